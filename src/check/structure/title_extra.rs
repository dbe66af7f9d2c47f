//! `structure/title-extra`: what has a field of its own and stands in the title too.
//!
//! In: a role. Out: a finding at each such part of a title: a place, pay, a day, working time, the firm, a reference,
//! promotion. The fix takes the part away where the field says the same.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::check::change;
use crate::check::consistency::firms::is_legal_form;
use crate::check::pattern::Pattern;
use crate::check::reading::{Part, Reading};
use crate::finding::Finding;
use crate::finding::rules::STRUCTURE_TITLE_EXTRA;
use crate::language::Tongue;
use crate::language::quantity::{Day, Ends, Kind, Number, Quantity, Value, quantities};
use crate::language::token::range_in;
use crate::model::{Contract, Figure, Remote, Role, Start, WorkingTime};

/// A part of a title.
struct Extra {
    what: &'static str,
    range: Range<usize>,
    /// Whether a field holds the same.
    is_held: bool,
}

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in &reading.postings {
        let Some(title) = posting.of(Part::Title).next() else { continue };
        let (Some(line), Some(tongue)) = (title.lines.first(), posting.tongue) else { continue };
        let text = &*line.text;
        for extra in extras(reading, text, tongue) {
            let at = |range| reading.cx.sources.words(title.words, line.in_words(range));
            let finding = Finding::new(&STRUCTURE_TITLE_EXTRA, at(extra.range.clone()));
            let finding = finding.arg("what", extra.what).arg("words", &text[extra.range.clone()]);
            let surplus = surplus(text, &extra.range).filter(|_| extra.is_held);
            let edits = surplus.and_then(|range| change::of_line(reading.cx, title.words, line, range, ""));
            findings.push(finding.fixes(edits));
        }
    }
}

/// The parts of a title that do not belong there, from left to right.
fn extras(reading: &Reading, text: &str, tongue: Tongue) -> Vec<Extra> {
    let role = reading.role;
    let mut found: Vec<Extra> = Vec::new();
    found.extend(numbers(role, text, tongue));
    found.extend(references(role, text));
    found.extend(words(role, text));
    found.extend(places(reading, text));
    found.extend(firm(reading, text));
    // Of two at one place the longer one: "zum 1. Februar" is no place.
    found.sort_by_key(|extra| (extra.range.start, std::cmp::Reverse(extra.range.end)));
    found.dedup_by(|later, first| later.range.start < first.range.end);
    found
}

fn numbers(role: &Role, text: &str, tongue: Tongue) -> impl Iterator<Item = Extra> {
    let found = if text.contains(|c: char| c.is_ascii_digit()) { quantities(text, tongue) } else { Vec::new() };
    let extra = move |quantity: Quantity| {
        let (what, is_held) = match (quantity.kind, quantity.value) {
            (Kind::Money(_), _) => ("pay", is_pay(role, &quantity)),
            (Kind::Hours, _) => ("time", is_hours(role, &quantity)),
            (Kind::Percent, _) => ("time", is_workload(role, &quantity)),
            (Kind::Date, Value::Date(ends)) => ("day", is_start(role, ends.lower)),
            _ => return None,
        };
        Some(Extra { what, range: quantity.range, is_held })
    };
    found.into_iter().filter_map(extra)
}

fn is_pay(role: &Role, quantity: &Quantity) -> bool {
    let (Some(pay), Some(ends)) = (&role.pay, quantity.number()) else { return false };
    let ends = [ends.lower, ends.upper];
    match pay.pay.figure {
        Figure::One(amount) | Figure::From(amount) => ends == [amount.into(); 2],
        Figure::Range(min, max) => ends.iter().all(|end| [min.into(), max.into()].contains(end)),
    }
}

fn is_hours(role: &Role, quantity: &Quantity) -> bool {
    let (Some(hours), Some(ends)) = (role.employment.hours, quantity.number()) else { return false };
    ends == Ends { lower: hours.min.into(), upper: hours.max.into() }
}

fn is_workload(role: &Role, quantity: &Quantity) -> bool {
    let (Some(workload), Some(ends)) = (role.employment.workload, quantity.number()) else { return false };
    let percent = |share: u32| Number::from_whole(share.into());
    ends == Ends { lower: percent(workload.min), upper: percent(workload.max) }
}

