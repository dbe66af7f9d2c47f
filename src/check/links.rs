//! What the site refers to inside itself is there: pages, pictures, the logo, the legal pages.
//!
//! In: the company's references and the links in texts. Out: a finding for each that leads nowhere.

use pulldown_cmark::{Event, Tag};

use crate::finding::{Finding, Span, rules};
use crate::language::inline;
use crate::model::{Legal, Phrase, Site, Text, Words};

pub fn check(site: &Site, findings: &mut Vec<Finding>) {
    let company = &site.company;
    for legal in [&company.imprint, &company.privacy] {
        if let Some(Legal::Page(id, at)) = legal {
            page(site, id, *at, findings);
        }
    }
    if let Some(logo) = &company.logo
        && !site.assets.iter().any(|asset| asset.path == *logo)
    {
        let at = company.name.all().next().map(|words| Span::top(words.at.file));
        let finding = Finding { at, ..Finding::nowhere(&rules::LINK_ASSET) };
        findings.push(finding.arg("target", logo.as_str()).arg("choices", assets(site, logo)));
    }
    for (target, at) in site.pages.iter().flat_map(|page| &page.versions).flat_map(|version| &version.links) {
        match target.split_once(':') {
            Some(("page", id)) => page(site, id, *at, findings),
            Some((_, path)) if !site.assets.iter().any(|asset| asset.path == path) => {
                let finding = Finding::new(&rules::LINK_ASSET, *at).arg("target", path);
                findings.push(finding.arg("choices", assets(site, path)));
            }
            _ => {}
        }
    }
    let items = company.benefits.iter().chain(&company.process).chain(&company.notes);
    let own = items.filter_map(own_text).chain(&company.about);
    own.chain(site.clauses.iter().map(|(_, clause)| &clause.text)).for_each(|text| links(site, text, findings));
    for role in &site.roles {
        let items = role.benefits.iter().chain(&role.process).chain(&role.notes);
        let duties = role.duties.iter().map(|duty| &duty.phrase);
        let requirements = role.qualifications.items().map(|requirement| &requirement.phrase);
        let own = items.chain(duties).chain(requirements).filter_map(own_text);
        own.chain([&role.summary]).chain(&role.team).for_each(|text| links(site, text, findings));
    }
}

fn own_text(phrase: &Phrase) -> Option<&Text> {
    match phrase {
        Phrase::Own(text) => Some(text),
        Phrase::Clause(..) => None,
    }
}

fn links(site: &Site, text: &Text, findings: &mut Vec<Finding>) {
    for words in text.all().filter(|words| words.text.contains("page:")) {
        in_words(site, words, findings);
    }
}

fn in_words(site: &Site, words: &Words, findings: &mut Vec<Finding>) {
    inline::walk(&words.text, |event, _| {
        if let Event::Start(Tag::Link { dest_url, .. }) = event
            && let Some(id) = dest_url.strip_prefix("page:")
        {
            page(site, id, words.at, findings);
        }
    });
}

fn page(site: &Site, id: &str, at: Span, findings: &mut Vec<Finding>) {
    if !site.pages.iter().any(|page| page.id == id) {
        let ids = site.pages.iter().map(|page| page.id.as_str());
        let choices = crate::load::schema::by_likeness(id, ids);
        findings.push(Finding::new(&rules::LINK_PAGE, at).arg("target", id).arg("choices", choices));
    }
}

fn assets(site: &Site, wanted: &str) -> Vec<String> {
    crate::load::schema::by_likeness(wanted, site.assets.iter().map(|asset| asset.path.as_str()))
}
