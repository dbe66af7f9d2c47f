//! Tools on text that know nothing of postings.
//!
//! In: words as they were written. Out: their structure, with places in the words.

pub mod inline;
mod tongue;

pub use tongue::Tongue;
