//! `qualifications/untraced`: a condition that no duty gives a reason for.
//!
//! In: a role. Out: a finding at each such requirement. It asks only roles that tie requirements to duties with "for":
//! there, one without is an omission; elsewhere it would be guesswork.

use crate::check::reading::{Part, Reading};
use crate::finding::Finding;
use crate::finding::rules::QUALIFICATIONS_UNTRACED;
use crate::model::Need;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let needs = &reading.role.qualifications;
    if needs.items().all(|requirement| requirement.duties.is_empty()) {
        return;
    }
    let Some((posting, tongue)) = reading.first_known() else { return };
    let is_of_duty = |stem: &String| posting.of(Part::Duty).any(|duty| duty.stems(tongue).contains(stem));
    for (part, list) in [(Part::Skill, &needs.skills), (Part::Licence, &needs.licences)] {
        for item in posting.of(part).filter(|item| item.need == Need::Must) {
            if list.get(item.nth).is_some_and(|requirement| !requirement.duties.is_empty()) {
                continue;
            }
            if !item.stems(tongue).iter().any(|stem| stem.len() >= 4 && is_of_duty(stem)) {
                findings.push(Finding::new(&QUALIFICATIONS_UNTRACED, reading.at(item)).arg("words", item.text()));
            }
        }
    }
}
