//! `structure/title-length`: a title that is longer than lists and search results show.
//!
//! In: a role. Out: a finding at the title of each language that is too long.

use crate::check::reading::{Part, Reading};
use crate::finding::Finding;
use crate::finding::rules::STRUCTURE_TITLE_LENGTH;

const CHARACTERS: usize = 60;
const WORDS: usize = 8;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    for title in reading.postings.iter().flat_map(|posting| posting.of(Part::Title)) {
        let text = title.text();
        let characters = text.chars().count();
        if characters > CHARACTERS || text.split_whitespace().count() > WORDS {
            findings.push(Finding::new(&STRUCTURE_TITLE_LENGTH, reading.at(title)).arg("count", characters));
        }
    }
}
