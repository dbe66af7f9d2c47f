//! What mends findings by itself: the changes that cannot change what is meant, made and looked at again.
//!
//! In: a review of a site. Out: [`Mended`]: the files with the changes, and the review of the site with them. A change
//! stays only if its finding is gone after it and nothing new has come; the disk is not touched.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::translation::accepted;
use crate::finding::{Edit, FileId, Finding, Span, rules};
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

/// Mends what can be mended in the findings that `wanted` names. Each round leaves fewer of them, so it comes to rest;
/// whoever mends the same once more finds nothing to do.
pub fn mend(first: Review, base_url: Option<&url::Url>, wanted: impl Fn(&Finding) -> bool) -> Mended {
    let before = Arc::clone(&first.snapshot);
    let mut mended = Mended { review: first, files: Vec::new(), count: 0 };
    loop {
        let review = &mended.review;
        let candidates = review.findings.iter().filter(|finding| wanted(finding));
        let changes = apart(candidates, &review.snapshot);
        let mut trial = Trial { base_url, before: review, kept: Vec::new(), after: None };
        trial.add(changes);
        let Trial { kept, after: Some(after), .. } = trial else { break };
        mended.count += kept.len();
        mended.review = after;
    }
    let files = before.files.iter().zip(&mended.review.snapshot.files).enumerate();
    mended.files = files.filter(|(_, (old, new))| old.hash != new.hash).map(|(at, _)| FileId(at as u32)).collect();
    mended
}

/// The changes of findings, without those that would touch what an earlier one has changed: their turn comes in the next
/// round.
fn apart<'f>(findings: impl Iterator<Item = &'f Finding>, snapshot: &Snapshot) -> Vec<&'f Finding> {
    let mut taken: BTreeMap<FileId, BTreeMap<u32, u32>> = BTreeMap::new();
    let mut chosen = Vec::new();
    for finding in findings.filter(|finding| !finding.fix.is_empty() && is_whole(finding, snapshot)) {
        let is_free = |edit: &Edit| {
            let before = taken.get(&edit.at.file).and_then(|taken| taken.range(..=edit.at.end).next_back());
            before.is_none_or(|(_, end)| *end < edit.at.start)
        };
        if finding.fix.iter().all(is_free) {
            for Edit { at, .. } in &finding.fix {
                taken.entry(at.file).or_default().insert(at.start, at.end);
            }
            chosen.push(finding);
        }
    }
    chosen
}

/// Whether the edits are apart, each between two characters of a file of the site.
fn is_whole(finding: &Finding, snapshot: &Snapshot) -> bool {
    let mut places: Vec<Span> = finding.fix.iter().map(|edit| edit.at).collect();
    places.sort_unstable();
    let is_apart = |pair: &[Span]| pair[0].file != pair[1].file || pair[0].end <= pair[1].start && pair[0] != pair[1];
    let is_inside = |at: &Span| {
        let file = snapshot.file(at.file);
        !file.built_in && file.text().is_some_and(|text| text.get(at.range()).is_some())
    };
    places.iter().all(is_inside) && places.windows(2).all(is_apart)
}

/// Changes that are tried on a site.
struct Trial<'a, 'f> {
    base_url: Option<&'a url::Url>,
    before: &'a Review,
    /// Those that do what they promise, together …
    kept: Vec<&'f Finding>,
    /// … and the site with them.
    after: Option<Review>,
}

impl<'f> Trial<'_, 'f> {
    /// Keeps as many of the changes as do what they promise. Where something goes wrong in a file, its changes are tried
    /// again one by one, those of all such files at once: there may be many, and a trial reads the whole site.
    fn add(&mut self, changes: Vec<&'f Finding>) {
        if changes.is_empty() {
            return;
        }
        let all: Vec<&Finding> = self.kept.iter().chain(&changes).copied().collect();
        let after = self.with(&all);
        let blamed = worse(self.before, &after, &all);
        if blamed.is_empty() {
            (self.kept, self.after) = (all, Some(after));
            return;
        }
        let is_blamed = |change: &&Finding| change.fix.iter().any(|edit| blamed.contains(&Some(edit.at.file)));
        let (suspects, mut others): (Vec<&Finding>, Vec<&Finding>) = changes.into_iter().partition(is_blamed);
        if suspects.is_empty() {
            // It shows in a file that none of them is in.
            let second = others.split_off(others.len() / 2);
            if !others.is_empty() {
                self.add(others);
                self.add(second);
            }
            return;
        }
        self.add(others);
        let layers = layers(suspects);
        // One change in a file is the culprit.
        if layers.len() > 1 {
            layers.into_iter().for_each(|layer| self.add(layer));
        }
    }

    fn with(&self, changes: &[&Finding]) -> Review {
        let before = self.before;
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
        review(Arc::new(snapshot), self.base_url.cloned(), |_| self.before.today)
    }
}

/// The changes in groups that have one for each file at most.
fn layers(changes: Vec<&Finding>) -> Vec<Vec<&Finding>> {
    let mut seen: BTreeMap<FileId, usize> = BTreeMap::new();
    let mut layers: Vec<Vec<&Finding>> = Vec::new();
    for change in changes {
        let files: BTreeSet<FileId> = change.fix.iter().map(|edit| edit.at.file).collect();
        let nth = files.iter().filter_map(|file| seen.get(file)).max().copied().unwrap_or(0);
        seen.extend(files.into_iter().map(|file| (file, nth + 1)));
        if layers.len() == nth {
            layers.push(Vec::new());
        }
        layers[nth].push(change);
    }
    layers
}

/// The text with the edits, which lie in it and are apart.
fn edited(text: &str, mut edits: Vec<&Edit>) -> String {
    edits.sort_by_key(|edit| edit.at);
    let mut out = text.to_owned();
    edits.iter().rev().for_each(|edit| out.replace_range(edit.at.range(), &edit.text));
    out
}

/// The files in which a change has not taken its finding away, or something else has come.
fn worse(before: &Review, after: &Review, changes: &[&Finding]) -> BTreeSet<Option<FileId>> {
    // What could not be read hides what nobody uses: that has not come by the change.
    let is_hidden = before.findings.iter().any(Finding::is_fault);
    let mut left: BTreeMap<(Option<FileId>, &str), isize> = BTreeMap::new();
    let mut count = |finding: &Finding, by: isize| {
        *left.entry((finding.at.map(|at| at.file), finding.rule.id)).or_default() += by;
    };
    before.findings.iter().for_each(|finding| count(finding, 1));
    changes.iter().for_each(|finding| count(finding, -1));
    let new = after.findings.iter().filter(|finding| !(is_hidden && *finding.rule == rules::CONSISTENCY_UNUSED_CLAUSE));
    new.for_each(|finding| count(finding, -1));
    left.into_iter().filter(|(_, left)| *left < 0).map(|((file, _), _)| file).collect()
}
