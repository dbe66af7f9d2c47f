//! `translation/wrong-language`: a text, or a sentence of it, in another language than the one it stands for.
//!
//! In: a text; a role. Out: a finding at the line or the sentence. Lines of a few words say too little alone and are looked
//! at together, field by field. A title is never judged: "Controlling Manager" is German and English.

use std::borrow::Cow;

use super::placeholder;
use crate::check::reading::{Item, Part, Passage, Reading};
use crate::finding::rules::TRANSLATION_WRONG_LANGUAGE;
use crate::finding::{Finding, Severity};
use crate::language::Tongue;
use crate::language::guess::guess;
use crate::language::sentence::sentences;
use crate::language::token::words;

/// From this many words on a line is judged by itself. Measured on lines of public adverts.
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

/// Whether a text is in the other language. What it quotes does not count; nor do, in German, words with a capital but the
/// first: „Onboarding, Employer Branding“ are terms of German offices.
pub fn is_other(text: &str, tongue: Tongue) -> bool {
    if guess(text) != Some(tongue.other()) {
        return false;
    }
    let unquoted = without_quotes(text);
    match tongue {
        Tongue::English => guess(&unquoted) == Some(Tongue::German),
        Tongue::German => {
            let small = |(nth, word): &(usize, &str)| *nth == 0 || word.starts_with(char::is_lowercase);
            let words = unquoted.split_whitespace().enumerate().filter(small).map(|(_, word)| word);
            guess(&words.collect::<Vec<_>>().join(" ")) == Some(Tongue::English)
        }
    }
}

fn without_quotes(text: &str) -> Cow<'_, str> {
    const MARKS: [(char, &[char]); 5] =
        [('„', &['“', '”']), ('“', &['”', '“']), ('"', &['"']), ('«', &['»']), ('»', &['«'])];
    let opening = |c: char| MARKS.iter().find(|(open, _)| *open == c);
    if !text.contains(MARKS.map(|(open, _)| open)) {
        return Cow::Borrowed(text);
    }
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, (open, close))) = rest.char_indices().find_map(|(at, c)| Some((at, opening(c)?))) {
        let inner = &rest[at + open.len_utf8()..];
        let Some(length) = inner.find(*close) else { break };
        left.push_str(&rest[..at]);
        rest = inner[length..].trim_start_matches(*close);
    }
    left.push_str(rest);
    Cow::Owned(left)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_and_quotations_are_no_text() {
        for text in [
            "Onboarding, Offboarding, Recruiting, Employer Branding",
            "Learning & Development Budget, Mental Health Days, Team Events",
            "Supply Chain Finance und Working Capital",
            "Newsletter „What happens next at Musterbau“",
            "First-Level-Support, Second-Level-Support, Hardware-Rollout",
        ] {
            assert!(!is_other(text, Tongue::German), "{text}");
        }
        for text in ["A sign says \"bitte nicht stören\".", "The Betriebsrat and the Berufsgenossenschaft"] {
            assert!(!is_other(text, Tongue::English), "{text}");
        }
        assert!(is_other("Company pension and 30 days of leave", Tongue::German));
        assert!(is_other("Betriebliche Altersvorsorge und Urlaubsgeld", Tongue::English));
    }
}
