//! Where a finding points, as programs want to know it: lines and columns of both ends, bytes, and what stands there.
//!
//! In: spans and the snapshot. Out: a [`Place`] each. Where the lines of a file begin is looked for once.

use std::cell::OnceCell;
use std::ops::Range;

use super::excerpt;
use crate::finding::Span;
use crate::snapshot::Snapshot;

pub struct Places<'a> {
    snapshot: &'a Snapshot,
    /// By file: where its lines begin.
    lines: Vec<OnceCell<Vec<usize>>>,
}

pub struct Place<'a> {
    /// In the site's folder.
    pub path: &'a str,
    /// Whether the file is a text, so that lines and columns mean something.
    pub is_text: bool,
    pub start: Point,
    /// Behind the last character.
    pub end: Point,
    /// In bytes of the file.
    pub range: Range<usize>,
    /// What stands there.
    pub words: &'a str,
    /// The line in which it begins, and where in that line, in bytes.
    pub line: &'a str,
    pub column: usize,
}

/// Counted from 1, columns in characters. A byte order mark is no character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub line: usize,
    pub column: usize,
}

impl<'a> Places<'a> {
    pub fn new(snapshot: &'a Snapshot) -> Places<'a> {
        Places { snapshot, lines: snapshot.files.iter().map(|_| OnceCell::new()).collect() }
    }

    pub fn place(&self, at: Span) -> Place<'a> {
        let file = self.snapshot.file(at.file);
        let text = file.shown();
        let range = excerpt::within(text, at.range());
        let starts = self.lines[at.file.0 as usize].get_or_init(|| starts(text));
        let line_start = starts[starts.partition_point(|start| *start <= range.start) - 1];
        let line = text[line_start..].lines().next().unwrap_or_default();
        Place {
            path: &file.path,
            is_text: file.text().is_some(),
            start: point(text, starts, range.start),
            end: point(text, starts, range.end),
            words: &text[range.clone()],
            line,
            column: (range.start - line_start).min(line.len()),
            range,
        }
    }
}

/// Where lines begin; the first one always does.
fn starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

fn point(text: &str, starts: &[usize], at: usize) -> Point {
    let line = starts.partition_point(|start| *start <= at);
    let before = &text[starts[line - 1]..at];
    let before = if line == 1 { before.trim_start_matches('\u{feff}') } else { before };
    Point { line, column: 1 + before.chars().count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, byte: usize) -> (usize, usize) {
        let point = point(text, &starts(text), byte);
        (point.line, point.column)
    }

    #[test]
    fn columns_are_characters() {
        assert_eq!(at("für 日本", 5), (1, 5));
        assert_eq!(at("für 日本", 8), (1, 6));
        assert_eq!(at("a\nb\r\nü!", 7), (3, 2));
        assert_eq!(at("a\n", 2), (2, 1));
        assert_eq!(at("", 0), (1, 1));
    }

    #[test]
    fn a_byte_order_mark_is_no_character() {
        assert_eq!(at("\u{feff}title", 3), (1, 1));
        assert_eq!(at("\u{feff}title", 5), (1, 3));
    }
}
