//! The languages that vakanz knows: those it speaks with writers, and whose texts it can read.
//!
//! In: a language tag. Out: a [`Tongue`], if it is one of them. A site may have other languages; nothing is said of their
//! words, only of their facts.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tongue {
    #[default]
    English,
    German,
}

impl Tongue {
    pub const ALL: [Tongue; 2] = [Tongue::English, Tongue::German];

    /// From `de`, `de_AT.UTF-8`, `en`; `None` for any other language.
    pub fn parse(tag: &str) -> Option<Tongue> {
        match tag.split(['_', '-', '.']).next()? {
            "de" => Some(Tongue::German),
            "en" => Some(Tongue::English),
            _ => None,
        }
    }

    pub fn other(self) -> Tongue {
        match self {
            Tongue::English => Tongue::German,
            Tongue::German => Tongue::English,
        }
    }

    pub fn tag(self) -> &'static str {
        match self {
            Tongue::English => "en",
            Tongue::German => "de",
        }
    }
}
