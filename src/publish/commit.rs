//! Changes the output folder, once everything is rendered and looked at.
//!
//! In: the staged files and the survey. Out: the folder, brought to the build; the manifest is written last.
//! If it is cut off, every file is the old one or the new one, and the manifest knows both.

use super::manifest::{self, Manifest};
use super::staging::Staging;
use super::survey::Survey;
use super::{Before, Page, Plan, disk, paths};
use crate::finding::{Finding, rules};
use rayon::prelude::*;
use std::collections::HashSet;

/// # Errors
/// If the disk refuses.
pub fn commit(
    plan: &Plan,
    before: &Before,
    staging: &Staging,
    pages: &[Page],
    survey: &Survey,
) -> Result<(), Vec<Finding>> {
    let lines = plan.paths.iter().zip(pages).map(|(path, page)| (path.as_str(), page.hash));
    let after = Manifest::new(lines).of(plan.made_from);
    let during = before.manifest.and(&after);
    let record = |manifest: &Manifest| {
        staging.write_in_one_step(&plan.folder.join(manifest::NAME), manifest.to_string().as_bytes())
    };
    if !before.recorded || during != before.manifest {
        record(&during).map_err(super::alone)?;
    }
    let changed = change(plan, before, staging, survey);
    let done = changed.and_then(|()| if after == during { Ok(()) } else { record(&after) });
    let half_done = || Finding::nowhere(&rules::PUBLISH_HALF_DONE).arg("folder", plan.folder.display().to_string());
    done.map_err(|finding| vec![finding, half_done()])
}

/// Removes what is in the way, puts the new files in place, and removes the rest of what is stale: a visitor never
/// follows a link of the new site to a page that is not there yet.
fn change(plan: &Plan, before: &Before, staging: &Staging, survey: &Survey) -> Result<(), Finding> {
    let stale = Stale::new(plan, before, survey);
    stale.in_the_way.remove(plan)?;
    create(plan, &survey.create)?;
    survey
        .write
        .par_iter()
        .try_for_each(|number| disk::put_in_place(&staging.path(*number), &plan.folder.join(&plan.paths[*number])))?;
    stale.rest.remove(plan)
}

/// Makes folders on all cores, a folder before the folders inside it.
fn create(plan: &Plan, folders: &[&str]) -> Result<(), Finding> {
    let depth = |folder: &&str| paths::above(folder).count();
    let mut folders = folders.to_vec();
    folders.sort_by_key(depth);
    let mut levels = folders.chunk_by(|a, b| depth(a) == depth(b));
    levels.try_for_each(|level| level.par_iter().try_for_each(|folder| disk::create_folder(&plan.folder.join(folder))))
}

/// Stale files, and the folders that held them and may be empty then.
struct Stale<'a> {
    /// Those that stand where a file or a folder of the new site belongs.
    in_the_way: Leftovers<'a>,
    rest: Leftovers<'a>,
}

struct Leftovers<'a> {
    files: Vec<&'a str>,
    folders: Vec<&'a str>,
}

impl<'a> Stale<'a> {
    fn new(plan: &Plan, before: &Before<'a>, survey: &Survey<'a>) -> Stale<'a> {
        // Case is ignored, because the disk may ignore it.
        let files: HashSet<String> = survey.write.iter().map(|number| paths::fold(&plan.paths[*number])).collect();
        let folders: HashSet<String> = survey.create.iter().map(|folder| paths::fold(folder)).collect();
        let belongs_to_file = |path: &str| {
            let mut places = std::iter::once(path).chain(paths::above(path));
            places.any(|place| files.contains(&paths::fold(place)))
        };
        let belongs_to_folder = |path: &str| folders.contains(&paths::fold(path));

        let (first_files, other_files) =
            survey.remove.iter().partition(|path| belongs_to_file(path) || belongs_to_folder(path));
        let held = paths::folders(before.stale.iter().copied());
        let (first_folders, other_folders) = held.into_iter().partition(|path| belongs_to_file(path));
        Stale {
            in_the_way: Leftovers { files: first_files, folders: first_folders },
            rest: Leftovers { files: other_files, folders: other_folders },
        }
    }
}

impl Leftovers<'_> {
    fn remove(&self, plan: &Plan) -> Result<(), Finding> {
        self.files.par_iter().try_for_each(|path| disk::remove_file(&plan.folder.join(path)))?;
        // A folder after the folders inside it.
        self.folders.iter().rev().for_each(|folder| disk::remove_folder_if_empty(&plan.folder.join(folder)));
        Ok(())
    }
}
