//! The pages in `docs/rules/` are made from the rules' documents, and `docs/sources.md` knows every source they name.
//!
//! In: the documents. Out: nothing if the pages are up to date. `VAKANZ_WRITE_DOCS=1 cargo test --test rules_docs` writes
//! them anew and removes those of rules that are gone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use vakanz::finding::rules;
use vakanz::language::Tongue;
use vakanz::report::{Messages, page, sources};

/// Whether the pages are to be written.
fn is_writing() -> bool {
    std::env::var_os("VAKANZ_WRITE_DOCS").is_some()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules")
}

/// What the pages should be, by path.
fn made() -> BTreeMap<String, String> {
    let [english, german] = Tongue::ALL.map(Messages::new);
    let pages = rules::all().map(|rule| (format!("{}.md", rule.id), page::rule(rule, [&english, &german])));
    pages.chain([("README.md".to_owned(), page::index([&english, &german]))]).collect()
}

/// What they are.
fn written() -> BTreeMap<String, String> {
    let walk = walkdir::WalkDir::new(folder()).into_iter().filter_map(Result::ok);
    walk.filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder()).expect("it lies below");
            let text = fs::read_to_string(entry.path()).expect("UTF-8");
            (path.to_str().expect("UTF-8").replace('\\', "/"), text)
        })
        .collect()
}

#[test]
fn the_pages_are_up_to_date() {
    let (made, written) = (made(), written());
    if is_writing() {
        for path in written.keys().filter(|path| !made.contains_key(*path)) {
            fs::remove_file(folder().join(path)).expect("a page that is not needed");
        }
        for (path, text) in made {
            let path = folder().join(path);
            fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the folder");
            fs::write(path, text).expect("the page");
        }
        return;
    }
    let paths: BTreeSet<&String> = made.keys().chain(written.keys()).collect();
    let stale: Vec<&&String> = paths.iter().filter(|path| made.get(**path) != written.get(**path)).collect();
    assert!(stale.is_empty(), "`VAKANZ_WRITE_DOCS=1 cargo test --test rules_docs` brings these up to date: {stale:?}");
}

#[test]
fn every_source_is_known() {
    let keys: Vec<&str> = sources::keys().collect();
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "a key stands twice");
    for rule in rules::all() {
        for one in rule.doc.evidence {
            for key in one.sources {
                assert!(keys.contains(key), "{rule} names “{key}”, which docs/sources.md does not");
            }
        }
    }
    for key in keys {
        for tongue in Tongue::ALL {
            assert!(sources::reference(key, tongue).is_some_and(|text| text.len() > 3), "{key} in {tongue:?}");
        }
    }
}

/// Every link of a page leads to a file.
#[test]
fn every_link_leads_somewhere() {
    // The pages that links lead to are just being made.
    if is_writing() {
        return;
    }
    for (path, text) in made() {
        // What stands in backquotes is an example.
        let prose: String = text.split('`').step_by(2).collect();
        for target in prose.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if target.contains("://") || target.starts_with('#') {
                continue;
            }
            let file = folder().join(&path).parent().expect("a folder").join(target);
            assert!(file.is_file(), "{path} leads to {target}");
        }
    }
}
