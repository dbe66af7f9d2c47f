//! The theme: templates, strings and static files; a site's own files stand before the built-in ones of the same name.
//!
//! In: a snapshot and the settings. Out: a [`Theme`] ready to render with, or findings at the line of the template.

use std::collections::{BTreeMap, BTreeSet};

use tera::{ErrorKind, Tera};

use super::colour::{self, Scheme};
use super::strings::{self, Strings};
use super::style;
use crate::finding::{FileId, Finding, Rule, Span, rules};
use crate::model::{Remote, Settings, Site};
use crate::render::format::Formats;
use crate::snapshot::Snapshot;

macro_rules! built_in {
    ($($path:literal),* $(,)?) => {
        &[$((concat!("themes/default/", $path), include_str!(concat!("../../themes/default/", $path)))),*]
    };
}

/// The default theme, part of the program.
pub const BUILT_IN: &[(&str, &str)] = built_in![
    "static/list.js",
    "static/pages.css",
    "static/style.css",
    "strings/de-names.ftl",
    "strings/de.ftl",
    "strings/en-names.ftl",
    "strings/en.ftl",
    "templates/404.html",
    "templates/apply.html",
    "templates/base.html",
    "templates/brand.html",
    "templates/closed.html",
    "templates/contact.html",
    "templates/facts.html",
    "templates/finder.html",
    "templates/list.html",
    "templates/page.html",
    "templates/parts.html",
    "templates/posting.html",
    "templates/redirect.html",
    "templates/root.html",
];

/// The style sheet that the accent goes to.
pub const STYLE: &str = "style.css";

/// Everything that pages are made with.
pub struct Theme {
    pub tera: Tera,
    /// For each language of the site.
    pub languages: Vec<(Strings, Formats)>,
    /// Static files by their name in the theme.
    pub statics: BTreeMap<String, Static>,
    /// The colours of pages and images.
    pub scheme: Scheme,
    /// The file of each template.
    templates: BTreeMap<String, FileId>,
}

/// A file that is published with a hash in its name.
pub struct Static {
    /// The name with the hash.
    pub hashed: String,
    pub file: FileId,
    /// What is published in its place; `None`: the file as it is.
    pub made: Option<String>,
}

/// Loads the theme of a site. The findings forbid rendering; without any the theme is whole.
pub fn load(snapshot: &Snapshot, settings: &Settings) -> Result<Theme, Vec<Finding>> {
    let mut findings = Vec::new();
    let own = format!("themes/{}/", settings.theme);
    if snapshot.under(&own).next().is_none() {
        findings.push(Finding::nowhere(&rules::THEME_MISSING).arg("theme", settings.theme.as_str()));
    }
    let contract = strings::contract(snapshot);
    let mut languages = Vec::new();
    for language in &settings.languages {
        let strings = strings::read(snapshot, &language.tag, &settings.theme, &contract, &mut findings);
        match Formats::new(&language.locale) {
            Ok(formats) => languages.push((strings, formats)),
            Err(_) => findings.push(Finding::nowhere(&rules::SITE_LOCALE).arg("locale", language.locale.as_str())),
        }
    }
    let templates = files(snapshot, &settings.theme, "templates/");
    let tera = match tera(snapshot, &templates) {
        Ok(tera) => tera,
        Err(error) => {
            findings.push(fault(snapshot, &templates, &error));
            Tera::default()
        }
    };
    let accent = settings.accent.as_ref().map(|accent| Scheme::of(accent.colour));
    let statics = files(snapshot, &settings.theme, "static/").into_iter().map(|(name, file)| {
        let own = accent.filter(|_| name == STYLE).map(|scheme| scheme.style()).unwrap_or_default();
        let bytes = snapshot.file(file).bytes().filter(|_| name.ends_with(".css"));
        let text = bytes.and_then(|bytes| std::str::from_utf8(bytes).ok());
        let made = text.map(|text| style::compact(&(text.to_owned() + &own)));
        let hash = made.as_ref().map_or(snapshot.file(file).hash, |made| blake3::hash(made.as_bytes()));
        (name.clone(), Static { hashed: super::hashed(&name, &hash), file, made })
    });
    let statics = statics.collect();
    let scheme = accent.unwrap_or(colour::DEFAULT);
    if findings.is_empty() { Ok(Theme { tera, languages, statics, scheme, templates }) } else { Err(findings) }
}

/// The files of a part of the theme by name: built-in, then those of the default folder, then the site's own.
fn files(snapshot: &Snapshot, theme: &str, part: &str) -> BTreeMap<String, FileId> {
    let mut files = BTreeMap::new();
    for name in ["default", theme] {
        let folder = format!("themes/{name}/{part}");
        for (id, file) in snapshot.under(&folder) {
            if file.bytes().is_some() {
                files.insert(file.path[folder.len()..].to_owned(), id);
            }
        }
    }
    files
}

