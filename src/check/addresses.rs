//! Two pages must not have one address.
//!
//! In: the slugs of roles and pages. Out: a finding at the title (or slug) of the second.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::Checking;
use crate::finding::{Finding, Span, rules};
use crate::model::Lang;

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let site = cx.site;
    let mut taken: HashMap<(Lang, String), Span> = HashMap::new();
    for role in &site.roles {
        for &lang in &role.langs {
            let slug = role.slug_in(lang);
            let jobs = &site.settings.language(lang).jobs;
            let text = role.slug.as_ref().unwrap_or(&role.title);
            let at = text.wording(lang).and_then(|wording| wording.all().next()).or_else(|| text.all().next());
            let at = at.map_or(Span::top(role.file), |words| words.at);
            claim(&mut taken, findings, lang, format!("{jobs}/{slug}"), at);
        }
    }
    for page in &site.pages {
        for version in &page.versions {
            claim(&mut taken, findings, version.lang, version.slug.clone(), Span::top(version.file));
        }
    }
    for lang in site.settings.langs() {
        let jobs = &site.settings.language(lang).jobs;
        if let Some(at) = taken.get(&(lang, jobs.clone())) {
            findings.push(Finding::new(&rules::SLUG_TAKEN, *at).arg("slug", jobs.as_str()));
        }
    }
}

fn claim(taken: &mut HashMap<(Lang, String), Span>, findings: &mut Vec<Finding>, lang: Lang, slug: String, at: Span) {
    match taken.entry((lang, slug)) {
        Entry::Occupied(first) => {
            let shown = first.key().1.rsplit('/').next().unwrap_or_default();
            let finding = Finding::new(&rules::SLUG_TAKEN, at).arg("slug", shown);
            findings.push(finding.also(*first.get(), "first"));
        }
        Entry::Vacant(free) => _ = free.insert(at),
    }
}
