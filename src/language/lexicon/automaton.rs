//! Which forms of entries a text wakes: one pass over the text for the words of all of them.
//!
//! In: words with the positions that they stand for. Out: the positions of the words that a text has.

use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// Each word or part of one that entries or masks wait for, with the positions of those that it wakes: wherever it stands,
/// and where a word begins with it.
pub type Keys = &'static [(&'static str, [&'static [u16]; 2])];

pub struct Automaton {
    words: AhoCorasick,
    keys: Keys,
}

impl Automaton {
    #[allow(clippy::expect_used, reason = "it fails beyond two thousand million words")]
    pub fn new(keys: Keys) -> Automaton {
        // The kind that is soon built; a faster one takes longer to build than a site takes to check.
        let kind = Some(AhoCorasickKind::ContiguousNFA);
        let words = AhoCorasick::builder().kind(kind).prefilter(false).build(keys.iter().map(|(word, _)| word));
        Automaton { words: words.expect("the lists are small"), keys }
    }

    /// In their own order, none twice.
    pub fn woken(&self, text: &str) -> impl Iterator<Item = usize> + use<> {
        let mut woken: Vec<u16> = Vec::new();
        for found in self.words.find_overlapping_iter(text) {
            let [anywhere, beginning] = self.keys[found.pattern().as_usize()].1;
            woken.extend_from_slice(anywhere);
            if !beginning.is_empty() && !text[..found.start()].ends_with(is_in_word) {
                woken.extend_from_slice(beginning);
            }
        }
        woken.sort_unstable();
        woken.dedup();
        woken.into_iter().map(usize::from)
    }
}

/// A character that parts no words, as `\b` of a pattern sees it.
fn is_in_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}
