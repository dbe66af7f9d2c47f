//! The line of a file that a finding points at.
//!
//! In: a text and a range of its bytes. Out: the first line of the range, its number, and what of it is meant.

use std::ops::Range;

pub struct Excerpt<'t> {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    pub text: &'t str,
    /// The bytes of `text` that are meant.
    pub marked: Range<usize>,
}

/// What spans many lines is shown by its first one.
pub fn excerpt(text: &str, range: Range<usize>) -> Excerpt<'_> {
    let range = within(text, range);
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let first_end = text[range.start..].find('\n').map_or(text.len(), |end| range.start + end);
    let end = range.end.min(first_end.max(range.start));
    let line = 1 + text[..start].bytes().filter(|byte| *byte == b'\n').count();
    let shown = text[start..first_end].trim_end_matches('\r');
    let marked = (range.start - start).min(shown.len())..(end - start).min(shown.len());
    Excerpt { line, column: 1 + text[start..range.start].chars().count(), text: shown, marked }
}

/// All lines that a range touches, without the blanks at its end.
pub fn lines(text: &str, range: Range<usize>) -> Excerpt<'_> {
    let range = within(text, range);
    let meant = text[range.clone()].trim_end();
    let end = range.start + meant.len();
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let last_end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let line = 1 + text[..start].bytes().filter(|byte| *byte == b'\n').count();
    let shown = text[start..last_end].trim_end_matches('\r');
    let column = 1 + text[start..range.start].chars().count();
    Excerpt { line, column, text: shown, marked: range.start - start..end - start }
}

/// A range on character boundaries inside the text, whatever was asked for.
pub(super) fn within(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(range.start.min(text.len()));
    let end = text.ceil_char_boundary(range.end.min(text.len()));
    start..end.max(start)
}
