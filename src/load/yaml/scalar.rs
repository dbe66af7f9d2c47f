//! From a place in a text back to its place in the file.
//!
//! In: a file and a text of its tree. Out: for an offset in the text, the offset in the file at which it was written.
//! It reads the text once more, in the way of its style; that is done only for findings.

use super::lines::{self, is_blank, is_break, lines_from};
use super::{Node, Scalar, Style, Value};

/// The place in the file of the byte at `at` in the node's text.
///
/// An offset behind the text gives its end; a node that is no text, its beginning.
pub fn offset_in_source(text: &str, node: &Node, at: usize) -> usize {
    let start = node.range.start as usize;
    let Value::Scalar(scalar) = &node.value else { return start };
    let Some(written) = text.get(start..node.range.end as usize) else { return start };
    let mut decoded = 0;
    for piece in pieces(written, scalar) {
        if at < decoded + piece.len {
            return start + piece.at + if piece.len == piece.written { at - decoded } else { 0 };
        }
        decoded += piece.len;
    }
    let end = match scalar.style {
        Style::Single => inner_end(written, '\''),
        Style::Double => inner_end(written, '"'),
        _ => written.len(),
    };
    start + end
}

/// A character as it was written: where, over how many bytes, and how many it stands for.
#[derive(Clone, Copy, Debug)]
struct Piece {
    at: usize,
    written: usize,
    len: usize,
}

fn pieces(written: &str, scalar: &Scalar) -> Vec<Piece> {
    match scalar.style {
        Style::Plain => flowing(written, 0, written.len(), |_| None),
        Style::Single => flowing(written, 1, inner_end(written, '\''), doubled_quote),
        Style::Double => flowing(written, 1, inner_end(written, '"'), escape),
        Style::Literal => block(written, &scalar.text, false),
        Style::Folded => block(written, &scalar.text, true),
    }
}

/// Where the closing quote stands.
fn inner_end(written: &str, quote: char) -> usize {
    written.strip_suffix(quote).unwrap_or(written).len()
}

/// `''` in single quotes.
fn doubled_quote(rest: &str) -> Option<(usize, usize)> {
    rest.starts_with("''").then_some((2, 1))
}

/// The length of a break of a line.
fn break_len(rest: &str) -> usize {
    if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with(is_break)) }
}

/// An escape in double quotes: how long it is written, and how long it is.
fn escape(rest: &str) -> Option<(usize, usize)> {
    let code = rest.strip_prefix('\\')?;
    let sign = code.chars().next()?;
    let digits = match sign {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        '\n' | '\r' => return Some((1 + break_len(code), 0)),
        'N' | '_' => return Some((2, 2)),
        'L' | 'P' => return Some((2, 3)),
        _ => return SIMPLE_ESCAPES.contains(sign).then_some((2, 1)),
    };
    let number = |code: &str| u32::from_str_radix(code.get(1..=digits)?, 16).ok();
    let value = number(code)?;
    if (0xd800..0xdc00).contains(&value) {
        // A character in two halves.
        let low = number(code.get(digits + 1..)?.strip_prefix('\\').filter(|code| code.starts_with('u'))?)?;
        return (0xdc00..0xe000).contains(&low).then_some((12, 4));
    }
    Some((2 + digits, char::from_u32(value)?.len_utf8()))
}

const SIMPLE_ESCAPES: &str = "0abt\tnvfre \"/\\";

/// The backslashes of a text in double quotes that begin no escape.
pub fn bad_escapes(written: &str) -> impl Iterator<Item = usize> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let found = at + written[at..].find('\\')?;
            match escape(&written[found..]) {
                Some((len, _)) => at = found + len,
                None => {
                    at = found + 1;
                    return Some(found);
                }
            }
        }
    })
}

/// A text whose lines flow together: a break is a space, and blank lines are breaks.
fn flowing(written: &str, start: usize, end: usize, special: fn(&str) -> Option<(usize, usize)>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    // Blanks before a break do not count; those that were escaped do.
    let mut solid = 0;
    let mut at = start;
    while at < end {
        let rest = &written[at..end];
        let Some(c) = rest.chars().next() else { break };
        if is_break(c) {
            pieces.truncate(solid);
            at = fold(written, at, end, &mut pieces, true);
            solid = pieces.len();
            continue;
        }
        match special(rest) {
            // An escaped break joins the lines; only blank lines between them are left.
            Some((written_len, 0)) => at = fold(written, at + written_len, end, &mut pieces, false),
            Some((len_written, len)) => {
                pieces.push(Piece { at, written: len_written, len });
                at += len_written;
            }
            None => {
                pieces.push(Piece { at, written: c.len_utf8(), len: c.len_utf8() });
                at += c.len_utf8();
                if is_blank(c) {
                    continue;
                }
            }
        }
        solid = pieces.len();
    }
    pieces
}

/// Passes breaks and the blanks around them; the first break is a space if nothing but it was passed, else nothing.
fn fold(written: &str, from: usize, end: usize, pieces: &mut Vec<Piece>, space: bool) -> usize {
    let (mut at, mut breaks) = (from, Vec::new());
    loop {
        let rest = &written[at..end];
        let blanks = rest.len() - rest.trim_start_matches(is_blank).len();
        let len = break_len(&rest[blanks..]);
        if len == 0 {
            at += blanks;
            break;
        }
        breaks.push(Piece { at: at + blanks, written: len, len: 1 });
        at += blanks + len;
    }
    let folded = usize::from(space && breaks.len() > 1);
    pieces.extend(breaks.drain(..).skip(folded));
    at
}

