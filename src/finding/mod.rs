//! What vakanz has to say about a site: findings and the places they point at.
//!
//! In: nothing. Out: [`Finding`], a rule, a place and arguments; the words are chosen later, by `report`.
//! A finding is a value: it is collected, sorted and counted, never printed where it is met.

mod doc;
pub mod rules;

use std::fmt;
use std::sync::Arc;

pub use doc::{Both, Doc, Evidence, Examples, Kind, parts};

/// A file of the snapshot, by its position there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A range of bytes in a file of the snapshot; `end` is exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub file: FileId,
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Span {
        // Text files are capped at 1 MiB (`snapshot::TEXT_LIMIT`), so offsets fit in 32 bits.
        Span { file, start: range.start as u32, end: range.end as u32 }
    }

    /// The very beginning of a file: for what concerns the file as a whole.
    pub fn top(file: FileId) -> Span {
        Span { file, start: 0, end: 0 }
    }

    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// How much a finding weighs. The order is the order of weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A hint; forbids nothing by itself.
    Advice,
    /// A clear fault that does not make the posting wrong.
    Warning,
    /// Must not be published.
    Error,
}

impl Severity {
    pub const ALL: [Severity; 3] = [Severity::Advice, Severity::Warning, Severity::Error];

    pub fn name(self) -> &'static str {
        match self {
            Severity::Advice => "advice",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }

    pub fn parse(name: &str) -> Option<Severity> {
        Severity::ALL.into_iter().find(|severity| severity.name() == name)
    }
}

/// What finds a problem: a stable id `family/name` and how much it weighs by default.
#[derive(Debug)]
pub struct Rule {
    pub id: &'static str,
    pub severity: Severity,
    pub matter: Matter,
    pub doc: &'static Doc,
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// How a site is written down and put together: what cannot be read, or would not work in public.
    Form,
    /// What it says, which is for the employer to answer for.
    Content,
}

impl Rule {
    pub fn family(&self) -> &'static str {
        self.id.split('/').next().unwrap_or_default()
    }

    /// Whether it is about what a site says, and not about how it is written down.
    pub fn is_on_content(&self) -> bool {
        self.matter == Matter::Content
    }

    /// Whether what it says rests on law, so that a reader could take it for advice of a lawyer.
    pub fn rests_on_law(&self) -> bool {
        let has_law = self.doc.evidence.iter().any(|one| one.kind == Kind::Law);
        self.family() == "law" || self.doc.by_country || has_law
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Rule) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}

/// A value that a message can show.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    Text(String),
    Number(i64),
    /// Shown as a list in the reader's language: "a, b or c".
    Choice(Vec<String>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(number as i64)
    }
}

impl From<Vec<String>> for Arg {
    fn from(choices: Vec<String>) -> Arg {
        Arg::Choice(choices)
    }
}

/// One problem at one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub rule: &'static Rule,
    pub severity: Severity,
    /// Where; `None` if no file of the site is to blame (a missing file, the output folder).
    pub at: Option<Span>,
    pub args: Vec<(&'static str, Arg)>,
    /// Other places that belong to it, each with the attribute of the message that labels it.
    pub also: Vec<(Span, &'static str)>,
    /// For a place that several roles share: the ids of those that it concerns.
    pub roles: Box<[String]>,
    /// What mends it without changing what is meant; most findings have no such thing.
    pub fix: Box<[Edit]>,
    /// What it rests on where the work is done: the legal basis that a pack of rules names.
    pub basis: Option<Arc<Basis>>,
    /// Whether it is about a draft, which is not published: it forbids nothing yet.
    pub draft: bool,
}

/// Other bytes for a range of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub at: Span,
    pub text: String,
}

/// Why a rule holds in a country.
#[derive(Debug, PartialEq, Eq)]
pub struct Basis {
    /// In German and English: `§ 9 Abs. 2 GlBG`.
    pub de: String,
    pub en: String,
    /// ISO 3166-1 alpha-2, `EU` or `EEA`; empty if it holds everywhere.
    pub country: String,
    /// Where to read it.
    pub source: Option<String>,
}

impl Finding {
    pub fn new(rule: &'static Rule, at: Span) -> Finding {
        Finding { at: Some(at), ..Finding::nowhere(rule) }
    }

    /// A finding about something that is not in a file of the site.
    pub fn nowhere(rule: &'static Rule) -> Finding {
        Finding {
            rule,
            severity: rule.severity,
            at: None,
            args: Vec::new(),
            also: Vec::new(),
            roles: Box::default(),
            fix: Box::default(),
            basis: None,
            draft: false,
        }
    }

    /// Whether something could not be read or put together: an error not in what is said, but in how it is written down.
    pub fn is_fault(&self) -> bool {
        self.severity == Severity::Error && self.rule.matter == Matter::Form
    }

    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Finding {
        self.args.push((name, value.into()));
        self
    }

    /// Weighs more or less than the rule does by default.
    #[must_use]
    pub fn weighing(self, severity: Severity) -> Finding {
        Finding { severity, ..self }
    }

    /// Adds a change that is part of mending it.
    #[must_use]
    pub fn fix(mut self, at: Span, text: impl Into<String>) -> Finding {
        let edits = self.fix.into_iter().chain([Edit { at, text: text.into() }]);
        self.fix = edits.collect();
        self
    }

    /// Mends it by these changes, if there are any.
    #[must_use]
    pub fn fixes(mut self, edits: Option<Box<[Edit]>>) -> Finding {
        self.fix = edits.unwrap_or_default();
        self
    }

    /// Adds a second place; `label` names the attribute of the message that says what it is.
    #[must_use]
    pub fn also(mut self, at: Span, label: &'static str) -> Finding {
        self.also.push((at, label));
        self
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

/// Sorts findings by file, place and rule, so that every run says the same in the same order.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| (a.at.is_none(), a.at, a.rule.id).cmp(&(b.at.is_none(), b.at, b.rule.id)));
}
