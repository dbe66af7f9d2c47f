//! `language/abbreviation`: a short form that outsiders do not know, and that the posting does not explain.
//!
//! In: a role. Out: a finding at the first use of each short form in title, duties and requirements. „Kosten- und
//! Leistungsrechnung (KLR)“ explains it, wherever in the posting that stands.

use std::ops::Range;

use crate::check::loudness;
use crate::check::reading::{Posting, Reading};
use crate::finding::Finding;
use crate::finding::rules::LANGUAGE_ABBREVIATION;
use crate::language::Tongue;
use crate::language::lexicon::{Field, masks, signals};
use crate::language::token::words;

/// A longer word in capitals is a name (ELSTER), a function (SUMIFS) or loud, unless nobody could pronounce it.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=4;
const UNSPEAKABLE: std::ops::RangeInclusive<usize> = 5..=6;
const VOWELS: [char; 8] = ['A', 'E', 'I', 'O', 'U', 'Ä', 'Ö', 'Ü'];
/// The name of a part follows: „SAP FI“, „DATEV LODAS“.
const PRODUCTS: [&str; 6] = ["SAP", "DATEV", "MS", "Microsoft", "Oracle", "Adobe"];
/// What follows is a class, not a short form: „Führerschein der Klasse CE“.
const CLASSES: [&str; 6] = ["Klasse", "Klassen", "class", "category", "Größe", "size"];

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in &reading.postings {
        let Some(tongue) = posting.tongue else { continue };
        let known = signals::words(tongue).abbreviations;
        let mut told: Vec<&str> = Vec::new();
        for item in &posting.items {
            if !matches!(item.part.field(), Field::Title | Field::Duty | Field::Requirement) {
                continue;
            }
            for (nth, line) in item.lines.iter().enumerate() {
                let mut unknown: Vec<Range<usize>> = Vec::new();
                for range in short_forms(&line.text, tongue) {
                    let form = &line.text[range.clone()];
                    let is_name = || {
                        let masked = masks(tongue, &line.text, &reading.cx.glossary);
                        masked.iter().any(|one| one.range.start <= range.start && range.end <= one.range.end)
                    };
                    if known.contains(&form) || told.contains(&form) || is_explained(posting, form) || is_name() {
                        continue;
                    }
                    told.push(form);
                    // Two side by side are one name: „BMD NTCS“.
                    match unknown.last_mut() {
                        Some(last) if &line.text[last.end..range.start] == " " => last.end = range.end,
                        _ => unknown.push(range),
                    }
                }
                let places = unknown.into_iter();
                findings.extend(places.map(|range| reading.finding(&LANGUAGE_ABBREVIATION, item, nth, range)));
            }
        }
    }
}

/// Words of capitals, without the s of an English plural.
fn short_forms(text: &str, tongue: Tongue) -> Vec<Range<usize>> {
    // Most lines have none, and show it.
    if !text.as_bytes().windows(2).any(|two| two[0].is_ascii_uppercase() && two[1].is_ascii_uppercase()) {
        return Vec::new();
    }
    let all: Vec<_> = words(text).collect();
    let is_capital = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    // A line with „IN“ or „BUCHHALTUNG“ in capitals shouts.
    let lists = signals::words(tongue);
    let shouts = |word: &str| {
        let is_function = || lists.function.contains(&word.to_lowercase().as_str());
        !lists.abbreviations.contains(&word) && (word.chars().count() > *UNSPEAKABLE.end() || is_function())
    };
    if all.iter().any(|word| is_capital(word.text) && shouts(word.text)) {
        return Vec::new();
    }
    let mut forms = Vec::new();
    for (nth, word) in all.iter().enumerate() {
        let plural = word.text.strip_suffix('s').filter(|_| tongue == Tongue::English);
        let form = plural.filter(|form| is_capital(form)).unwrap_or(word.text);
        let before = nth.checked_sub(1).map_or("", |before| all[before].text);
        let is_number =
            form.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) || form.chars().all(|c| matches!(c, 'X' | 'L' | 'S'));
        let is_part = PRODUCTS.contains(&before) || CLASSES.contains(&before);
        // With a number it is a code: „REQ-20419“.
        let is_code = text[word.range().end..].trim_start_matches(['-', ' ']).starts_with(|c: char| c.is_ascii_digit());
        let length = form.chars().count();
        let is_short = LETTERS.contains(&length) || UNSPEAKABLE.contains(&length) && !form.contains(VOWELS);
        if is_short && is_capital(form) && !is_number && !is_part && !is_code && !loudness::is_loud(form) {
            forms.push(word.at..word.at + form.len());
        }
    }
    forms
}

/// Whether the long form stands beside the short one: „betriebliches Eingliederungsmanagement (BEM)“, „BEM (betriebliches
/// …)“. It has to begin with the same letter.
fn is_explained(posting: &Posting, form: &str) -> bool {
    let lines = posting.items.iter().flat_map(|item| item.lines.iter());
    lines.filter(|line| line.text.contains('(')).any(|line| {
        let text = &*line.text;
        text.match_indices(form).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + form.len()..]);
            let begins = |word: &str| {
                word.chars().flat_map(char::to_lowercase).next() == form.chars().flat_map(char::to_lowercase).next()
            };
            if let Some(long) = before.strip_suffix('(') {
                return after.starts_with([')', ',', ';']) && words(long).any(|word| begins(word.text));
            }
            let long = after.trim_start().strip_prefix('(').and_then(|rest| rest.split(')').next());
            long.is_some_and(|long| {
                words(long).next().is_some_and(|word| begins(word.text) && word.text.len() > form.len())
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, tongue: Tongue) -> Vec<&str> {
        short_forms(text, tongue).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn short_forms_are_words_of_capitals() {
        assert_eq!(of("KLR und BWA für die GF", Tongue::German), ["KLR", "BWA", "GF"]);
        assert_eq!(of("BEM-Gespräche und WE/RE-Konten", Tongue::German), ["BEM", "WE", "RE"]);
        assert_eq!(of("Report KPIs for the SSC", Tongue::English), ["KPI", "SSC"]);
        assert_eq!(of("Keep the IT and the DMS running", Tongue::English), ["IT", "DMS"]);
        for text in [
            "SAP FI",
            "Führerschein der Klasse CE",
            "Größe XXL",
            "Band IV der Akten",
            "SACHBEARBEITUNG BÜRO",
            "S4HANA",
            "REQ-204",
            "ELSTER und SUMIFS",
            "Du ROCKST die Ablage",
            "You ROCK our ledger",
        ] {
            assert_eq!(of(text, Tongue::German).iter().filter(|form| **form != "SAP").count(), 0, "{text}");
        }
    }
}
