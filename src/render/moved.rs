//! The page at an address that a posting or a free page had before: it leads to the one of today.
//!
//! In: what has moved. Out: the finished HTML, through `redirect.html`; for a web server, all former addresses with those
//! of today.

use super::view::{MovedView, PageView};
use super::{Renderer, Target};
use crate::finding::Finding;
use crate::language::inline;
use crate::model::{Address, Lang};

impl Renderer {
    pub(super) fn moved_posting(&self, at: usize, lang: Lang) -> Result<Vec<u8>, Finding> {
        let role = &self.site.roles[at];
        let voice = self.voice_of(role, lang);
        let title = inline::plain(voice.words(&role.title));
        self.redirect(lang, voice.address, title, &self.posting_path(role, lang))
    }

    pub(super) fn moved_page(&self, at: usize, lang: Lang) -> Result<Vec<u8>, Finding> {
        let Some(version) = self.site.pages[at].version(lang) else { return Ok(Vec::new()) };
        let address = self.site.settings.language(lang).address;
        self.redirect(lang, address, version.title.clone(), &self.page_path(version))
    }

    fn redirect(&self, lang: Lang, address: Address, title: String, path: &str) -> Result<Vec<u8>, Finding> {
        let voice = self.voice(lang, address, "");
        let company = voice.words(&self.site.company.name);
        let page = PageView {
            kind: "redirect",
            title: voice.say("page-title", &[("title", title.as_str().into()), ("company", company.into())]),
            canonical: Some(self.absolute(path)),
            noindex: true,
            ..PageView::default()
        };
        let view = MovedView { title, url: self.url(path) };
        self.page("redirect.html", lang, address, &page, "moved", &view)
    }

    /// Every former address with the one of today, as paths below the root of the site.
    pub(super) fn moves(&self) -> impl Iterator<Item = (&str, String)> {
        self.routes().iter().filter_map(|route| {
            let to = match route.target {
                Target::MovedPosting(at, lang) => self.posting_path(&self.site.roles[at], lang),
                Target::MovedPage(at, lang) => self.page_path(self.site.pages[at].version(lang)?),
                _ => return None,
            };
            Some((route.path.strip_suffix("index.html")?, to))
        })
    }
}
