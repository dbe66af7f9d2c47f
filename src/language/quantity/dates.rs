//! Dates, and what of the calendar a text names besides: months, quarters, seasons, years.
//!
//! In: tokens. Out: [`Kind::Date`], both ends of a span as one quantity.

use jiff::civil::Date;

use super::reader::{Found, Reader};
use super::token::Shape;
use super::words::Sense;
use super::{Day, Ends, Form, Kind, Quantity, Spelling, Value};
use crate::language::Tongue;

/// A day of the calendar and the first token behind it.
type Told = Option<(Day, usize)>;

/// Years that a posting may speak of; other numbers of four digits are counts.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

impl Reader<'_> {
    pub fn date(&self, at: usize) -> Found {
        let (lower, next) = self.one_date(at)?;
        let joins = self.is_dash(next) || self.sense(next) == Sense::To || self.sense(next) == Sense::And;
        let upper = self.joint(next, at).filter(|_| joins).and_then(|next| self.one_date(next));
        let Some((upper, after)) = upper else { return Some((lower, next)) };
        let (Value::Date(begins), Value::Date(ends)) = (lower.value, upper.value) else { return Some((lower, next)) };
        let is_joined =
            begins.lower == begins.upper && ends.lower == ends.upper && is_same_sort(begins.lower, ends.lower);
        if !is_joined {
            return Some((lower, next));
        }
        let value = Value::Date(Ends { lower: in_year_of(begins.lower, ends.lower), upper: ends.lower });
        let form = if lower.form == Form::Native { upper.form } else { lower.form };
        let range = lower.range.start..upper.range.end;
        Some((Quantity { value, form, range, spelling: upper.spelling, ..lower }, after))
    }

    fn one_date(&self, at: usize) -> Found {
        match self.tokens.get(at)?.shape {
            Shape::Digits => self
                .numeric(at)
                .or_else(|| self.iso(at))
                .or_else(|| self.slashed(at))
                .or_else(|| self.month_in_digits(at))
                .or_else(|| self.day_and_month(at))
                .or_else(|| self.quarter(at)),
            Shape::Word => self
                .day_and_month(at)
                .or_else(|| self.month_first(at))
                .or_else(|| self.quarter(at))
                .or_else(|| self.season(at)),
            Shape::Sign(_) => None,
        }
    }

    fn dated(&self, lower: Day, upper: Day, at: usize, next: usize) -> (Quantity, usize) {
        let mut quantity = self.found(Kind::Date, Value::Date(Ends { lower, upper }), at, next);
        quantity.bound = self.bound(at, next);
        (quantity, next)
    }

    /// 01.02.2027, 1.2., "1.–15.2.2027".
    fn numeric(&self, at: usize) -> Found {
        let (lower, upper, next) = match self.one_numeric(at) {
            Some((day, next)) => (day, day, next),
            None => {
                let day = self.small(at, 2).filter(|_| self.is_sign(at + 1, '.') && self.is_glued(at + 1))?;
                let (upper, next) = self.one_numeric(self.joint(at + 2, at)?)?;
                (on_day(upper, day)?, upper, next)
            }
        };
        let (mut quantity, next) = self.dated(lower, upper, at, next);
        if self.tongue == Tongue::English {
            quantity.form = Form::Foreign;
        }
        Some((quantity, next))
    }

    fn one_numeric(&self, at: usize) -> Told {
        let (day, month) = (self.small(at, 2)?, self.small(at + 2, 2)?);
        let is_point = |at: usize| self.is_sign(at, '.') && self.is_glued(at);
        if !is_point(at + 1) {
            return None;
        }
        let is_tight = self.is_glued(at + 2);
        if !is_point(at + 3) {
            return None;
        }
        let digits = self.digits(at + 4);
        let year = match digits.len() {
            4 => digits.parse().ok().filter(|year| YEARS.contains(year)),
            2 if self.is_glued(at + 4) => digits.parse::<i16>().ok().map(|year| 2000 + year),
            _ => None,
        };
        match year {
            Some(year) => Some((Day::Full(Date::new(year, month, day).ok()?), at + 5)),
            // "Version 1.2." in English, "1.2.3" in either language.
            None if !is_tight || self.tongue == Tongue::English || self.is_glued(at + 4) && self.is_digits(at + 4) => {
                None
            }
            None => Some((yearly(month, day)?, at + 4)),
        }
    }

    /// 2027-02-01
    fn iso(&self, at: usize) -> Found {
        let year: i16 = Some(self.digits(at)).filter(|digits| digits.len() == 4)?.parse().ok()?;
        let glued = (1..=4).all(|ahead| self.is_glued(at + ahead));
        if !glued || !self.is_sign(at + 1, '-') || !self.is_sign(at + 3, '-') {
            return None;
        }
        let day = Day::Full(Date::new(year, self.small(at + 2, 2)?, self.small(at + 4, 2)?).ok()?);
        Some(self.dated(day, day, at, at + 5))
    }

    /// 31/12/2026, and what is a day in Britain and another in America: 03/04/2026.
    fn slashed(&self, at: usize) -> Found {
        let (first, second) = (self.small(at, 2)?, self.small(at + 2, 2)?);
        let glued = (1..=4).all(|ahead| self.is_glued(at + ahead));
        if !glued || !self.is_sign(at + 1, '/') || !self.is_sign(at + 3, '/') {
            return None;
        }
        let digits = self.digits(at + 4);
        let year = digits.parse::<i16>().ok()?;
        let year = match digits.len() {
            4 => year,
            2 => 2000 + year,
            _ => return None,
        };
        let (day, month) = if second > 12 { (second, first) } else { (first, second) };
        let date = Day::Full(Date::new(year, month, day).ok()?);
        let (mut quantity, next) = self.dated(date, date, at, at + 5);
        quantity.form = if first <= 12 && second <= 12 && first != second {
            Form::Ambiguous
        } else if self.tongue == Tongue::German {
            Form::Foreign
        } else {
            Form::Native
        };
        Some((quantity, next))
    }

    /// 02/2027, 2.2027
    fn month_in_digits(&self, at: usize) -> Found {
        let month = self.small(at, 2).filter(|month| (1..=12).contains(month))?;
        let is_slash = self.is_sign(at + 1, '/') || self.is_sign(at + 1, '.') && self.tongue == Tongue::German;
        if !is_slash || !self.is_glued(at + 1) || !self.is_glued(at + 2) {
            return None;
        }
        let day = Day::Month { year: Some(self.one_year(at + 2)?), month };
        Some(self.dated(day, day, at, at + 3))
    }

    /// "1. Februar 2027", "1st of February", "1–15 March", "between 1 and 15 March 2027", "am 1. und 15. März".
    fn day_and_month(&self, at: usize) -> Found {
        let (first, mut next, mut is_foreign) = self.day_of_month(at)?;
        let mut last = first;
        if let Some(after) = self.joint_of_days(next, at) {
            let after = after + usize::from(self.is_any(after, &["the", "der", "dem", "den", "zum"]));
            if let Some((day, after, other)) = self.day_of_month(after) {
                (last, next, is_foreign) = (day, after, is_foreign || other);
            }
        }
        next += usize::from(self.is_word(next, "of"));
        let (month, next) = self.month(next)?;
        let (year, next) = self.year_behind(next);
        let upper = day(year, month, last)?;
        let (mut quantity, next) = self.dated(on_day(upper, first)?, upper, at, next);
        if is_foreign {
            quantity.form = Form::Foreign;
        }
        Some((quantity, next))
    }

    /// What joins two days of one month, also in "am 24. und 31.".
    fn joint_of_days(&self, at: usize, from: usize) -> Option<usize> {
        self.joint(at, from).or_else(|| (self.sense(at) == Sense::And).then_some(at + 1))
    }

    /// 1, "1.", 1st, first; whether it is written as in the other language; and the next token.
    fn day_of_month(&self, at: usize) -> Option<(i8, usize, bool)> {
        if let Sense::Ordinal(nth) = self.sense(at) {
            return Some((nth.try_into().ok()?, at + 1, false));
        }
        let day = self.small(at, 2).filter(|day| (1..=31).contains(day))?;
        if self.is_glued(at + 1) && self.is_any(at + 1, &["st", "nd", "rd", "th"]) {
            return Some((day, at + 2, self.tongue == Tongue::German));
        }
        if self.is_glued(at + 1) && self.is_sign(at + 1, '.') {
            return Some((day, at + 2, self.tongue == Tongue::English));
        }
        Some((day, at + 1, false))
    }

    /// A month beside a day.
    fn month(&self, at: usize) -> Option<(i8, usize)> {
        match self.sense(at) {
            Sense::Month(month) if self.is_capital(at) => Some((month, at + 1)),
            Sense::ShortMonth(month) if self.is_capital(at) => {
                Some((month, at + 1 + usize::from(self.is_sign(at + 1, '.') && self.is_glued(at + 1))))
            }
            _ => None,
        }
    }

    /// "February 1, 2027", "February 2027", "im Februar", "March to June 2027".
    fn month_first(&self, at: usize) -> Found {
        let (month, next) = self.month(at)?;
        if self.tongue == Tongue::English
            && let Some((first, last, after)) = self.days_behind(next)
        {
            let (year, after) = self.year_behind(after);
            let upper = day(year, month, last)?;
            return Some(self.dated(on_day(upper, first)?, upper, at, after));
        }
        let (year, after) = self.year_behind(next);
        if year.is_none() && (matches!(self.sense(at), Sense::ShortMonth(_)) || self.is_hardly_a_month(at)) {
            return None;
        }
        let day = Day::Month { year, month };
        let (mut quantity, next) = self.dated(day, day, at, after);
        if year.is_none() {
            quantity.spelling = Spelling::Words;
        }
        Some((quantity, next))
    }

    /// "February 1", "March 1st", "June 1–15": the days behind a month, unless they count something.
    fn days_behind(&self, at: usize) -> Option<(i8, i8, usize)> {
        let (first, next, _) = self.day_of_month(at).filter(|_| self.is_digits(at))?;
        let joint = self.joint_of_days(next, at);
        let upper = joint.and_then(|next| self.day_of_month(next)).filter(|(last, ..)| *last > first);
        let (last, next) = upper.map_or((first, next), |(last, next, _)| (last, next));
        let is_ordinal = next > at + 1 && last == first;
        let counts =
            matches!(self.sense(next), Sense::Unit(_) | Sense::Nothing | Sense::Modifier | Sense::Am | Sense::Pm)
                && !self.word(next).is_empty();
        let goes_on = matches!(self.sign(next), Some(':' | '%' | '.' | '/')) && self.is_glued(next + 1);
        (is_ordinal || !counts && !goes_on).then_some((first, last, next))
    }

    /// English months that are also names and verbs count only where a month must stand.
    fn is_hardly_a_month(&self, at: usize) -> bool {
        const OTHER_WORDS: [&str; 5] = ["March", "April", "May", "June", "August"];
        const BEFORE: [&str; 22] = [
            "in", "of", "by", "from", "to", "until", "till", "since", "early", "late", "mid", "end", "this", "next",
            "last", "each", "every", "before", "after", "during", "between", "through",
        ];
        let is_other_word = self.tongue == Tongue::English && OTHER_WORDS.contains(&self.word(at));
        // "April and May", "in March, June and September"
        let joins = matches!(self.sense_before(at), Sense::And | Sense::Or) || at > 0 && self.is_sign(at - 1, ',');
        let follows_month = joins && matches!(self.sense_before(at - 1), Sense::Month(_));
        let is_mid = at > 1 && self.is_dash(at - 1) && self.is_before(at - 1, &["mid"]);
        is_other_word && !self.is_before(at, &BEFORE) && !follows_month && !is_mid
    }

    /// A year behind a month, with a comma or without, and the next token.
    fn year_behind(&self, at: usize) -> (Option<i16>, usize) {
        let year_at = at + usize::from(self.is_sign(at, ',') && self.tongue == Tongue::English);
        match self.one_year(year_at) {
            Some(year) => (Some(year), year_at + 1),
            None => (None, at),
        }
    }

    /// "Q1 2027", "1. Quartal 2027", "first quarter of 2027".
    fn quarter(&self, at: usize) -> Found {
        let (quarter, mut next) = if self.is_word(at, "q") && self.is_glued(at + 1) {
            (self.small(at + 1, 1)?, at + 2)
        } else {
            let (nth, next, _) = self.day_of_month(at)?;
            if self.sense(next) != Sense::Quarter {
                return None;
            }
            (nth, next + 1)
        };
        if !(1..=4).contains(&quarter) {
            return None;
        }
        let begins = next;
        while self.is_any(next, &["of", "in", "des", "jahres"]) || self.is_sign(next, '/') && self.is_glued(next) {
            next += 1;
        }
        let year = self.one_year(next);
        let next = if year.is_some() { next + 1 } else { begins };
        let day = Day::Quarter { year, quarter };
        Some(self.dated(day, day, at, next))
    }

    /// "Herbst 2025", "winter of 2026/27"; a season needs its year.
    fn season(&self, at: usize) -> Found {
        let Sense::InSeason(season) = self.sense(at) else { return None };
        let year_at = at + 1 + usize::from(self.is_any(at + 1, &["of", "des"]));
        let year = self.one_year(year_at)?;
        let has_second = self.is_sign(year_at + 1, '/') && self.is_glued(year_at + 2) && self.is_digits(year_at + 2);
        let day = Day::Season { year, season };
        Some(self.dated(day, day, at, year_at + if has_second { 3 } else { 1 }))
    }

    /// A year by itself: "seit 2014", "2021 gegründet", "im Geschäftsjahr 2026/27".
    pub fn year(&self, at: usize) -> Found {
        let lower = self.one_year(at)?;
        if let Some(upper) = self.joint(at + 1, at).and_then(|next| Some((self.one_year(next)?, next + 1))) {
            return Some(self.dated(Day::Year(lower), Day::Year(upper.0), at, upper.1));
        }
        let short = self.digits(at + 2);
        if self.is_sign(at + 1, '/') && self.is_glued(at + 2) && matches!(short.len(), 2 | 4) {
            let century = if short.len() == 2 { lower / 100 * 100 } else { 0 };
            let upper = short.parse::<i16>().ok()?.checked_add(century)?;
            let is_next = upper == lower + 1;
            return is_next.then(|| self.dated(Day::Year(lower), Day::Year(upper), at, at + 3));
        }
        const SURELY: [&str; 14] = [
            "jahr",
            "jahre",
            "jahres",
            "ende",
            "anfang",
            "mitte",
            "seit",
            "since",
            "early",
            "mid",
            "late",
            "year",
            "founded",
            "gegründet",
        ];
        const MAYBE: [&str; 10] = ["in", "until", "by", "from", "for", "before", "after", "of", "and", "to"];
        let is_mid = at > 1 && self.is_dash(at - 1) && self.is_before(at - 1, &["mid", "early", "late"]);
        let stands_alone = self.word(at + 1).is_empty();
        let counts_nothing = match self.tongue {
            Tongue::German => !self.is_capital(at + 1),
            Tongue::English => {
                let goes_on = matches!(self.sense(at + 1), Sense::And | Sense::Or | Sense::To);
                goes_on && self.is_before(at, &MAYBE)
            }
        };
        let is_year = is_mid || stands_alone || counts_nothing || self.is_before(at, &SURELY);
        is_year.then(|| self.dated(Day::Year(lower), Day::Year(lower), at, at + 1))
    }

    /// A number of four digits that can be a year and is not part of another.
    pub fn one_year(&self, at: usize) -> Option<i16> {
        let digits = self.digits(at);
        let year = digits.parse().ok().filter(|year| digits.len() == 4 && YEARS.contains(year))?;
        let goes_on = self.is_glued(at + 1)
            && match self.sign(at + 1) {
                Some('.' | ',' | ':' | '\'' | '’') => self.is_glued(at + 2) && self.is_digits(at + 2),
                Some('%' | '€' | '$' | '£' | '+') => true,
                Some(_) => false,
                None => true,
            };
        (!goes_on && self.unit(at + 1).is_none()).then_some(year)
    }

    /// The ordinals that are no dates: "15.", "2nd", "dritte".
    pub fn ordinal(&self, at: usize) -> Found {
        let mut next = at + 1;
        let (nth, spelling) = match self.sense(at) {
            Sense::Ordinal(nth) => {
                // "Sie achten auf Fristen"
                let is_verb = nth == 8 && self.tongue == Tongue::German;
                if is_verb && !(self.follows_article(at) && self.is_capital(at + 1)) {
                    return None;
                }
                (i64::from(nth), Spelling::Words)
            }
            _ => {
                let nth = self.digits(at).parse().ok().filter(|_| self.digits(at).len() <= 3)?;
                let is_english = self.is_glued(next) && self.is_any(next, &["st", "nd", "rd", "th"]);
                if !is_english && !self.is_german_ordinal(at) {
                    return None;
                }
                next += 1;
                (nth, Spelling::Digits)
            }
        };
        // Floors are counted from one in America and from the ground elsewhere.
        let floor_at = next + usize::from(self.is_dash(next));
        if self.is_any(floor_at, &["etage", "stock", "stockwerk", "obergeschoss", "floor", "storey"]) {
            return Some((self.found(Kind::Code, Value::Name, at, next), next));
        }
        let number = super::Number::from_whole(nth);
        let mut quantity = self.found(Kind::Ordinal, Value::Number(Ends::one(number)), at, next);
        quantity.spelling = spelling;
        quantity.bound = self.bound(at, next);
        Some((quantity, next))
    }

    /// Whether the point behind digits makes them an ordinal, and does not end the sentence.
    fn is_german_ordinal(&self, at: usize) -> bool {
        let has_point = self.tongue == Tongue::German && self.is_sign(at + 1, '.') && self.is_glued(at + 1);
        if !has_point || self.is_glued(at + 2) && self.is_digits(at + 2) {
            return false;
        }
        match self.word(at + 2).chars().next() {
            Some(first) if first.is_lowercase() => true,
            Some(_) => {
                let begins = at == 0 || matches!(self.sign(at - 1), Some(',' | ':' | '('));
                begins || self.follows_article(at)
            }
            None => self.is_sign(at + 2, ',') && self.is_glued(at + 2),
        }
    }

    fn follows_article(&self, at: usize) -> bool {
        const ARTICLES: [&str; 22] = [
            "der", "die", "das", "dem", "den", "des", "im", "am", "vom", "zum", "zur", "beim", "jeder", "jede",
            "jedes", "jedem", "jeden", "ab", "ihr", "ihre", "ihrem", "ihren",
        ];
        self.is_before(at, &ARTICLES)
    }
}

