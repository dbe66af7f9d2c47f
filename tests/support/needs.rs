//! What others have made and some tests cannot do without.
//!
//! In: its name. Out: whether it is here. A test without it says so and is skipped, unless `CI` is set: there it has to be.

use std::path::PathBuf;

/// Whether these programs are in the path; `package` is what Debian calls those that bring them.
pub fn programs(programs: &[&str], package: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let is_there = |program: &&str| std::env::split_paths(&path).any(|folder| folder.join(program).is_file());
    match programs.iter().find(|program| !is_there(program)) {
        Some(missing) => lacks(&format!("{missing} is not installed (Debian: {package})")),
        None => true,
    }
}

/// A file of a package from npm, by its path below `node_modules`.
pub fn package(file: &str) -> Option<PathBuf> {
    let path = format!("tests/packages/node_modules/{file}");
    let file = super::project().join(&path);
    (file.is_file() || lacks(&format!("{path} is missing: npm ci --prefix tests/packages"))).then_some(file)
}

fn lacks(what: &str) -> bool {
    assert!(std::env::var_os("CI").is_none(), "{what}");
    println!("skipped: {what}");
    false
}
