//! Style: what makes a text loud, empty or long without making it wrong.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod filler;
mod shouting;

use super::Family;

pub static FAMILY: Family =
    Family { passages: &[shouting::check, filler::check], readings: &[shouting::in_posting], sites: &[] };
