//! A pattern of the lists, compiled when it is first wanted.
//!
//! In: a regular expression over the alphabet of read text. Out: its matches in a [`Spelling`].

use std::ops::Range;
use std::sync::OnceLock;

use regex_automata::meta::{Config, Regex};
use regex_automata::nfa::thompson::WhichCaptures;

use super::spelling::Spelling;

#[derive(Debug)]
pub struct ListPattern {
    text: &'static str,
    /// Matched against the text in small letters.
    small: bool,
    regex: OnceLock<Regex>,
}

impl ListPattern {
    pub const fn small(text: &'static str) -> ListPattern {
        ListPattern { text, small: true, regex: OnceLock::new() }
    }

    pub const fn cased(text: &'static str) -> ListPattern {
        ListPattern { text, small: false, regex: OnceLock::new() }
    }

    #[allow(clippy::expect_used, reason = "the build has parsed every pattern, and a test compiles them all")]
    pub fn regex(&self) -> &Regex {
        self.regex.get_or_init(|| {
            let config = Config::new().which_captures(WhichCaptures::Implicit);
            Regex::builder().configure(config).build(self.text).expect("the build wrote it")
        })
    }

    /// Bytes of the spelling, from left to right, none twice.
    pub fn find_iter<'r>(&'r self, spelling: &'r Spelling) -> impl Iterator<Item = Range<usize>> + 'r {
        self.regex().find_iter(self.text(spelling)).map(|found| found.range())
    }

    pub fn is_match(&self, spelling: &Spelling) -> bool {
        self.regex().is_match(self.text(spelling))
    }

    fn text<'r>(&self, spelling: &'r Spelling) -> &'r str {
        if self.small { &spelling.small } else { &spelling.cased }
    }
}
