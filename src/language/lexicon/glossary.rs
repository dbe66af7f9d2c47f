//! Names that mean something else than their words: products, systems, teams, houses.
//!
//! In: the words of the lists and those of a site. Out: a [`Glossary`], and the places of its words in a text.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::spelling::Spelling;
use super::tables::MASKS;

/// What a site knows better than the lists. Made once for a site.
pub struct Glossary {
    /// Names with a capital, and names without: those are found in any case.
    cased: Option<AhoCorasick>,
    small: Option<AhoCorasick>,
}

impl Glossary {
    /// The names of the lists, and more; each is found as whole words only.
    pub fn new<'w>(own: impl IntoIterator<Item = &'w str>) -> Glossary {
        let names = MASKS.iter().flat_map(|mask| mask.words).copied().chain(own).map(Spelling::of);
        let (small, cased): (Vec<Spelling>, Vec<Spelling>) = names.partition(|name| name.cased == name.small);
        Glossary {
            cased: automaton(cased.iter().map(|name| name.cased.as_str())),
            small: automaton(small.iter().map(|name| name.small.as_str())),
        }
    }

    /// The names of the lists alone.
    pub fn plain() -> &'static Glossary {
        static PLAIN: LazyLock<Glossary> = LazyLock::new(|| Glossary::new([]));
        &PLAIN
    }

    /// The names in a text, in bytes.
    pub fn names(&self, text: &str) -> Vec<Range<usize>> {
        let spelling = Spelling::of(text);
        self.find(&spelling).iter().map(|range| spelling.back(range)).collect()
    }

    pub(super) fn find(&self, spelling: &Spelling) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for (names, text) in [(&self.cased, &spelling.cased), (&self.small, &spelling.small)] {
            found.extend(names.iter().flat_map(|names| names.find_iter(text)).map(|found| found.range()));
        }
        let inside = |c: char| c.is_alphanumeric();
        found.retain(|range| {
            !spelling.small[..range.start].ends_with(inside) && !spelling.small[range.end..].starts_with(inside)
        });
        found
    }
}

/// `None` if there are no names, or more than fit into four gigabytes.
fn automaton<'n>(names: impl Iterator<Item = &'n str>) -> Option<AhoCorasick> {
    let kind = Some(AhoCorasickKind::ContiguousNFA);
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    AhoCorasick::builder().kind(kind).match_kind(MatchKind::LeftmostLongest).build(names).ok()
}
