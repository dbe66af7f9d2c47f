//! `qualifications/years-inflated` and `qualifications/contradiction`: years of experience that the level of the role does
//! not bear out, and statements that exclude each other.
//!
//! In: a role. Out: findings at the years, at the words or at the hours.

use std::ops::Range;

use crate::check::pattern::Pattern;
use crate::check::reading::{Item, Part, Posting, Reading};
use crate::finding::rules::{QUALIFICATIONS_CONTRADICTION, QUALIFICATIONS_YEARS_INFLATED};
use crate::finding::{Finding, Span};
use crate::language::quantity::{Bound, Ends, Kind, Quantity, Value};
use crate::language::{Line, Tongue};
use crate::model::{Amount, Cefr, Need, WorkingTime};

/// How far along in working life a role is meant for, by its title.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seniority {
    Entry,
    Regular,
    Senior,
    Lead,
}

impl Seniority {
    /// The years of experience that it may ask for; a setting of vakanz, not a finding of research.
    fn years(self) -> u32 {
        match self {
            Seniority::Entry => 1,
            Seniority::Regular => 3,
            Seniority::Senior => 6,
            Seniority::Lead => 8,
        }
    }
}

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let Some((posting, tongue)) = reading.first_known() else { return };
    let seniority = seniority(posting, tongue);
    if let Some((years, place)) = asked(reading, posting, tongue) {
        let new = |rule| Finding::new(rule, place.span(reading)).arg("years", years as usize);
        if seniority == Seniority::Entry && years >= 2 {
            findings.push(new(&QUALIFICATIONS_CONTRADICTION).arg("case", "entry").also(reading.role.at(), "first"));
        } else if years > seniority.years() {
            findings.push(new(&QUALIFICATIONS_YEARS_INFLATED).arg("limit", seniority.years() as usize + 1));
        }
        if let Some((item, line, range)) = without_experience(posting, tongue)
            && years > 0
        {
            let finding = reading.finding(&QUALIFICATIONS_CONTRADICTION, item, line, range).arg("case", "none");
            findings.push(finding.also(place.span(reading), "first"));
        }
    }
    if seniority == Seniority::Entry
        && let Some((item, line, range)) = said(posting, long_experience(tongue))
    {
        let finding = reading.finding(&QUALIFICATIONS_CONTRADICTION, item, line, range).arg("case", "several");
        findings.push(finding.also(reading.role.at(), "first"));
    }
    languages(reading, posting, tongue, findings);
    hours(reading, findings);
    hours_in_words(reading, posting, tongue, findings);
}

fn seniority(posting: &Posting, tongue: Tongue) -> Seniority {
    let title = posting.of(Part::Title).map(Item::text).collect::<String>().to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| title.contains(word));
    let senior = match tongue {
        Tongue::German => ["senior", "geschäftsführung", "expert"],
        Tongue::English => ["senior", "manager", "principal"],
    };
    // „Assistenz der Geschäftsführung“ is no entry: only what says so is.
    let entry = ["junior", "trainee", "einstieg", "entry level", "entry-level", "praktik", "intern", "werkstud"];
    if has(&["leitung", "leiter", "head", "director", "chief", "lead"]) {
        Seniority::Lead
    } else if has(&senior) {
        Seniority::Senior
    } else if has(&entry) && !has(&["internal", "international"]) {
        Seniority::Entry
    } else {
        Seniority::Regular
    }
}

/// Where years are asked for.
enum Place<'p, 'a> {
    /// The position of the typed experience.
    Field(usize),
    /// A range of a line.
    Words(&'p Item<'a>, &'p Line<'a>, Range<usize>),
}

impl Place<'_, '_> {
    fn span(&self, reading: &Reading) -> Span {
        match self {
            Place::Field(nth) => reading.value(&["qualifications", "experience", &nth.to_string(), "years"]),
            Place::Words(item, line, range) => reading.cx.sources.words(item.words, line.in_words(range.clone())),
        }
    }
}

/// The most years that are asked for: typed, or in words.
fn asked<'p, 'a>(reading: &Reading, posting: &'p Posting<'a>, tongue: Tongue) -> Option<(u32, Place<'p, 'a>)> {
    let experience = reading.role.qualifications.experience.iter().enumerate();
    let typed = experience.filter(|(_, one)| one.need == Need::Must);
    let typed = typed.map(|(nth, one)| (one.months / 12, Place::Field(nth)));
    let requirements = posting.requirements().filter(|item| item.need == Need::Must).chain(posting.of(Part::Title));
    let in_words = requirements.flat_map(|item| {
        item.lines.iter().zip(item.quantities(tongue)).filter_map(move |(line, quantities)| {
            let (years, range) = years(&line.text, quantities, tongue)?;
            Some((years, Place::Words(item, line, range)))
        })
    });
    typed.chain(in_words).max_by_key(|(years, _)| *years)
}

