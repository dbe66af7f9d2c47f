//! The site at one moment, ready to be shown, and what to show while something is wrong.
//!
//! In: a snapshot, the day, and what is shown so far. Out: a [`Preview`] that gives the page of any address.
//! What is shown never has more errors than what was shown before: faulty files stay as they were until mended.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;

use super::Today;
use crate::finding::{FileId, Finding, Span};
use crate::model::Settings;
use crate::render::{Renderer, Route, Shown, Target};
use crate::review::{self, Review};
use crate::snapshot::{File, Snapshot};

pub struct Preview {
    review: Review,
    /// `None` without a theme: nothing can be shown then.
    renderer: Option<Renderer>,
    routes: HashMap<String, Route>,
    today: Date,
    /// The theme's files, as a number.
    look: blake3::Hash,
    /// Changes with everything that a page can show.
    pub version: String,
}

/// What is wrong with the site as it is on disk, which may be newer than what is shown.
pub struct Told {
    pub snapshot: Arc<Snapshot>,
    pub findings: Vec<Finding>,
}

impl Told {
    /// A finding of another snapshot as one of this: without a place if its file is not the same here.
    pub fn adopted(&self, mut finding: Finding, from: &Snapshot) -> Finding {
        let here = |id: FileId| {
            let file = from.file(id);
            let place = |own: &File| own.path == file.path && own.hash == file.hash;
            let own = self.snapshot.files.iter().position(|own| place(own))?;
            Some(FileId(own as u32))
        };
        finding.at = finding.at.and_then(|at| Some(Span { file: here(at.file)?, ..at }));
        finding.also.clear();
        finding
    }
}

/// What to show of a new snapshot, and what is wrong with it.
pub fn next(snapshot: Snapshot, last: Option<&Arc<Preview>>, today: &Today) -> (Arc<Preview>, Told) {
    let first = Preview::new(snapshot, last, today);
    let told = Told { snapshot: Arc::clone(&first.review.snapshot), findings: first.review.findings.clone() };
    let shown = match last {
        Some(last) => best(first, &told, last, today),
        None => Arc::new(first),
    };
    (shown, told)
}

/// The freshest of the ways to show the site that has no more errors than what is shown now; if there is none, the one
/// with the fewest.
fn best(first: Preview, told: &Told, last: &Arc<Preview>, today: &Today) -> Arc<Preview> {
    let limit = last.errors(last);
    let faulty = faulty(told, last);
    let is_faulty = |path: &str| faulty.contains(path);
    // Some faults show elsewhere than they were made: a clause that was renamed is missing in the roles that use it.
    let is_faulty_or_shared = |path: &str| faulty.contains(path) || is_shared(path);
    let mut best = first;
    for is_older in [&is_faulty as &dyn Fn(&str) -> bool, &is_faulty_or_shared] {
        if best.errors(last) <= limit {
            break;
        }
        let other = Preview::new(told.snapshot.mixed(&last.review.snapshot, is_older), Some(last), today);
        if other.errors(last) < best.errors(last) {
            best = other;
        }
    }
    // A theme or settings that cannot be read at all would leave nothing.
    if best.renderer.is_none() && last.renderer.is_some() { Arc::clone(last) } else { Arc::new(best) }
}

/// The files that have become faulty and can be shown as they were. A new role or page cannot.
fn faulty<'t>(told: &'t Told, last: &Preview) -> BTreeSet<&'t str> {
    let before = blamed(&last.review.findings, &last.review.snapshot);
    let now = blamed(&told.findings, &told.snapshot);
    now.into_iter().filter(|path| !before.contains(path) && last.is_known(path)).collect()
}

/// Whether many pages can depend on a file.
fn is_shared(path: &str) -> bool {
    !["content/roles/", "content/pages/"].iter().any(|own| path.starts_with(own))
}

