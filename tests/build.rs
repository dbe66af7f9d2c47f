//! `vakanz build` from outside: what is made, what is left alone, and what is never published.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::process::Stdio;
use std::time::{Duration, Instant, SystemTime};

use proptest::prelude::*;
use support::{Files, Site, difference, files, role};

const GERMAN_BUYER: &str = "de/stellen/einkauf/index.html";
const ENGLISH_BUYER: &str = "en/jobs/buyer/index.html";

fn modified(site: &Site) -> BTreeMap<String, SystemTime> {
    let public = site.path().join("public");
    let time = |path: &String| fs::metadata(public.join(path)).and_then(|data| data.modified()).expect("a time");
    site.output().keys().map(|path| (path.clone(), time(path))).collect()
}

#[test]
fn the_example_site_has_no_finding() {
    Site::example().build().clean().says("26 postings, 54 pages in 2 languages");
    Site::example().build_with(&["--lang", "de"]).clean().says("26 Stellenanzeigen, 54 Seiten in 2 Sprachen");
}

#[test]
fn the_same_site_gives_the_same_bytes_on_one_core_and_on_many() {
    let (one, many) = (Site::example(), Site::example());
    for (site, threads) in [(&one, "1"), (&many, "4")] {
        let mut command = site.command(&support::on_the_day("build", &[]));
        command.env("RAYON_NUM_THREADS", threads);
        support::Run::of(command).clean();
    }
    assert_eq!(difference(&one.output(), &many.output()), [""; 0]);
}

#[test]
fn a_second_build_touches_no_file() {
    let site = Site::small();
    site.build().clean().says("40 new, 0 changed, 0 removed");
    let (bytes, times) = (site.output(), modified(&site));
    site.build().clean().says("0 new, 0 changed, 0 removed");
    assert_eq!(difference(&bytes, &site.output()), [""; 0]);
    assert_eq!(times, modified(&site));
}

#[test]
fn a_changed_sentence_changes_only_the_pages_that_show_it() {
    let site = Site::small();
    site.build().clean();
    let before = site.output();
    site.replace("content/roles/buyer.yaml", "Sie holen Angebote ein.", "Sie vergleichen Angebote.");
    site.build().clean().says("0 new, 7 changed, 0 removed");
    let folder = GERMAN_BUYER.strip_suffix("index.html").unwrap();
    let beside = ["index.html", "posting.md", "posting.txt"].map(|file| format!("{folder}{file}"));
    let listings =
        [".vakanz-manifest", "de/feed.json", "de/feed.xml", "de/jobs.json", "de/search.json"].map(str::to_owned);
    assert_eq!(difference(&before, &site.output()), [&listings[..], &beside].concat());
    assert!(site.page(GERMAN_BUYER).contains("Sie vergleichen Angebote."));
}

#[test]
fn a_changed_clause_reaches_every_posting_that_uses_it() {
    let site = Site::small();
    site.build().clean();
    site.replace("content/clauses/skills.yaml", "in Excel aus", "in Calc aus");
    site.build().clean();
    assert!(site.page(GERMAN_BUYER).contains("Sie werten Listen in Calc aus."));
}

#[test]
fn a_clause_that_is_not_there_is_missed_whatever_marks_its_file_has() {
    let site = Site::small();
    let clauses = site.read("content/clauses/skills.yaml");
    site.replace("content/roles/buyer.yaml", "use: skills/", "use: skills/x");
    for marked in [format!("\u{feff}{clauses}"), clauses.replace('\n', "\r\n")] {
        site.write("content/clauses/skills.yaml", marked);
        assert!(site.build().forbidden().rules().contains(&"reference/unknown"));
    }
    // What cannot be read may well hold it.
    site.write("content/clauses/skills.yaml", clauses + "broken: \"\n");
    assert!(!site.build().forbidden().rules().contains(&"reference/unknown"));
}

