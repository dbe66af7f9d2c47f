//! Free pages: Markdown files with a title, and a few fields before it.
//!
//! In: the text of `content/pages/<id>.<lang>.md`. Out: a [`PageVersion`].

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::decode::Decoder;
use super::{inline, markdown, schema, yaml};
use crate::finding::{FileId, Finding, Span, rules};
use crate::model::{Lang, PageLink, PageVersion, Words, code, slug};

/// What Markdown may do on a free page, here and where it is rendered.
pub const MARKDOWN: Options = Options::ENABLE_TABLES;

pub fn decode(decoder: &mut Decoder, text: &str, lang: Lang) -> Option<PageVersion> {
    let (matter, body) = markdown::front_matter(text);
    let mut version = PageVersion {
        lang,
        file: decoder.file,
        title: String::new(),
        slug: String::new(),
        aliases: Vec::new(),
        description: None,
        menu: None,
        body: body..text.len(),
        links: Vec::new(),
    };
    if let Some(range) = matter {
        front_matter(decoder, text, range, &mut version);
    }
    let (title, rest) = title(decoder, text, body)?;
    version.body = rest..text.len();
    version.links = links(decoder, text, rest);
    if version.slug.is_empty() {
        let tag = decoder.languages[lang.index()].tag.as_str();
        match slug::slug(&title, tag) {
            Some(slug) => version.slug = slug,
            None => {
                let finding = Finding::new(&rules::SLUG_EMPTY, Span::new(decoder.file, body..rest)).arg("title", title);
                decoder.report(finding);
                return None;
            }
        }
    }
    version.title = title;
    Some(version)
}

fn front_matter(decoder: &mut Decoder, text: &str, range: std::ops::Range<usize>, version: &mut PageVersion) {
    let mut findings = Vec::new();
    let node = yaml::parse(decoder.file, &text[range.clone()], &mut findings);
    let shift = range.start as u32;
    for finding in &mut findings {
        if let Some(at) = &mut finding.at {
            at.start += shift;
            at.end += shift;
        }
    }
    decoder.findings.append(&mut findings);
    let Some(node) = node.map(|node| node.shifted(shift)) else { return };
    let Some(fields) = decoder.record(&node, &schema::FRONT_MATTER) else { return };
    if let Some(slug) = fields.get("slug").and_then(|node| decoder.code(node, "slug", slug::is_slug)) {
        version.slug = slug;
    }
    for node in fields.get("aliases").map(|node| decoder.one_or_more(node)).unwrap_or_default() {
        let at = decoder.span(node);
        let alias = decoder.code(node, "slug", slug::is_slug);
        version.aliases.extend(alias.map(|alias| Words { text: alias.into(), at }));
    }
    version.description = fields.get("description").and_then(|node| decoder.plain(node));
    version.menu = fields.get("menu").and_then(|node| decoder.count(node, 1, 99));
}

/// The first heading, and where the text goes on.
fn title(decoder: &mut Decoder, text: &str, body: usize) -> Option<(String, usize)> {
    let mut title: Option<String> = None;
    for (event, range) in Parser::new_ext(&text[body..], MARKDOWN).into_offset_iter() {
        match (event, &mut title) {
            (Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }), None) => title = Some(String::new()),
            (Event::Text(part) | Event::Code(part), Some(title)) => title.push_str(&part),
            (Event::End(TagEnd::Heading(HeadingLevel::H1)), Some(_)) => {
                let title = title.filter(|title| !title.trim().is_empty());
                return title.map(|title| (title.trim().to_owned(), body + range.end));
            }
            (_, Some(_)) => {}
            (_, None) => break,
        }
    }
    decoder.report(Finding::new(&rules::PAGE_WITHOUT_TITLE, Span::new(decoder.file, body..body)));
    None
}

/// The links and pictures; what must not stand on a page is reported.
fn links(decoder: &mut Decoder, text: &str, body: usize) -> Vec<PageLink> {
    let mut links: Vec<PageLink> = Vec::new();
    // Of those that are open: a picture may be the words of a link.
    let mut open: Vec<Option<usize>> = Vec::new();
    for (event, range) in Parser::new_ext(&text[body..], MARKDOWN).into_offset_iter() {
        let at = Span::new(decoder.file, body + range.start..body + range.end);
        let (dest_url, is_picture) = match event {
            Event::Html(html) | Event::InlineHtml(html) if !html.trim_start().starts_with("<!--") => {
                decoder.report(Finding::new(&rules::TEXT_HTML, at).arg("html", html.trim().to_owned()));
                continue;
            }
            Event::Start(Tag::Link { dest_url, .. }) => (dest_url, false),
            Event::Start(Tag::Image { dest_url, .. }) => (dest_url, true),
            Event::End(TagEnd::Link | TagEnd::Image) => {
                open.pop();
                continue;
            }
            Event::Text(part) | Event::Code(part) => {
                open.iter().flatten().for_each(|&at| links[at].words.push_str(&part));
                continue;
            }
            _ => continue,
        };
        let target = dest_url.into_string();
        let rule = match is_picture {
            _ if is_inside(&target) => None,
            true => Some(&rules::PAGE_IMAGE),
            false => (!inline::is_safe_link(&target)).then_some(&rules::TEXT_LINK),
        };
        open.push(rule.is_none().then_some(links.len()));
        match rule {
            Some(rule) => decoder.report(Finding::new(rule, at).arg("target", target)),
            None => links.push(PageLink { target, words: String::new(), is_picture, at }),
        }
    }
    links
}

fn is_inside(target: &str) -> bool {
    target.starts_with("page:") || target.starts_with("asset:")
}

/// The id and the language's tag in a page's file name: `imprint.de.md`.
pub fn name(file: &str) -> Option<(&str, &str)> {
    file.strip_suffix(".md")?.rsplit_once('.').filter(|(id, _)| code::is_id(id))
}

/// A file that belongs to no page.
pub fn misnamed(file: FileId) -> Finding {
    Finding::new(&rules::PAGE_NAME, Span::top(file))
}
