//! `duties/share-sum`: shares of working time that do not make a whole.
//!
//! In: a role. Out: findings at the shares, or at the duties that have none.

use crate::check::reading::Reading;
use crate::finding::rules::DUTIES_SHARE_SUM;
use crate::finding::{Finding, Severity};

/// Estimates need not be exact …
const WHOLE: std::ops::RangeInclusive<u32> = 95..=105;
/// … and a duty smaller than this is part of another.
const SMALLEST: u8 = 5;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let duties = &reading.role.duties;
    let new = |case: &str, at| Finding::new(&DUTIES_SHARE_SUM, at).arg("case", case);
    let shared: Vec<_> = duties.iter().filter_map(|duty| Some((duty, duty.share?))).collect();
    let Some((last, _)) = shared.last() else {
        // Without shares a grading cannot be followed; prose has no place for them.
        let is_prose = duties.iter().any(|duty| duty.at.file != reading.role.file);
        if !is_prose && reading.role.pay.as_ref().is_some_and(|pay| pay.band.is_some()) && duties.len() > 1 {
            findings.push(new("graded", reading.key(&["duties"])).weighing(Severity::Advice));
        }
        return;
    };
    let missing = duties.iter().filter(|duty| duty.share.is_none());
    findings.extend(missing.clone().map(|duty| new("missing", duty.at)));
    let small = shared.iter().filter(|(_, share)| *share < SMALLEST);
    findings.extend(
        small.map(|(duty, share)| new("small", duty.at).arg("share", usize::from(*share)).weighing(Severity::Advice)),
    );
    let sum: u32 = shared.iter().map(|(_, share)| u32::from(*share)).sum();
    // More than the whole is an error of its own.
    if missing.count() == 0 && !WHOLE.contains(&sum) && sum <= 100 {
        findings.push(new("sum", last.at).arg("sum", sum as usize));
    }
}
