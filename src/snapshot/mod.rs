//! The one reader of the disk: what a site's folder holds at one moment.
//!
//! In: the folder, and the files that are built in. Out: a [`Snapshot`]: every file with its path, bytes and hash, and
//! a finding for each that could not be read. Nothing else in the program reads content from disk.

#![allow(clippy::disallowed_methods, reason = "the one reader of the disk")]

pub mod revision;

use std::fs;
use std::io::{self, Read};
use std::path::{MAIN_SEPARATOR, Path, PathBuf, is_separator};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::finding::{FileId, Finding, Span, rules};

/// Texts larger than this are not read: no posting needs a tenth of it, and spans stay small.
pub const TEXT_LIMIT: u64 = 1 << 20;
/// Images and other files larger than this are not read.
pub const ASSET_LIMIT: u64 = 10 << 20;

/// The settings file, at the top of a site.
pub const SETTINGS: &str = "vakanz.yaml";
/// The folders that are read, with all they hold.
pub const FOLDERS: [&str; 2] = ["content", "themes"];
const TEXTS: [&str; 6] = ["yaml", "yml", "md", "html", "css", "ftl"];
/// The folder with what is remembered of translations, in texts that end in `.txt`; elsewhere these are files to copy.
pub const TRANSLATIONS: &str = "content/translations/";

/// The files of a site, the built-in ones first, then those of the folder by path.
#[derive(Debug, Default)]
pub struct Snapshot {
    pub files: Vec<Arc<File>>,
    pub findings: Vec<Finding>,
}

#[derive(Debug)]
pub struct File {
    /// Relative to the site's folder, with `/`.
    pub path: String,
    pub content: Content,
    /// Of the bytes; all zero for a file that was not read.
    pub hash: blake3::Hash,
    pub built_in: bool,
    /// How the disk described it when it was read.
    stamp: Option<Stamp>,
    /// Whether a change since then would show in the stamp; if not, it must be read again to be known.
    is_settled: bool,
}

#[derive(Debug)]
pub enum Content {
    Text(String),
    Bytes(Vec<u8>),
    /// Not to be used; as far as it can be shown.
    Broken(String),
}

impl File {
    /// A text that comes from elsewhere than the disk.
    pub fn new(path: String, text: String, built_in: bool) -> File {
        File {
            path,
            hash: blake3::hash(text.as_bytes()),
            content: Content::Text(text),
            built_in,
            stamp: None,
            is_settled: false,
        }
    }

    /// When it was last written, as the disk says.
    pub fn written(&self) -> Option<SystemTime> {
        self.stamp.map(|stamp| stamp.written)
    }

    /// The text, if this is a text that could be read.
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The bytes, if the file could be read.
    pub fn bytes(&self) -> Option<&[u8]> {
        match &self.content {
            Content::Text(text) => Some(text.as_bytes()),
            Content::Bytes(bytes) => Some(bytes),
            Content::Broken(_) => None,
        }
    }

    /// What a report can show of it.
    pub fn shown(&self) -> &str {
        match &self.content {
            Content::Text(text) | Content::Broken(text) => text,
            Content::Bytes(_) => "",
        }
    }
}

impl Snapshot {
    /// Reads the folder `root`; `built_in` are paths and texts that stand before its files.
    pub fn take(root: &Path, built_in: &[(&str, &str)]) -> Snapshot {
        Snapshot::built_in(built_in).read(root, None)
    }

    /// A snapshot of no folder.
    pub fn built_in(files: &[(&str, &str)]) -> Snapshot {
        let file = |(path, text): &(&str, &str)| Arc::new(File::new((*path).to_owned(), (*text).to_owned(), true));
        Snapshot { files: files.iter().map(file).collect(), findings: Vec::new() }
    }

    /// Reads the folder again, `now`. A file is not opened if the disk describes it as it did when it was read.
    pub fn again(&self, root: &Path, now: SystemTime) -> Snapshot {
        self.read(root, Some(now))
    }

