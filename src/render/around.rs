//! What stands around a page's content: its address, its other languages.
//!
//! In: the versions of a page. Out: canonical address, alternates for search engines, links for readers; the feeds of a list.
//! Alternates name every version with itself, and `x-default`; a page in one language has none.

use super::Renderer;
use super::channels;
use super::view::{Alternate, FeedLink, LanguageLink, PageView};
use crate::model::{Address, Lang};

impl Renderer {
    /// The head of a page: `versions` are the languages it exists in, each with its path.
    pub(super) fn around(&self, lang: Lang, versions: &[(Lang, String)]) -> PageView {
        let own = versions.iter().find(|(version, _)| *version == lang);
        PageView {
            canonical: own.map(|(_, path)| self.absolute(path)),
            alternates: self.alternates(versions),
            languages: self.language_links(lang, versions),
            social: Some(self.social(lang, versions.iter().map(|(version, _)| *version))),
            ..PageView::default()
        }
    }

    /// The feeds of a language.
    pub(super) fn feeds(&self, lang: Lang) -> Vec<FeedLink> {
        let title = self.listing_title(lang);
        let feed = |(listing, kind): &(&channels::Listing, &'static str)| FeedLink {
            kind,
            title: title.clone(),
            url: self.url(&format!("{}{}", self.list_path(lang), listing.file)),
        };
        channels::FEEDS.iter().map(feed).collect()
    }

    /// The versions for search engines. The default is the main language's, else the first.
    pub(super) fn alternates(&self, versions: &[(Lang, String)]) -> Vec<Alternate> {
        let [first, _, ..] = versions else { return Vec::new() };
        let alternate =
            |hreflang: &str, path: &str| Alternate { hreflang: hreflang.to_owned(), url: self.absolute(path) };
        let each = versions.iter().map(|(lang, path)| alternate(&self.site.settings.language(*lang).tag, path));
        each.chain(std::iter::once(alternate("x-default", &first.1))).collect()
    }

    /// The lists of all languages with their paths.
    pub(super) fn lists(&self) -> Vec<(Lang, String)> {
        self.site.settings.langs().map(|lang| (lang, self.list_path(lang))).collect()
    }

    /// The lists for search engines, and for everyone else the root page, which offers them.
    pub(super) fn list_alternates(&self) -> Vec<Alternate> {
        let mut alternates = self.alternates(&self.lists());
        if let Some(default) = alternates.last_mut() {
            default.url = self.absolute("");
        }
        alternates
    }

    /// The switch of languages: a page that a language does not have leads to that language's list.
    fn language_links(&self, lang: Lang, versions: &[(Lang, String)]) -> Vec<LanguageLink> {
        self.site
            .settings
            .langs()
            .map(|other| {
                let path = versions.iter().find(|(version, _)| *version == other).map(|(_, path)| path.clone());
                LanguageLink {
                    lang: self.site.settings.language(other).tag.clone(),
                    name: self.voice(other, Address::Neutral, "").say("language-name", &[]),
                    url: self.url(&path.unwrap_or_else(|| self.list_path(other))),
                    current: other == lang,
                }
            })
            .collect()
    }
}
