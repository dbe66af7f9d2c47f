//! `duties/vague`: a duty under which one cannot picture any work.
//!
//! In: a role. Out: a finding at the empty words of each vague duty; errors if most of them are vague.

use std::ops::Range;

use crate::check::reading::{Item, Part, Posting, Reading};
use crate::finding::rules::{DUTIES_CATCH_ALL, DUTIES_VAGUE};
use crate::finding::{Finding, Severity};
use crate::language::{Tongue, stem};

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in &reading.postings {
        let Some(tongue) = posting.tongue else { continue };
        let duties: Vec<_> = posting.of(Part::Duty).collect();
        let vague: Vec<(&Item, Vague)> =
            duties.iter().filter_map(|item| Some((*item, vague(reading, posting, tongue, item)?))).collect();
        let weight =
            if vague.len() * 2 > duties.len() && duties.len() > 1 { Severity::Error } else { Severity::Warning };
        for (item, vague) in vague {
            findings.push(reading.finding(&DUTIES_VAGUE, item, vague.line, vague.range).weighing(weight));
        }
    }
}

/// The empty words of a duty.
pub struct Vague {
    line: usize,
    range: Range<usize>,
    /// Whether nothing else is said.
    pub is_all: bool,
}

/// What is vague about a duty, if anything.
pub fn vague(reading: &Reading, posting: &Posting, tongue: Tongue, item: &Item) -> Option<Vague> {
    let hits = item.hits(reading.cx, posting.lang, tongue);
    // "Other duties as assigned" has a rule of its own.
    if hits.iter().any(|(_, hit)| hit.rule == DUTIES_CATCH_ALL.id) {
        return None;
    }
    let hit = hits.iter().filter(|(_, hit)| hit.rule == DUTIES_VAGUE.id).max_by_key(|(_, hit)| hit.range.len());
    if let Some((line, hit)) = hit {
        let text = &item.lines[*line].text;
        let rest = format!("{} {}", &text[..hit.range.start], &text[hit.range.end..]);
        let is_all = stem::content(&rest, tongue).count() < 3;
        return Some(Vague { line: *line, range: hit.range.clone(), is_all });
    }
    let text = &*item.lines.first()?.text;
    is_generic(text, tongue).then_some(Vague { line: 0, range: 0..text.len(), is_all: true })
}

/// Help for something that is everything: „Unterstützung des Teams im Tagesgeschäft“, "Support the team".
fn is_generic(text: &str, tongue: Tongue) -> bool {
    let small = text.to_lowercase();
    let mut words = stem::content(&small, tongue).map(|word| word.text).peekable();
    let head = |word: &&str| match tongue {
        Tongue::German => ["unterstütz", "mitarbeit", "mithilfe", "betreu", "zuarbeit", "erledig", "helfen"]
            .iter()
            .any(|stem| word.starts_with(stem)),
        Tongue::English => {
            ["support", "assist", "help", "handle", "manage", "handling", "managing", "perform", "carry"]
                .iter()
                .any(|stem| word.starts_with(stem))
        }
    };
    let object = |word: &str| match tongue {
        Tongue::German => matches!(
            word.trim_end_matches(['s', 'n']),
            "team"
                | "abteilung"
                | "fachabteilunge"
                | "abteilunge"
                | "tagesgeschäft"
                | "tagesgeschäfte"
                | "bereich"
                | "fachbereiche"
                | "bereiche"
                | "kollege"
                | "kollegium"
                | "büroalltag"
                | "büro"
                | "alltag"
                | "leitung"
                | "operative"
                | "operativen"
                | "administrative"
                | "allgemeine"
                | "täglich"
                | "tägliche"
                | "aufgabe"
                | "vorgesetzte"
                | "gesamte"
                | "unterstütze"
                | "unterstützung"
                | "mitarbeit"
        ),
        Tongue::English => matches!(
            word,
            "team"
                | "teams"
                | "business"
                | "department"
                | "departments"
                | "office"
                | "things"
                | "tasks"
                | "work"
                | "day-to-day"
                | "daily"
                | "operations"
                | "colleagues"
                | "manager"
                | "management"
                | "general"
                | "activities"
                | "various"
                | "support"
                | "assist"
                | "duties"
                | "matters"
                | "administrative"
                | "whole"
        ),
    };
    let mut count = 0;
    let mut has_head = false;
    for word in words.by_ref() {
        count += 1;
        if count == 1 && head(&word) || count == 2 && !has_head && head(&word) {
            has_head = true;
        } else if !object(word) {
            return false;
        }
    }
    has_head && count > 1
}
