//! `house/word`: words that the house does not want in its postings, by the lists in `content/packs/`.
//!
//! In: a text. Out: a finding at each place, with what to write instead and why, and where the list says so.

use std::cmp::Reverse;
use std::ops::Range;

use aho_corasick::AhoCorasick;
use jiff::civil::Date;

use crate::check::reading::Passage;
use crate::finding::Finding;
use crate::finding::rules::HOUSE_WORD;
use crate::language::Tongue;
use crate::model::{HouseWord, Site};

/// The lists of a site, ready to be looked for.
pub struct HouseWords<'a> {
    lists: Vec<(Tongue, List<'a>)>,
}

struct List<'a> {
    finder: AhoCorasick,
    /// By pattern: its entry, and whether any ending may follow.
    entries: Vec<(&'a HouseWord, bool)>,
}

impl<'a> HouseWords<'a> {
    pub fn of(site: &'a Site, today: Date) -> HouseWords<'a> {
        let holds = |word: &&HouseWord| word.scope.is_in_force(today) && word.scope.holds_for(site.company.sector);
        let words: Vec<&HouseWord> = site.house_words.iter().filter(holds).collect();
        let list = |tongue: Tongue| {
            let own = words.iter().copied().filter(|word| word.language == tongue.tag());
            List::new(own).map(|list| (tongue, list))
        };
        HouseWords { lists: Tongue::ALL.into_iter().filter_map(list).collect() }
    }
}

impl<'a> List<'a> {
    fn new(words: impl Iterator<Item = &'a HouseWord>) -> Option<List<'a>> {
        let (mut patterns, mut entries) = (Vec::new(), Vec::new());
        for word in words {
            for avoid in &word.avoid {
                let stem = avoid.strip_suffix('*');
                patterns.push(folded(stem.unwrap_or(avoid)));
                entries.push((word, stem.is_some()));
            }
        }
        if patterns.is_empty() {
            return None;
        }
        // It fails only for more patterns than fit into any file.
        AhoCorasick::new(patterns).ok().map(|finder| List { finder, entries })
    }

    /// What stands in a text as words of their own and concerns the countries; of places that overlap the longest.
    fn find(&self, text: &str, countries: &[&str]) -> Vec<(Range<usize>, &'a HouseWord)> {
        let folded = folded(text);
        let mut found: Vec<(Range<usize>, &HouseWord)> = Vec::new();
        for hit in self.finder.find_overlapping_iter(&folded) {
            let (word, any_ending) = self.entries[hit.pattern()];
            let rest = &text[hit.end()..];
            let ending = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
            let is_word = !text[..hit.start()].ends_with(char::is_alphanumeric) && (any_ending || ending == 0);
            let concerns = || word.scope.area.is_none() || countries.iter().any(|one| word.scope.holds_in(one));
            if is_word && concerns() {
                found.push((hit.start()..hit.end() + ending, word));
            }
        }
        found.sort_by_key(|(range, _)| (range.start, Reverse(range.end)));
        found.dedup_by(|(later, _), (first, _)| later.start < first.end);
        found
    }
}

/// In small letters of the same length, so that places stay what they are.
fn folded(text: &str) -> String {
    let small = |c: char| {
        let mut lower = c.to_lowercase();
        lower.next().filter(|small| lower.next().is_none() && small.len_utf8() == c.len_utf8()).unwrap_or(c)
    };
    text.chars().map(small).collect()
}

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    let lists = &passage.cx.house.lists;
    let Some((_, list)) = lists.iter().find(|(tongue, _)| *tongue == passage.tongue) else { return };
    for line in passage.item.lines.iter() {
        for (range, word) in list.find(&line.text, passage.countries) {
            let finding = passage.finding(&HOUSE_WORD, line, range).weighing(word.severity).also(word.at, "list");
            let because = word.because.clone().unwrap_or_default();
            findings.push(finding.arg("write", word.write.clone()).arg("because", because));
        }
    }
}
