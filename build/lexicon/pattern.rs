//! A pattern of the lists, made ready: small enough to be compiled when it is first wanted, with the words to look for
//! that say whether it is wanted at all.
//!
//! In: a pattern as people write it. Out: the same pattern over the alphabet of read text, and its keys.

use regex_syntax::hir::literal::{Extractor, Literal, Seq};
use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Look, Repetition};

use serde::Deserialize;

use super::alphabet;

/// A word, or a part of one, in small letters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub word: String,
    /// Whether only a word that begins with it counts.
    pub begins: bool,
}

#[derive(Clone, Deserialize)]
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
/// Patterns up to this length, in bytes, are soon matched as a whole.
const LONG: usize = 300;
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

    /// The ways in which it can match, each a pattern of its own: a long pattern costs time for all its ways when only
    /// one of them has woken it.
    pub fn ways(&self) -> Vec<Pattern> {
        if self.text.len() <= LONG {
            return vec![self.clone()];
        }
        let way = |hir: Hir| Pattern { text: hir.to_string(), small: self.small, hir };
        ways(&self.hir).into_iter().map(way).collect()
    }

    /// Every match holds one of these.
    pub fn keys(&self) -> Option<Vec<Key>> {
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

/// The alternatives of a pattern, with what all of them begin and end with.
fn ways(hir: &Hir) -> Vec<Hir> {
    match hir.kind() {
        HirKind::Alternation(ways) => ways.clone(),
        HirKind::Concat(parts) => {
            let is_choice = |part: &Hir| matches!(part.kind(), HirKind::Alternation(_));
            let is_narrow = |part: &Hir| matches!(part.kind(), HirKind::Look(_));
            let [choice] = parts.iter().enumerate().filter(|(_, part)| is_choice(part)).collect::<Vec<_>>()[..] else {
                return vec![hir.clone()];
            };
            let (at, HirKind::Alternation(ways)) = (choice.0, choice.1.kind()) else { return vec![hir.clone()] };
            if !parts.iter().enumerate().all(|(nth, part)| nth == at || is_narrow(part)) {
                return vec![hir.clone()];
            }
            let with = |way: &Hir| {
                let around = |nth: usize| if nth == at { way.clone() } else { parts[nth].clone() };
                Hir::concat((0..parts.len()).map(around).collect())
            };
            ways.iter().map(with).collect()
        }
        _ => vec![hir.clone()],
    }
}

/// The rarest literals of which every match holds at least one.
fn keys(hir: &Hir) -> Option<Vec<Key>> {
    let mut keys = rarest(hir)?;
    keys.iter_mut().for_each(|key| key.word = key.word.to_lowercase());
    keys.sort();
    // A key that begins with another one finds nothing that the other does not.
    keys.dedup_by(|later, first| later.word.starts_with(&first.word) && (later.begins || !first.begins));
    Some(keys)
}

fn rarest(hir: &Hir) -> Option<Vec<Key>> {
    let mut found: Vec<Vec<Key>> = Vec::new();
    match hir.kind() {
        HirKind::Concat(parts) => {
            for at in 0..parts.len() {
                let mut keys = beginnings(&Hir::concat(parts[at..].to_vec()));
                if at > 0 && is_edge(&parts[at - 1]) {
                    keys.iter_mut().flatten().for_each(Key::begin);
                }
                found.extend(keys);
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

/// `\b`, before which there is no letter if there is one behind it.
fn is_edge(hir: &Hir) -> bool {
    matches!(hir.kind(), HirKind::Look(Look::WordUnicode | Look::WordStartUnicode))
}

impl Key {
    /// The key of what stands behind an edge.
    fn begin(&mut self) {
        self.begins = self.word.starts_with(char::is_alphanumeric);
    }
}

/// The literals with which every match begins, if they can be listed.
fn beginnings(hir: &Hir) -> Option<Vec<Key>> {
    let mut extractor = Extractor::new();
    extractor.limit_total(KEYS).limit_literal_len(2 * KEY_BYTES);
    let sequence: Seq = extractor.extract(hir);
    let literals = sequence.literals()?;
    let keys: Vec<Key> = literals.iter().map(key).collect();
    Some(keys).filter(|keys| !keys.is_empty() && keys.iter().all(|key| !key.word.is_empty()))
}

fn key(literal: &Literal) -> Key {
    let bytes = literal.as_bytes();
    let mut word = String::from_utf8_lossy(&bytes[..bytes.len().min(KEY_BYTES)]).into_owned();
    // A character that was cut in two.
    while word.ends_with('\u{FFFD}') {
        word.pop();
    }
    Key { word, begins: false }
}

/// How many of these keys a line of text is likely to have, roughly: to compare choices with each other.
fn frequency(keys: &[Key]) -> f64 {
    const LINE: f64 = 80.0;
    /// One letter of so many begins a word.
    const WORD: f64 = 6.0;
    let character = |character: char| match character {
        ' ' => 0.4,
        _ if character.is_alphabetic() => 0.12,
        _ => 0.002,
    };
    let one = |key: &Key| {
        let anywhere = LINE * key.word.chars().map(character).product::<f64>();
        let likely = if key.begins { anywhere / WORD } else { anywhere };
        if FREQUENT.contains(&key.word.trim()) { likely.max(0.5) } else { likely }
    };
    // Each key costs a little by itself: it makes the automaton larger.
    keys.iter().map(|key| one(key) + 1e-5).sum()
}
