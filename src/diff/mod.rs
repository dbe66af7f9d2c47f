//! What differs between two editions of a site, by role and by field, as values.
//!
//! In: two editions, as they would be published on the same day. Out: a [`Diff`]. A text that roles share is compared
//! once, with the ids of the roles that use it; nothing that is never published is compared.

mod items;
mod role;
mod shared;
mod text;

use jiff::civil::Date;

use crate::model::{
    Address, Amount, Apply, Closes, Contract, Education, Experience, Figure, Lang, LanguageLevel, Need, Pay, Range,
    Remote, Role, RolePay, Site, Start, Text, WorkingTime,
};
use crate::snapshot::Snapshot;

/// A site as it was or is.
#[derive(Clone, Copy)]
pub struct Edition<'a> {
    pub site: &'a Site,
    pub snapshot: &'a Snapshot,
}

/// Everything that differs.
pub struct Diff<'a> {
    pub old: Edition<'a>,
    pub new: Edition<'a>,
    /// The day on which both are looked at.
    pub today: Date,
    /// The roles by id, then what they share.
    pub entries: Vec<Entry<'a>>,
}

/// A thing of the site that differs.
pub struct Entry<'a> {
    pub subject: Subject<'a>,
    pub presence: Presence,
    /// Empty if the thing is new or gone.
    pub changes: Vec<Change<'a>>,
    /// The ids of the roles that use it; of the later edition, or of the earlier one if it is gone.
    pub users: Vec<&'a str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Added,
    Removed,
    Kept,
}

