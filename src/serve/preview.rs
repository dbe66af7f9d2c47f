//! The site at one moment, ready to be shown, and what to show while something is wrong.
//!
//! In: a snapshot, the day, and what is shown so far. Out: a [`Preview`] that gives the page of any address.
//! What is shown never has more errors than what was shown before: faulty files stay as they were until mended.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::Today;
use crate::finding::{FileId, Finding, Span};
use crate::model::{Lang, Settings};
use crate::render::{Glimpse, Renderer, Shown, Target};
use crate::review::{self, Memory, Opened};
use crate::snapshot::{File, Snapshot};

pub struct Preview {
    pub opened: Opened,
    /// What keeps it from being shown as it is meant.
    faults: Vec<Finding>,
    /// `None` without a theme: nothing can be shown then.
    renderer: Option<Renderer>,
    /// The theme's files, as a number.
    look: blake3::Hash,
    /// Changes with everything that a page can show.
    pub version: String,
}

/// What is wrong with the site as it is on disk, which may be newer than what is shown.
pub struct Told {
    pub snapshot: Arc<Snapshot>,
    pub findings: Vec<Finding>,
    /// Whether all rules have been asked, and not only those without which nothing can be shown.
    pub is_whole: bool,
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

/// The site of a new snapshot, and what to show of it: the same, unless it is broken.
pub fn next(
    snapshot: Arc<Snapshot>,
    last: Option<&Arc<Preview>>,
    today: &Today,
    memory: &mut Memory,
) -> [Arc<Preview>; 2] {
    let new = Arc::new(Preview::new(snapshot, last, today, memory));
    let shown = last.map_or_else(|| Arc::clone(&new), |last| best(&new, last, today, memory));
    [new, shown]
}

/// The freshest of the ways to show the site that has no more errors than what is shown now; if there is none, the one
/// with the fewest.
fn best(new: &Arc<Preview>, last: &Arc<Preview>, today: &Today, memory: &Memory) -> Arc<Preview> {
    let limit = last.errors(last);
    let faulty = faulty(new, last);
    let is_faulty = |path: &str| faulty.contains(path);
    // Some faults show elsewhere than they were made: a clause that was renamed is missing in the roles that use it.
    let is_faulty_or_shared = |path: &str| faulty.contains(path) || is_shared(path);
    let mut best = Arc::clone(new);
    for is_older in [&is_faulty as &dyn Fn(&str) -> bool, &is_faulty_or_shared] {
        if best.errors(last) <= limit {
            break;
        }
        let mixed = new.snapshot().mixed(last.snapshot(), is_older);
        let other = Preview::new(mixed.into(), Some(last), today, &mut memory.clone());
        if other.errors(last) < best.errors(last) {
            best = Arc::new(other);
        }
    }
    // A theme or settings that cannot be read at all would leave nothing.
    if best.renderer.is_none() && last.renderer.is_some() { Arc::clone(last) } else { best }
}

/// The files that have become faulty and can be shown as they were. A new role or page cannot.
fn faulty<'n>(new: &'n Preview, last: &Preview) -> BTreeSet<&'n str> {
    let (before, now) = (last.blamed(), new.blamed());
    now.into_iter().filter(|path| !before.contains(path) && last.is_known(path)).collect()
}

/// Whether many pages can depend on a file.
fn is_shared(path: &str) -> bool {
    !["content/roles/", "content/pages/"].iter().any(|own| path.starts_with(own))
}

fn places(finding: &Finding) -> impl Iterator<Item = FileId> + '_ {
    finding.at.iter().chain(finding.also.iter().map(|(at, _)| at)).map(|at| at.file)
}

impl Preview {
    fn new(snapshot: Arc<Snapshot>, last: Option<&Arc<Preview>>, today: &Today, memory: &mut Memory) -> Preview {
        let look = look(&snapshot);
        let opened = review::open(snapshot, None, today, memory);
        let (today, shown) = (opened.today, Shown { drafts: true });
        let theme = opened.theme.as_ref();
        let renderer = theme.map(|theme| Renderer::new(&opened.site, &opened.snapshot, theme, today, shown));
        let of = format!("{} {today}", opened.snapshot.digest());
        let version = blake3::hash(of.as_bytes()).to_hex()[..16].to_owned();
        let mut preview = Preview { opened, faults: Vec::new(), renderer, look, version };
        if last.is_none_or(|last| last.look != look) {
            preview.probe();
        }
        preview.faults = preview.opened.faults(memory);
        preview
    }

    /// What can be said of it at once.
    pub fn told(&self) -> Told {
        Told { snapshot: Arc::clone(&self.opened.snapshot), findings: self.faults.clone(), is_whole: false }
    }

    /// Renders a page of each kind: what is wrong with a template shows only when it is used.
    fn probe(&mut self) {
        let Some(renderer) = &self.renderer else { return };
        let mut kinds = HashMap::new();
        for route in renderer.routes().iter().filter(|route| !matches!(route.target, Target::File(_))) {
            kinds.entry(std::mem::discriminant(&route.target)).or_insert(route);
        }
        for route in kinds.into_values() {
            self.opened.met.extend(renderer.render(route).err());
        }
    }

    /// The bytes of a file of the site, or what keeps it from being rendered; `None` if there is no such file.
    pub fn file_at(&self, path: &str) -> Option<Result<Cow<'_, [u8]>, Finding>> {
        let renderer = self.renderer.as_ref()?;
        renderer.route(path).map(|route| renderer.render(&route))
    }

    /// How others show the posting of a role, by its position, in a language.
    pub fn glimpse(&self, at: usize, lang: Lang) -> Option<Glimpse> {
        self.renderer.as_ref()?.glimpse(at, lang)
    }

    pub fn has(&self, path: &str) -> bool {
        self.renderer.as_ref().is_some_and(|renderer| renderer.route(path).is_some())
    }

    pub fn settings(&self) -> &Settings {
        &self.opened.site.settings
    }

    pub fn snapshot(&self) -> &Snapshot {
        &self.opened.snapshot
    }

    /// The files that errors point at.
    fn blamed(&self) -> BTreeSet<&str> {
        let errors = self.faults.iter().filter(|finding| finding.is_fault());
        errors.flat_map(places).map(|id| self.snapshot().file(id).path.as_str()).collect()
    }

    /// How many errors there are, but for those in roles and pages that `last` did not have: these are shown as far as
    /// they go, because there is nothing older to show.
    fn errors(&self, last: &Preview) -> usize {
        let counts = |finding: &&Finding| {
            let path = finding.at.map(|at| &self.snapshot().file(at.file).path);
            finding.is_fault() && path.is_none_or(|path| last.is_known(path))
        };
        self.faults.iter().filter(counts).count()
    }

    /// Whether there is something older to show of a file: itself, or a site without it.
    fn is_known(&self, path: &str) -> bool {
        is_shared(path) || self.snapshot().find(path).is_some()
    }
}

fn look(snapshot: &Snapshot) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for (_, file) in snapshot.under("themes/") {
        hasher.update(file.path.as_bytes()).update(&[0]).update(file.hash.as_bytes());
    }
    hasher.finalize()
}
