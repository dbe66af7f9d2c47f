//! A pattern of the lists, made ready: small enough to be compiled when it is first wanted, with the words to look for
//! that say whether it is wanted at all.
//!
//! In: a pattern as people write it. Out: the same pattern over the alphabet of read text, and its keys.

use regex_syntax::hir::literal::{Extractor, Literal, Seq};
use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Repetition};

use serde::Deserialize;

use super::alphabet;

#[derive(Deserialize)]
#[serde(try_from = "String")]
pub struct Pattern {
    pub text: String,
    /// It knows no capitals, so it is matched against the text in small letters.
    pub small: bool,
    hir: Hir,
}

/// Words so frequent that they say nothing: as keys they would wake their patterns in every other sentence.
const FREQUENT: [&str; 40] = [
    "all", "alle", "and", "auf", "auch", "aus", "bei", "das", "den", "der", "des", "die", "ein", "eine", "for", "für",
    "her", "his", "ihr", "ihre", "in", "mit", "nach", "our", "sie", "team", "the", "this", "und", "von", "we", "wir",
    "with", "work", "you", "your", "zu", "zum", "zur", "to",
];
/// Longer keys are not rarer in a way that counts.
const KEY_BYTES: usize = 12;
const KEYS: usize = 96;

/// A pattern without a capital ignores case.
fn is_small(pattern: &str) -> bool {
    // What is written with a capital and means none.
    let bare = pattern.replace("\\p{L}", "").replace("\\S", "");
    !bare.chars().any(char::is_uppercase)
}

impl TryFrom<String> for Pattern {
    type Error = String;

    fn try_from(pattern: String) -> Result<Pattern, String> {
        Pattern::new(&pattern).map_err(|error| format!("{pattern}: {error}"))
    }
}

impl Pattern {
    pub fn new(pattern: &str) -> Result<Pattern, String> {
        if pattern.contains("\\s") || pattern.contains("\\n") {
            return Err("text has single spaces and no lines: write a space for \\s".into());
        }
        let small = is_small(pattern);
        let parsed = regex_syntax::parse(pattern).map_err(|error| error.to_string())?;
        let hir = within(&parsed, &characters(small))?;
        Ok(Pattern { text: hir.to_string(), small, hir })
    }

    /// Words and parts of words, in small letters: every match holds one of them.
    pub fn keys(&self) -> Option<Vec<String>> {
        keys(&self.hir)
    }
}

fn characters(small: bool) -> ClassUnicode {
    let capitals = if small { &[][..] } else { &alphabet::CAPITALS[..] };
    let ranges = alphabet::SMALL.iter().chain(capitals).chain(&alphabet::SIGNS);
    ClassUnicode::new(ranges.map(|&(first, last)| ClassUnicodeRange::new(first, last)))
}

/// The pattern with its classes cut down to the characters that a read text can have.
fn within(hir: &Hir, characters: &ClassUnicode) -> Result<Hir, String> {
    let each = |parts: &[Hir]| parts.iter().map(|part| within(part, characters)).collect::<Result<Vec<Hir>, String>>();
    Ok(match hir.kind() {
        HirKind::Empty | HirKind::Literal(_) | HirKind::Look(_) => hir.clone(),
        HirKind::Class(Class::Unicode(class)) => {
            let mut class = class.clone();
            class.intersect(characters);
            if class.ranges().is_empty() {
                return Err(format!("no text has a character of {hir}"));
            }
            Hir::class(Class::Unicode(class))
        }
        HirKind::Class(Class::Bytes(_)) => return Err(format!("{hir} is about bytes, not characters")),
        HirKind::Repetition(repeated) => Hir::repetition(Repetition {
            sub: Box::new(within(&repeated.sub, characters)?),
            min: repeated.min,
            max: repeated.max,
            greedy: repeated.greedy,
        }),
        HirKind::Capture(capture) => within(&capture.sub, characters)?,
        HirKind::Concat(parts) => Hir::concat(each(parts)?),
        HirKind::Alternation(parts) => Hir::alternation(each(parts)?),
    })
}

/// The rarest literals of which every match holds at least one.
fn keys(hir: &Hir) -> Option<Vec<String>> {
    let keys = rarest(hir)?;
    let mut keys: Vec<String> = keys.iter().map(|key| key.to_lowercase()).collect();
    keys.sort();
    // A key that begins with another one finds nothing that the other does not.
    keys.dedup_by(|later, first| later.starts_with(first.as_str()));
    Some(keys)
}

fn rarest(hir: &Hir) -> Option<Vec<String>> {
    let mut found: Vec<Vec<String>> = Vec::new();
    match hir.kind() {
        HirKind::Concat(parts) => {
            for at in 0..parts.len() {
                found.extend(beginnings(&Hir::concat(parts[at..].to_vec())));
                found.extend(rarest(&parts[at]));
            }
        }
        HirKind::Alternation(parts) => {
            found.extend(beginnings(hir));
            found.extend(parts.iter().map(rarest).collect::<Option<Vec<_>>>().map(|each| each.concat()));
        }
        HirKind::Repetition(repeated) if repeated.min > 0 => found.extend(rarest(&repeated.sub)),
        HirKind::Literal(_) | HirKind::Class(_) => found.extend(beginnings(hir)),
        _ => {}
    }
    found.into_iter().min_by(|a, b| frequency(a).total_cmp(&frequency(b)))
}

/// The literals with which every match begins, if they can be listed.
fn beginnings(hir: &Hir) -> Option<Vec<String>> {
    let mut extractor = Extractor::new();
    extractor.limit_total(KEYS).limit_literal_len(2 * KEY_BYTES);
    let sequence: Seq = extractor.extract(hir);
    let literals = sequence.literals()?;
    let keys: Option<Vec<String>> = literals.iter().map(key).collect();
    keys.filter(|keys| !keys.is_empty() && keys.iter().all(|key| !key.is_empty()))
}

fn key(literal: &Literal) -> Option<String> {
    let bytes = literal.as_bytes();
    let mut key = String::from_utf8_lossy(&bytes[..bytes.len().min(KEY_BYTES)]).into_owned();
    // A character that was cut in two.
    while key.ends_with('\u{FFFD}') {
        key.pop();
    }
    Some(key)
}

/// How many of these keys a line of text is likely to have, roughly: to compare choices with each other.
fn frequency(keys: &[String]) -> f64 {
    const LINE: f64 = 80.0;
    let character = |character: char| match character {
        ' ' => 0.4,
        _ if character.is_alphabetic() => 0.12,
        _ => 0.002,
    };
    let one = |key: &String| {
        let likely = LINE * key.chars().map(character).product::<f64>();
        if FREQUENT.contains(&key.trim()) { likely.max(0.5) } else { likely }
    };
    // Each key costs a little by itself: it makes the automaton larger.
    keys.iter().map(|key| one(key) + 1e-5).sum()
}
