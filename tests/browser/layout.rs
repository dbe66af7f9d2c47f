//! Nothing is wider than the window, cut off, or printed over something else: on every kind of page, and on postings that are
//! hard to lay out, narrow and wide, with text as it comes and twice as large.
//!
//! In: the pages. Out: nothing.

use serde_json::{Value, json};

use super::driver::{Browser, browser};
use super::kinds::pages;
use super::support::hard::{self, SLUGS};
use super::support::served::Served;
use super::{SIZES, THEMES};

/// Looks at each line of text where it has been laid out, and tells of those that cannot be read. What is there for ears only
/// and what is kept at the edge of the screen while the page moves below are left out.
const MISPLACED: &str = "
    const told = innerWidth === width ? [] : [`the page is ${innerWidth} px wide`];
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over > 0) told.push(`the page is ${over} px wider than the window`);
    const above = function* (element) { for (let e = element; e; e = e.parentElement) yield [e, getComputedStyle(e)] };
    const lines = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const node = texts.currentNode;
        const parent = node.parentElement;
        if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const around = [...above(parent)];
        if (around.some(([, style]) => style.clipPath !== 'none' || ['sticky', 'fixed'].includes(style.position))) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
            if (box.width < 1 || box.bottom + scrollY <= 0) continue;
            const line = { node, box, words: node.data.trim().slice(0, 40) };
            lines.push(line);
            let scrolls = false;
            for (const [element, style] of around) {
                if (['auto', 'scroll'].includes(style.overflowX)) scrolls = true;
                if (scrolls || element === document.body || element === document.documentElement) break;
                if (!['hidden', 'clip'].includes(style.overflowX) && !['hidden', 'clip'].includes(style.overflowY)) continue;
                const edge = element.getBoundingClientRect();
                if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 2 || box.bottom > edge.bottom + 2)
                    told.push(`cut off: ${line.words}`);
            }
            if (!scrolls && (box.left < -0.5 || box.right > innerWidth + 0.5)) told.push(`out of the window: ${line.words}`);
        }
    }
    if (lines.length < 5) told.push('hardly any text');
    lines.sort((one, other) => one.box.top - other.box.top);
    lines.forEach((one, place) => {
        for (let next = place + 1; next < lines.length && lines[next].box.top < one.box.bottom; next++) {
            const other = lines[next];
            const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
            // Letters of lines that are set tight share some room; more than that is one over the other.
            if (wide > 2 && high > 0.4 * Math.min(one.box.height, other.box.height))
                told.push(`one over the other: ${one.words} / ${other.words}`);
        }
    });
    return [...new Set(told)];";

impl Browser {
    /// What cannot be read for its place.
    fn misplaced(&self, width: u32) -> Value {
        self.run(&format!("const width = {width}; {MISPLACED}"))
    }
}

#[test]
fn every_page_fits_its_window() {
    let Some(browser) = browser(1280) else { return };
    for page in pages() {
        browser.open(page.theme, page.path);
        for (width, percent) in SIZES {
            browser.resize(width, 800);
            browser.enlarge(percent);
            let letters = format!("return matchMedia('(width: {}em)').matches", width * 100 / percent / 16);
            assert_eq!(browser.run(&letters), true, "text at {percent} %");
            assert_eq!(browser.misplaced(width), json!([]), "{page} {width} px, text at {percent} %");
        }
    }
}

/// Words that go over two lines and are too short to be divided between syllables (`hyphenate-limit-chars` of the themes).
const BROKEN: &str = "
    const told = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const node = texts.currentNode;
        const limit = node.parentElement.closest('h1, h2, h3') ? 14 : 9;
        for (const { 0: word, index } of node.data.matchAll(/\\p{L}+/gu)) {
            if (word.length >= limit) continue;
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const tops = [...range.getClientRects()].filter(box => box.width > 0).map(box => box.top);
            if (Math.max(...tops) - Math.min(...tops) > 5) told.push(word);
        }
    }
    return told;";

#[test]
fn no_short_word_is_broken() {
    let Some(browser) = browser(320) else { return };
    for page in pages() {
        browser.open(page.theme, page.path);
        assert_eq!(browser.run(BROKEN), json!([]), "{page}");
    }
    browser.run("document.querySelector('footer').style.inlineSize = '3rem'");
    assert_ne!(browser.run(BROKEN), json!([]), "what is broken is found");
}

/// And their titles may be divided between syllables: the browsers of these tests know none, those of readers do.
#[test]
fn hard_postings_fit_their_window() {
    let Some(browser) = browser(320) else { return };
    for theme in THEMES {
        let site = hard::site().in_theme(theme);
        let served = Served::of(&site, &format!("hard-{theme}"));
        for path in SLUGS.into_iter().flat_map(|slug| [format!("/de/stellen/{slug}/"), format!("/en/jobs/{slug}/")]) {
            browser.go(&format!("{}{path}", served.address));
            assert_eq!(browser.complaints(), Vec::<String>::new(), "{theme} {path}");
            for (width, percent) in SIZES {
                browser.resize(width, 800);
                browser.enlarge(percent);
                assert_eq!(browser.misplaced(width), json!([]), "{theme} {path} {width} px, text at {percent} %");
            }
            let divided = "return getComputedStyle(document.querySelector('h1')).hyphens === 'auto'
                && ['de', 'en'].includes(document.documentElement.lang)";
            assert_eq!(browser.run(divided), true, "{theme} {path}");
        }
        for path in ["/de/", "/en/"] {
            browser.go(&format!("{}{path}", served.address));
            assert_eq!(browser.misplaced(320), json!([]), "{theme} {path}");
        }
    }
}

#[test]
fn what_does_not_fit_is_found() {
    let Some(browser) = browser(320) else { return };
    for (told, style) in [
        ("px wide", "whiteSpace = 'nowrap'"),
        ("cut off", "cssText = 'white-space: nowrap; overflow: hidden'"),
        ("cut off", "cssText = 'block-size: 1.5rem; overflow: clip'"),
        ("one over the other", "marginBlockEnd = '-2.5rem'"),
        ("out of the window", "marginInlineStart = '-3rem'"),
    ] {
        browser.open(THEMES[0], "/de/stellen/sachbearbeitung-kreditorenbuchhaltung/");
        assert_eq!(browser.misplaced(320), json!([]));
        browser.run(&format!("document.querySelector('h1').style.{style}"));
        let found = browser.misplaced(320).to_string();
        assert!(found.contains(told), "{style}: {found}");
    }
}
