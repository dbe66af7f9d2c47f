//! German words that have to do with numbers, and the numbers that German writes in one word.
//!
//! In: a word in small letters. Out: its [`Sense`].

use jiff::civil::Weekday;

use super::words::{Lower, Sense, Table};
use super::{Kind, Number, Season};

use Sense::*;

#[rustfmt::skip]
pub static WORDS: Table = Table::new(&[
    ("abs", Code), ("absatz", Code), ("aber", Stop), ("alle", Stop), ("allem", Stop), ("allen", Stop), ("aller", Stop),
    ("anlage", Code), ("april", Month(4)), ("apr", ShortMonth(4)), ("artikel", Code), ("art", Code),
    ("august", Month(8)), ("aug", ShortMonth(8)),
    ("bis", To), ("bus", Code), ("buchstabe", Code), ("bzw", Or),
    ("cent", Cent), ("cents", Cent), ("chf", Unit(Kind::Money("CHF"))), ("czk", Unit(Kind::Money("CZK"))),
    ("das", Stop), ("deine", Stop), ("deinem", Stop), ("deinen", Stop), ("deiner", Stop), ("dem", Stop), ("den", Stop),
    ("der", Stop), ("des", Stop), ("dezember", Month(12)), ("dez", ShortMonth(12)), ("di", ShortDay(Weekday::Tuesday)),
    ("die", Stop), ("diese", Stop), ("diesem", Stop), ("diesen", Stop), ("dieser", Stop), ("dieses", Stop), ("din", Code),
    ("dkk", Unit(Kind::Money("DKK"))), ("do", ShortDay(Weekday::Thursday)), ("dollar", Unit(Kind::Money("USD"))),
    ("dreiviertelstunde", Counted(Number::from_thousandths(750), Kind::Hours)), ("drittel", Part(3)), ("durchwahl", Phone), ("dutzend", Dozen), ("dynamics", Code),
    ("ebene", Code), ("ein", Article), ("eine", Article), ("einem", Article), ("einen", Article), ("einer", Article),
    ("eines", Article), ("einige", Vague), ("einigen", Vague), ("etage", Code), ("eur", Unit(Kind::Money("EUR"))),
    ("euro", Unit(Kind::Money("EUR"))), ("eg", Code), ("excel", Code), ("exchange", Code),
    ("fax", Phone), ("februar", Month(2)), ("feber", Month(2)), ("feb", ShortMonth(2)), ("fon", Phone),
    ("formular", Code), ("fr", ShortDay(Weekday::Friday)), ("franken", Unit(Kind::Money("CHF"))),
    ("frühjahr", InSeason(Season::Spring)), ("frühling", InSeason(Season::Spring)), ("fünftel", Part(5)),
    ("gbp", Unit(Kind::Money("GBP"))), ("gebäude", Code), ("gleis", Code), ("gruppe", Code),
    ("h", Unit(Kind::Hours)), ("halb", Half), ("halbe", Half), ("halbem", Half), ("halben", Half), ("halber", Half),
    ("halbes", Half), ("halle", Code), ("handy", Phone), ("haus", Code), ("herbst", InSeason(Season::Autumn)),
    ("hinter", Stop), ("hrb", Code), ("hundertstel", Part(100)),
    ("id", Code), ("ihre", Stop), ("ihrem", Stop), ("ihren", Stop), ("ihrer", Stop), ("ihres", Stop), ("immer", Stop),
    ("iso", Code),
    ("jahr", Unit(Kind::Years)), ("jahre", Unit(Kind::Years)), ("jahren", Unit(Kind::Years)),
    ("jahres", Unit(Kind::Years)), ("januar", Month(1)), ("jan", ShortMonth(1)), ("jede", Stop), ("jedem", Stop),
    ("jeden", Stop), ("jeder", Stop), ("jedes", Stop), ("juli", Month(7)), ("jul", ShortMonth(7)), ("juni", Month(6)),
    ("jun", ShortMonth(6)), ("jänner", Month(1)),
    ("kapitel", Code), ("kategorie", Code), ("keine", Stop), ("keinem", Stop), ("keinen", Stop), ("keiner", Stop),
    ("kennziffer", Code), ("klasse", Code),
    ("level", Code), ("linie", Code),
    ("mai", Month(5)), ("meine", Stop), ("mehr", Stop), ("mehrere", Vague), ("mehreren", Vague),
    ("mi", ShortDay(Weekday::Wednesday)), ("milliarde", Scale(1_000_000_000)), ("milliarden", Scale(1_000_000_000)),
    ("million", Scale(1_000_000)), ("millionen", Scale(1_000_000)), ("min", Unit(Kind::Minutes)),
    ("minute", Unit(Kind::Minutes)), ("minuten", Unit(Kind::Minutes)), ("mio", Scale(1_000_000)),
    ("mitternacht", Midnight), ("mo", ShortDay(Weekday::Monday)), ("mobil", Phone), ("modul", Code),
    ("monat", Unit(Kind::Months)), ("monate", Unit(Kind::Months)), ("monaten", Unit(Kind::Months)),
    ("monats", Unit(Kind::Months)), ("mrd", Scale(1_000_000_000)), ("mrz", ShortMonth(3)), ("märz", Month(3)),
    ("nok", Unit(Kind::Money("NOK"))), ("november", Month(11)), ("nov", ShortMonth(11)), ("nr", Code), ("nummer", Code),
    ("nur", Stop),
    ("oder", Or), ("office", Code), ("ohne", Stop), ("oktober", Month(10)), ("okt", ShortMonth(10)), ("outlook", Code),
    ("paar", Vague), ("paragraf", Code), ("paragraph", Code), ("pfund", Unit(Kind::Money("GBP"))), ("phase", Code),
    ("pln", Unit(Kind::Money("PLN"))), ("pm", Pm), ("postfach", Code), ("prio", Code), ("priorität", Code),
    ("prozent", Unit(Kind::Percent)), ("prozentpunkte", Unit(Kind::Percent)),
    ("prozentpunkten", Unit(Kind::Percent)), ("punkt", Code),
    ("quartal", Quarter), ("quartals", Quarter),
    ("rappen", Cent), ("raum", Code), ("referenz", Code), ("referenznummer", Code), ("release", Code), ("rufnummer", Phone),
    ("sa", ShortDay(Weekday::Saturday)), ("sams", NamedDay(Weekday::Saturday)), ("sehr", Stop), ("seine", Stop), ("seinen", Stop), ("seiner", Stop),
    ("seite", Code), ("sek", Unit(Kind::Money("SEK"))), ("september", Month(9)), ("sept", ShortMonth(9)),
    ("sep", ShortMonth(9)), ("server", Code), ("sfr", Unit(Kind::Money("CHF"))), ("sharepoint", Code), ("sie", Stop),
    ("so", ShortDay(Weekday::Sunday)), ("sonn", NamedDay(Weekday::Sunday)), ("sommer", InSeason(Season::Summer)), ("sowie", Stop),
    ("std", Unit(Kind::Hours)), ("stdn", Unit(Kind::Hours)), ("stock", Code), ("stockwerk", Code), ("stufe", Code),
    ("stunde", Unit(Kind::Hours)), ("stunden", Unit(Kind::Hours)),
    ("tag", Unit(Kind::Days)), ("tage", Unit(Kind::Days)), ("tagen", Unit(Kind::Days)), ("tages", Unit(Kind::Days)),
    ("tags", Unit(Kind::Days)), ("teil", Code), ("tel", Phone), ("telefax", Phone), ("telefon", Phone), ("top", Code),
    ("tor", Code), ("tram", Code), ("tsd", Scale(1000)),
    ("uhr", Clock), ("und", And), ("unsere", Stop), ("unserem", Stop), ("unseren", Stop), ("unserer", Stop),
    ("unter", Stop), ("usd", Unit(Kind::Money("USD"))),
    ("version", Code), ("viele", Vague), ("vielen", Vague), ("viertel", Part(4)), ("viertelstunde", Counted(Number::from_thousandths(250), Kind::Hours)),
    ("weniger", Stop), ("welche", Stop), ("wie", Stop), ("wieder", Stop), ("windows", Code),
    ("winter", InSeason(Season::Winter)), ("woche", Unit(Kind::Weeks)), ("wochen", Unit(Kind::Weeks)), ("word", Code),
    ("zehntel", Part(10)), ("ziffer", Code), ("zimmer", Code), ("zone", Code), ("zwischen", Between),
    ("über", Stop),
]);

