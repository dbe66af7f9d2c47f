//! The live preview, from outside: the binary, a folder that changes, and what a browser is given.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use support::preview::{PAGE, Preview, ROLE, until};
use support::{Site, difference, files};

#[test]
fn pages_are_those_of_a_build() {
    let preview = Preview::start();
    assert_eq!(preview.difference(), None);
    assert!(preview.get(PAGE).has("/_vakanz/live.js"));
    assert!(!preview.at("public").exists(), "serving writes nothing");
}

#[test]
fn addresses_lead_where_they_should() {
    let preview = Preview::start();
    let location = |url: &str| {
        let answer = preview.get(url);
        assert_eq!(answer.status, 302, "{url}");
        answer.head.lines().find_map(|line| line.strip_prefix("Location: ")).unwrap().to_owned()
    };
    assert_eq!(location("/"), "/karriere/");
    assert_eq!(location("/karriere"), "/karriere/");
    assert_eq!(location("/karriere/en"), "/karriere/en/");
    assert_eq!(preview.get("/karriere/en/?from=mail").status, 200);
    assert_eq!(preview.get("/karriere/e%6E/").status, 200);
    let missing = preview.get("/karriere/en/jobs/nobody/");
    assert_eq!(missing.status, 404);
    assert!(missing.has("/_vakanz/live.js") && missing.has("<h1>404</h1>"), "the site's own page");
    let own = preview.get("/_vakanz/live.js");
    assert!(own.head.contains("Content-Type: text/javascript") && own.head.contains("X-Content-Type-Options: nosniff"));
    assert!(own.head.contains("Cache-Control: no-store") && !own.head.contains("Access-Control"));
}

#[test]
fn a_page_has_the_policy_with_which_it_will_be_published() {
    let policy = "Content-Security-Policy: default-src 'none';";
    for (preview, is_strict) in [(Preview::strict(), true), (Preview::start(), false)] {
        for page in [PAGE, "/karriere/", "/karriere/de/stellen/buerokraft/", "/karriere/no/such/page/"] {
            assert_eq!(preview.get(page).head.contains(policy), is_strict, "{page}");
        }
        assert!(!preview.get("/karriere/sitemap.xml").head.contains(policy));
    }
}

