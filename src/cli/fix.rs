//! `vakanz check --fix`: makes the changes that cannot change what is meant.
//!
//! In: a site with its findings. Out: the files, changed in place or shown as a diff, and the findings that are left.

use std::path::Path;
use std::sync::Arc;

use super::file::{self, Replacement};
use super::selection::Selection;
use super::site::Checked;
use super::{End, say};
use crate::mend::{self, Mended};
use crate::report::Messages;

#[derive(clap::Args)]
pub struct FixArgs {
    #[arg(long)]
    fix: bool,
    #[arg(long, requires = "fix")]
    dry_run: bool,
}

impl FixArgs {
    pub fn is_wanted(&self) -> bool {
        self.fix
    }

    /// Whether changes are only shown, which takes standard output.
    pub fn is_dry(&self) -> bool {
        self.dry_run
    }
}

/// Mends what is asked about, in its own files alone. Gives the site as it is then.
pub fn run(
    args: &FixArgs,
    root: &Path,
    checked: Checked,
    selection: Option<&Selection>,
    messages: &Messages,
) -> Result<Checked, End> {
    let before = Arc::clone(&checked.review.snapshot);
    let base_url = checked.review.site.settings.base_url.clone();
    let is_wrong = checked.review.findings.iter().any(|finding| selection.is_none_or(|meant| meant.holds(finding)));
    let Mended { review, files, count } = mend::mend(checked.review.clone(), Some(&base_url), |finding| {
        selection.is_none_or(|meant| meant.holds_fix(finding))
    });
    // All are written before the first takes its place: what goes wrong mostly goes wrong by then.
    let mut written = Vec::new();
    for &id in &files {
        let (old, new) = (before.file(id), review.snapshot.file(id));
        // Only texts are mended.
        let (Some(old_text), Some(new_text)) = (old.text(), new.text()) else { continue };
        if args.dry_run {
            say(difference(&old.path, old_text, new_text).trim_end_matches('\n'));
            continue;
        }
        let path = root.join(&old.path);
        let replacement = Replacement::write(&path, old_text, new_text);
        written.push(replacement.map_err(|error| file::failed(messages, &path, &error))?);
    }
    for replacement in written {
        let path = replacement.path.clone();
        replacement.put().map_err(|error| file::failed(messages, &path, &error))?;
    }
    let id = if args.dry_run { "fix-would" } else { "fix-done" };
    // Where nothing is wrong there is nothing to mend, and `check` says so.
    if is_wrong {
        super::warn(&(messages.get(id, &[("count", count.into()), ("files", files.len().into())]) + "\n"));
    }
    // What was only shown has not been done.
    Ok(if args.dry_run { checked } else { Checked { review, ..checked } })
}

/// The lines that change, as `diff -u` shows them.
fn difference(path: &str, old: &str, new: &str) -> String {
    let diff = similar::TextDiff::from_lines(old, new);
    diff.unified_diff().context_radius(1).header(path, path).to_string()
}
