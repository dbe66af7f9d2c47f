//! The files behind the site: where exactly something stands that a rule has found.
//!
//! In: the snapshot. Out: a [`Span`] for some of the words, or for a field. The site itself keeps no more than where a
//! text begins and ends; a file is read once more when there is something to say about it.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use crate::finding::{FileId, Span};
use crate::load::spot;
use crate::load::yaml::{self, Node, Style, Value};
use crate::model::Words;
use crate::snapshot::Snapshot;

pub struct Sources<'a> {
    snapshot: &'a Snapshot,
    /// Those that somebody has asked for. A lock of its own for each file: it is taken for a finding, and hardly ever by
    /// two at once.
    trees: Vec<Mutex<Option<Arc<Node>>>>,
}

impl<'a> Sources<'a> {
    pub fn new(snapshot: &'a Snapshot) -> Sources<'a> {
        Sources { snapshot, trees: snapshot.files.iter().map(|_| Mutex::default()).collect() }
    }

    /// What the file holds; nothing if it is no text.
    pub fn text(&self, file: FileId) -> &'a str {
        self.snapshot.file(file).text().unwrap_or_default()
    }

    /// The file's path in the site's folder.
    pub fn path(&self, file: FileId) -> &'a str {
        &self.snapshot.file(file).path
    }

    /// Where a range of words was written.
    pub fn words(&self, words: &Words, range: Range<usize>) -> Span {
        let file = words.at.file;
        if self.path(file).ends_with(".md") {
            return spot::in_markdown(self.text(file), words, range);
        }
        match self.tree(file) {
            Some(tree) => spot::in_yaml(self.text(file), &tree, words, range),
            None => words.at,
        }
    }

    /// Where words were written, all of them.
    pub fn whole(&self, words: &Words) -> Span {
        self.words(words, 0..words.text.len())
    }

    /// How words were typed, and whether inside `{ … }` or `[ … ]`; `None` for Markdown.
    pub fn style(&self, words: &Words) -> Option<(Style, bool)> {
        let file = words.at.file;
        let tree = if self.path(file).ends_with(".md") { None } else { self.tree(file) };
        spot::style_in_yaml(self.text(file), &*tree?, words)
    }

    /// The value of a field, by the way to it: `["pay", "max"]`; items of lists by number. If it is not there, the key
    /// of the last field on the way that is, or the top of the file.
    pub fn value(&self, file: FileId, way: &[&str]) -> Span {
        self.field(file, way, false)
    }

    /// The key of a field, likewise.
    pub fn key(&self, file: FileId, way: &[&str]) -> Span {
        self.field(file, way, true)
    }

    /// The tree under a field, likewise; `None` if it is not there.
    pub fn node(&self, file: FileId, way: &[&str]) -> Option<Node> {
        let tree = self.tree(file)?;
        way.iter().try_fold(&*tree, |node, key| step(node, key).map(|(_, value)| value)).cloned()
    }

    /// Lets go of what was read of a file: nothing more is likely to be said about it.
    pub fn forget(&self, file: FileId) {
        *self.trees[file.0 as usize].lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn field(&self, file: FileId, way: &[&str], key: bool) -> Span {
        let mut found = Span::top(file);
        let Some(tree) = self.tree(file) else { return found };
        let mut node = &*tree;
        let span = |range: &Range<u32>| Span { file, start: range.start, end: range.end };
        for name in way {
            let Some((own, value)) = step(node, name) else { return found };
            found = own.map_or(found, span);
            node = value;
        }
        if key { found } else { span(&node.range) }
    }

    fn tree(&self, file: FileId) -> Option<Arc<Node>> {
        let mut tree = self.trees[file.0 as usize].lock().unwrap_or_else(PoisonError::into_inner);
        if tree.is_none() {
            // What is wrong with the file was found when it was loaded.
            *tree = yaml::parse(file, self.text(file), &mut Vec::new()).map(Arc::new);
        }
        tree.clone()
    }
}

/// The value of a field or of an item, with the place of the field's key.
fn step<'n>(node: &'n Node, name: &str) -> Option<(Option<&'n Range<u32>>, &'n Node)> {
    match &node.value {
        Value::Map(entries) => {
            let entry = entries.iter().find(|entry| entry.key == name)?;
            Some((Some(&entry.key_range), &entry.value))
        }
        Value::List(items) => Some((None, items.get(name.parse::<usize>().ok()?)?)),
        _ => None,
    }
}
