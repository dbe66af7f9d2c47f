//! `structured-data/remote-incomplete`: work from home that the text knows and the field does not, or the other way round.
//!
//! In: a role. Out: a finding at the words; for a clause, where the role uses it.

use crate::check::pattern::Pattern;
use crate::check::reading::{self, Item, Part, Reading, Side};
use crate::finding::Finding;
use crate::finding::rules::STRUCTURED_DATA_REMOTE_INCOMPLETE;
use crate::language::Line;
use crate::model::{Phrase, Remote};

static HOME: Pattern = Pattern::waking(
    &["home", "hause", "remote", "mobil", "telearbeit", "hybrid"],
    concat!(
        r"(?i)\bhome[- ]?office|\bmobile[sn]?\s(?:arbeit|working)|\btelearbeit\b|\bremote[- ](?:arbeit|tage?\b|anteil|work)",
        r"|\bvon zu ?hause(?: aus)?\s(?:zu\s)?arbeiten|\bzu hause arbeiten|\barbeiten\b.{0,24}\bvon zu ?hause",
        r"|\bwork(?:ing)? (?:remotely|from home)|\b(?:hybrid|mobile) work(?:ing)?\b|\bdays? (?:a week )?(?:from|at) home",
    ),
);

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
    let (what, pattern) = match &reading.role.remote {
        Remote::OnSite => ("home", &HOME),
        Remote::Full(_) => ("office", &OFFICE),
        Remote::Hybrid(_) => return,
    };
    for posting in &reading.postings {
        let offers = |part| matches!(part, Part::Benefit | Part::Note | Part::Prose(Side::Offer | Side::Notes));
        let items = posting.items.iter().filter(|item| what == "office" || offers(item.part));
        let found = items.filter(|item| what == "home" || item.part != Part::Duty).find_map(|item| {
            item.lines.iter().find_map(|line| {
                let range = pattern.find(&line.text).filter(|_| !NO.is_match(&line.text))?;
                Some(finding(reading, item, line, range).arg("what", what))
            })
        });
        findings.extend(found);
    }
}

fn finding(reading: &Reading, item: &Item, line: &Line, range: std::ops::Range<usize>) -> Finding {
    let words = &line.text[range.clone()];
    let used = item.clause.and_then(|_| {
        let mut phrases =
            reading::phrases(reading.role).filter(|(part, nth, ..)| (*part, *nth) == (item.part, item.nth));
        phrases.find_map(|(_, _, _, phrase)| match phrase {
            Phrase::Clause(_, at) => Some(*at),
            Phrase::Own(_) => None,
        })
    });
    let at = used.unwrap_or_else(|| reading.cx.sources.words(item.words, line.in_words(range)));
    Finding::new(&STRUCTURED_DATA_REMOTE_INCOMPLETE, at).arg("words", words)
}
