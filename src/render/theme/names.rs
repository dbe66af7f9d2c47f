//! The variables that templates ask for, held to what they can rely on: on every way from a page through the templates
//! it is made of, also where no page of the site goes.
//!
//! In: the templates, the names of strings and static files. Out: [`Found`]. A place is wrong if what it names is there
//! on no way that leads to it; where a value comes from a part of the language that is not followed, nothing is said.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::syntax::{self, Component, Expr, Node, Template};
use crate::load::schema::{by_likeness, nearest};
use crate::render::contract::{EVERY, Field, Kind, PAGES};

/// Names that a theme gives to its own things.
#[derive(Debug, Default)]
pub struct Own {
    /// As templates see them: with `_`.
    pub strings: BTreeSet<String>,
    pub statics: BTreeSet<String>,
}

#[derive(Debug, Default)]
pub struct Found {
    pub unknown: Vec<Unknown>,
    pub blocks: Vec<Unshown>,
    /// Templates that a page is made of.
    pub templates: BTreeSet<String>,
    pub strings: Asked,
    pub statics: Asked,
}

/// Which names of a kind templates ask for.
#[derive(Debug, Default)]
pub struct Asked {
    pub names: BTreeSet<String>,
    /// Some are asked for by names that only a page knows.
    pub others: bool,
}

impl Asked {
    pub fn has(&self, name: &str) -> bool {
        self.others || self.names.contains(name)
    }
}

/// A variable, or a part of one, that is not there.
#[derive(Clone, Debug, PartialEq)]
pub struct Unknown {
    pub template: String,
    pub at: Range<usize>,
    /// As it is written.
    pub name: String,
    pub why: Why,
    /// What was probably meant.
    pub nearest: Option<String>,
    /// What there is, the likeliest first.
    pub choices: Vec<String>,
}

/// Why there is no such thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing has this name.
    Name,
    /// Pages have it, but a component sees only what it is given.
    Component,
    /// What it should be a part of has no such part.
    Part,
    /// … is a text, a number or a truth value and has no parts.
    Simple,
    /// … is a list: only its entries have parts.
    List,
    String,
    Static,
}

impl Why {
    pub fn name(self) -> &'static str {
        match self {
            Why::Name => "name",
            Why::Component => "component",
            Why::Part => "part",
            Why::Simple => "simple",
            Why::List => "list",
            Why::String => "string",
            Why::Static => "static",
        }
    }
}

/// A block that no template has in which it could be shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unshown {
    pub template: String,
    pub at: (usize, usize),
    pub block: String,
    /// The templates that this one builds on, the next one first, each with its blocks.
    pub bases: Vec<(String, Vec<String>)>,
}

/// What is known of a value.
#[derive(Clone, Debug, PartialEq)]
enum Seen {
    Any,
    Of(Kind),
    List(Box<Seen>),
}

impl Seen {
    /// What stands in a list.
    fn entry(&self) -> Seen {
        match self {
            Seen::Of(kind) => match kind.present() {
                Kind::List(entry) => Seen::Of(*entry),
                _ => Seen::Any,
            },
            Seen::List(entry) => (**entry).clone(),
            Seen::Any => Seen::Any,
        }
    }

    fn is_list(&self) -> bool {
        matches!(self, Seen::List(_)) || matches!(self, Seen::Of(kind) if matches!(kind.present(), Kind::List(_)))
    }

    /// One of two.
    fn or(self, other: &Seen) -> Seen {
        if self == *other { self } else { Seen::Any }
    }
}

