//! Slugs: a title as the last part of an address on the web.
//!
//! In: a title and its language. Out: lower-case letters, digits and single hyphens, or nothing if nothing is left.
//! Markers and endings of gender are left out: they change by fashion and law, an address should not.

use deunicode::deunicode_char;
use icu_normalizer::ComposingNormalizerBorrowed;

/// The most characters a slug has.
pub const MAX_LENGTH: usize = 60;

/// Languages in which ä, ö and ü are not ae, oe and ue: letters of their own there, or a sign to speak two vowels apart.
const PLAIN_UMLAUTS: [&str; 12] = ["ca", "es", "et", "fi", "fr", "gl", "hu", "nl", "pt", "sk", "sv", "tr"];

/// The words and letters of markers such as `(m/w/d)`, in German, English and French.
const MALE: [&str; 4] = ["m", "male", "männlich", "h"];
const FEMALE: [&str; 4] = ["w", "f", "female", "weiblich"];
const NEITHER: [&str; 9] = ["d", "x", "i", "a", "n", "nb", "div", "divers", "diverse"];

/// Markers that name no sex.
const ALL_GENDERS: [&str; 7] =
    ["gn", "all genders", "all gender", "any gender", "alle geschlechter", "alle gender", "geschlechtsneutral"];

/// What stands between a word and its second ending; a longer sign before its own beginning.
const ENDING_SIGNS: [&str; 8] = ["/-", "/", "(-", "(", "*", ":", "_", "·"];

/// The second endings; a longer one before its own beginning.
const ENDINGS: [&str; 6] = ["innen", "in", "frau", "mann", "r", "n"];

/// Makes a slug of a title in the language `lang` (`de`, `de-AT`, `en`, …).
///
/// `Backoffice-Manager/-in (m/w/d)` gives `backoffice-manager`, `Einkauf & Logistik` gives `einkauf-und-logistik`.
/// `None` if nothing of the title can be written in an address.
pub fn slug(text: &str, lang: &str) -> Option<String> {
    let language = lang.split(['-', '_']).next().unwrap_or(lang);
    let text = ComposingNormalizerBorrowed::new_nfc().normalize(text);
    let text = without_second_endings(&without_marker(&text));
    let slug = shortened(hyphenated(&in_ascii(&text, language)));
    (!slug.is_empty()).then_some(slug)
}

/// Whether a text, such as an authored `slug:`, is one.
pub fn is_slug(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= MAX_LENGTH && text.split('-').all(is_word)
}

/// Leaves out `(m/w/d)`, `[all genders]` and a bare `m/w/d`.
pub fn without_marker(text: &str) -> String {
    let is_bare_marker = |word: &str| word.contains(['/', '|']) && is_marker(word);
    let text = without_bracketed_markers(text);
    text.split_whitespace().filter(|word| !is_bare_marker(word)).collect::<Vec<_>>().join(" ")
}

fn without_bracketed_markers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, bracketed)) = rest.find(['(', '[']).map(|open| rest.split_at(open)) {
        let end = bracketed.find([')', ']']).filter(|&end| is_marker(&bracketed[1..end]));
        // What is no marker loses nothing: only its bracket is passed over, as another may open behind it.
        let skip = end.map_or(1, |end| end + 1);
        out.push_str(before);
        out.push_str(if end.is_some() { " " } else { &bracketed[..1] });
        rest = &bracketed[skip..];
    }
    out.push_str(rest);
    out
}

/// Whether words such as `m/w/d` only say that everyone may apply: nothing but sexes, the two common ones among them.
fn is_marker(text: &str) -> bool {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |sex: &[&str]| words.iter().any(|word| sex.contains(word));
    let is_sex = |word| MALE.contains(word) || FEMALE.contains(word) || NEITHER.contains(word);
    (has(&MALE) && has(&FEMALE) && words.iter().all(is_sex)) || ALL_GENDERS.contains(&words.join(" ").as_str())
}

/// Turns `Manager*in`, `Manager/-in` and `Angestellte(r)` into `Manager` and `Angestellte`.
fn without_second_endings(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        match out.chars().next_back().and_then(|before| second_ending(before, rest)) {
            Some(length) => rest = &rest[length..],
            None => {
                out.push(next);
                rest = &rest[next.len_utf8()..];
            }
        }
    }
    out
}

