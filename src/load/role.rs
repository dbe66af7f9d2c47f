//! A role: from its tree, and the Markdown beside it, to the typed record.
//!
//! In: the tree of `<id>.yaml` or `role.yaml`, what was read from the Markdown files, and the registries.
//! Out: a [`Role`]; `None` if something is missing that no posting can be made without. Every fault is reported.

use jiff::civil::Date;

use super::decode::{Clauses, Decoder, Fields, Known};
use super::prose::Prose;
use super::registries;
use super::schema;
use super::settings::ADDRESSES;
use super::yaml::{Node, Value};
use crate::finding::{Finding, Span, rules};
use crate::model::{
    Amount, Band, Cefr, Closes, Contract, Department, Disclosure, Duty, Education, Employment, Experience, Key, Lang,
    LanguageLevel, Level, Need, Pay, Person, Phrase, Place, Qualifications, Range, Remote, Requirement, Role, RolePay,
    Start, Term, Text, WorkingTime, code,
};

/// What roles refer to.
pub struct Registries {
    pub places: Known<Place>,
    pub departments: Known<Department>,
    pub people: Known<Person>,
    pub bands: Known<Band>,
    pub clauses: Clauses,
}

const NEEDS: [(&str, Need); 2] = [("must", Need::Must), ("nice", Need::Nice)];
const TIMES: [(&str, WorkingTime); 3] =
    [("full-time", WorkingTime::FullTime), ("part-time", WorkingTime::PartTime), ("mini-job", WorkingTime::MiniJob)];
const CONTRACTS: [(&str, Contract); 5] = [
    ("permanent", Contract::Permanent),
    ("internship", Contract::Internship),
    ("apprenticeship", Contract::Apprenticeship),
    ("working-student", Contract::WorkingStudent),
    ("freelance", Contract::Freelance),
];
/// Why a contract ends: a word here, a sentence in the strings of the theme.
pub const REASONS: [(&str, &str); 5] = [
    ("parental-leave-cover", "parental-leave-cover"),
    ("sick-leave-cover", "sick-leave-cover"),
    ("project", "project"),
    ("temporary-need", "temporary-need"),
    ("trial", "trial"),
];
const LEVELS: [(&str, Level); 6] = [
    ("none", Level::None),
    ("school", Level::School),
    ("vocational", Level::Vocational),
    ("bachelor", Level::Bachelor),
    ("master", Level::Master),
    ("doctorate", Level::Doctorate),
];
pub const CEFR: [(&str, Cefr); 6] =
    [("A1", Cefr::A1), ("A2", Cefr::A2), ("B1", Cefr::B1), ("B2", Cefr::B2), ("C1", Cefr::C1), ("C2", Cefr::C2)];

/// Reads one role.
pub fn decode(decoder: &mut Decoder, id: &str, node: &Node, prose: Option<Prose>, known: &Registries) -> Option<Role> {
    let fields = decoder.record(node, &schema::ROLE)?;
    let in_markdown = prose.is_some();
    let mut prose = prose.unwrap_or_default();
    let clauses = &known.clauses;

    let title = either(decoder, &fields, "title", prose.title.take());
    let slug = fields.get("slug").and_then(|node| slug(decoder, node));
    let department =
        fields.get("department").and_then(|node| decoder.reference(node, &known.departments, "department"));
    let remote = fields.get("remote").and_then(|node| self::remote(decoder, node)).unwrap_or_default();
    let places = places(decoder, &fields, &remote, &known.places);
    let employment = decoder.required(&fields, "employment").and_then(|node| self::employment(decoder, node));
    let pay = fields.get("pay").and_then(|node| self::pay(decoder, node, &known.bands));
    let posted = decoder.required(&fields, "posted").and_then(|node| decoder.date(node));
    let closes = decoder.required(&fields, "closes").and_then(|node| self::closes(decoder, node));
    let reference = fields.get("reference").and_then(|node| decoder.plain(node));
    let contact = fields.get("contact").and_then(|node| decoder.reference(node, &known.people, "person"));
    let openings = fields.get("openings").and_then(|node| decoder.count(node, 1, 999)).unwrap_or(1);
    let address = fields.get("address").and_then(|node| decoder.choice(node, &ADDRESSES));
    let summary = either(decoder, &fields, "summary", prose.summary.take());
    let team = match fields.get("team") {
        Some(node) => decoder.text(node),
        None => prose.team.take(),
    };

    let mut duties = match fields.get("duties") {
        Some(node) => self::duties(decoder, node, clauses),
        None => Vec::new(),
    };
    duties.extend(prose.duties.drain(..).filter_map(|item| {
        let (phrase, at) = item.phrase(decoder, clauses)?;
        Some(Duty { id: None, phrase, share: None, at })
    }));
    if duties.is_empty() && fields.get("duties").is_none_or(is_empty_list) {
        nothing(decoder, &fields, "duties", in_markdown);
    }

    let mut qualifications = match fields.get("qualifications") {
        Some(node) => self::qualifications(decoder, node, clauses),
        None => Qualifications::default(),
    };
    let add = |decoder: &mut Decoder, from: Vec<(Need, super::prose::Item)>| -> Vec<Requirement> {
        from.into_iter()
            .filter_map(|(need, item)| {
                let (phrase, at) = item.phrase(decoder, clauses)?;
                Some(Requirement { phrase, need, duties: Vec::new(), at })
            })
            .collect()
    };
    qualifications.skills.extend(add(decoder, std::mem::take(&mut prose.skills)));
    qualifications.licences.extend(add(decoder, std::mem::take(&mut prose.licences)));
    qualifications.personal.extend(add(decoder, std::mem::take(&mut prose.personal)));
    if qualifications.is_empty() && fields.get("qualifications").is_none_or(is_empty_list) {
        nothing(decoder, &fields, "qualifications", in_markdown);
    }

    let items = |decoder: &mut Decoder, name: &'static str, more: Vec<super::prose::Item>| -> Vec<Phrase> {
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

    let employment = employment?;
    days(decoder, &fields, posted, closes, &employment);
    let title = title?;
    let summary = summary?;
    let langs = published(decoder, &title, &summary, prose.langs.as_deref());
    let slugs = slugs(decoder, &langs, slug.as_ref(), &title)?;
    Some(Role {
        id: id.to_owned(),
        file: decoder.file,
        langs,
        slugs,
        title,
        slug,
        department,
        places,
        remote,
        employment,
        pay,
        posted: posted?,
        closes: closes?,
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
        prose: prose.sections,
    })
}

