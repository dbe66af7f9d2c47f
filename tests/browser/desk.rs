//! The preview and the desk while somebody writes: a save shows by itself, a mistake is told and goes, and the desk lists,
//! filters and compares, with the keyboard alone as well.
//!
//! In: the example site in a folder of its own, being served. Out: nothing.

use serde_json::json;

use super::driver::{ENTER, TAB, browser};
use super::support::preview::{PAGE, Preview, ROLE};

const SIDES: &str = "/_desk/back-office-manager/";

const OVERLAY: &str = "document.querySelector('vakanz-findings')?.shadowRoot.querySelector('.panel')";

#[test]
fn a_save_is_seen_and_a_mistake_is_told_until_it_is_mended() {
    let Some(browser) = browser(1280) else { return };
    let preview = Preview::strict();
    browser.go(&preview.url(PAGE));
    browser.run("scrollTo({ top: 300, behavior: 'instant' })");
    preview.replace(ROLE, "You lead a team of six people", "You lead a calm team of six people");
    browser.until("the new words", "return document.body.innerText.includes('a calm team of six')");
    browser.until("the place is kept", "return Math.abs(scrollY - 300) < 2");
    preview.replace(ROLE, "posted: 2026-11-02", "posted: soon");
    browser.until("the overlay", &format!("return {OVERLAY}?.hidden === false"));
    let told = browser.run(&format!("return {OVERLAY}.innerText"));
    assert!(told.as_str().is_some_and(|told| told.contains("soon") && told.contains(ROLE)), "{told}");
    browser.until("the page stays", "return document.body.innerText.includes('a calm team of six')");
    preview.replace(ROLE, "posted: soon", "posted: 2026-11-02");
    browser.until("the overlay goes", &format!("return !({OVERLAY}?.hidden === false)"));
    assert_eq!(browser.complaints(), Vec::<String>::new());
    preview.remove(ROLE);
    browser.until("the deleted posting is gone", "return document.querySelector('h1')?.textContent === '404'");
}

#[test]
fn the_desk_lists_filters_and_sorts() {
    let Some(browser) = browser(1280) else { return };
    let preview = Preview::start();
    browser.go(&preview.url("/_desk/"));
    assert_eq!(browser.run("return document.querySelectorAll('tbody tr').length"), 16);
    assert_eq!(browser.run("return document.documentElement.lang"), "en");
    let choose = |name: &str, value: &str| {
        browser.run(&format!(
            "const it = document.getElementById('filter-{name}'); it.value = '{value}'; \
             it.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ));
    };
    choose("state", "draft");
    browser.until("drafts alone", "return [...document.querySelectorAll('.state')].every(e => e.matches('.draft'))");
    browser.until("the address keeps it", "return location.search.includes('state=draft')");
    browser.until("it is said", "return /of 16 roles/.test(document.getElementById('status').textContent)");
    choose("state", "");
    choose("q", "buch");
    browser.until("a title in German", "return document.querySelectorAll('tbody tr').length < 16");
    browser.go(&preview.url("/_desk/?sort=-title&lang=de"));
    let first = "return document.querySelector('tbody th a').textContent";
    let last = browser.run(first);
    browser.run("document.querySelector('thead a').click()");
    browser.until("the other way round", &format!("{first} !== {last}"));
    browser.until("told to all", "return document.querySelector('thead th').ariaSort === 'ascending'");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn the_desk_compares_and_findings_stand_beside_their_words() {
    let Some(browser) = browser(1280) else { return };
    let preview = Preview::start();
    browser.go(&preview.url(SIDES));
    let cells = browser
        .run("return [...document.querySelectorAll('.sides .row')].map(r => r.querySelectorAll('.cell').length)");
    assert!(cells.as_array().is_some_and(|cells| cells.len() > 15 && cells.iter().all(|cell| *cell == 2)), "{cells}");
    preview.replace(ROLE, "You lead a team of six people", "You lead a team of seven people");
    browser.until("the word is marked", "return document.querySelector('mark.error')?.textContent === 'seven'");
    let beside =
        browser.run("return document.querySelector('mark.error').closest('.cell').querySelector('.notes').innerText");
    assert!(beside.as_str().is_some_and(|text| text.contains("translation/number-mismatch")), "{beside}");
    let link = browser.run("return document.querySelector('.cell .notes a').getAttribute('href')");
    assert!(link.as_str().is_some_and(|link| link.starts_with("vscode://file/") && link.ends_with(":31:24")), "{link}");
    preview.replace(ROLE, "    en: You hold two meetings", "    # en: You hold two meetings");
    browser.until("the gap", "return document.querySelectorAll('.cell.missing').length === 1");
    preview.replace(ROLE, "    # en: You hold two meetings", "    en: You hold two meetings");
    preview.replace(ROLE, "team of seven people", "team of six people");
    browser.until("all is well", "return !document.querySelector('.sides .notes, .cell.missing')");
    // The frame shows the page itself, as narrow and as dark as one likes.
    browser.until("the page", "return !!document.getElementById('preview-frame').contentDocument?.querySelector('h1')");
    browser.run("document.querySelector('[name=width][value=\"360\"]').click()");
    browser.run("document.querySelector('[name=colours][value=dark]').click()");
    browser.until("a phone", "return document.getElementById('preview-frame').contentWindow.innerWidth === 360");
    let paper = "getComputedStyle(document.getElementById('preview-frame').contentDocument.body).backgroundColor";
    browser.until("dark", &format!("return {paper} === 'rgb(17, 23, 20)'"));
    browser.run("document.querySelector('[name=colours][value=light]').click()");
    browser.until("light", &format!("return {paper} === 'rgb(255, 255, 255)'"));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn the_keyboard_alone_is_enough() {
    let Some(browser) = browser(1280) else { return };
    let preview = Preview::start();
    browser.go(&preview.url("/_desk/"));
    browser.press(TAB);
    assert_eq!(browser.run("return document.activeElement.className"), "skip");
    browser.press(ENTER);
    browser.until("past the header", "return document.activeElement.id === 'main'");
    browser.press(TAB);
    assert_eq!(browser.run("return document.activeElement.id"), "filter-state");
    // The first draft: chosen by its letter, opened from the list.
    browser.press("d");
    browser.until("drafts", "return document.querySelectorAll('tbody tr').length < 16");
    browser.until("the focus stays", "return document.activeElement.id === 'filter-state'");
    let reached = (0..40).any(|_| {
        browser.press(TAB);
        browser.run("return document.activeElement.matches('tbody th a')") == true
    });
    assert!(reached, "the first role is reached");
    let seen =
        browser.run("const style = getComputedStyle(document.activeElement); return style.outlineStyle !== 'none'");
    assert_eq!(seen, true, "the focus is seen");
    browser.press(ENTER);
    browser.until("its sides", "return /^\\/_desk\\/.+\\/$/.test(location.pathname)");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn the_desk_fits_a_narrow_screen() {
    let Some(browser) = browser(320) else { return };
    let preview = Preview::start();
    for path in ["/_desk/", SIDES, "/_desk/?lang=de"] {
        browser.go(&preview.url(path));
        assert_eq!(browser.run("return document.documentElement.scrollWidth"), json!(320), "{path}");
        let small = browser.run(
            "return [...document.querySelectorAll('main a, button, select, input, summary')].filter(e => { \
             const box = e.getBoundingClientRect(); return box.height > 0 && box.height < 20 }).map(e => e.outerHTML)",
        );
        assert_eq!(small, json!([]), "{path}");
        assert_eq!(browser.complaints(), Vec::<String>::new(), "{path}");
    }
}
