//! The part of a site that `vakanz check` is asked about: files, folders and roles.
//!
//! In: what was typed, the site's folder and its files. Out: a [`Selection`], which holds a finding or not; or the word
//! that names nothing of the site, with the nearest one that does.

use std::collections::HashSet;
use std::path::{Component, Path, PathBuf};

use crate::finding::{FileId, Finding};
use crate::load::{role_of, schema};
use crate::snapshot::Snapshot;

#[derive(Debug, Default)]
pub struct Selection {
    files: HashSet<FileId>,
    roles: HashSet<String>,
    /// Of the files, in order.
    pub paths: Vec<String>,
}

/// What was typed and is no part of the site.
#[derive(Debug)]
pub struct Unknown {
    pub typed: String,
    pub nearest: Option<String>,
}

impl Selection {
    /// `None` if nothing restricts what is shown.
    pub fn of(typed: &[PathBuf], root: &Path, snapshot: &Snapshot) -> Result<Option<Selection>, Unknown> {
        let own = snapshot.under("").filter(|(_, file)| !file.built_in);
        let own: Vec<(FileId, &str)> = own.map(|(id, file)| (id, file.path.as_str())).collect();
        let mut files: HashSet<FileId> = HashSet::new();
        for word in typed {
            let found = named(word, root, &own);
            if found.is_empty() {
                return Err(unknown(word, &own));
            }
            files.extend(found);
        }
        if typed.is_empty() || files.len() == own.len() {
            return Ok(None);
        }
        let meant = own.iter().filter(|(id, _)| files.contains(id));
        let paths: Vec<String> = meant.map(|(_, path)| (*path).to_owned()).collect();
        let roles = paths.iter().filter_map(|path| role_of(path)).map(|(role, _)| role.to_owned()).collect();
        Ok(Some(Selection { files, roles, paths }))
    }

    /// Whether a finding is about these files, or about a text that one of these roles uses.
    pub fn holds(&self, finding: &Finding) -> bool {
        let mut spans = finding.at.iter().chain(finding.also.iter().map(|(span, _)| span));
        spans.any(|at| self.files.contains(&at.file)) || finding.roles.iter().any(|role| self.roles.contains(role))
    }

    /// Whether what mends a finding changes these files alone. A clause that a role uses is not its own.
    pub fn holds_fix(&self, finding: &Finding) -> bool {
        finding.fix.iter().all(|edit| self.files.contains(&edit.at.file))
    }
}

/// The files that a word names: a role by its id, else a path in the site's folder or from where the command was given.
fn named(word: &Path, root: &Path, files: &[(FileId, &str)]) -> Vec<FileId> {
    let those = |is_meant: &dyn Fn(&str) -> bool| -> Vec<FileId> {
        files.iter().filter(|(_, path)| is_meant(path)).map(|(id, _)| *id).collect()
    };
    let of_role = those(&|path| role_of(path).is_some_and(|(role, _)| Path::new(role) == word));
    if !of_role.is_empty() {
        return of_role;
    }
    let below = |folder: &String| {
        those(&|path| {
            let rest = path.strip_prefix(folder.as_str());
            rest.is_some_and(|rest| folder.is_empty() || rest.is_empty() || rest.starts_with('/'))
        })
    };
    let found = plain(word).as_ref().map(below).unwrap_or_default();
    if found.is_empty() { from_here(word, root).as_ref().map(below).unwrap_or_default() } else { found }
}

/// A relative path as the snapshot writes it.
fn plain(path: &Path) -> Option<String> {
    let parts = path.components().filter(|part| *part != Component::CurDir).map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    Some(parts.collect::<Option<Vec<&str>>>()?.join("/"))
}

/// A path from the working folder, as one in the site's folder.
fn from_here(path: &Path, root: &Path) -> Option<String> {
    // The file itself may be a link, which is not followed.
    let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    let whole = match path.file_name() {
        Some(name) => folder.canonicalize().ok()?.join(name),
        None => path.canonicalize().ok()?,
    };
    plain(whole.strip_prefix(root.canonicalize().ok()?).ok()?)
}

fn unknown(word: &Path, files: &[(FileId, &str)]) -> Unknown {
    let typed = word.to_string_lossy().replace('\\', "/");
    let paths = || files.iter().map(|(_, path)| *path);
    let roles = paths().filter_map(role_of).map(|(role, _)| role);
    // The name may be right and the folder wrong, or the ending.
    let by = |part: fn(&str) -> &str| {
        let nearest = schema::nearest(part(&typed), paths().map(part))?;
        paths().find(|path| part(path) == nearest)
    };
    let nearest = schema::nearest(&typed, roles.chain(paths())).or_else(|| by(name)).or_else(|| by(stem));
    Unknown { nearest: nearest.map(str::to_owned), typed }
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

fn stem(path: &str) -> &str {
    name(path).split('.').next().unwrap_or_default()
}

/// The way from the folder of the repository to the site's: empty, or with `/` at its end. Where the site lies elsewhere,
/// its own folder is all there is.
pub fn folder(root: &Path, repository: &Path) -> String {
    let way = || plain(root.canonicalize().ok()?.strip_prefix(repository.canonicalize().ok()?).ok()?);
    way().filter(|way| !way.is_empty()).map(|way| way + "/").unwrap_or_default()
}