/// A block text: its lines without their common indentation. The break at its end is not part of its range.
fn block(written: &str, text: &str, folded: bool) -> Vec<Piece> {
    let indent = block_indent(written, text);
    let mut pieces = Vec::new();
    // What becomes of the breaks between two lines depends on both: `loose` ones, which begin with a blank, keep them.
    let mut loose_before = true;
    let mut breaks: Vec<Piece> = Vec::new();
    for line in lines_from(written, 0).skip(1) {
        let start = line.start + indent.min(lines::indent(&written[line.clone()]));
        if start < line.end {
            let loose = written[start..].starts_with(is_blank);
            let skipped = usize::from(folded && !loose_before && !loose && breaks.len() > 1);
            pieces.extend(breaks.drain(..).skip(skipped));
            let chars = written[start..line.end].char_indices();
            pieces.extend(chars.map(|(at, c)| Piece { at: start + at, written: c.len_utf8(), len: c.len_utf8() }));
            loose_before = loose;
        }
        breaks.push(Piece { at: line.end, written: break_len(&written[line.end..]), len: 1 });
    }
    pieces
}

/// How many blanks a block text's lines have in front that do not count: those written less those kept.
fn block_indent(written: &str, text: &str) -> usize {
    let first = |text: &str, from: usize| {
        let indents = lines_from(text, 0).skip(from).map(|line| (lines::indent(&text[line.clone()]), line.len()));
        indents.filter(|(indent, len)| indent < len).map(|(indent, _)| indent).next().unwrap_or(0)
    };
    first(written, 1).saturating_sub(first(text, 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::FileId;

    fn texts<'a>(node: &'a Node, found: &mut Vec<&'a Node>) {
        match &node.value {
            Value::Scalar(_) => found.push(node),
            Value::List(items) => items.iter().for_each(|item| texts(item, found)),
            Value::Map(entries) => entries.iter().for_each(|entry| texts(&entry.value, found)),
            Value::Empty => {}
        }
    }

    /// Every character of every text leads back to itself, or to what it was written as.
    fn check_text(source: &str, node: &Node, scalar: &Scalar) {
        let mut last = node.range.start as usize;
        for (at, c) in scalar.text.char_indices() {
            let there = offset_in_source(source, node, at);
            assert!(there >= last && there <= node.range.end as usize, "{source:?} {at}");
            last = there;
            let written = &source[there..];
            let same = written.starts_with(c);
            let at_end = c.is_whitespace() && there == node.range.end as usize;
            let folded = at_end || matches!(c, ' ' | '\n') && break_len(written) > 0;
            let escaped = scalar.style == Style::Double && written.starts_with('\\');
            assert!(same || folded || escaped, "{source:?}: {c:?} at {at} leads to {there}, {written:?}");
        }
        let written = &source[node.range.start as usize..node.range.end as usize];
        let len: usize = pieces(written, scalar).iter().map(|piece| piece.len).sum();
        match scalar.style {
            // The range of a block ends before its last blanks.
            Style::Literal | Style::Folded => assert!(scalar.text.trim_end().len() <= len && len <= scalar.text.len()),
            _ => assert_eq!(len, scalar.text.len(), "{source:?}: {written:?}"),
        }
    }

    fn check(source: &str) {
        let mut findings = Vec::new();
        let tree = crate::load::yaml::parse(FileId(0), source, &mut findings);
        if findings.iter().any(|finding| finding.severity == crate::finding::Severity::Error) {
            return;
        }
        let mut found = Vec::new();
        tree.iter().for_each(|tree| texts(tree, &mut found));
        for node in found {
            let Value::Scalar(scalar) = &node.value else { unreachable!() };
            check_text(source, node, scalar);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text(
            intro in "(- |a: |a:\n  )",
            sign in "(\\||>|\"|'|)[-+]?",
            words in "([a-cü]|[ \n]|\n  |\r\n|\n   |\\\\[nt \"x]|''|\t){0,40}",
            end in "[\"']?\n?",
        ) {
            check(&(intro + &sign + &words + &end));
        }
    }

    #[test]
    fn plain() {
        check("a: Größe für alle\nb:\n  Über uns\n    und euch  \n\n\n  alle: nein".trim_end_matches(": nein"));
        check("- x\r\n- ä ü\r\n  ö\r\n");
    }

    #[test]
    fn quoted() {
        check("- 'It''s für'\n- 'ä  \n\n  ö'\n");
        check("- \"ü\\n\\u00e4\\x41ß \\\"x\\\" \\  \n\n  y\\\n\n  z \\_ \\U0001F600!\"\n");
        check("- \"a \\\n  b\"\n- \"\\uD83D\\uDE00 x\"\n");
    }

    #[test]
    fn blocks() {
        check("a: |\n  Über\n   uns\n\n  und\nb: >-\n  ä\n  ö\n\n  ü\n    x\n    y\n  z\n");
        check("a: |2\n    x\n   y\nb: >+ # Text\n\n\n  ä\n\nc: |-\n  ß");
        check("- >\n\n  x\n\n   y\n\n  z\n\n\n  w\n");
        check("- |\r\n  x\r\n  ü\r\n- >\r\n  x\r\n  ü\r\n");
    }

    #[test]
    fn ends_and_others() {
        let source = "a: \"ü\"\nb: [x]\nc: |\n  ä\n";
        let tree = crate::load::yaml::parse(FileId(0), source, &mut Vec::new()).unwrap();
        let Value::Map(entries) = &tree.value else { unreachable!() };
        assert_eq!(offset_in_source(source, &entries[0].value, 2), 6);
        assert_eq!(offset_in_source(source, &entries[0].value, 99), 6);
        assert_eq!(offset_in_source(source, &entries[1].value, 3), 11);
        assert_eq!(offset_in_source(source, &entries[2].value, 99), 24);
    }
}
