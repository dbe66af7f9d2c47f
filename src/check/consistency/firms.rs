//! Firms in a text, by their legal form: „Kelmer & Söhne GmbH“, "Sample Ltd".
//!
//! In: a line. Out: a [`Firm`] for each that may be the employer: not those that the sentence calls a client, a supplier,
//! a part of the group, or an example.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::language::token::range_in;

#[derive(Clone, Debug, PartialEq)]
pub struct Firm {
    /// As it stands there, with its legal form.
    pub name: String,
    /// The word by which it is known: `Kelmer`; empty if that could be anyone.
    pub head: String,
    pub range: Range<usize>,
}

/// Legal forms as they are written behind a name.
const FORMS: &str = "GmbH gGmbH GesmbH Ges.m.b.H mbH GbR AG SE KG KGaA OHG oHG UG eG e.V eV e.K Ltd Limited Inc LLC LLP plc PLC \
                     S.A B.V Sàrl";

pub fn is_legal_form(word: &str) -> bool {
    FORMS.split(' ').any(|form| form == word)
}

/// Whether it is worth while to look for a firm.
pub fn may_name_one(text: &str) -> bool {
    static ANY: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(FORMS.split(' ')).ok());
    ANY.as_ref().is_none_or(|any| any.is_match(text))
}

/// Words beside a firm's name that are no part of it.
const BESIDE: &str = "der die das den dem des bei für von in im wir unsere unser eine einer firma unternehmen arbeitgeber über \
                      willkommen als mit seit warum the at for of join about our we a an welcome why company employer as \
                      with since by to";

/// What says in the same sentence that a firm is somebody else's.
const OTHERS: &str = "kunde|kundin|kundschaft|mandant|lieferant|zulieferer|hersteller|partner|dienstleister|anbieter|\
                      auftraggeber|tochter|töchter|mutter|schwester|konzern|gruppe|beteiligung|holding|verbund|software|\
                      lösung|produkt|treuhand|steuerberat|wie die |wie der |wie etwa|z. b.|zum beispiel|client|customer|\
                      supplier|vendor|provider|subsidiar|parent|group|manufacturer|such as|e.g.|for example|on behalf";

/// What says so in the name itself: few advertise jobs under these who are not known by them.
const INSURERS: &str = "versicher|bank|kasse|insurance";

pub fn firms(line: &str) -> Vec<Firm> {
    let words: Vec<Range<usize>> = words(line);
    let mut found: Vec<Firm> = Vec::new();
    let mut nth = 0;
    while nth < words.len() {
        let form = nth;
        nth += 1;
        if !is_legal_form(bare(&line[words[form].clone()])) {
            continue;
        }
        let mut last = form;
        // GmbH & Co. KG
        while let Some(next) = following(line, &words, last) {
            last = next;
        }
        nth = last + 1;
        let Some(first) = beginning(line, &words, form) else { continue };
        let start = words[first].start;
        let end = words[last].start + bare(&line[words[last].clone()]).len();
        let head = head(line, &words[first..form]).to_owned();
        // „Tochter Beispiel GmbH“: in German what a firm is looks like a part of its name.
        let said = if form - first > 1 { words[first].end } else { start };
        if !is_anothers(line, said..end) {
            found.push(Firm { name: line[start..end].to_owned(), head, range: start..end });
        }
    }
    found
}

/// The last word of what else belongs to the legal form: `& Co. KG`.
fn following(line: &str, words: &[Range<usize>], last: usize) -> Option<usize> {
    let word = |nth: usize| words.get(nth).map(|range| bare(&line[range.clone()]));
    match (word(last + 1)?, word(last + 2)?) {
        ("&" | "und" | "+", "Co") => match word(last + 3) {
            Some(form) if is_legal_form(form) => Some(last + 3),
            _ => Some(last + 2),
        },
        _ => None,
    }
}

/// The first word of the name that ends before the legal form.
fn beginning(line: &str, words: &[Range<usize>], form: usize) -> Option<usize> {
    let mut first = form;
    while first > 0 && form - first < 5 {
        let before = &line[words[first - 1].clone()];
        let joins = ["&", "+", "und", "and"].contains(&before) && first < form;
        let is_name = before.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && !before.ends_with([',', '.', ':', ';', '!', '?', ')', '“'])
            && BESIDE.split(' ').all(|beside| beside != before.to_lowercase());
        if !joins && !is_name {
            break;
        }
        first -= 1;
    }
    while first < form && ["&", "+", "und", "and"].contains(&&line[words[first].clone()]) {
        first += 1;
    }
    (first < form).then_some(first)
}

