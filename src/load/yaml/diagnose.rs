//! Why a file cannot be read on, and how it can.
//!
//! In: a draft and what the parser knew where it stopped. Out: one finding that names the cause, at the characters
//! that are to blame, and the edits with which the rest of the file can be read as it was meant.
//!
//! The parser tells where it stumbled and over what; the cause is often a line or two above. So the line is looked at as
//! its writer sees it: is it a field, an item, a stray line, and what did the last text begin with?

use std::ops::Range;

use granit_parser::ErrorKind as Kind;

use super::build::Trouble;
use super::draft::{Draft, Edit, spaces};
use super::lines::{self, Columns, HORIZON};
use super::remedy::{self, Remedy, char_at, continued, hard_space_in, quote_end, tab_in, text_end, wrap};
use crate::finding::{Finding, Rule, Severity, rules};
use crate::load::schema;

/// Finds the cause of a parser's error.
pub fn diagnose(draft: &Draft, trouble: &Trouble) -> Remedy {
    let case = Case { draft, text: draft.text(), line: lines::line(draft.text(), trouble.at), trouble };
    case.spaces()
        .or_else(|| case.by_kind())
        .or_else(|| case.behind_bracket())
        .or_else(|| case.begins_line())
        .unwrap_or_else(|| case.syntax())
}

/// One error and the line in which the parser noticed it.
struct Case<'a> {
    draft: &'a Draft<'a>,
    text: &'a str,
    line: Range<usize>,
    trouble: &'a Trouble,
}