/// Follows every way through the templates; `None` if one of them cannot be read.
pub fn look(sources: &[(String, &str)], own: &Own) -> Option<Found> {
    let mut templates = BTreeMap::new();
    for (name, source) in sources {
        templates.insert(name.as_str(), syntax::read(source)?);
    }
    let mut components = BTreeMap::new();
    // Of two with one name the template'w counts that stands last by name; `default/…` has none.
    for (name, template) in &templates {
        components.extend(template.components.iter().map(|component| (component.name, (*name, component))));
    }
    let assigned = templates.values().flat_map(|template| template.assigned.iter().copied());
    let mut counts = BTreeMap::new();
    assigned.for_each(|name| *counts.entry(name).or_default() += 1);
    let mut walk = Walk {
        templates: &templates,
        components: &components,
        own,
        assigned: counts,
        met: BTreeSet::new(),
        unknown: BTreeMap::new(),
        shown: BTreeSet::new(),
        calls: Vec::new(),
        found: Found::default(),
    };
    for page in &PAGES {
        let variables = EVERY.iter().chain([&page.own]);
        let given = variables.map(|field| (field.name, Seen::Of(field.kind))).collect();
        walk.template(page.template, &mut Scope { given, ..Scope::default() });
    }
    let called: BTreeSet<&str> = walk.calls.iter().map(|(name, _)| *name).collect();
    for (name, (_, component)) in &components {
        if !called.contains(name) {
            walk.component(name, component.parameters.iter().map(|name| (*name, Seen::Any)).collect(), 0);
        }
    }
    Some(walk.end())
}

struct Walk<'w> {
    templates: &'w BTreeMap<&'w str, Template<'w>>,
    components: &'w BTreeMap<&'w str, (&'w str, &'w Component<'w>)>,
    own: &'w Own,
    /// How often a name is set.
    assigned: BTreeMap<&'w str, usize>,
    /// Places where what is named was there, on one way at least …
    met: BTreeSet<(&'w str, usize)>,
    /// … and where it was not.
    unknown: BTreeMap<(&'w str, usize), Unknown>,
    /// Blocks that are shown, by template.
    shown: BTreeSet<(&'w str, &'w str)>,
    /// Components with what they have been given.
    calls: Vec<(&'w str, Vec<(&'w str, Seen)>)>,
    found: Found,
}

/// What can be seen at a place.
#[derive(Clone, Default)]
struct Scope<'w> {
    template: &'w str,
    /// The variables of the page, or of the component.
    given: Vec<(&'w str, Seen)>,
    /// The variables of the loops around, the innermost last.
    loops: Vec<(&'w str, Seen)>,
    set: BTreeMap<&'w str, Seen>,
    /// What stands in each block: the page'w own first.
    blocks: BTreeMap<&'w str, Vec<(&'w str, &'w [Node<'w>])>>,
    /// The blocks around.
    within: Vec<&'w str>,
    /// How many calls of components lead here; 0 outside of them.
    depth: usize,
}

/// Components that call themselves with ever other values are followed no further.
const DEPTH: usize = 12;

impl<'w> Walk<'w> {
    /// A template with those that it builds on, from the outermost.
    fn template(&mut self, name: &str, scope: &mut Scope<'w>) {
        let mut chain: Vec<(&'w str, &'w Template<'w>)> = Vec::new();
        let mut next = Some(name);
        while let Some((name, template)) = next.and_then(|name| self.templates.get_key_value(name)) {
            if chain.iter().any(|(known, _)| known == name) {
                break;
            }
            self.found.templates.insert((*name).to_owned());
            chain.push((name, template));
            next = template.parent;
        }
        let mut blocks = BTreeMap::new();
        for (name, template) in &chain {
            collect(name, &template.nodes, &mut blocks);
        }
        let around = (scope.template, std::mem::replace(&mut scope.blocks, blocks), std::mem::take(&mut scope.within));
        if let Some((name, template)) = chain.last() {
            scope.template = name;
            self.nodes(&template.nodes, scope);
        }
        (scope.template, scope.blocks, scope.within) = around;
        for (at, (name, template)) in chain.iter().enumerate() {
            let bases = || {
                let base = |(name, template): &(&str, &Template)| {
                    let mut blocks = BTreeMap::new();
                    collect(name, &template.nodes, &mut blocks);
                    ((*name).to_owned(), blocks.into_keys().map(str::to_owned).collect())
                };
                chain[at + 1..].iter().map(base).collect()
            };
            for node in &template.nodes {
                if let Node::Block { name: block, at, .. } = node
                    && !self.shown.contains(&(name, block))
                {
                    self.found.blocks.push(Unshown {
                        template: (*name).to_owned(),
                        at: (at.start, at.end),
                        block: (*block).to_owned(),
                        bases: bases(),
                    });
                }
            }
        }
    }

    fn nodes(&mut self, nodes: &'w [Node<'w>], scope: &mut Scope<'w>) {
        nodes.iter().for_each(|node| self.node(node, scope));
    }

