//! What is read out of lines, row by row: the words of each quantity, and what it is.

use super::{Bound, Clock, Day, Ends, Form, Kind, Quantity, Spelling, Value, quantities};
use crate::language::Tongue;

/// A quantity in short: `38,5 Stunden = 38.5 hours`, with what is uncommon about it.
fn shown(quantity: &Quantity, line: &str) -> String {
    fn ends<T: Copy + PartialEq>(ends: Ends<T>, show: impl Fn(T) -> String) -> String {
        let (lower, upper) = (show(ends.lower), show(ends.upper));
        if lower == upper { lower } else { format!("{lower}..{upper}") }
    }
    let clock = |clock: Clock| {
        let half = if clock.is_either_half { "?" } else { "" };
        format!("{:02}:{:02}{half}", clock.minutes / 60, clock.minutes % 60)
    };
    let day = |day: Day| match day {
        Day::Full(date) => date.to_string(),
        Day::Yearly { month, day } => format!("--{month:02}-{day:02}"),
        Day::Month { year: Some(year), month } => format!("{year}-{month:02}"),
        Day::Month { year: None, month } => format!("--{month:02}"),
        Day::Quarter { year, quarter } => format!("Q{quarter} {}", year.unwrap_or_default()),
        Day::Season { year, season } => format!("{season:?} {year}"),
        Day::Year(year) => year.to_string(),
    };
    let value = match quantity.value {
        Value::Number(number) => ends(number, |number| number.to_string()),
        Value::Date(date) => ends(date, day),
        Value::Weekday(days) => ends(days, |day| format!("{day:?}")),
        Value::Time(times) => ends(times, clock),
        Value::Cefr(levels) => ends(levels, |level| level.to_string()),
        Value::Name => String::new(),
    };
    let kind = match quantity.kind {
        Kind::Money(currency) => currency.to_owned(),
        kind => format!("{kind:?}").to_lowercase(),
    };
    let mut shown = format!("{} = {value} {kind}", &line[quantity.range.clone()]).replace("=  ", "= ");
    if quantity.bound != Bound::Exactly {
        shown += &format!(" {:?}", quantity.bound);
    }
    if quantity.form != Form::Native {
        shown += &format!(" {:?}", quantity.form);
    }
    if quantity.spelling == Spelling::Article {
        shown += " Article";
    }
    shown
}

fn read(line: &str, tongue: Tongue) -> Vec<String> {
    quantities(line, tongue).iter().map(|quantity| shown(quantity, line)).collect()
}

fn check(tongue: Tongue, rows: &[(&str, &[&str])]) {
    for (line, expected) in rows {
        assert_eq!(read(line, tongue), *expected, "{line}");
    }
}