#[test]
fn a_new_title_moves_the_page_and_the_links_to_it() {
    let site = Site::small();
    site.build().clean();
    site.replace("content/roles/buyer.yaml", "en: Buyer", "en: Purchasing Clerk");
    site.build().clean();
    assert!(!site.exists("public/en/jobs/buyer"));
    assert!(site.page("en/jobs/purchasing-clerk/index.html").contains("Purchasing Clerk"));
    for (path, bytes) in site.output() {
        assert!(!String::from_utf8_lossy(&bytes).contains("jobs/buyer"), "{path} still knows the old address");
    }
}

#[test]
fn a_removed_role_leaves_nothing_behind() {
    let site = Site::small();
    site.build().clean();
    site.remove("content/roles/buyer.yaml").build().clean().says("9 removed");
    assert!(!site.exists("public/de/stellen/einkauf") && !site.exists("public/en/jobs/buyer"));
    let fresh = Site::small();
    fresh.remove("content/roles/buyer.yaml").build().clean();
    assert_eq!(difference(&site.output(), &fresh.output()), [""; 0]);
}

#[test]
fn a_changed_asset_gets_a_new_name() {
    let site = Site::small();
    site.write("content/assets/house.svg", "<svg/>").build().clean();
    let assets = |site: &Site| site.output().into_keys().filter(|path| path.starts_with("assets/")).collect::<Vec<_>>();
    let before = assets(&site);
    site.write("content/assets/house.svg", "<svg></svg>").build().clean();
    let after = assets(&site);
    assert_eq!((before.len(), after.len()), (1, 1));
    assert_ne!(before, after);
}

/// What a test does to a site between two builds.
#[derive(Clone, Debug)]
enum Step {
    Write(usize, State),
    Remove(usize),
    Rename(usize, usize),
    Day(&'static str),
}

#[derive(Clone, Debug)]
struct State {
    title: usize,
    slug: bool,
    closes: &'static str,
    draft: bool,
    german_only: bool,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let closes = prop_oneof![Just("until-filled"), Just("2026-11-15"), Just("2026-12-24")];
    let state = (0usize..3, any::<bool>(), closes, any::<bool>(), any::<bool>());
    let state = state.prop_map(|(title, slug, closes, draft, german_only)| State {
        title,
        slug,
        closes,
        draft: draft && title == 0,
        german_only: german_only && title == 1,
    });
    let day = prop_oneof![Just("2026-11-10"), Just("2026-11-22"), Just("2027-01-05")];
    let step = prop_oneof![
        5 => (0usize..4, state).prop_map(|(at, state)| Step::Write(at, state)),
        1 => (0usize..4).prop_map(Step::Remove),
        2 => (0usize..4, 0usize..4).prop_map(|(from, to)| Step::Rename(from, to)),
        1 => day.prop_map(Step::Day),
    ];
    prop::collection::vec(step, 2..7)
}

fn spec(at: usize, state: &State) -> String {
    let (de, en) = (format!("Rolle {at} {}", state.title), format!("Role {at} {}", state.title));
    let mut more = format!("closes: {}\ndraft: {}\n", state.closes, state.draft);
    if state.slug {
        more += &format!("slug: kurz-{at}\n");
    }
    let text = role(&de, &en, &more);
    if state.german_only {
        text.replace(&format!(", en: {en}"), "")
            .replace("  en: You keep things running.\n", "")
            .replace(", en: You check invoices.", "")
    } else {
        text
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, failure_persistence: None, ..ProptestConfig::default() })]

    /// However a site came to be, its output is that of a first build.
    #[test]
    fn no_build_leaves_a_stale_file(steps in steps()) {
        let site = Site::small();
        let mut day = support::TODAY;
        for step in &steps {
            let path = |at: &usize| format!("content/roles/r{at}.yaml");
            match step {
                Step::Write(at, state) => { site.write(&path(at), spec(*at, state)); }
                Step::Remove(at) if site.exists(&path(at)) => { site.remove(&path(at)); }
                Step::Rename(from, to) if site.exists(&path(from)) => {
                    fs::rename(site.path().join(path(from)), site.path().join(path(to))).expect("both are names");
                }
                Step::Day(other) => day = other,
                _ => {}
            }
            let run = site.build_with(&["--today", day]);
            // A file that was renamed and then written again has its address twice.
            prop_assume!(!run.err.contains("error[slug/taken]"));
            run.done();
        }
        site.build_with(&["--today", day, "--output", "fresh"]).done();
        let fresh = files(&site.path().join("fresh"));
        prop_assert_eq!(difference(&site.output(), &fresh), Vec::<String>::new());
    }
}

