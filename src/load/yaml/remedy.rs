//! Findings together with the way to read on.
//!
//! In: a draft and the place of a mistake that is already understood. Out: the finding, and the edits with which the
//! rest of the file can be read as it was meant.
//!
//! The edits never reach the file; they only keep one mistake from hiding the next. A text that YAML would misread is
//! put in single quotes as it stands, so it arrives in the tree unchanged.

use std::ops::Range;

use super::draft::{Draft, Edit};
use super::lines::{self, Columns, HORIZON};
use crate::finding::{Finding, Rule, rules};

/// A finding, and the edits that mend it; without edits nothing more can be read.
pub struct Remedy {
    pub finding: Finding,
    pub edits: Vec<Edit>,
}

/// More than can be read.
pub fn limit(draft: &Draft, rule: &'static Rule, at: usize, limit: usize) -> Remedy {
    Remedy { finding: draft.finding(rule, char_at(draft.text(), at)).arg("limit", limit), edits: Vec::new() }
}

/// A text that begins with a character that means something else; it is read as text, in quotes.
pub fn reserved_start(draft: &Draft, at: usize, bracket: Option<usize>) -> Remedy {
    let first = char_at(draft.text(), at);
    let end = text_end(draft.text(), at, bracket).max(first.end);
    let finding = draft.finding(&rules::YAML_RESERVED_START, first.clone());
    Remedy { finding: finding.arg("character", &draft.text()[first]), edits: wrap(draft.text(), at..end) }
}

/// `{ de: Lesen, Schreiben }`: the text that begins at `start` is meant to go on behind its comma.
pub fn comma_in_text(draft: &Draft, start: usize, comma: usize) -> Remedy {
    let finding = draft.finding(&rules::YAML_COMMA_IN_TEXT, comma..comma + 1);
    let end = bracket_text_end(draft.text(), start, true).max(comma + 1);
    Remedy { finding, edits: wrap(draft.text(), start..end) }
}

/// `{ de: "Text" en: "Text" }`: a field behind another without a comma.
pub fn missing_comma(draft: &Draft, end: usize, key: Range<usize>) -> Remedy {
    let word = &draft.text()[key.clone()];
    let finding = draft.finding(&rules::YAML_MISSING_COMMA, key).arg("key", word);
    Remedy { finding, edits: vec![Edit::insert(end, ",")] }
}

/// A key that nothing follows.
pub fn missing_colon(draft: &Draft, key: Range<usize>) -> Finding {
    let word = &draft.text()[key.clone()];
    draft.finding(&rules::YAML_MISSING_COLON, key).arg("key", word)
}

/// `-Text`, `-30 Tage`: a dash with words directly behind it. `-5` is a number.
pub fn glued_dash(text: &str) -> bool {
    let Some(words) = text.strip_prefix('-') else { return false };
    let may_be_number = words.starts_with(|c: char| c.is_ascii_digit());
    words.starts_with(|c: char| c.is_alphabetic() || lines::is_hard_space(c) || "\"'„(*".contains(c))
        || may_be_number && words.contains(char::is_alphabetic)
}

/// All dashes of the list are mended at once; beside one that has words behind it, a number is an item too.
pub fn no_space_after_dash(draft: &Draft, at: usize) -> Remedy {
    if draft.text()[at + 1..].starts_with(lines::is_hard_space) {
        return hard_spaces(draft, at);
    }
    let text = draft.text();
    let first = lines::line(text, at);
    let column = at - first.start;
    let mut in_glued = false;
    let edits = lines::lines_from(text, first.start)
        .map(|line| (line.start, &text[line]))
        .take_while(|(_, content)| !lines::has_content(content) || lines::indent(content) >= column)
        .filter(|(_, content)| lines::has_content(content))
        .filter_map(|(start, content)| {
            let indent = lines::indent(content);
            if indent == column {
                let words = content[indent..].strip_prefix('-').filter(|words| !words.is_empty());
                in_glued = words.is_some_and(|words| {
                    !words.starts_with(|c| c == '-' || lines::is_blank(c) || lines::is_hard_space(c))
                });
                return in_glued.then(|| Edit::insert(start + column + 1, " "));
            }
            // What stands below the words moves along with them.
            (in_glued && indent == column + 1).then(|| Edit::insert(start, " "))
        })
        .collect();
    let finding = draft.finding(&rules::YAML_NO_SPACE_AFTER_DASH, at..char_at(text, at + 1).end);
    Remedy { finding: finding.arg("words", beginning(&text[at + 1..first.end])), edits }
}