#[test]
fn only_this_computer_may_ask_and_only_for_pages() {
    let preview = Preview::start();
    let ask = |method: &str, url: &str, headers: &str| {
        preview.ask(&format!("{method} {url} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n"))
    };
    let here = format!("Host: localhost:{}\r\n", preview.port);
    let own = format!("{here}Origin: http://localhost:{}\r\n", preview.port);
    assert_eq!(ask("GET", PAGE, &here).status, 200);
    assert_eq!(ask("GET", "/_vakanz/findings.json", &own).status, 200);
    for foreign in
        ["Host: evil.example\r\n", "Host: 127.0.0.1.evil.example:4000\r\n", "Host: localhost:80@evil\r\n", ""]
    {
        for url in [PAGE, "/_vakanz/events", "/_vakanz/findings.json"] {
            assert_eq!(ask("GET", url, foreign).status, 403, "{foreign}{url}");
        }
    }
    for origin in ["http://evil.example", "null", "http://localhost:1", "https://localhost"] {
        assert_eq!(ask("GET", "/_vakanz/events", &format!("{here}Origin: {origin}\r\n")).status, 403, "{origin}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
        let refused = ask(method, PAGE, &format!("{here}Content-Length: 0\r\n"));
        assert_eq!(refused.status, 405, "{method}");
        assert!(refused.head.contains("Allow: GET, HEAD"));
    }
    let head = ask("HEAD", PAGE, &here);
    assert_eq!((head.status, head.body.len()), (200, 0));
}

#[test]
fn no_path_leads_to_the_disk() {
    let preview = Preview::start();
    let paths = [
        "/karriere/../vakanz.yaml",
        "/karriere/..%2Fvakanz.yaml",
        "/karriere/%2e%2e/vakanz.yaml",
        "/karriere/..\\vakanz.yaml",
        "/karriere//etc/passwd",
        "/karriere/vakanz.yaml",
        "/karriere/content/company.yaml",
        "/karriere/%",
        "/karriere/%00",
        "/karriere/%ff%fe",
        "/../../../../etc/passwd",
        "//etc/passwd",
        "/_vakanz/../vakanz.yaml",
        "/_vakanz/",
        "http://127.0.0.1/karriere/",
        "*",
    ];
    for path in paths {
        assert_eq!(preview.get(path).status, 404, "{path}");
    }
}

#[test]
fn a_save_is_seen_and_a_deletion_is_at_once_a_404() {
    let preview = Preview::start();
    preview.replace(ROLE, "You lead a team of six people", "You lead a kind team of six people");
    until("the new words", || preview.get(PAGE).has("a kind team of six people"));

    // The way of editors: a file beside it, then renamed over it.
    let text = preview.read(ROLE).replace("a kind team of six people", "a calm team of six people");
    let beside = format!("{ROLE}.tmp");
    preview.write(&beside, &text);
    fs::rename(preview.at(&beside), preview.at(ROLE)).unwrap();
    until("the words of an atomic save", || preview.get(PAGE).has("a calm team of six people"));

    fs::remove_file(preview.at(ROLE)).unwrap();
    until("the deleted role is gone", || preview.get(PAGE).status == 404);
    assert!(!preview.get("/karriere/en/").has(PAGE), "and from the list");

    let text = text.replace("en: Back Office Manager", "en: Second Manager");
    preview.write("content/roles/new/deep/second-manager.yaml", &text);
    until("a role in a new folder", || preview.get("/karriere/en/").has("/second-manager/"));
    let before = preview.rules();
    fs::rename(preview.at("content"), preview.at("aside")).unwrap();
    until("without content nothing good is lost", || preview.rules() != before);
    fs::rename(preview.at("aside"), preview.at("content")).unwrap();
    until("it is back", || preview.rules() == before);
    preview.replace("content/roles/new/deep/second-manager.yaml", "a calm team", "a quick team");
    until("and watched", || preview.difference().is_none());
}

#[test]
fn a_mistake_leaves_the_page_and_is_shown_until_it_is_mended() {
    let preview = Preview::start();
    assert!(preview.rules().is_empty());
    let good = preview.get(PAGE).page();
    let breaks = [
        (ROLE, "summary:\n", "summary: [\n"),
        ("vakanz.yaml", "base-url: https", "base-url: gopher"),
        ("vakanz.yaml", "theme: default", "theme: nowhere"),
        ("content/clauses/personal.yaml", ":\n", ": {\n"),
        ("content/places.yaml", "berlin:", "nowhere:"),
        ("content/company.yaml", "name:", "nmae:"),
    ];
    for (path, from, to) in breaks {
        let text = preview.read(path);
        preview.replace(path, from, to);
        until(&format!("a finding in {path}"), || !preview.rules().is_empty());
        assert!(preview.get(PAGE).page() == good, "the last good page stays while {path} is broken");
        // What is not broken goes on.
        let other = "content/pages/about.en.md";
        let about = preview.read(other);
        preview.write(other, format!("{about}\n\nAdded while something else was broken.\n"));
        until(&format!("other pages are fresh while {path} is broken: {:?}", preview.rules()), || {
            preview.get("/karriere/en/about-us/").has("Added while")
        });
        preview.write(other, &about);
        preview.write(path, &text);
        until(&format!("no finding once {path} is mended"), || preview.rules().is_empty());
        until("all is as built", || preview.difference().is_none());
    }
}

#[test]
fn a_finding_says_where() {
    let preview = Preview::start();
    preview.replace(ROLE, "posted: 2026-11-02", "posted: 2026-13-45");
    until("the finding", || !preview.rules().is_empty());
    let findings = preview.findings();
    let place = &findings["findings"][0]["place"];
    assert_eq!(place["path"], ROLE);
    assert_eq!(place["source"], serde_json::json!(["posted: ", "2026-13-45", ""]));
    assert_eq!((place["line"].as_u64(), place["column"].as_u64()), (Some(13), Some(9)));
    assert_eq!(findings["faulty"], true);
}

#[test]
fn a_template_that_fails_costs_no_page() {
    let preview = Preview::start();
    let good = preview.get(PAGE).page();
    for broken in ["{% if %}", "{{ posting.nothing_of_that_name }}"] {
        preview.write("themes/default/templates/posting.html", broken);
        until("the finding", || !preview.rules().is_empty());
        assert!(preview.get(PAGE).page() == good, "the last good page stays: {broken}");
        preview.write("themes/default/templates/posting.html", "<p>{{ posting.title }}</p>");
        until("the site's own template", || preview.get(PAGE).has("<p>Back Office Manager</p>"));
        assert!(preview.rules().is_empty());
        fs::remove_dir_all(preview.at("themes")).unwrap();
        until("the built-in one again", || preview.get(PAGE).page() == good);
    }
}

#[test]
fn a_site_that_starts_broken_comes_up_when_it_is_mended() {
    let preview = Preview::with(&[], |site| {
        site.write("themes/default/templates/base.html", "{% block");
    });
    let answer = preview.get(PAGE);
    assert_eq!(answer.status, 503);
    assert!(answer.has("/_vakanz/live.js"), "the overlay says why, and the page comes by itself");
    assert!(!preview.rules().is_empty());
    fs::remove_dir_all(preview.at("themes")).unwrap();
    until("the site", || preview.get(PAGE).status == 200);
    assert_eq!(preview.difference(), None);
}

#[test]
fn an_open_tab_is_told() {
    let preview = Preview::start();
    let mut lines = preview.tab();
    let mut next = |event: &str| {
        lines.by_ref().find(|line| *line == format!("event: {event}")).unwrap();
        lines.next().unwrap().strip_prefix("data: ").unwrap().to_owned()
    };
    let first = next("version");
    assert!(preview.get(PAGE).has(&format!("data-version=\"{first}\"")));
    preview.replace(ROLE, "of six people", "of sixty people");
    let second = next("version");
    assert_ne!(first, second);
    // A tab that hears of a version can have it.
    assert!(preview.get(PAGE).has("of sixty people"));
    preview.replace(ROLE, "posted: 2026-11-02", "posted: never");
    while !next("findings").contains("posted: ") {}
    assert_eq!(next("version"), second, "the page is as it was");
}

#[test]
fn polling_sees_changes_too() {
    let preview = Preview::with(&["--poll"], |_| {});
    preview.replace(ROLE, "of six people", "of sixty people");
    until("the new words", || preview.get(PAGE).has("of sixty people"));
}

#[test]
fn a_port_in_use_is_no_obstacle() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let site = Site::example();
    let mut child = site
        .command(&["serve", "--lang", "en", "--port", &port.to_string()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    child.kill().unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(line.contains("http://127.0.0.1:") && !line.contains(&format!(":{port}/")), "{line}");
    assert!(String::from_utf8_lossy(&output.stderr).contains(&format!("Port {port} is in use")));
}

/// What `git checkout` does when another branch has five hundred roles more.
#[test]
fn a_checkout_of_many_files_ends_with_all_of_them() {
    const ROLES: usize = 500;
    let preview = Preview::start();
    let role = |nth: usize, words: &str| {
        let text = support::role(&format!("Prüfung {nth}"), &format!("Checking {nth}"), "closes: until-filled");
        text.replace("You keep things running.", words)
    };
    let path = |nth: usize| format!("content/roles/branch/role-{nth}.yaml");
    let page = |nth: usize| preview.get(&format!("/karriere/en/jobs/checking-{nth}/"));
    let listed = || String::from_utf8(preview.get("/karriere/en/").body).unwrap().matches("/jobs/checking-").count();
    for words in ["You keep all running.", "You keep everything running."] {
        (0..ROLES).for_each(|nth| preview.save(&path(nth), role(nth, words)));
        until(words, || page(ROLES - 1).has(words) && page(0).has(words));
        let stale: Vec<usize> = (0..ROLES).filter(|nth| !page(*nth).has(words)).collect();
        assert_eq!(stale, [0; 0], "all are what the last of them is");
        assert_eq!(listed(), ROLES);
    }
    preview.remove("content/roles/branch");
    until("the other branch again", || listed() == 0 && page(0).status == 404);
    assert!((0..ROLES).all(|nth| page(nth).status == 404));
}

/// The memory of the process in megabytes.
#[cfg(target_os = "linux")]
fn memory(preview: &Preview) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", preview.child.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().strip_suffix(" kB").unwrap().parse::<u64>().unwrap() / 1024
}

/// A hundred sites that were shown are forgotten. `cargo bench --bench serve -- --endure 5000` looks for longer.
#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_saves() {
    let preview = Preview::start();
    let text = preview.read(ROLE);
    let save = |number: usize| {
        preview.write(ROLE, text.replace("of six people", &format!("of {number} people")));
        until("the new words", || preview.get(PAGE).has(&format!("of {number} people")));
    };
    (100..130).for_each(save);
    preview.findings();
    let before = memory(&preview);
    (130..250).for_each(save);
    preview.findings();
    let after = memory(&preview);
    // One site of this size and its pages are about a megabyte; the allocator keeps some of what was given back.
    assert!(after < before + before / 4 + 8, "{before} MB after 30 saves, {after} MB after 150");
}

