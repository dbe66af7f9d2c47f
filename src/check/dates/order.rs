//! `dates/order`: days that cannot follow one another as they do.
//!
//! In: the days of each role. Out: a finding at the day that is wrong, or the likelier of two.

use jiff::civil::Date;

use crate::check::Checking;
use crate::finding::rules::DATES_ORDER;
use crate::finding::{Finding, Severity};
use crate::model::life::{State, state};
use crate::model::{Closes, Contract, Role, Start, Term};

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    for role in &cx.site.roles {
        let found = of_role(cx, role);
        findings.extend(found.map(|finding| Finding { draft: role.draft, ..finding }));
    }
}

/// The first that is wrong: the others may follow from it.
fn of_role(cx: &Checking, role: &Role) -> Option<Finding> {
    let finding = |what: &'static str, way: &[&str], first: Date, second: Date| {
        let finding = Finding::new(&DATES_ORDER, cx.sources.value(role.file, way)).arg("what", what);
        finding.arg("first", first.to_string()).arg("second", second.to_string())
    };
    let closes = match role.closes {
        Closes::On(day) => Some(day),
        Closes::UntilFilled => None,
    };
    if let Some(closes) = closes.filter(|closes| *closes < role.posted) {
        return Some(finding("closes-before-posted", &["closes"], closes, role.posted));
    }
    if state(role, cx.today) == State::Closed {
        return None;
    }
    let start = match role.employment.start {
        Start::On(day) => Some(day),
        Start::Immediately | Start::ByArrangement => None,
    };
    if let Contract::FixedTerm { term: Term::Until(end), .. } = role.employment.contract {
        let way = ["employment", "contract", "fixed-term"];
        if let Some(start) = start.filter(|start| end <= *start) {
            return Some(finding("ends-before-start", &way, end, start));
        }
        if end <= role.posted {
            return Some(finding("ends-before-posted", &way, end, role.posted));
        }
    }
    let start = start?;
    let at = ["employment", "start"];
    if start < role.posted {
        return Some(finding("starts-before-posted", &at, start, role.posted).weighing(Severity::Warning));
    }
    let closes = closes.filter(|closes| start <= *closes)?;
    Some(finding("starts-before-closes", &at, start, closes).weighing(Severity::Warning))
}
