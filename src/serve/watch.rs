//! Waits until something in the site's folder may have changed.
//!
//! In: the folder. Out: a wake-up, which only says "look": what has changed is found by reading the folder again, so
//! atomic saves, renames, deletions and checkouts are one and the same. Lost events are caught by a rescan.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::snapshot::{self, FOLDERS, SETTINGS};

/// A save is over when nothing has happened for this long …
const QUIET: Duration = Duration::from_millis(10);
/// … or when it has gone on for this long: somebody is writing all the time.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the folder is looked at without being told to.
const RESCAN: Duration = Duration::from_secs(2);
const POLL: Duration = Duration::from_millis(700);

/// Why the folder is only looked at now and then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blind {
    /// The system watches no more folders for this user.
    Limit,
    /// The system cannot watch this folder.
    Unable,
}

/// What ended a wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wake {
    /// The files may have changed.
    Look,
    /// Nothing but time has passed.
    Tick,
}

/// What an event is worth.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hint {
    Changed,
    /// A folder that is watched came, went or was replaced.
    Moved,
}

pub struct Watch {
    root: PathBuf,
    watcher: Option<RecommendedWatcher>,
    hints: Receiver<Hint>,
    /// Kept, so that waiting without a watcher is waiting all the same.
    _sender: Sender<Hint>,
    every: Duration,
    /// The folder as last looked at; `None` if it must be looked at anew.
    stamp: Option<blake3::Hash>,
}

impl Watch {
    /// Begins to watch; from here on no change is missed. Without events, if `poll`.
    pub fn new(root: &Path, poll: bool) -> (Watch, Option<Blind>) {
        let (sender, hints) = channel();
        let mut watch = Watch {
            root: root.to_owned(),
            watcher: None,
            hints,
            _sender: sender.clone(),
            every: if poll { POLL } else { RESCAN },
            stamp: Some(snapshot::stamp(root)),
        };
        let blind = if poll { None } else { watch.listen(sender).err() };
        if blind.is_some() {
            watch.watcher = None;
            watch.every = POLL;
        }
        (watch, blind)
    }

    fn listen(&mut self, sender: Sender<Hint>) -> Result<(), Blind> {
        // Events carry the path as the system sees it.
        let root = self.root.canonicalize().unwrap_or_else(|_| self.root.clone());
        self.root.clone_from(&root);
        let tell = move |event: notify::Result<Event>| {
            let hint = match event {
                Ok(event) => hint(&root, &event),
                // What cannot be read may have changed.
                Err(_) => Some(Hint::Changed),
            };
            if let Some(hint) = hint {
                let _ = sender.send(hint);
            }
        };
        self.watcher = Some(notify::recommended_watcher(tell).map_err(|error| blind(&error))?);
        self.attach()
    }

    /// Watches the folder for the settings, and the folders below it with all they hold.
    fn attach(&mut self) -> Result<(), Blind> {
        let Some(watcher) = &mut self.watcher else { return Ok(()) };
        watcher.watch(&self.root, RecursiveMode::NonRecursive).map_err(|error| blind(&error))?;
        for folder in FOLDERS {
            let folder = self.root.join(folder);
            // An earlier watch may hang on a folder that has been moved away.
            let _ = watcher.unwatch(&folder);
            if folder.is_dir()
                && let Err(error) = watcher.watch(&folder, RecursiveMode::Recursive)
                && !matches!(error.kind, ErrorKind::PathNotFound)
            {
                return Err(blind(&error));
            }
        }
        Ok(())
    }

    /// Waits for a change, until it is over, or for the next look at the clock.
    pub fn wait(&mut self) -> Wake {
        let wake = match self.hints.recv_timeout(self.every) {
            Ok(hint) => {
                self.settle(hint);
                self.stamp = None;
                return Wake::Look;
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => snapshot::stamp(&self.root),
        };
        if self.stamp.replace(wake) == Some(wake) { Wake::Tick } else { Wake::Look }
    }

    /// Waits until a burst of events is over.
    fn settle(&mut self, first: Hint) {
        let start = Instant::now();
        let mut moved = first == Hint::Moved;
        while start.elapsed() < PATIENCE {
            match self.hints.recv_timeout(QUIET) {
                Ok(hint) => moved |= hint == Hint::Moved,
                Err(_) => break,
            }
        }
        if moved {
            // If this fails, the rescan still sees everything.
            let _ = self.attach();
        }
    }
}

fn blind(error: &notify::Error) -> Blind {
    match &error.kind {
        ErrorKind::MaxFilesWatch => Blind::Limit,
        // ENOSPC and EMFILE: too many folders, too many watchers.
        ErrorKind::Io(error) if matches!(error.raw_os_error(), Some(28 | 24)) => Blind::Limit,
        _ => Blind::Unable,
    }
}

/// What an event means for the site; `None` if nothing.
fn hint(root: &Path, event: &Event) -> Option<Hint> {
    if event.need_rescan() || event.paths.is_empty() {
        return Some(Hint::Changed);
    }
    // To read a file is an event too, and would wake us by our own doing.
    if matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write)) {
        return None;
    }
    event.paths.iter().filter_map(|path| hint_at(root, path)).max_by_key(|hint| *hint == Hint::Moved)
}

fn hint_at(root: &Path, path: &Path) -> Option<Hint> {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    if path == root {
        Some(Hint::Moved)
    } else if path.parent() == Some(root) {
        match name {
            SETTINGS => Some(Hint::Changed),
            name if FOLDERS.contains(&name) => Some(Hint::Moved),
            _ => None,
        }
    } else {
        (!snapshot::is_scratch(name)).then_some(Hint::Changed)
    }
}
