//! Times of day: "9–13 Uhr", "13:00", "9 a.m. to 1 p.m.", "halb zehn", noon.
//!
//! In: tokens. Out: [`Kind::Time`], both ends of a span as one quantity.

use super::reader::{Found, Reader};
use super::words::Sense;
use super::{Clock, Ends, Form, Kind, Spelling, Value};
use crate::language::Tongue;

/// A time as it stands there, before it is known which half of the day it is in.
#[derive(Clone, Copy)]
struct Told {
    hour: u16,
    minute: u16,
    /// "13:00" is a time without any word.
    has_colon: bool,
    in_words: bool,
    half: Half,
    form: Form,
    next: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Half {
    /// Nothing is said of it.
    Unmarked,
    /// Counted in 24 hours.
    Whole,
    Morning,
    Afternoon,
    /// Said, but not which.
    Either,
}

impl Told {
    fn minutes(&self) -> u16 {
        let hour = match self.half {
            Half::Morning => self.hour % 12,
            Half::Afternoon => self.hour % 12 + 12,
            _ => self.hour,
        };
        hour * 60 + self.minute
    }

    fn clock(&self) -> Clock {
        Clock { minutes: self.minutes(), is_either_half: self.half == Half::Either }
    }
}

impl Reader<'_> {
    pub fn clock(&self, at: usize) -> Found {
        let lower = self.told(at)?;
        let upper = self.joint(lower.next, at).and_then(|next| self.told(next));
        let upper = upper.filter(|upper| is_time(upper) && (is_time(&lower) || upper.half != Half::Unmarked));
        let (mut lower, upper) = match upper {
            Some(upper) => (lower, upper),
            None if is_time(&lower) => (lower, lower),
            None => return None,
        };
        if lower.half == Half::Unmarked && !lower.has_colon {
            lower.half = match upper.half {
                // "2 to 5 pm" begins after noon, "10 to 2 pm" before.
                Half::Afternoon if lower.hour % 12 > upper.hour % 12 => Half::Morning,
                half => half,
            };
        }
        let ends = Ends { lower: lower.clock(), upper: upper.clock() };
        let mut quantity = self.found(Kind::Time, Value::Time(ends), at, upper.next);
        quantity.bound = self.bound(at, upper.next);
        quantity.form = if lower.form == Form::Foreign { Form::Foreign } else { upper.form };
        if lower.in_words && upper.in_words {
            quantity.spelling = Spelling::Words;
        }
        Some((quantity, upper.next))
    }

    fn told(&self, at: usize) -> Option<Told> {
        if let Some(hour) = match self.sense(at) {
            Sense::Noon => Some(12),
            Sense::Midnight => Some(0),
            _ => None,
        } {
            let whole = Half::Whole;
            let (form, next) = (Form::Native, at + 1);
            return Some(Told { hour, minute: 0, has_colon: false, in_words: true, half: whole, form, next });
        }
        if let Some(told) = self.told_by_half(at) {
            return Some(told);
        }
        let (hour, in_words) = self.hour(at)?;
        let mut told = Told {
            hour,
            minute: 0,
            has_colon: false,
            in_words,
            half: Half::Unmarked,
            form: Form::Native,
            next: at + 1,
        };
        let has_point = self.is_sign(at + 1, '.');
        if (self.is_sign(at + 1, ':') || has_point) && self.is_glued(at + 1) && self.is_glued(at + 2) && !in_words {
            let digits = self.digits(at + 2);
            let minute: u16 = digits.parse().ok().filter(|minute| digits.len() == 2 && *minute < 60)?;
            // "192.16.…", "1:12:30"
            if matches!(self.sign(at + 3), Some(':' | '.')) && self.is_glued(at + 4) && self.is_digits(at + 4) {
                return None;
            }
            told = Told { minute, has_colon: !has_point, next: at + 3, ..told };
        }
        Some(self.marked(told))
    }

    /// An hour in digits or words, at most 24.
    fn hour(&self, at: usize) -> Option<(u16, bool)> {
        let (hour, in_words) = match self.sense(at) {
            Sense::Numeral(number) => (number.whole()?.try_into().ok()?, true),
            Sense::One | Sense::Article if self.sense(at + 1) == Sense::Clock => (1, true),
            _ if self.digits(at).len() <= 2 => (self.digits(at).parse().ok()?, false),
            _ => return None,
        };
        (hour <= 24).then_some((hour, in_words))
    }

