//! What a page says it says without colour, in the few colours that a reader has chosen, and without motion.
//!
//! In: the pages. Out: nothing.

use std::io::Cursor;

use serde_json::json;

use super::THEMES;
use super::driver::{Browser, browser};
use super::kinds::pages;
use super::structure::IN_SENTENCE;

/// How a browser is asked to show pages.
const DRESSES: [(&str, &str); 3] =
    [("prefers-color-scheme", "light"), ("prefers-color-scheme", "dark"), ("forced-colors", "active")];

const MOVING: &str = "
    const told = [...document.querySelectorAll('*')].flatMap(one => [null, '::before', '::after'].flatMap(part => {
        const style = getComputedStyle(one, part);
        const moves = style.animationName !== 'none' || style.scrollBehavior !== 'auto'
            || style.transitionDuration.split(', ').some(time => time !== '0s');
        return moves ? [one.tagName + (part ?? '')] : [];
    }));
    return [...new Set(told)].concat(document.getAnimations().length ? ['an animation'] : []);";

#[test]
fn nothing_moves_for_those_who_want_none() {
    let Some(browser) = browser(1280) else { return };
    for page in pages() {
        browser.open(page.theme, page.path);
        browser.prefer(&[("prefers-reduced-motion", "reduce")]);
        assert_eq!(browser.run(MOVING), json!([]), "{page}");
        browser.prefer(&[("prefers-reduced-motion", "no-preference")]);
        assert_eq!(browser.run(MOVING), json!(["HTML"]), "{page}: others are led along");
    }
}

/// How many links stand in sentences, and those of them that look like the words around them.
const PLAIN: &str = "
    const links = [...document.querySelectorAll('a[href]')].filter(link => link.checkVisibility() && in_sentence(link));
    const plain = links.filter(link => {
        const { textDecorationLine, textDecorationColor } = getComputedStyle(link);
        return !textDecorationLine.includes('underline') || /, 0\\)$|transparent/.test(textDecorationColor);
    });
    return [links.length, plain.map(link => link.outerHTML)]";

#[test]
fn links_in_a_sentence_are_underlined() {
    let Some(browser) = browser(1280) else { return };
    let mut found = 0;
    for page in pages() {
        browser.open(page.theme, page.path);
        let plain = browser.run(&format!("{IN_SENTENCE} {PLAIN}"));
        assert_eq!(plain[1], json!([]), "{page}");
        found += plain[0].as_u64().expect("a number");
    }
    assert!(found > 5, "{found}");
}

impl Browser {
    /// The mark before the first entry of a list, as dark and bright points: what is left of it without colour.
    fn mark(&self, list: &str) -> Vec<bool> {
        let place = self.run(&format!(
            "const item = document.querySelector('{list} li'); const box = item.getBoundingClientRect();
             const range = document.createRange(); range.selectNodeContents(item);
             const text = [...range.getClientRects()].find(one => one.width > 1);
             return [box.left + scrollX, text.top + scrollY, text.left - box.left - 1, text.height]"
        ));
        let place: Vec<f64> = place.as_array().expect("a place").iter().filter_map(serde_json::Value::as_f64).collect();
        let picture = self.picture(place.try_into().expect("four numbers"));
        let mut decoder = png::Decoder::new(Cursor::new(picture));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a picture");
        let mut points = vec![0; reader.output_buffer_size().expect("it has an end")];
        let info = reader.next_frame(&mut points).expect("a picture");
        let bright = |point: &[u8]| {
            let [red, green, blue] = [point[0], point[1], point[2]].map(f64::from);
            0.2126 * red + 0.7152 * green + 0.0722 * blue
        };
        let points: Vec<f64> = points.chunks(info.color_type.samples()).map(bright).collect();
        points.iter().map(|point| (point - points[0]).abs() > 48.0).collect()
    }
}

#[test]
fn needed_and_welcome_differ_in_words_and_in_shape() {
    let Some(browser) = browser(1280) else { return };
    for theme in THEMES {
        for path in ["/de/stellen/backoffice-management/", "/en/jobs/back-office-manager/"] {
            browser.open(theme, path);
            for width in [320, 1280] {
                browser.resize(width, 800);
                for dress in DRESSES {
                    browser.prefer(&[dress]);
                    let [needed, welcome] = [".essential", ".desirable"].map(|list| browser.mark(list));
                    let ink = |mark: &[bool]| mark.iter().filter(|point| **point).count();
                    assert!(ink(&needed) > 8 && ink(&welcome) > 8, "{theme} {path} {dress:?}: no mark");
                    let differ = needed.iter().zip(&welcome).filter(|(one, other)| one != other).count();
                    assert!(differ * 5 > ink(&needed), "{theme} {path} {width} px {dress:?}: {differ}");
                }
            }
            let words = browser.run(
                "return ['.essential', '.desirable'].map(part => document.querySelector(part + ' h3').innerText.trim())",
            );
            assert!(words[0] != words[1] && words[0] != "" && words[1] != "", "{theme} {path}: {words}");
        }
    }
}

/// Buttons and fields without an edge, and the current entry of a menu that looks like the others.
const ALIKE: &str = "
    const told = [];
    for (const one of document.querySelectorAll('.button, button, input, select')) {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(one);
        if (borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1) told.push(`no edge: ${one.outerHTML}`);
    }
    const look = (one) => {
        const { fontWeight, textDecorationLine, textDecorationThickness, borderBottomStyle, borderBottomWidth } = getComputedStyle(one);
        return [fontWeight, textDecorationLine, textDecorationThickness, borderBottomStyle, borderBottomWidth].join();
    };
    let asked = 0;
    for (const current of document.querySelectorAll('nav [aria-current]')) {
        for (const other of current.closest('ul').querySelectorAll('a:not([aria-current])')) {
            asked += 1;
            if (look(current) === look(other)) told.push(`like the others: ${current.outerHTML}`);
        }
    }
    return { told, asked, forced: matchMedia('(forced-colors: active)').matches };";

#[test]
fn edges_and_the_current_entry_are_seen_in_any_colours() {
    let Some(browser) = browser(1280) else { return };
    for page in pages() {
        browser.open(page.theme, page.path);
        for dress in DRESSES {
            browser.prefer(&[dress]);
            let found = browser.run(ALIKE);
            assert_eq!(found["told"], json!([]), "{page} {dress:?}");
            assert_eq!(found["forced"], dress.0 == "forced-colors");
            assert!(page.kind == "start" || page.kind == "missing" || found["asked"].as_u64() > Some(0), "{page}");
        }
    }
}
