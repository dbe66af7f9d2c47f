//! The site: its settings, the registries that roles refer to, the roles, the free pages and the assets.
//!
//! In: nothing. Out: [`Site`], assembled once by `load` and never changed after.

use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Address, Apply, Colour, HouseWord, Lang, Pay, Phrase, Provision, Role, Text, Words};
use crate::finding::{FileId, Rule, Severity, Span};

/// Everything that a build needs to know.
#[derive(Clone, Debug)]
pub struct Site {
    pub settings: Settings,
    pub company: Company,
    pub places: Registry<Place>,
    pub departments: Registry<Department>,
    pub people: Registry<Person>,
    pub bands: Registry<Band>,
    pub clauses: Registry<Clause>,
    /// Those of the site; the ones that are built in stand in `load::packs`.
    pub provisions: Vec<Provision>,
    pub house_words: Vec<HouseWord>,
    pub glossary: Glossary,
    /// Sorted by id.
    pub roles: Vec<Arc<Role>>,
    /// Sorted by id.
    pub pages: Vec<Page>,
    pub assets: Vec<Asset>,
    /// By what they belong to: `roles/office-clerk`, `clauses/benefits`, `company`.
    pub translations: BTreeMap<String, Accepted>,
}

impl Site {
    pub fn roles(&self) -> impl DoubleEndedIterator<Item = &Role> + Clone {
        self.roles.iter().map(|role| &**role)
    }

    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.binary_search_by(|role| role.id.as_str().cmp(id)).ok().map(|at| &*self.roles[at])
    }

    /// What an item says.
    pub fn text<'a>(&'a self, phrase: &'a Phrase) -> &'a Text {
        match phrase {
            Phrase::Own(text) => text,
            Phrase::Clause(key, _) => &self.clauses.get(*key).text,
        }
    }

    /// The texts that roles share, each once: the company's own and all clauses.
    pub fn shared_texts(&self) -> impl Iterator<Item = &Text> {
        let own = self.company.phrases().filter_map(Phrase::own);
        own.chain(&self.company.about).chain(self.clauses.iter().map(|(_, clause)| &clause.text))
    }
}

/// `vakanz.yaml`.
#[derive(Clone, Debug)]
pub struct Settings {
    /// With a slash at the end.
    pub base_url: url::Url,
    /// IANA name.
    pub time_zone: String,
    /// The main language first; never empty. A [`Lang`] is a position here.
    pub languages: Vec<Language>,
    pub theme: String,
    /// Where it is named.
    pub theme_at: Option<Span>,
    pub accent: Option<Accent>,
    pub closed: ClosedPolicy,
    /// What is published besides the pages, feeds and `jobs.json`.
    pub formats: Vec<Format>,
    /// What the site will be served by, if the files for it are wanted.
    pub server: Option<WebServer>,
    pub check: CheckPolicy,
}

/// The employer's colour.
#[derive(Clone, Debug)]
pub struct Accent {
    pub colour: Colour,
    pub written: String,
    pub at: Span,
}

impl Settings {
    pub fn language(&self, lang: Lang) -> &Language {
        &self.languages[lang.index()]
    }

    /// How a role speaks to its reader in a language.
    pub fn address(&self, role: &Role, lang: Lang) -> Address {
        role.address.unwrap_or(self.language(lang).address)
    }

    pub fn langs(&self) -> impl Iterator<Item = Lang> + use<> {
        (0..self.languages.len() as u8).map(Lang)
    }

    pub fn lang(&self, tag: &str) -> Option<Lang> {
        self.languages.iter().position(|language| language.tag == tag).map(|at| Lang(at as u8))
    }

    /// The path of the site on its host: `/` or `/karriere/`.
    pub fn base_path(&self) -> &str {
        self.base_url.path()
    }
}

#[derive(Clone, Debug)]
pub struct Language {
    /// As in `lang="…"` and in the first part of a path: `de`.
    pub tag: String,
    /// How numbers and dates are written: `de-AT`.
    pub locale: String,
    /// The path of the postings: `stellen`.
    pub jobs: String,
    /// What follows a title; may be empty.
    pub gender_marker: String,
    pub address: Address,
    /// How German names people of every gender; `None`: each posting may choose.
    pub gender_style: Option<GenderStyle>,
}

/// How a German noun names people of every gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GenderStyle {
    /// Kolleg*innen
    Star,
    /// Kolleg:innen
    Colon,
    /// Kolleg_innen
    Underscore,
    /// Kolleg·innen
    Dot,
    /// Kolleg/-innen
    Slash,
    /// Kolleg(inn)en
    Bracket,
    /// KollegInnen
    Capital,
    /// Kolleginnen und Kollegen
    Pair,
}

impl GenderStyle {
    pub const ALL: [GenderStyle; 8] = [
        GenderStyle::Star,
        GenderStyle::Colon,
        GenderStyle::Underscore,
        GenderStyle::Dot,
        GenderStyle::Slash,
        GenderStyle::Bracket,
        GenderStyle::Capital,
        GenderStyle::Pair,
    ];

