//! Allow: what a role lets stand although a rule finds it, with its reason.
//!
//! In: all findings of a site, a day. Out: those that are left, and findings about entries that have no effect, have run
//! out, or let stand for good what the law may forbid.

use std::collections::HashMap;
use std::ops::Range;

use jiff::civil::Date;

use crate::finding::rules::{ALLOW_EXPIRED, ALLOW_UNUSED, ALLOW_WITHOUT_END};
use crate::finding::{FileId, Finding, Span, rules};
use crate::model::life::{State, state};
use crate::model::{Allow, Role, Site};
use crate::snapshot::Snapshot;

/// Takes out what roles let stand, and says what is wrong with that.
pub fn apply(site: &Site, snapshot: &Snapshot, today: Date, findings: &mut Vec<Finding>) {
    let allowing: Vec<&Role> = site.roles().filter(|role| !role.allow.is_empty()).collect();
    if allowing.is_empty() {
        return;
    }
    let allowances = Allowances::of(&allowing, snapshot, today);
    let mut used = vec![false; allowances.entries.len()];
    findings.retain_mut(|finding| !allowances.take_out(finding, snapshot, &mut used));
    let mut more = Vec::new();
    for ((role, allow), used) in allowances.entries.iter().zip(used) {
        let found = if let Some(until) = allow.until.filter(|until| *until < today) {
            Finding::new(&ALLOW_EXPIRED, allow.at).arg("until", until.to_string())
        } else if lacks_end(allow) {
            Finding::new(&ALLOW_WITHOUT_END, allow.at)
        } else if !used && state(role, today) != State::Closed && !is_off(site, allow) {
            Finding::new(&ALLOW_UNUSED, allow.at)
        } else {
            continue;
        };
        more.push(Finding { draft: role.draft, ..found.arg("rule", allow.rule.as_str()) });
    }
    findings.append(&mut more);
}

/// Whether it lets stand for good what the law may forbid.
fn lacks_end(allow: &Allow) -> bool {
    allow.until.is_none() && allow.rule.starts_with("law/")
}

/// Whether the site does not look for it at all just now.
fn is_off(site: &Site, allow: &Allow) -> bool {
    rules::find(&allow.rule).is_some_and(|rule| site.settings.check.is_off(rule))
}

struct Allowances<'a> {
    /// Every entry of every role that has any; those of a role stand together.
    entries: Vec<(&'a Role, &'a Allow)>,
    /// Where the entries of a role begin and end, by its files and by its id.
    by_file: HashMap<FileId, Range<usize>>,
    by_role: HashMap<&'a str, Range<usize>>,
    today: Date,
}

impl<'a> Allowances<'a> {
    fn of(roles: &[&'a Role], snapshot: &Snapshot, today: Date) -> Allowances<'a> {
        let mut allowances =
            Allowances { entries: Vec::new(), by_file: HashMap::new(), by_role: HashMap::new(), today };
        for role in roles {
            let start = allowances.entries.len();
            allowances.entries.extend(role.allow.iter().map(|allow| (*role, allow)));
            let range = start..allowances.entries.len();
            allowances.by_role.insert(&role.id, range.clone());
            allowances.by_file.insert(role.file, range.clone());
            // The prose of a role stands beside its facts.
            let path = snapshot.file(role.file).path.as_str();
            if let Some(folder) = path.strip_suffix("role.yaml") {
                let beside = snapshot.under(folder).filter(|(_, file)| file.path.ends_with(".md"));
                allowances.by_file.extend(beside.map(|(id, _)| (id, range.clone())));
            }
        }
        allowances
    }

    /// Whether a finding is let stand by every role that it concerns. Notes the entries that did so.
    fn take_out(&self, finding: &mut Finding, snapshot: &Snapshot, used: &mut [bool]) -> bool {
        if !finding.rule.is_on_content() {
            return false;
        }
        let mut is_allowed = |range: &Range<usize>| {
            let nth = range.clone().find(|nth| self.holds(self.entries[*nth].1, finding, snapshot));
            nth.inspect(|nth| used[*nth] = true).is_some()
        };
        if finding.roles.is_empty() {
            return finding.at.and_then(|at| self.by_file.get(&at.file)).is_some_and(is_allowed);
        }
        let left: Box<[String]> = finding
            .roles
            .iter()
            .filter(|role| !self.by_role.get(role.as_str()).is_some_and(&mut is_allowed))
            .cloned()
            .collect();
        finding.roles = left;
        finding.roles.is_empty()
    }

    fn holds(&self, allow: &Allow, finding: &Finding, snapshot: &Snapshot) -> bool {
        allow.rule == finding.rule.id
            && !lacks_end(allow)
            && allow.until.is_none_or(|until| self.today <= until)
            && allow.words.as_ref().is_none_or(|words| finding.at.is_some_and(|at| touches(snapshot, at, words)))
    }
}

/// Whether words stand at a place, or around it, or begin or end there.
fn touches(snapshot: &Snapshot, at: Span, words: &str) -> bool {
    let text = snapshot.file(at.file).shown();
    let place = at.range();
    let start = text.floor_char_boundary(place.start.saturating_sub(words.len()));
    let end = text.ceil_char_boundary((place.end + words.len()).min(text.len()));
    let around = text.get(start..end).unwrap_or_default();
    around.match_indices(words).any(|(found, _)| start + found < place.end && place.start < start + found + words.len())
}
