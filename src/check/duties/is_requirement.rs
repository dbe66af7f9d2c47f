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
        if let Some(range) = place(&line.text, passage.tongue)
            && !passage.item.is_foreign(passage.tongue)
        {
            findings.push(passage.finding(&DUTIES_IS_REQUIREMENT, line, range));
        }
    }
}

/// How a requirement speaks.
const GERMAN: [&str; 14] = [
    "Sie haben",
    "Du hast",
    "Idealerweise haben Sie",
    "Idealerweise hast du",
    "Sie verfügen über",
    "Du verfügst über",
    "Sie bringen",
    "Du bringst",
    "Sie besitzen",
    "Du besitzt",
    "Sie können auf",
    "Sie beherrschen",
    "Du beherrschst",
    "Wir erwarten",
];
const ENGLISH: [&str; 20] = [
    "you have",
    "you must have",
    "you should have",
    "you will have",
    "you need",
    "you bring",
    "you hold",
    "must have",
    "you possess",
    "you are proficient",
    "you are fluent",
    "you are able to",
    "proficient in",
    "fluent in",
    "fluent ",
    "ability to",
    "able to",
    "willing to",
    "willingness to",
    "familiar with",
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
        return (!is_of_work(&small, frame)).then_some(0..frame.len());
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

/// What begins like a requirement, but is done: „Sie haben die Termine im Blick“, „Sie bringen die Post zur Filiale“.
fn is_of_work(small: &str, frame: &str) -> bool {
    const IDIOMS: [&str; 18] = [
        "im blick",
        "im auge",
        "im griff",
        "überblick",
        "die aufsicht",
        "die verantwortung",
        "kontakt",
        "ein offenes ohr",
        "a key role",
        "responsib",
        "contact with",
        "an eye on",
        "overview",
        "sight of",
        "the final say",
        "charge of",
        "oversight",
        "meetings",
    ];
    let brings = matches!(frame, "Sie bringen" | "Du bringst");
    brings && !small.split(|c: char| !c.is_alphabetic()).any(|word| word == "mit")
        || IDIOMS.iter().any(|idiom| small.contains(idiom))
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
