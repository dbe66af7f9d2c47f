//! `consistency/terminology`: one thing that is called one way here and another way there, in a language that the main one
//! is translated into.
//!
//! In: the registries, the clauses and the traces of all roles. Out: a finding for each name that is in the minority, at its
//! first place. Names are compared with names; in running text only terms that every office has ([`super::terms`]) and
//! words whose translation the texts themselves give away ([`super::translations`]).

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::terms::{TERMS, Term};
use super::translations::Texts;
use crate::check::Checking;
use crate::check::reading::Part;
use crate::check::trace::{Printed, print};
use crate::finding::rules::CONSISTENCY_TERMINOLOGY;
use crate::finding::{Finding, Span};
use crate::language::stem::{content, stem};
use crate::language::token::{compounds, words};
use crate::language::{Line, Tongue, lines};
use crate::model::{Address, Lang, Text, Words};

/// A text in the main language, and what it is in another.
#[derive(Clone, Copy)]
pub struct Translation<'a> {
    pub source: &'a Words,
    pub target: &'a Words,
    pub target_lang: Lang,
    /// Whether it is the name of one thing, as a title or a department is.
    pub is_name: bool,
}

/// The longest text, in words, that is taken for a name wherever it stands.
const NAME: usize = 3;
/// Texts that are looked into for running words: enough for any evidence, and an end to the work on a site of any size.
const TEXTS: usize = 20_000;

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let settings = &cx.site.settings;
    if settings.languages.len() < 2 || cx.traces.is_empty() {
        return;
    }
    let Some(source) = cx.tongue(Lang(0)) else { return };
    let pairs = pairs(cx);
    for lang in settings.langs().skip(1) {
        let Some(target) = cx.tongue(lang) else { continue };
        let pairs: Vec<Translation> = pairs.iter().copied().filter(|pair| pair.target_lang == lang).collect();
        let mut calls = Calls { cx, lang, known: decided(cx, source), by_term: BTreeMap::new() };
        calls.names(&pairs, source, target);
        let running = &pairs[..pairs.len().min(TEXTS)];
        let mut texts = Texts::of(running, source, target);
        if (source, target) == (Tongue::German, Tongue::English) {
            calls.usual(running, &mut texts);
        }
        calls.given_away(running, &mut texts, (source, target));
        findings.extend(calls.minorities());
    }
}

/// What the glossary has decided; `consistency/unwanted-term` holds the site to it.
fn decided(cx: &Checking, source: Tongue) -> HashSet<String> {
    let terms = cx.site.glossary.terms.iter().filter_map(|term| term.name.get(Lang(0), Address::Neutral));
    terms.map(|words| name_of(&words.text, source)).collect()
}

/// Every text that stands in two languages, each pair of wordings once.
fn pairs<'a>(cx: &Checking<'a>) -> Vec<Translation<'a>> {
    let site = cx.site;
    let mut pairs = Vec::new();
    let mut seen: HashSet<(u64, u64, Lang)> = HashSet::new();
    let mut add = |wordings: &[Printed<'a>], is_name: bool| {
        let Some((source, others)) = wordings.split_first().filter(|(source, _)| source.lang == Lang(0)) else {
            return;
        };
        for target in others {
            // The same in both languages: a name, or a text that is still to be translated.
            if source.print != target.print && seen.insert((source.print, target.print, target.lang)) {
                let is_name = is_name || compounds(&source.words.text).nth(NAME).is_none();
                pairs.push(Translation {
                    source: source.words,
                    target: target.words,
                    target_lang: target.lang,
                    is_name,
                });
            }
        }
    };
    let printed = |text: &'a Text| -> Vec<Printed<'a>> {
        let of =
            |lang: Lang| text.get(lang, site.settings.language(lang).address).or_else(|| text.get(lang, Address::Sie));
        let wordings = site.settings.langs().filter_map(|lang| Some((lang, of(lang)?)));
        wordings.map(|(lang, words)| Printed { lang, words, print: print(&lines(&words.text)) }).collect()
    };
    site.departments.iter().for_each(|(_, department)| add(&printed(&department.name), true));
    site.places.iter().for_each(|(_, place)| add(&printed(&place.name), true));
    site.people.iter().filter_map(|(_, person)| person.role.as_ref()).for_each(|role| add(&printed(role), true));
    site.bands.iter().filter_map(|(_, band)| band.pay.agreement.as_ref()).for_each(|text| add(&printed(text), true));
    site.clauses.iter().for_each(|(_, clause)| add(&printed(&clause.text), false));
    for text in cx.traces.iter().flat_map(|trace| &trace.texts) {
        add(&text.wordings, matches!(text.part, Part::Title | Part::Education | Part::Experience));
    }
    pairs
}

/// The same for one name of a thing, wherever it stands. Not by stems: „Buchhalter“ is not „Buchhaltung“.
fn name_of(text: &str, tongue: Tongue) -> String {
    content(text, tongue).map(|word| word.text.to_lowercase()).collect::<Vec<_>>().join(" ")
}

