//! Flattens Markdown into headings, paragraphs and list items, each with the text as it stands in the file.
//!
//! In: the text of one Markdown file. Out: its [`Block`]s in order, and findings about what a role cannot hold.
//! Nothing is lost: what Markdown itself would swallow (an unused link definition) is kept as a paragraph.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd};

use super::markdown::Piece;
use crate::finding::{FileId, Finding, Span, rules};

/// One block of a file.
#[derive(Debug)]
pub struct Block {
    pub kind: Kind,
    /// Never empty. A paragraph and an item keep their lines apart, because a line may turn out to be a heading.
    pub lines: Vec<Piece>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Heading {
        level: u8,
        /// Made by a line of dashes or equals signs below it.
        underlined: bool,
    },
    Paragraph,
    Item,
}

/// Reads the blocks of a text.
pub fn read(file: FileId, text: &str, findings: &mut Vec<Finding>) -> Vec<Block> {
    // A byte order mark would hide the first heading.
    let base = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let source = &text[base..];
    let events = Parser::new_ext(source, Options::ENABLE_TABLES).into_offset_iter();
    let definitions = used_definitions(source, &events);
    let reader = Reader {
        leaf: Leaf::new(Source { text: source, base, file }),
        findings,
        blocks: Vec::new(),
        definitions,
        seen: 0,
        items: Vec::new(),
        heading: None,
        verbatim: false,
        flagged: Flagged::default(),
    };
    reader.run(events)
}

/// Where the link definitions stand that some link uses, by start: those links are written out in place.
fn used_definitions(source: &str, events: &OffsetIter<'_>) -> BTreeMap<usize, usize> {
    let definitions = events.reference_definitions();
    if definitions.iter().next().is_none() {
        return BTreeMap::new();
    }
    let mut used = BTreeMap::new();
    let mut in_table = false;
    for event in Parser::new_ext(source, Options::ENABLE_TABLES) {
        match event {
            // The rows of a table stay as they are, links and all.
            Event::Start(Tag::Table(_)) => in_table = true,
            Event::End(TagEnd::Table) => in_table = false,
            Event::Start(Tag::Link { link_type, id, .. }) if is_reference(link_type) && !in_table => {
                used.extend(definitions.get(&id).map(|definition| (definition.span.start, definition.span.end)));
            }
            _ => {}
        }
    }
    used
}

fn is_reference(link_type: LinkType) -> bool {
    matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut)
}

/// The text that is read, and how places in it become places in the file.
#[derive(Clone, Copy)]
struct Source<'a> {
    text: &'a str,
    base: usize,
    file: FileId,
}

impl Source<'_> {
    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, self.base + range.start..self.base + range.end)
    }

    /// A line made of `text`, found at `range`; blanks around it do not count.
    fn piece(&self, mut text: String, range: Range<usize>) -> Option<Piece> {
        text.truncate(text.trim_ascii_end().len());
        let raw = &self.text[range.clone()];
        let start = range.start + (raw.len() - raw.trim_ascii_start().len());
        let span = self.span(start..(range.start + raw.trim_ascii_end().len()).max(start));
        (!text.is_empty()).then_some(Piece { text, range: span.start..span.end })
    }

    /// A piece of the source as it is.
    fn slice(&self, range: Range<usize>) -> Option<Piece> {
        let mut text = String::with_capacity(range.len());
        push_collapsed(&mut text, &self.text[range.clone()]);
        self.piece(text, range)
    }
}

/// Appends `part` with every run of blanks made one. No-break spaces are meant and stay.
fn push_collapsed(text: &mut String, part: &str) {
    for (n, word) in part.split(|c: char| c.is_ascii_whitespace()).enumerate() {
        if n > 0 && !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
        text.push_str(word);
    }
}

/// Copies the source of one paragraph, heading or item, line by line, from the events inside it.
///
/// Source is copied rather than events, so that inline Markdown stays as it was written. The exceptions: an image
/// leaves its alternative text, and a link by reference gets its target written out.
struct Leaf<'a> {
    source: Source<'a>,
    lines: Vec<Piece>,
    line: String,
    /// Where the open line begins; `None` between lines.
    start: Option<usize>,
    /// Up to where the source is copied.
    copied: usize,
    /// The end of the latest event.
    end: usize,
    /// What to close each open link or image with, if not with what stands in the source.
    closing: Vec<Option<String>>,
}

