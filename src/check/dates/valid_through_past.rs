//! `dates/valid-through-past`: a closing day in the text that has passed, while the role is open.
//!
//! In: a role. Out: a finding at the day in the text. The field itself needs no rule, since a role closes by itself; a day
//! to come that is another one than the field's is a contradiction like any other.

use super::in_text::is_past;
use crate::check::pattern::Pattern;
use crate::check::reading::{Part, Reading};
use crate::finding::Finding;
use crate::finding::rules::DATES_VALID_THROUGH_PAST;
use crate::language::quantity::quantities;
use crate::language::sentence::sentences;

/// That a sentence is about applications.
static TOPIC: Pattern = Pattern::waking(
    &[
        "bewerb",
        "bewirb",
        "unterlagen",
        "einsende",
        "einreich",
        "frist",
        "appl",
        "clos",
        "deadline",
        "submit",
        "send us",
        "your cv",
    ],
    concat!(
        r"(?i)\b(?:bewerb\w*|bewirb\w*|unterlagen|einsendeschluss|einreich\w*|frist|appl(?:y|ication|ications|ying)|closing date",
        r"|closes|deadline|submit|send us|your cv)\b",
    ),
);
/// What leads to the day on which they close.
static CLOSING: Pattern = Pattern::new(concat!(
    r"(?i)(?:\b(?:bis(?:\sspätestens)?(?:\szum|\seinschließlich)?|spätestens(?:\szum|\sam|\sbis|\sbis\szum)?|by|before|until|till",
    r"|no later than|not later than)|(?:schluss|frist|ende|date|deadline|closes|close)(?:\s(?:ist|endet|is|ends))?:?(?:\sam|\son|\sder)?)",
    r"(?:\s\p{L}+(?:tag|woch|abend|day),?)?(?:\sde[nmr]|\sthe)?\s*$",
));
/// Days that end something else.
static OTHER: Pattern = Pattern::new(concat!(
    r"(?i)\b(?:befristet\w*|vertrag\w*|vertretung|gespräch\w*|tätig|beschäftigt|rückmeldung|antwort\w*|entscheid\w*|projekt\w*",
    r"|contract|fixed-term|cover|interviews?|hear|reply|decision|decide|project)\b",
));

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in &reading.postings {
        let Some(tongue) = posting.tongue else { continue };
        let items = posting.items.iter().filter(|item| !matches!(item.part, Part::Title | Part::Duty));
        let lines = items.flat_map(|item| item.lines.iter().enumerate().map(move |(nth, line)| (item, nth, line)));
        for (item, nth, line) in lines {
            let text = &*line.text;
            if !text.contains(|c: char| c.is_ascii_digit()) || !TOPIC.is_match(text) {
                continue;
            }
            let sentences = sentences(text, tongue);
            for quantity in quantities(text, tongue).into_iter().filter(|one| is_past(one, reading.cx.today)) {
                let Some(sentence) = sentences.iter().rfind(|range| range.start <= quantity.range.start) else {
                    continue;
                };
                if is_closing(&text[sentence.clone()], &text[sentence.start..quantity.range.start]) {
                    findings.push(reading.finding(&DATES_VALID_THROUGH_PAST, item, nth, quantity.range));
                }
            }
        }
    }
}

/// Whether the day that follows `before` is the last one for applications.
pub(super) fn is_closing(sentence: &str, before: &str) -> bool {
    let near = before.char_indices().rev().nth(60).map_or(0, |(at, _)| at);
    CLOSING.is_match(before) && TOPIC.is_match(sentence) && !OTHER.is_match(&before[near..])
}

#[cfg(test)]
mod tests {
    use super::is_closing;

    #[test]
    fn closing_days_are_told_from_others() {
        for (before, after) in [
            ("Bewerben Sie sich bis Freitag, ", "31. März 2027, online."),
            ("Bitte senden Sie Ihre Unterlagen spätestens zum ", "15.01.2027."),
            ("Bewerbungsschluss: ", "15.01.2027"),
            ("Die Bewerbungsfrist endet am ", "15. Januar 2027."),
            ("Bis zum ", "15. Januar freuen wir uns auf Ihre Bewerbung."),
            ("Apply by ", "15 January 2027."),
            ("Closing date: ", "15 January 2027"),
            ("Applications close on Friday, ", "15 January 2027."),
            ("The deadline is ", "15 January."),
        ] {
            assert!(is_closing(&format!("{before}{after}"), before), "{before}");
        }
        for (before, after) in [
            ("Die Stelle ist befristet bis zum ", "31.12.2028; Bewerbungen an das Team Personal."),
            ("Nach der Bewerbung führen wir Gespräche bis zum ", "15. Februar."),
            ("Auf Ihre Bewerbung erhalten Sie Antwort bis zum ", "15. Februar."),
            ("Projekt bis ", "2028"),
            ("If you apply, interviews take place by ", "15 February."),
            ("Sie arbeiten von 8 bis ", "12.30 Uhr"),
        ] {
            assert!(!is_closing(&format!("{before}{after}"), before), "{before}");
        }
    }
}
