//! `translation/placeholder`: a text that somebody meant to write later.
//!
//! In: the texts of roles that are no drafts, those that roles share, free pages. Out: a finding at the words that hold
//! the place.

use std::ops::Range;

use crate::check::Checking;
use crate::check::pattern::Pattern;
use crate::check::reading::Reading;
use crate::finding::rules::TRANSLATION_PLACEHOLDER;
use crate::finding::{Finding, Span};
use crate::language::{Line, lines};
use crate::model::{Role, Words};

/// Of what every match holds at least one.
const KEYS: &[&str] = &[
    "[",
    "{{",
    "${",
    "<",
    "__",
    "???",
    "«",
    "xx",
    "todo",
    "tbd",
    "tba",
    "tbc",
    "t.b.",
    "fixme",
    "lorem ipsum",
    " folgt",
    " folgen",
    "to follow",
    " fehlt",
    "bersetz",
    "translat",
    "ergänzen",
    "ausfüllen",
    "platzhalter",
    "placeholder",
    "blindtext",
    "mustertext",
    "dummy",
];

/// What is never said in earnest.
static MARKS: Pattern = Pattern::waking(
    KEYS,
    concat!(
        r"\?{3,}|_{3,}|\{\{[^}]*\}\}|\$\{[^}]*\}|<<[^<>]*>>|\[(?:EN|DE|en|de)\]|\b(?:TODO|FIXME|XXX+)\b",
        r"|(?i:\b(?:tb[acd]\b|t\.b\.[acd]\.)|\blorem ipsum\b)",
        r"|(?i:\[[^\]]{0,40}\b(?:einfügen|einsetzen|ergänzen|eintragen|ausfüllen|insert|enter|fill in|placeholder|platzhalter)\b[^\]]{0,40}\])",
        r"|(?i:<[^<>/=@]{0,40}\b(?:einfügen|einsetzen|ergänzen|eintragen|ausfüllen|übersetzen|insert|enter|fill in|translate)\b",
        r"[^<>]{0,40}>)",
        r"|(?i:\[(?:(?:ihr|your|the|unser)e?\s)?(?:firma|firmenname|unternehmen|unternehmensname|company|company name|employer|",
        r"name|ort|stadt|standort|location|city|place|datum|date|stellentitel|job title|titel|title|abteilung|department|",
        r"ansprechpartner|ansprechperson|contact|link|url|zahl|number|betrag|amount|text|x+|…|\.\.\.)\])",
        r"|(?i:\bxx+\s?(?:€|%|euro|eur|tage|urlaubstage|stunden|jahre|prozent|days|hours|years|per cent|personen|people|mitarbeitende|employees)\b)",
        r"|(?i:\b(?:text|beschreibung|übersetzung|inhalt|details)\s(?:folgt|folgen|fehlt)\b|\b(?:text|copy|translation|details|description)\sto\sfollow\b)",
        r"|(?i:\b(?:blindtext|mustertext|platzhaltertext|placeholder text|dummy text)\b)",
    ),
);

/// A line that says nothing but what is still to be done with it.
static NOTES: Pattern = Pattern::waking(
    KEYS,
    concat!(
        r"(?i)^\W*(?:(?:bitte|noch|bitte noch)\s)?(?:(?:zu\s)?übersetzen|ergänzen|ausfüllen|please translate|translate|",
        r"to be translated|needs translation|translation missing|übersetzung fehlt|platzhalter|placeholder)\W*$",
    ),
);

/// Whether any text of a role is one that `vakanz new role` has written.
pub fn is_unfilled(role: &Role) -> bool {
    role.own_texts().flat_map(|text| text.all()).any(|words| is_open(&words.text))
}

/// The marks stand around the whole text. Inside a sentence they are the quotation marks of Switzerland.
fn is_open(text: &str) -> bool {
    text.starts_with('«') && text.ends_with('»') && text.matches('«').count() == 1
}

