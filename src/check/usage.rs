//! Clauses as roles use them: each is read once, however many roles do so.
//!
//! In: the roles that still say something. Out: a [`Usage`] for each way in which a clause is used; and of these a
//! [`Wording`] for each text in one language, which is all that rules on single texts look at.

use std::collections::BTreeMap;

use super::Checking;
use super::reading::{self, Item, Part, Posting};
use crate::finding::Span;
use crate::model::{Address, Lang, Need, Phrase, Role};

/// A clause in one way that roles use it.
pub struct Usage<'a> {
    /// In each language of the roles; they have this one text.
    pub postings: Vec<Posting<'a>>,
    pub roles: Vec<&'a Role>,
}

/// Which clause, as what, how needed, to whom it speaks, in which languages.
type Way<'a> = (Span, Part, Need, Option<Address>, &'a [Lang]);

pub fn usages<'a>(cx: &Checking<'a>) -> Vec<Usage<'a>> {
    let mut usages: BTreeMap<Way, Usage> = BTreeMap::new();
    for role in cx.current_roles() {
        for (part, _, need, phrase) in reading::phrases(role) {
            let Phrase::Clause(key, _) = phrase else { continue };
            let Some(words) = cx.site.clauses.get(*key).text.all().next() else { continue };
            let usage = usages.entry((words.at, part, need, role.address, &role.langs)).or_insert_with(|| {
                let posting = |&lang: &Lang| {
                    let empty = reading::empty(cx, role, lang);
                    let items = reading::clause(cx, &empty, part, need, *key).into_iter().collect();
                    Posting { items, ..empty }
                };
                Usage { postings: role.langs.iter().map(posting).collect(), roles: Vec::new() }
            });
            usage.roles.push(role);
        }
    }
    usages.into_values().collect()
}

/// The words of a clause in one language, as a duty or as a benefit, and the roles whose readers meet them.
pub struct Wording<'u, 'a> {
    pub posting: &'u Posting<'a>,
    pub item: &'u Item<'a>,
    pub roles: Vec<&'a Role>,
}

pub fn wordings<'u, 'a>(usages: &'u [Usage<'a>]) -> Vec<Wording<'u, 'a>> {
    let mut wordings: BTreeMap<(Span, Part), Wording> = BTreeMap::new();
    for usage in usages {
        for (posting, item) in
            usage.postings.iter().flat_map(|posting| posting.items.iter().map(move |item| (posting, item)))
        {
            let wording = wordings.entry((item.words.at, item.part));
            let wording = wording.or_insert_with(|| Wording { posting, item, roles: Vec::new() });
            wording.roles.extend(&usage.roles);
        }
    }
    wordings.into_values().collect()
}
