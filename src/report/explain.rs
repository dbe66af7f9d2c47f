//! Rules for the terminal: a list of all, and one with everything that is known of it.
//!
//! In: rules, a language. Out: text of 80 columns with headings in bold; whoever prints it removes what does not belong.

use annotate_snippets::renderer::Style;

use super::messages::Messages;
use super::sources;
use super::wrap::{WIDTH, wrap};
use crate::finding::{Both, Evidence, Examples, Kind, Rule, Severity, parts, rules};
use crate::language::Tongue;

/// How many examples are shown of each kind in each language.
const SHOWN: usize = 2;

/// All rules by family, those on what is said before those on how it is written down: weight, what they look for, since
/// when, and by which law.
pub fn all(messages: &Messages) -> String {
    let count = rules::all().count();
    let has_content = |rules: &[&Rule]| rules.iter().any(|rule| rule.is_on_content());
    let (content, form): (Vec<_>, Vec<_>) = rules::families().into_iter().partition(|(_, rules)| has_content(rules));
    let list = content.iter().chain(&form);
    let list: String = list.map(|(name, rules)| family(name, rules, messages) + "\n\n").collect();
    list + &wrap(&messages.get("rules-more", &[("count", count.into())]), WIDTH, 0)
}

/// The rules of a family.
pub fn family(name: &str, rules: &[&'static Rule], messages: &Messages) -> String {
    let mut text = heading(&format!("{name}: {}", messages.family(name)));
    for rule in rules {
        let mut head = format!("{}, {}", weight(rule, messages), since(rule, messages));
        let law = rule.doc.evidence.iter().filter(|one| one.kind == Kind::Law);
        let law: Vec<&str> = law.flat_map(|one| one.sources).copied().collect();
        if !law.is_empty() {
            head = format!("{head}, {}: {}", messages.get("evidence-law", &[]), law.join(", "));
        }
        text = text + "\n\n  " + &wrap(&format!("{} ({head})", rule.id), WIDTH - 2, 4);
        text = text + "\n    " + &wrap(messages.pick(&rule.doc.what), WIDTH, 4);
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
        wrap(messages.pick(&rule.doc.what), WIDTH, 0)
    )];
    parts.extend(of_document(rule, messages));
    let notes: Vec<String> = notes(rule, messages).iter().map(|note| wrap(note, WIDTH, 0)).collect();
    parts.extend((!notes.is_empty()).then(|| notes.join("\n")));
    parts.join("\n\n")
}

fn of_document<'a>(rule: &'static Rule, messages: &'a Messages) -> impl Iterator<Item = String> + use<'a> {
    let doc = rule.doc;
    let said = |id: &str, text: &Both| part(id, &wrap(messages.pick(text), WIDTH - 2, 0), messages);
    let why = doc.why.as_ref().map(|why| said("explain-why", why));
    let mend = said("explain-mend", &doc.mend);
    let bad = examples(rule, &doc.bad, messages).map(|text| part("explain-bad", &text, messages));
    let good = examples(rule, &doc.good, messages).map(|text| part("explain-good", &text, messages));
    let evidence: Vec<String> = doc.evidence.iter().map(|one| self::evidence(one, messages)).collect();
    let evidence = (!evidence.is_empty()).then(|| part("explain-evidence", &evidence.join("\n"), messages));
    [why, bad, good, Some(mend), evidence].into_iter().flatten()
}

/// The examples in the reader's language first. What is about form is the same in every language.
fn examples(rule: &Rule, examples: &Examples, messages: &Messages) -> Option<String> {
    let [own, other, both] = in_order(examples, messages.tongue);
    let other = if rule.is_on_content() || own.is_empty() { other } else { &[] };
    let texts: Vec<String> =
        [own, other, both].iter().flat_map(|list| list.iter().take(SHOWN)).map(|text| example(text)).collect();
    (!texts.is_empty()).then(|| texts.join("\n\n"))
}

/// The fields of an example, then each other file below its path.
fn example(text: &str) -> String {
    let (fields, files) = parts(text);
    let files = files.into_iter().map(|(path, text)| {
        let lines = text.trim_end().lines();
        let lines = lines.map(|line| if line.is_empty() { "\n".to_owned() } else { format!("\n  {line}") });
        format!("{path}{}", lines.collect::<String>())
    });
    let fields = Some(fields.trim_end().to_owned()).filter(|fields| !fields.is_empty());
    fields.into_iter().chain(files).collect::<Vec<_>>().join("\n\n")
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
    notes.extend(rule.doc.only.map(|only| messages.get(&format!("explain-only-{only}"), &[])));
    notes.extend(rule.doc.by_country.then(|| messages.get("explain-by-country", &[])));
    // What cannot be read stays an error.
    if rule.is_on_content() || rule.severity < Severity::Error {
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
    messages.get("rule-since", &[("version", rule.doc.since.into())])
}