#[test]
fn reads_german_numbers_and_units() {
    check(
        Tongue::German,
        &[
            ("38,5 Stunden und 30 Urlaubstage", &["38,5 Stunden = 38.5 hours", "30 Urlaubstage = 30 days"]),
            ("38,5-Stunden-Woche", &["38,5-Stunden = 38.5 hours"]),
            ("30-39 h", &["30-39 h = 30..39 hours"]),
            ("40h-Woche", &["40h = 40 hours"]),
            ("20–25 Std./Woche", &["20–25 Std. = 20..25 hours"]),
            ("mindestens 7 Jahre", &["7 Jahre = 7 years AtLeast"]),
            ("maximal drei Jahre Erfahrung", &["drei Jahre = 3 years AtMost"]),
            ("nicht mehr als 3 Jahre", &["3 Jahre = 3 years AtMost"]),
            ("0–2 Jahre Erfahrung", &["0–2 Jahre = 0..2 years"]),
            ("ab 2 Jahren, über 5 Jahre", &["2 Jahren = 2 years AtLeast", "5 Jahre = 5 years MoreThan"]),
            ("zwischen 2 und 3 Tagen", &["2 und 3 Tagen = 2..3 days"]),
            ("zwei bis drei Jahre", &["zwei bis drei Jahre = 2..3 years"]),
            ("ein bis zwei Tage", &["ein bis zwei Tage = 1..2 days"]),
            ("zwei- bis dreimal", &["zwei- bis dreimal = 2..3 count"]),
            ("ein Jahr, eines Arbeitstags", &["ein Jahr = 1 years Article", "eines Arbeitstags = 1 days Article"]),
            ("eine halbe Stunde", &["eine halbe Stunde = 0.5 hours"]),
            ("anderthalb Tage, zweieinhalb Jahre", &["anderthalb Tage = 1.5 days", "zweieinhalb Jahre = 2.5 years"]),
            (
                "2-jährige, dreimonatige, 14-tägig",
                &["2-jährige = 2 years", "dreimonatige = 3 months", "14-tägig = 14 days"],
            ),
            ("fünf zusätzliche bezahlte Tage", &["fünf zusätzliche bezahlte Tage = 5 days"]),
            ("5 Homeoffice-Tage", &["5 Homeoffice-Tage = 5 days"]),
            ("drei Mal die Woche", &["drei = 3 count"]),
            ("2x, 3-mal, zweimal", &["2x = 2 count", "3 = 3 count", "zweimal = 2 count"]),
            ("ein Dutzend, zwei Dutzend", &["ein Dutzend = 12 count", "zwei Dutzend = 24 count"]),
            ("fünfundzwanzig Filialen", &["fünfundzwanzig = 25 count"]),
            (
                "80–100 %, 80-%-Stelle, 20-prozentig",
                &["80–100 % = 80..100 percent", "80-% = 80 percent", "20-prozentig = 20 percent"],
            ),
            ("ein Drittel, drei Viertel", &["ein Drittel = 0.333 fraction Article", "drei Viertel = 0.75 fraction"]),
            ("rund 2.300 Büros", &["2.300 = 2300 count"]),
            ("mehrere hundert Belege, Hunderte, eine Person", &[]),
            ("täglich, wöchentlich, vierteljährlich, zweifach, beide", &[]),
            ("Sie achten auf Fristen und nehmen sich in Acht.", &[]),
            ("in zwei Etagen, zwei Montagen", &["zwei = 2 count", "zwei = 2 count"]),
        ],
    );
}

#[test]
fn reads_english_numbers_and_units() {
    check(
        Tongue::English,
        &[
            ("25 to 35 hours", &["25 to 35 hours = 25..35 hours"]),
            ("an 8-hour day, a 37.5-hour week", &["8-hour = 8 hours", "37.5-hour = 37.5 hours"]),
            ("7+ years, 3+ months", &["7+ years = 7 years AtLeast", "3+ months = 3 months AtLeast"]),
            ("up to 3 years", &["3 years = 3 years AtMost"]),
            ("no more than two years", &["two years = 2 years AtMost"]),
            ("at least a year", &["a year = 1 years AtLeast Article"]),
            ("5 years or more", &["5 years = 5 years AtLeast"]),
            ("over 5 years", &["5 years = 5 years MoreThan"]),
            ("between 2 and 3 days", &["2 and 3 days = 2..3 days"]),
            ("one or two days", &["one or two days = 1..2 days"]),
            ("one year, a year of experience", &["one year = 1 years Article", "a year = 1 years Article"]),
            ("twice a year, an hour, a week", &["twice = 2 count"]),
            ("half a day, half an hour", &["half a day = 0.5 days", "half an hour = 0.5 hours"]),
            ("one and a half years", &["one and a half years = 1.5 years"]),
            ("an hour and a half", &["an hour and a half = 1.5 hours"]),
            (
                "30 working days, four paid training days",
                &["30 working days = 30 days", "four paid training days = 4 days"],
            ),
            ("a dozen, half a dozen", &["a dozen = 12 count", "half a dozen = 6 count"]),
            ("twenty-five, two hundred and fifty", &["twenty-five = 25 count", "two hundred and fifty = 250 count"]),
            ("two thousand five hundred", &["two thousand five hundred = 2500 count"]),
            ("a third of us, two-thirds", &["a third = 0.333 fraction Article", "two-thirds = 0.666 fraction"]),
            ("75 per cent, 4%", &["75 per cent = 75 percent", "4% = 4 percent"]),
            ("fortnightly, a fortnight", &["fortnightly = 2 weeks", "fortnight = 2 weeks"]),
            ("one of the, one person, no one", &[]),
            ("several hundred, hundreds of, a few thousand", &[]),
            ("you may march on, seconds later", &[]),
        ],
    );
}

