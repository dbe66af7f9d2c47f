//! `translation/locale-format`: a number, a date, a time or quotation marks as the other language writes them.
//!
//! In: a text. Out: a finding at each, with a fix where it can mean only one thing. 03/04/2027 is a day in March in America
//! and one in April in Britain: that has none.

use std::ops::Range;

use super::wrong_language::is_other;
use crate::check::change;
use crate::check::reading::Passage;
use crate::finding::rules::TRANSLATION_LOCALE_FORMAT;
use crate::finding::{Finding, Severity};
use crate::language::quantity::{Clock, Day, Ends, Form, Kind, Quantity, Value, quantities};
use crate::language::{Line, Tongue};

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    let item = passage.item;
    for (line, quantities) in item.lines.iter().zip(item.quantities(passage.tongue)) {
        let before = findings.len();
        for quantity in quantities {
            let what = match (quantity.form, quantity.value) {
                (Form::Native, _) => continue,
                (Form::Ambiguous, _) => "ambiguous",
                (_, Value::Date(_)) => "date",
                (_, Value::Time(_)) => "time",
                _ if is_swiss(passage, &line.text[quantity.range.clone()]) => continue,
                _ => "number",
            };
            let found = passage.finding(&TRANSLATION_LOCALE_FORMAT, line, quantity.range.clone()).arg("what", what);
            let found = found.arg("tongue", passage.tongue.tag());
            let native = native(passage, line, quantity);
            let found = found.arg("native", native.clone().unwrap_or_default());
            let edits = native.and_then(|native| {
                change::of_line(passage.cx, passage.item.words, line, quantity.range.clone(), &native)
            });
            findings.push(found.fixes(edits));
        }
        quotes(passage, line, findings);
        // In a text that was not translated yet the formats are right.
        if findings.len() > before && is_other(&line.text, passage.tongue) {
            findings.truncate(before);
        }
    }
}

/// Switzerland writes francs and other decimals with a point.
fn is_swiss(passage: &Passage, words: &str) -> bool {
    let locale = &passage.cx.site.settings.language(passage.lang).locale;
    let is_there = locale.ends_with("-CH") || passage.countries == ["CH"];
    passage.tongue == Tongue::German && is_there && !words.contains(',')
}

/// The same as the language of the text writes it; `None` if it would not be read as the same.
fn native(passage: &Passage, line: &Line, quantity: &Quantity) -> Option<String> {
    let words = &line.text[quantity.range.clone()];
    let new = match quantity.value {
        _ if quantity.form == Form::Ambiguous || may_be_decimal(line, quantity, passage.tongue) => return None,
        _ if is_twice(words, quantity, passage.tongue) => return None,
        Value::Date(Ends { lower: Day::Full(date), upper }) if upper == Day::Full(date) => match passage.tongue {
            Tongue::German => date.strftime("%d.%m.%Y").to_string(),
            Tongue::English if passage.cx.site.settings.language(passage.lang).locale.ends_with("-US") => {
                date.strftime("%B %-d, %Y").to_string()
            }
            Tongue::English => date.strftime("%-d %B %Y").to_string(),
        },
        Value::Time(Ends { lower, upper }) if lower == upper => time(lower, passage.tongue),
        Value::Number(_) => number(words, passage.tongue),
        _ => return None,
    };
    let start = quantity.range.start;
    let text = format!("{}{new}{}", &line.text[..start], &line.text[quantity.range.end..]);
    let is_same = |other: &Quantity| {
        other.range == (start..start + new.len()) && other.form == Form::Native && other.value == quantity.value
    };
    quantities(&text, passage.tongue).iter().any(is_same).then_some(new)
}

/// Whether a range ends where it begins: „12/31/2026 bis 12/31/2026“ is a slip, and of both no one knows what was meant.
fn is_twice(words: &str, quantity: &Quantity, tongue: Tongue) -> bool {
    let is_point = matches!(quantity.value, Value::Date(_) | Value::Time(_));
    let rest = words.split_once(' ').map_or("", |(_, rest)| rest);
    is_point && !rest.is_empty() && quantities(rest, tongue).iter().any(|other| other.value == quantity.value)
}

