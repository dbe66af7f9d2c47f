//! Duties: what the person does, said so that one can picture it.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod catch_all;
mod duplicate;
mod form;
pub mod is_requirement;
mod mixed_form;
mod not_action;
mod overloaded;
mod share_sum;
mod too_few;
mod too_many;
mod vague;

use super::Family;

pub static FAMILY: Family = Family {
    passages: &[not_action::check, overloaded::check, is_requirement::check],
    readings: &[
        too_few::check,
        too_many::check,
        vague::check,
        catch_all::check,
        mixed_form::check,
        duplicate::check,
        share_sum::check,
    ],
    sites: &[],
};
