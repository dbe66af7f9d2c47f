//! `consistency/foreign-company`: what a copied text has brought along: another firm, reference, place or mailbox.
//!
//! In: the traces of all roles, what the site knows of its company. Out: a finding for each firm and role, with the other
//! places that name it, and one for each reference, place and address.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use rayon::prelude::*;

use super::firms::{Firm, firms, is_legal_form, may_name_one};
use crate::check::Checking;
use crate::check::pattern::Pattern;
use crate::check::reading::Part;
use crate::check::trace::{OwnText, Trace};
use crate::finding::rules::CONSISTENCY_FOREIGN_COMPANY;
use crate::finding::{Finding, Severity, Span};
use crate::language::token::{compounds, range_in};
use crate::language::{Line, lines};
use crate::model::{Apply, Around, Key, Place, Text};

/// How many more places of a firm's name a finding shows.
const SHOWN: usize = 3;

pub fn check(cx: &Checking, findings: &mut Vec<Finding>) {
    let known = Known::of(cx);
    findings.par_extend(cx.traces.par_iter().flat_map_iter(|trace| {
        let mut found = Vec::new();
        let role = Copied { cx, known: &known, trace };
        let firms = role.firms(&mut found);
        role.apply(&mut found);
        for text in &trace.texts {
            role.text(text, &firms, &mut found);
        }
        found.iter_mut().for_each(|finding| finding.draft = trace.role.draft);
        found
    }));
}

/// What belongs to the site's own company.
struct Known<'a> {
    /// The words of its name and of the glossary's names, in small letters.
    names: BTreeSet<String>,
    /// What it says of itself; firms that it names there belong to it.
    about: String,
    /// Whose each reference is, in small letters.
    references: HashMap<String, &'a str>,
    /// By city, in small letters: the places there.
    cities: HashMap<String, Vec<Key<Place>>>,
    hosts: BTreeSet<String>,
    /// The words of the names of its people, in small letters.
    people: BTreeSet<String>,
}

impl<'a> Known<'a> {
    fn of(cx: &Checking<'a>) -> Known<'a> {
        let site = cx.site;
        let company = &site.company;
        let own = company.name.all().chain(&site.glossary.names);
        let names = own.flat_map(|words| compounds(&words.text).map(|word| word.text.to_lowercase())).collect();
        let about = company.about.iter().flat_map(Text::all).map(|words| &*words.text).collect::<Vec<_>>().join("\n");
        let references = site.roles().filter_map(|role| Some((role.reference.as_ref()?.to_lowercase(), &*role.id)));
        let mut cities: HashMap<String, Vec<Key<Place>>> = HashMap::new();
        for (key, place) in site.places.iter() {
            for words in place.city().all() {
                cities.entry(words.text.to_lowercase()).or_default().push(key);
            }
        }
        let applies = site.roles().filter_map(|role| role.apply.as_ref()).chain(&company.apply);
        let hosts = applies.filter_map(|apply| match apply {
            Apply::Email(email) => email.rsplit_once('@').map(|(_, host)| host.to_owned()),
            Apply::Url(url) => host(url),
        });
        let emails = site.people.iter().filter_map(|(_, person)| person.email.as_ref());
        let hosts = hosts.chain(emails.filter_map(|email| Some(email.rsplit_once('@')?.1.to_owned())));
        let hosts = hosts.chain(company.url.iter().filter_map(|url| host(url)));
        let hosts = hosts.chain(site.settings.base_url.host_str().map(str::to_owned));
        let hosts = hosts.map(|host| host.to_lowercase().trim_start_matches("www.").to_owned()).collect();
        let people = site.people.iter().flat_map(|(_, person)| person.name.all());
        let people = people.flat_map(|words| compounds(&words.text).map(|word| word.text.to_lowercase())).collect();
        Known { names, about, references: references.collect(), cities, hosts, people }
    }

    fn is_own(&self, firm: &str) -> bool {
        let mut words = compounds(firm).filter(|word| !is_legal_form(word.text));
        self.about.contains(firm) || words.any(|word| self.names.contains(&word.text.to_lowercase()))
    }

    /// Whether a host is one of the company's, or above or below one.
    fn is_own_host(&self, host: &str) -> bool {
        let host = host.to_lowercase();
        let is_below = |low: &str, high: &str| low.strip_suffix(high).is_some_and(|rest| rest.ends_with('.'));
        self.hosts.iter().any(|own| host == *own || is_below(&host, own) || is_below(own, &host))
    }
}

fn host(address: &str) -> Option<String> {
    url::Url::parse(address).ok()?.host_str().map(str::to_owned)
}

/// A role whose text may have been copied.
struct Copied<'p, 'a> {
    cx: &'p Checking<'a>,
    known: &'p Known<'a>,
    trace: &'p Trace<'a>,
}

impl Copied<'_, '_> {
    /// Each firm once, where its full name stands first.
    fn firms(&self, found: &mut Vec<Finding>) -> Vec<Firm> {
        let mut seen: Vec<Firm> = Vec::new();
        for text in self.trace.texts.iter().filter(|text| speaks_of_the_employer(text.part)) {
            for wording in &text.wordings {
                if !may_name_one(&wording.words.text) {
                    continue;
                }
                for line in &lines(&wording.words.text) {
                    for firm in firms(&line.text) {
                        if self.known.is_own(&firm.name) || seen.iter().any(|other| is_same(other, &firm)) {
                            continue;
                        }
                        let at = self.cx.sources.words(wording.words, line.in_words(firm.range.clone()));
                        found.push(self.firm(&firm, at, text.part));
                        seen.push(firm);
                    }
                }
            }
        }
        seen
    }