fn tera(snapshot: &Snapshot, templates: &BTreeMap<String, FileId>) -> Result<Tera, tera::Error> {
    let mut tera = Tera::new();
    // A template of the site's own can extend the one it replaces: `{% extends "default/base.html" %}`. Not so a file of
    // components: their names are the same everywhere, and the later one counts.
    let folder = "themes/default/templates/";
    let built_in = snapshot.under(folder).filter(|(_, file)| file.built_in);
    let originals = built_in.filter_map(|(id, file)| {
        let (name, text) = (&file.path[folder.len()..], file.text()?);
        let is_replaced = templates.get(name) != Some(&id);
        (is_replaced && !text.contains("endcomponent")).then(|| (format!("default/{name}"), text))
    });
    let own = templates.iter().filter_map(|(name, id)| Some((name.clone(), snapshot.file(*id).text()?)));
    tera.add_raw_templates(originals.chain(own).collect::<Vec<_>>())?;
    Ok(tera)
}

impl Theme {
    /// Countries and languages that the site speaks of and that one of its languages has no name for.
    pub fn missing_names(&self, site: &Site) -> Vec<Finding> {
        let countries = site.roles().flat_map(|role| match &role.remote {
            Remote::Full(countries) => countries.as_slice(),
            Remote::OnSite | Remote::Hybrid(_) => &[],
        });
        let spoken = site.roles().flat_map(|role| &role.qualifications.languages);
        let places = site.places.iter().map(|(_, place)| &place.country);
        let codes: BTreeSet<(&str, &str)> = countries
            .chain(places)
            .map(|code| ("country", code.as_str()))
            .chain(spoken.map(|level| ("language", level.language.as_str())))
            .collect();
        let names: Vec<String> = codes.into_iter().map(|(kind, code)| format!("{kind}-{code}")).collect();
        let mut findings = Vec::new();
        for (language, (strings, _)) in site.settings.languages.iter().zip(&self.languages) {
            let missing: Vec<String> = names.iter().filter(|name| !strings.has(name)).cloned().collect();
            if !missing.is_empty() {
                findings.push(strings::missing(&language.tag, &site.settings.theme, missing));
            }
        }
        findings
    }

    /// That the employer's colour is not shown as it is named, if people would see it.
    pub fn changed_accent(&self, settings: &Settings) -> Option<Finding> {
        let accent = settings.accent.as_ref().filter(|accent| self.scheme.is_far_from(accent.colour))?;
        let finding = Finding::new(&rules::THEME_ACCENT_TOO_LIGHT, accent.at).arg("value", accent.written.as_str());
        Some(finding.arg("meant", self.scheme.light.accent.to_string()))
    }

    /// A finding for what went wrong while rendering.
    pub fn fault(&self, snapshot: &Snapshot, error: &tera::Error) -> Finding {
        fault(snapshot, &self.templates, error)
    }
}

/// A template's error in its place. The words of the template language stay: who writes templates knows them.
fn fault(snapshot: &Snapshot, templates: &BTreeMap<String, FileId>, error: &tera::Error) -> Finding {
    let file = |name: &str| match name.strip_prefix("default/") {
        Some(name) => {
            let path = format!("themes/default/templates/{name}");
            snapshot.under(&path).find(|(_, file)| file.built_in).map(|(id, _)| id)
        }
        None => templates.get(name).copied(),
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let rule = if matches!(error.kind(), ErrorKind::SyntaxError(_)) {
                &rules::THEME_TEMPLATE_SYNTAX
            } else {
                &rules::THEME_TEMPLATE_VALUE
            };
            let finding = match file(report.filename()) {
                Some(id) => {
                    let text = snapshot.file(id).shown();
                    let range = report.span().range.clone();
                    let range = if text.get(range.clone()).is_some() { range } else { 0..0 };
                    Finding::new(rule, Span::new(id, range))
                }
                None => Finding::nowhere(rule),
            };
            finding.arg("message", report.message().to_owned())
        }
        ErrorKind::MissingParent { current, parent } => {
            named(&rules::THEME_TEMPLATE_PARENT, file(current)).arg("parent", parent.as_str())
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            named(&rules::THEME_TEMPLATE_LOOP, file(tpl)).arg("name", tpl.as_str())
        }
        other => {
            let text = other.to_string();
            // Unknown names come without a place, but name the template in their text.
            let at = templates.iter().find(|(name, _)| text.contains(name.as_str())).map(|(_, id)| *id);
            named(&rules::THEME_TEMPLATE_SYNTAX, at).arg("message", text)
        }
    }
}

fn named(rule: &'static Rule, file: Option<FileId>) -> Finding {
    match file {
        Some(id) => Finding::new(rule, Span::top(id)),
        None => Finding::nowhere(rule),
    }
}
