//! `language/readability`: running text that is hard to read by the published formulas.
//!
//! In: a role. Out: a finding at the longest sentence of its running text, if two formulas of the language agree.

use crate::check::reading::{Item, Part, Posting, Reading};
use crate::finding::rules::LANGUAGE_READABILITY;
use crate::finding::{Arg, Finding};
use crate::language::inline::{self, Block};
use crate::language::readability::Counts;
use crate::language::sentence::sentences;
use crate::language::token::words;
use crate::language::{Line, Tongue};

/// Of fewer words the formulas say nothing.
const WORDS: usize = 100;
/// How many formulas must agree: each counts only the surface.
const AGREED: usize = 2;
/// Letters by which LIX calls a text very hard, in either language (Björnsson 1968).
const LIX: f64 = 60.0;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in &reading.postings {
        let Some(tongue) = posting.tongue else { continue };
        let running = running(posting);
        let text = running.iter().map(|(_, line)| &*line.text).collect::<Vec<_>>().join("\n\n");
        if text.len() < 2 * WORDS {
            continue;
        }
        let Some(counts) = Counts::of(&text, tongue).filter(|counts| counts.words >= WORDS) else {
            continue;
        };
        let scores = scores(&counts, tongue);
        if scores.iter().filter(|(_, _, hard)| *hard).count() < AGREED {
            continue;
        }
        let longest = running.iter().flat_map(|(item, line)| {
            sentences(&line.text, tongue)
                .into_iter()
                .map(move |range| (words(&line.text[range.clone()]).count(), *item, *line, range))
        });
        let Some((_, item, line, range)) = longest.max_by_key(|(count, ..)| *count) else { continue };
        let at = reading.cx.sources.words(item.words, line.in_words(range));
        let hard = scores.into_iter().filter(|(_, _, hard)| *hard);
        let said = hard.map(|(name, value, _)| format!("{name} {value:.0}")).collect::<Vec<_>>().join(", ");
        findings.push(Finding::new(&LANGUAGE_READABILITY, at).arg("scores", Arg::Text(said)));
    }
}

/// The value of each formula, and whether the text is hard by it. The limits are settings of vakanz: loose, since
/// German compounds push the values up.
fn scores(counts: &Counts, tongue: Tongue) -> Vec<(&'static str, f64, bool)> {
    let lix = counts.lix();
    let lix = ("LIX", lix, lix > LIX);
    match tongue {
        Tongue::German => {
            let (amstad, wiener) = (counts.amstad(), counts.wiener());
            vec![("Amstad", amstad, amstad < 35.0), ("Wiener Sachtextformel", wiener, wiener > 12.0), lix]
        }
        Tongue::English => {
            let (flesch, fog) = (counts.flesch(), counts.fog());
            vec![("Flesch", flesch, flesch < 45.0), ("Gunning Fog", fog, fog > 14.0), lix]
        }
    }
}

/// The paragraphs of the role's own texts; items of lists are no running text.
fn running<'p, 'a>(posting: &'p Posting<'a>) -> Vec<(&'p Item<'a>, &'p Line<'a>)> {
    let is_running = |part| matches!(part, Part::Summary | Part::Team | Part::Prose(_));
    let items = posting.items.iter().filter(|item| is_running(item.part));
    items
        .flat_map(|item| {
            // As many lines as paragraphs and items, in their order.
            let blocks = inline::blocks(&item.words.text);
            let is_paragraph = blocks.into_iter().flat_map(|block| match block {
                Block::Paragraph(_) => vec![true],
                Block::List(items) => vec![false; items.len()],
            });
            item.lines
                .iter()
                .zip(is_paragraph)
                .filter(|(_, is_paragraph)| *is_paragraph)
                .map(move |(line, _)| (item, line))
        })
        .collect()
}
