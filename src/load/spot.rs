//! From a place in words back to the bytes of the file.
//!
//! In: words, a range of them, and the file they were read from. Out: the place where just these were written, whatever
//! the style: plain, quoted, folded, literal, or Markdown. Only for findings.

use std::ops::Range;

use super::yaml::{Node, Style, Value, offset_in_source};
use crate::finding::Span;
use crate::language::token::range_in;
use crate::model::Words;

/// The place of a range of words that were read from YAML.
pub fn in_yaml(text: &str, tree: &Node, words: &Words, range: Range<usize>) -> Span {
    let Some((node, written, style)) = scalar(tree, words.at) else { return words.at };
    let lead = written.len() - written.trim_start().len();
    // The decoder has doubled the breaks of a folded block, so that they part paragraphs.
    let doubled = |at: usize| match style {
        Style::Folded => words.text[..at].bytes().filter(|byte| *byte == b'\n').count() / 2,
        _ => 0,
    };
    let back = |at: usize| offset_in_source(text, node, lead + at - doubled(at));
    let range = within(&words.text, range);
    // From the character before, since what stands between it and the next may be a break with its indentation.
    let behind = |at: usize| {
        let (last_at, last) = words.text[..at].char_indices().next_back()?;
        let last_at = back(last_at);
        text[last_at..].starts_with(last).then(|| last_at + last.len_utf8())
    };
    let is_blank = words.text[range.clone()].starts_with(char::is_whitespace);
    let start = behind(range.start).filter(|_| is_blank).unwrap_or_else(|| back(range.start));
    let end = if range.is_empty() { start } else { behind(range.end).unwrap_or_else(|| back(range.end)) };
    Span::new(words.at.file, start..end.max(start))
}

/// How words were typed, and whether inside `{ … }` or `[ … ]`.
pub fn style_in_yaml(text: &str, tree: &Node, words: &Words) -> Option<(Style, bool)> {
    let (_, _, style) = scalar(tree, words.at)?;
    let mut in_flow = false;
    let mut around = Some(tree);
    while let Some(node) = around {
        let holds = |node: &&Node| node.range.start <= words.at.start && words.at.end <= node.range.end;
        in_flow |= match node.value {
            Value::List(_) | Value::Map(_) => text[node.range.start as usize..].starts_with(['{', '[']),
            Value::Scalar(_) | Value::Empty => false,
        };
        around = match &node.value {
            Value::List(items) => items.iter().find(holds),
            Value::Map(entries) => entries.iter().map(|entry| &entry.value).find(holds),
            Value::Scalar(_) | Value::Empty => None,
        };
    }
    Some((style, in_flow))
}

/// The node that words were read from.
fn scalar(node: &Node, at: Span) -> Option<(&Node, &str, Style)> {
    if node.range.start > at.start || node.range.end < at.end {
        return None;
    }
    match &node.value {
        Value::Scalar(scalar) => (node.range == (at.start..at.end)).then_some((node, &scalar.text, scalar.style)),
        Value::List(items) => items.iter().find_map(|item| scalar(item, at)),
        Value::Map(entries) => entries.iter().find_map(|entry| scalar(&entry.value, at)),
        Value::Empty => None,
    }
}

/// The place of a range of words that were read from Markdown: each word stands there as it is, with other blanks and
/// marks of lists between them.
pub fn in_markdown(text: &str, words: &Words, range: Range<usize>) -> Span {
    let range = within(&words.text, range);
    if range.is_empty() {
        return between_in_markdown(text, words, range.start);
    }
    let Some(written) = text.get(words.at.range()) else { return words.at };
    let base = words.at.start as usize;
    let (mut start, mut end, mut from) = (None, None, 0);
    let ends_blank = words.text[range.clone()].ends_with(|c: char| c.is_ascii_whitespace());
    for word in words.text.split_ascii_whitespace() {
        let word_at = range_in(&words.text, word).start;
        if word_at > range.end || word_at == range.end && !(ends_blank && start.is_some()) {
            break;
        }
        let is_mark = word == "-" && (word_at == 0 || words.text[..word_at].ends_with('\n'));
        let Some(found) = (!is_mark).then(|| written[from..].find(word)).flatten() else { continue };
        let found = from + found;
        if word_at == range.end {
            // The blank before it belongs to the range.
            end = Some(base + found);
            break;
        }
        // A blank at the beginning follows upon the word before.
        let begin = if word_at > range.start { from } else { found + (range.start - word_at) };
        from = found + word.len();
        if word_at + word.len() > range.start {
            start.get_or_insert(base + begin);
            end = Some(base + found + word.len().min(range.end - word_at));
        }
    }
    match (start, end) {
        (Some(start), Some(end)) => Span::new(words.at.file, start..end.max(start)),
        _ => words.at,
    }
}

