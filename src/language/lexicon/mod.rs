//! Word lists.
//!
//! In: a line of text. Out: what the lists know of it.

/// Where in a posting a text stands, as the word lists know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Title,
    Intro,
    Duty,
    Requirement,
    Offer,
    Apply,
}
