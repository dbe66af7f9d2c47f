//! `jobs.json`: all open postings of a language as data, for an intranet, an app or a search of one's own.
//!
//! In: the open postings. Out: JSON of our own shape, version 1: facts typed and in words, sections as HTML and as plain
//! text. [`SCHEMA`] describes it and is published as `jobs.schema.json`; `docs/channels.md` explains it.

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};
use serde_json::Number;

use super::{Listing, Posting};
use crate::model::{Amount, Apply, Closes, Contract, Figure, Lang, Need, Range, Remote, Start, Term, WorkingTime};
use crate::render::markup::{self, Form};
use crate::render::structured_data::decimal;
use crate::render::view::Fact;
use crate::render::{Renderer, voice};

/// What `jobs.json` looks like (JSON Schema 2020-12).
pub const SCHEMA: &str = include_str!("jobs.schema.json");

pub static LISTING: Listing = Listing { file: "jobs.json", format: None, unsaid: &[], make };

#[derive(Serialize)]
struct Jobs<'a> {
    #[serde(rename = "$schema")]
    schema: String,
    version: u32,
    language: &'a str,
    url: String,
    employer: Employer<'a>,
    jobs: Openings<'a>,
}

/// The open postings of a language, each made when it is written: all of a large site would not fit into memory.
struct Openings<'a> {
    renderer: &'a Renderer,
    lang: Lang,
}

impl Serialize for Openings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut jobs = serializer.serialize_seq(None)?;
        for posting in self.renderer.openings(self.lang) {
            jobs.serialize_element(&job(self.renderer, &posting))?;
        }
        jobs.end()
    }
}

#[derive(Serialize)]
struct Employer<'a> {
    name: String,
    url: Option<&'a str>,
    logo: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Job<'a> {
    id: &'a str,
    url: &'a str,
    /// The same role in the other languages.
    translations: Vec<Translation<'a>>,
    title: &'a str,
    gender_marker: &'a str,
    reference: Option<&'a str>,
    department: Option<&'a str>,
    places: Vec<Place<'a>>,
    remote: RemoteWork<'a>,
    employment: Employment,
    pay: Option<Pay<'a>>,
    openings: u32,
    posted: String,
    closes: Option<String>,
    education: Vec<Education>,
    experience: Vec<Experience>,
    languages: Vec<Spoken<'a>>,
    facts: &'a [Fact],
    sections: Vec<Section<'a>>,
    contact: Option<Contact<'a>>,
    apply: Option<Application>,
}

#[derive(Serialize)]
struct Translation<'a> {
    language: &'a str,
    url: String,
}

#[derive(Serialize)]
struct Place<'a> {
    name: &'a str,
    street: Option<&'a str>,
    postcode: Option<&'a str>,
    city: &'a str,
    region: Option<&'a str>,
    country: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RemoteWork<'a> {
    kind: &'static str,
    days_per_week: Option<Number>,
    countries: &'a [String],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Employment {
    time: Vec<&'static str>,
    hours_per_week: Option<Bounds>,
    workload_percent: Option<Bounds>,
    contract: &'static str,
    term_months: Option<u32>,
    term_ends: Option<String>,
    start: &'static str,
    start_date: Option<String>,
}

#[derive(Serialize)]
struct Bounds {
    min: Number,
    max: Number,
}

#[derive(Serialize)]
struct Pay<'a> {
    min: Number,
    max: Option<Number>,
    currency: &'a str,
    per: &'static str,
    /// How often a monthly amount is paid in a year.
    payments: Option<u32>,
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Education {
    level: &'static str,
    subject: Option<String>,
    or_experience_months: Option<u32>,
    need: &'static str,
}

#[derive(Serialize)]
struct Experience {
    months: u32,
    field: Option<String>,
    need: &'static str,
}

#[derive(Serialize)]
struct Spoken<'a> {
    language: &'a str,
    level: &'static str,
    need: &'static str,
}

#[derive(Serialize)]
struct Section<'a> {
    key: &'static str,
    heading: &'a str,
    html: &'a str,
    text: String,
}

#[derive(Serialize)]
struct Contact<'a> {
    name: &'a str,
    role: Option<&'a str>,
    email: Option<&'a str>,
    phone: Option<&'a str>,
}

#[derive(Serialize)]
struct Application {
    kind: &'static str,
    /// An e-mail address or a web address.
    address: String,
}

fn make(renderer: &Renderer, lang: Lang) -> Vec<u8> {
    let jobs = Jobs {
        schema: renderer.absolute("jobs.schema.json"),
        version: 1,
        language: &renderer.site.settings.language(lang).tag,
        url: renderer.absolute(&renderer.list_path(lang)),
        employer: Employer {
            name: renderer.employer(lang),
            url: renderer.site.company.url.as_deref(),
            logo: renderer.shared[lang.index()].logo.as_deref(),
        },
        jobs: Openings { renderer, lang },
    };
    // There is nothing in the values that JSON cannot say.
    serde_json::to_vec(&jobs).unwrap_or_default()
}

