//! Consistency: what one role says, another says in the same words.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod alike;
mod near_duplicate;
mod unused_clause;

use super::Family;

pub static FAMILY: Family =
    Family { passages: &[], readings: &[], sites: &[near_duplicate::check, unused_clause::check] };
