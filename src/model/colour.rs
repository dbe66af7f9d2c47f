//! A colour as screens mix it.
//!
//! In: `#0a5b45`, as writers and style sheets have it. Out: [`Colour`], three bytes of sRGB.

use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl Colour {
    pub const fn new(red: u8, green: u8, blue: u8) -> Colour {
        Colour { red, green, blue }
    }

    /// `#0a5b45`, or `#abc` for `#aabbcc`.
    pub fn parse(text: &str) -> Option<Colour> {
        let digits: Vec<u8> =
            text.strip_prefix('#')?.chars().map(|c| Some(c.to_digit(16)? as u8)).collect::<Option<_>>()?;
        match *digits {
            [red, green, blue] => Some(Colour::new(red * 17, green * 17, blue * 17)),
            [a, b, c, d, e, f] => Some(Colour::new(a * 16 + b, c * 16 + d, e * 16 + f)),
            _ => None,
        }
    }

    pub fn channels(self) -> [u8; 3] {
        [self.red, self.green, self.blue]
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::Colour;

    #[test]
    fn is_read_as_style_sheets_write_it() {
        for (text, written) in [("#0a5b45", "#0a5b45"), ("#0A5B45", "#0a5b45"), ("#fc0", "#ffcc00")] {
            assert_eq!(Colour::parse(text).map(|colour| colour.to_string()), Some(written.into()));
        }
        for text in ["", "#", "0a5b45", "#0a5b4", "#0a5b45ff", "#0a5b4g", "#äöü", "green", "#+1+2+3"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }
}
