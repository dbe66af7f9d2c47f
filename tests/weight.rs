//! A posting is light in every theme of ours: page and style sheets together are under 30 KB before compression, and no script
//! keeps it from being shown. (How often a browser asks for more is told by tests/browser/requests.rs.)
//!
//! In: the example site. Out: nothing.

mod support;

use scraper::{Html, Selector};
use support::{Files, Site, THEMES, postings};

/// In bytes, for a page with its style sheets.
const LIMIT: usize = 30_000;

/// Scripts run at once where they stand unless they are modules, or fetched, and asked to wait; data does not run at all.
const BLOCKING: &str =
    "script:not([type='application/ld+json']):not([type=module]):not([src][async]):not([src][defer])";

fn select(page: &str, what: &str) -> Vec<String> {
    let selector = Selector::parse(what).expect("a selector");
    Html::parse_document(page).select(&selector).map(|element| element.html()).collect()
}

/// The style sheets of a page, by the names of their files.
fn style_sheets<'a>(page: &str, files: &'a Files) -> Vec<&'a String> {
    let links = select(page, "link[rel~=stylesheet]").concat();
    files.keys().filter(|path| path.ends_with(".css") && links.contains(&format!("/{path}\""))).collect()
}

#[test]
fn a_posting_is_light() {
    for theme in THEMES {
        let site = Site::example().in_theme(theme);
        // What an employer's colour adds counts as well.
        site.write("vakanz.yaml", site.read("vakanz.yaml") + "accent: \"#7a1f5c\"\n");
        site.build().clean();
        let files = site.output();
        let mut heavy = Vec::new();
        for path in postings(&files) {
            let page = String::from_utf8_lossy(&files[path]);
            let sheets = style_sheets(&page, &files);
            assert_eq!(sheets.len(), select(&page, "link[rel~=stylesheet]").len(), "{theme} {path}: {sheets:?}");
            assert!(!sheets.is_empty() && select(&page, "style").is_empty(), "{theme} {path}");
            let weight = page.len() + sheets.iter().map(|sheet| files[*sheet].len()).sum::<usize>();
            if weight >= LIMIT {
                heavy.push(format!("{theme} {path}: {weight}"));
            }
            assert_eq!(select(&page, BLOCKING), [""; 0], "{theme} {path}");
        }
        assert_eq!(heavy, [""; 0]);
    }
}

#[test]
fn a_script_that_blocks_is_seen() {
    for (blocks, script) in [
        (true, "<script>1</script>"),
        (true, "<script src=\"/a.js\"></script>"),
        (true, "<script defer>1</script>"),
        (true, "<script type=\"text/javascript\" src=\"/a.js\"></script>"),
        (false, "<script defer src=\"/a.js\"></script>"),
        (false, "<script type=\"module\">1</script>"),
        (false, "<script type=\"application/ld+json\">{}</script>"),
    ] {
        let page = format!("<!DOCTYPE html><html><head><title>A</title>{script}</head><body>B</body></html>");
        assert_eq!(!select(&page, BLOCKING).is_empty(), blocks, "{script}");
    }
}
