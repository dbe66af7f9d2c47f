//! What a web server has to know of the site: headers that keep pages to themselves, and where moved pages are.
//!
//! In: the settings and what has moved. Out: `_headers` and `_redirects` as Netlify and Cloudflare Pages read them, or
//! lines for nginx or Apache. `docs/publishing.md` says how to use them.

use std::fmt::Write;

use super::Renderer;
use crate::model::WebServer;

/// A file that the web server reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    Headers,
    Redirects,
    Nginx,
    Apache,
}

/// What a page may do. Nothing is loaded from another host, no script or style stands in a page itself, and no other site
/// shows a page in a frame of its own.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
                          connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

/// What every answer says.
const HEADERS: [(&str, &str); 4] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// The folders whose files have a hash in their names, so that none ever changes.
const UNCHANGING: [&str; 3] = ["assets/", super::social::FOLDER, "static/"];

/// A year in seconds: the longest that caches promise to keep anything.
const KEPT: (&str, &str) = ("Cache-Control", "public, max-age=31536000, immutable");

impl File {
    /// Its path in the finished site.
    pub fn path(self) -> &'static str {
        match self {
            File::Headers => "_headers",
            File::Redirects => "_redirects",
            File::Nginx => "nginx.conf",
            File::Apache => ".htaccess",
        }
    }
}

/// The files for a web server.
pub(super) fn files(server: Option<WebServer>) -> &'static [File] {
    match server {
        None => &[],
        Some(WebServer::Netlify | WebServer::Cloudflare) => &[File::Headers, File::Redirects],
        Some(WebServer::Nginx) => &[File::Nginx],
        Some(WebServer::Apache) => &[File::Apache],
    }
}

impl Renderer {
    pub(super) fn server_file(&self, file: File) -> String {
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = match file {
            File::Headers => self.headers(&mut text),
            File::Redirects => self.redirects(&mut text),
            File::Nginx => self.nginx(&mut text),
            File::Apache => self.apache(&mut text),
        };
        text
    }

    fn headers(&self, text: &mut String) -> std::fmt::Result {
        writeln!(text, "{}*", self.url(""))?;
        for (name, value) in HEADERS {
            writeln!(text, "  {name}: {value}")?;
        }
        for folder in UNCHANGING {
            writeln!(text, "{}*\n  {}: {}", self.url(folder), KEPT.0, KEPT.1)?;
        }
        Ok(())
    }

    fn redirects(&self, text: &mut String) -> std::fmt::Result {
        // Where a page stands, as one does at each alias, Netlify redirects only by force. Cloudflare always does, and does
        // not know the sign.
        let force = if self.site.settings.server == Some(WebServer::Netlify) { "!" } else { "" };
        for (from, to) in self.moves() {
            writeln!(text, "{} {} 301{force}", self.url(from), self.url(&to))?;
        }
        Ok(())
    }

    fn nginx(&self, text: &mut String) -> std::fmt::Result {
        let add = |text: &mut String, indent: &str| {
            HEADERS.iter().try_for_each(|(name, value)| writeln!(text, "{indent}add_header {name} \"{value}\" always;"))
        };
        add(text, "")?;
        for folder in UNCHANGING {
            // A block with a header of its own takes none from the block around it.
            writeln!(text, "location {} {{", self.url(folder))?;
            add(text, "    ")?;
            writeln!(text, "    add_header {} \"{}\";\n}}", KEPT.0, KEPT.1)?;
        }
        writeln!(text, "location = {} {{ return 404; }}", self.url(File::Nginx.path()))?;
        for (from, to) in self.moves() {
            writeln!(text, "location = {} {{ return 301 {}; }}", self.url(from), self.absolute(&to))?;
        }
        Ok(())
    }

    fn apache(&self, text: &mut String) -> std::fmt::Result {
        for (name, value) in HEADERS {
            writeln!(text, "Header always set {name} \"{value}\"")?;
        }
        for folder in UNCHANGING {
            writeln!(text, "<If \"%{{REQUEST_URI}} -strmatch '{}*'\">", self.url(folder))?;
            writeln!(text, "    Header set {} \"{}\"\n</If>", KEPT.0, KEPT.1)?;
        }
        for (from, to) in self.moves() {
            writeln!(text, "Redirect 301 {} {}", self.url(from), self.absolute(&to))?;
        }
        Ok(())
    }
}
