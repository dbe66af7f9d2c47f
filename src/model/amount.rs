//! Amounts as a writer states them: money and hours, exact to the hundredth.
//!
//! In: the text of a field, as it stands in the file. Out: an [`Amount`], or an [`AmountFault`] that says what the
//! writer did instead and, where it is beyond doubt, which plain number was meant.

use std::fmt;

use super::code;

/// A number in hundredths of its unit: euros (17.50) or hours (38.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

/// Why a text is not an amount. `meant` is the amount to offer in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountFault {
    /// `60.000`, `60,000`, `60'000`, `60 000`.
    ThousandsSeparator { meant: Amount },
    /// `38,5`.
    DecimalComma { meant: Amount },
    /// A currency sign or a word: `45.000 €`, `60k`. The number is offered if all that is left over is a currency.
    NotOnlyANumber { meant: Option<Amount> },
    /// `-5`.
    Negative,
    /// More than [`WHOLE_DIGITS`] before the point, or more than two behind it.
    TooManyDigits,
    /// Anything else: nothing at all, a range, `007`, `17.`.
    NotANumber,
}

impl AmountFault {
    /// The amount to offer in place of what was written.
    pub fn meant(self) -> Option<Amount> {
        match self {
            AmountFault::ThousandsSeparator { meant } | AmountFault::DecimalComma { meant } => Some(meant),
            AmountFault::NotOnlyANumber { meant } => meant,
            AmountFault::Negative | AmountFault::TooManyDigits | AmountFault::NotANumber => None,
        }
    }
}

/// The most digits before the point: room for a year's pay in any currency, and none for a slip of the finger.
pub const WHOLE_DIGITS: usize = 10;

/// What writers put between groups of three digits; the spaces are the plain, no-break, narrow and thin one.
const GROUP_SIGNS: [char; 9] = ['.', ',', '\'', '\u{2019}', '_', ' ', '\u{a0}', '\u{202f}', '\u{2009}'];

impl Amount {
    pub const fn from_hundredths(hundredths: i64) -> Amount {
        Amount(hundredths)
    }

    pub const fn hundredths(self) -> i64 {
        self.0
    }

    pub const fn from_whole(whole: i64) -> Amount {
        Amount(whole * 100)
    }

    /// The number without its fraction; `None` if it has one.
    pub const fn whole(self) -> Option<i64> {
        if self.is_whole() { Some(self.0 / 100) } else { None }
    }

    /// Whether nothing stands behind the point.
    pub const fn is_whole(self) -> bool {
        self.0 % 100 == 0
    }

    /// Reads `54000`, `17.5` or `17.50`, and nothing else.
    ///
    /// Three digits behind a sign are a group of thousands, never a fraction: `17.505` is a fault.
    pub fn parse(text: &str) -> Result<Amount, AmountFault> {
        plain(text, '.').ok_or_else(|| fault(text))
    }
}

/// The plain decimal, as JSON and YAML write it: `54000`, `17.5`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        match (rest / 10, rest % 10) {
            (0, 0) => write!(f, "{sign}{whole}"),
            (tenths, 0) => write!(f, "{sign}{whole}.{tenths}"),
            (tenths, hundredths) => write!(f, "{sign}{whole}.{tenths}{hundredths}"),
        }
    }
}

/// A number without groups: digits and, behind the decimal sign, one or two more.
fn plain(text: &str, decimal_sign: char) -> Option<Amount> {
    match text.split_once(decimal_sign) {
        Some((whole, fraction)) => from_digits(whole, fraction),
        None => from_digits(text, "0"),
    }
}

