//! The letters that our typefaces have.
//!
//! In: text. Out: the same, with [`BOX`] for what no typeface has a glyph for, as PDF/UA forbids to print what nobody can
//! read; which letters these were.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::press;

/// What stands for a letter that no typeface has.
pub const BOX: char = '□';

/// Above these are only rare ideographs and what is not for printing.
const END: usize = 0x2_0000;

/// For each code point whether a typeface has it.
static HAS: LazyLock<Vec<bool>> = LazyLock::new(|| {
    let mut has = vec![false; END];
    for point in press::letters().filter(|point| *point < END) {
        has[point] = true;
    }
    has
});

/// Prints, and notes what it could not.
#[derive(Default)]
pub struct Ink {
    pub missing: BTreeSet<char>,
}

impl Ink {
    pub fn letters(&mut self, text: &str) -> String {
        let mut printed = String::with_capacity(text.len());
        for letter in text.chars() {
            let has = HAS.get(letter as usize).is_some_and(|has| *has);
            // What tells a letter how to look has nothing to tell a box.
            if has && !(is_unseen(letter) && printed.ends_with(BOX)) {
                printed.push(letter);
            } else if matches!(letter, '\n' | '\t') {
                printed.push(' ');
            } else if !is_unseen(letter) {
                self.missing.insert(letter);
                printed.push(BOX);
            }
        }
        printed
    }
}

/// Whether nothing is seen of a character anyway: it only tells others how to look
/// (Unicode, `Default_Ignorable_Code_Point`, and control characters).
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_typeface_has_becomes_a_box() {
        let mut ink = Ink::default();
        for text in ["Äpfel & „Öl“ – ß €", "Ελλάδα, Москва", "שלום", "مرحبا", "🚀"] {
            assert_eq!(ink.letters(text), text);
        }
        assert_eq!(ink.missing, BTreeSet::new());
        assert_eq!(ink.letters("漢字 und 漢\u{fe0f}"), "□□ und □");
        assert_eq!(ink.missing, BTreeSet::from(['漢', '字']));
        assert!(HAS[BOX as usize]);
    }
}
