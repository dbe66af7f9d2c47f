//! `posting.md`: a posting in Markdown (CommonMark), for an intranet, a wiki or a chat.
//!
//! In: a posting. Out: headings, the facts as a list, all sections, the link.

use super::text::{Line, closing};
use super::{Posting, Sheet};
use crate::finding::Finding;
use crate::render::Renderer;
use crate::render::markup::{self, Form};

pub static SHEET: Sheet = Sheet { file: "posting.md", format: None, unsaid: &[], make };

fn make(renderer: &Renderer, posting: &Posting) -> Result<Vec<u8>, Finding> {
    let mut text = format!("# {}\n\n**{}**\n", escaped(&posting.headline()), escaped(&renderer.employer(posting.lang)));
    for (nth, part) in posting.parts.iter().enumerate() {
        if !part.heading.is_empty() {
            text.extend(["\n## ", &escaped(&part.heading), "\n"]);
        }
        let written = markup::written(&part.html, Form::Markdown);
        if !written.is_empty() {
            text.extend(["\n", &written, "\n"]);
        }
        if nth == 0 {
            text.push('\n');
            for fact in &posting.view.facts {
                text.extend(["- **", &escaped(&fact.label), ":** ", &escaped(&fact.value), "\n"]);
            }
        }
    }
    for (heading, lines) in closing(renderer, posting) {
        text.extend(["\n## ", &escaped(&heading), "\n\n"]);
        for line in lines {
            text.push_str("- ");
            text.push_str(&match line {
                Line::Words(words) => escaped(&words),
                Line::Link { label, shown, url } => format!("{} [{}](<{url}>)", escaped(&label), escaped(&shown)),
            });
            text.push('\n');
        }
    }
    Ok(text.into_bytes())
}

/// Text on one line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    markup::escape(&text.split_whitespace().collect::<Vec<_>>().join(" "), &mut out);
    out
}
