//! Findings as workflow commands, which GitHub shows at the lines of a change.
//!
//! In: an account of findings. Out: a line for each: `::error file=…,line=…::message`.

use std::fmt::Write;

use super::messages::Messages;
use super::place::Places;
use super::{Account, outward};
use crate::finding::Finding;

/// All findings, a line each.
pub fn print(account: &Account, messages: &Messages) -> String {
    let places = Places::new(account.snapshot);
    let lines: Vec<String> =
        account.findings.iter().map(|finding| one(finding, account.folder, &places, messages)).collect();
    lines.join("\n")
}

fn one(finding: &Finding, folder: &str, places: &Places, messages: &Messages) -> String {
    let mut line = format!("::{} ", outward(finding, ["error", "warning", "notice"]));
    if let Some(at) = finding.at {
        let place = places.place(at);
        let (start, end) = (place.start, place.end);
        put(&mut line, format_args!("file={},", property(&format!("{folder}{}", place.path))));
        put(&mut line, format_args!("line={},endLine={},", start.line, end.line));
        // Columns are refused where a place has several lines. The last column is the last character itself.
        if start.line == end.line {
            let last = end.column.saturating_sub(1).max(start.column);
            put(&mut line, format_args!("col={},endColumn={last},", start.column));
        }
    }
    put(&mut line, format_args!("title={}::", property(finding.rule.id)));
    let mut said = messages.message(finding);
    let notes = messages.notes(finding).into_iter().map(|(what, text)| format!("{what}: {text}"));
    for more in messages.help(finding).into_iter().chain(notes).chain(messages.said_draft(finding)) {
        said = said + "\n" + &more;
    }
    line + &data(&said)
}

fn put(line: &mut String, part: std::fmt::Arguments) {
    // A string takes everything.
    let _ = line.write_fmt(part);
}

/// Escapes what would end a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes what would end a property, too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(data("100 %\r\n::error::"), "100 %25%0D%0A::error::");
        assert_eq!(property("a,b:c%\n"), "a%2Cb%3Ac%25%0A");
    }
}
