//! Lighthouse gives the list and a posting, in every theme of ours and in both languages, 100 of 100 in all four categories.
//!
//! In: the example site behind a web server. Out: the figures. Needs `chromium`, `node` and `npm ci --prefix tests/packages`;
//! without them the test is skipped, unless `CI` is set. Speed is told from a slow telephone that Lighthouse computes from
//! what it has seen. What it has seen depends on who else uses the machine, so the best of three attempts counts; the other
//! three categories have to be right at once.

mod support;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use support::served::Served;
use support::{THEMES, needs};

const PAGES: [&str; 4] =
    ["/de/", "/en/", "/de/stellen/sachbearbeitung-kreditorenbuchhaltung/", "/en/jobs/accounts-payable-clerk/"];

const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

const ATTEMPTS: usize = 3;

const FLAGS: &str = "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage";

/// What Lighthouse says of a page.
struct Report {
    /// Of 100, by category.
    scores: BTreeMap<&'static str, u64>,
    /// What cost something, by category.
    faults: BTreeMap<&'static str, Vec<String>>,
}

impl Report {
    fn of(lighthouse: &Path, address: &str) -> Report {
        let output = Command::new("node")
            .arg(lighthouse)
            .args([address, "--output=json", "--quiet", "--no-enable-error-reporting"])
            .arg(format!("--chrome-flags={FLAGS}"))
            .output()
            .expect("node runs");
        let told = String::from_utf8_lossy(&output.stderr);
        let report: Value =
            serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{address}: {error}: {told}"));
        assert_eq!(report["runtimeError"], Value::Null, "{address}");
        let category = |name: &'static str| &report["categories"][name];
        let score = |name| {
            let score = category(name)["score"].as_f64().unwrap_or_else(|| panic!("{address} has no {name}: {told}"));
            (name, (score * 100.0).round() as u64)
        };
        let faults = |name| {
            let audits = category(name)["auditRefs"].as_array().into_iter().flatten();
            let weighed = audits.filter(|audit| audit["weight"].as_f64() > Some(0.0));
            let asked = weighed.map(|audit| &report["audits"][audit["id"].as_str().unwrap_or_default()]);
            let failed = asked.filter(|audit| audit["score"].as_f64().is_some_and(|score| score < 1.0));
            let line = |audit: &Value| format!("{} ({}, {})", audit["id"], audit["score"], audit["displayValue"]);
            (name, failed.map(line).collect())
        };
        Report {
            scores: CATEGORIES.into_iter().map(score).collect(),
            faults: CATEGORIES.into_iter().map(faults).collect(),
        }
    }
}

/// The report of a page, with the best speed of all attempts that were necessary.
fn judge(lighthouse: &Path, address: &str) -> (Report, Vec<u64>) {
    let mut best = Report::of(lighthouse, address);
    let mut speeds = vec![best.scores["performance"]];
    while best.scores["performance"] < 100 && speeds.len() < ATTEMPTS {
        let mut again = Report::of(lighthouse, address);
        speeds.push(again.scores["performance"]);
        if again.scores["performance"] > best.scores["performance"] {
            best.scores.insert("performance", again.scores["performance"]);
            best.faults.insert("performance", again.faults.remove("performance").unwrap_or_default());
        }
    }
    (best, speeds)
}

#[test]
fn nothing_is_left_to_wish_for() {
    let Some(lighthouse) = needs::package("lighthouse/cli/index.js") else { return };
    if !needs::programs(&["chromium", "node"], "chromium, nodejs") {
        return;
    }
    let mut wishes = Vec::new();
    for theme in THEMES {
        let site = Served::example(&format!("lighthouse-{theme}"), theme);
        for page in PAGES {
            let (report, speeds) = judge(&lighthouse, &format!("{}{page}", site.address));
            let scores = CATEGORIES.map(|name| format!("{name} {}", report.scores[name])).join(", ");
            let attempts = if speeds.len() > 1 { format!(" (attempts: {speeds:?})") } else { String::new() };
            // Figures are worth reading when all is well, too: past what keeps the words of tests that pass.
            writeln!(std::io::stdout(), "lighthouse {theme} {page}: {scores}{attempts}").expect("an output");
            let lost = CATEGORIES.into_iter().filter(|name| report.scores[name] < 100);
            wishes.extend(lost.map(|name| {
                format!("{theme} {page}: {name} {}: {}", report.scores[name], report.faults[name].join("; "))
            }));
        }
    }
    assert_eq!(wishes, Vec::<String>::new());
}
