//! How hard a text is to read, by the published formulas.
//!
//! In: running text and its language. Out: what the formulas count, and their values.
//!
//! The formulas look at the surface only: the length of sentences and words. Flesch (1948) and Gunning (1952) are made for
//! English, Amstad (1978) and the Wiener Sachtextformel of Bamberger and Vanecek (1984) for German, LIX of Björnsson (1968)
//! for any language.

use super::Tongue;
use super::abbreviation::stands;
use super::sentence::sentences;
use super::token::{runs, words};

/// What the formulas count. Numbers, abbreviations, addresses and names of products are no words here, since readers
/// recognise them instead of reading them; a compound with a hyphen is as many words as it has parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub sentences: usize,
    pub words: usize,
    pub syllables: usize,
    /// Words of exactly one syllable.
    pub short: usize,
    /// Words of three syllables or more.
    pub many_syllables: usize,
    /// Words of more than six letters.
    pub long: usize,
}

impl Counts {
    /// Counts a text; `None` if it has no words.
    pub fn of(text: &str, tongue: Tongue) -> Option<Counts> {
        let mut counts = Counts::default();
        let mut letters = Vec::new();
        for sentence in sentences(text, tongue) {
            let before = counts.words;
            for run in runs(&text[sentence]) {
                for word in words(run) {
                    let stopped = run[word.range().end..].starts_with('.');
                    if is_read(word.text, tongue) && !(stopped && stands(word.text, tongue).is_some()) {
                        counts.add(word.text, syllables(word.text, tongue, &mut letters));
                    }
                }
            }
            counts.sentences += usize::from(counts.words > before);
        }
        (counts.words > 0).then_some(counts)
    }

    fn add(&mut self, word: &str, syllables: usize) {
        self.words += 1;
        self.syllables += syllables;
        self.short += usize::from(syllables == 1);
        self.many_syllables += usize::from(syllables >= 3);
        self.long += usize::from(word.chars().filter(|c| c.is_alphabetic()).count() > 6);
    }

    /// English, about 0 (hard) to 100 (easy).
    pub fn flesch(&self) -> f64 {
        206.835 - 1.015 * self.sentence_length() - 84.6 * self.word_length()
    }

    /// English, in years of school.
    pub fn fog(&self) -> f64 {
        0.4 * (self.sentence_length() + self.percent(self.many_syllables))
    }

    /// German, about 0 (hard) to 100 (easy): Flesch with Amstad's weights.
    pub fn amstad(&self) -> f64 {
        180.0 - self.sentence_length() - 58.5 * self.word_length()
    }

    /// German, in years of school: the first Wiener Sachtextformel.
    pub fn wiener(&self) -> f64 {
        0.1935 * self.percent(self.many_syllables) + 0.1672 * self.sentence_length() + 0.1297 * self.percent(self.long)
            - 0.0327 * self.percent(self.short)
            - 0.875
    }

    /// Any language, about 20 (easy) to 60 (hard).
    pub fn lix(&self) -> f64 {
        self.sentence_length() + self.percent(self.long)
    }

    /// Words per sentence.
    fn sentence_length(&self) -> f64 {
        self.words as f64 / self.sentences as f64
    }

    /// Syllables per word.
    fn word_length(&self) -> f64 {
        self.syllables as f64 / self.words as f64
    }

    fn percent(&self, part: usize) -> f64 {
        100.0 * part as f64 / self.words as f64
    }
}

/// Whether a word is read and not recognised: no number (`30`, `B2`), no host (`example.org`), no short form (`SAP`,
/// `GmbH`, the `z` of `z. B.`), no name with capitals inside (`PowerPoint`).
fn is_read(word: &str, tongue: Tongue) -> bool {
    if word.chars().nth(1).is_none() {
        return tongue == Tongue::English && ["a", "A", "I"].contains(&word);
    }
    let inner_capital =
        word.chars().skip(1).any(char::is_uppercase) && !word.ends_with("In") && !word.ends_with("Innen");
    !inner_capital && !word.contains(|c: char| c == '.' || c.is_ascii_digit())
}

/// How many syllables a word has; at least one. With room for its letters, so that a text needs it only once.
fn syllables(word: &str, tongue: Tongue, letters: &mut Vec<char>) -> usize {
    letters.clear();
    letters.extend(word.chars().map(|c| if c.is_ascii() { c.to_ascii_lowercase() } else { small(c) }));
    let count = match tongue {
        Tongue::German => german(letters),
        Tongue::English => english(letters),
    };
    count.max(1)
}

