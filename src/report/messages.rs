//! What the program says: findings in the words of their rule's document, commands and help in those of `strings/`.
//!
//! In: a finding, or an id and arguments. Out: a sentence in German or English.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;

use crate::finding::{Arg, Basis, Both, Doc, Finding, Rule, rules};
use crate::language::Tongue;

macro_rules! sources {
    ($lang:literal) => {
        [
            include_str!(concat!("strings/", $lang, "/cli.ftl")),
            include_str!(concat!("strings/", $lang, "/diff.ftl")),
            include_str!(concat!("strings/", $lang, "/report.ftl")),
            include_str!(concat!("strings/", $lang, "/serve.ftl")),
            include_str!(concat!("strings/", $lang, "/desk.ftl")),
        ]
    };
}

/// How many names a choice shows before it breaks off.
const SHOWN: usize = 12;

/// How many roles are named before the rest is counted.
const NAMED: usize = 3;

/// All messages in one language.
pub struct Messages {
    pub tongue: Tongue,
    bundle: FluentBundle<FluentResource>,
    /// Those of the rules, in the order of [`rules::ALL`]; read when they are needed.
    of_rules: Box<[OnceLock<FluentResource>]>,
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
        let of_rules = rules::all().map(|_| OnceLock::new()).collect();
        Messages { tongue, bundle, of_rules }
    }

    /// A message that is not about a finding.
    pub fn get(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        self.format(id, args).unwrap_or_else(|| id.to_owned())
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

    /// What the findings of a rule are about, in two or three words. For a family that has none, its name.
    pub fn family(&self, family: &str) -> String {
        self.format(&format!("family-{family}"), &[]).unwrap_or_else(|| family.to_owned())
    }

    /// What a finding rests on where the work is done.
    pub fn basis<'b>(&self, basis: &'b Basis) -> &'b str {
        match self.tongue {
            Tongue::English => &basis.en,
            Tongue::German => &basis.de,
        }
    }

    /// What else belongs to a finding, each with what it is: the legal basis, the roles that it concerns.
    pub fn notes(&self, finding: &Finding) -> Vec<(String, String)> {
        let basis = finding.basis.as_deref().map(|basis| {
            let source = basis.source.as_deref().map(|source| format!(", {source}")).unwrap_or_default();
            // A house's own rule may hold everywhere.
            let country = if basis.country.is_empty() { String::new() } else { format!(" ({})", basis.country) };
            let text = printable(&format!("{}{country}{source}", self.basis(basis)));
            (self.get("finding-basis", &[]), text)
        });
        let roles = self.names_of(&finding.roles).map(|names| (self.get("finding-roles", &[]), names));
        basis.into_iter().chain(roles).collect()
    }

    /// “payroll, it-support and 12 more”.
    fn names_of(&self, roles: &[String]) -> Option<String> {
        let named = if roles.len() <= NAMED { roles.len() } else { NAMED - 1 };
        let names = roles[..named].join(", ");
        match roles.len() - named {
            0 => Some(names).filter(|names| !names.is_empty()),
            more => Some(self.get("finding-roles-more", &[("names", names.into()), ("count", more.into())])),
        }
    }

    /// That a finding is about a draft.
    pub fn said_draft(&self, finding: &Finding) -> Option<String> {
        finding.draft.then(|| self.get("finding-draft", &[]))
    }

    /// How much a finding weighs, in a word.
    pub fn weight(&self, finding: &Finding) -> String {
        let word = self.get(&format!("severity-{}", finding.severity.name()), &[]);
        if finding.draft { self.get("severity-draft", &[("word", word.into())]) } else { word }
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
        let resource = self.of_rules[rules::place(rule.id)?].get_or_init(|| self.resource(rule.doc));
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

    fn format(&self, id: &str, args: &[(&'static str, Arg)]) -> Option<String> {
        Some(self.fill(self.bundle.get_message(id)?.value()?, args))
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
