//! Static files of a theme as they are published: with a hash in their names, which style sheets are made to use too.
//!
//! In: the files by name, and what the accent adds. Out: a [`Static`] for each, and what style sheets name and is not there.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{hashed, style};
use crate::finding::{FileId, Finding, Span, rules};
use crate::load::schema::nearest;
use crate::snapshot::Snapshot;

/// A file that is published with a hash in its name.
pub struct Static {
    /// The name with the hash.
    pub hashed: String,
    pub file: FileId,
    /// What is published in its place; `None`: the file as it is.
    pub made: Option<String>,
}

/// All static files of a theme.
#[derive(Default)]
pub struct Statics {
    /// By their name in the theme.
    pub files: BTreeMap<String, Static>,
    /// Those that a style sheet names.
    pub named: BTreeSet<String>,
}

/// Gives the files their names. `added` is the end of the style sheet of that name.
pub fn publish(
    snapshot: &Snapshot,
    files: &BTreeMap<String, FileId>,
    added: (&str, &str),
    findings: &mut Vec<Finding>,
) -> Statics {
    let mut work = Work { snapshot, files, added, statics: Statics::default(), open: Vec::new(), findings };
    for name in files.keys() {
        work.publish(name);
    }
    work.statics
}

struct Work<'w> {
    snapshot: &'w Snapshot,
    files: &'w BTreeMap<String, FileId>,
    added: (&'w str, &'w str),
    statics: Statics,
    /// The style sheets around: each names the next one.
    open: Vec<&'w str>,
    findings: &'w mut Vec<Finding>,
}

impl<'w> Work<'w> {
    /// A style sheet's name tells what it names too, so that comes first.
    fn publish(&mut self, name: &'w str) {
        if self.statics.files.contains_key(name) {
            return;
        }
        let file = self.files[name];
        let content = self.snapshot.file(file);
        let text = content.text().filter(|_| name.ends_with(".css"));
        let made = text.map(|text| {
            self.open.push(name);
            let own = style::with_addresses(text, |at| self.address(name, file, text, at));
            self.open.pop();
            let added = if name == self.added.0 { self.added.1 } else { "" };
            style::compact(&(own + added))
        });
        let hash = made.as_ref().map_or(content.hash, |made| blake3::hash(made.as_bytes()));
        self.statics.files.insert(name.to_owned(), Static { hashed: hashed(name, &hash), file, made });
    }

    /// What an address in a style sheet is published as; `None`: as it is.
    fn address(&mut self, sheet: &str, file: FileId, text: &str, at: std::ops::Range<usize>) -> Option<String> {
        let address = &text[at.clone()];
        let path = &address[..address.find(['?', '#']).unwrap_or(address.len())];
        // Addresses of another host, of the server's root, of data in place, of a part of the page. Where this folder is
        // below the root, and under which names its files, a theme does not know.
        let from_root = path.strip_prefix("/static/");
        if path.is_empty() || path.contains(':') || (path.starts_with('/') && from_root.is_none()) {
            return None;
        }
        let meant = if from_root.is_some() { None } else { beside(sheet, path) };
        let known = meant.as_deref().and_then(|meant| self.files.get_key_value(meant));
        let Some((known, _)) = known else {
            // What the program brings names only what it brings.
            let names = || self.files.keys().map(String::as_str);
            let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
            let same = names().find(|name| last(name) == last(path));
            let near = same.or_else(|| nearest(meant.as_deref().or(from_root).unwrap_or(path), names()));
            let near = near.unwrap_or_default().to_owned();
            // Most likely this is where that one was meant to be named.
            self.statics.named.insert(near.clone());
            let finding = Finding::new(&rules::THEME_STATIC_MISSING, Span::new(file, at));
            self.findings.push(finding.arg("name", path).arg("nearest", near));
            return None;
        };
        self.statics.named.insert(known.clone());
        if self.open.contains(&known.as_str()) {
            self.findings.push(Finding::new(&rules::THEME_STATIC_LOOP, Span::new(file, at)).arg("name", path));
            return None;
        }
        self.publish(known);
        let hashed = self.statics.files[known].hashed.rsplit('/').next()?;
        let folder = path.rfind('/').map_or(0, |slash| slash + 1);
        Some(format!("{}{hashed}{}", &path[..folder], &address[path.len()..]))
    }
}

/// The name of the file that a path means in a style sheet; `None` if it leaves the folder.
fn beside(sheet: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = sheet.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." => _ = parts.pop()?,
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_from_where_the_style_sheet_lies() {
        for (sheet, path, meant) in [
            ("look.css", "mark.svg", Some("mark.svg")),
            ("look.css", "./fonts/a.woff2", Some("fonts/a.woff2")),
            ("css/look.css", "../fonts/a.woff2", Some("fonts/a.woff2")),
            ("css/look.css", "a.css", Some("css/a.css")),
            ("look.css", "../a.css", None),
        ] {
            assert_eq!(beside(sheet, path).as_deref(), meant, "{sheet} {path}");
        }
    }
}
