//! Which of many texts say the same in nearly the same words.
//!
//! In: texts in the order in which they are to be met. Out: [`Group`]s, each around the first of its texts. Equal texts
//! meet by their prints, the others by an index of their rarest stems: ten times the texts take ten times the time.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::check::trace::Printed;
use crate::language::stem::{content, stem};
use crate::language::{Tongue, lines};
use crate::model::{Lang, Settings};

/// A text, and what kind of text it is; `None` goes with every kind.
pub struct Candidate<'a> {
    pub kind: Option<u8>,
    /// Never empty; the first decides, the others may bear it out.
    pub wordings: &'a [Printed<'a>],
}

pub struct Group {
    pub kind: Option<u8>,
    /// How many different words of the first text carry meaning.
    pub words: usize,
    pub members: Vec<Member>,
    bag: usize,
}

#[derive(Clone, Copy)]
pub struct Member {
    /// Which of the candidates.
    pub nth: usize,
    /// Whether it has just the words of the first text, in the language that decides.
    pub is_equal: bool,
}

/// The share of their weight that two texts must have in common. With it, one exchanged noun parts two duties of a line
/// („Verträge prüfen“, „Rechnungen prüfen“), and does not part two texts of three lines.
const NEAR: f64 = 0.75;
/// The share that is enough if they are equal in another language: then it is one thing, said in two ways.
const BORNE_OUT: f64 = 0.5;
/// How many groups a text is compared with for each of its rarest stems: many more lie under one only where all texts are
/// made of the same few words.
const COMPARED: usize = 64;

/// Puts texts together.
pub fn groups(candidates: &[Candidate], settings: &Settings) -> Vec<Group> {
    let mut bags = Bags::default();
    let bag_of: Vec<usize> = candidates.iter().map(|candidate| bags.of(&candidate.wordings[0], settings)).collect();
    let mut index = Index::default();
    for ((nth, candidate), bag) in candidates.iter().enumerate().zip(bag_of) {
        index.add(nth, candidate, bag, &bags);
    }
    index.groups
}

/// What a text is made of.
#[derive(Default)]
struct Bag {
    /// In their order, each with its weight.
    stems: Box<[(u32, u8)]>,
    weight: u32,
    /// Of what must not differ at all: figures, and names such as SAP.
    fixed: u64,
}

