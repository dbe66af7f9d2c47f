use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;
use crate::finding::Severity;

const ROLE: &str = "\
title: { de: Backoffice-Manager, en: Back Office Manager }
places: [berlin]
remote: { days: 2 }                # on-site (default)
employment:
  time: [full-time, part-time]
  hours: { min: 30, max: 39 }
  contract: permanent
  start: 2027-02-01
pay: { band: E9 }
posted: 2026-11-02
closes: 2026-12-15
reference: \"BO-2026-014\"
contact: 'personal'

summary:
  de: >
    Sie halten den Betrieb am Laufen,
    bevor jemand merkt, dass etwas fehlt.

    Größe zählt nicht.
  en: You keep the office running before anyone
    notices that something is missing.

duties:
  - id: phone
    share: 20
    de: Sie nehmen Anrufe entgegen und leiten sie an die zuständige Stelle weiter.
    en: You answer calls and pass them on to the right person.
  - use: office/supplies

qualifications:
  experience:
    - years: 2
      in: { de: in der Büroorganisation, en: in office administration }
      need: nice
  personal:
    - use: personal/customer-orientation
";

/// The tree on one line: maps as {k=v}, lists as [a b], texts in ‹›, nothing as -.
fn show(node: &Node) -> String {
    match &node.value {
        Value::Scalar(scalar) => format!("‹{}›", scalar.text.replace('\n', "⏎")),
        Value::List(items) => format!("[{}]", items.iter().map(show).collect::<Vec<_>>().join(" ")),
        Value::Map(entries) => {
            let entries = entries.iter().map(|entry| format!("{}={}", entry.key, show(&entry.value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(" "))
        }
        Value::Empty => "-".to_owned(),
    }
}

fn read(text: &str) -> (Option<Node>, Vec<Finding>) {
    let mut findings = Vec::new();
    let tree = parse(FileId(0), text, &mut findings);
    (tree, findings)
}

/// The findings as `rule «marked text»`, then the tree.
fn told(text: &str) -> String {
    let (tree, findings) = read(text);
    let mut lines: Vec<String> = findings
        .iter()
        .map(|finding| {
            let marked = finding.at.map_or("", |span| &text[span.range()]);
            format!(
                "{} «{}» ",
                finding.rule.id.trim_start_matches("yaml/"),
                marked.replace('\n', "⏎").replace('\r', "␍").replace('\0', "␀")
            )
        })
        .collect();
    lines.push(tree.map_or("none".to_owned(), |tree| show(&tree)));
    lines.concat()
}

/// Every case of `cases.txt`: a file, and what is told of it.
#[test]
fn cases() {
    let mut wrong = String::new();
    for case in include_str!("cases.txt").split("────\n").skip(1) {
        let Some((text, expected)) = case.split_once("⇒ ") else { panic!("no result in {case:?}") };
        let text = text.replace('→', "\t").replace('⍽', "\u{a0}").replace('␍', "\r").replace('␀', "\0");
        let text = text.replace('␤', "\u{feff}");
        let found = told(text.strip_suffix('\n').unwrap_or(&text));
        if found != expected.trim_end_matches('\n') {
            wrong += &format!("────\n{text}⇒ {found}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// All ranges of the tree in the order of the file.
fn ranges(node: &Node, found: &mut Vec<Range<u32>>) {
    found.push(node.range.clone());
    match &node.value {
        Value::List(items) => items.iter().for_each(|item| ranges(item, found)),
        Value::Map(entries) => {
            for entry in entries {
                found.push(entry.key_range.clone());
                ranges(&entry.value, found);
            }
        }
        Value::Scalar(_) | Value::Empty => {}
    }
}

fn written(text: &str) -> Vec<&str> {
    let (tree, findings) = read(text);
    assert_eq!(findings, []);
    let mut found = Vec::new();
    ranges(&tree.unwrap(), &mut found);
    found.into_iter().map(|range| &text[range.start as usize..range.end as usize]).collect()
}

#[test]
fn ranges_are_exact() {
    assert_eq!(written("ä: Größe ü # x\n"), ["ä: Größe ü", "ä", "Größe ü"]);
    assert_eq!(written("- 'ü'\n- \"ö\\n\"\n"), ["- 'ü'\n- \"ö\\n\"", "'ü'", "\"ö\\n\""]);
    assert_eq!(written("a: |\n  ü\n   x\n\n\nb: y"), ["a: |\n  ü\n   x\n\n\nb: y", "a", "|\n  ü\n   x", "b", "y"]);
    assert_eq!(
        written("a:\n- >- # x\n\n  ä\n  b\n# c\n- |+\n"),
        ["a:\n- >- # x\n\n  ä\n  b\n# c\n- |+", "a", "- >- # x\n\n  ä\n  b\n# c\n- |+", ">- # x\n\n  ä\n  b", "|+"]
    );
    assert_eq!(written("{ ü: [x, ö], b: ~ }"), ["{ ü: [x, ö], b: ~ }", "ü", "[x, ö]", "x", "ö", "b", "~"]);
    assert_eq!(written("a:\n  b:\n\nc: d"), ["a:\n  b:\n\nc: d", "a", "b:", "b", "", "c", "d"]);
    assert_eq!(written("- x\n  ü\n-\n"), ["- x\n  ü\n-", "x\n  ü", ""]);
}

#[test]
fn ranges_stay_exact_where_something_was_mended() {
    let text = "\u{feff}a:\n\tb: ü\n\tc: Kurz: gut\nd: 'ö'\n";
    let (tree, _) = read(text);
    let mut found = Vec::new();
    ranges(&tree.unwrap(), &mut found);
    let found: Vec<_> = found.into_iter().map(|range| &text[range.start as usize..range.end as usize]).collect();
    assert_eq!(found[1..], ["a", "b: ü\n\tc: Kurz: gut", "b", "ü", "c", "Kurz: gut", "d", "'ö'"]);
}

#[test]
fn styles() {
    let (tree, _) = read("[a, 'b', \"c\"]");
    let Some(Node { value: Value::List(items), .. }) = tree else { panic!() };
    let style = |node: &Node| match &node.value {
        Value::Scalar(scalar) => scalar.style,
        _ => panic!(),
    };
    assert_eq!(items.iter().map(style).collect::<Vec<_>>(), [Style::Plain, Style::Single, Style::Double]);
    let (tree, _) = read("- |\n  a\n- >\n  b\n");
    let Some(Node { value: Value::List(items), .. }) = tree else { panic!() };
    assert_eq!(items.iter().map(style).collect::<Vec<_>>(), [Style::Literal, Style::Folded]);
}

#[test]
fn a_key_that_stands_twice_points_at_the_first() {
    let text = "de: x\nen: y\nde: z\n";
    let (_, findings) = read(text);
    assert_eq!(findings[0].args, [("key", "de".into())]);
    assert_eq!(findings[0].at.map(Span::range), Some(12..14));
    assert_eq!(findings[0].also, [(Span::new(FileId(0), 0..2), "first")]);
}

#[test]
fn the_colon_of_a_text_that_became_a_map() {
    let text = "- Aufgabe: Sie prüfen.\n";
    let Some(Node { value: Value::List(items), .. }) = read(text).0 else { panic!() };
    let Value::Map(entries) = &items[0].value else { panic!() };
    assert_eq!(entries[0].colon(text), 9..10);
    assert_eq!(&text[items[0].range.start as usize..items[0].range.end as usize], "Aufgabe: Sie prüfen.");
}

#[test]
fn a_role_is_read_without_findings() {
    let (tree, findings) = read(ROLE);
    assert_eq!(findings, []);
    assert!(
        show(&tree.unwrap()).starts_with("{title={de=‹Backoffice-Manager› en=‹Back Office Manager›} places=[‹berlin›]")
    );
}

#[test]
fn several_mistakes_give_as_many_findings() {
    let text = ROLE
        .replace("title: { de: Back", "title: { de: Kurz: Back")
        .replace("reference: \"BO", "reference: \"BO\" ")
        .replace("  - use: office", "   - use: office")
        .replace("need: nice", "need: nice\n      need: must")
        .replace("posted: 2026", "posted: @2026")
        .replace("  en: You keep", "\ten: You keep");
    let (tree, findings) = read(&text);
    let mut rules: Vec<_> = findings.iter().map(|finding| finding.rule.id.trim_start_matches("yaml/")).collect();
    rules.sort_unstable();
    assert_eq!(rules, ["colon-in-text", "duplicate-key", "indentation", "reserved-start", "tab", "text-after-quote"]);
    assert!(tree.is_some());
}

#[test]
fn severities() {
    let severity = |text| read(text).1.iter().map(|finding| finding.severity).collect::<Vec<_>>();
    assert_eq!(severity("\u{feff}a: b"), [Severity::Advice]);
    assert_eq!(severity("a: b\r\n"), [Severity::Advice]);
    assert_eq!(severity("a: b #1"), [Severity::Warning]);
    // Here the file cannot be read without changing it.
    assert_eq!(severity("a: b #1\n  c"), [Severity::Error]);
}

// What no writer writes.

#[test]
fn hostile_files_are_read_in_no_time() {
    const MIB: usize = 1 << 20;
    let deep: String = (0..10_000).map(|depth| " ".repeat(depth.min(90)) + "a:\n").collect();
    let bomb: String = (0..30).fold("a0: &a0 [x, x]\n".to_owned(), |text, level| {
        let star = format!("*a{level}, ").repeat(10);
        text + &format!("a{0}: &a{0} [{star}]\n", level + 1)
    });
    let cases = [
        ("brackets", "[".repeat(MIB), "yaml/too-deep"),
        ("braces", "{".repeat(97_000), "yaml/too-deep"),
        ("dashes", "- ".repeat(MIB / 2), "yaml/too-deep"),
        ("deep block", deep, "yaml/too-deep"),
        ("deep flow", "[".repeat(10_000) + &"]".repeat(10_000), "yaml/too-deep"),
        ("alias bomb", bomb, "yaml/anchor"),
        ("anchors", "- &a b\n".repeat(MIB / 8), "yaml/"),
        ("aliases", "- *a\n".repeat(MIB / 8), "yaml/"),
        ("items", "- x\n".repeat(MIB / 4), "yaml/too-many"),
        ("colons", "a: b: c\n".repeat(MIB / 8), "yaml/colon-in-text"),
        ("colons in one line", "a: ".repeat(MIB / 3), "yaml/"),
        ("flow list", format!("[{}]", "a, ".repeat(MIB / 3)), "yaml/too-many"),
        ("flow map", format!("{{ a: b, {} }}", "c, ".repeat(40_000)), "yaml/comma-in-text"),
        ("flow keys", format!("{{ a: 'b', {} }}", "c, ".repeat(40_000)), "yaml/missing-colon"),
        ("brackets in text", format!("a: {{ b: x {} }}", "[".repeat(MIB)), "yaml/"),
        ("open brackets", "a: [b\n".repeat(MIB / 8), "yaml/unclosed-bracket"),
        ("apostrophes", format!("a: @{}", "'".repeat(MIB)), "yaml/reserved-start"),
        ("backslashes", format!("a: \"{}\"", "\\q".repeat(MIB / 2)), "yaml/backslash"),
        ("blanks", format!("a:\n{}b: |\n{}c: d: e", " ".repeat(MIB / 2), "  \n".repeat(MIB / 8)), "yaml/"),
        ("remarks", "#a\n".repeat(MIB / 3), "file/empty"),
        ("glued dashes", "-a\n".repeat(MIB / 4), "yaml/no-space-after-dash"),
        ("stray lines", format!("a: b\n{}", "c d\n".repeat(MIB / 4)), "yaml/stray-text"),
        ("keys", (0..40_000).map(|key| format!("k{key}: x\n")).collect::<String>() + "k0: y", "yaml/duplicate-key"),
        ("same key", "a: b\n".repeat(40_000), "yaml/duplicate-key"),
        ("quotes", "a: \"b\n".repeat(MIB / 8), "yaml/unclosed-quote"),
        ("one quote", "\"".to_owned() + &"a\n".repeat(MIB / 2), "yaml/unclosed-quote"),
        ("tabs", "a:\n\tb: c\n".repeat(MIB / 16), "yaml/tab"),
        ("hard spaces", "a:\n\u{a0}b: c\n".repeat(MIB / 16), "yaml/hard-space"),
        ("controls", "a: \u{1}\n".repeat(MIB / 8), "yaml/control-character"),
        ("comments", "a: b #c\n".repeat(20_000), "yaml/comment-in-text"),
        (
            "indentation",
            (0..MIB / 512).map(|line| " ".repeat(300 - line % 300) + "a: b\n").collect(),
            "yaml/indentation",
        ),
    ];
    for (name, text, rule) in cases {
        let start = Instant::now();
        let (_, findings) = read(&text);
        assert!(findings.iter().any(|finding| finding.rule.id.starts_with(rule)), "{name}: {:?}", findings.first());
        // Generous: tests run without optimisation, beside each other.
        assert!(start.elapsed() < Duration::from_secs(10), "{name}: {:?}", start.elapsed());
        if std::env::var_os("VAKANZ_TIMES").is_some() {
            println!("{name}: {:?}, {} findings", start.elapsed(), findings.len());
        }
    }
}

#[test]
fn a_long_text_is_just_a_text() {
    let text = format!("a: {}\n", "wort ".repeat(200_000));
    let (tree, findings) = read(&text);
    assert_eq!(findings, []);
    assert!(tree.is_some());
}

/// Ranges lie on characters, children in their parents, siblings in order.
fn check_order(text: &str, node: &Node) {
    let bounds = |range: &Range<u32>| {
        assert!(range.start <= range.end && text.get(range.start as usize..range.end as usize).is_some(), "{range:?}");
    };
    bounds(&node.range);
    let mut last = node.range.start;
    let mut next = |range: &Range<u32>| {
        bounds(range);
        assert!(last <= range.start && range.end <= node.range.end, "{range:?} in {:?} of {text:?}", node.range);
        last = range.end;
    };
    match &node.value {
        Value::List(items) => {
            for item in items {
                next(&item.range);
                check_order(text, item);
            }
        }
        Value::Map(entries) => {
            for entry in entries {
                next(&entry.key_range);
                next(&entry.value.range);
                check_order(text, &entry.value);
            }
        }
        Value::Scalar(scalar) => {
            let places: Vec<_> = (0..=scalar.text.len()).map(|at| offset_in_source(text, node, at)).collect();
            assert!(places.is_sorted() && places.iter().all(|at| *at <= node.range.end as usize));
        }
        Value::Empty => {}
    }
}

fn check(text: &str) {
    let (tree, findings) = read(text);
    for finding in &findings {
        for span in finding.at.iter().chain(finding.also.iter().map(|(span, _)| span)) {
            assert!(text.get(span.range()).is_some(), "{} {span:?} in {text:?}", finding.rule);
        }
    }
    assert!(tree.is_some() || !findings.is_empty());
    if let Some(tree) = tree {
        check_order(text, &tree);
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC{0,80}") {
        check(&text);
    }

    #[test]
    fn any_marks_are_read(text in "([a-cü]|[ \n]|[ \n]|: |- |[\\[\\]{},#&*!|>'\"%@`?:~<\\\\-]|\t|\r|\u{a0}|\n  |--- ?|\u{feff}|\0){0,60}") {
        check(&text);
    }

    #[test]
    fn a_mutated_role_is_read(changes in prop::collection::vec((any::<prop::sample::Index>(), 0..4_usize, "[ \n\t\0:#\"'\\[\\]{},*&!|>ü\u{a0}-]{0,3}"), 1..6)) {
        let mut text = ROLE.to_owned();
        for (at, removed, added) in changes {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            let first = at.index(places.len());
            let end = places.get(first + removed).copied().unwrap_or(text.len());
            text.replace_range(places[first]..end, &added);
        }
        check(&text);
    }
}

/// Every rule has its words in both languages, with what its findings bring along.
#[test]
fn every_rule_has_its_words() {
    use crate::language::Tongue;
    use crate::report::Messages;

    let mut findings: Vec<Finding> = Vec::new();
    for case in include_str!("cases.txt").split("────\n").skip(1) {
        let text = case.split("⇒ ").next().unwrap_or_default().replace('→', "\t").replace('⍽', "\u{a0}");
        parse(FileId(0), &text.replace('␤', "\u{feff}").replace('␍', "\r").replace('␀', "\0"), &mut findings);
    }
    parse(FileId(0), &"[".repeat(99), &mut findings);
    parse(FileId(0), &"- x\n".repeat(NODE_LIMIT + 1), &mut findings);
    parse(FileId(0), "a: b\n\"c\": \"d\": e\n? f\n", &mut findings);
    for rule in rules::all().filter(|rule| rule.family() == "yaml") {
        let met = || findings.iter().filter(|finding| finding.rule == rule);
        assert!(met().count() > 0 || *rule == rules::YAML_SYNTAX, "{rule} is never met");
        for messages in Tongue::ALL.map(Messages::new) {
            for finding in met() {
                let labels = finding.also.iter().map(|(_, label)| messages.label(finding, label));
                let said = labels.chain([Some(messages.message(finding)), messages.help(finding)]);
                said.for_each(|said| {
                    assert!(said.as_ref().is_some_and(|said| !said.contains("{$")), "{rule}: {said:?}")
                });
            }
        }
    }
}
