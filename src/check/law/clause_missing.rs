//! `law/clause-missing`: something that the law of the place, or the house, wants every posting to say.
//!
//! In: the site. Out: a finding at the employer's file for what it lacks as a whole, else at each role that lacks it.

use std::collections::BTreeMap;

use crate::check::Checking;
use crate::check::packs::Weight;
use crate::check::reading::{self, Part, Posting};

use crate::finding::rules::LAW_CLAUSE_MISSING;
use crate::finding::{Finding, Severity, Span};
use crate::model::{Apply, Clause, Key, Lang, Role, Statement, WorkingTime};

/// How German and English speak of severely disabled people, in small letters.
const SEVERELY_DISABLED: [&str; 9] = [
    "schwerbehind",
    "menschen mit behinderung",
    "gleichgestellte",
    "severely disabled",
    "severe disabilit",
    "people with disabilit",
    "applicants with disabilit",
    "disabled people",
    "disabled applicants",
];
const PART_TIME: [&str; 4] = ["teilzeit", "part-time", "part time", "jobsharing"];

/// Those who lack one thing, of so many who need it.
#[derive(Default)]
struct Lack<'a> {
    concerned: usize,
    by: Vec<(&'a Role, Weight, Vec<Lang>)>,
}

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    // An employer whose file could not be read may have it all.
    if cx.site.company.name.all().any(|words| words.text.is_empty()) {
        return;
    }
    let mut lacks: BTreeMap<Statement, Lack> = BTreeMap::new();
    let mut required: BTreeMap<Vec<&str>, Vec<(Statement, Weight)>> = BTreeMap::new();
    for role in cx.current_roles() {
        let countries = reading::countries(cx.site, role);
        let required = required.entry(countries).or_insert_with_key(|key| cx.packs.required(&LAW_CLAUSE_MISSING, key));
        for (statement, weight) in required.iter() {
            let lack = lacks.entry(*statement).or_default();
            lack.concerned += 1;
            let langs = silent(cx, role, *statement);
            if !langs.is_empty() {
                lack.by.push((role, weighed(cx, role, *statement, weight), langs));
            }
        }
    }
    for (statement, lack) in lacks {
        let of_site = matches!(statement, Statement::Privacy | Statement::Imprint);
        // Whether a job can be done part time is for each job to say.
        let all = lack.by.len() == lack.concerned && lack.concerned > 1 && statement != Statement::PartTime;
        if (of_site || all) && !lack.by.is_empty() {
            findings.push(of_company(cx, statement, &lack));
        } else {
            findings.extend(lack.by.into_iter().map(|(role, weight, langs)| {
                let finding = weight.put_on(finding(cx, statement, place(cx, role, statement)));
                let finding = Finding { roles: Box::new([role.id.clone()]), ..finding };
                let missing: Vec<String> =
                    langs.iter().map(|lang| cx.site.settings.language(*lang).tag.clone()).collect();
                let partly = langs.len() < role.langs.len();
                finding.arg("languages", if partly { missing.join(", ") } else { String::new() })
            }));
        }
    }
}

/// A form elsewhere may well have its own privacy notice.
fn weighed(cx: &Checking, role: &Role, statement: Statement, weight: &Weight) -> Weight {
    let form = matches!(role.apply.as_ref().or(cx.site.company.apply.as_ref()), Some(Apply::Url(_)));
    let is_milder = statement == Statement::Privacy && form;
    let severity = if is_milder { weight.severity.min(Severity::Warning) } else { weight.severity };
    Weight { severity, basis: weight.basis.clone() }
}

/// The languages of a role in which it does not say what is required.
fn silent(cx: &Checking, role: &Role, statement: Statement) -> Vec<Lang> {
    let company = &cx.site.company;
    let says = match statement {
        Statement::Privacy => company.privacy.is_some() || is_written(cx, "privacy"),
        Statement::Imprint => company.imprint.is_some() || is_written(cx, "imprint"),
        Statement::Clause(key) => uses(cx, role, key),
        Statement::PartTime if role.employment.time != [WorkingTime::FullTime] => true,
        Statement::SeverelyDisabled => return without(cx, role, &SEVERELY_DISABLED),
        Statement::PartTime => return without(cx, role, &PART_TIME),
    };
    if says { Vec::new() } else { role.langs.clone() }
}

/// Whether a legal page is named, if only in a way that could not be read, which has been reported.
fn is_written(cx: &Checking, page: &str) -> bool {
    let key = |way: &[&str]| cx.sources.key(cx.site.company.file, way);
    key(&["legal", page]) != key(&["legal"])
}

fn uses(cx: &Checking, role: &Role, clause: Key<Clause>) -> bool {
    role.phrases().chain(cx.site.company.phrases_beside(role)).any(|phrase| phrase.clause() == Some(clause))
}

/// The languages in which none of the words is said, neither by the role nor by the employer.
fn without(cx: &Checking, role: &Role, words: &[&str]) -> Vec<Lang> {
    let says = |posting: &Posting| {
        // A duty may be about disabled people without a word to them.
        let items = posting.items.iter().filter(|item| item.part != Part::Duty);
        items.flat_map(|item| item.lines.iter()).any(|line| {
            let text = line.text.to_lowercase();
            words.iter().any(|word| text.contains(word))
        })
    };
    let postings = reading::role(cx, role).postings;
    let silent =
        postings.iter().filter(|posting| !says(posting) && !says(&reading::shared(cx, posting.lang, posting.address)));
    silent.map(|posting| posting.lang).collect()
}

fn finding(cx: &Checking, statement: Statement, at: Span) -> Finding {
    let (kind, clause) = match statement {
        Statement::Privacy => ("privacy", ""),
        Statement::Imprint => ("imprint", ""),
        Statement::SeverelyDisabled => ("severely-disabled", ""),
        Statement::PartTime => ("part-time", ""),
        Statement::Clause(key) => ("clause", cx.site.clauses.name(key)),
    };
    Finding::new(&LAW_CLAUSE_MISSING, at).arg("kind", kind).arg("clause", clause)
}

/// What all lack is mended where it is said once for all.
fn of_company(cx: &Checking, statement: Statement, lack: &Lack) -> Finding {
    let field = match statement {
        Statement::Privacy | Statement::Imprint => "legal",
        _ => "notes",
    };
    let finding = finding(cx, statement, cx.sources.key(cx.site.company.file, &[field]));
    let heaviest = lack
        .by
        .iter()
        .map(|(_, weight, _)| weight)
        .reduce(|first, next| if next.severity > first.severity { next } else { first });
    let finding = heaviest.map_or(finding.clone(), |weight| weight.clone().put_on(finding));
    let roles = lack.by.iter().map(|(role, ..)| role.id.clone()).collect();
    Finding { roles, ..finding }.arg("languages", "")
}

fn place(cx: &Checking, role: &Role, statement: Statement) -> Span {
    let at = match statement {
        Statement::PartTime => cx.sources.value(role.file, &["employment", "time"]),
        _ => cx.sources.key(role.file, &["notes"]),
    };
    if at == Span::top(role.file) { role.at() } else { at }
}
