use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use regex_automata::meta::Regex;
use regex_automata::util::syntax;
use serde_yaml::Value;

use super::signals::{Address, Signal, addressed, has};
use super::*;
use crate::finding;

/// See the first lines of the file.
const CASES: &str = include_str!("cases.txt");
/// Counted over a whole posting, never a finding of one line.
const BALANCE: &str = "inclusion/gender-coded-balance";

struct Case {
    tongue: Tongue,
    field: Field,
    wanted: Vec<&'static str>,
    text: &'static str,
}

fn field(name: &str) -> Field {
    match name {
        "title" => Field::Title,
        "intro" => Field::Intro,
        "duty" => Field::Duty,
        "requirement" => Field::Requirement,
        "offer" => Field::Offer,
        "apply" => Field::Apply,
        "link" => Field::Link,
        other => panic!("{other} is no field"),
    }
}

fn cases() -> Vec<Case> {
    let mut head = None;
    let mut cases = Vec::new();
    for line in CASES.lines() {
        if let Some(rest) = line.strip_prefix("## ") {
            let (tongue, name) = rest.split_once(' ').expect("a language and a field");
            head = Some((Tongue::parse(tongue).expect("a language"), field(name)));
        } else if !line.is_empty() && !line.starts_with('#') {
            let (tongue, field) = head.expect("a line stands below a head");
            let (wanted, text) = line.split_once(' ').expect("a rule and a text");
            let wanted = wanted.split(',').filter(|rule| *rule != "-").collect();
            cases.push(Case { tongue, field, wanted, text: text.trim_start() });
        }
    }
    assert!(cases.len() > 450);
    cases
}

fn rules(tongue: Tongue, field: Field, text: &str) -> Vec<&'static str> {
    let hits = hits(tongue, field, text, Glossary::plain());
    hits.iter().map(|hit| hit.rule).filter(|rule| *rule != BALANCE).collect()
}

/// Each hit as `rule: words`.
fn shown(tongue: Tongue, field: Field, text: &str) -> Vec<String> {
    let hits = hits(tongue, field, text, Glossary::plain());
    let hits = hits.iter().filter(|hit| hit.rule != BALANCE);
    hits.map(|hit| format!("{}: {}", hit.rule, &text[hit.range.clone()])).collect()
}

