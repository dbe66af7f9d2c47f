//! Pay: what the job pays, said so that one can reckon with it.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod bands;
mod invalid;
mod missing;
mod no_grade;
mod overpay_unsaid;
mod range_too_wide;

use super::Family;

pub static FAMILY: Family = Family {
    passages: &[],
    readings: &[missing::check, overpay_unsaid::check, invalid::check, range_too_wide::of_role, no_grade::of_role],
    sites: &[range_too_wide::of_bands, no_grade::of_bands],
};