#[test]
fn reads_money() {
    check(
        Tongue::German,
        &[
            ("2.800–3.100 €", &["2.800–3.100 € = 2800..3100 EUR"]),
            ("50.000–42.000", &["50.000–42.000 = 50000..42000 count"]),
            ("2.800 € bis 3.100 €", &["2.800 € bis 3.100 € = 2800..3100 EUR"]),
            (
                "42k €, 42 Tsd. €, 42 TEUR, 42 T€",
                &["42k € = 42000 EUR", "42 Tsd. € = 42000 EUR", "42 TEUR = 42000 EUR", "42 T€ = 42000 EUR"],
            ),
            ("36–42k €", &["36–42k € = 36000..42000 EUR"]),
            ("4 Mio. Euro, eine Million Euro", &["4 Mio. Euro = 4000000 EUR", "eine Million Euro = 1000000 EUR"]),
            ("3.100,– €, 600.– Franken", &["3.100,– € = 3100 EUR", "600.– Franken = 600 CHF"]),
            ("CHF 72'000, Fr. 5200", &["CHF 72'000 = 72000 CHF", "Fr. 5200 = 5200 CHF"]),
            ("50 Cent, 15,20 Euro", &["50 Cent = 0.5 EUR", "15,20 Euro = 15.2 EUR"]),
            ("42,000 €, 38.5 Stunden", &["42,000 € = 42000 EUR Foreign", "38.5 Stunden = 38.5 hours Foreign"]),
            ("1'250.50 Franken", &["1'250.50 Franken = 1250.5 CHF"]),
        ],
    );
    check(
        Tongue::English,
        &[
            ("€36,000–42,000", &["€36,000–42,000 = 36000..42000 EUR"]),
            ("€36,000 to €42,000", &["€36,000 to €42,000 = 36000..42000 EUR"]),
            ("from €36,000", &["€36,000 = 36000 EUR AtLeast"]),
            ("EUR 42,000, £30k, US$ 5", &["EUR 42,000 = 42000 EUR", "£30k = 30000 GBP", "US$ 5 = 5 USD"]),
            ("€4.5m, 4 billion euros", &["€4.5m = 4500000 EUR", "4 billion euros = 4000000000 EUR"]),
            ("€42.000, 38,5 hours", &["€42.000 = 42000 EUR Foreign", "38,5 hours = 38.5 hours Foreign"]),
            ("42.000 invoices", &["42.000 = 42000 count Foreign"]),
        ],
    );
}

#[test]
fn reads_times() {
    check(
        Tongue::German,
        &[
            ("9–13 Uhr", &["9–13 Uhr = 09:00..13:00 time"]),
            ("von 8 bis 12:30 Uhr", &["8 bis 12:30 Uhr = 08:00..12:30 time"]),
            ("bis 10 Uhr", &["10 Uhr = 10:00 time AtMost"]),
            ("9.30 Uhr, 13:00, 9 Uhr 15", &["9.30 Uhr = 09:30 time", "13:00 = 13:00 time", "9 Uhr 15 = 09:15 time"]),
            ("um halb zehn, um neun Uhr", &["halb zehn = 09:30? time", "neun Uhr = 09:00 time"]),
            ("um 3 Uhr nachmittags", &["3 Uhr = 15:00 time"]),
            ("bis 3:00 pm", &["3:00 pm = 15:00 time AtMost Foreign"]),
            ("35 Meldungen am Tag, 8 am Vormittag", &["35 = 35 count", "8 = 8 count"]),
        ],
    );
    check(
        Tongue::English,
        &[
            ("by 10 am", &["10 am = 10:00 time AtMost"]),
            ("9 a.m. to 1 p.m.", &["9 a.m. to 1 p.m. = 09:00..13:00 time"]),
            ("10–2 pm, 2–5pm", &["10–2 pm = 10:00..14:00 time", "2–5pm = 14:00..17:00 time"]),
            (
                "12 noon, midnight, 9 am to noon",
                &["12 noon = 12:00 time", "midnight = 00:00 time", "9 am to noon = 09:00..12:00 time"],
            ),
            ("half past nine, 9 o’clock", &["half past nine = 09:30? time", "9 o’clock = 09:00? time"]),
            ("15 Uhr", &["15 Uhr = 15:00 time Foreign"]),
        ],
    );
}

