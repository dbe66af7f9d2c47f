//! `feed.xml`: the newest postings of a language, in full, for feed readers (Atom 1.0, RFC 4287).
//!
//! In: the open postings. Out: XML. An entry keeps its id when its title or address changes. The only date that is known of
//! a posting is the day on which it became public.

use super::xml::Xml;
use super::{Listing, Posting};
use crate::model::Lang;
use crate::render::Renderer;

/// How many postings a feed tells of: readers ask for it often, and know the older ones. All stand in `jobs.json`.
pub const NEWEST: usize = 100;

pub static FEED: Listing = Listing { file: "feed.xml", format: None, unsaid: &[], make };

fn make(renderer: &Renderer, lang: Lang) -> Vec<u8> {
    let tag = renderer.site.settings.language(lang).tag.as_str();
    let own = renderer.listing_url(&FEED, lang);
    let list = renderer.absolute(&renderer.list_path(lang));
    let postings: Vec<Posting> = renderer.openings(lang).take(NEWEST).collect();
    let mut xml = Xml::new("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", tag)]);
    xml.leaf("id", &own);
    xml.leaf("title", &renderer.listing_title(lang));
    // Without a posting there is nothing older than today.
    let latest = postings.first().map_or(renderer.today, |newest| newest.role.opens());
    xml.leaf("updated", &renderer.morning(latest));
    xml.leaf_with("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)], "");
    xml.leaf_with("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &list)], "");
    xml.open("author", &[]);
    xml.leaf("name", &renderer.employer(lang));
    xml.close();
    for posting in &postings {
        let day = renderer.morning(posting.role.opens());
        xml.open("entry", &[]);
        xml.leaf("id", &entry_id(renderer, posting));
        xml.leaf("title", &posting.headline());
        xml.leaf_with("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &posting.url)], "");
        xml.leaf("published", &day);
        xml.leaf("updated", &day);
        for term in subjects(renderer, posting) {
            xml.leaf_with("category", &[("term", &term)], "");
        }
        xml.leaf("summary", &posting.summary());
        xml.leaf_with("content", &[("type", "html")], &posting.html("h2"));
        xml.close();
    }
    xml.finish()
}

/// The same for as long as the role has its id.
pub fn entry_id(renderer: &Renderer, posting: &Posting) -> String {
    format!("{}#{}", renderer.absolute(&renderer.list_path(posting.lang)), posting.role.id)
}

/// What readers sort by: the department and the places.
pub fn subjects(renderer: &Renderer, posting: &Posting) -> Vec<String> {
    let places = posting.role.places.iter().map(|&key| posting.voice.words(&renderer.site.places.get(key).name));
    posting.view.department.into_iter().chain(places).map(str::to_owned).collect()
}