impl<'a> Leaf<'a> {
    fn new(source: Source<'a>) -> Leaf<'a> {
        Leaf { source, lines: Vec::new(), line: String::new(), start: None, copied: 0, end: 0, closing: Vec::new() }
    }

    fn is_fresh(&self) -> bool {
        self.start.is_none() && self.lines.is_empty()
    }

    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        if matches!(event, Event::SoftBreak | Event::HardBreak) {
            return self.close_line(range.start);
        }
        self.open_line(range.start);
        match event {
            Event::Start(Tag::Image { .. }) => {
                self.copy_to(range.start);
                self.copied = range.start + "![".len();
                self.end = self.copied;
                self.closing.push(Some(String::new()));
                return;
            }
            Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                self.closing.push(is_reference(*link_type).then(|| target(dest_url, title)));
                self.end = range.start + "[".len();
                return;
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some(closing) = self.closing.pop().flatten() {
                    self.copy_to(self.end);
                    self.line.push_str(&closing);
                    self.copied = range.end;
                }
            }
            _ => {}
        }
        self.end = range.end;
    }

    fn open_line(&mut self, start: usize) {
        if self.start.is_none() {
            // The event of an escaped character begins behind its backslash.
            let escaped = start > 0 && self.source.text.as_bytes()[start - 1] == b'\\';
            let start = if escaped { start - 1 } else { start };
            self.start = Some(start);
            self.copied = start;
        }
    }

    fn copy_to(&mut self, end: usize) {
        if let Some(part) = self.source.text.get(self.copied..end) {
            push_collapsed(&mut self.line, part);
        }
        self.copied = self.copied.max(end);
    }

    fn close_line(&mut self, end: usize) {
        if let Some(start) = self.start.take() {
            self.copy_to(end);
            let line = std::mem::take(&mut self.line);
            self.lines.extend(self.source.piece(line, start..end.max(start)));
        }
    }

    /// The lines, and the end of what they stand for.
    fn finish(&mut self) -> Vec<Piece> {
        self.close_line(self.end);
        self.closing.clear();
        std::mem::take(&mut self.lines)
    }
}

/// What stands behind the text of a link: `](https://…)`.
fn target(url: &str, title: &str) -> String {
    let url = if url.contains([' ', '(', ')']) { format!("<{url}>") } else { url.to_owned() };
    let title = if title.is_empty() { String::new() } else { format!(" \"{}\"", title.replace('"', "\\\"")) };
    format!("]({url}{title})")
}

/// What was already reported for the current block or list, so that it is said once.
#[derive(Default)]
struct Flagged {
    html: bool,
    image: bool,
    nested: bool,
}

struct Reader<'a, 'f> {
    leaf: Leaf<'a>,
    findings: &'f mut Vec<Finding>,
    blocks: Vec<Block>,
    definitions: BTreeMap<usize, usize>,
    /// Up to where the source is accounted for.
    seen: usize,
    /// The open items, outermost first, each with its block once it has one.
    items: Vec<Option<usize>>,
    heading: Option<Kind>,
    /// Inside code, HTML or a table, whose lines are taken as they are.
    verbatim: bool,
    flagged: Flagged,
}

