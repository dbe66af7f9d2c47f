//! Law: what an advert must say, and must not.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod clause_missing;
mod embargo;

use super::Family;

pub static FAMILY: Family =
    Family { passages: &[], readings: &[embargo::posted, embargo::unsaid], sites: &[clause_missing::check] };
