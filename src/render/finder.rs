//! What finds a posting in a long list: filters that need no script, and the way to the index of the search.
//!
//! In: the listed roles. Out: the choices that part them, and a style sheet that hides what a choice leaves out. The
//! values of the choices are the same in every language, so an address that names them can be shared.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::view::{Filter, FilterOption, FinderView};
use super::voice::Voice;
use super::{Renderer, channels, hashed, percent_encoded};
use crate::model::{Department, Key, Lang, Place, Remote, Role, Site, WorkingTime};

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
const TIMES: [WorkingTime; 3] = [WorkingTime::FullTime, WorkingTime::PartTime, WorkingTime::MiniJob];

impl<'s> Choice<'s> {
    fn of(role: &'s Role) -> BTreeSet<Choice<'s>> {
        let way = match role.remote {
            Remote::OnSite => Way::OnSite,
            Remote::Hybrid(_) => Way::Hybrid,
            Remote::Full(_) => Way::Full,
        };
        let department = role.department.map(Choice::Department);
        let places = role.places.iter().copied().map(Choice::Place);
        let times = role.employment.time.iter().copied().map(Choice::Time);
        let languages = role.qualifications.languages.iter().map(|one| Choice::Language(&one.language));
        department.into_iter().chain(places).chain(times).chain([Choice::Remote(way)]).chain(languages).collect()
    }

    /// All that a site could offer.
    fn all(site: &'s Site) -> impl Iterator<Item = Choice<'s>> {
        let departments = site.departments.iter().map(|(key, _)| key).map(Choice::Department);
        let places = site.places.iter().map(|(key, _)| key).map(Choice::Place);
        let ways = [Way::OnSite, Way::Hybrid, Way::Full].map(Choice::Remote);
        let languages = site.roles().flat_map(|role| &role.qualifications.languages).map(|one| one.language.as_str());
        let languages: BTreeSet<&str> = languages.collect();
        let languages = languages.into_iter().map(Choice::Language);
        departments.chain(places).chain(TIMES.map(Choice::Time)).chain(ways).chain(languages)
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
            Choice::Department(key) => percent_encoded(site.departments.name(key)),
            Choice::Place(key) => percent_encoded(site.places.name(key)),
            Choice::Time(WorkingTime::FullTime) => "full-time".into(),
            Choice::Time(WorkingTime::PartTime) => "part-time".into(),
            Choice::Time(WorkingTime::MiniJob) => "mini-job".into(),
            Choice::Remote(Way::OnSite) => "on-site".into(),
            Choice::Remote(Way::Hybrid) => "hybrid".into(),
            Choice::Remote(Way::Full) => "full".into(),
            Choice::Language(code) => percent_encoded(code),
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

/// A rule for every choice: what lacks it is hidden while it is made. Gives the path of the file too.
pub(super) fn styles(site: &Site) -> (String, String) {
    let mut css = String::new();
    for choice in Choice::all(site) {
        let (filter, value) = (choice.filter(), choice.value(site));
        // Writing to a string cannot fail.
        let _ = writeln!(
            css,
            "main:has(#finder-{filter} [value=\"{value}\"]:checked) \
             [data-filters]:not([data-filters~=\"{filter}-{value}\"]){{display:none}}"
        );
    }
    (format!("static/{}", hashed("filters.css", &blake3::hash(css.as_bytes()))), css)
}

impl Renderer {
    /// What a card says of itself to the filters.
    pub(super) fn filters_of(&self, role: &Role) -> String {
        let words = Choice::of(role);
        let words = words.into_iter().map(|choice| format!("{}-{}", choice.filter(), choice.value(&self.site)));
        words.collect::<Vec<_>>().join(" ")
    }

    /// `None` where the list is taken in at a glance.
    pub(super) fn finder(&self, lang: Lang, voice: &Voice) -> Option<FinderView> {
        let mut counts: BTreeMap<Choice, usize> = BTreeMap::new();
        let mut all = 0;
        for at in self.listed(lang) {
            all += 1;
            Choice::of(&self.site.roles[at]).into_iter().for_each(|choice| *counts.entry(choice).or_default() += 1);
        }
        if all <= AT_A_GLANCE {
            return None;
        }
        // A filter whose every choice is all of the list is none.
        let filters = FILTERS.iter().filter_map(|key| {
            let choices = || counts.iter().filter(|(choice, _)| choice.filter() == *key);
            choices().any(|(_, count)| *count < all).then(|| self.filter(key, choices(), voice))
        });
        Some(FinderView {
            stylesheet: self.url(&self.filter_styles.0),
            index: self.url(&format!("{}{}", self.list_path(lang), channels::SEARCH.file)),
            filters: filters.collect(),
        })
    }

    fn filter<'c>(
        &self,
        key: &'static str,
        choices: impl Iterator<Item = (&'c Choice<'c>, &'c usize)>,
        voice: &Voice,
    ) -> Filter {
        let mut options: Vec<(bool, String, FilterOption)> = choices
            .map(|(choice, count)| {
                let name = choice.label(&self.site, voice);
                let label =
                    voice.say("finder-option", &[("name", name.as_str().into()), ("n", (*count as u64).into())]);
                (choice.is_named(), name, FilterOption { value: choice.value(&self.site), label })
            })
            .collect();
        if options.iter().all(|(is_named, ..)| *is_named) {
            options.sort_by(|(_, a, _), (_, b, _)| voice.formats.compare(a, b));
        }
        let label = voice.say(&format!("finder-{key}"), &[]);
        Filter { key, label, options: options.into_iter().map(|(.., option)| option).collect() }
    }
}