#[test]
fn reads_dates() {
    check(
        Tongue::German,
        &[
            ("1. Februar 2027", &["1. Februar 2027 = 2027-02-01 date"]),
            (
                "01.02.2027, 1.2.27, 2027-02-01",
                &["01.02.2027 = 2027-02-01 date", "1.2.27 = 2027-02-01 date", "2027-02-01 = 2027-02-01 date"],
            ),
            ("zum 1.2., ab dem 1. Feb.", &["1.2. = --02-01 date", "1. Feb. = --02-01 date AtLeast"]),
            ("1.–15. März 2027", &["1.–15. März 2027 = 2027-03-01..2027-03-15 date"]),
            ("vom 1.3. bis 31.8.2027", &["1.3. bis 31.8.2027 = 2027-03-01..2027-08-31 date"]),
            ("15.12.–10.1.2027", &["15.12.–10.1.2027 = 2026-12-15..2027-01-10 date"]),
            (
                "Anfang Februar, Mai bis Juli 2027",
                &["Februar = --02 date", "Mai bis Juli 2027 = 2027-05..2027-07 date"],
            ),
            (
                "1. Quartal 2027, Q3, Q1/2027",
                &["1. Quartal 2027 = Q1 2027 date", "Q3 = Q3 0 date", "Q1/2027 = Q1 2027 date"],
            ),
            (
                "zum Herbst 2025, im Winter 2026/27, im Herbst",
                &["Herbst 2025 = Autumn 2025 date", "Winter 2026/27 = Winter 2026 date"],
            ),
            (
                "2021 gegründet, seit 2014, 2026/27",
                &["2021 = 2021 date", "2014 = 2014 date", "2026/27 = 2026..2027 date"],
            ),
            ("rund 2000 Rechnungen", &["2000 = 2000 count"]),
            (
                "am 03/04/2026, 31/12/2026",
                &["03/04/2026 = 2026-04-03 date Ambiguous", "31/12/2026 = 2026-12-31 date Foreign"],
            ),
            ("Freitag, 1. Februar 2027", &["Freitag = Friday weekday", "1. Februar 2027 = 2027-02-01 date"]),
            (
                "montags bis freitags, Mo–Fr, Mo. und Mi.",
                &[
                    "montags bis freitags = Monday..Friday weekday",
                    "Mo–Fr = Monday..Friday weekday",
                    "Mo. = Monday weekday",
                    "Mi. = Wednesday weekday",
                ],
            ),
            ("So geht es: Do it yourself", &[]),
            (
                "bis zum 15. des Monats, im 3. Lehrjahr, der zweite Tag",
                &["15. = 15 ordinal AtMost", "3. = 3 ordinal", "zweite = 2 ordinal"],
            ),
            ("Sie betreuen 30. Danach 40.", &["30 = 30 count", "40 = 40 count"]),
            ("31.02.2027", &["31.02.2027 = code"]),
        ],
    );
    check(
        Tongue::English,
        &[
            (
                "1 February 2027, February 1, 2027",
                &["1 February 2027 = 2027-02-01 date", "February 1, 2027 = 2027-02-01 date"],
            ),
            ("the 1st of February, March 1st", &["1st of February = --02-01 date", "March 1st = --03-01 date"]),
            ("1 March to 31 August 2027", &["1 March to 31 August 2027 = 2027-03-01..2027-08-31 date"]),
            ("24 and 31 December", &["24 and 31 December = --12-24..--12-31 date"]),
            (
                "31.12.2026, 31/12/2026, 12/31/2026",
                &[
                    "31.12.2026 = 2026-12-31 date Foreign",
                    "31/12/2026 = 2026-12-31 date",
                    "12/31/2026 = 2026-12-31 date",
                ],
            ),
            ("03/04/2026, 04/04/2026", &["03/04/2026 = 2026-04-03 date Ambiguous", "04/04/2026 = 2026-04-04 date"]),
            ("in May, you may, ask June Baker", &["May = --05 date"]),
            ("first quarter of 2027, once a quarter", &["first quarter of 2027 = Q1 2027 date"]),
            ("autumn 2025, they fall", &["autumn 2025 = Autumn 2025 date"]),
            (
                "in mid-2027, by 2028, 2027 people",
                &["2027 = 2027 date", "2028 = 2028 date AtMost", "2027 = 2027 count"],
            ),
            ("the 15th, the second query", &["15th = 15 ordinal", "second = 2 ordinal"]),
            ("Mon–Fri, on Mondays, the sun sat", &["Mon–Fri = Monday..Friday weekday", "Mondays = Monday weekday"]),
        ],
    );
}

