//! House: how this employer wants to write, beyond what is true for everyone.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod word;

pub use word::HouseWords;

use super::Family;

pub static FAMILY: Family = Family { passages: &[word::check], readings: &[], sites: &[] };
