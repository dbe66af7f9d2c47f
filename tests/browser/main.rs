//! The example site in each of our themes and the desk in a real browser: every kind of page can be used by everyone, fits its
//! window, brings all it needs and gives no reason to complain; what a writer does is seen at once.
//!
//! Needs `chromium` and `chromedriver`. Without them the tests are skipped, unless `CI` is set: there they have to be.

mod accessible;
mod desk;
mod driver;
mod finder;
mod keyboard;
mod kinds;
mod layout;
mod paper;
mod pictures;
mod reach;
mod requests;
mod senses;
mod structure;
#[path = "../support/mod.rs"]
mod support;

use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use driver::{Browser, PATIENCE, browser};
use kinds::pages;
use support::THEMES;
use support::served::Served;

/// Widths of the window in CSS pixels, and sizes of text in percent.
const SIZES: [(u32, u32); 5] = [(320, 100), (768, 100), (1280, 100), (320, 200), (1280, 200)];

impl Browser {
    /// A page of the example site in one of our themes, when all is there that it shows by itself.
    fn open(&self, theme: &str, path: &str) {
        self.go(&format!("{}{path}", served(theme).address));
        if path.contains("q=") {
            self.until("the search", "return document.querySelector('[role=status]').textContent !== ''");
        }
    }
}

/// The example site in one of our themes, built once and served until the tests end.
fn served(theme: &str) -> &'static Served {
    static SITES: [OnceLock<Served>; THEMES.len()] = [const { OnceLock::new() }; THEMES.len()];
    let place = THEMES.iter().position(|one| *one == theme).expect("one of them");
    SITES[place].get_or_init(|| Served::example(&format!("browser-{theme}"), theme))
}

#[test]
fn the_switch_of_languages_keeps_the_posting() {
    let Some(browser) = browser(1280) else { return };
    let (german, english) = ("/de/stellen/backoffice-management/", "/en/jobs/back-office-manager/");
    for theme in THEMES {
        browser.open(theme, german);
        for (from, to, lang) in [(german, english, "en"), (english, german, "de")] {
            assert_eq!(browser.path(), from);
            browser.run(&format!("document.querySelector('header a[hreflang=\"{lang}\"]').click()"));
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
}

#[test]
fn every_page_brings_all_it_needs() {
    let Some(browser) = browser(1280) else { return };
    for page in pages() {
        browser.open(page.theme, page.path);
        let foreign = browser.run(
            "return performance.getEntriesByType('resource').map(e => e.name).filter(n => new URL(n).host !== location.host)",
        );
        assert_eq!(foreign, json!([]), "{page} loads from another host");
        let styled =
            browser.run("return document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 10");
        assert_eq!(styled, true, "{page} has no style");
        let broken =
            browser.run("return [...document.images].filter(i => !i.complete || !i.naturalWidth).map(i => i.src)");
        assert_eq!(broken, json!([]), "{page} lacks pictures");
        // The browser is heard when it complains.
        let complaints = browser.complaints();
        let missing = complaints.iter().filter(|one| one.contains("status of 404")).count();
        assert_eq!(
            (complaints.len(), missing),
            [(0, 0), (1, 1)][usize::from(page.kind == "missing")],
            "{page}: {complaints:?}"
        );
    }
}

/// Every page of the site, under the policy that its web server is asked to send.
#[test]
fn no_page_breaks_the_policy() {
    let Some(browser) = browser(1280) else { return };
    for theme in THEMES {
        let files = support::files(&served(theme).folder);
        let pages: Vec<&String> = files.keys().filter(|path| path.ends_with(".html")).collect();
        assert!(pages.len() > 40);
        for path in pages {
            let path = format!("/{}", path.strip_suffix("index.html").unwrap_or(path));
            browser.open(theme, &path);
            assert_eq!(browser.complaints(), Vec::<String>::new(), "{theme} {path}");
        }
    }
    // The policy holds: what it forbids is refused, and the browser says so.
    browser.open(THEMES[0], "/de/");
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
    browser.open(THEMES[0], "/de/stellen/buerokraft/");
    browser.until("the posting", "return location.pathname === '/de/stellen/sachbearbeitung-bueroorganisation/'");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
