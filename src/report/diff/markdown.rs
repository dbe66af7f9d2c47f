//! A comparison as Markdown, for a comment on a pull request.
//!
//! In: an account of differences. Out: GitHub's Markdown: words that are gone are struck out, new ones bold.

use super::Account;
use super::words::Piece;
use crate::report::messages::printable;

pub fn print(account: &Account) -> String {
    let title = account.get("diff-title", &[("revision", account.revision.replace('`', "").into())]);
    let mut out = format!("### {title}\n\n{}\n", escaped(&account.summary()));
    for entry in &account.diff.entries {
        let (subject, id) = account.subject(entry);
        out += &format!("\n**{}**", escaped(&subject));
        out.extend(id.map(|id| format!(" (`{id}`)")));
        out.extend(account.users(entry).map(|users| format!(" – {}", escaped(&users))));
        out += "\n\n";
        for line in account.lines(entry) {
            out += &format!("- {}\n", escaped(&line.message));
            for (lang, pieces) in &line.details {
                let lang = lang.as_ref().map(|lang| format!("{lang}: ")).unwrap_or_default();
                out += &format!("  - {lang}{}\n", marked(pieces));
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn marked(pieces: &[Piece]) -> String {
    let mark = |piece: &Piece| match piece {
        Piece::Kept(words) => escaped(words),
        Piece::Skipped => "…".to_owned(),
        Piece::Gone(words) => format!("~~{}~~", escaped(words)),
        Piece::Come(words) => format!("**{}**", escaped(words)),
    };
    pieces.iter().map(mark).collect::<Vec<_>>().join(" ")
}

/// Words that mean nothing to Markdown but themselves; nobody is notified by an `@`, no issue by a `#`.
fn escaped(text: &str) -> String {
    let text = printable(text);
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' => out.push(' '),
            '<' => out += "&lt;",
            '&' => out += "&amp;",
            '@' => out += "&#64;",
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '#' | '|' | '>' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(escaped("*innen <b> @all #1 a_b"), "\\*innen &lt;b> &#64;all \\#1 a\\_b".replace('>', "\\>"));
        assert_eq!(escaped("Überstunden & Zuschläge"), "Überstunden &amp; Zuschläge");
    }
}