const WEEKDAYS: [(&str, Weekday); 8] = [
    ("montag", Weekday::Monday),
    ("dienstag", Weekday::Tuesday),
    ("mittwoch", Weekday::Wednesday),
    ("donnerstag", Weekday::Thursday),
    ("freitag", Weekday::Friday),
    ("samstag", Weekday::Saturday),
    ("sonnabend", Weekday::Saturday),
    ("sonntag", Weekday::Sunday),
];

pub fn sense(word: &str) -> Sense {
    if let Some(sense) = WORDS.get(word) {
        return sense;
    }
    // Most words are neither, and their first letters say so.
    let read = match word.as_bytes() {
        [b'm', b'i' | b'o', ..] | [b'd', b'i' | b'o', ..] | [b'f', b'r', ..] | [b's', b'a' | b'o', ..] => weekday,
        [b'a', b'c' | b'n', ..] | [b'd', b'r', ..] | [b'e', b'i' | b'l' | b'r', ..] | [b'f', 0xc3, ..] => compound,
        [b'h', b'u', ..] | [b'n', b'e', ..] | [b's', b'e' | b'i', ..] | [b't', b'a', ..] => compound,
        [b'v', b'i', ..] | [b'z', b'e' | b'w', ..] => compound,
        _ => return Nothing,
    };
    read(word).unwrap_or(Nothing)
}

