//! A language in which facts are said outside of any site's pages: in the words and formats of the built-in strings.
//!
//! In: the tag of a built-in language, and a locale. Out: a [`Speech`], which gives a [`Voice`].

use super::format::{Formats, LocaleFault};
use super::strings::{self, Strings};
use super::theme::BUILT_IN;
use super::voice::Voice;
use crate::model::{Address, Lang};
use crate::snapshot::Snapshot;

pub struct Speech {
    strings: Strings,
    pub formats: Formats,
}

impl Speech {
    /// # Errors
    /// If nothing is known of the locale.
    pub fn new(tag: &str, locale: &str) -> Result<Speech, LocaleFault> {
        let built_in = Snapshot::built_in(BUILT_IN);
        // The built-in strings are whole: a test reads them.
        let strings = strings::read(&built_in, tag, "default", &strings::contract(&built_in), &mut Vec::new());
        Ok(Speech { strings, formats: Formats::new(locale)? })
    }

    /// A voice for texts of a site in which `lang` is this language, or the nearest to it.
    pub fn voice(&self, lang: Lang) -> Voice<'_> {
        Voice { strings: &self.strings, formats: &self.formats, lang, address: Address::Neutral, country: "" }
    }
}
