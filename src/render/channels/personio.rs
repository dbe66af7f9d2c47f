//! `personio.xml`: the shape of Personio's list of positions (`workzag-jobs`), which many careers pages can read.
//!
//! In: the open postings. Out: XML. Facts without a field (pay, closing date, start, remote work, address) stand in a
//! section of their own. Fields and values: developer.personio.de, "Retrieving open job positions".

use super::xml::Xml;
use super::{Listing, Posting, Unsaid};
use crate::model::{Contract, Format, Lang, Need, WorkingTime};
use crate::render::Renderer;

pub static LISTING: Listing = Listing {
    file: "personio.xml",
    format: Some(Format::Personio),
    unsaid: &[
        Unsaid::Remote,
        Unsaid::Hours,
        Unsaid::Start,
        Unsaid::Pay,
        Unsaid::Closes,
        Unsaid::Openings,
        Unsaid::Education,
        Unsaid::Languages,
    ],
    make,
};

fn make(renderer: &Renderer, lang: Lang) -> Vec<u8> {
    let mut xml = Xml::new("workzag-jobs", &[]);
    for posting in renderer.openings(lang) {
        position(renderer, &posting, &mut xml);
    }
    xml.finish()
}

fn position(renderer: &Renderer, posting: &Posting, xml: &mut Xml) {
    let role = posting.role;
    let names = role.places.iter().map(|&key| posting.voice.words(&renderer.site.places.get(key).name));
    let names: Vec<&str> = names.collect();
    xml.open("position", &[]);
    xml.leaf("id", &role.id);
    xml.leaf("subcompany", &renderer.employer(posting.lang));
    if let [office, others @ ..] = names.as_slice() {
        xml.leaf("office", office);
        if !others.is_empty() {
            xml.open("additionalOffices", &[]);
            others.iter().for_each(|office| xml.leaf("office", office));
            xml.close();
        }
    }
    xml.maybe("department", posting.view.department);
    xml.leaf("name", &posting.headline());
    xml.open("jobDescriptions", &[]);
    let facts = posting.voice.say("key-facts", &[]);
    for (nth, part) in posting.parts.iter().enumerate() {
        let heading = if part.heading.is_empty() { &posting.view.title } else { &part.heading };
        description(heading, &part.html, xml);
        if nth == 0 {
            description(&facts, &posting.facts_html(), xml);
        }
    }
    xml.close();
    xml.maybe("employmentType", employment_type(&role.employment.contract));
    xml.maybe("schedule", schedule(&role.employment.time));
    let months = role.qualifications.experience.iter().filter(|one| one.need == Need::Must).map(|one| one.months).max();
    xml.maybe("yearsOfExperience", months.map(years));
    xml.leaf("createdAt", &renderer.morning(role.opens()));
    xml.close();
}

fn description(name: &str, html: &str, xml: &mut Xml) {
    xml.open("jobDescription", &[]);
    xml.leaf("name", name);
    xml.leaf("value", html);
    xml.close();
}

/// `None` where Personio has no word for it: a fixed term, an apprenticeship.
fn employment_type(contract: &Contract) -> Option<&'static str> {
    match contract {
        Contract::Permanent => Some("permanent"),
        Contract::Internship => Some("intern"),
        Contract::Apprenticeship => Some("trainee"),
        Contract::Freelance => Some("freelance"),
        Contract::FixedTerm { .. } | Contract::WorkingStudent => None,
    }
}

/// `None` where both are possible.
fn schedule(time: &[WorkingTime]) -> Option<&'static str> {
    let is_full = time.contains(&WorkingTime::FullTime);
    let is_part = time.iter().any(|time| *time != WorkingTime::FullTime);
    match (is_full, is_part) {
        (true, false) => Some("full-time"),
        (false, true) => Some("part-time"),
        _ => None,
    }
}

fn years(months: u32) -> &'static str {
    match months / 12 {
        0 => "lt-1",
        1 => "1-2",
        2..5 => "2-5",
        5..7 => "5-7",
        7..10 => "7-10",
        10..15 => "10-15",
        _ => "gt-15",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_begin_where_the_next_ones_end() {
        assert_eq!(
            [0, 11, 12, 24, 59, 60, 84, 120, 180].map(years),
            ["lt-1", "lt-1", "1-2", "2-5", "2-5", "5-7", "7-10", "10-15", "gt-15"]
        );
    }

    #[test]
    fn what_personio_cannot_say_is_left_out() {
        let (full, part) = (WorkingTime::FullTime, WorkingTime::PartTime);
        assert_eq!(
            [&[full][..], &[part], &[full, part], &[]].map(schedule),
            [Some("full-time"), Some("part-time"), None, None]
        );
    }
}
