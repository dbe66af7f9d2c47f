//! `language/mixed-address`: a German posting that speaks to its reader in two ways, „Sie“ and „du“.
//!
//! In: a role; the texts that all roles share. Out: a finding at the first word of each text that speaks otherwise than the
//! role does. How it speaks is its `address`; where that is neutral, most of its own texts decide.

use std::ops::Range;

use crate::check::Checking;
use crate::check::reading::{Item, Part, Posting, Reading, shared};
use crate::finding::rules::LANGUAGE_MIXED_ADDRESS;
use crate::finding::{Finding, Span};
use crate::language::Tongue;
use crate::language::lexicon::signals::{self, addressed};
use crate::language::lexicon::{Glossary, masks};
use crate::language::token::overlap;
use crate::model::{Address, Role};

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in reading.postings.iter().filter(|posting| posting.tongue == Some(Tongue::German)) {
        if is_plainly_one(posting) {
            continue;
        }
        let spoken = spoken(reading.cx, posting);
        let Some(address) = address(posting, &spoken) else { continue };
        let (as_said, others): (Vec<_>, Vec<_>) = spoken.iter().partition(|one| one.address == address);
        let as_said = as_said.into_iter().find(|one| one.item.clause.is_none());
        // A role that speaks otherwise throughout has one mistake, and it stands in `address`.
        let throughout = as_said.is_none() && others.iter().filter(|one| one.item.clause.is_none()).nth(1).is_some();
        let mut told = false;
        for other in others {
            let is_own = other.item.clause.is_none();
            if throughout && is_own && std::mem::replace(&mut told, true) {
                continue;
            }
            let found = reading.finding_at(&LANGUAGE_MIXED_ADDRESS, other.item, place(reading.cx, other));
            let found = finding(found, other, address, throughout && is_own);
            // What many roles meet in a clause is one finding.
            findings.push(match as_said.filter(|_| is_own) {
                Some(one) => found.also(place(reading.cx, one), "other"),
                None => found,
            });
        }
    }
}

/// What stands in every posting, for each way in which postings speak.
pub fn of_all(cx: &Checking, findings: &mut Vec<Finding>) {
    let current: Vec<&Role> = cx.current_roles().collect();
    for lang in cx.site.settings.langs() {
        for address in [Address::Sie, Address::Du] {
            let posting = shared(cx, lang, address);
            if posting.tongue != Some(Tongue::German) || is_plainly_one(&posting) {
                continue;
            }
            let in_german = current.iter().copied().filter(|role| role.langs.contains(&lang));
            let (these, others): (Vec<&Role>, Vec<&Role>) =
                in_german.partition(|role| cx.site.settings.address(role, lang) == address);
            if these.is_empty() {
                continue;
            }
            for other in spoken(cx, &posting).iter().filter(|one| one.address != address) {
                let found = Finding::new(&LANGUAGE_MIXED_ADDRESS, place(cx, other));
                let mut finding = finding(found, other, address, false);
                if !others.is_empty() {
                    finding.roles = these.iter().map(|role| role.id.clone()).collect();
                }
                finding.draft = these.iter().all(|role| role.draft);
                findings.push(finding);
            }
        }
    }
}

/// A text that speaks to its reader, and the first word that does so in this way.
struct Spoken<'p, 'a> {
    item: &'p Item<'a>,
    address: Address,
    line: usize,
    range: Range<usize>,
}

fn place(cx: &Checking, spoken: &Spoken) -> Span {
    cx.sources.words(spoken.item.words, spoken.item.lines[spoken.line].in_words(spoken.range.clone()))
}

fn finding(finding: Finding, other: &Spoken, address: Address, throughout: bool) -> Finding {
    let words = &other.item.lines[other.line].text[other.range.clone()];
    let whole = if throughout { "whole" } else { "words" };
    finding.arg("words", words).arg("address", address.name()).arg("what", whole)
}

fn spoken<'p, 'a>(cx: &Checking, posting: &'p Posting<'a>) -> Vec<Spoken<'p, 'a>> {
    let mut spoken: Vec<Spoken> = Vec::new();
    for item in posting.items.iter().filter(|item| item.part != Part::Title) {
        let first = spoken.len();
        for (line, text) in item.lines.iter().map(|line| &*line.text).enumerate() {
            for (address, range) in words(&cx.glossary, text, line == 0) {
                if !spoken[first..].iter().any(|one| one.address == address) {
                    spoken.push(Spoken { item, address, line, range });
                }
            }
        }
    }
    spoken
}

/// How the posting means to speak; `None` if it speaks in no way, or only in one.
fn address(posting: &Posting, spoken: &[Spoken]) -> Option<Address> {
    if posting.address != Address::Neutral {
        return Some(posting.address);
    }
    let count = |address| spoken.iter().filter(|one| one.address == address && one.item.clause.is_none()).count();
    match (count(Address::Sie), count(Address::Du)) {
        (0, 0) => None,
        (sie, du) if du > sie => Some(Address::Du),
        _ => Some(Address::Sie),
    }
}

