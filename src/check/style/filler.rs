//! `style/filler`: running text that is full of officialese.
//!
//! In: a text. Out: a finding at the first such phrase, if there are many for its length.

use crate::check::lexical::suggestions;
use crate::check::reading::Passage;
use crate::finding::Finding;
use crate::finding::rules::STYLE_FILLER;
use crate::language::token;

/// So many, and so many in a hundred words.
const MANY: usize = 3;

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    let hits = passage.item.hits(passage.cx, passage.lang, passage.tongue);
    let fillers: Vec<_> = hits.iter().filter(|(_, hit)| hit.rule == STYLE_FILLER.id).collect();
    let Some((line, first)) = fillers.first() else { return };
    let words = token::words(&passage.item.text()).count();
    if fillers.len() >= MANY && fillers.len() * 100 >= MANY * words {
        let line = &passage.item.lines[*line];
        let better = suggestions(first, &line.text[first.range.clone()]);
        let finding = passage.finding(&STYLE_FILLER, line, first.range.clone());
        findings.push(finding.arg("count", fillers.len()).arg("suggestions", better));
    }
}
