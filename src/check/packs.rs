//! Packs of rules by country: where, since when and how severely a rule holds, and by which law.
//!
//! In: the packs that are built in and those of the site, a day. Out: how a finding weighs where the work is done, and
//! what a rule needs to know of the law there.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::finding::{Basis, Finding, Rule, Severity};
use crate::load::packs::built_in;
use crate::model::{PayPolicy, Provision, Sector, Site, Statement, Value, Wage};

pub struct Packs<'a> {
    /// The provisions for this employer, whenever they hold, by rule; those of the site before those that are built in.
    by_rule: HashMap<&'static str, [Vec<&'a Provision>; 2]>,
    today: Date,
}

impl<'a> Packs<'a> {
    pub fn of(site: &'a Site, today: Date) -> Packs<'a> {
        Packs::new(&site.provisions, site.company.sector, today)
    }

    fn new(own: &'a [Provision], sector: Sector, today: Date) -> Packs<'a> {
        let mut by_rule: HashMap<&str, [Vec<&Provision>; 2]> = HashMap::new();
        for (layer, provisions) in [own, built_in()].into_iter().enumerate() {
            for provision in provisions.iter().filter(|provision| provision.scope.holds_for(sector)) {
                by_rule.entry(provision.rule).or_default()[layer].push(provision);
            }
        }
        Packs { by_rule, today }
    }

    /// Weighs a finding by the law of the countries; `false` if it holds in none of them.
    ///
    /// A milder case of a rule stays milder, and a heavier one heavier unless the rule weighs less than usual. What a rule
    /// has weighed itself, by [`Packs::required`] or [`Packs::minimum_wage`], changes only where a pack says so of the rule
    /// as a whole.
    pub fn weigh(&self, finding: &mut Finding, countries: &[&str]) -> bool {
        let rule = finding.rule;
        let plain = |provision: &Provision| !is_one_of_several(provision);
        let Some(heaviest) = self.heaviest(rule, countries, self.today, plain) else {
            return !rule.doc.by_country || self.holds(rule, countries);
        };
        let Some(severity) = heaviest.severity else { return false };
        finding.severity = match finding.severity.cmp(&rule.severity) {
            Ordering::Less => finding.severity.min(severity),
            Ordering::Greater if severity >= rule.severity => finding.severity.max(severity),
            Ordering::Equal | Ordering::Greater => severity,
        };
        finding.basis = finding.basis.take().or_else(|| heaviest.basis.clone());
        true
    }

    /// Whether the law of one of the countries speaks of what a rule is about today.
    pub fn holds(&self, rule: &'static Rule, countries: &[&str]) -> bool {
        self.heaviest(rule, countries, self.today, |_| true).is_some()
    }

    /// When applicants must learn the pay, if the law of one of the countries says so.
    pub fn pay_policy(&self, rule: &'static Rule, countries: &[&str]) -> Option<PayPolicy> {
        let policy = |provision: &Provision| match provision.value {
            Some(Value::Disclosure(policy)) => Some(policy),
            _ => None,
        };
        let by_country = |country: &&str| self.closest(rule, country, self.today, |one| policy(one).is_some());
        countries.iter().filter_map(by_country).filter_map(policy).max()
    }

    /// The minimum wage of a country on a day, and how a lower one weighs.
    pub fn minimum_wage(&self, rule: &'static Rule, country: &str, day: Date) -> Option<(&'a Wage, Weight)> {
        let is_wage = |provision: &Provision| matches!(provision.value, Some(Value::MinimumWage(_)));
        let provision = self.closest(rule, country, day, is_wage)?;
        let Some(Value::MinimumWage(wage)) = &provision.value else { return None };
        Some((wage, Weight::of(provision)?))
    }

    /// What a posting must say in one of the countries, each once, and how severe it is that it does not.
    pub fn required(&self, rule: &'static Rule, countries: &[&str]) -> Vec<(Statement, Weight)> {
        let statement = |provision: &Provision| match provision.value {
            Some(Value::Requires(statement)) => Some(statement),
            _ => None,
        };
        let mut all: Vec<Statement> = self.all(rule).filter_map(statement).collect();
        all.sort_unstable();
        all.dedup();
        let weighed = all.into_iter().filter_map(|one| {
            let heaviest = self.heaviest(rule, countries, self.today, |provision| statement(provision) == Some(one));
            Some((one, Weight::of(heaviest?)?))
        });
        weighed.collect()
    }

    fn all(&self, rule: &'static Rule) -> impl Iterator<Item = &'a Provision> {
        self.by_rule.get(rule.id).into_iter().flatten().flatten().copied()
    }

    /// The heaviest of the provisions that count in the countries, each country by itself.
    fn heaviest(
        &self,
        rule: &'static Rule,
        countries: &[&str],
        day: Date,
        wanted: impl Fn(&Provision) -> bool + Copy,
    ) -> Option<&'a Provision> {
        // Where nobody works, there still is what holds everywhere.
        let countries = if countries.is_empty() { &[""] } else { countries };
        let each = countries.iter().filter_map(|country| self.closest(rule, country, day, wanted));
        each.reduce(|first, next| if next.severity > first.severity { next } else { first })
    }

    /// The provision that counts in a country: the site's before one that is built in, one for the country before one
    /// for a union of countries, a heavy one before a light one.
    fn closest(
        &self,
        rule: &'static Rule,
        country: &str,
        day: Date,
        wanted: impl Fn(&Provision) -> bool,
    ) -> Option<&'a Provision> {
        let layers = self.by_rule.get(rule.id)?;
        layers.iter().find_map(|layer| {
            let holding = layer.iter().copied().filter(|provision| {
                provision.scope.is_in_force(day) && provision.scope.holds_in(country) && wanted(provision)
            });
            holding.reduce(|first, next| {
                let rank = |provision: &Provision| (provision.scope.closeness(), provision.severity);
                if rank(next) > rank(first) { next } else { first }
            })
        })
    }
}

/// Whether a provision says only one of the things that its rule asks for, so that it cannot weigh the rule as a whole.
fn is_one_of_several(provision: &Provision) -> bool {
    matches!(provision.value, Some(Value::MinimumWage(_) | Value::Requires(_)))
}

/// How severe it is to break a provision, and by which law.
#[derive(Clone, Debug)]
pub struct Weight {
    pub severity: Severity,
    pub basis: Option<Arc<Basis>>,
}

impl Weight {
    /// `None` if the provision is off.
    fn of(provision: &Provision) -> Option<Weight> {
        Some(Weight { severity: provision.severity?, basis: provision.basis.clone() })
    }

