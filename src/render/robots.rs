//! `robots.txt`: everything may be read, and where the sitemap is (RFC 9309).
//!
//! In: the base URL. Out: text.

use super::Renderer;

impl Renderer {
    pub(super) fn robots(&self) -> String {
        format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", self.absolute("sitemap.xml"))
    }
}
