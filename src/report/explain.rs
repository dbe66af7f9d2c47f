//! Rules for the terminal: a list of all, and one with everything that is known of it.
//!
//! In: rules, a language. Out: text of 80 columns with headings in bold; whoever prints it removes what does not belong.

use annotate_snippets::renderer::Style;

use super::messages::Messages;
use super::sources;
use super::wrap::{WIDTH, wrap};
use crate::finding::{Doc, Evidence, Examples, Finding, Kind, Rule, Severity, rules};
use crate::language::Tongue;

/// How many examples are shown of each kind in each language.
const SHOWN: usize = 2;

/// All rules by family, those on what is said before those on how it is written down: weight, what they look for, since when, and by which law.
pub fn all(messages: &Messages) -> String {
    let count = rules::all().count();
    let is_documented = |rules: &[&Rule]| rules.iter().any(|rule| rule.doc.is_some());
    let (documented, plain): (Vec<_>, Vec<_>) =
        rules::families().into_iter().partition(|(_, rules)| is_documented(rules));
    let list = documented.iter().chain(&plain);
    let list: String = list.map(|(name, rules)| family(name, rules, messages) + "\n\n").collect();
    list + &wrap(&messages.get("rules-more", &[("count", count.into())]), WIDTH, 0)
}

/// The rules of a family.
pub fn family(name: &str, rules: &[&'static Rule], messages: &Messages) -> String {
    let mut text = heading(&format!("{name}: {}", messages.family(name)));
    for rule in rules {
        let mut head = format!("{}, {}", weight(rule, messages), since(rule, messages));
        let law = rule.doc.map(|doc| doc.evidence).unwrap_or_default().iter().filter(|one| one.kind == Kind::Law);
        let law: Vec<&str> = law.flat_map(|one| one.sources).copied().collect();
        if !law.is_empty() {
            head = format!("{head}, {}: {}", messages.get("evidence-law", &[]), law.join(", "));
        }
        text = text + "\n\n  " + &wrap(&format!("{} ({head})", rule.id), WIDTH - 2, 4);
        text = text + "\n    " + &wrap(&messages.what(rule), WIDTH, 4);
    }
    text
}

/// Everything about one rule.
pub fn rule(rule: &'static Rule, messages: &Messages) -> String {
    let mut parts = vec![format!(
        "{} ({}, {})\n{}",
        heading(rule.id),
        weight(rule, messages),
        since(rule, messages),
        wrap(&messages.what(rule), WIDTH, 0)
    )];
    match rule.doc {
        Some(doc) => parts.extend(of_document(doc, messages)),
        None => parts.extend(of_plain(rule, messages)),
    }
    let notes: Vec<String> = notes(rule, messages).iter().map(|note| wrap(note, WIDTH, 0)).collect();
    parts.extend((!notes.is_empty()).then(|| notes.join("\n")));
    parts.join("\n\n")
}

fn of_document<'a>(doc: &'static Doc, messages: &'a Messages) -> impl Iterator<Item = String> + use<'a> {
    let why = part("explain-why", &wrap(messages.pick(&doc.why), WIDTH - 2, 0), messages);
    let mend = part("explain-mend", &wrap(messages.pick(&doc.mend), WIDTH - 2, 0), messages);
    let bad = examples(&doc.bad, messages).map(|text| part("explain-bad", &text, messages));
    let good = examples(&doc.good, messages).map(|text| part("explain-good", &text, messages));
    let evidence: Vec<String> = doc.evidence.iter().map(|one| self::evidence(one, messages)).collect();
    let evidence = part("explain-evidence", &evidence.join("\n"), messages);
    [Some(why), bad, good, Some(mend), Some(evidence)].into_iter().flatten()
}

/// The shape of its message, since the words depend on what is found.
fn of_plain<'a>(rule: &'static Rule, messages: &'a Messages) -> impl Iterator<Item = String> + use<'a> {
    let finding = Finding::nowhere(rule);
    let said = part("explain-said", &wrap(&shape(&messages.message(&finding)), WIDTH - 2, 0), messages);
    let help = messages.help(&finding).map(|help| wrap(&shape(&help), WIDTH - 2, 0));
    [Some(said), help.map(|help| part("explain-mend", &help, messages))].into_iter().flatten()
}

/// A message without its arguments: a name in braces stands where one was not given.
pub fn shape(message: &str) -> String {
    let mut parts = message.split("{$");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + "…" + part.split_once('}').map_or("", |(_, rest)| rest))
}

/// The examples in the reader's language first; those for both at once where there are no others.
fn examples(examples: &Examples, messages: &Messages) -> Option<String> {
    let lists = in_order(examples, messages.tongue);
    let texts: Vec<&str> = lists.iter().flat_map(|list| list.iter().take(SHOWN)).map(|text| text.trim_end()).collect();
    (!texts.is_empty()).then(|| texts.join("\n\n"))
}

/// Examples by language, the reader's first.
pub fn in_order(examples: &Examples, tongue: Tongue) -> [&'static [&'static str]; 3] {
    match tongue {
        Tongue::German => [examples.de, examples.en, examples.both],
        Tongue::English => [examples.en, examples.de, examples.both],
    }
}

fn evidence(one: &Evidence, messages: &Messages) -> String {
    let kind = messages.get(&format!("evidence-{}", one.kind.name()), &[]);
    let said = wrap(&format!("{}: {}", capital(&kind), messages.pick(&one.says)), WIDTH - 2, 2);
    let references = one.sources.iter().map(|key| {
        let reference = sources::reference(key, messages.tongue).unwrap_or(key);
        format!("\n  - {}", wrap(reference, WIDTH - 4, 4))
    });
    said + &references.collect::<String>()
}

/// What limits a rule, how to weigh it differently, and that none of it is advice of a lawyer.
pub fn notes(rule: &'static Rule, messages: &Messages) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(doc) = rule.doc {
        notes.extend(doc.only.map(|only| messages.get(&format!("explain-only-{only}"), &[])));
        notes.extend(doc.by_country.then(|| messages.get("explain-by-country", &[])));
    }
    // What cannot be read stays an error.
    if rule.doc.is_some() || rule.severity < Severity::Error {
        notes.push(messages.get("explain-weigh", &[("rule", rule.id.into())]));
    }
    notes.extend(rule.rests_on_law().then(|| messages.get("explain-no-advice", &[])));
    notes
}

fn part(id: &str, text: &str, messages: &Messages) -> String {
    let indented = text.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("\n  {line}") });
    heading(&messages.get(id, &[])) + &indented.collect::<String>()
}

/// With a capital letter at its beginning.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().collect::<String>() + chars.as_str()).unwrap_or_default()
}

fn heading(text: &str) -> String {
    let bold = Style::new().bold();
    format!("{bold}{text}{bold:#}")
}

/// How much a rule weighs, in a word.
pub fn weight(rule: &Rule, messages: &Messages) -> String {
    messages.get(&format!("severity-{}", rule.severity.name()), &[])
}

/// “since 0.1.0”.
pub fn since(rule: &Rule, messages: &Messages) -> String {
    messages.get("rule-since", &[("version", rule.since().into())])
}

#[cfg(test)]
mod tests {
    use super::shape;

    #[test]
    fn what_is_not_given_is_left_open() {
        assert_eq!(shape("“{$value}” is not a date of {$year}."), "“…” is not a date of ….");
        assert_eq!(shape("Write `{ de: x }`."), "Write `{ de: x }`.");
    }
}
