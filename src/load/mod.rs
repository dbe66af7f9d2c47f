//! From files to a site.
//!
//! In: a [`Snapshot`]. Out: a [`Site`] and the findings met on the way. It never stops at a fault: what cannot be read
//! is left out, and every other file is still looked at. Roles are read on all cores.

mod allow;
mod blocks;
pub mod decode;
mod employment;
mod glossary;
mod heading;
mod inline;
pub mod markdown;
pub mod packs;
mod page;
mod pay;
mod prose;
mod qualifications;
mod registries;
pub mod role;
pub mod schema;
mod settings;
pub mod spot;
pub mod translations;
pub mod yaml;

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use self::decode::{Decoder, Known};
use self::packs::Pack;
use self::role::Registries;
use self::yaml::Node;
use crate::finding::{FileId, Finding, Severity, Span, rules};
use crate::model::{
    Accepted, Asset, Clause, Company, Glossary, HouseWord, Lang, Language, Page, Person, Registry, Role, Settings,
    Site, code,
};
use crate::snapshot::{SETTINGS, Snapshot, TRANSLATIONS};

pub use self::inline::is_safe_link;
pub use self::page::MARKDOWN;
pub use self::settings::base_url;

const COMPANY: &str = "content/company.yaml";
const GLOSSARY: &str = "content/glossary.yaml";
const CLAUSES: &str = "content/clauses/";
const PACKS: &str = "content/packs/";
pub const ROLES: &str = "content/roles/";
const PAGES: &str = "content/pages/";
pub const ASSETS: &str = "content/assets/";
const REGISTRIES: [&str; 4] =
    ["content/places.yaml", "content/departments.yaml", "content/people.yaml", "content/pay.yaml"];

/// Reads the whole site.
pub fn load(snapshot: &Snapshot) -> (Site, Vec<Finding>) {
    read(snapshot, &mut Vec::new(), None)
}

/// What was read of a site, kept for when its folder has changed: the roles that are as they were are not read again.
#[derive(Clone, Default)]
pub struct Memory {
    snapshot: Arc<Snapshot>,
    roles: Vec<ReadRole>,
}

/// A role, unless its files do not amount to one, and what was found while it was read.
#[derive(Clone)]
struct ReadRole {
    role: Option<Arc<Role>>,
    findings: Arc<[Finding]>,
}

impl Memory {
    /// Whether what is remembered holds for a snapshot, but for what roles say: that may depend on the settings, on
    /// clauses, on the names of places, on all files but those of other roles.
    pub fn is_like(&self, snapshot: &Snapshot) -> bool {
        self.snapshot.is_like(snapshot, |path| path.starts_with(ROLES))
    }
}

/// Reads a site of which most is as it was in the memory. A role that is the very same there, [`Arc::ptr_eq`], stands
/// in files that are the same, among files that are the same but for those of other roles.
pub fn again(snapshot: &Arc<Snapshot>, memory: &mut Memory) -> (Site, Vec<Finding>) {
    let is_like = memory.is_like(snapshot);
    // Remembered only as a whole: a read that ends in a panic leaves nothing half known.
    let Memory { snapshot: last, mut roles } = std::mem::take(memory);
    let read = read(snapshot, &mut roles, is_like.then_some(&*last));
    *memory = Memory { snapshot: Arc::clone(snapshot), roles };
    read
}

/// Reads a site; `known` are the roles of an earlier snapshot, if that was alike, and becomes those of this one.
fn read(snapshot: &Snapshot, known: &mut Vec<ReadRole>, last: Option<&Snapshot>) -> (Site, Vec<Finding>) {
    let mut findings = snapshot.findings.clone();
    let settings = settings(snapshot, &mut findings);
    let mut reader = Reader { snapshot, languages: &settings.languages, findings: &mut findings };
    let (registries, company, house_words) = reader.registries();
    let glossary = reader.glossary();
    *known = roles(snapshot, &settings, &registries, last.map(|last| (last, &**known)), &mut findings);
    let roles = known.iter().filter_map(|read| read.role.clone()).collect();
    let pages = pages(snapshot, &settings, &mut findings);
    let assets = snapshot
        .under(ASSETS)
        .filter(|(_, file)| file.bytes().is_some())
        .map(|(id, file)| Asset { path: file.path[ASSETS.len()..].to_owned(), file: id })
        .collect();
    let translations = translations(snapshot, &settings, &mut findings);
    unread(snapshot, &mut findings);
    let Registries { places, departments, people, bands, clauses, provisions } = registries;
    let site = Site {
        settings,
        company,
        places: places.registry,
        departments: departments.registry,
        people: people.registry,
        bands: bands.registry,
        clauses: clauses.registry,
        provisions,
        house_words,
        glossary,
        roles,
        pages,
        assets,
        translations,
    };
    (site, findings)
}