    fn node(&mut self, node: &'w Node<'w>, scope: &mut Scope<'w>) {
        match node {
            Node::Show(expr) => {
                self.value(expr, scope);
            }
            Node::If { asks, then, otherwise } => {
                self.value(asks, scope);
                self.nodes(then, scope);
                self.nodes(otherwise, scope);
            }
            Node::For { key, value, over, body, otherwise } => {
                let entry = self.goes_through(over, scope);
                let outside = scope.loops.len();
                scope.loops.extend(key.map(|key| (key, Seen::Any)));
                scope.loops.push((value, if key.is_some() { Seen::Any } else { entry }));
                self.nodes(body, scope);
                scope.loops.truncate(outside);
                self.nodes(otherwise, scope);
            }
            Node::Set { name, value, body } => {
                self.nodes(body, scope);
                let seen = value.as_ref().map_or(Seen::Of(Kind::Text), |value| self.value(value, scope));
                self.is_used_up(&seen);
                scope.set.insert(name, seen);
            }
            Node::Include(name) => self.template(name, scope),
            Node::Block { name, .. } => {
                if scope.within.contains(name) {
                    return;
                }
                scope.within.push(name);
                let around = scope.template;
                // All of them: the inner ones can show the outer ones with `super()`.
                for (template, body) in scope.blocks.get(name).cloned().unwrap_or_default() {
                    self.shown.insert((template, name));
                    scope.template = template;
                    self.nodes(body, scope);
                }
                scope.template = around;
                scope.within.pop();
            }
            Node::Filter { given, body } => {
                given.iter().for_each(|expr| drop(self.value(expr, scope)));
                self.nodes(body, scope);
            }
        }
    }

    /// What a loop gives to its variable.
    fn goes_through(&mut self, over: &'w Expr<'w>, scope: &mut Scope<'w>) -> Seen {
        let seen = self.value(over, scope);
        self.is_used_up(&seen);
        seen.entry()
    }

    /// A value whose parts are asked for in a way that is not followed.
    fn is_used_up(&mut self, seen: &Seen) {
        match seen {
            Seen::Of(Kind::Strings) => self.found.strings.others = true,
            Seen::Of(Kind::Statics) => self.found.statics.others = true,
            _ => {}
        }
    }

    fn value(&mut self, expr: &'w Expr<'w>, scope: &mut Scope<'w>) -> Seen {
        match expr {
            Expr::Name(name, at) => self.name(name, at, scope),
            Expr::Part(of, name, at) => {
                let seen = self.value(of, scope);
                self.part(&seen, of, (name, at), scope)
            }
            Expr::Item(of, at) => {
                self.value(at, scope);
                self.goes_through(of, scope)
            }
            Expr::Slice(of, bounds) => {
                bounds.iter().for_each(|bound| drop(self.value(bound, scope)));
                self.value(of, scope)
            }
            Expr::Text => Seen::Of(Kind::Text),
            Expr::Plain => Seen::Any,
            Expr::List(items) => {
                let seen: Vec<Seen> = items.iter().map(|item| self.value(item, scope)).collect();
                seen.iter().for_each(|seen| self.is_used_up(seen));
                let entry = seen.iter().cloned().reduce(|one, other| one.or(&other));
                Seen::List(entry.unwrap_or(Seen::Any).into())
            }
            Expr::Each { key, value, over, asks, item } => {
                let entry = self.goes_through(over, scope);
                let outside = scope.loops.len();
                scope.loops.extend(key.map(|key| (key, Seen::Any)));
                scope.loops.push((value, if key.is_some() { Seen::Any } else { entry }));
                asks.iter().for_each(|asks| drop(self.value(asks, scope)));
                let item = self.value(item, scope);
                scope.loops.truncate(outside);
                Seen::List(item.into())
            }
            Expr::Filter { of, name, given } => {
                given.iter().for_each(|expr| drop(self.value(expr, scope)));
                let seen = self.value(of, scope);
                self.is_used_up(&seen);
                match *name {
                    "first" | "last" | "nth" => seen.entry(),
                    "sort" | "reverse" | "unique" if seen.is_list() => seen,
                    _ => Seen::Any,
                }
            }
            Expr::IsThere(of) => {
                self.value(of, scope);
                Seen::Any
            }
            Expr::Either { asks, yes, no } => {
                self.value(asks, scope);
                let yes = self.value(yes, scope);
                let no = self.value(no, scope);
                [&yes, &no].into_iter().for_each(|seen| self.is_used_up(seen));
                yes.or(&no)
            }
            Expr::Call { name, given, spread, body } => {
                for expr in spread {
                    self.goes_through(expr, scope);
                }
                let given: Vec<_> = given.iter().map(|(name, expr)| (*name, self.value(expr, scope))).collect();
                self.nodes(body, scope);
                self.call(name, &given, !spread.is_empty(), scope.depth);
                Seen::Any
            }
            Expr::Made(parts) => {
                for part in parts {
                    self.goes_through(part, scope);
                }
                Seen::Any
            }
        }
    }

