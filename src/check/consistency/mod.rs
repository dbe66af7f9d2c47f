//! Consistency: what one role says, another says in the same words.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod alike;
mod bag;
mod boilerplate;
mod contradiction;
pub mod firms;
mod foreign_company;
mod near_duplicate;
mod terminology;
mod terms;
mod translations;
mod unused_clause;
pub mod unwanted_term;

use super::Family;

pub static FAMILY: Family = Family {
    passages: &[unwanted_term::check],
    readings: &[contradiction::check],
    sites: &[
        boilerplate::check,
        foreign_company::check,
        near_duplicate::check,
        terminology::check,
        unused_clause::check,
        unwanted_term::in_registries,
    ],
};