/// The word of a name by which the firm can be found where it is named for short.
fn head<'t>(line: &'t str, name: &[Range<usize>]) -> &'t str {
    const ANYONE: [&str; 12] = [
        "Deutsche",
        "Erste",
        "Neue",
        "Alte",
        "Allgemeine",
        "Berliner",
        "Wiener",
        "Zürcher",
        "First",
        "New",
        "General",
        "National",
    ];
    let word = name.first().map(|first| bare(&line[first.clone()])).unwrap_or_default();
    if word.chars().count() < 3 || ANYONE.contains(&word) { "" } else { word }
}

/// Whether the sentence around the name says that the firm is not the employer.
fn is_anothers(line: &str, name: Range<usize>) -> bool {
    let ends = ["! ", "? ", "; ", ". "];
    let start = ends.iter().filter_map(|end| line[..name.start].rfind(end)).max().unwrap_or(0);
    let end = ends.iter().filter_map(|end| line[name.end..].find(end)).min().map_or(line.len(), |end| name.end + end);
    let says = |text: &str, stems: &str| {
        let text = text.to_lowercase();
        stems.split('|').any(|stem| text.contains(stem))
    };
    let (before, after) = (&line[start..name.start], &line[name.end..end]);
    says(before, OTHERS) || says(after, OTHERS) || says(&line[start..end], INSURERS)
}

const OPENING: [char; 6] = ['„', '“', '"', '(', '»', '«'];

fn bare(word: &str) -> &str {
    word.trim_start_matches(OPENING).trim_end_matches(['.', ',', ':', ';', '!', '?', ')', '“', '”', '"', '»', '«'])
}

fn words(line: &str) -> Vec<Range<usize>> {
    // An opening quote or bracket is no part of a name.
    line.split_whitespace().map(|word| range_in(line, word.trim_start_matches(OPENING))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(line: &str) -> Vec<String> {
        firms(line).into_iter().map(|firm| format!("{} ({})", firm.name, firm.head)).collect()
    }

    #[test]
    fn firms_are_found_with_their_names() {
        for (line, name) in [
            ("Die Kelmer & Söhne GmbH fertigt seit 1974 Beschläge.", "Kelmer & Söhne GmbH (Kelmer)"),
            ("Kelmer & Söhne GmbH has made fittings since 1974.", "Kelmer & Söhne GmbH (Kelmer)"),
            ("Willkommen bei der Nordwest Technik GmbH & Co. KG!", "Nordwest Technik GmbH & Co. KG (Nordwest)"),
            ("Wir, die Beispiel AG, suchen Sie.", "Beispiel AG (Beispiel)"),
            ("Join Sample Holdings Ltd. and grow.", "Sample Holdings Ltd (Sample)"),
            ("Über uns: Die „Muster Bau SE“ baut.", "Muster Bau SE (Muster)"),
            ("Datenschutzhinweise der Kelmer GmbH", "Kelmer GmbH (Kelmer)"),
            ("Arbeiten bei der Deutsche Muster AG", "Deutsche Muster AG ()"),
        ] {
            assert_eq!(names(line), [name], "{line}");
        }
    }

    #[test]
    fn somebody_elses_firm_is_not_the_employer() {
        for line in [
            "Sie betreuen Kunden wie die Beispiel AG in Köln.",
            "Sie stimmen sich mit unserer Tochter Beispiel Logistik GmbH ab.",
            "Sie prüfen Rechnungen von Lieferanten, etwa der Papier Nord GmbH.",
            "You support clients such as Sample Ltd.",
            "Our parent company is Sample plc.",
            "Erfahrung in einer GmbH oder AG",
            "Gründung einer GmbH",
            "Die AG Arbeitsschutz trifft sich monatlich.",
            "Wir sind eine GmbH.",
            "Betriebliche Vorsorge über die Muster Versicherung AG",
        ] {
            assert_eq!(names(line), [""; 0], "{line}");
        }
    }
}
