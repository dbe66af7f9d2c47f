//! The HTML of our own texts, taken apart: paragraphs, lists, emphasis, strong words, code and links, as `prose` makes them.
//!
//! In: such HTML. Out: the same as plain text or as Markdown, in lines; with whole addresses for readers elsewhere.

use std::borrow::Cow;

/// A piece of HTML.
pub enum Piece<'h> {
    Open(&'h str),
    /// The beginning of a link.
    Link(Cow<'h, str>),
    Close(&'h str),
    Text(Cow<'h, str>),
}

/// Takes apart what `prose` has put together: a tag has no attribute but a link's address.
pub fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some((tag, after)) = rest.strip_prefix('<').and_then(|tag| tag.split_once('>')) {
            rest = after;
            return Some(match tag.strip_prefix('/') {
                Some(name) => Piece::Close(name),
                None => match tag.split_once("href=\"") {
                    Some((_, address)) => Piece::Link(unescaped(address.trim_end_matches('"'))),
                    None => Piece::Open(tag),
                },
            });
        }
        let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        rest = after;
        Some(Piece::Text(unescaped(text)))
    })
}

/// The reverse of [`escape`](super::prose::escape).
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut parts = text.split('&');
    plain.extend(parts.next());
    for part in parts {
        let (name, after) = part.split_once(';').unwrap_or((part, ""));
        plain.push(match name {
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            _ => '&',
        });
        plain.push_str(after);
    }
    Cow::Owned(plain)
}

/// HTML in which links to the own site have a whole address.
pub fn absolute(html: &str, origin: &str) -> String {
    html.replace("href=\"/", &format!("href=\"{origin}/"))
}

/// How text is written that people paste elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// With lines of at most so many characters, as far as words allow.
    Plain {
        width: usize,
    },
    Markdown,
}

/// HTML in lines: paragraphs and lists with an empty line between them.
pub fn written(html: &str, form: Form) -> String {
    let mut out = String::with_capacity(html.len());
    let mut line = String::new();
    let mut links: Vec<(String, usize)> = Vec::new();
    let (mut is_item, mut is_list) = (false, false);
    let end = |line: &mut String, is_item: bool, out: &mut String| {
        if !line.trim().is_empty() {
            push_lines(line.trim(), is_item, form, out);
        }
        line.clear();
    };
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) => match form {
                Form::Plain { .. } => line.push_str(&text),
                Form::Markdown => escape(&text, &mut line),
            },
            Piece::Link(address) => {
                links.push((address.into_owned(), line.len()));
                if form == Form::Markdown {
                    line.push('[');
                }
            }
            Piece::Close("a") => {
                let Some((address, start)) = links.pop() else { continue };
                match form {
                    // An address that stands there already is not said twice.
                    Form::Plain { .. } => {
                        let shown =
                            address.strip_prefix("mailto:").or(address.strip_prefix("tel:")).unwrap_or(&address);
                        if line.get(start..) != Some(shown) {
                            line.extend([" (", shown, ")"]);
                        }
                    }
                    Form::Markdown => line.extend(["](<", &address.replace(['<', '>', '\\'], ""), ">)"]),
                }
            }
            Piece::Open(tag) | Piece::Close(tag) => match (tag, form) {
                ("em", Form::Markdown) => line.push('*'),
                ("strong", Form::Markdown) => line.push_str("**"),
                ("code", Form::Markdown) => line.push('`'),
                ("p" | "ul" | "li", _) => {
                    end(&mut line, is_item, &mut out);
                    let was_list = is_list;
                    is_item = matches!(piece, Piece::Open("li"));
                    is_list = is_item || (is_list && tag == "li");
                    let is_gap = if is_item { !was_list } else { tag != "li" };
                    if is_gap && !out.is_empty() && !out.ends_with("\n\n") {
                        out.push('\n');
                    }
                }
                _ => {}
            },
        }
    }
    end(&mut line, is_item, &mut out);
    out.truncate(out.trim_end().len());
    out
}

/// A paragraph, or an item with its bullet.
fn push_lines(text: &str, is_item: bool, form: Form, out: &mut String) {
    let (bullet, indent) = if is_item { ("- ", "  ") } else { ("", "") };
    match form {
        Form::Plain { width } => out.push_str(&filled(text, width, bullet, indent)),
        Form::Markdown => out.extend([bullet, text]),
    }
    out.push('\n');
}