/// How many bytes to leave out where a second ending begins, behind the letter `before`.
fn second_ending(before: char, text: &str) -> Option<usize> {
    let (sign, behind) = ENDING_SIGNS.iter().find_map(|sign| Some((*sign, text.strip_prefix(sign)?)))?;
    let (ending, after) = ENDINGS.iter().find_map(|ending| Some((*ending, behind.strip_prefix(ending)?)))?;
    // "Angestellte:r" and "Angestellte:n" have their short ending behind an e; "A/r" does not.
    let fits = before.is_alphabetic() && (ending.len() > 1 || before == 'e');
    if !fits {
        return None;
    }
    if sign.starts_with('(') {
        return after.strip_prefix(')').map(|after| text.len() - after.len());
    }
    if is_end_of_word(after, sign) {
        return Some(text.len() - after.len());
    }
    // "Kund*innenbetreuung": the word goes on, so only the sign is left out.
    let goes_on = ending == "innen" && !sign.starts_with('/');
    goes_on.then_some(sign.len())
}

/// A hyphen ends the word too, but for a slash: "remote/in-person" is two words.
fn is_end_of_word(after: &str, sign: &str) -> bool {
    !after.starts_with(|c: char| c.is_alphanumeric() || (c == '-' && sign.starts_with('/')))
}

/// Spells a text in ASCII; what has no spelling becomes a space.
fn in_ascii(text: &str, language: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let behind_word = out.ends_with(|c: char| c.is_ascii_alphanumeric());
        out.push_str(spelled(c, language, behind_word));
    }
    out
}

fn spelled(c: char, language: &str, behind_word: bool) -> &'static str {
    let german = !PLAIN_UMLAUTS.contains(&language);
    match c {
        'ä' | 'Ä' if german => "ae",
        'ö' | 'Ö' if german => "oe",
        'ü' | 'Ü' if german => "ue",
        'ß' | 'ẞ' => "ss",
        '&' if language == "de" => " und ",
        '&' if language == "en" => " and ",
        '+' => " plus ",
        // "C#" is a language, "#12" only a number.
        '#' if behind_word => " sharp ",
        '&' | '#' => " ",
        // Signs inside a word, seen or not: "Driver's", a soft hyphen, zero-width characters.
        '\'' | '\u{2018}' | '\u{2019}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => "",
        _ => deunicode_char(c).unwrap_or(" "),
    }
}

/// The words of an ASCII text in lower case, with a hyphen between two.
fn hyphenated(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_ascii_lowercase()
}

