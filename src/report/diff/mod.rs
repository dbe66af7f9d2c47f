//! What differs between two editions of a site, in sentences.
//!
//! In: a [`Diff`], a language, the name of the earlier edition. Out: an [`Account`], which is printed as text for a
//! terminal, as Markdown for a comment, or as JSON.

mod json;
mod markdown;
mod text;
mod words;

pub use json::print as json;
pub use markdown::print as markdown;
pub use text::print as text;

use self::words::Piece;
use super::Messages;
use crate::diff::{Change, Diff, Edition, Entry, Fact, Field, Presence, Rewording, Subject, What, raised};
use crate::finding::Arg;
use crate::language::{Tongue, inline};
use crate::model::{Apply, Closes, Disclosure, Lang, Need, Pay, Remote, Role, State, Text, life};
use crate::render::{Speech, Voice};

/// How many roles are named before the rest is left out.
const NAMED: usize = 6;

/// A comparison and the words for it.
pub struct Account<'a> {
    diff: &'a Diff<'a>,
    messages: &'a Messages,
    /// As the writer named the earlier edition.
    revision: &'a str,
    /// The commit that it is, in full.
    commit: &'a str,
    speech: Option<Speech>,
}

/// A change in words.
struct Line {
    message: String,
    /// The words before and after, by language; no language if the message has said which.
    details: Vec<(Option<String>, Vec<Piece>)>,
}

impl<'a> Account<'a> {
    pub fn new(diff: &'a Diff<'a>, messages: &'a Messages, revision: &'a str, commit: &'a str) -> Account<'a> {
        let locale = match messages.tongue {
            Tongue::German => "de-DE",
            Tongue::English => "en-GB",
        };
        Account { diff, messages, revision, commit, speech: Speech::new(messages.tongue.tag(), locale).ok() }
    }

    fn get(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        self.messages.get(id, args)
    }

    /// How much differs.
    fn summary(&self) -> String {
        let named = ("revision", self.revision.into());
        if self.diff.entries.is_empty() {
            return self.get("diff-none", &[named]);
        }
        let is_role = |entry: &&Entry| matches!(entry.subject, Subject::Role(_));
        let roles = self.diff.entries.iter().filter(is_role).count();
        let others = self.diff.entries.len() - roles;
        self.get("diff-summary", &[named, ("roles", roles.into()), ("others", others.into())])
    }

    /// The edition that an entry is named by.
    fn edition(&self, entry: &Entry) -> &Edition<'a> {
        if entry.presence == Presence::Removed { &self.diff.old } else { &self.diff.new }
    }

    /// What an entry is about, and the name by which the site knows it.
    fn subject(&self, entry: &Entry<'a>) -> (String, Option<&'a str>) {
        let named = |id: &str, name: &str| (self.get(id, &[("name", name.into())]), None);
        match entry.subject {
            Subject::Role(role) => (self.name_in(self.edition(entry), &role.title), Some(role.id.as_str())),
            Subject::Clause(name) => named("diff-subject-clause", name),
            Subject::Band(name) => named("diff-subject-band", name),
            Subject::Company => named("diff-subject-company", ""),
            Subject::Place(name) => named("diff-subject-place", name),
            Subject::Department(name) => named("diff-subject-department", name),
            Subject::Person(name) => named("diff-subject-person", name),
            Subject::Page(name) => named("diff-subject-page", name),
            Subject::Settings => named("diff-subject-settings", ""),
            Subject::File(name) => named("diff-subject-file", name),
        }
    }

    /// Who uses what roles share; `None` for what none of them can.
    fn users(&self, entry: &Entry) -> Option<String> {
        let is_shared = matches!(
            entry.subject,
            Subject::Clause(_) | Subject::Band(_) | Subject::Place(_) | Subject::Department(_) | Subject::Person(_)
        );
        let more = if entry.users.len() > NAMED { ", …" } else { "" };
        let names = entry.users.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ") + more;
        is_shared.then(|| self.get("diff-users", &[("count", entry.users.len().into()), ("names", names.into())]))
    }

