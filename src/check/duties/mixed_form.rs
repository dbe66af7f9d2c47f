//! `duties/mixed-form`: a list whose items are built in different ways.
//!
//! In: a role. Out: a finding at the first item of the rarest form, in each language.

use super::form::{Form, form};
use crate::check::reading::{Part, Reading};
use crate::finding::rules::DUTIES_MIXED_FORM;
use crate::finding::{Arg, Finding};
use crate::language::Tongue;

/// Shorter lists are read at a glance.
const ITEMS: usize = 4;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in &reading.postings {
        let Some(tongue) = posting.tongue else { continue };
        let duties: Vec<_> = posting.of(Part::Duty).filter(|item| !item.lines.is_empty()).collect();
        let forms: Vec<Option<Form>> = duties.iter().map(|item| form(&item.lines[0].text, tongue)).collect();
        let count = |form: Form| forms.iter().filter(|other| **other == Some(form)).count();
        let mut counts: Vec<(usize, Form)> = [Form::Verb, Form::Noun, Form::Ing, Form::Sentence, Form::Third]
            .into_iter()
            .map(|form| (count(form), form))
            .filter(|(count, _)| *count > 0)
            .collect();
        counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let minority: usize = counts.iter().skip(1).map(|(count, _)| count).sum();
        if duties.len() < ITEMS || minority < 2 && minority * 4 < duties.len() || minority == 0 {
            continue;
        }
        let rarest = counts.last().map(|(_, form)| *form);
        let Some(at) = forms.iter().position(|form| *form == rarest) else { continue };
        let shown = counts.iter().map(|(count, form)| format!("{} ({count})", name(*form, tongue)));
        let finding = Finding::new(&DUTIES_MIXED_FORM, reading.at(duties[at]));
        findings.push(finding.arg("forms", Arg::Text(shown.collect::<Vec<_>>().join(", "))));
    }
}

/// A form by an example of it, in the language of the list: it needs no translation.
fn name(form: Form, tongue: Tongue) -> &'static str {
    match (tongue, form) {
        (Tongue::German, Form::Verb | Form::Ing | Form::Third) => "„… prüfen“",
        (Tongue::German, Form::Noun) => "„Prüfung von …“",
        (Tongue::German, Form::Sentence) => "„Sie prüfen …“",
        (Tongue::English, Form::Verb | Form::Noun) => "“Check …”",
        (Tongue::English, Form::Ing) => "“Checking …”",
        (Tongue::English, Form::Sentence) => "“You check …”",
        (Tongue::English, Form::Third) => "“Checks …”",
    }
}
