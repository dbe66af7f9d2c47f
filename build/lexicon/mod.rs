//! The word lists: entries, masks and signals.
//!
//! In: `src/language/lexicon/*.yaml`. Out: `OUT_DIR/lexicon.rs`, the tables of `language::lexicon`.

mod lists;
mod pattern;
mod tables;

#[path = "../../src/language/lexicon/alphabet.rs"]
mod alphabet;

use std::path::{Path, PathBuf};
use std::{env, fs};

use lists::Lists;

const FOLDER: &str = "src/language/lexicon";
/// The languages of the lists, in the order of `Tongue::ALL`.
const TONGUES: [&str; 2] = ["en", "de"];

pub fn write() {
    println!("cargo::rerun-if-changed={FOLDER}");
    let mut lists = Lists::default();
    for path in yaml_files(Path::new(FOLDER)) {
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        lists.read(&path, &text);
    }
    let folder = env::var("OUT_DIR").expect("Cargo names the folder");
    fs::write(Path::new(&folder).join("lexicon.rs"), tables::tables(&lists)).expect("Cargo made the folder");
}

fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("readable").path());
    let mut files: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|end| end == "yaml")).collect();
    files.sort();
    files
}
