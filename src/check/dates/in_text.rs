//! Days that texts name: a weekday that is another one (`dates/order`), and a time that has passed (`dates/stale`).
//!
//! In: a text. Out: a finding at each weekday that does not fit, and at the first time of a line that has passed and is
//! spoken of as if it were to come.

use std::ops::Range;

use jiff::civil::{Date, Weekday, date};

use super::valid_through_past::is_closing;
use crate::check::pattern::Pattern;
use crate::check::reading::{Part, Passage};
use crate::finding::rules::{DATES_ORDER, DATES_STALE};
use crate::finding::{Finding, Severity};
use crate::language::quantity::{Day, Quantity, Season, Value};
use crate::language::sentence::sentences;

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    let today = passage.cx.today;
    for (nth, line) in passage.item.lines.iter().enumerate().filter(|(_, line)| may_name_a_day(&line.text)) {
        let text = &*line.text;
        let found = &passage.item.quantities(passage.tongue)[nth];
        for (day, date, real, is_sure) in wrong_weekdays(text, found, today) {
            let finding = passage.finding(&DATES_ORDER, line, day.start..date.end).arg("what", "weekday");
            let finding = finding.arg("first", real.to_string()).arg("weekday", name(real.weekday()));
            findings.push(if is_sure { finding } else { finding.weighing(Severity::Warning) });
        }
        if !speaks_of_what_comes(passage.item.part) {
            continue;
        }
        let sentences = sentences(text, passage.tongue);
        let passed = found.iter().filter(|one| is_past(one, today)).find(|one| {
            let sentence = sentences.iter().find(|range| range.contains(&one.range.start));
            sentence.is_some_and(|range| {
                let (sentence, before) = (&text[range.clone()], &text[range.start..one.range.start]);
                // A closing day is compared with the field.
                is_to_come(sentence, before, one) && !is_closing(sentence, before)
            })
        });
        if let Some(passed) = passed {
            findings.push(passage.finding(&DATES_STALE, line, passed.range.clone()).arg("what", "text"));
        }
    }
}

/// Whether there is a year, or a number beside a weekday: most lines have neither.
fn may_name_a_day(text: &str) -> bool {
    let is_year =
        |bytes: &[u8]| matches!(bytes, [b'2', b'0', tens, ones] if tens.is_ascii_digit() && ones.is_ascii_digit());
    text.as_bytes().windows(4).any(is_year)
        || ["tag", "woch", "abend", "day"].iter().any(|part| text.contains(part))
            && text.contains(|c: char| c.is_ascii_digit())
}

/// What the employer was and what people have learned may well be past.
fn speaks_of_what_comes(part: Part) -> bool {
    match part {
        Part::Summary | Part::Team | Part::Duty | Part::Benefit | Part::Process | Part::Note | Part::Prose(_) => true,
        Part::Title | Part::About | Part::Pay => false,
        Part::Education | Part::Experience | Part::Skill | Part::Licence | Part::Personal => false,
    }
}

/// The name of a weekday in English: the message turns it into the reader's language.
fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}

/// Weekdays right before a date that falls on another one: where both stand, the day meant, and whether the year is said.
fn wrong_weekdays<'q>(
    text: &'q str,
    found: &'q [Quantity],
    today: Date,
) -> impl Iterator<Item = (Range<usize>, Range<usize>, Date, bool)> + 'q {
    found.windows(2).filter_map(move |pair| {
        let (Value::Weekday(weekday), Value::Date(day)) = (pair[0].value, pair[1].value) else { return None };
        let between = text[pair[0].range.end..pair[1].range.start].trim_matches([',', ' ']);
        if weekday.lower != weekday.upper || !["", "den", "dem", "der", "the"].contains(&between) {
            return None;
        }
        let (real, is_sure) = match day.lower {
            Day::Full(real) => (real, true),
            Day::Yearly { month, day } => (next(month, day, today)?, false),
            _ => return None,
        };
        let is_wrong = real.weekday() != weekday.lower;
        is_wrong.then(|| (pair[0].range.clone(), pair[1].range.clone(), real, is_sure))
    })
}

/// The day of a year that is meant when no year is said: the next one, or one that has only just been.
fn next(month: i8, day: i8, today: Date) -> Option<Date> {
    const RECENT: i32 = 60;
    let years = [today.year() - 1, today.year(), today.year() + 1];
    let days = years.into_iter().filter_map(|year| Date::new(year, month, day).ok());
    days.into_iter().find(|date| date.until(today).is_ok_and(|span| span.get_days() <= RECENT))
}

