//! The characters that patterns see: a text is read into this small alphabet first, so that patterns stay small and
//! are soon compiled.
//!
//! In: a character of a text. Out: the character as which it is read. The build uses the same table to cut the classes
//! of patterns down to it.

/// What stands for characters that no pattern names.
pub const OTHER: char = '¤';

/// All characters of read text, without capitals.
pub const SMALL: [(char, char); 6] =
    [(' ', '@'), ('[', '~'), ('¡', '¿'), ('×', '×'), ('ß', 'ÿ'), ('\u{2012}', '\u{2044}')];

/// The capitals of read text.
pub const CAPITALS: [(char, char); 3] = [('A', 'Z'), ('À', 'Ö'), ('Ø', 'Þ')];

/// Further characters of read text.
pub const SIGNS: [(char, char); 2] = [('€', '€'), ('−', '−')];

/// As what a character is read; `None` if it is not seen at all. White space is up to the reader.
#[allow(dead_code, reason = "the build needs the table only")]
pub fn read(character: char) -> Option<char> {
    match character {
        // Soft hyphens, joiners and marks that nobody sees.
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => None,
        '\u{2010}' | '\u{2011}' => Some('-'),
        'ẞ' => Some('ß'),
        _ if within(character) => Some(character),
        // A letter of a name, of another alphabet: a letter of no word in the lists.
        _ if character.is_uppercase() => Some('Ø'),
        _ if character.is_alphabetic() => Some('ø'),
        _ => Some(OTHER),
    }
}

#[allow(dead_code, reason = "the build needs the table only")]
fn within(character: char) -> bool {
    SMALL.iter().chain(&CAPITALS).chain(&SIGNS).any(|&(first, last)| (first..=last).contains(&character))
}
