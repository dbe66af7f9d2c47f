//! `xing.xml`: the feed that XING Jobs fetches, with its template for descriptions: the sections are ours.
//!
//! In: the open postings. Out: XML. Facts without a field (pay, closing date, contract, hours) stand before the duties, and
//! sections that the template does not know behind the qualifications.
//! Elements: dev.xing.com, "XING Feed", and its schema. XING takes it from customers with a contract only.

use super::xml::Xml;
use super::{Listing, Part, Posting, Unsaid, push_headed};
use crate::model::{Apply, Format, Lang};
use crate::render::{Renderer, prose};

/// The most characters of all tags together (dev.xing.com).
const TAGS: usize = 500;

pub static LISTING: Listing = Listing {
    file: "xing.xml",
    format: Some(Format::Xing),
    unsaid: &[
        Unsaid::Remote,
        Unsaid::Hours,
        Unsaid::Contract,
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
    let schema = [
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xsi:noNamespaceSchemaLocation", "https://dev.xing.com/jobs/xsd"),
    ];
    let mut xml = Xml::new("feed", &schema);
    xml.open("postings", &[]);
    for posting in renderer.openings(lang) {
        item(renderer, &posting, &mut xml);
    }
    xml.finish()
}

fn item(renderer: &Renderer, posting: &Posting, xml: &mut Xml) {
    let role = posting.role;
    xml.open("posting", &[]);
    // The same role in another language is another posting there.
    xml.leaf("id", &format!("{}-{}", role.id, renderer.site.settings.language(posting.lang).tag));
    xml.leaf("job_title", &posting.headline());
    xml.open("description_template", &[]);
    let of = |keys: &[&str]| posting.parts.iter().filter(|part| keys.contains(&part.key)).collect::<Vec<_>>();
    let about = posting.part("about").map_or_else(|| renderer.employer(posting.lang), |part| part.heading.clone());
    section("company_description", &about, String::new(), &of(&["about"]), xml);
    let mut before = posting.part("summary").map_or_else(String::new, |part| part.html.clone());
    before.push_str(&posting.facts_html());
    section("responsibility", &posting.view.duties.heading, before, &of(&["duties", "team"]), xml);
    let rest = ["qualifications", "essential", "desirable", "offer", "pay", "process", "own", "notes"];
    section("skills", &posting.view.qualifications.heading, String::new(), &of(&rest), xml);
    xml.close();
    xml.leaf("url", &posting.url);
    xml.leaf("company_name", &renderer.employer(posting.lang));
    xml.open("job_locations", &[]);
    for place in role.places.iter().map(|&key| renderer.site.places.get(key)) {
        xml.open("job_location", &[]);
        xml.leaf("city", posting.voice.words(place.city()));
        xml.leaf("country", &place.country);
        xml.close();
    }
    xml.close();
    let email = match role.apply.as_ref().or(renderer.site.company.apply.as_ref()) {
        Some(Apply::Email(email)) => Some(email),
        Some(Apply::Url(_)) | None => None,
    };
    xml.leaf("reply_setting", if email.is_some() { "email" } else { "url" });
    xml.maybe("contact_email", email.map(String::as_str));
    if let Some(department) = posting.view.department.filter(|name| name.chars().count() <= TAGS) {
        xml.open("tags", &[]);
        xml.leaf("tag", department);
        xml.close();
    }
    xml.close();
}

/// A section of the template: the first part gives its title, the others have theirs in the text.
fn section(name: &'static str, title: &str, before: String, parts: &[&Part], xml: &mut Xml) {
    let mut html = before;
    for part in parts {
        if part.heading == title { html.push_str(&part.html) } else { push_headed(part, "h3", &mut html) }
    }
    if html.is_empty() {
        html.push_str("<p>");
        prose::escape(title, &mut html);
        html.push_str("</p>");
    }
    xml.open(name, &[]);
    xml.leaf("title", title);
    xml.leaf("content", &html);
    xml.close();
}
