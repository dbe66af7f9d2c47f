//! A set of short words that every word of a text is asked for.
//!
//! In: a list of words in small letters, at most sixteen bytes each. Out: whether a word is among them, in capitals or
//! not; without an allocation, because a word that short is a number.

/// Words as numbers in order, made when the program is compiled.
pub struct WordSet<const N: usize>([u128; N]);

impl<const N: usize> WordSet<N> {
    pub const fn new(words: [&str; N]) -> WordSet<N> {
        let mut numbers = [0; N];
        let mut count = 0;
        while count < N {
            let Some(number) = number(words[count].as_bytes()) else { panic!("a word of the set is too long") };
            let mut at = count;
            while at > 0 && numbers[at - 1] > number {
                numbers[at] = numbers[at - 1];
                at -= 1;
            }
            numbers[at] = number;
            count += 1;
        }
        WordSet(numbers)
    }

    pub fn contains(&self, word: &str) -> bool {
        number(word.as_bytes()).is_some_and(|number| self.0.binary_search(&number).is_ok())
    }
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

    const SET: WordSet<5> = WordSet::new(["und", "für", "über", "zu", "gegenüber"]);

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
