//! Compares what roles share: clauses, bands, the company, places, departments, people; free pages, settings, files.
//!
//! In: two editions. Out: an entry for each that is new, gone, or says something else, with the roles that use it.

use std::collections::BTreeMap;

use super::role::is_other_pay;
use super::{Changes, Edition, Entry, Fact, Field, Pair, Presence, Subject, What};
use crate::model::{
    Band, Clause, ClosedPolicy, Company, Department, Key, Legal, Page, Person, Phrase, Place, Registry, Role, Site,
    WebServer,
};
use crate::snapshot::{FOLDERS, File};

pub(super) fn entries<'a>(pair: &Pair<'a>) -> Vec<Entry<'a>> {
    let mut entries = registry(
        pair,
        |site| &site.clauses,
        Subject::Clause,
        |changes, old: &'a Clause, new| changes.text(Field::Text, Some(&old.text), Some(&new.text)),
        |site, role, key| {
            let uses = |phrase: &Phrase| phrase.clause() == Some(key);
            role.phrases().any(uses) || site.company.phrases_beside(role).any(uses)
        },
    );
    entries.extend(registry(
        pair,
        |site| &site.bands,
        Subject::Band,
        |changes, old: &'a Band, new| {
            let (old, new) = (&old.pay, &new.pay);
            if is_other_pay(old, new) {
                let what = What::Fact { old: Some(Fact::Pay(old)), new: Some(Fact::Pay(new)) };
                changes.add(Field::Pay, None, what);
            }
            changes.pay_terms(old, new);
        },
        |_, role, key| role.pay.as_ref().is_some_and(|pay| pay.band == Some(key)),
    ));
    entries.extend(company(pair));
    entries.extend(registry(
        pair,
        |site| &site.places,
        Subject::Place,
        |changes, old: &'a Place, new| {
            changes.texts(Field::Name, None, &old.name, &new.name);
            changes.text(Field::City, old.city.as_ref(), new.city.as_ref());
            changes.word(Field::Street, old.street.as_deref(), new.street.as_deref());
            changes.word(Field::Postcode, old.postcode.as_deref(), new.postcode.as_deref());
            changes.word(Field::Region, old.region.as_deref(), new.region.as_deref());
            changes.word(Field::Country, Some(&old.country), Some(&new.country));
        },
        |_, role, key| role.places.contains(&key),
    ));
    entries.extend(registry(
        pair,
        |site| &site.departments,
        Subject::Department,
        |changes, old: &'a Department, new| changes.texts(Field::Name, None, &old.name, &new.name),
        |_, role, key| role.department == Some(key),
    ));
    entries.extend(registry(
        pair,
        |site| &site.people,
        Subject::Person,
        |changes, old: &'a Person, new| {
            changes.texts(Field::Name, None, &old.name, &new.name);
            changes.text(Field::Position, old.role.as_ref(), new.role.as_ref());
            changes.word(Field::Email, old.email.as_deref(), new.email.as_deref());
            changes.word(Field::Phone, old.phone.as_deref(), new.phone.as_deref());
        },
        |site, role, key| role.contact.or(site.company.contact) == Some(key),
    ));
    entries.extend(pages(pair));
    entries.extend(settings(pair));
    entries.extend(files(pair));
    entries
}

/// The entries of a registry. `uses` says whether a role has anything of an entry in its posting.
fn registry<'a, T: 'a>(
    pair: &Pair<'a>,
    of: impl Fn(&'a Site) -> &'a Registry<T>,
    subject: impl Fn(&'a str) -> Subject<'a>,
    compare: impl Fn(&mut Changes<'a, '_>, &'a T, &'a T),
    uses: impl Fn(&Site, &Role, Key<T>) -> bool,
) -> Vec<Entry<'a>> {
    let (old, new) = (of(pair.old.site), of(pair.new.site));
    let users = |site: &'a Site, key: Key<T>| {
        site.roles().filter(|role| uses(site, role, key)).map(|role| role.id.as_str()).collect::<Vec<_>>()
    };
    let whole = |name: &'a str, presence, users| Entry { subject: subject(name), presence, changes: vec![], users };
    let mut entries: BTreeMap<&str, Entry<'a>> = BTreeMap::new();
    for (key, entry) in new.iter() {
        let name = new.name(key);
        let found = match old.find(name) {
            None => Some(whole(name, Presence::Added, users(pair.new.site, key))),
            Some(was) => {
                let mut changes = Changes::shared(pair);
                compare(&mut changes, old.get(was), entry);
                // Asking every role is not for nothing: few entries differ.
                if changes.found.is_empty() { None } else { changes.entry(subject(name), users(pair.new.site, key)) }
            }
        };
        entries.extend(found.map(|found| (name, found)));
    }
    for (key, _) in old.iter().filter(|(key, _)| new.find(old.name(*key)).is_none()) {
        let name = old.name(key);
        entries.insert(name, whole(name, Presence::Removed, users(pair.old.site, key)));
    }
    entries.into_values().collect()
}

