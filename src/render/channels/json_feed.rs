//! `feed.json`: the same as `feed.xml`, for programs that like JSON better (JSON Feed 1.1).
//!
//! In: the open postings. Out: JSON, with the text as HTML and as plain text.

use serde::Serialize;

use super::atom::{NEWEST, entry_id, subjects};
use super::{Listing, text};
use crate::model::Lang;
use crate::render::Renderer;

pub static FEED: Listing = Listing { file: "feed.json", format: None, unsaid: &[], make };

#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: String,
    home_page_url: String,
    feed_url: String,
    language: &'a str,
    authors: [Author; 1],
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Author {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
struct Item {
    id: String,
    url: String,
    title: String,
    content_html: String,
    content_text: String,
    summary: String,
    date_published: String,
    tags: Vec<String>,
}

fn make(renderer: &Renderer, lang: Lang) -> Vec<u8> {
    let items = renderer.openings(lang).take(NEWEST).map(|posting| Item {
        id: entry_id(renderer, &posting),
        url: posting.url.clone(),
        title: posting.headline(),
        content_html: posting.html("h2"),
        content_text: text::sections(&posting),
        summary: posting.summary(),
        date_published: renderer.morning(posting.role.opens()),
        tags: subjects(renderer, &posting),
    });
    let feed = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: renderer.listing_title(lang),
        home_page_url: renderer.absolute(&renderer.list_path(lang)),
        feed_url: renderer.listing_url(&FEED, lang),
        language: &renderer.site.settings.language(lang).tag,
        authors: [Author { name: renderer.employer(lang), url: renderer.site.company.url.clone() }],
        items: items.collect(),
    };
    // There is nothing in the values that JSON cannot say.
    serde_json::to_vec(&feed).unwrap_or_default()
}
