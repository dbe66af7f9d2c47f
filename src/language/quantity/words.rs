//! What single words say about numbers, whatever the language.
//!
//! In: a word and its language. Out: its [`Sense`]. The words themselves stand in the tables of `german` and `english`.

use jiff::civil::Weekday;

use super::{Kind, Number, Season, english, german};
use crate::language::Tongue;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sense {
    /// Nothing that matters here.
    Nothing,
    /// A number: zwei, seventeen, zweieinhalb.
    Numeral(Number),
    /// So many times: zweimal, twice.
    Times(Number),
    /// A number with its unit in one word: zweijährig, fortnightly.
    Counted(Number, Kind),
    /// ein, a: a number before a unit, and rarely else.
    Article,
    /// one: a number before a unit or another number.
    One,
    Ordinal(u8),
    /// A part of a whole, by how many make it up: Drittel, quarters.
    Part(u8),
    Half,
    Dozen,
    /// What multiplies the number before it: Tsd., million.
    Scale(i64),
    Unit(Kind),
    /// A hundredth of a euro, a franc, a dollar.
    Cent,
    Month(i8),
    /// An abbreviation; a month only beside a number.
    ShortMonth(i8),
    NamedDay(Weekday),
    /// An abbreviation; a day only beside another one.
    ShortDay(Weekday),
    InSeason(Season),
    /// A quarter of a year.
    Quarter,
    Noon,
    Midnight,
    /// Uhr.
    Clock,
    Am,
    Pm,
    To,
    And,
    Or,
    Between,
    /// The number behind it is a name: Etage, Office, Nr.
    Code,
    /// The number behind it is a telephone number.
    Phone,
    /// What follows in full numbers is none: mehrere, several.
    Vague,
    /// May stand between a number and its unit: working, annual.
    Modifier,
    /// Neither an adjective nor a noun, though it may look like one: die, ohne.
    Stop,
}

impl Sense {
    /// Whether no number begins with this word.
    pub fn is_plain(self) -> bool {
        use Sense::*;
        matches!(self, Nothing | Code | Stop | Modifier | Vague | To | And | Or | Between | Clock | Am | Pm)
    }

    /// Whether a text can hold a number because of this word. Articles do not count; their units do.
    pub fn is_number(self) -> bool {
        use Sense::*;
        matches!(self, Numeral(_) | Times(_) | Counted(..) | Ordinal(_) | Part(_) | Half | Dozen | Scale(_) | Unit(_))
            || matches!(self, Month(_) | NamedDay(_) | ShortDay(_) | Noon | Midnight)
    }
}

/// Words, sorted by their first letter; those that begin with another than a to z come last.
pub struct Table {
    words: &'static [(&'static str, Sense)],
    /// Where the words of each letter begin, and at last where all end.
    starts: [u16; 28],
}

impl Table {
    pub const fn new(words: &'static [(&'static str, Sense)]) -> Table {
        let mut starts = [words.len() as u16; 28];
        let mut at = words.len();
        while at > 0 {
            at -= 1;
            let letter = letter(words[at].0);
            let mut earlier = 0;
            while earlier <= letter {
                starts[earlier] = at as u16;
                earlier += 1;
            }
        }
        Table { words, starts }
    }

    /// The sense of a word in small letters.
    pub fn get(&self, word: &str) -> Option<Sense> {
        let letter = letter(word);
        let words = &self.words[self.starts[letter] as usize..self.starts[letter + 1] as usize];
        words.iter().find(|(known, _)| *known == word).map(|(_, sense)| *sense)
    }
}

const fn letter(word: &str) -> usize {
    match word.as_bytes() {
        [first @ b'a'..=b'z', ..] => (*first - b'a') as usize,
        _ => 26,
    }
}

/// The most bytes of a word that matter: longer ones are not numbers, and their units are found at their ends.
const LONGEST: usize = 40;

/// A word in small letters, without room on the heap.
pub struct Lower {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Lower {
    /// `None` if the word is longer than any that is known.
    pub fn new(word: &str) -> Option<Lower> {
        if word.len() > LONGEST {
            return None;
        }
        let mut bytes = [0; LONGEST];
        let mut before = 0;
        for (lower, &byte) in bytes.iter_mut().zip(word.as_bytes()) {
            // Ä, Ö and Ü differ from ä, ö and ü by the same bit in UTF-8 as A from a.
            let is_umlaut = before == 0xc3 && matches!(byte, 0x84 | 0x96 | 0x9c);
            *lower = if is_umlaut { byte | 0x20 } else { byte.to_ascii_lowercase() };
            before = byte;
        }
        Some(Lower { bytes, len: word.len() })
    }

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}

pub fn sense(word: &str, tongue: Tongue) -> Sense {
    let Some(lower) = Lower::new(word) else { return Sense::Nothing };
    match tongue {
        Tongue::German => german::sense(lower.as_str()),
        Tongue::English => english::WORDS.get(lower.as_str()).unwrap_or(Sense::Nothing),
    }
}

/// The unit that a noun stands for, though it may say more: Urlaubstage, Wochenstunden.
pub fn unit(word: &str, tongue: Tongue) -> Option<Kind> {
    match sense(word, tongue) {
        Sense::Unit(kind) => Some(kind),
        Sense::Nothing if tongue == Tongue::German => german::unit(word),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_without_doubles() {
        for table in [&german::WORDS, &english::WORDS] {
            assert!(table.words.is_sorted_by_key(|(word, _)| letter(word)));
            for (at, (word, sense)) in table.words.iter().enumerate() {
                assert_eq!(table.get(word), Some(*sense), "{word}");
                assert!(table.words[at + 1..].iter().all(|(other, _)| other != word), "{word} stands twice");
            }
        }
    }

    #[test]
    fn lowers_umlauts() {
        assert_eq!(Lower::new("ÜBER Jänner").map(|lower| lower.as_str().to_owned()), Some("über jänner".to_owned()));
        assert!(Lower::new(&"x".repeat(41)).is_none());
    }
}
