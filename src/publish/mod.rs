//! Brings a folder to exactly the files of a build, and never costs anyone a file that is not ours.
//!
//! In: the paths of a build, a function that gives the bytes of each, and a folder. Out: the folder with those files
//! and whatever else it held that is not ours; [`Outcome`] says what changed.
//!
//! The way of a build: [`paths`] and [`place`] say whether it may start; every file is rendered once and compared
//! with the one on disk, and what differs goes to [`staging`]; [`survey`] looks at everything that is to change;
//! only then [`commit`] changes it. Until then the site on disk is as it was, and from then on the [`manifest`]
//! lists the old files and the new ones, so that a build cut off at any moment is finished by the next one.

#![allow(clippy::disallowed_methods, reason = "publishing is what touches the output folder")]

mod commit;
mod disk;
mod manifest;
mod paths;
mod place;
mod staging;
mod survey;
#[cfg(test)]
mod tests;

pub use disk::is_trouble;
pub use paths::check as check_paths;
pub use place::is_within;

use crate::finding::{Finding, Rule, rules};
use manifest::Manifest;
use rayon::prelude::*;
use staging::Staging;
use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What is to be published, and where.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    /// The output folder; it is made if it is missing, and may be a link to a folder.
    pub folder: &'a Path,
    /// The path of every file, relative to the folder, with `/` between the segments.
    pub paths: &'a [String],
    /// Whether files may be replaced or removed that are not ours or were changed by hand.
    pub overwrite: bool,
    /// Folders that the output folder may lie in, but never be or hold: the site's root, the home folder.
    pub enclosing: &'a [&'a Path],
    /// Folders that the output folder may neither be, hold nor lie in: content, themes.
    pub sources: &'a [&'a Path],
    /// Whether the name of a file, given its path, tells its bytes, as a hash in it does. Such a file is not rendered
    /// again while it is as this program left it.
    pub is_told_by_name: fn(&str) -> bool,
    /// Everything that the files are made from, as one hash. If the folder was made from the same and nobody has
    /// changed it since, nothing is rendered: the same would come out. `None` renders in any case.
    pub made_from: Option<blake3::Hash>,
}

/// What publishing did; paths stand in the order of the plan, removed ones in alphabetical order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub new: Vec<String>,
    pub changed: Vec<String>,
    pub removed: Vec<String>,
    /// How many files were already as they should be; they were not touched.
    pub unchanged: usize,
}

/// Brings the folder of the plan to the files of the plan.
///
/// `render` gives the bytes of `plan.paths[i]`. It is called at most once for each, from many threads, and what it gives is
/// dropped at once. `progress` is told how many files are rendered so far.
///
/// # Errors
/// The findings of `render`, or the reasons not to publish; the folder is then as it was. Only if the disk refuses
/// after the first file was put in place is the site partly old and partly new, and a finding says so
/// (`publish/half-done`); each file is whole even then, and the next build brings the rest.
pub fn publish<R, B>(plan: &Plan, render: R, progress: &(dyn Fn(usize) + Sync)) -> Result<Outcome, Vec<Finding>>
where
    R: Fn(usize) -> Result<B, Vec<Finding>> + Sync,
    B: AsRef<[u8]>,
{
    none_or(paths::check(plan.paths))?;
    place::check(plan).map_err(alone)?;
    let staging = Staging::open(plan.folder).map_err(alone)?;
    // Read under the lock, so that no other build is changing it.
    let text = read_manifest(plan.folder).map_err(alone)?;
    let before = Before::new(plan, text.as_deref()).map_err(alone)?;

    if is_up_to_date(plan, &before).map_err(alone)? {
        return Ok(Outcome { unchanged: plan.paths.len(), ..Outcome::default() });
    }
    let pages = render_all(plan, &before, &staging, render, progress)?;
    let survey = survey::survey(plan, &before, &pages)?;
    commit::commit(plan, &before, &staging, &pages, &survey)?;
    Ok(outcome(plan, &pages, &survey))
}

