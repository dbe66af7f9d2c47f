//! Language: one voice, sentences that can be read, short forms that are explained.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod mixed_address;
mod mixed_gender_forms;

use super::Family;

pub static FAMILY: Family = Family {
    passages: &[],
    readings: &[mixed_address::check, mixed_gender_forms::check],
    sites: &[mixed_address::of_all],
};
