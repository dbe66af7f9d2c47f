//! Dates as a writer states them: days of the calendar, written `YYYY-MM-DD`.
//!
//! In: the text of a field, as it stands in the file. Out: a date, or a [`DateFault`] that says what the writer did
//! instead and, where it is beyond doubt, which day was meant.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use jiff::tz::{TimeZone, TimeZoneDatabase};

/// The time zone of an IANA name, from the built-in tables: the machine's own may be older, newer or missing.
pub fn zone(name: &str) -> Option<TimeZone> {
    TimeZoneDatabase::bundled().get(name).ok()
}

/// Why a text is not a date. `meant` is the day to offer in its place; written out, it is `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// `2026-02-30`: the month is real, and its last day is `last_day`.
    NoSuchDay { last_day: i8 },
    /// `2026-13-01`.
    NoSuchMonth,
    /// A year outside [`YEARS`]: a slip of the finger.
    YearOutOfRange,
    /// German order: `30.11.2026`, `30-11-2026`.
    DayFirst { meant: Date },
    /// `1. März 2026`, `March 1st`; without day or year nobody can say which date is meant.
    Prose { meant: Option<Date> },
    /// `2026-11-30T10:00`, `2026-11-30 10:00`.
    WithTime { meant: Date },
    /// `11/30/2026`, `2026/11/30`. `4/5/2026` is April in one country and May in another.
    Slashes { meant: Option<Date> },
    /// `30.11.26`.
    TwoDigitYear,
    /// Anything else; `2026-1-5`, `2026.11.30` and `20261130` at least say which day.
    Other { meant: Option<Date> },
}

impl DateFault {
    /// The day to offer in place of what was written.
    pub fn meant(self) -> Option<Date> {
        match self {
            DateFault::DayFirst { meant } | DateFault::WithTime { meant } => Some(meant),
            DateFault::Prose { meant } | DateFault::Slashes { meant } | DateFault::Other { meant } => meant,
            DateFault::NoSuchDay { .. }
            | DateFault::NoSuchMonth
            | DateFault::YearOutOfRange
            | DateFault::TwoDigitYear => None,
        }
    }
}

/// Whether a value that may be a word or a date was meant as a date.
pub fn looks_like_a_date(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= 3);
    let is_month = |word: &str| {
        let word = word.to_lowercase();
        MONTHS.iter().any(|names| names.iter().any(|name| name.starts_with(&word)))
    };
    text.contains(|c: char| c.is_ascii_digit()) && (text.contains(['-', '.', '/']) || words().any(is_month))
}

/// The years that a posting can be about.
pub const YEARS: RangeInclusive<i16> = 2000..=2100;

