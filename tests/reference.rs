//! `docs/reference.md` says what the program does: every field, every example, every heading.

use std::collections::BTreeSet;
use std::path::Path;

use vakanz::finding::Finding;
use vakanz::load::schema::{self, Record};
use vakanz::model::{Around, Need, Phrase, Role, Site, Text};
use vakanz::render::theme;
use vakanz::snapshot::Snapshot;
use vakanz::{check, load};

const REFERENCE: &str = include_str!("../docs/reference.md");

/// A table: the heading and the line of text that it stands under.
struct Table<'a> {
    heading: &'a str,
    label: &'a str,
    header: Vec<&'a str>,
    rows: Vec<Vec<&'a str>>,
}

fn tables() -> Vec<Table<'static>> {
    let mut tables: Vec<Table> = Vec::new();
    let (mut heading, mut label, mut open, mut fenced) = ("", "", false, false);
    for line in REFERENCE.lines() {
        fenced ^= line.starts_with("```");
        if fenced {
            continue;
        }
        if let Some(cells) = line.strip_prefix("| ").and_then(|line| line.strip_suffix(" |")) {
            let cells: Vec<&str> = cells.split(" | ").map(str::trim).collect();
            match tables.last_mut().filter(|_| open) {
                Some(_) if cells[0].starts_with("---") => {}
                Some(table) => table.rows.push(cells),
                None => tables.push(Table { heading, label, header: cells, rows: Vec::new() }),
            }
            open = true;
            continue;
        }
        open = false;
        if let Some(text) = line.strip_prefix("## ").or_else(|| line.strip_prefix("### ")) {
            (heading, label) = (text, "");
        } else if !line.is_empty() {
            label = line;
        }
    }
    tables
}