fn job<'a>(renderer: &'a Renderer, posting: &'a Posting) -> Job<'a> {
    let (site, role, voice, view) = (&renderer.site, posting.role, &posting.voice, &posting.view);
    let all = &role.qualifications;
    let others = renderer.versions(role).into_iter().filter(|(lang, _)| *lang != posting.lang);
    let translation = |(lang, path): (Lang, String)| Translation {
        language: &site.settings.language(lang).tag,
        url: renderer.absolute(&path),
    };
    let place = |place: &'a crate::model::Place| Place {
        name: voice.words(&place.name),
        street: place.street.as_deref(),
        postcode: place.postcode.as_deref(),
        city: voice.words(place.city()),
        region: place.region.as_deref(),
        country: &place.country,
    };
    Job {
        id: &role.id,
        url: &posting.url,
        translations: others.map(translation).collect(),
        title: &view.title,
        gender_marker: view.marker,
        reference: role.reference.as_deref(),
        department: view.department,
        places: role.places.iter().map(|&key| place(site.places.get(key))).collect(),
        remote: match &role.remote {
            Remote::OnSite => RemoteWork { kind: "none", days_per_week: None, countries: &[] },
            Remote::Hybrid(days) => RemoteWork { kind: "hybrid", days_per_week: Some(decimal(*days)), countries: &[] },
            Remote::Full(countries) => RemoteWork { kind: "full", days_per_week: None, countries },
        },
        employment: employment(&role.employment),
        pay: posting.pay().map(|pay| {
            let (min, max) = match pay.figure {
                Figure::One(amount) => (amount, Some(amount)),
                Figure::Range(min, max) => (min, Some(max)),
                Figure::From(min) => (min, None),
            };
            let (min, max) = (decimal(min), max.map(decimal));
            Pay { min, max, currency: &pay.currency, per: pay.per.name(), payments: pay.payments, text: voice.pay(pay) }
        }),
        openings: role.openings,
        posted: role.opens().to_string(),
        closes: match role.closes {
            Closes::On(date) => Some(date.to_string()),
            Closes::UntilFilled => None,
        },
        education: all
            .education
            .iter()
            .map(|one| Education {
                level: one.level.name(),
                subject: one.subject.as_ref().map(|subject| voice.plain(subject)),
                or_experience_months: one.or_experience,
                need: need(one.need),
            })
            .collect(),
        experience: all
            .experience
            .iter()
            .map(|one| Experience {
                months: one.months,
                field: one.field.as_ref().map(|field| voice.plain(field)),
                need: need(one.need),
            })
            .collect(),
        languages: all
            .languages
            .iter()
            .map(|one| Spoken { language: &one.language, level: voice::cefr(one.level), need: need(one.need) })
            .collect(),
        facts: &view.facts,
        sections: posting
            .parts
            .iter()
            .map(|part| Section {
                key: part.key,
                heading: &part.heading,
                html: &part.html,
                text: markup::written(&part.html, Form::Plain { width: usize::MAX }),
            })
            .collect(),
        contact: view.contact.as_ref().map(|one| Contact {
            name: one.name,
            role: one.role,
            email: one.email,
            phone: one.phone,
        }),
        apply: role.apply.as_ref().or(site.company.apply.as_ref()).map(|apply| match apply {
            Apply::Email(address) => Application { kind: "email", address: address.clone() },
            Apply::Url(address) => Application { kind: "url", address: address.clone() },
        }),
    }
}

fn employment(employment: &crate::model::Employment) -> Employment {
    let bounds = |range: Range<Amount>| Bounds { min: decimal(range.min), max: decimal(range.max) };
    let percent = |range: Range<u32>| Bounds { min: range.min.into(), max: range.max.into() };
    let (contract, term) = match &employment.contract {
        Contract::Permanent => ("permanent", None),
        Contract::FixedTerm { term, .. } => ("fixed-term", Some(term)),
        Contract::Internship => ("internship", None),
        Contract::Apprenticeship => ("apprenticeship", None),
        Contract::WorkingStudent => ("working-student", None),
        Contract::Freelance => ("freelance", None),
    };
    let (start, start_date) = match employment.start {
        Start::On(date) => ("on", Some(date.to_string())),
        Start::Immediately => ("immediately", None),
        Start::ByArrangement => ("by-arrangement", None),
    };
    let time = employment.time.iter().map(|time| match time {
        WorkingTime::FullTime => "full-time",
        WorkingTime::PartTime => "part-time",
        WorkingTime::MiniJob => "mini-job",
    });
    Employment {
        time: time.collect(),
        hours_per_week: employment.hours.map(bounds),
        workload_percent: employment.workload.map(percent),
        contract,
        term_months: term.and_then(|term| if let Term::Months(months) = term { Some(*months) } else { None }),
        term_ends: term.and_then(|term| if let Term::Until(date) = term { Some(date.to_string()) } else { None }),
        start,
        start_date,
    }
}

fn need(need: Need) -> &'static str {
    match need {
        Need::Must => "must",
        Need::Nice => "nice",
    }
}