// The life of a posting.

fn dated() -> Site {
    let role = role("Archiv", "Archive", "closes: 2026-12-15\n");
    let site = Site::small().with("content/roles/archive.yaml", &role);
    site.remove("content/roles/clerk");
    site
}

const ARCHIVE: &str = "de/stellen/archiv/index.html";

#[test]
fn a_role_is_published_from_its_first_day_to_its_last() {
    let site = dated();
    for (day, open) in [("2026-11-01", false), ("2026-11-02", true), ("2026-12-15", true), ("2026-12-16", false)] {
        site.build_with(&["--today", day]).clean();
        let listed = site.page("de/index.html").contains("/de/stellen/archiv/");
        let in_sitemap = site.page("sitemap.xml").contains("/de/stellen/archiv/");
        assert_eq!((listed, in_sitemap), (open, open), "on {day}");
    }
}

#[test]
fn a_scheduled_role_has_no_page_and_a_closed_one_a_short_one() {
    let site = dated();
    site.build_with(&["--today", "2026-11-01"]).clean();
    assert!(!site.exists("public/de/stellen/archiv"));
    site.build_with(&["--today", "2026-12-16"]).clean();
    let page = site.page(ARCHIVE);
    assert!(page.contains("noindex") && !page.contains("JobPosting") && page.contains("/de/stellen/einkauf/"));
    assert!(!page.contains("Sie prüfen Rechnungen."), "the text of a closed posting is gone");
}

#[test]
fn a_site_may_remove_closed_postings() {
    let site = dated();
    site.build_with(&["--today", "2026-12-15"]).clean();
    let settings = site.read("vakanz.yaml") + "closed: remove\n";
    site.write("vakanz.yaml", settings);
    site.build_with(&["--today", "2026-12-16"]).clean().says("10 removed");
    assert!(!site.exists("public/de/stellen/archiv"));
}

#[test]
fn a_draft_is_shown_only_when_asked_for() {
    let site = dated();
    site.replace("content/roles/archive.yaml", "closes: 2026-12-15", "closes: 2026-12-15\ndraft: true");
    site.build().clean();
    assert!(!site.exists("public/de/stellen/archiv"));
    site.build_with(&["--drafts"]).clean();
    assert!(site.page(ARCHIVE).contains("Archiv") && site.page("de/index.html").contains("/de/stellen/archiv/"));
    assert!(!site.page("sitemap.xml").contains("/de/stellen/archiv/"), "a draft is not for search engines");
    assert!(site.page(ARCHIVE).contains("noindex"));
    site.build().clean().says("4 removed");
}

#[test]
fn a_build_says_when_the_site_changes_next() {
    let site = dated();
    let closes = "16 December 2026 (no longer open: archive)";
    site.build_with(&["--today", "2026-11-02"]).clean().says(closes);
    site.build_with(&["--today", "2026-12-15"]).clean().says(closes);
    site.build_with(&["--today", "2026-10-01"]).clean().says("2 November 2026 (goes online: archive, buyer)");
    site.build_with(&["--lang", "de"]).clean().says("16. Dezember 2026");
    let run = site.build_with(&["--today", "2026-12-16"]).clean();
    assert_eq!(run.out.lines().count(), 1, "nothing will change by itself: {}", run.out);
}

// What forbids publishing.

#[test]
fn a_finding_leaves_the_output_as_it_was() {
    let site = Site::small();
    site.build().clean();
    let (bytes, times) = (site.output(), modified(&site));
    site.replace("content/roles/buyer.yaml", "Sie holen Angebote ein.", "Sie holen <b>Angebote</b> ein.");
    site.replace("content/company.yaml", "Nordlicht GmbH", "Südlicht GmbH");
    site.build().forbidden().says("Nothing was published");
    assert_eq!(difference(&bytes, &site.output()), [""; 0]);
    assert_eq!(times, modified(&site));
}

