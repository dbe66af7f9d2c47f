//! What makes words loud: capitals and pictures.
//!
//! In: a word or a character. Out: whether it stands in capitals, is one of those that commonly do, or one that never does
//! by itself; whether it is a picture.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Whether a word of letters has no small one.
pub fn is_all_capitals(word: &str) -> bool {
    word.chars().all(|c| c.is_uppercase() || !c.is_lowercase()) && word.chars().any(char::is_uppercase)
}

/// Abbreviations, standards, products, functions of spreadsheets: nobody shouts who writes them.
pub fn is_known(word: &str) -> bool {
    static KNOWN: List = LazyLock::new(|| include_str!("capitals.txt").split_whitespace().collect());
    KNOWN.contains(word)
}

/// Words that stand in capitals for no other reason than to be louder. None is an abbreviation as well, such as IT, US, WE
/// (Wareneingang) or TOP (Tagesordnungspunkt).
pub fn is_loud(word: &str) -> bool {
    LOUD.contains(word)
}

static LOUD: List = LazyLock::new(|| include_str!("loud.txt").split_whitespace().collect());

type List = LazyLock<HashSet<&'static str>>;

/// Emoji, stars, arrows, ticks.
pub fn is_picture(c: char) -> bool {
    matches!(u32::from(c), 0x2190..=0x21FF | 0x25A0..=0x27BF | 0x2B00..=0x2BFF | 0x1F000..=0x1FAFF | 0xFE0F)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_on_both_lists() {
        assert!(LOUD.iter().all(|word| !is_known(word)), "a word is both");
    }

    #[test]
    fn capitals_are_told_from_other_words() {
        assert!(
            is_all_capitals("GRÖSSE")
                && is_all_capitals("M")
                && !is_all_capitals("Größe")
                && !is_all_capitals("1")
                && !is_all_capitals("mA")
        );
        assert!(is_known("DATEV") && is_known("SVERWEIS") && !is_known("GEHALT") && is_loud("JETZT"));
    }
}
