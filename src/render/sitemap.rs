//! `sitemap.xml`: the pages that search engines shall know (sitemaps.org 0.9, with alternates as Google reads them).
//!
//! In: the routes. Out: XML; of a large site an index, and the sitemaps it names. `lastmod` stands only where it is known
//! to be true: a posting's day of publication.

use std::fmt::Write;

use super::{Renderer, Route, Target, prose};
use crate::model::{Lang, State};

/// The most addresses that one sitemap may hold (sitemaps.org).
const LIMIT: usize = 50_000;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

impl Renderer {
    /// How many sitemaps the site needs besides the index: none if one holds all. `others` are the files of no role.
    pub(super) fn sitemap_parts(&self, others: &[Route]) -> usize {
        let open = (0..self.site.roles.len()).filter(|&at| self.states[at] == State::Open);
        let postings: usize = open.map(|at| self.site.roles[at].langs.len()).sum();
        let parts = (postings + self.indexable(others).count()).div_ceil(LIMIT);
        if parts > 1 { parts } else { 0 }
    }

    /// `sitemap.xml`: all pages, or the index of the sitemaps that hold them.
    pub(super) fn sitemap(&self) -> String {
        match self.sitemap_parts(self.site_routes()) {
            0 => self.urlset(self.indexable(self.routes())),
            parts => self.sitemap_index(parts),
        }
    }

    /// One of the sitemaps of a large site, counted from 0.
    pub(super) fn sitemap_part(&self, part: usize) -> String {
        let routes = self.indexable(self.routes());
        self.urlset(routes.skip(part * LIMIT).take(LIMIT))
    }

    fn sitemap_index(&self, parts: usize) -> String {
        let mut xml = format!("{DECLARATION}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
        for part in 0..parts {
            xml.push_str("<sitemap><loc>");
            prose::escape(&self.absolute(&part_path(part)), &mut xml);
            xml.push_str("</loc></sitemap>\n");
        }
        xml.push_str("</sitemapindex>\n");
        xml
    }

    /// The pages that search engines shall know.
    fn indexable<'r>(&self, routes: &'r [Route]) -> impl Iterator<Item = &'r Route> {
        routes.iter().filter(|route| match route.target {
            Target::Posting(at, _) => self.states[at] == State::Open,
            Target::Root | Target::List(_) | Target::Topic(_) | Target::Page(..) => true,
            _ => false,
        })
    }

    fn urlset<'r>(&self, routes: impl Iterator<Item = &'r Route>) -> String {
        let mut xml =
            format!("{DECLARATION}<urlset xmlns=\"{NAMESPACE}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for route in routes {
            let path = route.path.strip_suffix("index.html").unwrap_or(&route.path);
            let (alternates, modified) = match route.target {
                Target::Posting(at, _) => {
                    let role = &self.site.roles[at];
                    (self.alternates(&self.versions(role)), Some(role.posted))
                }
                Target::Topic(nth) => (self.alternates(&self.topic_versions(&self.topics()[nth])), None),
                Target::Page(at, _) => {
                    let page = &self.site.pages[at];
                    let versions: Vec<(Lang, String)> =
                        page.versions.iter().map(|version| (version.lang, self.page_path(version))).collect();
                    (self.alternates(&versions), None)
                }
                _ => (self.list_alternates(), None),
            };
            xml.push_str("<url><loc>");
            prose::escape(&self.absolute(path), &mut xml);
            xml.push_str("</loc>");
            if let Some(date) = modified {
                // Writing to a string cannot fail.
                let _ = write!(xml, "<lastmod>{date}</lastmod>");
            }
            for alternate in alternates {
                let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"", alternate.hreflang);
                prose::escape(&alternate.url, &mut xml);
                xml.push_str("\"/>");
            }
            xml.push_str("</url>\n");
        }
        xml.push_str("</urlset>\n");
        xml
    }
}

/// The path of one of the sitemaps of a large site.
pub(super) fn part_path(part: usize) -> String {
    format!("sitemap-{}.xml", part + 1)
}
