//! Links: each leads somewhere, and its words say where.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod alternate_missing;
mod bad_anchor;
mod dead_internal;
mod no_apply_target;

use super::Family;

pub static FAMILY: Family = Family {
    passages: &[bad_anchor::in_text, no_apply_target::in_text],
    readings: &[bad_anchor::in_posting],
    sites: &[alternate_missing::check, bad_anchor::in_pages, dead_internal::check, no_apply_target::check],
};
