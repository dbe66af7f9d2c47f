//! Letters made alike, so that words can be compared.
//!
//! In: a word. Out: the word in small letters, and without the marks on them.

/// The word in small letters without marks: `ä` is `a`, so that „Verträge“ is near „Vertrag“; `ß` is `ss`.
pub fn bare(word: &str) -> String {
    let mut bare = String::with_capacity(word.len());
    for letter in word.chars() {
        if letter.is_ascii() {
            bare.push(letter.to_ascii_lowercase());
            continue;
        }
        for small in letter.to_lowercase() {
            match small {
                'ä' | 'à' | 'á' | 'â' | 'ã' | 'å' => bare.push('a'),
                'ö' | 'ò' | 'ó' | 'ô' | 'õ' | 'ø' => bare.push('o'),
                'ü' | 'ù' | 'ú' | 'û' => bare.push('u'),
                'è' | 'é' | 'ê' | 'ë' => bare.push('e'),
                'ì' | 'í' | 'î' | 'ï' => bare.push('i'),
                'ç' => bare.push('c'),
                'ñ' => bare.push('n'),
                'ß' => bare.push_str("ss"),
                other => bare.push(other),
            }
        }
    }
    bare
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
