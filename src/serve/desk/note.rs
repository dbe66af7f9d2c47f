//! A finding as the desk tells it: its words, its help, and a link that opens the place in the writer's editor.
//!
//! In: a finding, the snapshot it points into. Out: [`Note`], for `notes.html`.

use serde::Serialize;

use super::editor::Editor;
use super::speaker::Speaker;
use crate::finding::{Finding, Span};
use crate::report::excerpt;
use crate::report::messages::printable;
use crate::snapshot::Snapshot;

#[derive(Serialize)]
pub struct Note {
    severity: &'static str,
    word: String,
    message: Vec<Said>,
    help: Option<Vec<Said>>,
    rule: &'static str,
    link: Option<Link>,
}

/// A part of a message: words, or what is typed.
#[derive(Serialize)]
struct Said {
    text: String,
    is_typed: bool,
}

#[derive(Serialize)]
pub struct Link {
    url: String,
    /// `content/roles/payroll.yaml:12`
    place: String,
}

/// Whoever tells findings, and where the site lies.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    pub root: &'a str,
    pub editor: &'a Editor,
    pub speaker: &'a Speaker,
}

impl Teller<'_> {
    pub fn note(&self, finding: &Finding, snapshot: &Snapshot) -> Note {
        let messages = &self.speaker.messages;
        Note {
            severity: finding.severity.name(),
            word: messages.weight(finding),
            message: said(&messages.message(finding)),
            help: messages.help(finding).map(|help| said(&help)),
            rule: finding.rule.id,
            link: finding.at.map(|at| self.link(snapshot, at)),
        }
    }

    /// Opens the writer's editor.
    pub fn link(&self, snapshot: &Snapshot, at: Span) -> Link {
        let file = snapshot.file(at.file);
        let place = excerpt::excerpt(file.shown(), at.range());
        let url = self.editor.link(&format!("{}/{}", self.root, file.path), place.line, place.column);
        Link { url, place: format!("{}:{}", printable(&file.path), place.line) }
    }
}

/// Messages have what is typed between backticks.
fn said(message: &str) -> Vec<Said> {
    let parts = message.split('`').enumerate();
    parts.map(|(nth, text)| Said { text: text.to_owned(), is_typed: nth % 2 == 1 }).collect()
}
