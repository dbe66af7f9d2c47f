//! `docs/themes.md` lists exactly what templates see.

use std::collections::BTreeMap;

use vakanz::render::contract::{EVERY, Field, Kind, PAGES};

const THEMES: &str = include_str!("../docs/themes.md");

/// Names with their types, as the document writes them.
type Table = Vec<(String, String)>;

/// A type in words.
fn said(field: &Field, kind: Kind) -> String {
    match kind {
        Kind::Text if field.name == "json_ld" => "JSON".into(),
        Kind::Text if field.is_finished() => "HTML".into(),
        Kind::Text => "text".into(),
        Kind::Number => "number".into(),
        Kind::Truth => "yes or no".into(),
        Kind::List(kind) => format!("list of {}", said(field, *kind)),
        Kind::Optional(kind) => format!("{} or none", said(field, *kind)),
        Kind::View(view) => format!("[{}](#{})", view.name, view.name.to_lowercase()),
        Kind::Strings => "texts by name".into(),
        Kind::Statics => "addresses by name".into(),
    }
}

fn row(field: &Field) -> (String, String) {
    (field.name.to_owned(), said(field, field.kind))
}

/// A structure and those that it is made of.
fn describe(kind: Kind, structures: &mut BTreeMap<String, Table>) {
    match kind {
        Kind::List(kind) | Kind::Optional(kind) => describe(*kind, structures),
        Kind::View(view) => {
            structures.insert(view.name.into(), view.fields.iter().map(row).collect());
            view.fields.iter().for_each(|field| describe(field.kind, structures));
        }
        Kind::Text | Kind::Number | Kind::Truth | Kind::Strings | Kind::Statics => {}
    }
}

/// The tables of the document that begin with such a line, by the heading above them.
fn tables(begin: &str) -> BTreeMap<String, Table> {
    let mut tables: BTreeMap<String, Table> = BTreeMap::new();
    let (mut heading, mut open) = ("", false);
    for line in THEMES.lines() {
        if let Some(text) = line.strip_prefix("### ").or_else(|| line.strip_prefix("## ")) {
            heading = text;
        }
        open = line == begin || (open && line.starts_with('|'));
        if let Some((name, rest)) = line.strip_prefix("| `").filter(|_| open).and_then(|rest| rest.split_once("` | ")) {
            let kind = rest.split(" | ").next().unwrap_or_default();
            tables.entry(heading.to_owned()).or_default().push((name.to_owned(), kind.to_owned()));
        }
    }
    tables
}

#[test]
fn every_variable_is_documented_and_no_other() {
    let mut structures = BTreeMap::new();
    EVERY.iter().chain(PAGES.iter().map(|page| &page.own)).for_each(|field| describe(field.kind, &mut structures));
    assert_eq!(tables("| field | type | what it is |"), structures);
    let every = BTreeMap::from([("Variables of every page".to_owned(), EVERY.iter().map(row).collect())]);
    assert_eq!(tables("| variable | type | what it is |"), every);
}

#[test]
fn every_template_is_documented_and_no_other() {
    let rows = THEMES.lines().skip_while(|line| *line != "| template | page | its own variable |").skip(2);
    let written: Table = rows
        .map_while(|line| line.strip_prefix("| `")?.split_once("` | "))
        .map(|(name, rest)| (name.to_owned(), rest.split(" | ").nth(1).unwrap_or_default().to_owned()))
        .collect();
    let own = |own: &Field| format!("`{}`: {} |", own.name, said(own, own.kind));
    let made: Table = PAGES.iter().map(|page| (page.template.to_owned(), own(&page.own))).collect();
    assert_eq!(written, made);
}

/// A heading for each link inside the page.
#[test]
fn every_link_leads_to_a_heading() {
    let headings: Vec<String> = THEMES
        .lines()
        .filter_map(|line| line.strip_prefix("### ").or_else(|| line.strip_prefix("## ")))
        .map(|heading| heading.to_lowercase().replace(' ', "-"))
        .collect();
    for link in THEMES.split("](#").skip(1) {
        let anchor = link.split(')').next().unwrap_or_default();
        assert!(headings.iter().any(|heading| heading == anchor), "#{anchor} leads nowhere");
    }
}
