//! The files of `content/` that roles refer to: employer, places, departments, people, pay bands, clauses.
//!
//! In: their trees. Out: a registry each; an entry with a fault is left out and reported.

use super::decode::{Clauses, Decoder, Known, web_address};
use super::yaml::{Entry, Node};
use super::{pay, schema};
use crate::finding::{FileId, Finding, Span, rules};
use crate::model::{
    Apply, Band, Clause, Company, Department, Legal, Person, Phrase, Place, Registry, Sector, Text, code,
};

pub const SECTORS: [(&str, Sector); 2] = [("private", Sector::Private), ("public", Sector::Public)];

/// Reads a map of records. `complete` becomes false if an entry had to be left out.
pub fn registry<T>(
    decoder: &mut Decoder,
    entries: &[Entry],
    mut decode: impl FnMut(&mut Decoder, &Node) -> Option<T>,
) -> Known<T> {
    let mut read = Vec::new();
    for entry in entries {
        let at = decoder.key_span(entry);
        read.extend(decode(decoder, &entry.value).map(|value| (entry.key.clone(), at, value)));
    }
    let complete = read.len() == entries.len();
    Known { registry: Registry::new(read), complete }
}

pub fn place(decoder: &mut Decoder, node: &Node) -> Option<Place> {
    let fields = decoder.record(node, &schema::PLACE)?;
    let name = decoder.required(&fields, "name").and_then(|node| decoder.text(node));
    let country = decoder.required(&fields, "country").and_then(|node| decoder.code(node, "country", code::is_country));
    let region = fields.get("region").and_then(|node| {
        let country = country.as_deref()?;
        decoder.code(node, "region", |region| code::is_region(region, country))
    });
    let street = fields.get("street").and_then(|node| decoder.plain(node));
    let postcode = fields.get("postcode").and_then(|node| decoder.plain(node));
    let city = fields.get("city").and_then(|node| decoder.text(node));
    Some(Place { name: name?, street, postcode, city, region, country: country? })
}

pub fn department(decoder: &mut Decoder, node: &Node) -> Option<Department> {
    let fields = decoder.record(node, &schema::DEPARTMENT)?;
    let name = decoder.required(&fields, "name").and_then(|node| decoder.text(node));
    Some(Department { name: name? })
}

pub fn person(decoder: &mut Decoder, node: &Node) -> Option<Person> {
    let fields = decoder.record(node, &schema::PERSON)?;
    let name = decoder.required(&fields, "name").and_then(|node| decoder.text(node));
    let role = fields.get("role").and_then(|node| decoder.text(node));
    let email = fields.get("email").and_then(|node| decoder.email(node));
    let phone = fields.get("phone").and_then(|node| decoder.plain(node));
    Some(Person { name: name?, role, email, phone })
}

pub fn band(decoder: &mut Decoder, node: &Node) -> Option<Band> {
    let fields = decoder.record(node, &schema::BAND)?;
    let evaluated = fields.get("evaluated").and_then(|node| decoder.date(node));
    Some(Band { pay: pay::figures(decoder, &fields)?, evaluated })
}

pub fn clause(decoder: &mut Decoder, node: &Node) -> Option<Clause> {
    decoder.text(node).map(|text| Clause { text })
}

/// Where applications go.
pub fn apply(decoder: &mut Decoder, node: &Node) -> Option<Apply> {
    let fields = decoder.record(node, &schema::APPLY)?;
    match (fields.get("email"), fields.get("url")) {
        (Some(email), None) => decoder.email(email).map(Apply::Email),
        (None, Some(url)) => decoder.web_address(url, web_address).map(|url| Apply::Url(url.into())),
        (Some(_), Some(url)) => {
            let finding = Finding::new(&rules::APPLY_TWO_WAYS, decoder.span(url));
            decoder.report(finding);
            None
        }
        (None, None) => {
            decoder.missing(&fields, "email");
            None
        }
    }
}

/// A list of items without fields of their own.
pub fn phrases(decoder: &mut Decoder, node: &Node, clauses: &Clauses) -> Vec<Phrase> {
    let items = decoder.list(node);
    items.iter().filter_map(|item| decoder.phrase(item, &schema::ITEM, clauses)).collect()
}

pub fn company(decoder: &mut Decoder, node: &Node, people: &Known<Person>, clauses: &Clauses) -> Option<Company> {
    let fields = decoder.record(node, &schema::COMPANY)?;
    let items = |decoder: &mut Decoder, name: &str| {
        fields.get(name).map(|node| phrases(decoder, node, clauses)).unwrap_or_default()
    };
    let name = decoder.required(&fields, "name").and_then(|node| decoder.text(node));
    let sector = fields.get("sector").and_then(|node| decoder.choice(node, &SECTORS)).unwrap_or_default();
    let url = fields.get("url").and_then(|node| decoder.web_address(node, web_address)).map(String::from);
    let logo = fields.get("logo").and_then(|node| decoder.plain(node));
    let icon = fields.get("icon").and_then(|node| decoder.plain(node));
    let about = fields.get("about").and_then(|node| decoder.text(node));
    let apply = fields.get("apply").and_then(|node| self::apply(decoder, node));
    let contact = fields.get("contact").and_then(|node| decoder.reference(node, people, "person"));
    let benefits = items(decoder, "benefits");
    let process = items(decoder, "process");
    let notes = items(decoder, "notes");
    let (mut imprint, mut privacy) = (None, None);
    if let Some(fields) = fields.get("legal").and_then(|node| decoder.record(node, &schema::LEGAL)) {
        imprint = fields.get("imprint").and_then(|node| legal(decoder, node));
        privacy = fields.get("privacy").and_then(|node| legal(decoder, node));
    }
    Some(Company {
        file: decoder.file,
        name: name?,
        sector,
        url,
        logo,
        icon,
        about,
        apply,
        contact,
        benefits,
        process,
        notes,
        imprint,
        privacy,
    })
}

/// The id of a page, or an address, once or for each language.
fn legal(decoder: &mut Decoder, node: &Node) -> Option<Legal> {
    let text = decoder.text(node)?;
    match &text {
        Text::Same(words) if !words.text.contains(':') => Some(Legal::Page(words.text.to_string(), words.at)),
        _ => {
            let wrong = text.all().find(|words| web_address(&words.text).is_none());
            if let Some(words) = wrong {
                let finding = Finding::new(&rules::VALUE_URL, words.at).arg("value", words.text.to_string());
                decoder.report(finding);
                return None;
            }
            Some(Legal::Url(text))
        }
    }
}

/// An employer for a site whose `company.yaml` could not be read; its finding forbids publishing.
pub fn unknown_company(file: FileId) -> Company {
    let name = Text::Same(crate::model::Words { text: "".into(), at: Span::top(file) });
    Company {
        file,
        name,
        sector: Sector::Private,
        url: None,
        logo: None,
        icon: None,
        about: None,
        apply: None,
        contact: None,
        benefits: Vec::new(),
        process: Vec::new(),
        notes: Vec::new(),
        imprint: None,
        privacy: None,
    }
}
