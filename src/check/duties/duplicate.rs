//! `duties/duplicate`: two duties, or two requirements, that say the same.
//!
//! In: a role. Out: a finding at the second, with the first. Items are compared by the stems of their words, whatever
//! their order: „Rechnungen prüfen und buchen“ is „Buchung und Prüfung von Rechnungen“.

use crate::check::reading::{Item, Part, Reading};
use crate::finding::Finding;
use crate::finding::rules::DUTIES_DUPLICATE;
use crate::language::{Tongue, stem};

const LIKENESS: f64 = 0.6;
const CONTAINMENT: f64 = 0.8;
/// Two words in common are no repetition.
const STEMS: usize = 3;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let Some((posting, tongue)) = reading.first_known() else { return };
    let duties: Vec<&Item> = posting.of(Part::Duty).collect();
    let requirements: Vec<&Item> = posting.requirements().collect();
    for list in [duties, requirements] {
        among(reading, &list, tongue, findings);
    }
}

fn among(reading: &Reading, list: &[&Item], tongue: Tongue, findings: &mut Vec<Finding>) {
    let stems: Vec<&[String]> = list.iter().map(|item| item.stems(tongue)).collect();
    for (second, own) in stems.iter().enumerate() {
        let same = stems[..second].iter().position(|other| {
            let enough = own.len().min(other.len()) >= STEMS;
            enough && (stem::likeness(own, other) >= LIKENESS || stem::containment(own, other) >= CONTAINMENT)
                || own == other && !own.is_empty()
        });
        let Some(first) = same else { continue };
        let (item, other) = (list[second], list[first]);
        let finding = Finding::new(&DUTIES_DUPLICATE, reading.at(item)).arg("words", item.text());
        findings.push(finding.also(reading.at(other), "first"));
    }
}