/// The tree of a file; `None` if there is no such file or nothing usable in it.
fn tree(snapshot: &Snapshot, id: FileId, findings: &mut Vec<Finding>) -> Option<Node> {
    let text = snapshot.file(id).text()?;
    yaml::parse(id, text, findings)
}

fn settings(snapshot: &Snapshot, findings: &mut Vec<Finding>) -> Settings {
    let Some(id) = snapshot.find(SETTINGS) else {
        findings.push(Finding::nowhere(&rules::SITE_NO_SETTINGS));
        return settings::default();
    };
    let Some(node) = tree(snapshot, id, findings) else { return settings::default() };
    let (settings, mut more) = settings::decode(id, &node);
    findings.append(&mut more);
    settings
}

fn decode_all<T>(decoder: &mut Decoder, node: &Node, decode: impl Fn(&mut Decoder, &Node) -> Option<T>) -> Known<T> {
    match decoder.entries(node) {
        Some(entries) => registries::registry(decoder, entries, decode),
        None => Known { registry: Registry::default(), complete: false },
    }
}

/// Reads the small files, one after the other.
struct Reader<'a> {
    snapshot: &'a Snapshot,
    languages: &'a [Language],
    findings: &'a mut Vec<Finding>,
}

impl Reader<'_> {
    fn registries(&mut self) -> (Registries, Company, Vec<HouseWord>) {
        let [places, departments, people, pay] = REGISTRIES;
        let places = self.registry(places, |decoder, node| Some(decode_all(decoder, node, registries::place)));
        let departments =
            self.registry(departments, |decoder, node| Some(decode_all(decoder, node, registries::department)));
        let people = self.registry(people, |decoder, node| Some(decode_all(decoder, node, registries::person)));
        let bands = self.registry(pay, |decoder, node| {
            let fields = decoder.record(node, &schema::PAY_SYSTEM)?;
            let bands = decoder.required(&fields, "bands")?;
            Some(decode_all(decoder, bands, registries::band))
        });
        let clauses = self.clauses();
        let company = self.company(&people, &clauses);
        let Pack { provisions, words } = self.packs(&clauses);
        (Registries { places, departments, people, bands, clauses, provisions }, company, words)
    }

    /// What a file says, and whether the whole of it could be read; `None` if nothing of it could.
    fn read<T>(&mut self, id: FileId, decode: impl FnOnce(&mut Decoder, &Node) -> T) -> Option<(T, bool)> {
        let before = self.findings.len();
        let node = tree(self.snapshot, id, self.findings)?;
        // A file that could be read only in part may lack just what is referred to.
        let whole = !self.findings[before..].iter().any(|finding| finding.rule.severity == Severity::Error);
        let mut decoder = Decoder::new(id, self.languages).of(Some(&node));
        let read = decode(&mut decoder, &node);
        self.findings.append(&mut decoder.findings);
        Some((read, whole))
    }

    /// Decodes one file. A file that is not there is an empty registry; one that cannot be read an incomplete one.
    fn registry<T>(&mut self, path: &str, decode: impl FnOnce(&mut Decoder, &Node) -> Option<Known<T>>) -> Known<T> {
        let Some(id) = self.snapshot.find(path) else {
            // A file of a slightly wrong name has been reported; what it holds is not missing too.
            let misnamed =
                path.strip_suffix("yaml").is_some_and(|stem| self.snapshot.find(&format!("{stem}yml")).is_some());
            return Known { registry: Registry::default(), complete: !misnamed };
        };
        match self.read(id, decode) {
            Some((Some(known), whole)) => Known { complete: known.complete && whole, ..known },
            _ => Known { registry: Registry::default(), complete: false },
        }
    }

    fn clauses(&mut self) -> Known<Clause> {
        let mut complete = true;
        let mut clauses = Vec::new();
        for (id, file) in self.snapshot.under(CLAUSES) {
            let Some(group) = file.path[CLAUSES.len()..].strip_suffix(".yaml") else { continue };
            let read = self.read(id, |decoder, node| {
                let Some(entries) = decoder.entries(node) else { return false };
                let before = clauses.len();
                for entry in entries {
                    let (name, at) = (format!("{group}/{}", entry.key), decoder.key_span(entry));
                    clauses.extend(registries::clause(decoder, &entry.value).map(|clause| (name, at, clause)));
                }
                clauses.len() - before == entries.len()
            });
            complete &= matches!(read, Some((true, true)));
        }
        Known { registry: Registry::new(clauses), complete }
    }

    fn packs(&mut self, clauses: &Known<Clause>) -> Pack {
        let mut pack = Pack::default();
        for (id, _) in self.snapshot.under(PACKS).filter(|(_, file)| file.path.ends_with(".yaml")) {
            self.read(id, |decoder, node| packs::decode(decoder, node, clauses, &mut pack));
        }
        pack
    }

    fn company(&mut self, people: &Known<Person>, clauses: &Known<Clause>) -> Company {
        let Some(id) = self.snapshot.find(COMPANY) else {
            // Where there is no site at all, its settings have been asked for already.
            if self.snapshot.find(SETTINGS).is_some() {
                self.findings.push(Finding::nowhere(&rules::SITE_NO_COMPANY));
            }
            return registries::unknown_company(FileId(0));
        };
        let read = self.read(id, |decoder, node| registries::company(decoder, node, people, clauses));
        read.and_then(|(company, _)| company).unwrap_or_else(|| registries::unknown_company(id))
    }

    fn glossary(&mut self) -> Glossary {
        let read = self.snapshot.find(GLOSSARY).and_then(|id| self.read(id, glossary::decode));
        read.map(|(glossary, _)| glossary).unwrap_or_default()
    }
}

