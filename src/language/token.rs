//! Words and where they stand.
//!
//! In: a text. Out: its words by UAX #29, without spaces and punctuation, each with its place; compounds with a hyphen in
//! parts ([`words`]) or as one ([`compounds`]).
//!
//! Two things differ from UAX #29, because postings are full of them: a gender sign belongs to its word (`Kolleg*innen`,
//! like `Kolleg:innen`), and `_` joins letters but is none (`Kolleg_innen`, but `_wichtig_` is `wichtig`).

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// A word as it was written, and the byte of the text where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    pub text: &'t str,
    pub at: usize,
}

impl Word<'_> {
    pub fn range(&self) -> Range<usize> {
        self.at..self.at + self.text.len()
    }
}

/// Where a part of a text stands in it. The part must be a slice of the text.
pub fn range_in(text: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr() as usize - text.as_ptr() as usize;
    start..start + part.len()
}

/// Whether two parts of a text have something in common.
pub fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// The words of a text, compounds in parts: `Lohn`, `und`, `Gehaltsabrechnung`; `E`, `Mail`.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    Words { text, at: 0, hyphens: false }
}

/// The words of a text, compounds as one: `E-Mail`, `Pivot-Tabellen`. A word that is completed elsewhere loses its
/// hyphen: `Lohn`, `und`, `Gehaltsabrechnung`.
pub fn compounds(text: &str) -> impl Iterator<Item = Word<'_>> {
    Words { text, at: 0, hyphens: true }
}

/// What stands between spaces, but for addresses of mail and the web: their parts are no words of the text.
pub fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|run| !is_address(run))
}

fn is_address(run: &str) -> bool {
    run.starts_with("www.")
        || run.bytes().enumerate().any(|(at, byte)| byte == b'@' || byte == b':' && run[at + 1..].starts_with("//"))
}

struct Words<'t> {
    text: &'t str,
    at: usize,
    hyphens: bool,
}

impl<'t> Iterator for Words<'t> {
    type Item = Word<'t>;

    fn next(&mut self) -> Option<Word<'t>> {
        let word = find(self.text, self.at)?;
        let mut end = word.end;
        while let Some(joined) = self.joined(end) {
            end = joined;
        }
        self.at = end;
        Some(Word { text: &self.text[word.start..end], at: word.start })
    }
}

impl Words<'_> {
    /// The end of the word that a sign at `end` joins to the one before it.
    fn joined(&self, end: usize) -> Option<usize> {
        let sign = self.text[end..].chars().next()?;
        let joins = match sign {
            '*' | '_' => true,
            '-' | '\u{2010}' | '\u{2011}' => self.hyphens,
            _ => false,
        };
        let next = end + sign.len_utf8();
        if !joins || !matches!(class(self.text, next).0, Class::Letter | Class::Digit) {
            return None;
        }
        find(self.text, next).map(|word| word.end)
    }
}

/// What a character does to a word, named as in UAX #29.
#[derive(Clone, Copy, PartialEq)]
enum Class {
    Letter,
    Digit,
    /// Joins letters: `:`
    MidLetter,
    /// Joins letters, and joins digits: `.` `'` `’`
    MidNumLet,
    /// Joins digits: `,` `;`
    MidNum,
    /// Parts words.
    Other,
    /// Beyond what German and English are written with: the whole of UAX #29 decides.
    Foreign,
}

const ASCII: [Class; 128] = {
    let mut classes = [Class::Other; 128];
    let mut at: u8 = 0;
    while at < 128 {
        classes[at as usize] = match at {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b':' => Class::MidLetter,
            b'.' | b'\'' => Class::MidNumLet,
            b',' | b';' => Class::MidNum,
            _ => Class::Other,
        };
        at += 1;
    }
    classes
};

/// The class and the length of the character at `at`. The end of the text parts words.
fn class(text: &str, at: usize) -> (Class, usize) {
    let Some(&byte) = text.as_bytes().get(at) else { return (Class::Other, 0) };
    if byte.is_ascii() {
        return (ASCII[usize::from(byte)], 1);
    }
    let Some(character) = text[at..].chars().next() else { return (Class::Other, 0) };
    let class = match character {
        'ª' | 'µ' | 'º' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' => Class::Letter,
        '·' => Class::MidLetter,
        '‘' | '’' => Class::MidNumLet,
        // No-break spaces, the sign of a paragraph, quotation marks, dashes and hyphens, bullets, the ellipsis, the euro.
        '\u{a0}' | '\u{202f}' | '§' | '«' | '»' | '°' | '×' | '÷' => Class::Other,
        '\u{2010}'..='\u{2015}' | '‚' | '“' | '”' | '„' | '‹' | '›' | '•' | '…' | '€' => Class::Other,
        _ => Class::Foreign,
    };
    (class, character.len_utf8())
}

/// The first word at or behind `at`, which is no place within a word.
fn find(text: &str, at: usize) -> Option<Range<usize>> {
    let mut start = at;
    while start < text.len() {
        match class(text, start) {
            (Class::Letter | Class::Digit, _) => {
                return end(text, start).map(|end| start..end).or_else(|| foreign(text, start));
            }
            (Class::Foreign, _) => return foreign(text, start),
            (_, length) => start += length,
        }
    }
    None
}

