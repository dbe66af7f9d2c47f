//! `dates/stale`: a posting that time has passed by.
//!
//! In: the days of a role that is open. Out: a finding at the start or the end of the contract, if it has passed, and at
//! `posted`, if that is long ago. Never an error: a site that is built every night must not stop being built by itself.

use crate::check::reading::Reading;
use crate::finding::rules::DATES_STALE;
use crate::finding::{Finding, Severity};
use crate::model::life::{State, state};
use crate::model::{Closes, Contract, Start, Term};

/// Days online. House defaults: no study says how long is too long.
const LONG: i32 = 60;
const VERY_LONG: i32 = 180;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let (role, today) = (reading.role, reading.cx.today);
    if state(role, today) != State::Open {
        return;
    }
    let finding = |what: &'static str, way: &[&str]| Finding::new(&DATES_STALE, reading.value(way)).arg("what", what);
    if let Contract::FixedTerm { term: Term::Until(end), .. } = role.employment.contract
        && end < today
    {
        findings.push(finding("ended", &["employment", "contract", "fixed-term"]).arg("day", end.to_string()));
    }
    if let Start::On(start) = role.employment.start
        // Before the posting itself it is out of order, not stale.
        && (role.posted..today).contains(&start)
    {
        findings.push(finding("started", &["employment", "start"]).arg("day", start.to_string()));
    }
    let days = role.posted.until(today).map_or(0, |span| span.get_days());
    if days <= LONG {
        return;
    }
    // Whoever looks for as long as it takes, or a year ahead, has said so.
    let is_patient = role.closes == Closes::UntilFilled || role.employment.contract == Contract::Apprenticeship;
    let severity = if days > VERY_LONG || !is_patient { Severity::Warning } else { Severity::Advice };
    findings.push(finding("online", &["posted"]).weighing(severity).arg("days", days.unsigned_abs() as usize));
}