    fn name(&mut self, name: &'w str, at: &Range<usize>, scope: &Scope<'w>) -> Seen {
        let find =
            |list: &[(&str, Seen)]| list.iter().rev().find(|(known, _)| *known == name).map(|(_, seen)| seen.clone());
        let plain = find(&scope.loops).or_else(|| find(&scope.given));
        let seen = match (self.assigned.get(name), plain) {
            // The engine'w own names.
            _ if name == "loop" || name.starts_with("__tera") => Some(Seen::Any),
            (None, plain) => plain,
            // Set in one place, it is what it was set to, wherever it is there at all.
            (Some(1), None) => Some(scope.set.get(name).cloned().unwrap_or(Seen::Any)),
            (Some(_), _) => Some(Seen::Any),
        };
        if let Some(seen) = seen {
            self.met.insert((scope.template, at.start));
            return seen;
        }
        let is_pages = EVERY.iter().chain(PAGES.iter().map(|page| &page.own)).any(|field| field.name == name);
        let why = if is_pages && scope.depth > 0 { Why::Component } else { Why::Name };
        let visible: Vec<&str> = scope.loops.iter().chain(&scope.given).map(|(name, _)| *name).collect();
        // `{{ title }}` for `{{ posting.title }}`: the page's own variable comes last.
        let parts = scope.given.last().map(|(of, seen)| (*of, fields(seen))).unwrap_or_default();
        let meant = nearest(name, visible.iter().copied().chain(parts.1.iter().map(|field| field.name)));
        let meant = meant.map(|meant| match visible.contains(&meant) {
            true => meant.to_owned(),
            false => format!("{}.{meant}", parts.0),
        });
        self.miss((name, at), None, why, meant, by_likeness(name, visible), scope);
        Seen::Any
    }

