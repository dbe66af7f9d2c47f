//! `translation/name-mismatch`: a product or tool that one language names and the other does not.
//!
//! In: a text in German and English. Out: a finding at the name. Names are those of the word lists and the site's glossary,
//! and words with a capital inside: „SharePoint“.

use std::ops::Range;

use super::pair::{Pair, Side};
use crate::check::reading::Part;
use crate::finding::Finding;
use crate::finding::rules::TRANSLATION_NAME_MISMATCH;
use crate::language::token::compounds;
use crate::language::{Line, Tongue};

/// Shorter words with a capital inside are often German short forms with another name in English: MwSt, GuV, GoBD.
const LETTERS: usize = 6;
/// Names in capitals that no language translates.
const PRODUCTS: [&str; 2] = ["SAP", "DATEV"];

pub fn check(pair: &Pair, findings: &mut Vec<Finding>) {
    if pair.part() == Part::Title {
        return;
    }
    let Some([german, english]) = pair.german_and_english() else { return };
    for (side, other) in [(german, english), (english, german)] {
        let mut text: Option<String> = None;
        for line in side.lines() {
            for range in names(pair, side, line) {
                let name = plain(&line.text[range.clone()]);
                // The other text is made ready once, and only if there is a name at all.
                if !text.get_or_insert_with(|| plain(&other.item.text())).contains(&name) {
                    let finding = Finding::new(&TRANSLATION_NAME_MISMATCH, pair.at(side, line, range.clone()));
                    let finding = finding.arg("words", &line.text[range]).arg("language", pair.tag(other));
                    findings.push(finding.also(pair.whole(other), "other"));
                }
            }
        }
    }
}

/// As it compares: „Power-BI“ is "Power BI".
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn names(pair: &Pair, side: Side, line: &Line) -> Vec<Range<usize>> {
    let text = &*line.text;
    let Some(tongue) = side.tongue() else { return Vec::new() };
    let mut names: Vec<Range<usize>> = Vec::new();
    // An address is compared as what it is.
    if may_name(text) && !text.contains('@') && !text.contains("www.") && !text.contains("://") {
        let words = compounds(text).flat_map(|word| {
            let mut at = word.at;
            let parts = word.text.split('-').map(move |part| {
                let range = at..at + part.len();
                at = range.end + 1;
                range
            });
            parts.collect::<Vec<_>>()
        });
        names.extend(words.filter(|range| is_name(&text[range.clone()], tongue)));
    }
    names.extend(pair.cx.glossary.names(text));
    names.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    names.dedup_by(|later, first| later.start < first.end);
    names
}

/// Whether there is any word with a capital inside, or a product: most lines have none.
fn may_name(text: &str) -> bool {
    has_inner_capital(text) || PRODUCTS.iter().any(|product| text.contains(product))
}

fn has_inner_capital(text: &str) -> bool {
    text.as_bytes().windows(2).any(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase())
}

/// A word with a capital behind a small letter, which is no „KollegInnen“.
fn is_name(word: &str, tongue: Tongue) -> bool {
    if PRODUCTS.contains(&word) {
        return true;
    }
    let gendered = tongue == Tongue::German && (word.ends_with("In") || word.ends_with("Innen"));
    has_inner_capital(word) && !gendered && word.len() >= LETTERS && word.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_a_capital_inside() {
        for (word, expected) in [
            ("SharePoint", true),
            ("DATEV", true),
            ("MitarbeiterInnen", false),
            ("MwSt", false),
            ("Buchhaltung", false),
            ("ELSTER", false),
        ] {
            assert_eq!(is_name(word, Tongue::German), expected, "{word}");
        }
    }
}
