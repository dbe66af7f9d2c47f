//! `translation/number-mismatch`: two languages state different numbers.
//!
//! In: a text in German and English. Out: a finding for each number that has another value in the other language (an
//! error), or no partner there (a warning).

use std::borrow::Cow;
use std::ops::Range;

use super::pair::{Pair, Side};
use crate::finding::rules::TRANSLATION_NUMBER_MISMATCH;
use crate::finding::{Finding, Severity, Span};
use crate::language::Tongue;
use crate::language::quantity::{Quantity, compare_read};

pub fn check(pair: &Pair, findings: &mut Vec<Finding>) {
    let Some([german, english]) = pair.german_and_english() else { return };
    let [(de, in_german), (en, in_english)] = [read(german, Tongue::German), read(english, Tongue::English)];
    for difference in compare_read((&de, &in_german), (&en, &in_english)) {
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
        let finding = Finding::new(&TRANSLATION_NUMBER_MISMATCH, at).weighing(severity);
        findings.push(finding.arg("german", german_words).arg("english", english_words).also(other, "other"));
    }
}

/// A text and its numbers. One may have moved to another paragraph, so all of them are one text.
fn read<'p>(side: Side<'p, '_>, tongue: Tongue) -> (Cow<'p, str>, Cow<'p, [Quantity]>) {
    let item = side.item;
    let by_line = item.quantities(tongue);
    if let ([line], [quantities]) = (&*item.lines, by_line) {
        return (Cow::Borrowed(&line.text), Cow::Borrowed(quantities));
    }
    let mut start = 0;
    let mut all = Vec::new();
    for (line, quantities) in item.lines.iter().zip(by_line) {
        all.extend(quantities.iter().cloned().map(|mut quantity| {
            quantity.range = start + quantity.range.start..start + quantity.range.end;
            quantity
        }));
        start += line.text.len() + 1;
    }
    (Cow::Owned(item.text()), Cow::Owned(all))
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
