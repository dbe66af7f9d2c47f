//! The lists as Rust.
//!
//! In: checked lists. Out: statics of the types of `language::lexicon`, with every pattern made ready and every key
//! with the entries that it wakes.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::TONGUES;
use super::lists::{Entry, Lists, Mask, Signal, Signals};
use super::pattern::{Key, Pattern};

/// Rust source, with the patterns that stand beside the tables because a table may only refer to them.
#[derive(Default)]
struct Source {
    text: String,
    lists_of_patterns: usize,
}

/// The positions of the entries or masks that a key wakes: wherever it stands, and where a word begins with it.
type Keys<'l> = BTreeMap<&'l str, [Vec<usize>; 2]>;

pub fn tables(lists: &Lists) -> String {
    let mut source = Source::default();
    for (at, tongue) in TONGUES.iter().enumerate() {
        let name = tongue.to_uppercase();
        source.entries(&name, &lists.entries[at]);
        let signals = lists.signals[at].as_ref().unwrap_or_else(|| panic!("{tongue}-signals.yaml is missing"));
        source.signals(tongue, &name, signals);
    }
    source.masks(&lists.masks);
    source.text
}

impl Source {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn entries(&mut self, name: &str, entries: &[Entry]) {
        let forms: Vec<(usize, &str, Pattern)> = entries.iter().enumerate().flat_map(forms).collect();
        let keys_of: Vec<Vec<Key>> = forms.iter().map(|(.., pattern)| pattern.keys().unwrap_or_default()).collect();
        let mut keys = Keys::new();
        keys_of.iter().enumerate().for_each(|(at, of)| wake(&mut keys, of, at));
        self.line(&format!("pub(super) static {name}_FORMS: [Form; {}] = [", forms.len()));
        for (entry, gender, pattern) in &forms {
            self.line(&format!("Form {{ entry: {entry}, gender: Gender::{gender}, pattern: {} }},", shown(pattern)));
        }
        self.line("];");
        let mut table = String::new();
        for entry in entries {
            let id = &entry.id;
            let unless = self.patterns(&entry.unless);
            let unless_item = self.patterns(&entry.unless_item);
            let fields: Vec<String> = entry.fields.iter().map(|field| format!("Field::{}", capital(field))).collect();
            let Entry { term, feminine, category, rule, reason, suggest, sources, jurisdictions, .. } = entry;
            let Entry { rule_in_title, rule_in_title_f, loanword, stem_check, .. } = entry;
            let severity_in_title = match &entry.severity_in_title {
                Some(severity) => format!("Some(Severity::{})", capital(severity)),
                None => "None".to_owned(),
            };
            let coding = match &entry.coding {
                Some(coding) => format!("Some(Coding::{})", capital(coding)),
                None => "None".to_owned(),
            };
            writeln!(
                table,
                "Entry {{ id: {id:?}, term: {term:?}, feminine: {feminine:?}, category: {category:?}, rule: {rule:?}, \
                 severity: Severity::{}, rule_in_title: {rule_in_title:?}, rule_in_title_f: {rule_in_title_f:?}, \
                 severity_in_title: {severity_in_title}, fields: &[{}], jurisdictions: &{jurisdictions:?}, \
                 suggest: &{suggest:?}, reason: {reason:?}, sources: &{sources:?}, coding: {coding}, \
                 loanword: {loanword}, stem_check: {stem_check}, unless: {unless}, \
                 unless_item: {unless_item} }},",
                capital(&entry.severity),
                fields.join(", "),
            )
            .expect("a string takes everything");
        }
        self.line(&format!("pub(super) static {name}_ENTRIES: [Entry; {}] = [\n{table}];", entries.len()));
        self.keys(&format!("{name}_KEYS"), &keys);
    }

    fn masks(&mut self, masks: &[Mask]) {
        let mut keys = [Keys::new(), Keys::new()];
        let mut table = String::new();
        for (at, mask) in masks.iter().enumerate() {
            for (tongue, keys) in TONGUES.iter().zip(&mut keys) {
                if mask.lang == "any" || mask.lang == *tongue {
                    wake(keys, &mask.keys, at);
                }
            }
            let pattern = some(mask.pattern.as_ref());
            let Mask { id, drops, style, stem_check, words, .. } = mask;
            let whole_item = mask.scope.is_some();
            writeln!(
                table,
                "Mask {{ id: {id:?}, drops: &{drops:?}, style: {style:?}, whole_item: {whole_item}, \
                 stem_check: {stem_check}, pattern: {pattern}, words: &{words:?} }},"
            )
            .expect("a string takes everything");
        }
        self.line(&format!("pub(super) static MASKS: [Mask; {}] = [\n{table}];", masks.len()));
        for (tongue, keys) in TONGUES.iter().zip(&keys) {
            self.keys(&format!("{}_MASK_KEYS", tongue.to_uppercase()), keys);
        }
    }

