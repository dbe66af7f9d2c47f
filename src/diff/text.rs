//! Compares a text with its earlier edition, language by language.
//!
//! In: two texts. Out: which languages were reworded while others were left, which were added or dropped.

use super::{Changes, Field, Rewording, What};
use crate::model::{Address, Lang, Text};

impl<'a> Changes<'a, '_> {
    /// A text that may be missing on either side.
    pub(super) fn text(&mut self, field: Field, old: Option<&'a Text>, new: Option<&'a Text>) {
        match (old, new) {
            (Some(old), Some(new)) => self.texts(field, None, old, new),
            (Some(text), None) => self.add(field, None, What::Removed { text, clause: None }),
            (None, Some(text)) => self.add(field, None, What::Added { text, clause: None }),
            (None, None) => {}
        }
    }

    pub(super) fn texts(&mut self, field: Field, number: Option<usize>, old: &'a Text, new: &'a Text) {
        if let (Text::Same(old), Text::Same(new)) = (old, new) {
            if !is_same(&old.text, &new.text) {
                let wordings = vec![Rewording { lang: None, old: &old.text, new: &new.text }];
                self.add(field, number, What::Reworded { wordings, left: Vec::new() });
            }
            return;
        }
        let each: Vec<(&str, Vec<&str>, Vec<&str>)> = (self.langs.iter())
            .map(|(both, [before, after])| (both.tag, words(old, both.old, *before), words(new, both.new, *after)))
            .collect();
        self.wordings(field, number, each);
    }

    /// Words by language, before and after; several where there is one for each form of address.
    pub(super) fn wordings(
        &mut self,
        field: Field,
        number: Option<usize>,
        each: Vec<(&'a str, Vec<&'a str>, Vec<&'a str>)>,
    ) {
        let (mut wordings, mut left, mut gained, mut lost) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (tag, before, after) in each {
            match (before.first(), after.first()) {
                (None, None) => {}
                (None, Some(words)) => gained.push((tag, *words)),
                (Some(words), None) => lost.push((tag, *words)),
                (Some(first), Some(now)) => {
                    let differing = before.iter().zip(&after).find(|(old, new)| !is_same(old, new));
                    let other = (before.len() != after.len()).then_some((first, now));
                    match differing.or(other) {
                        Some((old, new)) => wordings.push(Rewording { lang: Some(tag), old, new }),
                        None => left.push(tag),
                    }
                }
            }
        }
        if !wordings.is_empty() {
            self.add(field, number, What::Reworded { wordings, left });
        }
        if !gained.is_empty() {
            self.add(field, number, What::Translated(gained));
        }
        if !lost.is_empty() {
            self.add(field, number, What::Untranslated(lost));
        }
    }
}

/// What a text says in a language: in one form of address, or in all.
fn words(text: &Text, lang: Lang, address: Option<Address>) -> Vec<&str> {
    match (address, text.wording(lang)) {
        (Some(address), _) => text.get(lang, address).map(|words| &*words.text).into_iter().collect(),
        (None, Some(wording)) => wording.all().map(|words| &*words.text).collect(),
        (None, None) => text.get(lang, Address::Neutral).map(|words| &*words.text).into_iter().collect(),
    }
}

/// Whether a reader sees no difference: lines may break elsewhere, paragraphs and lists may not.
pub(super) fn is_same(old: &str, new: &str) -> bool {
    let lists = |text: &str| text.lines().filter(|line| line.trim().is_empty() || line.starts_with("- ")).count();
    old == new || (old.split_whitespace().eq(new.split_whitespace()) && lists(old.trim()) == lists(new.trim()))
}

#[cfg(test)]
mod tests {
    use super::is_same;

    #[test]
    fn a_line_that_breaks_elsewhere_is_the_same() {
        assert!(is_same("Sie prüfen\nRechnungen.", "Sie prüfen Rechnungen.\n"));
        assert!(!is_same("One.\n\nTwo.", "One. Two."));
        assert!(!is_same("All:\n- one", "All: - one"));
        assert!(!is_same("Sie prüfen.", "Sie zahlen."));
    }
}
