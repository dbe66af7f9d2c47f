//! `language/long-sentence`: a sentence that one has to read twice.
//!
//! In: a text. Out: a finding at each sentence of too many words.

use crate::check::length::surplus;
use crate::check::reading::{Part, Passage};
use crate::finding::rules::LANGUAGE_LONG_SENTENCE;
use crate::finding::{Finding, Severity};
use crate::language::Tongue;
use crate::language::sentence::sentences;
use crate::language::token::compounds;

/// English says in several words what German says in one. Guides to plain language speak of 20 to 25 words.
const GERMAN: usize = 25;
const ENGLISH: usize = 28;
const FAR_TOO_LONG: usize = 40;
/// So many commas before „und“ are a list.
const COMMAS: usize = 3;

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    if passage.item.part == Part::Title {
        return;
    }
    let limit = match passage.tongue {
        Tongue::German => GERMAN,
        Tongue::English => ENGLISH,
    };
    for (nth, line) in passage.item.lines.iter().enumerate().filter(|(_, line)| may_have(&line.text, limit)) {
        for range in sentences(&line.text, passage.tongue) {
            let sentence = &line.text[range.clone()];
            let mut count = words(sentence);
            if count > limit {
                count -= surplus(&line.text, &passage.item.quantities(passage.tongue)[nth], &range, words);
            }
            if count > limit {
                let severity = if count > FAR_TOO_LONG { Severity::Warning } else { Severity::Advice };
                let shape = if is_list(sentence) { "list" } else { "sentence" };
                let at = passage.at(line, range);
                let finding = Finding::new(&LANGUAGE_LONG_SENTENCE, at).arg("count", count).arg("shape", shape);
                findings.push(finding.weighing(severity));
            }
        }
    }
}

fn words(text: &str) -> usize {
    compounds(text).count()
}

/// A word is a letter and a blank at least.
fn may_have(text: &str, words: usize) -> bool {
    text.len() > 2 * words
}

/// Whether things are counted up: commas, then „und“ or „oder“.
fn is_list(sentence: &str) -> bool {
    let words = [" und ", " oder ", " sowie ", " and ", " or "];
    let last = words.iter().filter_map(|word| sentence.rfind(word)).max();
    last.is_some_and(|at| sentence[..at].matches(", ").count() >= COMMAS)
}
