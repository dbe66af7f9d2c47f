//! `structure/title-length`: a title that is longer than lists and search results show, or in the house's own code.
//!
//! In: a title. Out: a finding at the title of each language that is too long, or at the first letters of the code.

use std::ops::Range;

use crate::check::loudness::{is_all_capitals, is_known};
use crate::check::reading::{Part, Passage};
use crate::finding::Finding;
use crate::finding::rules::STRUCTURE_TITLE_LENGTH;
use crate::language::token::range_in;
use crate::model::slug;

const CHARACTERS: usize = 60;
const WORDS: usize = 8;
/// Letters of the longest abbreviation that is taken for part of a code.
const LETTERS: usize = 3;

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    if passage.item.part != Part::Title {
        return;
    }
    let Some(line) = passage.item.lines.first() else { return };
    // The marker is not the writer's: it is asked to go elsewhere.
    let bare = slug::without_marker(&line.text);
    let characters = bare.chars().count();
    let finding = if characters > CHARACTERS || bare.split_whitespace().count() > WORDS {
        passage.whole(&STRUCTURE_TITLE_LENGTH).arg("what", "long").arg("count", characters)
    } else if let Some(range) = code(&line.text) {
        passage.finding(&STRUCTURE_TITLE_LENGTH, line, range).arg("what", "code")
    } else {
        return;
    };
    findings.push(finding);
}

/// Two abbreviations or more that nobody outside knows: „SB II RW“.
fn code(title: &str) -> Option<Range<usize>> {
    let mut found: Option<Range<usize>> = None;
    let mut count = 0;
    // Modules of SAP are what people search for.
    if title.contains("SAP") {
        return None;
    }
    for word in title.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '|' | '–')) {
        let letters = word.chars().count();
        let is_code =
            (2..=LETTERS).contains(&letters) && word.chars().all(char::is_alphabetic) && is_all_capitals(word);
        if !is_code || is_known(word) {
            continue;
        }
        let range = range_in(title, word);
        let first = found.map_or(range.start, |found| found.start);
        found = Some(first..range.end);
        count += 1;
    }
    found.filter(|_| count > 1)
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn codes_are_told_from_abbreviations() {
        for (title, words) in
            [("SB II RW", "SB II RW"), ("Clerk II FIN OPS AP", "II FIN OPS AP"), ("Referent GB ZD", "")]
        {
            let words = Some(words).filter(|words| !words.is_empty());
            assert_eq!(code(title).map(|range| &title[range]), words, "{title}");
        }
        for title in
            ["SAP FI CO Beratung", "HR BP", "IT PMO", "Clerk II", "QA/QC Engineer", "PA to the CEO", "Assistenz GF"]
        {
            assert_eq!(code(title), None, "{title}");
        }
    }
}