    /// What an entry has to say, a sentence each.
    fn lines(&self, entry: &Entry<'a>) -> Vec<Line> {
        let whole = |message| vec![Line { message, details: Vec::new() }];
        match (entry.presence, entry.subject) {
            (Presence::Added, Subject::Role(role)) => whole(self.state("diff-role-added", role)),
            (Presence::Removed, Subject::Role(role)) => whole(self.state("diff-role-removed", role)),
            (Presence::Added, _) => whole(self.get("diff-added", &[])),
            (Presence::Removed, _) => whole(self.get("diff-removed", &[])),
            (Presence::Kept, _) if entry.changes.is_empty() => whole(self.get("diff-changed", &[])),
            (Presence::Kept, subject) => entry.changes.iter().map(|change| self.line(subject, change)).collect(),
        }
    }

    fn state(&self, id: &str, role: &Role) -> String {
        let state = life::state(role, self.diff.today);
        self.get(id, &[("state", state.name().into()), ("date", self.date(role.opens()).into())])
    }

    fn line(&self, subject: Subject, change: &Change<'a>) -> Line {
        let details = match &change.what {
            What::Reworded { wordings, left } => {
                let is_said = wordings.len() == 1 && !left.is_empty();
                let lang = |wording: &Rewording| wording.lang.filter(|_| !is_said).map(|tag| self.lang(tag));
                wordings.iter().map(|one| (lang(one), words::pieces(&plain(one.old), &plain(one.new)))).collect()
            }
            _ => Vec::new(),
        };
        Line { message: self.message(subject, change), details }
    }

    /// A change as a sentence.
    fn message(&self, subject: Subject, change: &Change<'a>) -> String {
        let label = || ("label", Arg::from(self.label(change)));
        let langs = |tags: Vec<&str>| Arg::from(self.langs(&tags));
        let named = |clause: Option<&str>| Arg::from(clause.unwrap_or_default());
        match &change.what {
            What::Fact { old, new } => self.fact_changed(subject, change, old.as_ref(), new.as_ref()),
            What::Reworded { left, .. } if left.is_empty() => {
                self.get(if is_name(change.field) { "diff-renamed" } else { "diff-reworded" }, &[label()])
            }
            What::Reworded { wordings, left } => {
                let changed = wordings.iter().filter_map(|one| one.lang).collect();
                let args = [label(), ("langs", langs(changed)), ("left", langs(left.clone()))];
                self.get(if is_name(change.field) { "diff-renamed-only" } else { "diff-reworded-only" }, &args)
            }
            What::Translated(words) => {
                let tags = words.iter().map(|(tag, _)| *tag).collect();
                self.get("diff-translated", &[label(), ("langs", langs(tags))])
            }
            What::Untranslated(words) => {
                let tags = words.iter().map(|(tag, _)| *tag).collect();
                self.get("diff-untranslated", &[label(), ("langs", langs(tags))])
            }
            What::Added { text, clause } => {
                let only = ("only", langs(self.only(subject, text)));
                let text = self.name_in(&self.diff.new, text);
                self.get("diff-text-added", &[label(), ("text", text.into()), ("clause", named(*clause)), only])
            }
            What::Removed { text, clause } => {
                let text = self.name_in(&self.diff.old, text);
                self.get("diff-text-removed", &[label(), ("text", text.into()), ("clause", named(*clause))])
            }
            What::Source { old, new } => {
                let id = match (old, new) {
                    (None, _) => "diff-clause-begun",
                    (_, None) => "diff-clause-ended",
                    _ => "diff-clause-other",
                };
                self.get(id, &[label(), ("old", named(*old)), ("new", named(*new))])
            }
            What::Reordered => self.get("diff-reordered", &[label()]),
        }
    }

