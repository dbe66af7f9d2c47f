//! Sites in memory for the examples of the rules: a sound role, of which an example replaces some fields.
//!
//! In: an example as it is written in a rule's document. Out: the review of the site with it.

use std::collections::BTreeMap;
use std::sync::Arc;

use vakanz::render::theme;
use vakanz::review::{Review, review};
use vakanz::snapshot::{Content, File, Snapshot};

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
    let mut parts = text.split("## ");
    let first = parts.next().unwrap_or_default();
    files.insert("content/roles/clerk.yaml".to_owned(), with_fields(sound, first));
    for part in parts {
        let (path, text) = part.split_once('\n').unwrap_or((part, ""));
        let is_role = path.starts_with("content/roles/") && path.matches('/').count() == 2;
        let text = if is_role { with_fields(sound, text) } else { text.to_owned() };
        files.insert(path.trim().to_owned(), text);
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
    let content = Content::Text(text.to_owned());
    Arc::new(File { path: path.to_owned(), content, hash: blake3::hash(text.as_bytes()), built_in })
}

/// The sound role with the fields of the example in place of its own; `field: ~` takes one away.
fn with_fields(sound: &str, example: &str) -> String {
    let (mut fields, changes) = (chunks(sound), chunks(example));
    // The requirements of the sound role name its duties.
    let new = |wanted| changes.iter().any(|(key, _)| *key == wanted);
    if new("duties") && !new("qualifications") {
        let without = |text: &str| {
            text.lines().filter(|line| !line.contains("for: [")).fold(String::new(), |all, line| all + line + "\n")
        };
        fields.iter_mut().for_each(|(_, text)| *text = without(text));
    }
    for (key, text) in changes {
        let is_gone = text.trim() == format!("{key}: ~");
        match fields.iter().position(|(other, _)| *other == key) {
            Some(at) if is_gone => drop(fields.remove(at)),
            Some(at) => fields[at].1 = text,
            None => fields.push((key, text)),
        }
    }
    fields.into_iter().map(|(_, text)| text).collect()
}

/// The fields at the top of a file, each with its lines.
fn chunks(text: &str) -> Vec<(&str, String)> {
    let mut chunks: Vec<(&str, String)> = Vec::new();
    for line in text.lines() {
        match line.split_once(':') {
            Some((key, _)) if !line.starts_with([' ', '-', '#']) => chunks.push((key, format!("{line}\n"))),
            _ => chunks.last_mut().into_iter().for_each(|(_, text)| *text += &format!("{line}\n")),
        }
    }
    chunks
}
