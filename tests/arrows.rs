//! Data goes one way: a stage knows only the stages before it, and only the edge touches the world.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The stages in the order of the data. Each may use those before it.
const STAGES: [&str; 14] = [
    "finding", "model", "language", "snapshot", "load", "check", "diff", "render", "publish", "report", "review",
    "mend", "serve", "cli",
];

/// The parts of the program that may touch what a pure stage must not.
const DISK: [&str; 4] = ["snapshot", "publish", "serve", "cli"];
const WORLD: [&str; 2] = ["serve", "cli"];

/// The Rust files of the program: the stage, the path and the text without its tests.
fn sources() -> Vec<(String, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    for entry in walkdir::WalkDir::new(&root) {
        let path = entry.expect("readable").into_path();
        let shown = path.strip_prefix(&root).expect("below").to_str().expect("UTF-8").replace('\\', "/");
        let stage = shown.split(['/', '.']).next().unwrap_or_default().to_owned();
        if !shown.ends_with(".rs") || ["lib", "main"].contains(&stage.as_str()) || shown.ends_with("tests.rs") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("UTF-8");
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let lines: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        sources.push((stage, shown, lines.join("\n")));
    }
    sources
}

/// The modules of this crate that a text names, as `crate::a` or `crate::{a, b::c}`.
fn uses(code: &str) -> BTreeSet<String> {
    let mut uses = BTreeSet::new();
    let name =
        |text: &str| -> String { text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect() };
    for rest in code.split("crate::").skip(1) {
        let Some(list) = rest.strip_prefix('{') else {
            uses.insert(name(rest));
            continue;
        };
        let mut depth = 0;
        let mut start = 0;
        for (at, c) in list.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    uses.insert(name(&list[start..at]));
                    start = at + 1;
                    if c == '}' {
                        break;
                    }
                }
                _ => {}
            }
        }
    }
    uses.remove("");
    uses
}

#[test]
fn uses_are_found_in_every_form() {
    let found = uses(
        "use crate::model::{Site, date};\nuse crate::{\n  finding::{self, Span},\n  load,\n};\ncrate::report::x()",
    );
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["finding", "load", "model", "report"]);
}

#[test]
fn every_module_has_its_place_in_the_order() {
    for (stage, path, _) in sources() {
        assert!(STAGES.contains(&stage.as_str()), "{path} belongs to no stage");
    }
}

#[test]
fn a_stage_knows_only_the_stages_before_it() {
    let place = |stage: &str| STAGES.iter().position(|other| *other == stage);
    for (stage, path, code) in sources() {
        for used in uses(&code) {
            assert!(place(&used) <= place(&stage), "{path} uses {used}, which comes after {stage}");
        }
    }
}

#[test]
fn only_the_edge_touches_the_world() {
    let disk = ["std::fs", "fs::read", "fs::write", "File::open", "walkdir"];
    let world = [
        "println!",
        "eprintln!",
        "print!",
        "process::exit",
        "std::env::",
        "env::var",
        "SystemTime::now",
        "Timestamp::now",
        "Zoned::now",
    ];
    for (stage, path, code) in sources() {
        if !DISK.contains(&stage.as_str()) {
            for word in disk {
                assert!(!code.contains(word), "{path} touches the disk: {word}");
            }
        }
        if !WORLD.contains(&stage.as_str()) {
            for word in world {
                assert!(!code.contains(word), "{path} touches the world: {word}");
            }
        }
    }
}

/// A module begins with what it is for, what goes in, what comes out.
#[test]
fn every_module_says_what_it_is_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (_, path, _) in sources() {
        let text = fs::read_to_string(root.join(&path)).expect("UTF-8");
        assert!(text.starts_with("//! "), "{path}");
    }
}
