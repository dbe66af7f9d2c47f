//! Decides whether a folder may be published to.
//!
//! In: the output folder and the folders of the site. Out: nothing, or the finding that refuses the folder.
//! A wrong `--output` must never cost anyone a file, so a folder is refused unless it is plainly ours or empty.

use super::{Plan, disk, manifest, staging};
use crate::finding::{Finding, Rule, rules};
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Files that tools leave in a folder that people call empty.
const HARMLESS: [&str; 3] = [".DS_Store", ".gitkeep", "Thumbs.db"];

/// # Errors
/// The reason why this folder must not be published to.
pub fn check(plan: &Plan) -> Result<(), Finding> {
    check_position(plan)?;
    match fs::metadata(plan.folder) {
        Ok(found) if !found.is_dir() => Err(refuse(plan, &rules::PUBLISH_FOLDER_IS_FILE)),
        Ok(_) => check_content(plan),
        // If it cannot be made either, making it says why.
        Err(_) => Ok(()),
    }
}

fn refuse(plan: &Plan, rule: &'static Rule) -> Finding {
    Finding::nowhere(rule).arg("folder", plan.folder.display().to_string())
}

/// Whether the folder is far enough from the folders of the site.
fn check_position(plan: &Plan) -> Result<(), Finding> {
    let folder = resolve(plan.folder)?;
    if folder.parent().is_none() {
        return Err(refuse(plan, &rules::PUBLISH_FOLDER_IS_DISK));
    }
    for other in plan.enclosing.iter().chain(plan.sources) {
        if resolve(other)?.starts_with(&folder) {
            let finding = refuse(plan, &rules::PUBLISH_FOLDER_HOLDS_SOURCES);
            return Err(finding.arg("other", other.display().to_string()));
        }
    }
    for other in plan.sources {
        if folder.starts_with(resolve(other)?) {
            let finding = refuse(plan, &rules::PUBLISH_FOLDER_IN_SOURCES);
            return Err(finding.arg("other", other.display().to_string()));
        }
    }
    Ok(())
}

/// Whether what the folder holds is ours, or nothing.
fn check_content(plan: &Plan) -> Result<(), Finding> {
    let names = disk::names(plan.folder)?;
    let holds = |name: &str| names.iter().any(|found| found == name);
    if holds(".git") {
        return Err(refuse(plan, &rules::PUBLISH_FOLDER_IS_REPOSITORY));
    }
    if holds(manifest::NAME) {
        return Ok(());
    }
    // The staging folder alone is left by a build that was cut off before it changed anything.
    let mut foreign = names.iter().filter(|name| *name != staging::NAME && !HARMLESS.contains(&name.as_str()));
    match foreign.next() {
        None => Ok(()),
        Some(found) => {
            let finding = refuse(plan, &rules::PUBLISH_FOLDER_NOT_OURS);
            Err(finding.arg("found", found.as_str()).arg("more", foreign.count()))
        }
    }
}

/// Whether a path is a folder or lies in it, whatever links and `..` lead there.
///
/// # Errors
/// If the system cannot say where either is.
pub fn is_within(path: &Path, folder: &Path) -> Result<bool, Finding> {
    Ok(resolve(path)?.starts_with(resolve(folder)?))
}

/// The path without links and `..`, even if its last part is not there yet.
fn resolve(path: &Path) -> Result<PathBuf, Finding> {
    let path = std::path::absolute(path).map_err(|error| disk::trouble(path, &error))?;
    let there = path.ancestors().find_map(|part| Some((part, fs::canonicalize(part).ok()?)));
    let Some((part, mut resolved)) = there else { return Ok(path) };
    // `part` is an ancestor of `path`, so it is a prefix; what is not there holds no links.
    for component in path.strip_prefix(part).unwrap_or(Path::new("")).components() {
        match component {
            Component::ParentDir => _ = resolved.pop(),
            component => resolved.push(component),
        }
    }
    Ok(resolved)
}
