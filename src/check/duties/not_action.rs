//! `duties/not-action`: a duty that names a field of work and nothing that is done in it.
//!
//! In: a duty. Out: a finding at the whole of it.

use super::form;
use crate::check::reading::{Part, Passage};
use crate::finding::Finding;
use crate::finding::rules::{DUTIES_CATCH_ALL, DUTIES_NOT_ACTION, DUTIES_VAGUE};

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    if passage.item.part != Part::Duty {
        return;
    }
    let Some(line) = passage.item.lines.first() else { return };
    let text = &*line.text;
    let is_long = text.split_whitespace().count() > 14;
    if is_long || form::form(text, passage.tongue).is_some() || passage.item.is_foreign(passage.tongue) {
        return;
    }
    let hits = passage.item.hits(passage.cx, passage.lang, passage.tongue);
    let is_said = hits.iter().any(|(_, hit)| [DUTIES_VAGUE.id, DUTIES_CATCH_ALL.id].contains(&hit.rule));
    if !is_said && passage.item.requirement(passage.tongue).is_none() {
        findings.push(passage.finding(&DUTIES_NOT_ACTION, line, 0..text.len()));
    }
}
