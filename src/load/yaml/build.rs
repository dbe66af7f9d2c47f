//! From the parser's events to the tree.
//!
//! In: a draft. Out: the tree, with findings for what is readable and yet not what the writer meant; or, at the first
//! thing that cannot be read on, what is known about it.

use std::collections::HashMap;
use std::mem;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, Span as Mark, StructureStyle, Tag};

use super::draft::Draft;
use super::lines;
use super::remedy::{self, Remedy};
use super::{DEPTH_LIMIT, Entry, NODE_LIMIT, Node, Scalar, Style, Value};
use crate::finding::{Finding, Rule, rules};

/// Why reading stopped.
pub enum Stop {
    /// Something readable that was meant otherwise, and how to read it so.
    Remedy(Box<Remedy>),
    /// The parser cannot go on.
    Trouble(Box<Trouble>),
}

impl From<Remedy> for Stop {
    fn from(remedy: Remedy) -> Stop {
        Stop::Remedy(Box::new(remedy))
    }
}

/// What is known where the parser stopped; all offsets are in the draft.
pub struct Trouble {
    pub error: ScanError,
    pub at: usize,
    /// Where the last thing that could be read ended.
    pub read: usize,
    /// The last text or bracketed list or map.
    pub last: Range<usize>,
    /// The innermost bracket that is still open.
    pub bracket: Option<usize>,
}

/// A list or map that is being read.
struct Frame {
    /// In the draft.
    start: usize,
    end: usize,
    style: StructureStyle,
    items: Items,
}

enum Items {
    List(Vec<Node>),
    Map(Vec<Entry>, Option<Key>),
}

enum Key {
    /// Its place is in the draft.
    Text(String, Range<usize>, Style),
    /// A key that was reported; its value is read and dropped.
    Bad,
}

/// What the last value was, for the comment behind it.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Plain,
    /// Plain, behind an anchor.
    Anchored,
    Empty,
    Other,
}

/// Reads one document of a draft.
pub struct Builder<'d, 's> {
    draft: &'d Draft<'s>,
    text: &'d str,
    findings: &'d mut Vec<Finding>,
    frames: Vec<Frame>,
    root: Option<Node>,
    nodes: usize,
    /// Where the last event ended.
    read: usize,
    last: Range<usize>,
    last_kind: Last,
    /// The last value, if it is a plain text; keys do not count.
    plain: Option<Range<usize>>,
    /// Anchors are reported once, however often they are used; so are tags.
    anchor_found: bool,
    tag_found: bool,
}

impl<'d, 's> Builder<'d, 's> {
    pub fn new(draft: &'d Draft<'s>, findings: &'d mut Vec<Finding>) -> Builder<'d, 's> {
        Builder {
            draft,
            text: draft.text(),
            findings,
            frames: Vec::new(),
            root: None,
            nodes: 0,
            read: 0,
            last: 0..0,
            last_kind: Last::Other,
            plain: None,
            anchor_found: false,
            tag_found: false,
        }
    }