    fn read(&self, root: &Path, now: Option<SystemTime>) -> Snapshot {
        let (found, mut problems) = list(root);
        let mut rest = self.files.iter().filter(|file| !file.built_in).peekable();
        // Both are in order.
        let known = |(path, disk): (String, Disk)| {
            while rest.next_if(|known| known.path < path).is_some() {}
            let known = rest.next_if(|known| known.path == path);
            (path, disk, known)
        };
        let found: Vec<_> = found.into_iter().map(known).collect();
        let file = |(path, disk, known): (String, Disk, Option<&Arc<File>>)| {
            if let Some(known) = known
                && known.is_settled
                && known.stamp == disk.stamp()
            {
                return (Arc::clone(known), None);
            }
            let (file, problem) = read(path, &disk, now);
            (Arc::new(file), problem)
        };
        let read: Vec<(Arc<File>, Option<Problem>)> = found.into_par_iter().map(file).collect();
        let files = self.files.iter().filter(|file| file.built_in).cloned().collect();
        let mut snapshot = Snapshot { files, findings: Vec::new() };
        for (file, problem) in read {
            let id = FileId(snapshot.files.len() as u32);
            snapshot.findings.extend(problem.map(|problem| problem.finding(id)));
            snapshot.files.push(file);
        }
        snapshot.findings.append(&mut problems);
        snapshot
    }

    pub fn file(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    /// The file at a path of the folder.
    pub fn find(&self, path: &str) -> Option<FileId> {
        let start = self.files.partition_point(|file| file.built_in);
        let at = self.files[start..].binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        Some(FileId((start + at) as u32))
    }

    /// All files whose path begins with `folder`, built-in ones first.
    pub fn under(&self, folder: &str) -> impl Iterator<Item = (FileId, &File)> + use<'_> {
        let folder = folder.to_owned();
        let start = self.files.partition_point(|file| file.built_in);
        // What begins alike stands together.
        let first = start + self.files[start..].partition_point(|file| file.path.as_str() < folder.as_str());
        let count = self.files[first..].partition_point(|file| file.path.starts_with(&folder));
        let numbered = |at: usize| (FileId(at as u32), &*self.files[at]);
        let built_in = (0..start).map(numbered).filter(move |(_, file)| file.path.starts_with(&folder));
        built_in.chain((first..first + count).map(numbered))
    }

    /// A number for everything that pages are made from: equal for equal files.
    pub fn digest(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        for file in &self.files {
            hasher.update(file.path.as_bytes()).update(&[0]).update(file.hash.as_bytes());
        }
        // What could not be read has no hash of its own.
        for finding in &self.findings {
            hasher.update(format!("{finding:?}").as_bytes());
        }
        hasher.finalize()
    }

    /// Whether another snapshot has the same files in the same order, each with the same bytes unless `may_differ` names
    /// its path. Then a [`FileId`] means the same in both.
    pub fn is_like(&self, other: &Snapshot, may_differ: impl Fn(&str) -> bool) -> bool {
        let is_same = |(own, other): (&Arc<File>, &Arc<File>)| {
            let is_equal = || own.path == other.path && (own.hash == other.hash || may_differ(&own.path));
            Arc::ptr_eq(own, other) || is_equal()
        };
        self.files.len() == other.files.len() && self.files.iter().zip(&other.files).all(is_same)
    }

    /// The files of this moment, but those that `is_older` names as they were at another: changed, there or not there.
    pub fn mixed(&self, older: &Snapshot, is_older: impl Fn(&str) -> bool) -> Snapshot {
        let own = self.files.iter().filter(|file| !file.built_in && !is_older(&file.path));
        let other = older.files.iter().filter(|file| !file.built_in && is_older(&file.path));
        let mut of_folder: Vec<Arc<File>> = own.chain(other).cloned().collect();
        of_folder.sort_by(|a, b| a.path.cmp(&b.path));
        let built_in = self.files.iter().filter(|file| file.built_in).cloned();
        let mut mixed = Snapshot { files: built_in.chain(of_folder).collect(), findings: Vec::new() };
        mixed.findings.extend(self.findings_where(&mixed, |path| path.is_none_or(|path| !is_older(path))));
        mixed.findings.extend(older.findings_where(&mixed, |path| path.is_some_and(&is_older)));
        mixed
    }

    /// The same files with other texts for some of them.
    pub fn with_texts(&self, texts: impl IntoIterator<Item = (FileId, String)>) -> Snapshot {
        let mut snapshot = Snapshot { files: self.files.clone(), findings: self.findings.clone() };
        for (id, text) in texts {
            let file = &mut snapshot.files[id.0 as usize];
            *file = Arc::new(File::new(file.path.clone(), text, file.built_in));
        }
        snapshot
    }

    /// The findings in files of a kind, as findings in the files of another snapshot.
    fn findings_where(&self, other: &Snapshot, is_meant: impl Fn(Option<&str>) -> bool) -> Vec<Finding> {
        let moved = |finding: &Finding| {
            let path = finding.at.map(|at| self.file(at.file).path.as_str());
            if !is_meant(path) {
                return None;
            }
            let mut finding = finding.clone();
            if let (Some(at), Some(path)) = (&mut finding.at, path) {
                at.file = other.find(path)?;
            }
            Some(finding)
        };
        self.findings.iter().filter_map(moved).collect()
    }
}

