//! Whether a German and an English text state the same numbers.
//!
//! In: two texts that should say the same. Out: [`Difference`]s: a number that only one of them has, or two that differ.
//! What may be said without a number ("both", "ein", "nachmittags") never differs, and what a text repeats counts once.

use jiff::civil::{Date, Weekday};

use super::hints;
use super::{Bound, Clock, Day, Ends, Form, Kind, Number, Quantity, Spelling, Value, quantities};
use crate::language::Tongue;

/// A number that two texts do not share; at least one of them has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    pub kind: Kind,
    /// In the German text; `None` if it says nothing of it.
    pub de: Option<Quantity>,
    /// In the English text.
    pub en: Option<Quantity>,
}

/// Compares two texts that should say the same, by their numbers. The order is that of the German text.
pub fn compare(de: &str, en: &str) -> Vec<Difference> {
    compare_read((de, &quantities(de, Tongue::German)), (en, &quantities(en, Tongue::English)))
}

/// The same for texts whose numbers are known.
pub fn compare_read(de: (&str, &[Quantity]), en: (&str, &[Quantity])) -> Vec<Difference> {
    if de.1.is_empty() && en.1.is_empty() {
        return Vec::new();
    }
    let mut german = Side::new(de, Tongue::German);
    let mut english = Side::new(en, Tongue::English);
    for alike in [is_equal, is_akin] {
        for fact in german.facts.iter_mut().filter(|fact| fact.is_open()) {
            if let Some(other) = english.facts.iter_mut().find(|other| other.is_open() && alike(fact, other)) {
                fact.standing = Standing::Shared(other.quantity);
                other.standing = Standing::Shared(fact.quantity);
            }
        }
    }
    german.settle(&english);
    english.settle(&german);
    let mut pairs = opposites(&german, &english);
    for comparable in [is_same_kind, is_same_number, is_same_sort] {
        for fact in german.facts.iter_mut().filter(|fact| fact.is_open()) {
            let matching = |other: &&mut Fact| other.is_open() && may_differ(fact, other) && comparable(fact, other);
            if let Some(other) = english.facts.iter_mut().find(matching) {
                fact.standing = Standing::Shared(other.quantity);
                other.standing = Standing::Shared(fact.quantity);
                pairs.push((Some(fact.quantity), Some(other.quantity)));
            }
        }
    }
    pairs.extend(german.alone().map(|(fact, partner)| (Some(fact), partner)));
    pairs.extend(english.alone().map(|(fact, partner)| (partner, Some(fact))));
    pairs.sort_by_key(|&(de, en)| (de.unwrap_or(usize::MAX), en));
    pairs.dedup();
    let differences = pairs.into_iter().filter_map(|(de, en)| {
        let de = de.map(|de| german.quantities[de].clone());
        let en = en.map(|en| english.quantities[en].clone());
        Some(Difference { kind: de.as_ref().or(en.as_ref())?.kind, de, en })
    });
    differences.collect()
}

/// A text while it is compared.
struct Side<'t> {
    text: &'t str,
    tongue: Tongue,
    quantities: &'t [Quantity],
    facts: Vec<Fact>,
}

/// One end of a quantity, in a measure that different units share.
#[derive(Clone, Copy)]
struct Fact {
    /// Its place among the quantities.
    quantity: usize,
    measure: Measure,
    value: Amount,
    /// A date that may be that of another day: 03/04/2026.
    is_ambiguous: bool,
    weight: Weight,
    standing: Standing,
}

