//! `vakanz rules` and `vakanz explain`: what vakanz looks for, and why.
//!
//! In: nothing, or the name of a rule or of a family. Out: a list of all rules, or everything about one.

use super::{End, say, usage};
use crate::finding::{Rule, rules};
use crate::load::schema;
use crate::report::{Messages, explain, json};

#[derive(clap::Args)]
pub struct RulesArgs {
    #[arg(long, value_name = "FORMAT")]
    format: Option<String>,
}

#[derive(clap::Args)]
pub struct ExplainArgs {
    #[arg(value_name = "RULE")]
    rule: String,
}

pub fn list(args: &RulesArgs, messages: &Messages) -> End {
    match args.format.as_deref() {
        None | Some("terminal") => say(&explain::all(messages)),
        Some("json") => say(&json::rules(messages)),
        Some(other) => return usage::fail(messages, "usage-rules-format", &[("value", other.into())]),
    }
    End::Done
}

pub fn explain(args: &ExplainArgs, messages: &Messages) -> End {
    let families = rules::families();
    let name = args.rule.trim_end_matches('/');
    if let Some(rule) = rules::find(name) {
        say(&explain::rule(rule, messages));
    } else if let Some(rules) = families.get(name) {
        say(&explain::family(name, rules, messages));
    } else {
        let nearest = nearest(name).unwrap_or_default();
        return usage::fail(messages, "usage-rule", &[("value", name.into()), ("nearest", nearest.into())]);
    }
    End::Done
}

/// The rule or family that was probably meant; a rule by its second name, too.
fn nearest(name: &str) -> Option<&'static str> {
    let second = |rule: &Rule| rule.id.split('/').nth(1).unwrap_or_default();
    // Rules about what is said are asked for more often than those about how it is written down.
    let (content, form): (Vec<&Rule>, Vec<&Rule>) = rules::all().partition(|rule| rule.is_on_content());
    let among = |rules: &[&'static Rule]| schema::nearest(name, rules.iter().flat_map(|rule| [rule.family(), rule.id]));
    among(&content).or_else(|| among(&form)).or_else(|| {
        let word = name.rsplit('/').next().unwrap_or_default();
        let mut rules = content.iter().chain(&form).copied();
        let nearest = schema::nearest(word, rules.clone().map(second))?;
        rules.find(|rule| second(rule) == nearest).map(|rule| rule.id)
    })
}
