//! Accepted translations: which wordings somebody has compared and found to say the same.
//!
//! In: the texts of a role, a file of clauses or the company, and what was accepted of them. Out: the texts of which one
//! language has changed since, and the file that accepts them as they are. A wording is known by a hash of what it says,
//! so it may be moved, and files may be merged line by line.

use std::collections::BTreeSet;

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::finding::FileId;
use crate::load::translations::REMARK;
use crate::model::{self, Accepted, Lang, Phrase, Print, Role, Settings, Site, Text, Words};
use crate::snapshot::Snapshot;

/// Texts whose accepted translations stand in one file.
pub struct Whole<'a> {
    /// As the file is called below `content/translations/`, without its ending: `roles/office-clerk`.
    pub name: String,
    pub texts: Vec<&'a Text>,
}

/// A text of which one language has changed since both were compared.
#[derive(Debug)]
pub struct Behind<'a> {
    pub text: &'a Text,
    /// The wording that has stayed the same.
    pub old: (Lang, &'a Words),
    /// The one that is new.
    pub new: (Lang, &'a Words),
}

impl<'a> Whole<'a> {
    pub fn of_role(role: &'a Role) -> Whole<'a> {
        // What a band of pay is agreed by is the band's.
        let shared = role.pay.iter().filter(|pay| pay.band.is_some()).find_map(|pay| pay.pay.agreement.as_ref());
        let own = role.own_texts().filter(|text| shared.is_none_or(|shared| !std::ptr::eq(*text, shared)));
        let under_headings = role.prose.iter().filter(|section| section.heading.is_some()).map(|section| &section.body);
        // Of a role in one language nobody meets the other wordings.
        let texts = own.chain(under_headings).filter(|_| role.langs.len() > 1);
        Whole { name: format!("roles/{}", role.id), texts: texts.collect() }
    }

    pub fn of_clauses(site: &'a Site, group: &str) -> Whole<'a> {
        let clauses = site.clauses.iter().filter(|(key, _)| group_of(site.clauses.name(*key)) == group);
        Whole { name: format!("clauses/{group}"), texts: clauses.map(|(_, clause)| &clause.text).collect() }
    }

    pub fn of_company(site: &'a Site) -> Whole<'a> {
        let company = &site.company;
        let own = company.phrases().filter_map(Phrase::own);
        let texts = [&company.name].into_iter().chain(&company.about).chain(own);
        Whole { name: "company".to_owned(), texts: texts.collect() }
    }

    /// How many of the texts have a translation.
    pub fn count(&self) -> usize {
        self.texts.iter().filter(|text| !pairs(text).is_empty()).count()
    }

    /// What is accepted if all texts are accepted as they are.
    pub fn pairs(&self) -> BTreeSet<[Print; 2]> {
        self.texts.iter().flat_map(|text| pairs(text)).map(|pair| prints(&pair)).collect()
    }

    /// The texts of which one language has changed: a pair that is not accepted, of which one half is accepted with
    /// another half that is no longer here. Where both are new, the text is new.
    pub fn behind(&self, accepted: &Accepted) -> Vec<Behind<'a>> {
        let here: Vec<(&Text, [Wording; 2])> =
            self.texts.iter().flat_map(|text| pairs(text).into_iter().map(move |pair| (*text, pair))).collect();
        let present: BTreeSet<[Print; 2]> = here.iter().map(|(_, pair)| prints(pair)).collect();
        let gone = accepted.pairs.difference(&present);
        // A half that was accepted, with the language of the other.
        let halves: BTreeSet<(Print, Lang)> =
            gone.flat_map(|[one, other]| [(*one, other.lang), (*other, one.lang)]).collect();
        let mut behind: Vec<Behind> = Vec::new();
        for (text, [one, other]) in here.iter().filter(|(_, pair)| !accepted.pairs.contains(&prints(pair))) {
            let is_half = |half: &Wording, partner: &Wording| halves.contains(&(half.print, partner.print.lang));
            // Of two halves that were accepted, each with another one, the second language is the likelier translation.
            let (old, new) = match (is_half(one, other), is_half(other, one)) {
                (_, true) => (other, one),
                (true, false) => (one, other),
                (false, false) => continue,
            };
            if !behind.iter().any(|before| before.old.1.at == old.words.at) {
                let [old, new] = [old, new].map(|wording| (wording.print.lang, wording.words));
                behind.push(Behind { text, old, new });
            }
        }
        behind
    }
}

/// The file of clauses that a clause stands in.
fn group_of(clause: &str) -> &str {
    clause.rsplit_once('/').map_or("", |(group, _)| group)
}

/// Everything of a site that can be accepted.
pub fn wholes(site: &Site) -> impl Iterator<Item = Whole<'_>> {
    let roles = site.roles().map(Whole::of_role);
    let groups: BTreeSet<&str> = site.clauses.names().map(group_of).collect();
    let groups = groups.into_iter().map(|group| Whole::of_clauses(site, group));
    roles.chain(groups).chain([Whole::of_company(site)])
}

/// The file that says so. What people have remarked in it stays, on top.
pub fn written(pairs: &BTreeSet<[Print; 2]>, before: &str, settings: &Settings) -> String {
    let mut text = String::new();
    // Where Git has joined two files, a remark may stand there twice.
    let mut remarks: Vec<&str> = Vec::new();
    for remark in before.lines().map(str::trim).filter(|line| line.starts_with(REMARK)) {
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
    }
    if remarks.is_empty() {
        remarks.push(HEAD);
    }
    let mut lines: Vec<String> = pairs.iter().map(|pair| line(pair, settings)).collect();
    lines.sort();
    for line in remarks.into_iter().chain(lines.iter().map(String::as_str)) {
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// The files of accepted translations for a site whose texts were changed in their signs and formats only: what was
/// accepted before is accepted after.
pub fn carried(before: &Site, after: &Site, snapshot: &Snapshot) -> Vec<(FileId, String)> {
    let mut files = Vec::new();
    if before.translations.is_empty() {
        return files;
    }
    for (old, new) in wholes(before).zip(wholes(after)) {
        let Some(accepted) = before.translations.get(&old.name).filter(|_| old.name == new.name) else { continue };
        let both = old.texts.iter().zip(&new.texts).flat_map(|(old, new)| pairs(old).into_iter().zip(pairs(new)));
        let both = both.map(|(old, new)| (prints(&old), prints(&new)));
        let changed = both.filter(|(old, new)| old != new && accepted.pairs.contains(old)).map(|(_, new)| new);
        let mut pairs = accepted.pairs.clone();
        pairs.extend(changed);
        if pairs.len() > accepted.pairs.len() {
            let text = snapshot.file(accepted.file).text().unwrap_or_default();
            files.push((accepted.file, written(&pairs, text, &after.settings)));
        }
    }
    files
}

const HEAD: &str = "# Written by `vakanz check --accept-translation`: which texts say the same in both languages.";

fn line(pair: &[Print; 2], settings: &Settings) -> String {
    let mut prints = pair.map(|print| format!("{}:{:016x}", settings.language(print.lang).tag, print.hash));
    prints.sort();
    prints.join(" ")
}

/// Words of a text, and what is remembered of them.
#[derive(Clone, Copy)]
struct Wording<'a> {
    print: Print,
    words: &'a Words,
}

/// The wordings of a text, two by two: of different languages, and in German of each form of address.
fn pairs(text: &Text) -> Vec<[Wording<'_>; 2]> {
    // What is the same in every language is no translation.
    let Text::PerLang(languages) = text else { return Vec::new() };
    let languages: Vec<Vec<Wording>> = languages.iter().map(wordings).collect();
    let mut pairs = Vec::new();
    for (nth, ones) in languages.iter().enumerate() {
        for other in languages[nth + 1..].iter().flatten() {
            pairs.extend(ones.iter().map(|one| [*one, *other]));
        }
    }
    pairs
}

fn wordings((lang, wording): &(Lang, model::Wording)) -> Vec<Wording<'_>> {
    wording.all().map(|words| Wording { print: print(*lang, &words.text), words }).collect()
}

/// What is remembered of a wording: not how its letters are composed, nor how its lines are broken.
fn print(lang: Lang, text: &str) -> Print {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(text);
    let mut hasher = blake3::Hasher::new();
    for (nth, word) in composed.split_whitespace().enumerate() {
        if nth > 0 {
            hasher.update(b" ");
        }
        hasher.update(word.as_bytes());
    }
    let [a, b, c, d, e, f, g, h, ..] = *hasher.finalize().as_bytes();
    Print { lang, hash: u64::from_be_bytes([a, b, c, d, e, f, g, h]) }
}

fn prints(pair: &[Wording; 2]) -> [Print; 2] {
    pair.map(|wording| wording.print)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Span;
    use crate::model::{Address, Wording as Worded};

    const DE: Lang = Lang(0);
    const EN: Lang = Lang(1);

    fn words(text: &str) -> Words {
        // Each text at a place of its own, as in a file.
        let start = text.bytes().fold(7u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into())) >> 8;
        Words { text: text.into(), at: Span { file: FileId(0), start, end: start + 1 } }
    }

    fn text(german: &[&str], english: &str) -> Text {
        let german = match german {
            [one] => Worded::Same(words(one)),
            forms => Worded::ByAddress(Address::ALL.into_iter().zip(forms.iter().map(|form| words(form))).collect()),
        };
        Text::PerLang([(DE, german), (EN, Worded::Same(words(english)))].into())
    }

    fn whole(texts: &[Text]) -> Whole<'_> {
        Whole { name: String::new(), texts: texts.iter().collect() }
    }

    /// The wordings that are behind in `after`, once `before` was accepted.
    fn behind(before: &[Text], after: &[Text]) -> Vec<String> {
        let accepted = Accepted { file: FileId(1), pairs: whole(before).pairs() };
        whole(after).behind(&accepted).iter().map(|behind| behind.old.1.text.to_string()).collect()
    }

    #[test]
    fn the_language_that_was_not_changed_is_behind() {
        let before = [text(&["Rechnungen prüfen"], "Check invoices"), text(&["Post öffnen"], "Open the post")];
        let after = [text(&["Rechnungen prüfen"], "Check all invoices"), text(&["Post scannen"], "Open the post")];
        assert_eq!(behind(&before, &after), ["Rechnungen prüfen", "Open the post"]);
    }

    #[test]
    fn what_is_new_or_new_in_both_languages_is_not() {
        let before = [text(&["Rechnungen prüfen"], "Check invoices")];
        let new = text(&["Post öffnen"], "Open the post");
        assert_eq!(behind(&before, &[before[0].clone(), new.clone()]), [""; 0]);
        assert_eq!(behind(&before, &[new]), [""; 0]);
        assert_eq!(behind(&before, &[]), [""; 0]);
        assert_eq!(behind(&[], &before), [""; 0]);
    }

    #[test]
    fn order_blanks_and_letters_in_two_parts_do_not_matter() {
        let before = [text(&["Für Gäste"], "For guests"), text(&["Post öffnen"], "Open the post")];
        let after = [text(&["Post\n  öffnen"], "Open the post"), text(&["Fu\u{308}r Gäste"], "For guests ")];
        assert_eq!(behind(&before, &after), [""; 0]);
        let comma = [text(&["Post öffnen."], "Open the post"), before[0].clone()];
        assert_eq!(behind(&before, &comma), ["Open the post"]);
    }

    #[test]
    fn another_text_with_the_same_wording_is_new() {
        let before = [text(&["Zugfahren"], "Travel")];
        let after = [before[0].clone(), text(&["Dienstreisen"], "Travel")];
        assert_eq!(behind(&before, &after), [""; 0]);
    }

    #[test]
    fn translations_of_two_texts_that_changed_places_are_behind() {
        let before = [text(&["eins"], "one"), text(&["zwei"], "two")];
        let after = [text(&["eins"], "two"), text(&["zwei"], "one")];
        assert_eq!(behind(&before, &after), ["two", "one"]);
    }

    #[test]
    fn a_form_of_address_more_changes_nothing_and_one_that_changes_is_found_once() {
        let before = [text(&["Sie prüfen."], "You check.")];
        let after = [text(&["Sie prüfen.", "Du prüfst."], "You check.")];
        assert_eq!(behind(&before, &after), [""; 0]);
        let changed = [text(&["Sie prüfen alles.", "Du prüfst alles."], "You check.")];
        assert_eq!(behind(&after, &changed), ["You check."]);
        let english = [text(&["Sie prüfen.", "Du prüfst."], "You check all.")];
        assert_eq!(behind(&after, &english), ["Sie prüfen.", "Du prüfst."]);
    }

    #[test]
    fn files_that_were_joined_line_by_line_hold_both_states() {
        let (old, new) = ([text(&["alt"], "same")], [text(&["neu"], "same")]);
        let mut pairs = whole(&old).pairs();
        pairs.extend(whole(&new).pairs());
        let accepted = Accepted { file: FileId(1), pairs };
        assert!(whole(&new).behind(&accepted).is_empty() && whole(&old).behind(&accepted).is_empty());
    }

    #[test]
    fn the_file_is_sorted_and_keeps_remarks() {
        let settings = crate::load::load(&crate::snapshot::Snapshot::default()).0.settings;
        let pairs = whole(&[text(&["b"], "B"), text(&["a"], "A"), text(&["a"], "A")]).pairs();
        let first = written(&pairs, "", &settings);
        let lines: Vec<&str> = first.lines().collect();
        assert!(lines[0].starts_with("# ") && lines.len() == 3 && lines[1] < lines[2], "{first}");
        assert!(lines[1].starts_with("de:") && lines[1].contains(" en:"), "{first}");
        let again = written(&pairs, "# zuerst\nweg\n# dann\n# zuerst\n", &settings);
        assert!(again.starts_with("# zuerst\n# dann\nde:"), "{again}");
        let mut findings = Vec::new();
        let read = crate::load::translations::decode(FileId(0), &first, &settings, &mut findings);
        assert_eq!((read.pairs, findings), (pairs, vec![]));
    }
}
