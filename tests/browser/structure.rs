//! What those know of a page who hear it: its landmarks, headings, names of links and controls, and the language of each part;
//! and for those whose hands are not steady, targets that can be met.
//!
//! In: the pages. Out: nothing.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::THEMES;
use super::driver::{Browser, browser};
use super::kinds::pages;

impl Browser {
    /// What assistive technology is given of the page: role, name, and where a link leads.
    fn heard(&self) -> Vec<(String, String, String)> {
        let tree = self.command("Accessibility.getFullAXTree", &json!({}));
        let nodes = tree["nodes"].as_array().expect("nodes").iter().filter(|node| node["ignored"] == false);
        let text = |value: &Value| value["value"].as_str().unwrap_or_default().trim().to_owned();
        let heard = nodes.map(|node| {
            let properties = node["properties"].as_array().map(Vec::as_slice).unwrap_or_default();
            let url = properties.iter().find(|one| one["name"] == "url").map(|one| text(&one["value"]));
            (text(&node["role"]), text(&node["name"]), url.unwrap_or_default())
        });
        heard.collect()
    }
}

#[test]
fn landmarks_and_names_tell_parts_from_each_other() {
    let Some(browser) = browser(1280) else { return };
    for page in pages() {
        browser.open(page.theme, page.path);
        let heard = browser.heard();
        let names = |asked: &str| -> Vec<&str> {
            heard.iter().filter(|(role, ..)| role == asked).map(|(_, name, _)| name.as_str()).collect()
        };
        // The start page is nothing but its text, so it has no header of its own.
        let banners = usize::from(page.kind != "start");
        assert_eq!([names("banner").len(), names("main").len(), names("contentinfo").len()], [banners, 1, 1], "{page}");
        for role in ["navigation", "search", "form", "region"] {
            let mut names = names(role);
            assert!(!names.contains(&""), "{page}: a {role} without a name");
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), heard.iter().filter(|(one, ..)| one == role).count(), "{page}: {names:?}");
        }
        let controls = ["link", "button", "searchbox", "textbox", "combobox", "checkbox", "radio"];
        let mut found = 0;
        for (role, name, url) in heard.iter().filter(|(role, ..)| controls.contains(&role.as_str())) {
            assert!(!name.is_empty(), "{page}: a {role} without a name {url}");
            found += 1;
        }
        assert!(found > 3, "{page}");
        let mut targets = BTreeMap::new();
        for (_, name, url) in heard.iter().filter(|(role, ..)| role == "link") {
            assert!(!url.is_empty(), "{page}: {name}");
            let first = targets.entry(name).or_insert(url);
            assert_eq!(*first, url, "{page}: two links are called {name}");
        }
    }
}

const HEADINGS: &str =
    "return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(one => one.checkVisibility())
    .map(one => [Number(one.tagName[1]), one.textContent.trim()])";

#[test]
fn headings_are_a_table_of_contents() {
    let Some(browser) = browser(1280) else { return };
    for page in pages() {
        browser.open(page.theme, page.path);
        let headings = browser.run(HEADINGS);
        let headings = headings.as_array().expect("headings");
        let levels: Vec<u64> = headings.iter().map(|one| one[0].as_u64().expect("a level")).collect();
        assert_eq!(levels.first(), Some(&1), "{page}: {headings:?}");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{page}: {headings:?}");
        assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{page}: {headings:?}");
        assert!(headings.iter().all(|one| one[1] != ""), "{page}: {headings:?}");
    }
}

/// Words without which hardly a sentence is made, by language; none of them is one of the other language's.
const TONGUES: &str = "
    const words = { de: /\\b(und|oder|der|das|nicht|mit|für|Sie|Ihre|eine|einen|wir)\\b/, en: /\\b(and|or|the|of|your|you|with|for|we)\\b/ };
    const told = [];
    let read = 0;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode;
        if (parentElement.closest('script, style')) continue;
        const lang = parentElement.closest('[lang]').lang;
        const other = lang === 'de' ? 'en' : 'de';
        if (words[lang].test(data)) read += 1;
        if (words[other].test(data) && !words[lang].test(data)) told.push(`${lang}? ${data.trim()}`);
    }
    for (const link of document.querySelectorAll('a[hreflang]'))
        if (link.closest('[lang]').lang !== link.hreflang) told.push(link.outerHTML);
    return { told, read };";

#[test]
fn each_part_says_its_language() {
    let Some(browser) = browser(1280) else { return };
    for page in pages() {
        browser.open(page.theme, page.path);
        assert_eq!(browser.run("return document.documentElement.lang"), page.lang, "{page}");
        let found = browser.run(TONGUES);
        assert_eq!(found["told"], json!([]), "{page}");
        assert!(found["read"].as_u64().is_some_and(|read| read > 0), "{page}: nothing was read");
    }
    browser.open(THEMES[0], "/de/so-stellen-wir-ein/");
    browser.run("document.querySelector('main').lang = 'en'");
    assert_ne!(browser.run(TONGUES)["told"], json!([]), "a wrong language is found");
}

/// Whether a target stands among the words of a line, as a link does in a sentence.
pub const IN_SENTENCE: &str = "
    const in_sentence = (target) => getComputedStyle(target).display === 'inline' && [...target.parentNode.childNodes].some(other =>
        other !== target && other.textContent.trim() && (other.nodeType === 3 || getComputedStyle(other).display === 'inline'));";

/// Targets that are smaller than 24 by 24 pixels and too near to another one (WCAG 2.2, 2.5.8); links within a sentence may be.
const SMALL: &str = "
    const targets = [...document.querySelectorAll('a[href], button, input, select, summary')].filter(target => {
        const box = target.getBoundingClientRect();
        return target.checkVisibility({ visibilityProperty: true }) && box.bottom + scrollY > 0;
    });
    const boxes = new Map(targets.map(target => [target, target.getBoundingClientRect()]));
    const is_small = ({ width, height }) => width < 24 || height < 24;
    const far = (box, other) => {
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const apart = Math.hypot(x - (other.left + other.right) / 2, y - (other.top + other.bottom) / 2);
        const away = Math.hypot(Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom));
        return away >= 12 && (!is_small(other) || apart >= 24);
    };
    return targets.filter(target => is_small(boxes.get(target)) && !in_sentence(target)
        && targets.some(other => other !== target && !far(boxes.get(target), boxes.get(other)))).map(target => target.outerHTML);";

#[test]
fn targets_can_be_met() {
    let Some(browser) = browser(1280) else { return };
    for page in pages() {
        browser.open(page.theme, page.path);
        for width in [320, 1280] {
            browser.resize(width, 800);
            assert_eq!(browser.run(&format!("{IN_SENTENCE} {SMALL}")), json!([]), "{page} {width} px");
        }
    }
    browser.run(
        "document.querySelector('footer ul').style.display = 'block';
         document.querySelectorAll('footer ul, footer ul a').forEach(one => one.style.cssText += 'font-size: 9px; padding: 0')",
    );
    assert_ne!(browser.run(&format!("{IN_SENTENCE} {SMALL}")), json!([]), "what is too small is found");
}
