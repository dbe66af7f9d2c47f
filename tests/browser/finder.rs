//! Filters and search of the list: without scripts the filters alone, with them all of it, by keyboard and by address.
//!
//! In: the list of the example site. Out: nothing.

use serde_json::json;

use super::THEMES;
use super::driver::{Browser, browser};

/// The titles that are shown, in order and without the gender marker.
const SHOWN: &str = "return [...document.querySelectorAll('[data-filters]')].filter(item => item.checkVisibility())
    .map(item => item.querySelector('a').textContent.split(' (')[0])";

impl Browser {
    fn shown(&self) -> Vec<String> {
        let shown = self.run(SHOWN);
        shown.as_array().expect("titles").iter().map(|title| title.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// As a reader chooses: the browser changes, and scripts hear of it.
    fn choose(&self, filter: &str, value: &str) {
        self.run(&format!(
            "const select = document.getElementById('finder-{filter}'); select.value = '{value}';
             select.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ));
    }

    /// What is found for words that are typed.
    fn search(&self, words: &str) -> Vec<String> {
        self.run(
            "const field = document.getElementById('finder-search'); field.focus(); field.select();
             document.querySelector('#finder [role=status]').textContent = ''",
        );
        self.press(words);
        let asked = format!("return new URLSearchParams(location.search).get('q') === {}", json!(words));
        self.until("all is typed", &asked);
        self.until("an answer", "return document.querySelector('#finder [role=status]').textContent !== ''");
        self.shown()
    }

    fn is_seen(&self, selector: &str) -> bool {
        self.run(&format!(
            "return document.querySelector('{selector}').checkVisibility({{ visibilityProperty: true }})"
        )) == true
    }
}

#[test]
fn filters_work_without_scripts() {
    let Some(browser) = browser(1280) else { return };
    for theme in THEMES {
        browser.without_scripts();
        browser.open(theme, "/de/");
        let all = browser.shown();
        assert!(all.len() > 10);
        assert!(!browser.is_seen(".search") && !browser.is_seen(".finder button") && !browser.is_seen(".found"));
        browser.choose("place", "zuerich");
        let zurich = browser.shown();
        assert_eq!(zurich, ["Disposition Servicetechnik", "Empfang und Büromanagement"]);
        assert!(browser.is_seen(".finder button") && browser.is_seen(".found"));
        assert!(!browser.is_seen("h2"), "headings over nothing");
        assert!(browser.is_seen("[data-filters~=place-zuerich] .regrouped"), "the card says what the headings said");
        // Both must fit; what fits nothing is not among the choices of one filter, but may be of two.
        browser.choose("department", "finanzen");
        assert_eq!(browser.shown(), [""; 0]);
        browser.run("document.querySelector('.finder button').click()");
        assert_eq!(browser.shown(), all);
        assert_eq!(browser.run("return location.search"), "", "a script has run");
        assert_eq!(browser.complaints(), Vec::<String>::new());
    }
}

/// Each choice says how many postings it leaves, and leaves as many.
#[test]
fn every_choice_leaves_what_it_says() {
    let Some(browser) = browser(1280) else { return };
    for theme in THEMES {
        for path in ["/de/", "/en/"] {
            browser.open(theme, path);
            let wrong = browser.run(
            "const wrong = [];
             for (const select of document.querySelectorAll('.finder select')) {
                 for (const option of select.options) {
                     option.selected = true;
                     const shown = [...document.querySelectorAll('[data-filters]')].filter(item => item.checkVisibility());
                     const said = option.value ? Number(option.text.match(/\\((\\d+)\\)$/)[1])
                         : document.querySelectorAll('[data-filters]').length;
                     if (shown.length !== said || !said) wrong.push([select.name, option.text, shown.length]);
                 }
                 select.value = '';
             }
             return wrong",
        );
            assert_eq!(wrong, json!([]), "{theme} {path}");
            let filters = browser.run("return [...document.querySelectorAll('.finder select')].map(one => one.name)");
            assert_eq!(filters, json!(["department", "place", "time", "remote", "language"]));
        }
    }
}

#[test]
fn words_are_found_however_they_are_typed() {
    let Some(browser) = browser(1280) else { return };
    for theme in THEMES {
        browser.open(theme, "/de/");
        let payroll = "Fachkraft Entgeltabrechnung";
        let office = browser.search("büro");
        assert_eq!(office[0], "Sachbearbeitung Büroorganisation", "titles come first");
        for same in ["Buero", "BÜRO", "buro"] {
            assert_eq!(browser.search(same), office, "{same}");
        }
        for (typed, found) in [
            ("Lohn", payroll),
            ("Lohnbuchhaltung", payroll),
            ("Buchhalterin", "Sachbearbeitung Kreditorenbuchhaltung"),
            ("Sachbearbeiter Einkauf", "Sachbearbeitung Einkauf"),
            ("Registrator", "Datenerfassung und Registratur"),
            ("Verträge", "Sachbearbeitung Büroorganisation"),
            ("it wien", "IT-Support Arbeitsplatzsysteme"),
            ("zuerich service", "Disposition Servicetechnik"),
        ] {
            let shown = browser.search(typed);
            assert!(shown.first().is_some_and(|first| first == found), "{typed}: {shown:?}");
            assert!(shown.len() < 8, "{typed} finds nearly everything: {shown:?}");
        }
        for nothing in ["Astronaut", "Lohnsaxophon"] {
            assert_eq!(browser.search(nothing), [""; 0], "{nothing}");
        }
        browser.open(theme, "/en/");
        for (typed, found) in [
            ("payroll", "Payroll Accountant"),
            ("invoices", "Accounts Payable Clerk"),
            ("zuerich reception", "Reception and Office Coordinator"),
        ] {
            let shown = browser.search(typed);
            assert!(shown.iter().any(|one| one == found), "{typed}: {shown:?}");
        }
        assert_eq!(browser.complaints(), Vec::<String>::new());
    }
}

#[test]
fn an_address_keeps_what_is_chosen() {
    let Some(browser) = browser(320) else { return };
    for theme in THEMES {
        browser.open(theme, "/de/?place=berlin&q=Verwaltung");
        browser.until("the search", "return document.querySelector('#finder').classList.contains('searching')");
        let chosen = browser.shown();
        assert!(!chosen.is_empty() && chosen.len() < 8, "{chosen:?}");
        let told = browser.run("return document.querySelector('#finder [role=status]').textContent");
        assert_eq!(told, format!("Passende Stellen: {}", chosen.len()));
        // A filter goes along to the other language, words do not.
        let other = browser.run("return document.querySelector('.languages a[lang=en]').search");
        assert_eq!(other, "?place=berlin");
        browser.run("document.querySelector('.finder button').click()");
        browser
            .until("the whole list", "return location.search === '' && document.querySelector('h2').checkVisibility()");
        let all = browser.shown();
        browser.open(theme, "/de/");
        assert_eq!(browser.shown(), all, "the order of the list is as it was");
        let over = browser.run("return document.documentElement.scrollWidth - innerWidth");
        assert_eq!(over, 0);
    }
}

#[test]
fn a_search_that_cannot_be_reached_says_so() {
    let Some(browser) = browser(1280) else { return };
    for theme in THEMES {
        browser.open(theme, "/en/");
        browser.run("document.querySelector('#finder').dataset.index = '/no/such/index.json'");
        browser.run("document.getElementById('finder-search').focus()");
        browser.press("pay");
        let told = "return document.querySelector('#finder [role=status]').textContent.startsWith('The search cannot be reached')";
        browser.until("the message", told);
        assert!(browser.is_seen("#finder.failed [role=status]"));
        assert!(browser.shown().len() > 10);
    }
}
