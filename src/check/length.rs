//! What the length of a text does not depend on: how its days and times of day are written.
//!
//! In: a line and its quantities. Out: the words that a point in time has beyond one, to be left out of a count. So no
//! text becomes too long because „31.12.2026“ is written as “31 December 2026”, as `translation/locale-format` asks for.

use std::ops::Range;

use crate::language::quantity::{Quantity, Value};

/// The surplus of a part of a line, if its words are counted like this.
pub fn surplus(line: &str, quantities: &[Quantity], within: &Range<usize>, count: impl Fn(&str) -> usize) -> usize {
    let is_inside = |range: &Range<usize>| within.start <= range.start && range.end <= within.end;
    let points = quantities.iter().filter(|one| matches!(one.value, Value::Date(_) | Value::Time(_)));
    points.filter(|one| is_inside(&one.range)).map(|one| count(&line[one.range.clone()]).saturating_sub(1)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Tongue;
    use crate::language::quantity::quantities;

    #[test]
    fn a_point_in_time_is_one_word() {
        let words = |text: &str| text.split_whitespace().count();
        let counted = |line: &str, tongue: Tongue| {
            words(line) - surplus(line, &quantities(line, tongue), &(0..line.len()), words)
        };
        assert_eq!(counted("Apply by 31 December 2026 at the latest", Tongue::English), 6);
        assert_eq!(counted("Apply by 31.12.2026 at the latest", Tongue::English), 6);
        assert_eq!(counted("We open at 3:00 pm", Tongue::English), 4);
        assert_eq!(counted("Sie arbeiten 30 Stunden in der Woche", Tongue::German), 7);
        let line = "Until 31 December 2026. Then on.";
        assert_eq!(surplus(line, &quantities(line, Tongue::English), &(24..line.len()), words), 0);
    }
}
