//! `vakanz build --changes FILE`: which addresses a build added, changed and removed.

mod support;

use std::fs;

use serde_json::Value;
use support::Site;

const FILE: &str = "changes.json";

/// Builds with `--changes` and gives what was written.
fn changes(site: &Site, args: &[&str]) -> Value {
    site.build_with(&[args, &["--changes", FILE]].concat()).clean();
    let changes: Value = serde_json::from_str(&site.read(FILE)).expect("JSON");
    assert_eq!(changes["version"], 1);
    changes
}

/// The addresses of a list with their kinds.
fn listed(changes: &Value, list: &str) -> Vec<String> {
    let entries = changes[list].as_array().expect("a list").iter();
    entries.map(|entry| format!("{} {}", entry["kind"], entry["url"]).replace('"', "")).collect()
}

#[test]
fn a_first_build_adds_everything() {
    let site = Site::small();
    let changes = changes(&site, &[]);
    let added = listed(&changes, "added");
    for line in [
        "page https://jobs.example.org/",
        "page https://jobs.example.org/de/",
        "posting https://jobs.example.org/de/stellen/einkauf/",
        "posting https://jobs.example.org/en/jobs/buyer/",
        "file https://jobs.example.org/404.html",
        "file https://jobs.example.org/sitemap.xml",
    ] {
        assert!(added.iter().any(|one| one == line), "{line} is not in {added:#?}");
    }
    assert_eq!(added.len(), site.output().len() - 1, "all but the manifest");
    assert_eq!(changes["changed"], Value::Array(vec![]));
    assert_eq!(changes["removed"], Value::Array(vec![]));
    let paths = changes["added"].as_array().expect("a list").iter().map(|one| one["path"].as_str().expect("a path"));
    assert!(paths.clone().all(|path| site.output().contains_key(path)) && paths.is_sorted());
}

#[test]
fn nothing_changed_is_said_too() {
    let site = Site::small();
    site.build().clean();
    let changes = changes(&site, &[]);
    assert!(["added", "changed", "removed"].iter().all(|list| listed(&changes, list).is_empty()), "{changes}");
}

#[test]
fn a_posting_that_changes_and_one_that_goes_are_told_apart() {
    let site = Site::small();
    site.build().clean();
    site.replace("content/roles/buyer.yaml", "Sie holen Angebote ein.", "Sie vergleichen Angebote.");
    let edited = changes(&site, &[]);
    let beside =
        ["posting.md", "posting.txt"].map(|file| format!("file https://jobs.example.org/de/stellen/einkauf/{file}"));
    let postings = |changes: &Value, list: &str| {
        let all = listed(changes, list).into_iter();
        all.filter(|line| line.starts_with("posting ")).collect::<Vec<_>>()
    };
    assert_eq!(postings(&edited, "changed"), ["posting https://jobs.example.org/de/stellen/einkauf/"]);
    assert!(beside.iter().all(|line| listed(&edited, "changed").contains(line)), "{edited}");
    site.remove("content/roles/buyer.yaml");
    let removed = changes(&site, &[]);
    let gone =
        ["posting https://jobs.example.org/de/stellen/einkauf/", "posting https://jobs.example.org/en/jobs/buyer/"];
    assert_eq!(postings(&removed, "removed"), gone);
    assert!(listed(&removed, "changed").contains(&"page https://jobs.example.org/de/".to_owned()), "{removed}");
}

/// An address is what a reader's browser asks for: below the path of the site, with its characters encoded.
#[test]
fn addresses_are_whole_and_encoded() {
    let site = Site::small().with("content/assets/Büro & Hof.svg", "<svg/>");
    let changes = changes(&site, &["--base-url", "https://example.org/karriere/"]);
    let added = listed(&changes, "added");
    assert!(added.contains(&"page https://example.org/karriere/en/".to_owned()), "{added:#?}");
    let asset = "file https://example.org/karriere/assets/B%C3%BCro%20%26%20Hof.";
    assert!(added.iter().any(|one| one.starts_with(asset)), "{added:#?}");
}

#[test]
fn a_file_among_the_published_ones_is_refused_before_anything_is_made() {
    let site = Site::small();
    for path in ["public/changes.json", "public/../public/a/changes.json"] {
        let run = site.build_with(&["--changes", path]).failed();
        run.says("which holds the site and nothing else");
    }
    site.build_with(&["--lang", "de", "--output", "out", "--changes", "out/x"])
        .failed()
        .says("liegt im Ausgabeordner „out“");
    assert!(!site.exists("public") && !site.exists("out"));
}

#[test]
fn a_file_that_cannot_be_written_is_said_before_anything_is_published() {
    let site = Site::small();
    site.build_with(&["--changes", "content"]).failed().says("“content” could not be written.");
    site.build_with(&["--changes", "vakanz.yaml/changes.json"]).failed().says("could not be written");
    assert!(!site.exists("public"));
}

#[test]
fn what_an_earlier_build_wrote_stays_until_another_is_done() {
    let site = Site::small();
    changes(&site, &[]);
    let before = site.read(FILE);
    site.write("public/foreign.txt", "").replace(
        "content/roles/buyer.yaml",
        "closes: until-filled",
        "closes: 2026-02-30",
    );
    site.build_with(&["--changes", FILE]).forbidden();
    assert_eq!(site.read(FILE), before);
    let names = fs::read_dir(site.path()).expect("the folder").map(|entry| entry.expect("an entry").file_name());
    assert!(names.into_iter().all(|name| !name.to_string_lossy().ends_with(".tmp")));
}

#[test]
fn folders_on_the_way_to_the_file_are_made() {
    let site = Site::small();
    site.build_with(&["--changes", "reports/today/changes.json"]).clean();
    assert!(site.exists("reports/today/changes.json"));
}
