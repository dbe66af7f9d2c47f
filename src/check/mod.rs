//! The rules: what is wrong with a site that could be read.
//!
//! In: a [`Site`]. Out: findings. A rule looks at the site as a whole and changes nothing; each lives in a file of its
//! own, and [`RULES`] lists them all.

mod addresses;
mod languages;
mod links;
mod placeholders;
mod roles;
mod titles;

use rayon::prelude::*;

use crate::finding::Finding;
use crate::model::Site;

/// A rule: what it finds in a site.
pub type Rule = fn(&Site, &mut Vec<Finding>);

/// Every rule, in the order of the files.
pub static RULES: &[Rule] =
    &[addresses::check, languages::check, links::check, placeholders::check, roles::check, titles::check];

/// Runs all rules, on all cores.
pub fn check(site: &Site) -> Vec<Finding> {
    let found = |rule: &Rule| {
        let mut findings = Vec::new();
        rule(site, &mut findings);
        findings
    };
    RULES.par_iter().map(found).collect::<Vec<_>>().concat()
}
