//! Which words of a text are others than before.
//!
//! In: two texts in plain words. Out: pieces: kept, gone, or new, with what is far from any difference left out.

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// So many words are shown to each side of a difference.
const AROUND: usize = 6;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Kept(String),
    /// Words that are the same and not shown.
    Skipped,
    Gone(String),
    Come(String),
}

/// The pieces of a text that was reworded.
pub fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_whitespace().collect(), new.split_whitespace().collect());
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let last = ops.len().saturating_sub(1);
    let mut pieces = Vec::new();
    for (at, op) in ops.iter().enumerate() {
        let (gone, come) = (&old[op.old_range()], &new[op.new_range()]);
        if op.tag() == DiffTag::Equal {
            keep(&mut pieces, gone, at > 0, at < last);
            continue;
        }
        if !gone.is_empty() {
            pieces.push(Piece::Gone(gone.join(" ")));
        }
        if !come.is_empty() {
            pieces.push(Piece::Come(come.join(" ")));
        }
    }
    pieces
}

/// Words that are the same, as far as they stand near a difference before or behind them.
fn keep(pieces: &mut Vec<Piece>, words: &[&str], follows: bool, precedes: bool) {
    let (head, tail) = (if follows { AROUND } else { 0 }, if precedes { AROUND } else { 0 });
    // Leaving out a word or two helps nobody.
    if words.len() <= head + tail + 2 {
        pieces.push(Piece::Kept(words.join(" ")));
        return;
    }
    if follows {
        pieces.push(Piece::Kept(words[..head].join(" ")));
    }
    pieces.push(Piece::Skipped);
    if precedes {
        pieces.push(Piece::Kept(words[words.len() - tail..].join(" ")));
    }
}

/// The text as it was: what is kept and what is gone.
pub fn old(pieces: &[Piece]) -> String {
    side(pieces, |piece| match piece {
        Piece::Kept(words) | Piece::Gone(words) => Some(words),
        _ => None,
    })
}

/// The text as it is: what is kept and what is new.
pub fn new(pieces: &[Piece]) -> String {
    side(pieces, |piece| match piece {
        Piece::Kept(words) | Piece::Come(words) => Some(words),
        _ => None,
    })
}

fn side<'p>(pieces: &'p [Piece], words: impl Fn(&'p Piece) -> Option<&'p String>) -> String {
    let shown = |piece: &'p Piece| match piece {
        Piece::Skipped => Some("…"),
        piece => words(piece).map(String::as_str),
    };
    pieces.iter().filter_map(shown).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_what_is_near_a_difference() {
        let words = |from: usize, to: usize| (from..to).map(|n| format!("w{n}")).collect::<Vec<_>>().join(" ");
        let (before, after) = (format!("{} old {}", words(0, 20), words(20, 40)), words(0, 40));
        let pieces = pieces(&before, &after);
        let kept = |from, to| Piece::Kept(words(from, to));
        assert_eq!(pieces, [Piece::Skipped, kept(14, 20), Piece::Gone("old".into()), kept(20, 26), Piece::Skipped]);
        assert_eq!(old(&pieces), format!("… {} old {} …", words(14, 20), words(20, 26)));
        assert_eq!(new(&pieces), format!("… {} {} …", words(14, 20), words(20, 26)));
    }

    #[test]
    fn shows_a_short_text_whole() {
        let pieces = pieces("You ask for quotations.", "You compare quotations.");
        assert_eq!(old(&pieces), "You ask for quotations.");
        assert_eq!(new(&pieces), "You compare quotations.");
    }
}
