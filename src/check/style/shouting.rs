//! `style/shouting`: exclamation marks, capitals, emoji and bold type where the words could speak for themselves.
//!
//! In: a text; for exclamation marks, a role. Out: a finding at the first row of marks of a text, one at what else is
//! loudest there, and one for a posting that exclaims again and again. The fix leaves one mark of a row.

use std::ops::Range;

use crate::check::change;
use crate::check::loudness::{is_all_capitals, is_known, is_loud, is_picture};
use crate::check::reading::{Item, Part, Passage, Reading};
use crate::finding::rules::STYLE_SHOUTING;
use crate::finding::{Edit, Finding};
use crate::language::lexicon::Field;
use crate::language::token::range_in;
use crate::language::{Line, MarkKind};

/// A word in capitals longer than this is seldom an abbreviation.
const LETTERS: usize = 5;
/// Exclamation marks in a hundred words.
const MARKS: usize = 2;
/// Bold phrases in a paragraph.
const BOLD: usize = 3;

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    if passage.field() == Field::Title || is_quiet(&passage.item.words.text) {
        return;
    }
    let lines = &passage.item.lines;
    let in_row = lines.iter().find_map(|line| Some((line, rows(&line.text).next()?)));
    let other = lines.iter().find_map(|line| other(line).map(|(what, range)| (line, what, range)));
    if in_row.is_none() && other.is_none() {
        return often(passage, findings);
    }
    let calmed = calmed(passage, other.is_some());
    if let Some((line, what, range)) = other {
        findings.push(passage.finding(&STYLE_SHOUTING, line, range).arg("what", what));
    }
    if let Some((line, range)) = in_row {
        findings.push(passage.finding(&STYLE_SHOUTING, line, range).arg("what", "marks").fixes(calmed));
    }
}

/// One mark of each row, which says as much as the row; unless the text would then be found to exclaim too often.
fn calmed(passage: &Passage, is_loud: bool) -> Option<Box<[Edit]>> {
    let lines = &passage.item.lines;
    let (mut edits, mut count) = (Vec::new(), 0);
    for line in lines.iter() {
        count += line.text.matches('!').count();
        for range in rows(&line.text) {
            let row = &line.text[range.clone()];
            let one = if row.contains('?') { "?" } else { "!" };
            count = count + one.matches('!').count() - row.matches('!').count();
            edits.extend(change::of_line(passage.cx, passage.item.words, line, range, one)?);
        }
    }
    (is_loud || !is_often(count, words(lines))).then(|| edits.into())
}

/// A text that exclaims again and again.
fn often(passage: &Passage, findings: &mut Vec<Finding>) {
    let lines = &passage.item.lines;
    let marks = || lines.iter().flat_map(|line| line.text.match_indices('!').map(move |(at, _)| (line, at)));
    let Some((line, at)) = marks().nth(MARKS - 1) else { return };
    let (count, total) = (marks().count(), words(lines));
    if is_often(count, total) {
        let finding = passage.finding(&STYLE_SHOUTING, line, at..at + 1).arg("what", "often");
        findings.push(finding.arg("count", count).arg("total", total));
    }
}

fn is_often(count: usize, words: usize) -> bool {
    count >= MARKS && count * 100 >= MARKS * words
}

fn words(lines: &[Line]) -> usize {
    lines.iter().map(|line| line.text.split_ascii_whitespace().count()).sum()
}

/// A text that has neither two capitals in a row nor a sign that could be loud: most are such.
fn is_quiet(text: &str) -> bool {
    let is_loud = |pair: &[u8]| match pair {
        [b'!' | b'?', b'!' | b'?'] => true,
        // The first bytes of pictures.
        [0xe2, 0x98..=0x9e] | [0xf0, _] => true,
        [first, second] => first.is_ascii_uppercase() && second.is_ascii_uppercase(),
        _ => false,
    };
    !text.as_bytes().windows(2).any(is_loud) && !text.contains("**") && text.matches('!').count() < MARKS
}

/// What is loud besides rows of marks, the loudest first.
fn other(line: &Line) -> Option<(&'static str, Range<usize>)> {
    let capitals = capitals(&line.text).map(|range| ("capitals", range));
    let emoji = || emoji(&line.text).map(|range| ("emoji", range));
    let bold = || {
        let mut bold = line.marks.iter().filter(|mark| mark.kind == MarkKind::Strong);
        bold.nth(BOLD).map(|mark| ("bold", mark.range.clone()))
    };
    capitals.or_else(emoji).or_else(bold)
}

/// Rows of exclamation and question marks; two question marks only ask.
fn rows(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + text[from..].find(['!', '?'])?;
            let len = text[start..].bytes().take_while(|byte| matches!(byte, b'!' | b'?')).count();
            from = start + len;
            if len > 2 || &text[start..from] == "!!" {
                return Some(start..from);
            }
        }
    })
}

/// Capitals that emphasise: words that are never written so, several ordinary ones, or one before an exclamation mark.
/// A single unknown word may be a product: SVERWEIS.
fn capitals(text: &str) -> Option<Range<usize>> {
    let mut suspect: Option<Range<usize>> = None;
    let mut before: Option<Range<usize>> = None;
    for word in text.split(|c: char| !c.is_alphabetic() && c != '’').filter(|word| !word.is_empty()) {
        let range = range_in(text, word);
        let letters = word.chars().count();
        if !is_all_capitals(word) || letters < 2 || is_known(word) {
            before = None;
            continue;
        }
        let in_a_row = before.is_some_and(|before: Range<usize>| {
            text[before.end..range.start].trim().is_empty() && before.len() + word.len() > 2 * LETTERS
        });
        let is_exclaimed = text[range.end..].starts_with('!') && letters > 2;
        let again = suspect.is_some() && letters > LETTERS;
        if is_loud(word) || in_a_row || is_exclaimed || again || is_ordinary(word) {
            return suspect.or(Some(range));
        }
        if letters > LETTERS {
            suspect.get_or_insert(range.clone());
        }
        before = Some(range);
    }
    None
}

