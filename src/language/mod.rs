//! Tools on text that know nothing of postings.
//!
//! In: words as they were written. Out: their structure, with places in the words.

pub mod inline;
pub mod lexicon;
mod line;
mod tongue;

pub use line::{Line, Mark, MarkKind, lines};
pub use tongue::Tongue;
