//! Duties: what the person does, said so that one can picture it.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod too_many;

use super::Family;

pub static FAMILY: Family = Family { passages: &[], readings: &[too_many::check], sites: &[] };
