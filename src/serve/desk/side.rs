//! A role side by side: its languages in columns, section by section and item by item, each finding beside the words that
//! it means.
//!
//! In: a role of the site, what is told of it. Out: [`Sides`], for the page.

use std::ops::Range;

use serde::Serialize;

use super::note::{Link, Note, Teller};
use super::roles;
use crate::finding::{Finding, Severity, Span};
use crate::model::{Around, Lang, Need, Phrase, Requirement, Role, Section, Site, Text, Words};
use crate::render::Glimpse;
use crate::serve::live::Now;
use crate::snapshot::Snapshot;

#[derive(Serialize)]
pub struct Sides {
    id: String,
    title: String,
    /// The language of the title.
    lang: String,
    /// Opens the file with the facts.
    file: Link,
    sections: Vec<Block>,
    /// Findings about the role as a whole: facts, fields, what is missing.
    notes: Vec<Note>,
    glimpses: Vec<Seen>,
}

#[derive(Serialize)]
struct Block {
    heading: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    /// What the item is: its clause, its share, whether it is only welcome.
    about: Vec<String>,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    lang: String,
    /// Nothing is written in this language, although it is in another.
    is_missing: bool,
    pieces: Vec<Piece>,
    link: Option<Link>,
    notes: Vec<Note>,
}

#[derive(Serialize)]
struct Piece {
    text: String,
    /// How much the finding weighs that means this.
    mark: Option<&'static str>,
}

#[derive(Serialize)]
struct Seen {
    lang: String,
    #[serde(flatten)]
    glimpse: Glimpse,
    /// The structured data, laid out to be read.
    data_lines: Option<String>,
}

/// What all cells are made with.
struct Maker<'a> {
    site: &'a Site,
    role: &'a Role,
    /// Where the words stand …
    snapshot: &'a Snapshot,
    /// … and the findings.
    told: &'a Snapshot,
    teller: Teller<'a>,
    /// Those that are not yet beside their words.
    open: Vec<&'a Finding>,
    /// Whether the words are those on disk, of which the findings are told.
    is_current: bool,
}

/// `None` if there is no such role.
pub fn sides(now: &Now, id: &str, teller: Teller) -> Option<Sides> {
    // As it is on disk, if it can be read there; a role that cannot is shown as it was.
    let is_current = now.disk.opened.site.role(id).is_some();
    let preview = if is_current { &now.disk } else { &now.preview };
    let site = &*preview.opened.site;
    let at = site.roles.binary_search_by(|role| role.id.as_str().cmp(id)).ok()?;
    let role = &*site.roles[at];
    let snapshot = &*preview.opened.snapshot;
    let open = roles::of_role(now, site, id);
    let mut maker = Maker { site, role, snapshot, told: &now.told.snapshot, teller, open, is_current };
    let sections = maker.sections();
    let glimpses = role.langs.iter().filter_map(|&lang| {
        let glimpse = preview.glimpse(at, lang)?;
        let lang = site.settings.language(lang).tag.clone();
        Some(Seen { lang, data_lines: glimpse.data.as_deref().map(laid_out), glimpse })
    });
    let glimpses = glimpses.collect();
    let notes = std::mem::take(&mut maker.open).into_iter().map(|finding| maker.note(finding)).collect();
    let lang = teller.speaker.lang_of(site, role);
    let title = role.title.get(lang, site.settings.address(role, lang));
    Some(Sides {
        id: role.id.clone(),
        title: title.map_or_else(|| role.id.clone(), |words| words.text.to_string()),
        lang: site.settings.language(lang).tag.clone(),
        file: maker.link(Span::top(role.file)),
        sections,
        notes,
        glimpses,
    })
}

/// JSON as people read it; the same text if it is none.
fn laid_out(data: &str) -> String {
    let value: Option<serde_json::Value> = serde_json::from_str(data).ok();
    value.and_then(|value| serde_json::to_string_pretty(&value).ok()).unwrap_or_else(|| data.to_owned())
}

impl<'a> Maker<'a> {
    fn sections(&mut self) -> Vec<Block> {
        let role = self.role;
        let all = &role.qualifications;
        let sections = [
            ("desk-section-title", vec![self.text(&role.title)]),
            ("desk-section-summary", vec![self.text(&role.summary)]),
            ("desk-section-team", role.team.iter().map(|team| self.text(team)).collect()),
            ("desk-section-duties", self.duties()),
            ("desk-section-qualifications", self.around(Around::Qualifications)),
            ("desk-section-skills", self.requirements(&all.skills)),
            ("desk-section-licences", self.requirements(&all.licences)),
            ("desk-section-personal", self.requirements(&all.personal)),
            ("desk-section-offer", self.list(Around::Offer, &role.benefits)),
            ("desk-section-process", self.list(Around::Process, &role.process)),
            ("desk-section-notes", self.list(Around::Notes, &role.notes)),
        ];
        let mut blocks: Vec<Block> = sections
            .into_iter()
            .map(|(heading, rows)| Block { heading: self.teller.speaker.get(heading, &[]), rows })
            .collect();
        for section in role.prose.iter().filter(|section| section.around == Around::Own) {
            let rows = section.heading.iter().chain([&section.body]).map(|text| self.text(text)).collect();
            blocks.push(Block { heading: self.teller.speaker.get("desk-section-own", &[]), rows });
        }
        blocks.retain(|block| !block.rows.is_empty());
        blocks
    }

