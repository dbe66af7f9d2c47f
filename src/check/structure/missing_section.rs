//! `structure/missing-section`: a part of a posting that its readers look for and that is not there.
//!
//! In: a role. Out: a finding if nothing is offered. That duties and qualifications are there is seen while the role is
//! read, and reported under the same rule.

use crate::check::reading::{Part, Reading};
use crate::finding::rules::STRUCTURE_MISSING_SECTION;
use crate::finding::{Finding, Severity};
use crate::model::Around;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let offers = reading.postings.iter().flat_map(|posting| posting.of(Part::Prose(Around::Offer))).next();
    let (role, company) = (reading.role, &reading.cx.site.company);
    let is_empty = role.pay.is_none() && role.benefits.is_empty() && company.benefits.is_empty() && offers.is_none();
    if is_empty {
        let finding = Finding::new(&STRUCTURE_MISSING_SECTION, reading.role.at()).arg("field", "offer");
        findings.push(finding.weighing(Severity::Warning));
    }
}
