//! Touches the disk for publishing, and nothing else in `publish` changes a file.
//!
//! In: paths and bytes. Out: the change, or a finding that says in a writer's words what the disk refused.

use crate::finding::{Finding, rules};
use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// What stands at a path; a link is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Missing,
    File,
    Folder,
    Link,
}

/// The finding for something that the disk refused.
pub fn trouble(path: &Path, error: &io::Error) -> Finding {
    let finding = |rule| Finding::nowhere(rule).arg("path", path.display().to_string());
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => finding(&rules::PUBLISH_DISK_FULL),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => finding(&rules::PUBLISH_DISK_FORBIDDEN),
        _ => finding(&rules::PUBLISH_DISK_TROUBLE).arg("reason", error.to_string()),
    }
}

/// Whether a finding comes from [`trouble`]; of many such, one says it all.
pub fn is_trouble(finding: &Finding) -> bool {
    [&rules::PUBLISH_DISK_FULL, &rules::PUBLISH_DISK_FORBIDDEN, &rules::PUBLISH_DISK_TROUBLE].contains(&finding.rule)
}

fn attempt<T>(path: &Path, result: io::Result<T>) -> Result<T, Finding> {
    result.map_err(|error| trouble(path, &error))
}

/// # Errors
/// If the disk does not say.
pub fn kind(path: &Path) -> Result<Kind, Finding> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => Ok(Kind::Link),
        Ok(found) if found.is_dir() => Ok(Kind::Folder),
        Ok(_) => Ok(Kind::File),
        Err(error) if is_absence(&error) => Ok(Kind::Missing),
        Err(error) => Err(trouble(path, &error)),
    }
}

/// Reads the file at `path` into `buffer`, in place of what was there; `false` if there is no file.
///
/// # Errors
/// If there is one and it cannot be read.
pub fn read(path: &Path, buffer: &mut Vec<u8>) -> Result<bool, Finding> {
    buffer.clear();
    // Opening a pipe would wait for its other end for ever.
    if fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        return Err(Finding::nowhere(&rules::PUBLISH_FILE_IN_THE_WAY).arg("path", path.display().to_string()));
    }
    match fs::File::open(path).and_then(|mut file| file.read_to_end(buffer)) {
        Ok(_) => Ok(true),
        Err(error) if is_absence(&error) => Ok(false),
        // Windows refuses to open a folder and says no more than that.
        Err(_) if path.is_dir() => Ok(false),
        Err(error) => Err(trouble(path, &error)),
    }
}

fn is_absence(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// The names in a folder, sorted.
///
/// # Errors
/// If the folder cannot be read.
pub fn names(folder: &Path) -> Result<Vec<String>, Finding> {
    let entries = attempt(folder, fs::read_dir(folder))?;
    let name = |entry: io::Result<fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
    let mut names = attempt(folder, entries.map(name).collect::<io::Result<Vec<String>>>())?;
    names.sort_unstable();
    Ok(names)
}

/// # Errors
/// If the disk refuses.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Finding> {
    change(path, || fs::write(path, bytes))
}

/// Puts a file in the place of another in one step: whoever looks sees the old one or the new one.
///
/// # Errors
/// If the disk refuses.
pub fn put_in_place(from: &Path, to: &Path) -> Result<(), Finding> {
    change(to, || fs::rename(from, to))
}

/// Makes a folder, unless it is there.
///
/// # Errors
/// If the disk refuses.
pub fn create_folder(path: &Path) -> Result<(), Finding> {
    change(path, || match fs::create_dir(path) {
        // On a disk that ignores case, `De` is there if `de` is.
        Err(error) if error.kind() == ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        result => result,
    })
}

/// Removes a file, unless it is gone.
///
/// # Errors
/// If the disk refuses.
pub fn remove_file(path: &Path) -> Result<(), Finding> {
    change(path, || match fs::remove_file(path) {
        Err(error) if is_absence(&error) => Ok(()),
        result => result,
    })
}

/// Removes a folder if it is empty; if not, it is wanted by someone else. If the disk refuses (on Windows, because a
/// window shows the folder), an empty folder stays, which no visitor sees: no reason to call a build failed.
pub fn remove_folder_if_empty(path: &Path) {
    let _ = change(path, || fs::remove_dir(path));
}

/// Every change passes here, so that a test can stop a build before any of them.
fn change(path: &Path, act: impl FnOnce() -> io::Result<()>) -> Result<(), Finding> {
    #[cfg(test)]
    attempt(path, super::tests::before_change())?;
    attempt(path, act())
}
