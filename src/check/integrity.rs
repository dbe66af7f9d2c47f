//! What holds a site together, whatever its texts say: without it nothing can be shown as it is meant.
//!
//! In: the site, and what was found in roles that are as they were. Out: findings, in no time whatever the site's size;
//! no text is read for them.

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::languages::Lacking;
use super::{Checking, Remembered, addresses, languages, roles, titles};
use crate::finding::Finding;
use crate::model::Role;

/// What was found in one role.
#[derive(Default)]
pub struct OfRole {
    own: Vec<Finding>,
    /// Words that are missing in what it shares with others.
    lacking: Lacking,
}

pub type Memory = Remembered<Arc<OfRole>>;

pub fn check(cx: &Checking, memory: &mut Memory) -> Vec<Finding> {
    let one = |role: &Arc<Role>| match memory.of(role) {
        Some(known) => Arc::clone(known),
        None => of_role(cx, role).into(),
    };
    let found: Vec<Arc<OfRole>> = cx.site.roles.par_iter().map(one).collect();
    let mut findings: Vec<Finding> = found.iter().flat_map(|found| &found.own).cloned().collect();
    // What several roles lack, the first of them reports.
    let mut reported = HashSet::new();
    let company = languages::of_company(cx);
    let lacking = found.iter().flat_map(|found| &found.lacking).chain(&company);
    findings.extend(lacking.filter(|(lack, _)| reported.insert(*lack)).map(|(_, finding)| finding.clone()));
    addresses::check(cx, &mut findings);
    *memory = cx.site.roles.iter().cloned().zip(found).collect();
    findings
}

fn of_role(cx: &Checking, role: &Role) -> OfRole {
    let mut found = OfRole::default();
    roles::check(role, &mut found.own);
    titles::check(cx, role, &mut found.own);
    languages::check(cx, role, &mut found.own, &mut found.lacking);
    found
}
