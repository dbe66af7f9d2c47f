//! The rules: what is wrong with a site that could be read.
//!
//! In: a [`Site`], the snapshot it was read from, a day. Out: findings. A rule changes nothing; each lives in a file of
//! its own beside its document, `<family>/<name>.{rs,yaml}`, and a line of its [`Family`] makes it part of the whole.

mod addresses;
pub mod allow;
mod assets;
mod change;
mod consistency;
mod dates;
mod duties;
mod house;
mod inclusion;
mod integrity;
mod language;
mod languages;
mod law;
mod length;
mod lexical;
mod links;
mod loudness;
mod once;
mod packs;
mod pattern;
mod pay;
mod qualifications;
mod reading;
mod roles;
mod sources;
mod structure;
mod structured_data;
mod style;
mod titles;
mod trace;
pub mod translation;
mod usage;

pub use self::integrity::Memory as Integrity;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use self::consistency::unwanted_term::Names;
use self::house::HouseWords;
use self::packs::Packs;
use self::reading::{Clauses, Item, Passage, Posting, Reading};
use self::sources::Sources;
use self::trace::Trace;
use crate::finding::{Finding, Span};
use crate::language::Tongue;
use crate::language::lexicon::Glossary;
use crate::model::life::{State, state};
use crate::model::{Lang, Role, Site};
use crate::snapshot::Snapshot;

/// What a rule may know.
pub struct Checking<'a> {
    pub site: &'a Site,
    pub today: Date,
    pub sources: Sources<'a>,
    /// The law where the work is done, and what the house wants.
    pub packs: Packs<'a>,
    house: HouseWords<'a>,
    /// What is left of the roles that are looked at; there for the rules on the site as a whole, which come last.
    pub traces: Vec<Trace<'a>>,
    /// Names that the site's glossary rules out.
    names: Names<'a>,
    clauses: Clauses<'a>,
    /// Names that the word lists leave alone.
    glossary: Glossary,
}

impl<'a> Checking<'a> {
    /// The roles that still say something: all but those that are closed.
    pub fn current_roles(&self) -> impl Iterator<Item = &'a Role> + use<'a> {
        let (site, today) = (self.site, self.today);
        site.roles().filter(move |role| state(role, today) != State::Closed)
    }

    /// The roles that are public, today or from a day to come: neither drafts nor closed.
    pub fn public_roles(&self) -> impl Iterator<Item = &'a Role> + use<'a> {
        self.current_roles().filter(|role| !role.draft)
    }

    /// A language of the site as a tool on text knows it; `None` if vakanz does not know its words.
    pub fn tongue(&self, lang: Lang) -> Option<Tongue> {
        Tongue::parse(&self.site.settings.language(lang).tag)
    }
}

/// A family of rules, by what they look at.
pub struct Family {
    /// One text in one language, wherever it stands; a clause is looked at once.
    pub passages: &'static [fn(&Passage, &mut Vec<Finding>)],
    /// A role in all its languages.
    pub readings: &'static [fn(&Reading, &mut Vec<Finding>)],
    /// The site as a whole.
    pub sites: &'static [fn(&Checking, &mut Vec<Finding>)],
}

/// All families, in the order in which an editor would go through a posting.
static FAMILIES: &[&Family] = &[
    &structure::FAMILY,
    &duties::FAMILY,
    &qualifications::FAMILY,
    &pay::FAMILY,
    &dates::FAMILY,
    &structured_data::FAMILY,
    &law::FAMILY,
    &inclusion::FAMILY,
    &translation::FAMILY,
    &language::FAMILY,
    &style::FAMILY,
    &house::FAMILY,
    &consistency::FAMILY,
    &links::FAMILY,
    &assets::FAMILY,
    &WORDS,
];

/// The rules that are lists of words.
static WORDS: Family = Family { passages: &[lexical::check], readings: &[], sites: &[] };

impl<'a> Checking<'a> {
    fn new(site: &'a Site, snapshot: &'a Snapshot, today: Date) -> Checking<'a> {
        Checking {
            site,
            today,
            sources: Sources::new(snapshot),
            packs: Packs::of(site, today),
            house: HouseWords::of(site, today),
            traces: Vec::new(),
            names: Names::of(site),
            clauses: reading::clauses(site),
            glossary: Glossary::new(site.glossary.names.iter().map(|name| &*name.text)),
        }
    }
}

/// What was found, kept for when the site has changed: the roles that are as they were are not asked again.
#[derive(Clone, Default)]
pub struct Memory {
    today: Date,
    integrity: Integrity,
    roles: Remembered<Vec<Finding>>,
}

