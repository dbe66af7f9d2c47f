//! Words that say what a line is about: education, experience, a must, a wish; and lists of words for other checks.
//!
//! In: a line of a posting. Out: the first place that gives a signal; the lists themselves.

use std::ops::Range;

use super::pattern::ListPattern;
use super::spelling::Spelling;
use super::tables;
use crate::language::Tongue;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// An education that is expected, or that none is.
    Education,
    /// Experience that is expected, or that none is.
    Experience,
    /// How one stands in for the other.
    Equivalence,
    /// Work with people.
    Interpersonal,
    Must,
    Nice,
}

/// How German speaks to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    Sie,
    Du,
}

/// Words without patterns, as they are written in the lists.
#[derive(Debug)]
pub struct Words {
    /// English duties begin with one of these.
    pub duty_verbs: &'static [&'static str],
    /// German nouns that name an activity …
    pub duty_nouns: &'static [&'static str],
    /// … and the endings of others.
    pub duty_noun_endings: &'static [&'static str],
    /// Words by which the language of a text is known.
    pub function: &'static [&'static str],
    /// Abbreviations that everybody reads.
    pub abbreviations: &'static [&'static str],
}

pub(super) struct Signals {
    pub education: &'static [ListPattern],
    pub experience: &'static [ListPattern],
    pub equivalence: &'static [ListPattern],
    pub interpersonal: &'static [ListPattern],
    pub must: &'static [ListPattern],
    pub nice: &'static [ListPattern],
    pub sie: &'static [ListPattern],
    pub du: &'static [ListPattern],
    pub words: Words,
}

fn of(tongue: Tongue) -> &'static Signals {
    match tongue {
        Tongue::English => &tables::EN_SIGNALS,
        Tongue::German => &tables::DE_SIGNALS,
    }
}

pub fn words(tongue: Tongue) -> &'static Words {
    &of(tongue).words
}

/// The first place of a text that gives the signal, in bytes.
pub fn has(tongue: Tongue, signal: Signal, text: &str) -> Option<Range<usize>> {
    let signals = of(tongue);
    let patterns = match signal {
        Signal::Education => signals.education,
        Signal::Experience => signals.experience,
        Signal::Equivalence => signals.equivalence,
        Signal::Interpersonal => signals.interpersonal,
        Signal::Must => signals.must,
        Signal::Nice => signals.nice,
    };
    let spelling = Spelling::of(text);
    let first = patterns.iter().filter_map(|pattern| pattern.find_iter(&spelling).next());
    first.min_by_key(|range| range.start).map(|range| spelling.back(&range))
}

/// The words by which a German text speaks to its reader, in bytes. „Sie“ and „Ihr“ at the beginning of a sentence may
/// be "they" and "their", and are given as well: the caller sees what else the posting says.
pub fn addressed(text: &str) -> Vec<(Address, Range<usize>)> {
    let signals = of(Tongue::German);
    let spelling = Spelling::of(text);
    let mut found = Vec::new();
    for (address, patterns) in [(Address::Sie, signals.sie), (Address::Du, signals.du)] {
        for range in patterns.iter().flat_map(|pattern| pattern.find_iter(&spelling)) {
            // A pattern may begin with what must stand before the word.
            let matched = &spelling.cased[range.clone()];
            let word = matched.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| at + 1);
            let word = (word..matched.len()).find(|&at| matched.is_char_boundary(at)).unwrap_or_default();
            found.push((address, spelling.back(&(range.start + word..range.end))));
        }
    }
    found.sort_by_key(|(_, range)| range.start);
    found
}
