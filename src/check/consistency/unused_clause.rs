//! `consistency/unused-clause`: wording, or a person, that no role and nobody else refers to.
//!
//! In: the site. Out: a finding at each. Places, departments and pay bands are lists of what an employer has, whether or
//! not there is a role for it today: nothing is said of them.

use std::collections::BTreeSet;

use crate::check::Checking;
use crate::finding::Finding;
use crate::finding::rules::CONSISTENCY_UNUSED_CLAUSE;
use crate::model::{Key, Phrase, Registry};

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let site = cx.site;
    // A site whose roles are still to come has no use for anything yet.
    if site.roles.is_empty() {
        return;
    }
    let phrases = site.roles().flat_map(|role| role.phrases()).chain(site.company.phrases());
    unused(&site.clauses, phrases.filter_map(Phrase::clause), "clause", findings);
    let people = site.roles().filter_map(|role| role.contact).chain(site.company.contact);
    unused(&site.people, people, "person", findings);
}

fn unused<T>(
    registry: &Registry<T>,
    used: impl Iterator<Item = Key<T>>,
    kind: &'static str,
    findings: &mut Vec<Finding>,
) {
    let used: BTreeSet<Key<T>> = used.collect();
    for (key, _) in registry.iter().filter(|(key, _)| !used.contains(key)) {
        let finding = Finding::new(&CONSISTENCY_UNUSED_CLAUSE, registry.at(key)).arg("kind", kind);
        findings.push(finding.arg("name", registry.name(key)));
    }
}
