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
    let first_end = text[range.start..].find('\n').map_or(text.len(), |end| range.start + end);
    around(text, range.start..range.end.min(first_end))
}

/// All lines that a range touches, without the blanks at its end.
pub fn lines(text: &str, range: Range<usize>) -> Excerpt<'_> {
    let range = within(text, range);
    let end = range.start + text[range.clone()].trim_end().len();
    around(text, range.start..end)
}

/// The lines around a range on character boundaries.
fn around(text: &str, range: Range<usize>) -> Excerpt<'_> {
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at);
    let shown = text[start..end].trim_end_matches('\r');
    let marked = (range.start - start).min(shown.len())..(range.end - start).min(shown.len());
    let line = 1 + text[..start].bytes().filter(|byte| *byte == b'\n').count();
    Excerpt { line, column: 1 + text[start..range.start].chars().count(), text: shown, marked }
}

/// A range on character boundaries inside the text, whatever was asked for.
pub(super) fn within(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(range.start.min(text.len()));
    let end = text.ceil_char_boundary(range.end.min(text.len()));
    start..end.max(start)
}
