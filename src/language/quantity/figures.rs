//! Numbers with their units: "38,5 Stunden", "€36,000–42,000", "zwei bis drei Jahre", "half a day", "5+ years".
//!
//! In: tokens. Out: money, percentages, spans of time, fractions, counts.

use super::german;
use super::literal::{self, Literal};
use super::reader::{Found, Reader};
use super::token::Shape;
use super::words::{self, Lower, Sense};
use super::{Bound, Ends, Form, Kind, Number, Quantity, Spelling, Value};
use crate::language::Tongue;

/// A number without its unit.
#[derive(Clone, Copy)]
struct Atom {
    number: Number,
    form: Form,
    spelling: Spelling,
    /// "4.2" in German is a version, "38.5 Stunden" is not.
    needs_unit: bool,
    /// "5+"
    has_plus: bool,
    scale: i64,
    next: usize,
}

/// What a number counts.
#[derive(Clone, Copy)]
pub struct Unit {
    kind: Kind,
    /// A cent is a hundredth, a TEUR a thousand.
    times: i64,
    per: i64,
    next: usize,
}

impl Unit {
    fn new(kind: Kind, next: usize) -> Unit {
        Unit { kind, times: 1, per: 1, next }
    }

    fn of(&self, number: Number) -> Option<Number> {
        Some(Number::from_thousandths(number.times(self.times)?.thousandths() / self.per))
    }
}

