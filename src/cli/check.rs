//! `vakanz check`: what is wrong with the site, without making it.
//!
//! In: the site's folder. Out: findings, and how many.

use super::site::{self, Checked};
use super::{End, SiteArgs, fix, say};
use crate::finding::Finding;
use crate::publish;
use crate::render::{Renderer, Shown};
use crate::report::Messages;

#[derive(clap::Args)]
pub struct CheckArgs {
    #[command(flatten)]
    site: SiteArgs,
    #[command(flatten)]
    fix: fix::FixArgs,
}

pub fn run(args: &CheckArgs, messages: &Messages) -> End {
    let checked = match site::read(&args.site, None, messages) {
        Ok(checked) => checked,
        Err(end) => return end,
    };
    let checked = match args
        .fix
        .is_wanted()
        .then(|| fix::run(&args.fix, &args.site.root, checked.clone(), messages, |_, _| true))
    {
        Some(Ok(mended)) => mended,
        Some(Err(end)) => return end,
        None => checked,
    };
    checked.report(&checked.findings, messages, args.site.quiet);
    if checked.is_forbidden() {
        return checked.forbidden();
    }
    let unpublishable = paths(&checked);
    if !unpublishable.is_empty() {
        checked.report(&unpublishable, messages, args.site.quiet);
        return End::Forbidden;
    }
    if checked.findings.is_empty() && !args.site.quiet {
        say(&messages.get("check-clean", &[("roles", checked.site.roles.len().into())]));
    }
    End::Done
}

/// What would keep the files of the site from being written anywhere: names too long, or the same on some disks.
fn paths(checked: &Checked) -> Vec<Finding> {
    let Some(theme) = &checked.theme else { return Vec::new() };
    let shown = Shown { drafts: true };
    let renderer = Renderer::new(&checked.site, &checked.snapshot, theme, checked.today, shown);
    let paths: Vec<String> = renderer.routes().iter().map(|route| route.path.clone()).collect();
    publish::check_paths(&paths)
}
