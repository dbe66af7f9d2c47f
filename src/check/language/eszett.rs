//! `language/eszett`: ß where all readers write ss.
//!
//! In: a role. Out: a finding at the first German word with ß of a role whose work is done in Switzerland and nowhere
//! else, with the next ones. Clauses do not count: they are for roles in all countries, whoever uses them today.

use crate::check::reading::Reading;
use crate::finding::Finding;
use crate::finding::rules::LANGUAGE_ESZETT;
use crate::language::Tongue;
use crate::language::token::words;

/// How many more words a finding shows.
const SHOWN: usize = 3;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    if reading.countries != ["CH"] {
        return;
    }
    for posting in reading.postings.iter().filter(|posting| posting.tongue == Some(Tongue::German)) {
        let own = posting.items.iter().filter(|item| item.clause.is_none());
        let lines = own.flat_map(|item| item.lines.iter().map(move |line| (item, line)));
        let found: Vec<_> = lines
            .filter(|(_, line)| line.text.contains('ß'))
            .flat_map(|(item, line)| {
                let found = words(&line.text).filter(|word| word.text.contains('ß'));
                found.map(move |word| (word.text, reading.cx.sources.words(item.words, line.in_words(word.range()))))
            })
            .collect();
        if let [(word, at), more @ ..] = found.as_slice() {
            let finding = Finding::new(&LANGUAGE_ESZETT, *at).arg("words", *word).arg("more", more.len());
            findings.push(more.iter().take(SHOWN).fold(finding, |finding, (_, at)| finding.also(*at, "again")));
        }
    }
}
