//! Findings for the browser.
//!
//! In: findings, the snapshot they point into, a language. Out: JSON: each finding with its place and source line, and
//! every word that the overlay (`live.js`) shows, so that it has none of its own. Text is text; nothing here is markup.

use std::ops::Range;

use serde::Serialize;

use super::desk;
use super::preview::Told;
use crate::finding::{Finding, Severity};
use crate::report::excerpt::{self, Excerpt};
use crate::report::messages::{Messages, printable};
use crate::snapshot::Snapshot;

/// How many findings a tab is told; the rest are counted.
const SHOWN: usize = 200;
/// How much of a long line is shown before and after the place, in bytes.
const AROUND: usize = 80;

/// The script that is added to every page: it reloads the page and shows the findings.
pub const SCRIPT: &str = include_str!("live.js");

pub struct Report {
    /// One line.
    pub json: String,
    /// Whether something keeps the site from being published.
    pub is_faulty: bool,
}

#[derive(Serialize)]
struct Data<'a> {
    lang: &'static str,
    version: &'a str,
    /// Whether something keeps the site from being published.
    faulty: bool,
    /// Whether all rules have been asked.
    whole: bool,
    title: String,
    note: String,
    counts: Vec<String>,
    more: Option<String>,
    close: String,
    open: String,
    desk: Link,
    findings: Vec<Entry>,
}

#[derive(Serialize)]
struct Link {
    url: &'static str,
    label: String,
}

#[derive(Serialize)]
struct Entry {
    severity: &'static str,
    word: String,
    rule: &'static str,
    message: String,
    help: Option<String>,
    place: Option<Place>,
}

#[derive(Serialize)]
struct Place {
    path: String,
    line: usize,
    column: usize,
    /// The source line in three parts; the second is what is meant.
    source: [String; 3],
}

impl Report {
    /// What is told, and what was met besides.
    pub fn new(told: &Told, met: &[Finding], version: &str, messages: &Messages) -> Report {
        let findings: Vec<&Finding> = told.findings.iter().chain(met).collect();
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        let weights = [Severity::Error, Severity::Warning, Severity::Advice];
        let counts = weights.into_iter().map(|severity| (severity, count(severity))).filter(|(_, count)| *count > 0);
        let counts: Vec<String> = counts
            .map(|(severity, count)| messages.get(&format!("count-{}", severity.name()), &[("count", count.into())]))
            .collect();
        let faulty = count(Severity::Error) > 0;
        // The gravest first, for a reader of the overlay; the terminal keeps the order of the files.
        let mut sorted = findings.clone();
        sorted.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        let more = findings.len().checked_sub(SHOWN).filter(|more| *more > 0);
        let data = Data {
            lang: messages.tongue.tag(),
            version,
            faulty,
            whole: told.is_whole,
            title: messages.get("overlay-title", &[]),
            note: messages.get(if faulty { "overlay-note-errors" } else { "overlay-note" }, &[]),
            counts,
            more: more.map(|more| messages.get("findings-more", &[("count", more.into())])),
            close: messages.get("overlay-close", &[]),
            open: messages.get("overlay-open", &[]),
            desk: Link { url: desk::PATH, label: messages.get("overlay-desk", &[]) },
            findings: sorted.iter().take(SHOWN).map(|finding| entry(finding, &told.snapshot, messages)).collect(),
        };
        // Strings and numbers only, so this cannot fail.
        Report { json: serde_json::to_string(&data).unwrap_or_default(), is_faulty: faulty }
    }
}

fn entry(finding: &Finding, snapshot: &Snapshot, messages: &Messages) -> Entry {
    Entry {
        severity: finding.severity.name(),
        word: messages.get(&format!("severity-{}", finding.severity.name()), &[]),
        rule: finding.rule.id,
        message: messages.message(finding),
        help: messages.help(finding),
        place: finding.at.map(|at| {
            let file = snapshot.file(at.file);
            let Excerpt { line, column, text, marked } = excerpt::excerpt(file.shown(), at.range());
            Place { path: printable(&file.path), line, column, source: cut(text, marked) }
        }),
    }
}

/// A line in three parts, cut where it is too long to be read.
fn cut(text: &str, marked: Range<usize>) -> [String; 3] {
    let (before, rest) = text.split_at(marked.start);
    let (meant, after) = rest.split_at(marked.len());
    let from = before.ceil_char_boundary(before.len().saturating_sub(AROUND));
    let before = if from == 0 { before.to_owned() } else { format!("…{}", &before[from..]) };
    [before, head(meant), head(after)].map(|part| printable(&part))
}

fn head(text: &str) -> String {
    let to = text.floor_char_boundary(AROUND);
    if to == text.len() { text.to_owned() } else { format!("{}…", &text[..to]) }
}
