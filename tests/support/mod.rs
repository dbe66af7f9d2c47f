//! What all black-box tests share: a site in a folder of its own, the binary, and what it wrote.
//!
//! In: files of a site, given or copied. Out: [`Run`], what vakanz said and how it ended, and the files it made.

#![allow(dead_code, reason = "every test file uses a part of this")]

pub mod hard;
pub mod json_schema;
pub mod needs;
pub mod pdf;
pub mod preview;
pub mod served;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use tempfile::TempDir;
use vakanz::finding::Basis;

/// The day on which all tests take place, unless they say otherwise.
pub const TODAY: &str = "2026-11-22";

/// The themes that vakanz brings.
pub const THEMES: &[&str] = &["default", "poster"];

/// The files of a folder: paths with `/`, and bytes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A site in a temporary folder.
pub struct Site {
    folder: TempDir,
}

impl Site {
    /// A folder with nothing in it.
    pub fn empty() -> Site {
        Site { folder: TempDir::new().expect("a temporary folder") }
    }

    /// The smallest site that has both forms of a role: `tests/site/`.
    pub fn small() -> Site {
        let site = Site::empty();
        copy(&project().join("tests/site"), site.path());
        site
    }

    /// The example site of this project.
    pub fn example() -> Site {
        let site = Site::empty();
        copy(&project().join("content"), &site.path().join("content"));
        site.with("vakanz.yaml", &fs::read_to_string(project().join("vakanz.yaml")).expect("the settings"))
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file, new or not.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) -> &Site {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the folder");
        fs::write(path, bytes).expect("the file");
        self
    }

    #[must_use]
    pub fn with(self, path: &str, text: &str) -> Site {
        self.write(path, text);
        self
    }

    /// The site in one of [`THEMES`].
    #[must_use]
    pub fn in_theme(self, theme: &str) -> Site {
        let settings = self.read("vakanz.yaml");
        let others = settings.lines().filter(|line| !line.starts_with("theme:"));
        let text: String = others.map(|line| format!("{line}\n")).collect();
        self.with("vakanz.yaml", &format!("{text}theme: {theme}\n"))
    }

    /// Lays the files of a folder over the site.
    #[must_use]
    pub fn with_folder(self, folder: &Path) -> Site {
        copy(folder, self.path());
        self
    }

    pub fn read(&self, path: &str) -> String {
        let path = self.path().join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Replaces words that must be in the file.
    pub fn replace(&self, path: &str, from: &str, to: &str) -> &Site {
        let text = self.read(path);
        assert!(text.contains(from), "{path} does not contain {from:?}");
        self.write(path, text.replace(from, to))
    }

    pub fn remove(&self, path: &str) -> &Site {
        let path = self.path().join(path);
        if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }.expect("it was there");
        self
    }

    pub fn exists(&self, path: &str) -> bool {
        self.path().join(path).exists()
    }

    /// vakanz in the site's folder, undisturbed by who runs the tests.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vakanz"));
        command.args(args).current_dir(self.path()).stdin(Stdio::null());
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "CLICOLOR", "CLICOLOR_FORCE", "NO_COLOR"] {
            command.env_remove(name);
        }
        command
    }

    pub fn run(&self, args: &[&str]) -> Run {
        Run::of(self.command(args))
    }

    pub fn build(&self) -> Run {
        self.build_with(&[])
    }

    /// `vakanz build` on the day of the tests, or the one among `args`.
    pub fn build_with(&self, args: &[&str]) -> Run {
        self.run(&on_the_day("build", args))
    }

    /// `vakanz check` on the day of the tests, or the one among `args`.
    pub fn check(&self, args: &[&str]) -> Run {
        self.run(&on_the_day("check", args))
    }

    /// What the build made, by path.
    pub fn output(&self) -> Files {
        files(&self.path().join("public"))
    }

    pub fn page(&self, path: &str) -> String {
        self.read(&format!("public/{path}"))
    }
}

