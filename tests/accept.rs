//! `vakanz check --accept-translation`: what was compared is remembered, and what changes after it is found.

mod support;

use support::{Run, Site};

const BUYER: &str = "content/roles/buyer.yaml";
const RECORD: &str = "content/translations/roles/buyer.txt";
const STALE: &str = "translation/stale";

fn accept(site: &Site, what: &str) -> Run {
    site.check(&["--accept-translation", what])
}

fn is_stale(site: &Site) -> bool {
    site.check(&[]).rules().contains(&STALE)
}

#[test]
fn a_change_in_one_language_is_found_until_it_is_accepted() {
    let site = Site::small();
    accept(&site, "buyer").done().says("1 file written");
    assert!(!is_stale(&site));
    let first = site.read(RECORD);
    accept(&site, BUYER).done().says("Nothing is new");

    site.replace(BUYER, "You ask for quotations.", "You ask three suppliers for quotations.");
    let run = site.check(&[]).says("The English text has changed").says("--accept-translation buyer");
    assert!(run.rules().contains(&STALE), "{run:?}");
    assert!(run.err.contains("buyer.yaml:14:9"), "the German text has stayed behind: {}", run.err);

    site.replace(BUYER, "Sie holen Angebote ein.", "Sie holen bei drei Firmen Angebote ein.");
    assert!(!is_stale(&site), "both are new");
    site.replace(BUYER, "bei drei Firmen ", "");
    assert!(is_stale(&site));
    accept(&site, "buyer").done();
    assert!(!is_stale(&site));
    assert_eq!(site.read(RECORD).lines().count(), first.lines().count(), "what matches nothing any more is dropped");
}

#[test]
fn prose_clauses_and_the_company_are_remembered_too() {
    let site = Site::small();
    site.replace("content/company.yaml", "name:", "about: { de: Wir bauen Büros., en: We build offices. }\nname:");
    accept(&site, "all").done().says("4 files");
    for record in ["roles/clerk", "clauses/skills", "company"] {
        assert!(site.exists(&format!("content/translations/{record}.txt")), "{record}");
    }
    site.check(&[]).done();
    site.replace("content/clauses/skills.yaml", "You analyse lists in Excel.", "You sort lists in Excel.");
    let run = site.check(&[]);
    assert!(run.rules().contains(&STALE) && run.err.contains("skills.yaml:2:7"), "{}", run.err);
    accept(&site, "clauses/skills").done();
    assert!(!is_stale(&site));
    site.replace("content/roles/clerk/de.md", "Sie öffnen die Post.", "Sie öffnen und scannen die Post.");
    assert!(is_stale(&site));
    accept(&site, "content/roles/clerk/en.md").done();
    assert!(!is_stale(&site));
}

#[test]
fn moving_and_joining_does_no_harm() {
    let site = Site::small();
    site.replace(BUYER, "duties:\n", "duties:\n  - { de: Sie verhandeln Preise., en: You negotiate prices. }\n");
    accept(&site, "buyer").done();
    let ours = site.read(RECORD);
    site.replace(BUYER, "  - { de: Sie verhandeln Preise., en: You negotiate prices. }\n", "");
    site.replace(
        BUYER,
        "    en: You ask for quotations.\n",
        "    en: You ask for quotations.\n  - { de: Sie verhandeln Preise., en: You negotiate prices. }\n",
    );
    assert!(!is_stale(&site));
    site.replace(BUYER, "You negotiate prices.", "You agree prices.");
    accept(&site, "buyer").done();
    // As Git joins the lines of two branches.
    site.write(RECORD, format!("{ours}{}", site.read(RECORD)));
    site.check(&[]).done();
    assert!(!is_stale(&site));
}

#[test]
fn what_cannot_be_accepted_says_why() {
    let site = Site::small();
    accept(&site, "byer").failed().says("did you mean “buyer”");
    accept(&site, "clauses/skill").failed().says("clauses/skills");
    site.replace(BUYER, "    en: You ask for quotations.\n", "");
    accept(&site, "buyer").forbidden().says("text/language-missing").says("Not accepted: “buyer”");
    accept(&site, "all").forbidden().says("Not accepted: “buyer”");
    assert!(!site.exists(RECORD) && site.exists("content/translations/roles/clerk.txt"));
    let german = support::role("Empfang", "Reception", "closes: until-filled").replace(", en: Reception", "");
    site.write("content/roles/reception.yaml", german);
    accept(&site, "reception").forbidden().says("in one language only");
    accept(&Site::empty(), "all").failed().says("site/no-settings");
}

#[test]
fn a_file_that_belongs_to_nothing_and_a_line_that_says_nothing_are_found() {
    let site = Site::small();
    accept(&site, "buyer").done();
    let record = site.read(RECORD);
    site.write("content/translations/roles/gone.txt", &record);
    site.write(RECORD, format!("{record}<<<<<<< HEAD\n"));
    let run = site.check(&[]);
    assert_eq!(run.rules(), ["file/translation-line", "file/misplaced"], "{}", run.err);
}

#[test]
fn a_new_site_lets_git_join_the_files() {
    let site = Site::empty();
    site.run(&["init", "."]).done();
    assert_eq!(site.read(".gitattributes"), "content/translations/** merge=union\n");
}