    fn part(&mut self, seen: &Seen, of: &Expr, part: (&'w str, &Range<usize>), scope: &Scope<'w>) -> Seen {
        let (name, at) = part;
        let kind = match seen {
            Seen::Any => return Seen::Any,
            Seen::List(_) => None,
            Seen::Of(kind) => Some(kind.present()),
        };
        let own = self.own;
        let (why, names): (Why, Vec<&str>) = match kind {
            None | Some(Kind::List(_)) => (Why::List, Vec::new()),
            Some(Kind::Text | Kind::Number | Kind::Truth | Kind::Optional(_)) => (Why::Simple, Vec::new()),
            Some(Kind::View(view)) => {
                if let Some(field) = view.fields.iter().find(|field| field.name == name) {
                    self.met.insert((scope.template, at.start));
                    return Seen::Of(field.kind);
                }
                (Why::Part, view.fields.iter().map(|field| field.name).collect())
            }
            Some(kind @ (Kind::Strings | Kind::Statics)) => {
                let is_string = kind == Kind::Strings;
                let (asked, known, why) = if is_string {
                    (&mut self.found.strings, &own.strings, Why::String)
                } else {
                    (&mut self.found.statics, &own.statics, Why::Static)
                };
                asked.names.insert(name.to_owned());
                if known.contains(name) {
                    self.met.insert((scope.template, at.start));
                    return Seen::Of(Kind::Text);
                }
                (why, known.iter().map(String::as_str).collect())
            }
        };
        let path = of.path().filter(|_| why != Why::Static);
        let prefix = path.as_deref().map(|path| format!("{path}.")).unwrap_or_default();
        let meant = nearest(name, names.iter().copied()).map(|name| format!("{prefix}{name}"));
        // Of strings there are too many to list.
        let choices = if why == Why::String { Vec::new() } else { names };
        let choices = by_likeness(name, choices);
        self.miss(part, path, why, meant, choices, scope);
        Seen::Any
    }

    fn miss(
        &mut self,
        (name, at): (&'w str, &Range<usize>),
        of: Option<String>,
        why: Why,
        nearest: Option<String>,
        choices: Vec<String>,
        scope: &Scope<'w>,
    ) {
        let name = of.map_or(name.to_owned(), |of| format!("{of}.{name}"));
        let doubted =
            self.templates.get(scope.template).map(|template| template.doubted.as_slice()).unwrap_or_default();
        let is_doubted = |path: &String| {
            name.strip_prefix(path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        if doubted.iter().any(is_doubted) {
            return;
        }
        let unknown = Unknown { template: scope.template.to_owned(), at: at.clone(), name, why, nearest, choices };
        self.unknown.entry((scope.template, at.start)).or_insert(unknown);
    }

    fn call(&mut self, name: &'w str, given: &[(&'w str, Seen)], has_more: bool, depth: usize) {
        let Some((template, component)) = self.components.get(name) else { return };
        self.found.templates.insert((*template).to_owned());
        let parameters = component.parameters.iter().map(|parameter| {
            let seen = given.iter().find(|(name, _)| name == parameter).map(|(_, seen)| seen.clone());
            (*parameter, seen.filter(|_| !has_more).unwrap_or(Seen::Any))
        });
        self.component(name, parameters.collect(), depth);
    }

    /// A component sees nothing but what it is given.
    fn component(&mut self, name: &'w str, given: Vec<(&'w str, Seen)>, depth: usize) {
        let known = (name, given);
        if depth > DEPTH || self.calls.contains(&known) {
            return;
        }
        let Some((template, component)) = self.components.get(name) else { return };
        let mut scope = Scope { template, given: known.1.clone(), depth: depth + 1, ..Scope::default() };
        self.calls.push(known);
        self.nodes(&component.body, &mut scope);
    }

    fn end(self) -> Found {
        let mut found = self.found;
        let nowhere = self.unknown.into_iter().filter(|(place, _)| !self.met.contains(place));
        found.unknown = nowhere.map(|(_, unknown)| unknown).collect();
        found.blocks.retain(|block| !self.shown.contains(&(block.template.as_str(), block.block.as_str())));
        found.blocks.sort();
        found.blocks.dedup();
        found
    }
}

/// The blocks of a template, also those in others.
fn collect<'w>(name: &'w str, nodes: &'w [Node<'w>], blocks: &mut BTreeMap<&'w str, Vec<(&'w str, &'w [Node<'w>])>>) {
    for node in nodes {
        match node {
            Node::Block { name: block, body, .. } => {
                blocks.entry(block).or_default().push((name, body));
                collect(name, body, blocks);
            }
            Node::If { then, otherwise, .. } => {
                collect(name, then, blocks);
                collect(name, otherwise, blocks);
            }
            Node::Set { body, .. } | Node::Filter { body, .. } => collect(name, body, blocks),
            Node::Show(Expr::Call { body, .. }) => collect(name, body, blocks),
            Node::Show(_) | Node::For { .. } | Node::Include(_) => {}
        }
    }
}

