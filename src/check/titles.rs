//! A title names the job and nothing else: the site itself adds the gender marker.
//!
//! In: the titles of roles. Out: a finding at a title with a marker of its own: an error where the site adds one, since it
//! would stand there twice, else advice, since it reaches job boards, where it does not belong.

use crate::finding::{Finding, Severity, rules};
use crate::model::{Role, Site, Words, slug};

pub fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (role, words) in site.roles.iter().flat_map(|role| role.title.all().map(move |words| (role, words))) {
        let bare = slug::without_marker(&words.text);
        if bare.is_empty() || bare.len() >= words.text.split_whitespace().collect::<Vec<_>>().join(" ").len() {
            continue;
        }
        let (adds, severity) =
            if is_added(site, role, words) { ("yes", Severity::Error) } else { ("no", Severity::Advice) };
        let finding = Finding::new(&rules::TITLE_MARKER, words.at).weighing(severity);
        findings.push(finding.arg("bare", bare).arg("adds", adds));
    }
}

/// Whether the site adds a marker in a language that has this title.
fn is_added(site: &Site, role: &Role, title: &Words) -> bool {
    let is_of = |lang| role.title.wording(lang).is_none_or(|wording| wording.all().any(|words| words.at == title.at));
    role.langs.iter().any(|&lang| !site.settings.language(lang).gender_marker.is_empty() && is_of(lang))
}
