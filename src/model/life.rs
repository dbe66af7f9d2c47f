//! The life of a posting: draft, scheduled, open, closed.
//!
//! In: a role and a day. Out: its state on that day, and the next day on which the site changes by itself.

use jiff::civil::Date;

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

/// The state of a role on a day. A role is open from `posted` to the end of `closes`.
pub fn state(role: &Role, today: Date) -> State {
    match role.closes {
        _ if role.draft => State::Draft,
        Closes::On(last) if last < today => State::Closed,
        _ if role.posted > today => State::Scheduled,
        _ => State::Open,
    }
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
pub fn next_change(roles: &[Role], today: Date) -> Option<Change<'_>> {
    let mut next: Option<Change<'_>> = None;
    for role in roles.iter().filter(|role| !role.draft) {
        let opening = (role.posted > today).then_some((role.posted, true));
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
