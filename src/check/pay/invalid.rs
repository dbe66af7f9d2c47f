//! `pay/invalid`: pay that cannot be: below the minimum wage where the work is done, or of another period than was meant.
//!
//! In: a role. Out: a finding at the figure, or at the band that has it.
//!
//! Whether pay is below a minimum per hour is reckoned in the employer's favour, so that what is reported is certain. Of a
//! range the lower end counts, of the hours the fewest, of a year 52 weeks (a year is a day or two longer), and every
//! payment of the year is part of the pay, though not each of them counts in law:
//!
//! ```text
//! an hour of pay per week  = amount / hours
//! an hour of pay per month = amount × payments / (52 × hours)
//! an hour of pay per year  = amount / (52 × hours)
//! ```
//!
//! Without hours a week, per day, or in another currency nothing is certain, and nothing is said.

use jiff::civil::Date;

use super::bands;
use crate::check::reading::Reading;
use crate::finding::rules::PAY_INVALID;
use crate::finding::{Finding, Severity, Span};
use crate::model::{Amount, Contract, Employment, Figure, Pay, Per, Role, RolePay, Start, Wage, WorkingTime};

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let role = reading.role;
    let Some(of_role) = &role.pay else { return };
    let before = findings.len();
    if has_minimum(&role.employment.contract) {
        below_minimum(reading, of_role, findings);
    }
    // One mistake, one finding.
    if findings.len() == before && is_implausible(&of_role.pay, &role.employment) {
        let finding = at_figure(reading, of_role).weighing(Severity::Warning).arg("kind", "implausible");
        findings.push(finding.arg("amount", lowest(&of_role.pay).to_string()).arg("per", of_role.pay.per.name()));
    }
}

/// Work that a minimum wage holds for beyond doubt. For internships and apprenticeships it depends on more than the
/// model knows (Germany: § 22 MiLoG).
fn has_minimum(contract: &Contract) -> bool {
    matches!(contract, Contract::Permanent | Contract::FixedTerm { .. } | Contract::WorkingStudent)
}

fn below_minimum(reading: &Reading, of_role: &RolePay, findings: &mut Vec<Finding>) {
    let day = first_day(reading.role, reading.cx.today);
    for country in &reading.countries {
        let Some((wage, weight)) = reading.cx.packs.minimum_wage(&PAY_INVALID, country, day) else { continue };
        let Some(paid) = comparable(&of_role.pay, &reading.role.employment, wage) else { continue };
        if paid < wage.amount {
            let finding = weight.put_on(at_figure(reading, of_role)).arg("country", *country);
            let finding = with_amount(finding, ["paid", "paid-cents"], paid);
            let finding = with_amount(finding, ["minimum", "minimum-cents"], wage.amount);
            let kind = if of_role.pay.per == wage.per { "below" } else { "reckoned-below" };
            let finding = finding.arg("kind", kind).arg("currency", wage.currency.as_str());
            findings.push(finding.arg("per", wage.per.name()).arg("day", day.to_string()));
        }
    }
}

/// The day from which the pay is paid, as far as it is known.
fn first_day(role: &Role, today: Date) -> Date {
    match role.employment.start {
        Start::On(day) => day.max(today),
        Start::Immediately | Start::ByArrangement => role.opens().max(today),
    }
}

/// The most that the pay can be in the period of a minimum wage; `None` if that is not certain.
fn comparable(pay: &Pay, employment: &Employment, wage: &Wage) -> Option<Amount> {
    if pay.currency != wage.currency {
        return None;
    }
    if wage.per == Per::Hour {
        return hourly(pay, employment);
    }
    // A minimum for a longer period is one for full-time work.
    let is_full_time = employment.time == [WorkingTime::FullTime];
    (is_full_time && pay.per == wage.per && pay.payments.is_none()).then(|| lowest(pay))
}

fn hourly(pay: &Pay, employment: &Employment) -> Option<Amount> {
    let amount = lowest(pay).hundredths();
    if pay.per == Per::Hour {
        return Some(Amount::from_hundredths(amount));
    }
    let hours = employment.hours?.min.hundredths();
    let (amount, hours) = match pay.per {
        Per::Week => (amount, hours),
        Per::Month => (amount * i64::from(pay.payments.unwrap_or(12)), 52 * hours),
        Per::Year => (amount, 52 * hours),
        Per::Hour | Per::Day => return None,
    };
    // Both are hundredths; rounded up, in the employer's favour.
    Some(Amount::from_hundredths((amount * 100 + hours - 1) / hours))
}

fn lowest(pay: &Pay) -> Amount {
    match pay.figure {
        Figure::One(amount) | Figure::From(amount) | Figure::Range(amount, _) => amount,
    }
}

