//! Which of many texts say the same in nearly the same words.
//!
//! In: texts in the order in which they are to be met. Out: [`Group`]s, each around the first of its texts. Equal texts
//! meet by their prints, the others by an index of their rarest stems: ten times the texts take ten times the time.

use std::collections::HashMap;

use super::bag::{Bag, NEAR, Reader};
use crate::check::reading::Part;
use crate::check::trace::Printed;
use crate::language::{Tongue, lines};
use crate::model::{Lang, Settings};

/// A text, and what kind of text it is; `None` goes with every kind.
pub struct Candidate<'a> {
    pub kind: Option<Part>,
    /// Never empty; the first decides, the others may bear it out.
    pub wordings: &'a [Printed<'a>],
}

pub struct Group {
    pub kind: Option<Part>,
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

/// The bags of all texts, each made once.
#[derive(Default)]
struct Bags {
    reader: Reader,
    bags: Vec<Bag>,
    by_print: HashMap<(Lang, u64), usize>,
    /// In how many bags each stem is.
    spread: Vec<u32>,
}

impl Bags {
    fn of(&mut self, wording: &Printed, settings: &Settings) -> usize {
        if let Some(bag) = self.by_print.get(&(wording.lang, wording.print)) {
            return *bag;
        }
        let tongue = Tongue::parse(&settings.language(wording.lang).tag);
        let read = |tongue| {
            let lines = lines(&wording.words.text);
            self.reader.read(lines.iter().map(|line| &*line.text), tongue)
        };
        let bag = tongue.map(read).unwrap_or_default();
        self.spread.resize(self.reader.stems(), 0);
        bag.stems().iter().for_each(|(stem, _)| self.spread[*stem as usize] += 1);
        self.bags.push(bag);
        self.by_print.insert((wording.lang, wording.print), self.bags.len() - 1);
        self.bags.len() - 1
    }

    /// The rarest stems of a bag, of which a near one has at least one among its own rarest: together they weigh more
    /// than what near texts may not share.
    fn rarest(&self, bag: &Bag) -> Vec<u32> {
        let mut stems = bag.stems().to_vec();
        stems.sort_unstable_by_key(|(stem, _)| (self.spread[*stem as usize], *stem));
        let (mut weight, enough) = (0.0, (1.0 - NEAR) * f64::from(bag.weight()));
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
            let lists = rarest.iter().filter_map(|stem| self.by_stem.get(&(*stem, own.fixed())));
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
                self.groups.push(Group { kind: candidate.kind, words: own.words(), members, bag });
                rarest.iter().for_each(|stem| self.by_stem.entry((*stem, own.fixed())).or_default().push(group));
            }
        }
        for wording in candidate.wordings {
            let groups = self.by_print.entry((wording.lang, wording.print)).or_default();
            if groups.last() != Some(&group) {
                groups.push(group);
            }
        }
    }

    fn with_print(&self, wording: &Printed, kind: Option<Part>, holds: impl Fn(&Group) -> bool) -> Option<usize> {
        let groups = self.by_print.get(&(wording.lang, wording.print))?;
        groups.iter().copied().find(|group| fits(self.groups[*group].kind, kind) && holds(&self.groups[*group]))
    }
}

fn fits(one: Option<Part>, other: Option<Part>) -> bool {
    one.is_none() || other.is_none() || one == other
}