impl<'a> Reader<'a, '_> {
    fn run(mut self, events: OffsetIter<'a>) -> Vec<Block> {
        for (event, range) in events {
            self.event(&event, range);
        }
        self.flush();
        self.account(self.leaf.source.text.len());
        self.blocks
    }

    fn event(&mut self, event: &Event<'a>, range: Range<usize>) {
        match event {
            Event::Start(tag) if is_block(tag) => self.open(tag, range),
            Event::End(tag) if is_block_end(*tag) => self.close(*tag, range),
            Event::Rule => self.flush(),
            // The lines of an HTML block belong together.
            Event::Html(_) => self.leaf.lines.extend(self.leaf.source.slice(range)),
            Event::Text(_) if self.verbatim => self.verbatim(range),
            _ if self.verbatim => {}
            _ => {
                // The text of an item begins without an event of its own.
                if self.leaf.is_fresh() {
                    self.account(range.start);
                }
                self.note_inline(event, &range);
                self.leaf.event(event, range);
            }
        }
    }

    fn open(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        // Rows and cells: the row is taken as a whole.
        if self.verbatim {
            if matches!(tag, Tag::TableHead | Tag::TableRow) {
                self.verbatim(range);
            }
            return;
        }
        self.flush();
        self.account(range.start);
        match tag {
            Tag::Heading { level, .. } if self.items.is_empty() => {
                let underlined = !self.leaf.source.text[range].starts_with('#');
                self.heading = Some(Kind::Heading { level: *level as u8, underlined });
            }
            Tag::List(_) => self.note_list(range),
            Tag::Item => self.items.push(None),
            Tag::CodeBlock(kind) => {
                self.verbatim = true;
                // One word behind the fence names a language; more is text.
                if matches!(kind, CodeBlockKind::Fenced(info) if info.contains(char::is_whitespace)) {
                    let fence = self.leaf.source.text[range.clone()].trim_start_matches(['`', '~', ' ']);
                    let line = fence.split_inclusive('\n').next().map_or(0, str::len);
                    let start = range.end - fence.len();
                    self.verbatim(start..start + line);
                }
            }
            Tag::HtmlBlock => {
                self.verbatim = true;
                self.find(&rules::MARKDOWN_HTML, range, "tag");
            }
            Tag::Table(_) => {
                self.verbatim = true;
                self.findings.push(Finding::new(&rules::MARKDOWN_TABLE, self.first_line(range)));
            }
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd, range: Range<usize>) {
        if self.verbatim && !matches!(tag, TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Table) {
            return;
        }
        self.flush();
        match tag {
            TagEnd::Item => {
                self.account(range.end);
                self.items.pop();
            }
            TagEnd::List(_) if self.items.is_empty() => self.flagged.nested = false,
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Table => {
                self.verbatim = false;
                // Fences and rulers are not text.
                self.seen = self.seen.max(range.end);
            }
            _ => {}
        }
    }

    /// Lines of code or a row of a table: each is a paragraph of its own, or goes on with the item it stands in.
    fn verbatim(&mut self, range: Range<usize>) {
        // The cells of a row come as events too; the row has said it all.
        if range.start < self.seen {
            return;
        }
        self.seen = range.end;
        let mut start = range.start;
        for line in self.leaf.source.text[range].split_inclusive('\n') {
            let piece = self.leaf.source.slice(start..start + line.len());
            self.push(Kind::Paragraph, piece.into_iter().collect());
            start += line.len();
        }
    }

    /// Ends the open paragraph, heading or item text.
    fn flush(&mut self) {
        let lines = self.leaf.finish();
        self.seen = self.seen.max(self.leaf.end);
        self.flagged.html = false;
        self.flagged.image = false;
        let kind = self.heading.take().unwrap_or(Kind::Paragraph);
        self.push(kind, lines);
    }

    fn push(&mut self, kind: Kind, lines: Vec<Piece>) {
        if lines.is_empty() {
            return;
        }
        let next = self.blocks.len();
        match self.items.last_mut() {
            // More text of the same item, with no nested item in between.
            Some(Some(block)) if *block + 1 == next => self.blocks[*block].lines.extend(lines),
            Some(item) => {
                *item = Some(next);
                self.blocks.push(Block { kind: Kind::Item, lines });
            }
            None => self.blocks.push(Block { kind, lines }),
        }
    }

    /// Keeps as text what the parser passed over up to `end`: link definitions that no link uses.
    fn account(&mut self, end: usize) {
        let source = self.leaf.source;
        let mut at = self.seen;
        self.seen = self.seen.max(end);
        while at < end {
            let line_end = source.text[at..end].find('\n').map_or(end, |n| at + n + 1);
            let used = self.definitions.range(..line_end).next_back().filter(|(_, definition)| **definition > at);
            if let Some((_, definition)) = used {
                at = line_end.max(*definition);
                continue;
            }
            let line = &source.text[at..line_end];
            let kept = line.trim_start_matches(is_marker);
            // The number of an ordered item.
            let digits = kept.trim_start_matches(|c: char| c.is_ascii_digit());
            let kept = digits.strip_prefix(['.', ')']).filter(|_| digits.len() < kept.len()).unwrap_or(kept);
            if kept.contains(char::is_alphanumeric) {
                let piece = source.slice(line_end - kept.len()..line_end);
                self.push(Kind::Paragraph, piece.into_iter().collect());
            }
            at = line_end;
        }
    }

    fn note_list(&mut self, range: Range<usize>) {
        if !self.items.is_empty() && !self.flagged.nested {
            self.flagged.nested = true;
            self.findings.push(Finding::new(&rules::MARKDOWN_NESTED_LIST, self.first_line(range)));
        }
    }

    fn note_inline(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::InlineHtml(_) if !self.flagged.html => {
                self.flagged.html = true;
                self.find(&rules::MARKDOWN_HTML, range.clone(), "tag");
            }
            Event::Start(Tag::Image { .. }) if !self.flagged.image => {
                self.flagged.image = true;
                self.find(&rules::MARKDOWN_IMAGE, range.clone(), "image");
            }
            _ => {}
        }
    }

    /// Reports the first line of a range and shows it.
    fn find(&mut self, rule: &'static crate::finding::Rule, range: Range<usize>, arg: &'static str) {
        let line = self.leaf.source.text[range.clone()].lines().next().unwrap_or_default().trim();
        let finding = Finding::new(rule, self.first_line(range)).arg(arg, line);
        self.findings.push(finding);
    }

    fn first_line(&self, range: Range<usize>) -> Span {
        let line = self.leaf.source.text[range.clone()].lines().next().unwrap_or_default().trim_end();
        self.leaf.source.span(range.start..range.start + line.len())
    }
}

/// What stands before the text of a line: list markers, quotes, hashes, blanks.
fn is_marker(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '-' | '+' | '*' | '>' | '#')
}

fn is_block(tag: &Tag<'_>) -> bool {
    is_block_end(tag.to_end())
}

fn is_block_end(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}
