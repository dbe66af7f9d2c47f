//! Ten postings as bad as real ones, with what a writer would read about each in German and English.
//!
//! In: a folder of `tests/bad/` for each posting, laid into the site of `tests/bad/site/`. Out: a snapshot each of what
//! `vakanz check` says, for reading: is it true, is it clear, is anything missing, would a writer know what to do?

mod support;

use rayon::prelude::*;
use support::{Run, Site, project};

/// The folder of the site around the postings.
const SITE: &str = "site";

fn check(site: &Site, lang: &str, role: Option<&str>) -> Run {
    site.check(&[&["--lang", lang], role.as_slice()].concat())
}

fn around() -> Site {
    Site::empty().with_folder(&project().join("tests/bad").join(SITE))
}

/// The posting of this name as its writer has it, without what we say of it.
fn with_posting(name: &str) -> Site {
    let site = around();
    let folder = project().join("tests/bad").join(name);
    for (path, bytes) in support::files(&folder) {
        if path != "README.md" {
            site.write(&format!("content/roles/{name}/{path}"), bytes);
        }
    }
    site
}

fn names() -> Vec<String> {
    support::names("bad").into_iter().filter(|name| name != SITE).collect()
}

#[test]
fn every_bad_posting_is_answered() {
    let names = names();
    assert_eq!(names.len(), 10, "{names:?}");
    let answers: Vec<[Run; 2]> = names
        .par_iter()
        .map(|name| {
            let site = with_posting(name);
            ["en", "de"].map(|lang| check(&site, lang, Some(name)))
        })
        .collect();
    for (name, [english, german]) in names.iter().zip(&answers) {
        assert_eq!(english.rules(), german.rules(), "{name}: not the same findings in both languages");
        support::assert_snapshot("bad", &format!("{name}-en"), &english.err);
        support::assert_snapshot("bad", &format!("{name}-de"), &german.err);
    }
}

#[test]
fn the_site_around_the_postings_is_in_order() {
    check(&around(), "en", None).clean();
}
