//! A role: the typed record that postings are made of.
//!
//! In: nothing. Out: [`Role`] and its parts, as `docs/reference.md` describes them, field by field.

use jiff::civil::Date;

use super::{Address, Amount, Band, Clause, Department, Key, Lang, Person, Place, Text, Words};
use crate::finding::{FileId, Span};

/// A role spec. Published in a language, it becomes a posting.
#[derive(Clone, Debug)]
pub struct Role {
    /// The name of its file or folder; never changes.
    pub id: String,
    /// The file with the facts.
    pub file: FileId,
    /// The languages it is published in.
    pub langs: Vec<Lang>,
    /// The last part of its address in each of [`Role::langs`].
    pub slugs: Vec<String>,
    pub title: Text,
    pub slug: Option<Text>,
    /// The slugs it had before.
    pub aliases: Vec<Text>,
    pub department: Option<Key<Department>>,
    pub places: Vec<Key<Place>>,
    pub remote: Remote,
    pub employment: Employment,
    pub pay: Option<RolePay>,
    pub posted: Date,
    pub closes: Closes,
    /// What the job centre was told of it.
    pub notified: Option<Notified>,
    /// The last day on which it must not be public yet: as the writer says, or as the law where it was notified.
    pub embargo: Option<Date>,
    pub reference: Option<String>,
    pub contact: Option<Key<Person>>,
    pub openings: u32,
    /// `None`: as each language says in `vakanz.yaml`.
    pub address: Option<Address>,
    pub summary: Text,
    pub team: Option<Text>,
    pub duties: Vec<Duty>,
    pub qualifications: Qualifications,
    pub benefits: Vec<Phrase>,
    pub process: Vec<Phrase>,
    pub apply: Option<Apply>,
    pub notes: Vec<Phrase>,
    pub draft: bool,
    /// Internal: when the requirements were last reviewed.
    pub reviewed: Option<Date>,
    /// Internal: findings that are meant to be.
    pub allow: Vec<Allow>,
    /// Prose around the lists, and sections under headings of the writer's own (Markdown form only).
    pub prose: Vec<Section>,
}

impl Role {
    /// The place of its title: for what concerns the role as a whole.
    pub fn at(&self) -> Span {
        self.title.all().next().map_or(Span::top(self.file), |words| words.at)
    }

    /// The last part of its address in a language it is published in; empty in any other.
    pub fn slug_in(&self, lang: Lang) -> &str {
        let at = self.langs.iter().position(|published| *published == lang);
        at.map_or("", |at| &self.slugs[at])
    }

    /// The slugs it had before in a language.
    pub fn aliases_in(&self, lang: Lang) -> impl Iterator<Item = &Words> {
        self.aliases.iter().filter_map(move |alias| match alias {
            Text::Same(words) => Some(words),
            Text::PerLang(_) => alias.wording(lang)?.all().next(),
        })
    }

    /// The first day on which it is public: `posted`, or the day after an embargo.
    pub fn opens(&self) -> Date {
        let free = self.embargo.and_then(|last| last.tomorrow().ok());
        free.map_or(self.posted, |free| free.max(self.posted))
    }

    /// Its items: duties, requirements in words, benefits, steps, notes.
    pub fn phrases(&self) -> impl Iterator<Item = &Phrase> {
        let duties = self.duties.iter().map(|duty| &duty.phrase);
        let requirements = self.qualifications.items().map(|requirement| &requirement.phrase);
        duties.chain(requirements).chain(&self.benefits).chain(&self.process).chain(&self.notes)
    }

    /// The texts that it has of its own.
    pub fn own_texts(&self) -> impl Iterator<Item = &Text> {
        let own = self.phrases().filter_map(Phrase::own);
        let education = self.qualifications.education.iter().filter_map(|one| one.subject.as_ref());
        let experience = self.qualifications.experience.iter().filter_map(|one| one.field.as_ref());
        let pay = self.pay.iter().flat_map(|pay| pay.pay.agreement.iter().chain(&pay.note));
        // A section that a language lacks lacks its heading: once is enough.
        let prose = self.prose.iter().map(|section| section.heading.as_ref().unwrap_or(&section.body));
        let texts = [&self.title, &self.summary].into_iter().chain(&self.team).chain(own);
        texts.chain(education).chain(experience).chain(pay).chain(prose)
    }
}

/// Something that a rule finds and that stays as it is.
#[derive(Clone, Debug)]
pub struct Allow {
    /// The id of the rule.
    pub rule: String,
    /// Only where these words are found; otherwise all that the rule finds in the role.
    pub words: Option<String>,
    /// The last day on which it holds.
    pub until: Option<Date>,
    pub at: Span,
}

/// Words of the role's own, or a clause.
#[derive(Clone, Debug, PartialEq)]
pub enum Phrase {
    Own(Text),
    /// Where it is used.
    Clause(Key<Clause>, Span),
}

impl Phrase {
    pub fn own(&self) -> Option<&Text> {
        match self {
            Phrase::Own(text) => Some(text),
            Phrase::Clause(..) => None,
        }
    }

    pub fn clause(&self) -> Option<Key<Clause>> {
        match self {
            Phrase::Own(_) => None,
            Phrase::Clause(key, _) => Some(*key),
        }
    }
}

#[derive(Clone, Debug)]
pub struct Duty {
    pub id: Option<String>,
    pub phrase: Phrase,
    /// Per cent of the working time.
    pub share: Option<u8>,
    pub at: Span,
}

/// Whether a requirement is essential or desirable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    #[default]
    Must,
    Nice,
}