fn small(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// A `y` before a vowel is a consonant: „Yoga“, "employee".
fn is_vowel(letters: &[char], at: usize) -> bool {
    match letters.get(at) {
        Some('y') => !letters.get(at + 1).is_some_and(|&next| is_plain_vowel(next)),
        Some(&letter) => is_plain_vowel(letter),
        None => false,
    }
}

fn is_plain_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'ä' | 'ö' | 'ü' | 'à'..='ã' | 'è'..='ï' | 'ò'..='õ' | 'ù'..='û')
}

/// One for every vowel, and one for two that are spoken as one: „ei“, „ie“, „oo“. The u of „qu“ is none.
fn german(letters: &[char]) -> usize {
    let mut count = 0;
    let mut at = 0;
    while at < letters.len() {
        let silent = letters[at] == 'u' && at > 0 && letters[at - 1] == 'q';
        if is_vowel(letters, at) && !silent {
            count += 1;
            let next = letters.get(at + 1).copied().unwrap_or(' ');
            at += usize::from(letters[at] == next || DIPHTHONGS.contains(&(letters[at], next)));
        }
        at += 1;
    }
    count
}

/// With y for i, as in „Bayern“.
const DIPHTHONGS: [(char, char); 10] = [
    ('a', 'i'),
    ('a', 'u'),
    ('e', 'i'),
    ('e', 'u'),
    ('ä', 'u'),
    ('i', 'e'),
    ('o', 'i'),
    ('a', 'y'),
    ('e', 'y'),
    ('o', 'y'),
];

/// One for every group of vowels, but none for an e that is written and not spoken.
fn english(letters: &[char]) -> usize {
    let vowel = |at: usize| is_vowel(letters, at);
    let groups = (0..letters.len()).filter(|&at| vowel(at) && !(at > 0 && vowel(at - 1))).count();
    groups.saturating_sub(usize::from(groups > 1 && ends_silently(letters)))
}

