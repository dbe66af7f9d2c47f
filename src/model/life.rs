//! The life of a posting: draft, scheduled, open, closed.
//!
//! In: a role and a day. Out: its state on that day, and the next day on which the site changes by itself.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::{Closes, Role};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    Draft,
    /// Its first day is still to come.
    Scheduled,
    Open,
    Closed,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Scheduled => "scheduled",
            State::Open => "open",
            State::Closed => "closed",
        }
    }
}

/// The state of a role on a day. A role is open from `posted`, but never within an embargo, to the end of `closes`.
pub fn state(role: &Role, today: Date) -> State {
    match role.closes {
        _ if role.draft => State::Draft,
        Closes::On(last) if last < today => State::Closed,
        _ if role.opens() > today => State::Scheduled,
        _ => State::Open,
    }
}

/// The last of so many working days after a day. Monday to Friday are working days; public holidays, which differ from
/// canton to canton, are not known here.
pub fn working_days_after(day: Date, count: u32) -> Date {
    let mut last = day;
    for _ in 0..count {
        let weekdays = |day: &Date| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        // The calendar ends in the year 9999.
        last = last.series(1.day()).skip(1).find(weekdays).unwrap_or(last);
    }
    last
}

/// What will happen to the site without anyone touching it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    pub on: Date,
    /// Ids of the roles that open and close on that day.
    pub opens: Vec<&'a str>,
    pub closes: Vec<&'a str>,
}

/// The next day after `today` on which a role opens or closes.
pub fn next_change(roles: &[Arc<Role>], today: Date) -> Option<Change<'_>> {
    let mut next: Option<Change<'_>> = None;
    for role in roles.iter().filter(|role| !role.draft) {
        let opening = (role.opens() > today).then_some((role.opens(), true));
        let closing = match role.closes {
            // A role closes at the end of its last day: the page changes on the day after.
            Closes::On(last) if last >= today => last.tomorrow().ok().map(|day| (day, false)),
            _ => None,
        };
        for (day, opens) in opening.into_iter().chain(closing) {
            let change = match &mut next {
                Some(change) if change.on < day => continue,
                Some(change) if change.on == day => change,
                other => other.insert(Change { on: day, opens: Vec::new(), closes: Vec::new() }),
            };
            if opens { &mut change.opens } else { &mut change.closes }.push(&role.id);
        }
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn working_days_leave_out_weekends() {
        // 2 November 2026 is a Monday.
        for (from, last) in [(2, 9), (3, 10), (6, 13), (7, 13), (8, 13), (9, 16)] {
            assert_eq!(working_days_after(date(2026, 11, from), 5), date(2026, 11, last), "from the {from}th");
        }
        assert_eq!(working_days_after(date(2026, 11, 2), 0), date(2026, 11, 2));
    }
}
