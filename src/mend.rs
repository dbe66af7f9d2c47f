//! What mends findings by itself: the changes that cannot change what is meant, made and looked at again.
//!
//! In: a review of a site. Out: [`Mended`]: the files with the changes, and the review of the site with them. A change
//! stays only if its finding is gone after it and nothing new has come; the disk is not touched.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::translation::accepted;
use crate::finding::{Edit, FileId, Finding};
use crate::review::{Review, review};
use crate::snapshot::Snapshot;

/// A site with its changes.
pub struct Mended {
    pub review: Review,
    /// The files that are not as they were.
    pub files: Vec<FileId>,
    /// How many findings are gone by the changes.
    pub count: usize,
}

/// After so many rounds nothing is likely to come to rest.
const ROUNDS: usize = 8;

/// Mends what can be mended in the findings that `wanted` names.
pub fn mend(first: Review, base_url: Option<&url::Url>, wanted: impl Fn(&Finding, &Snapshot) -> bool) -> Mended {
    let before = Arc::clone(&first.snapshot);
    let mut mended = Mended { review: first, files: Vec::new(), count: 0 };
    for _ in 0..ROUNDS {
        let review = &mended.review;
        let candidates = review.findings.iter().filter(|finding| wanted(finding, &review.snapshot));
        let changes = apart(candidates);
        let trial = Trial { base_url, today: review.today };
        let Some((review, count)) = trial.some_of(review, &changes) else { break };
        mended.review = review;
        mended.count += count;
    }
    let files = before.files.iter().zip(&mended.review.snapshot.files).enumerate();
    mended.files = files.filter(|(_, (old, new))| old.hash != new.hash).map(|(at, _)| FileId(at as u32)).collect();
    mended
}

/// The changes of findings, without those that would touch what an earlier one has changed.
fn apart<'f>(findings: impl Iterator<Item = &'f Finding>) -> Vec<&'f Finding> {
    let mut taken: BTreeMap<FileId, Vec<&Edit>> = BTreeMap::new();
    let mut chosen = Vec::new();
    for finding in findings.filter(|finding| !finding.fix.is_empty()) {
        let is_free = |edit: &Edit| {
            let others = taken.get(&edit.at.file).map(Vec::as_slice).unwrap_or_default();
            others.iter().all(|other| other.at.end < edit.at.start || edit.at.end < other.at.start)
        };
        if finding.fix.iter().all(is_free) {
            finding.fix.iter().for_each(|edit| taken.entry(edit.at.file).or_default().push(edit));
            chosen.push(finding);
        }
    }
    chosen
}

struct Trial<'a> {
    base_url: Option<&'a url::Url>,
    today: jiff::civil::Date,
}

impl Trial<'_> {
    /// The site with as many of the changes as do what they promise; `None` if none does. Halves what goes wrong until
    /// the culprit stands alone.
    fn some_of(&self, review: &Review, changes: &[&Finding]) -> Option<(Review, usize)> {
        if changes.is_empty() {
            return None;
        }
        let after = self.with(review, changes);
        if is_better(review, &after, changes) {
            return Some((after, changes.len()));
        }
        let (first, second) = changes.split_at(changes.len() / 2);
        if first.is_empty() {
            return None;
        }
        // The places of the second half are those of the files as they were: one half in a round.
        self.some_of(review, first).or_else(|| self.some_of(review, second))
    }

    fn with(&self, before: &Review, changes: &[&Finding]) -> Review {
        let mut edits: BTreeMap<FileId, Vec<&Edit>> = BTreeMap::new();
        for edit in changes.iter().flat_map(|finding| &finding.fix) {
            edits.entry(edit.at.file).or_default().push(edit);
        }
        let texts = edits.into_iter().filter_map(|(file, edits)| {
            let text = before.snapshot.file(file).text()?;
            Some((file, edited(text, edits)))
        });
        let after = self.review(before.snapshot.with_texts(texts));
        // A translation does not lag behind because a sign was mended.
        let carried = accepted::carried(&before.site, &after.site, &after.snapshot);
        if carried.is_empty() { after } else { self.review(after.snapshot.with_texts(carried)) }
    }

    fn review(&self, snapshot: Snapshot) -> Review {
        review(Arc::new(snapshot), self.base_url.cloned(), |_| self.today)
    }
}

/// The text with the edits, which do not overlap.
pub fn edited(text: &str, mut edits: Vec<&Edit>) -> String {
    edits.sort_by_key(|edit| edit.at);
    edits.dedup();
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits {
        let range = edit.at.range();
        let Some(kept) = text.get(from..range.start) else { continue };
        out.push_str(kept);
        out.push_str(&edit.text);
        from = range.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// Whether each change has taken its finding away, and nothing else has come.
fn is_better(before: &Review, after: &Review, changes: &[&Finding]) -> bool {
    let mut counts: BTreeMap<(Option<FileId>, &str), isize> = BTreeMap::new();
    let place = |finding: &Finding| finding.at.map(|at| at.file);
    for finding in &before.findings {
        *counts.entry((place(finding), finding.rule.id)).or_default() += 1;
    }
    for finding in changes {
        *counts.entry((place(finding), finding.rule.id)).or_default() -= 1;
    }
    for finding in &after.findings {
        *counts.entry((place(finding), finding.rule.id)).or_default() -= 1;
    }
    counts.values().all(|left| *left >= 0)
}
