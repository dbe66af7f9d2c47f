//! `structure/review-overdue`: requirements that nobody has looked at for a long time.
//!
//! In: the roles of the site. Out: a finding at the day of the last review, or at the title of a role without one. Where
//! no role has such a day, one finding for all of them.

use jiff::civil::Date;
use jiff::{ToSpan, Unit};

use crate::check::Checking;
use crate::finding::rules::STRUCTURE_REVIEW_OVERDUE;
use crate::finding::{Finding, Severity};
use crate::model::Role;

/// A practice: once a year, with the appraisals (TTU-HR).
const MONTHS: i32 = 12;

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let roles: Vec<&Role> = cx.public_roles().collect();
    let is_used = roles.iter().any(|role| role.reviewed.is_some());
    for role in roles.iter().take(if is_used { roles.len() } else { 1 }) {
        findings.extend(match role.reviewed {
            Some(reviewed) => of_day(cx, role, reviewed),
            None => {
                let what = if is_used { "missing" } else { "unused" };
                let finding = Finding::new(&STRUCTURE_REVIEW_OVERDUE, role.at()).arg("what", what);
                Some(finding.arg("count", roles.len()).weighing(Severity::Advice))
            }
        });
    }
}

fn of_day(cx: &Checking, role: &Role, reviewed: Date) -> Option<Finding> {
    let finding = |what| {
        let at = cx.sources.value(role.file, &["reviewed"]);
        Finding::new(&STRUCTURE_REVIEW_OVERDUE, at).arg("what", what)
    };
    if reviewed > cx.today {
        return Some(finding("future"));
    }
    let is_due = reviewed.checked_add(MONTHS.months()).is_ok_and(|due| due < cx.today);
    let months = reviewed.until((Unit::Month, cx.today)).map_or(0, |span| span.get_months());
    is_due.then(|| finding("overdue").arg("months", months.unsigned_abs() as usize))
}
