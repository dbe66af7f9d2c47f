//! `posting.txt`: a posting as one pastes it into a form or an e-mail.
//!
//! In: a posting. Out: plain text in lines of at most [`WIDTH`] characters: headings underlined, bullets, facts, the link.

use super::{Part, Posting, Sheet};
use crate::finding::Finding;
use crate::render::Renderer;
use crate::render::markup::{self, Form, filled};

/// As long as a line of an e-mail may be and still be quoted (RFC 3676, 4.2).
const WIDTH: usize = 72;

pub static SHEET: Sheet = Sheet { file: "posting.txt", format: None, unsaid: &[], make };

fn make(renderer: &Renderer, posting: &Posting) -> Result<Vec<u8>, Finding> {
    let mut text = String::new();
    push_heading(&posting.headline(), '=', &mut text);
    text.push('\n');
    text.push_str(&filled(&renderer.employer(posting.lang), WIDTH, "", ""));
    text.push_str("\n\n");
    text.push_str(&sections(posting));
    for (heading, lines) in closing(renderer, posting) {
        text.push_str("\n\n");
        push_heading(&heading, '-', &mut text);
        for line in lines {
            text.push('\n');
            text.push_str(&filled(&line.plain(), WIDTH, "", ""));
        }
    }
    text.push('\n');
    Ok(text.into_bytes())
}

/// The facts and all sections.
pub fn sections(posting: &Posting) -> String {
    let mut text = String::new();
    for (nth, Part { heading, html, .. }) in posting.parts.iter().enumerate() {
        if nth > 0 {
            text.push_str("\n\n");
        }
        if !heading.is_empty() {
            push_heading(heading, '-', &mut text);
            text.push('\n');
        }
        text.push_str(&markup::written(html, Form::Plain { width: WIDTH }));
        if nth == 0 {
            text.push('\n');
            for fact in &posting.view.facts {
                text.push('\n');
                text.push_str(&filled(&format!("{}: {}", fact.label, fact.value), WIDTH, "", "  "));
            }
        }
    }
    text
}

fn push_heading(heading: &str, line: char, text: &mut String) {
    let filled = filled(heading, WIDTH, "", "");
    let longest = filled.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    text.push_str(&filled);
    text.push('\n');
    text.extend(std::iter::repeat_n(line, longest));
    text.push('\n');
}

/// A line at the end of a sheet: words, or a label with an address.
pub enum Line {
    Words(String),
    Link { label: String, shown: String, url: String },
}

impl Line {
    #[cfg(feature = "pdf")]
    pub fn leads_to(&self, address: &str) -> bool {
        matches!(self, Line::Link { url, .. } if url == address)
    }

    fn plain(&self) -> String {
        match self {
            Line::Words(words) => words.clone(),
            Line::Link { label, shown, .. } => format!("{label} {shown}").trim_start().to_owned(),
        }
    }
}

/// Whom to ask, how to apply, where the posting stands.
pub fn closing(renderer: &Renderer, posting: &Posting) -> Vec<(String, Vec<Line>)> {
    let say = |id: &str| posting.voice.say(id, &[]);
    let mut sections = Vec::new();
    if let Some(contact) = &posting.view.contact {
        let name = contact.name.to_owned();
        let mut lines = vec![Line::Words(match contact.role {
            Some(role) => format!("{name}, {role}"),
            None => name,
        })];
        lines.extend(contact.email.map(|email| Line::Link {
            label: say("email"),
            shown: email.to_owned(),
            url: format!("mailto:{email}"),
        }));
        let phone = contact.phone.zip(contact.phone_href.as_ref());
        lines.extend(phone.map(|(phone, url)| Line::Link {
            label: say("phone"),
            shown: phone.to_owned(),
            url: url.clone(),
        }));
        sections.push((contact.heading.clone(), lines));
    }
    let mut lines = Vec::new();
    let mut heading = say("heading-apply");
    if let Some(apply) = &posting.view.apply {
        heading.clone_from(&apply.heading);
        lines.extend(apply.lines.iter().cloned().map(Line::Words));
        lines.push(match &apply.email {
            Some(email) => Line::Link { label: say("apply-by-email"), shown: email.clone(), url: apply.href.clone() },
            None => {
                Line::Link { label: format!("{}:", apply.label), shown: apply.href.clone(), url: apply.href.clone() }
            }
        });
    }
    lines.push(Line::Link { label: say("online-at"), shown: posting.url.clone(), url: posting.url.clone() });
    if let Some(privacy) = &posting.view.privacy {
        let origin = renderer.site.settings.base_url.origin().ascii_serialization();
        let url = if privacy.url.starts_with('/') { format!("{origin}{}", privacy.url) } else { privacy.url.clone() };
        lines.push(Line::Link { label: format!("{}:", privacy.label), shown: url.clone(), url });
    }
    sections.push((heading, lines));
    sections
}
