//! `duties/too-few`: so few duties that people apply for the job they imagine.
//!
//! In: a role. Out: a finding at the first duty, or at the list; once, in the language with the fewest concrete duties.

use super::vague;
use crate::check::reading::{Item, Part, Posting, Reading};
use crate::finding::rules::{DUTIES_CATCH_ALL, DUTIES_TOO_FEW};
use crate::finding::{Finding, Severity};

const FEW: usize = 3;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let counted = reading.postings.iter().map(|posting| {
        let duties: Vec<&Item> = posting.of(Part::Duty).collect();
        (clear(reading, posting, &duties), duties)
    });
    let Some((clear, duties)) = counted.min_by_key(|(clear, _)| *clear) else { return };
    if clear > FEW || duties.is_empty() {
        return;
    }
    let severity = if clear < FEW { Severity::Error } else { Severity::Warning };
    let vague = duties.len() - clear;
    let finding = Finding::new(&DUTIES_TOO_FEW, reading.at(duties[0])).weighing(severity);
    findings.push(finding.arg("count", duties.len()).arg("vague", vague).arg("clear", clear));
}

/// How many duties say something.
fn clear(reading: &Reading, posting: &Posting, duties: &[&Item]) -> usize {
    let Some(tongue) = posting.tongue else { return duties.len() };
    let is_catch_all = |item: &Item| {
        item.hits(reading.cx, posting.lang, tongue).iter().any(|(_, hit)| hit.rule == DUTIES_CATCH_ALL.id)
    };
    let says = |item: &&&Item| {
        !is_catch_all(item) && !vague::vague(reading, posting, tongue, item).is_some_and(|vague| vague.is_all)
    };
    duties.iter().filter(says).count()
}
