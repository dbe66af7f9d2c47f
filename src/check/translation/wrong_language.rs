//! `translation/wrong-language`: a text, or a sentence of it, in another language than the one it stands for.
//!
//! In: a text; a role. Out: a finding at the line or the sentence. Lines of a few words say too little alone and are looked
//! at together, field by field. A title is never judged: "Controlling Manager" is German and English.

use super::placeholder;
use crate::check::reading::{Item, Part, Passage, Reading};
use crate::finding::rules::TRANSLATION_WRONG_LANGUAGE;
use crate::finding::{Finding, Severity};
use crate::language::Tongue;
use crate::language::guess::guess;
use crate::language::sentence::sentences;
use crate::language::token::words;

/// From this many words on a line is judged by itself. Measured on lines of public adverts (LINT.md).
const WORDS: usize = 4;
/// A sentence among others may quote a few words.
const SENTENCE: usize = 6;

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    if passage.item.part == Part::Title {
        return;
    }
    let other = |text: &str, least: usize| {
        // Dummy text is found as what it is.
        let found = is_long(text, least) && is_other(text, passage.tongue) && placeholder::found(text).is_none();
        found.then(|| passage.tongue.other())
    };
    for line in passage.item.lines.iter() {
        let text = &*line.text;
        if let Some(found) = other(text, WORDS) {
            findings.push(finding(passage.finding(&TRANSLATION_WRONG_LANGUAGE, line, 0..text.len()), found));
            continue;
        }
        let sentences = sentences(text, passage.tongue);
        if sentences.len() > 1 {
            findings.extend(sentences.into_iter().filter_map(|range| {
                let found = other(&text[range.clone()], SENTENCE)?;
                Some(finding(passage.finding(&TRANSLATION_WRONG_LANGUAGE, line, range), found))
            }));
        }
    }
}

/// Whether a text is in the other language.
pub fn is_other(text: &str, tongue: Tongue) -> bool {
    guess(text) == Some(tongue.other())
}

/// The short lines of each field, as one text. Clauses have a field in every role, so they are not among them.
pub fn of_role(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in &reading.postings {
        let Some(tongue) = posting.tongue else { continue };
        let own = posting.items.iter().filter(|item| item.part != Part::Title && item.clause.is_none());
        let short = own.flat_map(|item| {
            let lines = item.lines.iter().enumerate().filter(|(_, line)| !is_long(&line.text, WORDS));
            lines.map(move |(nth, line)| (item, nth, &*line.text))
        });
        let mut short: Vec<(&Item, usize, &str)> = short.collect();
        short.sort_by_key(|(item, ..)| item.part);
        for field in short.chunk_by(|(one, ..), (other, ..)| one.part == other.part) {
            let together = field.iter().map(|(.., text)| *text).collect::<Vec<_>>().join("; ");
            if !is_long(&together, WORDS) || !is_other(&together, tongue) {
                continue;
            }
            // Not one that is clearly in the right language.
            if let Some((item, nth, text)) = field.iter().find(|(.., text)| guess(text) != Some(tongue)) {
                let found = reading.finding(&TRANSLATION_WRONG_LANGUAGE, item, *nth, 0..text.len());
                findings.push(finding(found, tongue.other()).weighing(Severity::Warning));
            }
        }
    }
}

fn finding(finding: Finding, found: Tongue) -> Finding {
    finding.arg("found", found.tag()).arg("slot", found.other().tag())
}

fn is_long(text: &str, least: usize) -> bool {
    words(text).take(least).count() == least
}