/// As much of a line as says which one is meant.
fn beginning(line: &str) -> String {
    const SHOWN: usize = 40;
    let line = line.trim_end();
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => line[..end].trim_end().to_owned() + " …",
        None => line.to_owned(),
    }
}

/// The length of a key that its value follows without a space, or with a hard one.
pub fn glued_or_hard(text: &str) -> Option<usize> {
    let hard = || {
        let len = lines::word(text)?;
        text[len..].strip_prefix(':')?.starts_with(lines::is_hard_space).then_some(len)
    };
    lines::glued_key(text).or_else(hard)
}

/// `title:Text`; the key is `len` long.
pub fn glued_colon(draft: &Draft, at: usize, len: usize) -> Remedy {
    let (text, colon) = (draft.text(), at + len);
    let next = char_at(text, colon + 1);
    if text[next.clone()].starts_with(lines::is_hard_space) {
        return hard_space(draft, next.start);
    }
    let finding = draft.finding(&rules::YAML_NO_SPACE_AFTER_COLON, colon..next.end);
    Remedy { finding: finding.arg("key", &text[at..colon]), edits: vec![Edit::insert(colon + 1, " ")] }
}

/// Every tab that indents a line; each stands for two spaces, as the format is usually indented.
pub fn tabs(draft: &Draft) -> Option<Remedy> {
    let text = draft.text();
    let found: Vec<Range<usize>> =
        lines::lines_from(text, 0).filter_map(|line| Some(shifted(tab_in(&text[line.clone()])?, line.start))).collect();
    let first = found.first()?.clone();
    let run = first.start + text[first.clone()].find('\t').unwrap_or(0);
    let len = text[run..].len() - text[run..].trim_start_matches('\t').len();
    let finding = draft.finding(&rules::YAML_TAB, run..run + len).arg("count", found.len());
    let each = |at: usize| Edit { at: at..at + 1, with: "  " };
    let edits = found.into_iter().flat_map(|range| {
        let start = range.start;
        text[range].match_indices('\t').map(move |(at, _)| each(start + at))
    });
    Some(Remedy { finding, edits: edits.collect() })
}

/// Every hard space that indents a line, or stands behind its dash or key, else those at `near`; each becomes a space.
pub fn hard_spaces(draft: &Draft, near: usize) -> Remedy {
    let text = draft.text();
    let found: Vec<Range<usize>> = lines::lines_from(text, 0)
        .filter_map(|line| Some(shifted(hard_space_in(&text[line.clone()])?, line.start)))
        .collect();
    let Some(first) = found.first().cloned() else { return hard_space(draft, near) };
    let is_hard = |(at, c): (usize, char)| lines::is_hard_space(c).then_some(at..at + c.len_utf8());
    let hard = |range: Range<usize>| {
        text[range.clone()].char_indices().filter_map(is_hard).map(move |at| shifted(at, range.start))
    };
    let mark = hard(first.clone()).next().unwrap_or(first);
    let finding = draft.finding(&rules::YAML_HARD_SPACE, mark).arg("count", found.len());
    let edits = found.into_iter().flat_map(hard).map(|at| Edit { at, with: " " }).collect();
    Remedy { finding, edits }
}

/// The hard spaces at one place.
pub fn hard_space(draft: &Draft, at: usize) -> Remedy {
    let text = draft.text();
    let behind = text[at..].trim_start_matches(lines::is_hard_space);
    let run = at..text.len() - behind.len();
    let edits = text[run.clone()].char_indices().map(|(gap, c)| (at + gap, c.len_utf8()));
    let edits = edits.map(|(at, len)| Edit { at: at..at + len, with: " " }).collect();
    let finding = draft.finding(&rules::YAML_HARD_SPACE, char_at(text, at));
    Remedy { finding: finding.arg("count", 1), edits }
}