/// The words between backticks.
fn names(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// Which table documents which records: heading, and how the line before the table begins.
const PLACES: &[(&str, &str, &[&Record])] = &[
    ("vakanz.yaml", "", &[&schema::SETTINGS]),
    ("vakanz.yaml", "`languages`, each:", &[&schema::LANGUAGE]),
    ("vakanz.yaml", "`check`:", &[&schema::CHECK]),
    ("content/company.yaml", "", &[&schema::COMPANY]),
    ("content/company.yaml", "`apply` and `legal`:", &[&schema::APPLY, &schema::LEGAL]),
    ("content/places.yaml", "Each place", &[&schema::PLACE]),
    ("content/departments.yaml", "", &[&schema::DEPARTMENT]),
    ("content/people.yaml", "", &[&schema::PERSON]),
    ("content/pay.yaml", "", &[&schema::PAY_SYSTEM]),
    ("content/pay.yaml", "`bands`, each:", &[&schema::BAND]),
    ("content/packs/*.yaml", "examples: ", &[&schema::PACK]),
    ("content/packs/*.yaml", "`rules`, each:", &[&schema::PROVISION]),
    ("content/packs/*.yaml", "`legal-basis` and `minimum-wage`:", &[&schema::LEGAL_BASIS, &schema::WAGE]),
    ("content/packs/*.yaml", "`words`, each:", &[&schema::HOUSE_WORD]),
    ("content/glossary.yaml", "What the site calls", &[&schema::GLOSSARY]),
    ("content/glossary.yaml", "`terms`, each:", &[&schema::TERM]),
    ("A role", "", &[&schema::ROLE]),
    ("remote", "", &[&schema::REMOTE]),
    ("employment", "", &[&schema::EMPLOYMENT]),
    ("employment", "`contract` for a fixed term", &[&schema::CONTRACT, &schema::RANGE]),
    ("pay", "", &[&schema::PAY]),
    ("duties, benefits, process, notes: items", "", &[&schema::ITEM, &schema::DUTY]),
    ("qualifications", "Every requirement", &[&schema::QUALIFICATIONS]),
    ("qualifications", "`education`, each:", &[&schema::EDUCATION]),
    ("qualifications", "`experience`, each:", &[&schema::EXPERIENCE]),
    ("qualifications", "`languages`, each:", &[&schema::LANGUAGE_LEVEL]),
    ("qualifications", "`skills`, `licences`, `personal`, each:", &[&schema::REQUIREMENT]),
    ("allow", "Each entry", &[&schema::ALLOW]),
    ("Free pages", "lines ", &[&schema::FRONT_MATTER]),
];

#[test]
fn every_field_is_documented_and_no_other() {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for table in tables().iter().filter(|table| table.header[0] == "field") {
        let place = PLACES
            .iter()
            .find(|(heading, label, _)| {
                table.heading == *heading
                    && if label.is_empty() { table.label.is_empty() } else { table.label.starts_with(label) }
            })
            .unwrap_or_else(|| panic!("whose fields are these? “{}”, “{}”", table.heading, table.label));
        let documented: BTreeSet<&str> = table.rows.iter().flat_map(|row| names(row[0])).collect();
        let known: BTreeSet<&str> = place.2.iter().flat_map(|record| record.fields).copied().collect();
        assert_eq!(documented, known, "the table below “{}”, “{}”", table.heading, table.label);
        seen.extend(place.2.iter().map(|record| record.name));
    }
    let all: BTreeSet<&str> = schema::ALL.iter().map(|record| record.name).collect();
    assert_eq!(seen, all, "a record has no table");
}

/// The examples: what kind of thing each is (the second word after the backticks), and its text.
fn examples() -> Vec<(&'static str, &'static str)> {
    let mut examples = Vec::new();
    let mut rest = REFERENCE;
    while let Some((_, behind)) = rest.split_once("\n```") {
        let (info, behind) = behind.split_once('\n').expect("a block has lines");
        let (text, behind) = behind.split_once("\n```").expect("a block ends");
        let kind = info.split(' ').nth(1).unwrap_or_else(|| panic!("what is this? ```{info}\n{text}"));
        examples.push((kind, text));
        rest = behind;
    }
    examples
}

/// A site that has everything the examples refer to.
const SITE: &[(&str, &str)] = &[
    (
        "vakanz.yaml",
        "base-url: https://example.org/\nlanguages:\n  de: { locale: de-DE, jobs: stellen, address: sie }\n  en: { locale: en-GB }\n",
    ),
    ("content/company.yaml", "name: Beispiel GmbH\napply: { email: jobs@example.org }\n"),
    ("content/places.yaml", "berlin: { name: Berlin, country: DE }\n"),
    ("content/departments.yaml", "administration: { name: { de: Verwaltung, en: Administration } }\n"),
    ("content/people.yaml", "hiring: { name: Aylin Berger, email: personal@example.org }\n"),
    (
        "content/pay.yaml",
        "bands:\n  E9: { min: 42000, max: 52000, currency: EUR, per: year }\n  KV4: { amount: 3250, currency: EUR, per: month }\n",
    ),
    ("content/clauses/office.yaml", "supplies: { de: Sie bestellen Material., en: You order supplies. }\n"),
    ("content/clauses/skills.yaml", "spreadsheets: { de: Sie kennen Excel., en: You know Excel. }\n"),
    (
        "content/clauses/personal.yaml",
        "customer-orientation: { de: Sie bleiben freundlich., en: You stay friendly. }\n",
    ),
    (
        "content/clauses/benefits.yaml",
        "leave-30: { de: 30 Tage Urlaub, en: 30 days of leave }\npension: { de: Betriebsrente, en: pension scheme }\n",
    ),
    ("content/clauses/notes.yaml", "equal-opportunity: { de: Alle sind willkommen., en: Everyone is welcome. }\n"),
    ("content/pages/imprint.de.md", "# Impressum\n\nText.\n"),
    ("content/pages/imprint.en.md", "# Legal notice\n\nText.\n"),
    ("content/pages/privacy.de.md", "# Datenschutz\n\nText.\n"),
    ("content/pages/privacy.en.md", "# Privacy\n\nText.\n"),
    ("content/assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ("content/assets/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ("content/assets/house.jpg", "a house"),
];

/// A role, a field in each entry.
const ROLE: &[(&str, &str)] = &[
    ("title", "title: { de: Sachbearbeitung, en: Clerk }"),
    ("department", "department: administration"),
    ("places", "places: [berlin]"),
    ("employment", "employment: { time: full-time, contract: permanent }"),
    ("pay", "pay: { band: E9 }"),
    ("posted", "posted: 2026-11-02"),
    ("closes", "closes: until-filled"),
    ("summary", "summary: { de: Sie halten Ordnung., en: You keep order. }"),
    (
        "duties",
        "duties:\n  - { id: phone, de: Sie telefonieren., en: You make calls. }\n  - { id: supplies, de: Sie bestellen., en: You order. }\n  - { id: payroll, de: Sie rechnen ab., en: You run payroll. }",
    ),
    ("qualifications", "qualifications:\n  languages:\n    - { language: de, level: B2 }"),
];

/// The role with fields replaced or added by `part`, and without those in `without`.
fn role_with(part: &str, without: &[&str]) -> String {
    let given: Vec<&str> = part
        .lines()
        .filter(|line| !line.starts_with([' ', '-', '#']))
        .filter_map(|line| line.split_once(':').map(|(key, _)| key))
        .collect();
    let own = ROLE.iter().filter(|(name, _)| !given.contains(name) && !without.contains(name));
    let mut text: String = own.map(|(_, text)| format!("{text}\n")).collect();
    text.push_str(part);
    text.push('\n');
    text
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}

/// The site with files replaced or added.
fn site_with(files: &[(&str, &str)]) -> (Site, Vec<Finding>) {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(Path::new(""))).expect("a folder");
        std::fs::write(path, text).expect("a file");
    };
    SITE.iter().chain(files).for_each(|(path, text)| put(path, text));
    let snapshot = Snapshot::take(folder.path(), theme::BUILT_IN);
    let (site, mut findings) = load::load(&snapshot);
    findings.extend(check::check(&site, &snapshot, jiff::civil::date(2026, 11, 22)));
    match theme::load(&snapshot, &site.settings) {
        Ok(theme) => findings.extend(theme.missing_names(&site)),
        Err(faults) => findings.extend(faults),
    }
    // Whether a text is a good one is not what this page is about.
    findings.retain(|finding| !finding.rule.is_on_content());
    (site, findings)
}

