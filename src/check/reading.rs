//! A role as its readers meet it: in one language, text by text.
//!
//! In: a role or the texts that roles share. Out: [`Posting`]s of [`Item`]s, their words without Markdown, each with the
//! field it stands in. What is the same in two postings, such as a clause, is read once.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::finding::{Finding, Rule, Span};
use crate::language::guess::guess;
use crate::language::lexicon::{Field, Hit};
use crate::language::quantity::{Quantity, quantities};
use crate::language::{Line, Tongue, lines, stem};
use crate::model::{Address, Around, Clause, Key, Lang, Need, Phrase, Remote, Role, Site, Text, Words};

use super::duties::is_requirement;
use super::{Checking, lexical};

/// A role in one language.
pub struct Posting<'a> {
    pub lang: Lang,
    /// `None`: a language whose words vakanz does not know.
    pub tongue: Option<Tongue>,
    pub address: Address,
    pub items: Vec<Item<'a>>,
}

/// What a text is, by the field of the role that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    Title,
    Summary,
    Team,
    /// The employer's own words about itself.
    About,
    Duty,
    Education,
    Experience,
    Skill,
    Licence,
    Personal,
    Benefit,
    /// What the pay is agreed by, and the note beside it.
    Pay,
    Process,
    Note,
    /// Prose of the Markdown form, by what it stands around.
    Prose(Around),
}

impl Part {
    /// The field that the word lists know it as.
    pub fn field(self) -> Field {
        match self {
            Part::Title => Field::Title,
            Part::Summary | Part::Team | Part::About | Part::Prose(Around::Own | Around::Duties) => Field::Intro,
            Part::Duty => Field::Duty,
            Part::Education | Part::Experience | Part::Skill | Part::Licence | Part::Personal => Field::Requirement,
            Part::Prose(Around::Qualifications) => Field::Requirement,
            Part::Benefit | Part::Pay | Part::Prose(Around::Offer) => Field::Offer,
            Part::Process | Part::Note | Part::Prose(Around::Process | Around::Notes) => Field::Apply,
        }
    }

    /// Whether it is a requirement in words: a skill, a licence, a personal quality.
    pub fn is_requirement(self) -> bool {
        matches!(self, Part::Skill | Part::Licence | Part::Personal)
    }
}

/// A text in one language and form of address.
#[derive(Clone)]
pub struct Item<'a> {
    pub part: Part,
    /// Its position among the texts of this part, from 0; the same in every language.
    pub nth: usize,
    /// Only of qualifications.
    pub need: Need,
    /// The clause that the words are those of.
    pub clause: Option<Key<Clause>>,
    pub words: &'a Words,
    /// Whether the words are the same in every language of the site.
    pub is_same: bool,
    /// One for each paragraph and item of a list; most texts are one line.
    pub lines: Arc<[Line<'a>]>,
    /// What the word lists say of it, once somebody has asked.
    hits: OnceCell<Vec<(usize, Hit)>>,
    /// The numbers of each line, likewise.
    quantities: OnceCell<Vec<Vec<Quantity>>>,
    /// The stems of its words, likewise.
    stems: OnceCell<Vec<String>>,
    /// What makes a requirement of its first line, likewise.
    requirement: OnceCell<Option<Range<usize>>>,
}

impl<'a> Item<'a> {
    /// What the word lists say of it: hits with the lines that they are in.
    pub fn hits(&self, cx: &Checking, lang: Lang, tongue: Tongue) -> &[(usize, Hit)] {
        self.hits.get_or_init(|| lexical::hits(cx, self, lang, tongue))
    }

    /// The numbers of each line.
    pub fn quantities(&self, tongue: Tongue) -> &[Vec<Quantity>] {
        self.quantities.get_or_init(|| self.lines.iter().map(|line| quantities(&line.text, tongue)).collect())
    }

    /// The stems of its words.
    pub fn stems(&self, tongue: Tongue) -> &[String] {
        self.stems.get_or_init(|| stem::stems(&self.text(), tongue))
    }

    /// The words of the first line that make it a requirement rather than a duty.
    pub fn requirement(&self, tongue: Tongue) -> Option<Range<usize>> {
        let found = || is_requirement::place(&self.lines.first()?.text, tongue);
        self.requirement.get_or_init(found).clone()
    }

    /// Whether it is written in another language than it should be. That is what is wrong with it then, and rules that
    /// read words can say nothing more.
    pub fn is_foreign(&self, tongue: Tongue) -> bool {
        guess(&self.text()).is_some_and(|own| own != tongue)
    }

    /// The text of all lines.
    pub fn text(&self) -> String {
        self.lines.iter().map(|line| &*line.text).collect::<Vec<_>>().join(" ")
    }
}

/// A text that is looked at by itself, once, however many postings it stands in.
pub struct Passage<'p, 'a> {
    pub cx: &'p Checking<'a>,
    pub item: &'p Item<'a>,
    pub lang: Lang,
    pub tongue: Tongue,
    /// Where the people work who read it: ISO 3166-1, sorted.
    pub countries: &'p [&'a str],
}

