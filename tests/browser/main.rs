//! The example site and the desk in a real browser: nothing to complain about in its console, nothing wider than a narrow
//! screen, and what a writer does is seen at once.
//!
//! Needs `chromium` and `chromedriver`. Without them the tests are skipped, unless `CI` is set: there they have to be.

mod accessible;
mod desk;
mod driver;
mod finder;
mod paper;
#[path = "../support/mod.rs"]
mod support;

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use driver::{Browser, PATIENCE, browser};

impl Browser {
    /// A page of the example site as it was built.
    fn open(&self, path: &str) {
        self.go(&format!("{}{path}", site()));
    }
}

/// The example site, built once and served until the tests end.
struct Served {
    address: String,
    folder: PathBuf,
}

/// The address of the example site.
fn site() -> &'static str {
    &served().address
}

/// It is served with the headers that it asks a web server for.
fn served() -> &'static Served {
    static SITE: OnceLock<Served> = OnceLock::new();
    SITE.get_or_init(|| {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("browser");
        // What an older version has left there says nothing about this one.
        let _ = std::fs::remove_dir_all(&folder);
        let example = support::Site::example();
        example.write("vakanz.yaml", example.read("vakanz.yaml") + "server: netlify\n");
        let output = folder.to_str().expect("UTF-8");
        example.build_with(&["--quiet", "--base-url", &format!("{address}/"), "--output", output]).clean();
        let headers: Arc<Vec<Header>> = headers(&folder).into();
        let from = folder.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (folder, headers) = (from.clone(), Arc::clone(&headers));
                thread::spawn(move || serve(stream, &folder, &headers));
            }
        });
        Served { address, folder }
    })
}

/// A line that is sent with every file whose path begins like this.
struct Header {
    below: String,
    line: String,
}

/// Those of `_headers`: a pattern, and below it, indented, what holds for it.
fn headers(folder: &Path) -> Vec<Header> {
    let text = std::fs::read_to_string(folder.join("_headers")).expect("the headers");
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
    let kind = match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let (status, body) = match std::fs::read(folder.join(&path)) {
        Ok(body) if !path.contains("..") => ("200 OK", body),
        _ => ("404 Not Found", std::fs::read(folder.join("404.html")).unwrap_or_default()),
    };
    let kind = if status.starts_with("404") { "text/html; charset=utf-8" } else { kind };
    let fitting = headers.iter().filter(|header| format!("/{path}").starts_with(&header.below));
    let more: String = fitting.map(|header| format!("{}\r\n", header.line)).collect();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{more}Connection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

const PAGES: [&str; 10] = [
    "/",
    "/de/",
    "/en/",
    "/de/stellen/sachbearbeitung-kreditorenbuchhaltung/",
    "/en/jobs/accounts-payable-clerk/",
    "/de/stellen/backoffice-management/",
    "/en/jobs/back-office-manager/",
    "/en/how-we-hire/",
    "/de/bereiche/finanzen/",
    "/en/places/vienna/",
];

/// What is wider than the window, by its tag and class.
const WIDER: &str = "
    const wide = [...document.querySelectorAll('body *')].filter(element => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && (box.right > innerWidth + 0.5 || box.left < -0.5)
            && getComputedStyle(element).position !== 'absolute';
    });
    const over = document.documentElement.scrollWidth - innerWidth;
    return { width: innerWidth, over, wide: over > 0 ? wide.map(e => e.tagName + '.' + e.className) : [] };";

#[test]
fn no_page_is_wider_than_a_narrow_screen() {
    let Some(browser) = browser(320) else { return };
    for path in PAGES {
        browser.open(path);
        let found = browser.run(WIDER);
        assert_eq!(found["width"], 320, "{path}: the page chose another width, {found}");
        assert!(found["over"].as_i64().is_some_and(|over| over <= 0), "{path}: {found}");
        assert_eq!(browser.complaints(), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn the_switch_of_languages_keeps_the_posting() {
    let Some(browser) = browser(1280) else { return };
    let (german, english) = ("/de/stellen/backoffice-management/", "/en/jobs/back-office-manager/");
    browser.open(german);
    for (from, to, lang) in [(german, english, "en"), (english, german, "de")] {
        assert_eq!(browser.path(), from);
        browser.run(&format!("document.querySelector('.languages a[hreflang=\"{lang}\"]').click()"));
        let start = Instant::now();
        while browser.path() != to && start.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(50));
        }
        assert_eq!(browser.path(), to);
        assert_eq!(browser.run("return document.documentElement.lang"), lang);
        assert_eq!(browser.run("return document.querySelectorAll('h1').length"), 1);
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn every_page_brings_all_it_needs() {
    let Some(browser) = browser(1280) else { return };
    for path in PAGES {
        browser.open(path);
        let foreign = browser.run(
            "return performance.getEntriesByType('resource').map(e => e.name).filter(n => new URL(n).host !== location.host)",
        );
        assert_eq!(foreign, json!([]), "{path} loads from another host");
        let styled =
            browser.run("return document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 10");
        assert_eq!(styled, true, "{path} has no style");
        let broken =
            browser.run("return [...document.images].filter(i => !i.complete || !i.naturalWidth).map(i => i.src)");
        assert_eq!(broken, json!([]), "{path} lacks pictures");
        assert_eq!(browser.complaints(), Vec::<String>::new(), "{path}");
    }
    // The browser is heard when it complains.
    browser.open("/no/such/page/");
    assert!(!browser.complaints().is_empty());
}

/// Every page of the site, under the policy that its web server is asked to send.
#[test]
fn no_page_breaks_the_policy() {
    let Some(browser) = browser(1280) else { return };
    let files = support::files(&served().folder);
    let pages: Vec<&String> = files.keys().filter(|path| path.ends_with(".html")).collect();
    assert!(pages.len() > 40);
    for path in pages {
        let path = format!("/{}", path.strip_suffix("index.html").unwrap_or(path));
        browser.open(&path);
        assert_eq!(browser.complaints(), Vec::<String>::new(), "{path}");
    }
    // The policy holds: what it forbids is refused, and the browser says so.
    browser.open("/de/");
    for (what, script) in [
        ("style-src", "document.body.setAttribute('style', 'color: red')"),
        (
            "script-src",
            "const s = document.createElement('script'); s.text = 'window.ran = 1'; document.body.append(s)",
        ),
        ("img-src", "new Image().src = 'https://other.example.org/pixel.gif'"),
    ] {
        browser.run(script);
        let start = Instant::now();
        let mut told = String::new();
        while !told.contains(what) && start.elapsed() < PATIENCE {
            told.extend(browser.complaints());
        }
        assert!(told.contains(what) && told.contains("Content Security Policy"), "{what}: {told}");
    }
    assert_eq!(browser.run("return window.ran ?? null"), serde_json::Value::Null);
}

#[test]
fn a_former_address_leads_to_the_posting() {
    let Some(browser) = browser(320) else { return };
    browser.open("/de/stellen/buerokraft/");
    browser.until("the posting", "return location.pathname === '/de/stellen/sachbearbeitung-bueroorganisation/'");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
