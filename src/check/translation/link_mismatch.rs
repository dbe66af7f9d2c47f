//! `translation/link-mismatch`: a link or an address that stands in one language only, or that leads elsewhere.
//!
//! In: a text in two languages. Out: a finding at the link that has no partner. A web address may have a path of its own in
//! each language; a page of the site, a mailbox and a telephone have not.

use std::ops::Range;

use super::pair::{Pair, Side};
use crate::finding::rules::TRANSLATION_LINK_MISMATCH;
use crate::finding::{Finding, Severity};
use crate::language::token::range_in;
use crate::language::{Line, MarkKind};

/// Where a link leads, as far as it must be the same in each language.
#[derive(Clone, Debug, PartialEq)]
enum Target {
    /// `page:imprint`
    Page(String),
    Mail(String),
    /// Its last digits: `+49 30 5550100` is `030 5550100`.
    Phone(String),
    /// The name of the host: that of `www.example.org` and `example.com` is `example`.
    Web(String),
}

/// A link and where it stands.
struct Link {
    target: Target,
    line: usize,
    range: Range<usize>,
}

pub fn check(pair: &Pair, findings: &mut Vec<Finding>) {
    let [mut ones, mut others] = pair.sides.map(links);
    if ones.is_empty() && others.is_empty() {
        return;
    }
    ones.retain(|one| match others.iter().position(|other| other.target == one.target) {
        Some(at) => {
            others.remove(at);
            false
        }
        None => true,
    });
    for one in ones {
        let is_alike = |other: &Link| std::mem::discriminant(&other.target) == std::mem::discriminant(&one.target);
        match others.iter().position(is_alike) {
            Some(at) => findings.push(elsewhere(pair, &one, &others.remove(at))),
            None => findings.push(alone(pair, pair.sides[0], pair.sides[1], &one)),
        }
    }
    findings.extend(others.iter().map(|other| alone(pair, pair.sides[1], pair.sides[0], other)));
}

/// Two links of a kind that lead to different places.
fn elsewhere(pair: &Pair, one: &Link, other: &Link) -> Finding {
    let place = |side: Side, link: &Link| pair.at(side, &side.lines()[link.line], link.range.clone());
    let [first, second] = pair.sides;
    // A site may well have a mailbox and a host for each language.
    let severity = match one.target {
        Target::Page(_) | Target::Phone(_) => Severity::Warning,
        Target::Mail(_) | Target::Web(_) => Severity::Advice,
    };
    let finding = Finding::new(&TRANSLATION_LINK_MISMATCH, place(second, other)).weighing(severity);
    finding
        .arg("what", "elsewhere")
        .arg("language", pair.tag(first))
        .arg("target", one.target.shown())
        .also(place(first, one), "other")
}

/// A link that the other language has not.
fn alone(pair: &Pair, side: Side, other: Side, link: &Link) -> Finding {
    let at = pair.at(side, &side.lines()[link.line], link.range.clone());
    let finding = Finding::new(&TRANSLATION_LINK_MISMATCH, at).arg("what", "alone").arg("language", pair.tag(other));
    finding.arg("target", link.target.shown()).also(pair.whole(other), "other")
}

fn links(side: Side) -> Vec<Link> {
    let mut links = Vec::new();
    for (nth, line) in side.lines().iter().enumerate() {
        let marked = line.marks.iter().filter_map(|mark| match &mark.kind {
            MarkKind::Link(address) => Some(Link { target: target(address)?, line: nth, range: mark.range.clone() }),
            MarkKind::Strong | MarkKind::Code => None,
        });
        let before = links.len();
        links.extend(marked);
        let is_marked = |at: usize| links[before..].iter().any(|link: &Link| link.range.contains(&at));
        let bare: Vec<Link> = bare(line)
            .map(|word| (word, range_in(&line.text, word)))
            .filter(|(_, range)| !is_marked(range.start))
            .filter_map(|(word, range)| Some(Link { target: target(word)?, line: nth, range }))
            .collect();
        links.extend(bare);
    }
    links
}

/// Addresses that stand in a text as they are.
fn bare<'l>(line: &'l Line) -> impl Iterator<Item = &'l str> {
    let text = &*line.text;
    let has_any = text.contains('@') || text.contains("www.") || text.contains("://");
    let words = text.split_whitespace().filter(move |_| has_any);
    words.filter_map(move |word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
        let is_mail = word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        let is_web = word.starts_with("www.") || word.starts_with("http://") || word.starts_with("https://");
        (is_mail || is_web).then_some(word)
    })
}

fn target(address: &str) -> Option<Target> {
    /// Behind the numbers of the country and the city.
    const DIGITS: usize = 6;
    if address.starts_with("page:") {
        return Some(Target::Page(address.to_owned()));
    }
    if let Some(number) = address.strip_prefix("tel:") {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        return Some(Target::Phone(digits[digits.len().saturating_sub(DIGITS)..].to_owned()));
    }
    let mail = address.strip_prefix("mailto:").unwrap_or(address);
    if mail.contains('@') && !mail.contains("://") {
        return Some(Target::Mail(mail.split('?').next()?.to_lowercase()));
    }
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next()?.to_lowercase();
    let labels: Vec<&str> = host.split('.').collect();
    // The country may stand behind a kind: `example.co.uk`.
    let name = match labels.as_slice() {
        [.., name, kind, _] if kind.len() <= 3 && *name != "www" => name,
        [.., name, _] => name,
        _ => return None,
    };
    Some(Target::Web((*name).to_owned()))
}

impl Target {
    fn shown(&self) -> String {
        match self {
            Target::Page(name) | Target::Mail(name) | Target::Web(name) => name.clone(),
            Target::Phone(digits) => format!("…{digits}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_must_be_the_same_is_known() {
        for (one, other, same) in [
            ("https://www.example.org/de/rente", "https://example.org/en/pension", true),
            ("https://example.org/a", "https://beispiel.org/a", false),
            ("https://jobs.example.co.uk/", "http://example.org", true),
            ("www.example.org", "https://example.org", true),
            ("mailto:Jobs@example.org?subject=A", "jobs@example.org", true),
            ("jobs@example.org", "bewerbung@example.org", false),
            ("tel:+49305550100", "tel:030-555 01 00", true),
            ("page:imprint", "page:privacy", false),
        ] {
            assert_eq!(target(one) == target(other), same, "{one} {other}");
        }
    }
}
