//! When one begins, and until when one may apply.
//!
//! In: a role, a sentence. Out: what the sentence says otherwise.

use std::ops::Range;

use jiff::civil::Date;

use super::{Claim, Sentence};
use crate::language::quantity::{Day, Kind, Value};
use crate::model::{Closes, Role, Start};

pub fn claim(role: &Role, sentence: &Sentence) -> Option<Claim> {
    closes(role, sentence).or_else(|| start(role, sentence))
}

fn closes(role: &Role, sentence: &Sentence) -> Option<Claim> {
    const DEADLINE: &str =
        "bewerbungsfrist|bewerbungsschluss|einsendeschluss|closing date|application deadline|deadline for applications";
    let named = sentence.says(DEADLINE);
    if !named && !sentence.says("bewerb|bewirb|apply|application") {
        return None;
    }
    let (range, said) = days(sentence).find(|(range, _)| named || is_until(sentence, range.start))?;
    let is_other = match role.closes {
        Closes::On(date) => !is(said, date),
        Closes::UntilFilled => true,
    };
    is_other.then_some(Claim::new(range, &["closes"]))
}

/// Whether one is asked to apply until then: „Bewerben Sie sich bis zum“, and not „Wir melden uns bis … bei jedem Bewerber“.
fn is_until(sentence: &Sentence, date: usize) -> bool {
    let before = sentence.small[..date].trim_end();
    let until = [
        "bis",
        "bis zum",
        "bis spätestens",
        "bis spätestens zum",
        "bis einschließlich",
        "by",
        "until",
        "no later than",
    ];
    let Some(rest) = until.iter().filter_map(|until| before.strip_suffix(until)).min_by_key(|rest| rest.len()) else {
        return false;
    };
    let words: Vec<&str> = rest.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let near = words.iter().rev().take(6);
    let asks = [
        "bewerben",
        "bewirb",
        "bewerbung",
        "bewerbungen",
        "bewerbungsunterlagen",
        "apply",
        "application",
        "applications",
    ];
    near.into_iter().any(|word| asks.contains(word))
}

fn start(role: &Role, sentence: &Sentence) -> Option<Claim> {
    if sentence.says("bewerb|bewirb|apply|applic|probezeit|interview|gespräch|onboarding|einarbeitung|induction") {
        return None;
    }
    const START: &str = "eintrittstermin|eintrittsdatum|arbeitsbeginn|starttermin|startdatum|start date|starting date|zu besetzen|\
                         starting on|starts on|start on|wir suchen|we are looking for|dienstbeginn|dienstantritt";
    let field = &["employment", "start"];
    if sentence.says(START)
        && let Some((range, said)) = days(sentence).next()
    {
        let is_other = match role.employment.start {
            Start::On(date) => !is(said, date),
            Start::Immediately => true,
            Start::ByArrangement => false,
        };
        return is_other.then(|| Claim::new(range, field));
    }
    const NOW: &str = "ab sofort|zum nächstmöglichen|zum ehestmöglichen|mit sofortiger wirkung|start immediately|immediate start|\
                       starting immediately|as soon as possible|with immediate effect|at the earliest possible";
    let now = NOW.split('|').find_map(|phrase| sentence.small.find(phrase).map(|at| at..at + phrase.len()))?;
    match role.employment.start {
        // A start a few weeks after the first day online is as soon as can be.
        Start::On(date) if (date - role.posted).get_days() > 62 => Some(Claim::new(now, field)),
        _ => None,
    }
}

/// The days that are said in full, or without a year.
fn days<'s>(sentence: &'s Sentence) -> impl Iterator<Item = (Range<usize>, Day)> + 's {
    sentence.of_kind(Kind::Date).filter_map(|date| match date.value {
        Value::Date(ends) if matches!(ends.upper, Day::Full(_) | Day::Yearly { .. }) => {
            Some((date.range.clone(), ends.upper))
        }
        _ => None,
    })
}

fn is(said: Day, date: Date) -> bool {
    match said {
        Day::Full(said) => said == date,
        Day::Yearly { month, day } => (month, day) == (date.month(), date.day()),
        _ => true,
    }
}