impl Bag {
    /// The shared part of the weight of both, from 0 to 1.
    fn likeness(&self, other: &Bag) -> f64 {
        if self.fixed != other.fixed {
            return 0.0;
        }
        let (mut one, mut two) = (self.stems.iter().peekable(), other.stems.iter().peekable());
        let (mut shared, mut all) = (0, 0);
        loop {
            let weight = match (one.peek(), two.peek()) {
                (Some(left), Some(right)) if left.0 == right.0 => {
                    let weight = left.1.max(right.1);
                    shared += u32::from(weight);
                    (one.next(), two.next());
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

/// The bags of all texts, each made once.
#[derive(Default)]
struct Bags {
    bags: Vec<Bag>,
    by_print: HashMap<(Lang, u64), usize>,
    vocabularies: HashMap<Tongue, HashMap<String, Word>>,
    stems: HashMap<(Tongue, String), u32>,
    /// In how many bags each stem is.
    spread: Vec<u32>,
}

#[derive(Clone, Copy)]
struct Word {
    stem: u32,
    weight: u8,
    is_fixed: bool,
}

impl Bags {
    fn of(&mut self, wording: &Printed, settings: &Settings) -> usize {
        if let Some(bag) = self.by_print.get(&(wording.lang, wording.print)) {
            return *bag;
        }
        let tongue = Tongue::parse(&settings.language(wording.lang).tag);
        let bag = tongue.map(|tongue| self.read(&wording.words.text, tongue)).unwrap_or_default();
        bag.stems.iter().for_each(|(stem, _)| self.spread[*stem as usize] += 1);
        self.bags.push(bag);
        self.by_print.insert((wording.lang, wording.print), self.bags.len() - 1);
        self.bags.len() - 1
    }

    fn read(&mut self, text: &str, tongue: Tongue) -> Bag {
        let (mut stems, mut fixed) = (Vec::new(), Vec::new());
        for line in &lines(text) {
            for word in content(&line.text, tongue) {
                let word = self.word(word.text, tongue);
                stems.push((word.stem, word.weight));
                if word.is_fixed {
                    fixed.push(word.stem);
                }
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

    /// A word as it was written; most have been met before.
    fn word(&mut self, text: &str, tongue: Tongue) -> Word {
        let vocabulary = self.vocabularies.entry(tongue).or_default();
        if let Some(word) = vocabulary.get(text) {
            return *word;
        }
        let next = self.stems.len() as u32;
        let stem = *self.stems.entry((tongue, stem(text, tongue))).or_insert(next);
        if stem == next {
            self.spread.push(0);
        }
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

    /// The rarest stems of a bag, of which a near one has at least one among its own rarest: together they weigh more
    /// than what near texts may not share.
    fn rarest(&self, bag: &Bag) -> Vec<u32> {
        let mut stems = bag.stems.to_vec();
        stems.sort_unstable_by_key(|(stem, _)| (self.spread[*stem as usize], *stem));
        let (mut weight, enough) = (0.0, (1.0 - NEAR) * f64::from(bag.weight));
        let is_needed = |(_, more): &(u32, u8)| {
            let is_needed = weight <= enough;
            weight += f64::from(*more);
            is_needed
        };
        stems.into_iter().take_while(is_needed).map(|(stem, _)| stem).collect()
    }
}

#[derive(Default)]
struct Index {
    groups: Vec<Group>,
    /// The groups of the texts with a print, whatever their kind.
    by_print: HashMap<(Lang, u64), Vec<usize>>,
    /// The groups around a text with a stem among its rarest, and with these figures and names.
    by_stem: HashMap<(u32, u64), Vec<usize>>,
}

impl Index {
    fn add(&mut self, nth: usize, candidate: &Candidate, bag: usize, bags: &Bags) {
        let equal = self.with_print(&candidate.wordings[0], candidate.kind, |group| group.bag == bag);
        if let Some(group) = equal {
            self.groups[group].members.push(Member { nth, is_equal: true });
            return;
        }
        let own = &bags.bags[bag];
        let likeness = |group: &Group| bags.bags[group.bag].likeness(own);
        let borne_out = candidate.wordings[1..]
            .iter()
            .find_map(|wording| self.with_print(wording, candidate.kind, |group| likeness(group) >= BORNE_OUT));
        let rarest = bags.rarest(own);
        let near = borne_out.or_else(|| {
            let lists = rarest.iter().filter_map(|stem| self.by_stem.get(&(*stem, own.fixed)));
            let groups = lists.flat_map(|list| list.iter().rev().take(COMPARED));
            let fitting = groups.filter(|group| fits(self.groups[**group].kind, candidate.kind));
            let scored = fitting.map(|group| (likeness(&self.groups[*group]), *group));
            // Of two as near the earlier.
            let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            best.filter(|(likeness, _)| *likeness >= NEAR).map(|(_, group)| group)
        });
        let group = near.unwrap_or(self.groups.len());
        match near {
            Some(group) => self.groups[group].members.push(Member { nth, is_equal: false }),
            None => {
                let members = vec![Member { nth, is_equal: true }];
                self.groups.push(Group { kind: candidate.kind, words: own.stems.len(), members, bag });
                rarest.iter().for_each(|stem| self.by_stem.entry((*stem, own.fixed)).or_default().push(group));
            }
        }
        for wording in candidate.wordings {
            let groups = self.by_print.entry((wording.lang, wording.print)).or_default();
            if groups.last() != Some(&group) {
                groups.push(group);
            }
        }
    }

    fn with_print(&self, wording: &Printed, kind: Option<u8>, holds: impl Fn(&Group) -> bool) -> Option<usize> {
        let groups = self.by_print.get(&(wording.lang, wording.print))?;
        groups.iter().copied().find(|group| fits(self.groups[*group].kind, kind) && holds(&self.groups[*group]))
    }
}

fn fits(one: Option<u8>, other: Option<u8>) -> bool {
    one.is_none() || other.is_none() || one == other
}