#[test]
fn a_hundred_open_tabs_are_all_told() {
    let preview = Preview::start();
    // All at once, as when a browser restores its windows.
    let mut tabs: Vec<_> = (0..100).map(|_| preview.tab()).collect();
    let mut all = |last: &str| {
        let mut told: Vec<String> = tabs.iter_mut().map(|tab| version(tab, last)).collect();
        told.dedup();
        assert_eq!(told.len(), 1, "all are told the same");
        told.remove(0)
    };
    let first = all("");
    // A page does not stand behind the tabs.
    assert_eq!(preview.get(PAGE).status, 200);
    preview.replace(ROLE, "of six people", "of sixty people");
    all(&first);
    assert!(preview.get(PAGE).has("of sixty people"));
}

/// The version that a tab is told of after the one that it knows.
fn version(tab: &mut impl Iterator<Item = String>, known: &str) -> String {
    loop {
        tab.find(|line| line == "event: version").unwrap();
        let version = tab.next().unwrap();
        if version != known {
            return version;
        }
    }
}

/// A browser asks on one connection again and again, and on several at once.
#[test]
fn a_connection_is_kept_and_holds_up_no_other() {
    let preview = Preview::start();
    let ask = |connection: &str| format!("GET {PAGE} HTTP/1.1\r\nHost: localhost\r\nConnection: {connection}\r\n\r\n");
    // Nothing more is asked on these, and half a request stands on those.
    let _silent: Vec<_> = (0..20).map(|_| preview.connect("")).collect();
    let _halting: Vec<_> = (0..20).map(|_| preview.connect("GET / HTTP/1.1\r\nHost")).collect();
    let twice = preview.ask(&(ask("keep-alive") + &ask("close")));
    let is_status = |line: &[u8]| line.starts_with(b"HTTP/1.1 200");
    assert_eq!((twice.status, twice.body.windows(12).filter(|at| is_status(at)).count()), (200, 1));
    let large = format!("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: {}\r\n\r\n", "a".repeat(64 << 10));
    assert_eq!(preview.ask(&large).status, 431);
    assert_eq!(preview.ask("\u{16}\u{3}\u{1} is not HTTP\r\n\r\n").status, 400);
    assert_eq!(preview.ask(&format!("{}unread", ask("close").replace("GET", "POST"))).status, 405);
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_at_once_and_leaves_nothing_behind() {
    let mut preview = Preview::start();
    let before = files(preview.path());
    preview.replace(ROLE, "of six people", "of sixty people");
    let _tab = preview.tab();
    let start = Instant::now();
    assert!(Command::new("kill").args(["-INT", &preview.child.id().to_string()]).status().unwrap().success());
    preview.child.wait().unwrap();
    assert!(start.elapsed() < Duration::from_secs(2), "it took {:?} to end", start.elapsed());
    assert_eq!(difference(&files(preview.path()), &before), [ROLE], "only what we have changed");
}

/// Xorshift: the same edits every time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 as usize % limit
    }
}

