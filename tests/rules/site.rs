//! Sites in memory for the examples of the rules: a sound role, of which an example replaces some fields.
//!
//! In: an example as it is written in a rule's document. Out: the review of the site with it.

use std::collections::BTreeMap;
use std::sync::Arc;

use vakanz::finding::parts;
use vakanz::render::theme;
use vakanz::review::{Review, review};
use vakanz::snapshot::{File, Snapshot};

#[allow(dead_code, reason = "one test needs sites in one language only")]
/// The languages of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    German,
    English,
    Both,
}

const GERMAN: &str = include_str!("german.yaml");
const ENGLISH: &str = include_str!("english.yaml");
const BOTH: &str = include_str!("both.yaml");

fn settings(audience: Audience) -> String {
    let german = "  de: { locale: de-DE, jobs: stellen, gender-marker: \"(m/w/d)\", address: sie }\n";
    let english = "  en: { locale: en-GB, jobs: jobs }\n";
    let languages = match audience {
        Audience::German => german.to_owned(),
        Audience::English => english.to_owned(),
        Audience::Both => format!("{german}{english}"),
    };
    format!("base-url: https://jobs.example.org/\ntime-zone: Europe/Berlin\nlanguages:\n{languages}")
}

const COMPANY: &str = "\
name: Musterbau
apply: { email: jobs@example.org }
contact: hr
legal: { imprint: https://www.example.org/impressum, privacy: https://www.example.org/datenschutz }
";
const PEOPLE: &str = "hr: { name: Team Personal, email: jobs@example.org, phone: +49 30 5550100 }\n";
const PLACES: &str = "\
berlin: { name: Berlin, street: Beispielstraße 1, postcode: \"10115\", region: DE-BE, country: DE }
vienna: { name: Wien, street: Beispielgasse 2, postcode: \"1010\", region: AT-9, country: AT }
zurich: { name: Zürich, street: Beispielweg 3, postcode: \"8001\", region: CH-ZH, country: CH }
";
const PAY: &str = "\
bands:
  E6: { min: 38000, max: 44000, currency: EUR, per: year, agreement: E6, evaluated: 2026-03-01 }
";

#[allow(dead_code, reason = "one test makes its files itself")]
/// The site with an example, on 22 November 2026.
pub fn example(audience: Audience, text: &str) -> Review {
    reviewed(&files(audience, text))
}

/// The files of the site with an example, by path.
pub fn files(audience: Audience, text: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::from([
        ("vakanz.yaml".to_owned(), settings(audience)),
        ("content/company.yaml".to_owned(), COMPANY.to_owned()),
        ("content/people.yaml".to_owned(), PEOPLE.to_owned()),
        ("content/places.yaml".to_owned(), PLACES.to_owned()),
        ("content/pay.yaml".to_owned(), PAY.to_owned()),
    ]);
    let sound = sound(audience);
    let (fields, others) = parts(text);
    if others.iter().any(|(path, _)| path.starts_with("content/roles/clerk/")) {
        files.insert("content/roles/clerk/role.yaml".to_owned(), with_fields(&facts(sound), fields));
    } else {
        files.insert("content/roles/clerk.yaml".to_owned(), with_fields(sound, fields));
    }
    for (path, text) in others {
        let is_role = path.starts_with("content/roles/") && path.ends_with(".yaml") && !path.ends_with("/role.yaml");
        files.insert(path.to_owned(), if is_role { with_fields(sound, text) } else { text.to_owned() });
    }
    files
}

/// The sound role.
pub fn sound(audience: Audience) -> &'static str {
    match audience {
        Audience::German => GERMAN,
        Audience::English => ENGLISH,
        Audience::Both => BOTH,
    }
}

/// A site of files, on 22 November 2026.
pub fn reviewed(files: &BTreeMap<String, String>) -> Review {
    let built_in = theme::BUILT_IN.iter().map(|(path, text)| file(path, text, true));
    let mut snapshot = Snapshot::default();
    snapshot.files.extend(built_in.chain(files.iter().map(|(path, text)| file(path, text, false))));
    review(Arc::new(snapshot), None, |_| jiff::civil::date(2026, 11, 22))
}

fn file(path: &str, text: &str, built_in: bool) -> Arc<File> {
    Arc::new(File::new(path.to_owned(), text.to_owned(), built_in))
}

/// The sound role without what stands in the Markdown files of a role.
fn facts(sound: &str) -> String {
    let prose = ["title", "summary", "duties", "qualifications", "benefits", "process", "notes"];
    chunks(sound).into_iter().filter(|(key, _)| !prose.contains(key)).map(|(_, text)| text).collect()
}

/// The sound role with the example, as it is written, in place of the fields that it has; `field: ~` takes one away.
fn with_fields(sound: &str, example: &str) -> String {
    let changed: Vec<&str> = example.lines().filter_map(key).collect();
    // The requirements of the sound role name its duties.
    let has_new_duties = changed.contains(&"duties") && !changed.contains(&"qualifications");
    let is_kept = |line: &&str| !(has_new_duties && line.contains("for: ["));
    let fields = chunks(sound).into_iter().filter(|(key, _)| !changed.contains(key));
    let kept: String = fields.map(|(_, text)| text).collect();
    let is_written = |line: &&str| key(line).is_none_or(|key| line.trim_end() != format!("{key}: ~"));
    kept.split_inclusive('\n').filter(is_kept).chain(example.split_inclusive('\n').filter(is_written)).collect()
}

/// The field that a line at the top of a file begins.
fn key(line: &str) -> Option<&str> {
    let is_below = line.starts_with(|c: char| c.is_whitespace() || c == '-' || c == '#');
    line.split_once(':').map(|(key, _)| key).filter(|_| !is_below)
}

/// The fields at the top of a file, each with its lines.
fn chunks(text: &str) -> Vec<(&str, String)> {
    let mut chunks: Vec<(&str, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        match key(line) {
            Some(key) => chunks.push((key, line.to_owned())),
            None => chunks.last_mut().into_iter().for_each(|(_, text)| *text += line),
        }
    }
    chunks
}
