//! Words that the same texts translate in two ways.
//!
//! In: texts in two languages, side by side. Out: the words of which that is certain: in some texts one phrase stands for
//! the word, in the others another, hardly ever without it, and nothing else in the texts accounts for either.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::bag::Reader;
use super::terminology::Translation;
use crate::language::stem::content;
use crate::language::token::Word;
use crate::language::{Tongue, lines};

/// A word, and what it is called where.
pub struct Found {
    /// As it stands in one of the texts.
    pub shown: String,
    /// By phrase: the texts with it, and where in their words.
    pub called: Vec<Vec<(usize, Range<usize>)>>,
}

/// The fewest texts that a phrase must translate a word in. Settings of vakanz, as are the shares below.
const TEXTS: usize = 3;
/// How often a phrase may stand without the word, and the word without one of the two phrases.
const CERTAIN: f64 = 0.8;
const ALL: f64 = 0.9;
/// The share of a phrase's texts in which another word would account for it.
const OTHERWISE: f64 = 0.7;
/// Shorter words mean too many things.
const LETTERS: usize = 6;

/// A word, or two that stand side by side, by the numbers of their stems.
type Phrase = (u32, Option<u32>);

/// Texts as sets of numbers.
pub struct Texts<'p, 'a> {
    pairs: &'p [Translation<'a>],
    target: Tongue,
    reader: Reader,
    /// Of each text: the words on one side, the phrases on the other, both in order.
    sides: Vec<(Vec<u32>, Vec<Phrase>)>,
    /// In how many texts each phrase is.
    spread: HashMap<Phrase, usize>,
    /// Words that may be terms, with one of their forms and the texts they stand in.
    terms: BTreeMap<u32, (String, Vec<usize>)>,
}

