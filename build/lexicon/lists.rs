//! What people write in the lists, checked.
//!
//! In: the text of one file after the other. Out: entries, masks and signals as they were written. A fault ends the
//! build; the message names the file and the entry.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_yaml::Value;

use super::pattern::{Key, Pattern};

#[derive(Default)]
pub struct Lists {
    /// By language, as in `TONGUES`.
    pub entries: [Vec<Entry>; 2],
    pub signals: [Option<Signals>; 2],
    pub masks: Vec<Mask>,
    ids: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryFile {
    lang: String,
    entries: Vec<Value>,
    /// Words that a test holds to be silent.
    #[serde(default, rename = "silent")]
    _silent: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MaskFile {
    masks: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub id: String,
    pub term: String,
    pub feminine: Option<String>,
    pub pattern: Option<Pattern>,
    pub pattern_f: Option<Pattern>,
    pub category: String,
    pub rule: String,
    pub severity: String,
    pub rule_in_title: Option<String>,
    pub rule_in_title_f: Option<String>,
    pub severity_in_title: Option<String>,
    pub fields: Vec<String>,
    #[serde(default)]
    pub jurisdictions: Vec<String>,
    #[serde(default)]
    pub suggest: Vec<String>,
    pub reason: String,
    #[serde(rename = "source")]
    pub sources: Vec<String>,
    pub coding: Option<String>,
    #[serde(default)]
    pub loanword: bool,
    #[serde(default)]
    pub stem_check: bool,
    #[serde(default)]
    pub unless: Vec<Pattern>,
    #[serde(default)]
    pub unless_item: Vec<Pattern>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mask {
    pub id: String,
    /// A language, or `any`.
    pub lang: String,
    #[serde(rename = "what")]
    _what: String,
    pub pattern: Option<Pattern>,
    /// What wakes the mask.
    #[serde(skip)]
    pub keys: Vec<Key>,
    #[serde(default)]
    pub words: Vec<String>,
    pub drops: Vec<String>,
    pub style: Option<String>,
    pub scope: Option<String>,
    #[serde(default)]
    pub stem_check: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signals {
    #[allow(dead_code, reason = "the name of the file says it too")]
    lang: String,
    pub education: Signal,
    pub experience: Signal,
    pub equivalence: Signal,
    pub interpersonal: Signal,
    pub must: Signal,
    pub nice: Signal,
    #[serde(default)]
    pub duty_verbs: Vec<String>,
    #[serde(default)]
    pub duty_nouns: Vec<String>,
    #[serde(default)]
    pub duty_noun_endings: Vec<String>,
    pub function_words: Vec<String>,
    pub abbreviations_ok: Vec<String>,
    #[serde(default)]
    pub address: Address,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signal {
    #[serde(default)]
    pub patterns: Vec<Pattern>,
    /// Words, found with their endings.
    #[serde(default)]
    pub words: Vec<String>,
}

/// How a text speaks to its reader, in a language that has two ways.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    #[serde(default)]
    pub sie: Vec<Pattern>,
    #[serde(default)]
    pub du: Vec<Pattern>,
}

const SEVERITIES: [&str; 3] = ["advice", "warning", "error"];
pub const FIELDS: [&str; 7] = ["title", "intro", "duty", "requirement", "offer", "apply", "link"];
const CODINGS: [&str; 4] = ["agentic", "communal", "masculine", "feminine"];

impl Lists {
    pub fn read(&mut self, path: &Path, text: &str) {
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        if name == "masks" {
            let file: MaskFile = parse(path, "", serde_yaml::from_str(text));
            for (number, value) in file.masks.into_iter().enumerate() {
                let mut mask: Mask = one(path, number, value);
                self.check_mask(path, &mask);
                mask.keys = mask.pattern.iter().flat_map(|pattern| keys(path, &mask.id, pattern)).collect();
                self.masks.push(mask);
            }
            return;
        }
        let (lang, topic) = name.split_once('-').unwrap_or_else(|| fail(path, "", "the name begins with a language"));
        let tongue = super::TONGUES.iter().position(|tongue| *tongue == lang);
        let tongue = tongue.unwrap_or_else(|| fail(path, "", "the name begins with a language"));
        if topic == "signals" {
            self.signals[tongue] = Some(parse(path, "", serde_yaml::from_str(text)));
            return;
        }
        let file: EntryFile = parse(path, "", serde_yaml::from_str(text));
        if file.lang != lang {
            fail(path, "", &format!("the file's name says {lang}, its text says {}", file.lang));
        }
        for (number, value) in file.entries.into_iter().enumerate() {
            let entry: Entry = one(path, number, value);
            self.check_entry(path, lang, &entry);
            self.entries[tongue].push(entry);
        }
    }

    fn check_entry(&mut self, path: &Path, lang: &str, entry: &Entry) {
        let id = &entry.id;
        if !id.starts_with(&format!("{lang}.")) {
            fail(path, id, &format!("the id of an entry of this file begins with {lang}."));
        }
        if !self.ids.insert(id.clone()) {
            fail(path, id, "another entry has this id");
        }
        if entry.pattern.is_none() && entry.pattern_f.is_none() {
            fail(path, id, "an entry needs a pattern");
        }
        let forms = entry.pattern.iter().chain(&entry.pattern_f).flat_map(Pattern::ways);
        forms.for_each(|form| _ = keys(path, id, &form));
        if entry.fields.is_empty() {
            fail(path, id, "an entry without fields is never looked for");
        }
        each_of(path, id, &entry.fields, &FIELDS);
        each_of(path, id, [&entry.severity].into_iter().chain(&entry.severity_in_title), &SEVERITIES);
        each_of(path, id, &entry.coding, &CODINGS);
        let rules = [Some(&entry.rule), entry.rule_in_title.as_ref(), entry.rule_in_title_f.as_ref()];
        if let Some(rule) = rules.into_iter().flatten().find(|rule| !is_rule(rule)) {
            fail(path, id, &format!("“{rule}” is not the id of a rule: family/name"));
        }
        if entry.rule_in_title.is_some() != entry.severity_in_title.is_some() {
            fail(path, id, "rule_in_title and severity_in_title go together");
        }
    }

    fn check_mask(&mut self, path: &Path, mask: &Mask) {
        let id = &mask.id;
        if !self.ids.insert(format!("mask {id}")) {
            fail(path, id, "another mask has this id");
        }
        if mask.lang != "any" && !super::TONGUES.contains(&mask.lang.as_str()) {
            fail(path, id, &format!("“{}” is not a language of the lists, nor any", mask.lang));
        }
        each_of(path, id, &mask.scope, &["item"]);
        if let Some(rule) = mask.drops.iter().find(|rule| *rule != "*" && !is_rule(rule)) {
            fail(path, id, &format!("“{rule}” is not the id of a rule: family/name, or * for all"));
        }
        if mask.pattern.is_some() != mask.words.is_empty() {
            fail(path, id, "a mask has either a pattern or words");
        }
    }
}

fn keys(path: &Path, id: &str, pattern: &Pattern) -> Vec<Key> {
    let none = "there is no word to look for: a part that every match needs must be literal";
    pattern.keys().unwrap_or_else(|| fail(path, id, &format!("{}: {none}", pattern.text)))
}

fn is_rule(rule: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    rule.split_once('/').is_some_and(|(family, name)| word(family) && word(name))
}

fn each_of<'v>(path: &Path, id: &str, values: impl IntoIterator<Item = &'v String>, known: &[&str]) {
    if let Some(value) = values.into_iter().find(|value| !known.contains(&value.as_str())) {
        fail(path, id, &format!("“{value}” is none of {}", known.join(", ")));
    }
}

fn one<T: DeserializeOwned>(path: &Path, number: usize, value: Value) -> T {
    let id = value.get("id").and_then(Value::as_str).map(str::to_owned);
    let id = id.unwrap_or_else(|| format!("entry {} of the file", number + 1));
    parse(path, &id, serde_yaml::from_value(value))
}

fn parse<T>(path: &Path, id: &str, result: Result<T, serde_yaml::Error>) -> T {
    result.unwrap_or_else(|error| fail(path, id, &error.to_string()))
}

fn fail(path: &Path, id: &str, what: &str) -> ! {
    let id = if id.is_empty() { String::new() } else { format!("{id}: ") };
    panic!("{}: {id}{what}", path.display())
}
