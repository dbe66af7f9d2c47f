//! A posting: a role in one language.
//!
//! In: a role and the speaking [`Voice`]. Out: what `posting.html` shows, and the page's structured data, both from the
//! same values.

use super::topic::Common;
use super::view::{
    ApplyView, ContactView, Duties, DutyView, Fact, Group, HtmlSection, LabelledLink, LineSection, ListSection,
    NeedView, PostingView, QualificationsView,
};
use super::voice::Voice;
use super::{Renderer, prose};
use crate::language::inline;
use crate::model::{
    Apply, Around, Closes, Education, Experience, LanguageLevel, Need, Phrase, Remote, Requirement, Role, State, Text,
};

impl Renderer {
    pub(super) fn posting<'s>(&'s self, role: &'s Role, voice: &Voice, state: State) -> PostingView<'s> {
        let site = &self.site;
        let shared = &self.shared[voice.lang.index()];
        let language = site.settings.language(voice.lang);
        let department = role.department.map(|key| voice.words(&site.departments.get(key).name));
        PostingView {
            id: &role.id,
            title: self.title(role, voice),
            marker: &language.gender_marker,
            state: state.name(),
            state_note: self.state_note(role, voice, state),
            department,
            department_url: role
                .department
                .and_then(|department| self.topic_url(Common::Department(department), voice.lang)),
            list_url: &shared.list_url,
            facts: self.facts(role, voice),
            summary_html: self.blocks(&role.summary, voice),
            duties: self.duties(role, voice),
            qualifications: self.qualifications(role, voice),
            team: role.team.as_ref().map(|team| self.section("heading-team", team, voice)),
            offer: self.list(
                "heading-offer",
                Around::Offer,
                role,
                role.benefits.iter().chain(&site.company.benefits),
                voice,
            ),
            pay: role
                .pay
                .as_ref()
                .map(|pay| LineSection { heading: voice.say("heading-pay", &[]), lines: voice.pay_lines(pay) }),
            process: {
                let steps = if role.process.is_empty() { &site.company.process } else { &role.process };
                self.list("heading-process", Around::Process, role, steps.iter(), voice)
            },
            extra: role.prose.iter().filter_map(|section| self.own_section(section, voice)).collect(),
            about: site.company.about.as_ref().map(|about| self.section("heading-about", about, voice)),
            contact: self.contact(role, voice),
            apply: self.apply(role, voice),
            notes: self.list("heading-notes", Around::Notes, role, role.notes.iter().chain(&site.company.notes), voice),
            privacy: self
                .legal_url(&site.company.privacy, voice.lang)
                .map(|url| LabelledLink { label: voice.say("privacy-label", &[]), url }),
            qr_html: None,
            pdf: self
                .pdf_url(role, voice.lang, state)
                .map(|url| LabelledLink { label: voice.say("pdf-label", &[]), url }),
        }
    }

    /// The title as plain words.
    pub(super) fn title(&self, role: &Role, voice: &Voice) -> String {
        inline::plain(voice.words(&role.title))
    }

    pub(super) fn state_note(&self, role: &Role, voice: &Voice, state: State) -> Option<String> {
        match state {
            State::Draft => Some(voice.say("state-note-draft", &[])),
            State::Scheduled => Some(voice.say("state-note-scheduled", &[("date", voice.date(role.opens()).into())])),
            State::Open | State::Closed => None,
        }
    }

    fn blocks(&self, text: &Text, voice: &Voice) -> String {
        prose::blocks(voice.words(text), &self.links(voice.lang))
    }

    fn section(&self, heading: &str, text: &Text, voice: &Voice) -> HtmlSection {
        HtmlSection { heading: voice.say(heading, &[]), html: self.blocks(text, voice) }
    }

    fn own_section(&self, section: &crate::model::Section, voice: &Voice) -> Option<HtmlSection> {
        let heading = section.heading.as_ref()?;
        Some(HtmlSection { heading: inline::plain(voice.words(heading)), html: self.blocks(&section.body, voice) })
    }

    /// Prose before a section's list.
    fn lead(&self, role: &Role, around: Around, voice: &Voice) -> Option<String> {
        let section = role.prose.iter().find(|section| section.around == around)?;
        section.body.has(voice.lang).then(|| self.blocks(&section.body, voice))
    }

    /// The words of an item as HTML.
    fn phrase(&self, phrase: &Phrase, voice: &Voice) -> String {
        prose::line(voice.words(self.site.text(phrase)), &self.links(voice.lang))
    }