fn shifted(range: Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// The blanks and dashes before the words of a line, if there is a tab among them.
pub fn tab_in(line: &str) -> Option<Range<usize>> {
    let content = line.trim_start_matches([' ', '\t', '-']);
    let head = &line[..line.len() - content.len()];
    let tabbed = lines::has_content(line) && head.contains('\t');
    tabbed.then_some(0..head.len())
}

/// The blanks before the words of a line, or behind its dash or key, if there is a hard space among them.
pub fn hard_space_in(line: &str) -> Option<Range<usize>> {
    let blank = |c: char| lines::is_blank(c) || lines::is_hard_space(c);
    let mut rest = line.trim_start_matches(blank);
    while let Some(behind) = rest.strip_prefix('-').filter(|behind| behind.starts_with(blank)) {
        rest = behind.trim_start_matches(blank);
    }
    if let Some(behind) = lines::word(rest).and_then(|len| rest[len..].strip_prefix(':')) {
        rest = behind.trim_start_matches(blank);
    }
    let head = &line[..line.len() - rest.len()];
    (head.contains(lines::is_hard_space) && !rest.is_empty()).then_some(0..head.len())
}

/// Is a line indented with anything but spaces?
pub fn is_oddly_indented(line: &str) -> bool {
    tab_in(line).is_some() || line.trim_start_matches(lines::is_blank).starts_with(lines::is_hard_space)
}

// Texts.

pub fn char_at(text: &str, at: usize) -> Range<usize> {
    at..at + text[at..].chars().next().map_or(0, char::len_utf8)
}

/// The end of a quoted text that begins at `at`, behind its closing quote.
pub fn quote_end(text: &str, at: usize) -> Option<usize> {
    let quote = text.as_bytes()[at];
    let mut rest = at + 1;
    loop {
        let found = rest + text[rest..].find([char::from(quote), '\\'])?;
        let next = text.as_bytes().get(found + 1);
        match text.as_bytes()[found] {
            b'\\' if quote == b'"' => rest = found + 1 + text[found + 1..].chars().next()?.len_utf8(),
            b'\\' => rest = found + 1,
            _ if quote == b'\'' && next == Some(&b'\'') => rest = found + 2,
            _ => return Some(found + 1),
        }
    }
}

/// Puts a text in single quotes as it stands.
pub fn wrap(text: &str, range: Range<usize>) -> Vec<Edit> {
    let inner = text[range.clone()].match_indices('\'').map(|(at, _)| Edit::insert(range.start + at, "'"));
    let mut edits = vec![Edit::insert(range.start, "'")];
    edits.extend(inner);
    edits.push(Edit::insert(range.end, "'"));
    edits
}

/// Where a text without quotes was meant to end that begins at `start`, in a bracket or outside.
pub fn text_end(text: &str, start: usize, bracket: Option<usize>) -> usize {
    match bracket {
        Some(bracket) => bracket_text_end(text, start, text[bracket..].starts_with('{')),
        None => block_text_end(text, start),
    }
}

/// In brackets: to the next comma (in a map: the next comma with a key behind it), or the bracket's end.
fn bracket_text_end(text: &str, start: usize, in_map: bool) -> usize {
    let line = &text[start..lines::line(text, start).end];
    let outer = if in_map { '}' } else { ']' };
    // A bracket that is never closed is a character like any other; so count those that can close one.
    let mut closing = [']', '}'].map(|close| line.matches(close).count().saturating_sub(usize::from(close == outer)));
    let mut depth = 0_usize;
    for (at, c) in line.char_indices() {
        match c {
            '[' if closing[0] > 0 => depth += 1,
            '{' if closing[1] > 0 => depth += 1,
            ']' | '}' if depth > 0 => {
                let left = &mut closing[usize::from(c == '}')];
                *left = left.saturating_sub(1);
                depth -= 1;
            }
            ',' if depth > 0 || in_map && lines::key(line[at + 1..].trim_start()).is_none() => {}
            ']' | '}' | ',' => return start + line[..at].trim_end().len(),
            _ => {}
        }
    }
    start + line.trim_end().len()
}

/// Outside: to the end of the line, and over the lines below that are indented like a continuation.
fn block_text_end(text: &str, start: usize) -> usize {
    let line = lines::line(text, start);
    let end = start + without_remark(&text[start..line.end]).len();
    // A remark ends the text.
    if end < line.start + text[line].trim_end().len() { end } else { continued(text, start, end) }
}

/// The end of a text that begins at `start`, if its line's end is `end`: over the lines below that are indented so.
pub fn continued(text: &str, start: usize, mut end: usize) -> usize {
    let line = lines::line(text, start);
    let columns = Columns::of(&text[line.clone()]);
    let own = start - line.start;
    let parent = columns.dashes.into_iter().chain(columns.key).filter(|column| *column < own).max();
    for line in lines::lines_from(text, end).skip(1).take(HORIZON) {
        let content = &text[line.clone()];
        let indent = lines::indent(content);
        let words = &content[indent..];
        if words.trim().is_empty() {
            continue;
        }
        let deeper = parent.map_or(indent >= own, |parent| indent > parent);
        if !deeper || lines::is_item(words) || lines::key(words).is_some() || words.starts_with('#') {
            break;
        }
        end = line.start + content.trim_end().len();
    }
    end
}

/// A line without the remark at its end.
fn without_remark(line: &str) -> &str {
    let remark = line.match_indices("# ").map(|(at, _)| at).find(|at| line[..*at].ends_with([' ', '\t']));
    line[..remark.unwrap_or(line.len())].trim_end()
}
