//! What a snapshot amounts to: the site, the theme it is shown with, and everything that is wrong with them.
//!
//! In: a [`Snapshot`], an address that stands in for the one of the settings, the day. Out: a [`Review`]: the findings
//! are weighed as the site wants it, in order, each once. `build`, `check` and `serve` all begin here; `serve` shows
//! what it has [`Opened`] before the rules have been asked, and remembers of one look what holds for the next.

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
    let opened = open(snapshot, base_url, today, &mut Memory::default());
    let found = check::check(&opened.site, &opened.snapshot, opened.today);
    let findings = opened.judged(found);
    let Opened { snapshot, site, theme, today, .. } = opened;
    Review { snapshot, site, theme, findings, today }
}

/// A site that has been read and can be shown, and has not been checked.
pub struct Opened {
    pub snapshot: Arc<Snapshot>,
    pub site: Arc<Site>,
    /// `None` if the theme is broken; a finding says so.
    pub theme: Option<Arc<Theme>>,
    /// The day on which all this holds.
    pub today: Date,
    /// What was met on the way.
    pub met: Vec<Finding>,
}

/// What is kept of an opened site, so that opening it again, when little has changed, does no work twice.
#[derive(Clone, Default)]
pub struct Memory {
    loaded: load::Memory,
    theme: Option<Arc<Theme>>,
    integrity: check::Integrity,
}

/// Reads a site. Which day it is there may depend on its settings.
pub fn open(
    snapshot: Arc<Snapshot>,
    base_url: Option<url::Url>,
    today: impl FnOnce(&Settings) -> Date,
    memory: &mut Memory,
) -> Opened {
    let known = memory.theme.take().filter(|_| memory.loaded.is_like(&snapshot));
    let (mut site, mut met) = load::again(&snapshot, &mut memory.loaded);
    if let Some(url) = base_url {
        site.settings.base_url = url;
    }
    let today = today(&site.settings);
    let theme = known.map_or_else(|| theme::load(&snapshot, &site.settings).map(Arc::new), Ok);
    let theme = theme.map_err(|mut faults| met.append(&mut faults)).ok();
    met.extend(theme.iter().flat_map(|theme| theme.missing_names(&site)));
    met.extend(theme.iter().filter_map(|theme| theme.changed_accent(&site.settings)));
    met.extend(theme.iter().flat_map(|theme| theme.advice.iter().cloned()));
    memory.theme.clone_from(&theme);
    Opened { snapshot, site: Arc::new(site), theme, today, met }
}

impl Opened {
    /// What keeps the site from being shown as it is meant. Found without asking what the texts say, so in no time.
    pub fn faults(&self, memory: &mut Memory) -> Vec<Finding> {
        let mut findings = self.met.clone();
        findings.append(&mut check::integrity(&self.site, &self.snapshot, self.today, &mut memory.integrity));
        weighed(findings, &self.site.settings)
    }

    /// Everything that is wrong with the site; `None` if that is no longer wanted before it is known.
    pub fn findings(&self, memory: &mut check::Memory, is_wanted: &(dyn Fn() -> bool + Sync)) -> Option<Vec<Finding>> {
        check::again(&self.site, &self.snapshot, self.today, memory, is_wanted).map(|found| self.judged(found))
    }

    /// What was met and what was found, as the site wants it.
    fn judged(&self, mut found: Vec<Finding>) -> Vec<Finding> {
        let mut findings = self.met.clone();
        findings.append(&mut found);
        check::allow::apply(&self.site, &self.snapshot, self.today, &mut findings);
        weighed(findings, &self.site.settings)
    }
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
pub fn weighed(findings: Vec<Finding>, settings: &Settings) -> Vec<Finding> {
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
