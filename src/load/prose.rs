//! The Markdown form of a role: its files, one for each language, brought together.
//!
//! In: the sections of each file. Out: [`Prose`]: texts in all languages; the items of a section belong together in
//! their order. Sections that differ in their number of items are reported.

use std::ops::Range;

use super::decode::{Clauses, Decoder};
use super::markdown::{self, Part, Piece, Section as Kind};
use crate::finding::{FileId, Finding, Rule, Span, rules};
use crate::model::{Around, Lang, Need, Phrase, Section, Text, Wording, Words};

/// What the Markdown files say.
#[derive(Default)]
pub struct Prose {
    /// The languages that have a file.
    pub langs: Option<Vec<Lang>>,
    pub title: Option<Text>,
    pub summary: Option<Text>,
    pub team: Option<Text>,
    pub duties: Vec<Item>,
    pub skills: Vec<(Need, Item)>,
    pub licences: Vec<(Need, Item)>,
    pub personal: Vec<(Need, Item)>,
    pub benefits: Vec<Item>,
    pub process: Vec<Item>,
    pub notes: Vec<Item>,
    pub sections: Vec<Section>,
    /// Whether any file has a section on duties, or on what one needs, whatever could be read of it.
    pub tells_duties: bool,
    pub tells_needs: bool,
}

/// A list item in all languages.
pub enum Item {
    Text(Text),
    /// `use: group/name`.
    Use {
        clause: String,
        at: Span,
    },
}

impl Item {
    /// The item's words or clause, and where it stands.
    pub fn phrase(self, decoder: &mut Decoder, clauses: &Clauses) -> Option<(Phrase, Span)> {
        match self {
            Item::Text(text) => {
                let at = text.all().next()?.at;
                Some((Phrase::Own(text), at))
            }
            Item::Use { clause, at } => {
                decoder.find(&clause, at, clauses, "clause").map(|key| (Phrase::Clause(key, at), at))
            }
        }
    }
}

/// One Markdown file of a role.
pub struct File<'a> {
    pub lang: Lang,
    pub id: FileId,
    pub text: &'a str,
}

/// Reads the Markdown files of a role, in the order of the languages.
pub fn read(decoder: &mut Decoder, files: &[File], clauses: &Clauses) -> Prose {
    let parsed: Vec<(Lang, FileId, markdown::Prose)> = files
        .iter()
        .map(|file| {
            let tag = decoder.languages[file.lang.index()].tag.as_str();
            (file.lang, file.id, markdown::parse(file.id, file.text, tag, &mut decoder.findings))
        })
        .collect();
    report_facts(decoder, &parsed);
    let found = |rule: &Rule| -> Vec<FileId> {
        let these = decoder.findings.iter().filter(|finding| finding.rule == rule);
        these.filter_map(|finding| finding.at).map(|at| at.file).collect()
    };
    let mut unlisted = found(&rules::MARKDOWN_NO_LIST);
    let no_list = !unlisted.is_empty();
    // An unknown heading forbids publishing only where the other language has none to pair it with.
    let own = |prose: &markdown::Prose| prose.parts.iter().filter(|part| is_own(part)).count();
    if parsed.windows(2).any(|pair| own(&pair[0].2) != own(&pair[1].2)) {
        unlisted.extend(found(&rules::MARKDOWN_UNKNOWN_HEADING));
    }
    let lists = Lists { clauses, parsed: &parsed, unlisted };
    let mut prose = Prose { langs: Some(files.iter().map(|file| file.lang).collect()), ..Prose::default() };
    prose.title = text(
        decoder,
        parsed.iter().filter_map(|(lang, id, prose)| prose.title.as_ref().map(|title| (*lang, words(*id, title)))),
    );

    let whole = |decoder: &mut Decoder, kind: &Kind| {
        text(
            decoder,
            parsed.iter().filter_map(|(lang, id, prose)| {
                let blocks = prose.parts.iter().filter(|part| part.section == *kind);
                joined(*id, blocks).map(|words| (*lang, words))
            }),
        )
    };
    prose.summary = whole(decoder, &Kind::Summary);
    prose.team = whole(decoder, &Kind::Team);

    prose.duties = items(decoder, &lists, &Kind::Duties);
    prose.benefits = items(decoder, &lists, &Kind::Benefits);
    prose.process = items(decoder, &lists, &Kind::Process);
    prose.notes = items(decoder, &lists, &Kind::Notes);
    for need in [Need::Must, Need::Nice] {
        let mut of = |kind: Kind| items(decoder, &lists, &kind).into_iter().map(move |item| (need, item));
        prose.skills.extend(of(Kind::Skills(need)));
        prose.personal.extend(of(Kind::Personal(need)));
        prose.licences.extend(of(Kind::Licences(need)));
    }

    for list in [Around::Duties, Around::Qualifications, Around::Offer, Around::Process, Around::Notes] {
        let leads = parsed.iter().filter_map(|(lang, id, prose)| {
            let parts = prose.parts.iter().filter(|part| around(part.section) == Some(list));
            let pieces: Vec<&Piece> = parts.flat_map(|part| &part.lead).collect();
            paragraphs(*id, &pieces).map(|words| (*lang, words))
        });
        let body = text(decoder, leads);
        // A list written as running text has been reported; that the other language has a list there is no news.
        let body = body.filter(|body| !no_list || files.iter().all(|file| body.has(file.lang)));
        prose.sections.extend(body.map(|body| Section { around: list, heading: None, body }));
    }
    let mut told = parsed.iter().flat_map(|(_, _, prose)| &prose.parts).map(|part| around(part.section));
    prose.tells_duties = told.clone().any(|list| list == Some(Around::Duties));
    prose.tells_needs = told.any(|list| list == Some(Around::Qualifications));
    prose.sections.extend(own_sections(decoder, &parsed));
    prose
}

