//! `style/shouting`: words in capitals and rows of exclamation marks.
//!
//! In: a text. Out: one finding at the loudest place of each line.

use crate::check::reading::Passage;
use crate::finding::Finding;
use crate::finding::rules::STYLE_SHOUTING;
use crate::language::lexicon::Field;

/// A word in capitals longer than this is no abbreviation.
const LETTERS: usize = 5;

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    if passage.field() == Field::Title {
        return;
    }
    for line in passage.item.lines.iter() {
        let text = &*line.text;
        let marks = text.find("!!").map(|at| {
            let len = text[at..].bytes().take_while(|byte| *byte == b'!').count();
            at..at + len
        });
        let word = || {
            let loud = |word: &&str| {
                let letters = word.chars().filter(|c| c.is_alphabetic()).count();
                letters > LETTERS && word.chars().all(|c| !c.is_lowercase() && !c.is_ascii_digit())
            };
            let words = text.split(|c: char| !c.is_alphabetic()).filter(loud).collect::<Vec<_>>();
            let first = words.first()?;
            let at = first.as_ptr() as usize - text.as_ptr() as usize;
            Some(at..at + first.len())
        };
        if let Some(range) = marks.or_else(word) {
            findings.push(passage.finding(&STYLE_SHOUTING, line, range));
        }
    }
}
