//! What a snapshot amounts to: the site, the theme it is shown with, and everything that is wrong with them.
//!
//! In: a [`Snapshot`], an address that stands in for the one of the settings, the day. Out: a [`Review`]: the findings
//! are weighed as the site wants it, in order, each once. `build`, `check` and `serve` all begin here.

use std::sync::Arc;

use jiff::civil::Date;

use crate::finding::{self, Finding, Severity, Span, rules};
use crate::model::{Settings, Site};
use crate::render::theme::{self, Theme};
use crate::snapshot::Snapshot;
use crate::{check, load};

/// A site that has been read and checked.
#[derive(Clone)]
pub struct Review {
    pub snapshot: Arc<Snapshot>,
    pub site: Arc<Site>,
    /// `None` if the theme is broken; a finding says so.
    pub theme: Option<Arc<Theme>>,
    pub findings: Vec<Finding>,
    /// The day on which all this holds.
    pub today: Date,
}

/// Reads and checks a site. Which day it is there may depend on its settings.
pub fn review(snapshot: Arc<Snapshot>, base_url: Option<url::Url>, today: impl FnOnce(&Settings) -> Date) -> Review {
    let (mut site, mut findings) = load::load(&snapshot);
    if let Some(url) = base_url {
        site.settings.base_url = url;
    }
    let today = today(&site.settings);
    findings.extend(check::check(&site, &snapshot, today));
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
    check::allow::apply(&site, &snapshot, today, &mut findings);
    let findings = weighed(findings, &site.settings);
    Review { snapshot, site: Arc::new(site), theme: theme.map(Arc::new), findings, today }
}

/// Drops what only follows from a file that could not be read as it stands: a field that is missing because the lines
/// with it were not read, a value that is wrong because its quotes are, a clause that nobody uses because its name is
/// misspelt where it is used.
fn without_echoes(findings: &mut Vec<Finding>) {
    if findings.iter().any(Finding::is_fault) {
        findings.retain(|finding| *finding.rule != rules::CONSISTENCY_UNUSED_CLAUSE);
    }
    let is_broken = |finding: &&Finding| finding.rule.id.starts_with("yaml/") && finding.severity == Severity::Error;
    let broken: Vec<Span> = findings.iter().filter(is_broken).filter_map(|finding| finding.at).collect();
    if broken.is_empty() {
        return;
    }
    let follows = [&rules::FIELD_MISSING, &rules::STRUCTURE_MISSING_SECTION];
    findings.retain(|finding| {
        let Some(at) = finding.at.filter(|_| !finding.rule.id.starts_with("yaml/")) else { return true };
        let mut near = broken.iter().filter(|cause| cause.file == at.file);
        !near.any(|cause| follows.contains(&finding.rule) || (cause.start < at.end && at.start < cause.end))
    });
}

/// The findings as the site weighs them, in order, each once.
fn weighed(findings: Vec<Finding>, settings: &Settings) -> Vec<Finding> {
    let mut weighed: Vec<Finding> = findings
        .into_iter()
        .filter_map(|mut finding| {
            match settings.check.level(finding.rule) {
                Some(level) => finding.severity = level?,
                None if finding.rule.doc.off => return None,
                None => {}
            }
            Some(finding)
        })
        .collect();
    finding::sort(&mut weighed);
    weighed.dedup();
    without_echoes(&mut weighed);
    weighed
}