    fn firm(&self, firm: &Firm, at: Span, part: Part) -> Finding {
        let mut others = Vec::new();
        for wording in self.trace.texts.iter().flat_map(|text| &text.wordings) {
            if let Some(range) = named(&wording.words.text, &firm.head) {
                let other = self.cx.sources.words(wording.words, range);
                if !(at.file == other.file && at.start <= other.start && other.end <= at.end) {
                    others.push(other);
                }
            }
        }
        let finding = self.finding("company", at, &firm.name).arg("texts", others.len() + 1);
        // In a duty it may well be a client's.
        let finding = if part == Part::Duty { finding.weighing(Severity::Advice) } else { finding };
        others.into_iter().take(SHOWN).fold(finding, |finding, other| finding.also(other, "other"))
    }

    fn finding(&self, kind: &'static str, at: Span, words: &str) -> Finding {
        let own = self.cx.site.company.name.all().next().map(|words| words.text.to_string());
        Finding::new(&CONSISTENCY_FOREIGN_COMPANY, at)
            .arg("kind", kind)
            .arg("words", words)
            .arg("company", own.unwrap_or_default())
            .arg("reference", self.trace.role.reference.clone().unwrap_or_default())
    }

    /// The address of the form, which may hold the reference of the role it was copied from.
    fn apply(&self, found: &mut Vec<Finding>) {
        let Some(Apply::Url(url)) = &self.trace.role.apply else { return };
        let parts = url.split(['/', '?', '=', '&', '#']);
        for part in parts.filter(|part| self.is_of_another(part)) {
            let at = self.cx.sources.value(self.trace.role.file, &["apply", "url"]);
            found.push(self.finding("reference", at, part));
        }
    }

    /// Whether this is the reference of another role and not this one's.
    fn is_of_another(&self, code: &str) -> bool {
        let small = code.to_lowercase();
        let own = self.trace.role.reference.as_ref().map(|own| own.to_lowercase());
        own.as_deref() != Some(&small) && self.known.references.contains_key(&small)
    }

    /// Who is said to answer questions, and is none of the site's people.
    fn people(&self, line: &Line) -> Vec<Range<usize>> {
        if ANSWERS.find_iter(&line.text).next().is_none() {
            return Vec::new();
        }
        let is_ours = |name: &str| compounds(name).any(|word| self.known.people.contains(&word.text.to_lowercase()));
        PERSON.find_iter(&line.text).filter(|range| !is_ours(&line.text[range.clone()])).collect()
    }

