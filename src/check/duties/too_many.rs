//! `duties/too-many`: a list of duties that nobody reads to its end.
//!
//! In: a role. Out: a finding at the first duty that is too many. Counted in one language, since the other has as many.

use crate::check::reading::{Part, Reading};
use crate::finding::rules::DUTIES_TOO_MANY;
use crate::finding::{Finding, Severity};

/// Guidance of universities' HR departments speaks of 6 to 10 (OU-HR, WUSTL-HR); a practice, not a finding of research.
const MANY: usize = 8;
const TOO_MANY: usize = 10;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let Some(posting) = reading.postings.first() else { return };
    let duties: Vec<_> = posting.of(Part::Duty).collect();
    if let Some(first) = duties.get(MANY) {
        let severity = if duties.len() > TOO_MANY { Severity::Warning } else { Severity::Advice };
        let finding = Finding::new(&DUTIES_TOO_MANY, reading.at(first)).weighing(severity);
        findings.push(finding.arg("count", duties.len()));
    }
}
