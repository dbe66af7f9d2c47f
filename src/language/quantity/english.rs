//! English words that have to do with numbers.
//!
//! In: nothing. Out: [`WORDS`], in small letters.

use jiff::civil::Weekday;

use super::words::{Sense, Table};
use super::{Kind, Number, Season};

use Sense::*;

const fn whole(number: i64) -> Sense {
    Numeral(Number::from_whole(number))
}

const fn money(currency: &'static str) -> Sense {
    Unit(Kind::Money(currency))
}

const fn day(day: Weekday) -> Sense {
    NamedDay(day)
}

const fn short(day: Weekday) -> Sense {
    ShortDay(day)
}

#[rustfmt::skip]
pub static WORDS: Table = Table::new(&[
    ("a", Article), ("additional", Modifier), ("am", Am), ("an", Article), ("and", And), ("annual", Modifier),
    ("apr", ShortMonth(4)), ("april", Month(4)), ("article", Code), ("art", Code), ("aug", ShortMonth(8)),
    ("august", Month(8)), ("autumn", InSeason(Season::Autumn)),
    ("band", Code), ("between", Between), ("big", Code), ("billion", Scale(1_000_000_000)), ("bn", Scale(1_000_000_000)),
    ("box", Code), ("building", Code), ("bus", Code), ("business", Modifier),
    ("calendar", Modifier), ("category", Code), ("cent", Cent), ("cents", Cent), ("chapter", Code), ("chf", money("CHF")),
    ("class", Code), ("clause", Code), ("complete", Modifier), ("consecutive", Modifier), ("core", Modifier),
    ("czk", money("CZK")),
    ("daily", Modifier), ("day", Unit(Kind::Days)), ("days", Unit(Kind::Days)), ("dec", ShortMonth(12)),
    ("december", Month(12)), ("dkk", money("DKK")), ("dollar", money("USD")), ("dollars", money("USD")),
    ("dozen", Dozen), ("dynamics", Code),
    ("eight", whole(8)), ("eighteen", whole(18)), ("eighth", Ordinal(8)), ("eighty", whole(80)), ("eleven", whole(11)),
    ("eleventh", Ordinal(11)), ("eur", money("EUR")), ("euro", money("EUR")), ("euros", money("EUR")), ("excel", Code),
    ("exchange", Code), ("extension", Phone), ("extra", Modifier),
    ("fall", InSeason(Season::Autumn)), ("fax", Phone), ("feb", ShortMonth(2)), ("february", Month(2)), ("few", Vague),
    ("fifteen", whole(15)), ("fifteenth", Ordinal(15)), ("fifth", Ordinal(5)), ("fifths", Part(5)), ("fifty", whole(50)),
    ("first", Ordinal(1)), ("five", whole(5)), ("flexible", Modifier), ("floor", Code), ("form", Code),
    ("fortnight", Counted(Number::from_whole(2), Kind::Weeks)),
    ("fortnightly", Counted(Number::from_whole(2), Kind::Weeks)), ("forty", whole(40)), ("four", whole(4)),
    ("fourteen", whole(14)), ("fourteenth", Ordinal(14)), ("fourth", Ordinal(4)), ("franc", money("CHF")),
    ("francs", money("CHF")), ("free", Modifier), ("fri", short(Weekday::Friday)), ("friday", day(Weekday::Friday)),
    ("fridays", day(Weekday::Friday)), ("full", Modifier), ("further", Modifier),
    ("gbp", money("GBP")), ("grade", Code), ("group", Code),
    ("h", Unit(Kind::Hours)), ("half", Half), ("holiday", Modifier), ("home", Modifier), ("hour", Unit(Kind::Hours)),
    ("hours", Unit(Kind::Hours)), ("hr", Unit(Kind::Hours)), ("hrs", Unit(Kind::Hours)), ("hundred", Scale(100)),
    ("id", Code), ("iso", Code),
    ("jan", ShortMonth(1)), ("january", Month(1)), ("jul", ShortMonth(7)), ("july", Month(7)), ("jun", ShortMonth(6)),
    ("june", Month(6)),
    ("leave", Modifier), ("level", Code), ("line", Code),
    ("many", Vague), ("mar", ShortMonth(3)), ("march", Month(3)), ("may", Month(5)), ("midday", Noon),
    ("midnight", Midnight), ("million", Scale(1_000_000)), ("min", Unit(Kind::Minutes)), ("mins", Unit(Kind::Minutes)),
    ("minute", Unit(Kind::Minutes)), ("minutes", Unit(Kind::Minutes)), ("mobile", Phone), ("module", Code),
    ("mon", short(Weekday::Monday)), ("monday", day(Weekday::Monday)), ("mondays", day(Weekday::Monday)),
    ("month", Unit(Kind::Months)), ("monthly", Modifier), ("months", Unit(Kind::Months)), ("more", Modifier),
    ("nine", whole(9)), ("nineteen", whole(19)), ("ninety", whole(90)), ("ninth", Ordinal(9)), ("no", Code),
    ("nok", money("NOK")), ("noon", Noon), ("nov", ShortMonth(11)), ("november", Month(11)), ("number", Code),
    ("oct", ShortMonth(10)), ("october", Month(10)), ("office", Code), ("one", One), ("or", Or), ("outlook", Code),
    ("overtime", Modifier),
    ("page", Code), ("paid", Modifier), ("paragraph", Code), ("part", Code), ("pct", Unit(Kind::Percent)),
    ("percent", Unit(Kind::Percent)), ("percentage", Modifier), ("phase", Code), ("phone", Phone), ("platform", Code),
    ("pln", money("PLN")), ("pm", Pm), ("pound", money("GBP")), ("pounds", money("GBP")), ("priority", Code),
    ("quarter", Quarter), ("quarters", Part(4)),
    ("recent", Modifier), ("ref", Code), ("reference", Code), ("release", Code), ("relevant", Modifier),
    ("remote", Modifier), ("room", Code),
    ("sat", short(Weekday::Saturday)), ("saturday", day(Weekday::Saturday)), ("saturdays", day(Weekday::Saturday)),
    ("second", Ordinal(2)), ("section", Code), ("sek", money("SEK")), ("sep", ShortMonth(9)), ("sept", ShortMonth(9)),
    ("september", Month(9)), ("server", Code), ("seven", whole(7)), ("seventeen", whole(17)), ("seventh", Ordinal(7)),
    ("seventy", whole(70)), ("several", Vague), ("sharepoint", Code), ("six", whole(6)), ("sixteen", whole(16)),
    ("sixth", Ordinal(6)), ("sixty", whole(60)), ("some", Vague), ("spring", InSeason(Season::Spring)), ("stage", Code),
    ("step", Code), ("study", Modifier), ("summer", InSeason(Season::Summer)), ("sun", short(Weekday::Sunday)),
    ("sunday", day(Weekday::Sunday)), ("sundays", day(Weekday::Sunday)),
    ("tel", Phone), ("telephone", Phone), ("ten", whole(10)), ("tenth", Ordinal(10)), ("third", Ordinal(3)),
    ("thirds", Part(3)), ("thirteen", whole(13)), ("thirteenth", Ordinal(13)), ("thirty", whole(30)),
    ("thousand", Scale(1000)), ("three", whole(3)), ("through", To), ("thu", short(Weekday::Thursday)),
    ("thurs", short(Weekday::Thursday)), ("thursday", day(Weekday::Thursday)), ("thursdays", day(Weekday::Thursday)),
    ("tier", Code), ("till", To), ("to", To), ("top", Code), ("training", Modifier),
    ("tue", short(Weekday::Tuesday)), ("tues", short(Weekday::Tuesday)), ("tuesday", day(Weekday::Tuesday)),
    ("tuesdays", day(Weekday::Tuesday)), ("twelfth", Ordinal(12)), ("twelve", whole(12)), ("twentieth", Ordinal(20)),
    ("twenty", whole(20)), ("twice", Times(Number::from_whole(2))), ("two", whole(2)),
    ("unpaid", Modifier), ("until", To), ("usd", money("USD")),
    ("vacation", Modifier), ("version", Code),
    ("wed", short(Weekday::Wednesday)), ("wednesday", day(Weekday::Wednesday)),
    ("wednesdays", day(Weekday::Wednesday)), ("week", Unit(Kind::Weeks)), ("weekdays", Unit(Kind::Days)),
    ("weekly", Modifier), ("weeks", Unit(Kind::Weeks)), ("whole", Modifier), ("windows", Code),
    ("winter", InSeason(Season::Winter)), ("word", Code), ("work", Modifier), ("workdays", Unit(Kind::Days)),
    ("working", Modifier),
    ("year", Unit(Kind::Years)), ("yearly", Modifier), ("years", Unit(Kind::Years)), ("yr", Unit(Kind::Years)),
    ("yrs", Unit(Kind::Years)),
    ("zone", Code),
]);
