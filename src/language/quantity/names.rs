//! Numbers that are names: web pages, telephones, paragraphs, products, norms, pay groups, rooms, post codes.
//!
//! In: tokens. Out: [`Kind::Code`], so that they are not counted.

use super::reader::{Found, Reader};
use super::token::{Shape, Token};
use super::words::Sense;
use super::{Kind, Quantity, Value};
use crate::language::Tongue;

/// Numbers in words that say something else.
const SAYINGS: [&[&str]; 6] = [
    &["vier", "augen"],
    &["four", "eyes"],
    &["four", "eye"],
    &["six", "sigma"],
    &["nine", "to", "five"],
    &["fifty", "fifty"],
];

/// Nouns that end so come before a number that is a name: Entgeltgruppe 6, Musterweg 21.
const NAMING_ENDS: [&str; 12] =
    ["gruppe", "stufe", "nummer", "straße", "strasse", "str", "weg", "gasse", "platz", "allee", "damm", "ufer"];

impl Reader<'_> {
    /// Makes one token of each address of the web or of mail.
    pub fn hide_addresses(&mut self) {
        if !self.text.contains("://") && !self.text.contains('@') && !self.text.contains("www.") {
            return;
        }
        let mut tokens: Vec<Token> = Vec::with_capacity(self.tokens.len());
        // Where the address ends that the tokens are part of.
        let mut hidden = 0;
        for &token in &self.tokens {
            if token.start < hidden {
                continue;
            }
            let begins =
                !token.is_glued || matches!(tokens.last().map(|last| last.shape), Some(Shape::Sign('(' | '<' | '„')));
            let address = if begins && token.shape == Shape::Word { self.address_from(token.start) } else { None };
            match address {
                Some(end) => {
                    hidden = end;
                    tokens.push(Token { shape: Shape::Sign('@'), sense: Sense::Nothing, end, ..token });
                }
                None => tokens.push(token),
            }
        }
        self.tokens = tokens;
    }

    /// The end of the address that begins there.
    fn address_from(&self, start: usize) -> Option<usize> {
        let rest = &self.text[start..];
        let chunk = &rest[..rest.find(char::is_whitespace).unwrap_or(rest.len())];
        let chunk = chunk.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '>', '"', '“', '”']);
        let is_mail = || chunk.split_once('@').is_some_and(|(who, host)| !who.is_empty() && host.contains('.'));
        let is_address = chunk.contains("://") || chunk.starts_with("www.") || is_mail();
        is_address.then(|| start + chunk.len())
    }

    pub fn name(&self, at: usize) -> Found {
        self.address(at)
            .or_else(|| self.telephone(at))
            .or_else(|| self.paragraph(at))
            .or_else(|| self.saying(at))
            .or_else(|| self.with_letters(at))
            .or_else(|| self.named(at))
            .or_else(|| self.ratio(at))
            .or_else(|| self.post_code(at))
            .or_else(|| self.unreadable(at))
    }

    fn named_from(&self, from: usize, next: usize) -> (Quantity, usize) {
        (self.found(Kind::Code, Value::Name, from, next), next)
    }

    fn address(&self, at: usize) -> Found {
        let range = self.tokens[at].range();
        let has_digit = || self.text[range].bytes().any(|byte| byte.is_ascii_digit());
        (self.is_sign(at, '@') && has_digit()).then(|| self.named_from(at, at + 1))
    }

    /// +49 30 5550 1200, (030) 5550-12, "Durchwahl 12".
    fn telephone(&self, at: usize) -> Found {
        let mut from = at;
        let mut least = 7;
        if self.sense(at) == Sense::Phone {
            from += 1;
            while matches!(self.sign(from), Some('.' | ':')) {
                from += 1;
            }
            least = if self.is_any(at, &["durchwahl", "extension"]) { 1 } else { 3 };
        }
        let begins = match self.sign(from) {
            Some('+') => self.is_glued(from + 1) && self.is_digits(from + 1),
            Some('(') => self.digits(from + 1).starts_with('0') || self.is_sign(from + 1, '+'),
            Some(_) => false,
            None => {
                self.is_digits(from) && (least < 7 || self.digits(from).len() > 1 && self.digits(from).starts_with('0'))
            }
        };
        if !begins {
            return None;
        }
        let (mut next, mut count, mut last) = (from, 0, from);
        loop {
            match self.sign(next) {
                Some('+') if next <= from + 1 => {}
                Some('/' | '(' | ')' | '-' | '–') => {}
                None if self.is_digits(next) => {
                    count += self.digits(next).len();
                    last = next + 1;
                }
                _ => break,
            }
            next += 1;
        }
        (count >= least && self.unit(last).is_none()).then(|| self.named_from(from, last))
    }

    /// "§ 9 Abs. 2", "§§ 3, 4".
    fn paragraph(&self, at: usize) -> Found {
        if !self.is_sign(at, '§') {
            return None;
        }
        let mut next = at + 1 + usize::from(self.is_sign(at + 1, '§'));
        if !self.is_digits(next) {
            return None;
        }
        next = self.chunk(next);
        while self.is_sign(next, ',') && self.is_digits(next + 1) && self.unit(next + 2).is_none() {
            next = self.chunk(next + 1);
        }
        Some(self.named_from(at, next))
    }

    fn saying(&self, at: usize) -> Found {
        if self.word(at).is_empty() {
            return None;
        }
        let next = SAYINGS.iter().find_map(|saying| {
            let mut next = at;
            for (nth, word) in saying.iter().enumerate() {
                next += usize::from(nth > 0 && self.is_dash(next));
                if !self.is_word(next, word) {
                    return None;
                }
                next += 1;
            }
            Some(next)
        })?;
        Some(self.named_from(at, next))
    }

    /// Letters and digits in one: E9, S/4HANA, LQ-2026-031, A4.
    fn with_letters(&self, at: usize) -> Found {
        if self.word(at).is_empty() || matches!(self.sense(at), Sense::Unit(Kind::Money(_))) {
            return None;
        }
        if self.is_glued(at + 1) && self.is_digits(at + 1) {
            return Some(self.named_from(at, self.chunk(at)));
        }
        let is_joined = self.is_glued(at + 1) && (self.is_dash(at + 1) || matches!(self.sign(at + 1), Some('/' | '_')));
        let is_name = is_joined && self.is_glued(at + 2) && self.is_digits(at + 2);
        let is_time = matches!(self.sense(at), Sense::NamedDay(_) | Sense::ShortDay(_) | Sense::To)
            || self.is_any(at, &["mid", "early", "late"]);
        (is_name && !is_time).then(|| self.named_from(at, self.chunk(at)))
    }

    /// A number behind the word whose name it is: Office 365, Gruppe 3–5, "Nr. 12", ISO 9001.
    fn named(&self, at: usize) -> Found {
        let word = self.word(at);
        let is_acronym = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        let is_naming = match self.sense(at) {
            Sense::Code => !self.is_any(at, &["no", "art"]) || self.is_sign(at + 1, '.') && self.is_glued(at + 1),
            Sense::Nothing => is_acronym || self.is_capital(at) && self.ends_naming(word),
            Sense::Unit(_) => false,
            _ => is_acronym && self.tongue == Tongue::German,
        };
        if !is_naming {
            return None;
        }
        let mut from = at + 1;
        while self.is_glued(from) && matches!(self.sign(from), Some('.' | ':' | '-')) || self.is_sign(from, '#') {
            from += 1;
        }
        if !self.is_digits(from) || self.date(from).is_some() || self.clock(from).is_some() {
            return None;
        }
        let mut next = self.chunk(from);
        if let Some(upper) = self.joint(next, from).or_else(|| (self.sense(next) == Sense::And).then_some(next + 1))
            && self.is_digits(upper)
        {
            next = self.chunk(upper);
        }
        self.unit(next).is_none().then(|| self.named_from(from, next))
    }

    fn ends_naming(&self, word: &str) -> bool {
        NAMING_ENDS.iter().any(|end| word.ends_with(end)) || self.tongue == Tongue::German && word.ends_with("ring")
    }

    /// 24/7, 50/50, 1:1, and digits with a zero before them.
    fn ratio(&self, at: usize) -> Found {
        let digits = self.digits(at);
        if digits.is_empty() {
            return None;
        }
        let joins = matches!(self.sign(at + 1), Some('/' | ':'));
        let is_ratio = joins && self.is_glued(at + 1) && self.is_glued(at + 2) && self.is_digits(at + 2);
        let is_padded = digits.len() > 1 && digits.starts_with('0') && self.unit(at + 1).is_none();
        let is_school_year = self.one_year(at).is_some();
        (is_ratio && !is_school_year || is_padded).then(|| self.named_from(at, self.chunk(at)))
    }

    /// "10115 Berlin", "Beispielgasse 8, 1030 Wien": four digits can be many things but behind a street.
    fn post_code(&self, at: usize) -> Found {
        let follows_comma = at > 0 && self.is_sign(at - 1, ',');
        let begins = match self.digits(at).len() {
            5 => at == 0 || follows_comma,
            4 => follows_comma && at > 1 && self.is_digits(at - 2),
            _ => false,
        };
        let is_city = self.is_capital(at + 1) && !self.is_glued(at + 1) && self.sense(at + 1) == Sense::Nothing;
        (begins && is_city && self.unit(at + 1).is_none()).then(|| self.named_from(at, at + 1))
    }

    /// Digits and signs that make no number: 1.2.3, 31.02.2027.
    fn unreadable(&self, at: usize) -> Found {
        let is_odd = self.is_digits(at) && self.literal(at).0.is_none();
        is_odd.then(|| self.named_from(at, self.chunk(at)))
    }

    /// The first token behind what is written without a blank: letters, digits, and the signs between them.
    pub fn chunk(&self, at: usize) -> usize {
        let is_part = |at: usize| self.is_glued(at) && (self.is_digits(at) || !self.word(at).is_empty());
        let mut next = at + 1;
        loop {
            if is_part(next) {
                next += 1;
            } else if self.is_glued(next)
                && matches!(self.sign(next), Some('-' | '/' | '.' | ',' | ':' | '_' | '(' | '\'' | '’'))
                && is_part(next + 1)
            {
                next += 2;
            } else if self.is_glued(next) && self.is_sign(next, ')') && self.is_sign(next.wrapping_sub(2), '(') {
                next += 1;
            } else {
                return next;
            }
        }
    }
}