#[derive(Clone, Debug, Default)]
pub struct Qualifications {
    pub education: Vec<Education>,
    pub experience: Vec<Experience>,
    pub languages: Vec<LanguageLevel>,
    pub skills: Vec<Requirement>,
    pub licences: Vec<Requirement>,
    pub personal: Vec<Requirement>,
}

impl Qualifications {
    pub fn is_empty(&self) -> bool {
        self.education.is_empty()
            && self.experience.is_empty()
            && self.languages.is_empty()
            && self.items().next().is_none()
    }

    /// The requirements that are words: skills, licences, personal.
    pub fn items(&self) -> impl Iterator<Item = &Requirement> {
        self.skills.iter().chain(&self.licences).chain(&self.personal)
    }
}

/// Levels of education, from the European Qualifications Framework's broad bands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    None,
    School,
    Vocational,
    Bachelor,
    Master,
    Doctorate,
}

impl Level {
    pub const ALL: [Level; 6] =
        [Level::None, Level::School, Level::Vocational, Level::Bachelor, Level::Master, Level::Doctorate];

    pub fn name(self) -> &'static str {
        match self {
            Level::None => "none",
            Level::School => "school",
            Level::Vocational => "vocational",
            Level::Bachelor => "bachelor",
            Level::Master => "master",
            Level::Doctorate => "doctorate",
        }
    }
}

/// A qualification; several with the same need are alternatives.
#[derive(Clone, Debug)]
pub struct Education {
    pub level: Level,
    /// The training by name, or the subject of a degree.
    pub subject: Option<Text>,
    /// Months of relevant experience that can stand in for it.
    pub or_experience: Option<u32>,
    pub need: Need,
}

#[derive(Clone, Debug)]
pub struct Experience {
    pub months: u32,
    /// In what, with its preposition: "in payroll".
    pub field: Option<Text>,
    pub need: Need,
}

/// Levels of the Common European Framework of Reference for Languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cefr {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

#[derive(Clone, Debug)]
pub struct LanguageLevel {
    /// ISO 639-1.
    pub language: String,
    pub level: Cefr,
    pub need: Need,
}

/// A requirement in words.
#[derive(Clone, Debug)]
pub struct Requirement {
    pub phrase: Phrase,
    pub need: Need,
    /// The ids of the duties that need it.
    pub duties: Vec<String>,
    pub at: Span,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub enum Remote {
    #[default]
    OnSite,
    /// Days a week at home; hundredths, since half days exist.
    Hybrid(Amount),
    /// Fully remote, for people who live in these countries (ISO 3166-1).
    Full(Vec<String>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkingTime {
    FullTime,
    PartTime,
    MiniJob,
}

/// From least to most; both the same where one figure was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range<T> {
    pub min: T,
    pub max: T,
}

#[derive(Clone, Debug)]
pub struct Employment {
    pub time: Vec<WorkingTime>,
    /// Hours a week.
    pub hours: Option<Range<Amount>>,
    /// Per cent of full time.
    pub workload: Option<Range<u32>>,
    pub contract: Contract,
    pub start: Start,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Contract {
    Permanent,
    FixedTerm { term: Term, reason: Option<&'static str> },
    Internship,
    Apprenticeship,
    WorkingStudent,
    Freelance,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    Months(u32),
    Until(Date),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    On(Date),
    Immediately,
    ByArrangement,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closes {
    On(Date),
    UntilFilled,
}

/// Whether the job centre had to be told of an opening before anybody else (Switzerland).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notified {
    /// The day on which the job centre put it on its platform.
    On(Date),
    NotRequired,
}

/// Where applications go.
#[derive(Clone, Debug, PartialEq)]
pub enum Apply {
    Email(String),
    Url(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    Hour,
    Day,
    Week,
    Month,
    Year,
}

impl Per {
    pub const ALL: [Per; 5] = [Per::Hour, Per::Day, Per::Week, Per::Month, Per::Year];

    pub fn name(self) -> &'static str {
        match self {
            Per::Hour => "hour",
            Per::Day => "day",
            Per::Week => "week",
            Per::Month => "month",
            Per::Year => "year",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    One(Amount),
    Range(Amount, Amount),
    /// A floor: "from …".
    From(Amount),
}

/// What a job pays.
#[derive(Clone, Debug)]
pub struct Pay {
    pub figure: Figure,
    /// ISO 4217.
    pub currency: String,
    pub per: Per,
    /// How often a monthly amount is paid in a year, if not twelve times.
    pub payments: Option<u32>,
    pub agreement: Option<Text>,
    /// Whether one is ready to pay more than the stated amount (Austria: § 9 Abs. 2 GlBG); `None`: it is not said.
    pub overpay: Option<bool>,
}

/// A role's pay: a band's or its own, and whether the ad names it.
#[derive(Clone, Debug)]
pub struct RolePay {
    pub pay: Pay,
    pub band: Option<Key<Band>>,
    pub disclosure: Disclosure,
    pub note: Option<Text>,
}

/// When applicants learn the pay: Directive (EU) 2023/970, Art. 5, allows both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Disclosure {
    #[default]
    InAd,
    BeforeInterview,
}

/// Where prose of the Markdown form belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Around {
    Duties,
    Qualifications,
    Offer,
    Process,
    Notes,
    /// A section of the writer's own, shown under its own heading.
    Own,
}

/// Prose before a section's list, or a whole section of the writer's own.
#[derive(Clone, Debug)]
pub struct Section {
    pub around: Around,
    /// Only for [`Around::Own`].
    pub heading: Option<Text>,
    /// Paragraphs, and lines that begin with `- ` as a list.
    pub body: Text,
}
