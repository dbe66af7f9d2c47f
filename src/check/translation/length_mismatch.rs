//! `translation/length-mismatch`: a text is at least twice as long in one language as in the other.
//!
//! In: a text in two languages. Out: a finding at the shorter one, which names the longer one. Where sentences or paragraphs
//! are missing, that has been said.

use super::count_mismatch;
use super::pair::Pair;
use crate::check::reading::Part;
use crate::finding::Finding;
use crate::finding::rules::TRANSLATION_LENGTH_MISMATCH;

/// In short texts a single compound makes the difference: "Office Clerk", „Sachbearbeitung Büroorganisation“. Of 190 pairs
/// of at least this length in sound postings, the German text had 0.54 to 1.6 times the letters of the English one.
const LETTERS: usize = 60;
const TIMES: usize = 2;

pub fn check(pair: &Pair, findings: &mut Vec<Finding>) {
    if matches!(pair.part(), Part::Title | Part::Education | Part::Experience) {
        return;
    }
    let lengths = pair.sides.map(|side| side.lines().iter().map(|line| line.text.chars().count()).sum::<usize>());
    let (short, long) = if lengths[0] < lengths[1] { (0, 1) } else { (1, 0) };
    if lengths[long] < LETTERS || lengths[long] < TIMES * lengths[short] || count_mismatch::is_found(pair) {
        return;
    }
    let [shorter, longer] = [short, long].map(|at| pair.sides[at]);
    let finding = Finding::new(&TRANSLATION_LENGTH_MISMATCH, pair.whole(shorter)).arg("shorter", pair.tag(shorter));
    findings.push(finding.arg("longer", pair.tag(longer)).also(pair.whole(longer), "longer"));
}
