//! Says once what would be said twice: by two rules of one mistake, or by one rule of words that are mended alike.
//!
//! In: the findings of a text or a role. Out: fewer of them, which show the places of those that are gone.

use crate::finding::rules::{
    CONSISTENCY_CONTRADICTION, DATES_STALE, STRUCTURE_TITLE_EXTRA, STRUCTURE_TITLE_LENGTH, TRANSLATION_NUMBER_MISMATCH,
};
use crate::finding::{Finding, Span};

/// The label of more words of the same kind. A rule whose document has it wants them in one finding.
const AGAIN: &str = "again";

/// Of the findings of one text, from `first` on: what one rule says in the same way of several words.
pub fn of_text(findings: &mut Vec<Finding>, first: usize) {
    let mut nth = first;
    while nth < findings.len() {
        let (before, rest) = findings.split_at_mut(nth);
        let found = &rest[0];
        let wants = found.fix.is_empty() && has_label(found.rule.doc.labels, AGAIN);
        let same = before[first..].iter_mut().find(|other| wants && is_alike(other, found));
        match same {
            Some(same) => {
                same.also.extend(found.at.map(|at| (at, AGAIN)));
                findings.remove(nth);
            }
            None => nth += 1,
        }
    }
}

fn has_label<T>(labels: &[(&str, T)], wanted: &str) -> bool {
    labels.iter().any(|(name, _)| *name == wanted)
}

/// Whether two findings differ in the words that they mark, and in nothing else that is said.
fn is_alike(one: &Finding, other: &Finding) -> bool {
    let said = [one, other].map(|finding| finding.args.iter().filter(|(name, _)| *name != "words"));
    let [says, says_too] = said;
    one.rule == other.rule && one.severity == other.severity && one.fix.is_empty() && says.eq(says_too)
}

/// Of the findings of one role.
pub fn of_role(findings: &mut Vec<Finding>) {
    past_days(findings);
    contradictions(findings);
    long_titles(findings);
}

/// What one language says against the other, and against a field as well: the field shows which of them is right.
fn contradictions(findings: &mut Vec<Finding>) {
    let with_fields: Vec<Finding> =
        findings.extract_if(.., |finding| *finding.rule == CONSISTENCY_CONTRADICTION).collect();
    for contradiction in with_fields {
        let is_same = |other: &&mut Finding| *other.rule == TRANSLATION_NUMBER_MISMATCH && other.at == contradiction.at;
        match findings.iter_mut().find(is_same) {
            Some(mismatch) => mismatch.also.extend(contradiction.also),
            None => findings.push(contradiction),
        }
    }
}

/// A day that a field states otherwise goes from the text, whether it has passed or not.
fn past_days(findings: &mut Vec<Finding>) {
    let of_fields = findings.iter().filter(|finding| *finding.rule == CONSISTENCY_CONTRADICTION);
    let places: Vec<Span> = of_fields.filter_map(|finding| finding.at).collect();
    findings.retain(|finding| {
        let is_there = || finding.at.is_some_and(|at| places.contains(&at));
        *finding.rule != DATES_STALE || !is_there()
    });
}

/// A title is long because of what does not belong there.
fn long_titles(findings: &mut Vec<Finding>) {
    let extras: Vec<Span> = findings
        .iter()
        .filter(|finding| *finding.rule == STRUCTURE_TITLE_EXTRA)
        .filter_map(|finding| finding.at)
        .collect();
    findings.retain(|finding| {
        let is_within = |extra: &&Span| {
            finding.at.is_some_and(|at| at.file == extra.file && at.start <= extra.start && extra.end <= at.end)
        };
        *finding.rule != STRUCTURE_TITLE_LENGTH || !extras.iter().any(|extra| is_within(&extra))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::FileId;
    use crate::finding::rules::{LAW_AGE_DIRECT, STYLE_CLICHE};

    fn at(range: std::ops::Range<usize>) -> Span {
        Span::new(FileId(0), range)
    }

    #[test]
    fn words_that_are_mended_alike_are_one_finding() {
        let cliche = |start: usize, better: &str| {
            Finding::new(&STYLE_CLICHE, at(start..start + 3)).arg("words", start).arg("suggestions", better)
        };
        let age = |start: usize| Finding::new(&LAW_AGE_DIRECT, at(start..start + 3)).arg("words", start);
        let mut findings =
            vec![cliche(0, "a"), cliche(5, "a"), cliche(10, "b"), age(15), cliche(20, "a"), age(25), cliche(30, "a")];
        of_text(&mut findings, 1);
        let places: Vec<_> =
            findings.iter().map(|finding| (finding.at.map(|at| at.start), finding.also.len())).collect();
        // The first is of another text; what a law says is said of each word.
        assert_eq!(places, [(Some(0), 0), (Some(5), 2), (Some(10), 0), (Some(15), 0), (Some(25), 0)]);
    }

    #[test]
    fn a_contradiction_is_told_with_the_field() {
        let mismatch = Finding::new(&TRANSLATION_NUMBER_MISMATCH, at(5..9)).also(at(50..54), "other");
        let contradiction = Finding::new(&CONSISTENCY_CONTRADICTION, at(5..9)).also(at(90..99), "field");
        let alone = Finding::new(&CONSISTENCY_CONTRADICTION, at(20..25)).also(at(90..99), "field");
        let mut findings = vec![contradiction, mismatch, alone.clone()];
        of_role(&mut findings);
        let [both, other] = findings.as_slice() else { panic!("{findings:?}") };
        assert_eq!(both.also, [(at(50..54), "other"), (at(90..99), "field")]);
        assert_eq!(other, &alone);
    }

    #[test]
    fn a_day_that_a_field_states_otherwise_is_not_stale_as_well() {
        let stale = |start: usize| Finding::new(&DATES_STALE, at(start..start + 5));
        let mut findings = vec![stale(5), Finding::new(&CONSISTENCY_CONTRADICTION, at(5..10)), stale(20)];
        of_role(&mut findings);
        let rules: Vec<_> = findings.iter().map(|finding| (finding.rule.id, finding.at.map(|at| at.start))).collect();
        assert_eq!(rules, [("dates/stale", Some(20)), ("consistency/contradiction", Some(5))]);
    }

    #[test]
    fn a_title_is_long_by_itself_or_not_at_all() {
        let long = Finding::new(&STRUCTURE_TITLE_LENGTH, at(3..80));
        let mut findings = vec![long.clone(), Finding::new(&STRUCTURE_TITLE_EXTRA, at(10..20))];
        of_role(&mut findings);
        assert_eq!(findings.len(), 1);
        let mut findings = vec![long, Finding::new(&STRUCTURE_TITLE_EXTRA, at(100..120))];
        of_role(&mut findings);
        assert_eq!(findings.len(), 2);
    }
}
