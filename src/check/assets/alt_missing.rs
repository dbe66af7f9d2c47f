//! `assets/alt-missing`: a picture that only those who see it can read.
//!
//! In: the pictures of free pages. Out: a finding at each whose alternative text is missing, says nothing or too much, or
//! that seems to hold the text itself.

use crate::check::Checking;
use crate::finding::rules::ASSETS_ALT_MISSING;
use crate::finding::{Finding, Severity};

/// Characters; screen readers read an alternative text in one go.
const LONG: usize = 150;

const EMPTY: [&str; 18] = [
    "abbildung",
    "alt",
    "banner",
    "bild",
    "bilddatei",
    "foto",
    "fotografie",
    "grafik",
    "graphic",
    "icon",
    "illustration",
    "image",
    "img",
    "logo",
    "photo",
    "picture",
    "platzhalter",
    "screenshot",
];

/// Names of files that are pictures of a text.
const TEXTS: [&str; 6] = ["anzeige", "flyer", "plakat", "poster", "jobad", "advert"];

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let pages = cx.site.pages.iter().flat_map(|page| &page.versions);
    for picture in pages.flat_map(|version| &version.links).filter(|link| link.is_picture) {
        let file = picture.target.rsplit(['/', ':']).next().unwrap_or_default();
        if let Some((what, severity)) = fault(&picture.words, file) {
            let finding = Finding::new(&ASSETS_ALT_MISSING, picture.at).weighing(severity).arg("what", what);
            findings.push(finding.arg("file", file).arg("words", picture.words.as_str()));
        }
    }
}

fn fault(alt: &str, file: &str) -> Option<(&'static str, Severity)> {
    let bare = |text: &str| text.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "");
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let words = bare(alt);
    if alt.trim().is_empty() {
        return Some(("none", Severity::Error));
    }
    // "Bild 1", "team.jpg", "IMG_2041".
    let letters = words.trim_end_matches(|c: char| c.is_ascii_digit());
    // „Haus“ describes haus.jpg, "IMG_2041" nothing.
    let is_file_name =
        words == bare(file) || words == bare(stem) && alt.contains(|c: char| c.is_ascii_digit() || c == '_');
    if EMPTY.contains(&letters) || is_file_name {
        return Some(("name", Severity::Error));
    }
    if alt.chars().count() > LONG {
        return Some(("long", Severity::Warning));
    }
    let stem = stem.to_lowercase();
    TEXTS.iter().any(|word| stem.contains(word)).then_some(("text", Severity::Warning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alternative_texts() {
        for (alt, file, what) in [
            ("", "team.jpg", Some("none")),
            ("  ", "team.jpg", Some("none")),
            ("Bild", "team.jpg", Some("name")),
            ("Foto 2", "team.jpg", Some("name")),
            ("team.jpg", "team.jpg", Some("name")),
            ("IMG_2041", "IMG_2041.jpeg", Some("name")),
            ("Stellenanzeige als Bild", "stellenanzeige-2026.png", Some("text")),
            ("Zwei Personen prüfen Rechnungen am Bildschirm", "team.jpg", None),
            ("Our office in Bonn", "office.jpg", None),
            ("Haus", "haus.jpg", None),
            ("Das Team der Buchhaltung", "das-team.jpg", None),
        ] {
            assert_eq!(fault(alt, file).map(|(what, _)| what), what, "{alt}");
        }
        assert_eq!(fault(&"wort ".repeat(40), "team.jpg").map(|(what, _)| what), Some("long"));
    }
}
