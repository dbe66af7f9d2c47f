//! `vakanz check --fix`: makes the changes that cannot change what is meant.
//!
//! In: a site with its findings. Out: the files, changed in place or shown as a diff, and the findings that are left.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::site::Checked;
use super::{End, init, say};
use crate::finding::Finding;
use crate::mend::{self, Mended};
use crate::report::Messages;
use crate::review::Review;
use crate::snapshot::Snapshot;

#[derive(clap::Args)]
pub struct FixArgs {
    #[arg(long)]
    fix: bool,
    #[arg(long, requires = "fix")]
    dry_run: bool,
}

impl FixArgs {
    pub fn is_wanted(&self) -> bool {
        self.fix
    }

    /// Whether changes are only shown, which takes standard output.
    pub fn is_dry(&self) -> bool {
        self.dry_run
    }
}

/// Mends what `wanted` names. Gives the site as it is then, and the files that were changed or would be.
pub fn run(
    args: &FixArgs,
    root: &Path,
    checked: Checked,
    messages: &Messages,
    wanted: impl Fn(&Finding, &Snapshot) -> bool,
) -> Result<Checked, End> {
    let before = Arc::clone(&checked.snapshot);
    let Checked { site, theme, findings, today, deny, .. } = checked.clone();
    let base_url = site.settings.base_url.clone();
    let is_asked = findings.iter().any(|finding| wanted(finding, &before));
    let review = Review { snapshot: Arc::clone(&before), site, theme, findings, today };
    let Mended { review, files, count } = mend::mend(review, Some(&base_url), wanted);
    // All are written before the first takes its place: what goes wrong mostly goes wrong by then.
    let mut written = Vec::new();
    for &file in &files {
        let (old, new) = (before.file(file), review.snapshot.file(file));
        let (Some(old_text), Some(new_text)) = (old.text(), new.text()) else { continue };
        if args.dry_run {
            say(difference(&old.path, old_text, new_text).trim_end_matches('\n'));
            continue;
        }
        let path = root.join(&old.path);
        let replacement = Replacement::write(&path, old_text, new_text);
        written.push(replacement.map_err(|error| init::failed(messages, &path, &error))?);
    }
    for replacement in written {
        let path = replacement.path.clone();
        replacement.put().map_err(|error| init::failed(messages, &path, &error))?;
    }
    let id = if args.dry_run { "fix-would" } else { "fix-done" };
    // Where nothing is wrong there is nothing to mend, and `check` says so.
    if is_asked {
        super::warn(&(messages.get(id, &[("count", count.into()), ("files", files.len().into())]) + "\n"));
    }
    // What was only shown has not been done.
    if args.dry_run {
        return Ok(checked);
    }
    let Review { snapshot, site, theme, findings, today } = review;
    Ok(Checked { snapshot, site, theme, findings, today, deny })
}

/// The lines that change, as `diff -u` shows them.
fn difference(path: &str, old: &str, new: &str) -> String {
    let diff = similar::TextDiff::from_lines(old, new);
    diff.unified_diff().context_radius(1).header(path, path).to_string()
}

/// Puts another text in place of a file's, in one step, unless somebody has changed the file meanwhile.
pub fn replace(path: &Path, old: &str, new: &str) -> io::Result<()> {
    Replacement::write(path, old, new)?.put()
}

/// The new text of a file, in a file beside it, which is gone if it does not come to take its place.
struct Replacement {
    path: PathBuf,
    beside: PathBuf,
}

impl Replacement {
    fn write(path: &Path, old: &str, new: &str) -> io::Result<Replacement> {
        if std::fs::read(path)? != old.as_bytes() {
            return Err(io::ErrorKind::ResourceBusy.into());
        }
        let permissions = std::fs::metadata(path)?.permissions();
        // Who may write in the folder could replace the file all the same.
        if permissions.readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let mut beside = path.as_os_str().to_owned();
        beside.push(format!(".{}.tmp", std::process::id()));
        let mut file = std::fs::File::create_new(&beside)?;
        let replacement = Replacement { path: path.to_owned(), beside: beside.into() };
        file.write_all(new.as_bytes())?;
        file.set_permissions(permissions)?;
        file.sync_all()?;
        Ok(replacement)
    }

    fn put(self) -> io::Result<()> {
        std::fs::rename(&self.beside, &self.path)
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        // Once it has taken its place, it is no longer here.
        let _ = std::fs::remove_file(&self.beside);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_changed_meanwhile_stays_as_it_is() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("role.yaml");
        std::fs::write(&path, "old").unwrap();
        replace(&path, "old", "new").unwrap();
        let error = replace(&path, "old", "newer").unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::ResourceBusy);
        drop(Replacement::write(&path, "new", "newer").unwrap());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }
}
