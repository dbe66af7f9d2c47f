//! What is left of a role once it has been read: its own texts, ready to be compared with those of all the others.
//!
//! In: a reading. Out: a [`Trace`] of a few KB. The words stay where they are, in the site; of what was made of them only
//! a print is kept, by which equal texts are found at once.

use super::reading::{Part, Reading};
use crate::language::Line;
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
                    None => {
                        let mut wordings = Vec::with_capacity(reading.postings.len());
                        wordings.push(printed);
                        texts.push(OwnText { part: item.part, nth: item.nth, wordings });
                    }
                }
            }
        }
        Trace { role: reading.role, texts }
    }
}

/// The same for texts of the same words, whatever stands between these and whether they are capitalised.
pub fn print(lines: &[Line]) -> u64 {
    // FNV-1a by characters: made for every text of the site, and nobody gains by two texts that seem equal.
    let mut print: u64 = 0xcbf2_9ce4_8422_2325;
    let mut mix = |c: char| print = (print ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3);
    for line in lines {
        let mut in_word = false;
        for c in line.text.chars() {
            if c.is_alphanumeric() {
                in_word = true;
                if c.is_ascii() { mix(c.to_ascii_lowercase()) } else { c.to_lowercase().for_each(&mut mix) }
            } else if in_word {
                in_word = false;
                mix(' ');
            }
        }
        if in_word {
            mix(' ');
        }
    }
    print
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::lines;

    #[test]
    fn a_print_is_of_the_words_alone() {
        let of = |text: &str| print(&lines(text));
        assert_eq!(of("Sie prüfen Rechnungen."), of("sie prüfen **Rechnungen** !"));
        assert_eq!(of("E-Mail, Post"), of("E Mail Post"));
        assert_ne!(of("Sie prüfen Rechnungen"), of("Sie prüfen Rechnung en"));
        assert_ne!(of("Sie prüfen"), of("Sie buchen"));
    }
}