/// Endings of words that no product ends in.
const ENDINGS: [&str; 24] = [
    "UNGEN", "KEIT", "HEIT", "LICH", "LICHE", "LICHER", "LICHES", "LICHEN", "ISCHE", "ISCHER", "ISCHES", "ISCHEN",
    "TIVE", "TIVER", "TIVES", "TIVEN", "IGES", "IGEN", "STES", "STEN", "NESS", "ABLE", "IOUS", "LESS",
];

fn is_ordinary(word: &str) -> bool {
    word.chars().count() > LETTERS && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// The first row of emoji, or the third one of a line.
fn emoji(text: &str) -> Option<Range<usize>> {
    let mut seen = 0;
    let mut row: Option<Range<usize>> = None;
    let mut before: Option<Range<usize>> = None;
    for (at, c) in text.char_indices().filter(|(_, c)| is_picture(*c) && *c != '\u{fe0f}') {
        // Arrows and boxes stand in lists of steps.
        if !matches!(u32::from(c), 0x2600..=0x27BF | 0x1F000..=0x1FAFF) {
            continue;
        }
        seen += 1;
        let range = at..at + c.len_utf8();
        match before.filter(|before| text[before.end..at].trim_matches(['\u{fe0f}', '\u{200d}', ' ']).is_empty()) {
            Some(first) => {
                row.get_or_insert(first.start..range.end).end = range.end;
                before = Some(first.start..range.end);
            }
            None if row.is_some() => break,
            None if seen > 2 => return Some(range),
            None => before = Some(range),
        }
    }
    row
}

/// A posting that exclaims often, though no text of it does so by itself.
pub fn in_posting(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in &reading.postings {
        let items = || posting.items.iter().filter(|item| item.part != Part::Title);
        let count = |item: &Item| item.lines.iter().map(|line| line.text.matches('!').count()).sum::<usize>();
        let marked: Vec<&Item> = items().filter(|item| count(item) > 0).collect();
        let Some(item) = marked.get(MARKS - 1).filter(|_| marked.iter().all(|item| count(item) < MARKS)) else {
            continue;
        };
        let total: usize = items().map(|item| words(&item.lines)).sum();
        let place = item.lines.iter().enumerate().find_map(|(nth, line)| Some((nth, line.text.find('!')?)));
        if let Some((line, at)) = place.filter(|_| marked.len() * 100 >= MARKS * total) {
            let finding = reading.finding(&STYLE_SHOUTING, item, line, at..at + 1).arg("what", "often");
            findings.push(finding.arg("count", marked.len()).arg("total", total));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::lines;

    #[track_caller]
    fn found(text: &str) -> Option<(&'static str, String)> {
        let line = &lines(text)[0];
        let in_row = rows(&line.text).next().map(|range| ("marks", range));
        let found = other(line).or(in_row).map(|(what, range)| (what, line.text[range].to_owned()));
        assert!(found.is_none() || !is_quiet(text), "{text} is not looked at");
        found
    }

    #[test]
    fn loud_texts_are_found() {
        for (text, what, words) in [
            ("JETZT BEWERBEN!!!", "capitals", "JETZT"),
            ("Jetzt bewerben!!!", "marks", "!!!"),
            ("Du ROCKST unsere Buchhaltung mit 900 Rechnungen!", "capitals", "ROCKST"),
            ("You ROCK our accounts payable", "capitals", "ROCK"),
            ("Wer will noch mehr???", "marks", "???"),
            ("Bewerben Sie sich JETZT", "capitals", "JETZT"),
            ("Du bist ein ZAHLENGENIE und bei uns GOLDRICHTIG", "capitals", "ZAHLENGENIE"),
            ("Ein ATTRAKTIVES Gehalt", "capitals", "ATTRAKTIVES"),
            ("We offer FLEXIBLE HOURS for all", "capitals", "FLEXIBLE"),
            ("Du ROCKST!", "capitals", "ROCKST"),
            ("Du brennst für das, was du tust. 🔥🔥🔥", "emoji", "🔥🔥🔥"),
            ("**a** und **b** und **c** und **d**", "bold", "d"),
            ("You are EXACTLY right here", "capitals", "EXACTLY"),
        ] {
            assert_eq!(found(text), Some((what, words.to_owned())), "{text}");
        }
    }

    #[test]
    fn calm_texts_are_not() {
        for text in [
            "Sie werten Listen in Excel mit Filtern, Pivot-Tabellen und SVERWEIS aus.",
            "You analyse lists in Excel with filters, pivot tables and VLOOKUP.",
            "Sie kennen DATEV LODAS oder LOHN und GEHALT aus der täglichen Arbeit.",
            "Excel: SVERWEIS und SUMMEWENN",
            "Kenntnisse in SAP ABAP, HTML und CSS",
            "Sie melden Zahlen an ELSTER und die DATEV eG.",
            "EN ISO 9001 und IATF 16949",
            "Bewerben Sie sich!",
            "Sind Sie dabei?",
            "Noch Fragen??",
            "Prüfung der WE/RE-Konten jeden Freitag",
            "TOP 5 der Tagesordnung",
            "Mit QUANTOS planen Sie Schichten.",
            "Wir sind da 👋",
            "**Berlin** und **Wien**",
            "Die Straßenbahn – Linie 5 – hält vor dem Haus … und der Bus auch.",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