/// The list that prose of a section stands before; several sections are shown as one.
fn around(kind: Kind) -> Option<Around> {
    match kind {
        Kind::Duties => Some(Around::Duties),
        Kind::Skills(_) | Kind::Personal(_) | Kind::Licences(_) => Some(Around::Qualifications),
        Kind::Benefits => Some(Around::Offer),
        Kind::Process => Some(Around::Process),
        Kind::Notes => Some(Around::Notes),
        Kind::Summary | Kind::Team | Kind::About | Kind::Other => None,
    }
}

/// Headings that announce what has a field in the facts.
fn report_facts(decoder: &mut Decoder, parsed: &[(Lang, FileId, markdown::Prose)]) {
    for (_, id, prose) in parsed {
        let facts = prose.parts.iter().filter_map(|part| Some((part, fact(&part.heading.text)?)));
        for (part, field) in facts {
            let at = span(*id, &part.heading.range);
            // Facts that belong elsewhere need neither a list here nor another heading.
            let is_moot = |rule: &Rule| [&rules::MARKDOWN_NO_LIST, &rules::MARKDOWN_UNKNOWN_HEADING].contains(&rule);
            decoder.findings.retain(|finding| finding.at != Some(at) || !is_moot(finding.rule));
            let finding = Finding::new(&rules::ROLE_FACT_IN_PROSE, at);
            decoder.report(finding.arg("field", field).arg("heading", part.heading.text.as_str()));
        }
    }
}

/// Sections under headings of the writer's own; the first of one language belongs to the first of the other.
fn own_sections(decoder: &mut Decoder, parsed: &[(Lang, FileId, markdown::Prose)]) -> Vec<Section> {
    let of = |prose: &'_ markdown::Prose| -> Vec<usize> {
        prose.parts.iter().enumerate().filter(|(_, part)| is_own(part)).map(|(at, _)| at).collect()
    };
    let positions: Vec<Vec<usize>> = parsed.iter().map(|(_, _, prose)| of(prose)).collect();
    let count = positions.iter().map(Vec::len).max().unwrap_or_default();
    let mut sections = Vec::new();
    for nth in 0..count {
        let parts = || {
            parsed.iter().zip(&positions).filter_map(move |((lang, id, prose), positions)| {
                positions.get(nth).map(|&at| (*lang, *id, &prose.parts[at]))
            })
        };
        let heading = text(decoder, parts().map(|(lang, id, part)| (lang, words(id, &part.heading))));
        let body =
            text(decoder, parts().filter_map(|(lang, id, part)| joined(id, std::iter::once(part)).map(|w| (lang, w))));
        if let (Some(_), Some(body)) = (&heading, body) {
            sections.push(Section { around: Around::Own, heading, body });
        }
    }
    sections
}

fn is_own(part: &Part) -> bool {
    matches!(part.section, Kind::Other | Kind::About)
}

/// The field that a heading announces in place of prose, by the beginning of one of its words.
fn fact(heading: &str) -> Option<&'static str> {
    const FACTS: [(&str, &[&str]); 3] = [
        ("pay", &["gehalt", "vergütung", "entgelt", "lohn", "salary", "compensation", "pay", "remuneration"]),
        ("contact", &["kontakt", "ansprechp", "contact"]),
        ("places", &["standort", "arbeitsort", "dienstort", "location", "workplace"]),
    ];
    let heading = heading.to_lowercase();
    let words: Vec<&str> = heading.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    // A heading of many words is about something else: "Gehalt, Urlaub und andere Vorteile".
    let announces =
        |stems: &[&str]| words.len() <= 3 && words.iter().any(|word| stems.iter().any(|s| word.starts_with(s)));
    FACTS.into_iter().find(|(_, stems)| announces(stems)).map(|(field, _)| field)
}

/// The files of a role, and what their lists need.
struct Lists<'a> {
    clauses: &'a Clauses,
    parsed: &'a [(Lang, FileId, markdown::Prose)],
    /// Files in which a list was missed, with an error: that it has no items is not reported again.
    unlisted: Vec<FileId>,
}

