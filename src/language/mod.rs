//! Tools on text that know nothing of postings.
//!
//! In: words as they were written. Out: their structure, with places in the words.

pub mod abbreviation;
pub(crate) mod fold;
pub mod guess;
pub mod inline;
pub mod lexicon;
mod line;
pub mod quantity;
pub mod readability;
pub mod sentence;
pub mod stem;
pub mod token;
mod tongue;
pub(crate) mod wordset;

pub use line::{Line, Mark, MarkKind, lines};
pub use tongue::Tongue;
