//! `duties/is-requirement`: what somebody should bring along, among what is to be done.
//!
//! In: a duty. Out: a finding at the words that make it a requirement.

use std::ops::Range;
use std::sync::OnceLock;

use super::form;
use crate::check::reading::{Part, Passage};
use crate::finding::Finding;
use crate::finding::rules::DUTIES_IS_REQUIREMENT;
use crate::language::Tongue;
use crate::language::lexicon::signals::{self, Signal};

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

/// How a requirement speaks, in small letters.
const GERMAN: [&str; 14] = [
    "sie haben",
    "du hast",
    "idealerweise haben sie",
    "idealerweise hast du",
    "sie verfügen über",
    "du verfügst über",
    "sie bringen",
    "du bringst",
    "sie besitzen",
    "du besitzt",
    "sie können auf",
    "sie beherrschen",
    "du beherrschst",
    "wir erwarten",
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
    if let Some(frame) = frames.iter().find(|frame| small.starts_with(**frame)) {
        return (!is_of_work(&small, frame)).then_some(0..frame.len());
    }
    if let Some(trait_of) = trait_of(&small, tongue) {
        return Some(trait_of);
    }
    // „Mindestens zwei Jahre Berufserfahrung“, "Good Excel skills": nothing is done, and something is asked for.
    if let Some(range) = asked(text, tongue) {
        return Some(range);
    }
    let nouns = nouns(tongue);
    let mut at = 0;
    for (nth, word) in text.split_whitespace().take(4).enumerate() {
        let start = at + text[at..].find(word)?;
        at = start + word.len();
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let small = bare.to_lowercase();
        let is_noun = |noun: &String| small == *noun || tongue == Tongue::German && small.ends_with(noun.as_str());
        if nouns.iter().any(is_noun) {
            return Some(start..start + bare.len());
        }
        // The noun of the line has come; what follows is its object.
        let goes_on = match tongue {
            Tongue::German => nth < 3 && (word.starts_with(char::is_lowercase) || nth == 0 && is_adjective(bare)),
            Tongue::English => is_english_adjective(&small),
        };
        if !goes_on {
            return None;
        }
    }
    None
}

/// What begins a requirement, in small letters.
fn nouns(tongue: Tongue) -> &'static [String] {
    let of = |tongue| signals::words(tongue).not_duty.iter().map(|noun| noun.to_lowercase()).collect();
    static GERMAN: OnceLock<Vec<String>> = OnceLock::new();
    static ENGLISH: OnceLock<Vec<String>> = OnceLock::new();
    match tongue {
        Tongue::German => GERMAN.get_or_init(|| of(Tongue::German)),
        Tongue::English => ENGLISH.get_or_init(|| of(Tongue::English)),
    }
}

/// Years of experience, or a skill at the end of a line, where nothing is done.
fn asked(text: &str, tongue: Tongue) -> Option<Range<usize>> {
    let last = text.trim_end_matches('.').rsplit(' ').next()?;
    let is_skill =
        tongue == Tongue::English && matches!(last, "skills" | "knowledge" | "licence" | "license" | "degree");
    let first = text.split(' ').next()?;
    let is_least =
        matches!(first, "Mindestens" | "Minimum" | "At" | "Several" | "Mehrjährige" | "Wenigstens" | "Mehrere");
    if is_skill && text.split(' ').count() < 6 && form::form(text, tongue).is_none() {
        let at = last.as_ptr() as usize - text.as_ptr() as usize;
        return Some(at..at + last.len());
    }
    if is_least { signals::has(tongue, Signal::Experience, text) } else { None }
}

/// What somebody is, not what they do: „Sie sind sicher in Word“, "You enjoy working with figures".
fn trait_of(small: &str, tongue: Tongue) -> Option<Range<usize>> {
    const GERMAN: [&str; 22] = [
        "ausgebildet",
        "belastbar",
        "bereit",
        "engagiert",
        "erfahren",
        "fit",
        "flexibel",
        "gelernte",
        "geübt",
        "kommunikativ",
        "mobil",
        "motiviert",
        "qualifiziert",
        "sattelfest",
        "sicher",
        "sorgfältig",
        "teamfähig",
        "versiert",
        "vertraut",
        "volljährig",
        "zuverlässig",
        "freundlich",
    ];
    const ENGLISH: [&str; 20] = [
        "able",
        "comfortable",
        "committed",
        "competent",
        "confident",
        "enthusiastic",
        "experienced",
        "familiar",
        "flexible",
        "fluent",
        "friendly",
        "good",
        "literate",
        "motivated",
        "organised",
        "organized",
        "proficient",
        "qualified",
        "reliable",
        "willing",
    ];
    const VERBS: [&str; 4] = ["you enjoy ", "you like ", "you speak ", "you know "];
    let (frames, traits): (&[&str], &[&str]) = match tongue {
        Tongue::German => (&["sie sind ", "du bist "], &GERMAN),
        Tongue::English => (&["you are ", "you're "], &ENGLISH),
    };
    if tongue == Tongue::English
        && let Some(verb) = VERBS.iter().find(|verb| small.starts_with(**verb))
    {
        return Some(0..verb.trim_end().len());
    }
    let frame = frames.iter().find(|frame| small.starts_with(**frame))?;
    let rest = &small[frame.len()..];
    let word = rest.split(|c: char| !c.is_alphabetic()).find(|word| !DEGREES.contains(word))?;
    traits.contains(&word).then(|| 0..word.as_ptr() as usize - small.as_ptr() as usize + word.len())
}

/// What stands before a trait.
const DEGREES: [&str; 10] = ["a", "absolut", "gut", "highly", "sehr", "stets", "very", "well", "immer", "bereits"];

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
    const BROUGHT: [&str; 11] = [
        "mit",
        "background",
        "degree",
        "diploma",
        "enthusiasm",
        "experience",
        "knowledge",
        "passion",
        "qualification",
        "skills",
        "understanding",
    ];
    let brings = matches!(frame, "Sie bringen" | "Du bringst" | "you bring" | "you need");
    brings && !small.split(|c: char| !c.is_alphabetic()).any(|word| BROUGHT.contains(&word))
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