pub fn of_role(reading: &Reading, findings: &mut Vec<Finding>) {
    // A draft is just where such texts belong.
    if reading.role.draft {
        return;
    }
    let headings = reading.role.prose.iter().filter_map(|section| section.heading.as_ref());
    for words in headings.flat_map(|heading| heading.all()) {
        findings.extend(lines(&words.text).iter().filter_map(|line| in_line(reading.cx, words, line)));
    }
    for item in reading.postings.iter().flat_map(|posting| &posting.items).filter(|item| item.clause.is_none()) {
        findings.extend(item.lines.iter().filter_map(|line| in_line(reading.cx, item.words, line)));
    }
}

pub fn of_site(cx: &Checking, findings: &mut Vec<Finding>) {
    for words in cx.site.shared_texts().flat_map(|text| text.all()) {
        findings.extend(lines(&words.text).iter().filter_map(|line| in_line(cx, words, line)));
    }
    for version in cx.site.pages.iter().flat_map(|page| &page.versions) {
        let body = &cx.sources.text(version.file)[version.body.clone()];
        let start = version.body.start;
        if let Some(range) = found(body) {
            let at = Span::new(version.file, start + range.start..start + range.end);
            findings.push(finding(at, &body[range]));
        }
    }
}

fn in_line(cx: &Checking, words: &Words, line: &Line) -> Option<Finding> {
    let range = found(&line.text)?;
    Some(finding(cx.sources.words(words, line.in_words(range.clone())), &line.text[range]))
}

fn finding(at: Span, words: &str) -> Finding {
    Finding::new(&TRANSLATION_PLACEHOLDER, at).arg("words", words)
}

/// The first placeholder of a text.
pub fn found(text: &str) -> Option<Range<usize>> {
    if is_open(text) {
        return Some(0..text.len());
    }
    let is_list = |range: &Range<usize>| {
        let after = text[range.end..].to_lowercase();
        &text[range.clone()] == "TODO" && ["-", "s", " list", " app"].iter().any(|start| after.starts_with(start))
    };
    // „Worauf warten Sie???“ is loud, but finished.
    let is_asked = |range: &Range<usize>| {
        text[range.clone()].starts_with('?') && text[..range.start].ends_with(|c: char| c.is_alphanumeric() || c == '!')
    };
    NOTES.find(text).or_else(|| MARKS.find_iter(text).find(|range| !is_list(range) && !is_asked(range)))
}

#[cfg(test)]
mod tests {
    use super::found;

    #[test]
    fn what_is_left_to_write_is_found() {
        for (text, words) in [
            ("TODO translate", "TODO"),
            ("30 Tage Urlaub (tbd)", "tbd"),
            ("Sie arbeiten bei {{company}} in Berlin.", "{{company}}"),
            ("You work for [company name] in Berlin.", "[company name]"),
            ("Ihr Ansprechpartner: [Name einfügen]", "[Name einfügen]"),
            ("XX Tage Urlaub", "XX Tage"),
            ("«Eine Aufgabe in einem Satz»", "«Eine Aufgabe in einem Satz»"),
            ("Übersetzung folgt", "Übersetzung folgt"),
            ("Lorem ipsum dolor sit amet", "Lorem ipsum"),
            ("[EN] Prüfung der Rechnungen", "[EN]"),
            ("(bitte übersetzen)", "(bitte übersetzen)"),
            ("Start: ???", "???"),
            ("<bitte die Aufgabe ergänzen>", "<bitte die Aufgabe ergänzen>"),
        ] {
            assert_eq!(found(text).map(|range| &text[range]), Some(words), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_it_is_not() {
        for text in [
            "Die TODO-Liste des Teams pflegen",
            "Keep the team's TODO list",
            "Texte übersetzen und ergänzen",
            "Bitte füllen Sie das Formular aus.",
            "Sie ergänzen fehlende Angaben.",
            "Was heißt hier «dringend»?",
            "Kenntnisse in C++ und Excel (XLOOKUP)",
            "Text und Bild",
            "Größen von XS bis XXL im Lager führen",
            "«Lernende» und «Fachkräfte»",
            "Fragen? Rufen Sie an!",
            "Worauf warten Sie noch???",
            "Weniger als <5 Fehler> je Monat",
            "Mailing-Texte folgen einem Schema.",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
