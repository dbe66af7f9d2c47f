//! Sentences and where they stand.
//!
//! In: a text and its language. Out: the places of its sentences in order, without the spaces around them and without the
//! signs of a list before them.
//!
//! The rules are those of UAX #29 with what it leaves to the languages: abbreviations („z. B. Rechnungen“), ordinals
//! („am 1. März“), and that a stop without a space behind it is part of a name or a number. A line break is a space,
//! since editors wrap lines; a blank line or the next item of a list ends a sentence.

use std::ops::Range;

use super::Tongue;
use super::abbreviation::{Stands, stands};
use super::wordset::WordSet;

pub fn sentences(text: &str, tongue: Tongue) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = after_marker(text, after_spaces(text, 0));
    let mut at = start;
    while let Some(step) = text.as_bytes()[at..].iter().position(|byte| b".!?\n".contains(byte)) {
        let stop = at + step;
        if text.as_bytes()[stop] == b'\n' {
            at = stop + 1;
            if let Some(next) = next_block(text, at) {
                push(text, start..stop, &mut found);
                start = next;
                at = next;
            }
            continue;
        }
        let closed = stop + leading(&text[stop..], |c| STOPS.contains(&c));
        let end = closed + leading(&text[closed..], |c| CLOSING.contains(&c));
        if text[end..].starts_with(char::is_whitespace) && ends(text, start, stop, closed, end, tongue) {
            push(text, start..end, &mut found);
            start = after_spaces(text, end);
        }
        at = end;
    }
    push(text, start..text.len(), &mut found);
    found
}

const STOPS: [char; 3] = ['.', '!', '?'];

/// What may stand between a stop and the space behind it. The German “ closes, and so does the inward « of book print.
const CLOSING: [char; 11] = ['"', '\'', ')', ']', '}', '“', '”', '‘', '’', '»', '«'];

/// How many bytes of such characters the text begins with.
fn leading(text: &str, of: impl Fn(char) -> bool) -> usize {
    text.find(|c| !of(c)).unwrap_or(text.len())
}

/// Behind the spaces of this line.
fn after_spaces(text: &str, at: usize) -> usize {
    at + leading(&text[at..], |c| c != '\n' && c.is_whitespace())
}

/// Where the next block begins if the line at `at` ends the one before: behind a blank line, or at an item of a list.
fn next_block(text: &str, at: usize) -> Option<usize> {
    let line = after_spaces(text, at);
    if text[line..].starts_with('\n') || line == text.len() {
        return Some(line);
    }
    let item = after_marker(text, line);
    (item > line).then_some(item)
}

/// Behind the sign of a list item, if one stands here.
fn after_marker(text: &str, at: usize) -> usize {
    ["- ", "* ", "+ ", "• "]
        .iter()
        .find(|marker| text[at..].starts_with(**marker))
        .map_or(at, |marker| at + marker.len())
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let slice = &text[range.clone()];
    if !slice.contains(char::is_alphanumeric) {
        return;
    }
    let start = range.start + slice.len() - slice.trim_start().len();
    found.push(start..range.start + slice.trim_end().len());
}

/// Whether the stops at `stop..closed`, with closing signs up to `end`, end the sentence that began at `start`.
fn ends(text: &str, start: usize, stop: usize, closed: usize, end: usize, tongue: Tongue) -> bool {
    let rest = &text[end..];
    let shows = |c: char| c.is_alphanumeric() || STOPS.contains(&c);
    let Some(next) = rest.find(shows).map(|skipped| &rest[skipped..]) else { return true };
    if next.starts_with(STOPS) {
        return false;
    }
    let small = next.starts_with(char::is_lowercase);
    if &text[stop..closed] != "." {
        // „Wie geht das?“ fragen viele.
        return !(small && (end > closed || text[closed - 1..].starts_with('.')));
    }
    if small {
        return false;
    }
    let before = &text[start..stop];
    let word = last_word(before);
    if (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit()) {
        // „am 1. März“, „im 2. Stock“; in both languages the number of a list.
        return word.len() < before.len() && (tongue == Tongue::English || opens(next, tongue));
    }
    match abbreviated(before, word, tongue) {
        Some(Stands::Before) => false,
        Some(Stands::BeforeNumber) => !next.starts_with(|c: char| c.is_ascii_digit()),
        Some(Stands::Anywhere) => opens(next, tongue),
        None => true,
    }
}

fn last_word(text: &str) -> &str {
    &text[text.trim_end_matches(char::is_alphanumeric).len()..]
}

