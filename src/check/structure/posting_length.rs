//! `structure/posting-length`: a posting that says too little to decide by, or more than anyone reads.
//!
//! In: a role. Out: a finding at the title of each language in which it is too short or too long. Clauses and what the
//! company says in every posting count as well; what is made from facts does not.

use crate::check::length::surplus;
use crate::check::reading::{Part, Posting, Reading};
use crate::finding::Finding;
use crate::finding::rules::STRUCTURE_POSTING_LENGTH;
use crate::language::Tongue;
use crate::language::quantity::quantities;
use crate::model::Text;

/// Words of texts. A posting as a whole has 200 to 700 of them (a practice: no study was found that compares lengths), and
/// about a hundred say what is a fact here: place, time, contract, pay, education, languages.
const SHORT: usize = 120;
const LONG: usize = 600;
/// German compounds make fewer words of the same text, in per cent.
const GERMAN: usize = 90;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in &reading.postings {
        let Some(tongue) = posting.tongue else { continue };
        let Some(title) = posting.of(Part::Title).next() else { continue };
        let all = |count: &dyn Fn(&str) -> usize| {
            let own: usize = posting.items.iter().map(|item| count(&item.words.text)).sum();
            own + shared(reading, posting, count)
        };
        let limit = |words: usize| if tongue == Tongue::German { words * GERMAN / 100 } else { words };
        let mut count = all(&words);
        if count > limit(LONG) {
            count = all(&|text| text.lines().map(|line| without_surplus(line, tongue)).sum());
        }
        let what = match count {
            count if count < limit(SHORT) => "short",
            count if count > limit(LONG) => "long",
            _ => continue,
        };
        let finding = Finding::new(&STRUCTURE_POSTING_LENGTH, reading.at(title)).arg("what", what);
        findings.push(finding.arg("count", count).arg("language", tongue.tag()));
    }
}

/// The words that the company adds to a posting.
fn shared(reading: &Reading, posting: &Posting, count: &dyn Fn(&str) -> usize) -> usize {
    let site = reading.cx.site;
    let items = site.company.phrases_beside(reading.role).map(|phrase| site.text(phrase));
    let in_words = |text: &Text| text.get(posting.lang, posting.address).map_or(0, |found| count(&found.text));
    items.chain(&site.company.about).map(in_words).sum()
}

/// What stands between blanks and holds a letter or a digit.
fn words(text: &str) -> usize {
    text.split_ascii_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

fn without_surplus(line: &str, tongue: Tongue) -> usize {
    words(line) - surplus(line, &quantities(line, tongue), &(0..line.len()), words)
}
