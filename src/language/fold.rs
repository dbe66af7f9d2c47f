//! Letters made alike, so that words can be compared.
//!
//! In: a word or a letter. Out: the same in small letters without marks.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_letters_have_no_marks() {
        for (word, expected) in
            [("Verträge", "vertrage"), ("GROẞ", "gross"), ("Résumé", "resume"), ("Москва", "москва")]
        {
            assert_eq!(bare(word), expected);
        }
    }
}