/// What is known of the folder before this build: the files that are ours.
struct Before<'a> {
    /// Whether the folder has a manifest.
    recorded: bool,
    manifest: Manifest<'a>,
    /// Our files that this build does not make.
    stale: Vec<&'a str>,
    /// The stale ones by the path that a file system sees which ignores case. If a build makes `logo.svg` where
    /// `Logo.svg` is stale, the two are one file on some computers and two on others.
    folded: HashMap<String, &'a str>,
}

impl<'a> Before<'a> {
    fn new(plan: &Plan, text: Option<&'a str>) -> Result<Before<'a>, Finding> {
        let manifest = match text {
            Some(text) => Manifest::parse(text).map_err(|line| damaged(plan.folder, line))?,
            None => Manifest::new([]),
        };
        let made: HashSet<&str> = plan.paths.iter().map(String::as_str).collect();
        let stale: Vec<&str> = manifest.paths().filter(|path| !made.contains(path)).collect();
        let folded = stale.iter().map(|path| (paths::fold(path), *path)).collect();
        Ok(Before { recorded: text.is_some(), manifest, stale, folded })
    }

    /// The stale file that is this one where case is ignored.
    fn twin(&self, path: &str) -> Option<&'a str> {
        if self.folded.is_empty() { None } else { self.folded.get(&paths::fold(path)).copied() }
    }

    /// Whether the file with these bytes may be replaced or removed; if not, why.
    fn may_go(&self, plan: &Plan, path: &str, bytes: &[u8]) -> Result<(), Finding> {
        let names = || [Some(path), self.twin(path)].into_iter().flatten();
        let hash = blake3::hash(bytes);
        if plan.overwrite || names().any(|name| self.manifest.holds(name, hash)) {
            return Ok(());
        }
        let ours = names().any(|name| self.manifest.lists(name));
        let rule = if ours { &rules::PUBLISH_FILE_CHANGED } else { &rules::PUBLISH_FILE_FOREIGN };
        Err(about(plan, path, rule))
    }
}

/// The hash of a file that is as it was left; `None` if it is not there or somebody has changed it.
fn as_left(plan: &Plan, before: &Before, path: &str, buffer: &mut Vec<u8>) -> Result<Option<blake3::Hash>, Finding> {
    if !before.manifest.lists(path) || !disk::read(&plan.folder.join(path), buffer)? {
        return Ok(None);
    }
    Ok(Some(blake3::hash(buffer)).filter(|hash| before.manifest.holds(path, *hash)))
}

/// Whether the folder holds just what the plan would make: made from the same, and every file as it was left.
fn is_up_to_date(plan: &Plan, before: &Before) -> Result<bool, Finding> {
    if plan.made_from.is_none() || plan.made_from != before.manifest.made_from || !before.stale.is_empty() {
        return Ok(false);
    }
    let is_as_left = |buffer: &mut Vec<u8>, path: &String| Ok(as_left(plan, before, path, buffer)?.is_some());
    let looks: Vec<bool> = plan.paths.par_iter().map_init(Vec::new, is_as_left).collect::<Result<_, Finding>>()?;
    Ok(looks.into_iter().all(|as_left| as_left))
}

/// What became of a rendered file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Unchanged,
    Changed,
    New,
}

struct Page {
    hash: blake3::Hash,
    fate: Fate,
}