    fn signals(&mut self, tongue: &str, name: &str, signals: &Signals) {
        let mut signal = |signal: &Signal| {
            let words = (!signal.words.is_empty()).then(|| with_endings(tongue, &signal.words));
            self.patterns(signal.patterns.iter().chain(&words))
        };
        let education = signal(&signals.education);
        let experience = signal(&signals.experience);
        let equivalence = signal(&signals.equivalence);
        let interpersonal = signal(&signals.interpersonal);
        let must = signal(&signals.must);
        let nice = signal(&signals.nice);
        let (sie, du) = (self.patterns(&signals.address.sie), self.patterns(&signals.address.du));
        let Signals { duty_verbs, duty_nouns, duty_noun_endings, .. } = signals;
        let Signals { function_words, abbreviations_ok, .. } = signals;
        self.line(&format!(
            "pub(super) static {name}_SIGNALS: Signals = Signals {{ education: {education}, experience: {experience}, \
             equivalence: {equivalence}, interpersonal: {interpersonal}, must: {must}, nice: {nice}, sie: {sie}, \
             du: {du}, words: Words {{ duty_verbs: &{duty_verbs:?}, duty_nouns: &{duty_nouns:?}, \
             duty_noun_endings: &{duty_noun_endings:?}, function: &{function_words:?}, \
             abbreviations: &{abbreviations_ok:?} }} }};"
        ));
    }

    /// A list of patterns, as a static beside the tables: a pattern keeps what it is compiled to, so a table cannot
    /// hold it behind a reference of its own.
    fn patterns<'p>(&mut self, patterns: impl IntoIterator<Item = &'p Pattern>) -> String {
        let patterns: Vec<String> = patterns.into_iter().map(shown).collect();
        if patterns.is_empty() {
            return "&[]".to_owned();
        }
        self.lists_of_patterns += 1;
        let name = format!("PATTERNS_{}", self.lists_of_patterns);
        self.line(&format!("static {name}: [ListPattern; {}] = [{}];", patterns.len(), patterns.join(", ")));
        format!("&{name}")
    }

    fn keys(&mut self, name: &str, keys: &Keys) {
        self.line(&format!("pub(super) static {name}: [(&str, [&[u16]; 2]); {}] = [", keys.len()));
        for (key, [anywhere, beginning]) in keys {
            self.line(&format!("({key:?}, [&{anywhere:?}, &{beginning:?}]),"));
        }
        self.line("];");
    }
}

/// The patterns of an entry, in all their ways.
fn forms((at, entry): (usize, &Entry)) -> impl Iterator<Item = (usize, &'static str, Pattern)> {
    let of = |pattern: &Option<Pattern>| pattern.iter().flat_map(Pattern::ways).collect::<Vec<_>>();
    let masculine = of(&entry.pattern).into_iter().map(move |pattern| (at, "Masculine", pattern));
    masculine.chain(of(&entry.pattern_f).into_iter().map(move |pattern| (at, "Feminine", pattern)))
}

fn wake<'l>(keys: &mut Keys<'l>, of: &'l [Key], at: usize) {
    for key in of {
        keys.entry(&key.word).or_default()[usize::from(key.begins)].push(at);
    }
}

fn some(pattern: Option<&Pattern>) -> String {
    pattern.map_or("None".to_owned(), |pattern| format!("Some({})", shown(pattern)))
}

fn shown(pattern: &Pattern) -> String {
    format!("ListPattern::{}({:?})", if pattern.small { "small" } else { "cased" }, pattern.text)
}

/// `[Team, Gespräch]` → the words with the endings that they take.
fn with_endings(tongue: &str, words: &[String]) -> Pattern {
    let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let endings = if tongue == "de" { "e|em|en|er|es|n|s" } else { "d|ed|ing|s" };
    Pattern::new(&format!(r"\b(?:{})(?:{endings})?\b", words.join("|"))).expect("words are patterns")
}

fn capital(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(characters).collect()
}