fn day(year: Option<i16>, month: i8, day: i8) -> Option<Day> {
    match year {
        Some(year) => Date::new(year, month, day).ok().map(Day::Full),
        None => yearly(month, day),
    }
}

fn yearly(month: i8, day: i8) -> Option<Day> {
    // A leap year, for the 29th of February.
    Date::new(2024, month, day).ok()?;
    Some(Day::Yearly { month, day })
}

/// Another day of the same month.
fn on_day(of: Day, on: i8) -> Option<Day> {
    match of {
        Day::Full(date) => day(Some(date.year()), date.month(), on),
        Day::Yearly { month, .. } => yearly(month, on),
        _ => None,
    }
}

/// Whether two days can be the ends of one span.
fn is_same_sort(lower: Day, upper: Day) -> bool {
    let is_day = |day: Day| matches!(day, Day::Full(_) | Day::Yearly { .. });
    let is_month = |day: Day| matches!(day, Day::Month { .. });
    is_day(lower) && is_day(upper) || is_month(lower) && is_month(upper)
}

/// "1.2. bis 31.3.2027": a lower end without a year is before the upper one, and less than a year before.
fn in_year_of(lower: Day, upper: Day) -> Day {
    match (lower, upper) {
        (Day::Yearly { month, day }, Day::Full(upper)) => {
            let year = upper.year() - i16::from((month, day) > (upper.month(), upper.day()));
            Date::new(year, month, day).map_or(lower, Day::Full)
        }
        (Day::Month { year: None, month }, Day::Month { year: Some(year), month: last }) => {
            Day::Month { year: Some(year - i16::from(month > last)), month }
        }
        _ => lower,
    }
}
