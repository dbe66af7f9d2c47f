//! The language in which the desk speaks to the writer.
//!
//! In: messages of one language. Out: sentences, dates, names of the site's things.

use std::sync::Arc;

use jiff::civil::Date;

use crate::finding::Arg;
use crate::language::Tongue;
use crate::model::{Lang, Role, Site, Text};
use crate::render::format::Formats;
use crate::report::Messages;

pub struct Speaker {
    pub messages: Arc<Messages>,
    formats: Option<Formats>,
}

impl Speaker {
    pub fn new(messages: Arc<Messages>) -> Speaker {
        let locale = match messages.tongue {
            Tongue::German => "de-DE",
            Tongue::English => "en-GB",
        };
        Speaker { messages, formats: Formats::new(locale).ok() }
    }

    pub fn tag(&self) -> &'static str {
        self.messages.tongue.tag()
    }

    pub fn get(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        self.messages.get(id, args)
    }

    pub fn date(&self, day: Date) -> String {
        self.formats.as_ref().map_or_else(|| day.to_string(), |formats| formats.date(day))
    }

    /// The language in which a role is best named to the writer.
    pub fn lang_of(&self, site: &Site, role: &Role) -> Lang {
        let own = site.settings.lang(self.tag()).filter(|lang| role.langs.contains(lang));
        own.or(role.langs.first().copied()).unwrap_or(Lang(0))
    }

    /// A name in the writer's language, or else in one that it has.
    pub fn name_in(&self, site: &Site, name: &Text) -> String {
        let own = site.settings.lang(self.tag());
        let words = own
            .into_iter()
            .chain(site.settings.langs())
            .find_map(|lang| name.get(lang, site.settings.language(lang).address));
        words.map_or_else(String::new, |words| words.text.to_string())
    }
}
