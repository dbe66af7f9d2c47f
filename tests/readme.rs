//! The README shows what is there: its role is accepted, its list of dependencies is that of `Cargo.toml`.

use std::collections::BTreeSet;
use std::path::Path;

use vakanz::render::theme;
use vakanz::snapshot::{File, Snapshot};
use vakanz::{check, load};

const README: &str = include_str!("../README.md");
const MANIFEST: &str = include_str!("../Cargo.toml");

/// The role on one screen, in place of the roles of the example site.
#[test]
fn the_role_is_accepted_by_the_example_site() {
    let (_, rest) = README.split_once("```yaml\n").expect("the README shows a role");
    let (role, _) = rest.split_once("```").expect("the block ends");
    let mut snapshot = Snapshot::take(Path::new(env!("CARGO_MANIFEST_DIR")), theme::BUILT_IN);
    snapshot.files.retain(|file| !file.path.starts_with("content/roles/"));
    let path = "content/roles/example.yaml".to_owned();
    let at =
        snapshot.files.iter().position(|file| !file.built_in && file.path > path).expect("the site has more files");
    snapshot.files.insert(at, File::new(path, role.to_owned(), false).into());

    let (site, mut findings) = load::load(&snapshot);
    findings.extend(check::check(&site, &snapshot, jiff::civil::date(2026, 11, 22)));
    // The other roles are gone, and with them what used the clauses.
    findings.retain(|finding| finding.rule.id != "consistency/unused-clause");
    assert!(findings.is_empty(), "{findings:#?}");
    assert_eq!(site.roles.len(), 1);
}

/// The names below `[section]`.
fn dependencies(section: &str) -> BTreeSet<&'static str> {
    let (_, rest) = MANIFEST.split_once(&format!("[{section}]\n")).expect("the manifest has the section");
    let lines = rest.lines().take_while(|line| !line.starts_with('['));
    lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" = ").map(|(name, _)| name))
        .collect()
}

#[test]
fn every_dependency_says_why_it_is_there() {
    let table = README.lines().skip_while(|line| *line != "| crate | why it is there |").skip(2);
    let cells = table.map_while(|line| line.strip_prefix("| ").and_then(|line| line.split(" | ").next()));
    let named: BTreeSet<&str> =
        cells.flat_map(|cell| cell.split(", ")).filter_map(|name| name.split(' ').next()).collect();
    assert_eq!(named, dependencies("dependencies"));

    let (_, building) = README.split_once("At build time: ").expect("the README names them");
    let (building, _) = building.split_once(" make ").expect("the sentence goes on");
    let named: BTreeSet<&str> = building.split(',').filter_map(|name| name.split_whitespace().next()).collect();
    assert_eq!(named, dependencies("build-dependencies"));

    let (_, tests) = README.split_once("For tests only: ").expect("the README names them");
    let (tests, _) = tests.split_once('.').expect("a sentence ends");
    let named: BTreeSet<&str> = tests.split(',').map(str::trim).collect();
    assert_eq!(named, dependencies("dev-dependencies"));
}
