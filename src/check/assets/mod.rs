//! Pictures: what they show can be read too.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

mod alt_missing;
mod alt_untranslated;

use super::Family;

pub static FAMILY: Family =
    Family { passages: &[], readings: &[], sites: &[alt_missing::check, alt_untranslated::check] };
