//! The strings of a theme in one language.
//!
//! In: Fluent files, the built-in ones first. Out: [`Strings`], which writes a message; whether every message is there
//! and asks only for what it is given has been checked before, against the built-in languages.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast;
use tera::Value;

use super::theme::folders;
use crate::finding::{FileId, Finding, Span, rules};
use crate::model::Address;
use crate::snapshot::Snapshot;

/// The messages of one language, ready to be written.
pub struct Strings {
    bundle: FluentBundle<FluentResource>,
    /// For each form of address, the messages that need nothing else.
    fixed: [Fixed; 3],
    /// Messages of the site's own theme that the built-in one does not have.
    pub own: Vec<OwnString>,
}

/// A message that a theme adds.
pub struct OwnString {
    pub id: String,
    pub at: Span,
    /// Whether another message of the theme's is made with it.
    pub is_part: bool,
}

/// Messages that are always the same in one form of address, written once.
struct Fixed {
    texts: HashMap<String, String>,
    /// What templates see as `t`, …
    labels: Value,
    /// … and its names.
    names: BTreeSet<String>,
}

/// Arguments that every message is given.
const ALWAYS: [&str; 2] = ["address", "country"];

/// Message ids, each with the arguments it may ask for.
pub type Contract = BTreeMap<String, BTreeSet<String>>;

/// What a message is made with.
#[derive(Default)]
struct Parts {
    arguments: BTreeSet<String>,
    messages: BTreeSet<String>,
}

impl Strings {
    /// A message; `args` are named as in the built-in strings.
    pub fn get(&self, id: &str, args: &FluentArgs) -> String {
        // The message is there: `checked` has compared the ids of this language with the built-in ones.
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return String::new();
        };
        self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
    }

    /// A message that asks for nothing but the form of address; `None` if it asks for more.
    pub fn fixed(&self, id: &str, address: Address) -> Option<&str> {
        self.fixed[address as usize].texts.get(id).map(String::as_str)
    }

    /// Whether there is a message of this name, for names that come from content (countries, languages).
    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// An attribute of a message, or its value if it has no such attribute.
    pub fn attribute(&self, id: &str, attribute: &str) -> String {
        let message = self.bundle.get_message(id);
        let pattern = message.as_ref().and_then(|message| message.get_attribute(attribute)).map(|found| found.value());
        match pattern {
            Some(pattern) => self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned(),
            None => self.get(id, &FluentArgs::new()),
        }
    }

    pub fn labels(&self, address: Address) -> &Value {
        &self.fixed[address as usize].labels
    }

    /// The names that templates see of the messages.
    pub fn names(&self) -> &BTreeSet<String> {
        &self.fixed[0].names
    }
}

/// Reads the strings of a language from the built-in theme and the site's own.
///
/// `contract` is what the built-in languages have. A missing message, one that asks for an
/// unknown argument and a line that is no message are reported.
pub fn read(snapshot: &Snapshot, tag: &str, theme: &str, contract: &Contract, findings: &mut Vec<Finding>) -> Strings {
    let language = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    let mut found = BTreeSet::new();
    for (id, source) in sources(snapshot, tag, theme) {
        let resource = parse(id, source, findings);
        for (name, Parts { arguments, .. }) in messages(&resource) {
            let given =
                |known: &BTreeSet<String>, argument: &str| known.contains(argument) || ALWAYS.contains(&argument);
            let unknown =
                contract.get(&name).and_then(|known| arguments.iter().find(|argument| !given(known, argument)));
            if let Some(argument) = unknown {
                let finding = Finding::new(&rules::THEME_STRING_ARGUMENT, Span::new(id, find(source, &name)));
                let known: Vec<String> = contract[&name].iter().cloned().collect();
                findings
                    .push(finding.arg("id", name.as_str()).arg("argument", argument.as_str()).arg("choices", known));
            }
            found.insert(name);
        }
        bundle.add_resource_overriding(resource);
    }
    let lacking: Vec<String> = contract.keys().filter(|id| !found.contains(*id)).cloned().collect();
    if !lacking.is_empty() {
        findings.push(missing(tag, theme, lacking));
    }
    let own_files = sources(snapshot, tag, theme).into_iter().filter(|(id, _)| !snapshot.file(*id).built_in);
    let (mut all, mut own, mut used) = (contract.clone(), Vec::new(), BTreeSet::new());
    for (id, source) in own_files {
        for (name, parts) in messages(&parse(id, source, &mut Vec::new())) {
            let at = Span::new(id, find(source, &name));
            if is_broken(&bundle, &name, &parts.arguments) {
                findings.push(Finding::new(&rules::THEME_STRING_REFERENCE, at).arg("id", name.as_str()));
            }
            used.extend(parts.messages);
            // Names of countries and languages are asked for by content.
            if !contract.contains_key(&name) && !["country-", "language-"].iter().any(|start| name.starts_with(start)) {
                all.insert(name.clone(), parts.arguments);
                own.push(OwnString { id: name, at, is_part: false });
            }
        }
    }
    own.iter_mut().for_each(|string| string.is_part = used.contains(&string.id));
    let fixed = Address::ALL.map(|address| fixed(&bundle, &all, address));
    Strings { bundle, fixed, own }
}

