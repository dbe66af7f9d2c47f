//! The pages: a posting, a closed posting, a free page, the root, 404.
//!
//! In: a role, a page or nothing. Out: the finished HTML, through the theme's template of the same name.

use super::view::{ClosedView, ContentView, LanguageView, PageView};
use super::{Renderer, prose};
use crate::finding::Finding;
use crate::language::inline;
use crate::model::{Address, Closes, Lang, Role, State};

/// How many open postings a closed one points to.
pub(super) const OTHERS: usize = 5;

impl Renderer {
    pub(super) fn posting_page(&self, at: usize, lang: Lang) -> Result<Vec<u8>, Finding> {
        let role = &self.site.roles[at];
        let voice = self.voice_of(role, lang);
        let state = self.states[at];
        let mut view = self.posting(role, &voice, state);
        let mut page = self.around(lang, &self.versions(role));
        let (title, description) = self.posting_head(role, &voice, &view.title);
        page.kind = "posting";
        page.title = title;
        page.description = Some(description);
        // What is not open yet is only ever seen in a preview, and says so to machines too.
        page.noindex = state != State::Open;
        if state == State::Open {
            if let Some(social) = &mut page.social {
                social.image = self.posting_image(role, lang, &page.title);
            }
            page.json_ld = page.canonical.as_deref().map(|url| self.job_posting(role, &voice, &view, url));
            view.qr_html = page.canonical.as_deref().and_then(super::qr::code);
        }
        self.page("posting.html", lang, voice.address, &page, "posting", &view)
    }

    /// The languages of a role with the paths of its postings.
    pub(super) fn versions(&self, role: &Role) -> Vec<(Lang, String)> {
        role.langs.iter().map(|&lang| (lang, self.posting_path(role, lang))).collect()
    }

    pub(super) fn closed_page(&self, at: usize, lang: Lang) -> Result<Vec<u8>, Finding> {
        let role = &self.site.roles[at];
        let voice = self.voice_of(role, lang);
        let shared = &self.shared[lang.index()];
        let title = inline::plain(voice.words(&role.title));
        let mut page = self.around(lang, &self.versions(role));
        page.kind = "closed";
        let head = self.posting_head(role, &voice, &title).0;
        page.title = voice.say("closed-page-title", &[("title", head.into())]);
        page.noindex = true;
        // A page that asks not to be indexed has no business among alternates.
        page.alternates = Vec::new();
        let closed_on = match role.closes {
            Closes::On(date) => voice.say("closed-text", &[("date", voice.date(date).into())]),
            Closes::UntilFilled => String::new(),
        };
        let heading = voice.say("closed-heading", &[]);
        page.description = Some(format!("{heading}. {closed_on}").trim_end().to_owned());
        let view = ClosedView {
            title,
            marker: self.site.settings.language(lang).gender_marker.clone(),
            heading,
            text: closed_on,
            list_url: shared.list_url.clone(),
            list_label: voice.say("closed-list-label", &[]),
            others_heading: voice.say("closed-others", &[]),
            others: self.others(role, lang).into_iter().map(|at| self.card(at, lang)).collect(),
        };
        self.page("closed.html", lang, voice.address, &page, "closed", &view)
    }

    /// Listed roles to point to: those of the same department first, in the order of their ids.
    fn others(&self, role: &Role, lang: Lang) -> Vec<usize> {
        let first = &self.shared[lang.index()].first;
        let mut others = first.get(&role.department).cloned().unwrap_or_default();
        let elsewhere = first.iter().filter(|(department, _)| **department != role.department);
        let mut far: Vec<usize> = elsewhere.flat_map(|(_, roles)| roles).copied().collect();
        far.sort_unstable();
        others.extend(far);
        others.truncate(OTHERS);
        others
    }

    pub(super) fn free_page(&self, at: usize, lang: Lang) -> Result<Vec<u8>, Finding> {
        let source = &self.site.pages[at];
        let address = self.site.settings.language(lang).address;
        let voice = self.voice(lang, address, "");
        let versions: Vec<(Lang, String)> =
            source.versions.iter().map(|version| (version.lang, self.page_path(version))).collect();
        let mut page = self.around(lang, &versions);
        page.kind = "page";
        let Some(version) = source.version(lang) else { return Ok(Vec::new()) };
        let company = voice.words(&self.site.company.name);
        page.title = voice.say("page-title", &[("title", version.title.as_str().into()), ("company", company.into())]);
        page.description = version.description.clone();
        let text = self.snapshot.file(version.file).text().unwrap_or_default();
        let html = prose::page(&text[version.body.clone()], &self.links(lang));
        let view = ContentView { title: version.title.clone(), html };
        self.page("page.html", lang, address, &page, "content", &view)
    }

    /// The root page offers the languages; it belongs to none.
    pub(super) fn root(&self) -> Result<Vec<u8>, Finding> {
        let main = Lang(0);
        let voice = self.voice(main, Address::Neutral, "");
        let company = voice.words(&self.site.company.name);
        let page = PageView {
            kind: "root",
            title: voice.say("root-heading", &[("company", company.into())]),
            description: Some(voice.say("list-description", &[("company", company.into())])),
            canonical: Some(self.absolute("")),
            alternates: self.list_alternates(),
            social: Some(self.social(main, self.site.settings.langs())),
            ..PageView::default()
        };
        self.page("root.html", main, Address::Neutral, &page, "languages", &self.language_views("root"))
    }

    pub(super) fn not_found(&self) -> Result<Vec<u8>, Finding> {
        let main = Lang(0);
        let voice = self.voice(main, Address::Neutral, "");
        let heading = voice.say("not-found-heading", &[]);
        let company = voice.words(&self.site.company.name);
        let page = PageView {
            kind: "404",
            title: voice.say("page-title", &[("title", heading.into()), ("company", company.into())]),
            description: Some(voice.say("not-found-text", &[])),
            noindex: true,
            ..PageView::default()
        };
        self.page("404.html", main, Address::Neutral, &page, "languages", &self.language_views("not-found"))
    }

    /// Every language with its list, and the words of a page that speaks all of them.
    fn language_views(&self, page: &str) -> Vec<LanguageView> {
        let each = self.site.settings.langs().map(|lang| {
            let voice = self.voice(lang, self.site.settings.language(lang).address, "");
            let company = voice.words(&self.site.company.name);
            let link = if page == "root" { "list-heading".to_owned() } else { format!("{page}-link") };
            LanguageView {
                lang: self.site.settings.language(lang).tag.clone(),
                name: voice.say("language-name", &[]),
                url: self.shared[lang.index()].list_url.clone(),
                heading: voice.say(&format!("{page}-heading"), &[("company", company.into())]),
                text: voice.say(&format!("{page}-text"), &[]),
                link_label: voice.say(&link, &[]),
            }
        });
        each.collect()
    }
}
