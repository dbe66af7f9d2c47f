//! The text of a YAML file, read once, with the place of everything in it.
//!
//! In: the text of one file. Out: a tree of maps, lists and texts with byte ranges, and a finding for each mistake.
//! Texts stay texts: `no`, `01067` and `60.000` are what was written; what they mean is for the decoder to say.
//!
//! The parser stops at its first error. So that one mistake gives one finding and hides no other, the cause of an error
//! is looked for ([`diagnose`]), mended in a copy of the text ([`draft`]), and the copy is read again.

mod build;
mod diagnose;
mod draft;
mod lines;
mod raw;
mod remedy;
mod scalar;
#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::finding::{FileId, Finding, Severity, Span, rules};
use build::{Builder, Stop};
use draft::Draft;

pub use scalar::offset_in_source;

/// How deep lists and maps may be nested.
pub const DEPTH_LIMIT: usize = 64;
/// How many values a file may hold.
pub const NODE_LIMIT: usize = 100_000;
/// How often a file is mended and read again at most …
const ROUNDS: usize = 48;
/// … and how many bytes are read for it altogether.
const BYTES: usize = 8 << 20;

/// A value and where it stands: a text with its quotes, a list or map from its first to its last character.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub range: Range<u32>,
    pub value: Value,
}

impl Node {
    /// The same node in a text that stands `by` bytes further on in its file.
    pub fn shifted(mut self, by: u32) -> Node {
        self.range = self.range.start + by..self.range.end + by;
        match &mut self.value {
            Value::List(nodes) => *nodes = std::mem::take(nodes).into_iter().map(|node| node.shifted(by)).collect(),
            Value::Map(entries) => {
                for entry in entries {
                    entry.key_range = entry.key_range.start + by..entry.key_range.end + by;
                    let empty = Node { range: 0..0, value: Value::Empty };
                    entry.value = std::mem::replace(&mut entry.value, empty).shifted(by);
                }
            }
            Value::Scalar(_) | Value::Empty => {}
        }
        self
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Scalar(Scalar),
    List(Vec<Node>),
    Map(Vec<Entry>),
    /// Nothing, or `~`.
    Empty,
}

/// A text as it is meant: without quotes, escapes and indentation.
#[derive(Clone, Debug, PartialEq)]
pub struct Scalar {
    pub text: String,
    pub style: Style,
}

/// How a text was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    Single,
    Double,
    Literal,
    Folded,
}

/// A key and its value. In a map every key stands once; of several, the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub key: String,
    pub key_range: Range<u32>,
    pub value: Node,
}

impl Entry {
    /// The colon behind the key, for a text with a colon that was read as a map: `- Aufgabe: Sie …`.
    pub fn colon(&self, text: &str) -> Range<u32> {
        let end = self.key_range.end;
        let gap = text.get(end as usize..).and_then(|rest| rest.find(':')).unwrap_or(0) as u32;
        end + gap..end + gap + 1
    }
}

/// Reads a file. It never panics, takes bounded time, and reports every mistake that it can.
///
/// `None` if the file is empty or so broken that what could be read would mislead; the findings say why.
pub fn parse(file: FileId, text: &str, findings: &mut Vec<Finding>) -> Option<Node> {
    let mut draft = Draft::new(file, text);
    let mut heard = Vec::new();
    let edits = raw::check(&draft, &mut heard);
    draft.apply(&edits);
    let tree = read(&mut draft, &mut heard);
    let blank = matches!(tree, Some(Node { value: Value::Empty, .. }) | None);
    if blank && heard.iter().all(|finding| finding.severity < rules::FILE_EMPTY.severity) {
        heard.push(Finding::new(&rules::FILE_EMPTY, Span::top(file)));
    }
    findings.append(&mut heard);
    tree.filter(|_| !blank)
}

/// Reads and mends until nothing is left to mend.
fn read(draft: &mut Draft, findings: &mut Vec<Finding>) -> Option<Node> {
    let mut budget = BYTES;
    for _ in 0..ROUNDS {
        // What is met while reading counts once, in the round that gets through.
        let mut met = Vec::new();
        let remedy = match Builder::new(draft, &mut met).read() {
            Ok(tree) => {
                findings.append(&mut met);
                return tree;
            }
            Err(Stop::Remedy(remedy)) => *remedy,
            Err(Stop::Trouble(trouble)) => diagnose::diagnose(draft, &trouble),
        };
        budget = budget.saturating_sub(draft.text().len());
        // The same finding again: what was tried did not help.
        let again = findings.contains(&remedy.finding);
        let last = again || remedy.edits.is_empty() || budget == 0;
        if last {
            // What was met behind the cause was misread because of it.
            let ends = |finding: &Finding| finding.at.map(|span| span.end);
            let starts = remedy.finding.at.map(|span| span.start);
            findings.extend(met.into_iter().filter(|finding| ends(finding) <= starts));
        }
        if !again && !is_echo(draft.source(), findings, &remedy.finding) {
            findings.push(remedy.finding);
        }
        if last {
            return None;
        }
        draft.apply(&remedy.edits);
    }
    None
}

/// What only follows from a mistake that was reported before: an error in the line of another, or indentation that
/// seems wrong beside tabs and hard spaces.
fn is_echo(source: &str, findings: &[Finding], new: &Finding) -> bool {
    let line = |finding: &Finding| finding.at.map(|span| lines::line(source, span.start as usize));
    let reported = |finding: &Finding| finding.severity > Severity::Advice && line(finding) == line(new);
    if new.rule == &rules::YAML_INDENTATION {
        let Some(here) = line(new) else { return false };
        let above = lines::lines_above(source, here.start).find(|line| lines::has_content(&source[line.clone()]));
        let beside = [Some(here), above];
        return beside.into_iter().flatten().any(|line| remedy::is_oddly_indented(&source[line]));
    }
    new.rule == &rules::YAML_SYNTAX && findings.iter().any(reported)
}
