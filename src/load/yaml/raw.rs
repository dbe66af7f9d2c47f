//! What can be said of a file's characters before it is read as YAML.
//!
//! In: the text. Out: findings about its beginning, its line ends and characters nobody can see, and the edits that
//! take the unreadable ones out.

use super::draft::{Draft, Edit};
use crate::finding::{Finding, rules};

const MARK: char = '\u{feff}';

/// One pass over the bytes: nearly all of them are above these few.
pub fn check(draft: &Draft, findings: &mut Vec<Finding>) -> Vec<Edit> {
    let text = draft.text();
    let mut edits = Vec::new();
    if text.starts_with(MARK) {
        let mark = 0..MARK.len_utf8();
        let finding = draft.finding(&rules::YAML_BYTE_ORDER_MARK, mark.clone());
        findings.push(finding.fix(draft.span(mark.clone()), ""));
        edits.push(Edit { at: mark, with: "" });
    }
    check_line_ends(draft, findings);
    check_controls(draft, findings, &mut edits);
    edits
}

/// Windows line ends are read like any other; but a file that changes them in every commit shows up as changed
/// throughout, so they are worth a hint, once for the file.
fn check_line_ends(draft: &Draft, findings: &mut Vec<Finding>) {
    let text = draft.text();
    if let (Some(first), Some(last)) = (text.find('\r'), text.rfind('\r')) {
        let len = if text[first + 1..].starts_with('\n') { 2 } else { 1 };
        let finding = draft.finding(&rules::YAML_LINE_ENDS, first..first + len);
        // To YAML each is a line end like any other, in a text too.
        let end = if text[last + 1..].starts_with('\n') { last + 2 } else { last + 1 };
        let lines = text[first..end].replace("\r\n", "\n").replace('\r', "\n");
        findings.push(finding.fix(draft.span(first..end), lines));
    }
}

fn check_controls(draft: &Draft, findings: &mut Vec<Finding>, edits: &mut Vec<Edit>) {
    let text = draft.text();
    // A chunk is looked at to its end, many bytes at a time.
    let any = |chunk: &[u8]| chunk.iter().fold(false, |any, &byte| any | may_begin_control(byte));
    if !text.as_bytes().chunks(1024).any(any) {
        return;
    }
    let known = edits.len();
    let skip = edits.last().map_or(0, |edit| edit.at.end);
    for (at, c) in text[skip..].char_indices().filter(|(_, c)| is_control(*c)) {
        edits.push(Edit { at: skip + at..skip + at + c.len_utf8(), with: "" });
    }
    let Some(first) = edits.get(known) else { return };
    let code = text[first.at.clone()].chars().next().map_or(0, u32::from);
    findings.push(
        draft
            .finding(&rules::YAML_CONTROL_CHARACTER, first.at.clone())
            .arg("code", format!("U+{code:04X}"))
            .arg("count", edits.len() - known),
    );
}

/// The bytes with which a character of [`is_control`] may begin.
fn may_begin_control(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0x0b | 0x0c | 0x0e..=0x1f | 0x7f | 0xc2 | 0xef)
}

fn is_control(c: char) -> bool {
    let line_end_or_tab = matches!(c, '\t' | '\n' | '\r' | '\u{85}');
    c.is_control() && !line_end_or_tab || matches!(c, MARK | '\u{fffe}' | '\u{ffff}')
}
