//! `consistency/unwanted-term`: a name that the site's glossary says not to use.
//!
//! In: a text; the names of departments and what people do. Out: a finding at each such name, in any inflected form, with
//! the one to use. What is part of a longer name that may be used is left alone.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::check::Checking;
use crate::check::reading::Passage;
use crate::finding::Finding;
use crate::finding::rules::CONSISTENCY_UNWANTED_TERM;
use crate::language::fold::unmarked;
use crate::language::stem::stem;
use crate::language::token::{Word, compounds};
use crate::language::{Line, Tongue, lines};
use crate::model::{GlossaryTerm, Lang, Site, Text, Words};

/// The names of the glossary, ready to be found.
pub struct Names<'a> {
    /// By language and the stem of the first word.
    by_first: HashMap<(Lang, String), Vec<Name<'a>>>,
    /// How first words begin: few words of a text do, and only of these a stem is made.
    beginnings: HashSet<[char; 3]>,
}

struct Name<'a> {
    words: Vec<NameWord>,
    /// What is wrong with it; `None`: nothing.
    unwanted: Option<&'a GlossaryTerm>,
}

struct NameWord {
    stem: String,
    /// As it was written, where other capitals make another word: IT, LODAS.
    exact: Option<String>,
}

impl<'a> Names<'a> {
    pub fn of(site: &'a Site) -> Names<'a> {
        let mut names = Names { by_first: HashMap::new(), beginnings: HashSet::new() };
        for lang in site.settings.langs() {
            let Some(tongue) = Tongue::parse(&site.settings.language(lang).tag) else { continue };
            for term in &site.glossary.terms {
                let wanted: Vec<&Words> = in_lang(&term.name, lang).collect();
                wanted.iter().for_each(|words| names.add(lang, tongue, words, None, &[]));
                let unwanted = term.not.iter().filter(|(of, _)| of.is_none_or(|of| of == lang));
                unwanted.for_each(|(_, words)| names.add(lang, tongue, words, Some(term), &wanted));
            }
            site.glossary.names.iter().for_each(|words| names.add(lang, tongue, words, None, &[]));
        }
        names
    }

    /// `beside` are the names to use instead, from which an unwanted one may differ by its capitals alone.
    fn add(
        &mut self,
        lang: Lang,
        tongue: Tongue,
        words: &Words,
        unwanted: Option<&'a GlossaryTerm>,
        beside: &[&Words],
    ) {
        let differs_by_capitals = |word: &str| {
            let mut others = beside.iter().flat_map(|words| compounds(&words.text));
            others.any(|other| other.text != word && other.text.eq_ignore_ascii_case(word))
        };
        let word = |text: &str| {
            let is_exact = text.chars().nth(1).is_some() && text.chars().all(char::is_uppercase);
            let exact = (is_exact || differs_by_capitals(text)).then(|| text.to_owned());
            NameWord { stem: stem(text, tongue), exact }
        };
        self.beginnings.extend(compounds(&words.text).next().map(|first| beginning(first.text)));
        let words: Vec<NameWord> = compounds(&words.text).map(|one| word(one.text)).collect();
        if let Some(first) = words.first() {
            let key = (lang, first.stem.clone());
            self.by_first.entry(key).or_default().push(Name { words, unwanted });
        }
    }

    /// The unwanted names in a line.
    fn find(&self, line: &Line, lang: Lang, tongue: Tongue) -> Vec<(Range<usize>, &'a GlossaryTerm)> {
        if self.by_first.is_empty() {
            return Vec::new();
        }
        let words: Vec<Word> = compounds(&line.text).collect();
        let mut found: Vec<(Range<usize>, Option<&GlossaryTerm>)> = Vec::new();
        for (nth, first) in words.iter().enumerate().filter(|(_, word)| self.beginnings.contains(&beginning(word.text)))
        {
            for name in self.by_first.get(&(lang, stem(first.text, tongue))).into_iter().flatten() {
                let Some(these) = words.get(nth..nth + name.words.len()) else { continue };
                let is_it = these.iter().zip(&name.words).all(|(word, wanted)| {
                    let is_exact = wanted.exact.as_deref().is_none_or(|exact| exact == word.text);
                    is_exact && stem(word.text, tongue) == wanted.stem
                });
                if let Some(last) = these.last().filter(|_| is_it) {
                    found.push((first.at..last.range().end, name.unwanted));
                }
            }
        }
        // Of names that overlap the longest counts; of two as long the one that may be used.
        found.sort_by_key(|(range, unwanted)| (std::cmp::Reverse(range.len()), unwanted.is_some(), range.start));
        let mut longest: Vec<(Range<usize>, Option<&GlossaryTerm>)> = Vec::new();
        for (range, unwanted) in found {
            if longest.iter().all(|(other, _)| other.end <= range.start || range.end <= other.start) {
                longest.push((range, unwanted));
            }
        }
        longest.sort_by_key(|(range, _)| range.start);
        longest.into_iter().filter_map(|(range, unwanted)| Some((range, unwanted?))).collect()
    }
}

/// The first letters of a word, small and without marks and hyphens, so that every form of it has the same.
fn beginning(word: &str) -> [char; 3] {
    let letters = word.chars().filter(|letter| letter.is_alphanumeric());
    let mut letters = letters.flat_map(char::to_lowercase).map(unmarked);
    [(); 3].map(|()| letters.next().unwrap_or_default())
}

/// The words of a text in a language, in all forms of address.
fn in_lang(text: &Text, lang: Lang) -> impl Iterator<Item = &Words> {
    let same = match text {
        Text::Same(words) => Some(words),
        Text::PerLang(_) => None,
    };
    same.into_iter().chain(text.wording(lang).into_iter().flat_map(|wording| wording.all()))
}

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    for line in passage.item.lines.iter() {
        for (range, term) in passage.cx.names.find(line, passage.lang, passage.tongue) {
            let finding = passage.finding(&CONSISTENCY_UNWANTED_TERM, line, range);
            findings.push(explained(finding, term, passage.lang));
        }
    }
}

/// The names that postings show without being written in one.
pub fn in_registries(cx: &Checking, findings: &mut Vec<Finding>) {
    let site = cx.site;
    let departments = site.departments.iter().map(|(_, department)| &department.name);
    let people = site.people.iter().filter_map(|(_, person)| person.role.as_ref());
    for text in departments.chain(people) {
        for lang in site.settings.langs() {
            let Some(tongue) = cx.tongue(lang) else { continue };
            for words in in_lang(text, lang) {
                for line in &lines(&words.text) {
                    for (range, term) in cx.names.find(line, lang, tongue) {
                        let at = cx.sources.words(words, line.in_words(range.clone()));
                        let finding = Finding::new(&CONSISTENCY_UNWANTED_TERM, at).arg("words", &line.text[range]);
                        findings.push(explained(finding, term, lang));
                    }
                }
            }
        }
    }
}

fn explained(finding: Finding, term: &GlossaryTerm, lang: Lang) -> Finding {
    let said = |text: &Text| in_lang(text, lang).next().map(|words| words.text.to_string()).unwrap_or_default();
    let (name, note) = (said(&term.name), term.note.as_ref().map(said).unwrap_or_default());
    finding.arg("name", name).arg("note", note)
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn all_forms_of_a_word_begin_alike() {
        for (one, other) in [("E-Mail", "email"), ("Résumé", "resume"), ("Äußerung", "aus"), ("Verträge", "VERTRAG")]
        {
            assert_eq!(beginning(one), beginning(other), "{one}");
        }
        assert_ne!(beginning("Vertrag"), beginning("Vortrag"));
    }
}
