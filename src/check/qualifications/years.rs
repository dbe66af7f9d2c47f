//! `qualifications/years-inflated` and `qualifications/contradiction`: years of experience that the level of the role does
//! not bear out, and statements that exclude each other.
//!
//! In: a role. Out: findings at the years, at the words or at the hours.

use std::ops::Range;

use crate::check::reading::{Item, Part, Posting, Reading};
use crate::finding::rules::{QUALIFICATIONS_CONTRADICTION, QUALIFICATIONS_YEARS_INFLATED};
use crate::finding::{Finding, Span};
use crate::language::Tongue;
use crate::language::lexicon::signals;
use crate::model::{Amount, Cefr, Need, WorkingTime};

/// Years that a level may ask for; a setting of vakanz, not a finding of research.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Entry,
    Regular,
    Senior,
    Lead,
}

impl Level {
    fn years(self) -> u32 {
        match self {
            Level::Entry => 1,
            Level::Regular => 3,
            Level::Senior => 6,
            Level::Lead => 8,
        }
    }
}

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let Some((posting, tongue)) = reading.postings.iter().find_map(|posting| Some((posting, posting.tongue?))) else {
        return;
    };
    let level = level(posting, tongue);
    let asked = asked(reading, posting, tongue);
    if let Some((years, at)) = asked.iter().max_by_key(|(years, _)| *years) {
        if level == Level::Entry && *years >= 2 {
            let finding = Finding::new(&QUALIFICATIONS_CONTRADICTION, *at).arg("case", "entry");
            findings.push(filled(finding.arg("years", *years as usize)).also(reading.title(), "first"));
        } else if *years > level.years() {
            let finding = Finding::new(&QUALIFICATIONS_YEARS_INFLATED, *at).arg("years", *years as usize);
            findings.push(finding.arg("limit", level.years() as usize + 1));
        }
        if let Some((item, line, range)) = without_experience(posting, tongue)
            && *years > 0
        {
            let finding = reading.finding(&QUALIFICATIONS_CONTRADICTION, item, line, range).arg("case", "none");
            findings.push(filled(finding).also(*at, "first"));
        }
    }
    languages(reading, posting, tongue, findings);
    hours(reading, findings);
}

/// Every argument that the message may ask for.
fn filled(mut finding: Finding) -> Finding {
    for name in ["years", "words", "level", "hours"] {
        if !finding.args.iter().any(|(given, _)| *given == name) {
            finding = finding.arg(name, "");
        }
    }
    finding
}

fn level(posting: &Posting, tongue: Tongue) -> Level {
    let title = posting.of(Part::Title).map(Item::text).collect::<String>().to_lowercase();
    let words = signals::words(tongue);
    let has = |list: &[&str]| list.iter().any(|word| title.contains(&word.to_lowercase()));
    let leads = ["leitung", "leiter", "head", "director", "chief", "lead"];
    // „Assistenz der Geschäftsführung“ is no entry: only what says so is.
    let entry = [
        "junior",
        "trainee",
        "berufseinstieg",
        "einstieg",
        "entry level",
        "entry-level",
        "praktik",
        "intern",
        "werkstud",
    ];
    if has(&leads) {
        Level::Lead
    } else if has(words.senior) || title.contains("senior") {
        Level::Senior
    } else if has(&entry) && !title.contains("internal") && !title.contains("international") {
        Level::Entry
    } else {
        Level::Regular
    }
}

/// The years that are asked for, with their places: typed, and in words.
fn asked(reading: &Reading, posting: &Posting, tongue: Tongue) -> Vec<(u32, Span)> {
    let experience = reading.role.qualifications.experience.iter().enumerate();
    let typed = experience.filter(|(_, one)| one.need == Need::Must).map(|(nth, one)| {
        let at = reading.value(&["qualifications", "experience", &nth.to_string(), "years"]);
        (one.months / 12, at)
    });
    let mut asked: Vec<(u32, Span)> = typed.collect();
    for item in posting.requirements().filter(|item| item.need == Need::Must) {
        for line in item.lines.iter() {
            if let Some((years, range)) = years(&line.text, tongue) {
                asked.push((years, reading.cx.sources.words(item.words, line.in_words(range))));
            }
        }
    }
    asked
}

