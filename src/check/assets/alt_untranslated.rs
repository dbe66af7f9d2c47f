//! `assets/alt-untranslated`: an alternative text that stayed in the other language.
//!
//! In: the pictures of free pages. Out: a finding at each whose words are in another language than its page.

use crate::check::Checking;
use crate::finding::Finding;
use crate::finding::rules::ASSETS_ALT_UNTRANSLATED;
use crate::language::guess::guess;

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    for version in cx.site.pages.iter().flat_map(|page| &page.versions) {
        let Some(tongue) = cx.tongue(version.lang) else { continue };
        for picture in version.links.iter().filter(|link| link.is_picture) {
            if guess(&picture.words).is_some_and(|guessed| guessed != tongue) {
                let finding = Finding::new(&ASSETS_ALT_UNTRANSLATED, picture.at).arg("words", picture.words.as_str());
                findings.push(finding.arg("language", tongue.tag()));
            }
        }
    }
}
