//! Former addresses, and what a web server reads: each leads to the page of today, and nothing else does.

mod support;

use scraper::{Html, Selector};
use support::{Site, files};

const ROLE: &str = "content/roles/buyer.yaml";

/// The small site, with these lines in the role of the buyer.
fn with(lines: &str) -> Site {
    let site = Site::small();
    site.replace(ROLE, "title:", &format!("{lines}\ntitle:"));
    site
}

const ALIASES: &str = "aliases: [procurement, { de: einkaeufer, en: purchaser }]";

/// The pages that only lead to another.
fn moved(site: &Site) -> Vec<String> {
    let is_moved = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("http-equiv=\"refresh\"");
    site.output().into_iter().filter(|(_, bytes)| is_moved(bytes)).map(|(path, _)| path).collect()
}

#[test]
fn an_alias_leads_to_the_posting_in_its_language() {
    let site = with(ALIASES);
    site.build().clean().says("4 postings");
    assert_eq!(
        moved(&site),
        [
            "de/stellen/einkaeufer/index.html",
            "de/stellen/procurement/index.html",
            "en/jobs/procurement/index.html",
            "en/jobs/purchaser/index.html"
        ]
    );
    let text = site.page("de/stellen/einkaeufer/index.html");
    let html = Html::parse_document(&text);
    let one = |selector: &str, name: &str| {
        let selector = Selector::parse(selector).expect("a selector");
        let all: Vec<_> = html.select(&selector).collect();
        assert_eq!(all.len(), 1, "{selector:?} in {text}");
        all[0].attr(name).expect(name).to_owned()
    };
    assert_eq!(one("html", "lang"), "de");
    assert_eq!(one("link[rel=canonical]", "href"), "https://jobs.example.org/de/stellen/einkauf/");
    assert_eq!(one("meta[http-equiv=refresh]", "content"), "0; url=/de/stellen/einkauf/");
    assert_eq!(one("meta[name=robots]", "content"), "noindex");
    assert_eq!(one("a", "href"), "/de/stellen/einkauf/");
    assert!(text.contains("Diese Seite hat eine neue Adresse") && !text.contains("<script"), "{text}");
    assert!(!site.page("sitemap.xml").contains("einkaeufer"));
    for file in ["_redirects", "_headers", "nginx.conf", ".htaccess"] {
        assert!(!site.exists(&format!("public/{file}")), "{file} was not asked for");
    }
}

#[test]
fn one_alias_needs_no_list() {
    for (lines, pages) in [("aliases: procurement", 2), ("aliases: { de: einkaeufer }", 1), ("aliases: []", 0)] {
        let site = with(lines);
        site.build().clean();
        assert_eq!(moved(&site).len(), pages, "{lines}");
    }
}

#[test]
fn an_alias_is_there_as_long_as_its_posting() {
    let closed = with(ALIASES);
    closed.replace(ROLE, "closes: until-filled", "closes: 2026-11-20").build().clean();
    assert_eq!(moved(&closed).len(), 4, "a closed posting has a page");
    closed.write("vakanz.yaml", closed.read("vakanz.yaml") + "closed: remove\n").build().clean();
    assert_eq!(moved(&closed), [""; 0]);

    let draft = with(&format!("{ALIASES}\ndraft: true"));
    draft.build().done();
    assert_eq!(moved(&draft), [""; 0]);

    let scheduled = with(ALIASES);
    let posted = scheduled.read(ROLE).lines().find(|line| line.starts_with("posted:")).expect("a day").to_owned();
    scheduled.replace(ROLE, &posted, "posted: 2026-12-24").build().done();
    assert_eq!(moved(&scheduled), [""; 0]);
}

#[test]
fn a_free_page_can_move_too() {
    let site = Site::small();
    let text = site.read("content/pages/imprint.de.md");
    assert!(text.starts_with('#'));
    site.write("content/pages/imprint.de.md", format!("---\nslug: anbieter\naliases: [impressum]\n---\n\n{text}"));
    site.build().clean();
    assert_eq!(moved(&site), ["de/impressum/index.html"]);
    assert!(site.page("de/impressum/index.html").contains("url=/de/anbieter/\""));
}

#[test]
fn a_link_to_a_former_address_is_not_dead() {
    let site = with(ALIASES);
    let text = site.read("content/pages/imprint.de.md");
    let link = |slug: &str| format!("{text}\n[Einkauf](https://jobs.example.org/de/stellen/{slug}/)\n");
    site.write("content/pages/imprint.de.md", link("einkaeufer")).check(&[]).clean();
    let dead = site.write("content/pages/imprint.de.md", link("einkaufer")).check(&[]);
    assert_eq!(dead.rules(), ["links/dead-internal"], "the rule is awake");
}

#[test]
fn an_alias_that_is_no_address_of_its_own_is_found() {
    for (aliases, how) in [
        ("[einkauf]", "the address of today"),
        ("[alt, { de: neu }, { de: alt }]", "stands twice"),
        ("{ de: buerokraft }", "belongs to another page"),
        ("[Alter Einkauf]", "cannot be part of a web address"),
    ] {
        let site = with(&format!("aliases: {aliases}"));
        let run = site.build_with(&["--lang", "en"]);
        assert_eq!(run.rules().len(), 1, "{aliases}: {}", run.err);
        run.forbidden().says(how);
    }
}

/// The example site, with the files for a web server.
fn served_by(server: &str) -> Site {
    let site = Site::example();
    site.write("vakanz.yaml", site.read("vakanz.yaml") + &format!("server: {server}\n"));
    site.build().clean();
    site
}

const GUIDE: &str = include_str!("../docs/publishing.md");

/// A block of the guide, by what stands behind its backticks.
fn block(kind: &str) -> &'static str {
    let (_, rest) = GUIDE.split_once(&format!("```{kind}\n")).unwrap_or_else(|| panic!("no block of {kind}"));
    rest.split("```").next().expect("it ends")
}

#[test]
fn the_guide_shows_what_is_written() {
    let netlify = served_by("netlify");
    assert_eq!(netlify.page("_headers"), block("text headers"));
    assert_eq!(netlify.page("_redirects"), block("text redirects"));
    assert_eq!(served_by("cloudflare").page("_redirects"), block("text redirects").replace('!', ""));
    assert_eq!(served_by("nginx").page("nginx.conf"), block("nginx"));
    assert_eq!(served_by("apache").page(".htaccess"), block("apache"));
}

/// Every redirect leads from a page that only leads on to one that is there.
#[test]
fn every_redirect_leads_to_a_page() {
    let site = served_by("netlify");
    let output = files(&site.path().join("public"));
    let file = |url: &str| format!("{}index.html", url.strip_prefix("/karriere/").expect("below the base path"));
    let mut from: Vec<String> = Vec::new();
    for line in site.page("_redirects").lines() {
        let [old, new, "301!"] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        assert!(output.contains_key(&file(new)), "{line}");
        from.push(file(old));
    }
    assert_eq!(from, moved(&site));
    assert_eq!(from.len(), 2);
}
