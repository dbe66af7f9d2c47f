//! A text in two languages, side by side.
//!
//! In: the postings of a role, or the texts that roles share, in each language. Out: [`Pair`]s: what belongs together by
//! its part and position. The first language is compared with each of the others.

use std::ops::Range;

use crate::check::Checking;
use crate::check::reading::{Item, Part, Posting};

use crate::finding::Span;
use crate::language::{Line, Tongue};

pub struct Pair<'p, 'a> {
    pub cx: &'p Checking<'a>,
    pub sides: [Side<'p, 'a>; 2],
}

/// A text in one of the languages.
#[derive(Clone, Copy)]
pub struct Side<'p, 'a> {
    pub posting: &'p Posting<'a>,
    pub item: &'p Item<'a>,
}

impl<'a> Side<'_, 'a> {
    pub fn tongue(&self) -> Option<Tongue> {
        self.posting.tongue
    }

    pub fn lines(&self) -> &[Line<'a>] {
        &self.item.lines
    }
}

impl<'p, 'a> Pair<'p, 'a> {
    pub fn part(&self) -> Part {
        self.sides[0].item.part
    }

    /// Both sides where they differ in language, German first; `None` if they are not German and English.
    pub fn german_and_english(&self) -> Option<[Side<'p, 'a>; 2]> {
        let [one, other] = self.sides;
        match (one.tongue()?, other.tongue()?) {
            (Tongue::German, Tongue::English) => Some([one, other]),
            (Tongue::English, Tongue::German) => Some([other, one]),
            _ => None,
        }
    }

    /// As a message names the language.
    pub fn tag(&self, side: Side) -> &'a str {
        &self.cx.site.settings.language(side.posting.lang).tag
    }

    /// The place of a range of a line.
    pub fn at(&self, side: Side, line: &Line, range: Range<usize>) -> Span {
        self.cx.sources.words(side.item.words, line.in_words(range))
    }

    /// The place of a whole text.
    pub fn whole(&self, side: Side) -> Span {
        self.cx.sources.whole(side.item.words)
    }
}

/// Calls `each` with every text that stands in two languages, clauses among them or not.
pub fn each<'p, 'a>(
    cx: &'p Checking<'a>,
    postings: &'p [Posting<'a>],
    with_clauses: bool,
    mut each: impl FnMut(&Pair<'p, 'a>),
) {
    let Some((first, others)) = postings.split_first() else { return };
    for other in others {
        // The texts have the same order in each language, but one may be missing.
        let mut left = other.items.as_slice();
        for item in &first.items {
            let Some(at) = left.iter().position(|one| (one.part, one.nth) == (item.part, item.nth)) else { continue };
            let partner = &left[at];
            left = &left[at + 1..];
            if !item.is_same && (with_clauses || item.clause.is_none()) {
                let sides = [Side { posting: first, item }, Side { posting: other, item: partner }];
                each(&Pair { cx, sides });
            }
        }
    }
}