/// What facts are measured in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Measure {
    Money(&'static str),
    Percent,
    Fraction,
    Minutes,
    Days,
    Months,
    Date,
    Weekday,
    Time,
    Cefr,
    Ordinal,
    Count,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Amount {
    /// In the measure, and as it was written.
    Number {
        measured: i64,
        written: Number,
    },
    Date(Day),
    Weekday(Weekday),
    Time(Clock),
    Cefr(u8),
}

/// How much a fact says by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Weight {
    /// It must be in the other text too.
    Firm,
    /// One, or an article: it can differ from another number, but not be missing.
    Light,
    /// An ordinal in words: it can only differ from another one.
    Loose,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Standing {
    Open,
    /// With a quantity of the other text.
    Shared(usize),
    /// Said in the other text without a number, or said before.
    Settled,
}

impl Fact {
    fn is_open(&self) -> bool {
        self.standing == Standing::Open
    }

    fn written(&self) -> Option<Number> {
        match self.value {
            Amount::Number { written, .. } => Some(written),
            Amount::Date(Day::Year(year)) => Some(Number::from_whole(year.into())),
            _ => None,
        }
    }
}

impl<'t> Side<'t> {
    fn new((text, quantities): (&'t str, &'t [Quantity]), tongue: Tongue) -> Side<'t> {
        let mut facts = Vec::with_capacity(quantities.len() + 2);
        for (nth, quantity) in quantities.iter().enumerate() {
            let Some(ends) = ends(quantity) else { continue };
            let fact = |(measure, value): (Measure, Amount)| {
                let is_ambiguous = quantity.form == Form::Ambiguous;
                let weight = weight(quantity, value);
                Fact { quantity: nth, measure, value, is_ambiguous, weight, standing: Standing::Open }
            };
            facts.push(fact(ends.lower));
            if ends.upper != ends.lower {
                facts.push(fact(ends.upper));
            }
        }
        Side { text, tongue, quantities, facts }
    }

    /// Settles what the other text says in another way, or what this one has said before.
    fn settle(&mut self, other: &Side) {
        for at in 0..self.facts.len() {
            let fact = self.facts[at];
            if !fact.is_open() {
                continue;
            }
            let is_said_before = || {
                let same = |known: &Fact| matches!(known.standing, Standing::Shared(_)) && is_equal(&fact, known);
                self.facts.iter().any(same)
            };
            if other.hints_at(&fact) {
                self.facts[at].standing = Standing::Settled;
            } else if is_said_before() {
                self.facts[at].weight = Weight::Light;
            }
        }
    }

    /// Whether the text means the value of the other text's fact, though not by a quantity of its own.
    fn hints_at(&self, fact: &Fact) -> bool {
        if let Amount::Weekday(day) = fact.value {
            let is_that_day =
                |known: &Fact| matches!(known.value, Amount::Date(Day::Full(date)) if date.weekday() == day);
            return hints::weekday(self.text) || self.facts.iter().any(is_that_day);
        }
        if let Amount::Time(clock) = fact.value {
            return hints::time(self.text, clock);
        }
        let Some(number) = fact.written() else { return false };
        let is_name = || {
            let names = self.quantities.iter().filter(|quantity| quantity.kind == Kind::Code);
            names.into_iter().any(|name| holds(&self.text[name.range.clone()], number))
        };
        hints::number(self.text, self.tongue, fact.measure, number) || is_name()
    }

    /// The quantities that stay without another, each with the one that shares its other end.
    fn alone(&self) -> impl Iterator<Item = (usize, Option<usize>)> {
        let open = self.facts.iter().filter(|fact| fact.is_open() && fact.weight == Weight::Firm);
        open.map(|fact| {
            let partner = self.facts.iter().find_map(|other| match other.standing {
                Standing::Shared(partner) if other.quantity == fact.quantity => Some(partner),
                _ => None,
            });
            (fact.quantity, partner)
        })
    }
}

/// The ends of a quantity in their measure; `None` for names.
fn ends(quantity: &Quantity) -> Option<Ends<(Measure, Amount)>> {
    let each = |measure, ends: Ends<Amount>| Ends { lower: (measure, ends.lower), upper: (measure, ends.upper) };
    Some(match quantity.value {
        Value::Number(Ends { lower, upper }) => {
            let (measure, factor) = measure(quantity.kind)?;
            let number =
                |written: Number| Amount::Number { measured: written.thousandths().saturating_mul(factor), written };
            each(measure, Ends { lower: number(lower), upper: number(upper) })
        }
        Value::Date(Ends { lower, upper }) => {
            each(Measure::Date, Ends { lower: Amount::Date(lower), upper: Amount::Date(upper) })
        }
        Value::Weekday(Ends { lower, upper }) => {
            each(Measure::Weekday, Ends { lower: Amount::Weekday(lower), upper: Amount::Weekday(upper) })
        }
        Value::Time(Ends { lower, upper }) => {
            let of_day = |clock: Clock| Amount::Time(Clock { minutes: clock.minutes % 1440, ..clock });
            each(Measure::Time, Ends { lower: of_day(lower), upper: of_day(upper) })
        }
        Value::Cefr(Ends { lower, upper }) => {
            each(Measure::Cefr, Ends { lower: Amount::Cefr(lower), upper: Amount::Cefr(upper) })
        }
        Value::Name => return None,
    })
}