#[test]
fn the_lists_find_what_they_should_and_no_more() {
    let mut wrong = Vec::new();
    for Case { tongue, field, wanted, text } in cases() {
        let found = rules(tongue, field, text);
        let right = |rule: &&str| match rule.strip_prefix('!') {
            Some(rule) => !found.contains(&rule),
            None => found.contains(rule),
        };
        if !wanted.iter().all(right) || (wanted.is_empty() && !found.is_empty()) {
            wrong.push(format!("{text}: {wanted:?}, found {:?}", shown(tongue, field, text)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_of_the_lists_has_a_document() {
    let named = |entry: &Entry| [Some(entry.rule), entry.rule_in_title, entry.rule_in_title_f].into_iter().flatten();
    let used: BTreeSet<&str> = Tongue::ALL.into_iter().flat_map(entries).flat_map(named).collect();
    for rule in &used {
        assert!(finding::rules::find(rule).is_some(), "{rule}");
    }
    for mask in &tables::MASKS {
        for drop in mask.drops {
            assert!(*drop == "*" || used.contains(drop), "{}: {drop}", mask.id);
        }
    }
}

#[test]
fn every_entry_has_an_id_of_its_own() {
    let all: Vec<&str> = Tongue::ALL.into_iter().flat_map(entries).map(|entry| entry.id).collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    assert!(all.len() > 1_200);
}

#[test]
fn every_source_is_named() {
    let sources = include_str!("SOURCES.md");
    for entry in Tongue::ALL.into_iter().flat_map(entries) {
        for key in entry.sources {
            assert!(sources.contains(&format!("| {key} |")), "{}: {key}", entry.id);
        }
    }
}

/// So a term is an example that can be shown to people.
#[test]
fn every_entry_finds_its_own_term() {
    let mut missed = Vec::new();
    for tongue in Tongue::ALL {
        for entry in entries(tongue) {
            for term in [Some(entry.term), entry.feminine].into_iter().flatten() {
                let field = *entry.fields.iter().find(|field| **field != Field::Title).expect("not only titles");
                let found = hits(tongue, field, term, Glossary::plain());
                if !found.iter().any(|hit| hit.rule == entry.rule) {
                    missed.push(format!("{}: {term}", entry.id));
                }
            }
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

fn yaml_files() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language/lexicon");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.extension().is_some_and(|end| end == "yaml") {
            let name = path.file_stem().expect("a name").to_str().expect("UTF-8").to_owned();
            files.push((name, serde_yaml::from_str(&fs::read_to_string(&path).expect("UTF-8")).expect("YAML")));
        }
    }
    assert_eq!(files.len(), 23);
    files
}

fn strings(value: &Value) -> impl Iterator<Item = &str> {
    value.as_sequence().into_iter().flatten().filter_map(Value::as_str)
}

#[test]
fn words_that_look_like_person_nouns_are_silent() {
    let mut words = 0;
    for (name, file) in yaml_files() {
        let tongue = Tongue::parse(&name).unwrap_or_default();
        for word in file["silent"].as_sequence().into_iter().flatten().flat_map(|group| strings(&group["words"])) {
            words += 1;
            for field in [Field::Title, Field::Intro] {
                let found = hits(tongue, field, word, Glossary::plain());
                assert!(found.iter().all(|hit| hit.entry.rule_in_title.is_none()), "{word}: {found:?}");
            }
        }
    }
    assert!(words > 200);
}

/// A text as an entry is tried on it.
struct Tried {
    tongue: Tongue,
    spelling: Spelling,
    woken: BTreeSet<usize>,
}

impl Tried {
    fn new(tongue: Tongue, text: &str) -> Tried {
        let spelling = Spelling::of(text);
        let woken = List::of(tongue).automaton().woken(&spelling.small).collect();
        Tried { tongue, spelling, woken }
    }
}

/// The patterns as people wrote them, with all of Unicode, against those of the tables: what the build does to a pattern
/// changes no match, and no match goes by without waking its entry. Each is tried on its own terms, on all texts that
/// wake it and on some that do not: none that a pattern finds goes by its forms asleep.
#[test]
fn the_tables_find_what_the_lists_say() {
    const ASLEEP: usize = 24;
    let texts: Vec<Tried> = cases().iter().map(|case| Tried::new(case.tongue, case.text)).collect();
    let original = |written: &str| {
        let small = !written.replace("\\p{L}", "").chars().any(char::is_uppercase);
        let syntax = syntax::Config::new().case_insensitive(small);
        Regex::builder().syntax(syntax).build(written).expect("the build parsed it")
    };
    let ranges = |regex: &Regex, text: &str| regex.find_iter(text).map(|found| found.range()).collect::<Vec<_>>();
    let mut matches = 0;
    for (name, file) in yaml_files() {
        let Some(tongue) = Tongue::parse(&name) else { continue };
        for written in file["entries"].as_sequence().into_iter().flatten() {
            let id = written["id"].as_str().expect("an id");
            let at = entries(tongue).iter().position(|entry| entry.id == id).expect("it is in the table");
            let entry = &entries(tongue)[at];
            let forms = List::of(tongue).forms;
            let terms = [Some(entry.term), entry.feminine].into_iter().flatten();
            let terms: Vec<Tried> = terms.map(|term| Tried::new(tongue, term)).collect();
            let tried = texts.iter().enumerate().filter(|(number, text)| {
                let is_woken = || text.woken.iter().any(|form| forms[*form].entry == at);
                text.tongue == tongue && (is_woken() || (number + at) % ASLEEP == 0)
            });
            let tried: Vec<&Tried> = tried.map(|(_, text)| text).chain(&terms).collect();

            for (key, gender) in [("pattern", Gender::Masculine), ("pattern_f", Gender::Feminine)] {
                let Some(written) = written[key].as_str() else { continue };
                let original = original(written);
                for Tried { spelling, woken, .. } in &tried {
                    let text = &spelling.cased;
                    let found = ranges(&original, text);
                    let forms =
                        woken.iter().map(|at| &forms[*at]).filter(|form| form.entry == at && form.gender == gender);
                    let made: Vec<_> = forms.flat_map(|form| form.pattern.find_iter(spelling)).collect();
                    // The ways of a pattern may find more than the one that it takes first, but at no other place.
                    let is_near =
                        |one: &Range<usize>, others: &[Range<usize>]| others.iter().any(|other| overlap(one, other));
                    assert!(found.iter().all(|one| is_near(one, &made)), "{id}: {written}: missed in {text}");
                    assert!(made.iter().all(|one| is_near(one, &found)), "{id}: {written}: invented in {text}");
                    matches += found.len();
                }
            }
            let unless = strings(&written["unless"]).zip(entry.unless);
            for (written, made) in unless.chain(strings(&written["unless_item"]).zip(entry.unless_item)) {
                let original = original(written);
                for Tried { spelling, .. } in &tried {
                    let found = ranges(&original, &spelling.cased);
                    assert_eq!(
                        made.find_iter(spelling).collect::<Vec<_>>(),
                        found,
                        "{id}: {written}: {}",
                        spelling.cased
                    );
                    matches += found.len();
                }
            }
        }
    }
    assert!(matches > 2_000, "{matches}");
}

#[test]
fn masks_and_signals_are_patterns_that_need_words() {
    let nothing = Spelling::of("");
    assert!(tables::MASKS.iter().flat_map(|mask| &mask.pattern).all(|pattern| !pattern.is_match(&nothing)));
    for signals in [&tables::EN_SIGNALS, &tables::DE_SIGNALS] {
        let signals::Signals { education, experience, equivalence, interpersonal, must, nice, sie, du, .. } = signals;
        let all = [education, experience, equivalence, interpersonal, must, nice, sie, du];
        assert!(all.into_iter().copied().flatten().all(|pattern| !pattern.is_match(&nothing)));
    }
}

#[test]
fn marked_words_are_the_words_of_the_text() {
    let shown = |text| shown(Tongue::German, Field::Requirement, text);
    assert_eq!(shown("Große Be\u{ad}lastbar\u{ad}keit"), ["law/disability: Große Be\u{ad}lastbar\u{ad}keit"]);
    assert_eq!(shown("🎉  Sie sind\u{a0}belastbar!"), ["law/disability: belastbar"]);
    assert_eq!(shown("STRESSRESISTENT"), ["law/disability: STRESSRESISTENT"]);
    assert_eq!(shown("Ẑuerst: Muttersprache  Deutsch"), ["law/origin: Muttersprache  Deutsch"]);
}

#[test]
fn a_person_noun_weighs_more_where_somebody_is_sought() {
    let one = |tongue, field, text| {
        let hits = hits(tongue, field, text, Glossary::plain());
        let [hit] = &hits[..] else { panic!("{text}: {hits:?}") };
        (hit.rule, hit.severity, hit.title_pair)
    };
    use Gender::{Feminine, Masculine};
    use Severity::{Advice, Error, Warning};
    let german = |field, text| one(Tongue::German, field, text);
    let sought = "law/gender-specific";
    let noun = "inclusion/gendered-noun";
    let marker = "inclusion/title-gender-marker";
    assert_eq!(german(Field::Title, "Buchhalter"), (marker, Error, Some(Masculine)));
    assert_eq!(german(Field::Title, "Controller"), (marker, Warning, Some(Masculine)));
    assert_eq!(german(Field::Title, "Buchhalterin"), (sought, Error, Some(Feminine)));
    assert_eq!(german(Field::Intro, "Wir suchen zum 1. Mai einen Buchhalter."), (sought, Error, Some(Masculine)));
    assert_eq!(german(Field::Intro, "Buchhalterin in Teilzeit gesucht"), (sought, Error, Some(Feminine)));
    assert_eq!(german(Field::Intro, "Gesucht: Buchhalter"), (sought, Error, Some(Masculine)));
    // Not who is sought.
    assert_eq!(german(Field::Intro, "Wir suchen Hilfe für unsere Buchhalter."), (noun, Advice, Some(Masculine)));
    assert_eq!(german(Field::Intro, "Unsere Buchhalter sitzen in Köln."), (noun, Advice, Some(Masculine)));
    assert_eq!(german(Field::Duty, "Buchhalter suchen"), (noun, Advice, Some(Masculine)));
    assert_eq!(one(Tongue::English, Field::Title, "Foreman"), (sought, Error, None));
    assert_eq!(one(Tongue::English, Field::Intro, "We are looking for a foreman."), (sought, Error, None));
    assert_eq!(one(Tongue::English, Field::Intro, "You report to the foreman."), (noun, Warning, None));
}

#[test]
fn names_are_left_alone() {
    let own = Glossary::new(["Digital Native Hub", "mindset manager"]);
    let rules = |glossary, text| -> Vec<&str> {
        hits(Tongue::German, Field::Intro, text, glossary).iter().map(|hit| hit.rule).collect()
    };
    assert_eq!(rules(Glossary::plain(), "Sie arbeiten mit Digital Native Hub."), ["law/age-indirect"]);
    assert_eq!(rules(&own, "Sie arbeiten mit Digital Native Hub."), [""; 0]);
    // A name with capitals is found with its capitals only, and as whole words.
    assert_eq!(rules(&own, "als digital native Hub"), ["law/age-indirect"]);
    assert_eq!(rules(&own, "Digital Native Hubs"), ["law/age-indirect"]);
    assert_eq!(rules(&own, "Mindset Manager"), [""; 0]);
    assert_eq!(rules(&own, "Unser Mindset"), ["style/cliche"]);
}

#[test]
fn masks_tell_how_more_than_one_gender_is_written() {
    let styles = |text: &str| -> Vec<(&str, String)> {
        let masks = masks(Tongue::German, text, Glossary::plain());
        let mut styles: Vec<(Range<usize>, &str)> =
            masks.into_iter().filter_map(|masked| Some((masked.range, masked.mask.style?))).collect();
        styles.sort_by_key(|(range, _)| range.start);
        styles.into_iter().map(|(range, style)| (style, text[range].to_owned())).collect()
    };
    let style = |text: &str| styles(text).first().map(|(style, words)| (*style, words.clone()));
    for (wanted, words) in [
        ("star", "Mitarbeiter*innen"),
        ("star", "jede*r"),
        ("colon", "Kolleg:innen"),
        ("colon", "eine:n"),
        ("underscore", "Ärzt_innen"),
        ("mid-dot", "Expert·innen"),
        ("slash", "Sachbearbeiter/-in"),
        ("paren", "Mitarbeiter(innen)"),
        ("binnen-i", "MitarbeiterInnen"),
        ("pair", "Kundinnen und Kunden"),
        ("pair", "Ärztin/Arzt"),
        ("pair", "Teamleiterinnen und -leiter"),
        ("pair", "Rätinnen und Räte"),
        ("pair", "Kaufmann/-frau"),
    ] {
        assert_eq!(style(&format!("Für {words} gilt")), Some((wanted, words.to_owned())));
    }
    for silent in
        ["Sitzungen Beginnen und Beenden", "Sachbearbeiter (m/w/d)", "Innen und Außen", "12:30 Uhr", "und/oder"]
    {
        assert_eq!(styles(silent), [], "{silent}");
    }
}

#[test]
fn signals_are_found_where_they_stand() {
    let first = |tongue, signal, text: &str| has(tongue, signal, text).map(|range| text[range].to_owned());
    let german = |signal, text| first(Tongue::German, signal, text);
    let english = |signal, text| first(Tongue::English, signal, text);
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(german(Signal::Education, "Abgeschlossene Berufsausbildung"), some("Berufsausbildung"));
    assert_eq!(german(Signal::Education, "Keine Ausbildung nötig"), some("Keine Ausbildung"));
    assert_eq!(german(Signal::Education, "Teamfähigkeit, Excel"), None);
    assert_eq!(english(Signal::Education, "Vocational training in office management"), some("Vocational"));
    assert_eq!(english(Signal::Education, "Excel, team player"), None);
    assert_eq!(german(Signal::Experience, "etwa ein Jahr Erfahrung mit Rechnungen"), some("ein Jahr"));
    assert_eq!(german(Signal::Experience, "Einstieg ohne Berufserfahrung"), some("Einstieg ohne"));
    assert_eq!(german(Signal::Experience, "Studium BWL"), None);
    assert_eq!(english(Signal::Experience, "about one year of experience"), some("one year"));
    assert_eq!(german(Signal::Equivalence, "Studium bzw. vergleichbare Ausbildung"), some("bzw. vergleichbare"));
    assert_eq!(german(Signal::Equivalence, "Studium. Drei Jahre Erfahrung."), None);
    assert_eq!(
        english(Signal::Equivalence, "Degree, or four years of experience"),
        some("Degree, or four years of experience")
    );
    assert_eq!(german(Signal::Interpersonal, "Erklärt Rückfragen von Lieferanten"), some("Erklärt"));
    assert_eq!(german(Signal::Interpersonal, "Umgang mit Gästen"), some("Gästen"));
    assert_eq!(german(Signal::Interpersonal, "SAP, Excel, DATEV"), None);
    assert_eq!(english(Signal::Interpersonal, "Explains supplier queries"), some("Explains"));
    assert_eq!(english(Signal::Interpersonal, "SAP, Excel, bookkeeping"), None);
    assert_eq!(german(Signal::Must, "Englisch B2 ist  erforderlich"), some("erforderlich"));
    assert_eq!(english(Signal::Nice, "English B2 is a plus"), some("a plus"));
    assert_eq!(english(Signal::Must, "English B2 is a plus"), None);
    assert_eq!(german(Signal::Nice, "Von Vorteil: DATEV"), some("Von Vorteil"));
}

#[test]
fn a_german_text_speaks_to_its_reader() {
    let shown = |text: &str| -> Vec<(Address, String)> {
        addressed(text).into_iter().map(|(address, range)| (address, text[range].to_owned())).collect()
    };
    assert_eq!(
        shown("Du prüfst Rechnungen. Bitte senden Sie uns Ihre Unterlagen; für Ihr Team."),
        [
            (Address::Du, "Du".into()),
            (Address::Sie, "Sie".into()),
            (Address::Sie, "Ihre".into()),
            (Address::Sie, "Ihr".into())
        ]
    );
    assert_eq!(shown("Das Team und seine Rechnungen, die sie prüfen."), []);
}

/// A suggestion stands in quotation marks, as words for the posting. What to do instead is for the help of the rule.
#[test]
fn suggestions_are_words_for_the_posting() {
    let ends = [" nennen", " streichen", " beschreiben"];
    let begins = ["streichen", "delete", "describe ", "name the ", "list the ", "give "];
    for entry in Tongue::ALL.iter().flat_map(|tongue| entries(*tongue)) {
        for words in entry.suggest {
            let is_order =
                ends.iter().any(|end| words.ends_with(end)) || begins.iter().any(|begin| words.starts_with(begin));
            assert!(!is_order && !words.contains(['„', '“', '”']), "{}: {words}", entry.id);
        }
    }
}
