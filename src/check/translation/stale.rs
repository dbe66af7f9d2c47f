//! `translation/stale`: a text that was changed in one language and not in the other since both were compared.
//!
//! In: the site with what was accepted of it. Out: a finding at the wording that has stayed behind, which names the
//! changed one. What was never accepted is new, not stale.

use rayon::prelude::*;

use super::accepted::{Behind, Whole, wholes};
use crate::check::Checking;
use crate::finding::Finding;
use crate::finding::rules::TRANSLATION_STALE;
use crate::model::life::{State, state};
use crate::model::{Role, Text};

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let site = cx.site;
    if site.translations.is_empty() {
        return;
    }
    let wholes: Vec<Whole> = wholes(site).collect();
    findings.par_extend(wholes.par_iter().flat_map_iter(|whole| {
        let accepted = site.translations.get(&whole.name);
        let behind = accepted.map(|accepted| whole.behind(accepted)).unwrap_or_default();
        behind.into_iter().filter_map(|behind| finding(cx, whole, &behind))
    }));
}

/// `None` if no reader meets the text.
fn finding(cx: &Checking, whole: &Whole, behind: &Behind) -> Option<Finding> {
    let [old, new] = [behind.old, behind.new].map(|(lang, words)| {
        let tag = cx.site.settings.language(lang).tag.as_str();
        (tag, cx.sources.whole(words))
    });
    let mut finding = Finding::new(&TRANSLATION_STALE, old.1)
        .arg("old", old.0)
        .arg("new", new.0)
        .arg("name", whole.name.strip_prefix("roles/").unwrap_or(&whole.name))
        .also(new.1, "new");
    let readers: Vec<&Role> = match whole.name.split_once('/') {
        Some(("roles", id)) => {
            let role = cx.site.role(id)?;
            [role].into_iter().filter(|role| state(role, cx.today) != State::Closed).collect()
        }
        Some(_) => {
            let users: Vec<&Role> = cx.current_roles().filter(|role| uses(cx, role, behind.text)).collect();
            finding.roles = users.iter().map(|role| role.id.clone()).collect();
            users
        }
        None => return Some(finding),
    };
    finding.draft = readers.iter().all(|role| role.draft);
    (!readers.is_empty()).then_some(finding)
}

/// Whether a role uses the clause with this text, of its own or with the company's.
fn uses(cx: &Checking, role: &Role, text: &Text) -> bool {
    let shared = cx.site.company.phrases_beside(role);
    role.phrases().chain(shared).any(|phrase| std::ptr::eq(cx.site.text(phrase), text))
}
