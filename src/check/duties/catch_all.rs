//! `duties/catch-all`: "other duties as assigned".
//!
//! In: a role. Out: a finding at each such duty; a warning if it is not the last, or not the only one.

use crate::check::reading::{Part, Reading};
use crate::finding::rules::DUTIES_CATCH_ALL;
use crate::finding::{Finding, Severity};

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in &reading.postings {
        let Some(tongue) = posting.tongue else { continue };
        let duties: Vec<_> = posting.of(Part::Duty).collect();
        let mut found = Vec::new();
        for (nth, item) in duties.iter().enumerate() {
            let hits = item.hits(reading.cx, posting.lang, tongue);
            found.extend(hits.iter().find(|(_, hit)| hit.rule == DUTIES_CATCH_ALL.id).map(|hit| (nth, *item, hit)));
        }
        let is_mild = found.len() == 1 && found[0].0 + 1 == duties.len();
        // At the end, with a small share, it is what it can be at best.
        if is_mild && reading.role.duties.last().and_then(|duty| duty.share).is_some_and(|share| share <= 5) {
            continue;
        }
        for (_, item, (line, hit)) in found {
            let severity = if is_mild { Severity::Advice } else { Severity::Warning };
            findings.push(reading.finding(&DUTIES_CATCH_ALL, item, *line, hit.range.clone()).weighing(severity));
        }
    }
}
