//! `vakanz theme`: begin a theme of one's own, and see whether one holds on every kind of page.
//!
//! In: the site's folder and the name of a theme. Out: its first files; or findings, also about what no page of the site
//! happens to show.

use std::path::PathBuf;

use clap::Subcommand;

use super::{End, file, say, site, usage, warn};
use crate::finding::{Span, rules};
use crate::language::Tongue;
use crate::load;
use crate::load::schema::nearest;
use crate::model::{Site, code};
use crate::render::sample;
use crate::render::theme::{self, BUILT_IN, DEFAULT};
use crate::report::{Messages, terminal};
use crate::review;
use crate::snapshot::Snapshot;

#[derive(clap::Args)]
pub struct ThemeArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    New(NewArgs),
    Check(CheckArgs),
}

#[derive(clap::Args)]
struct NewArgs {
    #[arg(value_name = "NAME")]
    name: String,
    #[arg(long, value_name = "FILE", num_args = 1..)]
    from: Vec<String>,
    #[arg(long, value_name = "DIR", default_value = ".", hide_default_value = true)]
    root: PathBuf,
}

#[derive(clap::Args)]
struct CheckArgs {
    #[arg(value_name = "NAME")]
    name: Option<String>,
    #[arg(long, value_name = "DIR", default_value = ".", hide_default_value = true)]
    root: PathBuf,
    #[arg(long, value_name = "LEVEL")]
    deny: Vec<String>,
    #[arg(long, short)]
    quiet: bool,
}

macro_rules! starter {
    ($path:literal) => {
        [include_str!(concat!("theme/de/", $path)), include_str!(concat!("theme/en/", $path))]
    };
}

/// The frame of all pages, the look and the words of a new theme, each in German and English.
const BASE: [&str; 2] = starter!("base.html");
const LOOK: [&str; 2] = starter!("look.css");
const WORDS: [&str; 2] = starter!("words.ftl");

pub fn run(args: &ThemeArgs, messages: &Messages) -> End {
    let ended = match &args.what {
        What::New(args) => new(args, messages),
        What::Check(args) => check(args, messages),
    };
    ended.unwrap_or_else(|end| end)
}

fn new(args: &NewArgs, messages: &Messages) -> Result<End, End> {
    site::require_site(&args.root, messages)?;
    let name = args.name.as_str();
    if !code::is_id(name) {
        return Err(usage::fail(messages, "theme-no-name", &[("value", name.into())]));
    }
    let snapshot = Snapshot::take(&args.root, BUILT_IN);
    let (content, _) = load::load(&snapshot);
    let copies: Vec<(&str, &str)> =
        args.from.iter().map(|from| original(from, name, messages)).collect::<Result<_, End>>()?;
    let folder = format!("themes/{name}");
    let is_new = !args.root.join(&folder).exists();
    let mut files: Vec<(String, String)> =
        copies.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    if is_new {
        let others = starter(&content, name, messages.tongue).into_iter();
        files.extend(others.filter(|(path, _)| !copies.iter().any(|(copy, _)| copy == path)));
    } else if files.is_empty() {
        return Err(usage::fail(messages, "theme-taken", &[("path", folder.into())]));
    }
    files.sort();
    files.dedup();
    let path = |file: &str| args.root.join(&folder).join(file);
    if let Some((taken, _)) = files.iter().find(|(file, _)| path(file).exists()) {
        return Err(file::failed(messages, &path(taken), &std::io::ErrorKind::AlreadyExists.into()));
    }
    for (file, text) in &files {
        file::write(&path(file), text).map_err(|error| file::failed(messages, &path(file), &error))?;
    }
    let written: String = files.iter().map(|(name, _)| format!("  {}\n", file::shown(&path(name)))).collect();
    let switch = if content.settings.theme == name { "" } else { name };
    let told = if is_new { "theme-new-done" } else { "theme-new-added" };
    say(&messages.get(told, &[("files", written.trim_end().into()), ("theme", switch.into())]));
    Ok(End::Done)
}

/// The built-in files that a theme stands on by their paths in it; of two with one path the first counts.
fn built_in(theme: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    theme::built_in(theme).chain(theme::built_in(DEFAULT))
}

