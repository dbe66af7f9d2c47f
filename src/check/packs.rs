//! Packs of rules by country: where, since when and how severely a rule holds, and by which law.
//!
//! In: the packs that are built in and those of the site, a day. Out: how a finding weighs where the work is done.

use jiff::civil::Date;

use crate::finding::Finding;
use crate::model::Site;

pub struct Packs {}

impl Packs {
    pub fn of(_site: &Site, _today: Date) -> Packs {
        Packs {}
    }

    /// Weighs a finding by the law of the countries; `false` if it holds in none of them.
    pub fn weigh(&self, finding: &mut Finding, _countries: &[&str]) -> bool {
        !finding.rule.doc.is_some_and(|doc| doc.by_country)
    }
}
