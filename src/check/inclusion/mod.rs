//! Inclusion: words that leave nobody out. Most of them are lists: see `lexical`.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod gender_coded_balance;

use super::Family;

pub static FAMILY: Family = Family { passages: &[], readings: &[gender_coded_balance::check], sites: &[] };