/// The measure of a kind, and how much of it one is: a year is twelve months.
fn measure(kind: Kind) -> Option<(Measure, i64)> {
    Some(match kind {
        Kind::Money(currency) => (Measure::Money(currency), 1),
        Kind::Percent => (Measure::Percent, 1),
        Kind::Fraction => (Measure::Fraction, 1),
        Kind::Minutes => (Measure::Minutes, 1),
        Kind::Hours => (Measure::Minutes, 60),
        Kind::Days => (Measure::Days, 1),
        Kind::Weeks => (Measure::Days, 7),
        Kind::Months => (Measure::Months, 1),
        Kind::Years => (Measure::Months, 12),
        Kind::Ordinal => (Measure::Ordinal, 1),
        Kind::Count => (Measure::Count, 1),
        Kind::Date | Kind::Weekday | Kind::Time | Kind::Cefr | Kind::Code => return None,
    })
}

fn weight(quantity: &Quantity, value: Amount) -> Weight {
    let is_in_words = quantity.spelling != Spelling::Digits;
    match (quantity.kind, value) {
        (Kind::Ordinal, _) if is_in_words => Weight::Loose,
        // Noon and midnight may be "mittags" and "at night".
        (Kind::Time, Amount::Time(clock)) if is_in_words && clock.minutes % 720 == 0 => Weight::Light,
        (Kind::Money(_) | Kind::Percent | Kind::Date | Kind::Weekday | Kind::Time | Kind::Cefr, _) => Weight::Firm,
        (_, Amount::Number { written: Number::ONE, .. }) => Weight::Light,
        _ if quantity.spelling == Spelling::Article => Weight::Light,
        _ => Weight::Firm,
    }
}

fn is_equal(one: &Fact, other: &Fact) -> bool {
    one.measure == other.measure
        && match (one.value, other.value) {
            (Amount::Number { measured, .. }, Amount::Number { measured: other, .. }) => measured == other,
            (one, other) => one == other,
        }
}

/// Whether two facts can mean the same, though they are not said in the same way.
fn is_akin(one: &Fact, other: &Fact) -> bool {
    use Measure::{Count, Days, Fraction, Minutes, Ordinal, Percent, Time};
    if let (Amount::Date(day), Amount::Date(other_day)) = (one.value, other.value) {
        let swaps = one.is_ambiguous || other.is_ambiguous;
        return fits(day, other_day) || swaps && swapped(day).is_some_and(|day| fits(day, other_day));
    }
    if let (Amount::Time(one), Amount::Time(other)) = (one.value, other.value) {
        let is_open = one.is_either_half || other.is_either_half;
        return is_open && one.minutes % 720 == other.minutes % 720;
    }
    let either = |first: Measure, second: Measure| {
        if one.measure == first && other.measure == second {
            Some((one.value, other.value))
        } else if one.measure == second && other.measure == first {
            Some((other.value, one.value))
        } else {
            None
        }
    };
    // "9 to 5" without am and pm.
    if let Some((Amount::Time(clock), Amount::Number { written, .. })) = either(Time, Count) {
        return written.whole().is_some_and(|hour| hour <= 24 && i64::from(clock.minutes % 720) == hour * 60 % 720);
    }
    if let Some((Amount::Number { written: part, .. }, Amount::Number { written: percent, .. })) =
        either(Fraction, Percent)
    {
        return (part.thousandths() * 100 - percent.thousandths()).abs() < 1000;
    }
    // A week of work has five days; a day has 24 hours.
    if let Some((Amount::Number { measured: minutes, .. }, Amount::Number { measured: days, .. })) =
        either(Minutes, Days)
    {
        return minutes == days.saturating_mul(1440);
    }
    if one.measure == Days && other.measure == Days {
        return is_work_week(one, other) || is_work_week(other, one);
    }
    // „4 Prozent“ is never the fourth of anything.
    let is_share_or_sum = |fact: &Fact| matches!(fact.measure, Percent | Fraction | Measure::Money(_));
    if one.measure == Ordinal && is_share_or_sum(other) || other.measure == Ordinal && is_share_or_sum(one) {
        return false;
    }
    // A unit may be left out or said in another word; "13. Monatslohn" is a 13th or one of 13.
    let is_bare = |fact: &Fact| matches!(fact.measure, Count | Ordinal);
    let is_number = one.written().is_some() && one.written() == other.written();
    is_number && (is_bare(one) || is_bare(other))
}

