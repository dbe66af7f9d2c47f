//! `consistency/contradiction`: a fact that the text states otherwise than the field for it.
//!
//! In: a role in all its languages. Out: a finding at the words, with the field beside them; for a clause where the role
//! uses it, since it is right elsewhere.

mod contract;
mod dates;
mod pay;
mod remote;
mod time;

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::check::dates::in_text::is_past;
use crate::check::reading::{Item, Part, Reading};
use crate::finding::Finding;
use crate::finding::rules::CONSISTENCY_CONTRADICTION;
use crate::language::Tongue;
use crate::language::quantity::{self, Kind, Quantity};
use crate::language::sentence::sentences;
use crate::model::{Around, Role};

/// What a sentence says of a fact, and the field that says otherwise.
struct Claim {
    /// The words, in the sentence.
    range: Range<usize>,
    /// The way to the field.
    field: &'static [&'static str],
    /// What the field says, where its own words do not.
    value: Option<String>,
}

impl Claim {
    fn new(range: Range<usize>, field: &'static [&'static str]) -> Claim {
        Claim { range, field, value: None }
    }
}

/// Compares sentences with one group of facts.
type Facts = fn(&Role, &Sentence) -> Option<Claim>;

const FACTS: [Facts; 5] = [time::claim, remote::claim, contract::claim, dates::claim, pay::claim];

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in &reading.postings {
        let Some(tongue) = posting.tongue else { continue };
        for item in posting.items.iter().filter(|item| speaks_of_the_job(item.part)) {
            of_item(reading, item, tongue, findings);
        }
    }
}

/// Whether a text says what the job is like, rather than what one does or knows: „Fragen zu Teilzeit beantworten“ is a duty.
fn speaks_of_the_job(part: Part) -> bool {
    match part {
        Part::Title | Part::Summary | Part::Benefit | Part::Process | Part::Note => true,
        Part::Prose(side) => side != Around::Duties && side != Around::Qualifications,
        _ => false,
    }
}

/// Letters of which every claim has some: most texts have none of them, and need not be read.
const SIGNS: &str = "vollzeit teilzeit full-time full_time part-time part_time stunde woche hour week pensum beschäftigungsgrad workload \
                     employment remote home mobil telearbeit zu_hause befrist permanent fixed temporary limited bewerb bewirb apply \
                     applic frist schluss closing deadline eintritt beginn start antritt besetz suchen looking sofort nächst ehest \
                     soon immediate earliest gehalt vergütung entgelt lohn verdien brutto salary pay paid earn remuneration wage \
                     gross";

fn may_claim(text: &str) -> bool {
    static ANY: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        let signs = SIGNS.split(' ').map(|sign| sign.replace('_', " "));
        AhoCorasick::builder().ascii_case_insensitive(true).build(signs).ok()
    });
    ANY.as_ref().is_none_or(|any| any.is_match(text))
}

fn of_item(reading: &Reading, item: &Item, tongue: Tongue, findings: &mut Vec<Finding>) {
    for line in item.lines.iter().filter(|line| may_claim(&line.text)) {
        for range in sentences(&line.text, tongue) {
            let Some(sentence) = Sentence::new(&line.text[range.clone()], tongue) else { continue };
            for claim in FACTS.iter().filter_map(|facts| facts(reading.role, &sentence)) {
                let words = &sentence.text[claim.range.clone()];
                // A closing day that has passed is found as such.
                if claim.field == ["closes"] && sentence.quantities().iter().any(|one| is_past(one, reading.cx.today)) {
                    continue;
                }
                let place = range.start + claim.range.start..range.start + claim.range.end;
                let at =
                    reading.used(item).unwrap_or_else(|| reading.cx.sources.words(item.words, line.in_words(place)));
                let field = reading.value(claim.field);
                let finding = Finding::new(&CONSISTENCY_CONTRADICTION, at)
                    .arg("words", words)
                    .arg("field", claim.field.join("."))
                    .arg("value", claim.value.unwrap_or_else(|| written(reading, claim.field)));
                let is_new = !findings.iter().any(|other| other.at == finding.at && other.args == finding.args);
                if is_new {
                    findings.push(finding.also(field, "field"));
                }
            }
        }
    }
}

/// A field as it is written; nothing if it is left out.
fn written(reading: &Reading, field: &[&str]) -> String {
    let file = reading.role.file;
    let node = reading.cx.sources.node(file, field);
    let text =
        node.and_then(|node| reading.cx.sources.text(file).get(node.range.start as usize..node.range.end as usize));
    text.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A sentence, ready to be asked.
struct Sentence<'t> {
    text: &'t str,
    /// The same in small letters, byte by byte.
    small: String,
    tongue: Tongue,
    quantities: OnceCell<Vec<Quantity>>,
}

impl<'t> Sentence<'t> {
    /// `None` if places in small letters would not be places in the text.
    fn new(text: &'t str, tongue: Tongue) -> Option<Sentence<'t>> {
        let small = text.to_lowercase();
        (small.len() == text.len()).then(|| Sentence { text, small, tongue, quantities: OnceCell::new() })
    }

    /// Whether it says one of these, parted by `|`.
    fn says(&self, phrases: &str) -> bool {
        phrases.split('|').any(|phrase| self.small.contains(phrase))
    }

    /// Where a word begins with one of these, parted by `|`; the whole word.
    fn word(&self, starts: &str) -> Option<Range<usize>> {
        starts.split('|').filter_map(|start| word_in(&self.small, start)).min_by_key(|range| range.start)
    }

    fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Quantity> {
        self.quantities().iter().filter(move |quantity| quantity.kind == kind)
    }

    fn quantities(&self) -> &[Quantity] {
        self.quantities.get_or_init(|| quantity::quantities(self.text, self.tongue))
    }

    /// The part between commas and semicolons around a place.
    fn part(&self, at: usize) -> Range<usize> {
        let is_break = |(place, sign): &(usize, char)| {
            let next = self.small[place + sign.len_utf8()..].starts_with(' ');
            matches!(sign, ',' | ';') && next
        };
        let breaks: Vec<usize> = self.small.char_indices().filter(is_break).map(|(place, _)| place).collect();
        let start = breaks.iter().rev().find(|place| **place < at).map_or(0, |place| place + 1);
        let end = breaks.iter().find(|place| **place >= at).copied().unwrap_or(self.small.len());
        start..end
    }

    /// Whether it denies what stands at a place: „kein Homeoffice“, „Teilzeit ist nicht möglich“.
    fn denies(&self, place: &Range<usize>) -> bool {
        let part = self.part(place.start);
        let words: Vec<&str> = self.small[part].split(|c: char| !c.is_alphabetic()).collect();
        words.iter().any(|word| ["nicht", "kein", "keine", "keinen", "leider", "not", "no", "cannot"].contains(word))
    }
}

/// The word that begins with these letters.
fn word_in(text: &str, start: &str) -> Option<Range<usize>> {
    let is_start = |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-');
    let (at, _) = text.match_indices(start).find(|(at, _)| is_start(*at))?;
    let rest = &text[at + start.len()..];
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(rest.len());
    Some(at..at + start.len() + end)
}

#[cfg(test)]
mod tests;
