//! The example site and the desk in a real browser: nothing to complain about in its console, nothing wider than a narrow
//! screen, and what a writer does is seen at once.
//!
//! Needs `chromium` and `chromedriver`. Without them the tests are skipped, unless `CI` is set: there they have to be.

mod accessible;
mod desk;
mod driver;
mod finder;
mod paper;
mod requests;
#[path = "../support/mod.rs"]
mod support;

use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use driver::{Browser, PATIENCE, browser};
use support::served::Served;

impl Browser {
    /// A page of the example site as it was built.
    fn open(&self, path: &str) {
        self.go(&format!("{}{path}", site()));
    }
}

/// The address of the example site.
fn site() -> &'static str {
    &served().address
}

/// The example site, built once and served until the tests end.
fn served() -> &'static Served {
    static SITE: OnceLock<Served> = OnceLock::new();
    SITE.get_or_init(|| Served::example("browser", "default"))
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
