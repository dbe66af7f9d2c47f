//! The theme: templates, strings and static files; a site's own files stand before the built-in ones of the same name.
//!
//! In: a snapshot and the settings. Out: a [`Theme`] ready to render with, or findings at the line of the template.

mod names;
mod statics;
mod syntax;

use std::collections::{BTreeMap, BTreeSet};

use tera::{ErrorKind, Tera};

use self::names::{Found, Own, Unshown};
use self::statics::{Static, Statics};
use super::colour::{self, Scheme};
use super::strings::{self, Contract, OwnString, Strings};
use crate::finding::{FileId, Finding, Rule, Span, rules};
use crate::load::schema::nearest;
use crate::model::{Remote, Settings, Site};
use crate::render::format::Formats;
use crate::snapshot::Snapshot;

macro_rules! built_in {
    ($($path:literal),* $(,)?) => {
        &[$((concat!("themes/", $path), include_str!(concat!("../../themes/", $path)))),*]
    };
}

/// The themes that are part of the program: `default`, and what others have in place of its files.
pub const BUILT_IN: &[(&str, &str)] = built_in![
    "default/static/list.js",
    "default/static/pages.css",
    "default/static/style.css",
    "default/strings/de-names.ftl",
    "default/strings/de.ftl",
    "default/strings/en-names.ftl",
    "default/strings/en.ftl",
    "default/templates/404.html",
    "default/templates/apply.html",
    "default/templates/base.html",
    "default/templates/brand.html",
    "default/templates/closed.html",
    "default/templates/contact.html",
    "default/templates/facts.html",
    "default/templates/finder.html",
    "default/templates/list.html",
    "default/templates/online.html",
    "default/templates/page.html",
    "default/templates/parts.html",
    "default/templates/posting.html",
    "default/templates/redirect.html",
    "default/templates/root.html",
    "default/templates/title.html",
    "poster/static/pages.css",
    "poster/static/style.css",
    "poster/templates/list.html",
    "poster/templates/posting.html",
];

/// The files of a theme that are part of the program, by their path in it, with their texts.
pub fn built_in(theme: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    BUILT_IN.iter().filter_map(move |(path, text)| {
        let path = path.strip_prefix("themes/")?.strip_prefix(theme)?.strip_prefix('/')?;
        Some((path, *text))
    })
}

/// The style sheet that the accent goes to.
pub const STYLE: &str = "style.css";

/// The theme that all others build on.
pub const DEFAULT: &str = "default";

/// The colours that the style sheets of a theme begin with; a theme of the site's own begins with those of the default.
fn scheme(theme: &str) -> Scheme {
    match theme {
        "poster" => colour::POSTER,
        _ => colour::DEFAULT,
    }
}

/// Everything that pages are made with.
pub struct Theme {
    pub tera: Tera,
    /// For each language of the site.
    pub languages: Vec<(Strings, Formats)>,
    /// Static files by their name in the theme.
    pub statics: BTreeMap<String, Static>,
    /// Those of them that style sheets name.
    named: BTreeSet<String>,
    /// The colours of pages and images.
    pub scheme: Scheme,
    /// What could be better and forbids nothing.
    pub advice: Vec<Finding>,
    /// The file of each template.
    templates: BTreeMap<String, FileId>,
}

