//! `vakanz build`: the site, into `public/`.
//!
//! In: the site's folder and options. Out: the output folder, brought to exactly the site; findings; a line that says
//! what was made.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use super::progress::Progress;
use super::{End, SiteArgs, file, say, site, usage};
use crate::finding::{self, Arg, Finding};
use crate::language::Tongue;
use crate::model::{Format, life};
use crate::publish::{self, Outcome, Plan};
use crate::render::format::Formats;
use crate::render::{self, HAS_PDF, Renderer, Route, Shown, Target, Unsaid};
use crate::report::{Messages, changes};
use crate::review::Review;

#[derive(clap::Args)]
pub struct BuildArgs {
    #[command(flatten)]
    site: SiteArgs,
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    #[arg(long)]
    drafts: bool,
    #[arg(long)]
    pdf: bool,
    #[arg(long)]
    overwrite: bool,
    #[arg(long, value_name = "PATH")]
    changes: Option<PathBuf>,
}

pub fn run(args: &BuildArgs, messages: &Messages) -> End {
    let start = Instant::now();
    if args.pdf && !HAS_PDF {
        return usage::fail(messages, "usage-pdf", &[]);
    }
    let mut checked = match site::read(&args.site, args.base_url.as_deref(), messages) {
        Ok(checked) => checked,
        Err(end) => return end,
    };
    if args.pdf {
        Arc::make_mut(&mut checked.review.site).settings.formats.push(Format::Pdf);
    }
    let Review { snapshot, site, theme, findings, today } = &checked.review;
    checked.report(findings, messages, args.site.quiet);
    let (Some(theme), false) = (theme, checked.is_forbidden()) else {
        if !args.site.quiet {
            super::warn(&format!("{}\n", messages.get("build-forbidden", &[])));
        }
        return checked.forbidden();
    };
    let changes = match args.changes.as_deref().map(|path| later(path, args, messages)).transpose() {
        Ok(changes) => changes,
        Err(end) => return end,
    };
    let shown = Shown { drafts: args.drafts };
    let renderer = Renderer::new(site, snapshot, theme, *today, shown);
    let routes = renderer.routes();
    let progress = Progress::new(routes.len(), args.site.quiet, messages);
    let made = publish_routes(args, &checked.review, &renderer, &progress);
    progress.end();
    match made {
        Ok(outcome) => {
            if let (Some(path), Some(file)) = (&args.changes, changes)
                && let Err(error) = file.write(&(changes::print(&outcome, &renderer) + "\n"))
            {
                return file::failed(messages, path, &error);
            }
            if !args.site.quiet {
                say(&summary(&checked.review, routes, &outcome, start, messages));
                renderer.unsaid().for_each(|(file, facts)| say(&unsaid(file, facts, messages)));
                if let Some(boxes) = boxes(&renderer, messages) {
                    say(&boxes);
                }
                if let Some(next) = next_change(&checked.review, messages) {
                    say(&next);
                }
            }
            End::Done
        }
        Err(mut findings) => {
            // A fault of a template is met again on every page that is made from it.
            finding::sort(&mut findings);
            findings.dedup();
            let failed = findings.iter().any(publish::is_trouble);
            checked.report(&findings, messages, args.site.quiet);
            if failed { End::Failed } else { End::Forbidden }
        }
    }
}

/// The file that the changes are written to. Not in the output folder: what is there is the site and nothing else.
fn later(path: &Path, args: &BuildArgs, messages: &Messages) -> Result<file::Later, End> {
    let folder = output(args);
    // Where a system cannot say where a path leads, opening it says why.
    if publish::is_within(path, &folder).unwrap_or(false) {
        let named = [("path", file::shown(path).into()), ("folder", file::shown(&folder).into())];
        return Err(usage::fail(messages, "usage-changes", &named));
    }
    file::Later::open(path).map_err(|error| file::failed(messages, path, &error))
}

/// The folder that the site is published to.
fn output(args: &BuildArgs) -> PathBuf {
    args.output.clone().unwrap_or_else(|| args.site.root.join("public"))
}