/// Whether a time that a text names lies wholly before today.
pub fn is_past(quantity: &Quantity, today: Date) -> bool {
    let Value::Date(ends) = quantity.value else { return false };
    last(ends.upper).is_some_and(|last| last < today)
}

/// The last day of a time; `None` if it comes every year.
fn last(day: Day) -> Option<Date> {
    let of_month = |year: i16, month: i8| Date::new(year, month, 1).ok().map(Date::last_of_month);
    match day {
        Day::Full(date) => Some(date),
        Day::Month { year, month } => of_month(year?, month),
        Day::Quarter { year, quarter } => of_month(year?, quarter.checked_mul(3)?),
        Day::Season { year, season } => match season {
            Season::Spring => of_month(year, 5),
            Season::Summer => of_month(year, 8),
            Season::Autumn => of_month(year, 11),
            Season::Winter => of_month(year.checked_add(1)?, 2),
        },
        Day::Year(year) => Some(date(year.clamp(1, 9999), 12, 31)),
        Day::Yearly { .. } => None,
    }
}

/// A pattern of what leads to a time; a weekday and an article may stand between them.
macro_rules! leading {
    ($($before:literal),+) => {
        Pattern::new(concat!($($before),+, r"(?:\s\p{L}+(?:tag|woch|abend|day),?)?(?:\sde[nm]|\sthe)?\s*$"))
    };
}

/// What leads to an end, and to what is planned.
static UNTIL: Pattern = leading!(
    r"(?i)\b(?:bis(?:\sspätestens)?(?:\szu[mr])?|zum|spätestens(?:\szum|\sam|\sim)?|frühestens(?:\szum|\sab|\sam|\sim)?",
    r"|by|until|till|no later than|before)(?:\s(?:ende|anfang|mitte)|\sthe\s(?:end|beginning)\sof|\s(?:early|mid|late))?"
);
/// Of a year or a season: "for spring 2025", „für 2025 anteilig“.
static FOR: Pattern = Pattern::new(r"(?i)\b(?:für|for)(?:\s(?:den|das|die|the|early|late))?\s*$");
static FROM: Pattern =
    leading!(r"(?i)\b(?:ab(?:\sdem)?|from|starting(?:\son)?|as\sof)(?:\s(?:ende|anfang|mitte|early|mid|late))?");
static AT: Pattern = leading!(
    r"(?i)(?:\b(?:im|am|in|on|der|is|ist|in\sder\s[^.!?]{1,20}|in\sthe\s[^.!?]{1,30})|:)",
    r"(?:\s(?:ende|anfang|mitte|early|mid|late))?"
);

/// That a sentence plans.
static PLANS: Pattern = Pattern::new(concat!(
    r"(?i)\b(?:wird|werden|wirst|findet|finden|führen|beginn\w*|start\w*|arbeitsbeginn|eintritt\w*|gespräche?|erfolgt|geplant",
    r"|öffnet|eröffnet|zieht|will|opens?|moves?|launch\w*|take place|takes place|begin|begins|interviews?|planned|due)\b",
));
/// That a sentence offers the job.
static OFFERS: Pattern = Pattern::new(concat!(
    r"(?i)\b(?:such\w*|gesucht|start\w*|beginn\w*|arbeitsbeginn|eintritt\w*|besetz\w*|frei|verfügbar|stelle|vertrag|vertretung",
    r"|look\w*|seek\w*|join|available|position|vacan\w+|contract|cover|begin\w*)\b",
));
/// That a sentence tells what has been.
static TELLS: Pattern = Pattern::new(concat!(
    r"(?i)\b(?:seit|wurden?|waren?|hatten?|haben|hat|gegründet|entstand\w*|ausgezeichnet|stand|fassung|gilt|gelten|zuletzt",
    r"|fand|fanden|liefen|since|took|was|were|has|have|had|founded|opened|won|awarded|dated|edition|version|applies)\b",
));

