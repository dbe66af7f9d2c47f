//! What a role asks for: education, experience, languages, skills, licences, working with people.
//!
//! In: the tree of `qualifications`, and the items of the Markdown form. Out: [`Qualifications`].

use super::decode::{Clauses, Decoder, Fields};
use super::prose::{Item, Prose};
use super::schema;
use super::yaml::{Node, Value};
use crate::finding::{Finding, rules};
use crate::model::{Cefr, Education, Experience, LanguageLevel, Level, Need, Qualifications, Requirement, code};

const NEEDS: [(&str, Need); 2] = [("must", Need::Must), ("nice", Need::Nice)];

const CEFR: [(&str, Cefr); 6] =
    [("A1", Cefr::A1), ("A2", Cefr::A2), ("B1", Cefr::B1), ("B2", Cefr::B2), ("C1", Cefr::C1), ("C2", Cefr::C2)];

/// The qualifications of the facts, then those of the Markdown form, which it takes.
pub fn qualifications(
    decoder: &mut Decoder,
    node: Option<&Node>,
    prose: &mut Prose,
    clauses: &Clauses,
) -> Qualifications {
    let mut read = node.map(|node| of_facts(decoder, node, clauses)).unwrap_or_default();
    for (requirements, items) in [
        (&mut read.skills, &mut prose.skills),
        (&mut read.licences, &mut prose.licences),
        (&mut read.personal, &mut prose.personal),
    ] {
        requirements.extend(items.drain(..).filter_map(|(need, item)| in_words(decoder, need, item, clauses)));
    }
    read
}

fn in_words(decoder: &mut Decoder, need: Need, item: Item, clauses: &Clauses) -> Option<Requirement> {
    let (phrase, at) = item.phrase(decoder, clauses)?;
    Some(Requirement { phrase, need, duties: Vec::new(), at })
}

fn of_facts(decoder: &mut Decoder, node: &Node, clauses: &Clauses) -> Qualifications {
    let Some(fields) = decoder.record(node, &schema::QUALIFICATIONS) else { return Qualifications::default() };
    let list = |decoder: &mut Decoder, name| fields.get(name).map(|node| decoder.list(node)).unwrap_or_default();
    let mut read = Qualifications::default();
    for node in list(decoder, "education") {
        read.education.extend(education(decoder, node));
    }
    if read.education.len() > 1
        && let Some(at) = read.education.iter().position(|one| one.level == Level::None)
        && let Some(node) = fields.get("education").and_then(|node| decoder.list(node).get(at))
    {
        decoder.report(Finding::new(&rules::EDUCATION_NONE, decoder.span(node)));
    }
    for node in list(decoder, "experience") {
        read.experience.extend(experience(decoder, node));
    }
    for node in list(decoder, "languages") {
        read.languages.extend(language_level(decoder, node));
    }
    for (name, requirements) in
        [("skills", &mut read.skills), ("licences", &mut read.licences), ("personal", &mut read.personal)]
    {
        for node in list(decoder, name) {
            requirements.extend(requirement(decoder, node, clauses));
        }
    }
    read
}

fn need(decoder: &mut Decoder, fields: &Fields) -> Need {
    fields.get("need").and_then(|node| decoder.choice(node, &NEEDS)).unwrap_or_default()
}

fn education(decoder: &mut Decoder, node: &Node) -> Option<Education> {
    let fields = decoder.record(node, &schema::EDUCATION)?;
    let level = decoder
        .required(&fields, "level")
        .and_then(|node| decoder.choice(node, &Level::ALL.map(|level| (level.name(), level))));
    let subject = fields.get("in").and_then(|node| decoder.text(node));
    let or_experience = fields.get("or-experience").and_then(|node| months(decoder, node));
    let need = need(decoder, &fields);
    Some(Education { level: level?, subject, or_experience, need })
}

fn experience(decoder: &mut Decoder, node: &Node) -> Option<Experience> {
    let fields = decoder.record(node, &schema::EXPERIENCE)?;
    let months = decoder.required(&fields, "years").and_then(|node| months(decoder, node));
    let field = fields.get("in").and_then(|node| decoder.text(node));
    let need = need(decoder, &fields);
    Some(Experience { months: months?, field, need })
}

/// Years as months; half and quarter years are whole months.
fn months(decoder: &mut Decoder, node: &Node) -> Option<u32> {
    let years = decoder.amount(node)?;
    let months = years.hundredths() * 12;
    if months % 100 == 0 && (1..=480).contains(&(months / 100)) {
        return u32::try_from(months / 100).ok();
    }
    let finding = Finding::new(&rules::VALUE_YEARS, decoder.span(node)).arg("value", years.to_string());
    decoder.report(finding);
    None
}

fn language_level(decoder: &mut Decoder, node: &Node) -> Option<LanguageLevel> {
    let fields = decoder.record(node, &schema::LANGUAGE_LEVEL)?;
    let language =
        decoder.required(&fields, "language").and_then(|node| decoder.code(node, "language", code::is_language));
    let level = decoder.required(&fields, "level").and_then(|node| decoder.choice(node, &CEFR));
    let need = need(decoder, &fields);
    Some(LanguageLevel { language: language?, level: level?, need })
}

fn requirement(decoder: &mut Decoder, node: &Node, clauses: &Clauses) -> Option<Requirement> {
    let at = decoder.span(node);
    let phrase = decoder.phrase(node, &schema::REQUIREMENT, clauses);
    let (mut need, mut duties) = (Need::Must, Vec::new());
    if let Value::Map(entries) = &node.value {
        for entry in entries {
            match entry.key.as_str() {
                "need" => need = decoder.choice(&entry.value, &NEEDS).unwrap_or_default(),
                "for" => {
                    for id in decoder.one_or_more(&entry.value) {
                        duties.extend(decoder.plain(id));
                    }
                }
                _ => {}
            }
        }
    }
    Some(Requirement { phrase: phrase?, need, duties, at })
}