/// A number that changes when a file of the folder comes, goes or is written, found without reading any of them.
pub fn stamp(root: &Path) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for (path, disk) in list(root).0 {
        hasher.update(path.as_bytes());
        if let Disk::File(file) = disk
            && let Ok(metadata) = file.metadata()
        {
            let written = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
            hasher.update(&metadata.len().to_le_bytes());
            hasher.update(&written.unwrap_or_default().as_nanos().to_le_bytes());
        }
    }
    hasher.finalize()
}

/// What kept a file from being read.
#[derive(Clone, Copy)]
enum Problem {
    Unreadable(io::ErrorKind),
    TooLarge { limit: u64 },
    NotUtf8 { at: usize },
    Link,
}

impl Problem {
    fn finding(&self, file: FileId) -> Finding {
        let top = Span::top(file);
        match self {
            Problem::Unreadable(kind) => Finding::new(&rules::FILE_UNREADABLE, top).arg("reason", reason(*kind)),
            Problem::TooLarge { limit } => {
                Finding::new(&rules::FILE_TOO_LARGE, top).arg("limit", (limit >> 20) as usize)
            }
            Problem::NotUtf8 { at } => Finding::new(&rules::FILE_NOT_UTF8, Span::new(file, *at..*at)),
            Problem::Link => Finding::new(&rules::FILE_LINK, top),
        }
    }
}

/// A word for the message to choose its sentence by.
fn reason(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::PermissionDenied => "permission",
        io::ErrorKind::NotFound => "gone",
        _ => "other",
    }
}

/// The files to read, by path, and findings about what has no readable path at all.
fn list(root: &Path) -> (Vec<(String, Disk)>, Vec<Finding>) {
    let mut found = Vec::new();
    let mut findings = Vec::new();
    let settings = root.join(SETTINGS);
    match settings.metadata() {
        Ok(metadata) if metadata.is_file() => found.push((SETTINGS.to_owned(), Disk::File(settings))),
        Ok(_) => found.push((SETTINGS.to_owned(), Disk::Unreadable(io::ErrorKind::Other))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => found.push((SETTINGS.to_owned(), Disk::Unreadable(error.kind()))),
    }
    for folder in FOLDERS {
        let walk = WalkDir::new(root.join(folder)).follow_links(false).into_iter();
        for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_scratch(&entry.file_name().to_string_lossy()))
        {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => match relative(root, entry.path()) {
                    Some(path) if entry.path_is_symlink() => found.push((path, Disk::Link)),
                    Some(path) if entry.file_type().is_file() => found.push((path, Disk::File(entry.into_path()))),
                    // Opening a pipe would wait for its other end for ever.
                    Some(path) => found.push((path, Disk::Unreadable(io::ErrorKind::Other))),
                    None => findings.push(nameless(entry.path())),
                },
                // A site needs neither folder to exist.
                Err(error) if error.depth() == 0 && is_missing(&error) => {}
                Err(error) => {
                    let path = error.path().and_then(|path| relative(root, path)).unwrap_or_else(|| folder.to_owned());
                    let kind = error.io_error().map_or(io::ErrorKind::Other, io::Error::kind);
                    found.push((path, Disk::Unreadable(kind)));
                }
            }
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    (found, findings)
}

/// What stands at a path.
enum Disk {
    File(PathBuf),
    Link,
    Unreadable(io::ErrorKind),
}

impl Disk {
    fn stamp(&self) -> Option<Stamp> {
        match self {
            Disk::File(path) => Stamp::of(&path.metadata().ok()?),
            Disk::Link | Disk::Unreadable(_) => None,
        }
    }
}

/// How the disk describes a file. As long as it does so in the same way, the bytes are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    length: u64,
    written: SystemTime,
    /// When anything about it changed, and which file it is: a copy that keeps its time is another one.
    #[cfg(unix)]
    changed: (i64, i64, u64),
}

/// Clocks of disks are coarse: what was written so shortly before it was read may be written again within the same tick.
const TICK: Duration = Duration::from_secs(2);

impl Stamp {
    fn of(metadata: &fs::Metadata) -> Option<Stamp> {
        #[cfg(unix)]
        use std::os::unix::fs::MetadataExt;
        Some(Stamp {
            length: metadata.len(),
            written: metadata.modified().ok()?,
            #[cfg(unix)]
            changed: (metadata.ctime(), metadata.ctime_nsec(), metadata.ino()),
        })
    }