/// Years of experience in a line: a number before „Jahre“, not far from the experience.
fn years(text: &str, tongue: Tongue) -> Option<(u32, Range<usize>)> {
    let (unit, topics): (&[&str], &[&str]) = match tongue {
        Tongue::German => (&["jahre", "jahren", "jahr", "jährige", "jähriger"], &["erfahrung", "praxis", "tätigkeit"]),
        Tongue::English => (&["years", "years'", "years’", "year"], &["experience", "practice", "background"]),
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let topic = words.iter().position(|word| topics.iter().any(|topic| bare(word).ends_with(topic)))?;
    let at = words.iter().position(|word| unit.contains(&bare(word).as_str()))?;
    let number = words.get(at.checked_sub(1)?)?;
    // „drei bis fünf Jahre“: the lower end is what is asked for.
    if let Some(first) = at.checked_sub(3).filter(|first| matches!(bare(words[first + 1]).as_str(), "bis" | "to"))
        && let Some(count) = bare(words[first]).parse().ok().or_else(|| number_word(&bare(words[first])))
    {
        let start = words[first].as_ptr() as usize - text.as_ptr() as usize;
        let end = words[at].as_ptr() as usize - text.as_ptr() as usize + words[at].len();
        return (topic.abs_diff(at) <= 6 && count <= 40).then_some((count, start..end));
    }
    // „maximal 3 Jahre“ is a cap, which the law looks at.
    let is_cap = at >= 2
        && matches!(bare(words[at - 2]).as_str(), "maximal" | "höchstens" | "max" | "bis" | "to" | "maximum" | "than");
    let lower = number.split(['-', '–', '+']).next().unwrap_or(number);
    let count = bare(lower).parse().ok().or_else(|| number_word(&bare(lower)))?;
    if is_cap || topic.abs_diff(at) > 6 || count > 40 {
        return None;
    }
    let start = number.as_ptr() as usize - text.as_ptr() as usize;
    let end = words[at].as_ptr() as usize - text.as_ptr() as usize + words[at].len();
    Some((count, start..end))
}

fn number_word(word: &str) -> Option<u32> {
    let words = [
        ["zwei", "two"],
        ["drei", "three"],
        ["vier", "four"],
        ["fünf", "five"],
        ["sechs", "six"],
        ["sieben", "seven"],
        ["acht", "eight"],
        ["neun", "nine"],
        ["zehn", "ten"],
    ];
    words.iter().position(|forms| forms.contains(&word)).map(|at| at as u32 + 2)
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
        findings.push(filled(finding.arg("level", format!("{:?}", one.level))).also(at, "first"));
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
        findings.push(
            filled(finding.arg("hours", hours.min.to_string())).also(reading.value(&["employment", "time"]), "first"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_in_words() {
        let in_words = |text, tongue| years(text, tongue).map(|(count, range)| (count, text[range].to_owned()));
        assert_eq!(in_words("Mindestens 7 Jahre Erfahrung im Einkauf", Tongue::German), Some((7, "7 Jahre".into())));
        assert_eq!(
            in_words("drei bis fünf Jahre Berufserfahrung", Tongue::German),
            Some((3, "drei bis fünf Jahre".into()))
        );
        assert_eq!(in_words("7+ years of clerical experience", Tongue::English), Some((7, "7+ years".into())));
        assert_eq!(in_words("Maximal 3 Jahre Erfahrung", Tongue::German), None);
        assert_eq!(in_words("Seit 10 Jahren am Markt", Tongue::German), None);
    }
}
