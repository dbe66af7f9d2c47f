//! Words and phrases that postings should do without, or should have: the lists beside this file, ready to be looked for.
//!
//! In: one bullet or one sentence, as plain text (no Markdown, NFC). Out: [`hits`], what the lists have to say about it;
//! [`masks`], what is left alone; [`signals`], words that say what a line is about.
//!
//! The lists are YAML for people; the build makes tables of them (`build/lexicon`). How a hit comes about:
//!
//! 1. The item is read into a small alphabet: single spaces, no soft hyphens, with and without capitals.
//! 2. One automaton over all words of the lists says which forms of which entries to ask at all.
//! 3. Their patterns are matched, less their exceptions; a pattern is compiled when it is first wanted.
//! 4. A person noun weighs more in a title, and where somebody of one sex is sought.
//! 5. What a mask covers is dropped: an inclusive form, a name, a quotation.
//! 6. Of hits of one rule that overlap, the longest stays.

mod alphabet;
mod automaton;
mod glossary;
mod mask;
mod pattern;
pub mod signals;
mod sought;
mod spelling;
mod tables;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::OnceLock;

use crate::finding::Severity;
use crate::finding::rules::LAW_GENDER_SPECIFIC;
use crate::language::Tongue;
use crate::language::token::overlap;

pub use glossary::Glossary;
pub use mask::{Mask, Masked, masks};

use automaton::{Automaton, Keys};
use pattern::ListPattern;
use spelling::Spelling;

/// Where a text stands. An entry is looked for in its own fields only: that is what keeps "muttersprachliche
/// Übersetzungen prüfen" among the duties out of what is said about origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    Title,
    /// The purpose of the role and what is said about the employer.
    Intro,
    Duty,
    /// Must or nice.
    Requirement,
    Offer,
    Apply,
    /// The words of a link, wherever it stands.
    Link,
}

/// Which of the two grammatical genders a person noun has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Masculine,
    Feminine,
}

/// On which side a word counts in `inclusion/gender-coded-balance`: agentic and masculine against communal and feminine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    Agentic,
    Communal,
    Masculine,
    Feminine,
}

/// One entry of the lists.
#[derive(Debug)]
pub struct Entry {
    /// Stable: `de.age.junges-team`.
    pub id: &'static str,
    /// An example of what the entry finds, and its name among people: „junges Team“.
    pub term: &'static str,
    /// The feminine form of a person noun.
    pub feminine: Option<&'static str>,
    /// What kind of word it is, finer than the rule: `pay-euphemism`, `family`, `gendered-title`.
    pub category: &'static str,
    pub rule: &'static str,
    pub severity: Severity,
    pub fields: &'static [Field],
    /// Countries of work (`DE`), or `EU`; empty: everywhere.
    pub jurisdictions: &'static [&'static str],
    /// Better words, to be offered, never to be put in blindly.
    pub suggest: &'static [&'static str],
    /// One English sentence.
    pub reason: &'static str,
    /// Keys of `SOURCES.md`.
    pub sources: &'static [&'static str],
    pub coding: Option<Coding>,
    /// A person noun from English that many take as neutral.
    pub loanword: bool,
    rule_in_title: Option<&'static str>,
    rule_in_title_f: Option<&'static str>,
    severity_in_title: Option<Severity>,
    stem_check: bool,
    unless: &'static [ListPattern],
    unless_item: &'static [ListPattern],
}

/// A way in which an entry can be found: its pattern, or one of the alternatives of a long one.
#[derive(Debug)]
struct Form {
    /// The position of the entry.
    entry: usize,
    gender: Gender,
    pattern: ListPattern,
}

/// Words of the lists in a text.
#[derive(Clone, Debug)]
pub struct Hit {
    pub entry: &'static Entry,
    /// Bytes of the item.
    pub range: Range<usize>,
    /// The entry's rule, or another one where it weighs more: in a title, or where someone of one sex is sought.
    pub rule: &'static str,
    pub severity: Severity,
    /// For a person noun with two forms: the one that was found.
    pub title_pair: Option<Gender>,
}

/// What the lists of a language say about one bullet or one sentence. Hits come in the order of the text.
///
/// An entry's `jurisdictions` are not looked at: which law applies is up to the caller.
pub fn hits(tongue: Tongue, field: Field, item: &str, own: &Glossary) -> Vec<Hit> {
    sought(tongue, field, item, own, |_| true)
}

/// The same, of one rule alone.
pub fn hits_of(rule: &str, tongue: Tongue, field: Field, item: &str, own: &Glossary) -> Vec<Hit> {
    let mut found = sought(tongue, field, item, own, |entry| entry.rule == rule);
    found.retain(|hit| hit.rule == rule);
    found
}