/// The words that speak to the reader, without those that might be „they“ or „she“, are quoted, or speak of the address
/// itself: „Wir sind per Du“.
fn words(names: &Glossary, text: &str, is_first: bool) -> Vec<(Address, Range<usize>)> {
    if !may_say(text, Address::Sie) && !may_say(text, Address::Du) {
        return Vec::new();
    }
    let mut found = addressed(text);
    if found.is_empty() {
        return Vec::new();
    }
    let has_inner = found.iter().any(|(address, range)| *address == signals::Address::Sie && range.start > 0);
    found.retain(|(address, range)| match address {
        signals::Address::Sie if range.start == 0 => has_inner || is_first && is_formal(text),
        _ => !is_name(text, range),
    });
    if !found.is_empty() && text.contains(['„', '“', '"', '«', '»', '‚', '‘']) {
        let masked = masks(Tongue::German, text, names);
        let quoted =
            |range: &Range<usize>| masked.iter().any(|one| one.mask.id == "quotation" && overlap(&one.range, range));
        found.retain(|(_, range)| !quoted(range));
    }
    let address = |address| match address {
        signals::Address::Sie => Address::Sie,
        signals::Address::Du => Address::Du,
    };
    found.into_iter().map(|(one, range)| (address(one), range)).collect()
}

/// Whether no text can speak in another way than the posting means to: the common case, and a cheap one.
fn is_plainly_one(posting: &Posting) -> bool {
    let other = match posting.address {
        Address::Sie => Address::Du,
        Address::Du => Address::Sie,
        Address::Neutral => return false,
    };
    !posting.items.iter().flat_map(|item| item.lines.iter()).any(|line| may_say(&line.text, other))
}

/// Whether a text has a word by which one speaks to the reader in this way.
fn may_say(text: &str, address: Address) -> bool {
    let mut words = text.split(|c: char| !c.is_alphabetic());
    match address {
        Address::Sie => words.any(|word| {
            word == "Sie"
                || word.starts_with("Ih")
                    && ["Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres", "Ihnen"].contains(&word)
        }),
        _ => words.any(|word| {
            let rest = word.strip_prefix(['d', 'D']);
            let is_own = rest.is_some_and(|rest| matches!(rest, "u" | "ich" | "ir") || rest.starts_with("ein"));
            is_own
                || word
                    .strip_prefix(['e', 'E'])
                    .is_some_and(|rest| rest.starts_with("uch") || rest.starts_with("uer") || rest.starts_with("ure"))
        }),
    }
}

/// A text that begins with „Sie“ and a verb in the plural has nobody before whom „they“ could be.
fn is_formal(text: &str) -> bool {
    let verb = text.strip_prefix("Sie ").and_then(|rest| rest.split(|c: char| !c.is_alphabetic()).next());
    verb.is_some_and(|verb| verb.ends_with('n') && verb.starts_with(char::is_lowercase))
}

/// „per Du“, „das Sie“, „Du-Kultur“; „Café du Nord“.
fn is_name(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].split_whitespace().next_back().unwrap_or_default();
    let after = text[range.end..].chars().next();
    let next = text[range.end..].split_whitespace().next().unwrap_or_default();
    let is_french = &text[range.clone()] == "du"
        && before.starts_with(char::is_uppercase)
        && next.starts_with(char::is_uppercase)
        && !text[..range.start].trim_end().ends_with([',', '.', ':', ';']);
    let speaks_of_it = matches!(
        before.to_lowercase().as_str(),
        "per" | "das" | "ein" | "beim" | "zum" | "vom" | "auf" | "kollegiales"
    );
    let joined = after == Some('-');
    speaks_of_it && text[range.clone()].starts_with(char::is_uppercase) || joined || is_french
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        let found = words(&Glossary::new([]), text, true);
        found.into_iter().map(|(_, range)| text[range].to_owned()).collect()
    }

    #[test]
    fn only_words_to_the_reader_count() {
        assert_eq!(of("Bitte senden Sie uns Ihre Unterlagen."), ["Sie", "Ihre"]);
        assert_eq!(of("Sie prüfen Rechnungen."), ["Sie"]);
        assert_eq!(of("Wir freuen uns auf dich und Deine Bewerbung."), ["dich", "Deine"]);
        for text in [
            "Sie leitet das Team seit zwei Jahren.",
            "Ihre Leitung ist seit zwei Jahren dabei.",
            "Wir sind per Du.",
            "Bei uns gilt das Du.",
            "Eine gelebte Du-Kultur",
            "Die Kunden haben es eilig, sie rufen oft an.",
            "Der Slogan „Du kannst das“ hängt an der Wand.",
            "Das Café du Nord liegt um die Ecke.",
        ] {
            assert_eq!(of(text), [""; 0], "{text}");
        }
    }
}
