//! `structure/purpose-missing`: a summary that speaks of the employer and not of what the job is for.
//!
//! In: a role. Out: a finding at the summary of each language that is too short or says nothing of the work.

use crate::check::pattern::Pattern;
use crate::check::reading::{Part, Reading};
use crate::finding::Finding;
use crate::finding::rules::STRUCTURE_PURPOSE_MISSING;
use crate::language::sentence::sentences;
use crate::language::{Tongue, token};

/// Words of the shortest sentence that says who would miss the work.
const SHORT: usize = 8;
/// German compounds say the same in fewer.
const SHORT_GERMAN: usize = 6;

/// The employer speaks of itself.
static FIRM: Pattern = Pattern::new(r"(?i)\b(?:wir|uns|unser\w*|we|our|us)\b");
/// The reader, or the job, is spoken of.
static READER: Pattern = Pattern::new(concat!(
    r"\b(?:Sie|Ihre?[mnrs]?|Ihnen|[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[mnrs]?)\b|(?i:\b(?:you|your)\b",
    r"|\b(?:this|the) (?:role|job|position|post|person)\b|\b(?:diese[rn]?|die|der) (?:stelle|rolle|position|funktion|aufgabe|arbeit)\b)",
));
/// Somebody is looked for, whoever says so.
static SOUGHT: Pattern = Pattern::new(concat!(
    r"(?i)\b(?:such(?:en|t)|gesucht|zu besetzen|ausgeschrieben|verstärken sie|verstärke|verstärkung|werden sie teil|werde teil",
    r"|freuen uns|looking for|look forward|seek(?:s|ing)|hiring|join (?:us|our|the)|become part|vacancy|is (?:open|vacant))\b",
));
/// What comes of the work, or who relies on it.
static RESULT: Pattern = Pattern::new(concat!(
    r"(?i)\b(?:damit|dafür|sodass|so dass|dadurch|sorg(?:en|t|st)|stell(?:en|st|t) sicher|sicherzustellen|halten|hältst|hält",
    r"|ermöglich\w+|entlast\w+|verlass\w*|verlässt|hängt|hängen|ohne",
    r"|so that|make sure|makes sure|mak(?:e|es|ing) it possible|ensur\w+|keep|keeps|rel(?:y|ies) on|depends?|without|enabl\w+)\b",
));

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in &reading.postings {
        let Some(tongue) = posting.tongue else { continue };
        let Some(summary) = posting.of(Part::Summary).next() else { continue };
        let name = &reading.cx.site.company.name;
        let name = name.get(posting.lang, posting.address).map_or("", |words| &words.text);
        if let Some(what) = lacks_purpose(&summary.text(), tongue, name) {
            findings.push(Finding::new(&STRUCTURE_PURPOSE_MISSING, reading.at(summary)).arg("what", what));
        }
    }
}

fn lacks_purpose(text: &str, tongue: Tongue, company: &str) -> Option<&'static str> {
    let short = if tongue == Tongue::German { SHORT_GERMAN } else { SHORT };
    if token::compounds(text).count() < short {
        return Some("short");
    }
    if RESULT.is_match(text) {
        return None;
    }
    let name = company.split_whitespace().next().filter(|name| name.len() > 3);
    let sentences = sentences(text, tongue);
    let of_firm = |sentence: &str| {
        let speaks = FIRM.is_match(sentence) || name.is_some_and(|name| sentence.contains(name));
        SOUGHT.is_match(sentence) || speaks && !READER.is_match(sentence)
    };
    let count = sentences.iter().filter(|range| of_firm(&text[(*range).clone()])).count();
    (count * 2 > sentences.len()).then_some("firm")
}

#[cfg(test)]
mod tests {
    use super::lacks_purpose;
    use crate::language::Tongue::{English, German};

    #[test]
    fn praise_and_invitations_are_no_purpose() {
        for (tongue, text) in [
            (German, "Wir sind ein führendes Unternehmen."),
            (German, "Wir sind ein führendes Unternehmen unserer Branche. Wir freuen uns auf Sie."),
            (
                German,
                "Zur Verstärkung unseres Teams in Berlin suchen wir zum nächstmöglichen Zeitpunkt eine Fachkraft.",
            ),
            (German, "Die Stelle ist zum 1. Februar am Standort Berlin zu besetzen, in Vollzeit oder Teilzeit."),
            (German, "Musterbau ist seit 1950 im Hochbau tätig und beschäftigt 300 Menschen an vier Standorten."),
            (German, "Spannende Aufgaben warten."),
            (English, "We are a leading company in our industry with offices in twelve countries."),
            (English, "We are looking for a motivated accountant to join our growing finance team in Leeds."),
            (English, "Join our team and become part of a success story that began in 1950."),
        ] {
            assert!(lacks_purpose(text, tongue, "Musterbau GmbH").is_some(), "{text}");
        }
    }

    #[test]
    fn a_purpose_is_seen() {
        for (tongue, text) in [
            (German, "Sie sorgen dafür, dass 400 Lieferanten pünktlich bezahlt werden."),
            (German, "Wir liefern Drucker an 2.300 Büros. Damit dort nichts stillsteht, nehmen Sie Störungen auf."),
            (German, "Sie begleiten 195 Beschäftigte in Berlin vom Vertrag bis zum Zeugnis."),
            (German, "Rund 9.000 Geräte haben einen Wartungsvertrag. Darum geht es in dieser Stelle."),
            (German, "Prüfung und Buchung aller Eingangsrechnungen der drei Gesellschaften in Österreich."),
            (German, "Du bist für unsere 240 Kolleginnen und Kollegen da, wenn der Rechner streikt."),
            (English, "You make sure that 400 suppliers are paid on time."),
            (English, "Our drivers rely on you when a delivery goes wrong between Leeds and Hull."),
            (English, "We run 40 shops. You plan who works where and when, for every one of them."),
        ] {
            assert_eq!(lacks_purpose(text, tongue, "Musterbau GmbH"), None, "{text}");
        }
    }
}
