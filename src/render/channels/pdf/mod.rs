//! `posting.pdf`: a posting on paper, for whoever wants a file to send, to print or to keep.
//!
//! In: a posting. Out: PDF 1.7 after PDF/UA-1: tagged, with title, language, bookmarks and all fonts in it; the same bytes
//! whenever it is made of the same posting. What it says goes to the typesetter as data, never as its markup.

mod ink;
mod press;
mod tree;

use std::collections::BTreeSet;

use serde::Serialize;

use self::ink::Ink;
use self::tree::Node;
use super::text::{Line, closing};
use super::{Posting, Sheet};
use crate::finding::{Finding, Span, rules};
use crate::model::Format;
use crate::render::{Renderer, qr};

pub static SHEET: Sheet = Sheet { file: "posting.pdf", format: Some(Format::Pdf), unsaid: &[], make };

/// What `posting.typ` sees.
#[derive(Serialize)]
struct Paper {
    /// As in `de-AT`.
    language: String,
    region: Option<String>,
    /// As in `#0a5b45`.
    accent: String,
    title: String,
    marker: String,
    employer: String,
    department: Option<String>,
    description: String,
    /// Year, month, day.
    date: [i32; 3],
    url: String,
    online_at: String,
    /// An image.
    qr: Option<String>,
    facts: Vec<[String; 2]>,
    sections: Vec<Section>,
    /// What stands at the foot of each page.
    foot: String,
}

#[derive(Serialize)]
struct Section {
    heading: String,
    body: Vec<Node>,
}

fn make(renderer: &Renderer, posting: &Posting) -> Result<Vec<u8>, Finding> {
    let paper = paper(renderer, posting, &mut Ink::default());
    press::print(&paper, &posting.url).map_err(|message| {
        Finding::new(&rules::SITE_NOT_TYPESET, Span::top(posting.role.file))
            .arg("title", posting.view.title.as_str())
            .arg("message", message)
    })
}

/// The letters of a posting that no typeface has.
pub fn missing(renderer: &Renderer, posting: &Posting) -> BTreeSet<char> {
    let mut ink = Ink::default();
    paper(renderer, posting, &mut ink);
    ink.missing
}

fn paper(renderer: &Renderer, posting: &Posting, ink: &mut Ink) -> Paper {
    let say = |id: &str| posting.voice.say(id, &[]);
    let view = &posting.view;
    let employer = ink.letters(&renderer.employer(posting.lang));
    let title = ink.letters(&view.title);
    let reference = view.facts.iter().find(|fact| fact.key == "reference");
    let reference = reference.map(|fact| ink.letters(&format!("{} {}", fact.label, fact.value)));
    let mut sections: Vec<Section> = posting
        .parts
        .iter()
        .map(|part| Section { heading: ink.letters(&part.heading), body: tree::of(&part.html, ink) })
        .collect();
    sections.extend(closing(renderer, posting).into_iter().map(|(heading, lines)| Section {
        heading: ink.letters(&heading),
        // Where it stands online is said at the head.
        body: lines.into_iter().filter(|line| !line.leads_to(&posting.url)).map(|line| paragraph(line, ink)).collect(),
    }));
    let locale = &renderer.site.settings.language(posting.lang).locale;
    let (language, region) = locale.split_once('-').unwrap_or((locale, ""));
    let date = posting.role.opens();
    Paper {
        language: language.to_lowercase(),
        region: region.rsplit('-').next().filter(|region| region.len() == 2).map(str::to_owned),
        accent: renderer.theme.scheme.light.accent.to_string(),
        marker: ink.letters(view.marker),
        department: view.department.map(|name| ink.letters(name)),
        description: ink.letters(&posting.summary()),
        date: [date.year().into(), date.month().into(), date.day().into()],
        url: posting.url.clone(),
        online_at: say("online-at"),
        qr: qr::code(&posting.url),
        facts: view.facts.iter().map(|fact| [ink.letters(&fact.label), ink.letters(&fact.value)]).collect(),
        sections,
        foot: [Some(employer.clone()), Some(title.clone()), reference]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · "),
        employer,
        title,
    }
}

/// A line at the end of a posting.
fn paragraph(line: Line, ink: &mut Ink) -> Node {
    match line {
        Line::Words(words) => Node::paragraph(vec![Node::Text(ink.letters(&words))]),
        Line::Link { label, shown, url } => {
            let label = Node::Text(ink.letters(&format!("{label} ")));
            Node::paragraph(vec![label, Node::link(url, vec![Node::Text(ink.letters(&shown))])])
        }
    }
}