    pub fn name(self) -> &'static str {
        match self {
            GenderStyle::Star => "star",
            GenderStyle::Colon => "colon",
            GenderStyle::Underscore => "underscore",
            GenderStyle::Dot => "dot",
            GenderStyle::Slash => "slash",
            GenderStyle::Bracket => "bracket",
            GenderStyle::Capital => "capital",
            GenderStyle::Pair => "pair",
        }
    }

    /// The sign alone, where one stands before the ending and could be another.
    pub fn sign(self) -> Option<char> {
        match self {
            GenderStyle::Star => Some('*'),
            GenderStyle::Colon => Some(':'),
            GenderStyle::Underscore => Some('_'),
            GenderStyle::Dot => Some('·'),
            GenderStyle::Slash | GenderStyle::Bracket | GenderStyle::Capital | GenderStyle::Pair => None,
        }
    }
}

/// A form of job data that others read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Personio,
    Xing,
    Aggregator,
    JsonResume,
    Pdf,
}

impl Format {
    pub const ALL: [Format; 5] = [Format::Personio, Format::Xing, Format::Aggregator, Format::JsonResume, Format::Pdf];

    pub fn name(self) -> &'static str {
        match self {
            Format::Personio => "personio",
            Format::Xing => "xing",
            Format::Aggregator => "aggregator",
            Format::JsonResume => "json-resume",
            Format::Pdf => "pdf",
        }
    }
}

/// What becomes of a closed posting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClosedPolicy {
    #[default]
    Page,
    Remove,
}

/// What serves a site, of those for which vakanz can write redirects and headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WebServer {
    Netlify,
    Cloudflare,
    Nginx,
    Apache,
}

impl WebServer {
    pub const ALL: [WebServer; 4] = [WebServer::Netlify, WebServer::Cloudflare, WebServer::Nginx, WebServer::Apache];

    pub fn name(self) -> &'static str {
        match self {
            WebServer::Netlify => "netlify",
            WebServer::Cloudflare => "cloudflare",
            WebServer::Nginx => "nginx",
            WebServer::Apache => "apache",
        }
    }
}

/// What the site wants to be strict about.
#[derive(Clone, Debug, Default)]
pub struct CheckPolicy {
    pub deny: Vec<Severity>,
    /// The id of a rule, or of a family of rules on content, and how it counts; `None` is off.
    pub rules: BTreeMap<String, Option<Severity>>,
}

impl CheckPolicy {
    /// How a rule counts here, if the site says so: by itself, or with its family.
    pub fn level(&self, rule: &Rule) -> Option<Option<Severity>> {
        let family = rule.is_on_content().then(|| self.rules.get(rule.family())).flatten();
        self.rules.get(rule.id).or(family).copied()
    }

    /// Whether a rule says nothing here: switched off, or off by itself and not switched on.
    pub fn is_off(&self, rule: &Rule) -> bool {
        self.level(rule).map_or(rule.doc.off, |level| level.is_none())
    }
}

/// `content/company.yaml`.
#[derive(Clone, Debug)]
pub struct Company {
    /// Its file.
    pub file: FileId,
    pub name: Text,
    pub sector: Sector,
    pub url: Option<String>,
    /// A path below `content/assets/`.
    pub logo: Option<String>,
    /// An asset for browsers' tabs.
    pub icon: Option<String>,
    pub about: Option<Text>,
    pub apply: Option<Apply>,
    pub contact: Option<Key<Person>>,
    pub benefits: Vec<Phrase>,
    pub process: Vec<Phrase>,
    pub notes: Vec<Phrase>,
    pub imprint: Option<Legal>,
    pub privacy: Option<Legal>,
}

impl Company {
    /// Its items: benefits, steps, notes.
    pub fn phrases(&self) -> impl Iterator<Item = &Phrase> {
        self.benefits.iter().chain(&self.process).chain(&self.notes)
    }

    /// Those that stand in a role's posting, where steps of the role's own take the place of the company's.
    pub fn phrases_beside(&self, role: &Role) -> impl Iterator<Item = &Phrase> {
        let process = self.process.iter().filter(|_| role.process.is_empty());
        self.benefits.iter().chain(&self.notes).chain(process)
    }
}

/// Whether an employer is a public body; some laws hold only for those.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sector {
    #[default]
    Private,
    Public,
}

/// A legal page: one of the site's own, or elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub enum Legal {
    /// The id of a free page.
    Page(String, Span),
    Url(Text),
}

#[derive(Clone, Debug)]
pub struct Place {
    pub name: Text,
    pub street: Option<String>,
    pub postcode: Option<String>,
    pub city: Option<Text>,
    /// ISO 3166-2.
    pub region: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
}

impl Place {
    /// The city, which is the place's name unless it says otherwise.
    pub fn city(&self) -> &Text {
        self.city.as_ref().unwrap_or(&self.name)
    }
}