/// The files that errors point at.
fn blamed<'s>(findings: &[Finding], snapshot: &'s Snapshot) -> BTreeSet<&'s str> {
    let errors = findings.iter().filter(|finding| finding.is_fault());
    errors.flat_map(places).map(|id| snapshot.file(id).path.as_str()).collect()
}

fn places(finding: &Finding) -> impl Iterator<Item = FileId> + '_ {
    finding.at.iter().chain(finding.also.iter().map(|(at, _)| at)).map(|at| at.file)
}

impl Preview {
    fn new(snapshot: Snapshot, last: Option<&Arc<Preview>>, today: &Today) -> Preview {
        let look = look(&snapshot);
        let probe = last.is_none_or(|last| last.look != look);
        let mut preview = Preview::of(review::review(snapshot.into(), None, today), look);
        if probe {
            preview.probe();
        }
        preview
    }

    fn of(review: Review, look: blake3::Hash) -> Preview {
        let today = review.today;
        let shown = Shown { drafts: true };
        let theme = review.theme.as_ref();
        let renderer = theme.map(|theme| Renderer::new(&review.site, &review.snapshot, theme, today, shown));
        let routes = renderer.as_ref().map(Renderer::routes).unwrap_or_default();
        let version =
            blake3::hash(format!("{} {today}", review.snapshot.digest()).as_bytes()).to_hex()[..16].to_owned();
        let routes = routes.iter().map(|route| (route.path.clone(), route.clone())).collect();
        Preview { review, renderer, routes, today, look, version }
    }

    /// The same files on another day; `None` while the day has not changed.
    pub fn turned(&self, today: &Today) -> Option<Preview> {
        let snapshot = Arc::clone(&self.review.snapshot);
        (today(&self.review.site.settings) != self.today)
            .then(|| Preview::of(review::review(snapshot, None, today), self.look))
    }

    /// Renders a page of each kind: what is wrong with a template shows only when it is used.
    fn probe(&mut self) {
        let Some(renderer) = &self.renderer else { return };
        let mut kinds = HashMap::new();
        for route in self.routes.values().filter(|route| !matches!(route.target, Target::File(_))) {
            let first = kinds.entry(std::mem::discriminant(&route.target)).or_insert(route);
            if route.path < first.path {
                *first = route;
            }
        }
        for route in kinds.into_values() {
            let fault = renderer.render(route).err();
            let findings = &mut self.review.findings;
            findings.extend(fault.filter(|fault| !findings.contains(fault)));
        }
        crate::finding::sort(&mut self.review.findings);
    }

    /// The bytes of a file of the site, or what keeps it from being rendered; `None` if there is no such file.
    pub fn file_at(&self, path: &str) -> Option<Result<Cow<'_, [u8]>, Finding>> {
        let route = self.routes.get(path)?;
        Some(self.renderer.as_ref()?.render(route))
    }

    pub fn has(&self, path: &str) -> bool {
        self.routes.contains_key(path)
    }

    pub fn settings(&self) -> &Settings {
        &self.review.site.settings
    }

    pub fn snapshot(&self) -> &Snapshot {
        &self.review.snapshot
    }

    /// How many errors there are, but for those in roles and pages that `last` did not have: these are shown as far as
    /// they go, because there is nothing older to show.
    fn errors(&self, last: &Preview) -> usize {
        let counts = |finding: &&Finding| {
            let path = finding.at.map(|at| &self.review.snapshot.file(at.file).path);
            finding.is_fault() && path.is_none_or(|path| last.is_known(path))
        };
        self.review.findings.iter().filter(counts).count()
    }

    /// Whether there is something older to show of a file: itself, or a site without it.
    fn is_known(&self, path: &str) -> bool {
        is_shared(path) || self.review.snapshot.find(path).is_some()
    }
}

fn look(snapshot: &Snapshot) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for (_, file) in snapshot.under("themes/") {
        hasher.update(file.path.as_bytes()).update(&[0]).update(file.hash.as_bytes());
    }
    hasher.finalize()
}
