//! Rules as Markdown: for the pages below `docs/rules/`, and for what code scanning shows of a rule.
//!
//! In: a rule, a language. Out: Markdown. Everything comes from the rule's document, so the pages are made again at will.

use super::explain::{capital, in_order, notes, since, weight};
use super::messages::Messages;
use super::sources;
use crate::finding::{Evidence, Examples, Rule, parts, rules};
use crate::language::Tongue;

/// The page of a rule, in both languages.
pub fn rule(rule: &'static Rule, [english, german]: [&Messages; 2]) -> String {
    format!(
        "# {}\n\n[English](#english) · [Deutsch](#deutsch) · [{}](../README.md)\n\n## English\n\n{}\n## Deutsch\n\n{}",
        rule.id,
        "all rules, alle Regeln",
        body(rule, english),
        body(rule, german)
    )
}

/// A rule in one language.
pub fn body(rule: &'static Rule, messages: &Messages) -> String {
    let doc = rule.doc;
    let (weight, since) = (capital(&weight(rule, messages)), since(rule, messages));
    let mut parts = vec![format!("**{weight}**, {since}\n\n{}", messages.pick(&doc.what))];
    let label = |id: &str| messages.get(id, &[]);
    parts.extend(doc.why.as_ref().map(|why| format!("**{}.** {}", label("explain-why"), messages.pick(why))));
    for (id, list) in [("explain-bad", &doc.bad), ("explain-good", &doc.good)] {
        let blocks = examples(list, messages.tongue);
        parts.extend((!blocks.is_empty()).then(|| format!("**{}**{blocks}", label(id))));
    }
    parts.push(format!("**{}.** {}", label("explain-mend"), messages.pick(&doc.mend)));
    let evidence: String = doc.evidence.iter().map(|one| self::evidence(one, messages)).collect();
    parts.extend((!evidence.is_empty()).then(|| format!("**{}**\n{evidence}", label("explain-evidence"))));
    parts.extend(notes(rule, messages));
    parts.join("\n\n") + "\n"
}

/// The index of all rules, in both languages.
pub fn index([english, german]: [&Messages; 2]) -> String {
    let mut text = "# The rules · Die Regeln\n\n".to_owned();
    for messages in [english, german] {
        text = text + &messages.get("rules-page", &[]) + "\n\n";
    }
    let (mut content, mut form) = (String::new(), String::new());
    for (name, list) in rules::families() {
        let (on_content, on_form): (Vec<&Rule>, Vec<&Rule>) = list.into_iter().partition(|rule| rule.is_on_content());
        for (target, list) in [(&mut content, on_content), (&mut form, on_form)] {
            if !list.is_empty() {
                *target += &table(name, &list, [english, german]);
            }
        }
    }
    let title = |id: &str| format!("## {} · {}\n\n", english.get(id, &[]), german.get(id, &[]));
    text + &title("rules-page-content") + &content + &title("rules-page-form") + form.trim_end() + "\n"
}

fn table(name: &str, rules: &[&'static Rule], [english, german]: [&Messages; 2]) -> String {
    let mut table = format!("### {name}\n\n{} · {}\n\n", capital(&english.family(name)), german.family(name));
    table += "| rule | weight | what it looks for | was sie sucht |\n| --- | --- | --- | --- |\n";
    for rule in rules {
        let name = rule.id;
        let cells =
            [english, german].map(|messages| messages.pick(&rule.doc.what).replace('\n', " ").replace('|', "\\|"));
        table += &format!("| [`{name}`]({name}.md) | {} | {} | {} |\n", rule.severity.name(), cells[0], cells[1]);
    }
    table + "\n"
}

/// The examples as blocks: those in the reader's language or in both, and where there are none, the others.
fn examples(examples: &Examples, tongue: Tongue) -> String {
    let [own, other, both] = in_order(examples, tongue);
    let shown = if own.is_empty() && both.is_empty() { [other, &[]] } else { [own, both] };
    let shown = shown.into_iter().flatten();
    shown.map(|text| example(text)).collect()
}

/// The fields of an example, then each other file below its path.
fn example(text: &str) -> String {
    let (fields, files) = parts(text);
    let files = files.into_iter().map(|(path, text)| {
        let format = match path.rsplit('.').next() {
            Some("md") => "markdown",
            Some("html") => "html",
            Some("yaml") => "yaml",
            _ => "text",
        };
        format!("\n\n`{path}`{}", block(text, format))
    });
    block(fields, "yaml") + &files.collect::<String>()
}

fn block(text: &str, format: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() { String::new() } else { format!("\n\n```{format}\n{text}\n```") }
}

/// What it rests on as an item of a list, with the sources below it.
fn evidence(one: &Evidence, messages: &Messages) -> String {
    let kind = messages.get(&format!("evidence-{}", one.kind.name()), &[]);
    let named = one.sources.iter().map(|key| sources::reference(key, messages.tongue).unwrap_or(key));
    let sources: String = named.map(|source| format!("\n  - {source}")).collect();
    format!("\n- {}: {}{sources}", capital(&kind), messages.pick(&one.says))
}
