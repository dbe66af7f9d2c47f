//! The words, digits and signs of a text.
//!
//! In: a text and its language. Out: [`Token`]s in their order; blanks are none.

use std::ops::Range;

use super::words::{self, Sense};
use crate::language::Tongue;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    Word,
    /// ASCII digits.
    Digits,
    Sign(char),
}

#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub shape: Shape,
    pub sense: Sense,
    pub start: usize,
    pub end: usize,
    /// No blank stands between it and the token before it.
    pub is_glued: bool,
}

impl Token {
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// The tokens of a text; `None` if nothing in it can be a number.
pub fn tokens(text: &str, tongue: Tongue) -> Option<Vec<Token>> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 5 + 4);
    let mut holds_number = false;
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut take = |belongs: fn(char) -> bool| {
            while chars.next_if(|&(_, c)| belongs(c)).is_some() {}
            chars.peek().map_or(text.len(), |&(at, _)| at)
        };
        let (shape, end) = if first.is_ascii_digit() {
            (Shape::Digits, take(|c| c.is_ascii_digit()))
        } else if first.is_alphabetic() {
            (Shape::Word, take(is_within_word))
        } else {
            (Shape::Sign(first), start + first.len_utf8())
        };
        let sense = if shape == Shape::Word { words::sense(&text[start..end], tongue) } else { Sense::Nothing };
        holds_number |= shape == Shape::Digits || sense.is_number() || is_fraction(first);
        let is_glued = tokens.last().is_some_and(|last| last.end == start);
        tokens.push(Token { shape, sense, start, end, is_glued });
    }
    holds_number.then_some(tokens)
}

/// A letter, an accent that was not composed, a soft hyphen.
fn is_within_word(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}')
}

fn is_fraction(c: char) -> bool {
    matches!(c, '¼' | '½' | '¾')
}
