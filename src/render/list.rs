//! The list of open positions in one language, by department and place.
//!
//! In: the listed roles. Out: the list's page. Everything is sorted as the language sorts.

use std::cmp::Ordering;

use rayon::prelude::*;
use tera::Value;

use super::Renderer;
use super::view::{DepartmentGroup, ListView, PlaceGroup};
use super::voice::Voice;
use crate::finding::Finding;
use crate::model::{Lang, slug};

/// A role's place in the list: department, place and title as shown.
struct Position {
    role: usize,
    department: String,
    place: String,
    title: String,
    card: Value,
}

impl Renderer {
    pub(super) fn list_page(&self, lang: Lang) -> Result<Vec<u8>, Finding> {
        let address = self.site.settings.language(lang).address;
        let voice = self.voice(lang, address, "");
        let company = voice.words(&self.site.company.name);
        let heading = voice.say("list-heading", &[]);
        let mut page = self.around(lang, &self.lists());
        page.kind = "list";
        page.feeds = self.feeds(lang);
        page.alternates = self.list_alternates();
        page.title = voice.say("page-title", &[("title", heading.as_str().into()), ("company", company.into())]);
        page.description = Some(voice.say("list-description", &[("company", company.into())]));
        let listed: Vec<usize> = self.listed(lang).collect();
        let mut view = self.list_view(heading, &listed, &voice);
        view.finder = self.finder(lang, &voice);
        view.topics = self.topic_links(&voice);
        self.page("list.html", lang, address, &page, "list", &view)
    }

    /// Roles by department and place.
    pub(super) fn list_view(&self, heading: String, roles: &[usize], voice: &Voice) -> ListView {
        let count = roles.len() as u32;
        ListView {
            heading,
            list_url: None,
            topics: Vec::new(),
            intro_html: None,
            count_text: voice.count("list-count", count),
            finder: None,
            groups: self.groups_of(self.positions(roles, voice), voice),
            empty_text: (count == 0).then(|| voice.say("list-empty", &[])),
        }
    }

    /// The roles as the language sorts them.
    fn positions(&self, roles: &[usize], voice: &Voice) -> Vec<Position> {
        let mut positions: Vec<Position> = roles.par_iter().map(|&at| self.position(at, voice.lang)).collect();
        let compare = |a: &str, b: &str| match (a.is_empty(), b.is_empty()) {
            // What belongs to no department or place stands last.
            (false, false) => voice.formats.compare(a, b),
            (a, b) => a.cmp(&b),
        };
        let by_name = |a: &Position, b: &Position| -> Ordering {
            compare(&a.department, &b.department)
                .then_with(|| compare(&a.place, &b.place))
                .then_with(|| compare(&a.title, &b.title))
                .then(a.role.cmp(&b.role))
        };
        positions.par_sort_unstable_by(by_name);
        positions
    }

    fn groups_of(&self, positions: Vec<Position>, voice: &Voice) -> Vec<DepartmentGroup> {
        let mut groups: Vec<DepartmentGroup> = Vec::new();
        let mut department = None;
        let mut place = None;
        for position in positions {
            if department.as_ref() != Some(&position.department) {
                groups.push(self.department_group(&position.department, voice));
                department = Some(position.department);
                place = None;
            }
            let Some(group) = groups.last_mut() else { continue };
            if place.as_ref() != Some(&position.place) {
                let name = named(&position.place, || voice.say("list-no-place", &[]));
                group.places.push(PlaceGroup { name, cards: Vec::new() });
                place = Some(position.place);
            }
            if let Some(place) = group.places.last_mut() {
                place.cards.push(position.card);
            }
        }
        groups
    }

    fn position(&self, at: usize, lang: Lang) -> Position {
        let card = self.card(at, lang);
        Position {
            role: at,
            department: card.department.clone().unwrap_or_default(),
            place: card.place.clone().unwrap_or_default(),
            title: card.title.clone(),
            card: Value::from_serializable(&card),
        }
    }

    fn department_group(&self, department: &str, voice: &Voice) -> DepartmentGroup {
        let name = named(department, || voice.say("list-other-department", &[]));
        let tag = &self.site.settings.language(voice.lang).tag;
        DepartmentGroup { key: slug::slug(&name, tag).unwrap_or_default(), name, places: Vec::new() }
    }
}

fn named(name: &str, otherwise: impl FnOnce() -> String) -> String {
    if name.is_empty() { otherwise() } else { name.to_owned() }
}
