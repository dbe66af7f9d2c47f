//! Digits with the signs between them: 1.250,50 in German, 1,250.50 in English, 1'250.50 in Switzerland.
//!
//! In: the digits and signs, and the language they stand in. Out: a [`Literal`], also of what only the other language
//! writes so; `None` if it is no number.

use super::{Form, Number};
use crate::language::Tongue;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Literal {
    pub number: Number,
    pub form: Form,
    /// "38.5" in German is a number only if a unit follows; else it may be a version or a section.
    pub needs_unit: bool,
}

/// The most digits before the fraction: more than any count or sum.
const WHOLE_DIGITS: usize = 12;

pub fn read(text: &str, tongue: Tongue) -> Option<Literal> {
    let Some(first) = text.chars().find(|c| !c.is_ascii_digit()) else {
        return Some(Literal { number: whole(text)?, form: Form::Native, needs_unit: false });
    };
    let point = match tongue {
        Tongue::German => ',',
        Tongue::English => '.',
    };
    if is_grouped(text, first) {
        let form = if first == point { Form::Foreign } else { Form::Native };
        return Some(Literal { number: whole(text)?, form, needs_unit: false });
    }
    let at = text.rfind(['.', ','])?;
    let (before, fraction) = (&text[..at], &text[at + 1..]);
    let is_bare = !before.is_empty() && is_digits(before);
    if !is_digits(fraction) || !(1..=3).contains(&fraction.len()) || !is_bare && !is_grouped(before, first) {
        return None;
    }
    let thousandths = whole(fraction)?.thousandths() / 10_i64.pow(fraction.len() as u32);
    let number = whole(before)?.plus(Number::from_thousandths(thousandths))?;
    // Behind the apostrophe the Swiss write a point.
    let is_swiss = tongue == Tongue::German && matches!(first, '\'' | '’');
    let is_native = text[at..].starts_with(point) || is_swiss;
    let form = if is_native { Form::Native } else { Form::Foreign };
    Some(Literal { number, form, needs_unit: !is_native && is_bare })
}

/// Whether it is a whole number in groups of three digits, with one sign between all of them.
fn is_grouped(text: &str, sign: char) -> bool {
    let mut groups = text.split(sign);
    let first = groups.next().unwrap_or_default();
    let begins = (1..=3).contains(&first.len()) && is_digits(first) && !first.starts_with('0');
    let mut rest = groups.peekable();
    begins && rest.peek().is_some() && rest.all(|group| group.len() == 3 && is_digits(group))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number that all digits make, whatever stands between them.
fn whole(text: &str) -> Option<Number> {
    let digits = text.bytes().filter(u8::is_ascii_digit);
    if digits.clone().count() > WHOLE_DIGITS {
        return None;
    }
    Some(Number::from_whole(digits.fold(0, |number, digit| number * 10 + i64::from(digit - b'0'))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_as(text: &str, tongue: Tongue) -> String {
        match read(text, tongue) {
            Some(Literal { number, form, needs_unit }) => {
                format!(
                    "{number}{}{}",
                    if form == Form::Foreign { " foreign" } else { "" },
                    if needs_unit { "?" } else { "" }
                )
            }
            None => "none".to_owned(),
        }
    }

    #[test]
    fn reads_both_locales_in_both_languages() {
        for (text, german, english) in [
            ("54000", "54000", "54000"),
            ("1.250", "1250", "1250 foreign"),
            ("1,250", "1250 foreign", "1250"),
            ("1.250,50", "1250.5", "1250.5 foreign"),
            ("1,250.50", "1250.5 foreign", "1250.5"),
            ("38,5", "38.5", "38.5 foreign?"),
            ("38.5", "38.5 foreign?", "38.5"),
            ("0,125", "0.125", "0.125 foreign?"),
            ("0.125", "0.125 foreign?", "0.125"),
            ("1'250.50", "1250.5", "1250.5"),
            ("1’250", "1250", "1250"),
            ("50 000", "50000", "50000"),
            ("50\u{202f}000,5", "50000.5", "50000.5 foreign"),
            ("1.234.567", "1234567", "1234567 foreign"),
            ("1.2.3", "none", "none"),
            ("1.23.456", "none", "none"),
            ("2026.114", "2026.114 foreign?", "2026.114"),
            ("1,25,5", "none", "none"),
            ("1234567890123", "none", "none"),
        ] {
            assert_eq!(
                (read_as(text, Tongue::German).as_str(), read_as(text, Tongue::English).as_str()),
                (german, english),
                "{text}"
            );
        }
    }
}