#[test]
fn a_finding_on_the_first_build_makes_no_folder() {
    let site = Site::small();
    site.replace("content/roles/buyer.yaml", "posted: 2026-11-02", "posted: 2026-02-30");
    site.build().forbidden();
    assert!(!site.exists("public"));
}

#[test]
fn warnings_forbid_publishing_only_when_asked_to() {
    let site = Site::small();
    site.replace("content/roles/clerk/de.md", "## Wir bieten", "## Unser Motto");
    site.replace("content/roles/clerk/en.md", "## What we offer", "## Our motto");
    let run = site.build().done();
    assert!(run.err.contains("warning") && site.exists("public"), "{run:?}");
    site.remove("public");
    for level in ["warning", "warnings"] {
        site.build_with(&["--deny", level]).forbidden();
    }
    site.replace("vakanz.yaml", "check: {", "check: { deny: [warning],").build().forbidden();
    assert!(!site.exists("public"));
}

#[test]
fn a_site_weighs_a_rule_as_it_likes_unless_it_is_an_error() {
    let site = Site::small();
    site.write("content/roles/archive.yaml", role("Archiv", "Archive", "closes: until-filled\n"));
    site.replace("content/roles/archive.yaml", ", en: Archive", "");
    let settings = site.read("vakanz.yaml");
    let run = site.build().done();
    assert_eq!(run.rules(), ["parity/one-language"], "{}", run.err);
    for (level, code) in [("off", 0), ("advice", 0), ("warning", 0), ("error", 1)] {
        site.write("vakanz.yaml", settings.replace("rules: {", &format!("rules: {{ parity/one-language: {level},")));
        let run = site.build();
        assert_eq!((run.code, run.rules().is_empty()), (Some(code), level == "off"), "{run:?}");
    }
    site.write("vakanz.yaml", settings.replace("rules: {", "rules: { field/missing: off,"));
    site.build().forbidden();
}

#[test]
fn wrong_use_is_told_apart_from_findings() {
    let site = Site::small();
    for args in [
        &["build", "--today", "tomorrow"][..],
        &["build", "--today", "2026-02-30"],
        &["build", "--deny", "everything"],
        &["build", "--base-url", "jobs.example.org"],
        &["build", "--base-url", "ftp://jobs.example.org/"],
        &["build", "--base-url", "https://user:secret@jobs.example.org/"],
        &["build", "--root", "nowhere"],
        &["build", "--outptu", "x"],
        &["biuld"],
        &["build", "--lang", "fr"],
        &[],
    ] {
        let run = site.run(args).failed();
        assert!(!run.err.is_empty(), "{args:?} says nothing");
    }
    assert!(!site.exists("public"));
    Site::empty().build().failed().says("vakanz init");
}

#[test]
fn help_is_in_the_readers_language() {
    let site = Site::empty();
    site.run(&["--help"]).clean().says("Commands");
    site.run(&["build", "--help"]).clean().says("--today");
    site.run(&["build", "--help", "--lang", "de"]).clean().says("Die Website prüfen").says("vakanz build [OPTIONEN]");
    site.run(&["new", "role", "--help", "--lang", "de"]).clean().says("vakanz new role [OPTIONEN] <TITEL>");
    site.run(&["check", "--help"]).clean().says("vakanz check [OPTIONS] [PATH]...");
    // No placeholder is left as the code has it.
    for command in ["init", "new", "build", "check", "rules", "explain", "serve"] {
        let help = site.run(&[command, "--help", "--lang", "de"]).clean();
        assert!(!["value-", "OPTIONS", "COMMAND", "DIR"].iter().any(|word| help.out.contains(word)), "{}", help.out);
    }
    site.run(&["explain", "--lang", "de"]).failed().says("fehlt noch: <REGEL>").says("vakanz --help");
    site.run(&["new"]).failed().says("vakanz new [OPTIONS] <COMMAND>");
    site.run(&["check", "--root"]).failed().says("missing after the option: --root <FOLDER>");
    site.run(&["serve", "--port", "abc"]).failed().says("“abc” does not fit --port <PORT>");
    site.run(&["check", "--root", ".", "--root", "."]).failed().says("--root <FOLDER> stands here more than once");
    site.run(&["--version"]).clean().says(env!("CARGO_PKG_VERSION"));
}

