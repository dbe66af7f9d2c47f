//! Dates: a posting is open when it says so.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

pub mod in_text;
mod order;
mod stale;
mod valid_through_past;

use super::Family;

pub static FAMILY: Family = Family {
    passages: &[in_text::check],
    readings: &[stale::check, valid_through_past::check],
    sites: &[order::check],
};
