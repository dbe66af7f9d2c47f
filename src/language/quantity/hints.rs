//! Words that mean a number without naming it: beide, doppelt, bilingual, quarterly, rund um die Uhr.
//!
//! In: a text, and the number that the text in the other language names. Out: whether the text can mean it. Too much is
//! taken for a hint rather than too little: a text must not be said to lack what it says.

use super::compare::Measure;
use super::words::Lower;
use super::{Clock, Number, german};
use crate::language::Tongue;

/// A number of a measure, and how the words of each language begin that mean it.
struct Hint {
    measure: Measure,
    number: i64,
    german: &'static [&'static str],
    english: &'static [&'static str],
}

const fn hint(
    measure: Measure,
    number: i64,
    german: &'static [&'static str],
    english: &'static [&'static str],
) -> Hint {
    Hint { measure, number, german, english }
}

#[rustfmt::skip]
static HINTS: [Hint; 17] = [
    hint(Measure::Count, 0, &["kein", "ohne", "null"], &["none", "without", "zero"]),
    hint(Measure::Count, 2,
        &["beid", "bilingual", "doppel", "paar", "halbjähr", "gegenseitig", "hälfte"],
        &["both", "pair", "couple", "double", "dual", "twin", "bilingual", "biannual", "either", "neither", "half", "alternat",
          "every other", "each other"]),
    hint(Measure::Count, 3, &["dritt"], &["trilingual", "triple"]),
    hint(Measure::Count, 4, &["quartal"], &["quarter", "quadr"]),
    hint(Measure::Count, 7, &["siebt"], &[]),
    hint(Measure::Count, 10, &["jahrzehnt"], &["decade"]),
    hint(Measure::Count, 12, &["monatlich"], &["monthly"]),
    hint(Measure::Percent, 50, &["halb", "hälft"], &["half"]),
    hint(Measure::Percent, 100, &["voll", "ganz", "komplett", "ausschließlich"], &["full", "entire", "whol", "complete", "exclusive"]),
    hint(Measure::Minutes, 30, &["halb"], &["half"]),
    hint(Measure::Minutes, 24, &["uhr"], &["clock"]),
    hint(Measure::Days, 5, &["werktag", "arbeitswoche"], &["weekday", "working week"]),
    hint(Measure::Days, 7, &["woche"], &["week"]),
    hint(Measure::Days, 14, &["zweiwöch"], &["every other week", "biweekly"]),
    hint(Measure::Months, 3, &["quartal", "vierteljahr", "vierteljähr"], &["quarter"]),
    hint(Measure::Months, 6, &["halbjahr", "halbjähr"], &["half", "twice a year", "biannual"]),
    hint(Measure::Months, 12, &["jahr", "jähr"], &["year", "annual"]),
];

/// Whether the text can mean a number of which a text in the other language says how many or how much.
pub fn number(text: &str, tongue: Tongue, measure: Measure, number: Number) -> bool {
    let Some(whole) = number.whole() else { return false };
    const LONGEST: usize = 20;
    let starts = HINTS.iter().filter(|hint| hint.number == whole).filter(|hint| {
        // A unit may be said in another way, so a count hints at it too.
        let is_bare = hint.measure == Measure::Count && !matches!(measure, Measure::Money(_) | Measure::Percent);
        hint.measure == measure || is_bare
    });
    let starts = starts.flat_map(|hint| match tongue {
        Tongue::German => hint.german,
        Tongue::English => hint.english,
    });
    let mut rest = text;
    while let Some(at) = rest.find(char::is_alphabetic) {
        rest = &rest[at..];
        let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        // As much as the longest hint, which may be several words.
        let lower = Lower::new(&rest[..rest.floor_char_boundary(LONGEST)]);
        let is_hint = lower.is_some_and(|lower| starts.clone().any(|start| lower.as_str().starts_with(start)));
        if is_hint || tongue == Tongue::German && is_compound(&rest[..end], number) {
            return true;
        }
        rest = &rest[end..];
    }
    false
}

/// zweisprachig, Dreischichtbetrieb, "zu viert".
fn is_compound(word: &str, number: Number) -> bool {
    let lower = Lower::new(word);
    lower.is_some_and(|lower| {
        german::number(lower.as_str()).is_some_and(|(begins, rest)| begins == number && !rest.is_empty())
    })
}

/// Whether the text names days without naming a day.
pub fn weekday(text: &str) -> bool {
    const STARTS: [&str; 8] =
        ["werktag", "wochentag", "wochenend", "arbeitstag", "weekday", "weekend", "workday", "working"];
    has_word(text, &STARTS)
}

/// Whether the text names noon or midnight in a word, where the other has a time.
pub fn time(text: &str, clock: Clock) -> bool {
    let starts: &[&str] = match clock.minutes {
        720 => &["mittag", "noon", "midday", "lunch"],
        0 | 1440 => &["mitternacht", "midnight"],
        _ => return false,
    };
    has_word(text, starts)
}

/// Whether a word begins so.
fn has_word(text: &str, starts: &[&str]) -> bool {
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter_map(Lower::new);
    words.any(|word| starts.iter().any(|start| word.as_str().starts_with(start)))
}