/// What is known of each role, by the roles' ids.
#[derive(Clone)]
pub struct Remembered<T>(Vec<(Arc<Role>, T)>);

impl<T> Remembered<T> {
    /// What is known of this very role.
    fn of(&self, role: &Arc<Role>) -> Option<&T> {
        let at = self.0.binary_search_by(|(known, _)| known.id.cmp(&role.id)).ok()?;
        let (known, of_it) = &self.0[at];
        Arc::ptr_eq(known, role).then_some(of_it)
    }
}

impl<T> Default for Remembered<T> {
    fn default() -> Remembered<T> {
        Remembered(Vec::new())
    }
}

impl<T> FromIterator<(Arc<Role>, T)> for Remembered<T> {
    /// From all roles, in their order.
    fn from_iter<I: IntoIterator<Item = (Arc<Role>, T)>>(roles: I) -> Remembered<T> {
        Remembered(roles.into_iter().collect())
    }
}

/// Runs all rules, on all cores.
pub fn check(site: &Site, snapshot: &Snapshot, today: Date) -> Vec<Finding> {
    again(site, snapshot, today, &mut Memory::default(), &|| true).unwrap_or_default()
}

/// Runs all rules on a site of which most is as it was in the memory: roles that are the very same
/// ([`load::again`](crate::load::again)) have the same findings. `None`, and nothing remembered, if it is no longer
/// wanted meanwhile.
pub fn again<'a>(
    site: &'a Site,
    snapshot: &'a Snapshot,
    today: Date,
    memory: &mut Memory,
    is_wanted: &(dyn Fn() -> bool + Sync),
) -> Option<Vec<Finding>> {
    let mut cx = Checking::new(site, snapshot, today);
    let mut findings = integrity::check(&cx, &mut memory.integrity);
    let known = if memory.today == today { &memory.roles } else { &Remembered::default() };
    let one = |role: &'a Arc<Role>| is_wanted().then(|| of_role(&cx, role, known.of(role).map(Vec::as_slice)));
    let read: Option<Vec<Asked>> = site.roles.par_iter().map(one).collect();
    let remember = |(role, (found, trace)): (&Arc<Role>, Asked<'a>)| {
        cx.traces.extend(trace);
        findings.extend_from_slice(&found);
        (Arc::clone(role), found)
    };
    let roles = site.roles.iter().zip(read?).map(remember).collect();
    let everywhere = countries(site, cx.current_roles());
    findings.append(&mut shared(&cx, &everywhere));
    let rules: Vec<_> = FAMILIES.iter().flat_map(|family| family.sites).collect();
    let one = |rule: &&fn(&Checking, &mut Vec<Finding>)| {
        let mut found = Vec::new();
        if is_wanted() {
            rule(&cx, &mut found);
        }
        found.retain_mut(|finding| weigh_by_roles(&cx, finding, &everywhere));
        found
    };
    findings.par_extend(rules.par_iter().flat_map_iter(one));
    if !is_wanted() {
        return None;
    }
    (memory.today, memory.roles) = (today, roles);
    Some(joined(findings))
}

/// What keeps a site from being shown as it is meant.
pub fn integrity(site: &Site, snapshot: &Snapshot, today: Date, memory: &mut Integrity) -> Vec<Finding> {
    integrity::check(&Checking::new(site, snapshot, today), memory)
}

/// What several roles met at one place that they share is one finding; and where it concerns everyone, it names no role.
fn joined(mut findings: Vec<Finding>) -> Vec<Finding> {
    /// With the roles that met each.
    type Met = Vec<(Finding, Vec<String>)>;
    let mut shared: BTreeMap<(&str, Option<Span>), Met> = BTreeMap::new();
    for finding in findings.extract_if(.., |finding| !finding.roles.is_empty()) {
        let same = shared.entry((finding.rule.id, finding.at)).or_default();
        match same.iter_mut().find(|(other, _)| (&other.args, other.severity) == (&finding.args, finding.severity)) {
            Some((other, roles)) => {
                other.draft &= finding.draft;
                roles.extend(finding.roles);
            }
            None => {
                let roles = finding.roles.to_vec();
                same.push((finding, roles));
            }
        }
    }
    for finding in &findings {
        if let Some(same) = shared.get_mut(&(finding.rule.id, finding.at)) {
            same.retain(|(other, _)| other.args != finding.args);
        }
    }
    findings.extend(shared.into_values().flatten().map(|(finding, mut roles)| {
        roles.sort_unstable();
        roles.dedup();
        Finding { roles: roles.into(), ..finding }
    }));
    findings
}

