//! A role: from its tree, and the Markdown beside it, to the typed record.
//!
//! In: the tree of `<id>.yaml` or `role.yaml`, what was read from the Markdown files, and the registries.
//! Out: a [`Role`]; `None` if something is missing that no posting can be made without. Every fault is reported.

use jiff::civil::Date;

use super::decode::{Clauses, Decoder, Fields, Known};
use super::employment::{employment, remote};
use super::prose::{Item, Prose};
use super::qualifications::qualifications;
use super::yaml::{Node, Value};
use super::{allow, packs, pay, registries, schema};
use crate::finding::{Finding, Span, rules};
use crate::model::{
    Band, Closes, Department, Duty, Key, Lang, Notified, Person, Phrase, Place, Provision, Remote, Role, Text, life,
    slug,
};

/// What roles refer to.
pub struct Registries {
    pub places: Known<Place>,
    pub departments: Known<Department>,
    pub people: Known<Person>,
    pub bands: Known<Band>,
    pub clauses: Clauses,
    /// Those of the site.
    pub provisions: Vec<Provision>,
}

/// Reads one role.
pub fn decode(decoder: &mut Decoder, id: &str, node: &Node, prose: Option<Prose>, known: &Registries) -> Option<Role> {
    let fields = decoder.record(node, &schema::ROLE)?;
    let in_markdown = prose.is_some();
    let mut prose = prose.unwrap_or_default();
    let clauses = &known.clauses;
    let (told_duties, told_needs) = (prose.tells_duties, prose.tells_needs);

    let title = once(decoder, &fields, "title", prose.title.take());
    let slug = fields.get("slug").and_then(|node| slug(decoder, node));
    let aliases = fields.get("aliases").map(|node| aliases(decoder, node)).unwrap_or_default();
    let department =
        fields.get("department").and_then(|node| decoder.reference(node, &known.departments, "department"));
    let remote = fields.get("remote").map(|node| remote(decoder, node));
    // Whether a role needs a place cannot be told from a `remote` that could not be read.
    let anywhere = matches!(remote, Some(None | Some(Remote::Full(_))));
    let places = places(decoder, &fields, anywhere, &known.places);
    let employment = decoder.required(&fields, "employment").and_then(|node| employment(decoder, node));
    let pay = fields.get("pay").and_then(|node| pay::of_role(decoder, node, &known.bands));
    let posted = decoder.required(&fields, "posted").and_then(|node| decoder.date(node));
    let closes = decoder.required(&fields, "closes").and_then(|node| self::closes(decoder, node));
    let notified = fields.get("notified").and_then(|node| self::notified(decoder, node));
    let embargo_until = fields.get("embargo-until").and_then(|node| decoder.date(node));
    let reference = fields.get("reference").and_then(|node| decoder.plain(node));
    let contact = fields.get("contact").and_then(|node| decoder.reference(node, &known.people, "person"));
    let openings = fields.get("openings").and_then(|node| decoder.count(node, 1, 999)).unwrap_or(1);
    let address = fields.get("address").and_then(|node| decoder.address(node));
    let summary = once(decoder, &fields, "summary", prose.summary.take());
    let team = once(decoder, &fields, "team", prose.team.take());

    let duties = self::duties(decoder, fields.get("duties"), &mut prose, clauses);
    if duties.is_empty() && !told_duties && fields.get("duties").is_none_or(is_empty_list) {
        nothing(decoder, &fields, "duties", in_markdown);
    }
    let qualifications = qualifications(decoder, fields.get("qualifications"), &mut prose, clauses);
    if qualifications.is_empty() && !told_needs && fields.get("qualifications").is_none_or(is_empty_list) {
        nothing(decoder, &fields, "qualifications", in_markdown);
    }

    let items = |decoder: &mut Decoder, name: &'static str, more: Vec<Item>| -> Vec<Phrase> {
        let mut phrases = fields.get(name).map(|node| registries::phrases(decoder, node, clauses)).unwrap_or_default();
        phrases.extend(more.into_iter().filter_map(|item| item.phrase(decoder, clauses).map(|(phrase, _)| phrase)));
        phrases
    };
    let benefits = items(decoder, "benefits", std::mem::take(&mut prose.benefits));
    let process = items(decoder, "process", std::mem::take(&mut prose.process));
    let notes = items(decoder, "notes", std::mem::take(&mut prose.notes));
    let apply = fields.get("apply").and_then(|node| registries::apply(decoder, node));
    let draft = fields.get("draft").and_then(|node| decoder.yes_or_no(node)).unwrap_or_default();
    let reviewed = fields.get("reviewed").and_then(|node| decoder.date(node));

    let allow = fields.get("allow").map(|node| allow::list(decoder, node)).unwrap_or_default();

    for (name, text) in [("title", &title), ("summary", &summary)] {
        if text.is_none() && fields.get(name).is_none() {
            decoder.missing(&fields, name);
        }
    }
    let by_law = embargo(notified, &places, known);
    let (title, summary) = (title?, summary?);
    let langs = published(decoder, &title, &summary, prose.langs.as_deref());
    let slugs = slugs(decoder, &langs, slug.as_ref(), &title)?;
    Some(Role {
        id: id.to_owned(),
        file: decoder.file,
        langs,
        slugs,
        title,
        slug,
        aliases,
        department,
        places,
        remote: remote.flatten().unwrap_or_default(),
        employment: employment?,
        pay,
        posted: posted?,
        closes: closes?,
        notified,
        embargo: embargo_until.max(by_law),
        reference,
        contact,
        openings,
        address,
        summary,
        team,
        duties,
        qualifications,
        benefits,
        process,
        apply,
        notes,
        draft,
        reviewed,
        allow,
        prose: prose.sections,
    })
}

