//! From findings to words.
//!
//! In: findings, the files they point into, a language. Out: text for people; one printer a file. Messages are strings
//! with arguments in `strings/<lang>/`, never literals in the code that finds the problem.

pub mod excerpt;
pub mod messages;
pub mod terminal;

pub use messages::Messages;
