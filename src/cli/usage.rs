//! Help and wrong use, in the writer's language.
//!
//! In: clap's command and errors. Out: the same with our words. The texts are messages named after command and option:
//! `help-build`, `help-build-output`.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg as ClapArg, ArgAction, Command};

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
    let command = command
        .about(messages.get(prefix, &[]))
        .help_template(template)
        .subcommand_help_heading(heading("help-heading-commands"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(ClapArg::new("help").short('h').long("help").action(ArgAction::Help))
        .args((prefix == "help").then(|| ClapArg::new("version").short('V').long("version").action(ArgAction::Version)))
        .mut_args(|arg| {
            let heading = if arg.is_positional() { arguments.clone() } else { options.clone() };
            let id = arg.get_id().as_str().replace('_', "-");
            let value = arg.get_value_names().and_then(|names| names.first()).map(|name| value(name, messages));
            let arg = arg.help(text(&id)).help_heading(heading);
            if let Some(value) = value { arg.value_name(value) } else { arg }
        });
    let usage = usage(&command, prefix, messages);
    command.override_usage(usage)
}

/// What stands for a value, in the writer's language; in the code it has the name of its message.
fn value(name: &str, messages: &Messages) -> String {
    messages.get(&format!("value-{}", name.to_lowercase()), &[])
}

/// `vakanz new role [OPTIONS] <TITLE>`
fn usage(command: &Command, prefix: &str, messages: &Messages) -> String {
    let mut usage =
        format!("{} [{}]", prefix.replacen("help", "vakanz", 1).replace('-', " "), value("OPTIONS", messages));
    for arg in command.get_positionals() {
        let name = arg.get_value_names().and_then(|names| names.first()).map(|name| name.as_str()).unwrap_or_default();
        let shown = if arg.is_required_set() { format!(" <{name}>") } else { format!(" [{name}]") };
        usage = usage + &shown + if matches!(arg.get_action(), ArgAction::Append) { "..." } else { "" };
    }
    let has_commands = command.get_subcommands().next().is_some();
    if has_commands { format!("{usage} <{}>", value("COMMAND", messages)) } else { usage }
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
    let (argument, given) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
    let (id, value, nearest) = match error.kind() {
        // The help of the command that was given: of `new` for `vakanz new`.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            warn(&error.render().to_string());
            return End::Failed;
        }
        ErrorKind::MissingSubcommand => {
            warn(help);
            return End::Failed;
        }
        // `vakanz new role Office Clerk`: the second word has no place.
        ErrorKind::UnknownArgument if !argument.starts_with('-') => ("usage-extra-word", argument, String::new()),
        ErrorKind::UnknownArgument => ("usage-unknown-option", argument, context(ContextKind::SuggestedArg)),
        ErrorKind::InvalidSubcommand => {
            let nearest = context(ContextKind::SuggestedSubcommand);
            ("usage-unknown-command", context(ContextKind::InvalidSubcommand), nearest)
        }
        ErrorKind::MissingRequiredArgument => ("usage-missing", argument, String::new()),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => ("usage-value", argument, String::new()),
        // No two options exclude each other.
        ErrorKind::ArgumentConflict => ("usage-twice", argument, String::new()),
        _ => ("usage-wrong", argument, String::new()),
    };
    fail(messages, id, &[("value", value.into()), ("nearest", nearest.into()), ("given", given.into())]);
    warn(&format!("{}\n", messages.get("usage-hint", &[])));
    End::Failed
}

/// Says why a command cannot do what was asked.
pub fn fail(messages: &Messages, id: &str, args: &[(&'static str, Arg)]) -> End {
    warn(&format!("{}\n", messages.get(id, args)));
    End::Failed
}
