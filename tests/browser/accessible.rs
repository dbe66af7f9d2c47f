//! Nothing on a page that axe-core can find fault with, by the rules of WCAG 2.2 AA and by good practice: the desk, what is
//! told of mistakes, and every kind of page of the site, wide and narrow, light and dark, with text as it comes and twice as large.
//!
//! In: the pages. Out: nothing. Needs `npm ci --prefix tests/packages`; without it the tests are skipped, unless `CI` is set.

use std::fs;

use serde_json::json;

use super::SIZES;
use super::driver::{Browser, browser};
use super::kinds::pages;
use super::support::needs;
use super::support::preview::{PAGE, Preview, ROLE};

/// What axe finds, a line for each place, and how many rules it could ask.
const AUDIT: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(({ violations, passes }) => done({
        found: violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.flat()}: ${failureSummary}`)),
        passed: passes.length,
    }), (error) => done({ found: [String(error)], passed: 0 }));";

/// How the desk is looked at.
const DESKS: [(u32, &str); 3] = [(1280, "light"), (1280, "dark"), (320, "dark")];

fn axe() -> Option<String> {
    needs::package("axe-core/axe.min.js").map(|path| fs::read_to_string(path).expect("a script"))
}

impl Browser {
    /// Asks axe, which the page has got before.
    #[track_caller]
    fn audit(&self, what: &str) {
        let told = self.run_until_done(AUDIT);
        assert_eq!(told["found"], json!([]), "{what}");
        assert!(told["passed"].as_u64().is_some_and(|passed| passed > 10), "{what}: hardly anything was looked at");
    }
}

#[test]
fn the_desk_can_be_used_by_everyone() {
    let Some(axe) = axe() else { return };
    let preview = Preview::start();
    preview.replace(ROLE, "You lead a team of six people", "You lead a team of seven people");
    preview.replace(ROLE, "    en: You hold two meetings", "    # en: You hold two meetings");
    preview.findings();
    for (width, colours) in DESKS {
        let Some(browser) = browser(width) else { return };
        browser.dress(colours);
        for lang in ["de", "en"] {
            for page in ["", "back-office-manager/", "accounts-receivable/"] {
                browser.go(&preview.url(&format!("/_desk/{page}?lang={lang}")));
                browser.run(&axe);
                browser.audit(&format!("desk {page} {lang} {width} {colours}"));
            }
            browser.go(&preview.url(&format!("/_desk/?lang={lang}&q=nobody")));
            browser.run(&axe);
            browser.audit(&format!("desk without a role {lang} {width} {colours}"));
        }
        browser.go(&preview.url(PAGE));
        let overlay = "return !!document.querySelector('vakanz-findings')";
        browser.until("the overlay", overlay);
        browser.run(&axe);
        browser.audit(&format!("overlay {width} {colours}"));
    }
}

#[test]
fn the_site_can_be_used_by_everyone() {
    let Some(axe) = axe() else { return };
    let Some(browser) = browser(1280) else { return };
    for page in pages() {
        browser.open(page.theme, page.path);
        browser.run(&axe);
        for (width, percent) in SIZES {
            browser.resize(width, 800);
            browser.enlarge(percent);
            for colours in ["light", "dark"] {
                browser.dress(colours);
                browser.audit(&format!("{page} {width} px, text at {percent} %, {colours}"));
            }
        }
    }
}
