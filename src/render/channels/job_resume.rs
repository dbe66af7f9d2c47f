//! `job.json`: a posting in the job schema of JSON Resume, for tools that compare it with a CV.
//!
//! In: a posting. Out: JSON after github.com/jsonresume/resume-schema, `job-schema.json`. It knows one place and no dates but
//! that of publication; more places, pay notes, closing date, contract and start stand in the description.

use serde::Serialize;

use super::{Posting, Sheet, Unsaid, text};
use crate::finding::Finding;
use crate::model::{Format, Need, Remote};
use crate::render::markup::{self, Form};
use crate::render::{Renderer, voice};

pub static SHEET: Sheet = Sheet {
    file: "job.json",
    format: Some(Format::JsonResume),
    unsaid: &[Unsaid::Places, Unsaid::Start, Unsaid::Closes, Unsaid::Openings],
    make,
};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Job<'a> {
    title: String,
    company: String,
    #[serde(rename = "type")]
    kind: String,
    date: String,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<Location<'a>>,
    remote: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    salary: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    experience: Option<String>,
    responsibilities: Vec<String>,
    qualifications: Vec<String>,
    skills: Vec<Skill>,
    meta: Meta<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<&'a str>,
    city: &'a str,
    country_code: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<&'a str>,
}

#[derive(Serialize)]
struct Skill {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'static str>,
}

#[derive(Serialize)]
struct Meta<'a> {
    canonical: &'a str,
}

fn make(renderer: &Renderer, posting: &Posting) -> Result<Vec<u8>, Finding> {
    let (role, voice) = (posting.role, &posting.voice);
    let all = &role.qualifications;
    let line = |html: &String| markup::written(html, Form::Plain { width: usize::MAX });
    let place = role.places.first().map(|&key| renderer.site.places.get(key));
    let words = posting.view.qualifications.essential.iter().chain(&posting.view.qualifications.desirable);
    let of = |key: &'static str| words.clone().flat_map(|need| &need.groups).filter(move |group| group.key == key);
    let spoken = all.languages.iter().map(|one| Skill {
        name: voice.say(&format!("language-{}", one.language), &[]),
        level: Some(voice::cefr(one.level)),
    });
    let job = Job {
        title: posting.headline(),
        company: renderer.employer(posting.lang),
        kind: format!("{}, {}", voice.time(&role.employment), voice.contract(&role.employment.contract)),
        date: role.opens().to_string(),
        description: text::sections(posting),
        location: place.map(|place| Location {
            address: place.street.as_deref(),
            postal_code: place.postcode.as_deref(),
            city: voice.words(place.city()),
            country_code: &place.country,
            region: place.region.as_deref(),
        }),
        remote: match role.remote {
            Remote::OnSite => "None",
            Remote::Hybrid(_) => "Hybrid",
            Remote::Full(_) => "Full",
        },
        salary: posting.pay().map(|pay| voice.pay(pay)),
        experience: all.experience.iter().find(|one| one.need == Need::Must).map(|one| voice.experience(one)),
        responsibilities: posting.view.duties.items.iter().map(|duty| line(&duty.html)).collect(),
        qualifications: words.clone().flat_map(|need| &need.groups).flat_map(|group| &group.items).map(line).collect(),
        skills: of("skills")
            .flat_map(|group| &group.items)
            .map(|name| Skill { name: line(name), level: None })
            .chain(spoken)
            .collect(),
        meta: Meta { canonical: &posting.url },
    };
    // There is nothing in the values that JSON cannot say.
    Ok(serde_json::to_vec(&job).unwrap_or_default())
}