/// Years of experience in a line, of a span the lower end: years that stand not far from the experience, or right before
/// what they were spent with: „sechs Jahre in der Buchhaltung“.
fn years(text: &str, quantities: &[Quantity], tongue: Tongue) -> Option<(u32, Range<usize>)> {
    let topics: &[&str] = match tongue {
        Tongue::German => &["erfahrung", "praxis", "tätigkeit", "gearbeitet"],
        Tongue::English => &["experience", "practice", "background", "worked"],
    };
    let small = text.to_lowercase();
    let topic = topics.iter().find_map(|topic| small.find(topic));
    quantities.iter().find_map(|one| {
        let Value::Number(Ends { lower, .. }) = one.value else { return None };
        // "Eight or more years"
        let more = MORE.find(text.get(one.range.end..)?).filter(|_| one.kind == Kind::Count);
        let range = one.range.start..one.range.end + more.as_ref().map_or(0, |more| more.end);
        // „maximal 3 Jahre“ is a cap, which the law looks at.
        let is_years = one.kind == Kind::Years || more.is_some();
        let is_asked = is_years && !matches!(one.bound, Bound::AtMost | Bound::LessThan);
        let is_near = topic.is_some_and(|topic| topic.abs_diff(one.range.start) <= NEAR);
        let is_spent = || SPENT.is_match(&text[range.end..]) && !KEPT.is_match(text);
        let years = u32::try_from(lower.whole()?).ok().filter(|years| is_asked && *years <= 40)?;
        (is_near || is_spent()).then_some((years, range.clone()))
    })
}

/// So many bytes may stand between the years and what they are of.
const NEAR: usize = 60;

static MORE: Pattern = Pattern::new(r"^ (?:or more|plus|oder mehr|und mehr) (?:years|Jahre)\b");
/// What years are spent with.
static SPENT: Pattern = Pattern::new(r"^(?: (?:und|oder) mehr| or more)? (?:im|in|als|bei|as|with) \p{L}");
/// Years that papers are kept or a training takes.
static KEPT: Pattern = Pattern::new(
    r"(?i)aufbewahr|frist|gültig|garantie|archiv|ausbildung von|studium von|retention|kept|keep|valid|warrant|archiv",
);

/// Experience without a number, and too much of it to begin with.
fn long_experience(tongue: Tongue) -> &'static [&'static str] {
    match tongue {
        Tongue::German => &["mehrjährige", "langjährige", "jahrelange"],
        Tongue::English => &["several years", "many years of", "years of proven experience", "extensive experience"],
    }
}

/// Where the posting says that no experience is needed.
fn without_experience<'p, 'a>(posting: &'p Posting<'a>, tongue: Tongue) -> Option<(&'p Item<'a>, usize, Range<usize>)> {
    let phrases: &[&str] = match tongue {
        Tongue::German => &["ohne berufserfahrung", "ohne erfahrung", "keine berufserfahrung", "keine vorkenntnisse"],
        Tongue::English => {
            &["no experience needed", "no experience required", "no prior experience", "without experience"]
        }
    };
    said(posting, phrases)
}

/// The first text that says one of the phrases.
fn said<'p, 'a>(posting: &'p Posting<'a>, phrases: &[&str]) -> Option<(&'p Item<'a>, usize, Range<usize>)> {
    for item in &posting.items {
        for (nth, line) in item.lines.iter().enumerate() {
            let small = line.text.to_lowercase();
            let found = phrases.iter().find_map(|phrase| Some((small.find(phrase)?, phrase.len())));
            if let Some((at, len)) = found
                && small.len() == line.text.len()
            {
                return Some((item, nth, at..at + len));
            }
        }
    }
    None
}

/// „Keine Deutschkenntnisse nötig“ beside a level of German.
fn languages(reading: &Reading, posting: &Posting, tongue: Tongue, findings: &mut Vec<Finding>) {
    let languages =
        [("de", ["keine deutschkenntnisse", "no german"]), ("en", ["keine englischkenntnisse", "no english"])];
    for (code, phrases) in languages {
        let phrase = phrases[usize::from(tongue == Tongue::English)];
        let mut wanted = reading.role.qualifications.languages.iter().enumerate();
        let wanted = wanted.find(|(_, one)| one.language == code && one.level >= Cefr::B1 && one.need == Need::Must);
        let (Some((nth, one)), Some((item, line, range))) = (wanted, said(posting, &[phrase])) else { continue };
        let at = reading.value(&["qualifications", "languages", &nth.to_string(), "level"]);
        let finding = reading.finding(&QUALIFICATIONS_CONTRADICTION, item, line, range).arg("case", "language");
        findings.push(finding.arg("level", format!("{:?}", one.level)).also(at, "first"));
    }
}