/// The place between two characters: behind a word, else before one.
fn between_in_markdown(text: &str, words: &Words, at: usize) -> Span {
    let is_solid = |c: &char| !c.is_ascii_whitespace();
    let (before, after) = words.text.split_at(at);
    let place = match (before.chars().next_back().filter(is_solid), after.chars().next().filter(is_solid)) {
        (Some(last), _) => in_markdown(text, words, at - last.len_utf8()..at).end,
        (None, Some(next)) => in_markdown(text, words, at..at + next.len_utf8()).start,
        (None, None) => words.at.start,
    };
    Span { file: words.at.file, start: place, end: place }
}

/// A range on character boundaries inside the text.
fn within(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(range.start.min(text.len()));
    start..text.ceil_char_boundary(range.end.min(text.len())).max(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::FileId;
    use crate::load::yaml;

    /// The texts of a file as the decoder makes words of them.
    fn texts(node: &Node, found: &mut Vec<Words>) {
        match &node.value {
            Value::Scalar(scalar) => {
                let text = match scalar.style {
                    Style::Folded => scalar.text.trim().replace('\n', "\n\n"),
                    _ => scalar.text.trim().to_owned(),
                };
                let at = Span { file: FileId(0), start: node.range.start, end: node.range.end };
                found.push(Words { text: text.into(), at });
            }
            Value::List(items) => items.iter().for_each(|item| texts(item, found)),
            Value::Map(entries) => entries.iter().for_each(|entry| texts(&entry.value, found)),
            Value::Empty => {}
        }
    }

    #[track_caller]
    fn found(source: &str, wanted: &str) -> String {
        let tree = yaml::parse(FileId(0), source, &mut Vec::new()).unwrap();
        let mut all = Vec::new();
        texts(&tree, &mut all);
        let (words, at) = all.iter().find_map(|words| Some((words, words.text.find(wanted)?))).unwrap();
        source[in_yaml(source, &tree, words, at..at + wanted.len()).range()].to_owned()
    }

    #[test]
    fn every_style_leads_back() {
        for source in [
            "a: Kenntnisse in Excel, gern",
            "a: 'Kenntnisse in Excel, gern'",
            "a: \"\\u00dcber Kenntnisse in Excel, gern\"",
            "a: >\n\n  Erst dies,\n  dann das.\n\n  Und\n  Kenntnisse in Excel, gern\n",
            "a: |\n  Erst dies,\n\n  Kenntnisse in Excel, gern\n",
            "a: {de: Kenntnisse in Excel, en: x}",
            "- x\n- a: Kenntnisse in Excel\n",
        ] {
            assert_eq!(found(source, "in Excel"), "in Excel", "{source}");
        }
        assert_eq!(found("a: >\n  Kenntnisse\n  in Excel\n", "Kenntnisse in"), "Kenntnisse\n  in");
        assert_eq!(found("a: 'Kenntnisse  \n  in Excel'\n", " in"), "  \n  in");
        assert_eq!(found("a: 'It''s here, it''s'\n", "here"), "here");
        assert_eq!(found("a: \"sehr \\\"gut\\\"\"\n", "\"gut\""), "\\\"gut\\\"");
    }

    #[test]
    fn markdown_leads_back() {
        let source = "# T\n\n* Rechnungen  prüfen und\n  prüfen lassen - immer\n* zweite\n";
        let at = Span::new(FileId(0), source.find("Rech").unwrap()..source.find("zweite").unwrap() + 6);
        let words = Words { text: "- Rechnungen prüfen und prüfen lassen - immer\n\n- zweite".into(), at };
        let place = |wanted: &str| {
            let from = words.text.find(wanted).unwrap();
            let span = in_markdown(source, &words, from..from + wanted.len());
            (source[span.range()].to_owned(), span.start as usize)
        };
        assert_eq!(place("prüfen lassen").1, source.find("prüfen lassen").unwrap());
        assert_eq!(place("und prüfen").0, "und\n  prüfen");
        assert_eq!(place("chnungen").0, "chnungen");
        assert_eq!(place(" immer").0, " immer");
        let between = |at: usize| in_markdown(source, &words, at..at).start as usize;
        let second = words.text.find("zweite").unwrap();
        assert_eq!((between(second), between(second + 6)), (source.find("zweite").unwrap(), source.trim_end().len()));
        assert_eq!(place("und ").0, "und\n  ");
        assert_eq!(place("zweite").0, "zweite");
    }
}
