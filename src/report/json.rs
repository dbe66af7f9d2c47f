//! Findings and rules as JSON, for programs.
//!
//! In: an account of findings, or the rules. Out: JSON as `docs/formats.md` describes it. A field may be added at any
//! time; whoever takes one away or gives it another meaning raises [`VERSION`].

use serde::Serialize;

use super::messages::Messages;
use super::place::{Place, Places};
use super::{Account, Counts};
use crate::finding::{Finding, Rule, rules};

pub const VERSION: u32 = 1;

/// Of longer lines only the part around the place is given away; in bytes, to each side.
const AROUND: usize = 200;

#[derive(Serialize)]
pub(super) struct Tool {
    name: &'static str,
    version: &'static str,
}

pub(super) const TOOL: Tool = Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };

#[derive(Serialize)]
struct Findings<'a> {
    version: u32,
    tool: Tool,
    lang: &'static str,
    today: String,
    paths: &'a [String],
    forbidden: bool,
    counts: Counts,
    drafts: Counts,
    findings: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    rule: &'static str,
    family: &'static str,
    severity: &'static str,
    draft: bool,
    message: String,
    help: Option<String>,
    place: Option<At<'a>>,
    also: Vec<Also<'a>>,
    roles: &'a [String],
    basis: Option<Basis<'a>>,
    fix: Vec<Fix<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct At<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    offset: usize,
    length: usize,
    excerpt: String,
}

#[derive(Serialize)]
struct Also<'a> {
    label: Option<String>,
    place: At<'a>,
}

#[derive(Serialize)]
struct Basis<'a> {
    text: &'a str,
    country: &'a str,
    source: Option<&'a str>,
}

#[derive(Serialize)]
struct Fix<'a> {
    place: At<'a>,
    text: &'a str,
}

/// All findings, as one line.
pub fn findings(account: &Account, messages: &Messages) -> String {
    let places = Places::new(account.snapshot);
    let data = Findings {
        version: VERSION,
        tool: TOOL,
        lang: messages.tongue.tag(),
        today: account.today.to_string(),
        paths: account.paths,
        forbidden: account.is_forbidden,
        counts: Counts::of(account.findings.iter().filter(|finding| !finding.draft)),
        drafts: Counts::of(account.findings.iter().filter(|finding| finding.draft)),
        findings: account.findings.iter().map(|finding| entry(finding, &places, messages)).collect(),
    };
    written(&data)
}

fn entry<'a>(finding: &'a Finding, places: &Places<'a>, messages: &Messages) -> Entry<'a> {
    let at = |span| at(&places.place(span));
    Entry {
        rule: finding.rule.id,
        family: finding.rule.family(),
        severity: finding.severity.name(),
        draft: finding.draft,
        message: messages.message(finding),
        help: messages.help(finding),
        place: finding.at.map(at),
        also: (finding.also.iter())
            .map(|(span, label)| Also { label: messages.label(finding, label), place: at(*span) })
            .collect(),
        roles: &finding.roles,
        basis: finding.basis.as_deref().map(|basis| Basis {
            text: messages.basis(basis),
            country: &basis.country,
            source: basis.source.as_deref(),
        }),
        fix: finding.fix.iter().map(|edit| Fix { place: at(edit.at), text: &edit.text }).collect(),
    }
}

fn at<'a>(place: &Place<'a>) -> At<'a> {
    At {
        file: place.path,
        line: place.start.line,
        column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
        offset: place.range.start,
        length: place.range.len(),
        excerpt: around(place.line, place.column),
    }
}

/// The line, or of a very long one the part around a place.
fn around(line: &str, at: usize) -> String {
    let from = line.ceil_char_boundary(at.saturating_sub(AROUND));
    let to = line.floor_char_boundary(at.saturating_add(AROUND).min(line.len()));
    let mark = |cut: bool| if cut { "…" } else { "" };
    format!("{}{}{}", mark(from > 0), &line[from..to], mark(to < line.len()))
}

#[derive(Serialize)]
struct Rules<'a> {
    version: u32,
    tool: Tool,
    lang: &'static str,
    rules: Vec<Known<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Known<'a> {
    id: &'static str,
    family: &'static str,
    severity: &'static str,
    since: &'static str,
    what: &'a str,
    why: Option<&'a str>,
    mend: &'a str,
    /// The one language whose texts it looks at.
    only: Option<&'static str>,
    by_country: bool,
    /// Whether it holds only where `vakanz.yaml` switches it on.
    off: bool,
    evidence: Vec<Evidence<'a>>,
}

#[derive(Serialize)]
struct Evidence<'a> {
    kind: &'static str,
    says: &'a str,
    sources: &'static [&'static str],
}

/// All rules, as one line.
pub fn rules(messages: &Messages) -> String {
    let known = rules::all().map(|rule| known(rule, messages)).collect();
    written(&Rules { version: VERSION, tool: TOOL, lang: messages.tongue.tag(), rules: known })
}

fn known<'a>(rule: &'static Rule, messages: &Messages) -> Known<'a> {
    let doc = rule.doc;
    Known {
        id: rule.id,
        family: rule.family(),
        severity: rule.severity.name(),
        since: doc.since,
        what: messages.pick(&doc.what),
        why: doc.why.as_ref().map(|why| messages.pick(why)),
        mend: messages.pick(&doc.mend),
        only: doc.only,
        by_country: doc.by_country,
        off: doc.off,
        evidence: (doc.evidence.iter())
            .map(|one| Evidence { kind: one.kind.name(), says: messages.pick(&one.says), sources: one.sources })
            .collect(),
    }
}

/// Strings, numbers and lists of them only, so this cannot fail.
fn written(data: &impl Serialize) -> String {
    serde_json::to_string(data).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn long_lines_are_cut_around_the_place() {
        assert_eq!(around("kurz", 2), "kurz");
        let long = "ü".repeat(1_000);
        let cut = around(&long, 1_000);
        assert!(cut.starts_with('…') && cut.ends_with('…'), "{cut}");
        assert_eq!(cut.chars().count(), 202);
        assert!(!around(&long, 0).starts_with('…'));
    }
}