#[test]
fn reads_levels() {
    check(
        Tongue::German,
        &[
            ("Deutsch C1 (GER)", &["C1 = 5 cefr"]),
            ("B1–B2, B2/C1, mindestens B2", &["B1–B2 = 3..4 cefr", "B2/C1 = 4..5 cefr", "B2 = 4 cefr AtLeast"]),
            ("Niveau (B2), C1-Niveau, B2+", &["B2 = 4 cefr", "C1 = 5 cefr", "B2+ = 4 cefr AtLeast"]),
            ("Führerschein Klasse C1, B2B-Vertrieb, CO2", &["C1 = code", "B2B-Vertrieb = code", "CO2 = code"]),
        ],
    );
}

#[test]
fn takes_names_for_names() {
    check(
        Tongue::German,
        &[
            ("E9, EG 6, EG 9a TVöD, Entgeltgruppe 6 bis 8", &["E9 = code", "6 = code", "9a = code", "6 bis 8 = code"]),
            ("ISO 9001 und DIN 5008", &["9001 = code", "5008 = code"]),
            (
                "§ 9 Abs. 2, §§ 3, 4 UStG, Artikel 6 Absatz 1",
                &["§ 9 = code", "2 = code", "§§ 3, 4 = code", "6 = code", "1 = code"],
            ),
            (
                "Office 365, S/4HANA, Windows 11, Version 4.125",
                &["365 = code", "S/4HANA = code", "11 = code", "4.125 = code"],
            ),
            (
                "+49 (0)30 5550 1200, (030) 5550-12, 030/5550120",
                &["+49 (0)30 5550 1200 = code", "(030) 5550-12 = code", "030/5550120 = code"],
            ),
            ("Durchwahl 12, Musterdamm 14, 10115 Berlin", &["12 = code", "14 = code", "10115 = code"]),
            (
                "LQ-2026-031, A-1030 Wien, 1.2.3, 4.2",
                &["LQ-2026-031 = code", "A-1030 = code", "1.2.3 = code", "4.2 = code"],
            ),
            (
                "https://example.org/2026/12, a1@example.org, 2 E-Mails",
                &["https://example.org/2026/12 = code", "a1@example.org = code", "2 = 2 count"],
            ),
            ("24/7, 50/50, 1:1, 007", &["24/7 = code", "50/50 = code", "1:1 = code", "007 = code"]),
            ("unter vier Augen, Vier-Augen-Prinzip", &["vier Augen = code", "Vier-Augen = code"]),
            ("Etage 2, im 2. Stock, Zimmer 12", &["2 = code", "2. = code", "12 = code"]),
            ("in der IT 5 Jahre, Stufe 30 Stunden", &["5 Jahre = 5 years", "30 Stunden = 30 hours"]),
        ],
    );
    check(
        Tongue::English,
        &[
            ("Article 6(1)(b), no. 12, no 12 people", &["6(1)(b) = code", "12 = code", "12 = 12 count"]),
            ("on the third floor, four-eyes principle", &["third = code", "four-eyes = code"]),
            ("nine-to-five, 1990s", &["nine-to-five = code", "1990s = code"]),
        ],
    );
}

#[test]
fn reads_nothing_where_there_is_nothing() {
    for tongue in Tongue::ALL {
        for line in ["", " ", "Sorgfalt", "…", "é\u{301}", "-", "(", "§", "€", "§ x", "@", "Mo", "bis", "a", "ein"]
        {
            assert!(quantities(line, tongue).is_empty(), "{line}");
        }
    }
}
