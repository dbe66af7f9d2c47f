//! A pattern that a rule looks for in a line.
//!
//! In: a regular expression. Out: its matches, as ranges of bytes. It is compiled when it is first wanted, so that a
//! check of one role waits for none that it does not need.

use std::ops::Range;
use std::sync::OnceLock;

use regex_automata::meta::{Config, Regex};
use regex_automata::nfa::thompson::WhichCaptures;

pub struct Pattern {
    text: &'static str,
    regex: OnceLock<Regex>,
}

impl Pattern {
    pub const fn new(text: &'static str) -> Pattern {
        Pattern { text, regex: OnceLock::new() }
    }

    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        self.regex().find(text).map(|found| found.range())
    }

    /// From left to right, none twice.
    pub fn find_iter<'p>(&'p self, text: &'p str) -> impl Iterator<Item = Range<usize>> + 'p {
        self.regex().find_iter(text).map(|found| found.range())
    }

    #[allow(clippy::expect_used, reason = "the text is part of the program, and the tests of its rule compile it")]
    fn regex(&self) -> &Regex {
        let config = || Config::new().which_captures(WhichCaptures::Implicit);
        self.regex.get_or_init(|| Regex::builder().configure(config()).build(self.text).expect("a pattern"))
    }
}