/// At most [`MAX_LENGTH`] characters, cut between two words; a single longer word is cut in its middle.
fn shortened(mut slug: String) -> String {
    if slug.len() > MAX_LENGTH {
        // With one character more, a word that just fits still has its hyphen behind it.
        let cut = slug[..=MAX_LENGTH].rfind('-').unwrap_or(MAX_LENGTH);
        slug.truncate(cut);
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn assert_slug(lang: &str, titles: &[&str], expected: &str) {
        for title in titles {
            assert_eq!(slug(title, lang).as_deref(), Some(expected), "{title}");
        }
    }

    #[test]
    fn spells_german() {
        assert_slug(
            "de",
            &["Ärztin für große Öfen", "A\u{308}rztin fu\u{308}r große O\u{308}fen"],
            "aerztin-fuer-grosse-oefen",
        );
        assert_slug("de-AT", &["Jänner & Übergrößen", "  JÄNNER -- & – Übergrößen!"], "jaenner-und-uebergroessen");
        assert_slug("en", &["Zürich & Co."], "zuerich-and-co");
    }

    #[test]
    fn spells_other_languages() {
        assert_slug("fr", &["Chargé d’accueil & ménage"], "charge-daccueil-menage");
        assert_slug("sv", &["Säljare"], "saljare");
        assert_slug("pl", &["Księgowość"], "ksiegowosc");
        assert_slug("de", &["Łódź-Büro"], "lodz-buero");
    }

    #[test]
    fn spells_signs() {
        assert_slug("de", &["C++"], "c-plus-plus");
        assert_slug("en", &["C#"], "c-sharp");
        assert_slug("en", &["C#/.NET Developer #12"], "c-sharp-net-developer-12");
        assert_slug("en", &["Driver's mate", "Driver’s ma\u{ad}te"], "drivers-mate");
    }

    #[test]
    fn leaves_out_gender() {
        let titles = [
            "Backoffice-Manager/-in",
            "Backoffice-Manager/in",
            "Backoffice-Manager*in",
            "Backoffice-Manager:in",
            "Backoffice-Manager_in",
            "Backoffice-Manager(in)",
            "Backoffice-Manager*innen",
            "Backoffice-Manager (m/w/d)",
            "Backoffice-Manager (w/m/d)",
            "Backoffice-Manager (m/f/d)",
            "Backoffice-Manager (M|W|D)",
            "Backoffice-Manager [m, w, d]",
            "Backoffice-Manager (all genders)",
            "Backoffice-Manager (gn)",
            "Backoffice-Manager m/w/d",
            "Backoffice-Manager:in(m/w/x)",
            "(m/w/d) Backoffice-Manager",
        ];
        assert_slug("de", &titles, "backoffice-manager");
        assert_slug("en", &titles, "backoffice-manager");
        assert_slug(
            "de",
            &["Betriebswirt/in (m/w/d) – Personal", "Betriebswirt/-in Personal"],
            "betriebswirt-personal",
        );
        assert_slug("de", &["Bürokaufmann/-frau", "Bürokaufmann/frau (d/w/m)"], "buerokaufmann");
        assert_slug(
            "de",
            &["Angestellte:r im Büro", "Angestellte/-r im Büro", "Angestellte(r) im Büro"],
            "angestellte-im-buero",
        );
        assert_slug("de", &["Kund*innenbetreuung"], "kundinnenbetreuung");
        assert_slug("de", &["Manager:in-Trainee"], "manager-trainee");
    }

    #[test]
    fn keeps_what_only_looks_like_gender() {
        assert_slug("en", &["Work remote/in-person"], "work-remote-in-person");
        assert_slug("de", &["Verkauf/Innendienst"], "verkauf-innendienst");
        assert_slug("en", &["Accounts A/R"], "accounts-a-r");
        assert_slug("en", &["Engineer (I)"], "engineer-i");
        assert_slug("de", &["Leitung (Nord (m/w/d)", "Leitung (Nord)"], "leitung-nord");
        assert_slug("de", &["Disponent im 24/7-Dienst (Nacht)"], "disponent-im-24-7-dienst-nacht");
    }

    #[test]
    fn cuts_between_words() {
        let word = "abcdefghi ";
        assert_eq!(slug(&word.repeat(7), "en").map(|slug| slug.len()), Some(59));
        assert_eq!(slug(&"x".repeat(100), "en").map(|slug| slug.len()), Some(60));
        assert_eq!(slug(&format!("{} yz", "x".repeat(60)), "en").map(|slug| slug.len()), Some(60));
    }

    #[test]
    fn gives_nothing_for_nothing() {
        for text in ["", " – ", "(m/w/d)", "***", "()"] {
            assert_eq!(slug(text, "de"), None, "{text}");
        }
    }

    #[test]
    fn knows_a_slug() {
        for text in ["a", "buero-7", "2026"] {
            assert!(is_slug(text), "{text}");
        }
        for text in ["", "-a", "a-", "a--b", "Büro", "A", "a b", "a_b", &"x".repeat(61)] {
            assert!(!is_slug(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn gives_slugs_only(text in "\\PC{0,90}|[a-zäÖß()/*:#+& m-]{0,90}", lang in "de|en|fr|sv|") {
            if let Some(slug) = slug(&text, &lang) {
                prop_assert!(is_slug(&slug), "{}", slug);
            }
        }

        #[test]
        fn leaves_slugs_alone(text in "\\PC{0,90}|[a-zäÖß()/*:#+& m-]{0,90}", lang in "de|en|fr|sv|") {
            if let Some(once) = slug(&text, &lang) {
                prop_assert_eq!(slug(&once, &lang), Some(once));
            }
        }
    }
}
