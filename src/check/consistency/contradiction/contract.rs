//! How long one is employed: for good, or for a term.
//!
//! In: a role, a sentence. Out: what the sentence says otherwise.

use std::ops::Range;

use jiff::ToSpan;

use super::{Claim, Sentence};
use crate::language::quantity::{Day, Kind, Number, Value};
use crate::model::{Contract, Role, Start, Term};

/// What may come, and what is about something else.
const MAYBE: &str = "wird |wenn|falls|sofern|möglich|übernahme|übernehm|übernommen|aussicht|option|anschließend|danach|später|ziel|\
                     geplant|gegebenenfalls|weitere|perspektiv|verlänger|entfrist|probezeit|if |may |might|possib|prospect|chance|view to|\
                     afterwards|later|subsequent|intend|thereafter|become|extend|extension|convert|probation";

pub fn claim(role: &Role, sentence: &Sentence) -> Option<Claim> {
    if !sentence.says("befrist|permanent|fixed-term|fixed term|temporary|limited") || sentence.says(MAYBE) {
        return None;
    }
    let contract = &["employment", "contract"];
    match &role.employment.contract {
        Contract::FixedTerm { term, .. } => match forever(sentence) {
            Some(range) => Some(Claim::new(range, contract)),
            None => other_term(role, term, sentence).map(|range| Claim::new(range, contract)),
        },
        Contract::Permanent => for_a_term(sentence).map(|range| Claim::new(range, contract)),
        _ => None,
    }
}

fn forever(sentence: &Sentence) -> Option<Range<usize>> {
    let range = sentence.word("unbefristet").or_else(|| of_the_job(sentence, "permanent"))?;
    (!sentence.denies(&range)).then_some(range)
}

fn for_a_term(sentence: &Sentence) -> Option<Range<usize>> {
    let fixed = sentence.word("befristet|fixed-term|fixed term");
    let range = fixed.or_else(|| of_the_job(sentence, "temporary")).or_else(|| {
        let is_limited = sentence.says("is limited to|limited until|limited for|limited contract");
        is_limited.then(|| sentence.word("limited")).flatten()
    })?;
    (!sentence.denies(&range)).then_some(range)
}

/// An English adjective before what it says something of: "permanent position".
fn of_the_job(sentence: &Sentence, adjective: &str) -> Option<Range<usize>> {
    const JOBS: [&str; 9] =
        ["position", "role", "job", "contract", "post", "employment", "basis", "appointment", "vacancy"];
    let range = sentence.word(adjective)?;
    let mut next =
        sentence.small[range.end..].split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(2);
    next.any(|word| JOBS.contains(&word)).then_some(range)
}

/// Another length or another last day than the field's.
fn other_term(role: &Role, term: &Term, sentence: &Sentence) -> Option<Range<usize>> {
    for_a_term(sentence)?;
    let last_day = match (term, role.employment.start) {
        (Term::Until(date), _) => Some((*date, 0)),
        // A month more or less may lie between the first day and the first of the month.
        (Term::Months(months), Start::On(start)) => {
            start.checked_add(i64::from(*months).months()).ok().map(|end| (end, 31))
        }
        _ => None,
    };
    for quantity in sentence.quantities() {
        let is_other = match (quantity.kind, quantity.value, term) {
            (Kind::Months, Value::Number(ends), Term::Months(months)) => {
                ends.lower == ends.upper && ends.lower != whole(*months)
            }
            (Kind::Years, Value::Number(ends), Term::Months(months)) => {
                ends.lower == ends.upper && ends.lower.times(12).is_some_and(|said| said != whole(*months))
            }
            (Kind::Date, Value::Date(ends), _) => match (ends.upper, last_day) {
                (Day::Full(said), Some((date, days))) => (said - date).get_days().abs() > days,
                _ => false,
            },
            _ => false,
        };
        if is_other {
            return Some(quantity.range.clone());
        }
    }
    None
}

fn whole(months: u32) -> Number {
    Number::from_whole(i64::from(months))
}
