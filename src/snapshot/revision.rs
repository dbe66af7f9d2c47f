//! What a site's folder held in a revision of its Git repository.
//!
//! In: the folder, and the name of a revision. Out: a [`Snapshot`] like that of the folder; or why there is none. Asks the
//! `git` program, which reads the repository and writes nothing; no file is checked out.

use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;

use super::{FOLDERS, Problem, SETTINGS, Snapshot, content, is_scratch, limit};
use crate::finding::FileId;

/// A snapshot of the past.
pub struct Revision {
    /// The commit, in full.
    pub commit: String,
    pub snapshot: Snapshot,
}

/// Why a revision cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no program `git`.
    NoGit,
    NoRepository,
    NoRevision,
    /// The repository had no site in this folder then.
    NoSite,
    /// What git said.
    Git(String),
}

/// Reads the folder `root` as it was; `built_in` are paths and texts that stand before its files.
///
/// # Errors
/// If there is no git, no repository, no such revision, or no site in it.
pub fn take(root: &Path, revision: &str, built_in: &[(&str, &str)]) -> Result<Revision, Trouble> {
    let prefix = git(root, &["rev-parse", "--show-prefix"]).map_err(|trouble| match trouble {
        Trouble::Git(said) if said.contains("not a git repository") => Trouble::NoRepository,
        other => other,
    })?;
    let prefix = text(prefix)?;
    // What begins with a hyphen is an option to git, and never the name of a revision.
    if revision.starts_with('-') || revision.is_empty() {
        return Err(Trouble::NoRevision);
    }
    let commit = git(root, &["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")]);
    let commit = text(commit.map_err(|trouble| match trouble {
        Trouble::Git(_) => Trouble::NoRevision,
        other => other,
    })?)?;
    let entries = list(root, &commit, &prefix)?;
    if !entries.iter().any(|entry| entry.path == SETTINGS) {
        return Err(Trouble::NoSite);
    }
    let bytes = read(root, &entries)?;
    let mut snapshot = Snapshot::built_in(built_in);
    for (entry, bytes) in entries.into_iter().zip(bytes) {
        let (file, problem) = content(entry.path, bytes, None);
        let id = FileId(snapshot.files.len() as u32);
        snapshot.findings.extend(problem.map(|problem| problem.finding(id)));
        snapshot.files.push(Arc::new(file));
    }
    Ok(Revision { commit, snapshot })
}

/// A file of the revision.
struct Entry {
    /// Relative to the site's folder.
    path: String,
    /// The name of its bytes; or why they are not read.
    object: Result<String, Problem>,
}

/// The files of the site, by path.
fn list(root: &Path, commit: &str, prefix: &str) -> Result<Vec<Entry>, Trouble> {
    let paths: Vec<String> = [SETTINGS].iter().chain(&FOLDERS).map(|name| format!("{prefix}{name}")).collect();
    let mut args = vec!["ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--"];
    args.extend(paths.iter().map(String::as_str));
    let listed = git(root, &args)?;
    let mut entries = Vec::new();
    for line in listed.split(|byte| *byte == 0).filter(|line| !line.is_empty()) {
        // A name that is not Unicode is none that a site can have.
        let Ok(line) = str::from_utf8(line) else { continue };
        let Some((facts, path)) = line.split_once('\t') else { continue };
        let Some(path) = path.strip_prefix(prefix) else { continue };
        let mut facts = facts.split_whitespace();
        let (Some(mode), Some(kind), Some(object), Some(size)) =
            (facts.next(), facts.next(), facts.next(), facts.next())
        else {
            continue;
        };
        if kind != "blob" || path.split('/').skip(1).any(is_scratch) {
            continue;
        }
        let limit = limit(path);
        let object = match mode {
            "120000" => Err(Problem::Link),
            _ if size.parse::<u64>().is_ok_and(|size| size > limit) => Err(Problem::TooLarge { limit }),
            _ => Ok(object.to_owned()),
        };
        entries.push(Entry { path: path.to_owned(), object });
    }
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(entries)
}

/// The bytes of all files, from one process.
fn read(root: &Path, entries: &[Entry]) -> Result<Vec<Result<Vec<u8>, Problem>>, Trouble> {
    let mut command = command(root, &["cat-file", "--batch"]);
    let mut process =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().map_err(started)?;
    let asked: String = entries
        .iter()
        .filter_map(|entry| entry.object.as_ref().ok())
        .fold(String::with_capacity(entries.len() * 41), |asked, object| asked + object + "\n");
    let (input, output) = (process.stdin.take(), process.stdout.take());
    // Written beside: git answers before it has read everything, and would wait for us to read.
    let asking = thread::spawn(move || input.map(|mut input| input.write_all(asked.as_bytes())));
    let mut output = output.map(BufReader::new);
    let mut each = Vec::with_capacity(entries.len());
    for entry in entries {
        each.push(match (&entry.object, &mut output) {
            (Err(problem), _) => Err(*problem),
            (Ok(_), Some(output)) => Ok(object(output).map_err(|error| Trouble::Git(error.to_string()))?),
            (Ok(_), None) => return Err(Trouble::Git(String::new())),
        });
    }
    let _ = asking.join();
    let _ = process.wait();
    Ok(each)
}

/// One answer of `git cat-file --batch`: a line with name, kind and size, then the bytes and a line break.
fn object(output: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut head = String::new();
    output.read_line(&mut head)?;
    let size = head.split_whitespace().nth(2).and_then(|size| size.parse::<usize>().ok());
    let size = size.ok_or_else(|| io::Error::other(head.trim().to_owned()))?;
    let mut bytes = vec![0; size + 1];
    output.read_exact(&mut bytes)?;
    bytes.pop();
    Ok(bytes)
}

fn command(root: &Path, args: &[&str]) -> Command {
    let mut command = Command::new("git");
    // Paths are meant as they stand, and what git says is read here.
    command.arg("-C").arg(root).args(args).env("LC_ALL", "C").env("GIT_LITERAL_PATHSPECS", "1");
    command.stdin(Stdio::null()).stderr(Stdio::piped());
    command
}

/// What git writes to its standard output.
fn git(root: &Path, args: &[&str]) -> Result<Vec<u8>, Trouble> {
    let output = command(root, args).output().map_err(started)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Trouble::Git(said.lines().next().unwrap_or_default().trim_start_matches("fatal: ").to_owned()))
}

fn started(error: io::Error) -> Trouble {
    match error.kind() {
        io::ErrorKind::NotFound => Trouble::NoGit,
        _ => Trouble::Git(error.to_string()),
    }
}

/// A line that git wrote.
fn text(bytes: Vec<u8>) -> Result<String, Trouble> {
    let text = String::from_utf8(bytes).map_err(|error| Trouble::Git(error.to_string()))?;
    Ok(text.trim_end_matches(['\n', '\r']).to_owned())
}
