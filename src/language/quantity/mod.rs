//! Numbers in a line of German or English, each with what it counts.
//!
//! In: a line of text and its language. Out: its [`Quantity`]s, and the [`Difference`]s between two lines that should say
//! the same. Numbers that are names (Office 365, § 9, a telephone number) are found too, so that nobody counts them.

mod clock;
mod compare;
mod dates;
mod english;
mod figures;
mod german;
mod hints;
mod literal;
mod names;
mod number;
mod reader;
mod token;
mod words;

use std::ops::Range;

use jiff::civil::{Date, Weekday};

pub use self::compare::{Difference, compare, compare_read};
pub use self::number::Number;
use self::reader::Reader;
use super::Tongue;

/// A number as it stands in a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    pub kind: Kind,
    pub value: Value,
    /// Of a range, [`Bound::Exactly`].
    pub bound: Bound,
    pub form: Form,
    pub spelling: Spelling,
    /// From the number to its unit, in bytes of the line.
    pub range: Range<usize>,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// By its ISO 4217 code.
    Money(&'static str),
    Percent,
    /// A part of a whole: a third is 0.333.
    Fraction,
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
    /// A point in the calendar, or a year, a quarter, a month there.
    Date,
    Weekday,
    /// A time of day.
    Time,
    /// A level of the Common European Framework of Reference for Languages.
    Cefr,
    /// "15.", "third".
    Ordinal,
    /// Anything else, also how often something happens.
    Count,
    /// A number that is a name: of a product, a norm, a paragraph, a pay group, a room, a telephone, a page on the web.
    Code,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Number(Ends<Number>),
    Date(Ends<Day>),
    Weekday(Ends<Weekday>),
    Time(Ends<Clock>),
    /// A1 is 1, C2 is 6.
    Cefr(Ends<u8>),
    /// Of [`Kind::Code`].
    Name,
}

impl Value {
    fn is_range(&self) -> bool {
        match self {
            Value::Number(ends) => ends.lower != ends.upper,
            Value::Date(ends) => ends.lower != ends.upper,
            Value::Weekday(ends) => ends.lower != ends.upper,
            Value::Time(ends) => ends.lower != ends.upper,
            Value::Cefr(ends) => ends.lower != ends.upper,
            Value::Name => false,
        }
    }
}

/// A range in the order in which it was written, or one value twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends<T> {
    pub lower: T,
    pub upper: T,
}

impl<T: Copy> Ends<T> {
    pub fn one(value: T) -> Ends<T> {
        Ends { lower: value, upper: value }
    }
}

impl Quantity {
    /// The ends of a number; `None` for dates, days, times, levels and names.
    pub fn number(&self) -> Option<Ends<Number>> {
        match self.value {
            Value::Number(ends) => Some(ends),
            _ => None,
        }
    }
}

/// As much of a date as is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    Full(Date),
    Yearly { month: i8, day: i8 },
    Month { year: Option<i16>, month: i8 },
    Quarter { year: Option<i16>, quarter: i8 },
    Season { year: i16, season: Season },
    Year(i16),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    /// Begins in the year that it is named by.
    Winter,
}

/// A time of day in minutes after midnight, up to 1440.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    pub minutes: u16,
    /// Which half of the day is not said: "half past nine", "halb zehn", "9 o'clock".
    pub is_either_half: bool,
}

/// Whether a number is the end of an open range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    Exactly,
    /// mindestens, ab, at least, "5+".
    AtLeast,
    /// über, more than; also of a span: "über acht Wochen".
    MoreThan,
    /// höchstens, bis zu, up to.
    AtMost,
    /// unter, less than.
    LessThan,
}

/// Whether a number is written as its language writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Native,
    /// As the other language writes it, and beyond doubt: "€42.000" in English.
    Foreign,
    /// A date that reads differently in Britain and in America; the day is taken to come first.
    Ambiguous,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    Digits,
    Words,
    /// One, because an article stands before a unit: "ein Jahr", "one year", "after a year". May be no number at all.
    Article,
}

/// The numbers of a line, by their place.
///
/// The line is plain text: Markdown is best taken out first.
pub fn quantities(line: &str, tongue: Tongue) -> Vec<Quantity> {
    match token::tokens(line, tongue) {
        Some(tokens) => Reader { text: line, tongue, tokens }.read(),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