    /// Whether a change after `now` would show. A time to come is one that nothing can be told by.
    fn is_settled(&self, now: SystemTime) -> bool {
        let is_old = |time: SystemTime| now.duration_since(time).is_ok_and(|age| age > TICK);
        #[cfg(unix)]
        let is_changed = {
            let (seconds, nanoseconds, _) = self.changed;
            !is_old(UNIX_EPOCH + Duration::new(seconds.max(0) as u64, nanoseconds.clamp(0, 999_999_999) as u32))
        };
        #[cfg(not(unix))]
        let is_changed = false;
        is_old(self.written) && !is_changed
    }
}

fn is_missing(error: &walkdir::Error) -> bool {
    error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound)
}

/// Hidden files, and what editors leave while they save: the name of a file that is never read.
pub fn is_scratch(name: &str) -> bool {
    name.starts_with('.') || name.starts_with('#') || name.ends_with('~') || name.ends_with(".tmp") || name == "4913"
}

/// The path below the root, with `/`; `None` if it is not Unicode.
fn relative(root: &Path, path: &Path) -> Option<String> {
    // Taking a path apart is most of the work of listing a folder.
    let below = path.as_os_str().as_encoded_bytes().strip_prefix(root.as_os_str().as_encoded_bytes())?;
    let below = str::from_utf8(below).ok()?.trim_start_matches(is_separator);
    Some(if MAIN_SEPARATOR == '/' { below.to_owned() } else { below.replace(MAIN_SEPARATOR, "/") })
}

fn nameless(path: &Path) -> Finding {
    Finding::nowhere(&rules::FILE_NAME_NOT_UTF8).arg("path", path.to_string_lossy().into_owned())
}

fn read(path: String, disk: &Disk, now: Option<SystemTime>) -> (File, Option<Problem>) {
    let read = match disk {
        Disk::File(disk) => read_capped(disk, limit(&path)),
        Disk::Link => Err(Problem::Link),
        Disk::Unreadable(kind) => Err(Problem::Unreadable(*kind)),
    };
    let (bytes, stamp) = match read {
        Ok((bytes, stamp)) => (Ok(bytes), stamp),
        Err(problem) => (Err(problem), None),
    };
    let (mut file, problem) = content(path, bytes, stamp);
    // A file with a fault is read every time, so that the fault is said every time.
    let is_known = |stamp: Stamp| now.is_some_and(|now| stamp.is_settled(now));
    file.is_settled = problem.is_none() && stamp.is_some_and(is_known);
    (file, problem)
}

/// Whether a file with this path holds text, to be read as such.
fn is_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    TEXTS.contains(&extension) || (extension == "txt" && path.starts_with(TRANSLATIONS))
}

/// The most bytes that a file with this path may have.
fn limit(path: &str) -> u64 {
    if is_text(path) { TEXT_LIMIT } else { ASSET_LIMIT }
}

/// A file of these bytes, and what is wrong with them.
fn content(path: String, bytes: Result<Vec<u8>, Problem>, stamp: Option<Stamp>) -> (File, Option<Problem>) {
    let hash = bytes.as_deref().map_or(blake3::Hash::from_bytes([0; 32]), blake3::hash);
    let (content, problem) = match bytes {
        Err(problem) => (Content::Broken(String::new()), Some(problem)),
        Ok(bytes) if !is_text(&path) => (Content::Bytes(bytes), None),
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => (Content::Text(text), None),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                (Content::Broken(String::from_utf8_lossy(error.as_bytes()).into_owned()), Some(Problem::NotUtf8 { at }))
            }
        },
    };
    (File { path, content, hash, built_in: false, stamp, is_settled: false }, problem)
}

/// Reads at most `limit` bytes, even of a file that grows meanwhile; with its stamp.
fn read_capped(path: &Path, limit: u64) -> Result<(Vec<u8>, Option<Stamp>), Problem> {
    let unreadable = |error: io::Error| Problem::Unreadable(error.kind());
    let file = fs::File::open(path).map_err(unreadable)?;
    // Before the bytes: what is written while they are read shows the next time.
    let metadata = file.metadata().map_err(unreadable)?;
    let stamp = Stamp::of(&metadata);
    let size = metadata.len();
    if size > limit {
        return Err(Problem::TooLarge { limit });
    }
    let mut bytes = Vec::with_capacity(size as usize + 1);
    file.take(limit + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > limit { Err(Problem::TooLarge { limit }) } else { Ok((bytes, stamp)) }
}