const PATH: &str = "content/roles/example.yaml";

#[test]
fn every_example_is_accepted() {
    for (kind, text) in examples() {
        let part = match kind {
            "employment" | "pay" | "duties" | "qualifications" => format!("{kind}:\n{}", indented(text)),
            _ => text.to_owned(),
        };
        let changed = role_with(&part, &[]);
        let base = role_with("", &[]);
        let facts = role_with("", &["title", "summary", "duties"]);
        let page = format!("---\n{text}\n---\n\n# Seite\n\n[Impressum](page:imprint) ![Haus](asset:house.jpg)\n");
        let english = english_of(text);
        let whole = format!("{text}\n");
        let mut files: Vec<(&str, &str)> = match kind {
            "settings" => vec![("vakanz.yaml", &whole)],
            "company" => vec![("content/company.yaml", &whole)],
            // Other examples refer to the keys of the small site, so these stand beside them.
            "places" => vec![("content/places.yaml", &whole)],
            "departments" => vec![("content/departments.yaml", &whole)],
            "people" => vec![("content/people.yaml", &whole)],
            "pay-system" => vec![("content/pay.yaml", &whole)],
            "clauses" => vec![("content/clauses/example.yaml", &whole)],
            "pack" => vec![("content/packs/example.yaml", &whole)],
            "glossary" => vec![("content/glossary.yaml", &whole)],
            "front-matter" => vec![("content/pages/example.de.md", &page)],
            "role" if text.starts_with('#') => vec![
                ("content/roles/example/role.yaml", &facts),
                ("content/roles/example/de.md", &whole),
                ("content/roles/example/en.md", &english),
            ],
            "role" => vec![(PATH, &whole)],
            "role-part" | "employment" | "pay" | "duties" | "qualifications" => vec![(PATH, &changed)],
            other => panic!("“{other}” is no kind of example"),
        };
        if !files.iter().any(|(path, _)| path.starts_with("content/roles/")) {
            files.push((PATH, &base));
        }
        let (site, findings) = site_with(&files);
        assert!(findings.is_empty(), "{kind}:\n{text}\n{findings:#?}");
        assert!(site.roles.len() == 1, "{kind}:\n{text}");
        // Another reader takes the example too.
        if !text.starts_with('#') {
            let read: Result<serde_yaml::Value, _> = serde_yaml::from_str(text);
            assert!(read.is_ok(), "{kind}:\n{text}\n{read:?}");
        }
    }
}