    /// The languages of a new text, if it lacks others in which it is published.
    fn only(&self, subject: Subject, text: &Text) -> Vec<&'a str> {
        let settings = &self.diff.new.site.settings;
        let published: Vec<Lang> = match subject {
            Subject::Role(role) => role.langs.clone(),
            _ => settings.langs().collect(),
        };
        let own = published.iter().filter(|lang| text.has(**lang));
        let own: Vec<&str> = own.map(|lang| settings.language(*lang).tag.as_str()).collect();
        if own.len() < published.len() { own } else { Vec::new() }
    }

    /// The field as the sentence names it: a list, one of its items, or the item with this number.
    fn label(&self, change: &Change) -> String {
        let form = match (&change.what, change.number) {
            (What::Reordered, _) => "all",
            // Its number was another one.
            (What::Removed { .. }, _) | (_, None) => "one",
            (_, Some(_)) => "numbered",
        };
        let field = match (change.field, &change.what) {
            // With its heading a whole section comes or goes.
            (Field::SectionHeading, What::Added { .. } | What::Removed { .. }) => Field::Section,
            (field, _) => field,
        };
        let id = format!("diff-field-{}", field.name());
        let label = self.get(&id, &[("form", form.into()), ("number", change.number.unwrap_or_default().into())]);
        match change.lang {
            Some(tag) => self.get("diff-label-in", &[("label", label.into()), ("lang", self.lang(tag).into())]),
            None => label,
        }
    }

    fn fact_changed(&self, subject: Subject, change: &Change, old: Option<&Fact>, new: Option<&Fact>) -> String {
        let (was, is) = (self.fact(&self.diff.old, old), self.fact(&self.diff.new, new));
        let id = match (change.field, old, new) {
            (Field::Draft, _, Some(Fact::Yes(true))) => "diff-draft-begun",
            (Field::Draft, _, _) => match subject {
                Subject::Role(role) => return self.state("diff-draft-ended", role),
                _ => "diff-fact-changed",
            },
            (Field::Opens, Some(Fact::Day(old)), Some(Fact::Day(new))) if new > old => "diff-opens-later",
            (Field::Opens, ..) => "diff-opens-earlier",
            (_, Some(Fact::Closes(Closes::On(old))), Some(Fact::Closes(Closes::On(new)))) if new > old => {
                "diff-closes-later"
            }
            (_, Some(Fact::Closes(Closes::On(_))), Some(Fact::Closes(Closes::On(_)))) => "diff-closes-earlier",
            (_, None, _) => "diff-fact-added",
            (_, _, None) => "diff-fact-removed",
            (_, Some(old), Some(new)) => match pays(old, new).and_then(|(old, new)| raised(old, new)) {
                Some(true) => "diff-pay-raised",
                Some(false) => "diff-pay-lowered",
                None => "diff-fact-changed",
            },
        };
        let shown = |fact: Option<&Fact>, said: String| match fact {
            Some(fact) if is_phrase(fact) => self.get("diff-quoted", &[("text", said.into())]),
            _ => said,
        };
        let (was, is) = (shown(old, was), shown(new, is));
        self.get(id, &[("label", self.label(change).into()), ("old", was.into()), ("new", is.into())])
    }

    /// A fact in words; nothing if there is none.
    fn fact(&self, edition: &Edition<'a>, fact: Option<&Fact>) -> String {
        let (Some(fact), Some(speech)) = (fact, &self.speech) else { return String::new() };
        let voice = self.voice(speech, edition);
        let texts = |all: &[&Text]| all.iter().map(|text| self.name_in(edition, text)).collect::<Vec<_>>();
        match fact {
            Fact::Word(word) => (*word).to_owned(),
            Fact::Number(number) => number.to_string(),
            Fact::Percent(percent) => speech.formats.percent(*percent),
            Fact::Day(day) => speech.formats.date(*day),
            Fact::Closes(Closes::On(day)) => speech.formats.date(*day),
            Fact::Closes(Closes::UntilFilled) => self.get("diff-until-filled", &[]),
            Fact::Start(start) => voice.start(*start),
            Fact::Contract(contract) => voice.contract(contract),
            Fact::Time(time) => voice.times(time),
            Fact::Hours(hours) => voice.hours(*hours),
            Fact::Workload(workload) => voice.workload(*workload),
            Fact::Remote(remote) => voice.remote(remote).unwrap_or_else(|| self.get("diff-on-site", &[])),
            Fact::Pay(pay) => voice.pay(pay),
            Fact::RolePay(pay) => voice.pay_fact(pay),
            Fact::Apply(Apply::Email(address) | Apply::Url(address)) => address.clone(),
            Fact::Address(address) => self.get(&format!("diff-address-{}", address.name()), &[]),
            Fact::Need(Need::Must) => self.get("diff-need-must", &[]),
            Fact::Need(Need::Nice) => self.get("diff-need-nice", &[]),
            Fact::Yes(true) => self.get("diff-yes", &[]),
            Fact::Yes(false) => self.get("diff-no", &[]),
            Fact::Name(text) => self.name_in(edition, text),
            Fact::Names(names) => speech.formats.and(&texts(names)),
            Fact::Languages(tags) => self.langs(tags),
            Fact::Words(words) => words.join(", "),
            Fact::Education(all, need) => unstopped(&voice.education(all, *need).join(" ")),
            Fact::Experience(experience) => unstopped(&voice.experience(experience)),
            Fact::Language(level) => unstopped(&voice.language(level)),
        }
    }

    fn voice<'v>(&self, speech: &'v Speech, edition: &Edition) -> Voice<'v> {
        speech.voice(edition.site.settings.lang(self.messages.tongue.tag()).unwrap_or(Lang(0)))
    }

    fn date(&self, day: jiff::civil::Date) -> String {
        self.speech.as_ref().map_or_else(|| day.to_string(), |speech| speech.formats.date(day))
    }

    /// What a language is called.
    fn lang(&self, tag: &str) -> String {
        let name = |speech: &Speech| speech.voice(Lang(0)).language_name(tag);
        self.speech.as_ref().map_or_else(|| tag.to_owned(), name)
    }

    fn langs(&self, tags: &[&str]) -> String {
        let names: Vec<String> = tags.iter().map(|tag| self.lang(tag)).collect();
        self.speech.as_ref().map_or_else(|| names.join(", "), |speech| speech.formats.and(&names))
    }

    /// The words of a text in the writer's language, or else in one that it has.
    fn name_in(&self, edition: &Edition, text: &Text) -> String {
        let settings = &edition.site.settings;
        let own = settings.lang(self.messages.tongue.tag());
        let langs = own.into_iter().chain(settings.langs());
        let words = langs.into_iter().find_map(|lang| text.get(lang, settings.language(lang).address));
        // A text may be written for another form of address only.
        words.or_else(|| text.all().next()).map_or_else(String::new, |words| plain(&words.text))
    }
}

