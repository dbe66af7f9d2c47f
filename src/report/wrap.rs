//! Text in lines of a width.
//!
//! In: a text, a width. Out: its lines. What stands in backquotes has to be typed as it is, so it is not divided where it
//! fits into a line.

/// How wide a line is on a terminal.
pub const WIDTH: usize = 80;

/// The lines of a text, none wider than `width` characters unless a word is; all but the first are indented.
pub fn wrap(text: &str, width: usize, indent: usize) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for (nth, paragraph) in text.lines().enumerate() {
        let (mut column, mut is_first) = (0, true);
        if nth > 0 {
            new_line(&mut out, &mut column, indent);
        }
        for word in words(paragraph, width.saturating_sub(indent)) {
            let length = word.chars().count();
            if !is_first && column + 1 + length > width {
                new_line(&mut out, &mut column, indent);
            } else if !is_first {
                out.push(' ');
                column += 1;
            }
            out.push_str(word);
            column += length;
            is_first = false;
        }
    }
    out
}

fn new_line(out: &mut String, column: &mut usize, indent: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
    *column = indent;
}

/// The words of a line; several of them where backquotes hold them together.
fn words(line: &str, width: usize) -> impl Iterator<Item = &str> {
    let mut rest = line.trim();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let first = rest.find(' ').unwrap_or(rest.len());
        let mut end = first;
        let is_open = |end: usize| rest[..end].matches('`').count() % 2 == 1;
        while is_open(end) && end < rest.len() {
            end = rest[end + 1..].find(' ').map_or(rest.len(), |at| end + 1 + at);
        }
        let whole = !is_open(end) && rest[..end].chars().count() <= width;
        let (word, behind) = rest.split_at(if whole { end } else { first });
        rest = behind.trim_start();
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn no_line_is_wider_than_asked_for() {
        assert_eq!(
            wrap("Die Größe zählt in Zeichen, nicht in Bytes.", 20, 2),
            "Die Größe zählt in\n  Zeichen, nicht in\n  Bytes."
        );
        assert_eq!(wrap("one two", 7, 0), "one two");
        assert_eq!(wrap("", 7, 2), "");
        assert_eq!(wrap("Bürokommunikationsfachangestellte", 10, 2), "Bürokommunikationsfachangestellte");
    }

    #[test]
    fn what_is_typed_stays_together_where_it_fits() {
        assert_eq!(wrap("Write `closes: 2027-01-31` here", 22, 0), "Write\n`closes: 2027-01-31`\nhere");
        assert_eq!(wrap("`a b c d e f` x", 8, 0), "`a b c d\ne f` x");
        assert_eq!(wrap("an odd ` stays", 8, 0), "an odd `\nstays");
    }

    #[test]
    fn lines_of_the_text_stay_lines() {
        assert_eq!(wrap("one\ntwo three", 20, 2), "one\n  two three");
    }
}
