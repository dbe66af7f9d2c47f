//! `links/no-apply-target`: an invitation to apply that leads nowhere, or over an open line.
//!
//! In: where applications go, of the company and of each role, and what the texts say of how to apply. Out: a finding at
//! the address, or at the title if there is none.

use crate::check::Checking;
use crate::check::reading::{Part, Passage};
use crate::finding::rules::LINKS_NO_APPLY_TARGET;
use crate::finding::{FileId, Finding, Severity};
use crate::language::MarkKind;
use crate::model::Apply;

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let company = &cx.site.company;
    if let Some(name) = company.name.all().next() {
        findings.extend(company.apply.as_ref().and_then(|apply| of_address(cx, apply, name.at.file)));
    }
    for role in cx.current_roles() {
        let finding = match (&role.apply, &company.apply) {
            (Some(apply), _) => of_address(cx, apply, role.file),
            (None, Some(_)) => None,
            (None, None) => Some(Finding::new(&LINKS_NO_APPLY_TARGET, role.at()).arg("what", "none")),
        };
        findings.extend(finding.map(|finding| Finding { draft: role.draft, ..finding }));
    }
}

/// An address over an open line in what a text says of how to apply: as the target of a link, or as words.
pub fn in_text(passage: &Passage, findings: &mut Vec<Finding>) {
    if passage.item.part != Part::Process {
        return;
    }
    for line in passage.item.lines.iter() {
        let linked = line.marks.iter().find_map(|mark| match &mark.kind {
            MarkKind::Link(target) if target.starts_with(OPEN) => Some((mark.range.clone(), target.to_string())),
            _ => None,
        });
        let open = linked.or_else(|| {
            let start = line.text.find(OPEN)?;
            let length = line.text[start..].find(char::is_whitespace).unwrap_or(line.text.len() - start);
            let address = line.text[start..start + length].trim_end_matches(['.', ',', ';', ')', '>']);
            Some((start..start + address.len(), address.to_owned()))
        });
        if let Some((range, url)) = open {
            let finding = passage.finding(&LINKS_NO_APPLY_TARGET, line, range).arg("what", "open");
            findings.push(finding.arg("url", url).weighing(Severity::Warning));
        }
    }
}

const OPEN: &str = "http:";

/// What is wrong with an address. An e-mail needs nothing more: its subject names the posting.
fn of_address(cx: &Checking, apply: &Apply, file: FileId) -> Option<Finding> {
    let Apply::Url(url) = apply else { return None };
    let finding = |what| {
        let at = cx.sources.value(file, &["apply", "url"]);
        Finding::new(&LINKS_NO_APPLY_TARGET, at).arg("what", what).arg("url", url.as_str())
    };
    // The pages of the site have no forms: whoever is sent there looks for the way to apply again.
    let settings = &cx.site.settings;
    if let Some(path) = url.strip_prefix(settings.base_url.as_str()) {
        let is_own = |path: &str| {
            settings.languages.iter().any(|language| {
                path.strip_prefix(&*language.tag)
                    .and_then(|rest| rest.strip_prefix('/'))
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(&format!("{}/", language.jobs)))
            })
        };
        if path.is_empty() || is_own(path) {
            return Some(finding("self"));
        }
    }
    url.starts_with(OPEN).then(|| finding("open").weighing(Severity::Warning))
}
