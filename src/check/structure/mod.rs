//! Structure: everything is there that a reader looks for, in its place and at its length.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod missing_section;
mod title_length;

use super::Family;

pub static FAMILY: Family =
    Family { passages: &[], readings: &[missing_section::check, title_length::check], sites: &[] };
