//! The findings of `vakanz check` for the terminal: by file, in lines of 80 columns, with a summary at the end.
//!
//! In: an account of findings. Out: text with colours; whoever prints it removes them where they do not belong.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::renderer::{AnsiColor, DecorStyle, Style};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer};

use super::excerpt::{Excerpt, excerpt, lines};
use super::messages::{Messages, printable};
use super::terminal::{gravest, level, snippet};
use super::wrap::{WIDTH, wrap};
use super::{Account, Counts};
use crate::finding::{FileId, Finding, Severity, Span};
use crate::snapshot::Snapshot;

/// What stands before the text of a footer, besides its label and the number of a line.
const FRAME: usize = 5;

/// So far apart, in characters, may places of one line lie to be shown in it together: a line is not cut between them.
const BESIDE: usize = 60;

/// The findings by file, each file below a line with its name and its count.
pub fn print(account: &Account, messages: &Messages) -> String {
    let renderer = Renderer::styled().decor_style(DecorStyle::Unicode).term_width(WIDTH);
    let mut counted: BTreeMap<Option<FileId>, Vec<&Finding>> = BTreeMap::new();
    let file = |finding: &Finding| finding.at.map(|at| at.file);
    account.findings.iter().for_each(|finding| counted.entry(file(finding)).or_default().push(finding));
    let mut shown: BTreeMap<Option<FileId>, Vec<&Finding>> = BTreeMap::new();
    gravest(account.findings).into_iter().for_each(|finding| shown.entry(file(finding)).or_default().push(finding));
    // What belongs to no file stands at the end.
    let none = shown.remove_entry(&None);
    let mut out = String::new();
    for (file, mut findings) in shown.into_iter().chain(none) {
        findings.sort_by_key(|finding| finding.at);
        let name = match file {
            Some(file) => printable(&account.snapshot.file(file).path),
            None => messages.get("check-no-file", &[]),
        };
        out += &heading(&name, &said(counted[&file].iter().copied(), messages));
        for finding in findings {
            out = out + "\n" + &one(finding, account.snapshot, messages, &renderer) + "\n";
        }
        out.push('\n');
    }
    out
}

/// “2 errors, 1 warning; in drafts: 1 warning”.
pub fn said<'f>(findings: impl Iterator<Item = &'f Finding> + Clone, messages: &Messages) -> String {
    let counts = Counts::of(findings.clone().filter(|finding| !finding.draft)).said(messages);
    let drafts = Counts::of(findings.filter(|finding| finding.draft)).said(messages);
    let drafts = (!drafts.is_empty()).then(|| messages.get("count-drafts", &[("counts", drafts.into())]));
    [Some(counts).filter(|counts| !counts.is_empty()), drafts].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// A line across the terminal: what follows, and how much of it.
fn heading(name: &str, counts: &str) -> String {
    let bold = Style::new().bold();
    let ruled = |text: &str| format!("{text} {}", "─".repeat(WIDTH.saturating_sub(text.chars().count() + 1)));
    let one = format!("── {name} ── {counts}");
    // Both in one line, if they fit with a bit of rule behind them.
    if one.chars().count() + 2 < WIDTH {
        return format!("{bold}{}{bold:#}\n", ruled(&one));
    }
    format!("{bold}{}\n   {counts}{bold:#}\n", ruled(&format!("── {name}")))
}

fn one(finding: &Finding, snapshot: &Snapshot, messages: &Messages, renderer: &Renderer) -> String {
    let mut elements = Group::with_level(level(finding));
    if let Some(at) = finding.at {
        let line = |at: Span| shown(snapshot.file(at.file).shown(), at.range());
        let is_beside = |other: Span| {
            let (one, other, same) = (line(at), line(other), other.file == at.file);
            let marked = one.marked.start.min(other.marked.start)..one.marked.end.max(other.marked.end);
            same && (one.line, one.text) == (other.line, other.text) && one.text[marked].chars().count() <= BESIDE
        };
        let (beside, apart): (Vec<_>, Vec<_>) = finding.also.iter().partition(|(other, _)| is_beside(*other));
        let mut main = snippet(snapshot, at, shown, AnnotationKind::Primary, None);
        for (nth, &(other, label)) in beside.iter().enumerate() {
            // Of places that mean the same the last one says so for all.
            let is_last = beside.get(nth + 1).is_none_or(|(_, next)| *next != label);
            let label = messages.label(finding, label).filter(|_| is_last);
            main = main.annotation(AnnotationKind::Context.span(line(other).marked).label(label));
        }
        elements = elements.element(main);
        for (other, label) in apart {
            let label = messages.label(finding, label);
            elements = elements.element(snippet(snapshot, other, shown, AnnotationKind::Context, label));
        }
    }
    let spans = finding.at.iter().chain(finding.also.iter().map(|(span, _)| span));
    let digits = spans.map(|at| last_line(snapshot, *at).to_string().len()).max().unwrap_or_default();
    let help = messages.help(finding).map(|help| (Level::HELP, messages.get("severity-help", &[]), help));
    let notes = messages.notes(finding).into_iter().map(|(what, text)| (Level::NOTE, what, text));
    for (level, what, text) in help.into_iter().chain(notes) {
        let text = wrap(&text, WIDTH.saturating_sub(digits + FRAME + what.chars().count()), 0);
        elements = elements.element(level.with_name(what).message(text));
    }
    let color = match finding.severity {
        Severity::Error => AnsiColor::BrightRed,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Advice => AnsiColor::BrightGreen,
    };
    let (color, bold) = (color.on_default().bold(), Style::new().bold());
    let label = format!("{}[{}]", messages.weight(finding), finding.rule.id);
    let said = wrap(&format!("{label}: {}", messages.message(finding)), WIDTH, 2);
    let said = said.strip_prefix(&label).unwrap_or(&said);
    format!("{color}{label}{color:#}{bold}{said}{bold:#}\n{}", renderer.render(&[elements]))
}

/// All lines that a range touches; of a range that begins far to the right only the first, since frames around several
/// lines are not cut.
fn shown(text: &str, range: Range<usize>) -> Excerpt<'_> {
    let all = lines(text, range.clone());
    let begins_within = all.text[..all.marked.start].chars().count() + FRAME > WIDTH / 2;
    if all.text[all.marked.clone()].contains('\n') && begins_within { excerpt(text, range) } else { all }
}

