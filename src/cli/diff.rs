//! `vakanz diff REV`: what the site says differently than in a revision of its Git repository.
//!
//! In: the site's folder, the name of a revision. Out: the differences, for people, for a comment, or for programs.

use std::path::PathBuf;

use super::{End, file, say, site, usage, warn};
use crate::diff::{self, Edition};
use crate::finding::Finding;
use crate::load;
use crate::render::theme;
use crate::report::diff::Account;
use crate::report::{Counts, Messages, diff as told};
use crate::snapshot::Snapshot;
use crate::snapshot::revision::{self, Trouble};

#[derive(clap::Args)]
pub struct DiffArgs {
    #[arg(value_name = "REVISION")]
    revision: String,
    #[arg(long, value_name = "FORMAT")]
    format: Option<String>,
    #[arg(long, value_name = "DIR", default_value = ".", hide_default_value = true)]
    root: PathBuf,
    #[arg(long, value_name = "DAY")]
    today: Option<String>,
}

pub fn run(args: &DiffArgs, messages: &Messages) -> End {
    let name = args.format.as_deref().unwrap_or("text");
    let print = match name {
        "text" => told::text,
        "markdown" => told::markdown,
        "json" => told::json,
        _ => return usage::fail(messages, "usage-diff-format", &[("value", name.into())]),
    };
    let given = match site::require_site(&args.root, messages)
        .and_then(|()| site::given_day(args.today.as_deref(), messages))
    {
        Ok(given) => given,
        Err(end) => return end,
    };
    let before = match revision::take(&args.root, &args.revision, theme::BUILT_IN) {
        Ok(before) => before,
        Err(trouble) => return failed(args, &trouble, messages),
    };
    let now = Snapshot::take(&args.root, theme::BUILT_IN);
    let (was, met_before) = load::load(&before.snapshot);
    let (is, met) = load::load(&now);
    for (side, met) in [("old", met_before), ("new", met)] {
        tell_gaps(args, side, &met, messages);
    }
    let today = given.unwrap_or_else(|| site::day(&is.settings));
    let old = Edition { site: &was, snapshot: &before.snapshot };
    let differences = diff::diff(old, Edition { site: &is, snapshot: &now }, today);
    say(&print(&Account::new(&differences, messages, &args.revision, &before.commit)));
    End::Done
}

/// Says that an edition could not be read as a whole.
fn tell_gaps(args: &DiffArgs, side: &'static str, met: &[Finding], messages: &Messages) {
    let faults: Vec<&Finding> = met.iter().filter(|finding| finding.is_fault()).collect();
    if !faults.is_empty() {
        let counts = Counts::of(faults).said(messages);
        let named = [("side", side.into()), ("revision", args.revision.as_str().into()), ("counts", counts.into())];
        warn(&(messages.get("diff-incomplete", &named) + "\n"));
    }
}

fn failed(args: &DiffArgs, trouble: &Trouble, messages: &Messages) -> End {
    let (id, said) = match trouble {
        Trouble::NoGit => ("diff-no-git", ""),
        Trouble::NoRepository => ("diff-no-repository", ""),
        Trouble::NoRevision => ("diff-no-revision", ""),
        Trouble::NoSite => ("diff-no-site", ""),
        Trouble::Git(said) => ("diff-git", said.as_str()),
    };
    let shown = file::shown(&args.root);
    let shown = if shown == "." { String::new() } else { shown };
    let named = [("revision", args.revision.as_str().into()), ("path", shown.into()), ("said", said.into())];
    usage::fail(messages, id, &named)
}
