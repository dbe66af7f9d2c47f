//! vakanz turns typed role specs into a bilingual careers site. This is the tour, in the order of the data.
//!
//! ```text
//! disk ─▶ snapshot ─▶ load ─▶ Site ─┬─ check ──▶ findings ─▶ report ─▶ terminal
//!                                   ├─ diff ───▶ changes ──▶ report ─▶ terminal
//!                                   └─ render ─▶ pages ────▶ publish ─▶ public/
//! ```
//!
//! One direction: a stage knows only the stages before it. Data goes forward, findings go sideways as values, and
//! nothing but `cli` prints, exits, or reads the clock and the environment.

#![forbid(unsafe_code)]
// Holds the line that the tour draws: see clippy.toml. The modules that may cross it say so in their first lines.
#![cfg_attr(not(test), warn(clippy::disallowed_methods, clippy::print_stdout, clippy::print_stderr))]
#![cfg_attr(not(test), warn(clippy::expect_used, clippy::unwrap_used))]

/// What is wrong, and where: the values that every stage reports.
pub mod finding;

/// What a posting is: roles, duties, requirements, pay, places, texts, and the life of a posting.
pub mod model;

/// Tools on text that know nothing of postings.
pub mod language;

/// A folder → its files. The one reader of the disk.
pub mod snapshot;

/// Files → a site, with every fault at its place.
pub mod load;

/// A site → what is wrong with it.
pub mod check;

/// Two editions of a site → what differs, by role and by field.
pub mod diff;

/// A site, a theme, a day → routes, and the bytes of each. A pure function.
pub mod render;

/// A snapshot → its site, its theme and all findings: where every command begins.
pub mod review;

/// A review → the files as they would be with what mends itself.
pub mod mend;

/// Bytes → a folder that holds exactly these.
pub mod publish;

/// A folder → pages over HTTP, as it changes.
pub mod serve;

/// Findings → words for people and programs, in German and English.
pub mod report;

/// Arguments → a command. The only part that prints.
pub mod cli;
