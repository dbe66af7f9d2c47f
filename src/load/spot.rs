//! From a place in words back to the bytes of the file.
//!
//! In: words, a range of them, and the file they were read from. Out: the place where just these were written, whatever
//! the style: plain, quoted, folded, literal, or Markdown. Only for findings.

use std::ops::Range;

use super::yaml::{Node, Style, Value, offset_in_source};
use crate::finding::Span;
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
    let start = back(range.start);
    // From the last character, since what stands between it and the next may be a break with its indentation.
    let end = match words.text[range.clone()].char_indices().next_back() {
        Some((at, last)) => {
            let last_at = back(range.start + at);
            if text[last_at..].starts_with(last) { last_at + last.len_utf8() } else { back(range.end) }
        }
        None => start,
    };
    Span::new(words.at.file, start..end.max(start))
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
    let Some(written) = text.get(words.at.range()) else { return words.at };
    let base = words.at.start as usize;
    let (mut start, mut end, mut from) = (None, None, 0);
    for word in words.text.split_ascii_whitespace() {
        let word_at = word.as_ptr() as usize - words.text.as_ptr() as usize;
        if word_at >= range.end {
            break;
        }
        let Some(found) = (word != "-").then(|| written[from..].find(word)).flatten() else { continue };
        let found = from + found;
        from = found + word.len();
        if word_at + word.len() > range.start {
            start.get_or_insert(base + found + range.start.saturating_sub(word_at));
            end = Some(base + found + word.len().min(range.end - word_at));
        }
    }
    match (start, end) {
        (Some(start), Some(end)) => Span::new(words.at.file, start..end.max(start)),
        _ => words.at,
    }
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
        assert_eq!(place("zweite").0, "zweite");
    }
}
