//! Every rule, made of its document.
//!
//! In: the documents `<family>/<name>.yaml`, beside the stage that reports what they are about. Out: a static [`Rule`] by
//! name, and [`all`] of them. Rules are named after the problem, never after the remedy.

use std::collections::BTreeMap;

use super::{Both, Doc, Evidence, Examples, Kind, Matter, Rule, Severity};

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// All rules, by id.
pub fn all() -> impl Iterator<Item = &'static Rule> + Clone {
    ALL.iter().copied()
}

/// The rule of an id.
pub fn find(id: &str) -> Option<&'static Rule> {
    place(id).map(|at| ALL[at])
}

/// Where the rule of an id stands among all.
pub fn place(id: &str) -> Option<usize> {
    ALL.binary_search_by(|rule| rule.id.cmp(id)).ok()
}

/// The families, by name, each with its rules in order of their ids.
pub fn families() -> BTreeMap<&'static str, Vec<&'static Rule>> {
    let mut families: BTreeMap<&str, Vec<&Rule>> = BTreeMap::new();
    all().for_each(|rule| families.entry(rule.family()).or_default().push(rule));
    families
}
