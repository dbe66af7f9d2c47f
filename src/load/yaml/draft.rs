//! A mended copy of a file that remembers where each of its bytes came from.
//!
//! In: the text as written, and edits. Out: a text that can be read on, and for every offset in it the one in the file.
//! Without edits it borrows the file and costs nothing.

use std::borrow::Cow;
use std::ops::Range;

use crate::finding::{FileId, Finding, Rule, Span};

/// A replacement in the draft; the edits of one batch are in order and do not overlap.
#[derive(Debug, PartialEq)]
pub struct Edit {
    pub at: Range<usize>,
    pub with: &'static str,
}

impl Edit {
    pub fn insert(at: usize, with: &'static str) -> Edit {
        Edit { at: at..at, with }
    }
}

const SPACES: &str = "                                                                ";

/// As many spaces as asked for; more than 64 are never needed, for texts are not nested deeper.
pub fn spaces(count: usize) -> &'static str {
    &SPACES[..count.min(SPACES.len())]
}

/// A stretch of the draft: a copy of `source`, or `with` instead of it.
#[derive(Clone, Debug)]
struct Segment {
    draft: usize,
    source: Range<usize>,
    with: Option<&'static str>,
}

impl Segment {
    fn len(&self) -> usize {
        self.with.map_or(self.source.len(), str::len)
    }

    /// Cuts the first `count` bytes off. What was put in instead of something keeps its origin at the end.
    fn cut(&mut self, count: usize) -> Segment {
        let mut first = self.clone();
        match self.with {
            Some(with) => {
                first.with = Some(&with[..count]);
                first.source.end = first.source.start;
                self.with = Some(&with[count..]);
            }
            None => {
                first.source.end = first.source.start + count;
                self.source.start += count;
            }
        }
        first
    }
}

/// See the head of this file.
pub struct Draft<'s> {
    file: FileId,
    source: &'s str,
    text: Cow<'s, str>,
    /// Empty as long as nothing was mended.
    segments: Vec<Segment>,
}

impl<'s> Draft<'s> {
    pub fn new(file: FileId, source: &'s str) -> Draft<'s> {
        Draft { file, source, text: Cow::Borrowed(source), segments: Vec::new() }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn source(&self) -> &'s str {
        self.source
    }

    pub fn apply(&mut self, edits: &[Edit]) {
        if edits.is_empty() {
            return;
        }
        if self.segments.is_empty() {
            self.segments.push(Segment { draft: 0, source: 0..self.source.len(), with: None });
        }
        let mut rest = std::mem::take(&mut self.segments).into_iter();
        let mut current = rest.next();
        let mut kept = Vec::new();
        // Moves `count` bytes of the old draft to `kept`, or past it, and tells where in the file that ended.
        let mut advance = |count: usize, keep: Option<&mut Vec<Segment>>| {
            let mut count = count;
            let mut passed = Vec::new();
            while let Some(mut segment) = current.take() {
                if count < segment.len() {
                    if count > 0 {
                        passed.push(segment.cut(count));
                    }
                    current = Some(segment);
                    break;
                }
                count -= segment.len();
                passed.push(segment);
                current = rest.next();
            }
            let end = current.as_ref().map_or(self.source.len(), |segment| segment.source.start);
            if let Some(keep) = keep {
                keep.append(&mut passed);
            }
            end
        };
        let mut done = 0;
        for edit in edits {
            let start = advance(edit.at.start - done, Some(&mut kept));
            let end = if edit.at.is_empty() { start } else { advance(edit.at.len(), None) };
            kept.push(Segment { draft: 0, source: start..end, with: Some(edit.with) });
            done = edit.at.end;
        }
        advance(usize::MAX, Some(&mut kept));
        self.rebuild(kept);
    }

    fn rebuild(&mut self, mut segments: Vec<Segment>) {
        let mut text = String::with_capacity(self.source.len() + 64);
        for segment in &mut segments {
            segment.draft = text.len();
            text.push_str(segment.with.unwrap_or(&self.source[segment.source.clone()]));
        }
        self.text = Cow::Owned(text);
        self.segments = segments;
    }

    fn segment(&self, offset: usize) -> Option<&Segment> {
        self.segments[..self.segments.partition_point(|segment| segment.draft <= offset)].last()
    }

    /// Where in the file the byte at this offset of the draft came from.
    pub fn origin(&self, offset: usize) -> usize {
        match self.segment(offset) {
            None => offset,
            Some(segment) if segment.with.is_none() => {
                (segment.source.start + offset - segment.draft).min(segment.source.end)
            }
            // Behind the last stretch, which was put in.
            Some(segment) if offset == segment.draft + segment.len() => segment.source.end,
            Some(segment) => segment.source.start,
        }
    }

    /// Was the byte at this offset put in by an edit?
    pub fn is_mended(&self, offset: usize) -> bool {
        self.segment(offset).is_some_and(|segment| segment.with.is_some_and(|with| !with.is_empty()))
    }

    /// The same for an end: what was taken out behind it does not belong to it.
    fn origin_of_end(&self, offset: usize) -> usize {
        match self.segments[..self.segments.partition_point(|segment| segment.draft < offset)].last() {
            Some(segment) if segment.with.is_none() => segment.source.start + offset - segment.draft,
            _ => self.origin(offset),
        }
    }

    fn origin_of(&self, range: Range<usize>) -> Range<usize> {
        let start = self.origin(range.start);
        let end = self.origin_of_end(range.end);
        if range.is_empty() { end..end } else { start..end.max(start) }
    }

    pub fn origins(&self, range: Range<usize>) -> Range<u32> {
        let range = self.origin_of(range);
        // `Span::new` says why offsets fit.
        range.start as u32..range.end as u32
    }

    pub fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, self.origin_of(range))
    }

    /// A place that is already one in the file.
    pub fn source_span(&self, range: &Range<u32>) -> Span {
        Span { file: self.file, start: range.start, end: range.end }
    }

    pub fn finding(&self, rule: &'static Rule, at: Range<usize>) -> Finding {
        Finding::new(rule, self.span(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_compose_and_offsets_lead_back() {
        let mut draft = Draft::new(FileId(0), "a\tbü\u{a0}c");
        draft.apply(&[Edit { at: 1..2, with: "  " }, Edit { at: 5..7, with: " " }]);
        assert_eq!(draft.text(), "a  bü c");
        assert_eq!(draft.origin(3), 2);
        assert_eq!(draft.origin(7), 7);
        draft.apply(&[Edit { at: 2..3, with: "" }, Edit::insert(8, "'")]);
        assert_eq!(draft.text(), "a bü c'");
        assert_eq!(
            draft.text().char_indices().map(|(at, _)| draft.origin(at)).collect::<Vec<_>>(),
            [0, 1, 2, 3, 5, 7, 8]
        );
        assert!(draft.is_mended(1) && draft.is_mended(7) && !draft.is_mended(2));
    }
}
