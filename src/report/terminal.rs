//! Findings for the terminal: file, line, column, the source line with the place marked, what is wrong, how to mend it.
//!
//! In: sorted findings and the snapshot. Out: text with colours; whoever prints it removes them where they do not belong.

use std::borrow::Cow;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::excerpt::{self, Excerpt};
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
    let mut out = String::new();
    // Where not all are shown, none that forbids anything is left out for one that does not.
    let mut shown: Vec<&Finding> = findings.iter().collect();
    if shown.len() > SHOWN {
        shown.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    }
    for finding in shown.into_iter().take(SHOWN) {
        out.push_str(&one(finding, snapshot, messages, &renderer));
        out.push_str("\n\n");
    }
    out
}

fn one(finding: &Finding, snapshot: &Snapshot, messages: &Messages, renderer: &Renderer) -> String {
    let word = messages.get(&format!("severity-{}", finding.severity.name()), &[]);
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE,
    };
    let title = level.with_name(word).primary_title(messages.message(finding)).id(finding.rule.id);
    let help = messages.help(finding);
    let help_word = messages.get("severity-help", &[]);
    let mut group = match finding.at {
        Some(at) => {
            let mut group = title.element(snippet(snapshot, at, AnnotationKind::Primary, None));
            for (at, label) in &finding.also {
                let label = messages.label(finding, label);
                group = group.element(snippet(snapshot, *at, AnnotationKind::Context, label));
            }
            group
        }
        None => Group::with_title(title),
    };
    if let Some(help) = help {
        group = group.element(Level::HELP.with_name(help_word).message(help));
    }
    renderer.render(&[group])
}

/// The line of a place. Only this is given away, so that a long file costs no more than a short one.
fn snippet(
    snapshot: &Snapshot,
    at: Span,
    kind: AnnotationKind,
    label: Option<String>,
) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let file = snapshot.file(at.file);
    let Excerpt { line, text, marked, .. } = excerpt::excerpt(file.shown(), at.range());
    let text = without_controls(text);
    Snippet::source(text).line_start(line).path(printable(&file.path)).annotation(kind.span(marked).label(label))
}

/// The line with a dot for each control character of two bytes (U+0080 to U+009F), which some terminals obey; the
/// renderer itself replaces the others. Every place stays where it is.
fn without_controls(line: &str) -> Cow<'_, str> {
    let is_control = |c: char| c.is_control() && c.len_utf8() == 2;
    if line.contains(is_control) { line.replace(is_control, "\u{b7}").into() } else { line.into() }
}