impl Passage<'_, '_> {
    pub fn field(&self) -> Field {
        self.item.part.field()
    }

    /// The place of a range of a line.
    pub fn at(&self, line: &Line, range: Range<usize>) -> Span {
        self.cx.sources.words(self.item.words, line.in_words(range))
    }

    /// A finding at a range of a line.
    pub fn finding(&self, rule: &'static Rule, line: &Line, range: Range<usize>) -> Finding {
        Finding::new(rule, self.at(line, range.clone())).arg("words", &line.text[range])
    }

    /// A finding at the whole text.
    pub fn whole(&self, rule: &'static Rule) -> Finding {
        Finding::new(rule, self.cx.sources.whole(self.item.words))
    }
}

/// A role in all its languages, while it is looked at.
pub struct Reading<'p, 'a> {
    pub cx: &'p Checking<'a>,
    pub role: &'a Role,
    /// In the order of the languages.
    pub postings: Vec<Posting<'a>>,
    /// Where the people work, or live if it is fully remote: ISO 3166-1, sorted.
    pub countries: Vec<&'a str>,
}

impl<'a> Reading<'_, 'a> {
    /// The first posting whose words vakanz knows, with their language: there it is asked what is the same in all.
    pub fn first_known(&self) -> Option<(&Posting<'a>, Tongue)> {
        self.postings.iter().find_map(|posting| Some((posting, posting.tongue?)))
    }

    /// The place of a field's value in the file with the facts.
    pub fn value(&self, way: &[&str]) -> Span {
        self.cx.sources.value(self.role.file, way)
    }

    /// The place of a field's key.
    pub fn key(&self, way: &[&str]) -> Span {
        self.cx.sources.key(self.role.file, way)
    }

    /// The place of a text.
    pub fn at(&self, item: &Item) -> Span {
        self.cx.sources.whole(item.words)
    }

    /// Where the role uses the clause whose words a text has; `None` for words of its own.
    pub fn used(&self, item: &Item) -> Option<Span> {
        item.clause?;
        phrases(self.role).find_map(|(part, nth, _, phrase)| match phrase {
            Phrase::Clause(_, at) if (part, nth) == (item.part, item.nth) => Some(*at),
            _ => None,
        })
    }

    /// A finding at some words of a text: the range of one of its lines.
    pub fn finding(&self, rule: &'static Rule, item: &Item, line: usize, range: Range<usize>) -> Finding {
        let line = &item.lines[line];
        let at = self.cx.sources.words(item.words, line.in_words(range.clone()));
        self.finding_at(rule, item, at).arg("words", &line.text[range])
    }

    /// A finding at a text. A clause is met in each role that uses it; naming the role makes them one in the end.
    pub fn finding_at(&self, rule: &'static Rule, item: &Item, at: Span) -> Finding {
        let finding = Finding::new(rule, at);
        match item.clause {
            Some(_) => Finding { roles: [self.role.id.clone()].into(), ..finding },
            None => finding,
        }
    }
}

impl<'a> Posting<'a> {
    pub fn of(&self, part: Part) -> impl Iterator<Item = &Item<'a>> {
        self.items.iter().filter(move |item| item.part == part)
    }

    /// The requirements in words.
    pub fn requirements(&self) -> impl Iterator<Item = &Item<'a>> {
        self.items.iter().filter(|item| item.part.is_requirement())
    }
}

/// The lines of all clauses, by where the words stand.
pub type Clauses<'a> = HashMap<Span, Arc<[Line<'a>]>>;

pub fn clauses(site: &Site) -> Clauses<'_> {
    let words = site.clauses.iter().flat_map(|(_, clause)| clause.text.all());
    words.map(|words| (words.at, lines(&words.text).into())).collect()
}

/// The countries of a role.
pub fn countries<'a>(site: &'a Site, role: &'a Role) -> Vec<&'a str> {
    let mut countries: Vec<&str> = role.places.iter().map(|place| site.places.get(*place).country.as_str()).collect();
    if let Remote::Full(remote) = &role.remote {
        countries.extend(remote.iter().map(String::as_str));
    }
    countries.sort_unstable();
    countries.dedup();
    countries
}

/// The items of a role that may be clauses, each with its part, its position there and its need.
pub fn phrases(role: &Role) -> impl Iterator<Item = (Part, usize, Need, &Phrase)> {
    let duties = role.duties.iter().enumerate().map(|(nth, duty)| (Part::Duty, nth, Need::Must, &duty.phrase));
    let needs = &role.qualifications;
    let requirements =
        [(Part::Skill, &needs.skills), (Part::Licence, &needs.licences), (Part::Personal, &needs.personal)];
    let requirements = requirements
        .into_iter()
        .flat_map(|(part, list)| list.iter().enumerate().map(move |(nth, one)| (part, nth, one.need, &one.phrase)));
    let rest = [(Part::Benefit, &role.benefits), (Part::Process, &role.process), (Part::Note, &role.notes)];
    let rest = rest
        .into_iter()
        .flat_map(|(part, list)| list.iter().enumerate().map(move |(nth, phrase)| (part, nth, Need::Must, phrase)));
    duties.chain(requirements).chain(rest)
}

