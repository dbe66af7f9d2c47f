//! `consistency/near-duplicate` and `consistency/clause-copied`: one text that stands in several roles, or that stands
//! written out although there is a clause for it.
//!
//! In: the traces of all roles, and the clauses. Out: a finding for each text at its first place, however often it stands
//! in the site; roles that share several texts, and only with each other, get one for all of these.

use std::collections::{BTreeMap, BTreeSet};

use super::alike::{self, Candidate, Group, Member};
use crate::check::Checking;
use crate::check::reading::Part;
use crate::check::trace::{OwnText, Printed, Trace, print};
use crate::finding::rules::{CONSISTENCY_CLAUSE_COPIED, CONSISTENCY_NEAR_DUPLICATE};
use crate::finding::{Edit, Finding, Span};
use crate::language::lines;
use crate::load::yaml::{Node, Value};
use crate::model::{Address, Clause, Key, Words};

/// How many more places a finding shows.
const SHOWN: usize = 3;

/// What a candidate is.
#[derive(Clone, Copy)]
enum Source<'a> {
    Clause(Key<Clause>),
    Role(&'a Trace<'a>, &'a OwnText<'a>),
}

/// A text of a role that is in a group.
type Instance<'a> = (&'a Trace<'a>, &'a OwnText<'a>);

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let clauses = clauses(cx);
    let of_clauses = clauses.iter().flat_map(|(key, wordings)| {
        // A role may lack the language that decides for the others.
        let tails = (0..wordings.len()).map(|start| &wordings[start..]);
        tails.map(|wordings| (Source::Clause(*key), Candidate { kind: None, wordings }))
    });
    let of_roles = cx.traces.iter().flat_map(|trace| {
        trace.texts.iter().filter_map(move |text| {
            let candidate = Candidate { kind: Some(kind(text.part)?), wordings: &text.wordings };
            Some((Source::Role(trace, text), candidate))
        })
    });
    let (sources, candidates): (Vec<_>, Vec<_>) = of_clauses.chain(of_roles).unzip();
    let mut several: BTreeMap<Vec<&str>, Vec<Vec<Instance>>> = BTreeMap::new();
    for group in alike::groups(&candidates, &cx.site.settings) {
        let clause = group.members.iter().find_map(|member| match sources[member.nth] {
            Source::Clause(key) => Some(key),
            Source::Role(..) => None,
        });
        let of_role = |member: &Member| match sources[member.nth] {
            Source::Role(trace, text) => Some((trace, text)),
            Source::Clause(_) => None,
        };
        if let Some(key) = clause {
            let near = group.words >= NEAR_WORDS;
            let members = group.members.iter().filter(|member| near || member.is_equal && group.words >= CLAUSE_WORDS);
            copied(cx, key, members.filter_map(of_role).collect(), findings);
            continue;
        }
        let copies: Vec<Instance> = group.members.iter().filter_map(of_role).collect();
        let roles: BTreeSet<&str> = copies.iter().map(|(trace, _)| trace.role.id.as_str()).collect();
        if is_worth_a_clause(&group, roles.len(), cx.traces.len()) {
            several.entry(roles.into_iter().collect()).or_default().push(copies);
        }
    }
    findings.extend(several.into_iter().map(|(roles, texts)| duplicate(&roles, &texts)));
}

/// Texts with fewer words that carry meaning may be alike by chance. Setting of vakanz, tried on sites of 16 and of 1,000
/// roles.
const NEAR_WORDS: usize = 5;
const CLAUSE_WORDS: usize = 3;

/// Whether a text that stands in so many of the roles should be written once. Short duties are alike in many good
/// postings („Reisekosten abrechnen“); a promise is a promise, and must be kept the same everywhere.
fn is_worth_a_clause(group: &Group, roles: usize, of: usize) -> bool {
    let is_promise = !matches!(group.kind, Some(Part::Duty | Part::Skill));
    let least = match group.words {
        NEAR_WORDS.. => 2,
        4 => 4,
        3 if is_promise => 3,
        _ => return false,
    };
    // On a large site, what stands in one of fifty roles: however large, it does not fill the screen.
    roles >= least.max(of / 50)
}

/// What may be the same clause: each part by itself, but requirements of all kinds together.
fn kind(part: Part) -> Option<Part> {
    match part {
        Part::Duty | Part::Benefit | Part::Process | Part::Note => Some(part),
        _ if part.is_requirement() => Some(Part::Skill),
        _ => None,
    }
}

/// The clauses, in each form of address that they have.
fn clauses<'a>(cx: &Checking<'a>) -> Vec<(Key<Clause>, Vec<Printed<'a>>)> {
    let mut found = Vec::new();
    for (key, clause) in cx.site.clauses.iter() {
        let mut forms: Vec<Vec<Printed>> = Vec::new();
        for address in Address::ALL {
            let wordings = cx.site.settings.langs().filter_map(|lang| {
                let words = clause.text.get(lang, address)?;
                Some(Printed { lang, words, print: print(&lines(&words.text)) })
            });
            let wordings: Vec<Printed> = wordings.collect();
            let is_known =
                |form: &Vec<Printed>| form.iter().map(|one| one.print).eq(wordings.iter().map(|one| one.print));
            if !wordings.is_empty() && !forms.iter().any(is_known) {
                forms.push(wordings);
            }
        }
        found.extend(forms.into_iter().map(|wordings| (key, wordings)));
    }
    found
}

