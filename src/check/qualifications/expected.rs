//! What is expected: `qualifications/no-education`, `/no-experience`, `/no-mix`, `/no-interpersonal`.
//!
//! In: a role. Out: a finding at the qualifications for each question that they leave open. The typed fields answer
//! first; words are looked at where they are empty.

use crate::check::reading::{Item, Part, Posting, Reading};
use crate::finding::rules::{
    QUALIFICATIONS_NO_EDUCATION, QUALIFICATIONS_NO_EXPERIENCE, QUALIFICATIONS_NO_INTERPERSONAL, QUALIFICATIONS_NO_MIX,
};
use crate::finding::{Finding, Severity, Span};
use crate::language::Tongue;
use crate::language::lexicon::Field;
use crate::language::lexicon::signals::{self, Signal};
use crate::model::{Level, Need};

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let needs = &reading.role.qualifications;
    let Some((posting, tongue)) = reading.first_known() else { return };
    let says = |signal: Signal, needed: fn(Need) -> bool| says(posting, tongue, signal, needed);
    let education = !needs.education.is_empty() || says(Signal::Education, |_| true);
    let experience = !needs.experience.is_empty()
        || needs.education.iter().any(|one| one.or_experience.is_some())
        || says(Signal::Experience, |_| true);
    if !education {
        findings.push(Finding::new(&QUALIFICATIONS_NO_EDUCATION, place(reading)));
    }
    if !experience {
        findings.push(Finding::new(&QUALIFICATIONS_NO_EXPERIENCE, place(reading)));
    }
    let must = |need: Need| need == Need::Must;
    // What is of no use without the other: a degree, and years beside it. „level: none“ is no condition.
    let educated = needs.education.iter().any(|one| must(one.need) && one.level > Level::School)
        || needs.education.is_empty() && says(Signal::Education, must);
    let experienced = needs.experience.iter().any(|one| must(one.need) && one.months > 0)
        || needs.experience.is_empty() && says(Signal::Experience, must);
    let is_mixed = needs.education.iter().any(|one| one.or_experience.is_some() || one.level <= Level::School)
        || says_mixed(posting, tongue);
    if educated && experienced && !is_mixed {
        findings.push(Finding::new(&QUALIFICATIONS_NO_MIX, place(reading)));
    }
    interpersonal(reading, posting, tongue, findings);
}

/// Whether a requirement gives a signal.
fn says(posting: &Posting, tongue: Tongue, signal: Signal, needed: fn(Need) -> bool) -> bool {
    let own = posting.items.iter().filter(|item| item.part.field() == Field::Requirement);
    let mut lines = own.filter(|item| needed(item.need)).flat_map(|item| item.lines.iter());
    lines.any(|line| signals::has(tongue, signal, &line.text).is_some())
}

/// Whether a requirement lets education and experience stand for each other; „PRINCE2 oder vergleichbar“ does not.
fn says_mixed(posting: &Posting, tongue: Tongue) -> bool {
    let is_asked = |item: &&Item| item.part.field() == Field::Requirement && item.part != Part::Licence;
    posting.items.iter().filter(is_asked).flat_map(|item| item.lines.iter()).any(|line| {
        let has = |signal| signals::has(tongue, signal, &line.text).is_some();
        has(Signal::Equivalence) && (has(Signal::Education) || has(Signal::Experience))
    })
}

fn interpersonal(reading: &Reading, posting: &Posting, tongue: Tongue, findings: &mut Vec<Finding>) {
    // What stands under "personal" is just this.
    if posting.of(Part::Personal).next().is_some() || says(posting, tongue, Signal::Interpersonal, |_| true) {
        return;
    }
    let mut duties = posting.of(Part::Duty).flat_map(|item| item.lines.iter());
    let in_duties = duties.any(|line| signals::has(tongue, Signal::Interpersonal, &line.text).is_some());
    let severity = if in_duties { Severity::Advice } else { Severity::Warning };
    findings.push(Finding::new(&QUALIFICATIONS_NO_INTERPERSONAL, place(reading)).weighing(severity));
}

/// The list of qualifications, or the first of them where they are prose.
pub(super) fn place(reading: &Reading) -> Span {
    let key = reading.key(&["qualifications"]);
    if key.start < key.end {
        return key;
    }
    let first = reading.postings.first().and_then(|posting| posting.requirements().next());
    // A clause stands elsewhere, and is not to blame.
    first.filter(|item| item.clause.is_none()).map_or_else(|| reading.role.at(), |item| reading.at(item))
}
