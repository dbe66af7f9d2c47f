//! `docs/themes.md` lists exactly what templates see.

use std::collections::BTreeMap;

const VIEW: &str = include_str!("../src/render/view.rs");
const THEMES: &str = include_str!("../docs/themes.md");

/// The public structures of the view and their fields, in order.
fn structures() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut structures: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut open = None;
    for line in VIEW.lines() {
        if let Some(rest) = line.strip_prefix("pub struct ") {
            let name = rest.split(['<', ' ']).next().unwrap_or_default();
            structures.insert(name, Vec::new());
            open = Some(name);
        } else if line == "}" {
            open = None;
        } else if let (Some(name), Some(field)) = (open, line.strip_prefix("    pub ")) {
            let field = field.split(':').next().unwrap_or_default();
            structures.entry(name).or_default().push(field);
        }
    }
    structures
}

/// The tables of fields, by the heading above them.
fn tables() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut tables: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let (mut heading, mut open) = ("", false);
    for line in THEMES.lines() {
        if let Some(text) = line.strip_prefix("### ") {
            heading = text;
        }
        open = line == "| field | what it is |" || (open && line.starts_with('|'));
        if let Some(field) = line.strip_prefix("| `").filter(|_| open) {
            tables.entry(heading).or_default().extend(field.split('`').next());
        }
    }
    tables
}

#[test]
fn every_variable_is_documented_and_no_other() {
    assert_eq!(tables(), structures());
}

#[test]
fn every_template_is_documented() {
    for template in vakanz::render::theme::TEMPLATES {
        assert!(THEMES.contains(&format!("\n| `{template}` |")), "{template} is missing");
    }
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