#[test]
fn quiet_means_findings_only() {
    let site = Site::small();
    let run = site.build_with(&["--quiet"]).clean();
    assert_eq!(run.out, "");
    site.replace("content/roles/buyer.yaml", "closes:", "closses:");
    let run = site.build_with(&["--quiet"]).forbidden();
    assert!(run.err.contains("closses") && run.out.is_empty());
}

#[test]
fn without_a_terminal_there_is_no_colour() {
    let site = Site::small();
    site.replace("content/roles/buyer.yaml", "closes:", "closses:");
    let run = site.build().forbidden();
    assert!(!run.err.contains('\u{1b}'), "{:?}", run.err);
}

// Where it is published.

#[test]
fn a_folder_that_is_not_ours_is_refused() {
    let site = Site::small();
    site.write("elsewhere/thesis.txt", "years of work");
    site.build_with(&["--output", "elsewhere"]).forbidden();
    for folder in [".", "content", "content/public", "themes", "vakanz.yaml", "/"] {
        let run = site.build_with(&["--output", folder]);
        assert_ne!(run.code, Some(0), "{folder} was accepted: {run:?}");
    }
    let small = files(&support::project().join("tests/site"));
    let now: Files = files(site.path()).into_iter().filter(|(path, _)| !path.starts_with("elsewhere/")).collect();
    assert_eq!(difference(&small, &now), [""; 0]);
    assert_eq!(site.read("elsewhere/thesis.txt"), "years of work");
}

#[test]
fn a_file_of_someone_elses_is_neither_replaced_nor_removed() {
    let site = Site::small();
    site.build().clean();
    site.write("public/CNAME", "jobs.example.org").write("public/de/stellen/einkauf/photo.jpg", "a photo");
    site.remove("content/roles/buyer.yaml").build().clean();
    assert_eq!(site.page("CNAME"), "jobs.example.org");
    assert_eq!(site.page("de/stellen/einkauf/photo.jpg"), "a photo");
    assert!(!site.exists("public/de/stellen/einkauf/index.html"));
}

#[test]
fn a_page_changed_by_hand_is_not_lost() {
    let site = Site::small();
    site.build().clean();
    site.write(&format!("public/{GERMAN_BUYER}"), "mended by hand");
    site.build().forbidden();
    assert_eq!(site.page(GERMAN_BUYER), "mended by hand");
    site.build_with(&["--overwrite"]).clean();
    assert!(site.page(GERMAN_BUYER).contains("Einkauf"));
}

#[test]
fn output_goes_where_it_is_asked_to() {
    let site = Site::small();
    site.build_with(&["--output", "out/site"]).clean();
    assert!(site.exists("out/site/index.html") && !site.exists("public"));
}

#[test]
fn a_base_url_can_be_given() {
    let site = Site::small();
    site.build_with(&["--base-url", "https://preview.example.org/branch"]).clean();
    let page = site.page(GERMAN_BUYER);
    assert!(page.contains("https://preview.example.org/branch/de/stellen/einkauf/"));
    assert!(page.contains("\"/branch/static/style."));
    for (path, bytes) in site.output() {
        assert!(!String::from_utf8_lossy(&bytes).contains("https://jobs.example.org"), "{path}");
    }
}

// New sites, new roles, more languages.

#[test]
fn a_new_site_builds_without_a_finding() {
    for lang in ["de", "en"] {
        let site = Site::empty();
        site.run(&["init", "--lang", lang]).clean();
        site.build_with(&["--deny", "advice", "--deny", "warning"]).clean();
        site.run(&["init"]).failed();
        let other = Site::empty();
        other.run(&["init", "careers", "--lang", lang]).clean();
        other.build_with(&["--root", "careers"]).clean();
    }
}

