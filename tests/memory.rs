//! What the live preview remembers is never wrong: a site that is opened and read again, with what was remembered of the
//! one before, is the site that is read for the first time.

mod support;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use support::Site;
use vakanz::check;
use vakanz::finding::Finding;
use vakanz::render::{Renderer, Shown, theme};
use vakanz::review::{self, Memory, Opened};
use vakanz::snapshot::{File, Snapshot};

type Files = BTreeMap<String, Arc<File>>;

/// Something that happens to the folder; the numbers choose where.
#[derive(Clone, Debug)]
struct Edit {
    kind: u8,
    file: prop::sample::Index,
    place: prop::sample::Index,
    other: prop::sample::Index,
}

/// What happens between two looks at the folder.
#[derive(Clone, Debug)]
struct Step {
    edits: Vec<Edit>,
    /// Whether the texts are read to the end, or the next save comes first.
    is_read: bool,
    /// Whether midnight passes.
    is_later: bool,
}

fn edit() -> impl Strategy<Value = Edit> {
    let index = any::<prop::sample::Index>;
    (0..16_u8, index(), index(), index()).prop_map(|(kind, file, place, other)| Edit { kind, file, place, other })
}

fn step() -> impl Strategy<Value = Step> {
    let parts = (prop::collection::vec(edit(), 1..4), prop::bool::weighted(0.8), prop::bool::weighted(0.05));
    parts.prop_map(|(edits, is_read, is_later)| Step { edits, is_read, is_later })
}

fn snapshot(files: &Files) -> Arc<Snapshot> {
    let built_in = Snapshot::built_in(theme::BUILT_IN).files;
    Arc::new(Snapshot { files: built_in.into_iter().chain(files.values().cloned()).collect(), findings: Vec::new() })
}

impl Edit {
    fn make(&self, files: &mut Files, original: &Files) {
        if files.is_empty() || self.kind == 0 {
            // As after `git checkout .`
            files.clone_from(original);
            return;
        }
        // Half of what writers edit are roles; the few other files matter to all of them.
        let roles = |path: &&String| path.starts_with("content/roles/") == self.kind.is_multiple_of(2);
        let some: Vec<String> = files.keys().filter(roles).cloned().collect();
        let path = if some.is_empty() { files.keys().next().unwrap() } else { self.file.get(&some) }.clone();
        let Some(text) = files[&path].text().map(str::to_owned) else { return };
        let mut lines: Vec<&str> = text.lines().collect();
        let mut put = |path: &str, text: String| {
            files.insert(path.to_owned(), Arc::new(File::new(path.to_owned(), text, false)));
        };
        match self.kind / 2 {
            // A line less, a line twice, two lines in the place of each other.
            1 if !lines.is_empty() => {
                lines.remove(self.place.index(lines.len()));
                put(&path, lines.join("\n"));
            }
            2 if !lines.is_empty() => {
                lines.insert(self.other.index(lines.len()), lines[self.place.index(lines.len())]);
                put(&path, lines.join("\n"));
            }
            // Another word, of the same length: the file is as long as before.
            3 => {
                let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 3).collect();
                if words.is_empty() {
                    return;
                }
                let word = *self.place.get(&words);
                let alike: Vec<&str> = words.iter().copied().filter(|other| other.len() == word.len()).collect();
                put(&path, text.replacen(word, alike[self.other.index(alike.len())], 1));
            }
            // Half written.
            4 => put(&path, text[..text.floor_char_boundary(self.place.index(text.len() + 1))].to_owned()),
            // Deleted, renamed, copied, moved with its folder.
            5 => drop(files.remove(&path)),
            6 => {
                let (folder, name) = path.rsplit_once('/').unwrap_or(("content", &path));
                let extension = name.split_once('.').map_or("", |(_, extension)| extension);
                put(&format!("{folder}/another-{}.{extension}", self.place.index(3)), text.clone());
                if self.other.index(2) == 0 {
                    files.remove(&path);
                }
            }
            7 => {
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned() + "/";
                let inside: Vec<String> = files.keys().filter(|path| path.starts_with(&folder)).cloned().collect();
                for old in inside {
                    let file = files.remove(&old).unwrap();
                    let new = format!("{}-moved/{}", folder.trim_end_matches('/'), &old[folder.len()..]);
                    let text = file.text().map(str::to_owned);
                    let moved = text.map(|text| Arc::new(File::new(new.clone(), text, false)));
                    files.extend(moved.map(|file| (new, file)));
                }
            }
            // As it was in the beginning, or a comment more.
            _ => match original.get(&path) {
                Some(file) => drop(files.insert(path, Arc::clone(file))),
                None => put(&path, format!("{text}\n# more\n")),
            },
        }
    }
}

/// Every page, or why it cannot be made.
fn pages(opened: &Opened) -> Vec<(String, Result<Vec<u8>, Finding>)> {
    let Some(theme) = &opened.theme else { return Vec::new() };
    let renderer = Renderer::new(&opened.site, &opened.snapshot, theme, opened.today, Shown { drafts: true });
    let page = |route| renderer.render(route).map(std::borrow::Cow::into_owned);
    // A server makes no list of all files to find one.
    let first_at = |path: &str| renderer.routes().iter().find(|route| route.path == path);
    let found = |path: &str| assert_eq!(renderer.route(path).as_ref(), first_at(path), "{path}");
    renderer
        .routes()
        .iter()
        .inspect(|route| found(&route.path))
        .map(|route| (route.path.clone(), page(route)))
        .collect()
}

fn holds(steps: &[Step], original: &Files) -> Result<(), TestCaseError> {
    let mut files = original.clone();
    let (mut opened, mut read) = (Memory::default(), check::Memory::default());
    let mut today: Date = date(2026, 11, 16);
    for step in steps {
        step.edits.iter().for_each(|edit| edit.make(&mut files, original));
        if step.is_later {
            today = today.tomorrow().unwrap();
        }
        let snapshot = snapshot(&files);
        let again = review::open(Arc::clone(&snapshot), None, |_| today, &mut opened);
        let mut nothing = Memory::default();
        let first = review::open(Arc::clone(&snapshot), None, |_| today, &mut nothing);
        prop_assert_eq!(again.faults(&mut opened), first.faults(&mut nothing));
        prop_assert!(pages(&again) == pages(&first), "a page is stale");
        if step.is_read {
            let findings = again.findings(&mut read, &|| true);
            prop_assert_eq!(findings, Some(review::review(snapshot, None, |_| today).findings));
        } else {
            // A look that is broken off in the middle.
            let left = std::sync::atomic::AtomicIsize::new(4);
            let is_wanted = || left.fetch_sub(1, std::sync::atomic::Ordering::Relaxed) > 0;
            prop_assert_eq!(again.findings(&mut read, &is_wanted), None);
        }
    }
    Ok(())
}

#[test]
fn what_is_remembered_is_what_would_be_read() {
    let site = Site::example();
    site.write("themes/default/strings/en.ftl", "heading-duties = What awaits you\n");
    let taken = Snapshot::take(site.path(), &[]);
    let original: Files = taken.files.iter().map(|file| (file.path.clone(), Arc::clone(file))).collect();
    let config = ProptestConfig { cases: 12, failure_persistence: None, max_shrink_iters: 200, ..Default::default() };
    proptest!(config, |(steps in prop::collection::vec(step(), 1..10))| holds(&steps, &original)?);
}