/// Part-time alone, and more hours than part-time has.
fn hours(reading: &Reading, findings: &mut Vec<Finding>) {
    let employment = &reading.role.employment;
    let Some(hours) = employment.hours else { return };
    let is_part_time = !employment.time.is_empty() && !employment.time.contains(&WorkingTime::FullTime);
    if is_part_time && hours.min > Amount::from_whole(35) {
        let at = reading.value(&["employment", "hours"]);
        let finding = Finding::new(&QUALIFICATIONS_CONTRADICTION, at).arg("case", "hours");
        findings
            .push(finding.arg("hours", hours.min.to_string()).also(reading.value(&["employment", "time"]), "first"));
    }
}

/// The same in the words of a text: „Teilzeit mit 39 Stunden“.
fn hours_in_words(reading: &Reading, posting: &Posting, tongue: Tongue, findings: &mut Vec<Finding>) {
    for item in &posting.items {
        for (nth, line) in item.lines.iter().enumerate() {
            let Some(part_time) = PART_TIME.find(&line.text) else { continue };
            let full = item.quantities(tongue)[nth].iter().find(|one| {
                let is_full = matches!(one.value, Value::Number(Ends { lower, .. })
                    if lower.whole().is_some_and(|hours| (36..=60).contains(&hours)));
                let between = line.text.get(part_time.end..one.range.start);
                one.kind == Kind::Hours && is_full && between.is_some_and(|between| LEADS_ON.is_match(between))
            });
            if let Some(full) = full
                && !BY_MONTH.is_match(&line.text)
            {
                let words = &line.text[full.range.clone()];
                let hours: String = words.chars().filter(|c| c.is_ascii_digit() || matches!(c, ',' | '.')).collect();
                let finding = reading.finding(&QUALIFICATIONS_CONTRADICTION, item, nth, full.range.clone());
                findings.push(finding.arg("case", "hours").arg("hours", hours));
            }
        }
    }
}

static PART_TIME: Pattern = Pattern::waking(&["teilzeit", "part"], r"(?i)\b(?:teilzeit|part[- ]time)\b");
/// What may stand between part-time and its hours. „39 Stunden, in Teilzeit anteilig“ are those of full time.
static LEADS_ON: Pattern =
    Pattern::new(r"^ ?[(:]? ?(?:mit|von|zu|with|of|at|for)? ?(?:rund|etwa|ca\.|about|around)? ?$");
static BY_MONTH: Pattern = Pattern::new(r"(?i)monat|month");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::quantity::quantities;

    #[test]
    fn years_in_words() {
        let in_words = |text, tongue| {
            let found = years(text, &quantities(text, tongue), tongue);
            found.map(|(count, range)| (count, text[range].to_owned()))
        };
        assert_eq!(in_words("Mindestens 7 Jahre Erfahrung im Einkauf", Tongue::German), Some((7, "7 Jahre".into())));
        assert_eq!(
            in_words("drei bis fünf Jahre Berufserfahrung", Tongue::German),
            Some((3, "drei bis fünf Jahre".into()))
        );
        assert_eq!(in_words("7+ years of clerical experience", Tongue::English), Some((7, "7+ years".into())));
        assert_eq!(in_words("Sechs Jahre in der Buchhaltung", Tongue::German), Some((6, "Sechs Jahre".into())));
        let spent = "Sie haben zehn Jahre im Sekretariat gearbeitet";
        assert_eq!(in_words(spent, Tongue::German), Some((10, "zehn Jahre".into())));
        assert_eq!(
            in_words("Eight or more years of experience", Tongue::English),
            Some((8, "Eight or more years".into()))
        );
        assert_eq!(in_words("At least ten years in accounting", Tongue::English), Some((10, "ten years".into())));
        assert_eq!(in_words("Akten zehn Jahre im Archiv aufbewahren", Tongue::German), None);
        assert_eq!(in_words("You know which records are kept for ten years in the archive", Tongue::English), None);
        assert_eq!(in_words("A three-year apprenticeship", Tongue::English), None);
        assert_eq!(in_words("Maximal 3 Jahre Erfahrung", Tongue::German), None);
        assert_eq!(in_words("Seit 10 Jahren am Markt", Tongue::German), None);
    }
}
