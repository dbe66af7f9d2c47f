//! A pattern that a rule looks for in a line.
//!
//! In: a regular expression, and words of which every match holds one. Out: its matches, as ranges of bytes. It is
//! compiled when a line with one of the words is met, so that a check of one role waits for none that it does not need.

use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;
use regex_automata::meta::{Config, Regex};
use regex_automata::nfa::thompson::WhichCaptures;

/// What classes of characters mean in a pattern: those of Latin writing. The classes of all writings have hundreds of ranges
/// each, and a pattern with some of them takes a millisecond to compile.
const LATIN: [(&str, &str); 4] =
    [(r"\p{L}", "[A-Za-zÀ-ž]"), (r"\p{Lu}", "[A-ZÀ-Þ]"), (r"\w", "[0-9A-Za-zÀ-ž_]"), (r"\d", "[0-9]")];

pub struct Pattern {
    text: &'static str,
    keys: &'static [&'static str],
    regex: OnceLock<Regex>,
    waking: OnceLock<Option<AhoCorasick>>,
}

impl Pattern {
    pub const fn new(text: &'static str) -> Pattern {
        Pattern::waking(&[], text)
    }

    /// One that is looked for only in lines with one of the keys, whose capitals do not matter (but for umlauts).
    pub const fn waking(keys: &'static [&'static str], text: &'static str) -> Pattern {
        Pattern { text, keys, regex: OnceLock::new(), waking: OnceLock::new() }
    }

    pub fn is_match(&self, text: &str) -> bool {
        self.may_match(text) && self.regex().is_match(text)
    }

    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        if !self.may_match(text) {
            return None;
        }
        self.regex().find(text).map(|found| found.range())
    }

    /// From left to right, none twice.
    pub fn find_iter<'p>(&'p self, text: &'p str) -> impl Iterator<Item = Range<usize>> + 'p {
        let found = self.may_match(text).then(|| self.regex().find_iter(text));
        found.into_iter().flatten().map(|found| found.range())
    }

    fn may_match(&self, text: &str) -> bool {
        let build = || AhoCorasick::builder().ascii_case_insensitive(true).build(self.keys).ok();
        self.keys.is_empty() || self.waking.get_or_init(build).as_ref().is_none_or(|keys| keys.is_match(text))
    }

    #[allow(clippy::expect_used, reason = "the text is part of the program, and the tests of its rule compile it")]
    fn regex(&self) -> &Regex {
        let config = || Config::new().which_captures(WhichCaptures::Implicit);
        let latin = || LATIN.iter().fold(self.text.to_owned(), |text, (class, latin)| text.replace(class, latin));
        self.regex.get_or_init(|| Regex::builder().configure(config()).build(&latin()).expect("a pattern"))
    }
}
