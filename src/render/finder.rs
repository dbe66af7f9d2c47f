//! What finds a posting in a long list: filters that need no script, and the way to the index of the search.
//!
//! In: the listed roles. Out: the choices that part them, and a style sheet that hides what a choice leaves out. The
//! values of the choices are the same in every language, so an address that names them can be shared; they are made of what
//! the site shows, never of the names in its files.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::view::{Filter, FilterOption, FinderView};
use super::voice::Voice;
use super::{Renderer, channels, hashed};
use crate::language::inline;
use crate::model::{Department, Key, Lang, Place, Remote, Role, Site, Text, WorkingTime, slug};

/// A list of so many postings is taken in at a glance.
const AT_A_GLANCE: usize = 5;

/// Something that an applicant can choose postings by. The order is that of the filters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Choice<'s> {
    Department(Key<Department>),
    Place(Key<Place>),
    Time(WorkingTime),
    Remote(Way),
    /// A language that is asked for (ISO 639-1).
    Language(&'s str),
}

/// Where one works from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    OnSite,
    Hybrid,
    Full,
}

const FILTERS: [&str; 5] = ["department", "place", "time", "remote", "language"];

impl<'s> Choice<'s> {
    fn of(role: &'s Role) -> impl Iterator<Item = Choice<'s>> {
        let way = match role.remote {
            Remote::OnSite => Way::OnSite,
            Remote::Hybrid(_) => Way::Hybrid,
            Remote::Full(_) => Way::Full,
        };
        let department = role.department.map(Choice::Department);
        let places = role.places.iter().copied().map(Choice::Place);
        let times = role.employment.time.iter().copied().map(Choice::Time);
        let languages = role.qualifications.languages.iter().map(|one| Choice::Language(&one.language));
        department.into_iter().chain(places).chain(times).chain([Choice::Remote(way)]).chain(languages)
    }

    /// The name of its filter.
    fn filter(self) -> &'static str {
        FILTERS[match self {
            Choice::Department(_) => 0,
            Choice::Place(_) => 1,
            Choice::Time(_) => 2,
            Choice::Remote(_) => 3,
            Choice::Language(_) => 4,
        }]
    }

    /// As it stands in addresses, in attributes and in the style sheet: without spaces and quotes.
    fn value(self, site: &Site) -> String {
        match self {
            Choice::Department(key) => named(&site.departments.get(key).name, site),
            Choice::Place(key) => named(&site.places.get(key).name, site),
            Choice::Time(WorkingTime::FullTime) => "full-time".into(),
            Choice::Time(WorkingTime::PartTime) => "part-time".into(),
            Choice::Time(WorkingTime::MiniJob) => "mini-job".into(),
            Choice::Remote(Way::OnSite) => "on-site".into(),
            Choice::Remote(Way::Hybrid) => "hybrid".into(),
            Choice::Remote(Way::Full) => "full".into(),
            Choice::Language(code) => code.to_owned(),
        }
    }

    fn label(self, site: &Site, voice: &Voice) -> String {
        match self {
            Choice::Department(key) => voice.words(&site.departments.get(key).name).to_owned(),
            Choice::Place(key) => voice.words(&site.places.get(key).name).to_owned(),
            Choice::Time(time) => voice.times(&[time]),
            Choice::Remote(Way::OnSite) => voice.say("remote-none-short", &[]),
            Choice::Remote(Way::Hybrid) => voice.say("remote-hybrid-short", &[]),
            Choice::Remote(Way::Full) => voice.say("remote-full-short", &[]),
            Choice::Language(code) => voice.language_name(code),
        }
    }

    /// Whether its filter is in the order of the alphabet.
    fn is_named(self) -> bool {
        matches!(self, Choice::Department(_) | Choice::Place(_) | Choice::Language(_))
    }
}

