//! The documents of the rules are true: each bad example is found, each good one is not, and everything that a message
//! shows is given.

mod site;

use site::{Audience, example};
use vakanz::finding::{Examples, Finding, Rule, rules};
use vakanz::language::Tongue;
use vakanz::mend::mend;
use vakanz::report::Messages;

/// Examples with the languages of the site they are meant for.
fn audiences(examples: &Examples) -> impl Iterator<Item = (Audience, &'static str)> {
    let of = |audience, texts: &'static [&'static str]| texts.iter().map(move |text| (audience, *text));
    of(Audience::German, examples.de).chain(of(Audience::English, examples.en)).chain(of(Audience::Both, examples.both))
}

fn documented() -> impl Iterator<Item = (&'static Rule, &'static vakanz::finding::Doc)> {
    rules::all().filter(|rule| rule.is_on_content()).map(|rule| (rule, rule.doc))
}

#[test]
fn the_sound_role_is_sound() {
    let messages = Messages::new(Tongue::English);
    for audience in [Audience::German, Audience::English, Audience::Both] {
        let review = example(audience, "");
        let said: Vec<String> = review.findings.iter().map(|finding| messages.message(finding)).collect();
        assert!(said.is_empty(), "{audience:?}: {said:#?}");
    }
}

#[test]
fn bad_examples_are_found() {
    let mut faults = Vec::new();
    for (rule, doc) in documented() {
        assert!(audiences(&doc.bad).next().is_some(), "{rule} has no bad example");
        for (audience, text) in audiences(&doc.bad) {
            let review = example(audience, text);
            let found: Vec<&Finding> = review.findings.iter().filter(|finding| finding.rule == rule).collect();
            let others: Vec<&str> = review.findings.iter().map(|finding| finding.rule.id).collect();
            if found.is_empty() {
                faults.push(format!("{rule} does not find this ({audience:?}; found: {others:?}):\n{text}"));
            }
            let unread: Vec<&&str> =
                others.iter().filter(|id| rules::find(id).is_none_or(|rule| !rule.is_on_content())).collect();
            if !unread.is_empty() {
                faults.push(format!("an example of {rule} cannot be read: {unread:?}\n{text}"));
            }
            found.iter().for_each(|finding| says_everything(finding));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn good_examples_are_not() {
    let mut faults = Vec::new();
    for (rule, doc) in documented() {
        assert!(audiences(&doc.good).next().is_some(), "{rule} has no good example");
        for (audience, text) in audiences(&doc.good) {
            let review = example(audience, text);
            let wrong: Vec<&str> = review.findings.iter().map(|finding| finding.rule.id).collect();
            if wrong.contains(&rule.id) {
                faults.push(format!("{rule} finds this ({audience:?}):\n{text}"));
            }
            let unread: Vec<&&str> =
                wrong.iter().filter(|id| rules::find(id).is_none_or(|rule| !rule.is_on_content())).collect();
            if !unread.is_empty() {
                faults.push(format!("an example of {rule} cannot be read: {unread:?}\n{text}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What a rule offers to change takes its finding away and brings no other.
#[test]
fn what_can_be_mended_is() {
    for (rule, doc) in documented() {
        for (audience, text) in audiences(&doc.bad) {
            let mendable = |finding: &&Finding| finding.rule == rule && !finding.fix.is_empty();
            let review = example(audience, text);
            if review.findings.iter().any(|finding| mendable(&finding)) {
                let mended = mend(review, None, |finding, _| finding.rule == rule);
                let left: Vec<&Finding> = mended.review.findings.iter().filter(mendable).collect();
                assert!(left.is_empty(), "{rule} does not mend this ({audience:?}):\n{text}\n{left:#?}");
            }
        }
    }
}

/// A pattern that lacks an argument shows its name in braces.
fn says_everything(finding: &Finding) {
    for tongue in Tongue::ALL {
        let messages = Messages::new(tongue);
        let mut said = vec![messages.message(finding), messages.help(finding).unwrap_or_default()];
        said.extend(finding.also.iter().map(|(_, label)| messages.label(finding, label).unwrap_or_default()));
        for text in said {
            assert!(!text.is_empty() && !text.contains("{$") && !text.contains("{ $"), "{}: {text:?}", finding.rule);
        }
    }
}

#[test]
fn documents_are_whole() {
    for (rule, doc) in documented() {
        let texts = [&doc.message, &doc.help, &doc.what, &doc.mend].into_iter().chain(&doc.why);
        let labels = doc.labels.iter().map(|(_, label)| label);
        for both in texts.chain(labels).chain(doc.evidence.iter().map(|one| &one.says)) {
            assert!(!both.de.is_empty() && !both.en.is_empty(), "{rule}");
            // A brace that is shown is written as a text of Fluent.
            let shown = both.de.replace("{\"{\"}", "{").replace("{\"}\"}", "}");
            assert!(!shown.contains('"'), "{rule}: German has its own quotes: {}", both.de);
        }
        assert!(!doc.evidence.is_empty(), "{rule} rests on nothing");
    }
}

#[test]
fn every_language_has_examples() {
    for (rule, doc) in documented() {
        for (name, examples) in [("bad", &doc.bad), ("good", &doc.good)] {
            let has = |tag: &str, texts: &[&str]| !texts.is_empty() || doc.only.is_some_and(|only| only != tag);
            let each = has("de", examples.de) && has("en", examples.en);
            assert!(each || !examples.both.is_empty(), "{rule} lacks a {name} example in one of the languages");
        }
    }
}
