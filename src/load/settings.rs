//! `vakanz.yaml`: the settings of a site.
//!
//! In: its tree. Out: [`Settings`], always complete: what could not be read is as if it had not been written, so that
//! the rest of the site is still looked at. The finding forbids publishing.

use std::collections::BTreeMap;

use super::decode::{Decoder, web_address};
use super::schema;
use super::yaml::{Node, Value};
use crate::finding::{FileId, Finding, Rule, Severity, rules};
use crate::model::{
    Accent, Address, CheckPolicy, ClosedPolicy, Colour, Format, GenderStyle, Language, Settings, WebServer,
};

/// Settings that a site has before it has said anything.
#[allow(clippy::expect_used, reason = "a constant that parses")]
pub fn default() -> Settings {
    Settings {
        base_url: url::Url::parse("https://example.org/").expect("a constant that parses"),
        time_zone: "Europe/Berlin".into(),
        languages: vec![Language { jobs: "stellen".into(), ..language("de") }, language("en")],
        theme: "default".into(),
        theme_at: None,
        accent: None,
        closed: ClosedPolicy::Page,
        formats: Vec::new(),
        server: None,
        check: CheckPolicy::default(),
    }
}

/// A language of which nothing is said.
fn language(tag: &str) -> Language {
    Language {
        tag: tag.into(),
        locale: default_locale(tag),
        jobs: "jobs".into(),
        gender_marker: String::new(),
        address: Address::Neutral,
        gender_style: None,
    }
}

/// The region that a bare language most likely means; another language must name its own.
fn default_locale(tag: &str) -> String {
    match tag {
        "de" => "de-DE".into(),
        "en" => "en-GB".into(),
        other => other.into(),
    }
}

pub fn decode(file: FileId, node: &Node) -> (Settings, Vec<Finding>) {
    let mut decoder = Decoder::new(file, &[]).of(Some(node));
    let mut settings = default();
    if let Some(fields) = decoder.record(node, &schema::SETTINGS) {
        if let Some(url) = decoder.required(&fields, "base-url").and_then(|node| decoder.web_address(node, base_url)) {
            settings.base_url = url;
        }
        if let Some(node) = fields.get("time-zone")
            && let Some(zone) = time_zone(&mut decoder, node)
        {
            settings.time_zone = zone;
        }
        if let Some(node) = decoder.required(&fields, "languages")
            && let Some(languages) = languages(&mut decoder, node)
        {
            settings.languages = languages;
        }
        if let Some(theme) = fields.get("theme").and_then(|node| decoder.code(node, "theme", is_folder_name)) {
            settings.theme = theme;
            settings.theme_at = fields.get("theme").map(|node| decoder.span(node));
        }
        if let Some(node) = fields.get("accent") {
            let written = decoder.code(node, "colour", |text| Colour::parse(text).is_some());
            let at = decoder.span(node);
            settings.accent =
                written.and_then(|written| Some(Accent { colour: Colour::parse(&written)?, written, at }));
        }
        if let Some(node) = fields.get("closed")
            && let Some(closed) =
                decoder.choice(node, &[("page", ClosedPolicy::Page), ("remove", ClosedPolicy::Remove)])
        {
            settings.closed = closed;
        }
        if let Some(node) = fields.get("formats") {
            let formats = Format::ALL.map(|format| (format.name(), format));
            for node in decoder.one_or_more(node) {
                let format = decoder.choice(node, &formats);
                if format == Some(Format::Pdf) && !cfg!(feature = "pdf") {
                    decoder.report(Finding::new(&rules::SITE_NO_TYPESETTER, decoder.span(node)));
                }
                settings.formats.extend(format);
            }
        }
        let servers = WebServer::ALL.map(|server| (server.name(), server));
        settings.server = fields.get("server").and_then(|node| decoder.choice(node, &servers));
        if let Some(node) = fields.get("check") {
            settings.check = check(&mut decoder, node);
        }
    }
    (settings, decoder.findings)
}

/// The root of a site: a web address with a slash at its end, without query and fragment. Every page shows it, so it
/// names no user.
pub fn base_url(text: &str) -> Option<url::Url> {
    let mut url = web_address(text).filter(|url| url.username().is_empty() && url.password().is_none())?;
    url.set_query(None);
    url.set_fragment(None);
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    Some(url)
}