fn is_start(role: &Role, day: Day) -> bool {
    let Start::On(start) = role.employment.start else { return false };
    match day {
        Day::Full(date) => date == start,
        Day::Yearly { month, day } => (start.month(), start.day()) == (month, day),
        Day::Month { year, month } => start.month() == month && year.is_none_or(|year| year == start.year()),
        Day::Year(year) => start.year() == year,
        Day::Quarter { .. } | Day::Season { .. } => false,
    }
}

/// A reference with its label, or what can be nothing else.
static REFERENCE: Pattern = Pattern::new(concat!(
    r"(?i:\b(?:kennziffer|kennz\.|referenz(?:nummer|-?nr\.?)?|ref\.?[- ]?(?:nr\.|no\.)?|job[- ]?id|stellen[- ]?id|",
    r"stellennummer|reference|req(?:uisition)?\.?[- ]?(?:id|no\.)?)\s*[:#]?\s*[a-z]{0,6}[-/_.]?\d[\w./-]*)",
    r"|\b(?:[A-Z]{2,5}-?\d{3,}|[A-Z]-?\d{4,}|[A-Z]{2,5}-\d{2,4}-\d+)(?:[-/.]\d+)*\b",
));
/// Standards and products that look like references.
const STANDARDS: [&str; 18] = [
    "AS", "AZ", "BS", "DIN", "DO", "EN", "GMP", "IATF", "IEC", "IEEE", "ISO", "MS", "NFPA", "OHSAS", "PMO", "RFC",
    "VDE", "VDI",
];

fn references(role: &Role, text: &str) -> Vec<Extra> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let own = role.reference.as_ref().map(|own| own.to_lowercase());
    let same = |words: &str| own.as_ref().is_some_and(|own| words.to_lowercase().ends_with(own.as_str()));
    let is_standard = |words: &str| {
        let letters = words.trim_end_matches(|c: char| !c.is_ascii_uppercase());
        let letters = letters.split(|c: char| !c.is_ascii_uppercase()).next().unwrap_or_default();
        STANDARDS.contains(&letters) || words.ends_with("365")
    };
    let found = REFERENCE.find_iter(text).filter(|range| !is_standard(&text[range.clone()]));
    found.map(|range| Extra { what: "reference", is_held: same(&text[range.clone()]), range }).collect()
}

static TIME: Pattern = Pattern::waking(
    &["zeit", "time", "minijob", "mini-job", "geringf", "befrist", "term"],
    concat!(
        r"(?i)\b(?:(?:in\s)?(?:vollzeit|teilzeit)|full[- ]time|part[- ]time|minijob|mini-job|geringfügig\w*|unbefristet\w*",
        r"|befristet\w*|fixed[- ]term)\b",
    ),
);
static NOW: Pattern = Pattern::waking(
    &["sofort", "chstm", "immediat", "start", "asap"],
    concat!(
        r"(?i)\b(?:ab|per|zu) sofort\b|\b(?:zum )?nächstmöglich\w*(?: zeitpunkt| termin)?|\bsofortiger? (?:start|beginn|eintritt)\b",
        r"|\bimmediate (?:start|joiner|vacancy)\b|\bstart(?:ing|s)? (?:now|immediately|asap)\b|\bimmediately\b|\basap\b",
    ),
);
/// What the field of work or the name of the job never is …
static PROMOTION: Pattern = Pattern::waking(
    &[
        "top",
        "gesucht",
        "dringend",
        "wanted",
        "needed",
        "hiring",
        "urgent",
        "bonus",
        "wagen",
        "jobticket",
        "bernahme",
        "car",
        "quereinsteiger",
        "office",
        "mobiles",
    ],
    concat!(
        r"(?i)\btop[- ](?:job|gehalt|verdienst|bezahlung|arbeitgeber|konditionen|benefits|chance|pay|salary|employer)\b",
        r"|^top\s|\b(?:dringend|urgent(?:ly)?)\b(?: gesucht| needed| wanted| hiring)?",
        r"|\b(?:mit|inkl\.|inklusive|plus|with|incl\.) (?:\w+ )?(?:bonus|firmenwagen|dienstwagen|jobticket|übernahme|company car)\b",
        r"|\bquereinsteiger\w* willkommen\b|\b(?:homeoffice|home[- ]office|mobiles arbeiten) (?:möglich|inklusive|available|possible)\b",
    ),
);
/// … and what it is not if it stands by itself.
static ALONE: Pattern = Pattern::waking(
    &["remote", "hybrid", "office", "mobil", "bonus", "permanent", "temporary", "sofort", "neu", "new"],
    concat!(
        r"(?i)^(?:(?:100 ?%|fully|voll(?:ständig)?|teilweise|auch) )?(?:remote|hybrid|homeoffice|home[- ]office|mobiles arbeiten)",
        r"(?: (?:möglich|working|available|possible|option(?:al)?))?$|^(?:sign-on )?bonus$|^(?:permanent|temporary)$|^sofort$|^neu$|^new$",
    ),
);

