//! `duties/overloaded`: several duties in one.
//!
//! In: a duty. Out: a finding at the whole of it, with the number of activities that it holds.

use crate::check::reading::{Part, Passage};
use crate::finding::Finding;
use crate::finding::rules::DUTIES_OVERLOADED;
use crate::language::lexicon::signals;
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
    let words = signals::words(tongue);
    let mut seen: Vec<String> = Vec::new();
    // What a bracket holds explains; it does not add.
    let mut depth = 0usize;
    let open: String = text
        .chars()
        .filter(|c| {
            depth += usize::from(*c == '(');
            let keep = depth == 0;
            depth = depth.saturating_sub(usize::from(*c == ')'));
            keep
        })
        .collect();
    let tokens: Vec<&str> = open.split_whitespace().collect();
    for (at, token) in tokens.iter().enumerate() {
        let word = token.trim_matches(|c: char| !c.is_alphanumeric());
        let found = match tongue {
            Tongue::English => {
                let small = word.to_lowercase();
                // A verb stands first, or where a list goes on.
                let starts = at == 0 || tokens[at - 1].ends_with(',') || matches!(tokens[at - 1], "and" | "or" | "&");
                starts && words.duty_verbs.contains(&small.as_str())
            }
            Tongue::German => {
                let is_noun = word.starts_with(char::is_uppercase)
                    && ["ung", "erstellung", "wesen", "führung"].iter().any(|end| word.ends_with(end));
                let listed =
                    at == 0 || tokens[at - 1].ends_with(',') || matches!(tokens[at - 1], "und" | "sowie" | "bzw.");
                is_noun && listed || is_infinitive(token, tokens.get(at + 1).copied())
            }
        };
        if found && !seen.iter().any(|other| other == word) {
            seen.push(word.to_owned());
        }
    }
    seen.len()
}

/// A German verb of a list: before a comma, „und“ or the end.
fn is_infinitive(token: &str, next: Option<&str>) -> bool {
    let word = token.trim_end_matches([',', '.', ';', ':']);
    let shape = word.chars().count() > 4
        && word.starts_with(char::is_lowercase)
        && ["en", "ern", "eln"].iter().any(|end| word.ends_with(end));
    shape && (token.ends_with([',', '.', ';']) || next.is_none_or(|next| matches!(next, "und" | "sowie" | "oder")))
}
