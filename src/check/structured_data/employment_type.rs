//! `structured-data/employment-type`: hours that are not those of the working time they stand beside.
//!
//! In: a role. Out: a finding at the hours or the workload. Its kinds of employment are told to search engines in their own
//! words, so they can only be wrong if the facts are.

use crate::check::reading::Reading;
use crate::finding::Finding;
use crate::finding::rules::STRUCTURED_DATA_EMPLOYMENT_TYPE;
use crate::model::{Amount, Contract, WorkingTime};

/// Hours a week below which few call a job full-time: the shortest that collective agreements of whole industries know.
const FULL: Amount = Amount::from_whole(35);
/// Hours a week that a mini-job cannot reach: its limit of earnings and the minimum wage leave about ten (Germany, 2026).
const MORE_THAN_MINI: Amount = Amount::from_whole(15);
/// Per cent.
const NEARLY_FULL: u32 = 90;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let employment = &reading.role.employment;
    // A freelance contract is told as one, whatever the time.
    if employment.contract == Contract::Freelance {
        return;
    }
    let has = |time| employment.time.contains(&time);
    let (full, part) = (has(WorkingTime::FullTime), has(WorkingTime::PartTime));
    let mini = has(WorkingTime::MiniJob);
    let contradiction = |what: &'static str, field: &'static str, figure: String| {
        let at = reading.value(&["employment", field]);
        Finding::new(&STRUCTURED_DATA_EMPLOYMENT_TYPE, at).arg("what", what).arg("figure", figure)
    };
    if let Some(hours) = employment.hours {
        let what = match () {
            () if full && !part && !mini && hours.max < FULL => Some(("full", hours.max)),
            () if full && !part && !mini && hours.min < FULL => Some(("also-part", hours.min)),
            () if !full && !part && mini && hours.min > MORE_THAN_MINI => Some(("mini", hours.min)),
            () => None,
        };
        findings.extend(what.map(|(what, figure)| contradiction(what, "hours", figure.to_string())));
    }
    if let Some(workload) = employment.workload {
        let what = match () {
            () if full && !part && !mini && workload.max < NEARLY_FULL => Some(("full-share", workload.max)),
            () if full && !part && !mini && workload.min < NEARLY_FULL => Some(("also-part-share", workload.min)),
            () if !full && workload.min >= 100 => Some(("part-share", workload.min)),
            () => None,
        };
        findings.extend(what.map(|(what, figure)| contradiction(what, "workload", figure.to_string())));
    }
}
