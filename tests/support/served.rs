//! A site behind a web server that sends what the site asks a web server to send.
//!
//! In: the site, or the theme of the example, and a name for the folder. Out: [`Served`], the address and the files, until the tests end.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;

use super::Site;

pub struct Served {
    /// Without a slash at its end.
    pub address: String,
    pub folder: PathBuf,
}

/// A line that is sent with every file whose path begins like this.
struct Header {
    below: String,
    line: String,
}

impl Served {
    /// The example site in a theme.
    pub fn example(name: &str, theme: &str) -> Served {
        Served::of(&Site::example().in_theme(theme), name)
    }

    /// A site, built for this address, with the headers that its web server is asked for.
    pub fn of(site: &Site, name: &str) -> Served {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        // What an older version has left there says nothing about this one.
        let _ = fs::remove_dir_all(&folder);
        site.write("vakanz.yaml", site.read("vakanz.yaml") + "server: netlify\n");
        let output = folder.to_str().expect("UTF-8");
        site.build_with(&["--quiet", "--base-url", &format!("{address}/"), "--output", output]).done();
        let (from, headers) = (folder.clone(), headers(&folder));
        thread::spawn(move || {
            thread::scope(|threads| {
                for stream in listener.incoming().flatten() {
                    threads.spawn(|| serve(stream, &from, &headers));
                }
            });
        });
        Served { address, folder }
    }
}

/// Those of `_headers`: a pattern, and below it, indented, what holds for it.
fn headers(folder: &Path) -> Vec<Header> {
    let text = fs::read_to_string(folder.join("_headers")).expect("the headers");
    let mut headers = Vec::new();
    let mut below = String::new();
    for line in text.lines() {
        match line.strip_prefix("  ") {
            Some(line) => headers.push(Header { below: below.clone(), line: line.to_owned() }),
            None => below = line.strip_suffix('*').expect("a pattern that ends in a star").to_owned(),
        }
    }
    headers
}

/// Answers one request from the folder.
fn serve(mut stream: TcpStream, folder: &Path, headers: &[Header]) {
    let mut reader = BufReader::new(stream.try_clone().expect("a second handle"));
    let mut request = String::new();
    let _ = reader.read_line(&mut request);
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
        line.clear();
    }
    let path = request.split([' ', '?']).nth(1).unwrap_or("/").trim_start_matches('/').to_owned();
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path };
    let (status, kind, body) = match fs::read(folder.join(&path)) {
        Ok(body) if !path.contains("..") => ("200 OK", kind(&path), body),
        _ => ("404 Not Found", kind("404.html"), fs::read(folder.join("404.html")).unwrap_or_default()),
    };
    let fitting = headers.iter().filter(|header| format!("/{path}").starts_with(&header.below));
    let more: String = fitting.map(|header| format!("{}\r\n", header.line)).collect();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{more}Connection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

/// What a file is, by its ending.
fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("ics") => "text/calendar",
        Some("ico") => "image/x-icon",
        Some("jpg") => "image/jpeg",
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        Some("md" | "txt") => "text/plain; charset=utf-8",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("webp") => "image/webp",
        Some("xml") => "application/xml",
        _ => "application/octet-stream",
    }
}
