//! `duties/overloaded`: several duties in one.
//!
//! In: a duty. Out: a finding at the whole of it, with the number of activities that it holds.

use super::form::{self, Form};
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
    let words = token::words(&text).count();
    let count = activities(&text, passage.tongue);
    let is_many = count >= ACTIVITIES;
    if is_many || words > longest(passage.tongue) || sentence::sentences(&text, passage.tongue).len() > 2 {
        let finding = passage.whole(&DUTIES_OVERLOADED).arg("count", if is_many { count } else { 0 });
        findings.push(finding.arg("words", words));
    }
}

/// The different things that are done: verbs, or nouns of a list that name activities.
fn activities(text: &str, tongue: Tongue) -> usize {
    let mut seen: Vec<String> = Vec::new();
    // What a bracket holds explains; it does not add.
    let open = form::without_brackets(text);
    let tokens: Vec<&str> = open.split_whitespace().collect();
    let is_addressed = tokens.first().is_some_and(|first| matches!(*first, "Sie" | "Du"));
    for (at, token) in tokens.iter().enumerate() {
        let word = token.trim_matches(|c: char| !c.is_alphanumeric());
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
                matches!(form::verb(&small), Some(Form::Verb | Form::Ing))
                    && (at == 0 || has_object || !form::is_noun_too(&small))
            }
            Tongue::German => {
                let is_noun = word.starts_with(char::is_uppercase)
                    && ["ung", "erstellung", "wesen", "führung"].iter().any(|end| word.ends_with(end));
                // „Sie nehmen Anrufe an, verteilen die Post“: the verb begins each part.
                let is_finite = is_addressed && (at == 1 || goes_on && at > 1) && is_finite(word, tokens[0]);
                is_noun && goes_on || is_finite || !is_addressed && is_infinitive(token, next)
            }
        };
        if found && !seen.iter().any(|other| other == word) {
            seen.push(word.to_owned());
        }
    }
    seen.len()
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
    let shape = word.chars().count() > 4
        && word.starts_with(char::is_lowercase)
        && ["en", "ern", "eln"].iter().any(|end| word.ends_with(end));
    shape && (token.ends_with([',', '.', ';']) || next.is_none_or(|next| matches!(next, "und" | "sowie" | "oder")))
}