/// What may be measured to a thousandth.
const MEASURES: [&str; 38] = [
    "GB",
    "Gramm",
    "Hektar",
    "Kilo",
    "Kilogramm",
    "Kilometer",
    "Kilometern",
    "Liter",
    "Litern",
    "MB",
    "MW",
    "MWh",
    "Meter",
    "Metern",
    "TB",
    "Tonne",
    "Tonnen",
    "cm",
    "g",
    "ha",
    "hectares",
    "hl",
    "kW",
    "kWh",
    "kg",
    "kilometres",
    "km",
    "l",
    "litres",
    "m",
    "mg",
    "miles",
    "ml",
    "mm",
    "t",
    "tonne",
    "tonnes",
    "tons",
];

/// Whether what parts thousands in the other language may be meant to part three decimals: nobody pays a thousandth, but
/// „1,250 t“ may be a ton and a quarter.
fn may_be_decimal(line: &Line, quantity: &Quantity, tongue: Tongue) -> bool {
    let point = if tongue == Tongue::German { ',' } else { '.' };
    let words = line.text[quantity.range.start..].trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = words.find(|c: char| !c.is_ascii_digit() && !",.'’".contains(c)).unwrap_or(words.len());
    let (number, behind) = words.split_at(end);
    let unit = behind.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_measure = match quantity.kind {
        Kind::Money(_) => false,
        Kind::Count => MEASURES.binary_search(&unit).is_ok(),
        _ => true,
    };
    let has_thousandths = |(_, fraction): (&str, &str)| fraction.len() == 3 && !fraction.contains(point);
    is_measure && number.trim_end_matches([',', '.']).split_once(point).is_some_and(has_thousandths)
}

/// With the other signs, and the euro on its side.
fn number(words: &str, tongue: Tongue) -> String {
    let swapped: String = words
        .chars()
        .map(|c| match c {
            '.' => ',',
            ',' => '.',
            other => other,
        })
        .collect();
    let before = swapped.strip_prefix('€').map(str::trim_start);
    let after = swapped.strip_suffix('€').map(str::trim_end);
    match (tongue, before, after) {
        (Tongue::German, Some(bare), _) => format!("{bare} €"),
        (Tongue::English, _, Some(bare)) => format!("€{bare}"),
        _ => swapped,
    }
}

fn time(clock: Clock, tongue: Tongue) -> String {
    let (hours, minutes) = (clock.minutes / 60, clock.minutes % 60);
    match (tongue, minutes) {
        (Tongue::German, 0) => format!("{hours} Uhr"),
        (Tongue::German, _) => format!("{hours}:{minutes:02} Uhr"),
        (Tongue::English, _) => {
            let half = if hours % 24 < 12 { "am" } else { "pm" };
            let hours = (hours + 11) % 12 + 1;
            if minutes == 0 { format!("{hours} {half}") } else { format!("{hours}:{minutes:02} {half}") }
        }
    }
}

/// Quotation marks of the other language, or straight ones in German.
fn quotes(passage: &Passage, line: &Line, findings: &mut Vec<Finding>) {
    for (range, [open, close]) in foreign_quotes(&line.text, passage.tongue) {
        let length = |c: Option<char>| c.map_or(0, char::len_utf8);
        let mut inner = line.text[range.clone()].chars();
        let (first, last) = (length(inner.next()), length(inner.next_back()));
        let marks = [(range.start..range.start + first, open), (range.end - last..range.end, close)];
        let marks = marks.into_iter().map(|(range, mark)| (range, mark.to_string())).collect();
        let edits = change::of_ranges(passage.cx, passage.item.words, line, marks);
        let finding = passage.finding(&TRANSLATION_LOCALE_FORMAT, line, range.clone()).weighing(Severity::Advice);
        let finding = finding.arg("what", "quotes").arg("tongue", passage.tongue.tag());
        findings.push(finding.arg("native", format!("{open}…{close}")).fixes(edits));
    }
}