    pub fn put_on(self, finding: Finding) -> Finding {
        Finding { severity: self.severity, basis: self.basis, ..finding }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::rules::{
        LAW_CLAUSE_MISSING, PAY_INVALID, PAY_MISSING, PAY_MISSING_REQUIRED, PAY_RANGE_TOO_WIDE,
    };
    use crate::model::{Amount, Scope};
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 22);

    fn own(rule: &'static Rule, area: Option<&str>, severity: Option<Severity>) -> Provision {
        let scope = Scope { area: area.map(str::to_owned), ..Scope::default() };
        Provision { rule: rule.id, severity, scope, basis: None, value: None }
    }

    /// How a finding weighs in some countries on a day.
    fn weight(own: &[Provision], rule: &'static Rule, countries: &[&str], today: Date) -> Option<Severity> {
        let mut finding = Finding::nowhere(rule);
        let packs = Packs::new(own, Sector::Private, today);
        packs.weigh(&mut finding, countries).then_some(finding.severity)
    }

    #[test]
    fn the_heaviest_country_counts() {
        let weight = |countries: &[&str]| weight(&[], &PAY_MISSING, countries, TODAY);
        assert_eq!(weight(&["CH"]), Some(Severity::Advice));
        assert_eq!(weight(&["DE"]), Some(Severity::Advice));
        assert_eq!(weight(&["DE", "PL"]), Some(Severity::Warning));
        assert_eq!(weight(&[]), Some(Severity::Advice));
    }

    #[test]
    fn a_rule_by_country_is_silent_elsewhere() {
        let weight = |countries: &[&str], day| weight(&[], &PAY_MISSING_REQUIRED, countries, day);
        assert_eq!(weight(&["AT"], TODAY), Some(Severity::Error));
        assert_eq!(weight(&["AT", "DE"], TODAY), Some(Severity::Error));
        assert_eq!(weight(&["DE", "CH", "NO"], TODAY), None);
        assert_eq!(weight(&[], TODAY), None);
    }

