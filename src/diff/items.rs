//! Finds for each item of a list the one that it was: by its id, its clause, its words, or else by likeness.
//!
//! In: a list, before and after. Out: pairs, and from them which items are new, gone, reworded, or stand elsewhere.

use std::collections::HashMap;

use super::{Changes, Field, What};
use crate::language::inline;
use crate::model::{Phrase, Site, Text};

/// Two items that share fewer of their words are not taken for one (Dice's coefficient).
const ALIKE: f64 = 0.5;

/// Whether two items are surely one.
type IsOne<'f> = &'f dyn Fn(&Item, &Item) -> bool;

/// An item of a list.
#[derive(Clone, Copy)]
pub(super) struct Item<'a> {
    pub id: Option<&'a str>,
    pub clause: Option<&'a str>,
    pub text: &'a Text,
}

impl<'a> Item<'a> {
    pub fn of(site: &'a Site, id: Option<&'a str>, phrase: &'a Phrase) -> Item<'a> {
        Item { id, clause: phrase.clause().map(|key| site.clauses.name(key)), text: site.text(phrase) }
    }
}

impl<'a> Changes<'a, '_> {
    /// Compares a list, and gives the pairs of items that are one.
    pub(super) fn list(&mut self, field: Field, old: &[Item<'a>], new: &[Item<'a>]) -> Vec<(usize, usize)> {
        let pairs = self.pairs(old, new);
        let before: HashMap<usize, usize> = pairs.iter().map(|(old, new)| (*new, *old)).collect();
        for (at, item) in new.iter().enumerate() {
            match before.get(&at) {
                Some(was) => self.item(field, at + 1, &old[*was], item),
                None => self.add(field, Some(at + 1), What::Added { text: item.text, clause: item.clause }),
            }
        }
        for (at, item) in old.iter().enumerate() {
            if !pairs.iter().any(|(was, _)| *was == at) {
                self.add(field, Some(at + 1), What::Removed { text: item.text, clause: item.clause });
            }
        }
        if !pairs.is_sorted_by_key(|(_, new)| *new) {
            self.add(field, None, What::Reordered);
        }
        pairs
    }

    fn item(&mut self, field: Field, number: usize, old: &Item<'a>, new: &Item<'a>) {
        if old.clause != new.clause {
            self.add(field, Some(number), What::Source { old: old.clause, new: new.clause });
        }
        // The words of a clause are compared once, with the clause.
        if old.clause.is_none() || old.clause != new.clause {
            self.texts(field, Some(number), old.text, new.text);
        }
    }

    /// The items that are one, by their places, in the order of the earlier list.
    fn pairs(&self, old: &[Item<'a>], new: &[Item<'a>]) -> Vec<(usize, usize)> {
        let mut pairs = Vec::with_capacity(new.len());
        let (mut old_left, mut new_left) = ((0..old.len()).collect::<Vec<_>>(), (0..new.len()).collect::<Vec<_>>());
        let says_the_same = |old: &Item, new: &Item| {
            let mut langs = self.langs.iter();
            langs.all(|(both, _)| words(old.text, both.old) == words(new.text, both.new))
        };
        let by_id = |old: &Item, new: &Item| old.id.is_some() && old.id == new.id;
        let by_clause = |old: &Item, new: &Item| old.clause.is_some() && old.clause == new.clause;
        let sure: [IsOne; 3] = [&by_id, &by_clause, &says_the_same];
        for is_one in sure {
            old_left.retain(|was| {
                let Some(at) = new_left.iter().position(|now| is_one(&old[*was], &new[*now])) else { return true };
                pairs.push((*was, new_left.remove(at)));
                false
            });
        }
        let mut likely: Vec<(f64, usize, usize)> = Vec::new();
        let old_words: Vec<_> = old_left.iter().map(|at| self.bags(old[*at].text, |both| both.old)).collect();
        let new_words: Vec<_> = new_left.iter().map(|at| self.bags(new[*at].text, |both| both.new)).collect();
        for (was, one) in old_left.iter().zip(&old_words) {
            for (now, other) in new_left.iter().zip(&new_words) {
                // What is said in one language as before is the same item, however the other one was reworded.
                let alike = one.iter().zip(other).map(|(one, other)| likeness(one, other)).fold(0.0, f64::max);
                if alike >= ALIKE {
                    likely.push((alike, *was, *now));
                }
            }
        }
        likely.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.abs_diff(a.2).cmp(&b.1.abs_diff(b.2))));
        for (_, was, now) in likely {
            if !pairs.iter().any(|(old, new)| *old == was || *new == now) {
                pairs.push((was, now));
            }
        }
        pairs.sort_unstable();
        pairs
    }

    /// The words of a text in each language, sorted.
    fn bags(&self, text: &Text, lang: impl Fn(&super::Both) -> crate::model::Lang) -> Vec<Vec<String>> {
        self.langs.iter().map(|(both, _)| bag(&words(text, lang(both)))).collect()
    }
}

fn words(text: &Text, lang: crate::model::Lang) -> String {
    match (text, text.wording(lang)) {
        (Text::Same(words), _) => words.text.to_string(),
        (_, Some(wording)) => wording.all().map(|words| &*words.text).collect::<Vec<_>>().join("\n"),
        (_, None) => String::new(),
    }
}

fn bag(text: &str) -> Vec<String> {
    let plain = inline::plain(text).to_lowercase();
    let mut words: Vec<String> =
        plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    words.sort_unstable();
    words
}

/// The share of words that two sorted lists have in common: 0 none, 1 all.
fn likeness(one: &[String], other: &[String]) -> f64 {
    let (mut common, mut rest) = (0, other);
    for word in one {
        let at = rest.partition_point(|other| other < word);
        rest = &rest[at..];
        if rest.first() == Some(word) {
            common += 1;
            rest = &rest[1..];
        }
    }
    if common == 0 { 0.0 } else { 2.0 * f64::from(common) / (one.len() + other.len()) as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_counts_common_words() {
        let alike = |one: &str, other: &str| likeness(&bag(one), &bag(other));
        assert_eq!(alike("You check invoices.", "You check invoices!"), 1.0);
        assert_eq!(alike("a b c d", "a b x y"), 0.5);
        assert_eq!(alike("a a", "a"), 2.0 / 3.0);
        assert_eq!(alike("one", "two"), 0.0);
        assert_eq!(alike("", ""), 0.0);
        assert!(alike("Sie prüfen **Rechnungen** auf Skonto.", "Sie prüfen Rechnungen auf Rabatt.") >= ALIKE);
        assert!(alike("Sie prüfen Rechnungen.", "Sie führen das Team der Buchhaltung.") < ALIKE);
    }
}