    fn text(&self, text: &OwnText, firms: &[Firm], found: &mut Vec<Finding>) {
        for wording in &text.wordings {
            let raw = &wording.words.text;
            let has_code = raw.bytes().any(|byte| byte.is_ascii_digit());
            let has_mail = raw.contains('@');
            let has_city = text.part == Part::Title || is_of_the_whole(text.part);
            if !(has_code || has_mail || has_city) {
                continue;
            }
            for line in &lines(raw) {
                let mut push = |kind, range: Range<usize>, severity| {
                    let at = self.cx.sources.words(wording.words, line.in_words(range.clone()));
                    found.push(self.finding(kind, at, &line.text[range]).weighing(severity));
                };
                // In a title no reference belongs, and that is said there.
                if has_code && text.part != Part::Title {
                    self.references(line).into_iter().for_each(|range| push("reference", range, Severity::Warning));
                }
                if has_mail {
                    self.mails(line, firms).into_iter().for_each(|range| push("address", range, Severity::Advice));
                }
                if is_of_the_end(text.part) && !self.known.people.is_empty() {
                    self.people(line).into_iter().for_each(|range| push("person", range, Severity::Advice));
                }
                if text.part == Part::Title {
                    self.cities(line).into_iter().for_each(|range| push("place", range, Severity::Warning));
                } else if has_city {
                    let stated = self.cities(line).into_iter().filter(|range| is_stated(&line.text[..range.start]));
                    stated.for_each(|range| push("place", range, Severity::Advice));
                }
            }
        }
    }

    /// References of other roles, and what is called this one's reference but is not.
    fn references(&self, line: &Line) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut since_cue = usize::MAX;
        for word in codes(&line.text) {
            let text = &line.text[word.clone()];
            let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
            let is_named = since_cue <= 1 && has_digit && is_code(text) && self.is_not_own(text);
            if is_named || has_digit && self.is_of_another(text) {
                found.push(word);
                since_cue = usize::MAX;
            } else if is_cue(text) {
                since_cue = 0;
            } else {
                since_cue = since_cue.saturating_add(1);
            }
        }
        found
    }

    fn is_not_own(&self, code: &str) -> bool {
        self.trace.role.reference.as_ref().is_some_and(|own| !own.eq_ignore_ascii_case(code))
    }

    /// Mail addresses at foreign hosts, and at those that are named after a foreign firm.
    fn mails(&self, line: &Line, firms: &[Firm]) -> Vec<Range<usize>> {
        if self.known.hosts.is_empty() {
            return Vec::new();
        }
        let is_part = |c: char| c.is_alphanumeric() || "@._-+".contains(c);
        let words =
            line.text.split(|c: char| !is_part(c)).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        let is_of_a_firm = |host: &str| firms.iter().any(|firm| named(host, &firm.head).is_some());
        let is_foreign = |host: &str| host.contains('.') && (is_of_a_firm(host) || !self.known.is_own_host(host));
        let mails = words.filter(|word| word.split_once('@').is_some_and(|(_, host)| is_foreign(host)));
        mails.map(|word| range_in(&line.text, word)).collect()
    }

    /// Cities of the site in which this role has no place; none if the role's own city is named beside them.
    fn cities(&self, line: &Line) -> Vec<Range<usize>> {
        let role = self.trace.role;
        if role.places.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut small = String::new();
        for word in compounds(&line.text).filter(|word| word.text.starts_with(char::is_uppercase)) {
            small.clear();
            small.extend(word.text.chars().flat_map(char::to_lowercase));
            let Some(places) = self.known.cities.get(&small) else { continue };
            if places.iter().any(|place| role.places.contains(place)) {
                return Vec::new();
            }
            found.push(word.range());
        }
        found
    }
}

