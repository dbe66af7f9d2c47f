//! Compares the roles of two editions, field by field, in the order of a posting.
//!
//! In: two editions. Out: an entry for each role that is new, gone, or says something else.

use super::items::Item;
use super::{Changes, Entry, Fact, Field, Pair, Presence, Subject, What};
use crate::model::{
    Around, Contract, Disclosure, Education, Experience, Need, Pay, Phrase, Requirement, Role, RolePay, Section, Site,
    Text,
};

pub(super) fn entries<'a>(pair: &Pair<'a>) -> Vec<Entry<'a>> {
    let whole = |role, presence| Entry { subject: Subject::Role(role), presence, changes: vec![], users: vec![] };
    let (old, new) = (pair.old.site, pair.new.site);
    let mut entries: Vec<Entry<'a>> = (new.roles())
        .filter_map(|role| match old.role(&role.id) {
            None => Some(whole(role, Presence::Added)),
            Some(was) => changes(pair, was, role).entry(Subject::Role(role), vec![]),
        })
        .collect();
    let gone = old.roles().filter(|role| new.role(&role.id).is_none());
    entries.extend(gone.map(|role| whole(role, Presence::Removed)));
    entries.sort_by(|a, b| id(a).cmp(id(b)));
    entries
}

fn id<'a>(entry: &Entry<'a>) -> &'a str {
    match entry.subject {
        Subject::Role(role) => &role.id,
        _ => "",
    }
}

fn changes<'a, 'p>(pair: &'p Pair<'a>, old: &'a Role, new: &'a Role) -> Changes<'a, 'p> {
    let (before, after) = (pair.old.site, pair.new.site);
    // A language that the role was not published in says itself that all its texts are new.
    let published = pair.langs().filter(|both| old.langs.contains(&both.old) && new.langs.contains(&both.new));
    let address = |both: &super::Both| {
        [Some(before.settings.address(old, both.old)), Some(after.settings.address(new, both.new))]
    };
    let langs = published.map(|both| (both, address(&both))).collect();
    let mut changes = Changes { pair, langs, found: Vec::new() };
    changes.fact(Field::Draft, Some(old.draft), Some(new.draft), Fact::Yes);
    changes.fact(Field::Opens, Some(old.opens()), Some(new.opens()), Fact::Day);
    changes.fact(Field::Closes, Some(old.closes), Some(new.closes), Fact::Closes);
    let tags = |site: &'a Site, role: &'a Role| {
        role.langs.iter().map(|lang| site.settings.language(*lang).tag.as_str()).collect::<Vec<_>>()
    };
    changes.fact(Field::Languages, Some(tags(before, old)), Some(tags(after, new)), Fact::Languages);
    changes.texts(Field::Title, None, &old.title, &new.title);
    for (both, _) in changes.langs.clone() {
        changes.word_in(both.tag, Field::Slug, Some(old.slug_in(both.old)), Some(new.slug_in(both.new)));
        let aliases = |role: &'a Role, lang| {
            let words: Vec<&str> = role.aliases_in(lang).map(|alias| &*alias.text).collect();
            (!words.is_empty()).then_some(words)
        };
        changes.in_language(both.tag, |changes| {
            changes.fact(Field::Aliases, aliases(old, both.old), aliases(new, both.new), Fact::Words);
        });
    }
    changes.facts(old, new);
    changes.pay(old, new);
    changes.text(Field::Summary, Some(&old.summary), Some(&new.summary));
    changes.duties(old, new);
    changes.qualifications(old, new);
    changes.text(Field::Team, old.team.as_ref(), new.team.as_ref());
    changes.phrases(Field::Benefit, &old.benefits, &new.benefits);
    changes.phrases(Field::Step, &old.process, &new.process);
    changes.prose(&old.prose, &new.prose);
    changes.phrases(Field::Note, &old.notes, &new.notes);
    changes
}

