//! Findings for the terminal: file, line, column, the source line with the place marked, what is wrong, how to mend it.
//!
//! In: sorted findings and the snapshot. Out: text with colours; whoever prints it removes them where they do not belong.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::excerpt::{Excerpt, excerpt};
use super::messages::{Messages, printable};
use crate::finding::{Finding, Severity, Span};
use crate::snapshot::Snapshot;

/// How many findings are printed; the rest are counted.
pub const SHOWN: usize = 100;

/// Lines longer than this are cut around the place: a block of text may be one line of many pages.
const WIDTH: usize = 100;

/// All findings, one after the other, with an empty line between.
pub fn print(findings: &[Finding], snapshot: &Snapshot, messages: &Messages) -> String {
    let renderer = Renderer::styled().decor_style(DecorStyle::Unicode).term_width(WIDTH);
    let shown = gravest(findings);
    shown.into_iter().map(|finding| one(finding, snapshot, messages, &renderer) + "\n\n").collect()
}

/// The findings to be shown: where there are too many, none that forbids anything is left out for one that does not.
pub(super) fn gravest(findings: &[Finding]) -> Vec<&Finding> {
    let mut shown: Vec<&Finding> = findings.iter().collect();
    if shown.len() > SHOWN {
        shown.sort_by_key(|finding| (finding.draft, std::cmp::Reverse(finding.severity)));
    }
    shown.truncate(SHOWN);
    shown
}

pub(super) fn level(finding: &Finding) -> Level<'static> {
    match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE,
    }
}

fn one(finding: &Finding, snapshot: &Snapshot, messages: &Messages, renderer: &Renderer) -> String {
    let title = level(finding).with_name(messages.weight(finding)).primary_title(messages.message(finding));
    let mut group = Group::with_title(title.id(finding.rule.id));
    if let Some(at) = finding.at {
        group = group.element(snippet(snapshot, at, excerpt, AnnotationKind::Primary, None));
        for (at, label) in &finding.also {
            let label = messages.label(finding, label);
            group = group.element(snippet(snapshot, *at, excerpt, AnnotationKind::Context, label));
        }
    }
    if let Some(help) = messages.help(finding) {
        group = group.element(Level::HELP.with_name(messages.get("severity-help", &[])).message(help));
    }
    renderer.render(&[group])
}

/// The excerpt of a place. Only this is given away, so that a long file costs no more than a short one.
pub(super) fn snippet<'s>(
    snapshot: &'s Snapshot,
    at: Span,
    shown: fn(&'s str, Range<usize>) -> Excerpt<'s>,
    kind: AnnotationKind,
    label: Option<String>,
) -> Snippet<'s, annotate_snippets::Annotation<'s>> {
    let file = snapshot.file(at.file);
    let Excerpt { line, text, marked, .. } = shown(file.shown(), at.range());
    let text = without_controls(text);
    Snippet::source(text).line_start(line).path(printable(&file.path)).annotation(kind.span(marked).label(label))
}

/// The line with a dot for each control character of two bytes (U+0080 to U+009F), which some terminals obey; the
/// renderer itself replaces the others. Every place stays where it is.
fn without_controls(line: &str) -> Cow<'_, str> {
    let is_control = |c: char| c.is_control() && c.len_utf8() == 2;
    if line.contains(is_control) { line.replace(is_control, "\u{b7}").into() } else { line.into() }
}