/// Who is named with title and name: „Frau Dr. Wittenborn“, "Ms Jana Vogt".
static PERSON: Pattern = Pattern::waking(
    &["frau ", "herr", "mr", "ms "],
    concat!(
        r"\b(?:Frau|Herrn?|Mrs?|Ms)\.? (?:(?:Dr|Prof)\.? )*\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?",
        r"(?: \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)?",
    ),
);
/// What a sentence says that names who answers questions.
static ANSWERS: Pattern = Pattern::waking(
    &["frage", "ausk", "ansprech", "wenden", "question", "enquir", "queries", "contact"],
    r"(?i)\b(?:(?:rück)?fragen?|auskunft|auskünfte|ansprech\p{L}*|wenden|questions?|enquir\p{L}*|queries|contact)\b",
);

/// Whether a text is about what comes after the application.
fn is_of_the_end(part: Part) -> bool {
    matches!(part, Part::Process | Part::Note | Part::Prose(Around::Process | Around::Notes))
}

fn is_same(one: &Firm, other: &Firm) -> bool {
    one.name == other.name || !one.head.is_empty() && one.head == other.head
}

/// Where a firm is named for short, on its own, in a compound or in an address.
fn named(text: &str, head: &str) -> Option<Range<usize>> {
    let begins = |head: &str, start: usize| !head.is_empty() && !text[..start].ends_with(char::is_alphanumeric);
    let in_text = text
        .match_indices(head)
        .find(|(start, _)| begins(head, *start) && !text[start + head.len()..].starts_with(char::is_alphanumeric));
    let small = head.to_lowercase();
    let in_address = || {
        let mut found = text.match_indices(small.as_str());
        found.find(|(start, _)| begins(head, *start) && text[start + small.len()..].starts_with(['.', '@', '-']))
    };
    let (start, found) = in_text.or_else(in_address)?;
    Some(start..start + found.len())
}

/// Whether a firm in such a text is the employer, and not the maker of a tool that one should know.
fn speaks_of_the_employer(part: Part) -> bool {
    !matches!(part, Part::Education | Part::Experience | Part::Pay) && !part.is_requirement()
}

/// Whether a text is about the job as a whole.
fn is_of_the_whole(part: Part) -> bool {
    matches!(part, Part::Summary | Part::Team | Part::Note | Part::Benefit | Part::Process | Part::Prose(_))
}

/// Whether what stands before the name of a city says that the work is done there.
fn is_stated(before: &str) -> bool {
    const SAY: &str = "arbeitsort ist|arbeitsort:|arbeitsort|dienstort ist|dienstort:|dienstort|einsatzort ist|einsatzort:|\
                       einsatzort|standort:|based in|place of work is|place of work:|location:";
    let before = before.trim_end().to_lowercase();
    SAY.split('|').any(|say| before.ends_with(say))
}

/// Words that announce a reference.
fn is_cue(word: &str) -> bool {
    const CUES: &str = "kennziffer kennnummer referenz referenznummer referenz-nr referenznr ref ref-nr ref-no stellennummer \
                        stellen-nr stellen-id job-id jobnummer chiffre reference vacancy";
    // Asked of very many words.
    let may_be = word.len() >= 3 && word.starts_with(['K', 'k', 'R', 'r', 'S', 's', 'J', 'j', 'C', 'c', 'V', 'v']);
    may_be && CUES.split(' ').any(|cue| cue.eq_ignore_ascii_case(word))
}

/// Whether a word can be a reference: letters or signs with digits, or at least four digits that are no year.
fn is_code(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let only_digits = digits == word.len();
    let is_year = digits == 4 && (word.starts_with("19") || word.starts_with("20"));
    word.len() >= 4 && digits >= 2 && !(only_digits && (digits < 4 || is_year))
}

/// Words with the signs that references are made with.
fn codes(text: &str) -> impl Iterator<Item = Range<usize>> {
    let words = text.split(|c: char| c.is_whitespace() || "()[],;:!?„“”\"'".contains(c));
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).filter(|word| !word.is_empty());
    words.map(|word| range_in(text, word))
}
