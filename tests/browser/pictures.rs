//! Pictures of every kind of page, for people to look at: in each theme and language, at three widths, light and dark.
//!
//! In: the folder that `VAKANZ_PICTURES` names. Out: the pictures, and `index.html`, which shows them side by side.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use super::driver::browser;
use super::kinds::{KINDS, pages};
use super::support;

const WIDTHS: [u32; 3] = [320, 768, 1280];
const COLOURS: [&str; 2] = ["light", "dark"];

const HEAD: &str = "<!DOCTYPE html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<title>Every kind of page</title>
<style>
:root { color-scheme: light dark; font: 100%/1.4 system-ui, sans-serif; }
td { padding: 0 1rem 1rem 0; vertical-align: top; }
th { text-align: start; }
h2 { margin-block: 2rem .5rem; }
div { max-block-size: 44rem; overflow: auto; border: 1px solid gray; }
img { display: block; inline-size: 20rem; }
</style>
<h1>Every kind of page</h1>
";

#[test]
#[ignore = "makes pictures: scripts/pictures.sh"]
fn of_every_kind_of_page() {
    let Some(browser) = browser(1280) else { return };
    let folder =
        std::env::var_os("VAKANZ_PICTURES").map_or_else(|| support::project().join("target/pictures"), PathBuf::from);
    fs::create_dir_all(&folder).expect("the folder");
    let mut index = HEAD.to_owned();
    for kind in &KINDS {
        write!(index, "<h2>{}</h2>\n<table>\n", kind.name).expect("text");
        for page in pages().filter(|page| page.kind == kind.name) {
            writeln!(index, "<tr><th>{}, {}", page.theme, page.lang).expect("text");
            browser.open(page.theme, page.path);
            for width in WIDTHS {
                // The whole page at once: what is kept at the edge of a screen has found its place.
                browser.resize(width, 800);
                let height = browser.run("return document.documentElement.scrollHeight").as_u64().expect("a height");
                let height = u32::try_from(height).expect("a page");
                browser.resize(width, height);
                for colours in COLOURS {
                    browser.dress(colours);
                    let file = format!("{}-{}-{}-{width}-{colours}.png", page.kind, page.theme, page.lang);
                    fs::write(folder.join(&file), browser.picture([0.0, 0.0, width.into(), height.into()]))
                        .expect("a picture");
                    let image = format!("<img loading=\"lazy\" src=\"{file}\" alt=\"\">");
                    writeln!(index, "<td><a href=\"{file}\">{width} px, {colours}</a><div>{image}</div>")
                        .expect("text");
                }
            }
        }
        index.push_str("</table>\n");
    }
    fs::write(folder.join("index.html"), index).expect("the index");
}
