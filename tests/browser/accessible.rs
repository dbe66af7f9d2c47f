//! Nothing on a page that axe-core can find fault with, by the rules of WCAG 2.2 AA and by good practice: the desk, what is
//! told of mistakes, and the pages of the site, wide and narrow, light and dark.
//!
//! In: the pages. Out: nothing. Needs `npm ci --prefix tests/packages`; without it the tests are skipped, unless `CI` is set.

use std::fs;

use serde_json::json;

use super::PAGES;
use super::driver::{Browser, browser};
use super::support::needs;
use super::support::preview::{PAGE, Preview, ROLE};

/// What axe finds, a line for each place, and how many rules it could ask.
const AUDIT: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: { type: 'tag', values: tags } }).then(({ violations, passes }) => done({
        found: violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.flat()}: ${failureSummary}`)),
        passed: passes.length,
    }), (error) => done({ found: [String(error)], passed: 0 }));";

const LOOKS: [(u32, &str); 3] = [(1280, "light"), (1280, "dark"), (320, "dark")];

fn axe() -> Option<String> {
    needs::package("axe-core/axe.min.js").map(|path| fs::read_to_string(path).expect("a script"))
}

impl Browser {
    #[track_caller]
    fn audit(&self, axe: &str, what: &str) {
        self.run(axe);
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
    for (width, colours) in LOOKS {
        let Some(browser) = browser(width) else { return };
        browser.dress(colours);
        for lang in ["de", "en"] {
            for page in ["", "back-office-manager/", "accounts-receivable/"] {
                browser.go(&preview.url(&format!("/_desk/{page}?lang={lang}")));
                browser.audit(&axe, &format!("desk {page} {lang} {width} {colours}"));
            }
            browser.go(&preview.url(&format!("/_desk/?lang={lang}&q=nobody")));
            browser.audit(&axe, &format!("desk without a role {lang} {width} {colours}"));
        }
        browser.go(&preview.url(PAGE));
        let overlay = "return !!document.querySelector('vakanz-findings')";
        browser.until("the overlay", overlay);
        browser.audit(&axe, &format!("overlay {width} {colours}"));
    }
}

#[test]
fn the_site_can_be_used_by_everyone() {
    let Some(axe) = axe() else { return };
    for (width, colours) in LOOKS {
        let Some(browser) = browser(width) else { return };
        browser.dress(colours);
        // The list with a choice made, and with none left.
        let chosen = ["/de/?place=berlin&q=verwaltung", "/en/?place=zuerich&department=finanzen"];
        for path in PAGES.into_iter().chain(chosen) {
            browser.open(path);
            browser.audit(&axe, &format!("{path} {width} {colours}"));
        }
    }
}
