//! Pages of a department or a place: what is open there, where that is more than one position.
//!
//! In: the listed roles. Out: [`Topic`]s, each with its address, and the page of each, made like the list.

use std::collections::BTreeMap;

use super::Renderer;
use super::view::LabelledLink;
use super::voice::Voice;
use crate::finding::Finding;
use crate::language::inline;
use crate::model::{Department, Key, Lang, Place, slug};

/// Fewer are found in the list as well.
const LEAST: usize = 2;

/// What the positions of a page have in common.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Common {
    Department(Key<Department>),
    Place(Key<Place>),
}

/// A page of a department or a place in a language. Those of one name share it.
pub(super) struct Topic {
    pub lang: Lang,
    /// Its folder, with a slash at the end.
    pub path: String,
    common: Vec<Common>,
    /// Positions of the roles, in their order.
    roles: Vec<usize>,
}

impl Renderer {
    /// In the order of languages, departments before places.
    pub(super) fn topics(&self) -> &[Topic] {
        let all = || self.site.settings.langs().flat_map(|lang| self.topics_in(lang)).collect();
        self.made.topics.get_or_init(all)
    }

    fn topics_in(&self, lang: Lang) -> impl Iterator<Item = Topic> + use<> {
        let mut roles: BTreeMap<Common, Vec<usize>> = BTreeMap::new();
        for at in self.listed(lang) {
            let role = &self.site.roles[at];
            let places = role.places.iter().copied().map(Common::Place);
            for common in role.department.map(Common::Department).into_iter().chain(places) {
                roles.entry(common).or_default().push(at);
            }
        }
        let voice = self.voice(lang, self.site.settings.language(lang).address, "");
        let mut topics: BTreeMap<String, Topic> = BTreeMap::new();
        for (common, roles) in roles {
            let Some(path) = self.topic_path(common, &voice) else { continue };
            let topic = topics.entry(path.clone()).or_insert(Topic { lang, path, common: vec![], roles: vec![] });
            topic.common.push(common);
            topic.roles.extend(roles);
            topic.roles.sort_unstable();
            topic.roles.dedup();
        }
        topics.into_values().filter(|topic| topic.roles.len() >= LEAST)
    }

    /// `None` if nothing of the name can be written in an address.
    fn topic_path(&self, common: Common, voice: &Voice) -> Option<String> {
        let tag = &self.site.settings.language(voice.lang).tag;
        let folder =
            voice.say(if matches!(common, Common::Place(_)) { "path-places" } else { "path-departments" }, &[]);
        let part = |text: &str| slug::slug(text, tag);
        Some(format!("{tag}/{}/{}/", part(&folder)?, part(&self.topic_name(common, voice))?))
    }

    fn topic_name(&self, common: Common, voice: &Voice) -> String {
        inline::plain(voice.words(match common {
            Common::Department(key) => &self.site.departments.get(key).name,
            Common::Place(key) => &self.site.places.get(key).name,
        }))
    }

    /// The address of a department's or a place's page, if it has one.
    pub(super) fn topic_url(&self, common: Common, lang: Lang) -> Option<String> {
        let topic = self.topics().iter().find(|topic| topic.lang == lang && topic.common.contains(&common))?;
        Some(self.url(&topic.path))
    }

    /// All of a language, departments and places each by name.
    pub(super) fn topic_links(&self, voice: &Voice) -> Vec<LabelledLink> {
        let own = self.topics().iter().filter(|topic| topic.lang == voice.lang);
        let mut links: Vec<(bool, LabelledLink)> = own
            .map(|topic| {
                let label = self.topic_name(topic.common[0], voice);
                (matches!(topic.common[0], Common::Place(_)), LabelledLink { label, url: self.url(&topic.path) })
            })
            .collect();
        links.sort_by(|(kind, a), (other, b)| kind.cmp(other).then_with(|| voice.formats.compare(&a.label, &b.label)));
        links.into_iter().map(|(_, link)| link).collect()
    }

    /// The languages in which a topic has a page, each with its path.
    pub(super) fn topic_versions(&self, topic: &Topic) -> Vec<(Lang, String)> {
        let is_same = |other: &&Topic| other.common.iter().any(|common| topic.common.contains(common));
        let versions = self.topics().iter().filter(is_same).map(|other| (other.lang, other.path.clone()));
        // Two departments may share a name in one language and have a page each in another; the first counts.
        let mut versions: Vec<(Lang, String)> = versions.collect();
        versions.dedup_by_key(|(lang, _)| *lang);
        let own = versions.iter_mut().find(|(lang, _)| *lang == topic.lang);
        own.into_iter().for_each(|(_, path)| path.clone_from(&topic.path));
        versions
    }

    pub(super) fn topic_page(&self, nth: usize) -> Result<Vec<u8>, Finding> {
        let topic = &self.topics()[nth];
        let address = self.site.settings.language(topic.lang).address;
        let voice = self.voice(topic.lang, address, "");
        let common = topic.common[0];
        let name = self.topic_name(common, &voice);
        let (kind, heading, description) = match common {
            Common::Department(_) => ("department", "department-heading", "department-description"),
            Common::Place(_) => ("place", "place-heading", "place-description"),
        };
        let company = voice.words(&self.site.company.name);
        let heading = voice.say(heading, &[("name", name.as_str().into())]);
        let mut page = self.around(topic.lang, &self.topic_versions(topic));
        page.kind = kind;
        page.title = voice.say("page-title", &[("title", heading.as_str().into()), ("company", company.into())]);
        page.description = Some(voice.say(description, &[("name", name.into()), ("company", company.into())]));
        let mut view = self.list_view(heading, &topic.roles, &voice);
        view.list_url = Some(self.shared[topic.lang.index()].list_url.clone());
        self.page("list.html", topic.lang, address, &page, "list", &view)
    }
}
