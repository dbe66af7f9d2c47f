//! Where one works: how many days at home.
//!
//! In: a role, a sentence. Out: what the sentence says otherwise.

use super::{Claim, Sentence};
use crate::language::quantity::{Bound, Kind, Number};
use crate::model::{Remote, Role};

const HOME: &str = "homeoffice|home-office|home office|mobiles arbeiten|mobile arbeit|mobil arbeiten|mobilem arbeiten|remote|\
                    telearbeit|von zu hause|zu hause arbeiten|from home|at home|home working|telework";
/// About other times, places or things than a week of this job.
const ASIDE: &str = "jahr|monat|year|month|ausland|abroad|eu-|fernwartung|remote access|remote support|fehler|kund|customer|bildschirm|\
                     tastatur|ausstattung|schreibtisch|monitor|equipment|screen|keyboard|desk";

pub fn claim(role: &Role, sentence: &Sentence) -> Option<Claim> {
    if !sentence.says(HOME) || sentence.says(ASIDE) {
        return None;
    }
    let place = HOME
        .split('|')
        .filter_map(|word| sentence.small.find(word).map(|at| at..at + word.len()))
        .min_by_key(|range| range.start)?;
    let part = sentence.part(place.start);
    let claim = |range| Some(Claim::new(range, &["remote"][..]));
    let days = sentence.of_kind(Kind::Days).find(|days| part.contains(&days.range.start));
    if sentence.denies(&place) {
        return if role.remote == Remote::OnSite { None } else { claim(place) };
    }
    match (&role.remote, days) {
        (Remote::Hybrid(field), Some(days)) => {
            let (ends, field) = (days.number()?, Number::from(*field));
            let is_other = match days.bound {
                Bound::AtLeast | Bound::MoreThan => ends.lower > field,
                _ => ends.upper != field,
            };
            if is_other && ends.upper <= Number::from_whole(5) { claim(days.range.clone()) } else { None }
        }
        (Remote::OnSite | Remote::Full(_), Some(days)) => claim(days.range.clone()),
        (Remote::Full(_), None) => None,
        (Remote::Hybrid(_) | Remote::OnSite, None) if is_wholly(sentence) => claim(place),
        (Remote::Hybrid(_), None) => None,
        (Remote::OnSite, None) if is_offered(sentence) => claim(place),
        (Remote::OnSite, None) => None,
    }
}

/// Whether all of the work is done at home.
fn is_wholly(sentence: &Sentence) -> bool {
    let all = sentence.of_kind(Kind::Percent).filter_map(|percent| percent.number());
    let mut all = all.filter(|ends| ends.lower == Number::from_whole(100));
    all.next().is_some()
        || sentence.says("vollständig remote|komplett remote|fully remote|rein remote|ausschließlich remote")
}

fn is_offered(sentence: &Sentence) -> bool {
    sentence.says(
        "möglich|option|anteil|regelung|vereinbar|flexib|nach absprache|wählen|gern auch|possible|available|can work|may work|policy|by \
         arrangement|hybrid|up to you",
    )
}