    #[test]
    fn every_entry_holds_from_its_first_day_to_its_last() {
        for provision in built_in() {
            let scope = &provision.scope;
            assert!(provision.basis.as_ref().is_some_and(|basis| basis.source.is_some()), "{provision:?}");
            let from = scope.from.unwrap_or(TODAY);
            let to = scope.to.unwrap_or(from);
            assert!(scope.is_in_force(from) && scope.is_in_force(to), "{provision:?}");
            let before = scope.from.and_then(|from| from.yesterday().ok());
            let after = scope.to.and_then(|to| to.tomorrow().ok());
            assert!(before.into_iter().chain(after).all(|day| !scope.is_in_force(day)), "{provision:?}");
        }
        let italy = |day| weight(&[], &PAY_MISSING_REQUIRED, &["IT"], day);
        assert_eq!((italy(date(2026, 6, 6)), italy(date(2026, 6, 7))), (None, Some(Severity::Error)));
        let poland = |day| weight(&[], &PAY_MISSING, &["PL"], day);
        let turn = (poland(date(2025, 12, 23)), poland(date(2025, 12, 24)));
        assert_eq!(turn, (Some(Severity::Advice), Some(Severity::Warning)));
    }

    #[test]
    fn the_minimum_wage_is_that_of_the_day() {
        let packs = Packs::new(&[], Sector::Private, TODAY);
        let wage = |country, day| packs.minimum_wage(&PAY_INVALID, country, day).map(|(wage, _)| wage.amount);
        assert_eq!(wage("DE", date(2025, 12, 31)), None);
        assert_eq!(wage("DE", date(2026, 12, 31)), Some(Amount::from_hundredths(1_390)));
        assert_eq!(wage("DE", date(2027, 1, 1)), Some(Amount::from_hundredths(1_460)));
        assert_eq!(wage("AT", TODAY), None);
    }

    #[test]
    fn the_site_comes_before_the_law_and_a_country_before_a_union() {
        let weight = |own: &[Provision], country| weight(own, &PAY_MISSING, &[country], TODAY);
        let off = own(&PAY_MISSING, Some("EU"), None);
        let error = own(&PAY_MISSING, Some("DE"), Some(Severity::Error));
        assert_eq!(weight(std::slice::from_ref(&off), "PL"), None);
        assert_eq!(weight(std::slice::from_ref(&off), "CH"), Some(Severity::Advice));
        assert_eq!(weight(&[off.clone(), error.clone()], "DE"), Some(Severity::Error));
        assert_eq!(weight(&[error, off], "FR"), None);
        let everywhere = own(&PAY_MISSING, None, Some(Severity::Warning));
        assert_eq!(weight(&[everywhere], "CH"), Some(Severity::Warning));
    }

    #[test]
    fn a_milder_case_stays_milder_and_a_heavier_one_heavier() {
        use Severity::{Advice, Error, Warning};
        // A rule that is a warning by default.
        for (of_pack, of_case, expected) in [
            (Error, Warning, Error),
            (Error, Advice, Advice),
            (Advice, Warning, Advice),
            (Advice, Error, Advice),
            (Warning, Error, Error),
        ] {
            let own = [own(&PAY_RANGE_TOO_WIDE, None, Some(of_pack))];
            let mut finding = Finding::nowhere(&PAY_RANGE_TOO_WIDE).weighing(of_case);
            assert!(Packs::new(&own, Sector::Private, TODAY).weigh(&mut finding, &["DE"]));
            assert_eq!(finding.severity, expected, "{of_pack:?} {of_case:?}");
        }
    }

    #[test]
    fn a_finding_names_the_law_that_it_rests_on() {
        let packs = Packs::new(&[], Sector::Private, TODAY);
        let mut finding = Finding::nowhere(&PAY_MISSING_REQUIRED);
        assert!(packs.weigh(&mut finding, &["AT", "DE"]));
        assert!(finding.basis.is_some_and(|basis| basis.country == "AT" && basis.de.contains("GlBG")));
    }

    #[test]
    fn public_employers_must_say_more() {
        let required = |sector| Packs::new(&[], sector, TODAY).required(&LAW_CLAUSE_MISSING, &["DE"]).len();
        assert_eq!((required(Sector::Private), required(Sector::Public)), (2, 4));
        // One entry weighs one of the things; one without weighs them all.
        let all_off = [own(&LAW_CLAUSE_MISSING, Some("DE"), None)];
        let mut finding = Finding::nowhere(&LAW_CLAUSE_MISSING);
        assert!(!Packs::new(&all_off, Sector::Private, TODAY).weigh(&mut finding, &["DE"]));
    }
}