/// Loads the theme of a site. The findings forbid rendering; without any the theme is whole.
pub fn load(snapshot: &Snapshot, settings: &Settings) -> Result<Theme, Vec<Finding>> {
    let mut findings = Vec::new();
    let own = format!("themes/{}/", settings.theme);
    if snapshot.under(&own).next().is_none() {
        let finding = settings
            .theme_at
            .map_or_else(|| Finding::nowhere(&rules::THEME_MISSING), |at| Finding::new(&rules::THEME_MISSING, at));
        let folders = snapshot.under("themes/").filter_map(|(_, file)| file.path.split('/').nth(1));
        let near = nearest(&settings.theme, folders).unwrap_or_default();
        findings.push(finding.arg("theme", settings.theme.as_str()).arg("nearest", near));
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
    let scheme = scheme(&settings.theme);
    let accent = settings.accent.as_ref().map(|accent| scheme.with(accent.colour));
    let added = accent.map(|scheme| scheme.style()).unwrap_or_default();
    let statics = files(snapshot, &settings.theme, "static/");
    let Statics { files: statics, named } = statics::publish(snapshot, &statics, (STYLE, &added), &mut findings);
    let scheme = accent.unwrap_or(scheme);
    let mut theme = Theme { tera: Tera::default(), languages, statics, named, scheme, advice: Vec::new(), templates };
    let found = theme.found(snapshot, &settings.theme, &contract);
    let unshown = found.as_ref().map(|found| theme.unshown(snapshot, &found.blocks)).unwrap_or_default();
    match tera(sources(snapshot, &settings.theme, &theme.templates)) {
        Ok(tera) => theme.tera = tera,
        // What builds on nothing lacks all the blocks, too.
        Err(error) if is_about_parents(&error) => findings.push(fault(snapshot, &theme.templates, &error)),
        // The engine finds these too, but in the built-in template that fills a block, and one at a time.
        Err(_) if !unshown.is_empty() => findings.extend(unshown),
        Err(error) => findings.push(fault(snapshot, &theme.templates, &error)),
    }
    // Without its strings and templates a theme has no names.
    let lacking = [
        &rules::THEME_STRINGS_MISSING,
        &rules::THEME_TEMPLATE_BLOCK,
        &rules::THEME_STATIC_MISSING,
        &rules::THEME_STATIC_LOOP,
    ];
    let is_whole = findings.iter().all(|finding| lacking.contains(&finding.rule));
    if let Some(found) = found.filter(|_| is_whole) {
        theme.advice = theme.judge(snapshot, settings, &contract, &found, &mut findings);
    }
    if findings.is_empty() {
        return Ok(theme);
    }
    findings.append(&mut theme.advice);
    Err(findings)
}

/// The folders that a theme is made of: what stands in a later one counts.
pub fn folders(theme: &str) -> impl Iterator<Item = &str> {
    std::iter::once(DEFAULT).chain((theme != DEFAULT).then_some(theme))
}

/// The files of a part of the theme by name: built-in ones stand behind the site's own of the same folder.
fn files(snapshot: &Snapshot, theme: &str, part: &str) -> BTreeMap<String, FileId> {
    let mut files = BTreeMap::new();
    for name in folders(theme) {
        let folder = format!("themes/{name}/{part}");
        for (id, file) in snapshot.under(&folder) {
            if file.bytes().is_some() {
                files.insert(file.path[folder.len()..].to_owned(), id);
            }
        }
    }
    files
}

fn tera(sources: Vec<(String, &str)>) -> Result<Tera, tera::Error> {
    let mut tera = Tera::new();
    tera.add_raw_templates(sources)?;
    Ok(tera)
}

/// Every template by name, with its text.
fn sources<'a>(snapshot: &'a Snapshot, theme: &str, templates: &BTreeMap<String, FileId>) -> Vec<(String, &'a str)> {
    let mut sources = Vec::new();
    // A template can extend the one it replaces: `{% extends "default/base.html" %}`. Not so a file of components: their
    // names are the same everywhere, and the later one counts.
    for theme in folders(theme) {
        let folder = format!("themes/{theme}/templates/");
        sources.extend(snapshot.under(&folder).filter(|(_, file)| file.built_in).filter_map(|(id, file)| {
            let (name, text) = (&file.path[folder.len()..], file.text()?);
            let is_replaced = templates.get(name) != Some(&id);
            (is_replaced && !text.contains("endcomponent")).then(|| (format!("{theme}/{name}"), text))
        }));
    }
    sources.extend(templates.iter().filter_map(|(name, id)| Some((name.clone(), snapshot.file(*id).text()?))));
    sources
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
        let countries = countries.chain(places).map(|code| ("country", code.as_str()));
        let spoken = spoken.map(|level| ("language", level.language.as_str()));
        // Put in one by one, not sorted: of all that roles say, little differs.
        let mut codes: BTreeSet<(&str, &str)> = BTreeSet::new();
        codes.extend(countries.chain(spoken));
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

    /// What the templates ask for; `None` if there is nothing of the site's own among them, or one cannot be read.
    fn found(&self, snapshot: &Snapshot, theme: &str, contract: &Contract) -> Option<Found> {
        let mut files = self.templates.values().chain(self.statics.values().map(|one| &one.file));
        let has_own = files.any(|id| !snapshot.file(*id).built_in) || self.own_strings().next().is_some();
        let is_plain = |arguments: &BTreeSet<String>| arguments.iter().all(|argument| argument == "address");
        let strings = contract.iter().filter(|(_, arguments)| is_plain(arguments)).map(|(id, _)| strings::label(id));
        let theirs = self.languages.iter().flat_map(|(strings, _)| strings.names().iter().cloned());
        let own = Own { strings: strings.chain(theirs).collect(), statics: self.statics.keys().cloned().collect() };
        has_own.then(|| names::look(&sources(snapshot, theme, &self.templates), &own)).flatten()
    }

    /// The strings that the site's theme adds, in each of its languages.
    fn own_strings(&self) -> impl Iterator<Item = &OwnString> + Clone {
        self.languages.iter().flat_map(|(strings, _)| strings.own.iter())
    }

    /// Holds what the site has of its own to what templates can rely on. What only could be better comes back.
    fn judge(
        &self,
        snapshot: &Snapshot,
        settings: &Settings,
        contract: &Contract,
        found: &Found,
        findings: &mut Vec<Finding>,
    ) -> Vec<Finding> {
        let is_own = |id: &FileId| !snapshot.file(*id).built_in;
        let strings = self.own_strings();
        for unknown in &found.unknown {
            findings
                .extend(self.templates.get(&unknown.template).copied().filter(is_own).map(|id| unknown.finding(id)));
        }
        // A string that a template asks for is needed in every language.
        for (language, (theirs, _)) in settings.languages.iter().zip(&self.languages) {
            let is_lacking = |label: &String| found.strings.names.contains(label) && !theirs.names().contains(label);
            let ids = strings.clone().filter(|string| is_lacking(&strings::label(&string.id)));
            let ids: BTreeSet<String> = ids.map(|string| string.id.clone()).collect();
            if !ids.is_empty() {
                findings.push(strings::missing(&language.tag, &settings.theme, ids.into_iter().collect()));
            }
        }
        let unused = strings.filter(|string| !string.is_part && !found.strings.has(&strings::label(&string.id)));
        let near = |id: &str| nearest(id, contract.keys().map(String::as_str)).unwrap_or_default().to_owned();
        let mut advice: Vec<Finding> = unused
            .map(|string| {
                let finding = Finding::new(&rules::THEME_STRING_UNUSED, string.at).arg("id", string.id.as_str());
                finding.arg("nearest", near(&string.id))
            })
            .collect();
        let templates = self.templates.iter().filter(|(name, _)| !found.templates.contains(*name));
        let is_used = |name: &String| found.statics.has(name) || self.named.contains(name);
        let statics = self.statics.iter().filter(|(name, _)| !is_used(name)).map(|(name, one)| (name, &one.file));
        for (kind, (name, id)) in templates.map(|one| ("template", one)).chain(statics.map(|one| ("static", one))) {
            if !is_own(id) {
                continue;
            }
            let folder = if kind == "template" { "templates/" } else { "static/" };
            let built_in = folders(&settings.theme).flat_map(built_in);
            let built_in = built_in.filter_map(|(path, _)| path.strip_prefix(folder));
            let finding = Finding::new(&rules::THEME_FILE_UNUSED, Span::top(*id)).arg("name", name.as_str());
            advice.push(finding.arg("kind", kind).arg("nearest", nearest(name, built_in).unwrap_or_default()));
        }
        advice
    }

    /// Blocks that are shown nowhere: at the site's own template that fills one, or at the one that lacks it.
    fn unshown(&self, snapshot: &Snapshot, blocks: &[Unshown]) -> Vec<Finding> {
        let own = |name: &str| self.templates.get(name).copied().filter(|id| !snapshot.file(*id).built_in);
        let mut lacking = BTreeSet::new();
        let finding = |unshown: &Unshown| {
            let rule = &rules::THEME_TEMPLATE_BLOCK;
            let block = unshown.block.as_str();
            let known = unshown.bases.iter().flat_map(|(_, blocks)| blocks.iter().map(String::as_str));
            let finding = match own(&unshown.template) {
                Some(id) => {
                    let finding = Finding::new(rule, Span::new(id, unshown.at.0..unshown.at.1)).arg("template", "");
                    finding.arg("nearest", nearest(block, known).unwrap_or_default())
                }
                None => {
                    let id = unshown.bases.iter().find_map(|(name, _)| own(name))?;
                    // It is enough to name one of those that fill it.
                    if !lacking.insert((id, block.to_owned())) {
                        return None;
                    }
                    Finding::new(rule, Span::top(id)).arg("template", unshown.template.as_str()).arg("nearest", "")
                }
            };
            Some(finding.arg("block", block))
        };
        blocks.iter().filter_map(finding).collect()
    }

    /// A finding for what went wrong while rendering.
    pub fn fault(&self, snapshot: &Snapshot, error: &tera::Error) -> Finding {
        fault(snapshot, &self.templates, error)
    }
}

