//! Qualifications: what is asked for, how much of it, and what for.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod expected;
mod no_level;
mod too_many_musts;
mod untraced;
mod years;

use super::Family;

pub static FAMILY: Family = Family {
    passages: &[no_level::check],
    readings: &[expected::check, too_many_musts::check, years::check, untraced::check],
    sites: &[],
};
