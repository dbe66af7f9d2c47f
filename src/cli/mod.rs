//! The commands. A thin edge: parse, call the library, print.
//!
//! In: arguments, the environment, the clock. Out: text, and an exit code: 0 done, 1 findings forbid it, 2 wrong use or
//! vakanz could not work.

#![allow(clippy::disallowed_methods, reason = "the edge: arguments, environment, clock and terminal")]

mod accept;
mod build;
mod check;
mod diff;
mod file;
mod fix;
mod init;
mod new;
mod progress;
mod rules;
mod selection;
mod serve;
mod site;
mod theme;
mod usage;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::language::Tongue;
use crate::report::Messages;

/// The help texts are in `report/strings`; only names and shapes stand here.
#[derive(Parser)]
#[command(name = "vakanz", version, disable_help_subcommand = true)]
struct Arguments {
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Init(init::InitArgs),
    New(new::NewArgs),
    Build(build::BuildArgs),
    Check(check::CheckArgs),
    Diff(diff::DiffArgs),
    Rules(rules::RulesArgs),
    Explain(rules::ExplainArgs),
    Serve(serve::ServeArgs),
    Theme(theme::ThemeArgs),
}

/// Where a command looks for the site.
#[derive(clap::Args)]
struct SiteArgs {
    #[arg(long, value_name = "DIR", default_value = ".", hide_default_value = true)]
    root: PathBuf,
    #[arg(long, value_name = "DAY")]
    today: Option<String>,
    #[arg(long, value_name = "LEVEL")]
    deny: Vec<String>,
    #[arg(long, short)]
    quiet: bool,
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Done,
    Forbidden,
    Failed,
}

/// Runs vakanz.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let messages = Messages::new(tongue(&arguments));
    let mut command = usage::translated(Arguments::command(), &messages);
    let help = command.render_help().to_string();
    let end = match command.try_get_matches_from(arguments).and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => match &arguments.lang {
            Some(lang) if Tongue::parse(lang).is_none() => {
                usage::fail(&messages, "usage-lang", &[("value", lang.as_str().into())])
            }
            _ => match arguments.command {
                Command::Init(args) => init::run(&args, &messages),
                Command::New(args) => new::run(&args, &messages),
                Command::Build(args) => build::run(&args, &messages),
                Command::Check(args) => check::run(&args, &messages),
                Command::Diff(args) => diff::run(&args, &messages),
                Command::Rules(args) => rules::list(&args, &messages),
                Command::Explain(args) => rules::explain(&args, &messages),
                Command::Serve(args) => serve::run(args, messages),
                Command::Theme(args) => theme::run(&args, &messages),
            },
        },
        Err(error) => usage::report(&error, &help, &messages),
    };
    match end {
        End::Done => ExitCode::SUCCESS,
        End::Forbidden => ExitCode::from(1),
        End::Failed => ExitCode::from(2),
    }
}

/// The language to speak: `--lang`, else the locale, else English. Needed before the arguments are parsed, because
/// their help is in that language too.
fn tongue(arguments: &[OsString]) -> Tongue {
    let words: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let given = words.iter().enumerate().find_map(|(at, word)| match *word {
        "--lang" => words.get(at + 1).copied(),
        word => word.strip_prefix("--lang="),
    });
    let locale = || {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        names.into_iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    };
    match given {
        Some(tag) => Tongue::parse(tag),
        None => locale().and_then(|tag| Tongue::parse(&tag)),
    }
    .unwrap_or_default()
}

/// Writes to standard output; a reader that has gone away is no error.
fn say(text: &str) {
    let _ = writeln!(anstream::stdout(), "{text}");
}

/// Writes to standard error.
fn warn(text: &str) {
    let _ = write!(anstream::stderr(), "{text}");
}