/// Texts that stand in the same roles.
fn duplicate(roles: &[&str], texts: &[Vec<Instance>]) -> Finding {
    let first = &texts[0];
    let finding = at_first(Finding::new(&CONSISTENCY_NEAR_DUPLICATE, place(first[0])), first);
    finding.arg("roles", roles.len()).arg("texts", texts.len())
}

/// The roles that a text stands in, and its other places, of which the first few are shown.
fn at_first(finding: Finding, copies: &[Instance]) -> Finding {
    let roles: BTreeSet<&String> = copies.iter().map(|(trace, _)| &trace.role.id).collect();
    let others = copies[1..].iter().filter(|copy| copy.0.role.id != copies[0].0.role.id);
    let finding = others.take(SHOWN).fold(finding, |finding, copy| finding.also(place(*copy), "other"));
    Finding { roles: roles.into_iter().cloned().collect(), ..finding }
}

fn place((_, text): Instance) -> Span {
    text.wordings[0].words.at
}

/// What stands written out, or nearly so, though it is a clause. Where the words are the very same, using it changes
/// nothing but the file.
fn copied(cx: &Checking, key: Key<Clause>, copies: Vec<Instance>, findings: &mut Vec<Finding>) {
    let name = cx.site.clauses.name(key);
    let (mut same, mut alike, mut edits) = (Vec::new(), Vec::new(), Vec::new());
    for copy in copies.into_iter().filter(|(_, text)| !is_given_anyway(cx, key, text.part)) {
        match replaced(cx, key, copy) {
            Some(more) => {
                same.push(copy);
                edits.extend(more);
            }
            None => alike.push(copy),
        }
    }
    for (copies, edits, likeness) in [(same, edits, "same"), (alike, Vec::new(), "near")] {
        let Some(first) = copies.first() else { continue };
        let finding = at_first(Finding::new(&CONSISTENCY_CLAUSE_COPIED, place(*first)), &copies);
        let finding = finding.arg("clause", name).arg("texts", copies.len()).arg("likeness", likeness);
        findings.push(Finding { fix: edits.into(), ..finding });
    }
}

/// Whether the company uses the clause for every role: then the text is to go, which `consistency/boilerplate` says.
fn is_given_anyway(cx: &Checking, key: Key<Clause>, part: Part) -> bool {
    let given = match part {
        Part::Benefit => &cx.site.company.benefits,
        Part::Note => &cx.site.company.notes,
        _ => return false,
    };
    given.iter().any(|phrase| phrase.clause() == Some(key))
}

/// The changes that put the clause in the place of a text; `None` unless nothing else can change by them.
fn replaced(cx: &Checking, key: Key<Clause>, (trace, text): Instance) -> Option<Vec<Edit>> {
    let role = trace.role;
    let clause = &cx.site.clauses.get(key).text;
    let is_same = |one: &Printed| {
        let address = cx.site.settings.address(role, one.lang);
        clause.get(one.lang, address).is_some_and(|words| words.text == one.words.text)
    };
    if text.wordings.len() != role.langs.len() || !text.wordings.iter().all(is_same) {
        return None;
    }
    let name = cx.site.clauses.name(key);
    let first = text.wordings[0].words;
    if cx.sources.path(first.at.file).ends_with(".md") {
        return text.wordings.iter().map(|one| in_markdown(cx, one.words, name)).collect();
    }
    let way = way(text.part)?;
    let nth = text.nth.to_string();
    let list = cx.sources.node(role.file, &way)?;
    let node = cx.sources.node(role.file, &[way.as_slice(), &[nth.as_str()]].concat())?;
    in_yaml(cx, &list, &node, first, name).map(|edit| vec![edit])
}

/// The way to the list that holds the text.
fn way(part: Part) -> Option<Vec<&'static str>> {
    Some(match part {
        Part::Duty => vec!["duties"],
        Part::Skill => vec!["qualifications", "skills"],
        Part::Licence => vec!["qualifications", "licences"],
        Part::Personal => vec!["qualifications", "personal"],
        Part::Benefit => vec!["benefits"],
        Part::Process => vec!["process"],
        Part::Note => vec!["notes"],
        _ => return None,
    })
}

/// An item that is nothing but words.
fn in_yaml(cx: &Checking, list: &Node, node: &Node, first: &Words, name: &str) -> Option<Edit> {
    let file = first.at.file;
    let span = Span { file, start: node.range.start, end: node.range.end };
    let holds_it = span.start <= first.at.start && first.at.end <= span.end;
    let is_plain = match &node.value {
        Value::Scalar(_) => true,
        Value::Map(entries) => {
            let settings = &cx.site.settings;
            entries.iter().all(|entry| entry.key == "text" || settings.lang(&entry.key).is_some())
        }
        _ => false,
    };
    let source = cx.sources.text(file);
    // A remark of the writer's would be lost.
    let has_remark = source.get(span.range())?.contains('#');
    if !holds_it || !is_plain || has_remark {
        return None;
    }
    let in_brackets =
        source.get(list.range.start as usize..)?.starts_with('[') || source.get(span.range())?.starts_with('{');
    let text = if in_brackets { format!("{{ use: {name} }}") } else { format!("use: {name}") };
    Some(Edit { at: span, text })
}

fn in_markdown(cx: &Checking, words: &Words, name: &str) -> Option<Edit> {
    let is_as_written = cx.sources.text(words.at.file).get(words.at.range())? == &*words.text;
    is_as_written.then(|| Edit { at: words.at, text: format!("use: {name}") })
}
