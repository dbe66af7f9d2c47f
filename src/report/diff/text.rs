//! A comparison for the terminal.
//!
//! In: an account of differences. Out: text in lines of 80 columns: each thing with its changes below it.

use super::{Account, words};
use crate::report::messages::printable;
use crate::report::wrap::{WIDTH, wrap};

const MARK: &str = "  - ";
const DETAIL: &str = "      ";

pub fn print(account: &Account) -> String {
    let mut out = wrap(&account.summary(), WIDTH, 0) + "\n";
    for entry in &account.diff.entries {
        let (subject, id) = account.subject(entry);
        let aside: Vec<String> = id.map(str::to_owned).into_iter().chain(account.users(entry)).collect();
        let heading = match aside.is_empty() {
            true => subject,
            false => format!("{subject} ({})", aside.join("; ")),
        };
        out = out + "\n" + &wrap(&printable(&heading), WIDTH, MARK.len()) + "\n";
        for line in account.lines(entry) {
            out = out + &wrapped(MARK, &line.message, MARK.len());
            for (lang, pieces) in &line.details {
                let said = |id: &str, within: &str| match lang {
                    Some(lang) => account.get(within, &[("lang", lang.as_str().into())]),
                    None => account.get(id, &[]),
                };
                let (was, now) = (said("diff-was", "diff-was-in"), said("diff-now", "diff-now-in"));
                out += &wrapped(DETAIL, &format!("{was} {}", words::old(pieces)), DETAIL.len() + 2);
                out += &wrapped(DETAIL, &format!("{now} {}", words::new(pieces)), DETAIL.len() + 2);
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A text behind a mark, its further lines indented.
fn wrapped(mark: &str, text: &str, indent: usize) -> String {
    let room = WIDTH - mark.len();
    let text = wrap(&printable(text), room, indent - mark.len());
    format!("{mark}{}\n", text.replace('\n', &format!("\n{}", " ".repeat(mark.len()))))
}
