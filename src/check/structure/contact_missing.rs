//! `structure/contact-missing`: nobody to ask, or no word about what follows an application.
//!
//! In: the contacts and the steps of roles and company. Out: a finding at the title of a role; at the company's name, if it
//! is so in every role.

use std::collections::BTreeSet;

use crate::check::Checking;
use crate::check::pattern::Pattern;
use crate::finding::rules::STRUCTURE_CONTACT_MISSING;
use crate::finding::{Finding, Severity};
use crate::model::{Around, Company, Role, Site, Text};

/// An address, a number to call.
static CHANNEL: Pattern = Pattern::new(r"[\w.-]+@[\w-]+\.\w|tel:|(?:\+\d\d|\b0)[\d /()-]{6,}\d");

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let site = cx.site;
    let roles: Vec<&Role> = cx.public_roles().collect();
    for (what, lacks) in [("person", lacks_person as fn(&Site, &Role) -> bool), ("steps", lacks_steps)] {
        let lacking: Vec<&Role> = roles.iter().copied().filter(|role| lacks(site, role)).collect();
        let finding = |at| {
            let finding = Finding::new(&STRUCTURE_CONTACT_MISSING, at).arg("what", what);
            if what == "steps" { finding.weighing(Severity::Advice) } else { finding }
        };
        let company = site.company.name.all().next().filter(|_| lacking.len() > 1 && lacking.len() == roles.len());
        if let Some(company) = company {
            let roles = lacking.iter().map(|role| role.id.clone()).collect();
            findings.push(Finding { roles, ..finding(company.at) });
            continue;
        }
        for role in lacking {
            findings.push(finding(role.at()));
        }
    }
    // Somebody is named who cannot be reached.
    let named: BTreeSet<_> = roles.iter().filter_map(|role| role.contact.or(site.company.contact)).collect();
    for key in named {
        let person = site.people.get(key);
        if person.email.is_none() && person.phone.is_none() {
            let finding = Finding::new(&STRUCTURE_CONTACT_MISSING, site.people.at(key)).arg("what", "channel");
            findings.push(finding.arg("name", site.people.name(key)));
        }
    }
}

fn lacks_person(site: &Site, role: &Role) -> bool {
    role.contact.or(site.company.contact).is_none() && !texts(site, role).any(in_words)
}

fn lacks_steps(site: &Site, role: &Role) -> bool {
    let is_prose = role.prose.iter().any(|section| section.around == Around::Process);
    role.process.is_empty() && site.company.process.is_empty() && !is_prose
}

fn in_words(text: &Text) -> bool {
    text.all().any(|words| CHANNEL.is_match(&words.text))
}

/// The texts that may say whom to ask.
fn texts<'a>(site: &'a Site, role: &'a Role) -> impl Iterator<Item = &'a Text> {
    let Company { about, process, notes, .. } = &site.company;
    let items = role.process.iter().chain(&role.notes).chain(process).chain(notes);
    items.map(|phrase| site.text(phrase)).chain(about).chain(role.prose.iter().map(|section| &section.body))
}
