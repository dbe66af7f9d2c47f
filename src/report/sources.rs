//! What a key of a rule's evidence stands for: `docs/sources.md`, which is part of the program.
//!
//! In: a key, `AGG`. Out: the reference behind it, in German or English.

use crate::language::Tongue;

const SOURCES: &str = include_str!("../../docs/sources.md");

/// The reference, as a table of the document has it: a key, the reference, and how it is called in German where that
/// differs.
pub fn reference(key: &str, tongue: Tongue) -> Option<&'static str> {
    let cells = rows().find(|cells| cells[0] == key)?;
    Some(if tongue == Tongue::German && !cells[2].is_empty() { cells[2] } else { cells[1] })
}

/// All keys, in the order of the document.
pub fn keys() -> impl Iterator<Item = &'static str> {
    rows().map(|cells| cells[0])
}

fn rows() -> impl Iterator<Item = [&'static str; 3]> {
    SOURCES.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| `")?.strip_suffix('|')?.split(" | ").map(str::trim);
        Some([cells.next()?.strip_suffix('`')?, cells.next()?, cells.next()?])
    })
}
