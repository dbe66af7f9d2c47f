//! Every page is valid HTML to two checkers that others have made, html-validate and the Nu HTML checker: those of the example
//! site, and of roles that are hard to show, in every theme of ours.
//!
//! In: built sites. Out: nothing. Needs `npm ci --prefix tests/packages`, and `java` for the second checker; without them the
//! tests are skipped, unless `CI` is set. Three rules of html-validate are off (`tests/packages/html-validate.json`): a title
//! may be as long as its job needs; telephone numbers are kept together by the style sheet; and a form of filters has nothing
//! to submit. Of the Nu HTML checker every error and every warning counts.

mod support;

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use support::{Site, THEMES, hard, needs, project};

/// What a checker finds wrong with the pages below a folder, a line for each place; `None` if it is not here.
type Checker = fn(&Path) -> Option<Vec<String>>;

const CHECKERS: [Checker; 2] = [html_validate, nu];

fn html_validate(folder: &Path) -> Option<Vec<String>> {
    let checker = needs::package("html-validate/bin/html-validate.mjs")?;
    let output = Command::new("node")
        .arg(checker)
        .args(["--formatter", "json", "--config"])
        .arg(project().join("tests/packages/html-validate.json"))
        .arg(folder.join("**/*.html"))
        .output()
        .expect("node runs");
    let files = told(&output);
    let of = |file: &Value| {
        let path = file["filePath"].as_str().unwrap_or_default().to_owned();
        let messages = file["messages"].as_array().cloned().unwrap_or_default();
        messages.into_iter().map(move |one| format!("{path}:{}: {} ({})", one["line"], one["message"], one["ruleId"]))
    };
    Some(files.as_array().expect("a list").iter().flat_map(of).collect())
}

/// All files in one run: it takes Java longer to start than to read them.
fn nu(folder: &Path) -> Option<Vec<String>> {
    let checker = needs::package("vnu-jar/build/dist/vnu.jar")?;
    if !needs::programs(&["java"], "default-jre-headless") {
        return None;
    }
    let output = Command::new("java")
        .arg("-jar")
        .arg(checker)
        .args(["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html"])
        .arg(folder)
        .output()
        .expect("java runs");
    assert!(output.status.success(), "{output:?}");
    let messages = told(&output)["messages"].as_array().expect("a list").clone();
    // A warning is a remark of a certain kind.
    let counts = messages.iter().filter(|one| one["type"] != "info" || one["subType"] == "warning");
    Some(counts.map(|one| format!("{}:{}: {}", one["url"], one["lastLine"], one["message"])).collect())
}

fn told(output: &Output) -> Value {
    let told = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&told).unwrap_or_else(|_| panic!("{told}{}", String::from_utf8_lossy(&output.stderr)))
}

#[track_caller]
fn assert_valid(site: &Site) {
    for checker in CHECKERS {
        if let Some(faults) = checker(&site.path().join("public")) {
            assert_eq!(faults, [""; 0]);
        }
    }
}

#[test]
fn the_example_site_is_valid() {
    for theme in THEMES {
        let site = Site::example().in_theme(theme);
        site.build().clean();
        assert_valid(&site);
    }
}

#[test]
fn roles_that_are_hard_to_show_are_valid() {
    for theme in THEMES {
        let site = hard::site().in_theme(theme);
        site.build().done();
        let page = site.page("de/stellen/right-to-left/index.html");
        assert!(page.contains("שרה כהן") && page.contains("مرحبا"));
        assert_valid(&site);
    }
}

#[test]
fn what_is_not_valid_is_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("de/page.html");
    std::fs::create_dir(folder.path().join("de")).expect("a folder");
    // The second of these is no more than a warning to the Nu HTML checker.
    for body in ["<p><div>B</p>", "<section><p>B</p></section><img alt src=\"\">"] {
        let html =
            format!("<!DOCTYPE html>\n<html lang=\"de\"><head><title>A</title></head><body>{body}</body></html>\n");
        std::fs::write(&page, html).expect("a file");
        for checker in CHECKERS {
            if let Some(faults) = checker(folder.path()) {
                assert!(
                    faults.iter().all(|fault| fault.contains("page.html")) && !faults.is_empty(),
                    "{body}: {faults:?}"
                );
            }
        }
    }
}
