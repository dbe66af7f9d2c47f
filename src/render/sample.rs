//! Pages of no site, to try a theme on: with everything that a template can get, with nothing that may be missing, and
//! with one thing missing after the other.
//!
//! In: a [`Theme`]; what to fill in follows from the contract. Out: a finding for each fault that shows.

use std::collections::BTreeMap;

use tera::{Context, Map, Value};

use super::contract::{EVERY, Field, Kind, PAGES};
use super::theme::Theme;
use crate::finding::{Finding, Span};
use crate::model::Address;
use crate::snapshot::Snapshot;

/// Entries of a list that is not empty: one that has others beside it.
const ENTRIES: usize = 2;

/// Which of the values that may be missing are.
#[derive(Clone, Copy)]
enum Missing<'p> {
    None,
    /// … and lists are empty, and nothing is true.
    All,
    One(&'p str),
}

/// Makes every kind of page from samples, in each language of the site.
pub fn faults(theme: &Theme, snapshot: &Snapshot) -> Vec<Finding> {
    let mut faults: BTreeMap<(Option<Span>, String), Finding> = BTreeMap::new();
    let statics: Map =
        theme.statics.iter().map(|(name, one)| (name.clone().into(), one.hashed.as_str().into())).collect();
    for page in &PAGES {
        let fields: Vec<&Field> = EVERY.iter().chain([&page.own]).collect();
        let page_kind = page.template.trim_end_matches(".html");
        let mut optional = Vec::new();
        fields.iter().for_each(|field| paths(field.name, field.kind, &mut optional));
        let one = optional.iter().map(|path| Missing::One(path));
        for missing in [Missing::None].into_iter().chain(one).chain([Missing::All]) {
            for (strings, _) in &theme.languages {
                let mut context = Context::new();
                for field in &fields {
                    let value = match field.kind {
                        Kind::Strings => strings.labels(Address::Neutral).clone(),
                        Kind::Statics => Value::from(statics.clone()),
                        // The frame of all pages may ask which one it is.
                        kind if field.name == "page" => {
                            let mut page = sample(field.name, field.name, kind, missing).into_map().unwrap_or_default();
                            page.insert("kind".into(), page_kind.into());
                            Value::from(page)
                        }
                        kind => sample(field.name, field.name, kind, missing),
                    };
                    context.insert_value(field.name, value);
                }
                let Err(error) = theme.tera.render(page.template, &context) else { continue };
                let fault = theme.fault(snapshot, &error);
                let without = match missing {
                    Missing::One(path) => path,
                    Missing::None | Missing::All => "",
                };
                // Of what is wrong with everything there as well, or in another way, no more is to be said.
                let key = (fault.at, fault.at.map_or_else(|| format!("{:?}", fault.args), |_| String::new()));
                faults.entry(key).or_insert_with(|| fault.arg("without", without));
            }
        }
    }
    faults.into_values().collect()
}

/// The values below a path that may be missing. Of a list, those of every entry.
fn paths(path: &str, kind: Kind, all: &mut Vec<String>) {
    match kind {
        Kind::Optional(kind) => {
            all.push(path.to_owned());
            paths(path, *kind, all);
        }
        Kind::List(kind) => paths(path, *kind, all),
        Kind::View(view) => {
            view.fields.iter().for_each(|field| paths(&format!("{path}.{}", field.name), field.kind, all))
        }
        Kind::Text | Kind::Number | Kind::Truth | Kind::Strings | Kind::Statics => {}
    }
}

/// A value of a type; a text says what it is.
fn sample(path: &str, name: &str, kind: Kind, missing: Missing) -> Value {
    let is_empty = matches!(missing, Missing::All);
    match kind {
        Kind::Text => Value::from(name),
        Kind::Number => Value::from(ENTRIES),
        Kind::Truth => Value::from(!is_empty),
        Kind::Optional(kind) => match missing {
            Missing::All => Value::none(),
            Missing::One(gone) if gone == path => Value::none(),
            _ => sample(path, name, *kind, missing),
        },
        Kind::List(kind) => {
            let count = if is_empty { 0 } else { ENTRIES };
            Value::from((0..count).map(|_| sample(path, name, *kind, missing)).collect::<Vec<Value>>())
        }
        Kind::View(view) => {
            let part = |field: &Field| {
                let value = sample(&format!("{path}.{}", field.name), field.name, field.kind, missing);
                (field.name.into(), value)
            };
            Value::from(view.fields.iter().map(part).collect::<Map>())
        }
        // The theme's own take their place.
        Kind::Strings | Kind::Statics => Value::from(Map::new()),
    }
}
