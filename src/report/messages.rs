//! The strings of the program itself: findings, commands, help.
//!
//! In: an id and arguments. Out: a sentence in German or English.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;

use crate::finding::{Arg, Both, Doc, Finding, Rule, rules};
use crate::language::Tongue;

macro_rules! sources {
    ($lang:literal) => {
        [
            include_str!(concat!("strings/", $lang, "/cli.ftl")),
            include_str!(concat!("strings/", $lang, "/file.ftl")),
            include_str!(concat!("strings/", $lang, "/field.ftl")),
            include_str!(concat!("strings/", $lang, "/role.ftl")),
            include_str!(concat!("strings/", $lang, "/site.ftl")),
            include_str!(concat!("strings/", $lang, "/writing.ftl")),
            include_str!(concat!("strings/", $lang, "/yaml.ftl")),
            include_str!(concat!("strings/", $lang, "/markdown.ftl")),
            include_str!(concat!("strings/", $lang, "/publish.ftl")),
            include_str!(concat!("strings/", $lang, "/serve.ftl")),
        ]
    };
}

/// How many names a choice shows before it breaks off.
const SHOWN: usize = 12;

/// All messages in one language.
pub struct Messages {
    pub tongue: Tongue,
    bundle: FluentBundle<FluentResource>,
    /// Those of the rules with a document, in the order of [`rules::DOCUMENTED`]; read when they are needed.
    documented: Box<[OnceLock<FluentResource>]>,
}

impl Messages {
    pub fn new(tongue: Tongue) -> Messages {
        let mut bundle = FluentBundle::new_concurrent(vec![tongue.tag().parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        // The name is free: it is the only function there is.
        let _ = bundle.add_function("GIVEN", |args, _| given(args.first()));
        let sources = match tongue {
            Tongue::English => sources!("en"),
            Tongue::German => sources!("de"),
        };
        for source in sources {
            // The files are part of the program; a test parses them and compares their ids.
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source.to_owned());
            bundle.add_resource_overriding(resource);
        }
        let documented = rules::DOCUMENTED.iter().map(|_| OnceLock::new()).collect();
        Messages { tongue, bundle, documented }
    }

    /// A message that is not about a finding.
    pub fn get(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        self.format(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// What is wrong.
    pub fn message(&self, finding: &Finding) -> String {
        self.of_rule(finding.rule, None, &finding.args).unwrap_or_else(|| finding.rule.id.to_owned())
    }

    /// How to mend it.
    pub fn help(&self, finding: &Finding) -> Option<String> {
        self.of_rule(finding.rule, Some("help"), &finding.args)
    }

    /// What a second place of a finding is.
    pub fn label(&self, finding: &Finding, label: &str) -> Option<String> {
        self.of_rule(finding.rule, Some(label), &finding.args)
    }

    /// A text in the language of the messages.
    pub fn pick(&self, both: &Both) -> &'static str {
        match self.tongue {
            Tongue::English => both.en,
            Tongue::German => both.de,
        }
    }

    /// The message of a rule, or an attribute of it.
    fn of_rule(&self, rule: &'static Rule, attribute: Option<&str>, args: &[(&'static str, Arg)]) -> Option<String> {
        let Some(doc) = rule.doc else { return self.format(&rule.id.replace('/', "-"), attribute, args) };
        let at = rules::DOCUMENTED.binary_search_by(|other| other.id.cmp(rule.id)).ok()?;
        let resource = self.documented[at].get_or_init(|| self.resource(doc));
        let Some(ast::Entry::Message(message)) = resource.get_entry(0) else { return None };
        let pattern = match attribute {
            Some(name) => &message.attributes.iter().find(|attribute| attribute.id.name == name)?.value,
            None => message.value.as_ref()?,
        };
        Some(self.fill(pattern, args))
    }

    /// The patterns of a document as one message of Fluent, with attributes.
    fn resource(&self, doc: &Doc) -> FluentResource {
        let indented =
            |both: &Both| self.pick(both).lines().map(|line| format!("\n        {line}")).collect::<String>();
        let mut source = format!("message ={}\n    .help ={}\n", indented(&doc.message), indented(&doc.help));
        source.extend(doc.labels.iter().map(|(name, label)| format!("    .{name} ={}\n", indented(label))));
        // A test parses the messages of all documents.
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source);
        resource
    }

    fn format(&self, id: &str, attribute: Option<&str>, args: &[(&'static str, Arg)]) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        Some(self.fill(pattern, args))
    }

    fn fill<'b>(&'b self, pattern: &'b ast::Pattern<&'b str>, args: &[(&'static str, Arg)]) -> String {
        let args: FluentArgs = args.iter().map(|(name, arg)| (*name, self.value(arg))).collect();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
        printable(&text)
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Choice(names) => FluentValue::from(self.choice(names)),
        }
    }

    /// „a“, „b“ oder „c“; long lists break off.
    fn choice(&self, names: &[String]) -> String {
        let (open, close, or) = match self.tongue {
            Tongue::German => ("„", "“", "oder"),
            Tongue::English => ("“", "”", "or"),
        };
        let quoted: Vec<String> = names.iter().take(SHOWN).map(|name| format!("{open}{name}{close}")).collect();
        match quoted.as_slice() {
            [] => String::new(),
            all if names.len() > SHOWN => format!("{} …", all.join(", ")),
            [one] => one.clone(),
            [most @ .., last] => format!("{} {or} {last}", most.join(", ")),
        }
    }
}

/// Whether an argument is there and not empty; Fluent cannot choose by an empty text.
fn given(arg: Option<&FluentValue>) -> FluentValue<'static> {
    let given = match arg {
        Some(FluentValue::String(text)) => !text.is_empty(),
        None | Some(FluentValue::None | FluentValue::Error) => false,
        Some(_) => true,
    };
    FluentValue::from(if given { "yes" } else { "no" })
}

/// Text from files without what could steer a terminal, as a message shows it.
pub fn printable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}