/// The same for translations that differ in form only: "clerk", "clerks".
fn form_of(text: &str, tongue: Tongue) -> String {
    content(text, tongue).map(|word| stem(word.text, tongue)).collect::<Vec<_>>().join(" ")
}

/// What a term is called, and where.
struct Call<'a> {
    source: String,
    words: &'a Words,
    range: Range<usize>,
    shown: String,
}

/// All that terms are called in one language.
struct Calls<'p, 'a> {
    cx: &'p Checking<'a>,
    lang: Lang,
    known: HashSet<String>,
    /// By term and by what it is called there.
    by_term: BTreeMap<String, BTreeMap<String, Vec<Call<'a>>>>,
}

impl<'a> Calls<'_, 'a> {
    fn add(&mut self, term: String, called: String, call: Call<'a>) {
        if !self.known.contains(&term) {
            self.by_term.entry(term).or_default().entry(called).or_default().push(call);
        }
    }

    fn names(&mut self, pairs: &[Translation<'a>], source: Tongue, target: Tongue) {
        for pair in pairs.iter().filter(|pair| pair.is_name) {
            let (term, called) = (name_of(&pair.source.text, source), form_of(&pair.target.text, target));
            if !term.is_empty() && !called.is_empty() {
                let (source, shown) = (pair.source.text.to_string(), pair.target.text.to_string());
                self.add(term, called, Call { source, words: pair.target, range: 0..pair.target.text.len(), shown });
            }
        }
    }

    /// Terms of every office.
    fn usual(&mut self, pairs: &[Translation<'a>], texts: &mut Texts) {
        for term in TERMS {
            for word in term.german.split('|') {
                let with = texts.with(word, Tongue::German).iter().map(|text| &pairs[*text]);
                with.filter(|pair| !pair.is_name).for_each(|pair| self.term(pair, term));
            }
        }
    }

    fn term(&mut self, pair: &Translation<'a>, term: &Term) {
        let english = lines(&pair.target.text);
        let mut found: Option<(&Line, Range<usize>, &str)> = None;
        for line in &english {
            for variant in term.english.split('|') {
                let Some(range) = phrase(&line.text, variant) else { continue };
                // Of two the longer is meant: “HR” in “HR department”.
                match &found {
                    Some((_, other, _)) if other.len() >= range.len() => {}
                    _ => found = Some((line, range, variant)),
                }
            }
        }
        if let Some((line, range, variant)) = found {
            let shown = line.text[range.clone()].to_owned();
            let range = line.in_words(range);
            let source = term.name().to_owned();
            let (key, called) = (name_of(&source, Tongue::German), form_of(variant, Tongue::English));
            self.add(key, called, Call { source, words: pair.target, range, shown });
        }
    }

    /// Words whose translation follows from the texts themselves.
    fn given_away(&mut self, pairs: &[Translation<'a>], texts: &mut Texts, (source, target): (Tongue, Tongue)) {
        for found in texts.in_two_ways() {
            for places in found.called {
                for (pair, range) in places {
                    let words = pairs[pair].target;
                    let shown = words.text[range.clone()].to_owned();
                    let called = form_of(&shown, target);
                    let call = Call { source: found.shown.clone(), words, range, shown };
                    self.add(name_of(&found.shown, source), called, call);
                }
            }
        }
    }

    fn minorities(self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for called in self.by_term.into_values().filter(|called| called.len() > 1) {
            let mut called: Vec<Vec<Call>> = called.into_values().collect();
            // The most frequent name first; of two as frequent the one that is met first.
            called.sort_by_key(|calls| (std::cmp::Reverse(calls.len()), calls[0].words.at));
            let most = called.remove(0);
            for calls in called {
                let at = place(self.cx, &calls[0]);
                let finding = Finding::new(&CONSISTENCY_TERMINOLOGY, at)
                    .arg("term", most[0].source.as_str())
                    .arg("words", calls[0].shown.as_str())
                    .arg("other", most[0].shown.as_str())
                    .arg("language", self.cx.site.settings.language(self.lang).tag.as_str())
                    .also(place(self.cx, &most[0]), "other");
                findings.push(finding);
            }
        }
        findings
    }
}

fn place(cx: &Checking, call: &Call) -> Span {
    cx.sources.words(call.words, call.range.clone())
}

/// Where a phrase of whole words stands, whatever its capitals and whether it is in the plural.
fn phrase(text: &str, phrase: &str) -> Option<Range<usize>> {
    let text_words: Vec<_> = words(text).collect();
    let wanted: Vec<&str> = phrase.split([' ', '-']).collect();
    let is_it = |word: &str, wanted: &str| {
        // An abbreviation is one in capitals only: HR.
        if wanted.chars().all(char::is_uppercase) {
            return word == wanted;
        }
        word.get(..wanted.len()).is_some_and(|start| start.eq_ignore_ascii_case(wanted))
            && ["", "s", "es"].contains(&&word[wanted.len()..])
    };
    let at = text_words
        .windows(wanted.len())
        .find(|window| window.iter().zip(&wanted).all(|(word, wanted)| is_it(word.text, wanted)))?;
    Some(at[0].at..at[at.len() - 1].range().end)
}
