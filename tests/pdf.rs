//! `posting.pdf`: read by programs that others have made, it says what the page says, to everybody; and what a program says
//! that was compiled without the typesetter.
//!
//! In: the example site, and roles that are hard to print. Out: nothing.

mod support;

use support::Site;

/// The example site with `formats: [pdf]` in its last line.
fn site() -> Site {
    let site = Site::example();
    let settings = site.read("vakanz.yaml");
    site.write("vakanz.yaml", format!("{}\nformats: [pdf]\n", settings.trim_end()));
    site
}

#[cfg(not(feature = "pdf"))]
#[test]
fn without_the_typesetter_it_says_how_to_get_it() {
    let how = "cargo install --path . --features pdf";
    for (lang, words) in [("de", "ohne den Textsatz"), ("en", "without the typesetter")] {
        Site::example().build_with(&["--pdf", "--lang", lang]).failed().says(how).says(words).says("--pdf");
        let site = site();
        let line = site.read("vakanz.yaml").lines().count();
        let said = site.build_with(&["--lang", lang]).forbidden().says(how).says(words);
        assert!(said.err.contains(&format!("vakanz.yaml:{line}:11")), "{}", said.err);
        assert_eq!(said.rules(), ["site/no-typesetter"]);
    }
    // The link is only there if the file is.
    let site = Site::example();
    site.build().done();
    assert!(!site.page("en/jobs/back-office-manager/index.html").contains(".pdf"));
}

#[cfg(feature = "pdf")]
mod made {
    use std::collections::BTreeSet;
    use std::sync::OnceLock;

    use serde_json::Value;

    use super::site;
    use super::support::preview::Preview;
    use super::support::{Files, Site, pdf};

    const EXAMPLE: &str = "en/jobs/back-office-manager/posting.pdf";

    /// Letters, signs and directions that are hard to print.
    const HARD: &str = "Büro & Empfang <ß> ]]> „Größe“ 🗂️ 👩🏽‍💻 שלום مرحبا #let \\ * _x_ $y$ @z 'q'";

