//! `structure/title-shouting`: a title in capitals, or with signs that only catch the eye.
//!
//! In: a title. Out: one finding, at the title if it is in capitals, else at the first sign. The fix drops the signs and
//! writes the words as they are spelled, where that is beyond doubt.

use std::ops::Range;

use crate::check::change;
use crate::check::loudness::{is_all_capitals, is_known, is_loud, is_picture};
use crate::check::reading::{Part, Passage};
use crate::finding::Finding;
use crate::finding::rules::STRUCTURE_TITLE_SHOUTING;
use crate::language::Tongue;
use crate::language::token::range_in;

/// In a title of fewer letters capitals are an abbreviation.
const LETTERS: usize = 6;
/// The share of capitals from which a title is in capitals, in per cent.
const SHARE: usize = 70;

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    if passage.item.part != Part::Title {
        return;
    }
    let Some(line) = passage.item.lines.first() else { return };
    let title = &*line.text;
    let Some((what, range)) = loud(title) else { return };
    let finding = passage.finding(&STRUCTURE_TITLE_SHOUTING, line, range).arg("what", what);
    let calm = calm(title, passage.tongue).filter(|calm| loud(calm).is_none());
    let edits = calm.and_then(|calm| change::by_words(passage.cx, passage.item.words, line, &calm));
    findings.push(finding.fixes(edits));
}

/// What is loud about a title, and where.
fn loud(title: &str) -> Option<(&'static str, Range<usize>)> {
    if is_in_capitals(title) {
        return Some(("capitals", 0..title.len()));
    }
    let sign = signs(title).into_iter().next().map(|range| ("signs", range));
    sign.or_else(|| words(title).find(|range| is_shouted(&title[range.clone()])).map(|range| ("word", range)))
}

/// A word that stands in capitals to be noticed: "GESUCHT", "NOW".
fn is_shouted(word: &str) -> bool {
    is_all_capitals(word) && is_loud(word)
}

fn is_in_capitals(title: &str) -> bool {
    let words = words(title).map(|range| &title[range]).filter(|word| !is_known(word));
    let (mut capitals, mut letters, mut is_long) = (0, 0, false);
    // Short ones may be abbreviations that nobody has listed.
    for word in words.filter(|word| word.chars().count() > 3 || !is_all_capitals(word)) {
        capitals += word.chars().filter(|c| c.is_uppercase()).count();
        letters += word.chars().count();
        is_long |= is_all_capitals(word);
    }
    is_long && letters >= LETTERS && capitals * 100 >= letters * SHARE
}

/// The words of letters.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(|word| range_in(text, word))
}

/// Signs that decorate, in runs: `!!!`, `+++`, `★`, an emoji.
fn signs(title: &str) -> Vec<Range<usize>> {
    let mut signs: Vec<Range<usize>> = Vec::new();
    let mut chars = title.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        let after = chars.peek().map_or(' ', |(_, c)| *c);
        let joins = before.is_alphanumeric() && after.is_alphanumeric();
        let is_doubled = c.is_ascii_punctuation() && (after == c || before == c);
        let is_sign = match c {
            // Between letters a star is one: „Mitarbeiter*in“.
            '*' => !joins,
            '!' | '?' => true,
            // "C++", and "Level 3 +": what follows a letter belongs to it.
            '+' => is_doubled && !title[..at].trim_end_matches('+').ends_with(char::is_alphanumeric),
            '/' | '(' | ')' | '[' | ']' => false,
            c if is_doubled => !c.is_alphanumeric(),
            c => is_picture(c),
        };
        if is_sign {
            match signs.last_mut().filter(|last| title[last.end..at].trim().is_empty()) {
                Some(last) => last.end = end,
                None => signs.push(at..end),
            }
        }
        before = c;
    }
    signs
}

/// The title without signs and capitals; `None` if nobody but its writer can say how it is spelled.
fn calm(title: &str, tongue: Tongue) -> Option<String> {
    let mut bare = String::with_capacity(title.len());
    let mut from = 0;
    for sign in signs(title) {
        bare.push_str(&title[from..sign.start]);
        bare.push(' ');
        from = sign.end;
    }
    bare.push_str(&title[from..]);
    let separators = |c: char| matches!(c, '-' | '–' | '—' | '|' | ',' | ':' | ';');
    let bare = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = bare.trim_matches(|c: char| separators(c) || c == ' ');
    let whole = is_in_capitals(bare);
    let mut calm = String::with_capacity(bare.len());
    let mut from = 0;
    for range in words(bare) {
        calm.push_str(&bare[from..range.start]);
        let (word, before) = (&bare[range.clone()], &bare[..range.start]);
        if is_shouted(word) || whole && is_all_capitals(word) {
            calm.push_str(&spelled(word, before, tongue)?);
        } else {
            calm.push_str(word);
        }
        from = range.end;
    }
    calm.push_str(&bare[from..]);
    (!calm.is_empty()).then_some(calm)
}

