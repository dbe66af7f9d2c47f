//! `sitemap.xml`: the pages that search engines shall know (sitemaps.org 0.9, with alternates as Google reads them).
//!
//! In: the routes. Out: XML. `lastmod` stands only where it is known to be true: a posting's day of publication.

use std::fmt::Write;

use super::{Renderer, Target, prose};
use crate::model::{Lang, State};

impl Renderer {
    pub(super) fn sitemap(&self) -> String {
        let mut xml = String::from(concat!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" ",
            "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
        ));
        for route in self.routes() {
            let path = route.path.strip_suffix("index.html").unwrap_or(&route.path);
            let (alternates, modified) = match route.target {
                Target::Posting(at, _) if self.states[at] == State::Open => {
                    let role = &self.site.roles[at];
                    (self.alternates(&self.versions(role)), Some(role.posted))
                }
                Target::Root | Target::List(_) => (self.list_alternates(), None),
                Target::Page(at, _) => {
                    let page = &self.site.pages[at];
                    let versions: Vec<(Lang, String)> =
                        page.versions.iter().map(|version| (version.lang, self.page_path(version))).collect();
                    (self.alternates(&versions), None)
                }
                _ => continue,
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
