//! Every text that a page shows is there in the page's language and form of address.
//!
//! In: a role with its clauses and what it refers to, or the company. Out: a finding at the text that lacks words; for a
//! clause at the clause, with the role that uses it.

use super::Checking;
use crate::finding::{Finding, Span, rules};
use crate::model::{Address, Lang, Legal, Phrase, Role, Site, Text};

/// Which text lacks words, in which language and form of address.
pub type Lack = (Span, Lang, Address);

/// What is missing, and a finding for each. What several roles share, each of them lacks.
pub type Lacking = Vec<(Lack, Finding)>;

pub fn check(cx: &Checking, role: &Role, own: &mut Vec<Finding>, lacking: &mut Lacking) {
    own.extend(one_language(cx.site, role));
    let mut check = Check { site: cx.site, lacking };
    for &lang in &role.langs {
        let address = cx.site.settings.address(role, lang);
        for text in role.own_texts() {
            check.need(text, lang, address, None);
        }
        check.shared(role, lang, address);
    }
}

pub fn of_company(cx: &Checking) -> Lacking {
    let mut lacking = Vec::new();
    Check { site: cx.site, lacking: &mut lacking }.company();
    lacking
}

/// A role that is published in some of the site's languages only.
fn one_language(site: &Site, role: &Role) -> Option<Finding> {
    let tag = |lang: Lang| site.settings.language(lang).tag.clone();
    let only = role.langs.first()?;
    let missing: Vec<String> = site.settings.langs().filter(|lang| !role.langs.contains(lang)).map(tag).collect();
    if missing.is_empty() {
        return None;
    }
    let finding = Finding::new(&rules::PARITY_ONE_LANGUAGE, role.at()).arg("count", role.langs.len());
    Some(finding.arg("language", tag(*only)).arg("missing", missing))
}

struct Check<'a, 'l> {
    site: &'a Site,
    lacking: &'l mut Lacking,
}

impl Check<'_, '_> {
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
