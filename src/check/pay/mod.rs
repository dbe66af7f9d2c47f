//! Pay: what the job pays, said so that one can reckon with it.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

use super::Family;

pub static FAMILY: Family = Family { passages: &[], readings: &[], sites: &[] };
