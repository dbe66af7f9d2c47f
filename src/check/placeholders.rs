//! Texts of a new role that nobody has filled in yet.
//!
//! In: the texts of roles that are no drafts. Out: a finding at each text between « and », as `vakanz new role` writes it.

use crate::finding::{Finding, rules};
use crate::model::{Role, Site, Words};

/// Whether any text of a role is still to be written.
pub fn is_unfilled(role: &Role) -> bool {
    role.own_texts().flat_map(|text| text.all()).any(is_open)
}

fn is_open(words: &Words) -> bool {
    words.text.starts_with('«') && words.text.ends_with('»')
}

pub fn check(site: &Site, findings: &mut Vec<Finding>) {
    for role in site.roles.iter().filter(|role| !role.draft) {
        let words = role.own_texts().flat_map(|text| text.all());
        let unfilled = words.filter(|words| is_open(words));
        findings.extend(unfilled.map(|words| Finding::new(&rules::TEXT_PLACEHOLDER, words.at)));
    }
}
