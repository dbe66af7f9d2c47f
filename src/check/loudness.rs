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
    static KNOWN: LazyLock<HashSet<&str>> =
        LazyLock::new(|| include_str!("capitals.txt").split_ascii_whitespace().collect());
    KNOWN.contains(word)
}

/// Words that stand in capitals for no other reason than to be louder.
pub fn is_loud(word: &str) -> bool {
    LOUD.binary_search(&word).is_ok()
}

/// Sorted. No word that is an abbreviation as well, such as IT, US, WE (Wareneingang) or TOP (Tagesordnungspunkt).
const LOUD: [&str; 95] = [
    "ABOUT",
    "ACHTUNG",
    "ALL",
    "ALLE",
    "ALLES",
    "ALREADY",
    "ALWAYS",
    "APPLY",
    "ATTENTION",
    "AUCH",
    "AUF",
    "BEST",
    "BEWERBEN",
    "BEWIRB",
    "BIST",
    "BITTE",
    "BONUS",
    "DEIN",
    "DEINE",
    "DEINEN",
    "DEINER",
    "DICH",
    "DIR",
    "DRINGEND",
    "DU",
    "EINMALIG",
    "EUCH",
    "EUER",
    "EVERY",
    "EXACTLY",
    "FREE",
    "GARANTIERT",
    "GENAU",
    "GESUCHT",
    "GRATIS",
    "GREAT",
    "HEUTE",
    "HIRING",
    "HOMEOFFICE",
    "IHNEN",
    "IHRE",
    "IHREN",
    "IMMEDIATELY",
    "IMMER",
    "IMPORTANT",
    "JEDEN",
    "JEDERZEIT",
    "JETZT",
    "JOIN",
    "KEIN",
    "KEINE",
    "KOSTENFREI",
    "KOSTENLOS",
    "MUSS",
    "NEED",
    "NEEDED",
    "NEU",
    "NEVER",
    "NEW",
    "NICHT",
    "NIE",
    "NOT",
    "NOW",
    "NUR",
    "ONLY",
    "OUR",
    "PERFECT",
    "PLEASE",
    "REALLY",
    "ROCK",
    "ROCKEN",
    "ROCKS",
    "ROCKST",
    "SEHR",
    "SIE",
    "SOFORT",
    "TEILZEIT",
    "TODAY",
    "UNBEDINGT",
    "UNBEFRISTET",
    "UND",
    "UNS",
    "UNSER",
    "UNSERE",
    "URGENT",
    "VOLLZEIT",
    "WANTED",
    "WARNING",
    "WICHTIG",
    "WIR",
    "WIRKLICH",
    "YES",
    "YOU",
    "YOUR",
    "ÜBERALL",
];

/// Emoji, stars, arrows, ticks.
pub fn is_picture(c: char) -> bool {
    matches!(u32::from(c), 0x2190..=0x21FF | 0x25A0..=0x27BF | 0x2B00..=0x2BFF | 0x1F000..=0x1FAFF | 0xFE0F)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_apart() {
        assert!(LOUD.is_sorted());
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