/// Where the word ends that begins at `start`; `None` if a foreign character must be asked.
fn end(text: &str, start: usize) -> Option<usize> {
    let (mut before, length) = class(text, start);
    let mut end = start + length;
    loop {
        let (here, length) = class(text, end);
        let joins = match here {
            Class::Letter | Class::Digit => {
                before = here;
                end += length;
                continue;
            }
            Class::Foreign => return None,
            Class::Other => return Some(end),
            Class::MidLetter => before == Class::Letter,
            Class::MidNum => before == Class::Digit,
            Class::MidNumLet => true,
        };
        let (after, _) = class(text, end + length);
        if after == Class::Foreign {
            return None;
        }
        if !joins || after != before {
            return Some(end);
        }
        end += length;
    }
}

fn foreign(text: &str, start: usize) -> Option<Range<usize>> {
    let (at, word) = text[start..].unicode_word_indices().next()?;
    Some(start + at..start + at + word.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        words(text).map(|word| word.text).collect()
    }

    fn wholes(text: &str) -> Vec<&str> {
        compounds(text).map(|word| word.text).collect()
    }

    #[test]
    fn punctuation_and_spaces_are_dropped() {
        assert_eq!(parts("„Rechnungen prüfen“ – und (ja!) buchen …"), ["Rechnungen", "prüfen", "und", "ja", "buchen"]);
        assert_eq!(parts("The team's mail, sir."), ["The", "team's", "mail", "sir"]);
        assert_eq!(parts("Sie’s ‚genau‘ so"), ["Sie’s", "genau", "so"]);
        assert_eq!(parts(" \n –"), [""; 0]);
        assert_eq!(parts(""), [""; 0]);
    }

    #[test]
    fn numbers_are_words() {
        assert_eq!(parts("38,5 Stunden ab 1.250,50 €"), ["38,5", "Stunden", "ab", "1.250,50"]);
        assert_eq!(parts("€1,250.50, level B2; 30%."), ["1,250.50", "level", "B2", "30"]);
    }

    #[test]
    fn no_break_spaces_part_words() {
        assert_eq!(parts("z.\u{202f}B. 52\u{a0}000"), ["z", "B", "52", "000"]);
    }

    #[test]
    fn a_compound_is_parts_or_one() {
        let text = "Lohn- und Gehaltsabrechnung, E-Mail, Pivot‑Tabellen, Postein- und -ausgang, 9–13 Uhr";
        assert_eq!(
            parts(text),
            [
                "Lohn",
                "und",
                "Gehaltsabrechnung",
                "E",
                "Mail",
                "Pivot",
                "Tabellen",
                "Postein",
                "und",
                "ausgang",
                "9",
                "13",
                "Uhr"
            ]
        );
        assert_eq!(
            wholes(text),
            [
                "Lohn",
                "und",
                "Gehaltsabrechnung",
                "E-Mail",
                "Pivot‑Tabellen",
                "Postein",
                "und",
                "ausgang",
                "9",
                "13",
                "Uhr"
            ]
        );
        assert_eq!(wholes("Backoffice-Manager:innen, up-to-date"), ["Backoffice-Manager:innen", "up-to-date"]);
    }

    #[test]
    fn a_gender_sign_belongs_to_its_word() {
        for word in ["Kolleg:innen", "Mitarbeiter*in", "Kolleg_innen", "Kolleg·innen", "jede*r"] {
            assert_eq!(parts(&format!("Für {word}: ja")), ["Für", word, "ja"]);
        }
        assert_eq!(parts("*gern* _sehr_ **gut** a * b"), ["gern", "sehr", "gut", "a", "b"]);
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "Für E-Mails, 2 Büros";
        for word in words(text).chain(compounds(text)) {
            assert_eq!(&text[word.range()], word.text);
        }
        assert_eq!(words(text).map(|word| word.at).collect::<Vec<_>>(), [0, 5, 7, 14, 16]);
    }

    #[test]
    fn addresses_are_no_words() {
        let text = "Fragen an jobs@example.org, mehr unter https://example.org/ablage oder www.example.org.";
        assert_eq!(runs(text).collect::<Vec<_>>(), ["Fragen", "an", "mehr", "unter", "oder"]);
    }

    #[test]
    fn other_scripts_are_left_to_the_standard() {
        assert_eq!(
            parts("Buch\u{ad}haltung 🙂 Москва cafe\u{301} 日本"),
            ["Buch\u{ad}haltung", "Москва", "cafe\u{301}", "日", "本"]
        );
    }

    proptest! {
        /// The short way through familiar letters finds what the standard finds.
        #[test]
        fn words_are_those_of_the_standard(text in "[a-cA-C0-2äßé.:;,'’·!?„“ \u{a0}\u{ad}\u{301}я日🙂\\-–€/()@\n]{0,40}") {
            let found: Vec<(usize, &str)> = words(&text).map(|word| (word.at, word.text)).collect();
            let standard: Vec<(usize, &str)> = text.unicode_word_indices().collect();
            prop_assert_eq!(found, standard);
        }

        /// Whatever the text: words come in order and never overlap.
        #[test]
        fn words_are_in_order(text in any::<String>()) {
            for found in [words(&text).collect::<Vec<_>>(), compounds(&text).collect()] {
                let mut before = 0;
                for word in found {
                    prop_assert!(word.at >= before && !word.text.is_empty());
                    prop_assert_eq!(&text[word.range()], word.text);
                    before = word.range().end;
                }
            }
        }
    }
}
