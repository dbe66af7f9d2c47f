//! What `build` and `check` have in common: read the site, find what is wrong, say it.
//!
//! In: where the site is and how strict to be. Out: the site with its findings, judged.

use std::path::Path;

use jiff::civil::Date;

use super::{End, SiteArgs, usage, warn};
use crate::finding::{Finding, Severity, rules};
use crate::load;
use crate::model::Settings;
use crate::render::theme;
use crate::report::{Counts, Messages, terminal};
use crate::review::{self, Review};
use crate::snapshot::{SETTINGS, Snapshot};

/// A site that has been read and checked, and how strict to be with it.
#[derive(Clone)]
pub struct Checked {
    pub review: Review,
    /// What forbids publishing besides errors.
    pub deny: Vec<Severity>,
}

/// Reads and checks the site. `Err` is wrong use, already reported.
pub fn read(args: &SiteArgs, base_url: Option<&str>, messages: &Messages) -> Result<Checked, End> {
    let mut deny = denied(&args.deny, messages)?;
    let today = given_day(args.today.as_deref(), messages)?;
    let base_url = match base_url.map(load::base_url) {
        Some(None) => return Err(usage::fail(messages, "usage-base-url", &[])),
        given => given.flatten(),
    };
    require_folder(&args.root, messages)?;

    let snapshot = Snapshot::take(&args.root, theme::BUILT_IN).into();
    let review = review::review(snapshot, base_url, |settings| today.unwrap_or_else(|| day(settings)));
    deny.extend(&review.site.settings.check.deny);
    Ok(Checked { review, deny })
}

/// What is to be treated like an error.
pub fn denied(levels: &[String], messages: &Messages) -> Result<Vec<Severity>, End> {
    let severity = |level: &String| {
        let singular = level.strip_suffix('s').unwrap_or(level);
        Severity::parse(singular)
            .ok_or_else(|| usage::fail(messages, "usage-deny", &[("value", level.as_str().into())]))
    };
    levels.iter().map(severity).collect()
}

/// The day that was given to act on, if any.
pub fn given_day(day: Option<&str>, messages: &Messages) -> Result<Option<Date>, End> {
    let Some(day) = day else { return Ok(None) };
    let parsed = crate::model::date::parse(day);
    parsed.map(Some).map_err(|_| usage::fail(messages, "usage-today", &[("value", day.into())]))
}

/// Wrong use if there is no such folder.
fn require_folder(root: &Path, messages: &Messages) -> Result<(), End> {
    if root.is_dir() {
        return Ok(());
    }
    Err(usage::fail(messages, "usage-root", &[("path", root.to_string_lossy().into_owned().into())]))
}

/// Wrong use if the folder is not that of a site, for commands that can do nothing then.
pub fn require_site(root: &Path, messages: &Messages) -> Result<(), End> {
    require_folder(root, messages)?;
    if root.join(SETTINGS).is_file() {
        return Ok(());
    }
    Err(usage::fail(messages, "usage-no-site", &[("path", root.to_string_lossy().into_owned().into())]))
}

/// The day in the site's time zone.
pub fn day(settings: &Settings) -> Date {
    let zone = crate::model::date::zone(&settings.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    jiff::Timestamp::now().to_zoned(zone).date()
}

impl Checked {
    /// Whether a finding keeps the site from being published.
    pub fn is_forbidden(&self) -> bool {
        is_forbidden(&self.review.findings, &self.deny)
    }

    /// Prints what was found, and how much of it.
    pub fn report(&self, findings: &[Finding], messages: &Messages, quiet: bool) {
        warn(&terminal::print(findings, &self.review.snapshot, messages));
        if !quiet {
            warn(&counted(findings, messages));
        }
    }

    /// Whether the folder holds a site at all.
    pub fn has_site(&self) -> bool {
        !self.review.findings.iter().any(|finding| *finding.rule == rules::SITE_NO_SETTINGS)
    }

    /// How to end if publishing is forbidden: a folder that is no site is wrong use.
    pub fn forbidden(&self) -> End {
        if self.has_site() { End::Forbidden } else { End::Failed }
    }
}

/// Whether one of the findings forbids publishing, where others than errors do too.
pub fn is_forbidden(findings: &[Finding], deny: &[Severity]) -> bool {
    let weighty = |finding: &Finding| finding.severity == Severity::Error || deny.contains(&finding.severity);
    findings.iter().any(|finding| !finding.draft && weighty(finding))
}

/// The writer's home folder, which nothing is ever published over.
pub fn home() -> Option<std::path::PathBuf> {
    std::env::home_dir().filter(|home| home != Path::new(""))
}

/// How many findings there are, by weight, and how many of them are not shown. Nothing if there are none.
pub fn counted(findings: &[Finding], messages: &Messages) -> String {
    let mut lines = String::new();
    if let Some(more) = findings.len().checked_sub(terminal::SHOWN).filter(|more| *more > 0) {
        lines = messages.get("findings-more", &[("count", more.into())]) + "\n";
    }
    let counts = Counts::of(findings).said(messages);
    if !counts.is_empty() {
        lines = lines + &counts + "\n";
    }
    lines
}