    fn list<'p>(
        &self,
        heading: &str,
        around: Around,
        role: &Role,
        phrases: impl Iterator<Item = &'p Phrase>,
        voice: &Voice,
    ) -> Option<ListSection> {
        let items: Vec<String> = phrases.map(|phrase| self.phrase(phrase, voice)).collect();
        let lead_html = self.lead(role, around, voice);
        (!items.is_empty() || lead_html.is_some()).then(|| ListSection {
            heading: voice.say(heading, &[]),
            lead_html,
            items,
        })
    }

    fn duties<'s>(&self, role: &'s Role, voice: &Voice) -> Duties<'s> {
        let items = role.duties.iter().map(|duty| DutyView {
            id: duty.id.as_deref(),
            html: self.phrase(&duty.phrase, voice),
            share: duty.share.map(|share| voice.formats.percent(u32::from(share))),
        });
        Duties {
            heading: voice.say("heading-duties", &[]),
            lead_html: self.lead(role, Around::Duties, voice),
            items: items.collect(),
        }
    }

    fn qualifications(&self, role: &Role, voice: &Voice) -> QualificationsView {
        let side = |need, heading| {
            let groups = self.groups(role, need, voice);
            (!groups.is_empty()).then(|| NeedView { heading: voice.say(heading, &[]), groups })
        };
        QualificationsView {
            heading: voice.say("heading-qualifications", &[]),
            lead_html: self.lead(role, Around::Qualifications, voice),
            essential: side(Need::Must, "heading-essential"),
            desirable: side(Need::Nice, "heading-desirable"),
        }
    }

    /// The requirements of one need, by kind.
    fn groups(&self, role: &Role, need: Need, voice: &Voice) -> Vec<Group> {
        let all = &role.qualifications;
        let escaped = |text: String| {
            let mut html = String::with_capacity(text.len());
            prose::escape(&text, &mut html);
            html
        };
        let words = |requirements: &[Requirement]| -> Vec<String> {
            let these = requirements.iter().filter(|requirement| requirement.need == need);
            these.map(|requirement| self.phrase(&requirement.phrase, voice)).collect()
        };
        let education = voice.education(&all.education, need).into_iter().map(escaped).collect();
        let experience = all.experience.iter().filter(|one: &&Experience| one.need == need);
        let languages = all.languages.iter().filter(|one: &&LanguageLevel| one.need == need);
        let groups: [(&'static str, &str, Vec<String>); 6] = [
            ("education", "heading-education", education),
            ("experience", "heading-experience", experience.map(|one| escaped(voice.experience(one))).collect()),
            ("skills", "heading-skills", words(&all.skills)),
            ("licences", "heading-licences", words(&all.licences)),
            ("personal", "heading-personal", words(&all.personal)),
            ("languages", "heading-languages", languages.map(|one| escaped(voice.language(one))).collect()),
        ];
        let filled = groups.into_iter().filter(|(_, _, items)| !items.is_empty());
        filled.map(|(key, heading, items)| Group { key, heading: voice.say(heading, &[]), items }).collect()
    }

    fn facts(&self, role: &Role, voice: &Voice) -> Vec<Fact> {
        let site = &self.site;
        let mut facts = Vec::with_capacity(11);
        let mut fact = |key, label: String, value: String, datetime: Option<String>| {
            facts.push(Fact { key, label, value, datetime });
        };
        let label = |id: &str| voice.say(id, &[]);
        if !role.places.is_empty() {
            fact("place", voice.count("fact-place", role.places.len() as u32), self.addresses(role, voice), None);
        }
        if let Some(remote) = voice.remote(&role.remote) {
            fact("remote", label("fact-remote"), remote, None);
        }
        fact("time", label("fact-time"), voice.time(&role.employment), None);
        fact("contract", label("fact-contract"), voice.contract(&role.employment.contract), None);
        fact("start", label("fact-start"), voice.start(role.employment.start), None);
        if let Some(pay) = &role.pay {
            fact("pay", label("heading-pay"), voice.pay_fact(pay), None);
        }
        if let Some(department) = role.department {
            let name = voice.words(&site.departments.get(department).name).to_owned();
            fact("department", label("fact-department"), name, None);
        }
        if role.openings > 1 {
            fact("openings", label("fact-openings"), voice.count("openings", role.openings), None);
        }
        if let Some(reference) = &role.reference {
            fact("reference", label("fact-reference"), reference.clone(), None);
        }
        fact("posted", label("fact-posted"), voice.date(role.posted), Some(role.posted.to_string()));
        let closes = match role.closes {
            Closes::On(date) => Some(date.to_string()),
            Closes::UntilFilled => None,
        };
        fact("closes", label("fact-closes"), voice.closes(role.closes), closes);
        facts
    }

    /// The places of work as one finds them: "Beispielgasse 8, 1030 Wien, Österreich". What structured data says of a
    /// place must be seen on the page; the country only matters where the employer has places in several.
    fn addresses(&self, role: &Role, voice: &Voice) -> String {
        let places = role.places.iter().map(|&key| self.site.places.get(key));
        let lines = places.map(|place| {
            let (name, city) = (voice.words(&place.name), voice.words(place.city()));
            let mut parts = Vec::with_capacity(4);
            parts.extend((name != city).then(|| name.to_owned()));
            parts.extend(place.street.clone());
            parts.push(match &place.postcode {
                Some(postcode) => {
                    voice.say("place-city", &[("postcode", postcode.as_str().into()), ("city", city.into())])
                }
                None => city.to_owned(),
            });
            parts.extend(self.several_countries.then(|| voice.say(&format!("country-{}", place.country), &[])));
            parts.join(", ")
        });
        lines.collect::<Vec<_>>().join("; ")
    }

    /// "Berlin, Wien und Zürich"
    pub(super) fn place_names(&self, role: &Role, voice: &Voice) -> String {
        let names: Vec<&str> = role.places.iter().map(|&key| voice.words(&self.site.places.get(key).name)).collect();
        voice.formats.and(&names)
    }

    /// What a list says about a posting, besides its place.
    pub(super) fn card_facts(&self, role: &Role, voice: &Voice) -> Vec<String> {
        let mut facts: Vec<String> = voice.remote_short(&role.remote).into_iter().collect();
        facts.push(voice.time(&role.employment));
        if !matches!(role.employment.contract, crate::model::Contract::Permanent) {
            facts.push(voice.contract(&role.employment.contract));
        }
        facts.extend(
            role.pay
                .as_ref()
                .filter(|pay| pay.disclosure == crate::model::Disclosure::InAd)
                .map(|pay| voice.pay(&pay.pay)),
        );
        facts
    }

    fn contact<'s>(&'s self, role: &Role, voice: &Voice) -> Option<ContactView<'s>> {
        let person = self.site.people.get(role.contact.or(self.site.company.contact)?);
        Some(ContactView {
            heading: voice.say("heading-contact", &[]),
            text: voice.say("contact-text", &[]),
            name: voice.words(&person.name),
            role: person.role.as_ref().map(|role| voice.words(role)),
            email: person.email.as_deref(),
            phone: person.phone.as_deref(),
            phone_href: person.phone.as_deref().map(dialled),
        })
    }

    fn apply(&self, role: &Role, voice: &Voice) -> Option<ApplyView> {
        let title = self.title(role, voice);
        let (href, email) = match role.apply.as_ref().or(self.site.company.apply.as_ref())? {
            Apply::Url(url) => (url.clone(), None),
            Apply::Email(address) => {
                let subject = match &role.reference {
                    Some(reference) => {
                        let args = [("title", title.as_str().into()), ("reference", reference.as_str().into())];
                        voice.say("apply-subject", &args)
                    }
                    None => voice.say("apply-subject-plain", &[("title", title.as_str().into())]),
                };
                (format!("mailto:{address}?subject={}", super::percent_encoded(&subject)), Some(address.clone()))
            }
        };
        let mut lines = vec![match role.closes {
            Closes::On(date) => voice.say("apply-by", &[("date", voice.date(date).into())]),
            Closes::UntilFilled => voice.say("apply-until-filled", &[]),
        }];
        if let Some(reference) = &role.reference {
            lines.push(voice.say("apply-reference", &[("reference", reference.as_str().into())]));
        }
        Some(ApplyView {
            heading: voice.say("heading-apply", &[]),
            label: voice.say("apply-label", &[]),
            href,
            email,
            lines,
        })
    }

    /// The `<title>` and the description of a posting's page.
    pub(super) fn posting_head(&self, role: &Role, voice: &Voice, title: &str) -> (String, String) {
        let marker = &self.site.settings.language(voice.lang).gender_marker;
        let title = if marker.is_empty() { title.to_owned() } else { format!("{title} {marker}") };
        let company = voice.words(&self.site.company.name);
        let head = match role.places.as_slice() {
            [] => voice.say("posting-page-title", &[("title", title.into()), ("company", company.into())]),
            _ => {
                let place = self.place_names(role, voice);
                let args = [("title", title.into()), ("place", place.into()), ("company", company.into())];
                voice.say("posting-page-title-place", &args)
            }
        };
        (head, shortened(&inline::plain(voice.words(&role.summary))))
    }
}

/// At most 160 characters, cut between words.
fn shortened(text: &str) -> String {
    const LIMIT: usize = 160;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(LIMIT) {
        None => text,
        Some((end, _)) => {
            let cut = text[..end].rfind(' ').unwrap_or(end);
            format!("{} …", text[..cut].trim_end_matches(['.', ',', ';', ':', '–', ' ']))
        }
    }
}

/// `tel:` and the digits of a number.
fn dialled(phone: &str) -> String {
    // "+49 (0)30 …": the zero is only for calls within the country. What follows a word is another number.
    let phone = if phone.starts_with('+') { phone.replace("(0)", "") } else { phone.to_owned() };
    let phone = phone.split(char::is_alphabetic).next().unwrap_or_default();
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("tel:{digits}")
}

/// Whether a role can be done from anywhere in the countries it names.
pub(super) fn is_fully_remote(role: &Role) -> bool {
    matches!(role.remote, Remote::Full(_))
}

/// The essential qualifications, for structured data.
pub(super) fn essential(education: &[Education]) -> impl Iterator<Item = &Education> {
    education.iter().filter(|one| one.need == Need::Must)
}
