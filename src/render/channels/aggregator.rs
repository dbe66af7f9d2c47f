//! `jobs.xml`: the shape that Indeed made and many job boards copied.
//!
//! In: the open postings. Out: XML: a `job` for each place of a posting, since the shape knows one place only. Facts without
//! a field (closing date, contract, start, hours, openings) stand in the description.

use super::xml::Xml;
use super::{Listing, Posting, Unsaid};
use crate::model::{Apply, Contract, Format, Lang, Level, Need, Remote, WorkingTime};
use crate::render::Renderer;

pub static LISTING: Listing = Listing {
    file: "jobs.xml",
    format: Some(Format::Aggregator),
    unsaid: &[Unsaid::Hours, Unsaid::Start, Unsaid::Closes, Unsaid::Openings, Unsaid::Languages],
    make,
};

fn make(renderer: &Renderer, lang: Lang) -> Vec<u8> {
    let mut xml = Xml::new("source", &[]);
    xml.leaf("publisher", &renderer.employer(lang));
    xml.leaf("publisherurl", &renderer.absolute(&renderer.list_path(lang)));
    let mut latest = None;
    for posting in renderer.openings(lang) {
        if latest.is_none() {
            latest = Some(posting.role.opens());
            xml.leaf("lastBuildDate", &renderer.mail_date(posting.role.opens()));
        }
        let places = &posting.role.places;
        if places.is_empty() {
            job(renderer, &posting, None, &mut xml);
        }
        places.iter().enumerate().for_each(|(nth, _)| job(renderer, &posting, Some(nth), &mut xml));
    }
    xml.finish()
}

fn job(renderer: &Renderer, posting: &Posting, nth: Option<usize>, xml: &mut Xml) {
    let role = posting.role;
    let place = nth.map(|nth| renderer.site.places.get(role.places[nth]));
    xml.open("job", &[]);
    xml.leaf("title", &posting.headline());
    xml.leaf("date", &renderer.mail_date(role.opens()));
    // Two jobs must not have one number.
    let number = role.reference.as_deref().unwrap_or(&role.id);
    match nth.filter(|nth| *nth > 0) {
        None => xml.leaf("referencenumber", number),
        Some(nth) => xml.leaf("referencenumber", &format!("{number}-{}", nth + 1)),
    }
    xml.leaf("url", &posting.url);
    xml.leaf("company", &renderer.employer(posting.lang));
    if let Some(place) = place {
        xml.leaf("city", posting.voice.words(place.city()));
        xml.maybe("state", place.region.as_deref());
        xml.leaf("country", &place.country);
        xml.maybe("postalcode", place.postcode.as_deref());
        xml.maybe("streetaddress", place.street.as_deref());
    } else if let Remote::Full(countries) = &role.remote {
        xml.maybe("country", countries.first().map(String::as_str));
    }
    if let Some(Apply::Email(email)) = role.apply.as_ref().or(renderer.site.company.apply.as_ref()) {
        xml.leaf("email", email);
    }
    xml.leaf("description", &posting.html("h3"));
    xml.maybe("salary", posting.pay().map(|pay| posting.voice.pay(pay)).as_deref());
    xml.maybe("education", education(posting).as_deref());
    xml.leaf("jobtype", &jobtypes(posting).join(", "));
    xml.maybe("category", posting.view.department);
    let experience = role.qualifications.experience.iter().find(|one| one.need == Need::Must);
    xml.maybe("experience", experience.map(|one| posting.voice.experience(one)).as_deref());
    match role.remote {
        Remote::OnSite => {}
        Remote::Hybrid(_) => xml.leaf("remotetype", "Hybrid remote"),
        Remote::Full(_) => xml.leaf("remotetype", "Fully remote"),
    }
    xml.close();
}

/// The essential education in words, unless none is asked for.
fn education(posting: &Posting) -> Option<String> {
    let all = &posting.role.qualifications.education;
    let is_asked = all.iter().any(|one| one.need == Need::Must && one.level != Level::None);
    is_asked.then(|| posting.voice.education(all, Need::Must).join(" "))
}

fn jobtypes(posting: &Posting) -> Vec<&'static str> {
    let employment = &posting.role.employment;
    let mut types: Vec<&str> = employment
        .time
        .iter()
        .map(|time| match time {
            WorkingTime::FullTime => "fulltime",
            WorkingTime::PartTime | WorkingTime::MiniJob => "parttime",
        })
        .collect();
    types.dedup();
    types.extend(match employment.contract {
        Contract::Permanent => None,
        Contract::FixedTerm { .. } => Some("temporary"),
        Contract::Internship | Contract::WorkingStudent => Some("internship"),
        Contract::Apprenticeship => Some("apprenticeship"),
        Contract::Freelance => Some("contract"),
    });
    types
}
