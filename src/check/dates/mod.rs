//! Dates: a posting is open when it says so.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod order;
mod stale;

use super::Family;

pub static FAMILY: Family = Family { passages: &[], readings: &[stale::check], sites: &[order::check] };
