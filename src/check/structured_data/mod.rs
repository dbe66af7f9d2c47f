//! Structured data: what search engines are told is what the facts allow to be told.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it. The data
//! themselves are made from the facts; that they are whole and say what the page says is held where they are made.

mod employment_type;
mod remote_incomplete;

use super::Family;

pub static FAMILY: Family =
    Family { passages: &[], readings: &[employment_type::check, remote_incomplete::check], sites: &[] };
