//! `vakanz check`: what is wrong with the site, without making it.
//!
//! In: the site's folder, and what of it is asked about. Out: findings for people or for programs, and how many.

use std::path::{Path, PathBuf};

use super::selection::{self, Selection};
use super::site::{self, Checked};
use super::{End, SiteArgs, accept, fix, say, usage, warn};
use crate::finding::Finding;
use crate::model::Site;
use crate::publish;
use crate::render::{Renderer, Shown};
use crate::report::{Account, Messages, github, json, listing, sarif};
use crate::review::Review;

#[derive(clap::Args)]
pub struct CheckArgs {
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long, value_name = "FORMAT")]
    format: Option<String>,
    #[command(flatten)]
    site: SiteArgs,
    #[command(flatten)]
    fix: fix::FixArgs,
    #[command(flatten)]
    accept: accept::AcceptArgs,
}

/// For whom findings are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Terminal,
    Json,
    Sarif,
    Github,
}

impl Format {
    fn parse(name: &str) -> Option<Format> {
        match name {
            "terminal" => Some(Format::Terminal),
            "json" => Some(Format::Json),
            "sarif" => Some(Format::Sarif),
            "github" => Some(Format::Github),
            _ => None,
        }
    }
}

pub fn run(args: &CheckArgs, messages: &Messages) -> End {
    let name = args.format.as_deref().unwrap_or("terminal");
    let Some(format) = Format::parse(name) else {
        return usage::fail(messages, "usage-format", &[("value", name.into())]);
    };
    if format != Format::Terminal && args.fix.is_dry() {
        return usage::fail(messages, "usage-format-dry-run", &[]);
    }
    let checked = match site::read(&args.site, None, messages) {
        Ok(checked) => checked,
        Err(end) => return end,
    };
    // Where there is no site, that is all there is to say.
    let has_site = checked.has_site();
    if has_site && args.accept.is_wanted() {
        return accept::run(&args.accept, &args.site.root, &checked, messages, args.site.quiet);
    }
    let typed = if has_site { args.paths.as_slice() } else { &[] };
    let selection = match Selection::of(typed, &args.site.root, &checked.review.snapshot) {
        Ok(selection) => selection,
        Err(unknown) => {
            let nearest = unknown.nearest.unwrap_or_default();
            return usage::fail(messages, "usage-path", &[("path", unknown.typed.into()), ("nearest", nearest.into())]);
        }
    };
    let left = if args.fix.is_wanted() {
        fix::run(&args.fix, &args.site.root, checked, selection.as_ref(), messages)
    } else {
        Ok(checked)
    };
    match left {
        Ok(checked) => show(args, format, checked, selection.as_ref(), messages),
        Err(end) => end,
    }
}

/// Says what is wrong with what was asked about, which alone decides how it ends.
fn show(
    args: &CheckArgs,
    format: Format,
    mut checked: Checked,
    selection: Option<&Selection>,
    messages: &Messages,
) -> End {
    if !checked.is_forbidden() {
        let unpublishable = paths(&checked.review);
        checked.review.findings.extend(unpublishable);
    }
    let is_meant = |finding: &Finding| selection.is_none_or(|selection| selection.holds(finding));
    let (shown, elsewhere): (Vec<Finding>, Vec<Finding>) =
        std::mem::take(&mut checked.review.findings).into_iter().partition(is_meant);
    checked.review.findings = shown;
    let account = Account {
        findings: &checked.review.findings,
        snapshot: &checked.review.snapshot,
        today: checked.review.today,
        paths: selection.map(|selection| selection.paths.as_slice()).unwrap_or_default(),
        folder: &selection::folder(&args.site.root, &repository()),
        is_forbidden: checked.is_forbidden(),
        is_mended: args.fix.is_wanted(),
    };
    match format {
        Format::Terminal => {
            warn(&listing::print(&account, messages));
            if !args.site.quiet {
                close(&checked.review.site, &account, &elsewhere, messages);
            }
        }
        Format::Json => say(&json::findings(&account, messages)),
        Format::Sarif => say(&sarif::print(&account, messages)),
        Format::Github if account.findings.is_empty() => {}
        Format::Github => say(&github::print(&account, messages)),
    }
    if account.is_forbidden { checked.forbidden() } else { End::Done }
}

/// The last lines: how much was found, here and elsewhere.
fn close(site: &Site, account: &Account, elsewhere: &[Finding], messages: &Messages) {
    warn(&listing::summary(account, messages));
    if account.findings.is_empty() {
        say(&match account.paths.len() {
            0 => messages.get("check-clean", &[("roles", site.roles.len().into())]),
            files => messages.get("check-clean-files", &[("files", files.into())]),
        });
    }
    if !elsewhere.is_empty() {
        let counts = listing::said(elsewhere.iter(), messages);
        warn(&(messages.get("check-elsewhere", &[("counts", counts.into())]) + "\n"));
    }
}

/// The folder that paths begin at for GitHub: the repository's, else the current one.
fn repository() -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    let workspace = std::env::var_os("GITHUB_WORKSPACE").map(PathBuf::from);
    workspace.filter(|folder| here.starts_with(folder) && folder != Path::new("")).unwrap_or(here)
}

/// What would keep the files of the site from being written anywhere: names too long, or the same on some disks.
fn paths(review: &Review) -> Vec<Finding> {
    let Some(theme) = &review.theme else { return Vec::new() };
    let shown = Shown { drafts: true };
    let renderer = Renderer::new(&review.site, &review.snapshot, theme, review.today, shown);
    let paths: Vec<String> = renderer.routes().iter().map(|route| route.path.clone()).collect();
    publish::check_paths(&paths)
}