/// The languages a role is published in: those of its Markdown files, else those of its title, else of its summary.
fn published(decoder: &Decoder, title: &Text, summary: &Text, files: Option<&[Lang]>) -> Vec<Lang> {
    let all = (0..decoder.languages.len() as u8).map(Lang);
    match (files, title) {
        (Some(langs), _) => langs.to_vec(),
        (None, Text::PerLang(_)) => all.filter(|&lang| title.has(lang)).collect(),
        (None, Text::Same(_)) => all.filter(|&lang| summary.has(lang)).collect(),
    }
}

/// The days in their order: first online, then closed; and the job does not begin before it is advertised.
fn days(decoder: &mut Decoder, fields: &Fields, posted: Option<Date>, closes: Option<Closes>, employment: &Employment) {
    let Some(posted) = posted else { return };
    if let Some(Closes::On(closes)) = closes
        && closes < posted
        && let Some(node) = fields.get("closes")
    {
        let finding = Finding::new(&rules::DATE_CLOSES_BEFORE_POSTED, decoder.span(node));
        decoder.report(finding.arg("posted", posted.to_string()).arg("closes", closes.to_string()));
    }
    if let Start::On(start) = employment.start
        && start < posted
        && let Some(Value::Map(entries)) = fields.get("employment").map(|node| &node.value)
        && let Some(entry) = entries.iter().find(|entry| entry.key == "start")
    {
        let finding = Finding::new(&rules::DATE_STARTS_BEFORE_POSTED, decoder.span(&entry.value));
        decoder.report(finding.arg("posted", posted.to_string()).arg("start", start.to_string()));
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
        let title = words(title)?;
        match given.or_else(|| crate::model::slug::slug(&title.text, tag)) {
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
fn either(decoder: &mut Decoder, fields: &Fields, name: &'static str, prose: Option<Text>) -> Option<Text> {
    match (fields.get(name), prose) {
        (Some(node), Some(prose)) => {
            let finding = Finding::new(&rules::ROLE_SAID_TWICE, decoder.span(node)).arg("field", name);
            let also = prose.all().next().map(|words| words.at);
            decoder.report(match also {
                Some(at) => finding.also(at, "second"),
                None => finding,
            });
            decoder.text(node)
        }
        (Some(node), None) => decoder.text(node),
        (None, Some(prose)) => Some(prose),
        (None, None) => {
            decoder.missing(fields, name);
            None
        }
    }
}

fn nothing(decoder: &mut Decoder, fields: &Fields, name: &'static str, in_markdown: bool) {
    if in_markdown {
        let at = Span { end: fields.at.start, ..fields.at };
        decoder.report(Finding::new(&rules::ROLE_SECTION_MISSING, at).arg("field", name));
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
    for words in text.all().filter(|words| !crate::model::slug::is_slug(&words.text)) {
        let finding =
            Finding::new(&rules::VALUE_CODE, words.at).arg("kind", "slug").arg("value", words.text.to_string());
        decoder.findings.push(finding.arg("meant", crate::model::slug::slug(&words.text, "de").unwrap_or_default()));
        good = false;
    }
    good.then_some(text)
}

fn places(decoder: &mut Decoder, fields: &Fields, remote: &Remote, known: &Known<Place>) -> Vec<Key<Place>> {
    let Some(node) = fields.get("places") else {
        if !matches!(remote, Remote::Full(_)) {
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

fn remote(decoder: &mut Decoder, node: &Node) -> Option<Remote> {
    if let Value::Scalar(_) = node.value {
        return decoder.choice(node, &[("on-site", ())]).map(|()| Remote::OnSite);
    }
    let fields = decoder.record(node, &schema::REMOTE)?;
    match (fields.get("days"), fields.get("countries")) {
        (Some(days), None) => {
            let amount = decoder.amount(days)?;
            if amount > Amount::from_whole(5) || amount <= Amount::from_whole(0) {
                let finding = Finding::new(&rules::NUMBER_OUT_OF_RANGE, decoder.span(days));
                decoder.report(finding.arg("value", amount.to_string()).arg("min", 0usize).arg("max", 5usize));
                return None;
            }
            Some(Remote::Hybrid(amount))
        }
        (None, Some(countries)) => {
            let nodes = decoder.one_or_more(countries);
            let read: Vec<_> =
                nodes.iter().filter_map(|node| decoder.code(node, "country", code::is_country)).collect();
            (!read.is_empty()).then_some(Remote::Full(read))
        }
        (Some(days), Some(_)) => {
            let finding = Finding::new(&rules::REMOTE_BOTH, decoder.span(days));
            decoder.report(finding);
            None
        }
        (None, None) => {
            decoder.missing(&fields, "days");
            None
        }
    }
}

fn employment(decoder: &mut Decoder, node: &Node) -> Option<Employment> {
    let fields = decoder.record(node, &schema::EMPLOYMENT)?;
    let mut time = Vec::new();
    if let Some(node) = decoder.required(&fields, "time") {
        for node in decoder.one_or_more(node) {
            time.extend(decoder.choice(node, &TIMES));
        }
        time.sort();
        time.dedup();
    }
    let hours = fields.get("hours").and_then(|node| range(decoder, node, |d, n| hours_a_week(d, n)));
    let workload = fields.get("workload").and_then(|node| range(decoder, node, |d, n| d.count(n, 1, 100)));
    let contract = decoder.required(&fields, "contract").and_then(|node| contract(decoder, node));
    let start = fields.get("start").and_then(|node| start(decoder, node)).unwrap_or(Start::ByArrangement);
    (!time.is_empty()).then_some(())?;
    Some(Employment { time, hours, workload, contract: contract?, start })
}

fn hours_a_week(decoder: &mut Decoder, node: &Node) -> Option<Amount> {
    let hours = decoder.amount(node)?;
    let good = hours > Amount::from_whole(0) && hours <= Amount::from_whole(60);
    if !good {
        let finding = Finding::new(&rules::NUMBER_OUT_OF_RANGE, decoder.span(node)).arg("value", hours.to_string());
        decoder.report(finding.arg("min", 1usize).arg("max", 60usize));
    }
    good.then_some(hours)
}

/// One figure, or `{ min, max }`.
fn range<T: Copy + Ord + ToString>(
    decoder: &mut Decoder,
    node: &Node,
    mut figure: impl FnMut(&mut Decoder, &Node) -> Option<T>,
) -> Option<Range<T>> {
    if !matches!(node.value, Value::Map(_)) {
        return figure(decoder, node).map(|one| Range { min: one, max: one });
    }
    let fields = decoder.record(node, &schema::RANGE)?;
    let min = decoder.required(&fields, "min").and_then(|node| figure(decoder, node));
    let max = decoder.required(&fields, "max").and_then(|node| figure(decoder, node));
    let range = Range { min: min?, max: max? };
    if range.min > range.max {
        let finding = Finding::new(&rules::NUMBER_RANGE, decoder.span(node)).arg("min", range.min.to_string());
        decoder.report(finding.arg("max", range.max.to_string()));
        return None;
    }
    Some(range)
}

fn contract(decoder: &mut Decoder, node: &Node) -> Option<Contract> {
    if let Value::Map(_) = node.value {
        let fields = decoder.record(node, &schema::CONTRACT)?;
        let term = decoder.required(&fields, "fixed-term").and_then(|node| term(decoder, node));
        let reason = fields.get("reason").and_then(|node| decoder.choice(node, &REASONS));
        return Some(Contract::FixedTerm { term: term?, reason });
    }
    let position = CONTRACTS.each_ref().map(|(name, _)| *name);
    let numbered: Vec<(&'static str, usize)> = position.into_iter().zip(0..).collect();
    decoder.choice(node, &numbered).map(|at| CONTRACTS[at].1.clone())
}

/// `2 years`, `18 months` or the last day.
fn term(decoder: &mut Decoder, node: &Node) -> Option<Term> {
    let word = decoder.plain(node)?;
    let parsed = word.split_once(' ').and_then(|(number, unit)| {
        let number: u32 = number.parse().ok().filter(|number| (1..=120).contains(number))?;
        match unit.trim() {
            "month" | "months" => Some(number),
            "year" | "years" => Some(number * 12),
            _ => None,
        }
    });
    if let Some(months) = parsed {
        return Some(Term::Months(months));
    }
    if crate::model::date::looks_like_a_date(&word) {
        return decoder.date(node).map(Term::Until);
    }
    let finding = Finding::new(&rules::VALUE_TERM, decoder.span(node)).arg("value", word);
    decoder.report(finding);
    None
}

fn start(decoder: &mut Decoder, node: &Node) -> Option<Start> {
    word_or_date(
        decoder,
        node,
        &[("immediately", Start::Immediately), ("by-arrangement", Start::ByArrangement)],
        Start::On,
    )
}

fn closes(decoder: &mut Decoder, node: &Node) -> Option<Closes> {
    word_or_date(decoder, node, &[("until-filled", Closes::UntilFilled)], Closes::On)
}

/// A fixed word, or a date.
fn word_or_date<T: Copy>(
    decoder: &mut Decoder,
    node: &Node,
    words: &[(&'static str, T)],
    on: impl Fn(jiff::civil::Date) -> T,
) -> Option<T> {
    let word = decoder.plain(node)?;
    match words.iter().find(|(name, _)| *name == word) {
        Some((_, value)) => Some(*value),
        None if crate::model::date::looks_like_a_date(&word) => decoder.date(node).map(on),
        None => {
            let names: Vec<String> = words.iter().map(|(name, _)| (*name).to_owned()).collect();
            let nearest = schema::nearest(&word, words.iter().map(|(name, _)| *name)).unwrap_or_default();
            let finding = Finding::new(&rules::VALUE_WORD_OR_DATE, decoder.span(node)).arg("value", word);
            decoder.report(finding.arg("nearest", nearest).arg("choices", names));
            None
        }
    }
}

fn pay(decoder: &mut Decoder, node: &Node, bands: &Known<Band>) -> Option<RolePay> {
    let fields = decoder.record(node, &schema::PAY)?;
    let disclosure = fields
        .get("disclosure")
        .and_then(|node| {
            decoder.choice(node, &[("in-ad", Disclosure::InAd), ("before-interview", Disclosure::BeforeInterview)])
        })
        .unwrap_or_default();
    let note = fields.get("note").and_then(|node| decoder.text(node));
    let Some(band) = fields.get("band") else {
        return registries::pay(decoder, &fields).map(|pay| RolePay { pay, band: None, disclosure, note });
    };
    for name in ["min", "max", "amount", "currency", "per"] {
        if let Some(range) = fields.key_range(name) {
            let at = Span { file: decoder.file, start: range.start, end: range.end };
            decoder.report(Finding::new(&rules::PAY_BAND_AND_FIGURES, at).arg("field", name));
        }
    }
    let payments = fields.get("payments").and_then(|node| decoder.count(node, 12, 16));
    let agreement = fields.get("agreement").and_then(|node| decoder.text(node));
    let overpay = fields.get("overpay").and_then(|node| decoder.yes_or_no(node));
    let key = decoder.reference(band, bands, "band")?;
    let of_band = &bands.registry.get(key).pay;
    let pay = Pay {
        payments: payments.or(of_band.payments),
        agreement: agreement.or_else(|| of_band.agreement.clone()),
        overpay: overpay.unwrap_or(of_band.overpay),
        figure: of_band.figure,
        currency: of_band.currency.clone(),
        per: of_band.per,
    };
    Some(RolePay { pay, band: Some(key), disclosure, note })
}

fn duties(decoder: &mut Decoder, node: &Node, clauses: &Clauses) -> Vec<Duty> {
    let mut duties = Vec::new();
    for item in decoder.list(node) {
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
        duties.extend(phrase.map(|phrase| Duty { id, phrase, share: share.map(|share| share as u8), at }));
    }
    duties
}

fn qualifications(decoder: &mut Decoder, node: &Node, clauses: &Clauses) -> Qualifications {
    let Some(fields) = decoder.record(node, &schema::QUALIFICATIONS) else { return Qualifications::default() };
    let list = |decoder: &mut Decoder, name| fields.get(name).map(|node| decoder.list(node)).unwrap_or_default();
    let mut read = Qualifications::default();
    for node in list(decoder, "education") {
        read.education.extend(education(decoder, node));
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
    let level = decoder.required(&fields, "level").and_then(|node| decoder.choice(node, &LEVELS));
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