    /// The tree, or `None` if there is nothing in the file.
    pub fn read(mut self) -> Result<Option<Node>, Stop> {
        // The parser counts brackets and blocks apart; `open` counts both.
        let options = granit_parser::options! {
            emit_unresolved_aliases: true,
            emit_anchor_events: true,
            max_buffered_comment_events: usize::MAX,
            block_nesting_limit: DEPTH_LIMIT,
            flow_nesting_limit: DEPTH_LIMIT,
        };
        let mut documents = 0;
        for event in Parser::new_from_str_with_options(self.text, options) {
            let (event, mark) = event.map_err(|error| self.trouble(error))?;
            let range = mark.byte_range().unwrap_or(self.read..self.read);
            if let Event::DocumentStart(..) = event {
                documents += 1;
                if documents > 1 && !self.text[range.end..].trim().is_empty() {
                    self.report(&rules::YAML_SEVERAL_DOCUMENTS, self.marker(range.start));
                }
                if documents > 1 {
                    break;
                }
            }
            self.event(event, range, &mark)?;
        }
        Ok(self.root)
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>, mark: &Mark) -> Result<(), Stop> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.tag(tag.as_deref(), mark, style == ScalarStyle::Plain)?;
                self.scalar(text.into_owned(), style, anchor > 0, range)
            }
            Event::SequenceStart(style, _, tag) => {
                self.tag(tag.as_deref(), mark, false)?;
                self.open(style, range, Items::List(Vec::new()))
            }
            Event::MappingStart(style, _, tag) => {
                self.tag(tag.as_deref(), mark, false)?;
                self.open(style, range, Items::Map(Vec::new(), None))
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(range),
            Event::Comment(text, _) => self.comment(&text, range),
            Event::Anchor(_, name) => self.anchor(&name, range),
            Event::Alias(_) => {
                self.unsupported_anchor(range.clone());
                self.value(range, Value::Empty, Style::Plain, Last::Other)
            }
            Event::UnresolvedAlias(_) => self.star(range),
            _ => Ok(()),
        }
    }

    fn trouble(&self, error: ScanError) -> Stop {
        let mut at = error.marker().byte_offset().unwrap_or(self.read).min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let bracket = self.bracket();
        let trouble = Trouble { error, at, read: self.read.min(at), last: self.last.clone(), bracket };
        Stop::Trouble(Box::new(trouble))
    }

    fn report(&mut self, rule: &'static Rule, at: Range<usize>) {
        self.findings.push(self.draft.finding(rule, at));
    }

    /// The `---` or `...` at or above an offset.
    fn marker(&self, at: usize) -> Range<usize> {
        let line = lines::line(self.text, at);
        line.start..line.end.min(line.start + 3)
    }

    /// The open brackets, the innermost first.
    fn brackets(&self) -> impl Iterator<Item = usize> {
        let starts =
            self.frames.iter().rev().filter(|frame| frame.style == StructureStyle::Flow).map(|frame| frame.start);
        // `[a: b]` opens a map without a bracket of its own.
        starts.filter(|start| self.text[*start..].starts_with(['[', '{']))
    }

    fn bracket(&self) -> Option<usize> {
        self.brackets().next()
    }

    /// The bracket around the innermost one.
    fn outer_bracket(&self) -> Option<usize> {
        self.brackets().nth(1)
    }

    // Lists and maps.

    fn open(&mut self, style: StructureStyle, range: Range<usize>, items: Items) -> Result<(), Stop> {
        if self.frames.len() >= DEPTH_LIMIT {
            return Err(remedy::limit(self.draft, &rules::YAML_TOO_DEEP, range.start, DEPTH_LIMIT).into());
        }
        self.count(range.start)?;
        let start = if matches!(items, Items::List(_)) && style == StructureStyle::Block {
            self.dash(range.start)
        } else {
            range.start
        };
        self.read = self.read.max(range.end);
        self.last_kind = Last::Other;
        self.plain = None;
        self.frames.push(Frame { start, end: start, style, items });
        Ok(())
    }

    /// The dash of a list's first item: the parser may point behind it.
    fn dash(&self, at: usize) -> usize {
        if self.text[at..].starts_with('-') {
            return at;
        }
        let before = self.text[..at].trim_end_matches(lines::is_blank);
        before.strip_suffix('-').map_or(at, str::len)
    }

    fn close(&mut self, range: Range<usize>) -> Result<(), Stop> {
        let Some(mut frame) = self.frames.pop() else { return Ok(()) };
        // A block's end is only seen at whatever comes next.
        let end = if range.is_empty() { frame.end } else { range.end };
        self.read = self.read.max(range.end);
        self.last = frame.start..end;
        self.last_kind = Last::Other;
        self.plain = None;
        let value = match mem::replace(&mut frame.items, Items::List(Vec::new())) {
            Items::List(items) => Value::List(items),
            Items::Map(entries, _) => Value::Map(self.without_duplicates(entries)),
        };
        self.add(frame.start..end, value, Style::Plain);
        Ok(())
    }

    /// The first entry of each key; the others are reported.
    fn without_duplicates(&mut self, mut entries: Vec<Entry>) -> Vec<Entry> {
        const FEW: usize = 16;
        let is_new = |index: usize| entries[..index].iter().all(|entry| entry.key != entries[index].key);
        if entries.len() <= FEW && (1..entries.len()).all(is_new) {
            return entries;
        }
        let mut first: HashMap<String, Range<u32>> = HashMap::with_capacity(entries.len());
        entries.retain(|entry| match first.get(&entry.key) {
            Some(known) => {
                let span = |range: &Range<u32>| self.draft.source_span(range);
                let finding = Finding::new(&rules::YAML_DUPLICATE_KEY, span(&entry.key_range));
                self.findings.push(finding.arg("key", entry.key.as_str()).also(span(known), "first"));
                false
            }
            None => {
                first.insert(entry.key.clone(), entry.key_range.clone());
                true
            }
        });
        entries
    }

    fn count(&mut self, at: usize) -> Result<(), Stop> {
        self.nodes += 1;
        if self.nodes > NODE_LIMIT {
            return Err(remedy::limit(self.draft, &rules::YAML_TOO_MANY, at, NODE_LIMIT).into());
        }
        Ok(())
    }

    /// Puts a value where it belongs: into the list, behind its key, or, if it is a key, before its value.
    fn add(&mut self, range: Range<usize>, value: Value, style: Style) {
        let node = Node { range: self.draft.origins(range.clone()), value };
        let Some(frame) = self.frames.last_mut() else {
            self.root = Some(node);
            return;
        };
        frame.end = frame.end.max(range.end);
        match &mut frame.items {
            Items::List(items) => items.push(node),
            Items::Map(entries, key @ Some(_)) => {
                if let Some(Key::Text(key, at, _)) = key.take() {
                    entries.push(Entry { key, key_range: self.draft.origins(at), value: node });
                }
            }
            Items::Map(_, None) => {
                let new = self.key(range, node.value, style);
                if let Some(Frame { items: Items::Map(_, key), .. }) = self.frames.last_mut() {
                    *key = Some(new);
                }
            }
        }
    }

    fn key(&mut self, range: Range<usize>, value: Value, style: Style) -> Key {
        match value {
            Value::Scalar(scalar) if style == Style::Plain && scalar.text == "<<" => {
                self.unsupported_anchor(range);
                Key::Bad
            }
            Value::Scalar(scalar) => Key::Text(scalar.text, range, style),
            _ => {
                self.report(&rules::YAML_NOT_A_KEY, self.first_line(range));
                Key::Bad
            }
        }
    }

    fn first_line(&self, range: Range<usize>) -> Range<usize> {
        let end = self.text[range.clone()].find(lines::is_break).map_or(range.end, |found| range.start + found);
        range.start..end
    }

    // Texts.

    /// Is the next value a key?
    fn expects_key(&self) -> bool {
        matches!(self.frames.last(), Some(Frame { items: Items::Map(_, None), .. }))
    }

    /// Takes a value that is no list and no map.
    fn value(&mut self, range: Range<usize>, value: Value, style: Style, kind: Last) -> Result<(), Stop> {
        self.count(range.start)?;
        self.last_kind = Last::Other;
        if !self.expects_key() {
            self.last_kind = kind;
            self.plain = (kind == Last::Plain).then(|| range.clone());
        }
        self.read = self.read.max(range.end);
        self.last = range.clone();
        self.add(range, value, style);
        Ok(())
    }

    fn scalar(&mut self, text: String, style: ScalarStyle, anchored: bool, range: Range<usize>) -> Result<(), Stop> {
        let (style, range) = match style {
            ScalarStyle::Plain => (Style::Plain, range),
            // In quotes that only the draft has.
            _ if self.draft.is_mended(range.start) => (Style::Plain, range),
            ScalarStyle::SingleQuoted => (Style::Single, range),
            ScalarStyle::DoubleQuoted => (Style::Double, range),
            ScalarStyle::Literal => (Style::Literal, self.block(range)),
            ScalarStyle::Folded => (Style::Folded, self.block(range)),
        };
        let written = &self.text[range.clone()];
        if style == Style::Plain && (written.is_empty() || written == "~") {
            return self.empty(range);
        }
        if style == Style::Plain && !self.draft.is_mended(range.start) {
            self.plain(&range)?;
        }
        let kind = match style {
            Style::Plain if anchored => Last::Anchored,
            Style::Plain => Last::Plain,
            _ => Last::Other,
        };
        self.value(range, Value::Scalar(Scalar { text, style }), style, kind)
    }

    /// Finds what a text without quotes only looks like.
    fn plain(&mut self, range: &Range<usize>) -> Result<(), Stop> {
        let written = &self.text[range.clone()];
        let Some(first) = written.chars().next() else { return Ok(()) };
        if self.expects_key() {
            return match first {
                '-' => self.glued_dash(written, range),
                _ if lines::is_hard_space(first) => Err(remedy::hard_spaces(self.draft, range.start).into()),
                _ => Ok(()),
            };
        }
        if first == '-' {
            self.glued_dash(written, range)?;
        }
        if first.is_ascii_alphanumeric() {
            self.glued_key(written, range)?;
        }
        if !first.is_ascii() && is_wrapped(written) {
            self.report(&rules::YAML_TYPOGRAPHIC_QUOTES, range.clone());
        }
        if written.contains(lines::is_break) {
            self.nested_list(range);
        }
        Ok(())
    }

    /// Does a text begin its line?
    fn begins_line(&self, range: &Range<usize>) -> bool {
        // Without looking for the line's end: it may be far, and there may be many texts in it.
        let before = self.text[..range.start].trim_end_matches(' ');
        before.is_empty() || before.ends_with(lines::is_break)
    }

    /// `-Text` on a line of its own; or `-de: Text`, which looks like the first key of a map.
    fn glued_dash(&self, written: &str, range: &Range<usize>) -> Result<(), Stop> {
        // Behind a key without a value, or where there is none yet, a list may begin.
        let may_be_item = match self.frames.last() {
            Some(Frame { items: Items::Map(entries, None), .. }) => match entries.last() {
                Some(entry) => entry.value.value == Value::Empty,
                None => self.frames.len() > 1,
            },
            _ => true,
        };
        match may_be_item && self.bracket().is_none() && self.begins_line(range) && remedy::glued_dash(written) {
            true => Err(remedy::no_space_after_dash(self.draft, range.start).into()),
            false => Ok(()),
        }
    }

    /// `de:Text` on a line of its own.
    fn glued_key(&self, written: &str, range: &Range<usize>) -> Result<(), Stop> {
        match remedy::glued_or_hard(written).filter(|_| self.begins_line(range)) {
            Some(len) => Err(remedy::glued_colon(self.draft, range.start, len).into()),
            None => Ok(()),
        }
    }

    /// A line that begins with a dash inside a text is read as part of it.
    fn nested_list(&mut self, range: &Range<usize>) {
        let dash = lines::lines_from(&self.text[..range.end], range.start)
            .skip(1)
            .map(|line| line.start + lines::indent(&self.text[line.clone()]))
            .find(|at| lines::is_item(&self.text[*at..range.end]));
        if let Some(dash) = dash {
            self.report(&rules::YAML_NESTED_LIST, dash..dash + 1);
        }
    }

    /// A block text from its `|` or `>` to the end of its last line with words; the parser's range begins later.
    fn block(&self, range: Range<usize>) -> Range<usize> {
        let before = &self.text[self.read..range.start.max(self.read)];
        // Nothing but blanks, a colon or dashes stand between what was read last and the sign.
        let start = before.find(['|', '>']).map_or(range.start, |found| self.read + found);
        let header = lines::line(self.text, start);
        let first =
            start..(start + self.text[start..header.end].find(char::is_whitespace).unwrap_or(header.end - start));
        let content = self.text[..range.end].trim_end_matches(|c| lines::is_blank(c) || lines::is_break(c)).len();
        start..content.max(first.end)
    }

    /// No value. Its place is behind the colon, where a value would be missed.
    fn empty(&mut self, range: Range<usize>) -> Result<(), Stop> {
        if self.expects_key() || !range.is_empty() {
            return self.value(range, Value::Empty, Style::Plain, Last::Other);
        }
        let Some(Frame { items: Items::Map(entries, Some(Key::Text(_, key, style))), start, .. }) = self.frames.last()
        else {
            return self.value(range, Value::Empty, Style::Plain, Last::Empty);
        };
        let behind = &self.text[key.end..];
        let in_braces = self.text[*start..].starts_with('{') && !self.text[*start + 1..].starts_with('{');
        if in_braces && *style == Style::Plain && !behind.trim_start().starts_with(':') {
            let (key, brace) = (key.clone(), entries.is_empty().then_some(*start));
            return self.key_without_colon(key, brace);
        }
        let rest = behind.trim_start_matches(lines::is_blank);
        let at = match rest.starts_with(':') && key.end == range.start {
            true => self.text.len() - rest.len() + 1,
            false => range.start,
        };
        self.value(at..at, Value::Empty, Style::Plain, Last::Empty)
    }

    /// In braces, `de: Lesen, Schreiben` is a text and a key without a colon. `brace` is given before the first entry.
    fn key_without_colon(&mut self, key: Range<usize>, brace: Option<usize>) -> Result<(), Stop> {
        if let Some(len) = remedy::glued_or_hard(&self.text[key.clone()]) {
            return Err(remedy::glued_colon(self.draft, key.start, len).into());
        }
        if let Some(brace) = brace {
            return Err(remedy::reserved_start(self.draft, brace, self.outer_bracket()).into());
        }
        let before = self.text[..key.start].trim_end();
        if let Some(text) = self.plain.clone().filter(|_| before.ends_with(',')) {
            return Err(remedy::comma_in_text(self.draft, text.start, before.len() - 1).into());
        }
        self.findings.push(remedy::missing_colon(self.draft, key.clone()));
        if let Some(Frame { items: Items::Map(_, pending), .. }) = self.frames.last_mut() {
            *pending = Some(Key::Bad);
        }
        self.value(key.end..key.end, Value::Empty, Style::Plain, Last::Other)
    }

    /// Text that is lost because it begins with `#`.
    fn comment(&mut self, text: &str, range: Range<usize>) -> Result<(), Stop> {
        let kind = mem::replace(&mut self.last_kind, Last::Other);
        let gap = self.text.get(self.last.end..range.start);
        self.read = self.read.max(range.end);
        // `#---` and the like are drawn by hand, and a space after the sign shows that a remark was meant.
        let wordy = text.starts_with(|c: char| c.is_alphanumeric());
        if !wordy || gap.is_none_or(|gap| gap.contains(lines::is_break)) {
            return Ok(());
        }
        match kind {
            Last::Empty => return Err(remedy::reserved_start(self.draft, range.start, self.bracket()).into()),
            Last::Plain => self.report(&rules::YAML_COMMENT_IN_TEXT, range),
            Last::Anchored | Last::Other => {}
        }
        Ok(())
    }

    // What the format does without.

    fn unsupported_anchor(&mut self, range: Range<usize>) {
        if !mem::replace(&mut self.anchor_found, true) {
            let mark = &self.text[range.clone()];
            self.findings.push(self.draft.finding(&rules::YAML_ANCHOR, range).arg("mark", mark));
        }
    }

    /// `&name` before a value: a text that begins with `&`, unless the name is used.
    fn anchor(&mut self, name: &str, range: Range<usize>) -> Result<(), Stop> {
        let gap = self.text.get(range.end..self.last.start);
        let in_text = self.last_kind == Last::Anchored && gap.is_some_and(|gap| !gap.contains(lines::is_break));
        if in_text && !self.anchor_found && !self.text.contains(&format!("*{name}")) {
            return Err(remedy::reserved_start(self.draft, range.start, self.bracket()).into());
        }
        self.unsupported_anchor(range);
        Ok(())
    }

    /// `*in`: a text that begins with `*`. It can be taken as it is.
    fn star(&mut self, range: Range<usize>) -> Result<(), Stop> {
        let text = self.text[range.clone()].to_owned();
        if self.anchor_found {
            return self.value(range, Value::Empty, Style::Plain, Last::Other);
        }
        let finding = self.draft.finding(&rules::YAML_RESERVED_START, range.start..range.start + 1);
        self.findings.push(finding.arg("character", "*"));
        self.value(range, Value::Scalar(Scalar { text, style: Style::Plain }), Style::Plain, Last::Other)
    }

    /// `!wichtig` before a text is a text that begins with `!`; anything else is a tag.
    fn tag(&mut self, tag: Option<&Tag>, mark: &Mark, plain: bool) -> Result<(), Stop> {
        let (Some(_), Some(range)) = (tag, mark.tag_span().and_then(|span| span.byte_range())) else { return Ok(()) };
        let written = &self.text[range.clone()];
        if plain && !written.starts_with("!!") && !written.starts_with("!<") {
            return Err(remedy::reserved_start(self.draft, range.start, self.bracket()).into());
        }
        if !mem::replace(&mut self.tag_found, true) {
            self.findings.push(self.draft.finding(&rules::YAML_TAG, range.clone()).arg("mark", written));
        }
        self.read = self.read.max(range.end);
        Ok(())
    }
}

/// Is the whole text in typographic quotes, as if they were YAML's?
fn is_wrapped(text: &str) -> bool {
    let mut chars = text.chars();
    let (Some(open), Some(close)) = (chars.next(), chars.next_back()) else { return false };
    let pairs = [('„', "“”"), ('“', "”“"), ('‚', "‘’"), ('‘', "’"), ('»', "«"), ('”', "”")];
    let fits = pairs.iter().any(|(first, last)| *first == open && last.contains(close));
    fits && !chars.as_str().contains([open, close])
}
