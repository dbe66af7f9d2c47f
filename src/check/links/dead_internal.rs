//! `links/dead-internal`: what the site refers to inside itself, and what is not there: pages, files, the logo.
//!
//! In: the company's references and the links in texts and pages. Out: a finding for each that leads nowhere.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Tag};

use crate::check::Checking;
use crate::finding::rules::LINKS_DEAD_INTERNAL;
use crate::finding::{Finding, Span};
use crate::language::inline;
use crate::load::schema::by_likeness;
use crate::model::life::{State, state};
use crate::model::{ClosedPolicy, Lang, Legal, Role, Text, Words};

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let site = cx.site;
    let mut check = Check { cx, addresses: None, findings, draft: false };
    check.company();
    for version in site.pages.iter().flat_map(|page| &page.versions) {
        for link in &version.links {
            check.target(&link.target, version.lang, link.at);
        }
    }
    site.shared_texts().for_each(|text| check.text(text));
    // A closed role shows none of its texts any more.
    cx.current_roles().for_each(|role| check.role(role));
}

struct Check<'c, 'a> {
    cx: &'c Checking<'a>,
    /// The paths of the site's pages below its root; known when a link names one.
    addresses: Option<BTreeSet<String>>,
    findings: &'c mut Vec<Finding>,
    draft: bool,
}

impl Check<'_, '_> {
    fn company(&mut self) {
        let site = self.cx.site;
        let company = &site.company;
        for legal in [&company.imprint, &company.privacy] {
            if let Some(Legal::Page(id, at)) = legal {
                site.settings.langs().for_each(|lang| self.page(id, lang, *at));
            }
        }
        for (field, path) in [("logo", &company.logo), ("icon", &company.icon)] {
            if let Some(path) = path {
                let at = self.cx.sources.value(company.file, &[field]);
                self.asset(path, at);
            }
        }
    }

    fn role(&mut self, role: &Role) {
        self.draft = role.draft;
        role.own_texts().for_each(|text| self.text(text));
        let bodies = role.prose.iter().filter(|section| section.heading.is_some()).map(|section| &section.body);
        bodies.for_each(|body| self.text(body));
        self.draft = false;
    }

    fn text(&mut self, text: &Text) {
        for lang in self.cx.site.settings.langs() {
            match text {
                // Words that are the same in every language are looked at once, for the main one.
                Text::Same(words) if lang == Lang(0) => self.words(words, lang),
                Text::Same(_) => {}
                Text::PerLang(_) => {
                    text.wording(lang).into_iter().flat_map(|wording| wording.all()).for_each(|words| {
                        self.words(words, lang);
                    });
                }
            }
        }
    }

    fn words(&mut self, words: &Words, lang: Lang) {
        if !words.text.contains("](") {
            return;
        }
        inline::walk(&words.text, |event, range| {
            if let Event::Start(Tag::Link { dest_url, .. }) = event {
                let at = self.cx.sources.words(words, range);
                self.target(&dest_url, lang, at);
            }
        });
    }

    fn target(&mut self, target: &str, lang: Lang, at: Span) {
        if let Some(id) = target.strip_prefix("page:") {
            self.page(id, lang, at);
        } else if let Some(path) = target.strip_prefix("asset:") {
            self.asset(path, at);
        } else if let Some(path) = target.strip_prefix(self.cx.site.settings.base_url.as_str()) {
            self.address(path, at);
        }
    }

    /// A page must exist in the language that it is linked from.
    fn page(&mut self, id: &str, lang: Lang, at: Span) {
        let site = self.cx.site;
        match site.pages.iter().find(|page| page.id == id) {
            Some(page) if page.version(lang).is_some() => {}
            Some(_) => {
                let tag = site.settings.language(lang).tag.as_str();
                self.report("language", id, Vec::new(), at, Some(tag));
            }
            None => self.report("page", id, by_likeness(id, site.pages.iter().map(|page| page.id.as_str())), at, None),
        }
    }

    fn asset(&mut self, path: &str, at: Span) {
        let mut assets = self.cx.site.assets.iter().map(|asset| asset.path.as_str());
        if !assets.clone().any(|asset| asset == path) {
            self.report("asset", path, by_likeness(path, &mut assets), at, None);
        }
    }

    /// A whole address that lies inside the site: `https://jobs.example.org/de/benfits`.
    fn address(&mut self, path: &str, at: Span) {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        // Everything else on the host may be someone else's, such as a form; and files have names that change.
        let is_ours = self.cx.site.settings.languages.iter().any(|language| language.tag == first);
        if !is_ours || rest.rsplit('/').next().is_some_and(|file| file.contains('.')) {
            return;
        }
        let wanted = format!("{}/", path.trim_end_matches('/'));
        let addresses = self.addresses.get_or_insert_with(|| addresses(self.cx));
        if !addresses.contains(&wanted) {
            let choices = by_likeness(&wanted, addresses.iter().map(String::as_str));
            self.report("address", path, choices, at, None);
        }
    }

    fn report(&mut self, what: &'static str, target: &str, choices: Vec<String>, at: Span, language: Option<&str>) {
        let finding = Finding::new(&LINKS_DEAD_INTERNAL, at).arg("what", what).arg("target", target);
        let finding = finding.arg("choices", choices).arg("language", language.unwrap_or_default());
        self.findings.push(Finding { draft: self.draft, ..finding });
    }
}

/// The paths of all lists, postings and pages that are there today, below the root of the site.
fn addresses(cx: &Checking) -> BTreeSet<String> {
    let site = cx.site;
    let is_there = |role: &&Role| match state(role, cx.today) {
        State::Open => true,
        State::Closed => site.settings.closed == ClosedPolicy::Page,
        State::Draft | State::Scheduled => false,
    };
    let mut addresses = BTreeSet::new();
    for lang in site.settings.langs() {
        let language = site.settings.language(lang);
        let tag = &language.tag;
        addresses.insert(format!("{tag}/"));
        let postings = site.roles().filter(is_there).filter(|role| role.langs.contains(&lang));
        for role in postings {
            // A former address leads on to the one of today.
            let aliases = role.aliases_in(lang).map(|alias| &*alias.text);
            let slugs = aliases.chain([role.slug_in(lang)]);
            addresses.extend(slugs.map(|slug| format!("{tag}/{}/{slug}/", language.jobs)));
        }
        let pages = site.pages.iter().filter_map(|page| page.version(lang));
        for version in pages {
            let aliases = version.aliases.iter().map(|alias| &*alias.text);
            let slugs = aliases.chain([version.slug.as_str()]);
            addresses.extend(slugs.map(|slug| format!("{tag}/{slug}/")));
        }
    }
    addresses
}
