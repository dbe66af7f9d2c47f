//! What a fix puts where: words in place of others, typed as the file around them is.
//!
//! In: words of the site, a part of them, and what they should be. Out: [`Edit`]s of just the words that differ; none
//! where the file cannot hold the new words in the way the old ones are typed.

use std::ops::Range;

use super::Checking;
use crate::finding::Edit;
use crate::language::token::{overlap, range_in};
use crate::language::{Line, MarkKind};
use crate::load::yaml::Style;
use crate::model::Words;

/// A range of a text, and what should stand there.
pub type Replacement = (Range<usize>, String);

/// Puts other text in place of ranges of a line, which are in order and apart.
pub fn of_ranges(cx: &Checking, words: &Words, line: &Line, parts: Vec<Replacement>) -> Option<Box<[Edit]>> {
    let is_code =
        |range: &Range<usize>| line.marks.iter().any(|mark| mark.kind == MarkKind::Code && overlap(&mark.range, range));
    // What is shown as code stays as it is.
    if parts.iter().any(|(range, _)| is_code(range)) {
        return None;
    }
    typed(cx, words, parts.into_iter().map(|(range, new)| (line.in_words(range), new)).collect())
}

/// Puts other text in place of one range of a line.
pub fn of_line(cx: &Checking, words: &Words, line: &Line, range: Range<usize>, new: &str) -> Option<Box<[Edit]>> {
    of_ranges(cx, words, line, vec![shortened(&line.text, range, new)])
}

/// Makes a line another one, word by word.
pub fn by_words(cx: &Checking, words: &Words, line: &Line, new: &str) -> Option<Box<[Edit]>> {
    of_ranges(cx, words, line, differences(&line.text, new))
}

/// Makes whole words others, word by word.
pub fn of_words(cx: &Checking, words: &Words, new: &str) -> Option<Box<[Edit]>> {
    typed(cx, words, differences(&words.text, new))
}

/// The edits that change parts of the words, which are in order and apart.
fn typed(cx: &Checking, words: &Words, parts: Vec<Replacement>) -> Option<Box<[Edit]>> {
    let written = cx.sources.style(words);
    if let Some((Style::Plain, in_flow)) = written {
        let mut new = words.text.to_string();
        parts.iter().rev().for_each(|(range, text)| new.replace_range(range.clone(), text));
        if !is_plain(&new, in_flow) {
            return None;
        }
    }
    let edit = |(range, new): Replacement| {
        let at = cx.sources.words(words, range.clone());
        let typed = &cx.sources.text(at.file)[at.range()];
        let (typed, new) = match written {
            // A letter may be an escape of several.
            Some((Style::Double, _)) if typed.contains('\\') => (words.text[range.clone()].to_owned(), escaped(&new)),
            Some((Style::Double, _)) => (typed.to_owned(), escaped(&new)),
            Some((Style::Single, _)) => (typed.replace("''", "'"), new.replace('\'', "''")),
            _ => (typed.to_owned(), new),
        };
        // Where a place cannot be told exactly, it is that of the whole text.
        let is_exact = typed.split_whitespace().eq(words.text[range].split_whitespace());
        is_exact.then_some(Edit { at, text: new })
    };
    parts.into_iter().map(edit).collect()
}

/// As it is typed in double quotes.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Whether YAML reads a text as itself, without quotes.
fn is_plain(text: &str, in_flow: bool) -> bool {
    let begins = |c: char| !"-?:,[]{}#&*!|>'\"%@`".contains(c) && !c.is_whitespace();
    let is_read_otherwise = text.contains(": ") || text.contains(" #") || text.ends_with(':');
    text.starts_with(begins) && !is_read_otherwise && !(in_flow && text.contains([',', '[', ']', '{', '}']))
}

/// Where two texts differ, word by word and sign by sign.
fn differences(old: &str, new: &str) -> Vec<Replacement> {
    let (before, after) = (tokens(old), tokens(new));
    let at = |nth: usize| before.get(nth).map_or(old.len(), |token| range_in(old, token).start);
    let ops = similar::capture_diff_slices(similar::Algorithm::Myers, &before, &after);
    let changed = ops.into_iter().filter(|op| op.tag() != similar::DiffTag::Equal);
    let parts = changed.map(|op| (at(op.old_range().start)..at(op.old_range().end), after[op.new_range()].concat()));
    parts.map(|(range, new)| shortened(old, range, &new)).collect()
}

/// A change without what is the same at its beginning and its end.
fn shortened(text: &str, range: Range<usize>, new: &str) -> Replacement {
    let same = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        pairs.take_while(|(one, other)| one == other).map(|(c, _)| c.len_utf8()).sum()
    };
    let old = &text[range.clone()];
    let start = same(&mut old.chars().zip(new.chars()));
    let (old, new) = (&old[start..], &new[start..]);
    let end = same(&mut old.chars().rev().zip(new.chars().rev()));
    (range.start + start..range.end - end, new[..new.len() - end].to_owned())
}

/// Words, the blanks between them, and every sign by itself.
fn tokens(text: &str) -> Vec<&str> {
    let kind = |c: char| (c.is_alphanumeric(), c.is_whitespace());
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_sign = kind(first) == (false, false);
        let end = rest.char_indices().skip(1).find(|(_, c)| is_sign || kind(*c) != kind(first));
        let (token, after) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
        tokens.push(token);
        rest = after;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_changed() {
        let shown = |old: &str, (range, new): Replacement| (old[range].to_owned(), new);
        let of = |old: &str, new: &str| -> Vec<(String, String)> {
            differences(old, new).into_iter().map(|part| shown(old, part)).collect()
        };
        let pair = |old: &str, new: &str| (old.to_owned(), new.to_owned());
        assert_eq!(of("+++ Büro +++", "Büro"), [pair("+++ ", ""), pair(" +++", "")]);
        assert_eq!(of("HEAD of SALES", "Head of Sales"), [pair("EAD", "ead"), pair("ALES", "ales")]);
        assert_eq!(of("★ Büro!!", "Büro"), [pair("★ ", ""), pair("!!", "")]);
        assert_eq!(shown("1,200 €", shortened("1,200 €", 0..5, "1.200")), pair(",", "."));
        assert_eq!(of("so", "so"), []);
    }

    #[test]
    fn what_needs_quotes_is_not_plain() {
        assert!(!is_plain("Büro, 1. Stock: nein", false) && !is_plain("- Büro", false) && !is_plain("", false));
        assert!(is_plain("12,5 Prozent", false) && !is_plain("12,5 Prozent", true));
        assert!(!is_plain("„Büro“ #1", false) && is_plain("„Büro“", true));
    }
}
