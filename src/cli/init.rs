//! `vakanz init`: a small site that builds without a finding.
//!
//! In: a folder, new or empty. Out: the files of `starter/`, and what to do next. A file that exists is never touched.

use std::path::PathBuf;

use super::{End, file, say, usage};
use crate::report::Messages;

#[derive(clap::Args)]
pub struct InitArgs {
    #[arg(value_name = "DIR", default_value = ".", hide_default_value = true)]
    folder: PathBuf,
}

macro_rules! starter {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("starter/", $path)))),*]
    };
}

/// The files of a new site.
const STARTER: &[(&str, &str)] = starter![
    "vakanz.yaml",
    "content/company.yaml",
    "content/places.yaml",
    "content/departments.yaml",
    "content/people.yaml",
    "content/pay.yaml",
    "content/clauses/benefits.yaml",
    "content/clauses/notes.yaml",
    "content/clauses/personal.yaml",
    "content/pages/imprint.de.md",
    "content/pages/imprint.en.md",
    "content/pages/privacy.de.md",
    "content/pages/privacy.en.md",
    "content/roles/accounts-payable.yaml",
    "content/roles/office-clerk/role.yaml",
    "content/roles/office-clerk/de.md",
    "content/roles/office-clerk/en.md",
];

/// Keeps the finished site out of Git; written apart, because a file of this name would hide the starter's own files.
const IGNORED: &str = "/public/\n";
/// Lets Git join what two people have accepted line by line.
const JOINED: &str = "content/translations/** merge=union\n";

pub fn run(args: &InitArgs, messages: &Messages) -> End {
    let files = STARTER.iter().copied().chain([(".gitignore", IGNORED), (".gitattributes", JOINED)]);
    let shown = args.folder.to_string_lossy().into_owned();
    let taken = files.clone().find(|(path, _)| !path.starts_with(".git") && args.folder.join(path).exists());
    if let Some((path, _)) = taken {
        let path = file::shown(&args.folder.join(path));
        return usage::fail(messages, "init-taken", &[("path", path.into())]);
    }
    for (path, text) in files {
        let path = args.folder.join(path);
        if path.exists() {
            continue;
        }
        if let Err(error) = file::write(&path, text) {
            return file::failed(messages, &path, &error);
        }
    }
    let folder = if shown == "." { String::new() } else { shown };
    say(&messages.get("init-done", &[("folder", folder.into())]));
    End::Done
}
