//! From words to HTML.
//!
//! In: texts as they were written. Out: HTML in which nothing of the text is markup but emphasis, strong words, code,
//! links and lists; on free pages also headings, tables and pictures.

use pulldown_cmark::{Event, Parser, Tag, TagEnd, html};

use crate::language::inline::{self, Block};
use crate::load::MARKDOWN;

/// Where links of the site lead: `page:` and `asset:`.
pub trait Links {
    /// The address of a link's target; `None` if the link cannot be kept.
    fn resolve(&self, target: &str) -> Option<String>;

    /// Width and height of a picture, if they are known.
    fn size(&self, _target: &str) -> Option<(u32, u32)> {
        None
    }
}

/// Appends text with the five characters escaped that matter in HTML.
pub fn escape(text: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(entity);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

/// A line of words.
pub fn line(text: &str, links: &dyn Links) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    push_line(text, links, &mut out);
    out
}

fn push_line(text: &str, links: &dyn Links, out: &mut String) {
    if inline::is_plain(text) {
        escape(text, out);
        return;
    }
    // Whether each open link was kept.
    let mut open = Vec::new();
    inline::walk(text, |event, _| match event {
        Event::Text(text) | Event::InlineHtml(text) => escape(&text, out),
        Event::Code(text) => {
            out.push_str("<code>");
            escape(&text, out);
            out.push_str("</code>");
        }
        Event::SoftBreak | Event::HardBreak => out.push(' '),
        Event::Start(Tag::Emphasis) => out.push_str("<em>"),
        Event::End(TagEnd::Emphasis) => out.push_str("</em>"),
        Event::Start(Tag::Strong) => out.push_str("<strong>"),
        Event::End(TagEnd::Strong) => out.push_str("</strong>"),
        Event::Start(Tag::Link { dest_url, .. }) => {
            let target = links.resolve(&dest_url);
            open.push(target.is_some());
            if let Some(target) = target {
                out.push_str("<a href=\"");
                escape(&target, out);
                out.push_str("\">");
            }
        }
        Event::End(TagEnd::Link) if open.pop() == Some(true) => out.push_str("</a>"),
        _ => {}
    });
}

/// Paragraphs and lists.
pub fn blocks(text: &str, links: &dyn Links) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    for block in inline::blocks(text) {
        match block {
            Block::Paragraph(words) => {
                out.push_str("<p>");
                push_line(words, links, &mut out);
                out.push_str("</p>");
            }
            Block::List(items) => {
                out.push_str("<ul>");
                for item in items {
                    out.push_str("<li>");
                    push_line(item, links, &mut out);
                    out.push_str("</li>");
                }
                out.push_str("</ul>");
            }
        }
    }
    out
}

/// A free page: all of Markdown, but no HTML of the writer's.
pub fn page(text: &str, links: &dyn Links) -> String {
    let mut dropped = Vec::new();
    // The picture whose description is being read.
    let mut picture: Option<Picture> = None;
    let events = Parser::new_ext(text, MARKDOWN).filter_map(|event| {
        if let Some(open) = &mut picture {
            return match event {
                Event::End(TagEnd::Image) => picture.take().map(|done| Event::InlineHtml(done.html().into())),
                Event::Text(text) | Event::Code(text) => {
                    open.alt.push_str(&text);
                    None
                }
                Event::SoftBreak | Event::HardBreak => {
                    open.alt.push(' ');
                    None
                }
                _ => None,
            };
        }
        Some(match event {
            Event::Html(html) | Event::InlineHtml(html) if html.trim_start().starts_with("<!--") => return None,
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            Event::HardBreak => Event::InlineHtml("<br>\n".into()),
            Event::Rule => Event::Html("<hr>\n".into()),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let target = links.resolve(&dest_url);
                dropped.push(target.is_none());
                let dest_url = target?.into();
                Event::Start(Tag::Link { link_type, dest_url, title, id })
            }
            Event::End(TagEnd::Link) if dropped.pop() == Some(true) => return None,
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let size = links.size(&dest_url);
                // Of a picture that is not there its description stays.
                let url = links.resolve(&dest_url)?;
                picture = Some(Picture { url, title: title.into_string(), size, alt: String::new() });
                return None;
            }
            Event::End(TagEnd::Image) => return None,
            event => event,
        })
    });
    let mut out = String::with_capacity(text.len() * 5 / 4);
    html::push_html(&mut out, events);
    out
}

struct Picture {
    url: String,
    title: String,
    alt: String,
    size: Option<(u32, u32)>,
}

impl Picture {
    fn html(&self) -> String {
        let mut html = String::from("<img");
        let mut attribute = |name: &str, value: &str| {
            html.extend([" ", name, "=\""]);
            escape(value, &mut html);
            html.push('"');
        };
        attribute("src", &self.url);
        attribute("alt", &self.alt);
        if !self.title.is_empty() {
            attribute("title", &self.title);
        }
        if let Some((width, height)) = self.size {
            attribute("width", &width.to_string());
            attribute("height", &height.to_string());
        }
        html.push('>');
        html
    }
}
