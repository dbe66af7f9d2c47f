//! Holds what a build has rendered until all of it is known to be good.
//!
//! In: the output folder; the bytes of its new and changed files. Out: numbered files in one flat folder, locked
//! against a second build, and gone when the [`Staging`] is dropped, along with an output folder that stayed empty.

use super::disk::{self, Kind};
use crate::finding::{Finding, Rule, rules};
use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The name of the staging folder in the output folder.
pub const NAME: &str = ".vakanz-new";

const LOCK: &str = "lock";

pub struct Staging {
    folder: PathBuf,
    _lock: File,
    // Dropped last: the folder around the staging folder can only go after it.
    _made: Made,
}

impl Staging {
    /// Makes the output folder if need be and a staging folder in it, and clears away what a build left there that
    /// was cut off.
    ///
    /// # Errors
    /// If another build is at work in the folder, or the disk refuses.
    pub fn open(output: &Path) -> Result<Staging, Finding> {
        let made = Made::with_parents(output)?;
        let folder = output.join(NAME);
        match disk::kind(&folder)? {
            Kind::Folder => {}
            Kind::Missing => disk::create_folder(&folder)?,
            Kind::File => return Err(in_the_way(&folder, &rules::PUBLISH_FILE_IN_THE_WAY)),
            Kind::Link => return Err(in_the_way(&folder, &rules::PUBLISH_LINK_IN_THE_WAY)),
        }
        let lock = lock(output, &folder.join(LOCK))?;
        let staging = Staging { folder, _lock: lock, _made: made };
        staging.clear()?;
        Ok(staging)
    }

    /// Where the file with this number is kept.
    pub fn path(&self, number: usize) -> PathBuf {
        self.folder.join(number.to_string())
    }

    /// Writes a file that then appears at `target` in one step.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn write_in_one_step(&self, target: &Path, bytes: &[u8]) -> Result<(), Finding> {
        let path = self.folder.join("manifest");
        disk::write(&path, bytes)?;
        disk::put_in_place(&path, target)
    }

    /// Removes everything but the lock. The folder is flat; nothing is ever removed recursively.
    fn clear(&self) -> Result<(), Finding> {
        let names = disk::names(&self.folder)?;
        names.iter().filter(|name| *name != LOCK).try_for_each(|name| disk::remove_file(&self.folder.join(name)))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next build. The lock goes last and is held until it is gone.
        let _ = self.clear();
        let _ = disk::remove_file(&self.folder.join(LOCK));
        disk::remove_folder_if_empty(&self.folder);
    }
}

fn in_the_way(path: &Path, rule: &'static Rule) -> Finding {
    Finding::nowhere(rule).arg("path", path.display().to_string())
}

/// Takes the lock, which the system gives back even if this process is killed.
fn lock(output: &Path, path: &Path) -> Result<File, Finding> {
    let busy = || Finding::nowhere(&rules::PUBLISH_FOLDER_BUSY).arg("folder", output.display().to_string());
    let file = match File::options().create(true).truncate(false).write(true).open(path) {
        Ok(file) => file,
        // Another build has just removed the staging folder.
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(busy()),
        Err(error) => return Err(disk::trouble(path, &error)),
    };
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(busy()),
        // If the file is gone, it was the lock of a build that has just ended. A disk that knows no locks (some
        // network drives) is published to without one.
        Ok(()) | Err(TryLockError::Error(_)) => {
            if path.exists() {
                Ok(file)
            } else {
                Err(busy())
            }
        }
    }
}

/// Folders that were not there before; those that are still empty in the end are removed again.
struct Made(Vec<PathBuf>);

impl Made {
    fn with_parents(folder: &Path) -> Result<Made, Finding> {
        let missing = |path: &&Path| !path.as_os_str().is_empty() && !path.exists();
        let made = Made(folder.ancestors().take_while(missing).map(Path::to_owned).collect());
        fs::create_dir_all(folder).map_err(|error| disk::trouble(folder, &error))?;
        Ok(made)
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        self.0.iter().for_each(|folder| disk::remove_folder_if_empty(folder));
    }
}
