//! The documents of the rules are true: each bad example is found, each good one is not, and everything that a message
//! shows is given.

mod site;

use std::collections::BTreeSet;

use site::Audience;
use vakanz::finding::{Examples, Finding, Rule, rules};
use vakanz::language::Tongue;
use vakanz::mend::mend;
use vakanz::render::{Renderer, Shown};
use vakanz::report::Messages;
use vakanz::review::Review;

/// What no text can show, and why: these rules have no examples.
const NOT_SHOWN: [(&str, &[&str]); 7] = [
    ("it lies with the disk", &["file/unreadable", "file/name-not-utf8", "file/link"]),
    ("it would not be text", &["file/not-utf8", "yaml/byte-order-mark", "yaml/line-ends", "yaml/control-character"]),
    ("it would fill pages", &["file/too-large", "yaml/too-deep", "yaml/too-many"]),
    ("a file is missing", &["site/no-settings", "site/no-company"]),
    ("how the program was compiled: tests/pdf.rs", &["site/no-typesetter"]),
    ("the typesetter takes every text", &["site/not-typeset"]),
    ("everything that is known of has a rule of its own", &["yaml/syntax"]),
];

/// Whether the examples of a rule can be shown at all. Publishing meets folders, not texts.
fn is_shown(rule: &Rule) -> bool {
    rule.family() != "publish" && !NOT_SHOWN.iter().any(|(_, ids)| ids.contains(&rule.id))
}

/// The site with an example. Some mistakes in a theme are met when its pages are made.
fn example(audience: Audience, text: &str) -> Review {
    let mut review = site::example(audience, text);
    if let Some(theme) = review.theme.as_ref().filter(|_| text.contains("## themes/")) {
        let renderer = Renderer::new(&review.site, &review.snapshot, theme, review.today, Shown::default());
        let faults = renderer.routes().iter().filter_map(|route| renderer.render(route).err());
        review.findings.extend(faults);
    }
    review
}

/// The findings on form of a review, but not those of one rule.
fn on_form<'r>(review: &'r Review, except: &'r Rule) -> Vec<&'static str> {
    let others = review.findings.iter().filter(|finding| finding.rule != except && !finding.rule.is_on_content());
    others.map(|finding| finding.rule.id).collect()
}

/// Examples with the languages of the site they are meant for.
fn audiences(examples: &Examples) -> impl Iterator<Item = (Audience, &'static str)> {
    let of = |audience, texts: &'static [&'static str]| texts.iter().map(move |text| (audience, *text));
    of(Audience::German, examples.de).chain(of(Audience::English, examples.en)).chain(of(Audience::Both, examples.both))
}

fn documents() -> impl Iterator<Item = (&'static Rule, &'static vakanz::finding::Doc)> {
    rules::all().map(|rule| (rule, rule.doc))
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
    for (rule, doc) in documents() {
        for (audience, text) in audiences(&doc.bad) {
            let review = example(audience, text);
            let found: Vec<&Finding> = review.findings.iter().filter(|finding| finding.rule == rule).collect();
            if found.is_empty() {
                let others: Vec<&str> = review.findings.iter().map(|finding| finding.rule.id).collect();
                faults.push(format!("{rule} does not find this ({audience:?}; found: {others:?}):\n{text}"));
            }
            // An example makes one mistake.
            let others = on_form(&review, rule);
            if !others.is_empty() {
                faults.push(format!("an example of {rule} also has {others:?} ({audience:?}):\n{text}"));
            }
            found.iter().for_each(|finding| says_everything(finding));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn good_examples_are_not() {
    let mut faults = Vec::new();
    for (rule, doc) in documents() {
        for (audience, text) in audiences(&doc.good) {
            let review = example(audience, text);
            if review.findings.iter().any(|finding| finding.rule == rule) {
                faults.push(format!("{rule} finds this ({audience:?}):\n{text}"));
            }
            let others = on_form(&review, rule);
            if !others.is_empty() {
                faults.push(format!("an example of {rule} has {others:?} ({audience:?}):\n{text}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What a rule offers to change takes its finding away and brings no other.
#[test]
fn what_can_be_mended_is() {
    for (rule, doc) in documents() {
        for (audience, text) in audiences(&doc.bad) {
            let mendable = |finding: &&Finding| finding.rule == rule && !finding.fix.is_empty();
            let review = example(audience, text);
            if review.findings.iter().any(|finding| mendable(&finding)) {
                let mended = mend(review, None, |finding| finding.rule == rule);
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
            assert!(!text.is_empty() && !text.contains("{$"), "{}: {text:?}", finding.rule);
        }
    }
}

#[test]
fn documents_are_whole() {
    for (rule, doc) in documents() {
        let texts = [&doc.message, &doc.help, &doc.what, &doc.mend].into_iter().chain(&doc.why);
        let labels = doc.labels.iter().map(|(_, label)| label);
        for both in texts.chain(labels).chain(doc.evidence.iter().map(|one| &one.says)) {
            assert!(!both.de.is_empty() && !both.en.is_empty(), "{rule}");
            // What stands in backquotes is shown as it has to be typed. Braces and blanks can be texts of Fluent.
            let mut spoken: String = both.de.split('`').step_by(2).collect();
            ["{\"{\"}", "{\"}\"}", "{\" \"}", "{ \"\" }"].iter().for_each(|text| spoken = spoken.replace(text, ""));
            assert!(!spoken.contains('"'), "{rule}: German has its own quotes: {}", both.de);
        }
        let is_grounded = doc.why.is_some() && !doc.evidence.is_empty();
        assert!(is_grounded || !rule.is_on_content(), "{rule} rests on nothing");
    }
}

#[test]
fn every_language_has_examples() {
    for (rule, doc) in documents() {
        for (name, examples) in [("bad", &doc.bad), ("good", &doc.good)] {
            let has = |tag: &str, texts: &[&str]| !texts.is_empty() || doc.only.is_some_and(|only| only != tag);
            let each = has("de", examples.de) && has("en", examples.en);
            let is_whole = each || !examples.both.is_empty();
            assert_eq!(
                is_whole,
                is_shown(rule),
                "the {name} examples of {rule}: one in each language, or one for both"
            );
        }
    }
}

#[test]
fn what_is_not_shown_exists() {
    let ids: Vec<&str> = NOT_SHOWN.iter().flat_map(|(_, ids)| *ids).copied().collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    ids.iter().for_each(|id| assert!(rules::find(id).is_some(), "{id}"));
}