/// What the full stop behind `before` says, if its last `word` is an abbreviation or the initial of a name.
fn abbreviated(before: &str, word: &str, tongue: Tongue) -> Option<Stands> {
    if word.chars().nth(1).is_some() && !before[..before.len() - word.len()].ends_with('.') {
        return stands(word, tongue);
    }
    let letters = dotted(before);
    stands(&letters, tongue).or_else(|| {
        let initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        initial.then_some(Stands::Anywhere)
    })
}

/// The dotted letters at the end, spaces left out: `z.B` of `Rechnungen, z. B`.
fn dotted(before: &str) -> String {
    let mut letters: Vec<&str> = Vec::new();
    let mut rest = before;
    loop {
        let part = last_word(rest);
        // Only the last part may be longer than two letters: `i.d.R`, `n.Chr`, `Ph.D`.
        if part.is_empty() || (!letters.is_empty() && part.chars().nth(2).is_some()) {
            break;
        }
        letters.push(part);
        match rest[..rest.len() - part.len()].trim_end().strip_suffix('.') {
            Some(before) if letters.len() < 4 => rest = before,
            _ => break,
        }
    }
    letters.reverse();
    letters.join(".")
}

/// Whether the text begins with a word that hardly stands in a name or behind a number, but often begins a sentence. In
/// German a capital alone says nothing, for nouns have it too.
fn opens(next: &str, tongue: Tongue) -> bool {
    let word = &next[..leading(next, char::is_alphanumeric)];
    match tongue {
        Tongue::German => GERMAN_OPENERS.contains(word),
        Tongue::English => ENGLISH_OPENERS.contains(word),
    }
}

static GERMAN_OPENERS: WordSet<256> = WordSet::new(
    "\
     aber alle alles als am an anschließend auch auf aus außerdem bei beim bis bitte da dabei dafür daher damit \
     danach dann daneben das dazu dein deine deinen dem den denn der deshalb die diese diesen dieser dieses dort du \
     durch ein eine einen einer er es für gern gerne hier ich ihr ihre ihren ihrer im in jede jeden jeder kein keine \
     man mit nach nur ob oder ohne sie so sobald über um und uns unser unsere unter vom von vor was weil wenn wer \
     wie wir wo zu zum zur",
);