impl<'p, 'a> Texts<'p, 'a> {
    pub fn of(pairs: &'p [Translation<'a>], source: Tongue, target: Tongue) -> Texts<'p, 'a> {
        let (reader, sides) = (Reader::default(), Vec::with_capacity(pairs.len()));
        let mut texts = Texts { pairs, target, reader, sides, spread: HashMap::new(), terms: BTreeMap::new() };
        (0..pairs.len()).for_each(|nth| texts.add(nth, source));
        texts
    }

    fn add(&mut self, nth: usize, source: Tongue) {
        let pair = self.pairs[nth];
        let mut words = Vec::new();
        for line in &lines(&pair.source.text) {
            for word in content(&line.text, source) {
                let stem = self.reader.stem(word.text, source);
                if words.contains(&stem) {
                    continue;
                }
                words.push(stem);
                if is_term(word, source) {
                    let (_, texts) = self.terms.entry(stem).or_insert_with(|| (word.text.to_owned(), Vec::new()));
                    texts.push(nth);
                }
            }
        }
        let found = phrases(pair, self.target, &mut self.reader);
        let mut phrases: Vec<Phrase> = found.into_iter().map(|(phrase, _)| phrase).collect();
        words.sort_unstable();
        phrases.sort_unstable();
        phrases.dedup();
        phrases.iter().for_each(|phrase| *self.spread.entry(*phrase).or_default() += 1);
        self.sides.push((words, phrases));
    }

    /// The texts with a word of the main language.
    pub fn with(&mut self, word: &str, source: Tongue) -> &[usize] {
        let stem = self.reader.stem(word, source);
        self.terms.get(&stem).map(|(_, texts)| texts.as_slice()).unwrap_or_default()
    }

    /// The words that are certain to be called two things.
    pub fn in_two_ways(&mut self) -> Vec<Found> {
        let terms: Vec<u32> = self.terms.keys().copied().collect();
        terms.into_iter().filter_map(|term| self.two_ways(term)).collect()
    }

    /// The two phrases that stand for a term.
    fn two_ways(&mut self, term: u32) -> Option<Found> {
        let (shown, texts) = self.terms.get(&term)?;
        if texts.len() < 2 * TEXTS {
            return None;
        }
        let first = self.best(texts)?;
        let parts = [Some(first.0), first.1];
        let shares_a_word = |text: &&usize| {
            let mut words = self.sides[**text].1.iter().filter(|phrase| phrase.1.is_none());
            words.any(|word| parts.contains(&Some(word.0)))
        };
        let (with, without): (Vec<usize>, Vec<usize>) = texts.iter().partition(|text| shares_a_word(text));
        let second = self.best(&without)?;
        let has = |text: &usize, phrase: Phrase| self.sides[*text].1.binary_search(&phrase).is_ok();
        let one: Vec<usize> = with.iter().copied().filter(|text| has(text, first)).collect();
        let two: Vec<usize> = without.iter().copied().filter(|text| has(text, second)).collect();
        let is_both = with.iter().any(|text| has(text, second));
        let covers = share(one.len() + two.len(), texts.len()) >= ALL;
        if is_both || !covers || one.len() < TEXTS || two.len() < TEXTS {
            return None;
        }
        if self.is_otherwise(term, &one, &two) || self.is_otherwise(term, &two, &one) {
            return None;
        }
        let shown = shown.clone();
        Some(Found { shown, called: vec![self.places(first, &one), self.places(second, &two)] })
    }

    /// The phrase that stands in most of these texts, and hardly ever in others.
    fn best(&self, texts: &[usize]) -> Option<Phrase> {
        let mut counts: BTreeMap<Phrase, usize> = BTreeMap::new();
        for phrase in texts.iter().flat_map(|text| &self.sides[*text].1) {
            *counts.entry(*phrase).or_default() += 1;
        }
        let spread = |phrase: &Phrase| self.spread.get(phrase).copied().unwrap_or_default();
        let certain =
            counts.into_iter().filter(|(phrase, count)| *count >= TEXTS && share(*count, spread(phrase)) >= CERTAIN);
        // Of two as frequent the longer: “HR department”, not “HR”.
        certain.max_by_key(|(phrase, count)| (*count, phrase.1.is_some())).map(|(phrase, _)| phrase)
    }

    /// Whether another word of the main language goes with a phrase as well: then that may be what it translates.
    fn is_otherwise(&self, term: u32, texts: &[usize], others: &[usize]) -> bool {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for word in texts.iter().flat_map(|text| &self.sides[*text].0).filter(|word| **word != term) {
            *counts.entry(*word).or_default() += 1;
        }
        let has = |text: &usize, word: u32| self.sides[*text].0.binary_search(&word).is_ok();
        let elsewhere = |word: u32| others.iter().filter(|text| has(text, word)).count();
        counts.into_iter().any(|(word, count)| {
            share(count, texts.len()) >= OTHERWISE && share(elsewhere(word), others.len()) < OTHERWISE
        })
    }

    fn places(&mut self, wanted: Phrase, texts: &[usize]) -> Vec<(usize, Range<usize>)> {
        let mut places = Vec::new();
        for &text in texts {
            let found = phrases(self.pairs[text], self.target, &mut self.reader);
            places.extend(found.into_iter().find(|(phrase, _)| *phrase == wanted).map(|(_, range)| (text, range)));
        }
        places
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

fn is_term(word: Word, tongue: Tongue) -> bool {
    word.text.chars().count() >= LETTERS && (tongue != Tongue::German || word.text.starts_with(char::is_uppercase))
}

/// The words of the translation that carry meaning, and pairs of them that stand side by side; each with its place.
fn phrases(pair: Translation, tongue: Tongue, reader: &mut Reader) -> Vec<(Phrase, Range<usize>)> {
    let mut phrases: Vec<(Phrase, Range<usize>)> = Vec::new();
    for line in &lines(&pair.target.text) {
        let mut before: Option<(u32, Range<usize>)> = None;
        for word in content(&line.text, tongue) {
            let (stem, range) = (reader.stem(word.text, tongue), word.range());
            if let Some((first, at)) = before.filter(|(_, at)| line.text[at.end..range.start].trim().is_empty()) {
                phrases.push(((first, Some(stem)), line.in_words(at.start..range.end)));
            }
            phrases.push(((stem, None), line.in_words(range.clone())));
            before = Some((stem, range));
        }
    }
    phrases
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{FileId, Span};
    use crate::model::{Lang, Words};

    /// What is found of these texts: a word, and what it is called in how many of them.
    fn found(texts: &[(&str, &str)]) -> Vec<(String, Vec<(String, usize)>)> {
        let words = |text: &str| Words { text: text.into(), at: Span::top(FileId(0)) };
        let texts: Vec<(Words, Words)> = texts.iter().map(|(de, en)| (words(de), words(en))).collect();
        let pair = |(source, target)| Translation { source, target, target_lang: Lang(1), is_name: false };
        let pairs: Vec<Translation> = texts.iter().map(|(source, target)| pair((source, target))).collect();
        let shown = |called: &[(usize, Range<usize>)]| {
            let (text, range) = called[0].clone();
            (pairs[text].target.text[range].to_owned(), called.len())
        };
        let found = Texts::of(&pairs, Tongue::German, Tongue::English).in_two_ways();
        found.into_iter().map(|one| (one.shown, one.called.iter().map(|places| shown(places)).collect())).collect()
    }

    const TWO_WAYS: [(&str, &str); 8] = [
        ("Sie planen die Wartung der Kopierer in Wien.", "You plan the upkeep of the copiers in Vienna."),
        ("Sie rechnen jede Wartung am selben Tag ab.", "You invoice any upkeep on the same day."),
        ("Sie melden den Büros, wann die Wartung beginnt.", "You tell the offices when the upkeep begins."),
        ("Nach der Wartung rufen Sie die Kundschaft an.", "After the servicing you call the customers."),
        ("Sie bestellen Teile für die Wartung.", "You order parts for the servicing."),
        ("Sie legen Berichte über die Wartung ab.", "You file reports on the servicing."),
        ("Sie prüfen Verträge.", "You check contracts."),
        ("Sie prüfen Berichte.", "You check reports."),
    ];

    #[test]
    fn a_word_that_is_called_two_things_is_found() {
        let called = vec![("servicing".to_owned(), 3), ("upkeep".to_owned(), 3)];
        assert_eq!(found(&TWO_WAYS), [("Wartung".to_owned(), called)]);
    }

    #[test]
    fn fewer_texts_say_nothing() {
        assert_eq!(found(&TWO_WAYS[1..]), []);
    }

    #[test]
    fn what_another_word_accounts_for_is_no_translation() {
        assert_eq!(
            found(&[
                ("Sie prüfen Rechnungen aus Wien.", "You check them from Vienna."),
                ("Sie prüfen Rechnungen aus Graz.", "You check them from Graz."),
                ("Sie prüfen Rechnungen aus Linz.", "You check them from Linz."),
                ("Sie buchen Rechnungen aus Bonn.", "You post them from Bonn."),
                ("Sie buchen Rechnungen aus Köln.", "You post them from Cologne."),
                ("Sie buchen Rechnungen aus Ulm.", "You post them from Ulm."),
            ]),
            []
        );
    }

    #[test]
    fn one_translation_throughout_is_as_it_should_be() {
        let texts = TWO_WAYS.map(|(de, en)| (de, en.replace("upkeep", "servicing")));
        assert_eq!(found(&texts.each_ref().map(|(de, en)| (*de, en.as_str()))), []);
    }
}
