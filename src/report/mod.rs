//! From findings to words.
//!
//! In: findings, the files they point into, a language. Out: text for people and programs; one printer a file. Messages
//! are strings with arguments in `strings/<lang>/`, never literals in the code that finds the problem.

pub mod changes;
pub mod diff;
pub mod excerpt;
pub mod explain;
pub mod github;
pub mod json;
pub mod listing;
pub mod messages;
pub mod page;
mod place;
pub mod sarif;
pub mod sources;
pub mod terminal;
mod wrap;

use jiff::civil::Date;
use serde::Serialize;

use crate::finding::{Finding, Severity};
use crate::snapshot::Snapshot;

pub use messages::Messages;

/// What was found, and what was asked for.
pub struct Account<'a> {
    /// In order.
    pub findings: &'a [Finding],
    pub snapshot: &'a Snapshot,
    pub today: Date,
    /// The files that the findings are restricted to; empty if they are those of the whole site.
    pub paths: &'a [String],
    /// The way from the folder of the repository to that of the site: empty, or with `/` at its end.
    pub folder: &'a str,
    /// Whether a finding forbids publishing.
    pub is_forbidden: bool,
    /// Whether these are left of what was mended: then nothing more can be.
    pub is_mended: bool,
}

/// How many findings there are of each weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub error: usize,
    pub warning: usize,
    pub advice: usize,
}

impl Counts {
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Counts {
        let mut counts = Counts::default();
        for finding in findings {
            match finding.severity {
                Severity::Error => counts.error += 1,
                Severity::Warning => counts.warning += 1,
                Severity::Advice => counts.advice += 1,
            }
        }
        counts
    }

    /// The gravest first.
    pub fn each(self) -> [(Severity, usize); 3] {
        [(Severity::Error, self.error), (Severity::Warning, self.warning), (Severity::Advice, self.advice)]
    }

    /// “2 errors, 1 warning”; nothing if there are none.
    pub fn said(self, messages: &Messages) -> String {
        let parts: Vec<String> = (self.each().into_iter().filter(|(_, count)| *count > 0))
            .map(|(severity, count)| messages.get(&format!("count-{}", severity.name()), &[("count", count.into())]))
            .collect();
        parts.join(", ")
    }
}

/// How programs of the outside world weigh a finding: nothing in a draft forbids anything.
fn outward<'w>(finding: &Finding, [error, warning, note]: [&'w str; 3]) -> &'w str {
    match finding.severity {
        _ if finding.draft => note,
        Severity::Error => error,
        Severity::Warning => warning,
        Severity::Advice => note,
    }
}