static ENGLISH_OPENERS: WordSet<256> = WordSet::new(
    "\
     a after all also although an and any apply as at because before both but by call do during each every for from \
     he her here his how i if in it its join most my no not on once or our please send she since so some that the \
     their then there these they this those to until we what when where while who why with write you your",
);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    /// The parts are sentences, and joined by spaces they are a text of these sentences.
    #[track_caller]
    fn parts(tongue: Tongue, parts: &[&str]) {
        let text = parts.join(" ");
        let found: Vec<&str> = sentences(&text, tongue).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, parts);
    }

    #[test]
    fn a_stop_and_a_space_end_a_sentence() {
        parts(Tongue::German, &["Sie prüfen Rechnungen.", "Wie?", "Genau!", "Und mehr"]);
        parts(Tongue::German, &["Post, Reisen usw. ...", "Und mehr … Auch das."]);
        parts(Tongue::English, &["You check invoices.", "How?!", "Well...", "Then you pay them."]);
        assert!(sentences("", Tongue::German).is_empty());
        assert!(sentences(" … \n\n --- ", Tongue::German).is_empty());
    }

    #[test]
    fn quotes_and_brackets_close_with_their_sentence() {
        parts(Tongue::German, &["„Wo ist die Rechnung?“ fragen viele.", "Sie wissen es."]);
        parts(Tongue::German, &["Sie wissen es.", "(Meistens.)", "„Das ist so.“", "Gut."]);
        parts(Tongue::English, &["\"Where is it?\" people ask.", "You know (mostly.)", "Good."]);
    }

    #[test]
    fn german_abbreviations_do_not_end_a_sentence() {
        for text in [
            "Sie prüfen z. B. Rechnungen und z.B. Gutschriften.",
            "Das heißt, d. h. Sie buchen, ca. 20 Belege am Tag.",
            "Inkl. Reisekosten bzw. Spesen, ggf. Bewirtung.",
            "Rechnungen der Fa. Beispiel, Nr. 5, nach § 165 Abs. 2 und Art. 13 DSGVO.",
            "Frau Dr. A. Muster, Prof. Dr. Beispiel und Dipl.-Ing. Muster.",
            "38,5 Std. Arbeit, Tel. 0800 123 und 1,2 Mio. Euro.",
            "Angebote, Rechnungen u. a. Belege.",
            "I. d. R. Montag bis Freitag, Mo. bis Fr. 9–13 Uhr.",
            "Beispiel GmbH & Co. KG.",
            "In Frankfurt a. M. Innenstadt.",
        ] {
            parts(Tongue::German, &[text]);
        }
        parts(Tongue::German, &["Sie prüfen Rechnungen usw.", "Sie buchen sie auch."]);
        parts(Tongue::German, &["Wir arbeiten 38 Std.", "Die Zeiten wählen Sie."]);
        parts(Tongue::German, &["Angebote, Rechnungen u. v. m.", "Wir freuen uns."]);
        parts(Tongue::German, &["Aufgaben dieser Art.", "Danach mehr."]);
        parts(Tongue::German, &["Plan B.", "Wir haben einen."]);
        parts(Tongue::German, &["Das bleibt so.", "Rechnungen prüfen wir."]);
    }

    #[test]
    fn english_abbreviations_do_not_end_a_sentence() {
        for text in [
            "You check invoices, e.g. Excel lists, i.e. Everything.",
            "Approx. 20 trips, No. 5 in the list, ext. 12 and Art. 13 GDPR.",
            "Mr. Sample, Ms. J. R. Example and Dr. Test of Sample Ltd. Dublin.",
            "The U.S. Department opens at 9 a.m. Monday.",
            "From Jan. 5 on.",
        ] {
            parts(Tongue::English, &[text]);
        }
        parts(Tongue::English, &["We open at 9 a.m.", "You need no key."]);
        parts(Tongue::English, &["The answer is no.", "You can ask."]);
        parts(Tongue::English, &["It is up to you and I.", "We agree."]);
        parts(Tongue::English, &["Invoices, orders etc.", "Records come later."]);
    }

    #[test]
    fn numbers_hold_together() {
        for text in
            ["Start am 1. März 2027 im 2. Stock.", "Vom 15. Mai bis 1.6. Montag bis Freitag.", "1. Post öffnen."]
        {
            parts(Tongue::German, &[text]);
        }
        parts(Tongue::German, &["Wir sind 12.", "Sie sind dabei.", "Seit 2019.", "Rechnungen zuerst."]);
        parts(Tongue::German, &["Es gibt 1.250,50 € je 3.5 Stunden.", "3 davon sind frei."]);
        parts(Tongue::German, &["Am 15.03.2027.", "Danach nicht."]);
        parts(Tongue::English, &["We are on floor 2.", "Reception is below.", "It is 3.5 miles away."]);
        parts(Tongue::English, &["1. Open the post."]);
    }

    #[test]
    fn names_of_files_and_hosts_hold_together() {
        parts(Tongue::German, &["Unter jobs@example.org und https://example.org/a?b=C finden Sie mehr."]);
    }

    #[test]
    fn lines_wrap_but_blank_lines_and_lists_part() {
        let text = "Sie prüfen\nRechnungen. Ihre Aufgaben\n\n- Buchen\n  und zahlen\n- Mahnen\r\n\r\n• Ablage\nEnde";
        let found: Vec<&str> = sentences(text, Tongue::German).into_iter().map(|range| &text[range]).collect();
        assert_eq!(
            found,
            ["Sie prüfen\nRechnungen.", "Ihre Aufgaben", "Buchen\n  und zahlen", "Mahnen", "Ablage\nEnde"]
        );
    }

    proptest! {
        /// Without abbreviations and numbers the standard finds the same. (Behind “!)” and a small letter it parts.)
        #[test]
        fn sentences_are_those_of_the_standard(
            text in "(([A-C][a-c]{3,5}|[a-cäß]{4,6}|[„(][A-C][a-c]{4}[“)])(, | – | |[.] |! |[?] |[.]“ |!\\) Abba, |[.]{3} )){0,12}"
        ) {
            let found: Vec<&str> = sentences(&text, Tongue::English).into_iter().map(|range| &text[range]).collect();
            let standard: Vec<&str> = text.unicode_sentences().map(str::trim).collect();
            prop_assert_eq!(found, standard);
        }

        /// Whatever the text: sentences come in order, and hold every letter and digit.
        #[test]
        fn no_word_is_lost(text in "([a-zA-Zäß0-9.!?\"“)(\n\r \u{a0}*•-]|z[.] B[.] |usw[.] |\n\n|\n- |1[.] ){0,40}|.{0,30}") {
            for tongue in Tongue::ALL {
                let mut before = 0;
                for range in sentences(&text, tongue) {
                    prop_assert!(!text[before..range.start].contains(char::is_alphanumeric));
                    prop_assert_eq!(text[range.clone()].trim(), &text[range.clone()]);
                    before = range.end;
                }
                prop_assert!(!text[before..].contains(char::is_alphanumeric));
            }
        }
    }
}