/// Words in lines of at most `width` characters; a longer word has a line of its own, and is never cut.
pub fn filled(text: &str, width: usize, first: &str, others: &str) -> String {
    let mut filled = String::with_capacity(text.len() + 8);
    filled.push_str(first);
    let mut column = first.chars().count();
    let mut is_start = true;
    // A hard space holds its words together.
    for word in text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()) {
        let length = word.chars().count();
        if !is_start && column + 1 + length > width {
            filled.push('\n');
            filled.push_str(others);
            column = others.chars().count();
        } else if !is_start {
            filled.push(' ');
            column += 1;
        }
        filled.push_str(word);
        column += length;
        is_start = false;
    }
    filled
}

/// Appends text so that Markdown (CommonMark) shows it as it is.
pub fn escape(text: &str, out: &mut String) {
    let mut is_start = out.trim_start().is_empty();
    for (at, character) in text.char_indices() {
        let is_mark = match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' => true,
            // Only at the beginning of a line: a heading, a list, a quotation.
            '#' | '+' | '-' | '=' | '|' => is_start,
            // "1. März" is no list.
            '.' | ')' => {
                out.len() <= 9
                    && !out.is_empty()
                    && out.bytes().all(|byte| byte.is_ascii_digit())
                    && is_break(&text[at + 1..])
            }
            // Before a link it would make a picture.
            '!' => true,
            _ => false,
        };
        if is_mark {
            out.push('\\');
        }
        out.push(character);
        is_start = is_start && character == ' ';
    }
}

fn is_break(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with([' ', '\n'])
}

#[cfg(test)]
mod tests {
    use super::super::prose::{self, Links};
    use super::*;
    use proptest::prelude::*;

    struct Same;

    impl Links for Same {
        fn resolve(&self, target: &str) -> Option<String> {
            Some(target.to_owned())
        }
    }

    const PLAIN: Form = Form::Plain { width: 40 };

    #[test]
    fn lists_and_paragraphs_are_lines() {
        let html = "<p>Wir zahlen &amp; fördern, was Sie <strong>brauchen</strong>, vom ersten Tag an.</p>\
                    <ul><li>Erstens</li><li>Zweitens ist dies ein Punkt, der länger ist als eine Zeile.</li></ul><p>Ende</p>";
        assert_eq!(
            written(html, PLAIN),
            "Wir zahlen & fördern, was Sie brauchen,\nvom ersten Tag an.\n\n- Erstens\n- Zweitens ist dies ein Punkt, der\n  \
             länger ist als eine Zeile.\n\nEnde"
        );
        assert_eq!(
            written(html, Form::Markdown),
            "Wir zahlen \\& fördern, was Sie **brauchen**, vom ersten Tag an.\n\n- Erstens\n- Zweitens ist dies ein Punkt, \
             der länger ist als eine Zeile.\n\nEnde"
        );
    }

    #[test]
    fn links_keep_their_address() {
        let html = "<p>Siehe <a href=\"https://example.org/?a=1&amp;b=2\">hier</a> oder \
                    <a href=\"mailto:jobs@example.org\">jobs@example.org</a>.</p>";
        assert_eq!(
            written(html, Form::Plain { width: 200 }),
            "Siehe hier (https://example.org/?a=1&b=2) oder jobs@example.org."
        );
        assert!(written(html, Form::Markdown).starts_with("Siehe [hier](<https://example.org/?a=1&b=2>) oder ["));
        assert_eq!(absolute("<a href=\"/de/\">", "https://example.org"), "<a href=\"https://example.org/de/\">");
    }

    /// The words of a text without its spaces, as Markdown shows it.
    fn shown(markdown: &str) -> String {
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(markdown));
        let text: String =
            pieces(&html).filter_map(|piece| if let Piece::Text(text) = piece { Some(text) } else { None }).collect();
        text.split_whitespace().collect()
    }

    proptest! {
        #[test]
        fn markdown_shows_what_was_written(text in "[a-zäß0-9 .,!)#+*_\\-\\[\\]<>&\\\\`~=|\"']{1,40}") {
            let mut html = String::from("<p>");
            prose::escape(&text, &mut html);
            html.push_str("</p>");
            let plain: String = text.split_whitespace().collect();
            prop_assert_eq!(shown(&written(&html, Form::Markdown)), plain);
        }

        #[test]
        fn no_word_is_lost_and_lines_are_short(text in "[a-zäöü*_`\\[\\]() \n&<>-]{0,200}") {
            let html = prose::blocks(&text, &Same);
            let all: String = pieces(&html).filter_map(|piece| match piece {
                Piece::Text(text) => Some(text.into_owned()),
                _ => None,
            }).collect();
            let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).collect::<String>();
            let plain = written(&html, PLAIN);
            if !html.contains("<a ") {
                prop_assert_eq!(letters(&plain), letters(&all));
            }
            for line in plain.lines() {
                prop_assert!(line.chars().count() <= 40 || line.trim_start_matches("- ").trim().split(' ').count() == 1, "{line:?}");
            }
        }
    }
}