impl Case<'_> {
    fn by_kind(&self) -> Option<Remedy> {
        let at = self.trouble.at;
        match self.trouble.error.kind() {
            Kind::RecursionLimitExceeded => {
                Some(remedy::limit(self.draft, &rules::YAML_TOO_DEEP, at, super::DEPTH_LIMIT))
            }
            Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => self.behind_quote(),
            Kind::UnclosedQuotedScalar | Kind::InvalidQuotedScalarIndent | Kind::DocumentIndicatorInQuotedScalar => {
                self.open_quote()
            }
            Kind::UnknownQuotedScalarEscape
            | Kind::InvalidQuotedScalarHexEscape
            | Kind::InvalidLowSurrogateHexEscape
            | Kind::InvalidLowSurrogate
            | Kind::MissingLowSurrogate
            | Kind::UnpairedLowSurrogate
            | Kind::InvalidUnicodeEscape => self.backslash(),
            Kind::BlockSequenceEntryNotAllowed if self.is_value_start(at) => Some(self.list_beside_key()),
            Kind::CommentInterceptedScalar => Some(self.comment_in_text()),
            Kind::UnclosedFlowCollection { .. } => Some(self.unclosed_bracket(at)),
            Kind::MismatchedFlowCollectionEnd { .. } => self.mismatched_bracket(),
            Kind::MisplacedFlowCollectionEnd if !self.is_value_start(at) => Some(self.stray_sign(at)),
            Kind::InvalidBlockScalarIndent => self.block_text_start(),
            _ if self.rest().starts_with(':') => self.colon(),
            _ if self.is_bracket_in_text() => Some(self.bracket_in_text(at)),
            _ if self.is_value_start(at) => {
                let reserved = |c: char| "[]{},*&!%@`>|#?-'\"".contains(c);
                self.rest().starts_with(reserved).then(|| remedy::reserved_start(self.draft, at, self.trouble.bracket))
            }
            _ => None,
        }
    }

    fn rest(&self) -> &str {
        &self.text[self.trouble.at..]
    }

    fn bare(&self, rule: &'static Rule, at: usize) -> Remedy {
        Remedy { finding: self.draft.finding(rule, char_at(self.text, at)), edits: Vec::new() }
    }

    fn syntax(&self) -> Remedy {
        // A line that begins with `%` is taken out of the text, and the parser stumbles where it misses it.
        let percent = lines::lines_from(&self.text[..self.trouble.at], 0).map(|line| line.start);
        if let Some(at) = percent.take(HORIZON).find(|at| self.text[*at..].starts_with('%')) {
            let finding = self.draft.finding(&rules::YAML_RESERVED_START, at..at + 1).arg("character", "%");
            return Remedy { finding, edits: Vec::new() };
        }
        self.bare(&rules::YAML_SYNTAX, self.trouble.at)
    }

    /// Does a value begin here, behind `key: `, `- ` or a bracket or comma?
    fn is_value_start(&self, at: usize) -> bool {
        let before = &self.text[lines::line(self.text, at).start..at];
        let trimmed = before.trim_end_matches(lines::is_blank);
        trimmed.ends_with(['[', '{', ',']) || trimmed.len() < before.len() && trimmed.ends_with([':', '-', '?'])
    }

    // Tabs and hard spaces.

    fn spaces(&self) -> Option<Remedy> {
        let kinds = [Kind::TabInPlainScalar, Kind::TabInBlockIndentation, Kind::TabNotAllowed, Kind::TabInIndentation];
        let by_tab = kinds.contains(self.trouble.error.kind())
            || *self.trouble.error.kind() == Kind::TabAtBlockScalarStart
            || tab_in(&self.text[self.line.clone()]).is_some();
        if by_tab {
            return remedy::tabs(self.draft);
        }
        if self.rest().starts_with(lines::is_hard_space) {
            return Some(remedy::hard_space(self.draft, self.trouble.at));
        }
        let suspects = [self.line.start, lines::line(self.text, self.trouble.last.start).start];
        let suspect = |start: &usize| hard_space_in(&self.text[lines::line(self.text, *start)]).is_some();
        suspects.iter().any(suspect).then(|| remedy::hard_spaces(self.draft, self.line.start))
    }

    // Quotes.

    /// The quoted text that the parser was reading: its quote, and its end if it has one.
    fn quoted(&self, fits: impl Fn(&Range<usize>, bool) -> bool) -> Option<(Range<usize>, bool)> {
        let mut at = self.trouble.read;
        loop {
            let found = self.text[at..].find(['"', '\'', '\n', '#']).map(|found| at + found)?;
            match self.text.as_bytes()[found] {
                b'#' if self.text[..found].ends_with([' ', '\t', '\n']) => at = lines::line(self.text, found).end,
                b'"' | b'\'' => {
                    let end = quote_end(self.text, found);
                    let range = found..end.unwrap_or(self.text.len());
                    if fits(&range, end.is_some()) {
                        return Some((range, end.is_some()));
                    }
                    at = end?;
                }
                _ => at = found + 1,
            }
            if at > self.trouble.at {
                return None;
            }
        }
    }

    fn behind_quote(&self) -> Option<Remedy> {
        let at = self.trouble.at;
        let (quoted, _) = self.quoted(|range, closed| {
            closed && range.end <= at && self.text[range.end..at].trim_matches(lines::is_blank).is_empty()
        })?;
        if self.swallows_fields(&quoted) {
            return Some(self.unclosed_quote(quoted.start));
        }
        if let Some(key) = lines::key(self.rest()).filter(|_| self.trouble.bracket.is_some()) {
            return Some(remedy::missing_comma(self.draft, quoted.end, at..at + key));
        }
        let end = text_end(self.text, quoted.start, self.trouble.bracket).max(at);
        let finding = self.draft.finding(&rules::YAML_TEXT_AFTER_QUOTE, at..end.max(char_at(self.text, at).end));
        Some(Remedy { finding, edits: wrap(self.text, quoted.start..end) })
    }

    /// Does a quoted text run on over lines that look like fields or items of their own?
    fn swallows_fields(&self, quoted: &Range<usize>) -> bool {
        lines::lines_from(&self.text[..quoted.end], quoted.start).skip(1).take(HORIZON).any(|line| {
            let line =
                self.text[line.start..lines::line(self.text, line.start).end].trim_start_matches(lines::is_blank);
            lines::is_item(line) || lines::key(line).is_some()
        })
    }

    fn open_quote(&self) -> Option<Remedy> {
        let at = self.trouble.at;
        let (quoted, closed) = self.quoted(|range, closed| !closed || range.end > at || range.start == at)?;
        if !closed || self.swallows_fields(&quoted) {
            return Some(self.unclosed_quote(quoted.start));
        }
        // The text does end, only its lines are not indented.
        let wanted = lines::indent(&self.text[lines::line(self.text, quoted.start)]) + 2;
        let edits = lines::lines_from(&self.text[..quoted.end], quoted.start)
            .skip(1)
            .map(|line| (line.start, lines::indent(&self.text[line])))
            .filter(|(_, indent)| *indent < wanted)
            .map(|(start, indent)| Edit::insert(start, spaces(wanted - indent)))
            .collect();
        let start = self.line.start + lines::indent(&self.text[self.line.clone()]);
        Some(Remedy { finding: self.indentation(start..self.line.end.max(start), wanted), edits })
    }

    fn unclosed_quote(&self, quote: usize) -> Remedy {
        let end = text_end(self.text, quote + 1, self.trouble.bracket).min(lines::line(self.text, quote).end);
        let mut edits = wrap(self.text, quote + 1..end.max(quote + 1));
        if let Some(first) = edits.first_mut() {
            first.at.start = quote;
        }
        let finding = self.draft.finding(&rules::YAML_UNCLOSED_QUOTE, quote..quote + 1);
        Remedy { finding: finding.arg("quote", &self.text[quote..quote + 1]), edits }
    }

    /// Each backslash that begins nothing known is doubled; so the text keeps it.
    fn backslash(&self) -> Option<Remedy> {
        let at = self.trouble.at;
        let (quoted, _) = self.quoted(|range, _| range.start == at || range.end > at)?;
        let inner = &self.text[quoted.clone()];
        let wrong: Vec<usize> =
            super::scalar::bad_escapes(inner).map(|found| quoted.start + found).take(HORIZON).collect();
        let first = *wrong.first()?;
        let finding = self.draft.finding(&rules::YAML_BACKSLASH, first..char_at(self.text, first + 1).end);
        Some(Remedy { finding, edits: wrong.into_iter().map(|at| Edit::insert(at, "\\")).collect() })
    }

    // Brackets.

    /// `[m/w/d] Entwickler`: the bracket is closed, and the text goes on.
    fn behind_bracket(&self) -> Option<Remedy> {
        let Range { start, end } = self.trouble.last.clone();
        let before = self.text.get(end..self.trouble.at)?;
        let joined = !before.contains(lines::is_break) && start < end && self.is_value_start(start);
        let opened = self.text[start..].chars().next()?;
        if !joined || !matches!(opened, '[' | '{' | '*') {
            return None;
        }
        if let Some(key) = lines::key(self.rest()).filter(|_| self.trouble.bracket.is_some()) {
            return Some(remedy::missing_comma(self.draft, end, self.trouble.at..self.trouble.at + key));
        }
        if opened == '{' && self.text[start..end].contains(": ") {
            let rest = self.trouble.at..text_end(self.text, self.trouble.at, self.trouble.bracket);
            let finding = self.draft.finding(&rules::YAML_STRAY_TEXT, rest.clone());
            return Some(Remedy { finding, edits: vec![Edit { at: rest, with: "" }] });
        }
        Some(remedy::reserved_start(self.draft, start, self.trouble.bracket))
    }

    fn unclosed_bracket(&self, bracket: usize) -> Remedy {
        let (open, close) = if self.text[bracket..].starts_with('[') { ("[", "]") } else { ("{", "}") };
        let finding = self.draft.finding(&rules::YAML_UNCLOSED_BRACKET, bracket..bracket + 1);
        // The last line that can belong to it: the one above where the parser stumbled, or above the next field.
        let stop = if self.line.start > bracket { self.line.start } else { self.text.len() };
        let mut end = lines::line(self.text, bracket).end;
        for line in lines::lines_from(&self.text[..stop], bracket).skip(1) {
            let content = &self.text[line.clone()];
            if lines::indent(content) == 0 && lines::has_content(content) {
                break;
            }
            if lines::has_content(content) {
                end = line.end;
            }
        }
        let finding = finding.arg("open", open).arg("close", close);
        Remedy { finding, edits: vec![Edit::insert(self.text[..end].trim_end().len(), close)] }
    }

    /// `{ … ]`: the parser points at the first bracket, the wrong one is the next that closes.
    fn mismatched_bracket(&self) -> Option<Remedy> {
        let (open, close) = if self.rest().starts_with('[') { ("[", "]") } else { ("{", "}") };
        let from = self.last_read();
        let wrong = from + self.text[from..].find([']', '}'])?;
        if self.text[wrong..].starts_with(close) {
            return None;
        }
        let behind = self.text[wrong + 1..].trim_start_matches(lines::is_blank);
        if !behind.is_empty() && !behind.starts_with(|c: char| lines::is_break(c) || ",]}#".contains(c)) {
            return Some(self.bracket_in_text(wrong));
        }
        let finding = self.draft.finding(&rules::YAML_WRONG_BRACKET, wrong..wrong + 1);
        let finding = finding
            .arg("open", open)
            .arg("close", close)
            .also(self.draft.span(self.trouble.at..self.trouble.at + 1), "opened");
        Some(Remedy { finding, edits: vec![Edit { at: wrong..wrong + 1, with: close }] })
    }

    fn is_bracket_in_text(&self) -> bool {
        let Range { start, end } = self.trouble.last.clone();
        let plain = !self.text[start..].starts_with(['"', '\'', '[', '{']) && start < end;
        let gap = self.text.get(end..self.trouble.at);
        let adjacent = gap.is_some_and(|gap| gap.chars().all(lines::is_blank));
        self.trouble.bracket.is_some() && plain && adjacent && self.rest().starts_with(['[', '{', ']', '}'])
    }

    /// `{ de: Entwickler [m/w/d], … }`: within brackets a text may hold none.
    fn bracket_in_text(&self, at: usize) -> Remedy {
        let finding = self.draft.finding(&rules::YAML_BRACKET_IN_TEXT, at..at + 1);
        let start = self.trouble.last.start;
        // The bracket itself seems to end the text, so it is looked for behind it.
        let end = text_end(self.text, at + 1, self.trouble.bracket);
        let opened = self.text[at..].starts_with(['[', '{']);
        let end = if opened { text_end(self.text, start, self.trouble.bracket) } else { end };
        Remedy {
            finding: finding.arg("character", &self.text[at..at + 1]),
            edits: wrap(self.text, start..end.max(at + 1)),
        }
    }

    fn last_read(&self) -> usize {
        self.trouble.last.end.max(self.trouble.bracket.map_or(0, |bracket| bracket + 1))
    }

    /// A sign that means nothing where it stands: a bracket that closes nothing, a comma before a key.
    fn stray_sign(&self, at: usize) -> Remedy {
        let at = char_at(self.text, at);
        let finding = self.draft.finding(&rules::YAML_STRAY_TEXT, at.clone());
        Remedy { finding, edits: vec![Edit { at, with: "" }] }
    }

    // Colons.

    /// A colon that does not stand behind a key.
    fn colon(&self) -> Option<Remedy> {
        let at = self.trouble.at;
        let start = self.colon_text_start()?;
        let first_line = lines::line(self.text, start);
        if first_line.start == self.line.start {
            return Some(self.colon_in_text(start));
        }
        let here = self.line.start + lines::indent(&self.text[self.line.clone()]);
        let is_field = lines::key(&self.text[here..self.line.end]) == Some(at - here);
        if let Some(bracket) = self.trouble.bracket.filter(|_| is_field) {
            let opened = lines::indent(&self.text[lines::line(self.text, bracket)]);
            if here - self.line.start <= opened {
                return Some(self.unclosed_bracket(bracket));
            }
        }
        // The first line has no colon that counts, so this line was read as its continuation.
        if start == first_line.start + lines::indent(&self.text[first_line.clone()]) {
            if let Some(found) = self.field_without_colon(start) {
                return Some(found);
            }
            if is_field && start - first_line.start == here - self.line.start && self.trouble.bracket.is_none() {
                return Some(self.stray_text(start));
            }
        }
        if is_field && self.trouble.bracket.is_none() {
            return Some(self.misplaced_line().unwrap_or_else(|| self.colon_in_text(start)));
        }
        Some(self.colon_in_text(start))
    }

    /// Where the text begins in which the colon stands. In brackets the parser may be one text ahead of what it told.
    fn colon_text_start(&self) -> Option<usize> {
        let last = &self.trouble.last;
        if last.end == self.trouble.at || self.text.get(last.end..self.trouble.at)?.trim().is_empty() {
            return Some(last.start);
        }
        let read = self.last_read().min(self.trouble.at);
        let gap = &self.text[read..self.trouble.at];
        Some(read + gap.len() - gap.trim_start_matches(|c: char| c.is_whitespace() || ",:".contains(c)).len())
    }

    fn colon_in_text(&self, start: usize) -> Remedy {
        if let Some(key) = self.field_before_colon(start) {
            let end = self.text[..key.start].trim_end().len();
            return remedy::missing_comma(self.draft, end, key);
        }
        let finding = self.draft.finding(&rules::YAML_COLON_IN_TEXT, self.trouble.at..self.trouble.at + 1);
        let end = text_end(self.text, start, self.trouble.bracket).max(self.trouble.at + 1);
        Remedy { finding, edits: wrap(self.text, start..end) }
    }

    /// In braces: the field before the colon that belongs to the text's own, `{ de: Einkauf en: Procurement }` and
    /// `{ time: full-time contract: permanent }`. What is said in a language may hold the name of any field.
    fn field_before_colon(&self, start: usize) -> Option<Range<usize>> {
        let at = self.trouble.at;
        self.trouble.bracket.filter(|bracket| self.text[*bracket..].starts_with('{'))?;
        let key = self.text[start..at].rfind(char::is_whitespace).map(|found| start + found + 1..at)?;
        let word = &self.text[key.clone()];
        let is_language = word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        let own = self.text[..start].trim_end().strip_suffix(':').map(str::trim_end)?;
        let own = &own[own.rfind(|c: char| c.is_whitespace() || "{,".contains(c)).map_or(0, |found| found + 1)..];
        (is_language || schema::are_beside(own, word)).then_some(key)
    }

    // Lines.

    /// A line that begins with something that cannot stand there.
    fn begins_line(&self) -> Option<Remedy> {
        let start = self.line.start + lines::indent(&self.text[self.line.clone()]);
        let content = &self.text[start..self.line.end];
        // At an item the parser may point behind the dash.
        let behind_dash = lines::is_item(content) && self.text[start..self.trouble.at.max(start)].trim_end() == "-";
        if content.is_empty() || self.trouble.at > start && !behind_dash {
            return None;
        }
        if let Some(bracket) = self.trouble.bracket {
            return Some(self.unclosed_bracket(bracket));
        }
        if let Some(found) = self.field_without_colon(start) {
            return Some(found);
        }
        if content.starts_with([',', ']', '}', '*', '!', '&', '@', '`', '|', '>']) {
            return Some(self.stray_sign(start));
        }
        if lines::is_item(content) || Columns::of(content).key.is_some() {
            return self.misplaced_line();
        }
        if let Some(found) = self.block_text_line(start) {
            return Some(found);
        }
        Some(self.stray_text(start))
    }

    /// A line that is neither field nor item. It is passed over, with those that continue it.
    fn stray_text(&self, start: usize) -> Remedy {
        let content = self.text[start..lines::line(self.text, start).end].trim_end();
        let finding = self.draft.finding(&rules::YAML_STRAY_TEXT, start..start + content.len());
        let continues = |line: &str| !lines::is_item(line) && lines::key(line).is_none();
        let edits = lines::lines_from(self.text, start)
            .map(|line| (line.start, self.text[line].trim_start_matches(lines::is_blank)))
            .enumerate()
            .take_while(|(index, (_, line))| *index == 0 || continues(line))
            .filter(|(_, (_, line))| !line.is_empty())
            .map(|(_, (start, _))| Edit::insert(start, "#"));
        Remedy { edits: edits.collect(), finding }
    }

    /// `> 5` over a line of text, or a line of blanks that is longer than the text's indentation.
    fn block_text_start(&self) -> Option<Remedy> {
        let read = self.trouble.read;
        let sign = read + self.text[read..self.trouble.at].find(['|', '>'])?;
        let header = lines::line(self.text, sign);
        if self.text[sign..header.end].contains(|c: char| c.is_ascii_digit()) {
            return Some(remedy::reserved_start(self.draft, sign, self.trouble.bracket));
        }
        let wanted = lines::indent(&self.text[self.line.clone()]);
        let mut blank =
            lines::lines_from(&self.text[..self.line.start], sign).skip(1).filter(|line| line.len() > wanted);
        let first = blank.next()?;
        let edits = std::iter::once(first.clone())
            .chain(blank)
            .map(|line| Edit { at: line.start + wanted..line.end, with: "" });
        Some(Remedy { finding: self.indentation(first.end..first.end, wanted), edits: edits.collect() })
    }

    /// A line of a block text that is indented less than its first line.
    fn block_text_line(&self, start: usize) -> Option<Remedy> {
        let found = start - self.line.start;
        let above = self.text[self.trouble.last.clone()].starts_with(['|', '>']);
        let first = lines::lines_from(self.text, self.trouble.last.start).nth(1)?;
        let wanted = lines::indent(&self.text[first]);
        if !above || found == 0 || found >= wanted {
            return None;
        }
        let edits = lines::lines_from(self.text, self.line.start)
            .map(|line| (line.start, lines::indent(&self.text[line.clone()]), line.is_empty()))
            .take_while(|(_, indent, empty)| *empty || *indent >= found)
            .filter(|(_, indent, empty)| !empty && *indent < wanted)
            .map(|(start, indent, _)| Edit::insert(start, spaces(wanted - indent)));
        Some(Remedy { finding: self.indentation(start..self.line.end, wanted), edits: edits.collect() })
    }

    /// `-Text`, `title:Text`, or `duties` with its list below.
    fn field_without_colon(&self, start: usize) -> Option<Remedy> {
        let line = &self.text[start..lines::line(self.text, start).end];
        if remedy::glued_dash(line) {
            return Some(remedy::no_space_after_dash(self.draft, start));
        }
        if let Some(len) = lines::glued_key(line) {
            return Some(remedy::glued_colon(self.draft, start, len));
        }
        let word = lines::word(line).filter(|len| line[*len..].trim().is_empty())?;
        let column = start - lines::line(self.text, start).start;
        let below = lines::lines_from(self.text, start)
            .skip(1)
            .take(HORIZON)
            .map(|line| &self.text[line])
            .find(|line| lines::has_content(line))?;
        let indent = lines::indent(below);
        let words = &below[indent..];
        let opens = indent > column || indent == column && (lines::is_item(words) || lines::key(words).is_some());
        let key = start..start + word;
        let edits = vec![Edit::insert(key.end, ":")];
        opens.then(|| Remedy { finding: remedy::missing_colon(self.draft, key), edits })
    }

    /// A line that is indented like none of those above it; it and what belongs to it move to the nearest.
    fn misplaced_line(&self) -> Option<Remedy> {
        let line = &self.text[self.line.clone()];
        let found = lines::indent(line);
        let is_item = lines::is_item(&line[found..]);
        let token = if is_item { 1 } else { line[found..].find(':').unwrap_or(line.len() - found) };
        let at = self.line.start + found..self.line.start + found + token;
        let Some(wanted) = self.column_above(found, is_item) else {
            return is_item.then(|| self.list_below_text(at));
        };
        (wanted != found).then(|| Remedy { finding: self.indentation(at, wanted), edits: self.shift(found, wanted) })
    }

    /// A list below a field that already has a text; it is passed over.
    fn list_below_text(&self, dash: Range<usize>) -> Remedy {
        let column = dash.start - self.line.start;
        let edits = lines::lines_from(self.text, self.line.start)
            .take_while(|line| lines::is_item(self.text.get(line.start + column..line.end).unwrap_or_default()))
            .map(|line| Edit::insert(line.start, "#"));
        Remedy { edits: edits.collect(), finding: self.draft.finding(&rules::YAML_NESTED_LIST, dash) }
    }

    /// The column nearest to `found` at which a dash, or a key, above can have a sibling.
    fn column_above(&self, found: usize, is_item: bool) -> Option<usize> {
        let mut columns_above = Vec::new();
        let mut limit = usize::MAX;
        for line in lines::lines_above(self.text, self.line.start).take(HORIZON) {
            let line = &self.text[line];
            let columns = Columns::of(line);
            let Some(first) = columns.dashes.first().copied().or(columns.key) else { continue };
            if !lines::has_content(line) || first >= limit {
                continue;
            }
            let fit = if is_item { columns.dashes } else { columns.key.into_iter().collect() };
            columns_above.extend(fit.into_iter().filter(|column| *column < limit));
            // A list may stand right below its key, without indentation.
            limit = first + usize::from(columns.key != Some(first));
            if limit == 0 {
                break;
            }
        }
        columns_above.into_iter().min_by_key(|column| column.abs_diff(found))
    }

    /// Moves this line and those below it that belong to it or share its fault.
    fn shift(&self, found: usize, wanted: usize) -> Vec<Edit> {
        let mut opened = true;
        lines::lines_from(self.text, self.line.start)
            .filter(|line| !self.text[line.clone()].trim().is_empty())
            .map(|line| (line.start, &self.text[line]))
            .take_while(|(_, line)| lines::indent(line) >= found)
            .filter(|(_, line)| {
                let indent = lines::indent(line);
                if indent == found {
                    opened = line.trim_end().ends_with(':') || lines::is_item(&line[indent..]);
                }
                // Moved to the right, the line meets others that are right where they are.
                wanted < found || indent == found || opened
            })
            .map(|(start, _)| match wanted.checked_sub(found) {
                Some(more) => Edit::insert(start, spaces(more)),
                None => Edit { at: start..start + (found - wanted), with: "" },
            })
            .collect()
    }

    fn indentation(&self, at: Range<usize>, wanted: usize) -> Finding {
        let found = at.start - lines::line(self.text, at.start).start;
        self.draft.finding(&rules::YAML_INDENTATION, at).arg("found", found).arg("expected", wanted)
    }

    /// `duties: - Text`.
    fn list_beside_key(&self) -> Remedy {
        let at = self.trouble.at;
        let column = at - self.line.start;
        let finding = self.draft.finding(&rules::YAML_LIST_BESIDE_KEY, at..at + 1);
        Remedy { finding, edits: vec![Edit::insert(at, "\n"), Edit::insert(at, spaces(column))] }
    }

    /// A remark in the middle of a text; what follows it cannot be read.
    fn comment_in_text(&self) -> Remedy {
        let at = self.trouble.at;
        let mut finding = self.draft.finding(&rules::YAML_COMMENT_IN_TEXT, at..self.line.end);
        finding.severity = Severity::Error;
        let start = self.trouble.last.start.min(at);
        let end = match self.trouble.bracket {
            Some(_) => self.line.end,
            None => continued(self.text, start, self.line.end),
        };
        Remedy { finding, edits: wrap(self.text, start..end) }
    }
}
