//! `duties/is-requirement`: what somebody should bring along, among what is to be done.
//!
//! In: a duty. Out: a finding at the words that make it a requirement.

use std::ops::Range;

use crate::check::reading::{Part, Passage};
use crate::finding::Finding;
use crate::finding::rules::DUTIES_IS_REQUIREMENT;
use crate::language::Tongue;
use crate::language::lexicon::signals;

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    if passage.item.part != Part::Duty {
        return;
    }
    for line in passage.item.lines.iter() {
        if let Some(range) = place(&line.text, passage.tongue) {
            findings.push(passage.finding(&DUTIES_IS_REQUIREMENT, line, range));
        }
    }
}

/// How a requirement speaks.
const GERMAN: [&str; 9] = [
    "Sie haben",
    "Du hast",
    "Sie verfügen über",
    "Du verfügst über",
    "Sie bringen",
    "Du bringst",
    "Sie besitzen",
    "Idealerweise haben Sie",
    "Du besitzt",
];
const ENGLISH: [&str; 8] = [
    "you have",
    "you must have",
    "must have",
    "you possess",
    "you are proficient",
    "proficient in",
    "ability to",
    "willing to",
];

/// The words of a line that make it a requirement.
pub fn place(text: &str, tongue: Tongue) -> Option<Range<usize>> {
    let small = text.to_lowercase();
    // Lower case may be of another length; then nothing can be said of places.
    if small.len() != text.len() {
        return None;
    }
    let frames: &[&str] = match tongue {
        Tongue::German => &GERMAN,
        Tongue::English => &ENGLISH,
    };
    if let Some(frame) = frames.iter().find(|frame| small.starts_with(&frame.to_lowercase())) {
        // „Sie haben die Termine im Blick“ is a duty.
        let is_idiom = ["im blick", "im griff", "den überblick", "a key role", "responsib", "contact with"];
        return (!is_idiom.iter().any(|idiom| small.contains(idiom))).then_some(0..frame.len());
    }
    let nouns = signals::words(tongue).not_duty;
    let mut at = 0;
    for (nth, word) in text.split_whitespace().take(4).enumerate() {
        let start = at + text[at..].find(word)?;
        at = start + word.len();
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_noun = nouns.iter().any(|noun| {
            let (noun, bare) = (noun.to_lowercase(), bare.to_lowercase());
            bare == noun || tongue == Tongue::German && bare.ends_with(&noun) && bare.len() > noun.len()
        });
        if is_noun {
            return Some(start..start + bare.len());
        }
        // The noun of the line has come; what follows is its object.
        let goes_on = match tongue {
            Tongue::German => nth < 3 && (word.starts_with(char::is_lowercase) || nth == 0 && is_adjective(bare)),
            Tongue::English => is_english_adjective(&bare.to_lowercase()),
        };
        if !goes_on {
            return None;
        }
    }
    None
}

fn is_adjective(word: &str) -> bool {
    ["e", "er", "es", "en"].iter().any(|end| word.ends_with(end)) && word.len() > 3
}

fn is_english_adjective(word: &str) -> bool {
    matches!(
        word,
        "good"
            | "strong"
            | "excellent"
            | "solid"
            | "sound"
            | "proven"
            | "several"
            | "first"
            | "basic"
            | "some"
            | "very"
            | "initial"
            | "in-depth"
            | "advanced"
            | "practical"
            | "hands-on"
            | "prior"
            | "previous"
            | "working"
            | "relevant"
            | "a"
            | "an"
    )
}