fn sought(tongue: Tongue, field: Field, item: &str, own: &Glossary, wanted: impl Fn(&Entry) -> bool) -> Vec<Hit> {
    let list = List::of(tongue);
    let spelling = Spelling::of(item);
    let mut found = Vec::new();
    let woken: Vec<&Form> = list.automaton().woken(&spelling.small).map(|at| &list.forms[at]).collect();
    for forms in woken.chunk_by(|one, next| one.entry == next.entry) {
        let entry = &list.entries[forms[0].entry];
        if entry.fields.contains(&field) && wanted(entry) {
            find(entry, forms, &spelling, &mut found);
        }
    }
    if found.is_empty() {
        return found;
    }
    for hit in &mut found {
        weigh(tongue, field, &spelling, hit);
    }
    let masks = mask::find(tongue, &spelling, own, |mask| found.iter().any(|hit| mask.concerns(hit.rule)));
    found.retain(|hit| !masks.iter().any(|masked| masked.drops(hit)));
    let mut found = longest(found);
    for hit in &mut found {
        hit.range = spelling.back(&hit.range);
    }
    found
}

/// The matches of one entry in some of its forms, less its exceptions.
fn find(entry: &'static Entry, forms: &[&Form], spelling: &Spelling, found: &mut Vec<Hit>) {
    let before = found.len();
    for &&Form { gender, ref pattern, .. } in forms {
        for range in pattern.find_iter(spelling) {
            if entry.stem_check && !mask::is_pair(&spelling.small[range.clone()]) {
                continue;
            }
            let title_pair = entry.feminine.map(|_| gender);
            let Entry { rule, severity, .. } = *entry;
            found.push(Hit { entry, range, rule, severity, title_pair });
        }
    }
    if found.len() == before {
        return;
    }
    if entry.unless_item.iter().any(|pattern| pattern.is_match(spelling)) {
        found.truncate(before);
        return;
    }
    let exceptions: Vec<Range<usize>> = entry.unless.iter().flat_map(|pattern| pattern.find_iter(spelling)).collect();
    let mut kept = found.split_off(before);
    kept.retain(|hit| !exceptions.iter().any(|exception| overlap(exception, &hit.range)));
    found.append(&mut kept);
}

/// A person noun weighs more in a title, and where somebody of one sex is sought.
fn weigh(tongue: Tongue, field: Field, spelling: &Spelling, hit: &mut Hit) {
    let Entry { rule_in_title: Some(rule), severity_in_title: Some(severity), .. } = *hit.entry else { return };
    match field {
        Field::Title => {
            hit.rule = match hit.title_pair {
                Some(Gender::Feminine) => hit.entry.rule_in_title_f.unwrap_or(rule),
                _ => rule,
            };
            hit.severity = severity;
        }
        Field::Intro if sought::is_sought(tongue, &spelling.small, &hit.range) => {
            hit.rule = LAW_GENDER_SPECIFIC.id;
            hit.severity = severity;
        }
        _ => {}
    }
}

/// Of hits of one rule that overlap, the longest; in the order of the text.
fn longest(mut found: Vec<Hit>) -> Vec<Hit> {
    found.sort_by_key(|hit| (hit.rule, hit.range.start, hit.entry.id));
    let mut kept: Vec<Hit> = Vec::with_capacity(found.len());
    for hit in found {
        match kept.last_mut() {
            Some(last) if last.rule == hit.rule && overlap(&last.range, &hit.range) => {
                if hit.range.len() > last.range.len() {
                    *last = hit;
                }
            }
            _ => kept.push(hit),
        }
    }
    kept.sort_by_key(|hit| (hit.range.start, hit.range.end, hit.rule));
    kept
}

/// The lists of one language.
struct List {
    entries: &'static [Entry],
    /// Of all entries, in their order.
    forms: &'static [Form],
    /// Each with the forms that it wakes.
    keys: Keys,
    automaton: OnceLock<Automaton>,
}

impl List {
    const fn new(entries: &'static [Entry], forms: &'static [Form], keys: Keys) -> List {
        List { entries, forms, keys, automaton: OnceLock::new() }
    }

    fn of(tongue: Tongue) -> &'static List {
        static ENGLISH: List = List::new(&tables::EN_ENTRIES, &tables::EN_FORMS, &tables::EN_KEYS);
        static GERMAN: List = List::new(&tables::DE_ENTRIES, &tables::DE_FORMS, &tables::DE_KEYS);
        match tongue {
            Tongue::English => &ENGLISH,
            Tongue::German => &GERMAN,
        }
    }

    fn automaton(&'static self) -> &'static Automaton {
        self.automaton.get_or_init(|| Automaton::new(self.keys))
    }
}

/// All entries of a language, for documentation and statistics.
pub fn entries(tongue: Tongue) -> &'static [Entry] {
    List::of(tongue).entries
}