fn time_zone(decoder: &mut Decoder, node: &Node) -> Option<String> {
    decoder.code(node, "time-zone", |name| crate::model::date::zone(name).is_some())
}

fn is_folder_name(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('.') && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
}

/// Tags as they stand in paths and `lang="…"`: `de`, `de-CH`.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    parts.next().is_some_and(|first| (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase()))
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Whether this is a locale that names a country: numbers and dates are written by country, not by language alone.
fn has_country(locale: &str) -> bool {
    icu_locale_core::Locale::try_from_str(locale).is_ok_and(|locale| locale.id.region.is_some())
}

fn languages(decoder: &mut Decoder, node: &Node) -> Option<Vec<Language>> {
    let entries = decoder.entries(node)?;
    let mut languages = Vec::new();
    for entry in entries.iter().take(usize::from(u8::MAX)) {
        if !is_tag(&entry.key) {
            let at = decoder.key_span(entry);
            let finding = Finding::new(&rules::VALUE_CODE, at).arg("kind", "language-tag");
            decoder.report(finding.arg("value", entry.key.as_str()).arg("meant", ""));
            continue;
        }
        let mut language = language(&entry.key);
        if matches!(entry.value.value, Value::Empty) && has_country(&language.locale) {
            languages.push(language);
            continue;
        }
        if let Some(fields) = decoder.record(&entry.value, &schema::LANGUAGE) {
            if fields.get("locale").is_none() && !has_country(&language.locale) {
                decoder.missing(&fields, "locale");
                // Something to go on with; the finding forbids publishing.
                language.locale = default_locale("en");
            }
            if let Some(locale) = fields.get("locale").and_then(|node| decoder.code(node, "locale", has_country)) {
                language.locale = locale;
            }
            if let Some(jobs) =
                fields.get("jobs").and_then(|node| decoder.code(node, "slug", crate::model::slug::is_slug))
            {
                language.jobs = jobs;
            }
            if let Some(node) = fields.get("gender-marker")
                && !matches!(&node.value, Value::Scalar(scalar) if scalar.text.is_empty())
                && let Some(marker) = decoder.plain(node)
            {
                language.gender_marker = marker;
            }
            if let Some(address) = fields.get("address").and_then(|node| decoder.address(node)) {
                language.address = address;
            }
            let styles = GenderStyle::ALL.map(|style| (style.name(), style));
            language.gender_style = fields.get("gender-style").and_then(|node| decoder.choice(node, &styles));
        }
        languages.push(language);
    }
    if languages.is_empty() {
        let finding = Finding::new(&rules::FIELD_EMPTY, decoder.span(node)).arg("expected", "map");
        decoder.report(finding);
        return None;
    }
    Some(languages)
}

fn check(decoder: &mut Decoder, node: &Node) -> CheckPolicy {
    let mut policy = CheckPolicy::default();
    let Some(fields) = decoder.record(node, &schema::CHECK) else { return policy };
    if let Some(node) = fields.get("deny") {
        let severities = Severity::ALL.map(|severity| (severity.name(), severity));
        for node in decoder.one_or_more(node) {
            policy.deny.extend(decoder.choice(node, &severities));
        }
    }
    if let Some(entries) = fields.get("rules").and_then(|node| decoder.entries(node)) {
        policy.rules = rules_of(decoder, entries);
    }
    policy
}

fn rules_of(decoder: &mut Decoder, entries: &[super::yaml::Entry]) -> BTreeMap<String, Option<Severity>> {
    let mut levels = BTreeMap::new();
    for entry in entries {
        // That something could not be read, or would not work in public, stays an error. What a text says is for the
        // employer to answer for.
        let may_change = |rule: &Rule| rule.severity < Severity::Error || rule.is_on_content();
        let at = decoder.key_span(entry);
        // A whole family is named by what stands before the slash of its rules.
        let is_family = rules::all().any(|rule| rule.is_on_content() && rule.family() == entry.key);
        if (is_family || decoder.rule(&entry.key, at, may_change).is_some())
            && let Some(level) = decoder.level(&entry.value)
        {
            levels.insert(entry.key.clone(), level);
        }
    }
    levels
}