/// Words of the example site, and others for them, many of the same length; each file is one that many pages
/// are made from.
const SHARED: [(&str, &str, &str); 8] = [
    ("content/clauses/benefits.yaml", "days of annual leave", "days of yearly leave"),
    ("content/clauses/benefits.yaml", "de: Gleitzeit zwischen 7 und 19 Uhr", "de: Gleitzeit von 6 bis 20 Uhr"),
    ("content/places.yaml", "name: Berlin", "name: Köpenick"),
    ("content/company.yaml", "name: Lindquell Bürosysteme GmbH", "name: Lindquell Büro GmbH"),
    ("content/people.yaml", "Mara Lindner", "Mira Lindner"),
    ("vakanz.yaml", "jobs: stellen", "jobs: berufe"),
    ("vakanz.yaml", "closed: page", "closed: remove"),
    ("content/pages/about.en.md", "menu: 2", "menu: 7"),
];

impl Preview {
    fn sources(&self, folder: &str, extension: &str) -> Vec<String> {
        let all = files(&self.at(folder)).into_keys();
        all.filter(|path| path.ends_with(extension)).map(|path| format!("{folder}/{path}")).collect()
    }

    fn save(&self, path: &str, text: impl AsRef<[u8]>) {
        self.write(path, text);
    }