impl Reader<'_> {
    pub fn figure(&self, at: usize) -> Found {
        match self.sense(at) {
            Sense::Times(number) => return Some(self.in_words(Kind::Count, number, at, at + 1)),
            Sense::Counted(number, kind) => return Some(self.in_words(kind, number, at, at + 1)),
            _ => {}
        }
        self.part(at).or_else(|| self.half(at)).or_else(|| self.amount(at)).or_else(|| self.single(at))
    }

    fn in_words(&self, kind: Kind, number: Number, at: usize, next: usize) -> (Quantity, usize) {
        let mut quantity = self.found(kind, Value::Number(Ends::one(number)), at, next);
        quantity.spelling = if number == Number::ONE { Spelling::Article } else { Spelling::Words };
        quantity.bound = self.bound(at, next);
        (quantity, next)
    }

    fn amount(&self, at: usize) -> Found {
        let leading = self.leading_currency(at);
        let (currency, from) = leading.map_or((None, at), |(kind, from)| (Some(kind), from));
        let mut lower = self.atom(from, currency.is_some()).or_else(|| self.one_of_several(from))?;
        let own = self.unit(lower.next);
        let upper = self.upper(at, &lower, own, currency);
        let last = upper.map_or(lower, |(atom, _)| atom);
        let unit = upper.and_then(|(_, unit)| unit).or(own);
        if lower.spelling == Spelling::Article {
            // Alone it is an article, and read as one.
            upper?;
            lower.spelling = Spelling::Words;
        }
        let mut next = unit.map_or(last.next, |unit| unit.next.max(last.next));
        let kind = unit.map(|unit| unit.kind).or(currency).unwrap_or(Kind::Count);
        if kind == Kind::Count {
            if self.goes_on(next) || (lower.needs_unit || last.needs_unit) {
                let next = self.chunk(next - 1);
                return Some((self.found(Kind::Code, Value::Name, at, next), next));
            }
            // "3x", "2 × im Jahr"
            if self.is_any(next, &["x", "mal", "fach"]) && self.is_glued(next) || self.is_sign(next, '×') {
                next += 1;
            }
        }
        let in_unit = |number: Number| unit.map_or(Some(number), |unit| unit.of(number));
        // "36–42k", "2 bis 3 Millionen"
        let is_scaled =
            upper.is_some() && lower.scale == 1 && last.scale > 1 && lower.number < Number::from_whole(last.scale);
        let lowest = if is_scaled { lower.number.times(last.scale)? } else { lower.number };
        let ends = Ends { lower: in_unit(lowest)?, upper: in_unit(last.number)? };
        let mut quantity = self.found(kind, Value::Number(ends), at, next);
        quantity.form = if lower.form == Form::Native { last.form } else { lower.form };
        quantity.spelling = if lower.spelling == last.spelling { last.spelling } else { Spelling::Digits };
        quantity.bound = if last.has_plus { Bound::AtLeast } else { self.bound(at, next) };
        Some((quantity, next))
    }

    /// The upper end of a range, with its unit, if the number has one.
    fn upper(
        &self,
        at: usize,
        lower: &Atom,
        own: Option<Unit>,
        currency: Option<Kind>,
    ) -> Option<(Atom, Option<Unit>)> {
        let joint = self.joint(own.map_or(lower.next, |unit| unit.next), at)?;
        let leading = self.leading_currency(joint);
        if leading.is_some_and(|(kind, _)| currency != Some(kind)) {
            return None;
        }
        let from = leading.map_or(joint, |(_, from)| from);
        let counted = |number, next| Atom {
            number,
            form: Form::Native,
            spelling: Spelling::Words,
            needs_unit: false,
            has_plus: false,
            scale: 1,
            next,
        };
        match self.sense(from) {
            // "zwei- bis dreimal", "drei- bis fünfjährig"
            Sense::Times(number) if own.is_none() => return Some((counted(number, from + 1), None)),
            Sense::Counted(number, kind) if own.is_none() => {
                return Some((counted(number, from + 1), Some(Unit::new(kind, from + 1))));
            }
            _ => {}
        }
        let atom = self.atom(from, currency.is_some())?;
        let unit = self.unit(atom.next);
        let fits = own.is_none() || unit.map(|unit| unit.kind) == own.map(|unit| unit.kind);
        // "4 × 8 oder 5 × 6,5"
        let falls = self.sense(joint - 1) == Sense::Or && atom.number < lower.number;
        let is_other = falls
            || unit.is_none() && self.goes_on(atom.next)
            || self.date(from).is_some()
            || self.clock(from).is_some();
        (fits && !is_other).then_some((atom, unit))
    }

    /// Whether digits go on in a way that makes them a name: "9b", "2FA", "1/2", "1:12".
    fn goes_on(&self, at: usize) -> bool {
        if !self.is_glued(at) || at == 0 || !self.is_digits(at - 1) {
            return false;
        }
        match self.sign(at) {
            Some('/' | ':') => self.is_glued(at + 1) && self.is_digits(at + 1),
            Some(_) => false,
            None => !self.is_any(at, &["x", "mal", "fach"]),
        }
    }

    /// €, EUR, CHF, "Fr." before an amount, and the token where the amount begins.
    fn leading_currency(&self, at: usize) -> Option<(Kind, usize)> {
        let (kind, next) = match (self.sign(at), self.sense(at)) {
            (Some(sign), _) => (Kind::Money(currency(sign)?), at + 1),
            (None, Sense::Unit(kind @ Kind::Money(_))) => (kind, at + 1),
            _ if self.is_word(at, "us") && self.is_sign(at + 1, '$') => (Kind::Money("USD"), at + 2),
            _ if self.is_word(at, "fr") && self.is_sign(at + 1, '.') && self.digits(at + 2).len() > 2 => {
                (Kind::Money("CHF"), at + 2)
            }
            _ => return None,
        };
        self.is_digits(next).then_some((kind, next))
    }

    /// The unit behind a number.
    pub fn unit(&self, at: usize) -> Option<Unit> {
        let token = self.tokens.get(at)?;
        match token.shape {
            Shape::Sign('%') => Some(Unit::new(Kind::Percent, at + 1)),
            Shape::Sign(',' | '.') if token.is_glued && self.is_dash(at + 1) && self.is_glued(at + 1) => {
                // "3.100,– €", "600.– Franken"
                self.unit(at + 2).filter(|unit| matches!(unit.kind, Kind::Money(_)))
            }
            Shape::Sign(sign) if self.is_dash(at) => {
                let is_joined = token.is_glued && self.is_glued(at + 1) && sign != '–';
                if is_joined { self.compound_unit(at + 1) } else { None }
            }
            Shape::Sign(sign) => Some(Unit::new(Kind::Money(currency(sign)?), at + 1)),
            Shape::Word if token.is_glued && self.word(at).len() > 2 => {
                self.direct_unit(at).or_else(|| self.compound_unit(at))
            }
            Shape::Word => self.direct_unit(at).or_else(|| self.unit_behind_adjectives(at)),
            Shape::Digits => None,
        }
    }

    fn direct_unit(&self, at: usize) -> Option<Unit> {
        let has_point = self.is_sign(at + 1, '.') && self.is_glued(at + 1);
        match self.sense(at) {
            Sense::Unit(Kind::Hours) if self.word(at) == "H" => None,
            Sense::Unit(kind) => {
                let is_short = self.is_any(at, &["std", "stdn", "min", "sfr", "hrs", "hr", "mins", "yrs"]);
                Some(Unit::new(kind, at + 1 + usize::from(is_short && has_point)))
            }
            Sense::Cent => Some(Unit { per: 100, ..Unit::new(Kind::Money("EUR"), at + 1) }),
            _ if self.is_word(at, "teur") => Some(Unit { times: 1000, ..Unit::new(Kind::Money("EUR"), at + 1) }),
            _ if self.word(at) == "T" && self.is_sign(at + 1, '€') => {
                Some(Unit { times: 1000, ..Unit::new(Kind::Money("EUR"), at + 2) })
            }
            _ if self.is_word(at, "per") && self.is_word(at + 1, "cent") => Some(Unit::new(Kind::Percent, at + 2)),
            _ if self.is_word(at, "percentage") => Some(Unit::new(Kind::Percent, at + 1)),
            _ if self.is_word(at, "fr") && has_point => Some(Unit::new(Kind::Money("CHF"), at + 2)),
            _ => None,
        }
    }

    /// "-Stunden-Woche", "-day", "-jährig", "-%-Stelle".
    fn compound_unit(&self, at: usize) -> Option<Unit> {
        if self.is_sign(at, '%') {
            return Some(Unit::new(Kind::Percent, at + 1));
        }
        self.direct_unit(at).or_else(|| {
            let lower = Lower::new(self.word(at)).filter(|_| self.tongue == Tongue::German)?;
            Some(Unit::new(german::span(lower.as_str())?, at + 1))
        })
    }

    /// "fünf zusätzliche bezahlte Tage", "30 working days", "5 Homeoffice-Tage".
    fn unit_behind_adjectives(&self, at: usize) -> Option<Unit> {
        let mut noun = at;
        while noun < at + 3 && self.is_adjective(noun) {
            noun += 1;
        }
        if self.word(noun).is_empty() {
            return None;
        }
        // The unit is the last word of "Home-Office-Tage"; English has it behind the compound.
        let mut last = noun;
        while self.is_dash(last + 1)
            && self.is_glued(last + 1)
            && self.is_glued(last + 2)
            && !self.word(last + 2).is_empty()
        {
            last += 2;
        }
        if self.tongue == Tongue::English && last > noun {
            last += 1;
        }
        let kind = words::unit(self.word(last), self.tongue)?;
        Some(Unit::new(kind, last + 1))
    }

    fn is_adjective(&self, at: usize) -> bool {
        match self.tongue {
            Tongue::English => self.sense(at) == Sense::Modifier,
            Tongue::German => {
                let word = self.word(at);
                let is_inflected = ["e", "en", "er", "es", "em"].iter().any(|ending| word.ends_with(ending));
                let is_small = word.starts_with(char::is_lowercase) && word.len() > 3;
                is_inflected && is_small && self.sense(at) == Sense::Nothing
            }
        }
    }

    fn atom(&self, at: usize, is_money: bool) -> Option<Atom> {
        let mut atom = match self.tokens.get(at)?.shape {
            Shape::Digits => self.digit_atom(at, is_money)?,
            Shape::Sign(sign) => self.worded(vulgar(sign)?, at + 1),
            Shape::Word => self.word_atom(at)?,
        };
        if self.is_sign(atom.next, '+') && self.is_glued(atom.next) && !self.is_digits(atom.next + 1) {
            atom.has_plus = true;
            atom.next += 1;
        }
        Some(atom)
    }

    fn worded(&self, number: Number, next: usize) -> Atom {
        let (form, spelling) = (Form::Native, Spelling::Words);
        Atom { number, form, spelling, needs_unit: false, has_plus: false, scale: 1, next }
    }

    /// Digits with their groups and their fraction, and what multiplies them.
    fn digit_atom(&self, at: usize, is_money: bool) -> Option<Atom> {
        let (literal, mut next) = self.literal(at);
        let Literal { mut number, form, needs_unit } = literal?;
        if let Some(part) = self.sign(next).and_then(vulgar) {
            number = number.plus(part)?;
            next += 1;
        }
        let (scale, next) = self.scale(next, is_money);
        let spelling = Spelling::Digits;
        Some(Atom { number: number.times(scale)?, form, spelling, needs_unit, has_plus: false, scale, next })
    }

    /// Reads the digits that begin at a token, as far as signs hold them together; `None` if they are no number.
    pub fn literal(&self, at: usize) -> (Option<Literal>, usize) {
        let mut next = at + 1;
        let mut takes_blanks = self.digits(at).len() <= 3 && !self.digits(at).starts_with('0');
        loop {
            let has_sign = matches!(self.sign(next), Some('.' | ',' | '\'' | '’')) && self.is_glued(next);
            if has_sign && self.is_glued(next + 1) && self.is_digits(next + 1) {
                next += 2;
                takes_blanks = false;
            } else if takes_blanks && self.is_group_behind_blank(next) {
                next += 1;
            } else {
                let text = &self.text[self.tokens[at].start..self.tokens[next - 1].end];
                return (literal::read(text, self.tongue), next);
            }
        }
    }

    /// "50 000": three digits behind a blank that belong to the number before.
    fn is_group_behind_blank(&self, at: usize) -> bool {
        if self.digits(at).len() != 3 || self.is_glued(at) {
            return false;
        }
        let blank = &self.text[self.tokens[at - 1].end..self.tokens[at].start];
        matches!(blank, " " | "\u{a0}" | "\u{202f}" | "\u{2009}")
    }

    /// k, Tsd., Mio., million behind digits.
    fn scale(&self, at: usize, is_money: bool) -> (i64, usize) {
        let is_glued = self.is_glued(at);
        let has_point = usize::from(self.is_sign(at + 1, '.') && self.is_glued(at + 1));
        match self.sense(at) {
            Sense::Scale(scale) => {
                let is_short = self.is_any(at, &["tsd", "mio", "mrd"]);
                (scale, at + 1 + if is_short { has_point } else { 0 })
            }
            _ if is_glued && self.is_word(at, "k") => (1000, at + 1),
            _ if is_glued && is_money && self.is_word(at, "m") => (1_000_000, at + 1),
            _ if self.is_word(at, "tausend") => (1000, at + 1),
            _ => (1, at),
        }
    }

    fn word_atom(&self, at: usize) -> Option<Atom> {
        let is_vague = self.sense_before(at) == Sense::Vague;
        // "in Acht nehmen"
        if self.word(at) == "Acht" && self.is_before(at, &["in", "außer"]) {
            return None;
        }
        let (number, next) = match self.sense(at) {
            Sense::Half => self.half_of_many(at)?,
            Sense::Article if self.sense(at + 1) == Sense::Half => self.half_of_many(at + 1)?,
            // "your first hundred days"
            Sense::Scale(100 | 1000) if self.tongue == Tongue::English && !self.is_glued(at) => {
                self.scaled(Number::ONE, at)?
            }
            Sense::Article | Sense::One if matches!(self.sense(at + 1), Sense::Scale(_) | Sense::Dozen) => {
                self.scaled(Number::ONE, at + 1)?
            }
            Sense::One if self.is_and_a_half(at + 1) => (Number::from_thousandths(1500), at + 4),
            Sense::Numeral(number) => match self.tongue {
                Tongue::German => self.scaled(number, at + 1)?,
                Tongue::English => self.english(number, at + 1)?,
            },
            _ => return None,
        };
        let is_large = number >= Number::from_whole(100);
        (!is_vague || !is_large).then(|| self.worded(number, next))
    }

    /// "half a dozen", "halbes Dutzend", "eine halbe Million".
    fn half_of_many(&self, at: usize) -> Option<(Number, usize)> {
        let many = at + 1 + usize::from(self.sense(at + 1) == Sense::Article);
        match self.sense(many) {
            Sense::Dozen => Some((Number::from_whole(6), many + 1)),
            Sense::Scale(scale) => Some((Number::HALF.times(scale)?, many + 1)),
            _ => None,
        }
    }

    /// What multiplies a number in words, and what is added then: "zwei Millionen", "one hundred and twenty".
    fn scaled(&self, mut number: Number, mut next: usize) -> Option<(Number, usize)> {
        let mut total = Number::default();
        loop {
            match self.sense(next) {
                Sense::Scale(scale) => {
                    number = number.times(scale)?;
                    next += 1;
                    if scale >= 1000 {
                        total = total.plus(number)?;
                        number = Number::default();
                    }
                    let after = next + usize::from(self.sense(next) == Sense::And);
                    match self.sense(after) {
                        Sense::Numeral(more) if self.tongue == Tongue::English => {
                            let (more, behind) = self.tens_and_ones(more, after + 1)?;
                            number = number.plus(more)?;
                            next = behind;
                        }
                        _ => return Some((total.plus(number)?, next)),
                    }
                }
                Sense::Dozen => return Some((total.plus(number.times(12)?)?, next + 1)),
                _ => return Some((total.plus(number)?, next)),
            }
        }
    }

    /// "twenty-five", "two thousand five hundred", "two and a half".
    fn english(&self, number: Number, next: usize) -> Option<(Number, usize)> {
        let (number, next) = self.tens_and_ones(number, next)?;
        let (number, next) = self.scaled(number, next)?;
        Some(if self.is_and_a_half(next) { (number.plus(Number::HALF)?, next + 3) } else { (number, next) })
    }

    fn tens_and_ones(&self, number: Number, next: usize) -> Option<(Number, usize)> {
        let is_tens = number >= Number::from_whole(20);
        match self.sense(next + 1) {
            Sense::Numeral(ones) if is_tens && ones < Number::from_whole(10) && self.is_hyphen(next) => {
                Some((number.plus(ones)?, next + 2))
            }
            Sense::One if is_tens && self.is_hyphen(next) => Some((number.plus(Number::ONE)?, next + 2)),
            _ => Some((number, next)),
        }
    }

    fn is_hyphen(&self, at: usize) -> bool {
        self.is_sign(at, '-') && self.is_glued(at) && self.is_glued(at + 1)
    }

    fn is_and_a_half(&self, at: usize) -> bool {
        self.sense(at) == Sense::And && self.sense(at + 1) == Sense::Article && self.sense(at + 2) == Sense::Half
    }

    /// The one in "ein bis zwei Tage" and "one or two days"; the range makes it a number.
    fn one_of_several(&self, at: usize) -> Option<Atom> {
        let is_one = match self.sense(at) {
            Sense::One => true,
            Sense::Article => self.tongue == Tongue::German,
            _ => false,
        };
        is_one.then(|| Atom { spelling: Spelling::Article, ..self.worded(Number::ONE, at + 1) })
    }

    /// ein Jahr, one week, "after a year", "an hour and a half". A rate such as "twice a year" is none.
    fn single(&self, at: usize) -> Found {
        let sense = self.sense(at);
        if !matches!(sense, Sense::Article | Sense::One) {
            return None;
        }
        let unit = match (sense, self.is_hyphen(at + 1)) {
            (Sense::One, true) => self.compound_unit(at + 2)?,
            (Sense::One, _) => self.unit(at + 1)?,
            _ => {
                let unit = words::unit(self.word(at + 1), self.tongue)?;
                Unit::new(unit, at + 2)
            }
        };
        if self.is_and_a_half(unit.next) {
            return Some(self.in_words(unit.kind, Number::from_thousandths(1500), at, unit.next + 3));
        }
        let is_rate = self.tongue == Tongue::English && sense == Sense::Article && !self.is_span(at, unit.next);
        (!is_rate).then(|| self.in_words(unit.kind, Number::ONE, at, unit.next))
    }

    /// Whether "a year" is as long as a year, and not how often.
    fn is_span(&self, at: usize, next: usize) -> bool {
        const BEFORE: [&str; 14] = [
            "after", "for", "within", "least", "over", "under", "than", "about", "nearly", "almost", "to", "before",
            "around", "of",
        ];
        self.is_before(at, &BEFORE) || self.is_word(next, "of") || matches!(self.sign(next), Some('\'' | '’'))
    }

    /// "eine halbe Stunde", "half a day", "half-day".
    fn half(&self, at: usize) -> Found {
        let half = at + usize::from(self.sense(at) == Sense::Article);
        if self.sense(half) != Sense::Half {
            return None;
        }
        let article = usize::from(self.sense(half + 1) == Sense::Article && self.tongue == Tongue::English);
        let dash = usize::from(self.is_hyphen(half + 1));
        let noun = half + 1 + article.max(dash);
        let kind = words::unit(self.word(noun), self.tongue)?;
        Some(self.in_words(kind, Number::HALF, at, noun + 1))
    }

    /// "ein Drittel", "two thirds", "a quarter of", "three quarters of an hour".
    fn part(&self, at: usize) -> Found {
        let count = match self.sense(at) {
            Sense::Article | Sense::One => 1,
            Sense::Numeral(number) => number.whole().filter(|count| *count < 20)?,
            _ => return None,
        };
        let noun = at + 1 + usize::from(self.is_hyphen(at + 1));
        let is_of = self.is_word(noun + 1, "of");
        let is_one = self.sense(at) == Sense::One;
        let parts = match self.sense(noun) {
            Sense::Part(parts) => i64::from(parts),
            Sense::Ordinal(parts) if self.tongue == Tongue::English && parts > 2 && (is_one || is_of) => {
                i64::from(parts)
            }
            Sense::Quarter if self.tongue == Tongue::English && is_of => 4,
            _ => return None,
        };
        let number = Number::from_thousandths(count * 1000 / parts);
        let of = noun + 1 + usize::from(is_of);
        let unit_at = of + usize::from(self.sense(of) == Sense::Article);
        let (kind, next) = match words::unit(self.word(unit_at), self.tongue) {
            Some(kind) if self.tongue == Tongue::German || unit_at > of => (kind, unit_at + 1),
            _ => (Kind::Fraction, noun + 1),
        };
        let (mut quantity, next) = self.in_words(kind, number, at, next);
        if self.sense(at) == Sense::Article {
            quantity.spelling = Spelling::Article;
        }
        Some((quantity, next))
    }
}

fn currency(sign: char) -> Option<&'static str> {
    match sign {
        '€' => Some("EUR"),
        '$' => Some("USD"),
        '£' => Some("GBP"),
        _ => None,
    }
}

fn vulgar(sign: char) -> Option<Number> {
    let thousandths = match sign {
        '¼' => 250,
        '½' => 500,
        '¾' => 750,
        _ => return None,
    };
    Some(Number::from_thousandths(thousandths))
}