/// Words that are small inside a title.
const SMALL: [&str; 32] = [
    "a", "am", "an", "and", "at", "auf", "bei", "bis", "der", "des", "die", "du", "for", "für", "im", "in", "mit",
    "of", "oder", "on", "or", "sie", "the", "to", "und", "von", "vom", "we", "wir", "with", "zum", "zur",
];

/// Endings of German adjectives, which are small inside a title.
const ADJECTIVES: [&str; 8] = ["ische", "ischer", "ischen", "isches", "liche", "licher", "lichen", "liches"];

fn spelled(word: &str, before: &str, tongue: Tongue) -> Option<String> {
    let small = word.to_lowercase();
    // „Mitarbeiter*in“, „Manager/-in“, „(m/w/d)“.
    let is_ending = before.ends_with(['*', ':', '_', '/']) || before.ends_with("/-") || before.ends_with("/ -");
    let is_letter = word.chars().count() == 1 && before.ends_with(['(', '/', '|']);
    if (is_ending && ["in", "innen"].contains(&&*small)) || is_letter {
        return Some(small);
    }
    if is_known(word) {
        return Some(word.to_owned());
    }
    let is_first = before.trim().is_empty();
    if !is_first && SMALL.contains(&&*small) {
        return Some(small);
    }
    // In capitals „Straße“ has two S.
    let may_have_sharp_s = tongue == Tongue::German && small.contains("ss");
    if may_have_sharp_s || is_unspeakable(&small) {
        return None;
    }
    let is_adjective = ADJECTIVES.iter().any(|ending| small.ends_with(ending));
    let is_unclear =
        word.chars().count() < 4 && !is_loud(word) || tongue == Tongue::German && !is_first && is_adjective;
    if is_unclear {
        return None;
    }
    let mut chars = word.chars();
    let first = chars.next()?;
    Some(std::iter::once(first).chain(chars.as_str().to_lowercase().chars()).collect())
}

/// Whether nobody can say it as a word, so that it may be an abbreviation or a product: MSSQL, DSGVO.
fn is_unspeakable(small: &str) -> bool {
    let is_vowel = |c: char| "aeiouyäöü".contains(c) || !c.is_ascii();
    let bare = small.replace("sch", "s");
    let begin = bare.find(is_vowel);
    begin.is_none_or(|consonants| consonants > 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn mended(tongue: Tongue, title: &str) -> Option<String> {
        assert!(loud(title).is_some(), "{title} is calm");
        calm(title, tongue).filter(|calm| loud(calm).is_none())
    }

    #[test]
    fn loud_titles_are_calmed() {
        for (title, calm) in [
            ("SACHBEARBEITUNG GESUCHT!!!", "Sachbearbeitung Gesucht"),
            ("SACHBEARBEITUNG IM EINKAUF (M/W/D)", "Sachbearbeitung im Einkauf (m/w/d)"),
            ("+++ Buchhaltung +++", "Buchhaltung"),
            ("★ Assistenz ★", "Assistenz"),
            ("Sachbearbeitung Einkauf!", "Sachbearbeitung Einkauf"),
            ("MITARBEITER*IN EINKAUF", "Mitarbeiter*in Einkauf"),
            ("IT-LEITUNG", "IT-Leitung"),
            (">>> Disposition >>>", "Disposition"),
        ] {
            assert_eq!(mended(Tongue::German, title).as_deref(), Some(calm), "{title}");
        }
        for (title, calm) in [
            ("*** OFFICE CLERK NEEDED ***", "Office Clerk Needed"),
            ("ACCOUNTANT WANTED!", "Accountant Wanted"),
            ("Office Clerk 🚀🚀", "Office Clerk"),
            ("HEAD OF SALES", "Head of Sales"),
        ] {
            assert_eq!(mended(Tongue::English, title).as_deref(), Some(calm), "{title}");
        }
    }

    #[test]
    fn what_only_its_writer_can_spell_is_left() {
        assert_eq!(mended(Tongue::German, "LEITUNG KAUFMÄNNISCHE DIENSTE"), None);
        assert_eq!(mended(Tongue::English, "QXZ MANAGER"), None);
        assert_eq!(mended(Tongue::German, "LEITUNG MSSQLX"), None);
        assert_eq!(mended(Tongue::German, "SCHWEISSEN VON STRÄNGEN"), None);
        assert_eq!(mended(Tongue::German, "SCHMIEDEN VON STRÄNGEN").as_deref(), Some("Schmieden von Strängen"));
    }

    #[test]
    fn calm_titles_are_left_alone() {
        for title in [
            "Sachbearbeitung Einkauf (m/w/d)",
            "SAP-Beratung FI/CO",
            "IT-Support",
            "HR BP",
            "C++-Entwicklung",
            "C#/.NET Developer",
            "Mitarbeiter*in Empfang",
            "Kolleg:in für R&D",
            "DATEV-Sachbearbeitung",
            "Sachbearbeitung „Kita Sonnenschein“",
            "CNC",
            "Purchasing Clerk",
            "PA to the CEO",
            "Disposition 24/7",
            "Java/Kotlin Developer (all genders)",
        ] {
            assert_eq!(loud(title), None, "{title}");
        }
    }
}
