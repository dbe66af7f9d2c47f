//! Looking at lines of YAML the way a person does: indentation, dashes, keys.
//!
//! In: a text and an offset. Out: the line around it and its parts. Only for files in which something is wrong.

use std::ops::Range;

/// How many lines up and down a cause is looked for.
pub const HORIZON: usize = 500;

pub fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r')
}

pub fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t')
}

/// A blank that looks like a space and is none: no-break, narrow, em, zero-width.
pub fn is_hard_space(c: char) -> bool {
    c == '\u{200b}' || c.is_whitespace() && !c.is_ascii() && !matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The line around an offset, without its line end.
pub fn line(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind(is_break).map_or(0, |found| found + 1);
    let end = text[at..].find(is_break).map_or(text.len(), |found| at + found);
    start..end
}

/// The lines from the one that begins at `start`, each with its place.
pub fn lines_from(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    let mut next = Some(start);
    std::iter::from_fn(move || {
        let start = next?;
        let end = text[start..].find(is_break).map_or(text.len(), |found| start + found);
        let gap = if text[end..].starts_with("\r\n") { 2 } else { 1 };
        next = (end < text.len()).then_some(end + gap);
        Some(start..end)
    })
}

/// The lines above the one that begins at `start`, the nearest first.
pub fn lines_above(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    let mut end = start;
    std::iter::from_fn(move || {
        let above = &text[..end];
        let stripped = above.strip_suffix("\r\n").or_else(|| above.strip_suffix(is_break))?;
        let found = line(text, stripped.len());
        end = found.start;
        Some(found)
    })
}

/// How far a line is indented, in bytes.
pub fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Neither blank nor only a comment.
pub fn has_content(line: &str) -> bool {
    let line = line.trim_start_matches(is_blank);
    !line.is_empty() && !line.starts_with('#')
}

/// `- …` or a lone `-`.
pub fn is_item(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r']))
}

/// The length of a key at the beginning: `title: …`, `E9:`. Words of a sentence (`Wichtig: …`) are none.
pub fn key(text: &str) -> Option<usize> {
    let len = word(text)?;
    let rest = text[len..].strip_prefix(':')?;
    (rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r'])).then_some(len)
}

/// The length of a key whose colon the value follows without a space: `title:Text`. An address (`https://…`) is none.
pub fn glued_key(text: &str) -> Option<usize> {
    let len = word(text)?;
    let next = text[len..].strip_prefix(':')?.chars().next()?;
    (!next.is_ascii_whitespace() && !is_hard_space(next) && !matches!(next, '/' | ':')).then_some(len)
}

/// The length of a word that could be a key: small letters, or a code in capitals.
pub fn word(text: &str) -> Option<usize> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(text.len());
    let found = &text[..end];
    let named = found.starts_with(|c: char| c.is_ascii_lowercase());
    let coded =
        found.starts_with(|c: char| c.is_ascii_uppercase()) && !found.contains(|c: char| c.is_ascii_lowercase());
    (named || coded).then_some(end)
}

/// The columns at which something begins in a line: each dash, then the key.
pub struct Columns {
    pub dashes: Vec<usize>,
    pub key: Option<usize>,
}

impl Columns {
    pub fn of(line: &str) -> Columns {
        let mut at = indent(line);
        let mut dashes = Vec::new();
        // Deeper than this nothing is read anyway.
        while is_item(&line[at..]) && dashes.len() < super::DEPTH_LIMIT {
            dashes.push(at);
            at += 1;
            at += indent(&line[at..]);
        }
        let rest = &line[at..];
        let keyed = rest.contains(": ") || rest.trim_end().ends_with(':');
        Columns { dashes, key: keyed.then_some(at) }
    }
}
