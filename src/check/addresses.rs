//! Two pages must not have one address, be it one of today or a former one.
//!
//! In: the slugs and aliases of roles and pages. Out: a finding at the title, slug or alias of the second.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::Checking;
use crate::finding::{FileId, Finding, Span, rules};
use crate::model::{Lang, Role, Site};

/// An address: the language, whether it is a posting's (those have a folder of their own, in which no page can be), and
/// the last part.
type Address<'a> = (Lang, bool, &'a str);

/// That a role or page has an address.
struct Claim {
    /// Whose it is.
    file: FileId,
    is_former: bool,
    /// Where the address comes from.
    at: Span,
}

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let site = cx.site;
    let mut taken: HashMap<Address, Claim> = HashMap::with_capacity(site.roles.len() * site.settings.languages.len());
    for (address, claim) in slugs(site) {
        match taken.entry(address) {
            Entry::Occupied(first) => {
                let finding = Finding::new(&rules::SLUG_TAKEN, claim.at).arg("slug", address.2);
                findings.push(finding.also(first.get().at, "first"));
            }
            Entry::Vacant(free) => _ = free.insert(claim),
        }
    }
    for (address, claim) in aliases(site) {
        match taken.entry(address) {
            Entry::Occupied(first) => {
                let finding = alias_taken(address, &claim, Some(first.get()));
                // An alias for all languages clashes in each, and is told once.
                if findings.last().is_none_or(|last| last.at != finding.at) {
                    findings.push(finding);
                }
            }
            Entry::Vacant(free) => _ = free.insert(claim),
        }
    }
    for lang in site.settings.langs() {
        let jobs = site.settings.language(lang).jobs.as_str();
        let address = (lang, false, jobs);
        findings.extend(taken.get(&address).map(|claim| match claim.is_former {
            true => alias_taken(address, claim, None),
            false => Finding::new(&rules::SLUG_TAKEN, claim.at).arg("slug", jobs),
        }));
    }
}

/// The addresses of today.
fn slugs(site: &Site) -> impl Iterator<Item = (Address<'_>, Claim)> {
    let of_role = |role| {
        let claim = move |&lang| ((lang, true, Role::slug_in(role, lang)), claim(role.file, at(role, lang)));
        role.langs.iter().map(claim)
    };
    let versions = site.pages.iter().flat_map(|page| &page.versions);
    let of_pages =
        versions.map(|page| ((page.lang, false, page.slug.as_str()), claim(page.file, Span::top(page.file))));
    site.roles().flat_map(of_role).chain(of_pages)
}

/// The former ones; those of an alias for all languages one after the other.
fn aliases(site: &Site) -> impl Iterator<Item = (Address<'_>, Claim)> {
    let versions = site.pages.iter().flat_map(|page| &page.versions);
    let of_pages = versions.flat_map(|page| {
        page.aliases.iter().map(|alias| ((page.lang, false, &*alias.text), former_claim(page.file, alias.at)))
    });
    site.roles().flat_map(aliases_of).chain(of_pages)
}

fn aliases_of(role: &Role) -> Vec<(Address<'_>, Claim)> {
    let in_language =
        |&lang| role.aliases_in(lang).map(move |alias| ((lang, true, &*alias.text), former_claim(role.file, alias.at)));
    let mut claims: Vec<_> = role.langs.iter().flat_map(in_language).collect();
    claims.sort_by_key(|(_, claim)| claim.at.start);
    claims
}

fn claim(file: FileId, at: Span) -> Claim {
    Claim { file, is_former: false, at }
}

fn former_claim(file: FileId, at: Span) -> Claim {
    Claim { file, is_former: true, at }
}

/// Where the address of today comes from.
fn at(role: &Role, lang: Lang) -> Span {
    let text = role.slug.as_ref().unwrap_or(&role.title);
    let words = text.wording(lang).and_then(|wording| wording.all().next()).or_else(|| text.all().next());
    words.map_or(Span::top(role.file), |words| words.at)
}

/// That an alias is no address of its own; `first` has it already, or else the folder of the postings.
fn alias_taken(address: Address, alias: &Claim, first: Option<&Claim>) -> Finding {
    let finding = Finding::new(&rules::SLUG_ALIAS_TAKEN, alias.at).arg("slug", address.2);
    let (how, label) = match first {
        Some(first) if first.file == alias.file && first.is_former => ("twice", "before"),
        Some(first) if first.file == alias.file => ("own", "holder"),
        _ => ("other", "holder"),
    };
    let finding = finding.arg("how", how);
    match first {
        Some(first) => finding.also(first.at, label),
        None => finding,
    }
}
