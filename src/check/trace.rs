//! What is left of a role once it has been read: its own texts, ready to be compared with those of all the others.
//!
//! In: a reading. Out: a [`Trace`] of a few KB. The words stay where they are, in the site; of what was made of them only
//! a print is kept, by which equal texts are found at once.

use std::hash::{DefaultHasher, Hasher};

use super::reading::{Part, Reading};
use crate::language::Line;
use crate::language::token::compounds;
use crate::model::{Lang, Role, Words};

pub struct Trace<'a> {
    pub role: &'a Role,
    /// Not those of clauses.
    pub texts: Vec<OwnText<'a>>,
}

pub struct OwnText<'a> {
    pub part: Part,
    /// Its position among the texts of this part.
    pub nth: usize,
    /// In the order of the languages; never empty.
    pub wordings: Vec<Printed<'a>>,
}

/// The words of a text in one language, and their print.
#[derive(Clone, Copy)]
pub struct Printed<'a> {
    pub lang: Lang,
    pub words: &'a Words,
    pub print: u64,
}

impl<'a> Trace<'a> {
    pub fn of(reading: &Reading<'_, 'a>) -> Trace<'a> {
        let mut texts: Vec<OwnText> = Vec::new();
        for posting in &reading.postings {
            for item in posting.items.iter().filter(|item| item.clause.is_none()) {
                let printed = Printed { lang: posting.lang, words: item.words, print: print(&item.lines) };
                match texts.iter_mut().find(|text| text.part == item.part && text.nth == item.nth) {
                    Some(text) => text.wordings.push(printed),
                    None => texts.push(OwnText { part: item.part, nth: item.nth, wordings: vec![printed] }),
                }
            }
        }
        Trace { role: reading.role, texts }
    }
}

/// The same for texts of the same words, whatever stands between these and whether they are capitalised.
pub fn print(lines: &[Line]) -> u64 {
    let mut hasher = DefaultHasher::new();
    let mut small = String::new();
    for word in lines.iter().flat_map(|line| compounds(&line.text)) {
        small.clear();
        small.extend(word.text.chars().flat_map(char::to_lowercase));
        hasher.write(small.as_bytes());
        hasher.write_u8(b' ');
    }
    hasher.finish()
}