#[test]
fn a_new_role_loads_and_is_a_draft() {
    for lang in ["de", "en"] {
        let site = Site::empty();
        site.run(&["init"]).clean();
        let title = "Payroll: \"Accountant\" & Sohn \\ #1";
        site.run(&["new", "role", title, "--lang", lang, "--today", support::TODAY]).clean();
        site.build().clean();
        let before = site.output();
        site.build_with(&["--drafts"]).clean();
        assert!(!difference(&before, &site.output()).is_empty());
        site.run(&["new", "role", title]).failed();
    }
}

#[test]
fn a_third_language_needs_only_its_words() {
    let site = Site::small();
    let settings = site.read("vakanz.yaml") + "  fr: { locale: fr-FR, jobs: postes }\ntheme: ours\n";
    site.write("vakanz.yaml", settings);
    let strings = support::project().join("themes/default/strings");
    let words = fs::read_to_string(strings.join("en.ftl")).expect("English words");
    let names = fs::read_to_string(strings.join("en-names.ftl")).expect("English names");
    site.write("themes/ours/strings/fr-names.ftl", names);

    let lacking: Vec<&str> = words.lines().filter(|line| !line.starts_with("all-positions =")).collect();
    site.write("themes/ours/strings/fr.ftl", lacking.join("\n"));
    let run = site.build().forbidden().says("all-positions").says("themes/ours/strings/fr.ftl");
    assert!(run.rules().contains(&"theme/strings-missing"), "{}", run.err);

    site.write("themes/ours/strings/fr.ftl", words.replace("all-positions = All", "all-positions = Tous,"));
    site.replace("content/company.yaml", "imprint: imprint", "imprint: https://www.example.org/impressum");
    for file in ["content/pages", "content/roles/clerk", "content/roles/buyer.yaml"] {
        site.remove(file);
    }
    let text = role("Archiv", "Archive", "closes: until-filled\n")
        .replace("en: Archive", "en: Archive, fr: Archives")
        .replace("  en: You keep things running.\n", "  en: You keep things running.\n  fr: Tout roule.\n")
        .replace("en: You check invoices.", "en: You check invoices., fr: Vous vérifiez les factures.");
    site.write("content/roles/archive.yaml", text);
    site.replace("content/clauses/skills.yaml", "in Excel.", "in Excel.\n  fr: Vous analysez des listes.");
    site.build().clean();
    let page = site.page("fr/postes/archives/index.html");
    assert!(page.contains("<html lang=\"fr\">") && page.contains("Vous analysez des listes."));
    for lang in ["de", "en", "fr", "x-default"] {
        assert_eq!(page.matches(&format!("<link rel=\"alternate\" hreflang=\"{lang}\"")).count(), 1);
    }
    assert!(site.page("index.html").contains("href=\"/fr/\""), "the root page offers it");
}

#[test]
fn a_role_in_one_language_is_published_there_alone() {
    let site = Site::small();
    site.write("content/roles/archive.yaml", role("Archiv", "Archive", "closes: until-filled\n"));
    for english in [", en: Archive", "  en: You keep things running.\n", ", en: You check invoices."] {
        site.replace("content/roles/archive.yaml", english, "");
    }
    let run = site.build().done();
    assert_eq!(run.rules(), ["parity/one-language"], "{}", run.err);
    let page = site.page(ARCHIVE);
    assert!(!page.contains("rel=\"alternate\" hreflang"), "no other language, no hreflang");
    assert!(!site.page("en/index.html").contains("archiv"));
    assert!(!site.exists("public/en/jobs/archive") && !site.exists("public/en/jobs/archiv"));
}

// Themes.

#[test]
fn a_theme_replaces_one_file_and_keeps_the_others() {
    let site = Site::small();
    let settings = site.read("vakanz.yaml") + "theme: ours\n";
    let brand = "<a class=\"brand\" href=\"{{ site.home_url }}\">our brand</a>\n";
    site.write("vakanz.yaml", settings).write("themes/ours/templates/brand.html", brand);
    site.write("themes/ours/strings/de.ftl", "all-positions = Zurück zur Übersicht\n");
    site.build().clean();
    let page = site.page(GERMAN_BUYER);
    assert!(
        page.contains("our brand") && page.contains("Zurück zur Übersicht") && page.contains("<dl class=\"facts\">")
    );
    assert!(!site.page(ENGLISH_BUYER).contains("Zurück zur Übersicht"));
}

