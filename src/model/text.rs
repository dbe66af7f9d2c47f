//! Texts: what a writer wrote, for each language and form of address.
//!
//! In: words with their place in the source. Out: [`Text`], which gives the words for a [`Lang`] and an [`Address`].

use crate::finding::Span;

/// A language of the site, by its position in `vakanz.yaml`; the main language is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(pub u8);

impl Lang {
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// How a text speaks to its reader. Only some languages know the difference; German does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Address {
    Sie,
    Du,
    /// Without speaking to anyone: "Prüfen von Rechnungen".
    #[default]
    Neutral,
}

impl Address {
    pub const ALL: [Address; 3] = [Address::Sie, Address::Du, Address::Neutral];

    pub fn name(self) -> &'static str {
        match self {
            Address::Sie => "sie",
            Address::Du => "du",
            Address::Neutral => "neutral",
        }
    }
}

/// Words and where they stand. Markdown of the inline kind; a blank line begins a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    pub text: Box<str>,
    pub at: Span,
}

/// One language's words: one form for every address, or a form for each.
#[derive(Clone, Debug, PartialEq)]
pub enum Wording {
    Same(Words),
    ByAddress(Vec<(Address, Words)>),
}

impl Wording {
    /// The words for an address. A neutral form serves every address; `None` if there is none either.
    pub fn get(&self, address: Address) -> Option<&Words> {
        match self {
            Wording::Same(words) => Some(words),
            Wording::ByAddress(forms) => {
                let form = |wanted| forms.iter().find(|(a, _)| *a == wanted).map(|(_, words)| words);
                form(address).or_else(|| form(Address::Neutral))
            }
        }
    }

    pub fn all(&self) -> impl Iterator<Item = &Words> {
        let (one, many) = match self {
            Wording::Same(words) => (Some(words), &[][..]),
            Wording::ByAddress(forms) => (None, forms.as_slice()),
        };
        one.into_iter().chain(many.iter().map(|(_, words)| words))
    }
}

/// A text in the languages it was written in.
#[derive(Clone, Debug, PartialEq)]
pub enum Text {
    /// The same in every language: a name, a product.
    Same(Words),
    /// A wording for each language that has one, in the order of the languages. Boxed: there are many, and none grows.
    PerLang(Box<[(Lang, Wording)]>),
}

impl Text {
    pub fn wording(&self, lang: Lang) -> Option<&Wording> {
        match self {
            Text::Same(_) => None,
            Text::PerLang(wordings) => wordings.iter().find(|(l, _)| *l == lang).map(|(_, w)| w),
        }
    }

    /// The words in a language and form of address.
    pub fn get(&self, lang: Lang, address: Address) -> Option<&Words> {
        match self {
            Text::Same(words) => Some(words),
            Text::PerLang(_) => self.wording(lang)?.get(address),
        }
    }

    /// Whether anything is written for this language, in whatever form of address.
    pub fn has(&self, lang: Lang) -> bool {
        matches!(self, Text::Same(_)) || self.wording(lang).is_some()
    }

    /// All words, of all languages and forms.
    pub fn all(&self) -> impl Iterator<Item = &Words> {
        let (one, many) = match self {
            Text::Same(words) => (Some(words), &[][..]),
            Text::PerLang(wordings) => (None, &wordings[..]),
        };
        one.into_iter().chain(many.iter().flat_map(|(_, wording)| wording.all()))
    }
}
