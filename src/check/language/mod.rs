//! Language: one voice, sentences that can be read, short forms that are explained.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod abbreviation;
mod eszett;
mod long_sentence;
mod mixed_address;
mod mixed_gender_forms;
mod readability;

use super::Family;

pub static FAMILY: Family = Family {
    passages: &[long_sentence::check],
    readings: &[
        mixed_address::check,
        mixed_gender_forms::check,
        readability::check,
        abbreviation::check,
        eszett::check,
    ],
    sites: &[mixed_address::of_all],
};
