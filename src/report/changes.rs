//! What a build changed, for programs: indexing services, caches, reviewers.
//!
//! In: the outcome of a build, and the renderer that knows the addresses. Out: JSON as `docs/formats.md` describes it.
//! A field may be added at any time; whoever takes one away or gives it another meaning raises [`VERSION`].

use serde::Serialize;

use super::json::{TOOL, Tool};
use crate::publish::Outcome;
use crate::render::Renderer;

pub const VERSION: u32 = 1;

#[derive(Serialize)]
struct Changes<'a> {
    version: u32,
    tool: Tool,
    added: Vec<Entry<'a>>,
    changed: Vec<Entry<'a>>,
    removed: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    url: String,
    kind: &'static str,
    path: &'a str,
}

/// The addresses that are new, say something else, or are gone.
pub fn print(outcome: &Outcome, renderer: &Renderer) -> String {
    let changes = Changes {
        version: VERSION,
        tool: TOOL,
        added: entries(&outcome.new, renderer),
        changed: entries(&outcome.changed, renderer),
        removed: entries(&outcome.removed, renderer),
    };
    // Strings and numbers: there is nothing in it that JSON cannot say.
    serde_json::to_string_pretty(&changes).unwrap_or_default()
}

fn entries<'a>(paths: &'a [String], renderer: &Renderer) -> Vec<Entry<'a>> {
    let kind = |path: &str| {
        if renderer.is_posting(path) {
            "posting"
        } else if path == "index.html" || path.ends_with("/index.html") {
            "page"
        } else {
            "file"
        }
    };
    paths.iter().map(|path| Entry { url: renderer.address_of(path), kind: kind(path), path }).collect()
}
