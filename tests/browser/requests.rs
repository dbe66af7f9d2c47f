//! An open posting asks for two more files at most, in every theme of ours.
//!
//! In: the example site. Out: nothing.

use super::driver::browser;
use super::served;
use super::support::{THEMES, files, postings};

/// Each address once: what was asked for before comes from the browser's own store. The icon in the tab is asked for late.
const ASKED: &str = "
    const loaded = performance.getEntriesByType('resource').map(one => one.name);
    const icons = [...document.querySelectorAll('link[rel~=icon]')].map(one => one.href);
    return [...new Set([...loaded, ...icons])]";

#[test]
fn a_posting_asks_for_little() {
    let Some(browser) = browser(320) else { return };
    for theme in THEMES {
        for path in postings(&files(&served(theme).folder)) {
            browser.open(theme, &format!("/{}", path.trim_end_matches("index.html")));
            // What waits to be seen is seen.
            browser.run("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })");
            browser.until("all is there", "return [...document.images].every(image => image.complete)");
            let asked = browser.run(ASKED);
            let count = asked.as_array().expect("addresses").len();
            assert!((1..=2).contains(&count), "{theme} {path}: {asked}");
        }
    }
}
