//! What `build` and `check` have in common: read the site, find what is wrong, say it.
//!
//! In: where the site is and how strict to be. Out: the site with its findings, judged.

use std::path::Path;

use jiff::civil::Date;

use super::{End, SiteArgs, usage, warn};
use crate::finding::{self, Finding, Severity, rules};
use crate::model::{Settings, Site};
use crate::render::theme::{self, Theme};
use crate::report::{Messages, terminal};
use crate::snapshot::Snapshot;
use crate::{check, load};

/// A site that has been read and checked.
pub struct Checked {
    pub snapshot: Snapshot,
    pub site: Site,
    /// `None` if the theme is broken; a finding says so.
    pub theme: Option<Theme>,
    pub findings: Vec<Finding>,
    pub today: Date,
    /// What forbids publishing besides errors.
    pub deny: Vec<Severity>,
}

/// Reads and checks the site. `Err` is wrong use, already reported.
pub fn read(args: &SiteArgs, base_url: Option<&str>, messages: &Messages) -> Result<Checked, End> {
    let mut deny = Vec::new();
    for level in &args.deny {
        let singular = level.strip_suffix('s').unwrap_or(level);
        match Severity::parse(singular) {
            Some(severity) => deny.push(severity),
            None => return Err(usage::fail(messages, "usage-deny", &[("value", level.as_str().into())])),
        }
    }
    let today = match &args.today {
        Some(day) => match crate::model::date::parse(day) {
            Ok(date) => Some(date),
            Err(_) => return Err(usage::fail(messages, "usage-today", &[("value", day.as_str().into())])),
        },
        None => None,
    };
    let base_url = match base_url.map(url::Url::parse) {
        Some(Ok(url)) if matches!(url.scheme(), "http" | "https") && url.has_host() => Some(load::as_base(url)),
        Some(_) => return Err(usage::fail(messages, "usage-base-url", &[])),
        None => None,
    };
    if !args.root.is_dir() {
        let root = args.root.to_string_lossy().into_owned();
        return Err(usage::fail(messages, "usage-root", &[("path", root.into())]));
    }

    let snapshot = Snapshot::take(&args.root, theme::BUILT_IN);
    let (mut site, mut findings) = load::load(&snapshot);
    if let Some(url) = base_url {
        site.settings.base_url = url;
    }
    findings.extend(check::check(&site));
    let theme = match theme::load(&snapshot, &site.settings) {
        Ok(theme) => Some(theme),
        Err(mut faults) => {
            findings.append(&mut faults);
            None
        }
    };
    if let Some(theme) = &theme {
        findings.extend(theme.missing_names(&site));
    }
    let findings = judged(findings, &site.settings);
    let today = today.unwrap_or_else(|| day(&site.settings));
    deny.extend(&site.settings.check.deny);
    Ok(Checked { snapshot, site, theme, findings, today, deny })
}

/// The day in the site's time zone.
pub fn day(settings: &Settings) -> Date {
    let zone = crate::model::date::zone(&settings.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    jiff::Timestamp::now().to_zoned(zone).date()
}

/// The findings as the site weighs them, in order, each once.
fn judged(findings: Vec<Finding>, settings: &Settings) -> Vec<Finding> {
    let mut judged: Vec<Finding> = findings
        .into_iter()
        .filter_map(|mut finding| {
            if let Some(level) = settings.check.rules.get(finding.rule.id) {
                finding.severity = (*level)?;
            }
            Some(finding)
        })
        .collect();
    finding::sort(&mut judged);
    judged.dedup();
    judged
}

impl Checked {
    /// Whether a finding keeps the site from being published.
    pub fn is_forbidden(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error || self.deny.contains(&finding.severity))
    }

    /// Prints what was found, and how much of it.
    pub fn report(&self, findings: &[Finding], messages: &Messages, quiet: bool) {
        warn(&terminal::print(findings, &self.snapshot, messages));
        if findings.is_empty() || quiet {
            return;
        }
        if findings.len() > terminal::SHOWN {
            warn(&format!(
                "{}\n",
                messages.get("findings-more", &[("count", (findings.len() - terminal::SHOWN).into())])
            ));
        }
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        let parts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Advice]
            .into_iter()
            .map(|severity| (severity, count(severity)))
            .filter(|(_, count)| *count > 0)
            .map(|(severity, count)| messages.get(&format!("count-{}", severity.name()), &[("count", count.into())]))
            .collect();
        warn(&format!("{}\n", parts.join(", ")));
    }

    /// How to end if publishing is forbidden: a folder that is no site is wrong use.
    pub fn forbidden(&self) -> End {
        let no_site = self.findings.iter().any(|finding| *finding.rule == rules::SITE_NO_SETTINGS);
        if no_site { End::Failed } else { End::Forbidden }
    }
}

/// The writer's home folder, which nothing is ever published over.
pub fn home() -> Option<std::path::PathBuf> {
    std::env::home_dir().filter(|home| home != Path::new(""))
}