/// The same Markdown in English: the structure is what counts.
fn english_of(german: &str) -> String {
    let headings = [
        ("## Ihre Aufgaben", "## What you will do"),
        ("## Das bringen Sie mit", "## What you bring"),
        ("## Von Vorteil", "## Nice to have"),
    ];
    headings.iter().fold(format!("{german}\n"), |text, (from, to)| text.replace(from, to))
}

#[test]
fn every_heading_leads_where_the_table_says() {
    let tables = tables();
    let table = tables.iter().find(|table| table.header[0] == "section").expect("the table of headings");
    let mut sections = 0;
    for row in &table.rows {
        sections += 1;
        for heading in row[1].split(", ") {
            let facts = role_with("", &["title", "summary"]);
            let is_text = ["`summary`", "`team`", "`about`"].contains(&row[0]);
            let mark = if is_text { "" } else { "- " };
            let text = format!("# Sachbearbeitung\n\nDie Stelle.\n\n## {heading}\n\n{mark}Ein Punkt.\n");
            let (site, findings) =
                site_with(&[("content/roles/example/role.yaml", &facts), ("content/roles/example/de.md", &text)]);
            // The example has one language only, and English headings stand in a German file.
            let expected = ["parity/one-language", "markdown/heading-language"];
            let other: Vec<&Finding> = findings.iter().filter(|finding| !expected.contains(&finding.rule.id)).collect();
            assert!(other.is_empty(), "{heading}: {other:#?}");
            assert!(is_there(&site.roles[0], row[0]), "“{heading}” did not lead to {}", row[0]);
        }
    }
    assert_eq!(sections, 11, "a section is missing in the table");
}

fn says(text: &Text) -> bool {
    text.all().any(|words| words.text.contains("Ein Punkt."))
}

fn phrase_says(phrase: &Phrase) -> bool {
    matches!(phrase, Phrase::Own(text) if says(text))
}

/// Whether the text of the example has become part of the section.
fn is_there(role: &Role, section: &str) -> bool {
    let asked = &role.qualifications;
    let among = |requirements: &[vakanz::model::Requirement], need: Need| {
        requirements.iter().any(|one| one.need == need && phrase_says(&one.phrase))
    };
    match section {
        "`summary`" => says(&role.summary),
        "`team`" => role.team.as_ref().is_some_and(says),
        "`duties`" => role.duties.iter().any(|duty| phrase_says(&duty.phrase)),
        "`skills`" => among(&asked.skills, Need::Must),
        "`skills`, nice" => among(&asked.skills, Need::Nice),
        "`licences`" => among(&asked.licences, Need::Must),
        "`personal`" => among(&asked.personal, Need::Must),
        "`benefits`" => role.benefits.iter().any(phrase_says),
        "`process`" => role.process.iter().any(phrase_says),
        "`notes`" => role.notes.iter().any(phrase_says),
        "`about`" => role.prose.iter().any(|part| matches!(part.around, Around::Own) && says(&part.body)),
        other => panic!("{other} is no section"),
    }
}

/// `vakanz new role` shows every field that a role can have.
#[test]
fn the_template_of_a_role_has_every_field() {
    let records: [&Record; 12] = [
        &schema::ROLE,
        &schema::REMOTE,
        &schema::EMPLOYMENT,
        &schema::RANGE,
        &schema::CONTRACT,
        &schema::PAY,
        &schema::DUTY,
        &schema::QUALIFICATIONS,
        &schema::EDUCATION,
        &schema::EXPERIENCE,
        &schema::LANGUAGE_LEVEL,
        &schema::REQUIREMENT,
    ];
    for template in [include_str!("../src/cli/new/role.de.yaml"), include_str!("../src/cli/new/role.en.yaml")] {
        for record in records {
            for field in record.fields {
                let is_there = template.match_indices(&format!("{field}:")).any(|(at, _)| {
                    let before = template[..at].chars().next_back();
                    before.is_none_or(|c| !c.is_alphanumeric() && c != '-')
                });
                assert!(is_there, "“{field}” of {} is missing", record.name);
            }
        }
    }
}
