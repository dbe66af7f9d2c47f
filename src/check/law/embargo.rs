//! `law/posted-in-embargo` and `law/embargo-unsaid`: openings that the job centre must know before everyone else.
//!
//! In: a role. Out: a finding at `posted`, if that day lies in the embargo; or, if no field says whether there is one, at
//! the words of the text that say so, else at the title.

use std::ops::Range;

use crate::check::pattern::Pattern;
use crate::check::reading::{Item, Reading};
use crate::finding::rules::{LAW_EMBARGO_UNSAID, LAW_POSTED_IN_EMBARGO};
use crate::finding::{Finding, Severity};
use crate::model::{Contract, Notified};

pub fn posted(reading: &Reading, findings: &mut Vec<Finding>) {
    let role = reading.role;
    let Some(last) = role.embargo else { return };
    let opens = role.opens();
    if opens == role.posted {
        return;
    }
    let at = reading.value(&["posted"]);
    let mut finding = Finding::new(&LAW_POSTED_IN_EMBARGO, at).arg("posted", role.posted.to_string());
    finding = finding.arg("last", last.to_string()).arg("opens", opens.to_string());
    let told = matches!(role.notified, Some(Notified::On(_))).then_some("notified");
    for field in told.into_iter().chain(["embargo-until"]) {
        let place = reading.value(&[field]);
        if !place.range().is_empty() {
            finding = finding.also(place, "embargo");
        }
    }
    // No fix: which of the dates is wrong only the writer knows.
    findings.push(finding);
}

pub fn unsaid(reading: &Reading, findings: &mut Vec<Finding>) {
    let role = reading.role;
    let is_said = role.notified.is_some() || role.embargo.is_some();
    let is_exempt = matches!(role.employment.contract, Contract::Freelance | Contract::Apprenticeship);
    if is_said || is_exempt {
        return;
    }
    // What is meant is a job at a place, not people who live in a country.
    let places = role.places.iter().map(|place| reading.cx.site.places.get(*place).country.as_str());
    if reading.cx.packs.holds(&LAW_EMBARGO_UNSAID, &places.collect::<Vec<_>>()) {
        let finding = match said(reading) {
            Some((item, line, range)) => {
                let finding = reading.finding(&LAW_EMBARGO_UNSAID, item, line, range);
                finding.weighing(Severity::Warning).arg("what", "text")
            }
            None => Finding::new(&LAW_EMBARGO_UNSAID, reading.role.at()).arg("what", "nothing"),
        };
        findings.push(finding);
    }
}

/// What calls an opening notifiable; „nicht meldepflichtig“ does not.
static NOTIFIABLE: Pattern = Pattern::waking(
    &["meldepflicht", "notif"],
    concat!(
        r"(?i)\b(?:unterliegt der|untersteht der|gilt die|gilt eine|fällt unter die) stellenmeldepflicht\b",
        r"|\b(?:ist|stelle|beruf) meldepflichtig\b",
        r"|\b(?:is|are|job|role|opening|position|occupation) subject to (?:the |a )?(?:job |vacancy )?(?:notification (?:duty|requirement)|obligation to notify)\b",
        r"|\bis (?:a )?notifiable\b",
    ),
);

/// Where a text says that the job centre must know of the opening.
fn said<'p, 'a>(reading: &'p Reading<'_, 'a>) -> Option<(&'p Item<'a>, usize, Range<usize>)> {
    let items = reading.postings.iter().flat_map(|posting| &posting.items);
    items
        .flat_map(|item| item.lines.iter().enumerate().map(move |(nth, line)| (item, nth, line)))
        .find_map(|(item, nth, line)| NOTIFIABLE.find_iter(&line.text).next().map(|range| (item, nth, range)))
}
