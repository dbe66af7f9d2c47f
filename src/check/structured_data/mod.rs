//! Structured data: what search engines are told is what the facts allow to be told.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

use super::Family;

pub static FAMILY: Family = Family { passages: &[], readings: &[], sites: &[] };