/// The parts of a value.
fn fields(seen: &Seen) -> &'static [Field] {
    match seen {
        Seen::Of(kind) => match kind.present() {
            Kind::View(view) => view.fields,
            _ => &[],
        },
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DEFAULT, built_in, folders};
    use super::*;

    /// The default theme with templates of a site's own.
    fn found(own: &[(&str, &str)]) -> Found {
        let is_replaced = |name: &str| own.iter().any(|(other, _)| *other == name);
        let mut sources: Vec<(String, &str)> = templates_of(DEFAULT)
            .into_iter()
            .map(|(name, text)| (if is_replaced(name) { format!("default/{name}") } else { name.to_owned() }, text))
            .collect();
        sources.extend(own.iter().map(|(name, text)| ((*name).to_owned(), *text)));
        let statics = built_in(DEFAULT).filter_map(|(path, _)| path.strip_prefix("static/"));
        let statics = statics.map(str::to_owned).collect();
        let strings =
            built_in(DEFAULT).filter(|(path, _)| path.ends_with("/en.ftl")).flat_map(|(_, text)| text.lines());
        let strings = strings.filter_map(|line| line.split_once(" =")).map(|(id, _)| id.replace('-', "_")).collect();
        look(&sources, &Own { strings, statics }).expect("every template can be read")
    }

    fn unknown(name: &str, text: &str) -> Vec<(String, Why, Option<String>)> {
        let found = found(&[(name, text)]);
        let marked = |unknown: &Unknown| text[unknown.at.clone()].to_owned();
        for unknown in &found.unknown {
            assert!(unknown.name.ends_with(&marked(unknown)), "{unknown:?}");
        }
        found.unknown.into_iter().map(|unknown| (unknown.name, unknown.why, unknown.nearest)).collect()
    }

    fn templates_of(theme: &'static str) -> Vec<(&'static str, &'static str)> {
        built_in(theme).filter_map(|(path, text)| Some((path.strip_prefix("templates/")?, text))).collect()
    }

    #[test]
    fn the_built_in_themes_are_whole() {
        for theme in [DEFAULT, "poster"] {
            let own = if theme == DEFAULT { Vec::new() } else { templates_of(theme) };
            let found = found(&own);
            assert!(found.unknown.is_empty(), "{theme}: {:#?}", found.unknown);
            assert!(found.blocks.is_empty(), "{theme}: {:#?}", found.blocks);
            for (name, _) in folders(theme).flat_map(templates_of) {
                assert!(found.templates.contains(name), "{theme}: {name} is shown nowhere");
            }
            for (path, _) in folders(theme).flat_map(built_in) {
                assert!(path.strip_prefix("static/").is_none_or(|name| found.statics.has(name)), "{theme}: {path}");
            }
            assert!(!found.strings.others && !found.statics.others);
        }
    }

    #[test]
    fn what_is_not_there_is_found() {
        let cases = [
            ("posting.html", "{{ posting.titel }}", "posting.titel", Why::Part, "posting.title"),
            ("posting.html", "{% if posting.stat %}x{% endif %}", "posting.stat", Why::Part, "posting.state"),
            ("posting.html", "{% if not posting.of or 1 > 2 %}{% endif %}", "posting.of", Why::Part, ""),
            (
                "posting.html",
                "{% if lang == 'de' %}{% else %}{{ titel }}{% endif %}",
                "titel",
                Why::Name,
                "posting.title",
            ),
            ("posting.html", "{{ title }}", "title", Why::Name, "posting.title"),
            ("posting.html", "{{ postng.title }}", "postng", Why::Name, "posting"),
            ("posting.html", "{{ posting.contact.nam }}", "posting.contact.nam", Why::Part, "posting.contact.name"),
            ("posting.html", "{{ posting[\"titel\"] | upper }}", "posting.titel", Why::Part, "posting.title"),
            ("posting.html", "{{ posting?.titel | default(value=1) }}", "posting.titel", Why::Part, "posting.title"),
            ("posting.html", "{{ 'x' | replace(from=sit.name, to='') }}", "sit", Why::Name, "site"),
            (
                "posting.html",
                "{% for fact in posting.facts %}{{ fact.lable }}{% endfor %}",
                "fact.lable",
                Why::Part,
                "fact.label",
            ),
            (
                "posting.html",
                "{% for f in posting.fakts %}{{ f.x }}{% endfor %}",
                "posting.fakts",
                Why::Part,
                "posting.facts",
            ),
            (
                "posting.html",
                "{% for one in posting.facts %}{% else %}{{ one.label }}{% endfor %}",
                "one",
                Why::Name,
                "",
            ),
            (
                "posting.html",
                "{{ (posting.facts | first).lable }}{{ posting.facts[0].lable }}",
                "lable",
                Why::Part,
                "label",
            ),
            (
                "posting.html",
                "{{ [f.lable for f in posting.facts if f.key] | join(sep='') }}",
                "f.lable",
                Why::Part,
                "f.label",
            ),
            ("posting.html", "{{ posting.facts.label }}", "posting.facts.label", Why::List, ""),
            ("posting.html", "{{ posting.title.de }}", "posting.title.de", Why::Simple, ""),
            ("posting.html", "{{ t.aply_label }}", "t.aply_label", Why::String, "t.apply_label"),
            ("posting.html", "{{ static[\"stile.css\"] }}", "stile.css", Why::Static, "style.css"),
            ("posting.html", "{% set c = posting.contact %}{{ c.nam }}", "c.nam", Why::Part, "c.name"),
            ("posting.html", "{% set x %}{{ posting.titel }}{% endset %}", "posting.titel", Why::Part, "posting.title"),
            ("posting.html", "{{ 'a' if posting.titel else 'b' }}", "posting.titel", Why::Part, "posting.title"),
            ("posting.html", "{{ <items items={posting.dutys} /> }}", "posting.dutys", Why::Part, "posting.duties"),
            (
                "posting.html",
                "{% extends 'base.html' %}{% block main %}{{ posting.titel }}{% endblock %}",
                "posting.titel",
                Why::Part,
                "posting.title",
            ),
            ("contact.html", "{{ posting.contact.phne }}", "posting.contact.phne", Why::Part, "posting.contact.phone"),
            ("list.html", "{{ posting.title }}", "posting", Why::Name, ""),
            (
                "base.html",
                "{% extends 'default/base.html' %}{% block head %}{{ sit.name }}{% endblock %}",
                "sit",
                Why::Name,
                "site",
            ),
            (
                "parts.html",
                "{% component cards(t, cards, places = 1, finder = 1) %}{% for card in cards %}{{ card.titel }}{% endfor %}{% endcomponent %}{% component items(items, ordered = false) %}{% endcomponent %}{% component state(t, state, note) %}{% endcomponent %}{% component need(need, class, note) %}{% endcomponent %}",
                "card.titel",
                Why::Part,
                "card.title",
            ),
            ("own.html", "{% component sign() %}{{ site.name }}{% endcomponent %}", "site", Why::Component, ""),
        ];
        for (template, text, name, why, nearest) in cases {
            let all = unknown(template, text);
            let expected = (name.to_owned(), why, (!nearest.is_empty()).then(|| nearest.to_owned()));
            assert!(!all.is_empty() && all.iter().all(|one| *one == expected), "{text}: {all:?}");
        }
    }

    #[test]
    fn what_is_right_or_cannot_be_known_is_left_alone() {
        let cases = [
            ("brand.html", "{{ site.logo.url }}{{ site?.logo?.url | default(value='') }}"),
            // Whoever asks knows that it may not be there.
            ("brand.html", "{% if site.slogan is defined %}{{ site.slogan.text | upper }}{% endif %}"),
            ("brand.html", "{% if extra is not undefined %}{{ extra }}{% endif %}"),
            // The frame of all pages may ask which one it is.
            (
                "base.html",
                "{% if posting %}{{ posting.title }}{% elif page.kind == 'list' %}{{ list.heading }}{% endif %}{% block main %}{% endblock %}{% block header %}{% endblock %}",
            ),
            ("brand.html", "{% for entry in site.menu %}{{ loop.index }}{{ entry.title }}{% endfor %}"),
            ("brand.html", "{% for key, value in site.logo %}{{ key }}{{ value.anything }}{% endfor %}"),
            ("brand.html", "{% set a = site.name %}{% if a %}{% set a = site.logo %}{% endif %}{{ a.url }}"),
            (
                "brand.html",
                "{% for e in site.menu %}{{ last.title | default(value='') }}{% set_global last = e %}{% endfor %}",
            ),
            ("brand.html", "{% set page = site.logo %}{{ page.url }}"),
            ("brand.html", "{{ {\"a\": site}.a }}{{ ([site.logo, page] | first).anything }}"),
            ("brand.html", "{{ (site.menu | sort(attribute='title') | reverse)[0].title }}{{ site.menu[1:][0].url }}"),
            ("brand.html", "{{ range(end=3) | last }}{{ __tera_context }}{{ (site | get(key='x')).y }}"),
            ("brand.html", "{% raw %}{{ nothing }}{% endraw %}{# {{ nothing }} #}"),
            (
                "brand.html",
                "{% component own(@site, a = {}, ...rest) %}{{ site.name }}{{ a.title }}{{ rest.c }}{{ body }}{% endcomponent %}{% <own a={page}> %}{{ page.title }}{% </own> %}",
            ),
            // A piece that is shown with different things.
            (
                "brand.html",
                "{% component one(x) %}{% if x.logo %}{{ x.logo.url }}{% endif %}{{ x.name }}{% endcomponent %}{{ <one x={site} /> }}{% for l in page.languages %}{{ <one x={l} /> }}{% endfor %}",
            ),
            (
                "brand.html",
                "{% component deep(x) %}{{ <deep x={[x]} /> }}{% endcomponent %}{{ <deep x={site.menu} /> }}",
            ),
        ];
        for (template, text) in cases {
            assert_eq!(unknown(template, text), [], "{text}");
        }
    }

    /// Every path of the contract, as a template that shows it, and the same with a slip at its end.
    #[test]
    fn every_variable_can_be_shown_and_every_slip_is_found() {
        fn paths(path: &str, kind: Kind, around: &str, all: &mut Vec<(String, String)>) {
            all.push((around.to_owned(), path.to_owned()));
            match kind.present() {
                Kind::View(view) => {
                    view.fields
                        .iter()
                        .for_each(|field| paths(&format!("{path}.{}", field.name), field.kind, around, all));
                }
                Kind::List(kind) => {
                    let each = format!("each{}", around.len());
                    paths(
                        &each,
                        *kind,
                        &around.replace('…', &format!("{{% for {each} in {path} %}}…{{% endfor %}}")),
                        all,
                    );
                }
                _ => {}
            }
        }
        let mut count = 0;
        for page in &PAGES {
            let mut all = Vec::new();
            EVERY.iter().chain([&page.own]).for_each(|field| paths(field.name, field.kind, "…", &mut all));
            for (around, path) in all {
                count += 1;
                let right = around.replace('…', &format!("{{% if {path} %}}{{{{ {path} | safe }}}}{{% endif %}}"));
                assert_eq!(unknown(page.template, &right), [], "{right}");
                let wrong = right.replace(&format!("{{{{ {path} "), &format!("{{{{ {path}q "));
                let slips = unknown(page.template, &wrong);
                assert!(matches!(slips.as_slice(), [(name, ..)] if *name == format!("{path}q")), "{wrong}: {slips:?}");
            }
        }
        assert!(count > 300, "{count}");
    }

    #[test]
    fn blocks_and_files_that_are_shown_nowhere_are_found() {
        let typo = found(&[("page.html", "{% extends 'base.html' %}{% block mian %}x{% endblock %}")]);
        let [block] = typo.blocks.as_slice() else { panic!("{:?}", typo.blocks) };
        assert_eq!(
            (block.template.as_str(), block.block.as_str(), block.bases[0].0.as_str()),
            ("page.html", "mian", "base.html")
        );
        assert!(block.bases[0].1.contains(&"main".to_owned()));

        let lacking = found(&[("base.html", "{% block header %}{% endblock %}")]);
        assert!(lacking.blocks.iter().all(|block| block.template != "base.html"));
        assert!(lacking.blocks.iter().filter(|block| block.block == "main").count() >= 5);

        let kept =
            found(&[("base.html", "{% extends 'default/base.html' %}{% block look %}{{ super() }}{% endblock %}")]);
        assert!(kept.blocks.is_empty() && kept.templates.contains("default/base.html"));

        let more = found(&[("postings.html", "x"), ("brand.html", "{% include 'sign.html' %}"), ("sign.html", "")]);
        assert!(more.templates.contains("sign.html") && !more.templates.contains("postings.html"));
        assert!(found(&[("brand.html", "{{ t | get(key=lang) }}")]).strings.others);
    }
}
