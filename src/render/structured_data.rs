//! Structured data: one schema.org `JobPosting` on the page of an open posting.
//!
//! In: the role and the very values that its page shows. Out: JSON-LD, safe inside a `script` element.
//! Types and values follow schema.org 30.0 and Google's rules for job postings; what neither can say is left out.

use serde::Serialize;
use serde_json::Number;

use super::posting::{essential, is_fully_remote};
use super::view::PostingView;
use super::voice::Voice;
use super::{Renderer, channels};
use crate::model::{
    Amount, Apply, Closes, Contract, Disclosure, Figure, Level, Need, Pay, Per, Remote, Role, Start, Term, WorkingTime,
};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JobPosting<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    title: &'a str,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    identifier: Option<PropertyValue<'a>>,
    url: &'a str,
    date_posted: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_through: Option<String>,
    employment_type: Vec<&'static str>,
    hiring_organization: Organization<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    job_location: Vec<Place<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    job_location_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    applicant_location_requirements: Vec<Country<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    base_salary: Option<MonetaryAmount<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    work_hours: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    job_start_date: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    job_immediate_start: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    job_duration: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    total_job_openings: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    education_requirements: Option<Education>,
    #[serde(skip_serializing_if = "Option::is_none")]
    experience_requirements: Option<Experience>,
    #[serde(skip_serializing_if = "Option::is_none")]
    experience_in_place_of_education: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    employment_unit: Option<Named<'a>>,
    direct_apply: bool,
}

#[derive(Serialize)]
struct PropertyValue<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    value: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Organization<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    same_as: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<&'a str>,
}

#[derive(Serialize)]
struct Named<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
struct Place<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    address: PostalAddress<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PostalAddress<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    street_address: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<&'a str>,
    address_locality: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    address_region: Option<&'a str>,
    address_country: &'a str,
}

#[derive(Serialize)]
struct Country<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
struct MonetaryAmount<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    currency: &'a str,
    value: Quantity,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Quantity {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min_value: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_value: Option<Number>,
    unit_text: &'static str,
}

/// A credential, or the words for "none".
#[derive(Serialize)]
#[serde(untagged)]
enum Education {
    None(&'static str),
    Credentials(Vec<Credential>),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Credential {
    #[serde(rename = "@type")]
    kind: &'static str,
    credential_category: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Experience {
    #[serde(rename = "@type")]
    kind: &'static str,
    months_of_experience: u32,
}

/// Google's words for "asks for nothing" in education and experience.
const NO_REQUIREMENTS: &str = "no requirements";

impl Renderer {
    /// The structured data of a posting's page.
    pub(super) fn job_posting(&self, role: &Role, voice: &Voice, view: &PostingView, url: &str) -> String {
        let site = &self.site;
        let shared = &self.shared[voice.lang.index()];
        let company = voice.words(&site.company.name);
        let essentials: Vec<_> = essential(&role.qualifications.education).collect();
        let experience =
            role.qualifications.experience.iter().filter(|one| one.need == Need::Must).map(|one| one.months).max();
        let instead = essentials.iter().filter_map(|one| one.or_experience).min();
        // The data know one number of months: what is asked for, or else what stands in for a degree.
        let months = experience.or(instead);
        let stands_in = instead.filter(|_| months == instead);
        let posting = JobPosting {
            context: "https://schema.org",
            kind: "JobPosting",
            title: &view.title,
            description: channels::description(view),
            identifier: role.reference.as_deref().map(|value| PropertyValue {
                kind: "PropertyValue",
                name: company,
                value,
            }),
            url,
            date_posted: role.posted.to_string(),
            valid_through: match role.closes {
                // The last day counts whole; without a time a reader may take its first minute.
                Closes::On(date) => Some(format!("{date}T23:59:59{}", self.offset(date))),
                Closes::UntilFilled => None,
            },
            employment_type: employment_types(role),
            hiring_organization: Organization {
                kind: "Organization",
                name: company,
                same_as: site.company.url.as_deref(),
                logo: shared.logo.as_deref(),
            },
            job_location: self.places(role, voice),
            job_location_type: is_fully_remote(role).then_some("TELECOMMUTE"),
            applicant_location_requirements: match &role.remote {
                Remote::Full(countries) => countries.iter().map(|name| Country { kind: "Country", name }).collect(),
                Remote::OnSite | Remote::Hybrid(_) => Vec::new(),
            },
            base_salary: role
                .pay
                .as_ref()
                .filter(|pay| pay.disclosure == Disclosure::InAd)
                .map(|role| salary(&role.pay)),
            work_hours: role.employment.hours.map(|hours| voice.hours(hours)),
            job_start_date: match role.employment.start {
                Start::On(date) => Some(date.to_string()),
                Start::Immediately | Start::ByArrangement => None,
            },
            job_immediate_start: role.employment.start == Start::Immediately,
            job_duration: match &role.employment.contract {
                Contract::FixedTerm { term: Term::Months(months), .. } => Some(format!("P{months}M")),
                _ => None,
            },
            total_job_openings: (role.openings > 1).then_some(role.openings),
            education_requirements: education(&essentials),
            experience_requirements: months.map(|months_of_experience| Experience {
                kind: "OccupationalExperienceRequirements",
                months_of_experience,
            }),
            // Only true with both of the fields above, and only if experience really stands in.
            experience_in_place_of_education: stands_in.map(|_| true),
            employment_unit: view.department.map(|name| Named { kind: "Organization", name }),
            // An e-mail address finishes the application here; another address is another system.
            direct_apply: matches!(role.apply.as_ref().or(site.company.apply.as_ref()), Some(Apply::Email(_))),
        };
        // The values are strings, numbers and lists: there is nothing in them that JSON cannot say.
        let json = serde_json::to_string(&posting).unwrap_or_default();
        // Neither ends the script nor begins a comment in it, behind which `<script>` would count too (HTML, 4.12.1.3).
        json.replace("</", "<\\/").replace("<!", "\\u003c!")
    }

    fn places<'s>(&'s self, role: &Role, voice: &Voice) -> Vec<Place<'s>> {
        let places = role.places.iter().map(|&key| self.site.places.get(key));
        places
            .map(|place| Place {
                kind: "Place",
                address: PostalAddress {
                    kind: "PostalAddress",
                    street_address: place.street.as_deref(),
                    postal_code: place.postcode.as_deref(),
                    address_locality: voice.words(place.city()),
                    address_region: place.region.as_deref(),
                    address_country: &place.country,
                },
            })
            .collect()
    }
}

/// Google's values; several may apply. `TEMPORARY` says that the contract ends.
fn employment_types(role: &Role) -> Vec<&'static str> {
    let time = |time: &WorkingTime| match time {
        WorkingTime::FullTime => "FULL_TIME",
        WorkingTime::PartTime | WorkingTime::MiniJob => "PART_TIME",
    };
    let mut types: Vec<&'static str> = role.employment.time.iter().map(time).collect();
    types.dedup();
    match role.employment.contract {
        Contract::Permanent => {}
        Contract::FixedTerm { .. } => types.push("TEMPORARY"),
        Contract::Internship | Contract::WorkingStudent => types.push("INTERN"),
        Contract::Apprenticeship => types.push("OTHER"),
        Contract::Freelance => types = vec!["CONTRACTOR"],
    }
    types
}