/// What was found in a role, and its trace if it says anything.
type Asked<'a> = (Vec<Finding>, Option<Trace<'a>>);

/// What is wrong with one role: its own texts, and the role as a whole; and its trace. All that was read of it is dropped
/// here, since ten thousand readings would not fit into memory. A closed role says nothing any more, and a draft that is
/// still to be filled in says nothing yet.
///
/// What is `known` of it is not looked for again; its trace is made anew, since it points into the site.
fn of_role<'a>(cx: &Checking<'a>, role: &'a Role, known: Option<&[Finding]>) -> Asked<'a> {
    let state = state(role, cx.today);
    if state == State::Closed || state == State::Draft && translation::placeholder::is_unfilled(role) {
        return (Vec::new(), None);
    }
    let reading = reading::role(cx, role);
    if let Some(known) = known {
        return (known.to_vec(), Some(Trace::of(&reading)));
    }
    let mut findings = Vec::new();
    for posting in &reading.postings {
        let own = posting.items.iter().filter(|item| item.clause.is_none());
        own.for_each(|item| passage(cx, posting, item, &reading.countries, &mut findings));
    }
    FAMILIES.iter().flat_map(|family| family.readings).for_each(|rule| rule(&reading, &mut findings));
    once::of_role(&mut findings);
    findings.retain_mut(|finding| cx.packs.weigh(finding, &reading.countries));
    findings.iter_mut().for_each(|finding| finding.draft = state == State::Draft);
    cx.sources.forget(role.file);
    (findings, Some(Trace::of(&reading)))
}

fn passage<'a>(
    cx: &Checking<'a>,
    posting: &Posting<'a>,
    item: &Item<'a>,
    countries: &[&'a str],
    findings: &mut Vec<Finding>,
) {
    let Some(tongue) = posting.tongue else { return };
    let passage = Passage { cx, item, lang: posting.lang, tongue, countries };
    let first = findings.len();
    FAMILIES.iter().flat_map(|family| family.passages).for_each(|rule| rule(&passage, findings));
    once::of_text(findings, first);
}

/// The countries of several roles, each once.
fn countries<'a>(site: &'a Site, roles: impl Iterator<Item = &'a Role>) -> Vec<&'a str> {
    let all: BTreeSet<&str> = roles.flat_map(|role| reading::countries(site, role)).collect();
    all.into_iter().collect()
}

/// Weighs a finding about the site where its roles are, or everywhere if it names none.
fn weigh_by_roles(cx: &Checking, finding: &mut Finding, everywhere: &[&str]) -> bool {
    if !finding.rule.is_on_content() {
        return true;
    }
    let roles: Vec<&Role> = finding.roles.iter().filter_map(|id| cx.site.role(id)).collect();
    if roles.is_empty() {
        return cx.packs.weigh(finding, everywhere);
    }
    finding.draft = roles.iter().all(|role| role.draft);
    let countries = countries(cx.site, roles.iter().copied());
    // What stands in a role's own file needs no more names.
    let is_own = |at: Span, role: &Role| role.file == at.file || role.title.all().any(|words| words.at.file == at.file);
    if let ([only], Some(at)) = (roles.as_slice(), finding.at)
        && is_own(at, only)
    {
        finding.roles = Box::default();
    }
    cx.packs.weigh(finding, &countries)
}

/// The texts that roles share, each once: what the employer says, and clauses in every way that they are used.
fn shared(cx: &Checking, everywhere: &[&str]) -> Vec<Finding> {
    let site = cx.site;
    let mut findings = Vec::new();
    for lang in site.settings.langs() {
        let posting = reading::shared(cx, lang, site.settings.language(lang).address);
        posting.items.iter().for_each(|item| passage(cx, &posting, item, everywhere, &mut findings));
    }
    findings.retain_mut(|finding| cx.packs.weigh(finding, everywhere));
    for wording in usage::wordings(&usage::usages(cx)) {
        let countries = countries(site, wording.roles.iter().copied());
        let mut found = Vec::new();
        passage(cx, wording.posting, wording.item, &countries, &mut found);
        found.retain_mut(|finding| cx.packs.weigh(finding, &countries));
        for finding in &mut found {
            finding.roles = wording.roles.iter().map(|role| role.id.clone()).collect();
            finding.draft = wording.roles.iter().all(|role| role.draft);
        }
        findings.append(&mut found);
    }
    findings
}