fn last_line(snapshot: &Snapshot, at: Span) -> usize {
    let Excerpt { line, text, .. } = shown(snapshot.file(at.file).shown(), at.range());
    line + text.matches('\n').count()
}

/// How many findings there are, of which weight and which family, how many mend themselves, and how to know more.
pub fn summary(account: &Account, messages: &Messages) -> String {
    let findings = account.findings;
    if findings.is_empty() {
        return String::new();
    }
    let bold = Style::new().bold();
    let (drafts, weighty): (Vec<&Finding>, Vec<&Finding>) = findings.iter().partition(|finding| finding.draft);
    let mut parts = Vec::new();
    let counts = Counts::of(weighty.iter().copied());
    let mut lines: Vec<String> = Vec::new();
    if !weighty.is_empty() {
        lines.push(format!("{bold}{}{bold:#}", counts.said(messages)));
    }
    if !drafts.is_empty() {
        let counts = Counts::of(drafts.iter().copied()).said(messages);
        lines.push(wrap(&messages.get("check-drafts", &[("counts", counts.into())]), WIDTH, 0));
    }
    if let Some(more) = findings.len().checked_sub(super::terminal::SHOWN).filter(|more| *more > 0) {
        lines.push(wrap(&messages.get("check-more", &[("count", more.into())]), WIDTH, 0));
    }
    parts.push(lines.join("\n"));
    parts.extend(table(findings, messages));
    let mendable = findings.iter().filter(|finding| !finding.fix.is_empty()).count();
    if mendable > 0 && !account.is_mended {
        parts.push(wrap(&messages.get("check-fix", &[("count", mendable.into())]), WIDTH, 0));
    }
    let example = findings.iter().max_by_key(|finding| {
        (finding.rule.is_on_content(), !finding.draft, finding.severity, std::cmp::Reverse(finding.at))
    });
    let example = example.map(|finding| finding.rule.id).unwrap_or_default();
    parts.push(wrap(&messages.get("check-explain", &[("rule", example.into())]), WIDTH, 0));
    parts.join("\n\n") + "\n"
}

/// The count of each family; one family alone needs no table.
fn table(findings: &[Finding], messages: &Messages) -> Option<String> {
    let mut families: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    findings.iter().for_each(|finding| families.entry(finding.rule.family()).or_default().push(finding));
    if families.len() < 2 {
        return None;
    }
    let heads: Vec<String> = ["table-errors", "table-warnings", "table-advice", "table-drafts"]
        .iter()
        .map(|id| messages.get(id, &[]))
        .collect();
    // A column of drafts only where there are some.
    let columns = if findings.iter().any(|finding| finding.draft) { 4 } else { 3 };
    let width = families.keys().map(|name| name.len()).max().unwrap_or_default();
    let cell = |nth: usize, text: String| format!("  {text:>width$}", width = heads[nth].chars().count());
    // What the families are called, if there is room for all of it.
    let used = 2 + width + heads[..columns].iter().map(|head| 2 + head.chars().count()).sum::<usize>();
    let names: Vec<String> = families.keys().map(|name| format!("  {}", messages.family(name))).collect();
    let fit = names.iter().all(|name| used + name.chars().count() <= WIDTH);
    let mut out = " ".repeat(2 + width);
    out.extend((0..columns).map(|nth| cell(nth, heads[nth].clone())));
    for ((name, list), called) in families.into_iter().zip(names) {
        let counts = Counts::of(list.iter().copied().filter(|finding| !finding.draft));
        let drafts = list.iter().filter(|finding| finding.draft).count();
        let numbers = [counts.error, counts.warning, counts.advice, drafts];
        out += &format!("\n  {name:width$}");
        let number = |count: usize| if count == 0 { "–".to_owned() } else { count.to_string() };
        out.extend((0..columns).map(|nth| cell(nth, number(numbers[nth]))));
        out += if fit { called.as_str() } else { "" };
    }
    Some(out)
}
