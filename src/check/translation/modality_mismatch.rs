//! `translation/modality-mismatch`: a requirement that is a must in one language and a wish, or not needed, in the other.
//!
//! In: a requirement in German and English. Out: a finding at the second language, which names the first. Words count, not
//! the typed need, which holds for both languages. A negation alone is nothing: „nicht die Ruhe verlieren“, "stay calm".

use std::ops::Range;

use super::pair::{Pair, Side};
use crate::check::pattern::Pattern;
use crate::finding::rules::TRANSLATION_MODALITY_MISMATCH;
use crate::finding::{Finding, Severity};
use crate::language::Tongue;
use crate::language::lexicon::signals::{Signal, has};
use crate::model::Need;

/// What a text says of how much something is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bar {
    Must,
    Nice,
    NotNeeded,
    /// Nothing.
    Open,
}

static GERMAN_NOT: Pattern = Pattern::waking(
    &["nicht", "kein", "unn"],
    concat!(
        r"(?i)\b(?:nicht|kein|keine|keinen|keiner|keines|keinem)\b[^.;:!?]{0,40}\b(?:nötig|notwendig|erforderlich|zwingend|",
        r"voraussetzung|vorausgesetzt|bedingung|pflicht|muss|müssen|verlangt|gebraucht|brauchen|benötigt)\b|\bunnötig\b",
    ),
);
static ENGLISH_NOT: Pattern = Pattern::waking(
    &["not", "no ", "n't", "n’t", "unnec"],
    concat!(
        r"(?i)\b(?:not|no)\b[^.;:!?]{0,40}\b(?:required|necessary|need|needed|essential|mandatory|must|prerequisite|condition)\b",
        r"|n['’]t (?:need|have to)\b|\bneed(?:s)? no\b|\bunnecessary\b|\bneed not\b",
    ),
);

pub fn check(pair: &Pair, findings: &mut Vec<Finding>) {
    if !pair.part().is_requirement() {
        return;
    }
    let Some(sides) = pair.german_and_english() else { return };
    let [german, english] = sides.map(|side| side.item.text());
    let (de, de_at) = bar(&german, Tongue::German);
    let (en, en_at) = bar(&english, Tongue::English);
    let need = sides[0].item.need;
    let severity = match (de, en) {
        (one, other) if one == other => return,
        (Bar::Must | Bar::NotNeeded, Bar::Nice) | (Bar::Nice, Bar::Must | Bar::NotNeeded) => Severity::Error,
        (Bar::Must, Bar::NotNeeded) | (Bar::NotNeeded, Bar::Must) => Severity::Error,
        (Bar::NotNeeded, Bar::Open) if !negates(&english, Tongue::English) => Severity::Warning,
        (Bar::Open, Bar::NotNeeded) if !negates(&german, Tongue::German) => Severity::Warning,
        // Among the wishes, where the heading says so, one language may say it again.
        (Bar::Nice, Bar::Open) if need == Need::Must && !softens(&english, Tongue::English) => Severity::Advice,
        (Bar::Open, Bar::Nice) if need == Need::Must && !softens(&german, Tongue::German) => Severity::Advice,
        _ => return,
    };
    report(pair, sides, [de.name(), en.name()], [de_at, en_at], severity, findings);
}

impl Bar {
    fn name(self) -> &'static str {
        match self {
            Bar::Must => "must",
            Bar::Nice => "nice",
            Bar::NotNeeded => "not-needed",
            Bar::Open => "open",
        }
    }
}

fn bar(text: &str, tongue: Tongue) -> (Bar, Option<Range<usize>>) {
    if let Some(range) = has(tongue, Signal::Nice, text) {
        return (Bar::Nice, Some(range));
    }
    let not = match tongue {
        Tongue::German => &GERMAN_NOT,
        Tongue::English => &ENGLISH_NOT,
    };
    if let Some(range) = not.find(text) {
        return (Bar::NotNeeded, Some(range));
    }
    match must(text, tongue) {
        Some(range) => (Bar::Must, Some(range)),
        None => (Bar::Open, None),
    }
}

