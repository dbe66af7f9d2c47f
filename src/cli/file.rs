//! The files of a site that a command writes: new ones, and others in the place of those that are there.
//!
//! In: a path and a text. Out: the file, whole or as it was; or why it could not be written, in the writer's words.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{End, usage};
use crate::report::Messages;

/// Writes a file that must not exist yet, with its folders.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::File::create_new(path)?.write_all(text.as_bytes())
}

/// Says that a file could not be written.
pub fn failed(messages: &Messages, path: &Path, error: &io::Error) -> End {
    let reason = match error.kind() {
        io::ErrorKind::PermissionDenied => "permission",
        io::ErrorKind::StorageFull => "full",
        io::ErrorKind::AlreadyExists => "exists",
        io::ErrorKind::ResourceBusy => "changed",
        _ => "other",
    };
    usage::fail(messages, "write-failed", &[("path", shown(path).into()), ("reason", reason.into())])
}

/// A path as a writer calls it, who has not typed the folder that is the current one.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(".").unwrap_or(path).to_string_lossy().into_owned()
}

/// Puts another text in place of a file's, in one step, unless somebody has changed the file meanwhile.
pub fn replace(path: &Path, old: &str, new: &str) -> io::Result<()> {
    Replacement::write(path, old, new)?.put()
}

/// The new text of a file, in a file beside it, which is gone if it does not come to take its place.
pub struct Replacement {
    pub path: PathBuf,
    beside: PathBuf,
}

impl Replacement {
    pub fn write(path: &Path, old: &str, new: &str) -> io::Result<Replacement> {
        if fs::read(path)? != old.as_bytes() {
            return Err(io::ErrorKind::ResourceBusy.into());
        }
        let permissions = fs::metadata(path)?.permissions();
        // Who may write in the folder could replace the file all the same.
        if permissions.readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let mut beside = path.as_os_str().to_owned();
        beside.push(format!(".{}.tmp", std::process::id()));
        let mut file = fs::File::create_new(&beside)?;
        let replacement = Replacement { path: path.to_owned(), beside: beside.into() };
        file.write_all(new.as_bytes())?;
        file.set_permissions(permissions)?;
        file.sync_all()?;
        Ok(replacement)
    }

    pub fn put(self) -> io::Result<()> {
        fs::rename(&self.beside, &self.path)
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        // Once it has taken its place, it is no longer here.
        let _ = fs::remove_file(&self.beside);
    }
}

/// A file that is written once all else is done. That it can be written is known before.
pub struct Later {
    path: PathBuf,
    beside: Option<PathBuf>,
    file: fs::File,
}

impl Later {
    /// Makes ready to write a file, with its folders. Until [`Later::write`] an older one stays as it is.
    pub fn open(path: &Path) -> io::Result<Later> {
        if let Some(folder) = path.parent().filter(|folder| !folder.exists()) {
            // If a file stands where a folder should, it is not the one that exists already.
            fs::create_dir_all(folder).map_err(|error| match error.kind() {
                io::ErrorKind::AlreadyExists => io::ErrorKind::NotADirectory.into(),
                _ => error,
            })?;
        }
        let there = fs::metadata(path).ok();
        // A pipe or a terminal is written to; nothing can take its place.
        if there.as_ref().is_some_and(|there| !there.is_file()) {
            let file = fs::File::options().write(true).open(path)?;
            return Ok(Later { path: path.to_owned(), beside: None, file });
        }
        if there.is_some_and(|there| there.permissions().readonly()) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let mut beside = path.as_os_str().to_owned();
        beside.push(format!(".{}.tmp", std::process::id()));
        let beside = PathBuf::from(beside);
        let file = fs::File::create_new(&beside)?;
        Ok(Later { path: path.to_owned(), beside: Some(beside), file })
    }

    pub fn write(mut self, text: &str) -> io::Result<()> {
        self.file.write_all(text.as_bytes())?;
        match &self.beside {
            Some(beside) => fs::rename(beside, &self.path),
            None => Ok(()),
        }
    }
}

impl Drop for Later {
    fn drop(&mut self) {
        if let Some(beside) = &self.beside {
            // Once it has taken its place, it is no longer here.
            let _ = fs::remove_file(beside);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_changed_meanwhile_stays_as_it_is() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("role.yaml");
        fs::write(&path, "old").unwrap();
        replace(&path, "old", "new").unwrap();
        let error = replace(&path, "old", "newer").unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::ResourceBusy);
        drop(Replacement::write(&path, "new", "newer").unwrap());
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }
}
