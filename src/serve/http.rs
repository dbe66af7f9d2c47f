//! Answers to what a browser asks.
//!
//! In: a request, and what is shown at this moment. Out: an answer. Files come from the routes of the site in memory:
//! there is no path to the disk. Foreign hosts and origins are refused, so that no other website can read along.

use std::borrow::Cow;
use std::io::{self, Write};
use std::net::TcpStream;

use super::connection::{Connection, Refused, Request};
use super::desk::{self, Desk};
use super::live::{Live, Now};
use super::overlay;
use crate::finding::Finding;
use crate::render::server::POLICY;
use crate::report::Messages;

/// Where the preview's own addresses begin. No page of a site can: its first part is a language, or a known file.
const OWN: &str = "/_vakanz/";

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub kind: &'static str,
    /// Where to go instead.
    pub location: Option<String>,
    pub body: Vec<u8>,
    /// What the page may do, if that is ours to say.
    pub policy: Option<&'static str>,
    /// Why the page could not be made.
    pub fault: Option<Finding>,
}

pub enum Reply {
    Answer(Box<Answer>),
    /// A stream that stays open.
    Events,
}

const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// How a page hears from us.
const LISTEN: &str = include_str!("listen.js");

/// Answers a request.
pub fn reply(asked: &Request, now: &Now, desk: &Desk, messages: &Messages) -> Reply {
    let (host, origin) = (asked.host.as_deref(), asked.origin.as_deref());
    if !host.is_some_and(is_here) || origin.is_some_and(|origin| !is_own(origin, host)) {
        return plain(403, messages.get("serve-foreign", &[]));
    }
    if !matches!(&*asked.method, "GET" | "HEAD") {
        return plain(405, messages.get("serve-method", &[]));
    }
    let url = asked.url.split('#').next().unwrap_or_default();
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    if let Some(path) = path.strip_prefix(desk::PATH) {
        let Some(page) = desk.answer(path, query, now) else {
            return plain(404, messages.get("serve-unknown", &[]));
        };
        let policy = Some(desk::POLICY);
        return Reply::Answer(Answer { policy, ..whole(200, page.kind, page.body) }.into());
    }
    if Some(path) == desk::PATH.strip_suffix('/') {
        return Reply::Answer(redirect(desk::PATH.to_owned()).into());
    }
    match path.strip_prefix(OWN) {
        Some("events") => Reply::Events,
        Some("live.js") => answer(200, SCRIPT, overlay::SCRIPT.into()),
        Some("listen.js") => answer(200, SCRIPT, LISTEN.into()),
        Some("findings.json") => answer(200, "application/json", now.report.json.clone().into()),
        Some(_) => plain(404, messages.get("serve-unknown", &[])),
        None => Reply::Answer(page(path, now, messages).into()),
    }
}

/// Whether a `Host` names this computer. A website that lets its own name lead here (DNS rebinding) has another.
fn is_here(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|here| name.eq_ignore_ascii_case(here))
}

/// Whether an `Origin` is the very address that is asked.
fn is_own(origin: &str, host: Option<&str>) -> bool {
    origin.strip_prefix("http://").zip(host).is_some_and(|(origin, host)| origin.eq_ignore_ascii_case(host))
}

/// A file of the site.
fn page(path: &str, now: &Now, messages: &Messages) -> Answer {
    let base = now.preview.settings().base_path();
    if path == "/" && base != "/" {
        return redirect(base.to_owned());
    }
    let decoded = decoded(path);
    let Some(rest) = decoded.strip_prefix(base) else {
        // `/karriere` for `/karriere/`.
        let is_base = base.strip_suffix('/') == Some(&*decoded);
        return if is_base { redirect(base.to_owned()) } else { not_found(now, messages) };
    };
    let file = if rest.is_empty() || rest.ends_with('/') { format!("{rest}index.html") } else { rest.to_owned() };
    match now.preview.file_at(&file) {
        Some(made) => finished(200, &file, made, now, messages),
        None if now.preview.has(&format!("{file}/index.html")) => redirect(format!("{path}/")),
        None => not_found(now, messages),
    }
}

/// The site's own page for what is not there.
fn not_found(now: &Now, messages: &Messages) -> Answer {
    let file = "404.html";
    match now.preview.file_at(file) {
        Some(made) => finished(404, file, made, now, messages),
        None => stand_in(503, &messages.get("serve-nothing", &[]), now, messages),
    }
}

fn finished(status: u16, file: &str, made: Result<Cow<'_, [u8]>, Finding>, now: &Now, messages: &Messages) -> Answer {
    let kind = kind(file);
    match made {
        Ok(bytes) if kind == HTML => {
            // As the web server will say it, if vakanz writes that.
            let policy = now.preview.settings().server.map(|_| POLICY);
            Answer { policy, ..whole(status, kind, with_script(&bytes, &now.preview.version)) }
        }
        Ok(bytes) => whole(status, kind, bytes.into_owned()),
        Err(fault) => {
            let answer = stand_in(500, &messages.message(&fault), now, messages);
            Answer { fault: Some(fault), ..answer }
        }
    }
}