fn words(role: &Role, text: &str) -> Vec<Extra> {
    let employment = &role.employment;
    let mut found: Vec<Extra> = Vec::new();
    for range in TIME.find_iter(text).filter(|range| !joined(text, range)) {
        let words = text[range.clone()].to_lowercase().replace("in ", "").replace('-', " ");
        // A title that names one of two says something else than the field.
        let is_only = |time| employment.time == [time];
        let is_fixed = matches!(employment.contract, Contract::FixedTerm { .. });
        let is_held = match &*words {
            "vollzeit" | "full time" => is_only(WorkingTime::FullTime),
            "teilzeit" | "part time" => is_only(WorkingTime::PartTime),
            "minijob" | "mini job" => is_only(WorkingTime::MiniJob),
            "fixed term" => is_fixed,
            words if words.starts_with("unbefristet") => employment.contract == Contract::Permanent,
            words if words.starts_with("befristet") => is_fixed,
            _ => false,
        };
        found.push(Extra { what: "time", range, is_held });
    }
    let is_now = employment.start == Start::Immediately;
    found.extend(NOW.find_iter(text).map(|range| Extra { what: "day", range, is_held: is_now }));
    found.extend(PROMOTION.find_iter(text).map(|range| Extra { what: "promotion", range, is_held: false }));
    for range in segments(text) {
        let words = text[range].trim();
        let range = range_in(text, words);
        if !ALONE.is_match(words) || range.start == 0 {
            continue;
        }
        let small = words.to_lowercase();
        let (what, is_held) = match &*small {
            "sofort" => ("day", is_now),
            "permanent" => ("time", employment.contract == Contract::Permanent),
            "temporary" => ("time", matches!(employment.contract, Contract::FixedTerm { .. })),
            "neu" | "new" | "bonus" | "sign-on bonus" => ("promotion", false),
            _ if small.contains("hybrid") => ("promotion", matches!(role.remote, Remote::Hybrid(_))),
            // Not from everywhere, if some days are on site.
            _ if small.contains("remote") => ("promotion", matches!(role.remote, Remote::Full(_))),
            _ => ("promotion", role.remote != Remote::OnSite),
        };
        found.push(Extra { what, range, is_held });
    }
    found
}

/// Large towns, where the role has no place there; none whose name is a word as well.
const TOWNS: &str = include_str!("towns.txt");
/// Before a town, what makes it part of a name: „Leitung Niederlassung Wien“.
static NAMED: Pattern = Pattern::new(concat!(
    r"(?i)(?:standort|niederlassung|filiale|werk|zweigstelle|geschäftsstelle|hafen|flughafen|messe|stadt|universität|uni",
    r"|klinikum|hochschule|bezirk|bistum|branch|office|site|plant|airport|university|city of|port of)(?:\sin|\sof)?\s$",
));