    /// Reads what follows a time: Uhr, pm, o'clock, nachmittags.
    fn marked(&self, told: Told) -> Told {
        let at = told.next;
        let is_english = self.tongue == Tongue::English;
        if self.sense(at) == Sense::Clock || is_english && self.is_word(at, "Uhr") {
            let mut told = Told { half: Half::Whole, next: at + 1, ..told };
            if is_english {
                told.form = Form::Foreign;
            }
            let digits = self.digits(at + 1);
            if told.minute == 0
                && digits.len() == 2
                && self.sense(at + 2) == Sense::Nothing
                && let Some(minute) = digits.parse().ok().filter(|minute| *minute < 60)
            {
                told = Told { minute, next: at + 2, ..told };
            }
            if self.is_any(told.next, &["nachmittags", "abends"]) && told.hour < 12 {
                told.half = Half::Afternoon;
            }
            return told;
        }
        if told.hour > 12 || told.hour == 0 {
            // "13:00 h"
            let has_unit = told.has_colon && self.word(at) == "h";
            return if has_unit { Told { next: at + 1, ..told } } else { told };
        }
        if self.is_word(at, "o") && self.is_word(at + 2, "clock") && self.is_glued(at + 2) {
            return Told { half: Half::Either, next: at + 3, ..told };
        }
        let Some((half, next)) = self.half_of_day(at, told.has_colon) else { return told };
        let form = if is_english { Form::Native } else { Form::Foreign };
        Told { half, form, next, ..told }
    }

    /// am, p.m., noon. In German "am" is another word, unless it can be nothing else.
    fn half_of_day(&self, at: usize, has_colon: bool) -> Option<(Half, usize)> {
        let half = |letter: &str| match letter {
            "a" | "A" => Some(Half::Morning),
            "p" | "P" => Some(Half::Afternoon),
            _ => None,
        };
        let is_dotted = self.is_sign(at + 1, '.') && self.is_glued(at + 1) && self.is_glued(at + 2);
        if is_dotted && self.is_word(at + 2, "m") {
            let has_end = self.is_sign(at + 3, '.') && self.is_glued(at + 3);
            return Some((half(self.word(at))?, at + 3 + usize::from(has_end)));
        }
        if self.is_word(at, "pm") {
            return Some((Half::Afternoon, at + 1));
        }
        if self.is_word(at, "am") {
            let is_english = self.tongue == Tongue::English || has_colon || self.is_glued(at);
            return (is_english || self.word(at + 1).is_empty() && at + 1 < self.tokens.len())
                .then_some((Half::Morning, at + 1));
        }
        match self.sense(at) {
            Sense::Noon => Some((Half::Afternoon, at + 1)),
            Sense::Midnight => Some((Half::Morning, at + 1)),
            _ => None,
        }
    }

    /// halb zehn, half past nine, Viertel vor neun, quarter past nine.
    fn told_by_half(&self, at: usize) -> Option<Told> {
        let is_quarter = matches!(self.sense(at), Sense::Quarter | Sense::Part(4));
        let (hour_at, shift) = match self.sense(at) {
            Sense::Half if self.is_word(at, "halb") => (at + 1, -30),
            Sense::Half if self.is_word(at + 1, "past") => (at + 2, 30),
            _ if is_quarter && self.is_any(at + 1, &["nach", "past"]) => (at + 2, 15),
            _ if is_quarter && self.is_any(at + 1, &["vor", "to"]) => (at + 2, -15),
            _ => return None,
        };
        let (hour, _) = self.hour(hour_at).filter(|(hour, _)| (1..=12).contains(hour))?;
        let minutes = (i32::from(hour % 12) * 60 + shift).rem_euclid(720) as u16;
        let next = hour_at + 1 + usize::from(self.sense(hour_at + 1) == Sense::Clock);
        let (hour, minute, form) = (minutes / 60, minutes % 60, Form::Native);
        Some(Told { hour, minute, has_colon: false, in_words: true, half: Half::Either, form, next })
    }
}

/// Whether it is a time by itself, and not just a number.
fn is_time(told: &Told) -> bool {
    told.has_colon || told.half != Half::Unmarked
}
