//! What a text says, whatever the order and form of its words: its stems, weighed.
//!
//! In: a text. Out: a [`Bag`]; and of two, what part of their weight they share.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::language::Tongue;
use crate::language::stem::{content, stem};

/// The share of their weight that two texts must have in common. With it, one exchanged noun parts two duties of a line
/// („Verträge prüfen“, „Rechnungen prüfen“), and does not part two texts of three lines.
pub const NEAR: f64 = 0.75;

/// What a text is made of.
#[derive(Clone, Default)]
pub struct Bag {
    /// In their order, each with its weight.
    stems: Box<[(u32, u8)]>,
    weight: u32,
    /// Of what must not differ at all: figures, and names such as SAP.
    fixed: u64,
}

impl Bag {
    /// The stems in their order, each with its weight.
    pub fn stems(&self) -> &[(u32, u8)] {
        &self.stems
    }

    pub fn weight(&self) -> u32 {
        self.weight
    }

    /// A print of what must not differ.
    pub fn fixed(&self) -> u64 {
        self.fixed
    }

    /// How many different words carry meaning.
    pub fn words(&self) -> usize {
        self.stems.len()
    }

    /// As [`Bag::overlap`], but texts that name other figures have nothing in common.
    pub fn likeness(&self, other: &Bag) -> f64 {
        if self.fixed == other.fixed { self.overlap(other) } else { 0.0 }
    }

    /// The shared part of the weight of both, from 0 to 1.
    pub fn overlap(&self, other: &Bag) -> f64 {
        let (mut one, mut two) = (self.stems.iter().peekable(), other.stems.iter().peekable());
        let (mut shared, mut all) = (0, 0);
        loop {
            let weight = match (one.peek(), two.peek()) {
                (Some(left), Some(right)) if left.0 == right.0 => {
                    let weight = left.1.max(right.1);
                    shared += u32::from(weight);
                    one.next();
                    two.next();
                    weight
                }
                (Some(left), Some(right)) if left.0 < right.0 => one.next().map_or(0, |stem| stem.1),
                (_, Some(_)) => two.next().map_or(0, |stem| stem.1),
                (Some(_), None) => one.next().map_or(0, |stem| stem.1),
                (None, None) => break,
            };
            all += u32::from(weight);
        }
        if all == 0 { 0.0 } else { f64::from(shared) / f64::from(all) }
    }
}

/// Makes bags of texts, and knows every word that it has met.
#[derive(Clone, Default)]
pub struct Reader {
    vocabularies: HashMap<Tongue, HashMap<String, Word>>,
    stems: HashMap<(Tongue, String), u32>,
}

#[derive(Clone, Copy)]
struct Word {
    stem: u32,
    weight: u8,
    is_fixed: bool,
}

impl Reader {
    pub fn read<'t>(&mut self, texts: impl Iterator<Item = &'t str>, tongue: Tongue) -> Bag {
        let (mut stems, mut fixed) = (Vec::new(), Vec::new());
        for word in texts.flat_map(|text| content(text, tongue)) {
            let word = self.word(word.text, tongue);
            stems.push((word.stem, word.weight));
            if word.is_fixed {
                fixed.push(word.stem);
            }
        }
        stems.sort_unstable();
        // Of a stem with two weights the heavier is the last.
        stems.dedup_by(|later, first| {
            let is_same = later.0 == first.0;
            first.1 = if is_same { later.1 } else { first.1 };
            is_same
        });
        fixed.sort_unstable();
        let mut hasher = DefaultHasher::new();
        fixed.hash(&mut hasher);
        let weight = stems.iter().map(|(_, weight)| u32::from(*weight)).sum();
        Bag { stems: stems.into(), weight, fixed: hasher.finish() }
    }

    /// How many stems it has met; each has a number below this one.
    pub fn stems(&self) -> usize {
        self.stems.len()
    }

    /// The number of a word's stem.
    pub fn stem(&mut self, word: &str, tongue: Tongue) -> u32 {
        self.word(word, tongue).stem
    }

    /// A word as it was written; most have been met before.
    fn word(&mut self, text: &str, tongue: Tongue) -> Word {
        let vocabulary = self.vocabularies.entry(tongue).or_default();
        if let Some(word) = vocabulary.get(text) {
            return *word;
        }
        let next = self.stems.len() as u32;
        let stem = *self.stems.entry((tongue, stem(text, tongue))).or_insert(next);
        let mut letters = text.chars();
        // What is done to a thing may be said in many ways; another thing is another duty. German says which is which.
        let weight = match tongue {
            Tongue::German if letters.next().is_some_and(char::is_uppercase) => 2,
            _ => 1,
        };
        let is_fixed = text.contains(|c: char| c.is_ascii_digit()) || text.chars().skip(1).all(char::is_uppercase);
        let word = Word { stem, weight, is_fixed };
        vocabulary.insert(text.to_owned(), word);
        word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(tongue: Tongue, one: &str, other: &str) -> f64 {
        let mut reader = Reader::default();
        let (one, other) = (reader.read([one].into_iter(), tongue), reader.read([other].into_iter(), tongue));
        assert!((one.likeness(&other) - other.likeness(&one)).abs() < f64::EPSILON);
        one.likeness(&other)
    }

    #[test]
    fn drifted_copies_are_near() {
        for (one, other) in [
            (
                "Sie bestellen Büromaterial, sobald der Mindestbestand erreicht ist, und prüfen die Lieferungen.",
                "Du bestellst Büromaterial, wenn der Mindestbestand erreicht wird, und prüfst Lieferungen!",
            ),
            (
                "Eingangspost öffnen, scannen und an die Abteilungen verteilen",
                "Öffnen, Scannen und Verteilen der Eingangspost an die Abteilungen",
            ),
        ] {
            assert!(likeness(Tongue::German, one, other) >= NEAR, "{one} {other}");
        }
        let (one, other) = (
            "You open the incoming post, scan it and hand it out to the departments by 10 am.",
            "Open, scan and hand out incoming post to all departments by 10 am",
        );
        assert!(likeness(Tongue::English, one, other) >= NEAR);
    }

    #[test]
    fn another_thing_another_figure_or_another_tool_is_another_text() {
        for (one, other) in [
            ("Sie prüfen täglich Verträge auf Vollständigkeit.", "Sie prüfen täglich Rechnungen auf Vollständigkeit."),
            ("Sie buchen rund 60 Zahlungseingänge am Tag.", "Sie buchen rund 80 Zahlungseingänge am Tag."),
            ("Sie pflegen Stammdaten und Preise in SAP.", "Sie pflegen Stammdaten und Preise in ELO."),
        ] {
            assert!(likeness(Tongue::German, one, other) < NEAR, "{one} {other}");
        }
    }

    #[test]
    fn nothing_is_like_nothing() {
        assert_eq!(likeness(Tongue::English, "", ""), 0.0);
        assert_eq!(likeness(Tongue::English, "the of", "and you"), 0.0);
    }
}
