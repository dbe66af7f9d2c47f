//! Help and wrong use, in the writer's language.
//!
//! In: clap's command and errors. Out: the same with our words. The texts are messages named after command and option:
//! `help-build`, `help-build-output`.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg as ClapArg, Command};

use super::{End, warn};
use crate::finding::Arg;
use crate::report::Messages;

/// Gives a command and its subcommands our texts.
pub fn translated(command: Command, messages: &Messages) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command = described(command, "help", messages);
    for name in names {
        command = command.mut_subcommand(&name, |sub| with_subcommands(sub, &format!("help-{name}"), messages));
    }
    command
}

fn with_subcommands(command: Command, prefix: &str, messages: &Messages) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command = described(command, prefix, messages);
    for name in names {
        command = command.mut_subcommand(&name, |sub| described(sub, &format!("{prefix}-{name}"), messages));
    }
    command
}

fn described(command: Command, prefix: &str, messages: &Messages) -> Command {
    let heading = |id: &str| messages.get(id, &[]);
    let template =
        format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", heading("help-heading-usage"));
    let options = heading("help-heading-options");
    let arguments = heading("help-heading-arguments");
    let text = |id: &str| -> StyledStr {
        let specific = format!("{prefix}-{id}");
        let found = messages.get(&specific, &[]);
        // Options that mean the same everywhere are described once.
        if found == specific { messages.get(&format!("help-any-{id}"), &[]).into() } else { found.into() }
    };
    command
        .about(messages.get(prefix, &[]))
        .help_template(template)
        .subcommand_help_heading(heading("help-heading-commands"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(ClapArg::new("help").short('h').long("help").action(clap::ArgAction::Help))
        .args(
            (prefix == "help")
                .then(|| ClapArg::new("version").short('V').long("version").action(clap::ArgAction::Version)),
        )
        .mut_args(|arg| {
            let heading = if arg.is_positional() { arguments.clone() } else { options.clone() };
            let id = arg.get_id().as_str().replace('_', "-");
            arg.help(text(&id)).help_heading(heading)
        })
}

/// Prints help to standard output, and wrong use with how to do it right.
pub fn report(error: &clap::Error, help: &str, messages: &Messages) -> End {
    if !error.use_stderr() {
        // Help and version go to standard output and are no mistake.
        let _ = error.print();
        return End::Done;
    }
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let (id, args): (_, [(&'static str, Arg); 2]) = match error.kind() {
        // `vakanz new role Office Clerk`: the second word has no place.
        ErrorKind::UnknownArgument if !context(ContextKind::InvalidArg).starts_with('-') => {
            ("usage-extra-word", [("value", context(ContextKind::InvalidArg).into()), ("nearest", "".into())])
        }
        ErrorKind::UnknownArgument => (
            "usage-unknown-option",
            [
                ("value", context(ContextKind::InvalidArg).into()),
                ("nearest", context(ContextKind::SuggestedArg).into()),
            ],
        ),
        ErrorKind::InvalidSubcommand => (
            "usage-unknown-command",
            [
                ("value", context(ContextKind::InvalidSubcommand).into()),
                ("nearest", context(ContextKind::SuggestedSubcommand).into()),
            ],
        ),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            warn(help);
            return End::Failed;
        }
        ErrorKind::MissingRequiredArgument => {
            ("usage-missing", [("value", context(ContextKind::InvalidArg).into()), ("nearest", "".into())])
        }
        _ => ("usage-wrong", [("value", context(ContextKind::InvalidArg).into()), ("nearest", "".into())]),
    };
    fail(messages, id, &args)
}

/// Reports wrong use.
pub fn fail(messages: &Messages, id: &str, args: &[(&'static str, Arg)]) -> End {
    warn(&format!("{}\n{}\n", messages.get(id, args), messages.get("usage-hint", &[])));
    End::Failed
}