/// Beyond these bounds a figure belongs to another period, in the currencies for which that can be said. House defaults,
/// far beyond what is paid; the lower ones hold for full-time work only.
fn is_implausible(pay: &Pay, employment: &Employment) -> bool {
    if !["EUR", "CHF", "GBP", "USD"].contains(&pay.currency.as_str()) {
        return false;
    }
    let (least, most) = match pay.per {
        Per::Hour => (3, 700),
        Per::Day => (30, 6_000),
        Per::Week => (100, 20_000),
        Per::Month => (250, 60_000),
        Per::Year => (5_000, 1_500_000),
    };
    let amount = lowest(pay);
    let is_full_time = employment.time == [WorkingTime::FullTime];
    amount > Amount::from_whole(most) || (is_full_time && amount < Amount::from_whole(least))
}

/// A finding at the figure itself; for a band at its name in the role, with the band as a second place.
fn at_figure(reading: &Reading, of_role: &RolePay) -> Finding {
    let field = if matches!(of_role.pay.figure, Figure::One(_)) { "amount" } else { "min" };
    match of_role.band {
        None => Finding::new(&PAY_INVALID, reading.value(&["pay", field])),
        Some(key) => {
            let band: Span = bands::place(reading.cx, key, field);
            Finding::new(&PAY_INVALID, reading.value(&["pay", "band"])).also(band, "band")
        }
    }
}

/// An amount in two parts, since each language puts its own sign between them.
fn with_amount(finding: Finding, names: [&'static str; 2], amount: Amount) -> Finding {
    let hundredths = amount.hundredths();
    let finding = finding.arg(names[0], (hundredths / 100).to_string());
    finding.arg(names[1], format!("{:02}", hundredths % 100))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Range;

    fn pay(figure: i64, per: Per, payments: Option<u32>) -> Pay {
        let figure = Figure::From(Amount::from_hundredths(figure));
        Pay { figure, currency: "EUR".into(), per, payments, agreement: None, overpay: None }
    }

    fn work(hours: Option<i64>) -> Employment {
        let hours = hours.map(Amount::from_hundredths).map(|hours| Range { min: hours, max: hours });
        let time = vec![WorkingTime::FullTime];
        Employment { time, hours, workload: None, contract: Contract::Permanent, start: Start::Immediately }
    }

    #[track_caller]
    fn assert_hourly(pay: &Pay, hours: Option<i64>, expected: Option<i64>) {
        assert_eq!(hourly(pay, &work(hours)), expected.map(Amount::from_hundredths));
    }

    #[test]
    fn an_hour_is_reckoned_in_the_employers_favour() {
        assert_hourly(&pay(1_390, Per::Hour, None), None, Some(1_390));
        // 540 / 40
        assert_hourly(&pay(54_000, Per::Week, None), Some(4_000), Some(1_350));
        // 2,409.33 × 12 / (52 × 40) = 13.8999…
        assert_hourly(&pay(240_933, Per::Month, None), Some(4_000), Some(1_390));
        assert_hourly(&pay(240_933, Per::Month, Some(14)), Some(4_000), Some(1_622));
        // 28,911 / (52 × 40) = 13.8995…
        assert_hourly(&pay(2_891_100, Per::Year, None), Some(4_000), Some(1_390));
        assert_hourly(&pay(2_891_000, Per::Year, None), Some(4_000), Some(1_390));
        assert_hourly(&pay(2_889_000, Per::Year, None), Some(4_000), Some(1_389));
    }

    #[test]
    fn what_is_not_certain_is_not_said() {
        assert_hourly(&pay(10_000, Per::Month, None), None, None);
        assert_hourly(&pay(1_000, Per::Day, None), Some(4_000), None);
        let wage = |currency: &str, per| Wage { amount: Amount::from_whole(14), currency: currency.into(), per };
        let (low, work) = (pay(1_000, Per::Hour, None), work(Some(4_000)));
        assert!(comparable(&low, &work, &wage("EUR", Per::Hour)).is_some());
        assert!(comparable(&low, &work, &wage("CHF", Per::Hour)).is_none());
        assert!(comparable(&low, &work, &wage("EUR", Per::Month)).is_none());
    }

    #[test]
    fn slips_of_the_period_are_implausible() {
        for (figure, per, expected) in [
            (5_400_000, Per::Month, false),
            (6_100_000, Per::Month, true),
            (380_000, Per::Year, true),
            (4_200_000, Per::Year, false),
            (280_000, Per::Hour, true),
            (1_550, Per::Month, true),
        ] {
            assert_eq!(is_implausible(&pay(figure, per, None), &work(None)), expected, "{figure} {per:?}");
        }
        let part_time = Employment { time: vec![WorkingTime::PartTime], ..work(None) };
        assert!(!is_implausible(&pay(20_000, Per::Month, None), &part_time), "a mini-job");
    }
}
