//! What must not stand in a text: HTML, pictures, links that lead nowhere safe.
//!
//! In: words. Out: a finding for each such place. The page shows them as they were typed, so nothing is lost.

use pulldown_cmark::{Event, Tag};

use crate::finding::{Finding, Span, rules};
use crate::language::inline;
use crate::model::Words;

/// Where a link may lead; `page:` is another page of the site.
const SCHEMES: [&str; 5] = ["https:", "http:", "mailto:", "tel:", "page:"];

pub fn is_safe_link(target: &str) -> bool {
    SCHEMES.iter().any(|scheme| target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

/// The faults of one text.
pub fn faults(words: &Words) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !words.text.contains(['<', '[']) {
        return findings;
    }
    inline::walk(&words.text, |event, range| {
        let finding = match event {
            // The tag that opens it has been reported.
            Event::InlineHtml(html) if html.starts_with("</") => return,
            Event::InlineHtml(html) => Finding::new(&rules::TEXT_HTML, words.at).arg("html", html.into_string()),
            Event::Start(Tag::Image { .. }) => Finding::new(&rules::TEXT_IMAGE, words.at),
            Event::Start(Tag::Link { dest_url, .. }) if !is_safe_link(&dest_url) => {
                Finding::new(&rules::TEXT_LINK, words.at).arg("target", dest_url.into_string())
            }
            _ => return,
        };
        findings.push(Finding { at: Some(narrow(words, range)), ..finding });
    });
    findings
}

/// The place in the file, if the words stand there as they are (one line, no escapes); else the whole text.
fn narrow(words: &Words, range: std::ops::Range<usize>) -> Span {
    let written = (words.at.end - words.at.start) as usize;
    // Quotes around the words are the only difference that a place can be told from without the file.
    match written.checked_sub(words.text.len()) {
        Some(0) => Span::new(words.at.file, words.at.start as usize + range.start..words.at.start as usize + range.end),
        Some(2) => {
            Span::new(words.at.file, words.at.start as usize + 1 + range.start..words.at.start as usize + 1 + range.end)
        }
        _ => words.at,
    }
}