/// A built-in file by its name, with its folder or without: its path in a theme, and its text.
fn original(name: &str, theme: &str, messages: &Messages) -> Result<(&'static str, &'static str), End> {
    let files = || built_in(theme);
    let short = |path: &'static str| path.rsplit('/').next().unwrap_or(path);
    let mut named = files().filter(|(path, _)| *path == name || short(path) == name);
    named.next().ok_or_else(|| {
        let near = nearest(name, files().flat_map(|(path, _)| [path, short(path)])).unwrap_or_default();
        let templates =
            files().filter(|(path, _)| path.starts_with("templates/")).map(|(path, _)| short(path).to_owned());
        let choices: Vec<String> = templates.collect();
        let args = [("value", name.into()), ("nearest", near.into()), ("choices", choices.into())];
        usage::fail(messages, "theme-no-file", &args)
    })
}

/// What an author needs to begin, for the languages of the site.
fn starter(site: &Site, theme: &str, tongue: Tongue) -> Vec<(String, String)> {
    let said = |texts: [&'static str; 2]| match tongue {
        Tongue::German => texts[0],
        Tongue::English => texts[1],
    };
    let built_in = |path: &str| built_in(theme).find(|(known, _)| *known == path).map(|(_, text)| text);
    let style = built_in("static/style.css").unwrap_or_default();
    let look = format!("{}\n{}", said(LOOK), tokens(style));
    let mut files =
        vec![("templates/base.html".to_owned(), said(BASE).to_owned()), ("static/look.css".to_owned(), look)];
    for language in &site.settings.languages {
        let path = format!("strings/{}.ftl", language.tag);
        // A language that vakanz does not speak needs every text.
        let english = built_in("strings/en.ftl").filter(|_| built_in(&path).is_none()).unwrap_or_default();
        files.push((path, format!("{}{english}", said(WORDS))));
    }
    files
}

/// The custom properties that a style sheet defines at its beginning and for the dark, each as a comment.
fn tokens(style: &str) -> String {
    let mut look = String::new();
    for (start, end) in [("\n:root {", "\n}"), ("\n@media (prefers-color-scheme: dark) {", "\n}")] {
        let Some((_, rest)) = style.split_once(start) else { continue };
        let inside = rest.split_once(end).map_or(rest, |(inside, _)| inside);
        let lines = inside.lines().map(|line| match line.trim() {
            token if token.starts_with("--") => line.replacen(token, &format!("/* {token} */"), 1) + "\n",
            token if token.contains(['{', '}']) => line.to_owned() + "\n",
            _ => String::new(),
        });
        look += &format!("{}\n{}}}\n\n", start.trim_start(), lines.collect::<String>());
    }
    look.trim_end().to_owned() + "\n"
}

fn check(args: &CheckArgs, messages: &Messages) -> Result<End, End> {
    let mut deny = site::denied(&args.deny, messages)?;
    site::require_site(&args.root, messages)?;
    let snapshot = Snapshot::take(&args.root, BUILT_IN);
    let (mut content, read) = load::load(&snapshot);
    if let Some(name) = &args.name {
        if !snapshot.files.iter().any(|file| file.path.starts_with(&format!("themes/{name}/"))) {
            let names = snapshot.files.iter().filter_map(|file| file.path.strip_prefix("themes/")?.split('/').next());
            let near = nearest(name, names).unwrap_or_default();
            let named = [("value", name.as_str().into()), ("nearest", near.into())];
            return Err(usage::fail(messages, "theme-unknown", &named));
        }
        content.settings.theme.clone_from(name);
    }
    let mut findings = match theme::load(&snapshot, &content.settings) {
        Ok(theme) => {
            let mut findings = theme.missing_names(&content);
            findings.extend(sample::faults(&theme, &snapshot));
            findings.extend(theme.advice);
            findings
        }
        Err(findings) => findings,
    };
    // Files that could not be read are not part of it.
    let is_of_theme = |at: Span| snapshot.file(at.file).path.starts_with("themes/");
    findings.extend(read.into_iter().filter(|finding| finding.at.is_some_and(is_of_theme)));
    // What concerns the site and not the theme is for `check` to say.
    let about = findings.into_iter().filter(|finding| *finding.rule != rules::SITE_LOCALE).collect();
    let findings = review::weighed(about, &content.settings);
    deny.extend(&content.settings.check.deny);
    warn(&terminal::print(&findings, &snapshot, messages));
    if !args.quiet {
        warn(&site::counted(&findings, messages));
        if findings.is_empty() {
            say(&messages.get("theme-clean", &[("theme", content.settings.theme.as_str().into())]));
        }
    }
    Ok(if site::is_forbidden(&findings, &deny) { End::Forbidden } else { End::Done })
}
