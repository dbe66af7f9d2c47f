//! A comparison as JSON, for programs.
//!
//! In: an account of differences. Out: JSON as `docs/formats.md` describes it. A field may be added at any time; whoever
//! takes one away or gives it another meaning raises [`VERSION`].

use serde::Serialize;

use super::{Account, state_name};
use crate::diff::{Change, Entry, Presence, Rewording, Subject, What};
use crate::report::json::{TOOL, Tool};

pub const VERSION: u32 = 1;

#[derive(Serialize)]
struct Differences<'a> {
    version: u32,
    tool: Tool,
    lang: &'static str,
    today: String,
    revision: &'a str,
    commit: &'a str,
    entries: Vec<Thing<'a>>,
}

#[derive(Serialize)]
struct Thing<'a> {
    kind: &'static str,
    id: &'a str,
    name: String,
    presence: &'static str,
    state: Option<&'static str>,
    users: &'a [&'a str],
    changes: Vec<Entered<'a>>,
}

#[derive(Serialize)]
struct Entered<'a> {
    field: &'static str,
    what: &'static str,
    number: Option<usize>,
    message: String,
    old: Option<String>,
    new: Option<String>,
    langs: Vec<&'a str>,
    unchanged: &'a [&'a str],
    words: Vec<Words<'a>>,
}

#[derive(Serialize)]
struct Words<'a> {
    lang: Option<&'a str>,
    old: Option<&'a str>,
    new: Option<&'a str>,
}

pub fn print(account: &Account) -> String {
    let differences = Differences {
        version: VERSION,
        tool: TOOL,
        lang: account.messages.tongue.tag(),
        today: account.diff.today.to_string(),
        revision: account.revision,
        commit: account.commit,
        entries: account.diff.entries.iter().map(|entry| thing(account, entry)).collect(),
    };
    // Strings and numbers: there is nothing in it that JSON cannot say.
    serde_json::to_string_pretty(&differences).unwrap_or_default()
}

fn thing<'a>(account: &'a Account, entry: &'a Entry<'a>) -> Thing<'a> {
    let (kind, id) = match entry.subject {
        Subject::Role(role) => ("role", role.id.as_str()),
        Subject::Clause(name) => ("clause", name),
        Subject::Band(name) => ("band", name),
        Subject::Company => ("company", "company"),
        Subject::Place(name) => ("place", name),
        Subject::Department(name) => ("department", name),
        Subject::Person(name) => ("person", name),
        Subject::Page(name) => ("page", name),
        Subject::Settings => ("settings", "vakanz.yaml"),
        Subject::File(path) => ("file", path),
    };
    let state = match entry.subject {
        Subject::Role(role) => Some(state_name(role, account.diff.today)),
        _ => None,
    };
    let presence = match entry.presence {
        Presence::Added => "added",
        Presence::Removed => "removed",
        Presence::Kept => "changed",
    };
    let changes = entry.changes.iter().map(|change| entered(account, entry, change)).collect();
    Thing { kind, id, name: account.subject(entry).0, presence, state, users: &entry.users, changes }
}

fn entered<'a>(account: &'a Account, entry: &'a Entry<'a>, change: &'a Change<'a>) -> Entered<'a> {
    let side = |(lang, words): &(&'a str, &'a str)| (Some(*lang), Some(*words));
    let (mut old, mut new, mut words, mut unchanged) = (None, None, Vec::new(), &[][..]);
    let mut only = Vec::new();
    let what = match &change.what {
        What::Fact { old: was, new: is } => {
            old = was.as_ref().map(|fact| account.fact(&account.diff.old, Some(fact)));
            new = is.as_ref().map(|fact| account.fact(&account.diff.new, Some(fact)));
            "fact"
        }
        What::Reworded { wordings, left } => {
            let each = |one: &Rewording<'a>| Words { lang: one.lang, old: Some(one.old), new: Some(one.new) };
            words.extend(wordings.iter().map(each));
            unchanged = left.as_slice();
            "reworded"
        }
        What::Translated(gained) => {
            words.extend(gained.iter().map(side).map(|(lang, new)| Words { lang, old: None, new }));
            "translated"
        }
        What::Untranslated(lost) => {
            words.extend(lost.iter().map(side).map(|(lang, old)| Words { lang, old, new: None }));
            "untranslated"
        }
        What::Added { text, .. } => {
            only = account.only(entry.subject, text);
            new = Some(account.name_in(&account.diff.new, text));
            "added"
        }
        What::Removed { text, .. } => {
            old = Some(account.name_in(&account.diff.old, text));
            "removed"
        }
        What::Source { old: was, new: is } => {
            (old, new) = (was.map(str::to_owned), is.map(str::to_owned));
            "clause"
        }
        What::Reordered => "reordered",
    };
    let langs = change.lang.into_iter().chain(only).chain(words.iter().filter_map(|one| one.lang)).collect();
    Entered {
        field: change.field.name(),
        what,
        number: change.number,
        message: account.message(entry.subject, change),
        old,
        new,
        langs,
        unchanged,
        words,
    }
}
