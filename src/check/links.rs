//! What the site refers to inside itself is there: pages, pictures, the logo, the legal pages.
//!
//! In: the company's references and the links in texts. Out: a finding for each that leads nowhere.

use pulldown_cmark::{Event, Tag};

use crate::finding::{Finding, Span, rules};
use crate::language::inline;
use crate::load::schema::by_likeness;
use crate::model::{Lang, Legal, Phrase, Site, Text, Words};

pub fn check(site: &Site, findings: &mut Vec<Finding>) {
    let company = &site.company;
    for legal in [&company.imprint, &company.privacy] {
        match legal {
            Some(Legal::Page(id, at)) => {
                site.settings.langs().for_each(|lang| page(site, id, lang, *at, findings));
            }
            Some(Legal::Url(text)) => {
                for lang in site.settings.langs().filter(|lang| !text.has(*lang)) {
                    let tag = site.settings.language(lang).tag.as_str();
                    let at = text.all().next().map(|words| words.at);
                    let finding = Finding { at, ..Finding::nowhere(&rules::TEXT_LANGUAGE_MISSING) };
                    findings.push(finding.arg("language", tag));
                }
            }
            None => {}
        }
    }
    if let Some(logo) = &company.logo
        && !site.assets.iter().any(|asset| asset.path == *logo)
    {
        let at = company.name.all().next().map(|words| Span::top(words.at.file));
        let finding = Finding { at, ..Finding::nowhere(&rules::LINK_ASSET) };
        findings.push(finding.arg("target", logo.as_str()).arg("choices", assets(site, logo)));
    }
    for version in site.pages.iter().flat_map(|page| &page.versions) {
        for (target, at) in &version.links {
            match target.split_once(':') {
                Some(("page", id)) => page(site, id, version.lang, *at, findings),
                Some((_, path)) if !site.assets.iter().any(|asset| asset.path == path) => {
                    let finding = Finding::new(&rules::LINK_ASSET, *at).arg("target", path);
                    findings.push(finding.arg("choices", assets(site, path)));
                }
                _ => {}
            }
        }
    }
    let items = company.benefits.iter().chain(&company.process).chain(&company.notes);
    let own = items.filter_map(|item| match item {
        Phrase::Own(text) => Some(text),
        Phrase::Clause(..) => None,
    });
    let shared = own.chain(&company.about).chain(site.clauses.iter().map(|(_, clause)| &clause.text));
    shared.for_each(|text| links(site, text, findings));
    for role in &site.roles {
        role.own_texts().for_each(|text| links(site, text, findings));
        role.prose.iter().for_each(|section| links(site, &section.body, findings));
    }
}

fn links(site: &Site, text: &Text, findings: &mut Vec<Finding>) {
    for lang in site.settings.langs() {
        let words = match text {
            // Words that are the same in every language are looked at once, for the main one.
            Text::Same(words) => (lang == Lang(0)).then(|| vec![words]),
            Text::PerLang(_) => text.wording(lang).map(|wording| wording.all().collect()),
        };
        for words in words.into_iter().flatten().filter(|words| words.text.contains("page:")) {
            in_words(site, words, lang, findings);
        }
    }
}

fn in_words(site: &Site, words: &Words, lang: Lang, findings: &mut Vec<Finding>) {
    inline::walk(&words.text, |event, _| {
        if let Event::Start(Tag::Link { dest_url, .. }) = event
            && let Some(id) = dest_url.strip_prefix("page:")
        {
            page(site, id, lang, words.at, findings);
        }
    });
}

/// A page must exist in the language that it is linked from.
fn page(site: &Site, id: &str, lang: Lang, at: Span, findings: &mut Vec<Finding>) {
    let tag = site.settings.language(lang).tag.as_str();
    match site.pages.iter().find(|page| page.id == id) {
        Some(page) if page.version(lang).is_some() => {}
        Some(_) => findings.push(Finding::new(&rules::LINK_PAGE_LANGUAGE, at).arg("target", id).arg("language", tag)),
        None => {
            let choices = by_likeness(id, site.pages.iter().map(|page| page.id.as_str()));
            findings.push(Finding::new(&rules::LINK_PAGE, at).arg("target", id).arg("choices", choices));
        }
    }
}

fn assets(site: &Site, wanted: &str) -> Vec<String> {
    by_likeness(wanted, site.assets.iter().map(|asset| asset.path.as_str()))
}