    /// Prose before a list.
    fn around(&mut self, around: Around) -> Vec<Row> {
        let is_here = |section: &&Section| section.around == around;
        self.role.prose.iter().filter(is_here).map(|section| self.text(&section.body)).collect()
    }

    fn duties(&mut self) -> Vec<Row> {
        let mut rows = self.around(Around::Duties);
        for duty in &self.role.duties {
            let share = duty.share.map(|share| format!("{share} %"));
            rows.push(self.phrase(&duty.phrase, share));
        }
        rows
    }

    fn requirements(&mut self, requirements: &'a [Requirement]) -> Vec<Row> {
        let nice = |one: &Requirement| (one.need == Need::Nice).then(|| self.teller.speaker.get("desk-nice", &[]));
        let about: Vec<Option<String>> = requirements.iter().map(nice).collect();
        requirements.iter().zip(about).map(|(one, about)| self.phrase(&one.phrase, about)).collect()
    }

    fn list(&mut self, around: Around, phrases: &'a [Phrase]) -> Vec<Row> {
        let mut rows = self.around(around);
        rows.extend(phrases.iter().map(|phrase| self.phrase(phrase, None)));
        rows
    }

    fn phrase(&mut self, phrase: &'a Phrase, about: Option<String>) -> Row {
        let clause = phrase.clause().map(|key| self.site.clauses.name(key).to_owned());
        let mut row = self.text(self.site.text(phrase));
        row.about = clause.into_iter().chain(about).collect();
        row
    }

    fn text(&mut self, text: &'a Text) -> Row {
        let cells = self.site.settings.langs().map(|lang| self.cell(text, lang)).collect();
        Row { about: Vec::new(), cells }
    }

    fn cell(&mut self, text: &'a Text, lang: Lang) -> Cell {
        let words = text.get(lang, self.site.settings.address(self.role, lang));
        let tag = self.site.settings.language(lang).tag.clone();
        let Some(words) = words else {
            let is_missing = self.role.langs.contains(&lang) || text.all().next().is_some();
            return Cell { lang: tag, is_missing, pieces: Vec::new(), link: None, notes: Vec::new() };
        };
        let is_here = |finding: &&Finding| self.is_current && finding.at.is_some_and(|at| lies_in(at, words.at));
        let (here, open): (Vec<&Finding>, Vec<&Finding>) =
            std::mem::take(&mut self.open).into_iter().partition(is_here);
        self.open = open;
        Cell {
            lang: tag,
            is_missing: false,
            pieces: self.pieces(words, &here),
            link: Some(self.link(words.at)),
            notes: here.into_iter().map(|finding| self.note(finding)).collect(),
        }
    }

    /// The words, with what findings mean marked where it can be found in them: a text can be written in other ways than
    /// it is read, with quotes doubled or letters escaped.
    fn pieces(&self, words: &Words, findings: &[&Finding]) -> Vec<Piece> {
        let mut marks: Vec<(Range<usize>, Severity)> = Vec::new();
        for finding in findings {
            let Some(at) = finding.at.filter(|at| *at != words.at) else { continue };
            let written = self.snapshot.file(at.file).shown();
            let part = |range: Range<usize>| unfolded(written.get(range).unwrap_or_default());
            let (before, meant) = (part(words.at.start as usize..at.start as usize), part(at.range()));
            // The same words may stand there more than once.
            let nth = before.matches(&meant).count();
            let Some((start, _)) = words.text.match_indices(&meant).nth(nth).filter(|_| !meant.is_empty()) else {
                continue;
            };
            marks.push((start..start + meant.len(), finding.severity));
        }
        // The gravest of those that begin at one place.
        marks.sort_by_key(|(range, severity)| (range.start, std::cmp::Reverse(*severity)));
        let mut pieces = Vec::new();
        let mut from = 0;
        let mut push = |range: Range<usize>, mark| {
            if !range.is_empty() {
                pieces.push(Piece { text: words.text[range].to_owned(), mark });
            }
        };
        for (range, severity) in marks {
            if range.start >= from {
                push(from..range.start, None);
                from = range.end;
                push(range, Some(severity.name()));
            }
        }
        push(from..words.text.len(), None);
        pieces
    }

    fn note(&self, finding: &Finding) -> Note {
        self.teller.note(finding, self.told)
    }

    /// Opens the writer's editor.
    fn link(&self, at: Span) -> Link {
        self.teller.link(self.snapshot, at)
    }
}

/// A text that is written over several lines, as it is read.
fn unfolded(written: &str) -> String {
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn lies_in(at: Span, words: Span) -> bool {
    at.file == words.file && words.start <= at.start && at.end <= words.end
}
