//! `links/bad-anchor`: a link whose words do not say where it leads.
//!
//! In: the links of texts and of free pages. Out: a finding at the link: „hier“, a bare address, or words that lead
//! somewhere else in the same posting.

use std::collections::HashMap;

use crate::check::Checking;
use crate::check::reading::{Passage, Reading};
use crate::finding::rules::LINKS_BAD_ANCHOR;
use crate::finding::{Finding, Span};
use crate::language::MarkKind;

/// In small letters, without signs around them.
const VAGUE: [&str; 61] = [
    "andere seite",
    "click",
    "click here",
    "click on this link",
    "continue",
    "den link",
    "details",
    "dieser link",
    "diesem link",
    "diesen link",
    "diese seite",
    "diese webseite",
    "diese website",
    "dort",
    "download",
    "find out more",
    "further information",
    "go",
    "here",
    "hier",
    "hier entlang",
    "hier klicken",
    "hier lesen",
    "hier mehr",
    "homepage",
    "info",
    "infos",
    "information",
    "informationen",
    "jetzt",
    "jetzt lesen",
    "klick",
    "klicken",
    "klicken sie hier",
    "klick hier",
    "learn more",
    "link",
    "mehr",
    "mehr dazu",
    "mehr erfahren",
    "mehr infos",
    "mehr informationen",
    "mehr lesen",
    "more",
    "more details",
    "more info",
    "more information",
    "page",
    "read",
    "read more",
    "read on",
    "see here",
    "seite",
    "the link",
    "this",
    "this link",
    "this page",
    "this website",
    "weiter",
    "weitere informationen",
    "weiterlesen",
];

pub fn in_text(passage: &Passage, findings: &mut Vec<Finding>) {
    for line in passage.item.lines.iter().filter(|line| !line.marks.is_empty()) {
        for mark in &line.marks {
            let MarkKind::Link(target) = &mark.kind else { continue };
            if let Some(what) = says_nothing(&line.text[mark.range.clone()], target) {
                findings.push(passage.finding(&LINKS_BAD_ANCHOR, line, mark.range.clone()).arg("what", what));
            }
        }
    }
}

pub fn in_pages(cx: &Checking, findings: &mut Vec<Finding>) {
    for version in cx.site.pages.iter().flat_map(|page| &page.versions) {
        let mut seen = HashMap::new();
        for link in version.links.iter().filter(|link| !link.is_picture) {
            let finding =
                |what| Finding::new(&LINKS_BAD_ANCHOR, link.at).arg("what", what).arg("words", link.words.as_str());
            match says_nothing(&link.words, &link.target) {
                Some(what) => findings.push(finding(what)),
                None => findings.extend(
                    elsewhere(&mut seen, &link.words, &link.target, link.at)
                        .map(|first| finding("twice").also(first, "first")),
                ),
            }
        }
    }
}

/// The same words, leading to two places.
pub fn in_posting(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in &reading.postings {
        let mut seen = HashMap::new();
        let lines = posting.items.iter().flat_map(|item| item.lines.iter().map(move |line| (item, line)));
        for (item, line) in lines.filter(|(_, line)| !line.marks.is_empty()) {
            for mark in &line.marks {
                let MarkKind::Link(target) = &mark.kind else { continue };
                let words = &line.text[mark.range.clone()];
                if says_nothing(words, target).is_some() {
                    continue;
                }
                let at = reading.cx.sources.words(item.words, line.in_words(mark.range.clone()));
                if let Some(first) = elsewhere(&mut seen, words, target, at) {
                    let finding = Finding::new(&LINKS_BAD_ANCHOR, at).arg("what", "twice").arg("words", words);
                    findings.push(finding.also(first, "first"));
                }
            }
        }
    }
}

/// Where the same words led to another target before. Notes the first target of words.
fn elsewhere<'t>(seen: &mut HashMap<String, (&'t str, Span)>, words: &str, target: &'t str, at: Span) -> Option<Span> {
    let (first, place) = *seen.entry(bare(words)).or_insert((target, at));
    (first != target).then_some(place)
}

/// Whether the words of a link say nothing of its target, and why.
fn says_nothing(words: &str, target: &str) -> Option<&'static str> {
    let bare = bare(words);
    // A picture speaks for itself, by its alternative text.
    if bare.is_empty() {
        return None;
    }
    if VAGUE.contains(&&*bare) {
        return Some("vague");
    }
    let is_web = target.starts_with("http://") || target.starts_with("https://");
    let shown = words.trim();
    // The name of a site, "example.org", can be read; an address with a path cannot.
    let is_address = shown.starts_with("http://") || shown.starts_with("https://") || shown.starts_with("www.");
    (is_web && is_address && shown.trim_end_matches('/').matches('/').count() != 0).then_some("address")
}

fn bare(words: &str) -> String {
    let trimmed = words.trim_matches(|c: char| !c.is_alphanumeric());
    trimmed.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_links() {
        let target = "https://www.example.org/a/b";
        for vague in ["hier", "Hier.", "» mehr", "Click here", "read more …", "weitere Informationen", "[Details]"] {
            assert_eq!(says_nothing(vague, target), Some("vague"), "{vague}");
        }
        for address in ["https://www.example.org/a/b", "www.example.org/a/b", "https://example.org"] {
            assert_eq!(says_nothing(address, target), Some("address"), "{address}");
        }
        for clear in [
            "Online bewerben",
            "example.org",
            "www.example.org",
            "Mehr über unser Team",
            "here’s how we hire",
            "hr@example.org",
        ] {
            assert_eq!(says_nothing(clear, target), None, "{clear}");
        }
        assert_eq!(says_nothing("+49 30 5550100", "tel:+49305550100"), None);
    }
}