/// A name in the main language, as part of an address.
fn named(name: &Text, site: &Site) -> String {
    let main = site.settings.language(Lang(0));
    let words = name.get(Lang(0), main.address).or_else(|| name.all().next());
    words.and_then(|words| slug::slug(&inline::plain(&words.text), &main.tag)).unwrap_or_default()
}

impl Renderer {
    /// A rule for every choice: what lacks it is hidden while it is made. Gives the path of the file too.
    pub(super) fn filter_styles(&self) -> &(String, String) {
        self.made.filter_styles.get_or_init(|| self.all_filter_styles())
    }

    fn all_filter_styles(&self) -> (String, String) {
        let listed = (0..self.site.roles.len()).filter(|&at| self.is_shown(at));
        let choices: BTreeSet<Choice> = listed.flat_map(|at| Choice::of(&self.site.roles[at])).collect();
        let values: BTreeSet<(&str, String)> =
            choices.into_iter().map(|one| (one.filter(), one.value(&self.site))).collect();
        let mut css = String::new();
        for (filter, value) in values.iter().filter(|(_, value)| !value.is_empty()) {
            // Writing to a string cannot fail.
            let _ = writeln!(
                css,
                "main:has(#finder-{filter} [value=\"{value}\"]:checked) \
                 [data-filters]:not([data-filters~=\"{filter}-{value}\"]){{display:none}}"
            );
        }
        (format!("static/{}", hashed("filters.css", &blake3::hash(css.as_bytes()))), css)
    }

    /// What a card says of itself to the filters.
    pub(super) fn filters_of(&self, role: &Role) -> String {
        let words = Choice::of(role).map(|choice| format!("{}-{}", choice.filter(), choice.value(&self.site)));
        words.collect::<Vec<_>>().join(" ")
    }

    /// `None` where the list is taken in at a glance.
    pub(super) fn finder(&self, lang: Lang, voice: &Voice) -> Option<FinderView> {
        // Of each value, the choice that it stands for. Two places of one name are one choice.
        let mut counts: BTreeMap<(&str, String), (Choice, usize)> = BTreeMap::new();
        let mut all = 0;
        for at in self.listed(lang) {
            all += 1;
            let values = Choice::of(&self.site.roles[at]).map(|one| ((one.filter(), one.value(&self.site)), one));
            for (value, choice) in values.collect::<BTreeMap<_, _>>() {
                counts.entry(value).or_insert((choice, 0)).1 += 1;
            }
        }
        if all <= AT_A_GLANCE {
            return None;
        }
        // A filter whose every choice is all of the list is none.
        let filters = FILTERS.iter().filter_map(|key| {
            let choices = || counts.iter().filter(|((filter, value), _)| filter == key && !value.is_empty());
            let parts = choices().any(|(_, (_, count))| *count < all);
            parts.then(|| self.filter(key, choices().map(|((_, value), one)| (value.as_str(), *one)).collect(), voice))
        });
        Some(FinderView {
            stylesheet: self.url(&self.filter_styles().0),
            index: self.url(&format!("{}{}", self.list_path(lang), channels::SEARCH.file)),
            filters: filters.collect(),
        })
    }

    /// Named ones in the order of the alphabet, the others in that of [`Choice`].
    fn filter(&self, key: &'static str, mut choices: Vec<(&str, (Choice, usize))>, voice: &Voice) -> Filter {
        let name = |choice: Choice| choice.label(&self.site, voice);
        choices.sort_by(|(_, (a, _)), (_, (b, _))| match a.is_named() {
            true => voice.formats.compare(&name(*a), &name(*b)),
            false => a.cmp(b),
        });
        let options = choices.into_iter().map(|(value, (choice, count))| {
            let label = voice.say("finder-option", &[("name", name(choice).into()), ("n", (count as u64).into())]);
            FilterOption { value: value.to_owned(), label }
        });
        Filter { key, label: voice.say(&format!("finder-{key}"), &[]), options: options.collect() }
    }
}
