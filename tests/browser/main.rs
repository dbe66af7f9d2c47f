//! The example site and the desk in a real browser: nothing to complain about in its console, nothing wider than a narrow
//! screen, and what a writer does is seen at once.
//!
//! Needs `chromium` and `chromedriver`. Without them the tests are skipped, unless `CI` is set: there they have to be.

mod accessible;
mod desk;
mod driver;
#[path = "../support/mod.rs"]
mod support;

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
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

/// The address of the example site, built once and served until the tests end.
fn site() -> &'static str {
    static SITE: OnceLock<String> = OnceLock::new();
    SITE.get_or_init(|| {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("browser");
        // What an older version has left there says nothing about this one.
        let _ = std::fs::remove_dir_all(&folder);
        let built = Command::new(env!("CARGO_BIN_EXE_vakanz"))
            .args(["build", "--quiet", "--today", "2026-11-22", "--overwrite", "--root", env!("CARGO_MANIFEST_DIR")])
            .args(["--base-url", &format!("{address}/"), "--output"])
            .arg(&folder)
            .status()
            .expect("vakanz starts");
        assert!(built.success(), "the example site cannot be built");
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let folder = folder.clone();
                thread::spawn(move || serve(stream, &folder));
            }
        });
        address
    })
}

/// Answers one request from the folder.
fn serve(mut stream: TcpStream, folder: &Path) {
    let mut reader = BufReader::new(stream.try_clone().expect("a second handle"));
    let mut request = String::new();
    let _ = reader.read_line(&mut request);
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
        line.clear();
    }
    let path = request.split(' ').nth(1).unwrap_or("/").trim_start_matches('/').to_owned();
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path };
    let kind = match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let (status, body) = match std::fs::read(folder.join(&path)) {
        Ok(body) if !path.contains("..") => ("200 OK", body),
        _ => ("404 Not Found", std::fs::read(folder.join("404.html")).unwrap_or_default()),
    };
    let kind = if status.starts_with("404") { "text/html; charset=utf-8" } else { kind };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

const PAGES: [&str; 8] = [
    "/",
    "/de/",
    "/en/",
    "/de/stellen/sachbearbeitung-kreditorenbuchhaltung/",
    "/en/jobs/accounts-payable-clerk/",
    "/de/stellen/backoffice-management/",
    "/en/jobs/back-office-manager/",
    "/en/how-we-hire/",
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
