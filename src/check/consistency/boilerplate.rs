//! `consistency/boilerplate`: what the company says on every page, said once more by a role.
//!
//! In: the traces of all roles, `company.yaml`. Out: a finding at each clause that a role uses though the company does, and
//! at the first sentence of each text that repeats the company's words.

use rayon::prelude::*;

use super::bag::{Bag, NEAR, Reader};
use crate::check::Checking;
use crate::check::reading::Part;
use crate::check::trace::{OwnText, Trace};
use crate::finding::rules::CONSISTENCY_BOILERPLATE;
use crate::finding::{Finding, Severity, Span};
use crate::language::lines;
use crate::language::sentence::sentences;
use crate::model::{Address, Lang, Phrase, Text, Words};

/// How many words that carry meaning two sentences need before their likeness says anything.
const WORDS: usize = 5;

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let company = &cx.site.company;
    if company.about.is_none() && company.benefits.is_empty() && company.notes.is_empty() {
        return;
    }
    for trace in &cx.traces {
        used_twice(cx, trace, findings);
    }
    let given = given(cx);
    // Few pieces: each learns the words of its texts anew.
    let piece = cx.traces.len().div_ceil(rayon::current_num_threads()).max(1);
    let parts = cx.traces.par_chunks(piece).flat_map_iter(|traces| {
        let mut given = given.clone();
        let mut found = Vec::new();
        for trace in traces {
            found.extend(trace.texts.iter().filter_map(|text| given.again(cx, trace, text)));
        }
        found
    });
    findings.par_extend(parts);
}

/// Clauses that both the role and the company use in lists which stand one behind the other on the page.
fn used_twice(cx: &Checking, trace: &Trace, findings: &mut Vec<Finding>) {
    let company = &cx.site.company;
    let role = trace.role;
    for (own, given, kind) in [(&role.benefits, &company.benefits, "benefits"), (&role.notes, &company.notes, "notes")]
    {
        for phrase in own {
            if let Phrase::Clause(key, at) = phrase
                && given.iter().any(|other| other.clause() == Some(*key))
            {
                findings.push(finding(*at, kind, trace).arg("likeness", "same"));
            }
        }
    }
}

fn finding(at: Span, kind: &'static str, trace: &Trace) -> Finding {
    let finding = Finding::new(&CONSISTENCY_BOILERPLATE, at).arg("kind", kind);
    Finding { draft: trace.role.draft, ..finding }
}

/// What the company says, sentence by sentence.
#[derive(Clone)]
struct Given<'a> {
    reader: Reader,
    sentences: Vec<Sentence<'a>>,
}

#[derive(Clone)]
struct Sentence<'a> {
    lang: Lang,
    kind: &'static str,
    bag: Bag,
    words: &'a Words,
}

fn given<'a>(cx: &Checking<'a>) -> Given<'a> {
    let company = &cx.site.company;
    let mut given = Given { reader: Reader::default(), sentences: Vec::new() };
    let texts =
        |phrases: &'a [Phrase], kind: &'static str| phrases.iter().map(move |phrase| (cx.site.text(phrase), kind));
    let about = company.about.iter().map(|text| (text, "about"));
    for (text, kind) in about.chain(texts(&company.benefits, "benefits")).chain(texts(&company.notes, "notes")) {
        cx.site.settings.langs().for_each(|lang| given.add(cx, text, lang, kind));
    }
    given
}

impl<'a> Given<'a> {
    fn add(&mut self, cx: &Checking<'a>, text: &'a Text, lang: Lang, kind: &'static str) {
        let Some(tongue) = cx.tongue(lang) else { return };
        let mut forms: Vec<&Words> = Address::ALL.iter().filter_map(|address| text.get(lang, *address)).collect();
        forms.dedup_by_key(|words| words.at);
        for words in forms {
            for line in &lines(&words.text) {
                for range in sentences(&line.text, tongue) {
                    let bag = self.reader.read([&line.text[range]].into_iter(), tongue);
                    if bag.words() >= WORDS {
                        self.sentences.push(Sentence { lang, kind, bag, words });
                    }
                }
            }
        }
    }

    /// The first sentence of a text that the company says too.
    fn again(&mut self, cx: &Checking, trace: &Trace, text: &OwnText) -> Option<Finding> {
        let is_shown_beside = match text.part {
            Part::Summary | Part::Team | Part::Prose(_) => |_: &str| true,
            Part::Benefit => |kind: &str| kind == "benefits",
            Part::Note => |kind: &str| kind != "benefits",
            _ => return None,
        };
        for wording in &text.wordings {
            let Some(tongue) = cx.tongue(wording.lang) else { continue };
            for line in &lines(&wording.words.text) {
                for range in sentences(&line.text, tongue) {
                    let bag = self.reader.read([&line.text[range.clone()]].into_iter(), tongue);
                    if bag.words() < WORDS {
                        continue;
                    }
                    let mut beside = self.sentences.iter().filter(|one| one.lang == wording.lang);
                    let Some(given) = beside.find(|one| is_shown_beside(one.kind) && one.bag.overlap(&bag) >= NEAR)
                    else {
                        continue;
                    };
                    let at = cx.sources.words(wording.words, line.in_words(range));
                    let finding = finding(at, given.kind, trace).arg("likeness", "near").also(given.words.at, "given");
                    return Some(finding.weighing(Severity::Advice));
                }
            }
        }
        None
    }
}