    /// The site as it was built, once for all tests that only look at it.
    fn built() -> &'static Files {
        static FILES: OnceLock<Files> = OnceLock::new();
        FILES.get_or_init(|| {
            let site = site();
            site.build().done();
            site.output()
        })
    }

    fn postings(files: &Files) -> Vec<(&String, &Vec<u8>)> {
        files.iter().filter(|(path, _)| path.ends_with("/posting.pdf")).collect()
    }

    /// Letters without the spaces and line ends between them, and without bullets.
    fn squeezed(text: &str) -> String {
        text.chars().filter(|c| !c.is_whitespace() && *c != '•' && *c != '\u{c}').collect()
    }

    #[test]
    fn every_open_posting_is_there_and_no_other() {
        let site = site();
        let said = site.build_with(&["--drafts"]).done();
        assert!(!said.out.contains("posting.pdf"), "{}", said.out);
        let files = site.output();
        let beside = |end: &str| -> BTreeSet<String> {
            files.keys().filter_map(|path| path.strip_suffix(end).map(str::to_owned)).collect()
        };
        assert_eq!(beside("/posting.pdf"), beside("/posting.txt"));
        assert!(postings(&files).len() >= 20);
        for folder in
            beside("/index.html").into_iter().filter(|path| path.contains("/jobs/") || path.contains("/stellen/"))
        {
            let page = site.page(&format!("{folder}/index.html"));
            let is_open = page.contains("\"@type\":\"JobPosting\"");
            let link = format!("href=\"/karriere/{folder}/posting.pdf\"");
            assert_eq!(page.contains(&link), is_open, "{folder}");
            assert_eq!(files.contains_key(&format!("{folder}/posting.pdf")), is_open, "{folder}");
        }
    }

    #[test]
    fn the_option_and_the_setting_are_the_same() {
        let other = Site::example();
        other.build().done();
        assert!(postings(&other.output()).is_empty());
        other.build_with(&["--pdf"]).done();
        let one = built();
        assert_eq!(postings(one), postings(&other.output()));
        // The same posting has the same bytes on another day.
        let later = site();
        later.build_with(&["--today", "2026-11-23"]).done();
        assert_eq!(postings(&later.output()), postings(one));
    }

    #[test]
    fn it_has_the_colour_of_the_site() {
        let site = site();
        site.write("vakanz.yaml", format!("accent: '#7a1f5c'\n{}", site.read("vakanz.yaml")));
        site.build().done();
        assert_ne!(site.output()[EXAMPLE], built()[EXAMPLE]);
    }

    #[test]
    fn it_is_well_formed_and_for_everybody() {
        if !pdf::can_read() {
            return;
        }
        let files = built();
        for (path, bytes) in postings(files) {
            assert!(bytes.len() < 120 << 10, "{path}: {} bytes", bytes.len());
            pdf::ask("qpdf", &["--check", "FILE"], bytes);
            let info = pdf::ask("pdfinfo", &["FILE"], bytes);
            let said = |key: &str| {
                let line = info.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'));
                line.unwrap_or_else(|| panic!("{path}: no {key} in {info}")).trim().to_owned()
            };
            assert_eq!(
                (said("Tagged"), said("PDF version"), said("JavaScript")),
                ("yes".into(), "1.7".into(), "no".into())
            );
            assert!(said("Page size").contains("A4"), "{info}");
            assert!(["1", "2"].contains(&said("Pages").as_str()), "{path}: {info}");
            assert_eq!(said("Author"), "Lindquell Bürosysteme GmbH");
            let text = String::from_utf8_lossy(&files[&path.replace(".pdf", ".txt")]);
            let headline = text.split("\n=").next().expect("a headline").replace('\n', " ");
            assert_eq!(said("Title"), headline);
            // PDF/UA-1 names itself in the metadata.
            let meta = pdf::ask("pdfinfo", &["-meta", "FILE"], bytes);
            assert!(meta.contains("<pdfuaid:part>1</pdfuaid:part>"), "{meta}");
            let fonts = pdf::ask("pdffonts", &["FILE"], bytes);
            let mut count = 0;
            for font in fonts.lines().skip(2) {
                let cells: Vec<&str> = font.split_whitespace().rev().collect();
                // From the end: object with two numbers, unicode, subset, embedded.
                assert_eq!(cells[2..5], ["yes"; 3], "{path}: {font}");
                count += 1;
            }
            assert!(count >= 2, "{fonts}");
        }
    }

    /// The catalogue of a document, and its bookmarks.
    fn structure(bytes: &[u8]) -> Value {
        let json = pdf::ask("qpdf", &["--json", "--json-key=qpdf", "--json-key=outlines", "FILE"], bytes);
        serde_json::from_str(&json).expect("JSON")
    }

    #[test]
    fn it_has_language_structure_and_bookmarks() {
        if !pdf::can_read() {
            return;
        }
        for (path, lang, headings) in [
            (EXAMPLE, "en-GB", ["What you will do", "Essential", "How to apply"]),
            (
                "de/stellen/backoffice-management/posting.pdf",
                "de-DE",
                ["Ihre Aufgaben", "Das bringen Sie mit", "Bewerbung"],
            ),
        ] {
            let structure = structure(&built()[path]);
            let objects = structure["qpdf"][1].as_object().expect("objects");
            let catalogue =
                objects.values().find(|object| object["value"]["/Type"] == "/Catalog").expect("a catalogue");
            let catalogue = &catalogue["value"];
            assert_eq!(catalogue["/Lang"], format!("u:{lang}"), "{catalogue}");
            assert_eq!(catalogue["/MarkInfo"]["/Marked"], true, "{catalogue}");
            assert_eq!(catalogue["/ViewerPreferences"]["/DisplayDocTitle"], true, "{catalogue}");
            assert!(catalogue["/StructTreeRoot"].is_string(), "{catalogue}");
            let bookmarks = structure["outlines"].to_string();
            for heading in headings {
                assert!(bookmarks.contains(heading), "{heading} is not among {bookmarks}");
            }
            let tree = pdf::ask("pdfinfo", &["-struct-text", "FILE"], &built()[path]);
            for part in ["H1 ", "H2 ", "LBody", "Figure", "Link"] {
                assert!(tree.contains(part), "{part} is not in {tree}");
            }
        }
    }

    #[test]
    fn it_says_what_the_sheet_says() {
        if !pdf::can_read() {
            return;
        }
        let files = built();
        for (path, bytes) in postings(files) {
            let sheet = String::from_utf8_lossy(&files[&path.replace(".pdf", ".txt")]).into_owned();
            let is_line = |line: &&str| !line.is_empty() && line.chars().all(|c| c == '=' || c == '-');
            let sheet: Vec<&str> = sheet.lines().filter(|line| !is_line(line)).collect();
            // What stands at the foot of each page, and its number.
            let title = squeezed(sheet[0].split(" (m/").next().expect("a title"));
            let mut said = String::new();
            for line in pdf::text(bytes).lines() {
                let line = squeezed(line);
                let is_foot = line.starts_with("LindquellBürosystemeGmbH·") && line.contains(&title);
                let is_number = matches!(line.as_str(), "1/1" | "1/2" | "2/2");
                said += if is_foot || is_number { "" } else { &line };
            }
            for line in &sheet {
                let line = line.trim_start().strip_prefix("- ").unwrap_or(line.trim_start());
                // A fact has its label and its value; no colon stands between them on paper.
                let words = squeezed(line);
                let bare = words.replacen(':', "", 1);
                assert!(said.contains(&words) || said.contains(&bare), "{path}: {line} is missing in {said}");
            }
            // And nothing else.
            let letters = |text: &str| -> Vec<char> { text.chars().filter(|c| c.is_alphanumeric()).collect() };
            let (paper, whole) = (letters(&said).len(), letters(&sheet.concat()).len());
            assert!(paper.abs_diff(whole) < 60, "{path}: {paper} letters instead of {whole}: {said}");
        }
    }

    #[test]
    fn hard_letters_and_long_titles_are_printed() {
        let site = site();
        let manager = site.read("content/roles/administration/back-office-manager.yaml");
        let quoted = |text: &str| format!("'{}'", text.replace('\'', "''"));
        let role = |title: &str, slug: &str| {
            let title = format!("title: {{ de: {0}, en: {0} }}\nslug: {{ de: {slug}, en: {slug} }}", quoted(title));
            manager
                .replace("title: { de: Backoffice-Management, en: Back Office Manager }", &title)
                .replace("reference: LQ-2026-031\n", "")
                .replace("Arbeitstags.", "**A & B** ]]> `1 < 2` *漢字* [Liste](page:how-we-hire).")
        };
        site.write("content/roles/hard.yaml", role(HARD, "hard"));
        let long = "Sachbearbeitung ".repeat(13);
        site.write("content/roles/long.yaml", role(long.trim(), "long"));
        site.write("content/roles/one-word.yaml", role(&"Donau".repeat(40), "one-word"));
        let german = site.build_with(&["--lang", "de"]).done();
        assert!(
            german
                .out
                .contains("steht ein Kästchen für Zeichen, die keine der Schriften hat: 字 (U+5B57), 漢 (U+6F22)."),
            "{}",
            german.out
        );
        let english = site.build_with(&["--lang", "en"]).done();
        assert!(english.out.contains("a box stands for characters"), "{}", english.out);
        if !pdf::can_read() {
            return;
        }
        let files = site.output();
        for slug in ["hard", "long", "one-word"] {
            pdf::ask("qpdf", &["--check", "FILE"], &files[&format!("de/stellen/{slug}/posting.pdf")]);
        }
        let hard = squeezed(&pdf::text(&files["de/stellen/hard/posting.pdf"]));
        for words in ["Büro&Empfang<ß>]]>„Größe“", "#let\\*x$y$@z'q'", "A&B]]>1<2□□Liste"] {
            assert!(hard.contains(words), "{words} is missing in {hard}");
        }
        // Poppler tells right-to-left words in the order in which they are read, or in that in which they stand.
        for word in ["שלום", "مرحبا"] {
            let turned: String = word.chars().rev().collect();
            assert!(hard.contains(word) || hard.contains(&turned), "{word} is missing in {hard}");
        }
        let long = squeezed(&pdf::text(&files["de/stellen/long/posting.pdf"]));
        assert!(long.contains(&"Sachbearbeitung".repeat(13)), "{long}");
    }

    #[test]
    fn the_preview_shows_it() {
        let preview = Preview::with(&[], |site| {
            let settings = site.read("vakanz.yaml");
            site.write("vakanz.yaml", format!("{}\nformats: pdf\n", settings.trim_end()));
        });
        let answer = preview.get(&format!("/karriere/{EXAMPLE}"));
        assert!(answer.head.contains("application/pdf"), "{}", answer.head);
        assert!(answer.body.starts_with(b"%PDF-1.7"));
    }
}