fn company<'a>(pair: &Pair<'a>) -> Option<Entry<'a>> {
    let (before, after) = (pair.old.site, pair.new.site);
    let (old, new): (&'a Company, &'a Company) = (&before.company, &after.company);
    let mut changes = Changes::shared(pair);
    changes.texts(Field::Name, None, &old.name, &new.name);
    changes.word(Field::Url, old.url.as_deref(), new.url.as_deref());
    changes.word(Field::Logo, old.logo.as_deref(), new.logo.as_deref());
    changes.word(Field::Icon, old.icon.as_deref(), new.icon.as_deref());
    changes.text(Field::About, old.about.as_ref(), new.about.as_ref());
    changes.fact(Field::Apply, old.apply.as_ref(), new.apply.as_ref(), Fact::Apply);
    let contact = |site: &'a Site| site.company.contact.map(|key| (site.people.name(key), &site.people.get(key).name));
    changes.named(Field::Contact, contact(before), contact(after));
    changes.phrases(Field::Benefit, &old.benefits, &new.benefits);
    changes.phrases(Field::Step, &old.process, &new.process);
    changes.phrases(Field::Note, &old.notes, &new.notes);
    changes.legal(Field::Imprint, old.imprint.as_ref(), new.imprint.as_ref());
    changes.legal(Field::Privacy, old.privacy.as_ref(), new.privacy.as_ref());
    changes.entry(Subject::Company, vec![])
}

impl<'a> Changes<'a, '_> {
    fn legal(&mut self, field: Field, old: Option<&'a Legal>, new: Option<&'a Legal>) {
        if let (Some(Legal::Url(old)), Some(Legal::Url(new))) = (old, new) {
            return self.texts(field, None, old, new);
        }
        let id = |legal: Option<&'a Legal>| match legal {
            Some(Legal::Page(id, _)) => Some(id.as_str()),
            _ => None,
        };
        if old.is_none() || new.is_none() || id(old) != id(new) {
            let fact = |legal: &'a Legal| match legal {
                Legal::Page(id, _) => Fact::Word(id),
                Legal::Url(text) => Fact::Name(text),
            };
            if old.is_some() || new.is_some() {
                self.add(field, None, What::Fact { old: old.map(fact), new: new.map(fact) });
            }
        }
    }
}

fn pages<'a>(pair: &Pair<'a>) -> Vec<Entry<'a>> {
    let find = |site: &'a Site, id: &str| site.pages.iter().find(|page| page.id == id);
    let whole =
        |page: &'a Page, presence| Entry { subject: Subject::Page(&page.id), presence, changes: vec![], users: vec![] };
    let (old, new) = (pair.old.site, pair.new.site);
    let changed = new.pages.iter().filter_map(|is| match find(old, &is.id) {
        None => Some(whole(is, Presence::Added)),
        Some(was) => page(pair, was, is),
    });
    let gone = old.pages.iter().filter(|page| find(new, &page.id).is_none());
    changed.chain(gone.map(|page| whole(page, Presence::Removed))).collect()
}

fn page<'a>(pair: &Pair<'a>, old: &'a Page, new: &'a Page) -> Option<Entry<'a>> {
    let mut changes = Changes::shared(pair);
    let body = |edition: &Edition<'a>, page: &'a Page, lang| {
        let version = page.version(lang)?;
        edition.snapshot.file(version.file).text()?.get(version.body.clone())
    };
    let (mut titles, mut bodies) = (Vec::new(), Vec::new());
    for both in pair.langs() {
        let (was, is) = (old.version(both.old), new.version(both.new));
        let words = |words: Option<&'a str>| words.into_iter().collect::<Vec<_>>();
        let title = |version: Option<&'a crate::model::PageVersion>| words(version.map(|one| one.title.as_str()));
        titles.push((both.tag, title(was), title(is)));
        bodies.push((both.tag, words(body(&pair.old, old, both.old)), words(body(&pair.new, new, both.new))));
        let (Some(was), Some(is)) = (was, is) else { continue };
        changes.word_in(both.tag, Field::Slug, Some(&was.slug), Some(&is.slug));
        changes.word_in(both.tag, Field::Description, was.description.as_deref(), is.description.as_deref());
        let before = changes.found.len();
        changes.fact(Field::Menu, was.menu, is.menu, Fact::Number);
        changes.found[before..].iter_mut().for_each(|change| change.lang = Some(both.tag));
    }
    changes.wordings(Field::Title, None, titles);
    changes.wordings(Field::Body, None, bodies);
    changes.entry(Subject::Page(&new.id), vec![])
}

