//! A text as patterns see it: in a small alphabet, with single spaces, once with its capitals and once without.
//!
//! In: plain text. Out: a [`Spelling`], and the way back from its places to those of the text.

use std::ops::Range;

use super::alphabet;

pub struct Spelling {
    /// Words in capitals are read as if only their first letter were one: „SACHBEARBEITUNG“ is „Sachbearbeitung“.
    pub cased: String,
    /// The same bytes apart from capitals.
    pub small: String,
    /// Where the spelling and the text part: a place here, and the place there that it means. Between two such places
    /// they run side by side.
    shifts: Vec<(usize, usize)>,
}

impl Spelling {
    pub fn of(text: &str) -> Spelling {
        let mut spelling = Spelling {
            cased: String::with_capacity(text.len()),
            small: String::with_capacity(text.len()),
            shifts: Vec::new(),
        };
        let mut shouted = false;
        for (at, character) in text.char_indices() {
            if character.is_ascii() && !character.is_ascii_whitespace() && !character.is_ascii_control() {
                shouted |= character.is_ascii_uppercase() && spelling.cased.ends_with(|c: char| c.is_ascii_uppercase());
                spelling.push(character);
                continue;
            }
            spelling.push_other(character);
            spelling.part(at + character.len_utf8());
        }
        if spelling.small.ends_with(' ') {
            spelling.small.pop();
            spelling.cased.pop();
        }
        if shouted {
            spelling.calm();
        }
        spelling
    }

    fn push(&mut self, character: char) {
        self.cased.push(character);
        self.small.push(character.to_ascii_lowercase());
    }

    fn push_other(&mut self, character: char) {
        if character.is_whitespace() || character.is_control() {
            if !self.small.is_empty() && !self.small.ends_with(' ') {
                self.push(' ');
            }
        } else if let Some(character) = alphabet::read(character) {
            self.cased.push(character);
            // Every capital of the alphabet has one small letter, of the same length.
            self.small.extend(character.to_lowercase());
        }
    }

    /// Notes a place where the two stop running side by side.
    fn part(&mut self, there: usize) {
        let here = self.small.len();
        let (last_here, last_there) = self.shifts.last().copied().unwrap_or_default();
        if here as isize - last_here as isize != there as isize - last_there as isize {
            self.shifts.push((here, there));
        }
    }

    /// Takes back the capitals of words that shout.
    fn calm(&mut self) {
        const LONG: usize = 4;
        let mut word: Option<usize> = None;
        // Whether the word before was calmed and is part of this one: „MITARBEITER*INNEN“.
        let mut goes_on = false;
        let mut calmed: Vec<Range<usize>> = Vec::new();
        for (at, character) in self.cased.char_indices().chain([(self.cased.len(), ' ')]) {
            if character.is_alphabetic() {
                word.get_or_insert(at);
                continue;
            }
            if let Some(start) = word.take() {
                let letters = &self.cased[start..at];
                // „STRAßE“: the one letter that has no capital of its own.
                let capitals = !letters.contains(|c: char| c.is_lowercase() && c != 'ß');
                if capitals && goes_on {
                    calmed.push(start..at);
                } else if capitals && letters.chars().count() >= LONG {
                    let first = letters.chars().next().map_or(0, char::len_utf8);
                    calmed.push(start + first..at);
                    goes_on = true;
                } else {
                    goes_on = false;
                }
            }
            goes_on &= matches!(character, '*' | ':' | '_' | '/' | '-');
        }
        for range in calmed {
            self.cased.replace_range(range.clone(), &self.small[range]);
        }
    }

    /// The bytes of the text that bytes of the spelling mean.
    pub fn back(&self, range: &Range<usize>) -> Range<usize> {
        let place = |at: usize, shifts: usize| match shifts.checked_sub(1).map(|last| self.shifts[last]) {
            Some((here, there)) => at - here + there,
            None => at,
        };
        let start = place(range.start, self.shifts.partition_point(|&(here, _)| here <= range.start));
        let end = place(range.end, self.shifts.partition_point(|&(here, _)| here < range.end));
        start..end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, String) {
        let spelling = Spelling::of(text);
        assert_eq!(spelling.cased.len(), spelling.small.len(), "{text}");
        (spelling.cased, spelling.small)
    }

    #[test]
    fn a_text_is_read_with_single_spaces_and_few_characters() {
        assert_eq!(read(" Für  10\u{a0}% \n der Zeit ").0, "Für 10 % der Zeit");
        assert_eq!(read("Team\u{ad}arbeit, E\u{2011}Mail").0, "Teamarbeit, E-Mail");
        assert_eq!(read("Große STRAẞE: Žižek, 東京 🎉").0, "Große Straße: Øiøek, øø ¤");
        assert_eq!(read("Ärztin „ÖFFNEN“").1, "ärztin „öffnen“");
    }

    #[test]
    fn words_in_capitals_are_read_calmly() {
        assert_eq!(read("SACHBEARBEITER*IN IM EINKAUF (M/W/D)").0, "Sachbearbeiter*in IM Einkauf (M/W/D)");
        assert_eq!(
            read("ÄRZTIN für die EDV und IT, MitarbeiterInnen").0,
            "Ärztin für die EDV und IT, MitarbeiterInnen"
        );
    }

    #[test]
    fn places_lead_back_to_the_text() {
        for text in ["x  Tea\u{ad}m  y", "🎉 Team", "\u{ad}Team\u{ad}", "ẞẞ Team", "\t Team", "Ž Team 🎉", "a\r\nTEAM"]
        {
            let spelling = Spelling::of(text);
            let at = spelling.small.find("team").expect("it is there");
            let back = &text[spelling.back(&(at..at + 4))];
            let seen: String = back.chars().filter(|&c| c != '\u{ad}').collect();
            assert_eq!(seen.to_lowercase(), "team", "{text:?}");
        }
    }
}