/// Whether a message refers to something that does not exist, or to itself, in any form of address.
fn is_broken(bundle: &FluentBundle<FluentResource>, name: &str, arguments: &BTreeSet<String>) -> bool {
    let Some(pattern) = bundle.get_message(name).and_then(|message| message.value()) else { return false };
    Address::ALL.into_iter().any(|address| {
        let mut given = FluentArgs::new();
        for argument in arguments {
            match argument.as_str() {
                "n" => given.set("n", 2),
                other => given.set(other.to_owned(), "x"),
            }
        }
        given.set("address", address.name());
        given.set("country", "");
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&given), &mut errors);
        !errors.is_empty()
    })
}

/// A finding about messages that a language lacks.
pub fn missing(tag: &str, theme: &str, ids: Vec<String>) -> Finding {
    let finding = Finding::nowhere(&rules::THEME_STRINGS_MISSING).arg("language", tag);
    finding.arg("path", format!("themes/{theme}/strings/{tag}.ftl")).arg("choices", ids)
}

/// The Fluent files of a language: `<tag>.ftl` and `<tag>-*.ftl`, those of the site's own theme last.
fn sources<'a>(snapshot: &'a Snapshot, tag: &str, theme: &str) -> Vec<(FileId, &'a str)> {
    let mut sources = Vec::new();
    for name in folders(theme) {
        let folder = format!("themes/{name}/strings/");
        for (id, file) in snapshot.under(&folder) {
            let stem = file.path[folder.len()..].strip_suffix(".ftl").unwrap_or_default();
            let is_ours = stem == tag || stem.strip_prefix(tag).is_some_and(|rest| rest.starts_with("-names"));
            if let (true, Some(text)) = (is_ours, file.text()) {
                sources.push((id, text));
            }
        }
    }
    sources
}

/// What the built-in languages have: every language must have the same messages, and may use the same arguments.
pub fn contract(snapshot: &Snapshot) -> Contract {
    let mut contract = Contract::new();
    for (id, file) in snapshot.under("themes/default/strings/").filter(|(_, file)| file.built_in) {
        // Of the names of countries and languages only those are needed that a site speaks of: see `missing_names`.
        if file.path.ends_with("-names.ftl") {
            continue;
        }
        for (name, parts) in messages(&parse(id, file.text().unwrap_or_default(), &mut Vec::new())) {
            contract.entry(name).or_default().extend(parts.arguments);
        }
    }
    contract
}

fn parse(id: FileId, source: &str, findings: &mut Vec<Finding>) -> FluentResource {
    match FluentResource::try_new(source.to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                findings.push(Finding::new(&rules::THEME_STRING_SYNTAX, Span::new(id, error.pos.clone())));
            }
            resource
        }
    }
}

/// The messages of a file: name, what it is made with, and nothing of terms and comments.
fn messages(resource: &FluentResource) -> Vec<(String, Parts)> {
    let messages = resource.entries().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message),
        _ => None,
    });
    messages
        .map(|message| {
            let mut parts = Parts::default();
            let attributes = message.attributes.iter().map(|attribute| &attribute.value);
            for pattern in message.value.iter().chain(attributes) {
                collect(pattern, &mut parts);
            }
            (message.id.name.to_string(), parts)
        })
        .collect()
}

fn collect(pattern: &ast::Pattern<&str>, parts: &mut Parts) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            collect_expression(expression, parts);
        }
    }
}

fn collect_expression(expression: &ast::Expression<&str>, parts: &mut Parts) {
    match expression {
        ast::Expression::Inline(inline) => collect_inline(inline, parts),
        ast::Expression::Select { selector, variants } => {
            collect_inline(selector, parts);
            variants.iter().for_each(|variant| collect(&variant.value, parts));
        }
    }
}

fn collect_inline(inline: &ast::InlineExpression<&str>, parts: &mut Parts) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            parts.arguments.insert(id.name.to_string());
        }
        ast::InlineExpression::MessageReference { id, .. } => {
            parts.messages.insert(id.name.to_string());
        }
        ast::InlineExpression::Placeable { expression } => collect_expression(expression, parts),
        _ => {}
    }
}

/// Where a message begins in its file.
fn find(source: &str, name: &str) -> std::ops::Range<usize> {
    let start = source.match_indices(name).map(|(at, _)| at).find(|&at| {
        (at == 0 || source.as_bytes()[at - 1] == b'\n') && source[at + name.len()..].trim_start().starts_with('=')
    });
    start.map_or(0..0, |at| at..at + name.len())
}

/// The messages that need nothing but a form of address; as labels with `_` for `-`, so that templates can name them.
fn fixed(bundle: &FluentBundle<FluentResource>, contract: &Contract, address: Address) -> Fixed {
    let mut args = FluentArgs::new();
    args.set("address", address.name());
    args.set("country", "");
    let mut texts = HashMap::new();
    let mut labels: BTreeMap<String, String> = BTreeMap::new();
    for (id, arguments) in contract {
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { continue };
        let mut lacking = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut lacking).into_owned();
        if arguments.iter().all(|argument| argument == "address") {
            labels.insert(label(id), text.clone());
        }
        // Something was lacking, in this message or in one that it refers to: it is not always the same.
        if lacking.is_empty() {
            texts.insert(id.clone(), text);
        }
    }
    Fixed { texts, labels: Value::from_serializable(&labels), names: labels.into_keys().collect() }
}

/// What templates call a message.
pub fn label(id: &str) -> String {
    id.replace('-', "_")
}
