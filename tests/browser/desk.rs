//! The preview and the desk while somebody writes: a save shows by itself, a mistake is told and goes, and the desk lists,
//! filters and compares, with the keyboard alone as well.
//!
//! In: the example site in a folder of its own, being served. Out: nothing.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::json;

use super::driver::browser;

const ROLE: &str = "content/roles/administration/back-office-manager.yaml";
const POSTING: &str = "/karriere/en/jobs/back-office-manager/";
const SIDES: &str = "/_desk/back-office-manager/";
/// Keys as WebDriver names them.
const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";

struct Served {
    folder: tempfile::TempDir,
    child: Child,
    address: String,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Served {
    fn start() -> Served {
        let folder = tempfile::tempdir().expect("a folder");
        let source = Path::new(env!("CARGO_MANIFEST_DIR"));
        fs::copy(source.join("vakanz.yaml"), folder.path().join("vakanz.yaml")).expect("copied");
        for entry in walkdir::WalkDir::new(source.join("content")) {
            let path = entry.expect("readable").into_path();
            let to = folder.path().join(path.strip_prefix(source).expect("inside"));
            if path.is_dir() {
                fs::create_dir_all(to).expect("made");
            } else {
                fs::copy(path, to).expect("copied");
            }
        }
        let mut child = Command::new(env!("CARGO_BIN_EXE_vakanz"))
            .args(["serve", "--lang", "en", "--port", "0", "--today", "2026-11-22", "--root"])
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("vakanz starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        let (_, rest) = line.split_once("http://").expect("an address");
        let host = rest.split('/').next().expect("a host");
        Served { folder, address: format!("http://{host}"), child }
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    fn replace(&self, from: &str, to: &str) {
        let path = self.folder.path().join(ROLE);
        let text = fs::read_to_string(&path).expect("UTF-8");
        assert!(text.contains(from), "the role holds {from}");
        fs::write(path, text.replace(from, to)).expect("written");
    }
}

const OVERLAY: &str = "document.querySelector('vakanz-findings')?.shadowRoot.querySelector('.panel')";

#[test]
fn a_save_is_seen_and_a_mistake_is_told_until_it_is_mended() {
    let Some(browser) = browser(1280) else { return };
    let served = Served::start();
    browser.go(&served.url(POSTING));
    browser.run("scrollTo({ top: 300, behavior: 'instant' })");
    served.replace("You lead a team of six people", "You lead a calm team of six people");
    browser.until("the new words", "return document.body.innerText.includes('a calm team of six')");
    browser.until("the place is kept", "return Math.abs(scrollY - 300) < 2");
    served.replace("posted: 2026-11-02", "posted: soon");
    browser.until("the overlay", &format!("return {OVERLAY}?.hidden === false"));
    let told = browser.run(&format!("return {OVERLAY}.innerText"));
    assert!(told.as_str().is_some_and(|told| told.contains("soon") && told.contains(ROLE)), "{told}");
    browser.until("the page stays", "return document.body.innerText.includes('a calm team of six')");
    served.replace("posted: soon", "posted: 2026-11-02");
    browser.until("the overlay goes", &format!("return !({OVERLAY}?.hidden === false)"));
    assert_eq!(browser.complaints(), Vec::<String>::new());
    fs::remove_file(served.folder.path().join(ROLE)).expect("deleted");
    browser.until("the deleted posting is gone", "return document.querySelector('h1')?.textContent === '404'");
}

#[test]
fn the_desk_lists_filters_and_sorts() {
    let Some(browser) = browser(1280) else { return };
    let served = Served::start();
    browser.go(&served.url("/_desk/"));
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
    browser.go(&served.url("/_desk/?sort=-title&lang=de"));
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
    let served = Served::start();
    browser.go(&served.url(SIDES));
    let cells = browser
        .run("return [...document.querySelectorAll('.sides .row')].map(r => r.querySelectorAll('.cell').length)");
    assert!(cells.as_array().is_some_and(|cells| cells.len() > 15 && cells.iter().all(|cell| *cell == 2)), "{cells}");
    served.replace("You lead a team of six people", "You lead a team of seven people");
    browser.until("the word is marked", "return document.querySelector('mark.error')?.textContent === 'seven'");
    let beside =
        browser.run("return document.querySelector('mark.error').closest('.cell').querySelector('.notes').innerText");
    assert!(beside.as_str().is_some_and(|text| text.contains("translation/number-mismatch")), "{beside}");
    let link = browser.run("return document.querySelector('.cell .notes a').getAttribute('href')");
    assert!(link.as_str().is_some_and(|link| link.starts_with("vscode://file/") && link.ends_with(":31:24")), "{link}");
    served.replace("    en: You hold two meetings", "    # en: You hold two meetings");
    browser.until("the gap", "return document.querySelectorAll('.cell.missing').length === 1");
    served.replace("    # en: You hold two meetings", "    en: You hold two meetings");
    served.replace("team of seven people", "team of six people");
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
    let served = Served::start();
    browser.go(&served.url("/_desk/"));
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
    let served = Served::start();
    for path in ["/_desk/", SIDES, "/_desk/?lang=de"] {
        browser.go(&served.url(path));
        assert_eq!(browser.run("return document.documentElement.scrollWidth"), json!(320), "{path}");
        let small = browser.run(
            "return [...document.querySelectorAll('main a, button, select, input, summary')].filter(e => { \
             const box = e.getBoundingClientRect(); return box.height > 0 && box.height < 20 }).map(e => e.outerHTML)",
        );
        assert_eq!(small, json!([]), "{path}");
        assert_eq!(browser.complaints(), Vec::<String>::new(), "{path}");
    }
}