impl<'a> Changes<'a, '_> {
    fn facts(&mut self, old: &'a Role, new: &'a Role) {
        let (before, after) = (self.pair.old.site, self.pair.new.site);
        let department = |site: &'a Site, role: &Role| {
            role.department.map(|key| (site.departments.name(key), &site.departments.get(key).name))
        };
        self.named(Field::Department, department(before, old), department(after, new));
        let names = |site: &'a Site, role: &Role| role.places.iter().map(|key| site.places.name(*key)).collect();
        let (old_names, new_names): (Vec<&str>, Vec<&str>) = (names(before, old), names(after, new));
        if old_names != new_names {
            let places = |site: &'a Site, role: &Role| {
                let texts: Vec<&'a Text> = role.places.iter().map(|key| &site.places.get(*key).name).collect();
                Some(Fact::Names(texts)).filter(|_| !role.places.is_empty())
            };
            self.add(Field::Places, None, What::Fact { old: places(before, old), new: places(after, new) });
        }
        self.fact(Field::Remote, Some(&old.remote), Some(&new.remote), Fact::Remote);
        let (was, is) = (&old.employment, &new.employment);
        self.fact(Field::Time, Some(was.time.as_slice()), Some(is.time.as_slice()), Fact::Time);
        self.fact(Field::Hours, was.hours, is.hours, Fact::Hours);
        self.fact(Field::Workload, was.workload, is.workload, Fact::Workload);
        self.fact::<&'a Contract>(Field::Contract, Some(&was.contract), Some(&is.contract), Fact::Contract);
        self.fact(Field::Start, Some(was.start), Some(is.start), Fact::Start);
        self.fact(Field::Openings, Some(old.openings), Some(new.openings), Fact::Number);
        self.word(Field::Reference, old.reference.as_deref(), new.reference.as_deref());
        let contact =
            |site: &'a Site, role: &Role| role.contact.map(|key| (site.people.name(key), &site.people.get(key).name));
        self.named(Field::Contact, contact(before, old), contact(after, new));
        self.fact(Field::Apply, old.apply.as_ref(), new.apply.as_ref(), Fact::Apply);
        self.fact(Field::Address, old.address, new.address, Fact::Address);
    }

    /// A reference to something with a name: another one, however either is called.
    pub(super) fn named(&mut self, field: Field, old: Option<(&str, &'a Text)>, new: Option<(&str, &'a Text)>) {
        if old.map(|(key, _)| key) != new.map(|(key, _)| key) {
            let name = |one: Option<(&str, &'a Text)>| one.map(|(_, text)| Fact::Name(text));
            self.add(field, None, What::Fact { old: name(old), new: name(new) });
        }
    }

    /// What the posting says of pay. A band that both editions use is compared with the bands.
    fn pay(&mut self, old: &'a Role, new: &'a Role) {
        let (was, is) = (old.pay.as_ref(), new.pay.as_ref());
        let (Some(was), Some(is)) = (was, is) else {
            if was.is_some() || is.is_some() {
                self.add(Field::Pay, None, What::Fact { old: was.map(Fact::RolePay), new: is.map(Fact::RolePay) });
            }
            return;
        };
        let band = |site: &'a Site, pay: &RolePay| pay.band.map(|band| site.bands.name(band));
        let is_same_band = was.band.is_some() && band(self.pair.old.site, was) == band(self.pair.new.site, is);
        let is_shown = was.disclosure == Disclosure::InAd || is.disclosure == Disclosure::InAd;
        let differs = was.disclosure != is.disclosure || (!is_same_band && is_other_pay(&was.pay, &is.pay));
        if is_shown && differs {
            self.add(Field::Pay, None, What::Fact { old: Some(Fact::RolePay(was)), new: Some(Fact::RolePay(is)) });
        }
        if !is_same_band {
            self.pay_terms(&was.pay, &is.pay);
        }
        self.text(Field::PayNote, was.note.as_ref(), is.note.as_ref());
    }

    pub(super) fn pay_terms(&mut self, old: &'a Pay, new: &'a Pay) {
        self.fact(Field::Overpay, old.overpay, new.overpay, Fact::Yes);
        self.text(Field::Agreement, old.agreement.as_ref(), new.agreement.as_ref());
    }

    fn duties(&mut self, old: &'a Role, new: &'a Role) {
        let items = |site: &'a Site, role: &'a Role| -> Vec<Item<'a>> {
            role.duties.iter().map(|duty| Item::of(site, duty.id.as_deref(), &duty.phrase)).collect()
        };
        let (was, is) = (items(self.pair.old.site, old), items(self.pair.new.site, new));
        for (before, after) in self.list(Field::Duty, &was, &is) {
            let share = |role: &Role, at: usize| role.duties[at].share.map(u32::from);
            self.numbered(Field::Share, after + 1, share(old, before), share(new, after), Fact::Percent);
        }
    }

    fn numbered<T: PartialEq>(
        &mut self,
        field: Field,
        number: usize,
        old: Option<T>,
        new: Option<T>,
        fact: impl Fn(T) -> Fact<'a>,
    ) {
        let before = self.found.len();
        self.fact(field, old, new, fact);
        self.found[before..].iter_mut().for_each(|change| change.number = Some(number));
    }

    fn qualifications(&mut self, old: &'a Role, new: &'a Role) {
        let (was, is) = (&old.qualifications, &new.qualifications);
        for need in [Need::Must, Need::Nice] {
            self.education(&was.education, &is.education, need);
        }
        for at in 0..was.experience.len().max(is.experience.len()) {
            self.experience(was.experience.get(at), is.experience.get(at));
        }
        for level in &is.languages {
            let before = was.languages.iter().find(|one| one.language == level.language);
            if before.is_none_or(|one| (one.level, one.need) != (level.level, level.need)) {
                let what = What::Fact { old: before.map(Fact::Language), new: Some(Fact::Language(level)) };
                self.add(Field::Language, None, what);
            }
        }
        for level in &was.languages {
            if !is.languages.iter().any(|one| one.language == level.language) {
                self.add(Field::Language, None, What::Fact { old: Some(Fact::Language(level)), new: None });
            }
        }
        self.requirements(Field::Skill, &was.skills, &is.skills);
        self.requirements(Field::Licence, &was.licences, &is.licences);
        self.requirements(Field::Personal, &was.personal, &is.personal);
    }

    /// The trainings of one need, which are alternatives: a sentence.
    fn education(&mut self, old: &'a [Education], new: &'a [Education], need: Need) {
        let of_need = |all: &'a [Education]| all.iter().filter(move |one| one.need == need).collect::<Vec<_>>();
        let (was, is) = (of_need(old), of_need(new));
        let shape = |one: &&Education| (one.level, one.or_experience, one.subject.is_some());
        if was.iter().map(shape).eq(is.iter().map(shape)) {
            for (was, is) in was.into_iter().zip(is) {
                self.text(Field::EducationSubject, was.subject.as_ref(), is.subject.as_ref());
            }
        } else {
            let fact =
                |all: &'a [Education], own: &[&Education]| (!own.is_empty()).then_some(Fact::Education(all, need));
            self.add(Field::Education, None, What::Fact { old: fact(old, &was), new: fact(new, &is) });
        }
    }

    fn experience(&mut self, old: Option<&'a Experience>, new: Option<&'a Experience>) {
        let shape = |one: &'a Experience| (one.months, one.need, one.field.is_some());
        if old.map(shape) == new.map(shape) {
            self.text(
                Field::ExperienceField,
                old.and_then(|one| one.field.as_ref()),
                new.and_then(|one| one.field.as_ref()),
            );
        } else {
            let what = What::Fact { old: old.map(Fact::Experience), new: new.map(Fact::Experience) };
            self.add(Field::Experience, None, what);
        }
    }

    fn requirements(&mut self, field: Field, old: &'a [Requirement], new: &'a [Requirement]) {
        let items = |site: &'a Site, all: &'a [Requirement]| -> Vec<Item<'a>> {
            all.iter().map(|one| Item::of(site, None, &one.phrase)).collect()
        };
        let (was, is) = (items(self.pair.old.site, old), items(self.pair.new.site, new));
        for (before, after) in self.list(field, &was, &is) {
            self.numbered(field, after + 1, Some(old[before].need), Some(new[after].need), Fact::Need);
        }
    }

    pub(super) fn phrases(&mut self, field: Field, old: &'a [Phrase], new: &'a [Phrase]) {
        let items = |site: &'a Site, all: &'a [Phrase]| -> Vec<Item<'a>> {
            all.iter().map(|phrase| Item::of(site, None, phrase)).collect()
        };
        let (was, is) = (items(self.pair.old.site, old), items(self.pair.new.site, new));
        self.list(field, &was, &is);
    }

    /// Prose before the lists, and sections under headings of the writer's own.
    fn prose(&mut self, old: &'a [Section], new: &'a [Section]) {
        for around in [Around::Duties, Around::Qualifications, Around::Offer, Around::Process, Around::Notes] {
            let body = |all: &'a [Section]| all.iter().find(|one| one.around == around).map(|one| &one.body);
            self.text(Field::Lead, body(old), body(new));
        }
        let own = |all: &'a [Section]| -> Vec<(Item<'a>, &'a Text)> {
            let headed = all.iter().filter_map(|one| Some((one.heading.as_ref()?, &one.body)));
            headed.map(|(text, body)| (Item { id: None, clause: None, text }, body)).collect()
        };
        let (was, is) = (own(old), own(new));
        let headings = |all: &[(Item<'a>, &'a Text)]| all.iter().map(|(item, _)| *item).collect::<Vec<_>>();
        for (before, after) in self.list(Field::SectionHeading, &headings(&was), &headings(&is)) {
            self.texts(Field::Section, Some(after + 1), was[before].1, is[after].1);
        }
    }
}

pub(super) fn is_other_pay(old: &Pay, new: &Pay) -> bool {
    (old.figure, &old.currency, old.per, old.payments) != (new.figure, &new.currency, new.per, new.payments)
}
