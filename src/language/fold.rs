//! Letters made alike, so that words can be compared.
//!
//! In: a word or a letter. Out: the same in small letters without marks.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// The word in small letters without marks: `ä` is `a`, so that „Verträge“ is near „Vertrag“; `ß` is `ss`.
pub fn bare(word: &str) -> String {
    let mut bare = String::with_capacity(word.len());
    for letter in word.chars() {
        if letter.is_ascii() {
            bare.push(letter.to_ascii_lowercase());
            continue;
        }
        for small in letter.to_lowercase() {
            if small == 'ß' {
                bare.push('s');
            }
            bare.push(unmarked(small));
        }
    }
    bare
}

/// A small letter without its marks; `ß` is one `s`.
pub fn unmarked(letter: char) -> char {
    match letter {
        'ä' | 'à' | 'á' | 'â' | 'ã' | 'å' => 'a',
        'ö' | 'ò' | 'ó' | 'ô' | 'õ' | 'ø' => 'o',
        'ü' | 'ù' | 'ú' | 'û' => 'u',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ç' => 'c',
        'ñ' => 'n',
        'ß' => 's',
        other => other,
    }
}

/// The word as a search knows it, whichever way its letters are typed: „Büro“, „Buero“ and „BURO“ are `buro`. The script
/// of the list folds what is typed in the same way (`themes/default/static/list.js`).
pub fn sought(word: &str) -> String {
    let mut sought = String::with_capacity(word.len());
    let mut push = |letter: char| match letter {
        'e' if sought.ends_with(['a', 'o', 'u']) => {}
        _ => sought.push(letter),
    };
    if word.is_ascii() {
        word.chars().for_each(|letter| push(letter.to_ascii_lowercase()));
        return sought;
    }
    for letter in DecomposingNormalizerBorrowed::new_nfd().normalize_iter(word.chars().flat_map(char::to_lowercase)) {
        match letter {
            // What is left of a letter when its mark stands apart.
            '\u{300}'..='\u{36f}' => {}
            'ß' => "ss".chars().for_each(&mut push),
            'æ' => push('a'),
            'œ' | 'ø' => push('o'),
            'ł' => push('l'),
            'đ' => push('d'),
            _ => push(letter),
        }
    }
    sought
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_knows_a_word_however_it_is_typed() {
        for (words, expected) in [
            (&["Büro", "Buero", "BÜRO", "buro", "Bu\u{308}ro"][..], "buro"),
            (&["Straße", "STRASSE", "strasse"], "strasse"),
            (&["Zürich", "Zuerich"], "zurich"),
            (&["Łódź", "Lodz"], "lodz"),
            (&["Smørrebrød"], "smorrebrod"),
        ] {
            for word in words {
                assert_eq!(sought(word), expected, "{word}");
            }
        }
    }

    #[test]
    fn bare_letters_have_no_marks() {
        for (word, expected) in
            [("Verträge", "vertrage"), ("GROẞ", "gross"), ("Résumé", "resume"), ("Москва", "москва")]
        {
            assert_eq!(bare(word), expected);
        }
    }
}
