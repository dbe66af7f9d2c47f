//! Static files of a theme as they are published: with a hash in their names, which style sheets are made to use too.
//!
//! In: the files by name, and what the accent adds. Out: a [`Static`] for each, and what style sheets name and is not there.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{hashed, percent_encoded, style};
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
        let find = |meant: &str| self.files.get_key_value(meant);
        // An escape of CSS stands for the sign behind it; those by number are for signs that no name has.
        let plain = |meant: &str| decoded(meant).map(|meant| meant.replace('\\', ""));
        let known = meant.as_deref().and_then(|meant| find(meant).or_else(|| find(&plain(meant)?)));
        let Some((known, _)) = known else {
            // What the program brings names only what it brings.
            let names = || self.files.keys().map(String::as_str);
            let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
            let same = names().find(|name| last(name) == last(path));
            let near = same.or_else(|| nearest(meant.as_deref().or(from_root).unwrap_or(path), names()));
            // Most likely this is where that one was meant to be named.
            self.statics.named.extend(near.map(str::to_owned));
            let near = near.map(|name| path_to(sheet, name));
            let finding = Finding::new(&rules::THEME_STATIC_MISSING, Span::new(file, at));
            self.findings.push(finding.arg("name", path).arg("nearest", near.unwrap_or_default()));
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
        Some(format!("{}{}{}", &path[..folder], percent_encoded(hashed), &address[path.len()..]))
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

/// The path by which a style sheet names a file: what [`beside`] reads.
fn path_to(sheet: &str, name: &str) -> String {
    let folders = |path: &str| path.rmatch_indices('/').map(|(at, _)| at + 1).collect::<Vec<_>>();
    let shared = folders(sheet).into_iter().find(|at| name.starts_with(&sheet[..*at])).unwrap_or(0);
    "../".repeat(sheet[shared..].matches('/').count()) + &name[shared..]
}

/// A path without its percent-encoding (RFC 3986, 2.1); `None` if what it stands for is not text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, behind @ ..] = rest {
        let code = behind.get(..2).filter(|_| *first == b'%').and_then(|code| std::str::from_utf8(code).ok());
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &behind[2..] } else { behind };
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_be_percent_encoded() {
        for (path, name) in [
            ("fonts/Sch%C3%B6n%20fett.woff2", Some("fonts/Schön fett.woff2")),
            ("100%", Some("100%")),
            ("a%2", Some("a%2")),
            ("a%zz", Some("a%zz")),
            ("%ff", None),
        ] {
            assert_eq!(decoded(path).as_deref(), name, "{path}");
        }
    }

    #[test]
    fn what_is_proposed_leads_to_the_file() {
        for (sheet, name, path) in [
            ("look.css", "mark.svg", "mark.svg"),
            ("look.css", "fonts/a.woff2", "fonts/a.woff2"),
            ("css/look.css", "fonts/a.woff2", "../fonts/a.woff2"),
            ("css/look.css", "css/a.css", "a.css"),
            ("css/dark/look.css", "css/a.css", "../a.css"),
            ("css/look.css", "css-more/a.css", "../css-more/a.css"),
        ] {
            assert_eq!(path_to(sheet, name), path);
            assert_eq!(beside(sheet, path).as_deref(), Some(name));
        }
    }

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