/// Reads a role.
pub fn role<'p, 'a>(cx: &'p Checking<'a>, role: &'a Role) -> Reading<'p, 'a> {
    let postings = role.langs.iter().map(|&lang| posting(cx, role, lang)).collect();
    Reading { cx, role, postings, countries: countries(cx.site, role) }
}

/// A posting of a role, before anything of it is read.
pub fn empty<'a>(cx: &Checking<'a>, role: &Role, lang: Lang) -> Posting<'a> {
    let address = cx.site.settings.address(role, lang);
    Posting { lang, tongue: cx.tongue(lang), address, items: Vec::new() }
}

/// A clause as it stands in a posting.
pub fn clause<'a>(
    cx: &Checking<'a>,
    posting: &Posting<'a>,
    part: Part,
    need: Need,
    key: Key<Clause>,
) -> Option<Item<'a>> {
    let mut reader = Reader { cx, lang: posting.lang, address: posting.address, items: Vec::new() };
    reader.item(part, 0, need, Some(key), &cx.site.clauses.get(key).text);
    reader.items.pop()
}

fn posting<'a>(cx: &Checking<'a>, role: &'a Role, lang: Lang) -> Posting<'a> {
    let posting = empty(cx, role, lang);
    let mut reader = Reader { cx, lang, address: posting.address, items: Vec::new() };
    reader.text(Part::Title, 0, &role.title);
    reader.text(Part::Summary, 0, &role.summary);
    role.team.iter().for_each(|team| reader.text(Part::Team, 0, team));
    let qualifications = &role.qualifications;
    for (nth, one) in qualifications.education.iter().enumerate() {
        one.subject.iter().for_each(|text| reader.item(Part::Education, nth, one.need, None, text));
    }
    for (nth, one) in qualifications.experience.iter().enumerate() {
        one.field.iter().for_each(|text| reader.item(Part::Experience, nth, one.need, None, text));
    }
    phrases(role).for_each(|(part, nth, need, phrase)| reader.phrase(part, nth, need, phrase));
    if let Some(pay) = &role.pay {
        // What a band says is the band's, and looked at there.
        let own = pay.pay.agreement.iter().filter(|_| pay.band.is_none()).chain(&pay.note);
        own.enumerate().for_each(|(nth, text)| reader.text(Part::Pay, nth, text));
    }
    for (nth, section) in role.prose.iter().enumerate() {
        reader.text(Part::Prose(section.around), nth, &section.body);
    }
    Posting { items: reader.items, ..posting }
}

/// The texts that all roles share: what the employer says in `company.yaml` and in pay bands.
pub fn shared<'a>(cx: &Checking<'a>, lang: Lang, address: Address) -> Posting<'a> {
    let mut reader = Reader { cx, lang, address, items: Vec::new() };
    let company = &cx.site.company;
    company.about.iter().for_each(|about| reader.text(Part::About, 0, about));
    let lists = [(Part::Benefit, &company.benefits), (Part::Process, &company.process), (Part::Note, &company.notes)];
    for (part, phrases) in lists {
        phrases.iter().enumerate().for_each(|(nth, phrase)| reader.phrase(part, nth, Need::Must, phrase));
    }
    for (nth, (_, band)) in cx.site.bands.iter().enumerate() {
        band.pay.agreement.iter().for_each(|text| reader.text(Part::Pay, nth, text));
    }
    Posting { lang, tongue: cx.tongue(lang), address, items: reader.items }
}

struct Reader<'p, 'a> {
    cx: &'p Checking<'a>,
    lang: Lang,
    address: Address,
    items: Vec<Item<'a>>,
}

impl<'a> Reader<'_, 'a> {
    fn text(&mut self, part: Part, nth: usize, text: &'a Text) {
        self.item(part, nth, Need::Must, None, text);
    }

    fn phrase(&mut self, part: Part, nth: usize, need: Need, phrase: &'a Phrase) {
        self.item(part, nth, need, phrase.clause(), self.cx.site.text(phrase));
    }

    fn item(&mut self, part: Part, nth: usize, need: Need, clause: Option<Key<Clause>>, text: &'a Text) {
        let Some(words) = text.get(self.lang, self.address) else { return };
        let read = clause.and_then(|_| self.cx.clauses.get(&words.at).cloned());
        let lines = read.unwrap_or_else(|| lines(&words.text).into());
        let is_same = matches!(text, Text::Same(_));
        self.items.push(Item {
            part,
            nth,
            need,
            clause,
            words,
            is_same,
            lines,
            hits: OnceCell::new(),
            quantities: OnceCell::new(),
            stems: OnceCell::new(),
            requirement: OnceCell::new(),
        });
    }
}