fn places(reading: &Reading, text: &str) -> Vec<Extra> {
    static LARGE: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        let names = TOWNS.split_whitespace().flat_map(|town| [town.to_owned(), town.to_uppercase()]);
        AhoCorasick::new(names).ok()
    });
    let site = reading.cx.site;
    let mut found: Vec<Extra> = Vec::new();
    let mut add = |range: Range<usize>, is_held: bool| {
        let is_word = is_whole(text, &range) && !joined(text, &range);
        if is_word && !found.iter().any(|extra| extra.range == range) && !NAMED.is_match(&text[..range.start]) {
            found.push(Extra { what: "place", range, is_held });
        }
    };
    // A title that names one of two says something else than the field.
    let is_only = reading.role.places.len() == 1;
    for words in reading.role.places.iter().flat_map(|place| site.places.get(*place).city().all()) {
        let loud = words.text.to_uppercase();
        let places = text.match_indices(&*words.text).chain(text.match_indices(loud.as_str()));
        places.for_each(|(at, word)| add(at..at + word.len(), is_only));
    }
    LARGE.iter().flat_map(|towns| towns.find_iter(text)).for_each(|town| add(town.range(), false));
    found
}

fn firm(reading: &Reading, text: &str) -> Option<Extra> {
    let name = reading.cx.site.company.name.all().next()?;
    let is_form = |word: &str| ["&", "Co"].contains(&word) || is_legal_form(word);
    let bare: Vec<&str> = name.text.split_whitespace().filter(|word| !is_form(word.trim_end_matches('.'))).collect();
    let extra = |range: Range<usize>| is_whole(text, &range).then_some(Extra { what: "firm", range, is_held: true });
    let find = |words: &str| text.find(words).map(|at| at..at + words.len());
    // The short name only where it can be nothing else: „bei Musterbau“.
    let short = || {
        let first = bare.first().filter(|word| word.chars().count() > 3)?;
        ["bei ", "at ", "@ ", "@"].iter().find_map(|before| {
            let range = find(&format!("{before}{first}"))?;
            Some(range.start + before.len()..range.end)
        })
    };
    find(&name.text).or_else(|| find(&bare.join(" "))).or_else(short).and_then(extra)
}

fn is_whole(text: &str, range: &Range<usize>) -> bool {
    !text[..range.start].ends_with(char::is_alphanumeric) && !text[range.end..].starts_with(char::is_alphanumeric)
}

/// Whether a hyphen makes it part of a longer word.
fn joined(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].strip_suffix('-').is_some_and(|text| text.ends_with(char::is_alphanumeric));
    let after = text[range.end..].strip_prefix('-').is_some_and(|text| text.starts_with(char::is_alphanumeric));
    before || after
}

/// What stands between dashes, commas and brackets.
fn segments(text: &str) -> Vec<Range<usize>> {
    let mut segments = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    for (at, c) in text.char_indices() {
        let is_spaced = at > 0 && bytes[at - 1] == b' ' && bytes.get(at + 1) == Some(&b' ');
        if is_separator(c) || matches!(c, '-' | '+' | '/') && is_spaced {
            segments.push(start..at);
            start = at + c.len_utf8();
        }
    }
    segments.push(start..text.len());
    segments
}

fn is_separator(c: char) -> bool {
    matches!(c, '–' | '—' | '|' | '•' | '·' | ',' | ';' | ':' | '(' | ')' | '[' | ']')
}

/// Words that lead to an extra and mean nothing without it.
const LEADING: [&str; 27] = [
    "ab",
    "around",
    "at",
    "bei",
    "bis",
    "bis zu",
    "ca.",
    "for",
    "from",
    "für",
    "im raum",
    "in",
    "in der region",
    "mit",
    "near",
    "nähe",
    "per",
    "raum",
    "region",
    "salary",
    "standort",
    "start",
    "starting",
    "up to",
    "with",
    "zum",
    "zur",
];