/// Words that say must. Those that only name a least amount do not: "at least two years would be a plus".
fn must(text: &str, tongue: Tongue) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(range) = has(tongue, Signal::Must, text.get(from..)?) {
        let range = from + range.start..from + range.end;
        let words = text[range.clone()].to_lowercase();
        if !["mindestens", "at least", "minimum", "you have"].contains(&words.as_str()) {
            return Some(range);
        }
        from = range.end;
    }
    None
}

/// Whether a text says something like it in other words: then nothing is said of the difference.
fn softens(text: &str, tongue: Tongue) -> bool {
    let words: &[&str] = match tongue {
        Tongue::German => &[
            "gern",
            "ideal",
            "vorteil",
            "vorzug",
            "plus",
            "schön",
            "optimal",
            "hilf",
            "nützlich",
            "bonus",
            "auch",
            "oder",
        ],
        Tongue::English => &[
            "ideal",
            "prefer",
            "plus",
            "advantag",
            "bonus",
            "help",
            "useful",
            "nice",
            "good to",
            "like",
            "appreciat",
            "welcome",
            "asset",
            "also",
            "or ",
        ],
    };
    has_any(text, words)
}

fn negates(text: &str, tongue: Tongue) -> bool {
    match tongue {
        Tongue::German => has_any(text, &["nicht", "kein", "ohne", "weder"]),
        Tongue::English => has_any(text, &["not ", "no ", "n't", "n’t", "without", "cannot"]),
    }
}

fn has_any(text: &str, parts: &[&str]) -> bool {
    let text = text.to_lowercase();
    parts.iter().any(|part| text.contains(part))
}

fn report(
    pair: &Pair,
    sides: [Side; 2],
    [de, en]: [&'static str; 2],
    ranges: [Option<Range<usize>>; 2],
    severity: Severity,
    findings: &mut Vec<Finding>,
) {
    let place = |side: Side, range: &Option<Range<usize>>| match (range, side.lines()) {
        (Some(range), [line]) => pair.at(side, line, range.clone()),
        _ => pair.whole(side),
    };
    let [german, english] = [place(sides[0], &ranges[0]), place(sides[1], &ranges[1])];
    // The first language of the site is the likelier original.
    let is_german_first = sides[0].posting.lang < sides[1].posting.lang;
    let (at, other) = if is_german_first { (english, german) } else { (german, english) };
    let finding = Finding::new(&TRANSLATION_MODALITY_MISMATCH, at).weighing(severity);
    findings.push(finding.arg("german", de).arg("english", en).also(other, "other"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_needed_is_read_from_the_words() {
        use Bar::{Must, Nice, NotNeeded, Open};
        for (text, tongue, expected) in [
            ("Zwei Jahre Erfahrung sind erforderlich.", Tongue::German, Must),
            ("Ein Führerschein ist nicht nötig.", Tongue::German, NotNeeded),
            ("Kein Führerschein erforderlich", Tongue::German, NotNeeded),
            ("Englisch B2 ist von Vorteil.", Tongue::German, Nice),
            ("Mindestens zwei Jahre in der Buchhaltung", Tongue::German, Open),
            ("Sie wissen, wann etwas dringend ist.", Tongue::German, Open),
            ("Mindestens B2 ist Voraussetzung.", Tongue::German, Must),
            ("A driving licence is necessary.", Tongue::English, Must),
            ("You don't need a driving licence.", Tongue::English, NotNeeded),
            ("No degree required", Tongue::English, NotNeeded),
            ("At least two years would be a plus.", Tongue::English, Nice),
            ("You have worked in payroll.", Tongue::English, Open),
        ] {
            assert_eq!(bar(text, tongue).0, expected, "{text}");
        }
    }
}