/// The languages a role is published in: those of its title and of its Markdown files; a title that is the same in every
/// language leaves it to the summary.
fn published(decoder: &Decoder, title: &Text, summary: &Text, files: Option<&[Lang]>) -> Vec<Lang> {
    let all = (0..decoder.languages.len() as u8).map(Lang);
    let files = files.unwrap_or_default();
    match title {
        Text::PerLang(_) => all.filter(|lang| title.has(*lang) || files.contains(lang)).collect(),
        Text::Same(_) if files.is_empty() => all.filter(|lang| summary.has(*lang)).collect(),
        Text::Same(_) => files.to_vec(),
    }
}

/// The last part of the address in each language: the role's `slug`, else what follows from its title.
fn slugs(decoder: &mut Decoder, langs: &[Lang], slug: Option<&Text>, title: &Text) -> Option<Vec<String>> {
    let mut slugs = Vec::with_capacity(langs.len());
    for &lang in langs {
        let tag = decoder.languages[lang.index()].tag.as_str();
        let words = |text: &Text| match text {
            Text::Same(words) => Some(words.clone()),
            Text::PerLang(_) => text.wording(lang).and_then(|wording| wording.all().next()).cloned(),
        };
        let given = slug.and_then(words).map(|words| words.text.into_string());
        let Some(title) = words(title) else {
            let at = title.all().next()?.at;
            decoder.report(Finding::new(&rules::TEXT_LANGUAGE_MISSING, at).arg("language", tag));
            return None;
        };
        match given.or_else(|| slug::slug(&title.text, tag)) {
            Some(slug) => slugs.push(slug),
            None => {
                let finding = Finding::new(&rules::SLUG_EMPTY, title.at).arg("title", title.text.into_string());
                decoder.report(finding);
                return None;
            }
        }
    }
    Some(slugs)
}

fn is_empty_list(node: &Node) -> bool {
    match &node.value {
        Value::List(items) => items.is_empty(),
        Value::Map(entries) => entries.is_empty(),
        Value::Empty => true,
        Value::Scalar(_) => false,
    }
}

/// A text that stands in the facts or in the Markdown, but not in both.
fn once(decoder: &mut Decoder, fields: &Fields, name: &'static str, prose: Option<Text>) -> Option<Text> {
    let Some(node) = fields.get(name) else { return prose };
    if let Some(second) = prose.as_ref().and_then(|prose| prose.all().next()) {
        let finding = Finding::new(&rules::ROLE_SAID_TWICE, decoder.span(node)).arg("field", name);
        decoder.report(finding.also(second.at, "second"));
    }
    decoder.text(node)
}

