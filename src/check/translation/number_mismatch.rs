//! `translation/number-mismatch`: two languages state different numbers.
//!
//! In: a text in German and English. Out: a finding for each number that has another value in the other language (an
//! error), or no partner there (a warning).

use std::borrow::Cow;
use std::ops::Range;

use super::pair::{Pair, Side};
use crate::finding::rules::TRANSLATION_NUMBER_MISMATCH;
use crate::finding::{Finding, Severity, Span};
use crate::language::quantity::{Quantity, compare};

pub fn check(pair: &Pair, findings: &mut Vec<Finding>) {
    let Some([german, english]) = pair.german_and_english() else { return };
    // A number may have moved to another paragraph, so all of them are one text.
    let [de, en] = [text(german), text(english)];
    for difference in compare(&de, &en) {
        let one = |side: Side, text: &str, quantity: &Option<Quantity>| {
            let range = quantity.as_ref().map(|quantity| quantity.range.clone());
            let words = range.clone().map_or("", |range| &text[range]).to_owned();
            (range.map(|range| place(pair, side, range)), words)
        };
        let (german_at, german_words) = one(german, &de, &difference.de);
        let (english_at, english_words) = one(english, &en, &difference.en);
        // The first language of the site is the likelier original.
        let is_german_first = german.posting.lang < english.posting.lang;
        let (at, other, severity) = match (german_at, english_at) {
            (Some(german), Some(english)) if is_german_first => (english, german, Severity::Error),
            (Some(german), Some(english)) => (german, english, Severity::Error),
            (Some(german), None) => (german, pair.whole(english), Severity::Warning),
            (None, Some(english_at)) => (english_at, pair.whole(german), Severity::Warning),
            (None, None) => continue,
        };
        let finding = pair.finding(&TRANSLATION_NUMBER_MISMATCH, at).weighing(severity);
        findings.push(finding.arg("german", german_words).arg("english", english_words).also(other, "other"));
    }
}

fn text<'p>(side: Side<'p, '_>) -> Cow<'p, str> {
    match &*side.item.lines {
        [line] => Cow::Borrowed(&line.text),
        _ => Cow::Owned(side.item.text()),
    }
}

/// The place of a range of the text of all lines, which stand there with a blank between them.
fn place(pair: &Pair, side: Side, range: Range<usize>) -> Span {
    let mut start = 0;
    for line in side.lines() {
        let end = start + line.text.len();
        if range.start < end {
            return pair.at(side, line, range.start - start..range.end.min(end) - start);
        }
        start = end + 1;
    }
    pair.whole(side)
}