/// The extra with what must go along: the words that lead to it, its bracket, its dash. `None` where the title would not
/// read on without it.
fn surplus(text: &str, extra: &Range<usize>) -> Option<Range<usize>> {
    let mut range = extra.clone();
    loop {
        let before = text[..range.start].trim_end();
        let lower = before.to_lowercase();
        let lead = LEADING.iter().filter(|lead| lower.ends_with(*lead)).max_by_key(|lead| lead.len());
        let lead = lead.filter(|lead| !lower[..lower.len() - lead.len()].ends_with(char::is_alphanumeric));
        // A capital letter of two bytes may be small in three.
        match lead.filter(|_| lower.len() == before.len()) {
            Some(lead) => range.start = before.len() - lead.len(),
            None => break,
        }
    }
    let before = text[..range.start].trim_end();
    let after = text[range.end..].trim_start();
    let is_dash = |c: char| matches!(c, '–' | '—' | '|' | '•' | '·' | ',' | ';' | '-' | '/' | ':' | '@');
    let ends_word = |c: char| c.is_alphanumeric() || c == ')';
    match (before.chars().next_back(), after.chars().next()) {
        (Some(open @ ('(' | '[')), Some(close @ (')' | ']'))) if (open == '(') == (close == ')') => {
            let start = before.len() - 1;
            let end = text.len() - after.len() + 1;
            Some(text[..start].trim_end().len()..end)
        }
        (Some(dash), None) if is_dash(dash) => {
            Some(before.trim_end_matches(|c: char| is_dash(c) || c == ' ').len()..text.len())
        }
        (Some(dash), Some(next)) if is_dash(dash) && (is_dash(next) || next == '(') => {
            Some(before.trim_end_matches(|c: char| is_dash(c) || c == ' ').len()..range.end)
        }
        (Some(last), None) if ends_word(last) => Some(before.len()..text.len()),
        (Some(last), Some(next)) if ends_word(last) && (is_dash(next) || next == '(') => Some(before.len()..range.end),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extra_goes_with_what_leads_to_it() {
        for (title, extra, left) in [
            ("Accountant – London – £40k – Ref 10442", "London", "Accountant – £40k – Ref 10442"),
            ("Accountant – London – £40k – Ref 10442", "£40k", "Accountant – London – Ref 10442"),
            ("Accountant – London – £40k – Ref 10442", "Ref 10442", "Accountant – London – £40k"),
            ("Buchhaltung in Köln – ab sofort", "Köln", "Buchhaltung – ab sofort"),
            ("Sachbearbeitung Kreditoren (Berlin)", "Berlin", "Sachbearbeitung Kreditoren"),
            ("Sachbearbeitung (Berlin) Kreditoren", "Berlin", "Sachbearbeitung Kreditoren"),
            ("Sachbearbeitung Kreditoren in Vollzeit", "in Vollzeit", "Sachbearbeitung Kreditoren"),
            ("Assistenz, Raum Wien", "Wien", "Assistenz"),
            ("Clerk at Musterbau", "Musterbau", "Clerk"),
            ("Clerk / Berlin", "Berlin", "Clerk"),
            ("Buchhaltung (m/w/d) in Berlin", "Berlin", "Buchhaltung (m/w/d)"),
        ] {
            let at = title.find(extra).unwrap();
            let range = surplus(title, &(at..at + extra.len())).unwrap_or_else(|| panic!("{title}: {extra}"));
            assert_eq!(format!("{}{}", &title[..range.start], &title[range.end..]), left, "{title}: {extra}");
        }
    }

    #[test]
    fn a_title_that_would_not_read_on_is_left() {
        for (title, extra) in [
            ("Berlin Sales Manager", "Berlin"),
            ("Vollzeit Buchhaltung", "Vollzeit"),
            ("Team (Berlin oder Wien)", "Wien"),
        ] {
            let at = title.find(extra).unwrap();
            assert_eq!(surplus(title, &(at..at + extra.len())), None, "{title}");
        }
    }

    #[test]
    fn references_are_told_from_standards() {
        let found = |title| REFERENCE.find(title).map(|range| &title[range]);
        assert_eq!(found("Buchhaltung Ref. 4711"), Some("Ref. 4711"));
        assert_eq!(found("Buchhaltung, KR-2026-03"), Some("KR-2026-03"));
        assert_eq!(found("Buchhaltung (Kennziffer: 12/2026)"), Some("Kennziffer: 12/2026"));
        for title in [
            "SAP S/4HANA",
            "Office 365",
            "Level 3 Support",
            "Referenz- und Fallstudien",
            "B2B-Vertrieb",
            "First Officer A320",
        ] {
            assert_eq!(found(title), None, "{title}");
        }
    }
}
