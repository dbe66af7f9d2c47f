//! Structure: everything is there that a reader looks for, in its place and at its length.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod contact_missing;
mod missing_section;
mod posting_length;
mod purpose_missing;
mod review_overdue;
mod title_extra;
mod title_length;
mod title_shouting;

use super::Family;

pub static FAMILY: Family = Family {
    passages: &[title_length::check, title_shouting::check],
    readings: &[missing_section::check, posting_length::check, purpose_missing::check, title_extra::check],
    sites: &[contact_missing::check, review_overdue::check],
};