/// The files of one role.
#[derive(Default)]
struct RoleFiles {
    facts: Option<FileId>,
    markdown: Vec<(Lang, FileId)>,
    /// A second file of the same id with facts, or with the prose of the same language.
    twice: Option<FileId>,
}

impl RoleFiles {
    fn all(&self) -> impl Iterator<Item = FileId> {
        self.facts.into_iter().chain(self.markdown.iter().map(|(_, file)| *file)).chain(self.twice)
    }
}

/// Reads the roles, on all cores, but for those that are as they were: alike snapshots have the same roles in the same
/// order.
fn roles(
    snapshot: &Snapshot,
    settings: &Settings,
    registries: &Registries,
    last: Option<(&Snapshot, &[ReadRole])>,
    findings: &mut Vec<Finding>,
) -> Vec<ReadRole> {
    let files: Vec<(&str, RoleFiles)> = role_files(snapshot, settings, findings).into_iter().collect();
    let one = |(nth, (id, files)): (usize, &(&str, RoleFiles))| {
        let is_same = |last: &Snapshot| files.all().all(|file| last.file(file).hash == snapshot.file(file).hash);
        if let Some((last, roles)) = last
            && is_same(last)
        {
            return roles[nth].clone();
        }
        let mut findings = Vec::new();
        let role = role(snapshot, settings, registries, id, files, &mut findings);
        ReadRole { role: role.map(Arc::new), findings: findings.into() }
    };
    let roles: Vec<ReadRole> = files.par_iter().enumerate().map(one).collect();
    findings.extend(roles.iter().flat_map(|read| read.findings.iter().cloned()));
    roles
}

/// What has been accepted, by what it belongs to.
fn translations(snapshot: &Snapshot, settings: &Settings, findings: &mut Vec<Finding>) -> BTreeMap<String, Accepted> {
    let mut translations = BTreeMap::new();
    let roles = LazyCell::new(|| -> BTreeSet<&str> {
        snapshot.under(ROLES).filter_map(|(_, file)| role_of(&file.path)).map(|(role, _)| role).collect()
    });
    let is_known = |whole: &&str| match whole.split_once('/') {
        Some(("roles", role)) => roles.contains(role),
        Some(("clauses", group)) => snapshot.find(&format!("{CLAUSES}{group}.yaml")).is_some(),
        _ => *whole == "company",
    };
    for (id, file) in snapshot.under(TRANSLATIONS) {
        let whole = file.path[TRANSLATIONS.len()..].strip_suffix(".txt");
        let Some(whole) = whole.filter(is_known) else {
            findings.push(misplaced(id, &file.path, "translations"));
            continue;
        };
        let Some(text) = file.text() else { continue };
        translations.insert(whole.to_owned(), translations::decode(id, text, settings, findings));
    }
    translations
}

/// The role that a file belongs to by its path, and the language if the file holds its prose.
pub fn role_of(path: &str) -> Option<(&str, Option<&str>)> {
    let path = path.strip_prefix(ROLES)?;
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let folder_name = folder.rsplit('/').next().unwrap_or_default();
    match name.rsplit_once('.')? {
        ("role", "yaml") if !folder.is_empty() => Some((folder_name, None)),
        (stem, "yaml") => Some((stem, None)),
        (tag, "md") if !folder.is_empty() => Some((folder_name, Some(tag))),
        _ => None,
    }
}