/// Whether a field has a name rather than a text.
fn is_name(field: Field) -> bool {
    matches!(field, Field::Title | Field::Name | Field::City | Field::Position | Field::SectionHeading)
}

/// Whether a fact is said as the posting says it: in words that begin with a capital.
fn is_phrase(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::Start(_)
            | Fact::Contract(_)
            | Fact::Time(_)
            | Fact::Remote(Remote::Full(_))
            | Fact::Education(..)
            | Fact::Experience(_)
            | Fact::Language(_)
    )
}

/// The pay of two facts, where both are said to the reader.
fn pays<'f>(old: &'f Fact, new: &'f Fact) -> Option<(&'f Pay, &'f Pay)> {
    match (old, new) {
        (Fact::Pay(old), Fact::Pay(new)) => Some((old, new)),
        (Fact::RolePay(old), Fact::RolePay(new)) => {
            let is_said = old.disclosure == Disclosure::InAd && new.disclosure == Disclosure::InAd;
            is_said.then_some((&old.pay, &new.pay))
        }
        _ => None,
    }
}

/// The words of a text of several paragraphs, without Markdown and in one line.
fn plain(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| inline::plain(paragraph.trim()));
    paragraphs.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A sentence within another.
fn unstopped(sentence: &str) -> String {
    sentence.strip_suffix('.').unwrap_or(sentence).to_owned()
}

/// The state of a role for programs.
fn state_name(role: &Role, today: jiff::civil::Date) -> &'static str {
    State::name(life::state(role, today))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_name_for_people() {
        for tongue in [Tongue::German, Tongue::English] {
            let messages = Messages::new(tongue);
            for field in Field::ALL {
                let id = format!("diff-field-{}", field.name());
                for form in ["all", "one", "numbered"] {
                    let name = messages.get(&id, &[("form", form.into()), ("number", 7.into())]);
                    assert!(name != id && !name.contains('$'), "{id} in {tongue:?}: {name}");
                }
            }
        }
    }
}
