//! `translation/identical`: a title or a text that reads the same in both languages, although it belongs to one of them.
//!
//! In: a role; a text in two languages. Out: a finding at the language that has its own word, if it is known which.
//! „Office Manager“ is a title in both languages, and names of products need no translation.

use std::ops::Range;

use super::pair::Pair;
use crate::check::reading::{Item, Part, Reading};
use crate::finding::Finding;
use crate::finding::rules::TRANSLATION_IDENTICAL;
use crate::language::guess::guess;
use crate::language::token::words;
use crate::language::{Line, Tongue};

/// Fewer words may be a name, or a term of both languages.
const WORDS: usize = 4;

/// Occupations that German adverts call by a German name. Loan words are not among them: Manager, Controller, Consultant.
const ENGLISH: [&str; 20] = [
    "accountant",
    "accounts",
    "apprentice",
    "bookkeeper",
    "buyer",
    "caretaker",
    "cashier",
    "cleaner",
    "clerk",
    "driver",
    "lawyer",
    "mailroom",
    "nurse",
    "officer",
    "payroll",
    "procurement",
    "purchasing",
    "receptionist",
    "secretary",
    "typist",
];
/// Endings of titles that English has another word for.
const GERMAN: [&str; 24] = [
    "arbeitung",
    "assistenz",
    "buchhaltung",
    "betreuung",
    "kraft",
    "leitung",
    "verwaltung",
    "sekretariat",
    "empfang",
    "einkauf",
    "verkauf",
    "vertrieb",
    "berater",
    "beratung",
    "referent",
    "hilfe",
    "wesen",
    "abrechnung",
    "kaufmann",
    "kauffrau",
    "kaufleute",
    "beauftragte",
    "mechaniker",
    "techniker",
];

/// "Administrator", "Moderator"
const SHARED: &str = "ator";

pub fn check(pair: &Pair, findings: &mut Vec<Finding>) {
    let Some([german, english]) = pair.german_and_english() else { return };
    let is_equal = german.lines().iter().map(|line| &*line.text).eq(english.lines().iter().map(|line| &*line.text));
    if !is_equal || pair.part() == Part::Title {
        return;
    }
    let text = german.item.text();
    // A text that is clearly of one language is wrong in the other, which is an error of its own.
    let is_sentence = words(&text).filter(|word| word.text.starts_with(char::is_lowercase)).take(2).count() == 2;
    if is_sentence && words(&text).take(WORDS).count() == WORDS && guess(&text).is_none() {
        let [first, second] = pair.sides;
        let finding = Finding::new(&TRANSLATION_IDENTICAL, pair.whole(second)).arg("what", "text");
        findings.push(finding.also(pair.whole(first), "other"));
    }
}

/// The title, also one that was written once for all languages.
pub fn of_title(reading: &Reading, findings: &mut Vec<Finding>) {
    let title = |tongue: Tongue| {
        let posting = reading.postings.iter().find(|posting| posting.tongue == Some(tongue))?;
        Some((posting.lang, posting.of(Part::Title).next()?))
    };
    let (Some((lang, german)), Some((_, english))) = (title(Tongue::German), title(Tongue::English)) else { return };
    let ([one], [other]) = (&*german.lines, &*english.lines) else { return };
    if one.text != other.text {
        return;
    }
    let own = |item: &Item, range: Range<usize>, what: &'static str| {
        reading.finding(&TRANSLATION_IDENTICAL, item, 0, range).arg("what", what)
    };
    // The name of an occupation in the word lists, or an ending.
    let hits = german.hits(reading.cx, lang, Tongue::German).iter().map(|(_, hit)| hit);
    let mut named = hits.filter(|hit| hit.title_pair.is_some() && !hit.entry.loanword).map(|hit| hit.range.clone());
    let named = named.find(|range| !one.text[range.clone()].ends_with(SHARED));
    if let Some(range) = named.or_else(|| find(one, is_german)) {
        findings.push(own(english, range, "german-title"));
    } else if let Some(range) = find(other, |word| ENGLISH.contains(&word)) {
        findings.push(own(german, range, "english-title"));
    }
}

fn is_german(word: &str) -> bool {
    GERMAN.iter().any(|ending| word.ends_with(ending)) || word.contains(['ä', 'ö', 'ü', 'ß'])
}

/// The first word of a line of which something holds, in small letters.
fn find(line: &Line, is_meant: impl Fn(&str) -> bool) -> Option<Range<usize>> {
    words(&line.text).find(|word| is_meant(&word.text.to_lowercase())).map(|word| word.range())
}
