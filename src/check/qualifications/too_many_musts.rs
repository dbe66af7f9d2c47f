//! `qualifications/too-many-musts` and `qualifications/no-priority`: conditions that nobody meets, and lists that weigh
//! nothing.
//!
//! In: a role. Out: a finding at the requirements.

use super::expected::place;
use crate::check::reading::{Item, Reading};
use crate::finding::rules::{QUALIFICATIONS_NO_PRIORITY, QUALIFICATIONS_TOO_MANY_MUSTS};
use crate::finding::{Finding, Severity};
use crate::language::lexicon::signals::{self, Signal};
use crate::model::{Level, Need};

const MANY: usize = 6;
const TOO_MANY: usize = 10;
/// So many requirements in words want weights.
const UNWEIGHED: usize = 5;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let needs = &reading.role.qualifications;
    let Some(posting) = reading.postings.first() else { return };
    let nice_in_words =
        |text: &str| posting.tongue.is_some_and(|tongue| signals::has(tongue, Signal::Nice, text).is_some());
    let is_must = |item: &&Item| item.need == Need::Must && !nice_in_words(&item.text());
    let in_words = posting.requirements().filter(is_must).count();
    // Several qualifications are alternatives: one condition.
    let educated = needs.education.iter().any(|one| one.need == Need::Must && one.level > Level::School);
    let experienced = needs.experience.iter().filter(|one| one.need == Need::Must && one.months > 0).count();
    let languages = needs.languages.iter().filter(|one| one.need == Need::Must).count();
    let musts = in_words + usize::from(educated) + experienced + languages;
    if musts > MANY {
        let severity = if musts > TOO_MANY { Severity::Error } else { Severity::Warning };
        let finding = Finding::new(&QUALIFICATIONS_TOO_MANY_MUSTS, place(reading)).weighing(severity);
        findings.push(finding.arg("count", musts));
        // Whoever has to choose among them weighs them.
        return;
    }
    let all = posting.requirements().count();
    let nice_typed = needs.education.iter().any(|one| one.need == Need::Nice)
        || needs.experience.iter().any(|one| one.need == Need::Nice)
        || needs.languages.iter().any(|one| one.need == Need::Nice);
    if all > UNWEIGHED && in_words == all && !nice_typed {
        findings.push(Finding::new(&QUALIFICATIONS_NO_PRIORITY, place(reading)).arg("count", all));
    }
}
