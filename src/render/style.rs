//! Style sheets as they are published: without comments and without space that says nothing, with the addresses that files
//! have then.
//!
//! In: a style sheet. Out: the same for a browser, smaller by a fifth. Strings, addresses and comments that begin with `/*!`
//! (licences) stay as they are (CSS Syntax Module Level 3).

use std::ops::Range;

/// Signs that need no space on either side; not those that mean something else with one, such as `+` or `:` in a selector.
const CLOSE: [u8; 5] = [b'{', b'}', b';', b',', b'>'];

/// The style sheet without what browsers skip.
pub fn compact(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    // Whether there was space that has not been written.
    let mut space = false;
    while let Some(first) = rest.bytes().next() {
        let end = piece(rest);
        let (piece, behind) = rest.split_at(end);
        rest = behind;
        let is_comment = piece.starts_with("/*") && !piece.starts_with("/*!");
        if first.is_ascii_whitespace() || is_comment {
            space = true;
            continue;
        }
        let last = out.bytes().last();
        let is_close = CLOSE.contains(&first) || last.is_none_or(|last| CLOSE.contains(&last) || last == b':');
        if space && !is_close {
            out.push(' ');
        }
        space = false;
        if first == b'}' {
            out.truncate(out.trim_end_matches(';').len());
        }
        out.push_str(piece);
    }
    out
}

/// The style sheet with other addresses in `url(…)` and behind `@import`: `other` gets the place of each, without quotes.
pub fn with_addresses(css: &str, mut other: impl FnMut(Range<usize>) -> Option<String>) -> String {
    let mut out = String::with_capacity(css.len());
    let (mut at, mut copied) = (0, 0);
    // What stands before, without space and comments, as far as it tells what follows.
    let mut before = String::new();
    while at < css.len() {
        let piece = &css[at..at + piece(&css[at..])];
        let inside = match piece.as_bytes() {
            [b'u' | b'U', _, _, _, ..] => Some((4, ")")),
            [b'"' | b'\'', ..] if before.ends_with("url(") || before.ends_with("@import") => Some((1, &piece[..1])),
            _ => None,
        };
        if let Some((start, end)) = inside {
            let whole = &piece[start..piece.strip_suffix(end).map_or(piece.len(), str::len).max(start)];
            let start = at + start + (whole.len() - whole.trim_start().len());
            let range = start..start + whole.trim().len();
            if let Some(address) = other(range.clone()) {
                out.push_str(&css[copied..range.start]);
                out.push_str(&address);
                copied = range.end;
            }
        }
        let is_passed = piece.starts_with("/*") || piece.trim().is_empty();
        if !is_passed {
            if piece.len() > 1 {
                before.clear();
            }
            before.extend(piece.chars().map(|letter| letter.to_ascii_lowercase()).take(1));
        }
        at += piece.len();
    }
    out.push_str(&css[copied..]);
    out
}

/// Where the first piece ends: a comment, a string, an address, or a single sign.
fn piece(css: &str) -> usize {
    let bytes = css.as_bytes();
    let until = |from: usize, end: &str| css[from..].find(end).map_or(css.len(), |at| from + at + end.len());
    match bytes[0] {
        b'/' if css.starts_with("/*") => until(2, "*/"),
        quote @ (b'"' | b'\'') => {
            let mut at = 1;
            while at < bytes.len() && bytes[at] != quote {
                at += if bytes[at] == b'\\' { 2 } else { 1 };
            }
            // The sign behind a backslash may be longer than a byte.
            (at + 1..=css.len()).find(|end| css.is_char_boundary(*end)).unwrap_or(css.len())
        }
        b'u' | b'U'
            if bytes.len() > 4
                && bytes[..4].eq_ignore_ascii_case(b"url(")
                && !css[4..].trim_start().starts_with(['"', '\'']) =>
        {
            let escaped = |at: usize| css[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
            css.match_indices(')').map(|(at, _)| at + 1).find(|end| !escaped(end - 1)).unwrap_or(css.len())
        }
        b'\\' => 1 + css[1..].chars().next().map_or(0, char::len_utf8),
        _ => css.chars().next().map_or(1, char::len_utf8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_skip_is_left_out() {
        for (css, expected) in [
            ("/* A */\na , b > c {\n  color : red;\n}\n\n", "a,b>c{color :red}"),
            ("a :hover { margin: 0 -1px }", "a :hover{margin:0 -1px}"),
            ("a{width:calc(1px + 2px)}", "a{width:calc(1px + 2px)}"),
            ("@media (min-width: 1px) and (x) { a{} }", "@media (min-width:1px) and (x){a{}}"),
            ("a/* x */b { }", "a b{}"),
            ("/*! Licence */ a { b: c; }", "/*! Licence */ a{b:c}"),
            ("a::after { content: \"a  /* b */ \\\" ;  }\" }", "a::after{content:\"a  /* b */ \\\" ;  }\"}"),
            ("a { b: url( //x/*.png ) }", "a{b:url( //x/*.png )}"),
            (".a\\  b { c: 'ä  ö' }", ".a\\  b{c:'ä  ö'}"),
            ("a { b: 'open", "a{b:'open"),
            ("/* open", ""),
            ("a { b: '\\", "a{b:'\\"),
            ("", ""),
        ] {
            assert_eq!(compact(css), expected, "{css}");
        }
    }

    #[test]
    fn addresses_are_found_and_others_put_in_their_place() {
        for (css, expected) in [
            ("a{b:url(x.png)}", "a{b:url([x.png])}"),
            ("a{b:URL( x.png )}", "a{b:URL( [x.png] )}"),
            ("a{b:url( \"x y.png\" )}", "a{b:url( \"[x y.png]\" )}"),
            ("@import 'x.css' screen;", "@import '[x.css]' screen;"),
            ("@import/**/\"x.css\";", "@import/**/\"[x.css]\";"),
            ("@import url(x.css);", "@import url([x.css]);"),
            ("a{content:\"url(x)\"}/* url(x) */", "a{content:\"url(x)\"}/* url(x) */"),
            ("a{b:url(x),url('y')}", "a{b:url([x]),url('[y]')}"),
            ("a{b:url(x", "a{b:url([x]"),
            ("a{b:url('x", "a{b:url('[x]"),
            ("a{b:url()}", "a{b:url([])}"),
            ("a{b:url(x\\).png)}", "a{b:url([x\\).png])}"),
            ("a{--curl: hurl; b: c}", "a{--curl: hurl; b: c}"),
        ] {
            assert_eq!(with_addresses(css, |at| Some(format!("[{}]", &css[at]))), expected);
            assert_eq!(with_addresses(css, |_| None), css);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_its_addresses_read(css in "(a|:|;|url\\(|@import|[ \"'/*\\\\ä()]){0,30}") {
            proptest::prop_assert_eq!(with_addresses(&css, |_| None), css.clone());
            with_addresses(&css, |at| Some(css[at].to_owned()));
        }

        #[test]
        fn doing_it_twice_changes_nothing(css in "[a:;{}>+ \"'/*\\\\ä(url)\n]{0,60}") {
            let once = compact(&css);
            proptest::prop_assert_eq!(compact(&once), once);
        }
    }
}