/// German and English names of the months. A prefix of three letters or more is understood too.
const MONTHS: [&[&str]; 12] = [
    &["januar", "jänner", "jaenner", "january"],
    &["februar", "feber", "february"],
    &["märz", "maerz", "mrz", "march"],
    &["april"],
    &["mai", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["dezember", "december"],
];

/// Reads a day of the calendar in the one form `YYYY-MM-DD`.
pub fn parse(text: &str) -> Result<Date, DateFault> {
    match numbers(text, '-') {
        Some([year, month, day]) if [year.len(), month.len(), day.len()] == [4, 2, 2] => real(year, month, day),
        _ => Err(fault(text.trim())),
    }
}

/// A text's three numbers between two separators; `None` if it is anything but that.
fn numbers(text: &str, separator: char) -> Option<[&str; 3]> {
    let mut parts = text.split(separator);
    let numbers = [parts.next()?, parts.next()?, parts.next()?];
    let numeric = |part: &&str| (1..=4).contains(&part.len()) && is_digits(part);
    (parts.next().is_none() && numbers.iter().all(numeric)).then_some(numbers)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// The date with these numbers, if the calendar has it and it is near enough.
fn real(year: &str, month: &str, day: &str) -> Result<Date, DateFault> {
    let number = |digits: &str| digits.parse::<i16>().unwrap_or(0);
    let (year, month, day) = (number(year), number(month), number(day));
    if !YEARS.contains(&year) {
        return Err(DateFault::YearOutOfRange);
    }
    let first = i8::try_from(month).ok().and_then(|month| Date::new(year, month, 1).ok());
    let first = first.ok_or(DateFault::NoSuchMonth)?;
    let no_such_day = DateFault::NoSuchDay { last_day: first.days_in_month() };
    let day = i8::try_from(day).map_err(|_| no_such_day)?;
    Date::new(year, first.month(), day).map_err(|_| no_such_day)
}

/// The fault `name`, or what is wrong with the day itself.
fn or_unreal(date: Result<Date, DateFault>, name: impl Fn(Date) -> DateFault) -> DateFault {
    date.map_or_else(|unreal| unreal, name)
}

fn other(date: Result<Date, DateFault>) -> DateFault {
    or_unreal(date, |meant| DateFault::Other { meant: Some(meant) })
}

/// What is wrong with a text that is not in the one form.
fn fault(text: &str) -> DateFault {
    with_time(text)
        .or_else(|| numeric(text))
        .or_else(|| compact(text))
        .or_else(|| prose(text))
        .unwrap_or(DateFault::Other { meant: None })
}

fn with_time(text: &str) -> Option<DateFault> {
    let (date, time) = text.split_at_checked(10)?;
    let [year, month, day] = numbers(date, '-').filter(|[year, ..]| year.len() == 4)?;
    let is_time = time.strip_prefix(['T', 't', ' '])?.starts_with(|c: char| c.is_ascii_digit());
    is_time.then(|| or_unreal(real(year, month, day), |meant| DateFault::WithTime { meant }))
}

/// Three numbers with dots, hyphens or slashes, in whatever order.
fn numeric(text: &str) -> Option<DateFault> {
    let text = text.replace(". ", ".");
    let separator = text.chars().find(|c| ['.', '-', '/'].contains(c))?;
    let [a, b, c] = numbers(&text, separator)?;
    Some(match (separator, a.len(), c.len()) {
        ('/', 4, _) => or_unreal(real(a, b, c), |meant| DateFault::Slashes { meant: Some(meant) }),
        (_, 4, _) => other(real(a, b, c)),
        ('/', _, 4) => slashes(a, b, c),
        (_, _, 4) => or_unreal(real(c, b, a), |meant| DateFault::DayFirst { meant }),
        (_, _, 2) => DateFault::TwoDigitYear,
        _ => DateFault::Other { meant: None },
    })
}

/// Day and month in either order. Only if one of the two readings is no date is the other one meant.
fn slashes(a: &str, b: &str, year: &str) -> DateFault {
    match (real(year, a, b), real(year, b, a)) {
        (Ok(one), Ok(two)) => DateFault::Slashes { meant: (one == two).then_some(one) },
        (Ok(meant), Err(_)) | (Err(_), Ok(meant)) => DateFault::Slashes { meant: Some(meant) },
        (Err(DateFault::NoSuchMonth), Err(fault)) | (Err(fault), Err(_)) => fault,
    }
}

/// `20261130`.
fn compact(text: &str) -> Option<DateFault> {
    (text.len() == 8 && is_digits(text)).then(|| other(real(&text[..4], &text[4..6], &text[6..])))
}

/// A text that names a month.
fn prose(text: &str) -> Option<DateFault> {
    let text = text.to_lowercase();
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let month = words().find_map(month)?.to_string();
    let day = words().find_map(day_of_month);
    let year = words().find(|word| word.len() == 4 && is_digits(word));
    Some(match (day, year) {
        (Some(day), Some(year)) => or_unreal(real(year, &month, day), |meant| DateFault::Prose { meant: Some(meant) }),
        _ => DateFault::Prose { meant: None },
    })
}

/// The number of the month that a word names, from 1.
fn month(word: &str) -> Option<usize> {
    let is_long_enough = word.chars().count() >= 3;
    let names = |month: &&[&str]| is_long_enough && month.iter().any(|name| name.starts_with(word));
    MONTHS.iter().position(names).map(|index| index + 1)
}

/// The digits of `1`, `1st` or `22nd`.
fn day_of_month(word: &str) -> Option<&str> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    ((1..=2).contains(&digits.len()) && is_digits(digits)).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use DateFault::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    /// 30 November 2026, the day that most of the texts mean.
    const DAY: Date = date(2026, 11, 30);

    #[track_caller]
    fn assert_fault(text: &str, fault: DateFault) {
        assert_eq!(parse(text), Err(fault), "{text}");
    }

    #[test]
    fn reads_the_one_form() {
        assert_eq!(parse("2026-11-30"), Ok(DAY));
        assert_eq!(parse("2028-02-29"), Ok(date(2028, 2, 29)));
    }

    #[test]
    fn finds_days_that_do_not_exist() {
        assert_fault("2026-02-30", NoSuchDay { last_day: 28 });
        assert_fault("2028-02-30", NoSuchDay { last_day: 29 });
        assert_fault("2026-11-00", NoSuchDay { last_day: 30 });
        assert_fault("31.11.2026", NoSuchDay { last_day: 30 });
        assert_fault("31/11/2026", NoSuchDay { last_day: 30 });
        assert_fault("11/31/2026", NoSuchDay { last_day: 30 });
        assert_fault("31. November 2026", NoSuchDay { last_day: 30 });
        assert_fault("2026-13-01", NoSuchMonth);
        assert_fault("2026-00-01", NoSuchMonth);
        assert_fault("2026-13-01T10:00", NoSuchMonth);
        for text in ["1999-12-31", "2101-01-01", "0026-11-30", "30.11.2206"] {
            assert_fault(text, YearOutOfRange);
        }
    }

    #[test]
    fn finds_german_order() {
        for text in ["30.11.2026", "30. 11. 2026", "30-11-2026"] {
            assert_fault(text, DayFirst { meant: DAY });
        }
        assert_fault("1.3.2026", DayFirst { meant: date(2026, 3, 1) });
    }

    #[test]
    fn finds_prose() {
        for text in ["1. März 2026", "March 1st, 2026", "1 March 2026", "01. Mrz. 2026", "ab 1. Maerz 2026"] {
            assert_fault(text, Prose { meant: Some(date(2026, 3, 1)) });
        }
        assert_fault("5. Jänner 2026", Prose { meant: Some(date(2026, 1, 5)) });
        for text in ["1. März", "March 1st", "Mitte Mai 2026", "sept"] {
            assert_fault(text, Prose { meant: None });
        }
    }

    #[test]
    fn finds_times() {
        for text in ["2026-11-30T10:00", "2026-11-30 10:00:00+01:00", "2026-11-30T23:59:59Z"] {
            assert_fault(text, WithTime { meant: DAY });
        }
    }

    #[test]
    fn finds_slashes() {
        for text in ["30/11/2026", "11/30/2026", "2026/11/30"] {
            assert_fault(text, Slashes { meant: Some(DAY) });
        }
        assert_fault("4/5/2026", Slashes { meant: None });
        assert_fault("5/5/2026", Slashes { meant: Some(date(2026, 5, 5)) });
    }

    #[test]
    fn finds_short_years() {
        for text in ["30.11.26", "26-11-30", "11/30/26"] {
            assert_fault(text, TwoDigitYear);
        }
    }

    #[test]
    fn knows_the_rest() {
        for text in ["2026-1-5", "20260105", "2026.01.05"] {
            assert_fault(text, Other { meant: Some(date(2026, 1, 5)) });
        }
        for text in ["", "sofort", "30.11.", "2026-11", "2026", "٢٠٢٦-١١-٣٠", "2026-11-30-1", "1.2.3", "+2026-11-30"]
        {
            assert_fault(text, Other { meant: None });
        }
        assert_fault(" 2026-11-30", Other { meant: Some(DAY) });
    }

    proptest! {
        #[test]
        fn reads_what_jiff_writes(year in 2000i16..=2100, month in 1i8..=12, day in 1i8..=28) {
            prop_assert_eq!(parse(&date(year, month, day).to_string()), Ok(date(year, month, day)));
        }

        #[test]
        fn takes_any_text(text in "[0-9./ T:-]{0,12}|\\PC{0,16}") {
            let _ = parse(&text);
        }
    }
}
