//! Packs: what the law of a country, or the house, asks of a posting.
//!
//! In: nothing. Out: [`Provision`] and [`HouseWord`], as `docs/packs.md` describes them. Those that are built in and those
//! of a site are the same.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Amount, Clause, Key, Per, Sector, code};
use crate::finding::{Basis, Severity, Span};

/// That a rule holds somewhere, for a time, and how severely.
#[derive(Clone, Debug)]
pub struct Provision {
    /// The id of a rule with a document.
    pub rule: &'static str,
    /// `None`: the rule is silent there.
    pub severity: Option<Severity>,
    pub scope: Scope,
    pub basis: Option<Arc<Basis>>,
    pub value: Option<Value>,
}

impl Provision {
    pub fn working_days(&self) -> Option<u32> {
        match self.value {
            Some(Value::WorkingDays(days)) => Some(days),
            _ => None,
        }
    }
}

/// Where and when something holds.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// A country (ISO 3166-1), `EU` or `EEA`; `None`: everywhere.
    pub area: Option<String>,
    /// `None`: for every employer.
    pub sector: Option<Sector>,
    /// The first day; `None`: since ever.
    pub from: Option<Date>,
    /// The last day; `None`: until further notice.
    pub to: Option<Date>,
}

impl Scope {
    pub fn is_in_force(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    pub fn holds_in(&self, country: &str) -> bool {
        self.area.as_deref().is_none_or(|area| code::is_in(country, area))
    }

    pub fn holds_for(&self, sector: Sector) -> bool {
        self.sector.is_none_or(|only| only == sector)
    }

    /// How closely it names a country: itself, a union of countries, everywhere.
    pub fn closeness(&self) -> u8 {
        match self.area.as_deref() {
            Some("EU" | "EEA") => 1,
            Some(_) => 2,
            None => 0,
        }
    }
}

/// What a rule needs to know of a law besides that it holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// When applicants must learn the pay (`pay/missing`).
    Disclosure(PayPolicy),
    /// The least that work may be paid (`pay/invalid`).
    MinimumWage(Wage),
    /// What a posting must say (`law/clause-missing`).
    Requires(Statement),
    /// How long an opening that was notified may not be advertised (`law/posted-in-embargo`).
    WorkingDays(u32),
}

/// What becomes of pay that the ad does not name. Where the ad must name it, `pay/missing-required` holds instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PayPolicy {
    Recommended,
    BeforeInterview,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Wage {
    pub amount: Amount,
    /// ISO 4217.
    pub currency: String,
    pub per: Per,
}

/// Something that a posting must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Statement {
    /// A link to the privacy notice beside the way to apply.
    Privacy,
    /// A link to the legal notice.
    Imprint,
    /// A statement to severely disabled people.
    SeverelyDisabled,
    /// Whether the job can be done part time.
    PartTime,
    /// A clause of the site.
    Clause(Key<Clause>),
}

/// Words that the house does not want, and what it says instead.
#[derive(Clone, Debug)]
pub struct HouseWord {
    /// Where its entry stands.
    pub at: Span,
    /// ISO 639-1: the language of the texts that it is looked for in.
    pub language: &'static str,
    /// Words or several words in a row; a star at the end stands for any ending.
    pub avoid: Vec<String>,
    /// What to write instead; may be empty.
    pub write: Vec<String>,
    pub because: Option<String>,
    pub severity: Severity,
    pub scope: Scope,
}
