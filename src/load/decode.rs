//! From a tree to values: the checked access to fields that every kind of record is read with.
//!
//! In: a node of a file. Out: a typed value, or `None` and a finding at the place that is wrong.
//! Every fault of a file is met: a value that cannot be read never keeps the next one from being looked at.

use jiff::civil::Date;

use super::schema::{self, Record};
use super::yaml::{Entry, Node, Scalar, Style, Value};
use crate::finding::{FileId, Finding, Rule, Severity, Span, rules};
use crate::model::amount::AmountFault;
use crate::model::date::DateFault;
use crate::model::{Address, Amount, Clause, Key, Lang, Language, Phrase, Registry, Text, Wording, Words};

/// Reads the values of one file.
pub struct Decoder<'a> {
    pub file: FileId,
    /// The tree of the file, to say of a node which field it is the value of.
    root: Option<&'a Node>,
    pub languages: &'a [Language],
    pub findings: Vec<Finding>,
}

/// A record whose keys are known to be allowed.
#[derive(Clone, Copy)]
pub struct Fields<'n> {
    record: &'static Record,
    entries: &'n [Entry],
    /// Where to point if something is missing.
    pub at: Span,
}

impl<'n> Fields<'n> {
    /// A field's value; `None` if it is not there.
    pub fn get(&self, name: &str) -> Option<&'n Node> {
        debug_assert!(self.record.fields.contains(&name), "{name} is not a field of {}", self.record.name);
        self.entries.iter().find(|entry| entry.key == name).map(|entry| &entry.value)
    }

    pub fn key_range(&self, name: &str) -> Option<std::ops::Range<u32>> {
        self.entries.iter().find(|entry| entry.key == name).map(|entry| entry.key_range.clone())
    }
}

