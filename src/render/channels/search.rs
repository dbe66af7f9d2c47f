//! `search.json`: the index of the list's search, which the reader's browser looks through.
//!
//! In: the listed postings. Out: JSON with their words, each once: those of the title, department and places, and those of
//! the text. The words are folded ([`fold::sought`]); what is near them is for the script to find.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Listing, Posting};
use crate::language::{Tongue, fold, stem};
use crate::model::Lang;
use crate::render::Renderer;
use crate::render::markup::{self, Form};

pub static SEARCH: Listing = Listing { file: "search.json", format: None, unsaid: &[], make };

/// What people look for in a posting, the most telling first; not what all postings of an employer say.
const PARTS: [&str; 7] = ["essential", "duties", "summary", "desirable", "qualifications", "own", "team"];

/// What a posting may add to the index, in bytes. Only an uncommonly long one with words of its own reaches it; it is then
/// not found by the last words of its last parts.
const ROOM: usize = 960;

#[derive(Serialize)]
struct Index<'j> {
    version: u32,
    /// The last part of the address of each posting.
    jobs: Vec<&'j str>,
    title: Vec<Entry>,
    text: Vec<Entry>,
}

/// Some postings, the first by its number in `jobs`, every other by how far it is behind the one before; and the words that
/// just these have.
#[derive(Serialize)]
struct Entry(Vec<usize>, String);

/// For each word the postings that have it.
type Words = BTreeMap<String, Vec<usize>>;

fn make(renderer: &Renderer, lang: Lang) -> Vec<u8> {
    let tongue = Tongue::parse(&renderer.site.settings.language(lang).tag);
    let (mut jobs, mut titles, mut texts) = (Vec::new(), Words::new(), Words::new());
    for (nth, at) in renderer.listed(lang).enumerate() {
        let posting = renderer.posting_of(at, lang);
        jobs.push(posting.role.slug_in(lang));
        let mut room = ROOM;
        for word in words(&title(renderer, &posting), None) {
            push(&mut titles, word, nth, &mut room);
        }
        for part in PARTS.iter().filter_map(|key| posting.part(key)) {
            let text = markup::written(&part.html, Form::Plain { width: usize::MAX });
            for word in words(&text, tongue) {
                push(&mut texts, word, nth, &mut room);
            }
        }
    }
    let index = Index { version: 1, jobs, title: entries(titles), text: entries(texts) };
    // There is nothing in the values that JSON cannot say.
    serde_json::to_vec(&index).unwrap_or_default()
}

/// Adds a word of a posting if it is new and there is room.
fn push(words: &mut Words, word: String, posting: usize, room: &mut usize) {
    let known = words.get_mut(&word);
    if known.as_ref().is_some_and(|postings| postings.last() == Some(&posting)) {
        return;
    }
    // A word takes its letters, or else a step in the entry of another; both with the signs around them.
    let taken = if known.is_some() { 4 } else { word.len() + 4 };
    if taken > *room {
        return;
    }
    *room -= taken;
    match known {
        Some(postings) => postings.push(posting),
        None => _ = words.insert(word, vec![posting]),
    }
}

fn entries(words: Words) -> Vec<Entry> {
    let mut entries: BTreeMap<Vec<usize>, String> = BTreeMap::new();
    for (word, postings) in words {
        let entry = entries.entry(postings).or_default();
        if !entry.is_empty() {
            entry.push(' ');
        }
        entry.push_str(&word);
    }
    entries.into_iter().map(|(postings, words)| Entry(steps(postings), words)).collect()
}

/// Each number but the first as the step from the one before.
fn steps(mut numbers: Vec<usize>) -> Vec<usize> {
    for at in (1..numbers.len()).rev() {
        numbers[at] -= numbers[at - 1];
    }
    numbers
}

fn title(renderer: &Renderer, posting: &Posting) -> String {
    let places = posting.role.places.iter().map(|&key| renderer.site.places.get(key));
    let names = places.flat_map(|place| [&place.name, place.city()]).map(|name| posting.voice.words(name));
    let names = names.chain(posting.view.department).chain(posting.role.reference.as_deref());
    names.fold(posting.view.title.clone(), |all, name| all + " " + name)
}

/// The words of a text, but for those that say nothing and single letters. A word that another one begins with is left
/// out: a search for it finds the longer one.
fn words(text: &str, tongue: Option<Tongue>) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let telling = words.filter(|word| !tongue.is_some_and(|tongue| stem::is_stop_word(word, tongue)));
    let words: BTreeSet<String> = telling.map(fold::sought).filter(|word| word.chars().count() > 1).collect();
    let mut words: Vec<String> = words.into_iter().collect();
    words.dedup_by(|longer, word| {
        let begins = longer.starts_with(word.as_str());
        if begins {
            std::mem::swap(longer, word);
        }
        begins
    });
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_told_once_and_telling() {
        let text = "Sie prüfen die Lohn- und Gehaltsabrechnung, jede Lohnabrechnung; MS-Office & SAP R/3.";
        let found = words(text, Some(Tongue::German));
        let expected = ["gehaltsabrechnung", "lohnabrechnung", "ms", "office", "prufen", "sap"];
        assert_eq!(found, expected);
    }

    #[test]
    fn numbers_are_told_by_their_steps() {
        assert_eq!(steps(vec![3, 4, 9]), [3, 1, 5]);
    }
}