/// Whether the last e is silent: "time", "checked"; but not "table", "settled", "posted", "see".
fn ends_silently(letters: &[char]) -> bool {
    let consonant = |back: usize| letters.len() > back && !is_vowel(letters, letters.len() - 1 - back);
    match letters {
        [.., before, 'l', 'e', 'd'] => *before == 'l' || !consonant(3),
        [.., before, 'e', 'd'] => consonant(2) && !matches!(before, 't' | 'd'),
        [.., 'l', 'e'] => !consonant(2),
        [.., 'e'] => consonant(1),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn counts(text: &str, tongue: Tongue) -> Counts {
        Counts::of(text, tongue).expect("words")
    }

    #[track_caller]
    fn near(value: f64, expected: f64) {
        assert!((value - expected).abs() < 0.001, "{value} instead of {expected}");
    }

    #[test]
    fn german_values_are_those_of_the_formulas() {
        let counts = counts("Sie prüfen Rechnungen. Das Büro hilft.", Tongue::German);
        let expected = Counts { sentences: 2, words: 6, syllables: 10, short: 3, many_syllables: 1, long: 1 };
        assert_eq!(counts, expected);
        // 180 − 3 − 58.5 · 10/6
        near(counts.amstad(), 79.5);
        // 0.1935 · 16.667 + 0.1672 · 3 + 0.1297 · 16.667 − 0.0327 · 50 − 0.875
        near(counts.wiener(), 3.37827);
        // 3 + 16.667
        near(counts.lix(), 19.66667);
    }

    #[test]
    fn english_values_are_those_of_the_formulas() {
        let counts = counts("You check the monthly invoices. We pay them.", Tongue::English);
        let expected = Counts { sentences: 2, words: 8, syllables: 11, short: 6, many_syllables: 1, long: 2 };
        assert_eq!(counts, expected);
        // 206.835 − 1.015 · 4 − 84.6 · 11/8
        near(counts.flesch(), 86.45);
        // 0.4 · (4 + 12.5)
        near(counts.fog(), 6.6);
        // 4 + 25
        near(counts.lix(), 29.0);
    }

    #[test]
    fn nouns_in_a_row_are_hard() {
        let hard = "Zur Sicherstellung der ordnungsgemäßen Durchführung der Überprüfung eingehender Lieferantenrechnungen \
                    erfolgt die Bereitstellung entsprechender Auswertungsunterlagen im Rahmen der Monatsabschlusserstellung.";
        let easy =
            "Sie prüfen jede Rechnung. Was nicht stimmt, klären Sie am Telefon. Am Ende des Monats ist alles gebucht.";
        let (hard, easy) = (counts(hard, Tongue::German), counts(easy, Tongue::German));
        assert!(hard.amstad() < 0.0 && hard.wiener() > 15.0 && hard.lix() > 60.0, "{hard:?}");
        assert!(easy.amstad() > 60.0 && easy.wiener() < 6.0 && easy.lix() < 40.0, "{easy:?}");
    }

    #[test]
    fn what_is_not_read_is_not_counted() {
        let de = "Sie prüfen ca. 30 Belege mit SAP und PowerPoint bis B2, z. B. unter https://example.org/ablage \
                  oder jobs@example.org (GmbH).";
        assert_eq!(
            counts(de, Tongue::German).words,
            ["Sie", "prüfen", "Belege", "mit", "und", "bis", "unter", "oder"].len()
        );
        let en = "I send approx. 5 e-mails a day to jobs@example.org. SAP!";
        let counts = counts(en, Tongue::English);
        assert_eq!(counts.words, ["I", "send", "mails", "a", "day", "to"].len());
        assert_eq!(counts.sentences, 1);
        assert_eq!(Counts::of("SAP, 2027!", Tongue::English), None);
    }

    #[test]
    fn a_compound_counts_as_its_parts() {
        let counts = counts("Pivot-Tabellen, Lohn- und Gehaltsabrechnung", Tongue::German);
        assert_eq!((counts.words, counts.long), (5, 2));
    }

    /// Words with their syllables marked.
    #[track_caller]
    fn table(tongue: Tongue, table: &str) {
        assert!(table.split_whitespace().count() >= 60);
        for marked in table.split_whitespace() {
            assert_eq!(
                syllables(&marked.replace('·', ""), tongue, &mut Vec::new()),
                marked.split('·').count(),
                "{marked}"
            );
        }
    }

    #[test]
    fn german_syllables() {
        table(
            Tongue::German,
            "Bü·ro Rech·nung prü·fen bu·chen Post Be·leg Kun·de Haus Leu·te Häu·ser neu Mai ein drei Brief schie·ben Saal \
             See·le Boot Si·tu·a·ti·on Or·ga·ni·sa·ti·on Be·ar·bei·tung Ab·tei·lung be·ant·wor·ten Qua·li·tät \
             be·quem quer Sys·tem Ty·pen Bay·ern lo·yal Yo·ga Freu·de Äu·ße·rung Ein·gangs·rech·nun·gen Steu·er·be·ra·tung \
             ü·ber·neh·men Ü·ber·nah·me I·dee Ka·len·der Te·le·fon Stamm·da·ten·pfle·ge ge·nau ver·trau·lich Ge·duld Rei·se \
             Rei·se·kos·ten·ab·rech·nung Ak·ten Ab·la·ge Mit·ar·bei·ter:·in·nen Kol·leg*·in·nen Per·so·nal Buch·hal·tung \
             Du·ell Ru·i·ne The·a·ter re·al Ver·ein·ba·rung Ca·fé Feu·er bau·en Schau·er Tsch pst Zwei·fel \
             Kran·ken·ver·si·che·rung Ar·beit Ar·beits·zeit Frist",
        );
    }

    #[test]
    fn english_syllables() {
        table(
            Tongue::English,
            "check in·voice in·voi·ces pay pay·ment the be see time home note ta·ble peo·ple a·ble han·dle sched·ule \
             rule whole file post post·ed need·ed set·tled called checked planned booked based ap·plied sup·plied a·greed \
             re·port re·ports trav·el cus·tom·er of·fice em·ploy·ee em·ploy·ees pay·ing you year be·yond \
             man·age man·ag·er ques·tion queue qual·i·ty re·quest com·pa·ny friend·ly eas·y month·ly may \
             train·ing team work·ing week days fif·teen de·part·ment or·gan·ise cal·cu·late cor·rect·ly di·vid·ed \
             spread·sheet sys·tem sys·tems typ·ing through thought stay em·ploy·er val·ue true de·tail clerk",
        );
    }

    proptest! {
        #[test]
        fn values_are_numbers(text in "([A-Za-zäöüß]{1,12}[ .,-]{1,2}|\\PC{0,4}){0,30}") {
            for tongue in Tongue::ALL {
                if let Some(counts) = Counts::of(&text, tongue) {
                    prop_assert!(counts.sentences <= counts.words && counts.words <= counts.syllables);
                    for value in [counts.flesch(), counts.fog(), counts.amstad(), counts.wiener(), counts.lix()] {
                        prop_assert!(value.is_finite());
                    }
                }
            }
        }
    }
}