/// Reports a field that nothing was written for, neither in the facts nor in the Markdown.
fn nothing(decoder: &mut Decoder, fields: &Fields, name: &'static str, in_markdown: bool) {
    if in_markdown {
        let at = Span { end: fields.at.start, ..fields.at };
        decoder.report(Finding::new(&rules::STRUCTURE_MISSING_SECTION, at).arg("field", name));
    } else if let Some(node) = fields.get(name) {
        let finding = Finding::new(&rules::FIELD_EMPTY, decoder.span(node)).arg("expected", "list");
        decoder.report(finding);
    } else {
        decoder.missing(fields, name);
    }
}

fn slug(decoder: &mut Decoder, node: &Node) -> Option<Text> {
    let text = decoder.text(node)?;
    let mut good = true;
    for words in text.all().filter(|words| !slug::is_slug(&words.text)) {
        let finding =
            Finding::new(&rules::VALUE_CODE, words.at).arg("kind", "slug").arg("value", words.text.to_string());
        decoder.findings.push(finding.arg("meant", slug::slug(&words.text, "de").unwrap_or_default()));
        good = false;
    }
    good.then_some(text)
}

/// A list, or a single one in its place: `aliases: { de: alt, en: old }`.
fn aliases(decoder: &mut Decoder, node: &Node) -> Vec<Text> {
    let nodes = match node.value {
        Value::Map(_) => std::slice::from_ref(node),
        _ => decoder.one_or_more(node),
    };
    nodes.iter().filter_map(|node| slug(decoder, node)).collect()
}

fn places(decoder: &mut Decoder, fields: &Fields, anywhere: bool, known: &Known<Place>) -> Vec<Key<Place>> {
    let Some(node) = fields.get("places") else {
        if !anywhere {
            decoder.missing(fields, "places");
        }
        return Vec::new();
    };
    let mut places = Vec::new();
    for node in decoder.one_or_more(node) {
        if let Some(place) = decoder.reference(node, known, "place")
            && !places.contains(&place)
        {
            places.push(place);
        }
    }
    places
}

fn closes(decoder: &mut Decoder, node: &Node) -> Option<Closes> {
    decoder.word_or_date(node, &[("until-filled", Closes::UntilFilled)], Closes::On)
}

fn notified(decoder: &mut Decoder, node: &Node) -> Option<Notified> {
    decoder.word_or_date(node, &[("not-required", Notified::NotRequired)], Notified::On)
}

/// The last day of the embargo that the law sets where a role was notified, as it was in force on that day.
fn embargo(notified: Option<Notified>, places: &[Key<Place>], known: &Registries) -> Option<Date> {
    let Some(Notified::On(day)) = notified else { return None };
    let days = |place: &Key<Place>| {
        let country = &known.places.registry.get(*place).country;
        let mut layers = [known.provisions.as_slice(), packs::built_in()].into_iter();
        layers.find_map(|layer| {
            let holding =
                layer.iter().filter(|provision| provision.scope.is_in_force(day) && provision.scope.holds_in(country));
            holding.filter_map(Provision::working_days).max()
        })
    };
    let longest = places.iter().filter_map(days).max()?;
    Some(life::working_days_after(day, longest))
}

/// The duties of the facts, then those of the Markdown form, which it takes.
fn duties(decoder: &mut Decoder, node: Option<&Node>, prose: &mut Prose, clauses: &Clauses) -> Vec<Duty> {
    let mut duties = Vec::new();
    for item in node.map(|node| decoder.list(node)).unwrap_or_default() {
        let at = decoder.span(item);
        let (mut id, mut share) = (None, None);
        if let Value::Map(entries) = &item.value {
            for entry in entries {
                match entry.key.as_str() {
                    "id" => id = decoder.plain(&entry.value),
                    "share" => share = decoder.count(&entry.value, 1, 100),
                    _ => {}
                }
            }
        }
        let phrase = decoder.phrase(item, &schema::DUTY, clauses);
        // A duty whose words have a fault is still one that requirements may name.
        let phrase = phrase.unwrap_or(Phrase::Own(Text::PerLang([].into())));
        duties.push(Duty { id, phrase, share: share.map(|share| share as u8), at });
    }
    duties.extend(prose.duties.drain(..).filter_map(|item| {
        let (phrase, at) = item.phrase(decoder, clauses)?;
        Some(Duty { id: None, phrase, share: None, at })
    }));
    duties
}