/// Groups the files below `content/roles/` by role.
fn role_files<'a>(
    snapshot: &'a Snapshot,
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> BTreeMap<&'a str, RoleFiles> {
    let mut roles: BTreeMap<&str, RoleFiles> = BTreeMap::new();
    for (id, file) in snapshot.under(ROLES) {
        let Some((role, tag)) = role_of(&file.path) else {
            findings.push(misplaced(id, &file.path[ROLES.len()..], "roles"));
            continue;
        };
        let lang = match tag.map(|tag| settings.lang(tag).ok_or(tag)) {
            None => None,
            Some(Ok(lang)) => Some(lang),
            Some(Err(tag)) => {
                findings.push(unknown_language(settings, id, tag));
                continue;
            }
        };
        if !code::is_id(role) {
            findings.push(Finding::new(&rules::ROLE_ID, Span::top(id)).arg("id", role));
            continue;
        }
        let files = roles.entry(role).or_default();
        match lang {
            Some(lang) if files.markdown.iter().any(|(other, _)| *other == lang) => files.twice = Some(id),
            Some(lang) => files.markdown.push((lang, id)),
            None if files.facts.is_some() => files.twice = Some(id),
            None => files.facts = Some(id),
        }
    }
    roles
}

fn unknown_language(settings: &Settings, file: FileId, tag: &str) -> Finding {
    let tags: Vec<String> = settings.languages.iter().map(|language| language.tag.clone()).collect();
    Finding::new(&rules::FILE_LANGUAGE, Span::top(file)).arg("key", tag).arg("choices", tags)
}

fn role(
    snapshot: &Snapshot,
    settings: &Settings,
    registries: &Registries,
    id: &str,
    files: &RoleFiles,
    findings: &mut Vec<Finding>,
) -> Option<Role> {
    if let (Some(facts), Some(twice)) = (files.facts, files.twice) {
        let finding = Finding::new(&rules::ROLE_TWICE, Span::top(twice)).arg("id", id);
        findings.push(finding.arg("other", snapshot.file(facts).path.as_str()));
    }
    let Some(facts) = files.facts else {
        let lonely = |file| Finding::new(&rules::ROLE_WITHOUT_FACTS, Span::top(file)).arg("id", id);
        findings.extend(files.markdown.first().map(|(_, file)| lonely(*file)));
        return None;
    };
    let node = tree(snapshot, facts, findings);
    let mut decoder = Decoder::new(facts, &settings.languages).of(node.as_ref());
    let texts: Vec<prose::File> = settings
        .langs()
        .filter_map(|lang| files.markdown.iter().find(|(l, _)| *l == lang))
        .filter_map(|&(lang, id)| snapshot.file(id).text().map(|text| prose::File { lang, id, text }))
        .collect();
    let prose = (!texts.is_empty()).then(|| prose::read(&mut decoder, &texts, &registries.clauses));
    let role = node.as_ref().and_then(|node| role::decode(&mut decoder, id, node, prose, registries));
    findings.append(&mut decoder.findings);
    role
}

fn pages(snapshot: &Snapshot, settings: &Settings, findings: &mut Vec<Finding>) -> Vec<Page> {
    let mut pages: BTreeMap<&str, Page> = BTreeMap::new();
    for (id, file) in snapshot.under(PAGES) {
        let Some((name, tag)) = page::name(&file.path[PAGES.len()..]) else {
            findings.push(page::misnamed(id));
            continue;
        };
        let Some(lang) = settings.lang(tag) else {
            findings.push(unknown_language(settings, id, tag));
            continue;
        };
        let Some(text) = file.text() else { continue };
        let mut decoder = Decoder::new(id, &settings.languages);
        let version = page::decode(&mut decoder, text, lang);
        findings.append(&mut decoder.findings);
        let page = pages.entry(name).or_insert_with(|| Page { id: name.to_owned(), versions: Vec::new() });
        page.versions.extend(version);
    }
    let mut pages: Vec<Page> = pages.into_values().filter(|page| !page.versions.is_empty()).collect();
    for page in &mut pages {
        page.versions.sort_by_key(|version| version.lang);
    }
    pages
}

/// Files in `content/` that nothing reads: a writer may wait for them in vain.
fn unread(snapshot: &Snapshot, findings: &mut Vec<Finding>) {
    for (id, file) in snapshot.under("content/") {
        let path = file.path.as_str();
        let read = path == COMPANY
            || path == GLOSSARY
            || REGISTRIES.contains(&path)
            || [ROLES, PAGES, ASSETS, TRANSLATIONS].iter().any(|folder| path.starts_with(folder))
            || ([CLAUSES, PACKS].iter().any(|folder| path.starts_with(folder)) && path.ends_with(".yaml"));
        if !read {
            findings.push(misplaced(id, path, "content"));
        }
    }
}

/// A file that nothing reads; the ending `.yml` is the likeliest reason.
fn misplaced(file: FileId, path: &str, folder: &'static str) -> Finding {
    let ending = if path.ends_with(".yml") { "yml" } else { "other" };
    let better = path.strip_suffix(".yml").map(|stem| format!("{stem}.yaml")).unwrap_or_default();
    let finding = Finding::new(&rules::FILE_MISPLACED, Span::top(file)).arg("folder", folder);
    finding.arg("ending", ending).arg("better", better)
}