#[derive(Clone, Debug)]
pub struct Department {
    pub name: Text,
}

#[derive(Clone, Debug)]
pub struct Person {
    pub name: Text,
    pub role: Option<Text>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Band {
    pub pay: Pay,
    /// Internal: the day of the last job evaluation.
    pub evaluated: Option<Date>,
}

/// Recurring wording, written once.
#[derive(Clone, Debug)]
pub struct Clause {
    pub text: Text,
}

/// `content/glossary.yaml`: what the site calls things. Nothing of it is published.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    pub terms: Vec<GlossaryTerm>,
    /// Names of products, tools and teams: the same in every language, and never what a list of words takes them for.
    pub names: Vec<Words>,
}

/// A thing that has one name in each language.
#[derive(Clone, Debug)]
pub struct GlossaryTerm {
    /// What it is called.
    pub name: Text,
    /// What it is not called; `None`: in any language.
    pub not: Vec<(Option<Lang>, Words)>,
    /// Why, for the writer who used another name.
    pub note: Option<Text>,
}

/// A free page in one or more languages.
#[derive(Clone, Debug)]
pub struct Page {
    pub id: String,
    /// In the order of the languages.
    pub versions: Vec<PageVersion>,
}

impl Page {
    pub fn version(&self, lang: Lang) -> Option<&PageVersion> {
        self.versions.iter().find(|version| version.lang == lang)
    }
}

#[derive(Clone, Debug)]
pub struct PageVersion {
    pub lang: Lang,
    pub file: FileId,
    pub title: String,
    pub slug: String,
    /// The slugs it had before.
    pub aliases: Vec<Words>,
    pub description: Option<String>,
    /// The place in the menu; `None`: not there.
    pub menu: Option<u32>,
    /// Its links and pictures, in the order of the text.
    pub links: Vec<PageLink>,
    /// Markdown below the title: a range of the file.
    pub body: std::ops::Range<usize>,
}

/// A link or a picture on a free page.
#[derive(Clone, Debug)]
pub struct PageLink {
    /// `page:…`, `asset:…`, or a whole address.
    pub target: String,
    /// What a reader meets in its place: the words of a link, the alternative text of a picture.
    pub words: String,
    pub is_picture: bool,
    pub at: Span,
}

/// A file to copy.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Below `content/assets/`.
    pub path: String,
    pub file: FileId,
}

/// A file of `content/translations/`: the pairs of wordings that somebody has compared and found to say the same.
#[derive(Clone, Debug)]
pub struct Accepted {
    pub file: FileId,
    /// Each with the earlier language first.
    pub pairs: BTreeSet<[Print; 2]>,
}

/// What remains of a wording: its language, and a hash of what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Print {
    pub lang: Lang,
    pub hash: u64,
}

/// Entries by key, in the order of the keys. A [`Key`] is a position.
#[derive(Clone, Debug)]
pub struct Registry<T> {
    entries: Vec<(String, Span, T)>,
}

/// A reference into a [`Registry`]; made only by looking a name up there.
pub struct Key<T>(u32, PhantomData<fn() -> T>);

impl<T> Registry<T> {
    /// The entries may come in any order; of two with one key the first counts.
    pub fn new(mut entries: Vec<(String, Span, T)>) -> Registry<T> {
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        entries.dedup_by(|later, first| later.0 == first.0);
        Registry { entries }
    }

    pub fn find(&self, key: &str) -> Option<Key<T>> {
        self.entries.binary_search_by(|entry| entry.0.as_str().cmp(key)).ok().map(|at| Key(at as u32, PhantomData))
    }

    pub fn get(&self, key: Key<T>) -> &T {
        &self.entries[key.0 as usize].2
    }

    pub fn name(&self, key: Key<T>) -> &str {
        &self.entries[key.0 as usize].0
    }

    /// Where the entry's key stands.
    pub fn at(&self, key: Key<T>) -> Span {
        self.entries[key.0 as usize].1
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.0.as_str())
    }

    pub fn iter(&self) -> impl Iterator<Item = (Key<T>, &T)> {
        self.entries.iter().enumerate().map(|(at, entry)| (Key(at as u32, PhantomData), &entry.2))
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<T> Default for Registry<T> {
    fn default() -> Registry<T> {
        Registry { entries: Vec::new() }
    }
}

// By hand, because a derive would ask the same of `T`.
impl<T> Clone for Key<T> {
    fn clone(&self) -> Key<T> {
        *self
    }
}
impl<T> Copy for Key<T> {}
impl<T> PartialEq for Key<T> {
    fn eq(&self, other: &Key<T>) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Key<T> {}
impl<T> PartialOrd for Key<T> {
    fn partial_cmp(&self, other: &Key<T>) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Key<T> {
    fn cmp(&self, other: &Key<T>) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> std::hash::Hash for Key<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> std::fmt::Debug for Key<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{}", self.0)
    }
}
