//! Every rule that loading, rendering and publishing can report: a line each.
//!
//! In: nothing. Out: a static [`Rule`] by name, and [`ALL`] of them. The words stand in `report/strings`.
//! Rules are named after the problem, never after the remedy.

use super::{Rule, Severity};

macro_rules! rules {
    ($($name:ident $severity:ident $id:literal;)*) => {
        $(pub static $name: Rule = Rule { id: $id, severity: Severity::$severity };)*
        /// All rules of this file, in the order of the pipeline.
        pub static ALL: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    // Files, before anything is read as YAML or Markdown.
    FILE_UNREADABLE Error "file/unreadable";
    FILE_TOO_LARGE Error "file/too-large";
    FILE_EMPTY Error "file/empty";
    FILE_NOT_UTF8 Error "file/not-utf8";
    FILE_NAME_NOT_UTF8 Error "file/name-not-utf8";
    FILE_LINK_LOOP Error "file/link-loop";
    FILE_MISPLACED Warning "file/misplaced";
}
