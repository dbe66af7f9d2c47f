//! Every page is valid HTML to a checker that others have made: those of the example site, and of roles that are hard to show.
//!
//! In: built sites. Out: nothing. Needs `npm ci --prefix tests/packages`; without it the tests are skipped, unless `CI` is set.
//! Three of the checker's rules are off (`tests/packages/html-validate.json`): a title may be as long as its job needs; telephone
//! numbers are kept together by the style sheet; and a form of filters has nothing to submit.

mod support;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use support::Site;

fn checker() -> Option<PathBuf> {
    let path = "tests/packages/node_modules/html-validate/bin/html-validate.mjs";
    let checker = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if checker.is_file() {
        return Some(checker);
    }
    assert!(std::env::var_os("CI").is_none(), "{path} is missing: npm ci --prefix tests/packages");
    println!("skipped: {path} is missing: npm ci --prefix tests/packages");
    None
}

/// What is wrong with the pages below a folder, a line for each place.
fn faults(checker: &Path, folder: &Path) -> Vec<String> {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packages/html-validate.json");
    let output = Command::new("node")
        .arg(checker)
        .args(["--formatter", "json", "--config"])
        .arg(rules)
        .arg(folder.join("**/*.html"))
        .output()
        .expect("node runs");
    let told = String::from_utf8_lossy(&output.stdout);
    let files: Value =
        serde_json::from_str(&told).unwrap_or_else(|_| panic!("{told}{}", String::from_utf8_lossy(&output.stderr)));
    let of = |file: &Value| {
        let path = file["filePath"].as_str().unwrap_or_default().to_owned();
        let messages = file["messages"].as_array().cloned().unwrap_or_default();
        messages.into_iter().map(move |one| format!("{path}:{}: {} ({})", one["line"], one["message"], one["ruleId"]))
    };
    files.as_array().expect("a list").iter().flat_map(of).collect()
}

#[test]
fn the_example_site_is_valid() {
    let Some(checker) = checker() else { return };
    let site = Site::example();
    site.build().clean();
    assert_eq!(faults(&checker, &site.path().join("public")), Vec::<String>::new());
}

#[test]
fn roles_that_are_hard_to_show_are_valid() {
    let Some(checker) = checker() else { return };
    let site = Site::small();
    let role = site.read("content/roles/buyer.yaml");
    let (before, rest) = role.split_once("\nduties:\n").expect("duties");
    let after = rest.find("\nqualifications:").expect("qualifications");
    let with_duties = |title: &str, duties: String| {
        let titled =
            before.replacen(before.lines().find(|line| line.starts_with("title:")).expect("a title"), title, 1);
        format!("{titled}\nduties:\n{duties}{}", &rest[after..])
    };
    let duty = |words: &str| format!("  - {{ de: \"{words}\", en: \"{words}\" }}\n");
    let long = "Sozialversicherungsfachangestellte".repeat(9);
    let roles = [
        ("long-words", format!("title: {{ de: {long}, en: {long} }}"), duty(&long)),
        ("one-duty", "title: { de: Ablage, en: Filing }".into(), duty("A & B < C > \\\"D\\\" ]]> 'E' 🗂️")),
        (
            "thirty-duties",
            "title: { de: Vieles, en: Plenty }".into(),
            (0..30).map(|n| duty(&format!("Nr. {n}"))).collect(),
        ),
        (
            "right-to-left",
            "title: { de: שרה כהן, en: مكتب }\nslug: { de: rtl, en: rtl }".into(),
            duty("שלום, Büro مرحبا"),
        ),
    ];
    for (id, title, duties) in roles {
        site.write(&format!("content/roles/{id}.yaml"), with_duties(&title, duties));
    }
    site.build().done();
    assert!(site.page("de/stellen/rtl/index.html").contains("שרה כהן"));
    assert_eq!(faults(&checker, &site.path().join("public")), Vec::<String>::new());
}

#[test]
fn what_is_not_valid_is_found() {
    let Some(checker) = checker() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let page = "<!DOCTYPE html>\n<html lang=\"de\"><head><title>A</title></head><body><p><div>B</p></body></html>\n";
    std::fs::write(folder.path().join("page.html"), page).expect("a file");
    assert!(!faults(&checker, folder.path()).is_empty());
}