fn salary(pay: &Pay) -> MonetaryAmount<'_> {
    let (value, min_value, max_value) = match pay.figure {
        Figure::One(amount) => (Some(decimal(amount)), None, None),
        Figure::Range(min, max) => (None, Some(decimal(min)), Some(decimal(max))),
        // Google knows no open range: a floor is the one figure that the employer has named.
        Figure::From(min) => (Some(decimal(min)), None, None),
    };
    let unit_text = match pay.per {
        Per::Hour => "HOUR",
        Per::Day => "DAY",
        Per::Week => "WEEK",
        Per::Month => "MONTH",
        Per::Year => "YEAR",
    };
    MonetaryAmount {
        kind: "MonetaryAmount",
        currency: &pay.currency,
        value: Quantity { kind: "QuantitativeValue", value, min_value, max_value, unit_text },
    }
}

/// A JSON number as people write it: `2850`, `17.5`.
pub(super) fn decimal(amount: Amount) -> Number {
    match amount.whole() {
        Some(whole) => Number::from(whole),
        // Hundredths below 2^53 have a nearest double that prints the same digits again, and it is finite.
        None => Number::from_f64(amount.hundredths() as f64 / 100.0).unwrap_or_else(|| Number::from(0)),
    }
}

/// Google knows no vocational training; a trade's certificate is the nearest of its values.
fn education(essentials: &[&crate::model::Education]) -> Option<Education> {
    if essentials.iter().any(|one| one.level == Level::None) {
        return Some(Education::None(NO_REQUIREMENTS));
    }
    let mut categories: Vec<&'static str> = essentials
        .iter()
        .filter_map(|one| match one.level {
            Level::None => None,
            Level::School => Some("high school"),
            Level::Vocational => Some("professional certificate"),
            Level::Bachelor => Some("bachelor degree"),
            Level::Master | Level::Doctorate => Some("postgraduate degree"),
        })
        .collect();
    categories.sort_unstable();
    categories.dedup();
    let credential =
        |credential_category| Credential { kind: "EducationalOccupationalCredential", credential_category };
    (!categories.is_empty()).then(|| Education::Credentials(categories.into_iter().map(credential).collect()))
}