fn publish_routes(
    args: &BuildArgs,
    review: &Review,
    renderer: &Renderer,
    progress: &Progress,
) -> Result<Outcome, Vec<Finding>> {
    let root = &args.site.root;
    let folder = output(args);
    let home = site::home();
    let enclosing: Vec<&Path> = std::iter::once(root.as_path()).chain(home.as_deref()).collect();
    let (content, themes) = (root.join("content"), root.join("themes"));
    let routes = renderer.routes();
    let paths: Vec<String> = routes.iter().map(|route| route.path.clone()).collect();
    let plan = Plan {
        folder: &folder,
        paths: &paths,
        overwrite: args.overwrite,
        enclosing: &enclosing,
        sources: &[&content, &themes],
        is_told_by_name: render::is_told_by_name,
        made_from: made_from(args, review),
    };
    let render = |at: usize| renderer.render(&routes[at]).map_err(|finding| vec![finding]);
    publish::publish(&plan, render, &|done| progress.tell(done))
}

/// Everything that decides what the pages are, as one hash: this very program, the files, the day, the options.
/// `None` if the program cannot be read.
fn made_from(args: &BuildArgs, review: &Review) -> Option<blake3::Hash> {
    let program = std::env::current_exe().and_then(std::fs::read).ok()?;
    let mut hasher = blake3::Hasher::new();
    hasher.update(blake3::hash(&program).as_bytes()).update(review.snapshot.digest().as_bytes());
    let options = format!("{} {} {} {}", review.today, args.drafts, args.pdf, review.site.settings.base_url);
    Some(hasher.update(options.as_bytes()).finalize())
}

/// What was made, in one line.
fn summary(review: &Review, routes: &[Route], outcome: &Outcome, start: Instant, messages: &Messages) -> String {
    let postings = routes.iter().filter(|route| matches!(route.target, Target::Posting(..))).count();
    let is_moved = |route: &Route| matches!(route.target, Target::MovedPosting(..) | Target::MovedPage(..));
    let pages = routes.iter().filter(|route| route.path.ends_with(".html") && !is_moved(route)).count();
    let time = format!("{:.2}", start.elapsed().as_secs_f64());
    let time = if messages.tongue == Tongue::German { time.replace('.', ",") } else { time };
    let args: [(&'static str, Arg); 7] = [
        ("postings", postings.into()),
        ("pages", pages.into()),
        ("languages", review.site.settings.languages.len().into()),
        ("new", outcome.new.len().into()),
        ("changed", outcome.changed.len().into()),
        ("removed", outcome.removed.len().into()),
        ("time", time.into()),
    ];
    messages.get("build-done", &args)
}

/// What a form of job data has no field for.
fn unsaid(file: &str, facts: &[Unsaid], messages: &Messages) -> String {
    let names: Vec<String> = facts.iter().map(|fact| messages.get(&format!("fact-{}", fact.name()), &[])).collect();
    messages.get("build-unsaid", &[("file", file.into()), ("facts", names.join(", ").into())])
}

/// The letters that a box stands for in `posting.pdf`, if there are any.
fn boxes(renderer: &Renderer, messages: &Messages) -> Option<String> {
    let letters = renderer.without_glyph();
    let shown: Vec<String> =
        letters.iter().take(NAMED).map(|letter| format!("{letter} (U+{:04X})", u32::from(*letter))).collect();
    let more = if letters.len() > NAMED { format!(", … ({})", letters.len()) } else { String::new() };
    let said = || messages.get("build-boxes", &[("letters", (shown.join(", ") + &more).into())]);
    (!letters.is_empty()).then(said)
}

/// How many roles or letters a line names.
const NAMED: usize = 8;

/// The next day on which the site changes by itself.
fn next_change(review: &Review, messages: &Messages) -> Option<String> {
    let change = life::next_change(&review.site.roles, review.today)?;
    let names = |ids: &[&str]| {
        let more = if ids.len() > NAMED { format!(", … ({})", ids.len()) } else { String::new() };
        ids.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ") + &more
    };
    let id = match (change.opens.is_empty(), change.closes.is_empty()) {
        (false, true) => "build-next-opens",
        (true, false) => "build-next-closes",
        _ => "build-next-both",
    };
    let args: [(&'static str, Arg); 3] = [
        ("date", written(change.on, messages).into()),
        ("opens", names(&change.opens).into()),
        ("closes", names(&change.closes).into()),
    ];
    Some(messages.get(id, &args))
}

/// A day as the writer's language writes it.
fn written(day: jiff::civil::Date, messages: &Messages) -> String {
    let locale = match messages.tongue {
        Tongue::German => "de-DE",
        Tongue::English => "en-GB",
    };
    Formats::new(locale).map_or_else(|_| day.to_string(), |formats| formats.date(day))
}
