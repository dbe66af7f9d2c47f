//! Says which paths a build may write, and takes them apart.
//!
//! In: paths relative to the output folder, with `/` between their segments. Out: findings about paths that could
//! leave the folder or would lose a file on some computer; the folders above a path.

use super::{manifest, staging};
use crate::finding::{Finding, rules};
use std::collections::{BTreeSet, HashMap};

/// The path as a file system that ignores case sees it.
pub fn fold(path: &str) -> String {
    path.to_lowercase()
}

/// The folder a path lies in, unless that is the output folder itself.
pub fn parent(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(parent, _)| parent)
}

/// All folders above a path, the nearest first.
pub fn above(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(parent(path), |folder| parent(folder))
}

/// The folders that hold the given files, each once, a folder before the folders inside it.
pub fn folders<'a>(paths: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut folders = BTreeSet::new();
    for path in paths {
        // If a folder is known, so are those above it.
        for folder in above(path) {
            if !folders.insert(folder) {
                break;
            }
        }
    }
    folders
}

/// The longest name, in bytes, that every common file system takes.
const LONGEST: usize = 255;

/// Whether a path stays inside the output folder on every system, and off the files that publishing keeps there.
pub fn is_safe(path: &str) -> bool {
    // A colon names a drive or a stream on Windows; a control character could end a line of the manifest.
    let stray = |c: char| c.is_control() || matches!(c, '\\' | ':');
    // Windows drops dots and spaces at the end of a name; this also rules out `.` and `..`.
    let named = |segment: &str| !segment.is_empty() && !segment.ends_with(['.', ' ']) && segment.len() <= LONGEST;
    !path.contains(stray) && path.split('/').all(named) && !is_reserved(path)
}

fn is_reserved(path: &str) -> bool {
    let top = path.split('/').next().unwrap_or(path);
    [manifest::NAME, staging::NAME].iter().any(|name| top.eq_ignore_ascii_case(name))
}

/// What is wrong with the paths of a build: those that are not safe, and those that want the same place.
///
/// Case is ignored, because macOS and Windows ignore it and would keep one file of two.
pub fn check(paths: &[String]) -> Vec<Finding> {
    let taken =
        |path: &str, other: &str| Finding::nowhere(&rules::PUBLISH_PATH_TAKEN).arg("path", path).arg("other", other);
    let mut findings = Vec::new();
    let mut files = HashMap::with_capacity(paths.len());
    for path in paths {
        if !is_safe(path) {
            findings.push(Finding::nowhere(&rules::PUBLISH_PATH_UNSAFE).arg("path", path.as_str()));
        }
        if let Some(other) = files.insert(fold(path), path) {
            findings.push(taken(other, path));
        }
    }
    for folder in folders(paths.iter().map(String::as_str)) {
        if let Some(file) = files.get(&fold(folder)) {
            findings.push(taken(file, &format!("{folder}/")));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules_of(paths: &[&str]) -> Vec<&'static str> {
        let paths: Vec<String> = paths.iter().map(ToString::to_string).collect();
        check(&paths).iter().map(|finding| finding.rule.id).collect()
    }

    #[test]
    fn refuses_what_could_leave_the_folder() {
        let bad = [
            "",
            "/etc/passwd",
            "a//b",
            "a/",
            "../a",
            "a/../../b",
            "./a",
            "a\\b",
            "C:a",
            "C:/a",
            "a\0b",
            "a\nb",
            "a/.. ",
            "a.",
            ".vakanz-manifest",
            ".vakanz-new/0",
            ".Vakanz-New/0",
        ];
        for path in bad {
            assert_eq!(rules_of(&[path]), ["publish/path-unsafe"], "{path:?}");
        }
        for path in ["index.html", "de/stellen/köchin/index.html", ".well-known/security.txt", "a b/c..d", ".nojekyll"]
        {
            assert!(rules_of(&[path]).is_empty(), "{path:?}");
        }
    }

    #[test]
    fn refuses_two_for_one_place() {
        assert_eq!(rules_of(&["A.html", "a.html"]), ["publish/path-taken"]);
        assert_eq!(rules_of(&["STRASSE/ä", "strasse/Ä"]), ["publish/path-taken"]);
        assert_eq!(rules_of(&["a", "a"]), ["publish/path-taken"]);
        assert_eq!(rules_of(&["a", "a/b/c", "a/d"]), ["publish/path-taken"]);
        assert_eq!(rules_of(&["A/b/c", "a"]), ["publish/path-taken"]);
        assert!(rules_of(&["A/b", "a/c", "a.b", "a-b/c"]).is_empty());
    }

    #[test]
    fn folders_come_once_and_from_the_top() {
        let found: Vec<&str> = folders(["de/a/x", "de/b/y", "z", "en/c/d/w"]).into_iter().collect();
        assert_eq!(found, ["de", "de/a", "de/b", "en", "en/c", "en/c/d"]);
    }
}