/// Words between marks that the language does not use, with the marks that it does use.
fn foreign_quotes(text: &str, tongue: Tongue) -> Vec<(Range<usize>, [char; 2])> {
    // Behind a sign of the list, up to one of its partners.
    let (signs, native): (&[(char, &[char])], _) = match tongue {
        Tongue::German => (&[('"', &['"']), ('“', &['”'])], ['„', '“']),
        Tongue::English => (&[('„', &['“', '”'])], ['“', '”']),
    };
    if !text.contains(['"', '“', '„']) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((at, sign)) = text[from..].char_indices().find(|(_, c)| signs.iter().any(|(sign, _)| sign == c)) {
        let start = from + at;
        from = start + sign.len_utf8();
        let partners = signs.iter().find(|(own, _)| *own == sign).map_or(&[][..], |(_, partners)| partners);
        // Not the inches of a screen, and not the end of German quotation marks.
        let opens = text[..start].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && !",.!?".contains(c))
            && text[from..].starts_with(|c: char| !c.is_whitespace());
        if !opens {
            continue;
        }
        let Some(length) = text[from..].find(partners) else { continue };
        let close = text[from + length..].chars().next().map_or(0, char::len_utf8);
        let end = from + length + close;
        if !text[from..from + length].contains(['„', '“', '”', '"']) {
            found.push((start..end, native));
        }
        from = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::lines;

    #[test]
    fn a_range_without_length_is_met_twice() {
        let is_met = |text: &str, tongue: Tongue| {
            let found = &quantities(text, tongue)[0];
            is_twice(&text[found.range.clone()], found, tongue)
        };
        assert!(is_met("12/31/2026 bis 12/31/2026", Tongue::German) && is_met("9:00 am bis 9:00 am", Tongue::German));
        assert!(!is_met("am 12/31/2026", Tongue::German) && !is_met("1. 2. 2026 bis 31. 3. 2026", Tongue::English));
        assert!(!is_met("€ 1.250", Tongue::English) && !is_met("3:00 pm", Tongue::German));
    }

    #[test]
    fn three_decimals_of_a_measure_may_be_meant() {
        assert!(MEASURES.is_sorted());
        let may_be = |text: &str, tongue: Tongue| {
            let line = &lines(text)[0];
            quantities(text, tongue).iter().any(|quantity| may_be_decimal(line, quantity, tongue))
        };
        assert!(
            may_be("Sie fahren 1,250 t Stahl", Tongue::German) && may_be("It rose by 3.125 per cent.", Tongue::English)
        );
        assert!(!may_be("für 1,250 €", Tongue::German) && !may_be("mit 1,250 Fällen", Tongue::German));
        assert!(!may_be("mit 1.250 t", Tongue::German) && !may_be("1,250,000 kg", Tongue::German));
        assert!(!may_be("€42.000 a year", Tongue::English) && !may_be("38,5 hours", Tongue::English));
    }

    fn quoted(text: &str, tongue: Tongue) -> Vec<&str> {
        foreign_quotes(text, tongue).into_iter().map(|(range, _)| &text[range]).collect()
    }

    #[test]
    fn quotation_marks_belong_to_a_language() {
        assert_eq!(quoted("Dort steht \"Erst prüfen\".", Tongue::German), ["\"Erst prüfen\""]);
        assert_eq!(quoted("Dort steht “Erst prüfen”, und “dann”.", Tongue::German), ["“Erst prüfen”", "“dann”"]);
        assert_eq!(quoted("It says „Check first“.", Tongue::English), ["„Check first“"]);
        for text in ["Es heißt „Erst prüfen“ und „Dann zahlen“.", "Ein Bildschirm mit 24\" oder 27\"", "»So« und «so»"]
        {
            assert_eq!(quoted(text, Tongue::German), [""; 0], "{text}");
        }
        for text in ["It says “Check first”.", "It says \"Check first\"."] {
            assert_eq!(quoted(text, Tongue::English), [""; 0], "{text}");
        }
    }

    #[test]
    fn times_are_those_of_the_language() {
        let clock = |minutes| Clock { minutes, is_either_half: false };
        let both = |minutes| [time(clock(minutes), Tongue::German), time(clock(minutes), Tongue::English)];
        assert_eq!(both(15 * 60), ["15 Uhr", "3 pm"]);
        assert_eq!(both(9 * 60 + 5), ["9:05 Uhr", "9:05 am"]);
        assert_eq!(both(12 * 60), ["12 Uhr", "12 pm"]);
        assert_eq!(both(0), ["0 Uhr", "12 am"]);
    }

    #[test]
    fn signs_change_places() {
        assert_eq!(number("€45,000", Tongue::German), "45.000 €");
        assert_eq!(number("1.500 €", Tongue::English), "€1,500");
        assert_eq!(number("38,5 hours", Tongue::English), "38.5 hours");
    }
}
