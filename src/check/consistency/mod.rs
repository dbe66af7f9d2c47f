//! Consistency: what one role says, another says in the same words.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod unused_clause;

use super::Family;

pub static FAMILY: Family = Family { passages: &[], readings: &[], sites: &[unused_clause::check] };