fn is_about_parents(error: &tera::Error) -> bool {
    let kind = error.kind();
    matches!(
        kind,
        ErrorKind::MissingParent { .. } | ErrorKind::CircularExtend { .. } | ErrorKind::CircularInclude { .. }
    )
}

/// A template's error in its place. The words of the template language stay: who writes templates knows them.
fn fault(snapshot: &Snapshot, templates: &BTreeMap<String, FileId>, error: &tera::Error) -> Finding {
    let original = |name: &str| {
        let (theme, name) = name.split_once('/')?;
        let path = format!("themes/{theme}/templates/{name}");
        snapshot.under(&path).find(|(_, file)| file.built_in).map(|(id, _)| id)
    };
    let file = |name: &str| templates.get(name).copied().or_else(|| original(name));
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
            finding.arg("message", report.message().trim_end_matches('.').to_owned())
        }
        ErrorKind::MissingParent { current, parent } => {
            let at = file(current).map(|id| {
                let text = snapshot.file(id).shown();
                Span::new(id, text.find(parent.as_str()).map_or(0..0, |start| start..start + parent.len()))
            });
            let finding = at.map_or_else(
                || Finding::nowhere(&rules::THEME_TEMPLATE_PARENT),
                |at| Finding::new(&rules::THEME_TEMPLATE_PARENT, at),
            );
            let originals = built_in(DEFAULT).filter_map(|(path, _)| path.strip_prefix("templates/"));
            let originals: Vec<String> = originals.map(|name| format!("{DEFAULT}/{name}")).collect();
            let last = |name: &str| name.rsplit('/').next() == parent.rsplit('/').next();
            let same = originals.iter().find(|name| last(name)).map(String::as_str);
            let near = same.or_else(|| nearest(parent, templates.keys().chain(&originals).map(String::as_str)));
            finding.arg("parent", parent.as_str()).arg("nearest", near.unwrap_or_default())
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            named(&rules::THEME_TEMPLATE_LOOP, file(tpl)).arg("name", tpl.as_str())
        }
        other => {
            let text = other.to_string();
            unknown(snapshot, templates, &text).unwrap_or_else(|| {
                Finding::nowhere(&rules::THEME_TEMPLATE_SYNTAX).arg("message", text.trim_end_matches('.').to_owned())
            })
        }
    }
}