/// The items of one kind of section, in all languages.
fn items(decoder: &mut Decoder, files: &Lists, kind: &Kind) -> Vec<Item> {
    let lists: Vec<(Lang, FileId, Vec<&Piece>)> = files
        .parsed
        .iter()
        .map(|(lang, id, prose)| {
            let parts = prose.parts.iter().filter(|part| part.section == *kind);
            (*lang, *id, parts.flat_map(|part| &part.items).collect())
        })
        .collect();
    let most = lists.iter().map(|(_, _, items)| items.len()).max().unwrap_or_default();
    let least = lists.iter().map(|(_, _, items)| items.len()).min().unwrap_or_default();
    let missed = lists.iter().any(|(_, id, items)| items.is_empty() && files.unlisted.contains(id));
    if most != least && !missed {
        report_counts(decoder, &lists, kind);
    }
    (0..least).filter_map(|nth| item(decoder, files.clauses, &lists, nth)).collect()
}

fn report_counts(decoder: &mut Decoder, lists: &[(Lang, FileId, Vec<&Piece>)], kind: &Kind) {
    let longest = lists.iter().max_by_key(|(_, _, items)| items.len());
    let shortest = lists.iter().min_by_key(|(_, _, items)| items.len());
    let (Some((long, file, items)), Some((short, _, fewer))) = (longest, shortest) else { return };
    let Some(first) = items.first() else { return };
    let tag = |lang: &Lang| decoder.languages[lang.index()].tag.clone();
    let finding = Finding::new(&rules::ROLE_ITEM_COUNT, span(*file, &first.range))
        .arg("section", kind.key())
        .arg("more", items.len())
        .arg("longer", tag(long))
        .arg("fewer", fewer.len())
        .arg("shorter", tag(short));
    decoder.report(finding);
}

fn item(decoder: &mut Decoder, clauses: &Clauses, lists: &[(Lang, FileId, Vec<&Piece>)], nth: usize) -> Option<Item> {
    let pieces: Vec<(Lang, Span, &Piece)> =
        lists.iter().map(|(lang, id, items)| (*lang, span(*id, &items[nth].range), items[nth])).collect();
    let clause = |piece: &Piece| piece.text.strip_prefix("use:").map(|name| name.trim().to_owned());
    let used: Vec<Option<String>> = pieces.iter().map(|(_, _, piece)| clause(piece)).collect();
    let (_, at, _) = pieces.first()?;
    match &used[0] {
        first if used.iter().any(|clause| clause != first) => {
            // A misspelt clause is the likelier reason for two different ones.
            let names = used.iter().zip(&pieces).filter_map(|(name, (_, at, _))| Some((name.as_deref()?, *at)));
            let found: Vec<bool> =
                names.map(|(name, at)| decoder.find(name, at, clauses, "clause").is_some()).collect();
            if found.contains(&false) {
                return None;
            }
            let finding = Finding::new(&rules::ROLE_CLAUSE_MISMATCH, *at);
            let other = pieces.get(1).map_or(*at, |(_, at, _)| *at);
            decoder.report(finding.also(other, "second"));
            None
        }
        Some(clause) => Some(Item::Use { clause: clause.clone(), at: *at }),
        None => text(
            decoder,
            pieces.iter().map(|(lang, at, piece)| (*lang, Words { text: piece.text.as_str().into(), at: *at })),
        )
        .map(Item::Text),
    }
}

fn text(decoder: &mut Decoder, words: impl Iterator<Item = (Lang, Words)>) -> Option<Text> {
    let wordings: Vec<(Lang, Wording)> = words
        .map(|(lang, words)| {
            // HTML and pictures were met while the Markdown was read.
            let faults = super::inline::faults(&words);
            decoder.findings.extend(faults.into_iter().filter(|finding| *finding.rule == rules::TEXT_LINK));
            (lang, Wording::Same(words))
        })
        .collect();
    (!wordings.is_empty()).then_some(Text::PerLang(wordings.into()))
}

/// Paragraphs, then the list of each part.
fn joined<'a>(file: FileId, parts: impl Iterator<Item = &'a Part>) -> Option<Words> {
    let mut text = String::new();
    let mut range: Option<Range<u32>> = None;
    for part in parts {
        let lines = part.lead.iter().map(|piece| ("", piece)).chain(part.items.iter().map(|piece| ("- ", piece)));
        for (mark, piece) in lines {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            text.push_str(mark);
            text.push_str(&piece.text);
            range = Some(cover(range, &piece.range));
        }
    }
    range.map(|range| Words { text: text.into(), at: span(file, &range) })
}

fn paragraphs(file: FileId, pieces: &[&Piece]) -> Option<Words> {
    let (first, last) = (pieces.first()?, pieces.last()?);
    let text = pieces.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join("\n\n");
    Some(Words { text: text.into(), at: span(file, &(first.range.start..last.range.end)) })
}

fn words(file: FileId, piece: &Piece) -> Words {
    Words { text: piece.text.as_str().into(), at: span(file, &piece.range) }
}

fn cover(range: Option<Range<u32>>, more: &Range<u32>) -> Range<u32> {
    match range {
        Some(range) => range.start.min(more.start)..range.end.max(more.end),
        None => more.clone(),
    }
}

fn span(file: FileId, range: &Range<u32>) -> Span {
    Span { file, start: range.start, end: range.end }
}