/// What a run of vakanz said, and how it ended.
#[derive(Debug)]
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Run {
    pub fn of(mut command: Command) -> Run {
        let Output { status, stdout, stderr } = command.output().expect("vakanz starts");
        let text = |bytes| String::from_utf8(bytes).expect("vakanz writes UTF-8");
        let run = Run { code: status.code(), out: text(stdout), err: text(stderr) };
        assert!(!run.err.contains("panicked"), "{run:?}");
        run
    }

    /// It did what was asked.
    #[track_caller]
    pub fn done(self) -> Run {
        assert_eq!(self.code, Some(0), "{}{}", self.out, self.err);
        self
    }

    /// It did what was asked and found nothing.
    #[track_caller]
    pub fn clean(self) -> Run {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""));
        self
    }

    /// Findings forbade it.
    #[track_caller]
    pub fn forbidden(self) -> Run {
        assert_eq!(self.code, Some(1), "{}{}", self.out, self.err);
        self
    }

    /// It was used wrongly, or could not work.
    #[track_caller]
    pub fn failed(self) -> Run {
        assert_eq!(self.code, Some(2), "{}{}", self.out, self.err);
        self
    }

    #[track_caller]
    pub fn says(self, words: &str) -> Run {
        assert!(self.out.contains(words) || self.err.contains(words), "not a word of {words:?}: {self:#?}");
        self
    }

    /// The rules of the findings, in the order in which they were printed.
    pub fn rules(&self) -> Vec<&str> {
        self.err.lines().filter_map(|line| line.split_once('[')?.1.split_once("]: ")).map(|(rule, _)| rule).collect()
    }
}

/// A command with its arguments, on the day of the tests unless these name another.
pub fn on_the_day<'a>(command: &'a str, args: &[&'a str]) -> Vec<&'a str> {
    let day: &[&str] = if args.contains(&"--today") { &[] } else { &["--today", TODAY] };
    [&[command], day, args].concat()
}

/// A legal basis with everything that one can have.
pub fn basis() -> Arc<Basis> {
    Arc::new(Basis {
        de: "§ 9 Abs. 2 GlBG".to_owned(),
        en: "section 9(2) GlBG".to_owned(),
        country: "AT".to_owned(),
        source: Some("https://law.example.org/glbg".to_owned()),
    })
}

/// Holds a text to the one that is kept in a folder of `tests/snapshots/`.
#[track_caller]
pub fn assert_snapshot(folder: &str, name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(format!("{}/tests/snapshots/{folder}", env!("CARGO_MANIFEST_DIR")));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// The names in a folder of `tests/`, in order.
pub fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(project().join("tests").join(folder)).expect("the folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"));
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

pub fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder.
pub fn files(folder: &Path) -> Files {
    let walk = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("a readable folder"));
    walk.filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("it lies below");
            (path.to_str().expect("UTF-8").replace('\\', "/"), fs::read(entry.path()).expect("a readable file"))
        })
        .collect()
}

/// The pages of open postings, in every language; at least twenty, as the example site has.
pub fn postings(site: &Files) -> Vec<&String> {
    let is_open = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("\"@type\":\"JobPosting\"");
    let pages = site.iter().filter(|(path, _)| path.ends_with("/index.html"));
    let postings: Vec<&String> = pages.filter(|(_, bytes)| is_open(bytes)).map(|(path, _)| path).collect();
    assert!(postings.len() >= 20, "{postings:?}");
    postings
}

/// The paths at which two sets of files differ.
pub fn difference(one: &Files, other: &Files) -> Vec<String> {
    let mut paths: Vec<String> = one.keys().chain(other.keys()).cloned().collect();
    paths.sort();
    paths.dedup();
    paths.retain(|path| one.get(path) != other.get(path));
    paths
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let path = to.join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the folder");
        fs::write(path, bytes).expect("the file");
    }
}

/// A role of one page in German and English, with an id and titles of its own.
pub fn role(de: &str, en: &str, more: &str) -> String {
    format!(
        "title: {{ de: {de}, en: {en} }}
places: [berlin]
employment: {{ time: full-time, contract: permanent }}
pay: {{ band: L3 }}
posted: 2026-11-02
{more}
summary:
  de: Sie halten den Betrieb am Laufen.
  en: You keep things running.
duties:
  - {{ de: Sie prüfen Rechnungen., en: You check invoices. }}
qualifications:
  skills:
    - use: skills/spreadsheets
"
    )
}
