//! Markdown of the inline kind: emphasis, strong words, code and links in a line of text.
//!
//! In: words. Out: pulldown-cmark's events with their places in the words. A line is only ever a line: `1. März` is no
//! list and `# 4` no heading; and the star of `Kolleg*innen` is a letter, not emphasis.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Set before the text so that nothing in it can begin a block. Punctuation, so that emphasis may follow it.
const GUARD: char = '.';

/// Whether the words are the same with and without Markdown: the common case, and a cheap one.
pub fn is_plain(text: &str) -> bool {
    !text.bytes().any(|byte| matches!(byte, b'*' | b'_' | b'`' | b'[' | b'\\' | b'<' | b'&' | b'\n'))
}

/// Calls `each` with every event of the text and its place there.
pub fn walk(text: &str, mut each: impl FnMut(Event<'_>, Range<usize>)) {
    let (guarded, escapes) = guard(text);
    // From an offset in the guarded text to one in the words.
    let back = |at: usize| (at - escapes.partition_point(|&escape| escape < at)).saturating_sub(GUARD.len_utf8());
    let mut first = true;
    for (event, range) in Parser::new_ext(&guarded, Options::empty()).into_offset_iter() {
        let range = back(range.start)..back(range.end);
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            Event::Text(text) if first => {
                first = false;
                let rest = &text[GUARD.len_utf8()..];
                if !rest.is_empty() {
                    each(Event::Text(rest.into()), range);
                }
            }
            event => each(event, range),
        }
    }
}

/// The text on one line behind the guard, and the places of the backslashes set before stars inside words.
fn guard(text: &str) -> (String, Vec<usize>) {
    let mut guarded = String::with_capacity(text.len() + 8);
    let mut escapes = Vec::new();
    guarded.push(GUARD);
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let after = characters.peek().copied().unwrap_or(' ');
        if character == '*' && before.is_alphanumeric() && after.is_alphanumeric() {
            escapes.push(guarded.len());
            guarded.push('\\');
        }
        guarded.push(if character == '\n' || character == '\r' { ' ' } else { character });
        before = character;
    }
    (guarded, escapes)
}

/// The words without their Markdown, for titles and data.
pub fn plain(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    walk(text, |event, _| match event {
        Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => plain.push_str(&text),
        Event::SoftBreak | Event::HardBreak => plain.push(' '),
        _ => {}
    });
    plain
}

/// A paragraph, or a list of lines that begin with `- `.
#[derive(Debug, PartialEq)]
pub enum Block<'t> {
    Paragraph(&'t str),
    List(Vec<&'t str>),
}

/// The blocks of a longer text: blank lines part them.
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    for chunk in text.split("\n\n").map(str::trim).filter(|chunk| !chunk.is_empty()) {
        let items: Option<Vec<&str>> = chunk.lines().map(|line| line.trim().strip_prefix("- ")).collect();
        match (items, blocks.last_mut()) {
            (Some(mut items), Some(Block::List(list))) => list.append(&mut items),
            (Some(items), _) => blocks.push(Block::List(items)),
            (None, _) => blocks.push(Block::Paragraph(chunk)),
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let mut shown = String::new();
        walk(text, |event, range| {
            shown.push_str(&match event {
                Event::Text(text) => format!("[{text}]"),
                Event::Start(Tag::Emphasis) => "<em>".into(),
                Event::End(TagEnd::Emphasis) => "</em>".into(),
                Event::InlineHtml(html) => format!("html({html})@{}..{}", range.start, range.end),
                other => format!("{other:?}"),
            });
        });
        shown
    }

    #[test]
    fn what_looks_like_a_block_is_a_line() {
        for text in ["1. März", "# 4", "- a", "> b", "    code", "```", "***", "2027. Jahr", "==="] {
            assert_eq!(plain(text).trim(), text.trim(), "{text}");
        }
    }

    #[test]
    fn the_gender_star_is_a_letter() {
        assert_eq!(plain("Kolleg*innen und Mitarbeiter*in"), "Kolleg*innen und Mitarbeiter*in");
        assert_eq!(shown("*gern* im Team"), "<em>[gern]</em>[ im Team]");
    }

    #[test]
    fn places_are_those_of_the_words() {
        assert_eq!(shown("Für Kolleg*innen <b>"), "[Für Kolleg][*innen ]html(<b>)@18..21");
        assert_eq!(&"Für Kolleg*innen <b>"[18..21], "<b>");
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        assert_eq!(
            blocks("a\nb\n\n- c\n- d\n\ne"),
            [Block::Paragraph("a\nb"), Block::List(vec!["c", "d"]), Block::Paragraph("e")]
        );
    }
}