/// Montag, freitags, Mittwochvormittag; but Montage is work.
fn weekday(word: &str) -> Option<Sense> {
    let (name, day) = WEEKDAYS.into_iter().find(|(name, _)| word.starts_with(name))?;
    let is_montage = name == "montag" && word[name.len()..].starts_with('e');
    (!is_montage).then_some(NamedDay(day))
}

/// A number, alone or with what it counts: einundzwanzig, dreimal, vierte, zweiwöchig, Viertagewoche.
fn compound(word: &str) -> Option<Sense> {
    if let Some(nth) = ordinal(word) {
        return Some(Ordinal(nth));
    }
    let (number, rest) = number(word)?;
    match rest {
        "" => Some(Numeral(number)),
        "mal" => Some(Times(number)),
        rest => span(rest).map(|unit| Counted(number, unit)),
    }
}

fn ordinal(word: &str) -> Option<u8> {
    let stem = ["te", "ten", "ter", "tes", "tem"].into_iter().find_map(|ending| word.strip_suffix(ending))?;
    match stem {
        "ers" => Some(1),
        "drit" => Some(3),
        "sieb" => Some(7),
        "ach" => Some(8),
        _ => {
            let (number, rest) = number(stem)?;
            let number = u8::try_from(number.whole()?).ok()?;
            let is_regular = if number < 20 { rest.is_empty() } else { rest == "s" };
            (is_regular && !matches!(number, 1 | 3 | 7 | 8)).then_some(number)
        }
    }
}

/// The unit that the end of a compound counts in: -jährig, -monatlich, -tagewoche. In "2-jährig" it is a word of its own.
pub fn span(word: &str) -> Option<Kind> {
    const SPANS: [(&str, Kind); 12] = [
        ("jähr", Kind::Years),
        ("jahres", Kind::Years),
        ("monat", Kind::Months),
        ("wöch", Kind::Weeks),
        ("woche", Kind::Weeks),
        ("täg", Kind::Days),
        ("tage", Kind::Days),
        ("stünd", Kind::Hours),
        ("stunde", Kind::Hours),
        ("minüt", Kind::Minutes),
        ("minute", Kind::Minutes),
        ("prozentig", Kind::Percent),
    ];
    SPANS.into_iter().find(|(start, _)| word.starts_with(start)).map(|(_, unit)| unit)
}

