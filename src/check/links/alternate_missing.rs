//! `links/alternate-missing`: a free page that is not there in every language.
//!
//! In: the free pages. Out: a finding at the top of a page that has no twin. Pages that have one know each other: the
//! renderer writes both links.

use crate::check::Checking;
use crate::finding::rules::LINKS_ALTERNATE_MISSING;
use crate::finding::{Finding, Span};
use crate::model::{Legal, Page};

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let settings = &cx.site.settings;
    let company = &cx.site.company;
    // A legal page that lacks a language is a dead link wherever it is asked for.
    let is_legal = |page: &&Page| {
        [&company.imprint, &company.privacy]
            .iter()
            .any(|legal| matches!(legal, Some(Legal::Page(id, _)) if *id == page.id))
    };
    for page in cx.site.pages.iter().filter(|page| !is_legal(page)) {
        let Some(first) = page.versions.first() else { continue };
        for lang in settings.langs().filter(|lang| page.version(*lang).is_none()) {
            let finding = Finding::new(&LINKS_ALTERNATE_MISSING, Span::top(first.file)).arg("page", page.id.as_str());
            findings.push(finding.arg("language", settings.language(lang).tag.as_str()));
        }
    }
}
