//! `links/bad-anchor`: a link whose words do not say where it leads.
//!
//! In: the links of texts and of free pages. Out: a finding at the link: „hier“, a bare address, or words that lead
//! somewhere else in the same posting.

use std::collections::HashMap;

use crate::check::Checking;
use crate::check::reading::{Passage, Reading};
use crate::finding::rules::LINKS_BAD_ANCHOR;
use crate::finding::{Finding, Span};
use crate::language::lexicon::{self, Field};
use crate::language::{MarkKind, Tongue};

pub fn in_text(passage: &Passage, findings: &mut Vec<Finding>) {
    for line in passage.item.lines.iter().filter(|line| !line.marks.is_empty()) {
        for mark in &line.marks {
            let MarkKind::Link(target) = &mark.kind else { continue };
            if let Some(what) = says_nothing(passage.cx, passage.tongue, &line.text[mark.range.clone()], target) {
                findings.push(passage.finding(&LINKS_BAD_ANCHOR, line, mark.range.clone()).arg("what", what));
            }
        }
    }
}

pub fn in_pages(cx: &Checking, findings: &mut Vec<Finding>) {
    for version in cx.site.pages.iter().flat_map(|page| &page.versions) {
        let Some(tongue) = cx.tongue(version.lang) else { continue };
        let mut seen = HashMap::new();
        for link in version.links.iter().filter(|link| !link.is_picture) {
            let finding =
                |what| Finding::new(&LINKS_BAD_ANCHOR, link.at).arg("what", what).arg("words", link.words.as_str());
            match says_nothing(cx, tongue, &link.words, &link.target) {
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
        let Some(tongue) = posting.tongue else { continue };
        let mut seen = HashMap::new();
        let lines = posting.items.iter().flat_map(|item| item.lines.iter().map(move |line| (item, line)));
        for (item, line) in lines.filter(|(_, line)| !line.marks.is_empty()) {
            for mark in &line.marks {
                let MarkKind::Link(target) = &mark.kind else { continue };
                let words = &line.text[mark.range.clone()];
                if says_nothing(reading.cx, tongue, words, target).is_some() {
                    continue;
                }
                let at = reading.cx.sources.words(item.words, line.in_words(mark.range.clone()));
                if let Some(first) = elsewhere(&mut seen, words, target, at) {
                    let finding = reading.finding_at(&LINKS_BAD_ANCHOR, item, at).arg("what", "twice");
                    findings.push(finding.arg("words", words).also(first, "first"));
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
fn says_nothing(cx: &Checking, tongue: Tongue, words: &str, target: &str) -> Option<&'static str> {
    let bare = bare(words);
    // A picture speaks for itself, by its alternative text.
    if bare.is_empty() {
        return None;
    }
    if lexicon::hits(tongue, Field::Link, &bare, &cx.glossary).iter().any(|hit| hit.rule == LINKS_BAD_ANCHOR.id) {
        return Some("vague");
    }
    is_address(words, target).then_some("address")
}

/// Whether a whole address stands in place of words. The name of a site, "example.org", can be read.
fn is_address(words: &str, target: &str) -> bool {
    let shown = words.trim();
    let is_web = target.starts_with("http://") || target.starts_with("https://");
    let is_written = ["http://", "https://", "www."].iter().any(|start| shown.starts_with(start));
    is_web && is_written && shown.trim_end_matches('/').contains('/')
}

fn bare(words: &str) -> String {
    let trimmed = words.trim_matches(|c: char| !c.is_alphanumeric());
    trimmed.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_names() {
        let target = "https://www.example.org/a/b";
        for address in ["https://www.example.org/a/b", "www.example.org/a/b", "https://example.org"] {
            assert!(is_address(address, target), "{address}");
        }
        for words in ["Online bewerben", "example.org", "www.example.org", "hr@example.org"] {
            assert!(!is_address(words, target), "{words}");
        }
        assert!(!is_address("+49 30 5550100", "tel:+49305550100"));
    }
}
