//! Every rule can be explained, in German and in English.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use vakanz::finding::{Both, Finding, rules};
use vakanz::language::Tongue;
use vakanz::report::Messages;

const TONGUES: [Tongue; 2] = [Tongue::German, Tongue::English];

#[test]
fn every_rule_has_a_message_and_says_what_to_do() {
    for rule in rules::all() {
        for tongue in TONGUES {
            let messages = Messages::new(tongue);
            let finding = Finding::nowhere(rule);
            assert_ne!(messages.message(&finding), rule.id, "{rule} in {tongue:?}");
            let help = messages.help(&finding).unwrap_or_default();
            assert!(!help.trim().is_empty(), "{rule} in {tongue:?} has no help");
        }
    }
}

/// `vakanz rules` lists them, and so do the pages in `docs/rules/`.
#[test]
fn every_rule_says_what_it_looks_for_in_a_sentence() {
    for tongue in TONGUES {
        let messages = Messages::new(tongue);
        for rule in rules::all() {
            let what = messages.pick(&rule.doc.what);
            assert!(what.ends_with('.'), "{rule} in {tongue:?}: {what}");
            let is_short = rule.is_on_content() || !what.contains(". ");
            assert!(is_short, "{rule} in {tongue:?} needs more than a sentence: {what}");
        }
        for family in rules::families().into_keys() {
            assert_ne!(messages.family(family), family, "the family has no name in {tongue:?}");
        }
    }
}

#[test]
fn rules_have_names_of_their_own() {
    let ids: BTreeSet<&str> = rules::all().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), rules::all().count());
    for id in ids {
        let parts: Vec<&str> = id.split('/').collect();
        let plain = |part: &&str| part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        assert!(parts.len() == 2 && parts.iter().all(plain), "{id}");
    }
}

/// Patterns of Fluent by name, each with the arguments that it asks for.
type Patterns = BTreeMap<String, BTreeSet<String>>;

/// The patterns of the documents, by the id of the rule, those of the help and the labels with their names behind it.
fn documents(tongue: Tongue) -> Patterns {
    let mut patterns = Patterns::new();
    let messages = Messages::new(tongue);
    for rule in rules::all() {
        let mut add = |name: String, both: &Both| {
            let lines: String = messages.pick(both).lines().map(|line| format!("\n    {line}")).collect();
            let source = format!("message ={lines}\n");
            let parsed = fluent_syntax::parser::parse(source.as_str());
            let resource = parsed.unwrap_or_else(|(_, errors)| panic!("{name} in {tongue:?}: {errors:?}"));
            let [Entry::Message(message)] = resource.body.as_slice() else { panic!("{name} in {tongue:?}") };
            let mut arguments = BTreeSet::new();
            message.value.iter().for_each(|pattern| collect(pattern, &mut arguments));
            patterns.insert(name, arguments);
        };
        add(rule.id.to_owned(), &rule.doc.message);
        add(format!("{}.help", rule.id), &rule.doc.help);
        rule.doc.labels.iter().for_each(|(label, text)| add(format!("{}.{label}", rule.id), text));
    }
    patterns
}

/// The strings of the program.
fn strings(tongue: Tongue) -> Patterns {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/strings").join(tongue.tag());
    let mut patterns = Patterns::new();
    for entry in fs::read_dir(folder).expect("the strings") {
        let path = entry.expect("a file").path();
        let text = fs::read_to_string(&path).expect("UTF-8");
        let parsed = fluent_syntax::parser::parse(text.as_str());
        let resource = parsed.unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let name = message.id.name;
            assert!(message.attributes.is_empty(), "nothing asks for the attributes of {name}");
            let mut arguments = BTreeSet::new();
            message.value.iter().for_each(|pattern| collect(pattern, &mut arguments));
            assert!(patterns.insert(name.to_owned(), arguments).is_none(), "{name} stands twice in {tongue:?}");
        }
    }
    patterns
}

fn collect(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => collect_inline(inline, arguments),
                Expression::Select { selector, variants } => {
                    collect_inline(selector, arguments);
                    variants.iter().for_each(|variant| collect(&variant.value, arguments));
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: given, .. } => {
            given.positional.iter().for_each(|one| collect_inline(one, arguments));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = expression.as_ref() {
                collect_inline(inline, arguments);
            }
        }
        _ => {}
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let [german, english] = TONGUES.map(strings);
    assert_eq!(german.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
}

/// A language may need fewer of the arguments, never one that the other does not know of.
#[test]
fn no_message_asks_for_an_argument_that_nobody_gives() {
    for [german, english] in [TONGUES.map(strings), TONGUES.map(documents)] {
        for (name, arguments) in &german {
            let (id, _) = name.split_once('.').unwrap_or((name, ""));
            let known = |patterns: &Patterns| -> BTreeSet<String> {
                let parts = patterns.iter().filter(|(other, _)| other.split('.').next() == Some(id));
                parts.flat_map(|(_, arguments)| arguments.clone()).collect()
            };
            assert!(arguments.is_subset(&known(&english)), "{name}: {arguments:?}");
            assert!(english[name].is_subset(&known(&german)), "{name}: {:?}", english[name]);
        }
    }
}

#[test]
fn every_string_is_asked_for() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let sources: String = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("readable").into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| fs::read_to_string(path).expect("UTF-8"))
        .collect();
    // Ids that are put together, by their beginning.
    let built = [
        "severity-",
        "count-",
        "help-",
        "value-",
        "family-",
        "evidence-",
        "explain-only-",
        "fact-",
        "diff-field-",
        "diff-address-",
    ];
    for name in strings(Tongue::English).keys() {
        let is_built = built.iter().any(|start| name.starts_with(start));
        assert!(is_built || sources.contains(&format!("\"{name}\"")), "nothing says {name}");
    }
    for (label, _) in rules::all().flat_map(|rule| rule.doc.labels) {
        assert!(sources.contains(&format!("\"{label}\"")), "nothing asks for {label}");
    }
}

/// How vakanz speaks: German uses its own quotation marks, nobody is blamed, nothing is exclaimed.
#[test]
fn messages_keep_the_tone() {
    for (tongue, marks, blame) in [
        (Tongue::German, ['”', '"'], &["Oops", "falsch gemacht", "ungültig", "Ungültig", "!"][..]),
        (Tongue::English, ['„', '"'], &["Oops", "invalid", "Invalid", "illegal", "bad ", "!"][..]),
    ] {
        let messages = Messages::new(tongue);
        for rule in rules::all() {
            let message = messages.message(&Finding::nowhere(rule));
            // What stands in backquotes or brackets is shown as it has to be typed.
            let spoken: String = message.split('`').step_by(2).collect();
            assert!(!spoken.contains(marks) || rule.id.contains("quote"), "{rule}: {message}");
            for word in blame {
                assert!(!spoken.contains(word), "{rule}: {message}");
            }
            assert!(message.ends_with(['.', '?', '…']) || message.contains('\n'), "{rule}: {message}");
        }
    }
}
