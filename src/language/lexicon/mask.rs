//! What is left alone: inclusive forms, names of people and firms, addresses, quotations.
//!
//! In: a text. Out: its masked places, each with the rules that say nothing there.

use std::ops::Range;
use std::sync::LazyLock;

use super::automaton::Automaton;
use super::glossary::Glossary;
use super::pattern::ListPattern;
use super::spelling::Spelling;
use super::{Hit, tables};
use crate::language::Tongue;
use crate::language::fold::unmarked;
use crate::language::token::overlap;

#[derive(Debug)]
pub struct Mask {
    pub id: &'static str,
    /// Ids of rules, or `*` for all.
    pub drops: &'static [&'static str],
    /// How it writes more than one gender: `star`, `colon`, `pair` …
    pub style: Option<&'static str>,
    /// It speaks for the whole bullet or sentence that it stands in.
    pub whole_item: bool,
    pub(super) stem_check: bool,
    pub(super) pattern: Option<ListPattern>,
    pub(super) words: &'static [&'static str],
}

/// A mask and where it was found.
#[derive(Clone, Debug)]
pub struct Masked {
    pub mask: &'static Mask,
    /// Bytes of the text.
    pub range: Range<usize>,
}

impl Mask {
    /// Whether it can silence a rule.
    pub(super) fn concerns(&self, rule: &str) -> bool {
        self.drops.iter().any(|&dropped| dropped == "*" || dropped == rule)
    }
}

impl Masked {
    pub(super) fn drops(&self, hit: &Hit) -> bool {
        (self.mask.whole_item || overlap(&self.range, &hit.range)) && self.mask.concerns(hit.rule)
    }
}

/// The masks of a text, in no particular order.
pub fn masks(tongue: Tongue, text: &str, own: &Glossary) -> Vec<Masked> {
    let spelling = Spelling::of(text);
    let mut found = find(tongue, &spelling, own, |_| true);
    for masked in &mut found {
        masked.range = spelling.back(&masked.range);
    }
    found
}

/// Those that are wanted, in places of the spelling.
pub(super) fn find(
    tongue: Tongue,
    spelling: &Spelling,
    own: &Glossary,
    is_wanted: impl Fn(&Mask) -> bool,
) -> Vec<Masked> {
    let mut found = Vec::new();
    for mask in automaton(tongue).woken(&spelling.small).map(|at| &tables::MASKS[at]).filter(|mask| is_wanted(mask)) {
        for range in mask.pattern.iter().flat_map(|pattern| pattern.find_iter(spelling)) {
            if !mask.stem_check || is_pair(&spelling.small[range.clone()]) {
                found.push(Masked { mask, range });
            }
        }
    }
    if let Some(mask) = tables::MASKS.iter().find(|mask| !mask.words.is_empty() && is_wanted(mask)) {
        found.extend(own.find(spelling).into_iter().map(|range| Masked { mask, range }));
    }
    found
}

fn automaton(tongue: Tongue) -> &'static Automaton {
    static ENGLISH: LazyLock<Automaton> = LazyLock::new(|| Automaton::new(&tables::EN_MASK_KEYS));
    static GERMAN: LazyLock<Automaton> = LazyLock::new(|| Automaton::new(&tables::DE_MASK_KEYS));
    match tongue {
        Tongue::English => &ENGLISH,
        Tongue::German => &GERMAN,
    }
}

/// Whether the first and the last word name the same people: „Kundinnen und Kunden“, „Ärztin/Arzt“, but not „Beginnen
/// und Beenden“. In small letters.
pub(super) fn is_pair(text: &str) -> bool {
    const COMMON: usize = 4;
    let folded: String = text.chars().map(unmarked).collect();
    let mut words = folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let (Some(first), Some(last)) = (words.next(), words.next_back()) else { return false };
    // „Teamleiterinnen und -leiter“: the second word is the end of the first one.
    if folded.ends_with(&format!("-{last}")) {
        return last.get(..COMMON).is_some_and(|stem| first.contains(stem));
    }
    let common = first.chars().zip(last.chars()).take_while(|(a, b)| a == b).count();
    // „Rätin“, „Wirte“: in short words fewer letters are common.
    let short = first.chars().count().min(last.chars().count()) <= COMMON + 1;
    common >= if short { COMMON - 1 } else { COMMON }
}
