//! `qualifications/no-level`: a skill, a language or a program, and not a word on how much of it.
//!
//! In: a requirement. Out: a finding at the whole of it. Only what is nothing but a name and praise is found.

use crate::check::reading::{Part, Passage};
use crate::finding::Finding;
use crate::finding::rules::{LAW_ORIGIN, QUALIFICATIONS_NO_LEVEL, QUALIFICATIONS_VAGUE_LEVEL};
use crate::language::{Tongue, token};

/// Programs and languages that requirements name.
const NAMES: [&str; 44] = [
    "excel",
    "word",
    "outlook",
    "powerpoint",
    "office",
    "ms-office",
    "sap",
    "datev",
    "lexware",
    "sage",
    "navision",
    "dynamics",
    "teams",
    "sharepoint",
    "jira",
    "confluence",
    "power",
    "bi",
    "sql",
    "python",
    "linux",
    "windows",
    "azure",
    "englisch",
    "deutsch",
    "französisch",
    "italienisch",
    "spanisch",
    "polnisch",
    "türkisch",
    "english",
    "german",
    "french",
    "italian",
    "spanish",
    "polish",
    "ms",
    "microsoft",
    "365",
    "m365",
    "erp",
    "crm",
    "fi",
    "co",
];
/// What may stand around them without saying how much.
const AROUND: [&str; 30] = [
    "kenntnisse",
    "kenntnis",
    "in",
    "mit",
    "und",
    "oder",
    "sowie",
    "von",
    "der",
    "die",
    "den",
    "sprache",
    "software",
    "programme",
    "erfahrung",
    "umgang",
    "im",
    "zum",
    "skills",
    "skill",
    "knowledge",
    "of",
    "and",
    "or",
    "with",
    "the",
    "language",
    "experience",
    "user",
    "anwenderkenntnisse",
];

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    if passage.item.part != Part::Skill {
        return;
    }
    let Some(line) = passage.item.lines.first() else { return };
    let text = &*line.text;
    if text.contains(['(', ':', '–']) || text.split_whitespace().count() > 8 {
        return;
    }
    let (mut named, mut other) = (0, 0);
    for word in token::words(text) {
        let small = word.text.to_lowercase();
        let is_name = NAMES.contains(&small.as_str())
            || passage.tongue == Tongue::German
                && small.strip_suffix("kenntnisse").is_some_and(|name| !name.is_empty() && is_subject(name));
        named += usize::from(is_name);
        other += usize::from(!is_name && !AROUND.contains(&small.as_str()));
    }
    if named == 0 || other > 0 {
        return;
    }
    // Praise without a scale is another rule's.
    let hits = passage.item.hits(passage.cx, passage.lang, passage.tongue);
    if !hits.iter().any(|(_, hit)| [QUALIFICATIONS_VAGUE_LEVEL.id, LAW_ORIGIN.id].contains(&hit.rule)) {
        findings.push(passage.finding(&QUALIFICATIONS_NO_LEVEL, line, 0..text.len()));
    }
}

/// What „…kenntnisse“ are of: a program, a language, a field.
fn is_subject(name: &str) -> bool {
    let name = name.trim_end_matches('-').trim_end_matches("sprach");
    !matches!(name, "vor" | "grund" | "fach" | "orts" | "er")
}
