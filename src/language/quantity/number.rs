//! Numbers as texts state them, exact to the thousandth.
//!
//! In: whole numbers or thousandths. Out: a [`Number`], which never rounds.

use std::fmt;

use crate::model::Amount;

/// A number in thousandths: 38.5 is 38,500.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(i64);

impl Number {
    pub const ONE: Number = Number::from_whole(1);
    pub const HALF: Number = Number(500);

    pub const fn from_thousandths(thousandths: i64) -> Number {
        Number(thousandths)
    }

    pub const fn from_whole(whole: i64) -> Number {
        Number(whole * 1000)
    }

    pub const fn thousandths(self) -> i64 {
        self.0
    }

    /// The number without its fraction; `None` if it has one.
    pub const fn whole(self) -> Option<i64> {
        if self.0 % 1000 == 0 { Some(self.0 / 1000) } else { None }
    }

    /// `None` if it would be beyond all measure.
    pub fn times(self, by: i64) -> Option<Number> {
        self.0.checked_mul(by).map(Number)
    }

    pub fn plus(self, other: Number) -> Option<Number> {
        self.0.checked_add(other.0).map(Number)
    }
}

impl From<Amount> for Number {
    fn from(amount: Amount) -> Number {
        Number(amount.hundredths() * 10)
    }
}

/// The plain decimal: `54000`, `17.5`.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        if rest == 0 {
            return write!(f, "{sign}{whole}");
        }
        let fraction = format!("{rest:03}");
        write!(f, "{sign}{whole}.{}", fraction.trim_end_matches('0'))
    }
}