/// The unit that a compound noun ends with: Urlaubstage, Wochenstunden, Berufsjahren.
pub fn unit(noun: &str) -> Option<Kind> {
    const UNITS: [(&str, Kind); 6] = [
        ("stund", Kind::Hours),
        ("minut", Kind::Minutes),
        ("tag", Kind::Days),
        ("woch", Kind::Weeks),
        ("monat", Kind::Months),
        ("jahr", Kind::Years),
    ];
    // Etagen, Montagen, Reportagen; half a year, a quarter of an hour.
    const OTHERS: [&str; 6] = ["etag", "ontag", "ortag", "lbjahr", "teljahr", "telstund"];
    let stem = ["en", "es", "e", "n", "s"].into_iter().find_map(|ending| noun.strip_suffix(ending)).unwrap_or(noun);
    let (_, kind) = UNITS.into_iter().find(|(unit, _)| stem.len() > unit.len() && stem.ends_with(unit))?;
    let is_other = Lower::new(stem).is_some_and(|stem| OTHERS.iter().any(|other| stem.as_str().ends_with(other)));
    (!is_other).then_some(kind)
}

#[rustfmt::skip]
const SMALL: [(&str, i64); 10] = [
    ("ein", 1), ("zwei", 2), ("zwo", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6), ("sieben", 7), ("acht", 8),
    ("neun", 9),
];

#[rustfmt::skip]
const TENS: [(&str, i64); 9] = [
    ("zwanzig", 20), ("dreißig", 30), ("dreissig", 30), ("vierzig", 40), ("fünfzig", 50), ("sechzig", 60),
    ("siebzig", 70), ("achtzig", 80), ("neunzig", 90),
];

#[rustfmt::skip]
const TEENS: [(&str, i64); 10] = [
    ("zehn", 10), ("elf", 11), ("zwölf", 12), ("dreizehn", 13), ("vierzehn", 14), ("fünfzehn", 15), ("sechzehn", 16),
    ("siebzehn", 17), ("achtzehn", 18), ("neunzehn", 19),
];

/// The number that a word begins with, and the rest of the word.
pub fn number(word: &str) -> Option<(Number, &str)> {
    if let Some(rest) = word.strip_prefix("anderthalb") {
        return Some((Number::from_thousandths(1500), inflected(rest)));
    }
    let (number, rest) = below_million(word)?;
    let number = Number::from_whole(number);
    match rest.strip_prefix("einhalb") {
        Some(rest) => Some((number.plus(Number::HALF)?, inflected(rest))),
        None => Some((number, rest)),
    }
}

/// "zweieinhalbe" ends as an adjective may.
fn inflected(rest: &str) -> &str {
    if matches!(rest, "e" | "en" | "er" | "es") { "" } else { rest }
}

fn below_million(word: &str) -> Option<(i64, &str)> {
    multiple(word, "tausend", 1000, below_thousand)
}

fn below_thousand(word: &str) -> Option<(i64, &str)> {
    multiple(word, "hundert", 100, below_hundred)
}

/// zwei|hundert|fünf: a number, how often it counts, and what is left, with "und" or without.
fn multiple<'w>(
    word: &'w str,
    name: &str,
    times: i64,
    smaller: fn(&str) -> Option<(i64, &str)>,
) -> Option<(i64, &'w str)> {
    let (number, rest) = smaller(word).unwrap_or((0, word));
    let Some(rest) = rest.strip_prefix(name) else { return (number > 0).then_some((number, rest)) };
    let more = smaller(rest).or_else(|| smaller(rest.strip_prefix("und")?));
    let (more, rest) = more.unwrap_or((0, rest));
    Some((number.max(1) * times + more, rest))
}

