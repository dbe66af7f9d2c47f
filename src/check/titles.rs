//! A title names the job and nothing else: the site itself adds the gender marker.
//!
//! In: the titles of a role. Out: a finding at a title with a marker of its own: an error where the site adds one, since it
//! would stand there twice, else advice, since it reaches job boards, where it does not belong. The fix takes it away
//! where the site adds one in every language that has this title.

use super::{Checking, change};
use crate::finding::{Finding, Severity, rules};
use crate::model::{Role, Text, Words, slug};

pub fn check(cx: &Checking, role: &Role, findings: &mut Vec<Finding>) {
    for words in role.title.all() {
        let bare = slug::without_marker(&words.text);
        if bare.is_empty() || bare.len() >= words.text.split_whitespace().collect::<Vec<_>>().join(" ").len() {
            continue;
        }
        let is_added: Vec<bool> = are_added(cx, role, words).collect();
        let (adds, severity) =
            if is_added.contains(&true) { ("yes", Severity::Error) } else { ("no", Severity::Advice) };
        let edits = if is_added.contains(&false) { None } else { change::of_words(cx, words, &bare) };
        let finding = Finding::new(&rules::TITLE_MARKER, words.at).weighing(severity);
        findings.push(finding.arg("bare", bare).arg("adds", adds).fixes(edits));
    }
}

/// Of each language that has this title, whether the site adds a marker there.
fn are_added(cx: &Checking, role: &Role, title: &Words) -> impl Iterator<Item = bool> {
    let is_shown = |lang| match &role.title {
        Text::Same(_) => true,
        text => text.wording(lang).is_some_and(|wording| wording.all().any(|words| words.at == title.at)),
    };
    let langs = role.langs.iter().copied().filter(move |lang| is_shown(*lang));
    langs.map(|lang| !cx.site.settings.language(lang).gender_marker.is_empty())
}
