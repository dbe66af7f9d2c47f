//! `structured-data/remote-incomplete`: a role that is told as fully remote and asks for days in the office.
//!
//! In: a role. Out: a finding at the words; for a clause, where the role uses it. The other way round, work from home that
//! the text offers and the field does not know, is a contradiction like any other.

use crate::check::pattern::Pattern;
use crate::check::reading::{Item, Part, Reading};
use crate::finding::Finding;
use crate::finding::rules::STRUCTURED_DATA_REMOTE_INCOMPLETE;
use crate::language::Line;
use crate::model::Remote;

/// Who says no speaks of it as well.
static NO: Pattern =
    Pattern::new(r"(?i)\b(?:kein|keine|keinen|nicht|leider|ohne|no|not|cannot|unable|without|sorry)\b");

static OFFICE: Pattern = Pattern::waking(
    &["woche", "week"],
    concat!(
        r"(?i)\b(?:ein(?:en)?|zwei|drei|vier|[1-4])\s(?:feste[rn]?\s)?tage?n?\s(?:pro|in der|je|die)\swoche\s",
        r"(?:im büro|vor ort|am standort|in unserem büro|bei uns im haus|in präsenz)",
        r"|\b(?:one|two|three|four|[1-4])\s(?:fixed\s)?days?\s(?:a|per|each|every)\sweek\s(?:in|at|from)\s(?:the|our)\soffice",
        r"|\b(?:one|two|three|four|[1-4])\s(?:fixed\s)?days?\s(?:a|per|each|every)\sweek\s(?:on[- ]site|in person)",
    ),
);

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    if !matches!(reading.role.remote, Remote::Full(_)) {
        return;
    }
    for posting in &reading.postings {
        let items = posting.items.iter().filter(|item| item.part != Part::Duty);
        findings.extend(items.into_iter().find_map(|item| {
            item.lines.iter().find_map(|line| {
                let range = OFFICE.find(&line.text).filter(|_| !NO.is_match(&line.text))?;
                Some(finding(reading, item, line, range))
            })
        }));
    }
}

fn finding(reading: &Reading, item: &Item, line: &Line, range: std::ops::Range<usize>) -> Finding {
    let words = &line.text[range.clone()];
    let at = reading.used(item).unwrap_or_else(|| reading.cx.sources.words(item.words, line.in_words(range)));
    Finding::new(&STRUCTURED_DATA_REMOTE_INCOMPLETE, at).arg("words", words)
}