fn from_digits(whole: &str, fraction: &str) -> Option<Amount> {
    let fits = (1..=WHOLE_DIGITS).contains(&whole.len()) && (1..=2).contains(&fraction.len());
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    if !fits || leading_zero || !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let scale = if fraction.len() == 1 { 10 } else { 1 };
    Some(Amount(whole.parse::<i64>().ok()? * 100 + fraction.parse::<i64>().ok()? * scale))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// What is wrong with a text that is not a plain number.
fn fault(text: &str) -> AmountFault {
    let text = text.trim();
    if !text.contains(|c: char| c.is_ascii_digit()) {
        AmountFault::NotANumber
    } else if text.starts_with(['-', '\u{2212}']) {
        AmountFault::Negative
    } else if text.contains(is_word_or_currency) {
        AmountFault::NotOnlyANumber { meant: without_currency(text) }
    } else if let Some(meant) = grouped(text) {
        AmountFault::ThousandsSeparator { meant }
    } else if let Some(meant) = plain(text, ',') {
        AmountFault::DecimalComma { meant }
    } else if has_too_many_digits(text) {
        AmountFault::TooManyDigits
    } else {
        AmountFault::NotANumber
    }
}

/// A number written in groups of three, by one of [`GROUP_SIGNS`], with or without a fraction.
fn grouped(text: &str) -> Option<Amount> {
    let (whole, fraction) = match text.rsplit_once(['.', ',']) {
        Some((whole, fraction)) if fraction.len() < 3 => (whole, fraction),
        _ => (text, "0"),
    };
    let decimal_sign = text[whole.len()..].chars().next();
    let sign = whole.chars().find(|c| GROUP_SIGNS.contains(c))?;
    let mut groups = whole.split(sign);
    let first_fits = groups.next().is_some_and(|first| (1..=3).contains(&first.len()));
    let rest_fits = groups.all(|group| group.len() == 3);
    if !first_fits || !rest_fits || decimal_sign == Some(sign) {
        return None;
    }
    from_digits(&whole.replace(sign, ""), fraction)
}

fn is_word_or_currency(c: char) -> bool {
    c.is_alphabetic() || is_currency_sign(c)
}

fn is_currency_sign(c: char) -> bool {
    matches!(c, '$' | '£' | '¥' | '\u{20a0}'..='\u{20cf}')
}

/// The number in `45.000 €` or `EUR 45000`; `None` if a word is left over that may change it, as in `60k`.
fn without_currency(text: &str) -> Option<Amount> {
    let number = text.trim_matches(|c: char| !c.is_ascii_digit());
    let is_currency =
        |word: &str| code::is_currency(word) || word == "Euro" || word.chars().all(is_currency_sign) || word == ",-";
    let (before, after) = text.split_once(number)?;
    let known = before.split_whitespace().chain(after.split_whitespace()).all(is_currency);
    if !known {
        return None;
    }
    plain(number, '.').or_else(|| grouped(number)).or_else(|| plain(number, ','))
}

/// Digits with at most one decimal sign, only too many of them.
fn has_too_many_digits(text: &str) -> bool {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let numeric = !whole.is_empty() && !fraction.is_empty() && is_digits(whole) && is_digits(fraction);
    numeric && (whole.len() > WHOLE_DIGITS || fraction.len() > 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn meant(text: &str) -> String {
        match Amount::parse(text).unwrap_err() {
            AmountFault::ThousandsSeparator { meant } => format!("thousands {meant}"),
            AmountFault::DecimalComma { meant } => format!("comma {meant}"),
            AmountFault::NotOnlyANumber { meant: Some(meant) } => format!("words {meant}"),
            fault => format!("{fault:?}"),
        }
    }

    #[test]
    fn reads_plain_numbers() {
        for (text, hundredths) in [("54000", 5_400_000), ("17.5", 1750), ("17.50", 1750), ("0.05", 5), ("0", 0)] {
            assert_eq!(Amount::parse(text), Ok(Amount(hundredths)), "{text}");
        }
    }

    #[test]
    fn writes_plain_decimals() {
        for (hundredths, text) in [(5_400_000, "54000"), (1750, "17.5"), (1755, "17.55"), (5, "0.05"), (-150, "-1.5")] {
            assert_eq!(Amount(hundredths).to_string(), text);
        }
    }

    #[test]
    fn finds_thousands_separators() {
        for text in ["60.000", "60,000", "60'000", "60’000", "60 000", "60\u{a0}000", "60\u{202f}000", "60_000"] {
            assert_eq!(meant(text), "thousands 60000", "{text}");
        }
        assert_eq!(meant("17.505"), "thousands 17505");
        assert_eq!(meant("1.234.567"), "thousands 1234567");
        assert_eq!(meant("60.000,50"), "thousands 60000.5");
        assert_eq!(meant("60'000.5"), "thousands 60000.5");
    }

    #[test]
    fn finds_decimal_commas() {
        assert_eq!(meant("38,5"), "comma 38.5");
        assert_eq!(meant("17,50"), "comma 17.5");
    }

    #[test]
    fn finds_currencies_and_words() {
        for text in ["45.000 €", "€45,000", "EUR 45000", "45000 Euro", "45 000 CHF", "45.000,- €", "45000 €"] {
            assert_eq!(meant(text), "words 45000", "{text}");
        }
        for text in ["60k", "60 Tsd.", "40 bis 50", "1e5", "45000 brutto"] {
            assert_eq!(Amount::parse(text), Err(AmountFault::NotOnlyANumber { meant: None }), "{text}");
        }
    }

    #[test]
    fn tells_the_other_faults_apart() {
        for text in ["-5", "−5", "-60.000"] {
            assert_eq!(Amount::parse(text), Err(AmountFault::Negative), "{text}");
        }
        for text in ["17.5055", "0,12345", "54000000000"] {
            assert_eq!(Amount::parse(text), Err(AmountFault::TooManyDigits), "{text}");
        }
        for text in ["", " ", "viel", "007", "17.", ".5", "60.000.50", "30-39", "0.505.1", "1.00.000", "٣", "1,2,3"] {
            assert_eq!(Amount::parse(text), Err(AmountFault::NotANumber), "{text}");
        }
    }

    proptest! {
        #[test]
        fn reads_what_it_writes(hundredths in 0..1_000_000_000_000i64) {
            prop_assert_eq!(Amount::parse(&Amount(hundredths).to_string()), Ok(Amount(hundredths)));
        }

        #[test]
        fn takes_any_text(text in "[-0-9.,' €a-z\u{a0}]{0,16}|\\PC{0,12}") {
            let _ = Amount::parse(&text);
        }
    }
}