    /// One thing that a writer, an editor or Git does. It leaves a site that can be built.
    fn change(&self, random: &mut Random, number: usize) {
        let roles = self.sources("content/roles", ".yaml");
        let role = &roles[random.below(roles.len())];
        let text = self.read(role);
        let is_own_file = !role.ends_with("/role.yaml");
        let renamed = |name: &str| format!("{}/{name}", role.rsplit_once('/').unwrap().0);
        match random.below(14) {
            0 => self.save(role, text.replace("posted: 2026-11", "posted: 2026-10")),
            1 => self.save(role, format!("{text}\n# {number}\n")),
            // A half-written file, then the whole one.
            2 => {
                self.save(role, &text[..text.floor_char_boundary(text.len() / 2)]);
                self.save(role, text.replace("openings: 1", "openings: 2"));
            }
            3 if is_own_file => {
                fs::rename(self.at(role), self.at(&renamed(&format!("renamed-{number}.yaml")))).unwrap();
            }
            4 if is_own_file && roles.len() > 8 => fs::remove_file(self.at(role)).unwrap(),
            // As editors save.
            5 if !text.contains("draft: true") => {
                let beside = format!("{role}.tmp");
                self.save(&beside, format!("{text}\ndraft: true\n"));
                fs::rename(self.at(&beside), self.at(role)).unwrap();
            }
            // Several times within one tick of the disk's clock, always of the same length.
            6 => {
                for digit in 0..10 {
                    self.save(role, format!("{text}\n# {number} {digit}\n"));
                }
            }
            // A folder with all it holds.
            7 => {
                let folder = role.rsplit_once('/').unwrap().0;
                if is_own_file && folder != "content/roles" {
                    fs::rename(self.at(folder), self.at(&format!("content/roles/moved-{number}"))).unwrap();
                }
            }
            8 => {
                let name = ["title.ftl", "en.ftl"][random.below(2)];
                let text = format!("heading-duties = What awaits you, {number}\n");
                self.save(&format!("themes/default/strings/{name}"), if name == "en.ftl" { &text } else { "" });
                let _ = fs::remove_file(self.at("themes/default/strings/title.ftl"));
            }
            9 => self.save("themes/default/templates/extra.html", format!("{number}")),
            10 => self.save("content/assets/logo.svg", format!("<svg><title>{number}</title></svg>\n")),
            11 => drop(fs::remove_dir_all(self.at("themes"))),
            _ => {
                let (path, one, other) = SHARED[random.below(SHARED.len())];
                let text = self.read(path);
                let changed = if text.contains(other) { text.replace(other, one) } else { text.replace(one, other) };
                self.save(path, &changed);
            }
        }
    }

    /// What a check of the same folder finds: the rules and where, in order.
    fn checked(&self) -> Vec<(String, String, u64, u64)> {
        let found = self.check(&["--lang", "en", "--format", "json"]).out;
        let found: Value = serde_json::from_str(&found).unwrap();
        places(&found["findings"], "file")
    }
}

/// Each finding's rule and place, in order.
fn places(findings: &Value, path: &str) -> Vec<(String, String, u64, u64)> {
    let place = |finding: &Value| {
        let place = &finding["place"];
        let number = |name: &str| place[name].as_u64().unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        (text(&finding["rule"]), text(&place[path]), number("line"), number("column"))
    };
    let mut places: Vec<_> = findings.as_array().unwrap().iter().map(place).collect();
    places.sort();
    places
}

/// Whatever is done to the folder, in the end every page is the one that a build makes, what is gone is not found, and the
/// findings are those of a check.
#[test]
fn random_edits_end_where_a_build_begins() {
    let preview = Preview::start();
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let mut number = 0;
    let mut known: BTreeSet<String> = BTreeSet::new();
    for round in 0..24 {
        for _ in 0..=random.below(6) {
            number += 1;
            preview.change(&mut random, number);
            // Sometimes in a burst, sometimes while the last change is being read.
            std::thread::sleep(Duration::from_millis([0, 0, 15, 60][random.below(4)]));
        }
        until(&format!("round {round} ends as built"), || preview.difference().is_none());
        let sitemap = String::from_utf8(preview.get("/karriere/sitemap.xml").body).unwrap();
        let listed = |page: &String| sitemap.contains(&format!("<loc>https://jobs.example.org{page}</loc>"));
        let now = sitemap.split("<loc>https://jobs.example.org").skip(1).filter_map(|rest| rest.split('<').next());
        known.extend(now.map(str::to_owned));
        for page in known.iter().filter(|page| page.contains("/jobs/") && !listed(page)) {
            let answer = preview.get(page);
            // Drafts and closed roles are shown, and not listed.
            assert!(answer.status == 404 || answer.has("noindex"), "{page} is still there after round {round}");
        }
        let mut found = Vec::new();
        until(&format!("round {round} is read as checked"), || {
            found = places(&preview.findings()["findings"], "path");
            found == preview.checked()
        });
        assert!(found.len() < 200, "a tab is told no more than 200 findings");
    }
}
