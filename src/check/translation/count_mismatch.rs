//! `translation/count-mismatch`: a text has more paragraphs, items or sentences in one language than in the other.
//!
//! In: a text in two languages. Out: a finding at the second language, which names the first. That the lists of a role
//! have as many items in each language is seen when it is loaded (`role/item-count`).

use std::ops::Range;

use super::pair::{Pair, Side};
use crate::check::reading::Part;
use crate::finding::rules::TRANSLATION_COUNT_MISMATCH;
use crate::finding::{Finding, Severity, Span};
use crate::language::inline::{self, Block};
use crate::language::sentence::sentences;
use crate::language::token::words;
use crate::language::{Line, Tongue};

/// Translators part and join sentences; by two it is more than that. Set by vakanz.
const SENTENCES: usize = 1;

pub fn check(pair: &Pair, findings: &mut Vec<Finding>) {
    if pair.part() == Part::Title {
        return;
    }
    let [one, other] = pair.sides;
    if one.lines().len() == 1 && other.lines().len() == 1 {
        return lines(pair, &one.lines()[0], &other.lines()[0], findings);
    }
    let [(paragraphs, items), (other_paragraphs, other_items)] = pair.sides.map(blocks);
    if items != other_items {
        let finding = finding(pair, "items", [items, other_items], pair.sides.map(|side| pair.whole(side)));
        findings.push(finding.weighing(Severity::Warning));
    } else if paragraphs != other_paragraphs {
        let counts = [paragraphs, other_paragraphs];
        findings.push(finding(pair, "paragraphs", counts, pair.sides.map(|side| pair.whole(side))));
    } else {
        one.lines().iter().zip(other.lines()).for_each(|(one, other)| lines(pair, one, other, findings));
    }
}

/// Whether a text has more of anything in one language.
pub fn is_found(pair: &Pair) -> bool {
    let mut findings = Vec::new();
    check(pair, &mut findings);
    !findings.is_empty()
}

/// The sentences of a paragraph or an item.
fn lines(pair: &Pair, one: &Line, other: &Line, findings: &mut Vec<Finding>) {
    let [first, second] = pair.sides;
    let (Some(tongue), Some(other_tongue)) = (first.tongue(), second.tongue()) else { return };
    let counts = [count(one, tongue), count(other, other_tongue)];
    if counts[0].abs_diff(counts[1]) > SENTENCES {
        let places = [pair.at(first, one, 0..one.text.len()), pair.at(second, other, 0..other.text.len())];
        findings.push(finding(pair, "sentences", counts, places));
    }
}

/// „Kantine. Obst.“ are no sentences.
fn count(line: &Line, tongue: Tongue) -> usize {
    let text = &*line.text;
    // Most lines are one sentence, and show it.
    if !text.contains(['.', '!', '?']) {
        return 1;
    }
    let is_said = |range: &Range<usize>| words(&text[range.clone()]).nth(2).is_some();
    sentences(text, tongue).iter().filter(|range| is_said(range)).count().max(1)
}

/// How many paragraphs and how many items of lists there are.
fn blocks(side: Side) -> (usize, usize) {
    let mut counts = (0, 0);
    for block in inline::blocks(&side.item.words.text) {
        match block {
            Block::Paragraph(_) => counts.0 += 1,
            Block::List(items) => counts.1 += items.len(),
        }
    }
    counts
}

fn finding(pair: &Pair, what: &'static str, counts: [usize; 2], [first, second]: [Span; 2]) -> Finding {
    let [one, other] = pair.sides.map(|side| pair.tag(side));
    Finding::new(&TRANSLATION_COUNT_MISMATCH, second)
        .arg("what", what)
        .arg("first", one)
        .arg("first-count", counts[0])
        .arg("second", other)
        .arg("second-count", counts[1])
        .also(first, "first")
}
