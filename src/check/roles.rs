//! A role agrees with itself: its duties and what needs them.
//!
//! In: a role. Out: findings about duties with one id, references to duties that do not
//! exist, and shares that are more than the whole.

use crate::finding::{Finding, Span, rules};
use crate::load::schema;
use crate::model::Role;

pub fn check(role: &Role, findings: &mut Vec<Finding>) {
    let mut ids: Vec<(&str, Span)> = Vec::new();
    for duty in &role.duties {
        let Some(id) = duty.id.as_deref() else { continue };
        match ids.iter().find(|(other, _)| *other == id) {
            Some((_, first)) => {
                let finding = Finding::new(&rules::DUTY_ID_TWICE, duty.at);
                findings.push(finding.arg("id", id).also(*first, "first"));
            }
            None => ids.push((id, duty.at)),
        }
    }
    for requirement in role.qualifications.items() {
        for id in requirement.duties.iter().filter(|id| !ids.iter().any(|(known, _)| known == id)) {
            let known = ids.iter().map(|(id, _)| *id);
            let finding = Finding::new(&rules::REFERENCE_UNKNOWN, requirement.at).arg("kind", "duty");
            let nearest = schema::nearest(id, known.clone()).unwrap_or_default();
            let choices = schema::by_likeness(id, known);
            findings.push(finding.arg("key", id.as_str()).arg("nearest", nearest).arg("choices", choices));
        }
    }
    let sum: u32 = role.duties.iter().filter_map(|duty| duty.share).map(u32::from).sum();
    if sum > 100 {
        let at = role.duties.iter().rfind(|duty| duty.share.is_some()).map_or(role.at(), |duty| duty.at);
        findings.push(Finding::new(&rules::DUTY_SHARES, at).arg("sum", sum as usize));
    }
}