#[test]
fn a_template_error_names_file_and_line_and_publishes_nothing() {
    let site = Site::small();
    site.build().clean();
    let before = site.output();
    let settings = site.read("vakanz.yaml") + "theme: ours\n";
    site.write("vakanz.yaml", settings);
    for (template, rule) in [
        ("{% extends \"base.html\" %}\n{% block main %}\n{{ posting.title \n{% endblock %}", "theme/template-syntax"),
        (
            "{% extends \"base.html\" %}\n{% block main %}\n{{ posting.salery.max }}\n{% endblock %}",
            "theme/template-variable",
        ),
        (
            "{% extends \"base.html\" %}\n{% block main %}\n{{ posting.about.heading }}\n{% endblock %}",
            "theme/template-value",
        ),
        ("{% extends \"bass.html\" %}\n", "theme/template-parent"),
    ] {
        site.write("themes/ours/templates/posting.html", template);
        let run = site.build().forbidden();
        assert_eq!(run.rules(), [rule], "{}", run.err);
        assert!(run.err.contains("themes/ours/templates/posting.html:"), "{}", run.err);
        assert_eq!(difference(&before, &site.output()), [""; 0]);
    }
}

#[test]
fn an_unknown_theme_is_found() {
    let site = Site::small();
    let settings = site.read("vakanz.yaml") + "theme: theirs\n";
    let run = site.write("vakanz.yaml", settings).build().forbidden();
    assert_eq!(run.rules(), ["theme/missing"]);
}

// Interruption.

/// A site large enough to be caught while it is being published.
fn large() -> Site {
    let site = Site::small();
    for at in 0..150 {
        let (de, en) = (format!("Stelle {at}"), format!("Job {at}"));
        site.write(&format!("content/roles/r{at}.yaml"), role(&de, &en, "closes: until-filled\n"));
    }
    site
}

#[test]
fn a_killed_build_leaves_every_page_old_or_new_and_the_next_one_repairs_it() {
    let site = large();
    let start = Instant::now();
    site.build().clean();
    let whole = start.elapsed();
    let mut old = site.output();
    let pages: Vec<String> = old.keys().filter(|path| path.ends_with(".html")).cloned().collect();

    // Moments in time, and the moments at which a certain page has just been replaced.
    let moments: [(u32, Option<usize>); 6] =
        [(40, None), (70, None), (90, None), (0, Some(0)), (0, Some(pages.len() / 2)), (0, Some(pages.len() - 1))];
    for (round, (percent, page)) in moments.into_iter().enumerate() {
        // Of one letter, so that the icon that is drawn for the site keeps its name.
        let names = ["Nordlicht", "Nordstern"];
        site.replace("content/company.yaml", names[round % 2], names[(round + 1) % 2]);
        let mut command = site.command(&support::on_the_day("build", &[]));
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("vakanz starts");
        match page {
            None => std::thread::sleep(whole * percent / 100),
            Some(at) => {
                let path = site.path().join("public").join(&pages[at]);
                let until = Instant::now() + Duration::from_secs(30);
                while fs::read(&path).ok().as_ref() == old.get(&pages[at]) && Instant::now() < until {
                    std::hint::spin_loop();
                }
            }
        }
        child.kill().expect("it is ours to kill");
        child.wait().expect("it ended");

        let cut = site.output();
        site.build().clean();
        let new = site.output();
        for path in &pages {
            let page = cut.get(path).unwrap_or_else(|| panic!("{path} is gone"));
            assert!(page.ends_with(b"</html>\n") || page.ends_with(b"</html>"), "{path} is not whole");
            assert!(Some(page) == old.get(path) || Some(page) == new.get(path), "{path} is neither old nor new");
        }
        // The names of preview images tell what they say, so there are others of as many.
        let lasting =
            |files: &Files| files.keys().filter(|path| !path.starts_with("preview/")).cloned().collect::<Vec<_>>();
        assert_eq!(lasting(&old), lasting(&new), "a build leaves nothing behind");
        assert_eq!(old.len(), new.len(), "a build leaves nothing behind");
        old = new;
    }
}