/// A page in place of one that cannot be shown; the overlay says why.
fn stand_in(status: u16, text: &str, now: &Now, messages: &Messages) -> Answer {
    let mut escaped = String::new();
    crate::render::escape(text, &mut escaped);
    let lang = messages.tongue.tag();
    let html = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>vakanz</title>\n<body>\n<p>{escaped}</p>\n</body>\n</html>\n"
    );
    whole(status, HTML, with_script(html.as_bytes(), &now.preview.version))
}

/// The page with the script that keeps it up to date: the only difference to what is built.
fn with_script(html: &[u8], version: &str) -> Vec<u8> {
    let end = b"</body>";
    let at = html.windows(end.len()).rposition(|window| window == end).unwrap_or(html.len());
    let mut page = Vec::with_capacity(html.len() + 100);
    page.extend_from_slice(&html[..at]);
    // Writing to memory cannot fail.
    let _ = write!(page, "<script type=\"module\" src=\"{OWN}live.js\" data-version=\"{version}\"></script>");
    page.extend_from_slice(&html[at..]);
    page
}

/// A path without `%2F` and the like. What is no UTF-8 stays as it is, and is not found.
fn decoded(path: &str) -> Cow<'_, str> {
    if !path.contains('%') {
        return Cow::Borrowed(path);
    }
    let hex = |byte: Option<&u8>| byte.and_then(|byte| (*byte as char).to_digit(16));
    let bytes = path.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], hex(bytes.get(at + 1)), hex(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).map_or(Cow::Borrowed(path), Cow::Owned)
}

/// The kind of a file, by the end of its name.
fn kind(file: &str) -> &'static str {
    let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension.to_ascii_lowercase().as_str() {
        "html" => HTML,
        "txt" => TEXT,
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => SCRIPT,
        "xml" => "application/xml",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        _ => "application/octet-stream",
    }
}

fn redirect(location: String) -> Answer {
    Answer { location: Some(location), ..whole(302, TEXT, Vec::new()) }
}

fn answer(status: u16, kind: &'static str, body: Vec<u8>) -> Reply {
    Reply::Answer(whole(status, kind, body).into())
}

/// An answer with nothing to it but what it says.
fn whole(status: u16, kind: &'static str, body: Vec<u8>) -> Answer {
    Answer { status, kind, location: None, body, policy: None, fault: None }
}

fn plain(status: u16, text: String) -> Reply {
    answer(status, TEXT, format!("{text}\n").into())
}

/// Answers what is asked on a connection until it ends; `met` gets what keeps a page from being made. A tab that listens is
/// told what happens as long as it is open.
pub fn serve(
    stream: TcpStream,
    live: &Live,
    desk: &Desk,
    messages: &Messages,
    met: impl Fn(&Now, Finding),
) -> io::Result<()> {
    let mut connection = Connection::new(stream)?;
    while let Some(asked) = connection.next() {
        let (answer, is_head, is_last) = match asked {
            Err(Refused(status)) => (whole(status, TEXT, Vec::new()), false, true),
            Ok(asked) => {
                let now = live.now();
                let is_head = asked.method == "HEAD";
                match reply(&asked, &now, desk, messages) {
                    Reply::Answer(answer) => {
                        if let Some(fault) = &answer.fault {
                            met(&now, fault.clone());
                        }
                        (*answer, is_head, asked.is_last)
                    }
                    Reply::Events => {
                        connection.write_all(&head(200, &[("Content-Type", "text/event-stream"), CLOSE]))?;
                        return if is_head { connection.end() } else { live.tell(connection) };
                    }
                }
            }
        };
        connection.write_all(&written(&answer, is_head, is_last))?;
        if is_last {
            return connection.end();
        }
    }
    Ok(())
}

/// What every answer says: it is for this moment, for this site, and is what it says it is.
const ALWAYS: [(&str, &str); 3] = [
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// What is said where nothing more can be asked.
const CLOSE: (&str, &str) = ("Connection", "close");

/// An answer as it goes out, in one piece.
fn written(answer: &Answer, is_head: bool, is_last: bool) -> Vec<u8> {
    let length = answer.body.len().to_string();
    let location = answer.location.as_deref().map(|location| ("Location", location));
    let allow = (answer.status == 405).then_some(("Allow", "GET, HEAD"));
    let own = [("Content-Type", answer.kind), ("Content-Length", &length)];
    let policy = answer.policy.map(|policy| ("Content-Security-Policy", policy));
    let close = is_last.then_some(CLOSE);
    let own: Vec<(&str, &str)> = own.into_iter().chain(location).chain(allow).chain(policy).chain(close).collect();
    let mut bytes = head(answer.status, &own);
    if !is_head {
        bytes.extend_from_slice(&answer.body);
    }
    bytes
}

/// The lines before the body.
fn head(status: u16, own: &[(&str, &str)]) -> Vec<u8> {
    // The phrase may be left out: nobody reads it (RFC 9112, 4).
    let mut head = format!("HTTP/1.1 {status} \r\n");
    for (name, value) in own.iter().chain(&ALWAYS) {
        // A value with a line break would be two lines; none of ours has one.
        head.extend([*name, ": ", *value, "\r\n"]);
    }
    head.push_str("\r\n");
    head.into_bytes()
}
