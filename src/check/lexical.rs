//! The rules that are lists of words: every hit of the lists is a finding under the rule that its entry names.
//!
//! In: a text. Out: findings at the words, with better ones where the list has some. Rules that count hits, or weigh them
//! by where they stand, do so in files of their own.

use std::ops::Range;

use crate::check::Checking;
use crate::check::reading::{Item, Passage};
use crate::finding::rules::{
    DUTIES_CATCH_ALL, DUTIES_VAGUE, INCLUSION_GENDER_CODED_BALANCE, INCLUSION_GENDERED_NOUN,
    INCLUSION_GENDERED_PRONOUN, LAW_AGE_DIRECT, LAW_AGE_INDIRECT, LAW_DISABILITY, LAW_FAMILY_STATUS,
    LAW_GENDER_SPECIFIC, LAW_ORIGIN, LINKS_BAD_ANCHOR, PAY_EUPHEMISM, QUALIFICATIONS_TRAIT_ONLY,
    QUALIFICATIONS_VAGUE_LEVEL, STYLE_CLICHE, STYLE_FILLER,
};
use crate::finding::{Arg, Finding, Rule, rules};
use crate::language::lexicon::{self, Field, Gender, Hit};
use crate::language::quantity::{Kind, Quantity};
use crate::language::{Tongue, sentence};
use crate::model::{Lang, code};

/// Rules that look at hits themselves.
const ELSEWHERE: [&str; 5] =
    [DUTIES_VAGUE.id, DUTIES_CATCH_ALL.id, INCLUSION_GENDER_CODED_BALANCE.id, LINKS_BAD_ANCHOR.id, STYLE_FILLER.id];

/// A rule that needs to know the sentence before.
const ACROSS: &str = INCLUSION_GENDERED_PRONOUN.id;

/// What the lists say of a text: hits with their lines, in the order of the text.
pub fn hits(cx: &Checking, item: &Item, lang: Lang, tongue: Tongue) -> Vec<(usize, Hit)> {
    let field = item.part.field();
    let marker = &cx.site.settings.language(lang).gender_marker;
    let mut found = Vec::new();
    for (nth, line) in item.lines.iter().enumerate() {
        let text = &*line.text;
        if field == Field::Title && !marker.is_empty() {
            // The page shows the marker with the title.
            let shown = format!("{text} {marker}");
            let hits = lexicon::hits(tongue, field, &shown, &cx.glossary);
            found.extend(hits.into_iter().filter(|hit| hit.range.end <= text.len()).map(|hit| (nth, hit)));
            continue;
        }
        let sentences = sentence::sentences(text, tongue);
        if let [_, _, ..] = sentences.as_slice() {
            for sentence in sentences {
                let hits = lexicon::hits(tongue, field, &text[sentence.clone()], &cx.glossary);
                found.extend(hits.into_iter().filter(|hit| hit.rule != ACROSS).map(|mut hit| {
                    hit.range = sentence.start + hit.range.start..sentence.start + hit.range.end;
                    (nth, hit)
                }));
            }
            let whole = lexicon::hits_of(ACROSS, tongue, field, text, &cx.glossary);
            found.extend(whole.into_iter().map(|hit| (nth, hit)));
        } else {
            found.extend(lexicon::hits(tongue, field, text, &cx.glossary).into_iter().map(|hit| (nth, hit)));
        }
    }
    drop_weaker(&mut found);
    found
}

/// One mistake gives one finding: where two rules mark the same words, the second of each pair says it better. What one
/// pair takes away is gone for the next.
const WEAKER: [(&str, &str); 11] = [
    (DUTIES_VAGUE.id, DUTIES_CATCH_ALL.id),
    (QUALIFICATIONS_VAGUE_LEVEL.id, QUALIFICATIONS_TRAIT_ONLY.id),
    (INCLUSION_GENDERED_NOUN.id, LAW_GENDER_SPECIFIC.id),
    (INCLUSION_GENDERED_NOUN.id, LAW_ORIGIN.id),
    (LAW_AGE_INDIRECT.id, LAW_AGE_DIRECT.id),
    (QUALIFICATIONS_TRAIT_ONLY.id, LAW_DISABILITY.id),
    (QUALIFICATIONS_TRAIT_ONLY.id, LAW_FAMILY_STATUS.id),
    (QUALIFICATIONS_VAGUE_LEVEL.id, LAW_ORIGIN.id),
    (STYLE_CLICHE.id, QUALIFICATIONS_TRAIT_ONLY.id),
    (STYLE_CLICHE.id, LAW_AGE_DIRECT.id),
    (STYLE_CLICHE.id, DUTIES_VAGUE.id),
];

