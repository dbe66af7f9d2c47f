//! Reads the quantities of a line from its tokens.
//!
//! In: the tokens. Out: [`Quantity`]s in their order. Each kind is read in a module of its own, from the token where it
//! begins; here stands what all of them ask of the tokens.

use super::token::{Shape, Token};
use super::words::Sense;
use super::{Bound, Ends, Form, Kind, Quantity, Spelling, Value};
use crate::language::Tongue;

pub struct Reader<'t> {
    pub text: &'t str,
    pub tongue: Tongue,
    pub tokens: Vec<Token>,
}

/// A quantity, and the first token behind it.
pub type Found = Option<(Quantity, usize)>;

impl Reader<'_> {
    pub fn read(mut self) -> Vec<Quantity> {
        self.hide_addresses();
        let mut quantities = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            match self.quantity(at) {
                Some((quantity, next)) => {
                    quantities.push(quantity);
                    at = next;
                }
                None => at += 1,
            }
        }
        for range in quantities.iter_mut().filter(|quantity| quantity.value.is_range()) {
            // "from 8 to 17": what stands before it only begins the range.
            range.bound = Bound::Exactly;
        }
        quantities
    }

    fn quantity(&self, at: usize) -> Found {
        // A word that says nothing of numbers begins a quantity only before digits or a sign: E9, "Etage 2".
        if self.sense(at).is_plain() && !self.word(at).is_empty() && !self.word(at + 1).is_empty() {
            return None;
        }
        self.date(at)
            .or_else(|| self.clock(at))
            .or_else(|| self.level(at))
            .or_else(|| self.name(at))
            .or_else(|| self.weekday(at))
            .or_else(|| self.ordinal(at))
            .or_else(|| self.year(at))
            .or_else(|| self.figure(at))
    }

    /// A quantity that reaches from one token to before another.
    pub fn found(&self, kind: Kind, value: Value, from: usize, to: usize) -> Quantity {
        let range = self.tokens[from].start..self.tokens[to - 1].end;
        let (bound, form, spelling) = (Bound::Exactly, Form::Native, Spelling::Digits);
        Quantity { kind, value, bound, form, spelling, range }
    }

    pub fn sense(&self, at: usize) -> Sense {
        self.tokens.get(at).map_or(Sense::Nothing, |token| token.sense)
    }

    /// The word that a token is; empty if it is none.
    pub fn word(&self, at: usize) -> &str {
        self.written(at, Shape::Word)
    }

    /// The digits that a token is; empty if it is none.
    pub fn digits(&self, at: usize) -> &str {
        self.written(at, Shape::Digits)
    }

    fn written(&self, at: usize, shape: Shape) -> &str {
        match self.tokens.get(at) {
            Some(token) if token.shape == shape => &self.text[token.range()],
            _ => "",
        }
    }

    /// A whole number of at most so many digits.
    pub fn small(&self, at: usize, most: usize) -> Option<i8> {
        let digits = self.digits(at);
        if digits.len() > most { None } else { digits.parse().ok() }
    }

    pub fn sign(&self, at: usize) -> Option<char> {
        match self.tokens.get(at)?.shape {
            Shape::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    pub fn is_sign(&self, at: usize, sign: char) -> bool {
        self.sign(at) == Some(sign)
    }

    pub fn is_digits(&self, at: usize) -> bool {
        !self.digits(at).is_empty()
    }

    pub fn is_word(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    pub fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is_word(at, word))
    }

    /// Whether a token is there and follows the one before it without a blank.
    pub fn is_glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_glued)
    }

    pub fn is_capital(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    pub fn is_dash(&self, at: usize) -> bool {
        self.sign(at).is_some_and(|sign| matches!(sign, '-' | '–' | '—' | '‐' | '‑' | '−'))
    }

    /// The word before a token, with the sense to look at; nothing at the beginning.
    pub fn sense_before(&self, at: usize) -> Sense {
        at.checked_sub(1).map_or(Sense::Nothing, |before| self.sense(before))
    }

    pub fn is_before(&self, at: usize, words: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_any(before, words))
    }

    /// The token after what joins the ends of a range: –, bis, to, oder, and, after zwischen or between, und.
    ///
    /// `from` is the token where the lower end begins.
    pub fn joint(&self, at: usize, from: usize) -> Option<usize> {
        if self.is_dash(at) {
            // "2- bis 3-mal"
            return Some(if self.sense(at + 1) == Sense::To { at + 2 } else { at + 1 });
        }
        match self.sense(at) {
            Sense::To if self.is_word(at, "bis") && self.is_word(at + 1, "zu") => Some(at + 2),
            Sense::To => Some(at + 1),
            Sense::Or => Some(at + 1 + usize::from(self.is_sign(at + 1, '.'))),
            Sense::And if self.is_between(from) => Some(at + 1),
            _ => None,
        }
    }

    /// Whether "zwischen" or "between" stands before a token, if need be before its article.
    fn is_between(&self, at: usize) -> bool {
        let article = self.is_before(at, &["den", "dem", "der", "the"]);
        self.sense_before(at - usize::from(article)) == Sense::Between
    }

    /// Monday, Mo–Fr, samstags. An abbreviation counts only beside another day.
    fn weekday(&self, at: usize) -> Found {
        let (lower, next) = self.day_of_week(at)?;
        let upper = || {
            let is_range = self.is_dash(next) || self.sense(next) == Sense::To;
            if is_range { self.day_of_week(next + 1) } else { None }
        };
        let (upper, next) = upper().unwrap_or((lower, next));
        let mut quantity = self.found(Kind::Weekday, Value::Weekday(Ends { lower, upper }), at, next);
        quantity.spelling = Spelling::Words;
        Some((quantity, next))
    }

    fn day_of_week(&self, at: usize) -> Option<(jiff::civil::Weekday, usize)> {
        match self.sense(at) {
            Sense::NamedDay(day) => Some((day, at + 1)),
            Sense::ShortDay(day) if self.is_capital(at) => {
                let next = if self.is_sign(at + 1, '.') && self.is_glued(at + 1) { at + 2 } else { at + 1 };
                let is_day = |at: usize| matches!(self.sense(at), Sense::NamedDay(_) | Sense::ShortDay(_));
                let is_joint = |at: usize| {
                    let joins = matches!(self.sense(at), Sense::To | Sense::And | Sense::Or);
                    joins || self.is_dash(at) || self.sign(at).is_some_and(|sign| matches!(sign, ',' | '/' | '&' | '+'))
                };
                let before = at.checked_sub(2).is_some_and(|before| {
                    is_joint(before + 1)
                        && (is_day(before) || self.is_sign(before, '.') && before > 0 && is_day(before - 1))
                });
                (before || is_joint(next) && is_day(next + 1)).then_some((day, next))
            }
            _ => None,
        }
    }

    /// A level of language skill: B2, B1–B2, "C1 oder C2". Behind "Klasse" it is a driving licence.
    fn level(&self, at: usize) -> Found {
        let lower = self.one_level(at)?;
        if self.is_before(at, &["klasse", "klassen", "führerschein", "category", "class", "licence", "license"]) {
            return None;
        }
        let upper = || {
            let next = if self.is_sign(at + 2, '/') { at + 3 } else { self.joint(at + 2, at)? };
            Some((self.one_level(next)?, next + 2))
        };
        let (upper, next) = upper().unwrap_or((lower, at + 2));
        let has_plus = self.is_sign(next, '+') && self.is_glued(next);
        let next = next + usize::from(has_plus);
        let mut quantity = self.found(Kind::Cefr, Value::Cefr(Ends { lower, upper }), at, next);
        quantity.bound = if has_plus { Bound::AtLeast } else { self.bound(at, next) };
        Some((quantity, next))
    }

    fn one_level(&self, at: usize) -> Option<u8> {
        let letter = ["A", "B", "C"].iter().position(|letter| self.word(at) == *letter)?;
        let number = match self.digits(at + 1) {
            "1" => 1,
            "2" => 2,
            _ => return None,
        };
        let begins = !self.is_glued(at) || self.sign(at - 1).is_some();
        let ends = !self.is_glued(at + 2) || self.sign(at + 2).is_some();
        (begins && ends && self.is_glued(at + 1)).then_some(letter as u8 * 2 + number)
    }

    /// What is said of a number before it and behind it: mindestens, up to, "or more".
    pub fn bound(&self, from: usize, next: usize) -> Bound {
        if self.is_any(next, &["oder", "und", "or", "and"]) {
            if self.is_any(next + 1, &["mehr", "länger", "more", "above", "longer"]) {
                return Bound::AtLeast;
            }
            if self.is_any(next + 1, &["weniger", "kürzer", "less", "fewer", "below", "shorter"]) {
                return Bound::AtMost;
            }
        }
        if self.is_any(next, &["maximum", "max", "maximal", "höchstens"]) {
            return Bound::AtMost;
        }
        if self.is_any(next, &["minimum", "mindestens"]) {
            return Bound::AtLeast;
        }
        let mut at = from;
        // "mindestens etwa", "a minimum of", "bis zum"
        const BETWEEN: [&str; 24] = [
            "etwa",
            "rund",
            "ca",
            "circa",
            "ungefähr",
            "about",
            "around",
            "approximately",
            "den",
            "dem",
            "der",
            "die",
            "the",
            "of",
            "a",
            "an",
            "einem",
            "einer",
            "eine",
            "einen",
            "eines",
            "ein",
            "zum",
            "zur",
        ];
        for _ in 0..3 {
            if self.is_before(at, &BETWEEN) || at > 1 && self.is_sign(at - 1, '.') && self.is_before(at - 1, &["ca"]) {
                at -= 1;
            }
        }
        if at > 1 && self.is_sign(at - 1, '.') && self.is_before(at - 1, &["mind", "min", "max"]) {
            at -= 1;
        }
        self.bound_before(at)
    }

    fn bound_before(&self, at: usize) -> Bound {
        let Some(last) = at.checked_sub(1) else { return Bound::Exactly };
        let follows = |words: &[&str]| self.is_before(last, words);
        let is_negated = || last > 0 && self.is_before(last - 1, &["nicht", "not", "no"]) || follows(&["no", "not"]);
        if self.is_any(last, &["mindestens", "wenigstens", "mind", "min", "ab", "minimum", "from"])
            || self.is_word(last, "least") && follows(&["at"])
        {
            return Bound::AtLeast;
        }
        if self
            .is_any(last, &["höchstens", "maximal", "max", "maximum", "längstens", "spätestens", "until", "by", "bis"])
            || self.is_word(last, "zu") && follows(&["bis"])
            || self.is_word(last, "to") && follows(&["up"])
            || self.is_word(last, "most") && follows(&["at"])
        {
            return Bound::AtMost;
        }
        let compares = self.is_any(last, &["als", "than"]);
        let over = self.is_any(last, &["über", "Über", "over", "above", "exceeding"]);
        if over || compares && follows(&["mehr", "länger", "more", "longer", "greater"]) {
            let negated = if over { follows(&["nicht", "not"]) } else { is_negated() };
            return if negated { Bound::AtMost } else { Bound::MoreThan };
        }
        let under = self.is_any(last, &["unter", "under", "below"]);
        if under || compares && follows(&["weniger", "kürzer", "less", "fewer", "shorter"]) {
            let negated = if under { follows(&["nicht", "not"]) } else { is_negated() };
            return if negated { Bound::AtLeast } else { Bound::LessThan };
        }
        Bound::Exactly
    }
}