fn below_hundred(word: &str) -> Option<(i64, &str)> {
    if let Some(found) = root(&TEENS, word).or_else(|| root(&TENS, word)) {
        return Some(found);
    }
    let (small, rest) = root(&SMALL, word)?;
    match rest.strip_prefix("und").and_then(|rest| root(&TENS, rest)) {
        Some((tens, rest)) => Some((small + tens, rest)),
        None => Some((small, rest)),
    }
}

fn root<'w>(roots: &[(&str, i64)], word: &'w str) -> Option<(i64, &'w str)> {
    roots.iter().find_map(|(root, number)| Some((*number, word.strip_prefix(root)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_in_one_word() {
        for (word, expected) in [
            ("zwei", "2"),
            ("zwölf", "12"),
            ("siebzehn", "17"),
            ("einundzwanzig", "21"),
            ("fünfundsechzig", "65"),
            ("hundert", "100"),
            ("zweihundertfünfzig", "250"),
            ("hundertundzwei", "102"),
            ("zehntausend", "10000"),
            ("dreihunderttausend", "300000"),
            ("tausendfünfhundert", "1500"),
            ("anderthalb", "1.5"),
            ("eineinhalb", "1.5"),
            ("zweieinhalb", "2.5"),
        ] {
            assert_eq!(number(word).map(|(n, rest)| (n.to_string(), rest)), Some((expected.to_owned(), "")), "{word}");
        }
    }

    #[test]
    fn reads_what_is_counted() {
        let whole = Number::from_whole;
        for (word, expected) in [
            ("dreimal", Times(whole(3))),
            ("zweijährige", Counted(whole(2), Kind::Years)),
            ("einstündig", Counted(whole(1), Kind::Hours)),
            ("viertagewoche", Counted(whole(4), Kind::Days)),
            ("vierzehntägig", Counted(whole(14), Kind::Days)),
            ("zweiwöchentlich", Counted(whole(2), Kind::Weeks)),
            ("zweiten", Ordinal(2)),
            ("dritter", Ordinal(3)),
            ("siebten", Ordinal(7)),
            ("achten", Ordinal(8)),
            ("zwanzigste", Ordinal(20)),
            ("erste", Ordinal(1)),
            ("freitags", NamedDay(Weekday::Friday)),
            ("mittwochvormittag", NamedDay(Weekday::Wednesday)),
        ] {
            assert_eq!(sense(word), expected, "{word}");
        }
    }

    #[test]
    fn leaves_words_alone_that_only_look_like_numbers() {
        for word in [
            "einfach",
            "einmalig",
            "einarbeitung",
            "einsatz",
            "achtung",
            "achtsam",
            "zweifel",
            "zweige",
            "dreieck",
            "vierteljährlich",
            "vierteln",
            "elfenbein",
            "neuntens",
            "hunderte",
            "tausende",
            "dreist",
            "erstellen",
            "erstens",
            "seit",
            "montage",
            "montageleitung",
            "dienst",
            "mittel",
            "eins",
            "zehner",
            "dritteln",
            "siebträger",
            "drittanbieter",
        ] {
            assert_eq!(sense(word), Nothing, "{word}");
        }
    }

    #[test]
    fn finds_units_in_nouns() {
        for (noun, kind) in [
            ("Urlaubstage", Some(Kind::Days)),
            ("Fortbildungstagen", Some(Kind::Days)),
            ("Arbeitstags", Some(Kind::Days)),
            ("Wochenstunden", Some(Kind::Hours)),
            ("Überstunde", Some(Kind::Hours)),
            ("Praxisjahren", Some(Kind::Years)),
            ("Kalenderwochen", Some(Kind::Weeks)),
            ("Probemonate", Some(Kind::Months)),
            ("Etagen", None),
            ("Montagen", None),
            ("Verträge", None),
            ("Personen", None),
            ("Aufträge", None),
        ] {
            assert_eq!(unit(noun), kind, "{noun}");
        }
    }
}