fn drop_weaker(found: &mut Vec<(usize, Hit)>) {
    for (weaker, stronger) in WEAKER {
        // Those of one rule never overlap, so they are sorted by where they end as well.
        let mut places: Vec<(usize, Range<usize>)> = Vec::new();
        if found.iter().any(|(_, hit)| hit.rule == weaker) {
            let strong = found.iter().filter(|(_, hit)| hit.rule == stronger);
            places.extend(strong.map(|(line, hit)| (*line, hit.range.clone())));
            places.sort_by_key(|(line, range)| (*line, range.start));
        }
        if !places.is_empty() {
            found.retain(|(line, hit)| {
                let after = places.partition_point(|(other, range)| (*other, range.end) <= (*line, hit.range.start));
                let is_marked =
                    places.get(after).is_some_and(|(other, range)| other == line && range.start < hit.range.end);
                hit.rule != weaker || !is_marked
            });
        }
    }
}

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    let hits = passage.item.hits(passage.cx, passage.lang, passage.tongue);
    for (nth, hit) in hits.iter().filter(|(_, hit)| !ELSEWHERE.contains(&hit.rule)) {
        if hit.rule == PAY_EUPHEMISM.id && has_figure(&passage.item.quantities(passage.tongue)[*nth]) {
            continue;
        }
        // „Zwei Kolleginnen gehen in den Ruhestand“: women that there are, not women that are sought.
        let is_feminine = hit.title_pair == Some(Gender::Feminine) && hit.rule == INCLUSION_GENDERED_NOUN.id;
        if is_feminine && passage.field() == Field::Intro {
            continue;
        }
        let is_wanted = |rule: &&Rule| applies(hit, passage.countries) && !passage.cx.site.settings.check.is_off(rule);
        let Some(rule) = rules::find(hit.rule).filter(is_wanted) else { continue };
        let line = &passage.item.lines[*nth];
        let better = suggestions(hit, &line.text[hit.range.clone()]);
        let finding = passage.finding(rule, line, hit.range.clone());
        findings.push(finding.weighing(hit.severity).arg("suggestions", better));
    }
}

/// Whether a line names an amount or a pay group itself: then praise of the pay stands beside it, not in its place.
fn has_figure(line: &[Quantity]) -> bool {
    line.iter().any(|one| matches!(one.kind, Kind::Money(_) | Kind::Code))
}

/// Better words for those that were found, a few. What is found in a compound stays one: „Steuerberater“ is not „Beratung“
/// but „Steuerberatung“.
pub fn suggestions(hit: &Hit, found: &str) -> Arg {
    let before = hit.title_pair.and_then(|_| compounded(hit.entry.term, found));
    let better =
        hit.entry.suggest.iter().take(3).map(|words| match before.filter(|_| is_of_one_stem(hit.entry.term, words)) {
            Some(before) if before.ends_with('-') => format!("{before}{words}"),
            Some(before) => format!("{before}{}", words.to_lowercase()),
            None => (*words).to_owned(),
        });
    Arg::Choice(better.collect())
}

/// What stands before the term in a compound.
fn compounded<'t>(term: &str, found: &'t str) -> Option<&'t str> {
    let stem: String = term.to_lowercase().chars().take(STEM).collect();
    // Small letters of German are as long as capitals.
    let at = found.to_lowercase().rfind(&stem).filter(|at| *at > 1 && found.is_char_boundary(*at))?;
    (stem.chars().count() == STEM && !found.contains(' ')).then(|| &found[..at])
}

/// Whether a suggestion is one word with the beginning of the term: „Berater“, „Beratung“.
fn is_of_one_stem(term: &str, words: &str) -> bool {
    let stem = |text: &str| text.to_lowercase().chars().take(STEM).collect::<String>();
    !words.contains(' ') && stem(term) == stem(words)
}

/// So many letters make a word known in others of its kin.
const STEM: usize = 4;

/// Whether the law that an entry speaks of is that of one of the countries.
fn applies(hit: &Hit, countries: &[&str]) -> bool {
    let listed = hit.entry.jurisdictions;
    listed.is_empty() || countries.iter().any(|country| listed.iter().any(|area| code::is_in(country, area)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::lexicon::Glossary;

    #[test]
    fn a_compound_is_mended_as_one() {
        assert_eq!(compounded("Berater", "Steuerberater"), Some("Steuer"));
        assert_eq!(compounded("Administrator", "IT-Administrator"), Some("IT-"));
        assert_eq!(compounded("Berater", "Berater"), None);
        assert_eq!(compounded("Leiter", "Leiter Finanzen"), None);
        assert!(is_of_one_stem("Prüfer", "Prüfung") && is_of_one_stem("Mitarbeiter", "Mitarbeitende"));
        assert!(!is_of_one_stem("Mitarbeiter", "Beschäftigte") && !is_of_one_stem("Prüfer", "prüfende Person"));
    }

    #[test]
    fn a_catch_all_is_not_called_vague_as_well() {
        for (tongue, text) in [
            (Tongue::German, "Übernahme weiterer Aufgaben nach Absprache"),
            (Tongue::English, "Any other duties as required"),
        ] {
            let hits = lexicon::hits(tongue, Field::Duty, text, Glossary::plain());
            let mut found = hits.into_iter().map(|hit| (0, hit)).collect();
            drop_weaker(&mut found);
            assert_eq!(found.iter().map(|(_, hit)| hit.rule).collect::<Vec<_>>(), [DUTIES_CATCH_ALL.id]);
        }
    }
}