fn settings<'a>(pair: &Pair<'a>) -> Option<Entry<'a>> {
    let (old, new) = (&pair.old.site.settings, &pair.new.site.settings);
    let mut changes = Changes::shared(pair);
    changes.word(Field::BaseUrl, Some(old.base_url.as_str()), Some(new.base_url.as_str()));
    let tags = |settings: &'a crate::model::Settings| {
        settings.languages.iter().map(|language| language.tag.as_str()).collect::<Vec<_>>()
    };
    changes.fact(Field::Languages, Some(tags(old)), Some(tags(new)), Fact::Languages);
    for both in pair.langs() {
        let (was, is) = (old.language(both.old), new.language(both.new));
        changes.word_in(both.tag, Field::Locale, Some(&was.locale), Some(&is.locale));
        changes.word_in(both.tag, Field::Jobs, Some(&was.jobs), Some(&is.jobs));
        let marker = |marker: &'a str| Some(marker).filter(|marker| !marker.is_empty());
        changes.word_in(both.tag, Field::GenderMarker, marker(&was.gender_marker), marker(&is.gender_marker));
        changes.in_language(both.tag, |changes| {
            changes.fact(Field::Address, Some(was.address), Some(is.address), Fact::Address);
        });
    }
    let closed = |policy| match policy {
        ClosedPolicy::Page => "page",
        ClosedPolicy::Remove => "remove",
    };
    changes.word(Field::Closed, Some(closed(old.closed)), Some(closed(new.closed)));
    let formats = |settings: &crate::model::Settings| {
        let names: Vec<&str> = settings.formats.iter().map(|format| format.name()).collect();
        (!names.is_empty()).then_some(names)
    };
    changes.fact(Field::Formats, formats(old), formats(new), Fact::Words);
    changes.word(Field::Server, old.server.map(WebServer::name), new.server.map(WebServer::name));
    let accent = |settings: &'a crate::model::Settings| settings.accent.as_ref().map(|accent| accent.written.as_str());
    changes.word(Field::Accent, accent(old), accent(new));
    changes.word(Field::Theme, Some(&old.theme), Some(&new.theme));
    changes.entry(Subject::Settings, vec![])
}

/// Whether two files have the same bytes, or the same lines: git may have written other line breaks on this system.
fn is_same(old: &File, new: &File) -> bool {
    let same_lines = |old: &str, new: &str| old.lines().eq(new.lines());
    old.hash == new.hash || old.text().zip(new.text()).is_some_and(|(old, new)| same_lines(old, new))
}

/// Files that are published as they are, and those of themes.
fn files<'a>(pair: &Pair<'a>) -> Vec<Entry<'a>> {
    let [content, themes] = FOLDERS;
    let folders = [format!("{content}/assets/"), format!("{themes}/")];
    let of = |edition: &Edition<'a>| -> BTreeMap<&'a str, &'a File> {
        let own = edition.snapshot.files.iter().filter(|file| !file.built_in);
        let copied = own.filter(|file| folders.iter().any(|folder| file.path.starts_with(folder.as_str())));
        copied.map(|file| (file.path.as_str(), &**file)).collect()
    };
    let (old, new) = (of(&pair.old), of(&pair.new));
    let entry = |path: &&'a str| {
        let presence = match (old.get(path), new.get(path)) {
            (Some(was), Some(is)) if is_same(was, is) => return None,
            (None, _) => Presence::Added,
            (_, None) => Presence::Removed,
            _ => Presence::Kept,
        };
        Some(Entry { subject: Subject::File(path), presence, changes: vec![], users: vec![] })
    };
    let paths: std::collections::BTreeSet<&'a str> = old.keys().chain(new.keys()).copied().collect();
    paths.iter().filter_map(entry).collect()
}
