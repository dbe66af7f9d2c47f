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

/// So many words that carry meaning say what is done.
const NAMED: usize = 3;
/// Words that leave open how often, or where.
const HEDGE: &str = "hedge";

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
    let text = &*item.lines.first()?.text;
    let is_said = hits.iter().any(|(_, hit)| hit.rule == DUTIES_CATCH_ALL.id);
    // One mistake gives one finding; a requirement among the duties is another one.
    if is_said || item.requirement(tongue).is_some() {
        return None;
    }
    let found = hits.iter().filter(|(_, hit)| hit.rule == DUTIES_VAGUE.id).filter_map(|(line, hit)| {
        let text = &item.lines[*line].text;
        let rest = format!("{} {}", &text[..hit.range.start], &text[hit.range.end..]);
        let named = stem::content(&rest, tongue).count();
        // „Gelegentlich Gäste vom Bahnhof abholen“ leaves open how often, not what.
        (hit.entry.category != HEDGE || named < NAMED).then(|| Vague {
            line: *line,
            range: hit.range.clone(),
            is_all: named < NAMED,
        })
    });
    if let Some(longest) = found.max_by_key(|vague| vague.range.len()) {
        return Some(longest);
    }
    is_generic(text, tongue).then_some(Vague { line: 0, range: 0..text.len(), is_all: true })
}

/// Help for something that is everything: „Unterstützung des Teams im Tagesgeschäft“, "Support the team".
fn is_generic(text: &str, tongue: Tongue) -> bool {
    let (heads, objects): (&[&str], &[&str]) = match tongue {
        Tongue::German => (&GERMAN_HEADS, &GERMAN_OBJECTS),
        Tongue::English => (&ENGLISH_HEADS, &ENGLISH_OBJECTS),
    };
    // An ending more or less is no other word; a longer one is: "help", "helpdesk".
    let (heads_end, objects_end) = match tongue {
        Tongue::German => (5, 3),
        Tongue::English => (3, 2),
    };
    let begins = |word: &str, list: &[&str], ending: usize| {
        list.iter().any(|start| word.strip_prefix(start).is_some_and(|rest| rest.len() <= ending))
    };
    let (mut count, mut has_head) = (0, false);
    let small = text.to_lowercase();
    for word in stem::content(&small, tongue) {
        let is_head = begins(word.text, heads, heads_end);
        if !is_head && !begins(word.text, objects, objects_end) {
            return false;
        }
        has_head |= is_head;
        count += 1;
    }
    has_head && count > 1
}

/// Beginnings of what is done, if nothing is said of what with.
const GERMAN_HEADS: [&str; 25] = [
    "abwick",
    "assist",
    "bearbeit",
    "begleit",
    "betreu",
    "durchführ",
    "erledig",
    "helfen",
    "koordin",
    "mitarbeit",
    "mithilfe",
    "mitwirk",
    "optimier",
    "organis",
    "unterstütz",
    "verwalt",
    "zuarbeit",
    "übernahme",
    "gewährleist",
    "mitgestalt",
    "sicherstell",
    "steuerung",
    "verbesser",
    "weiterentwick",
    "büroorganis",
];
/// Beginnings of words for everything.
const GERMAN_OBJECTS: [&str; 51] = [
    "abläufe",
    "abteilung",
    "administrativ",
    "aktiv",
    "alltag",
    "allgemein",
    "angelegenheit",
    "arbeit",
    "aufgabe",
    "belang",
    "bereich",
    "betrieb",
    "büro",
    "büroalltag",
    "ding",
    "extern",
    "fachabteilung",
    "fachbereich",
    "gesamt",
    "geschäft",
    "intern",
    "kaufmännisch",
    "kolleg",
    "kollegium",
    "laufend",
    "leitung",
    "operativ",
    "organisatorisch",
    "projekt",
    "prozess",
    "tagesgeschäft",
    "tatkräftig",
    "team",
    "them",
    "tätigkeit",
    "täglich",
    "verschieden",
    "vorgesetzt",
    "vorgäng",
    "vielfältig",
    "bestehend",
    "korrespondenz",
    "reibungslos",
    "schriftverkehr",
    "struktur",
    "unternehmen",
    "veränderung",
    "vorhaben",
    "effizient",
    "organisation",
    "veränderungsprozess",
];
const ENGLISH_HEADS: [&str; 32] = [
    "coordination",
    "optimisation",
    "optimization",
    "organisation",
    "organization",
    "assist",
    "carry",
    "contribut",
    "coordinat",
    "deal",
    "driv",
    "driving",
    "ensur",
    "handl",
    "help",
    "improv",
    "look",
    "manag",
    "optimis",
    "optimiz",
    "organis",
    "organiz",
    "overse",
    "participat",
    "perform",
    "provid",
    "run",
    "support",
    "work",
    "collaborat",
    "taking",
    "take",
];
const ENGLISH_OBJECTS: [&str; 61] = [
    "activities",
    "activity",
    "admin",
    "administration",
    "administrative",
    "business",
    "colleague",
    "company",
    "daily",
    "day-to-day",
    "department",
    "different",
    "duties",
    "effective",
    "efficient",
    "everything",
    "external",
    "general",
    "improvement",
    "initiative",
    "internal",
    "issue",
    "management",
    "manager",
    "matter",
    "needed",
    "office",
    "operation",
    "operational",
    "organisation",
    "organization",
    "procedure",
    "process",
    "project",
    "required",
    "routine",
    "running",
    "smooth",
    "smoothly",
    "task",
    "team",
    "thing",
    "topic",
    "various",
    "whole",
    "workflow",
    "workload",
    "assistance",
    "area",
    "closely",
    "comprehensive",
    "cross-functional",
    "excellence",
    "multiple",
    "range",
    "responsibilities",
    "responsibility",
    "senior",
    "stakeholder",
    "variety",
    "wider",
];
