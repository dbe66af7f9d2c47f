//! Whether a person noun names who is sought: „Wir suchen eine Sekretärin“, "we are looking for a salesman".
//!
//! In: a text in small letters and the place of the noun. Out: yes, if a verb of seeking stands shortly before or right
//! after it and the noun is what is sought, not something that the sought person deals with.

use std::ops::Range;

use crate::language::Tongue;

/// How many words may stand between the verb and the noun.
const BEFORE: usize = 9;
/// … and between the noun and a verb after it: „Buchhalterin in Teilzeit gesucht“.
const AFTER: usize = 3;

struct Words {
    verbs_before: &'static [&'static str],
    verbs_after: &'static [&'static str],
    /// They begin what is sought.
    indefinite: &'static [&'static str],
    /// They begin something else: „… für unsere Buchhalter“.
    turns: &'static [&'static str],
}

const GERMAN: Words = Words {
    verbs_before: &["suchen", "sucht", "suche", "gesucht"],
    verbs_after: &["gesucht"],
    indefinite: &["ein", "eine", "einen", "zwei", "drei", "mehrere"],
    turns: &[
        "als", "am", "an", "auf", "aus", "bei", "dem", "den", "der", "des", "die", "für", "im", "in", "ins", "mit",
        "nach", "unser", "unsere", "unserem", "unseren", "unserer", "unseres", "vom", "von", "zu", "zum", "zur",
    ],
};

const ENGLISH: Words = Words {
    verbs_before: &["looking", "seeking", "seek", "seeks", "hiring", "hire", "recruiting", "wanted", "need", "require"],
    verbs_after: &["wanted", "needed", "required", "sought"],
    indefinite: &["a", "an", "another", "several", "two"],
    turns: &["as", "at", "by", "from", "in", "into", "of", "our", "the", "to", "who", "with", "your"],
};

pub fn is_sought(tongue: Tongue, text: &str, noun: &Range<usize>) -> bool {
    let known = match tongue {
        Tongue::German => &GERMAN,
        Tongue::English => &ENGLISH,
    };
    let is_gap = |c: char| !c.is_alphanumeric();
    let before = text[..noun.start].split(is_gap).rev().filter(|word| !word.is_empty());
    // Going back from the noun: the article that is met first decides, then the verb must follow.
    let mut indefinite = false;
    for word in before.take(BEFORE) {
        if known.verbs_before.contains(&word) {
            return true;
        }
        indefinite |= known.indefinite.contains(&word);
        if !indefinite && known.turns.contains(&word) {
            break;
        }
    }
    let mut after = text[noun.end..].split(is_gap).filter(|word| !word.is_empty());
    after.by_ref().take(AFTER).any(|word| known.verbs_after.contains(&word))
}
