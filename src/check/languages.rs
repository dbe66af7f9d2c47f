//! Every text that a page shows is there in the page's language and form of address.
//!
//! In: the roles with their clauses, and the registries they refer to. Out: a finding at the text that lacks words; for a
//! clause once, at the clause, with a role that uses it.

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::Checking;
use crate::finding::{Finding, Span, rules};
use crate::model::{Address, Lang, Legal, Phrase, Role, Site, Text};

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let of_role = |role: &Arc<Role>| {
        let mut check = Check::new(cx.site);
        check.role(role);
        check
    };
    let roles: Vec<Check> = cx.site.roles.par_iter().map(of_role).collect();
    let mut company = Check::new(cx.site);
    company.company();
    // What several roles lack, the first of them reports.
    let mut reported = HashSet::new();
    for check in roles.into_iter().chain([company]) {
        findings.extend(check.own);
        findings.extend(check.lacking.into_iter().filter(|(key, _)| reported.insert(*key)).map(|(_, finding)| finding));
    }
}

/// The text, the language and the address that lack words.
type Lack = (Span, Lang, Address);

/// What one role, or the company, has to say.
struct Check<'a> {
    site: &'a Site,
    own: Vec<Finding>,
    lacking: Vec<(Lack, Finding)>,
}

impl<'a> Check<'a> {
    fn new(site: &'a Site) -> Check<'a> {
        Check { site, own: Vec::new(), lacking: Vec::new() }
    }

    fn role(&mut self, role: &Role) {
        let all = self.site.settings.languages.len();
        if role.langs.len() < all
            && let Some(only) = role.langs.first()
        {
            let tag = |lang: &Lang| self.site.settings.language(*lang).tag.clone();
            let missing: Vec<String> =
                self.site.settings.langs().filter(|lang| !role.langs.contains(lang)).map(|lang| tag(&lang)).collect();
            let finding = Finding::new(&rules::PARITY_ONE_LANGUAGE, role.at()).arg("count", role.langs.len());
            self.own.push(finding.arg("language", tag(only)).arg("missing", missing));
        }
        for &lang in &role.langs {
            let address = self.site.settings.address(role, lang);
            for text in role.own_texts() {
                self.need(text, lang, address, None);
            }
            self.shared(role, lang, address);
        }
    }

    /// Texts that a role takes from elsewhere.
    fn shared(&mut self, role: &Role, lang: Lang, address: Address) {
        let site = self.site;
        let used = Some(role.at());
        for phrase in role.phrases() {
            if let Phrase::Clause(_, at) = phrase {
                self.need(site.text(phrase), lang, address, Some(*at));
            }
        }
        for &place in &role.places {
            let place = site.places.get(place);
            self.need(&place.name, lang, address, used);
            self.need(place.city(), lang, address, used);
        }
        if let Some(department) = role.department {
            self.need(&site.departments.get(department).name, lang, address, used);
        }
        if let Some(contact) = role.contact.or(site.company.contact) {
            let person = site.people.get(contact);
            self.need(&person.name, lang, address, used);
            if let Some(role) = &person.role {
                self.need(role, lang, address, used);
            }
        }
        let company = &site.company;
        for phrase in company.phrases_beside(role) {
            let used = if let Phrase::Clause(_, at) = phrase { Some(*at) } else { used };
            self.need(site.text(phrase), lang, address, used);
        }
        if let Some(about) = &company.about {
            self.need(about, lang, address, used);
        }
    }

    fn company(&mut self) {
        let company = &self.site.company;
        let legal = [&company.imprint, &company.privacy].into_iter().filter_map(|legal| match legal {
            Some(Legal::Url(text)) => Some(text),
            Some(Legal::Page(..)) | None => None,
        });
        for text in std::iter::once(&company.name).chain(legal) {
            for lang in self.site.settings.langs() {
                self.need(text, lang, self.site.settings.language(lang).address, None);
            }
        }
    }

    /// Reports a text without words for a language and address; `used` is a place that needs them.
    fn need(&mut self, text: &Text, lang: Lang, address: Address, used: Option<Span>) {
        if text.get(lang, address).is_some() {
            return;
        }
        let Some(at) = text.all().next().map(|words| words.at) else { return };
        let lack = (at, lang, address);
        let tag = self.site.settings.language(lang).tag.clone();
        let finding = if text.has(lang) {
            let at = text.wording(lang).and_then(|wording| wording.all().next()).map_or(at, |words| words.at);
            Finding::new(&rules::TEXT_ADDRESS_MISSING, at).arg("address", address.name())
        } else {
            Finding::new(&rules::TEXT_LANGUAGE_MISSING, at)
        };
        let finding = finding.arg("language", tag);
        let finding = match used {
            Some(used) => finding.also(used, "used"),
            None => finding,
        };
        self.lacking.push((lack, finding));
    }
}
