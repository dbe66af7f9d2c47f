//! Two pages must not have one address.
//!
//! In: the slugs of roles and pages. Out: a finding at the title (or slug) of the second.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::Checking;
use crate::finding::{Finding, Span, rules};
use crate::model::{Lang, PageVersion, Role};

/// Who has an address.
#[derive(Clone, Copy)]
enum Holder<'a> {
    Role(&'a Role),
    Page(&'a PageVersion),
}

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let site = cx.site;
    // Postings have a folder of their own, in which no page can be.
    let mut taken: HashMap<(Lang, bool, &str), Holder> = HashMap::new();
    let roles = site.roles().flat_map(|role| role.langs.iter().map(move |lang| (*lang, Holder::Role(role))));
    let versions = site.pages.iter().flat_map(|page| &page.versions);
    for (lang, holder) in roles.chain(versions.map(|version| (version.lang, Holder::Page(version)))) {
        match taken.entry((lang, holder.is_role(), holder.slug(lang))) {
            Entry::Occupied(first) => {
                let finding = Finding::new(&rules::SLUG_TAKEN, holder.at(lang)).arg("slug", holder.slug(lang));
                findings.push(finding.also(first.get().at(lang), "first"));
            }
            Entry::Vacant(free) => _ = free.insert(holder),
        }
    }
    for lang in site.settings.langs() {
        let jobs = site.settings.language(lang).jobs.as_str();
        if let Some(holder) = taken.get(&(lang, false, jobs)) {
            findings.push(Finding::new(&rules::SLUG_TAKEN, holder.at(lang)).arg("slug", jobs));
        }
    }
}

impl<'a> Holder<'a> {
    fn is_role(self) -> bool {
        matches!(self, Holder::Role(_))
    }

    fn slug(self, lang: Lang) -> &'a str {
        match self {
            Holder::Role(role) => role.slug_in(lang),
            Holder::Page(version) => &version.slug,
        }
    }

    /// Where its address comes from.
    fn at(self, lang: Lang) -> Span {
        let role = match self {
            Holder::Page(version) => return Span::top(version.file),
            Holder::Role(role) => role,
        };
        let text = role.slug.as_ref().unwrap_or(&role.title);
        let words = text.wording(lang).and_then(|wording| wording.all().next()).or_else(|| text.all().next());
        words.map_or(Span::top(role.file), |words| words.at)
    }
}
