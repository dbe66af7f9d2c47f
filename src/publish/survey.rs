//! Looks at every place in the output folder that a build is about to change.
//!
//! In: the rendered pages and our files from before. Out: what to make and what to remove, or a finding for every
//! file that must not be lost. Nothing is changed here, and places that stay as they are cost nothing.

use super::disk::{self, Kind};
use super::{Before, Fate, Page, Plan, about, all, alone, none_or, paths};
use crate::finding::{Finding, rules};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What a build has to change.
pub struct Survey<'a> {
    /// The numbers of the pages that are new or changed.
    pub write: Vec<usize>,
    /// Folders to make, a folder before the folders inside it.
    pub create: Vec<&'a str>,
    /// Files of ours to remove.
    pub remove: Vec<&'a str>,
}

/// # Errors
/// Everything that stands where it must not be replaced, removed or passed through.
pub fn survey<'a>(plan: &Plan<'a>, before: &Before<'a>, pages: &[Page]) -> Result<Survey<'a>, Vec<Finding>> {
    let write: Vec<usize> = (0..pages.len()).filter(|number| pages[*number].fate != Fate::Unchanged).collect();
    let needed = paths::folders(write.iter().map(|number| plan.paths[*number].as_str()));
    let emptied = paths::folders(before.stale.iter().copied());
    let ground = Ground::look(plan, needed.union(&emptied).copied()).map_err(alone)?;
    none_or(ground.obstacles(before, &needed))?;

    let remove = all(before.stale.par_iter().map(|path| ground.removable(before, path).map_err(alone)).collect())?;
    let remove: Vec<&str> = remove.into_iter().flatten().collect();

    let gone = Gone { files: remove.iter().copied().collect(), folders: emptied };
    all(write.par_iter().map(|number| ground.check_target(&plan.paths[*number], &gone).map_err(alone)).collect())?;

    let create = needed.into_iter().filter(|folder| ground.folders[folder] != Kind::Folder).collect();
    Ok(Survey { write, create, remove })
}

/// What will not be there any more when the new pages are put in place.
struct Gone<'a> {
    files: HashSet<&'a str>,
    /// Those that held the stale files, and so are empty then unless somebody else put something into them.
    folders: BTreeSet<&'a str>,
}

/// What stands where there are folders to pass through, each looked at once.
struct Ground<'a, 'p> {
    plan: &'p Plan<'a>,
    folders: BTreeMap<&'a str, Kind>,
}

impl<'a, 'p> Ground<'a, 'p> {
    /// `folders` name a folder before the folders inside it.
    fn look(plan: &'p Plan<'a>, folders: impl Iterator<Item = &'a str>) -> Result<Self, Finding> {
        let mut ground = Ground { plan, folders: BTreeMap::new() };
        for folder in folders {
            let kind = if ground.leads_to(folder) { disk::kind(&plan.folder.join(folder))? } else { Kind::Missing };
            ground.folders.insert(folder, kind);
        }
        Ok(ground)
    }

    /// Whether real folders lead to this path; if not, nothing of ours can be there.
    fn leads_to(&self, path: &str) -> bool {
        paths::parent(path).is_none_or(|parent| self.folders.get(parent) == Some(&Kind::Folder))
    }

    /// Links where a folder is looked for, and files that are not ours where a folder is needed.
    fn obstacles(&self, before: &Before, needed: &BTreeSet<&str>) -> Vec<Finding> {
        let obstacle = |(path, kind): (&&str, &Kind)| match kind {
            Kind::Link => Some(about(self.plan, path, &rules::PUBLISH_LINK_IN_THE_WAY)),
            // A stale file makes room first.
            Kind::File if needed.contains(path) && before.twin(path).is_none() => {
                Some(about(self.plan, path, &rules::PUBLISH_FILE_IN_THE_WAY))
            }
            _ => None,
        };
        self.folders.iter().filter_map(obstacle).collect()
    }

    /// A stale file that is still there, if it may go.
    fn removable(&self, before: &Before, path: &'a str) -> Result<Option<&'a str>, Finding> {
        if !self.leads_to(path) {
            return Ok(None);
        }
        let file = self.plan.folder.join(path);
        match disk::kind(&file)? {
            Kind::Missing | Kind::Folder => Ok(None),
            Kind::Link => Err(about(self.plan, path, &rules::PUBLISH_LINK_IN_THE_WAY)),
            Kind::File => {
                let mut bytes = Vec::new();
                disk::read(&file, &mut bytes)?;
                before.may_go(self.plan, path, &bytes).map(|()| Some(path))
            }
        }
    }

    /// Whether a page can be put here, once the stale files and the folders they leave empty are gone.
    fn check_target(&self, path: &str, gone: &Gone) -> Result<(), Finding> {
        if !self.leads_to(path) {
            return Ok(());
        }
        match disk::kind(&self.plan.folder.join(path))? {
            Kind::Missing | Kind::File => Ok(()),
            Kind::Link => Err(about(self.plan, path, &rules::PUBLISH_LINK_IN_THE_WAY)),
            Kind::Folder => match self.foreign_in(path, gone)? {
                None => Ok(()),
                Some(foreign) => Err(about(self.plan, &foreign, &rules::PUBLISH_FILE_IN_THE_WAY)),
            },
        }
    }

    /// The first thing at or in this folder that will not be `gone`.
    fn foreign_in(&self, path: &str, gone: &Gone) -> Result<Option<String>, Finding> {
        let place = self.plan.folder.join(path);
        match disk::kind(&place)? {
            Kind::Folder if gone.folders.contains(path) => {}
            // Where a folder of ours was, somebody may have put a file.
            Kind::File if gone.files.contains(path) => return Ok(None),
            _ => return Ok(Some(path.to_owned())),
        }
        for name in disk::names(&place)? {
            let foreign = self.foreign_in(&format!("{path}/{name}"), gone)?;
            if foreign.is_some() {
                return Ok(foreign);
            }
        }
        Ok(None)
    }
}