impl<'a> Decoder<'a> {
    pub fn new(file: FileId, languages: &'a [Language]) -> Decoder<'a> {
        Decoder { file, root: None, languages, findings: Vec::new() }
    }

    /// Names the tree that the nodes belong to.
    pub fn of(mut self, root: Option<&'a Node>) -> Decoder<'a> {
        self.root = root;
        self
    }

    /// The field whose value, or part of whose value, a node is; empty if that cannot be told. Only for findings.
    fn field_of(&self, node: &Node) -> &'a str {
        // A file with a great many faults is answered in any case; looking each up would take too long.
        let root = self.root.filter(|_| self.findings.len() < 200);
        root.and_then(|root| field_in(root, node, "")).unwrap_or_default()
    }

    pub fn span(&self, node: &Node) -> Span {
        Span { file: self.file, start: node.range.start, end: node.range.end }
    }

    pub fn key_span(&self, entry: &Entry) -> Span {
        Span { file: self.file, start: entry.key_range.start, end: entry.key_range.end }
    }

    pub fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    fn shape(&mut self, node: &Node, expected: &'static str) {
        let rule: &'static Rule =
            if matches!(node.value, Value::Empty) { &rules::FIELD_EMPTY } else { &rules::FIELD_SHAPE };
        let found = match &node.value {
            Value::Scalar(_) => "text",
            Value::List(_) => "list",
            Value::Map(_) => "map",
            Value::Empty => "nothing",
        };
        let finding = Finding::new(rule, self.span(node)).arg("expected", expected).arg("found", found);
        self.report(finding.arg("field", self.field_of(node)));
    }

    /// The entries of a map.
    pub fn entries<'n>(&mut self, node: &'n Node) -> Option<&'n [Entry]> {
        match &node.value {
            Value::Map(entries) => Some(entries),
            _ => {
                self.shape(node, "map");
                None
            }
        }
    }

    /// A record: a map whose keys are all known.
    pub fn record<'n>(&mut self, node: &'n Node, record: &'static Record) -> Option<Fields<'n>> {
        let entries = self.entries(node)?;
        for entry in entries {
            let known = record.fields.contains(&entry.key.as_str());
            if !(known || record.languages && self.is_language(&entry.key)) {
                self.unknown_field(entry, record);
            }
        }
        Some(Fields { record, entries, at: self.span(node) })
    }

    fn unknown_field(&mut self, entry: &Entry, record: &'static Record) {
        let mut finding = Finding::new(&rules::FIELD_UNKNOWN, self.key_span(entry)).arg("key", entry.key.as_str());
        let tags = self.languages.iter().filter(|_| record.languages).map(|language| language.tag.as_str());
        // "deu" and "eng" are as good as a slip.
        let tag = tags.clone().find(|tag| entry.key.to_lowercase().starts_with(tag));
        finding = finding.arg("nearest", record.nearest(&entry.key).or(tag).unwrap_or_default());
        let choices = schema::by_likeness(&entry.key, tags.chain(record.fields.iter().copied()));
        self.report(finding.arg("record", record.name).arg("choices", choices));
    }

    pub fn is_language(&self, tag: &str) -> bool {
        self.languages.iter().any(|language| language.tag == tag)
    }

    /// A field that must be there.
    pub fn required<'n>(&mut self, fields: &Fields<'n>, name: &'static str) -> Option<&'n Node> {
        let node = fields.get(name);
        if node.is_none() {
            self.missing(fields, name);
        }
        node
    }

    pub fn missing(&mut self, fields: &Fields, name: &'static str) {
        // A field that is there under a wrong name has been reported as such.
        let unknown = fields.entries.iter().filter(|entry| !fields.record.fields.contains(&entry.key.as_str()));
        if unknown.into_iter().any(|entry| fields.record.nearest(&entry.key) == Some(name)) {
            return;
        }
        // The record may span many lines; its first line is enough to find it.
        let at = Span { end: fields.at.start, ..fields.at };
        self.report(Finding::new(&rules::FIELD_MISSING, at).arg("field", name).arg("record", fields.record.name));
    }

    fn scalar<'n>(&mut self, node: &'n Node, expected: &'static str) -> Option<&'n Scalar> {
        match &node.value {
            Value::Scalar(scalar) if !scalar.text.trim().is_empty() => Some(scalar),
            Value::Scalar(_) => {
                let finding = Finding::new(&rules::FIELD_EMPTY, self.span(node)).arg("expected", expected);
                self.report(finding.arg("field", self.field_of(node)));
                None
            }
            _ => {
                self.shape(node, expected);
                None
            }
        }
    }

    /// A single plain value: a name, a key, a code.
    pub fn plain(&mut self, node: &Node) -> Option<String> {
        self.scalar(node, "value").map(|scalar| scalar.text.trim().to_owned())
    }

    /// Words of one language, or of all.
    pub fn words(&mut self, node: &Node) -> Option<Words> {
        let scalar = self.scalar(node, "words")?;
        let text = match scalar.style {
            // In a folded block a blank line has become a single line break.
            Style::Folded => scalar.text.trim().replace('\n', "\n\n"),
            _ => scalar.text.trim().to_owned(),
        };
        let hidden = text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r')).count();
        if hidden > 0 {
            // Written with a backslash: the file itself has none.
            self.report(Finding::new(&rules::TEXT_CONTROL_CHARACTER, self.span(node)));
            return None;
        }
        let words = Words { text: text.into(), at: self.span(node) };
        self.findings.extend(super::inline::faults(&words));
        Some(words)
    }

    fn wording(&mut self, node: &Node) -> Option<Wording> {
        let Value::Map(entries) = &node.value else {
            return self.words(node).map(Wording::Same);
        };
        let mut forms = Vec::new();
        let mut whole = true;
        for entry in entries {
            let before = forms.len();
            match Address::ALL.into_iter().find(|address| address.name() == entry.key) {
                Some(address) => forms.extend(self.words(&entry.value).map(|words| (address, words))),
                None => {
                    let choices: Vec<String> = Address::ALL.iter().map(|address| address.name().to_owned()).collect();
                    let nearest = schema::nearest(&entry.key, Address::ALL.map(Address::name)).unwrap_or_default();
                    let finding = Finding::new(&rules::TEXT_UNKNOWN_ADDRESS, self.key_span(entry));
                    self.report(finding.arg("key", entry.key.as_str()).arg("nearest", nearest).arg("choices", choices));
                }
            }
            whole &= forms.len() > before;
        }
        (whole && !forms.is_empty()).then_some(Wording::ByAddress(forms))
    }

    /// The language that a key names.
    pub fn language(&mut self, entry: &Entry) -> Option<Lang> {
        let at = self.languages.iter().position(|language| language.tag == entry.key);
        if at.is_none() {
            let tags: Vec<String> = self.languages.iter().map(|language| language.tag.clone()).collect();
            let finding = Finding::new(&rules::TEXT_UNKNOWN_LANGUAGE, self.key_span(entry));
            self.report(finding.arg("key", entry.key.as_str()).arg("choices", tags));
        }
        at.map(|at| Lang(at as u8))
    }

    /// A text: words, or words for each language.
    pub fn text(&mut self, node: &Node) -> Option<Text> {
        match &node.value {
            Value::Map(entries) => self.text_by_language(entries, |_| false),
            _ => self.words(node).map(Text::Same),
        }
    }

    /// The languages among the entries; a key that is neither a language nor `known` is reported. A text with a fault is
    /// no text: what it lacks because of the fault is not reported again.
    fn text_by_language(&mut self, entries: &[Entry], known: impl Fn(&str) -> bool) -> Option<Text> {
        let mut wordings = Vec::new();
        let mut whole = true;
        for entry in entries.iter().filter(|entry| !known(&entry.key)) {
            let lang = self.language(entry);
            let wording = lang.and_then(|lang| self.wording(&entry.value).map(|wording| (lang, wording)));
            whole &= wording.is_some();
            wordings.extend(wording);
        }
        wordings.sort_by_key(|(lang, _)| *lang);
        (whole && !wordings.is_empty()).then_some(Text::PerLang(wordings.into()))
    }

    /// An item's words or clause.
    pub fn phrase(&mut self, node: &Node, record: &'static Record, clauses: &Clauses) -> Option<Phrase> {
        let Value::Map(entries) = &node.value else {
            return self.words(node).map(|words| Phrase::Own(Text::Same(words)));
        };
        let has_language = entries.iter().any(|entry| self.is_language(&entry.key));
        // `- Aufgabe: Sie …` without quotes looks like a field to the reader of the file.
        if let [entry] = entries.as_slice()
            && !has_language
            && !record.fields.contains(&entry.key.as_str())
            && matches!(entry.value.value, Value::Scalar(_))
            && record.nearest(&entry.key).is_none()
        {
            let end = entry.key_range.end;
            let colon = Span { file: self.file, start: end, end: end + 1 };
            self.report(Finding::new(&rules::YAML_COLON_IN_TEXT, colon));
            return None;
        }
        let before = self.findings.len();
        let fields = self.record(node, record)?;
        let known = self.findings.len() == before;
        let clause = fields.get("use").map(|used| (used, self.clause(used, clauses)));
        let text = self.text_among(&fields);
        let has_words = has_language || fields.get("text").is_some();
        match clause {
            Some((used, _)) if has_words => {
                let finding = Finding::new(&rules::ITEM_WORDS_AND_CLAUSE, self.span(used));
                self.report(finding);
                text.map(Phrase::Own)
            }
            Some((_, clause)) => clause,
            None if has_words => text.filter(|_| known).map(Phrase::Own),
            // The words may well be those under the unknown name.
            None if !known => None,
            None => {
                let at = self.span(node);
                self.report(Finding::new(&rules::ITEM_WITHOUT_WORDS, Span { end: at.start, ..at }));
                None
            }
        }
    }

    /// The text of a record that may have its words under `text`, or under the languages beside its other fields.
    pub fn text_among(&mut self, fields: &Fields) -> Option<Text> {
        if let Some(text) = fields.get("text") {
            return self.text(text);
        }
        let languages = self.languages;
        self.text_by_language(fields.entries, |key| !languages.iter().any(|language| language.tag == key))
    }

    fn clause(&mut self, node: &Node, clauses: &Clauses) -> Option<Phrase> {
        let name = self.plain(node)?;
        self.find(&name, self.span(node), clauses, "clause").map(|key| Phrase::Clause(key, self.span(node)))
    }

    /// A key of a registry; an unknown one is reported with those that exist.
    pub fn reference<T>(&mut self, node: &Node, registry: &Known<T>, kind: &'static str) -> Option<Key<T>> {
        let name = self.plain(node)?;
        self.find(&name, self.span(node), registry, kind)
    }

    pub fn find<T>(&mut self, name: &str, at: Span, known: &Known<T>, kind: &'static str) -> Option<Key<T>> {
        let key = known.registry.find(name);
        // A registry that could not be read whole would make every reference into it look wrong.
        if key.is_none() && known.complete {
            let choices = schema::by_likeness(name, known.registry.names());
            let nearest = schema::nearest(name, known.registry.names()).unwrap_or_default();
            let finding = Finding::new(&rules::REFERENCE_UNKNOWN, at).arg("kind", kind).arg("key", name);
            self.report(finding.arg("nearest", nearest).arg("choices", choices));
        }
        key
    }

    /// A rule by its id, of those that a writer may weigh.
    pub fn rule(&mut self, id: &str, at: Span, known: impl Fn(&Rule) -> bool) -> Option<&'static Rule> {
        let known = rules::all().filter(|rule| known(rule));
        let rule = known.clone().find(|rule| rule.id == id);
        if rule.is_none() {
            let ids = known.map(|rule| rule.id);
            let nearest = schema::nearest(id, ids.clone()).unwrap_or_default();
            let finding = Finding::new(&rules::REFERENCE_UNKNOWN, at).arg("kind", "rule").arg("key", id);
            self.report(finding.arg("nearest", nearest).arg("choices", schema::by_likeness(id, ids)));
        }
        rule
    }

    /// How a rule counts; `Some(None)` is off.
    pub fn level(&mut self, node: &Node) -> Option<Option<Severity>> {
        let severities = Severity::ALL.map(|severity| (severity.name(), Some(severity)));
        self.choice(node, &[&[("off", None)], &severities[..]].concat())
    }

    /// The items of a list.
    pub fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::List(items) => items,
            Value::Empty => &[],
            _ => {
                self.shape(node, "list");
                &[]
            }
        }
    }

    /// A list, or a single value in its place.
    pub fn one_or_more<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::Scalar(_) => std::slice::from_ref(node),
            _ => self.list(node),
        }
    }

    /// A word from a fixed choice.
    pub fn choice<T: Copy>(&mut self, node: &Node, choices: &[(&'static str, T)]) -> Option<T> {
        let word = self.plain(node)?;
        let found = choices.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
        if found.is_none() {
            let names = choices.iter().map(|(name, _)| *name);
            let nearest = schema::meant(&word, names.clone()).unwrap_or_default();
            let finding =
                Finding::new(&rules::FIELD_CHOICE, self.span(node)).arg("value", word).arg("nearest", nearest);
            self.report(finding.arg("choices", names.map(str::to_owned).collect::<Vec<_>>()));
        }
        found
    }

    /// How German speaks to the reader.
    pub fn address(&mut self, node: &Node) -> Option<Address> {
        self.choice(node, &Address::ALL.map(|address| (address.name(), address)))
    }

    /// `true` or `false`, and nothing that another reader of YAML would take for them.
    pub fn yes_or_no(&mut self, node: &Node) -> Option<bool> {
        let word = self.plain(node)?;
        let meant = match word.as_str() {
            "true" => return Some(true),
            "false" => return Some(false),
            "yes" | "Yes" | "YES" | "ja" | "Ja" | "on" | "y" | "j" | "True" | "TRUE" => "true",
            "no" | "No" | "NO" | "nein" | "Nein" | "off" | "n" | "False" | "FALSE" => "false",
            _ => "",
        };
        let finding = Finding::new(&rules::VALUE_TRUE_FALSE, self.span(node)).arg("value", word).arg("meant", meant);
        self.report(finding);
        None
    }

    pub fn date(&mut self, node: &Node) -> Option<Date> {
        let word = self.plain(node)?;
        self.date_of(&word, self.span(node))
    }

    pub fn date_of(&mut self, word: &str, at: Span) -> Option<Date> {
        let fault = match crate::model::date::parse(word) {
            Ok(date) => return Some(date),
            Err(fault) => fault,
        };
        let kind = match fault {
            DateFault::Slashes { .. } => "slashes",
            DateFault::TwoDigitYear => "two-digit-year",
            DateFault::Prose { .. } => "prose",
            _ => "other",
        };
        let finding = match fault {
            DateFault::NoSuchDay { last_day } => {
                Finding::new(&rules::DATE_NO_SUCH_DAY, at).arg("last", usize::from(last_day.unsigned_abs()))
            }
            DateFault::NoSuchMonth => Finding::new(&rules::DATE_NO_SUCH_MONTH, at),
            DateFault::YearOutOfRange => Finding::new(&rules::DATE_YEAR, at),
            other => {
                let meant = other.meant().map(|date| date.to_string()).unwrap_or_default();
                Finding::new(&rules::DATE_FORM, at).arg("meant", meant).arg("fault", kind)
            }
        };
        self.report(finding.arg("value", word));
        None
    }

    /// A fixed word, or a date.
    pub fn word_or_date<T: Copy>(
        &mut self,
        node: &Node,
        words: &[(&'static str, T)],
        on: impl Fn(Date) -> T,
    ) -> Option<T> {
        let word = self.plain(node)?;
        match words.iter().find(|(name, _)| *name == word) {
            Some((_, value)) => Some(*value),
            None if crate::model::date::looks_like_a_date(&word) => self.date(node).map(on),
            None => {
                let names: Vec<String> = words.iter().map(|(name, _)| (*name).to_owned()).collect();
                let nearest = schema::meant(&word, words.iter().map(|(name, _)| *name)).unwrap_or_default();
                let finding = Finding::new(&rules::VALUE_WORD_OR_DATE, self.span(node)).arg("value", word);
                self.report(finding.arg("nearest", nearest).arg("choices", names));
                None
            }
        }
    }

    pub fn amount(&mut self, node: &Node) -> Option<Amount> {
        let word = self.plain(node)?;
        let fault = match Amount::parse(&word) {
            Ok(amount) => return Some(amount),
            Err(fault) => fault,
        };
        let at = self.span(node);
        let finding = match fault {
            AmountFault::Negative => Finding::new(&rules::NUMBER_NEGATIVE, at),
            AmountFault::TooManyDigits => Finding::new(&rules::NUMBER_TOO_LARGE, at),
            other => {
                let meant = other.meant().map(|amount| amount.to_string()).unwrap_or_default();
                Finding::new(&rules::NUMBER_FORM, at).arg("meant", meant)
            }
        };
        self.report(finding.arg("value", word));
        None
    }

    /// A whole number within bounds.
    pub fn count(&mut self, node: &Node, min: u32, max: u32) -> Option<u32> {
        let amount = self.amount(node)?;
        let whole = amount.whole().and_then(|whole| u32::try_from(whole).ok());
        let count = whole.filter(|count| (min..=max).contains(count));
        if count.is_none() {
            let finding = Finding::new(&rules::NUMBER_OUT_OF_RANGE, self.span(node)).arg("value", amount.to_string());
            self.report(finding.arg("min", min as usize).arg("max", max as usize));
        }
        count
    }

    /// A code that a standard lists, such as a country.
    pub fn code(&mut self, node: &Node, kind: &'static str, is_code: impl Fn(&str) -> bool) -> Option<String> {
        let word = self.plain(node)?;
        if is_code(&word) {
            return Some(word);
        }
        let upper = word.to_uppercase();
        let lower = word.to_lowercase();
        let meant = [upper, lower].into_iter().find(|form| is_code(form)).unwrap_or_default();
        let finding = Finding::new(&rules::VALUE_CODE, self.span(node)).arg("kind", kind).arg("value", word);
        self.report(finding.arg("meant", meant));
        None
    }

    pub fn email(&mut self, node: &Node) -> Option<String> {
        let word = self.plain(node)?;
        let good =
            word.split_once('@').is_some_and(|(name, host)| {
                !name.is_empty()
                    && host.contains('.')
                    && !host.starts_with('.')
                    && !host.ends_with('.')
                    && !host.contains('@')
            }) && !word.chars().any(|c| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"?&%#/=".contains(c));
        if !good {
            let finding = Finding::new(&rules::VALUE_EMAIL, self.span(node)).arg("value", word.as_str());
            self.report(finding);
        }
        good.then_some(word)
    }

    /// A web address of the kind that `read` knows.
    pub fn web_address(&mut self, node: &Node, read: impl Fn(&str) -> Option<url::Url>) -> Option<url::Url> {
        let word = self.plain(node)?;
        let url = read(&word);
        if url.is_none() {
            let finding = Finding::new(&rules::VALUE_URL, self.span(node)).arg("value", word);
            self.report(finding);
        }
        url
    }
}

/// A whole web address. A scheme of its own may run code, even with a host: `javascript://example.org/%0a…`.
pub fn web_address(text: &str) -> Option<url::Url> {
    url::Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

/// The innermost key above a node, looking from `node` downwards.
fn field_in<'n>(node: &'n Node, wanted: &Node, key: &'n str) -> Option<&'n str> {
    if std::ptr::eq(node, wanted) {
        return Some(key);
    }
    match &node.value {
        Value::List(items) => items.iter().find_map(|item| field_in(item, wanted, key)),
        Value::Map(entries) => entries.iter().find_map(|entry| field_in(&entry.value, wanted, &entry.key)),
        Value::Scalar(_) | Value::Empty => None,
    }
}

/// A registry, and whether all of it could be read.
pub struct Known<T> {
    pub registry: Registry<T>,
    pub complete: bool,
}

pub type Clauses = Known<Clause>;