/// Whether a sentence speaks of a time as if it were to come; `before` is the sentence up to there.
fn is_to_come(sentence: &str, before: &str, quantity: &Quantity) -> bool {
    let Value::Date(ends) = quantity.value else { return false };
    let is_span = matches!(ends.lower, Day::Season { .. } | Day::Quarter { .. } | Day::Month { .. } | Day::Year(_));
    let is_year = matches!(ends.lower, Day::Year(_));
    if TELLS.is_match(sentence) {
        return false;
    }
    UNTIL.is_match(before)
        || is_span && FOR.is_match(before)
        || !is_year && FROM.is_match(before) && OFFERS.is_match(sentence)
        || AT.is_match(before) && PLANS.is_match(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Tongue::{self, English, German};
    use crate::language::quantity::quantities;

    const TODAY: Date = date(2026, 11, 22);

    fn stale(text: &str, tongue: Tongue) -> Option<String> {
        let found = quantities(text, tongue);
        let sentences = sentences(text, tongue);
        let passed = found.iter().filter(|one| is_past(one, TODAY)).find(|one| {
            let range = sentences.iter().find(|range| range.contains(&one.range.start)).unwrap();
            is_to_come(&text[range.clone()], &text[range.start..one.range.start], one)
        });
        passed.map(|one| text[one.range.clone()].to_owned())
    }

    #[test]
    fn what_has_passed_is_found() {
        for (tongue, text, words) in [
            (German, "Wir suchen Sie zum Herbst 2025.", "Herbst 2025"),
            (German, "Sie stellen bis Oktober 2025 alle 260 Notebooks um.", "Oktober 2025"),
            (German, "Vertrag bis zum 31. Dezember 2025, Verlängerung möglich", "31. Dezember 2025"),
            (German, "Arbeitsbeginn ist der 1. April 2025.", "1. April 2025"),
            (German, "30 Tage Urlaub, für 2025 anteilig 20 Tage", "2025"),
            (German, "Die Gespräche finden am 3. März 2026 statt.", "3. März 2026"),
            (German, "Die Stelle ist ab 01.10.2026 zu besetzen.", "01.10.2026"),
            (German, "Die Umstellung wird Ende Oktober 2026 abgeschlossen sein: Start im Mai 2026.", "Mai 2026"),
            (English, "We are looking for you for spring 2025.", "spring 2025"),
            (English, "You move all laptops by October 2025.", "October 2025"),
            (English, "You start on 1 April 2025.", "1 April 2025"),
            (English, "A contract until 31 December 2025, may be extended", "31 December 2025"),
            (German, "Unsere Filiale eröffnet im Sommer 2025.", "Sommer 2025"),
            (English, "The new office opens in summer 2025.", "summer 2025"),
            (English, "Interviews take place in the first week of February 2026.", "February 2026"),
        ] {
            assert_eq!(stale(text, tongue).as_deref(), Some(words), "{text}");
        }
    }

    #[test]
    fn history_and_plans_are_left_alone() {
        for (tongue, text) in [
            (German, "Seit 2014 erledigt unser Servicezentrum die Buchhaltung."),
            (German, "Bis 2025 haben wir 40 Filialen eröffnet."),
            (German, "Das ERP-System wird bis 2028 schrittweise abgelöst."),
            (German, "Sie beginnen am 1. Februar 2027."),
            (German, "Ab 1. März 2026 gilt der neue Tarif."),
            (German, "Sie betreuen Windows Server 2016 und Exchange 2019."),
            (German, "Sie arbeiten nach DIN 5008:2020 und ISO 9001:2015."),
            (German, "Wir wurden 2025 als guter Arbeitgeber ausgezeichnet."),
            (German, "Das Programm läuft bis Ende 2026."),
            (English, "We were founded in 1987 and opened in Leeds in 2019."),
            (English, "Interviews took place in Leeds in May 2024."),
            (English, "The move will be finished by spring 2027."),
            (English, "Our offices have been refurbished for 2025."),
            (English, "You keep records for the financial years from 2019."),
        ] {
            assert_eq!(stale(text, tongue), None, "{text}");
        }
    }

    #[test]
    fn weekdays_are_compared_with_the_calendar() {
        let wrong = |text: &str, tongue| {
            let found = quantities(text, tongue);
            wrong_weekdays(text, &found, TODAY).next().map(|(.., real, is_sure)| (real.to_string(), is_sure))
        };
        assert_eq!(wrong("am Freitag, 1. Februar 2027", German), Some(("2027-02-01".into(), true)));
        assert_eq!(wrong("by Friday, 31 March 2025", English), Some(("2025-03-31".into(), true)));
        assert_eq!(wrong("bis Montag, 15. Dezember", German), Some(("2026-12-15".into(), false)));
        assert_eq!(wrong("on Monday, 5 January", English), Some(("2027-01-05".into(), false)));
        for (tongue, text) in [
            (German, "am Montag, dem 1. Februar 2027"),
            (German, "bis Dienstag, 15. Dezember"),
            (German, "montags und freitags, ab 1. Februar 2027"),
            (German, "Wir melden uns am Freitag. 1. Februar 2027 ist der erste Tag."),
            (English, "on Monday, 1 February 2027"),
            (English, "every Friday from 1 February 2027"),
        ] {
            assert_eq!(wrong(text, tongue), None, "{text}");
        }
    }
}