/// What an entry is about. A role, in its later edition if there are two; of everything else the name.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    Role(&'a Role),
    Clause(&'a str),
    Band(&'a str),
    Company,
    Place(&'a str),
    Department(&'a str),
    Person(&'a str),
    Page(&'a str),
    Settings,
    File(&'a str),
}

/// One difference.
#[derive(Debug)]
pub struct Change<'a> {
    pub field: Field,
    /// The tag of the language that alone is concerned.
    pub lang: Option<&'a str>,
    /// The place in its list, counted from 1: in the later edition, or in the earlier one if it is gone.
    pub number: Option<usize>,
    pub what: What<'a>,
}

#[derive(Debug)]
pub enum What<'a> {
    /// A fact that is stated in at least one edition.
    Fact {
        old: Option<Fact<'a>>,
        new: Option<Fact<'a>>,
    },
    /// Other words in some languages; `left` are the languages that have the text and kept theirs.
    Reworded {
        wordings: Vec<Rewording<'a>>,
        left: Vec<&'a str>,
    },
    /// Words in languages that had none.
    Translated(Vec<(&'a str, &'a str)>),
    /// No more words in languages that had some.
    Untranslated(Vec<(&'a str, &'a str)>),
    /// An item of a list that is new, with the clause that it is.
    Added {
        text: &'a Text,
        clause: Option<&'a str>,
    },
    Removed {
        text: &'a Text,
        clause: Option<&'a str>,
    },
    /// An item is now a clause, another one, or no longer one.
    Source {
        old: Option<&'a str>,
        new: Option<&'a str>,
    },
    /// The same items in another order.
    Reordered,
}

/// One language's words, before and after.
#[derive(Debug, PartialEq, Eq)]
pub struct Rewording<'a> {
    /// `None`: the same words in every language.
    pub lang: Option<&'a str>,
    pub old: &'a str,
    pub new: &'a str,
}

/// A value of a field.
#[derive(Clone, Debug)]
pub enum Fact<'a> {
    Word(&'a str),
    Number(u32),
    Percent(u32),
    Day(Date),
    Closes(Closes),
    Start(Start),
    Contract(&'a Contract),
    Time(&'a [WorkingTime]),
    Hours(Range<Amount>),
    Workload(Range<u32>),
    Remote(&'a Remote),
    Pay(&'a Pay),
    RolePay(&'a RolePay),
    Apply(&'a Apply),
    Address(Address),
    Need(Need),
    Yes(bool),
    Name(&'a Text),
    Names(Vec<&'a Text>),
    /// Tags.
    Languages(Vec<&'a str>),
    /// As the settings have them.
    Words(Vec<&'a str>),
    Education(&'a [Education], Need),
    Experience(&'a Experience),
    Language(&'a LanguageLevel),
}

macro_rules! fields {
    ($($field:ident $name:literal),* $(,)?) => {
        /// What differs of a thing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field { $($field),* }

        impl Field {
            pub const ALL: &[Field] = &[$(Field::$field),*];

            /// Its name for programs.
            pub fn name(self) -> &'static str {
                match self { $(Field::$field => $name),* }
            }
        }
    };
}

fields! {
    About "about", Accent "accent", Address "address", Aliases "aliases", Agreement "agreement", Apply "apply", BaseUrl "base-url", Benefit "benefit",
    Body "body", City "city", Closed "closed", Closes "closes", Contact "contact", Contract "contract",
    Country "country", Department "department", Description "description", Draft "draft", Duty "duty",
    Education "education", EducationSubject "education-subject", Email "email", Experience "experience",
    ExperienceField "experience-field", Formats "formats", GenderMarker "gender-marker", Hours "hours", Icon "icon", Imprint "imprint", Jobs "jobs",
    Language "language", Languages "languages", Lead "lead", Licence "licence", Locale "locale", Logo "logo",
    Menu "menu", Name "name", Need "need", Note "note", Openings "openings", Opens "opens", Overpay "overpay",
    Pay "pay", PayNote "pay-note", Personal "personal", Phone "phone", Places "places", Position "position",
    Postcode "postcode", Privacy "privacy", Reference "reference", Region "region", Remote "remote",
    Section "section", SectionHeading "section-heading", Server "server", Share "share", Skill "skill", Slug "slug", Start "start",
    Step "step", Street "street", Summary "summary", Team "team", Text "text", Theme "theme", Time "time",
    Title "title", Url "url", Workload "workload",
}

/// Compares two editions.
pub fn diff<'a>(old: Edition<'a>, new: Edition<'a>, today: Date) -> Diff<'a> {
    let pair = Pair { old, new };
    let mut entries = role::entries(&pair);
    entries.extend(shared::entries(&pair));
    Diff { old, new, today, entries }
}

/// Whether pay went up or down; `None` if it cannot be said: another currency or period, a range that grew both ways.
pub fn raised(old: &Pay, new: &Pay) -> Option<bool> {
    let ends = |pay: &Pay| match pay.figure {
        Figure::One(amount) => (amount, Some(amount)),
        Figure::Range(min, max) => (min, Some(max)),
        Figure::From(amount) => (amount, None),
    };
    let terms = |pay: &Pay| (pay.currency.clone(), pay.per, pay.payments);
    let ((old_min, old_max), (new_min, new_max)) = (ends(old), ends(new));
    if terms(old) != terms(new) || old_max.is_some() != new_max.is_some() {
        return None;
    }
    match (new_min.cmp(&old_min), new_max.cmp(&old_max)) {
        (min, max) if min == max || max.is_eq() => Some(min).filter(|min| min.is_ne()).map(|min| min.is_gt()),
        (min, max) if min.is_eq() => Some(max.is_gt()),
        _ => None,
    }
}

/// The two editions that are compared.
struct Pair<'a> {
    old: Edition<'a>,
    new: Edition<'a>,
}

impl<'a> Pair<'a> {
    /// The languages that both editions have, in the order of the later one.
    fn langs(&self) -> impl Iterator<Item = Both<'a>> {
        let (old, new) = (self.old.site, self.new.site);
        new.settings.langs().filter_map(move |lang| {
            let tag = new.settings.language(lang).tag.as_str();
            Some(Both { tag, old: old.settings.lang(tag)?, new: lang })
        })
    }
}

/// A language that both editions have.
#[derive(Clone, Copy)]
struct Both<'a> {
    tag: &'a str,
    old: Lang,
    new: Lang,
}

/// The changes of one thing, as they are found.
struct Changes<'a, 'p> {
    pair: &'p Pair<'a>,
    /// The languages that texts are compared in, with the form of address that is shown; `None`: all forms.
    langs: Vec<(Both<'a>, [Option<Address>; 2])>,
    found: Vec<Change<'a>>,
}

impl<'a, 'p> Changes<'a, 'p> {
    /// For a thing whose texts are shown in every form of address.
    fn shared(pair: &'p Pair<'a>) -> Changes<'a, 'p> {
        Changes { pair, langs: pair.langs().map(|both| (both, [None, None])).collect(), found: Vec::new() }
    }

    fn add(&mut self, field: Field, number: Option<usize>, what: What<'a>) {
        self.found.push(Change { field, lang: None, number, what });
    }

    /// A fact, if the two are not the same.
    fn fact<T: PartialEq>(&mut self, field: Field, old: Option<T>, new: Option<T>, fact: impl Fn(T) -> Fact<'a>) {
        if old != new {
            self.add(field, None, What::Fact { old: old.map(&fact), new: new.map(&fact) });
        }
    }

    fn word(&mut self, field: Field, old: Option<&'a str>, new: Option<&'a str>) {
        self.fact(field, old, new, Fact::Word);
    }

    /// A fact of one language.
    fn word_in(&mut self, lang: &'a str, field: Field, old: Option<&'a str>, new: Option<&'a str>) {
        self.in_language(lang, |changes| changes.word(field, old, new));
    }

    fn in_language(&mut self, lang: &'a str, compare: impl FnOnce(&mut Self)) {
        let before = self.found.len();
        compare(self);
        self.found[before..].iter_mut().for_each(|change| change.lang = Some(lang));
    }

    /// The entry of a thing that both editions have; `None` if nothing differs.
    fn entry(self, subject: Subject<'a>, users: Vec<&'a str>) -> Option<Entry<'a>> {
        let changes = self.found;
        (!changes.is_empty()).then_some(Entry { subject, presence: Presence::Kept, changes, users })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Per;

    fn pay(figure: Figure) -> Pay {
        Pay { figure, currency: "EUR".to_owned(), per: Per::Year, payments: None, agreement: None, overpay: None }
    }

    #[test]
    fn pay_is_raised_if_no_end_goes_down() {
        let amount = Amount::from_whole;
        let range = |min, max| pay(Figure::Range(amount(min), amount(max)));
        assert_eq!(raised(&range(10, 20), &range(11, 20)), Some(true));
        assert_eq!(raised(&range(10, 20), &range(10, 21)), Some(true));
        assert_eq!(raised(&range(10, 20), &range(11, 22)), Some(true));
        assert_eq!(raised(&range(10, 20), &range(9, 20)), Some(false));
        assert_eq!(raised(&range(10, 20), &range(9, 19)), Some(false));
        assert_eq!(raised(&range(10, 20), &range(9, 21)), None);
        assert_eq!(raised(&range(10, 20), &range(10, 20)), None);
        assert_eq!(raised(&pay(Figure::From(amount(10))), &pay(Figure::From(amount(11)))), Some(true));
        assert_eq!(raised(&pay(Figure::From(amount(10))), &range(11, 12)), None);
        let monthly = Pay { per: Per::Month, ..range(11, 22) };
        assert_eq!(raised(&range(10, 20), &monthly), None);
    }
}