/// Of the names that templates call by and nobody has, the first that a template of the site's own brings about. The engine
/// writes them down as text: "error: Unknown filter `uper`", and in the next line " --> posting.html:3:25".
fn unknown(snapshot: &Snapshot, templates: &BTreeMap<String, FileId>, text: &str) -> Option<Finding> {
    let is_own = |id: &FileId| !snapshot.file(*id).built_in;
    text.split("error: Unknown ").skip(1).find_map(|report| {
        let (kind, rest) = report.split_once(" `")?;
        let (name, rest) = rest.split_once('`')?;
        let mut place = rest.split_once("--> ")?.1.lines().next()?.rsplitn(3, ':');
        let (column, line) = (place.next()?.trim().parse::<usize>().ok()?, place.next()?.parse::<usize>().ok()?);
        let caller = place.next()?;
        let called = templates.get(caller).copied().filter(is_own).map(|id| {
            let text = snapshot.file(id).shown();
            let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
            let start =
                text[before..].char_indices().nth(column.saturating_sub(1)).map_or(before, |(at, _)| before + at);
            let at = text[start..].find(name).map_or(start..start, |at| start + at..start + at + name.len());
            Span::new(id, at)
        });
        // A file of components that has taken the place of one with more of them.
        let missed = || {
            let made = format!("component {name}(");
            let mut files = built_in(DEFAULT).filter(|(_, text)| text.contains(&made));
            let path = files.next()?.0.strip_prefix("templates/")?;
            templates.get(path).copied().filter(is_own).map(Span::top)
        };
        let finding = Finding::new(&rules::THEME_TEMPLATE_NAME, called.or_else(missed)?);
        let near = if kind == "template" { nearest(name, templates.keys().map(String::as_str)) } else { None };
        let finding = finding.arg("kind", kind).arg("name", name).arg("caller", caller);
        Some(finding.arg("nearest", near.unwrap_or_default()))
    })
}

impl names::Unknown {
    fn finding(&self, template: FileId) -> Finding {
        let of = self.name.rsplit_once('.').map_or("", |(of, _)| of);
        let finding = Finding::new(&rules::THEME_TEMPLATE_VARIABLE, Span::new(template, self.at.clone()));
        let finding = finding.arg("name", self.name.as_str()).arg("of", of).arg("why", self.why.name());
        finding.arg("nearest", self.nearest.clone().unwrap_or_default()).arg("choices", self.choices.clone())
    }
}

fn named(rule: &'static Rule, file: Option<FileId>) -> Finding {
    match file {
        Some(id) => Finding::new(rule, Span::top(id)),
        None => Finding::nowhere(rule),
    }
}
