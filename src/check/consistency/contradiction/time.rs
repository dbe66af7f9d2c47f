//! How much one works: full-time or part-time, hours a week, the level of employment.
//!
//! In: a role, a sentence. Out: what the sentence says otherwise.

use std::ops::Range;

use super::{Claim, Sentence};
use crate::language::quantity::{Bound, Kind, Number, Quantity};
use crate::model::{Role, WorkingTime};

pub fn claim(role: &Role, sentence: &Sentence) -> Option<Claim> {
    working_time(role, sentence).or_else(|| hours(role, sentence)).or_else(|| workload(role, sentence))
}

/// What is not about this job but about people, a measure, or another time.
const ASIDE: &str = "bezogen|anteilig|äquivalent|bei vollzeit|auf vollzeit|für vollzeit|für eine vollzeit|vollzeitbasis|aufstock|\
                     wechsel|später|elternzeit|vorübergehend|phasenweise|kolleg|beschäftigte|mitarbeit|von uns|menschen|\
                     personen|führungskräfte|team|ausbildung|studi|based on|pro rata|equivalent|full-time basis|for full-time|\
                     for a full-time|later|parental|temporar|colleague|employees|people|managers|of us|staff|training|stud|wenn|\
                     falls|sofern| frei|if |becomes";

fn working_time(role: &Role, sentence: &Sentence) -> Option<Claim> {
    if !sentence.says("vollzeit|teilzeit|full-time|full time|part-time|part time") || sentence.says(ASIDE) {
        return None;
    }
    let times = &role.employment.time;
    let is_part = times.iter().any(|time| *time != WorkingTime::FullTime);
    let is_full = times.contains(&WorkingTime::FullTime);
    for (words, is_offered) in [("vollzeit|full-time|full time", is_full), ("teilzeit|part-time|part time", is_part)] {
        let Some(range) = sentence.word(words) else { continue };
        if sentence.denies(&range) == is_offered {
            return Some(Claim::new(range, &["employment", "time"]));
        }
    }
    None
}

fn hours(role: &Role, sentence: &Sentence) -> Option<Claim> {
    let hours = role.employment.hours?;
    let is_weekly = "woche|wöchentlich|week";
    let aside = "überstunden|öffnung|servicezeit|vollzeit|overtime|opening|full-time|on call|rufbereitschaft|erreichbar|\
                 sprechstunde|office hours|100 %|100 prozent|100 per cent";
    if !sentence.says(is_weekly) || sentence.says(ASIDE) || sentence.says(aside) {
        return None;
    }
    let said = sentence.of_kind(Kind::Hours).find(|quantity| is_a_week(sentence, quantity))?;
    // Fewer hours are those of a course or a meeting.
    let ends = said.number().filter(|ends| ends.upper >= Number::from_whole(8))?;
    let is_other = differs(said, (hours.min.into(), hours.max.into()), (ends.lower, ends.upper));
    is_other.then(|| Claim::new(said.range.clone(), &["employment", "hours"]))
}

/// Whether the hours are those of a week, by what stands around them.
fn is_a_week(sentence: &Sentence, quantity: &Quantity) -> bool {
    let Range { start, end } = quantity.range;
    let after = &sentence.small[end..sentence.small.floor_char_boundary((end + 16).min(sentence.small.len()))];
    let before = &sentence.small[sentence.small.floor_char_boundary(start.saturating_sub(40))..start];
    let own = &sentence.small[start..end];
    let weekly = |text: &str| ["woche", "wöchentlich", "week"].iter().any(|word| text.contains(word));
    weekly(own)
        || weekly(after)
        || before.contains("wöchentlich")
        || before.contains("weekly")
        || before.contains("wochenarbeitszeit")
}

fn workload(role: &Role, sentence: &Sentence) -> Option<Claim> {
    let workload = role.employment.workload?;
    if !sentence.says("pensum|beschäftigungsgrad|workload|level of employment|employment level")
        || sentence.says("bezogen|based on")
    {
        return None;
    }
    let said = sentence.of_kind(Kind::Percent).next()?;
    let ends = said.number()?;
    let whole = |percent: u32| Number::from_whole(i64::from(percent));
    let is_other = differs(said, (whole(workload.min), whole(workload.max)), (ends.lower, ends.upper));
    is_other.then(|| Claim::new(said.range.clone(), &["employment", "workload"]))
}

/// Whether what is said cannot be what the field says: a figure outside it, or another range.
fn differs(quantity: &Quantity, field: (Number, Number), said: (Number, Number)) -> bool {
    match quantity.bound {
        Bound::AtMost | Bound::LessThan => said.1 != field.1,
        Bound::AtLeast | Bound::MoreThan => said.0 != field.0,
        Bound::Exactly if said.0 < said.1 => said != field,
        Bound::Exactly => said.0 < field.0 || said.0 > field.1,
    }
}