fn is_work_week(days: &Fact, weeks: &Fact) -> bool {
    match (days.value, weeks.value) {
        (Amount::Number { measured, written: days }, Amount::Number { measured: in_weeks, written: weeks }) => {
            measured == days.thousandths()
                && in_weeks == weeks.thousandths() * 7
                && days == weeks.times(5).unwrap_or_default()
        }
        _ => false,
    }
}

/// Whether two dates do not contradict each other, and have something in common.
fn fits(one: Day, other: Day) -> bool {
    let (one, other) = (Parts::of(one), Parts::of(other));
    let agrees = |one: Option<i16>, other: Option<i16>| one.is_none() || other.is_none() || one == other;
    let shares = |one: Option<i16>, other: Option<i16>| one.is_some() && one == other;
    let pairs = [(one.year, other.year), (one.month, other.month), (one.day, other.day), (one.quarter, other.quarter)];
    pairs.iter().all(|&(one, other)| agrees(one, other)) && pairs.iter().any(|&(one, other)| shares(one, other))
}

/// The other reading of a date whose day may be its month.
fn swapped(day: Day) -> Option<Day> {
    match day {
        Day::Full(date) => Date::new(date.year(), date.day(), date.month()).ok().map(Day::Full),
        _ => None,
    }
}

struct Parts {
    year: Option<i16>,
    month: Option<i16>,
    day: Option<i16>,
    quarter: Option<i16>,
}

impl Parts {
    fn of(day: Day) -> Parts {
        let (year, month, on) = match day {
            Day::Full(date) => (Some(date.year()), Some(date.month()), Some(date.day())),
            Day::Yearly { month, day } => (None, Some(month), Some(day)),
            Day::Month { year, month } => (year, Some(month), None),
            Day::Quarter { year, .. } => (year, None, None),
            Day::Season { year, .. } | Day::Year(year) => (Some(year), None, None),
        };
        // Seasons go with the quarters, behind the four of them.
        let quarter = match day {
            Day::Quarter { quarter, .. } => Some(i16::from(quarter)),
            Day::Season { season, .. } => Some(10 + season as i16),
            _ => None,
        };
        Parts { year, month: month.map(i16::from), day: on.map(i16::from), quarter }
    }
}

/// Whether a pair of facts that are not the same says that the texts contradict each other.
fn may_differ(one: &Fact, other: &Fact) -> bool {
    let is_many = |fact: &Fact| fact.written().is_some_and(|number| number > Number::ONE);
    match (one.weight, other.weight) {
        (Weight::Firm, Weight::Firm | Weight::Light) | (Weight::Light, Weight::Firm) => true,
        (Weight::Loose, Weight::Loose) => is_many(one) && is_many(other),
        _ => false,
    }
}

fn is_same_kind(one: &Fact, other: &Fact) -> bool {
    one.measure == other.measure
}

/// 30 hours and 30 days, €600 and 600 francs.
fn is_same_number(one: &Fact, other: &Fact) -> bool {
    let is_firm = one.weight == Weight::Firm && other.weight == Weight::Firm;
    is_firm && one.written().is_some() && one.written() == other.written()
}

/// Two spans of time, two sums of money.
fn is_same_sort(one: &Fact, other: &Fact) -> bool {
    use Measure::{Days, Minutes, Money, Months};
    let is_firm = one.weight == Weight::Firm && other.weight == Weight::Firm;
    let is_span = |fact: &Fact| matches!(fact.measure, Minutes | Days | Months);
    let is_money = |fact: &Fact| matches!(fact.measure, Money(_));
    is_firm && (is_span(one) && is_span(other) || is_money(one) && is_money(other))
}

/// Numbers that are the same, but a floor in one text and a ceiling in the other: "mindestens 3", "up to 3".
fn opposites(german: &Side, english: &Side) -> Vec<(Option<usize>, Option<usize>)> {
    let mut pairs = Vec::new();
    for fact in &german.facts {
        let Standing::Shared(other) = fact.standing else { continue };
        let bounds = (german.quantities[fact.quantity].bound, english.quantities[other].bound);
        let is_number = matches!(fact.value, Amount::Number { .. });
        if is_number && matches!(bounds, (Bound::AtLeast, Bound::AtMost) | (Bound::AtMost, Bound::AtLeast)) {
            pairs.push((Some(fact.quantity), Some(other)));
        }
    }
    pairs
}

/// Whether a number is among the digits of a name.
fn holds(name: &str, number: Number) -> bool {
    let runs = name.split(|c: char| !c.is_ascii_digit());
    number.whole().is_some_and(|number| runs.into_iter().any(|run| run.parse() == Ok(number)))
}
