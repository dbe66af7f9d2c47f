//! A set of short words that every word of a text is asked for.
//!
//! In: words in small letters, at most sixteen bytes each. Out: whether a word is among them, in capitals or
//! not; without an allocation, because a word that short is a number.

/// Words as numbers in a table with `SLOTS` places, a power of two and at least twice as many as words. Made when the
/// program is compiled, where a panic is an error of the build; a number stands at its place or behind it, before the
/// next empty one.
pub struct WordSet<const SLOTS: usize>([u128; SLOTS]);

const EMPTY: u128 = 0;

impl<const SLOTS: usize> WordSet<SLOTS> {
    /// Of words with a space between them.
    pub const fn new(words: &str) -> WordSet<SLOTS> {
        let mut slots = [EMPTY; SLOTS];
        let mut count = 0;
        let mut rest = words.as_bytes();
        while !rest.is_empty() {
            let (word, behind) = rest.split_at(first_word(rest));
            let Some(number) = number(word) else { panic!("a word of the set is too long") };
            let mut at = Self::place(number);
            while slots[at] != EMPTY {
                assert!(slots[at] != number, "a word stands twice in the set");
                at = (at + 1) % SLOTS;
            }
            slots[at] = number;
            count += 1;
            rest = if behind.is_empty() { behind } else { behind.split_at(1).1 };
        }
        assert!(SLOTS.is_power_of_two() && count * 2 <= SLOTS, "a set needs room");
        WordSet(slots)
    }

    pub fn contains(&self, word: &str) -> bool {
        let Some(number) = number(word.as_bytes()) else { return false };
        let mut at = Self::place(number);
        while self.0[at] != EMPTY {
            if self.0[at] == number {
                return true;
            }
            at = (at + 1) % SLOTS;
        }
        false
    }

    /// The upper bits of the product with a large odd number, which depend on all letters.
    const fn place(number: u128) -> usize {
        let mixed = (number as u64 ^ (number >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed >> 32) as usize % SLOTS
    }
}

/// Where the first word ends.
const fn first_word(words: &[u8]) -> usize {
    let mut end = 0;
    while end < words.len() && words[end] != b' ' {
        end += 1;
    }
    end
}

/// The small letters of a word as one number; `None` beyond sixteen bytes. `Ä` to `Þ` are two bytes of which the second
/// has the distance of `A` and `a`.
const fn number(word: &[u8]) -> Option<u128> {
    if word.len() > 16 {
        return None;
    }
    let mut number = 0;
    let mut before = 0;
    let mut at = 0;
    while at < word.len() {
        let byte = word[at];
        let small = match byte {
            b'A'..=b'Z' => byte + 32,
            0x80..=0x9e if before == 0xc3 => byte + 32,
            _ => byte,
        };
        number = number << 8 | small as u128;
        before = byte;
        at += 1;
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    static SET: WordSet<16> = WordSet::new("und für über zu gegenüber");

    #[test]
    fn capitals_are_the_same_word() {
        for word in ["und", "Und", "UND", "für", "FÜR", "Über", "zu", "Gegenüber"] {
            assert!(SET.contains(word), "{word}");
        }
        for word in ["", "un", "unde", "fur", "nd", "z", "gegenübergestellt", "undundundundundund"] {
            assert!(!SET.contains(word), "{word}");
        }
    }

    proptest! {
        #[test]
        fn only_the_words_of_the_set_are_in_it(word in "[unduUDfürÜzÜber]{0,5}|\\w{0,20}") {
            let small = word.to_lowercase();
            prop_assume!(small.len() == word.len());
            prop_assert_eq!(SET.contains(&word), ["und", "für", "über", "zu", "gegenüber"].contains(&small.as_str()));
        }
    }
}