/// Renders every file and keeps what differs from the folder in the staging folder, under the file's number.
fn render_all<R, B>(
    plan: &Plan,
    before: &Before,
    staging: &Staging,
    render: R,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Vec<Page>, Vec<Finding>>
where
    R: Fn(usize) -> Result<B, Vec<Finding>> + Sync,
    B: AsRef<[u8]>,
{
    let rendered = AtomicUsize::new(0);
    let page = |buffer: &mut Vec<u8>, number: usize| {
        let path = &plan.paths[number];
        let may_stay = (plan.is_told_by_name)(path) && before.twin(path).is_none();
        let left = if may_stay { as_left(plan, before, path, buffer).map_err(alone)? } else { None };
        let page = match left {
            Some(hash) => Ok(Page { hash, fate: Fate::Unchanged }),
            None => render(number)
                .and_then(|bytes| compare(plan, before, staging, number, bytes.as_ref(), buffer).map_err(alone)),
        };
        progress(rendered.fetch_add(1, Ordering::Relaxed) + 1);
        page
    };
    // Collected in the order of the plan, so that the findings do not depend on which thread was first.
    let pages: Vec<_> = (0..plan.paths.len()).into_par_iter().map_init(Vec::new, page).collect();
    all(pages)
}

fn compare(
    plan: &Plan,
    before: &Before,
    staging: &Staging,
    number: usize,
    bytes: &[u8],
    found: &mut Vec<u8>,
) -> Result<Page, Finding> {
    let path = &plan.paths[number];
    let there = disk::read(&plan.folder.join(path), found)?;
    // Hashed even if nothing differs: the manifest's hash is an old one if the page was changed by hand and its
    // source then in the same way.
    let hash = blake3::hash(bytes);
    if there && found == bytes && before.twin(path).is_none() {
        return Ok(Page { hash, fate: Fate::Unchanged });
    }
    if there && found != bytes {
        before.may_go(plan, path, found)?;
    }
    disk::write(&staging.path(number), bytes)?;
    Ok(Page { hash, fate: if there { Fate::Changed } else { Fate::New } })
}

fn outcome(plan: &Plan, pages: &[Page], survey: &survey::Survey) -> Outcome {
    let with = |fate: Fate| plan.paths.iter().zip(pages).filter(move |(_, page)| page.fate == fate);
    let paths_with = |fate: Fate| with(fate).map(|(path, _)| path.clone()).collect();
    Outcome {
        new: paths_with(Fate::New),
        changed: paths_with(Fate::Changed),
        removed: survey.remove.iter().map(ToString::to_string).collect(),
        unchanged: with(Fate::Unchanged).count(),
    }
}

fn read_manifest(folder: &Path) -> Result<Option<String>, Finding> {
    let mut bytes = Vec::new();
    if !disk::read(&folder.join(manifest::NAME), &mut bytes)? {
        return Ok(None);
    }
    String::from_utf8(bytes).map(Some).map_err(|_| damaged(folder, 1))
}

fn damaged(folder: &Path, line: usize) -> Finding {
    let path = folder.join(manifest::NAME).display().to_string();
    let folder = folder.display().to_string();
    Finding::nowhere(&rules::PUBLISH_MANIFEST_DAMAGED).arg("path", path).arg("folder", folder).arg("line", line)
}

/// A finding about something in the output folder.
fn about(plan: &Plan, path: &str, rule: &'static Rule) -> Finding {
    Finding::nowhere(rule).arg("path", plan.folder.join(path).display().to_string())
}

fn alone(finding: Finding) -> Vec<Finding> {
    vec![finding]
}

fn none_or(findings: Vec<Finding>) -> Result<(), Vec<Finding>> {
    if findings.is_empty() { Ok(()) } else { Err(findings) }
}

/// All values, or else all findings; of many that say that the disk refuses, only the first.
fn all<T>(results: Vec<Result<T, Vec<Finding>>>) -> Result<Vec<T>, Vec<Finding>> {
    let mut values = Vec::with_capacity(results.len());
    let mut findings = Vec::new();
    for result in results {
        match result {
            Ok(value) => values.push(value),
            Err(more) => findings.extend(more),
        }
    }
    let mut troubles = 0;
    findings.retain(|finding| {
        troubles += usize::from(disk::is_trouble(finding));
        !disk::is_trouble(finding) || troubles == 1
    });
    none_or(findings).map(|()| values)
}
