//! Every open posting of the example site on paper: two sheets at most, each with words on it, whose posting it is and
//! where it stands online on the first, and nothing that only makes sense on a screen.
//!
//! Needs `pdftotext` besides the browser.

use serde_json::json;

use super::driver::{Browser, browser, decoded};
use super::support::{self, needs, postings};
use super::{THEMES, served};

impl Browser {
    /// The page on paper, as PDF.
    fn print(&self) -> Vec<u8> {
        let answer = self.command("Page.printToPDF", &json!({ "preferCSSPageSize": true, "printBackground": false }));
        decoded(answer["data"].as_str().expect("a document"))
    }
}

#[test]
fn a_posting_fits_two_sheets() {
    let Some(browser) = browser(1280) else { return };
    if !needs::programs(&["pdftotext"], "poppler-utils") {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    for theme in THEMES {
        let files = support::files(&served(theme).folder);
        let mut long = Vec::new();
        for path in postings(&files) {
            let address = format!("/{}", path.strip_suffix("index.html").expect("the file of a folder"));
            browser.open(theme, &address);
            let file = folder.path().join("posting.pdf");
            std::fs::write(&file, browser.print()).expect("a file");
            let text =
                std::process::Command::new("pdftotext").arg(&file).arg("-").output().expect("pdftotext runs").stdout;
            let text = String::from_utf8(text).expect("UTF-8");
            let sheets: Vec<&str> = text.split_terminator('\u{c}').collect();
            if sheets.len() > 2 {
                long.push(format!("{address}: {}", sheets.len()));
            }
            for sheet in &sheets {
                assert!(
                    sheet.split_whitespace().count() > 40,
                    "{address} has a sheet with next to nothing on it: {sheet}"
                );
            }
            let title = browser.run("return document.querySelector('h1').firstChild.data.trim()");
            let reference = browser.run("return document.querySelector('.fact-reference dd')?.innerText ?? ''");
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            let first = squeezed(sheets[0]);
            for words in [title.as_str(), reference.as_str(), Some("Lindquell Bürosysteme GmbH"), Some(&address)] {
                let words = squeezed(words.expect("words"));
                // A word may be divided at the end of a line.
                assert!(
                    first.replace('-', "").contains(&words.replace('-', "")),
                    "{address}: {words} is missing: {first}"
                );
            }
            for words in
                ["Alle offenen Stellen", "All open positions", "Zur Bewerbung", "Zum Inhalt", "Impressum", "Imprint"]
            {
                assert!(!text.contains(words), "{address}: {words} stands on paper");
            }
            assert_eq!(browser.run("return document.querySelectorAll('.online svg path').length"), 1);
        }
        assert_eq!(long, Vec::<String>::new());
        // On a screen there is no code to scan.
        assert_eq!(browser.run("return getComputedStyle(document.querySelector('.online')).display"), "none");
    }
}
