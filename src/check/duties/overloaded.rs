//! `duties/overloaded`: several duties in one.
//!
//! In: a duty. Out: a finding at the whole of it, with the number of activities that it holds.

use super::form::{self, Form};
use crate::check::length::surplus;
use crate::check::reading::{Part, Passage};
use crate::finding::Finding;
use crate::finding::rules::DUTIES_OVERLOADED;
use crate::language::{Tongue, sentence, token};

const ACTIVITIES: usize = 4;

/// German says the same in fewer words.
fn longest(tongue: Tongue) -> usize {
    match tongue {
        Tongue::German => 25,
        Tongue::English => 30,
    }
}

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    if passage.item.part != Part::Duty {
        return;
    }
    let text = passage.item.text();
    let words = words(passage, &text);
    let count = activities(&text, passage.tongue);
    let is_many = count >= ACTIVITIES;
    if is_many || words > longest(passage.tongue) || sentence::sentences(&text, passage.tongue).len() > 2 {
        let finding = passage.whole(&DUTIES_OVERLOADED).arg("count", if is_many { count } else { 0 });
        findings.push(finding.arg("words", words));
    }
}

/// How many words a duty has.
fn words(passage: &Passage, text: &str) -> usize {
    let count = |text: &str| token::words(text).count();
    let (item, words) = (passage.item, count(text));
    if words <= longest(passage.tongue) {
        return words;
    }
    let lines = item.lines.iter().zip(item.quantities(passage.tongue));
    words - lines.map(|(line, all)| surplus(&line.text, all, &(0..line.text.len()), count)).sum::<usize>()
}

/// The different things that are done: verbs, or nouns of a list that name activities.
fn activities(text: &str, tongue: Tongue) -> usize {
    let mut seen: Vec<String> = Vec::new();
    // What a bracket holds explains; it does not add.
    let open = form::without_brackets(text);
    let tokens: Vec<&str> = open.split_whitespace().collect();
    let is_verbal = tongue == Tongue::German && form::ends_with_verb(&open);
    let is_addressed = tokens.first().is_some_and(|first| matches!(*first, "Sie" | "Du"));
    for (at, token) in tokens.iter().enumerate() {
        let word = form::bare(token);
        let before = at.checked_sub(1).map(|before| tokens[before]);
        let next = tokens.get(at + 1).copied();
        let goes_on = before.is_none_or(|before| before.ends_with(',') || JOINS.contains(&before));
        let found = match tongue {
            // A verb stands first, or where a list goes on; "paper, post and water" is no list of verbs.
            Tongue::English
                if !goes_on && before.is_none_or(|before| !matches!(before, "will" | "You" | "you" | "to")) =>
            {
                false
            }
            Tongue::English => {
                let has_object = !token.ends_with([',', '.', ';']) && next.is_some_and(|next| !JOINS.contains(&next));
                let small = word.to_lowercase();
                let of =
                    goes_on && next == Some("of") && ["tion", "ment", "ance"].iter().any(|end| small.ends_with(end));
                of || matches!(form::verb(&small), Some(Form::Verb | Form::Ing))
                    && (at == 0 || has_object || !form::is_noun_too(&small))
            }
            Tongue::German => {
                // „Die Abteilungen Verwaltung und Planung“ of a line that ends with a verb are no activities.
                let is_noun = !is_verbal
                    && goes_on
                    && word.starts_with(char::is_uppercase)
                    && (["ung", "wesen", "führung"].iter().any(|end| word.ends_with(end))
                        || next.is_some_and(|next| OBJECTS.contains(&next)) && is_deverbal(word));
                // „Sie nehmen Anrufe an, verteilen die Post“: the verb begins each part.
                let is_finite = is_addressed && (at == 1 || goes_on && at > 1) && is_finite(word, tokens[0]);
                is_noun || is_finite || !is_addressed && is_infinitive(token, next)
            }
        };
        if found && !seen.iter().any(|other| other == word) {
            seen.push(word.to_owned());
        }
    }
    seen.len()
}

/// What a German noun for an activity is done with: „Versand der Mahnungen“.
const OBJECTS: [&str; 8] = ["von", "vom", "der", "des", "eines", "einer", "aller", "unserer"];

/// A German noun that names an activity, or an infinitive with a capital: „Freigabe“, „Schreiben“.
fn is_deverbal(word: &str) -> bool {
    let is_infinitive = form::ends_as_infinitive(word) && !word.ends_with("ungen");
    form::is_done_with(word) || is_infinitive
}

/// Where a list goes on.
const JOINS: [&str; 6] = ["and", "or", "&", "und", "sowie", "bzw."];

/// A German verb as it follows „Sie“ or „Du“.
fn is_finite(word: &str, subject: &str) -> bool {
    let is_small = word.starts_with(char::is_lowercase) && word.chars().count() > 3;
    let ends = if subject == "Sie" { word.ends_with('n') } else { word.ends_with("st") };
    is_small && ends
}

/// A German verb of a list: before a comma, „und“ or the end.
fn is_infinitive(token: &str, next: Option<&str>) -> bool {
    let word = token.trim_end_matches([',', '.', ';', ':']);
    let shape = word.chars().count() > 4 && word.starts_with(char::is_lowercase) && form::ends_as_infinitive(word);
    shape && (token.ends_with([',', '.', ';']) || next.is_none_or(|next| matches!(next, "und" | "sowie" | "oder")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn activities_are_counted_however_they_are_named() {
        for (text, tongue, count) in [
            ("Rechnungen prüfen, kontieren, buchen und zahlen", Tongue::German, 4),
            (
                "Prüfung und Freigabe der Anträge sowie Erstellung der Statistik und Betreuung des Archivs",
                Tongue::German,
                4,
            ),
            (
                "Anlage von Lieferanten, Pflege der Stammdaten, Abgleich der Konten und Versand der Mahnungen",
                Tongue::German,
                4,
            ),
            (
                "Erstellen von Angeboten, Pflegen der Daten, Schreiben von Mahnungen und Führen der Kasse",
                Tongue::German,
                4,
            ),
            ("Rechnungen der Abteilungen Einkauf, Verwaltung, Fertigung und Planung prüfen", Tongue::German, 1),
            ("Anmeldungen, Abmeldungen und Änderungsmeldungen an die Krankenkasse schicken", Tongue::German, 1),
            ("Post öffnen, scannen und verteilen", Tongue::German, 3),
            (
                "Preparation of contracts, maintenance of records, administration of leave and organisation of events",
                Tongue::English,
                4,
            ),
        ] {
            assert_eq!(activities(text, tongue), count, "{text}");
        }
    }
}
