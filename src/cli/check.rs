//! `vakanz check`: what is wrong with the site, without making it.
//!
//! In: the site's folder. Out: findings, and how many.

use super::site;
use super::{End, SiteArgs, say};
use crate::report::Messages;

#[derive(clap::Args)]
pub struct CheckArgs {
    #[command(flatten)]
    site: SiteArgs,
}

pub fn run(args: &CheckArgs, messages: &Messages) -> End {
    let checked = match site::read(&args.site, None, messages) {
        Ok(checked) => checked,
        Err(end) => return end,
    };
    checked.report(&checked.findings, messages, args.site.quiet);
    if checked.is_forbidden() {
        return checked.forbidden();
    }
    if checked.findings.is_empty() && !args.site.quiet {
        say(&messages.get("check-clean", &[("roles", checked.site.roles.len().into())]));
    }
    End::Done
}
