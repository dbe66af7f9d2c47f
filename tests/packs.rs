//! Packs of rules from outside: where the work is done and which day it is decide what is said.

mod support;

use support::{Run, Site};
use vakanz::finding::{Severity, rules};
use vakanz::load::packs;

const PATH: &str = "content/roles/clerk.yaml";
const PACK: &str = "content/packs/house.yaml";

/// What is about law, pay and the house. What else is found in the course of time is for others to test.
const OURS: [&str; 5] = ["pay/", "law/clause-missing", "law/embargo-unsaid", "law/posted-in-embargo", "house/"];

/// A site with the sound role of the rules' examples, which differs by some lines.
fn site(changes: &[(&str, &str)]) -> Site {
    let site = Site::empty()
        .with(
            "vakanz.yaml",
            "base-url: https://jobs.example.org/\nlanguages:\n  de: { jobs: stellen, gender-marker: \"(m/w/d)\", address: sie }\n  en:\n",
        )
        .with(
            "content/company.yaml",
            "name: Musterbau\napply: { email: jobs@example.org }\ncontact: hr\nlegal: { imprint: https://www.example.org/impressum, privacy: https://www.example.org/datenschutz }\n",
        )
        .with("content/people.yaml", "hr: { name: Team Personal, email: jobs@example.org }\n")
        .with(
            "content/places.yaml",
            "berlin: { name: Berlin, country: DE }\nvienna: { name: Wien, country: AT }\nzurich: { name: Zürich, country: CH }\n",
        )
        .with(
            "content/pay.yaml",
            "bands:\n  E6: { min: 38000, max: 44000, currency: EUR, per: year, agreement: E6, evaluated: 2026-03-01 }\n",
        )
        .with(PATH, include_str!("rules/both.yaml"));
    for (from, to) in [("closes: 2026-12-15", "closes: until-filled"), ("start: 2027-02-01", "start: immediately")] {
        site.replace(PATH, from, to);
    }
    for (from, to) in changes {
        site.replace(PATH, from, to);
    }
    site
}

fn check(site: &Site, today: &str) -> Run {
    site.run(&["check", "--today", today])
}

/// What is said, by weight and rule.
fn said(run: &Run) -> Vec<&str> {
    let heads = run.err.lines().filter_map(|line| line.split_once("]: ").map(|(head, _)| head));
    heads.filter(|head| OURS.iter().any(|ours| head.contains(&format!("[{ours}")))).collect()
}

const NO_PAY: (&str, &str) = ("pay: { band: E6 }\n", "");

#[test]
fn a_sound_role_is_left_in_peace() {
    let run = check(&site(&[]), support::TODAY).done();
    assert!(said(&run).is_empty(), "{}", run.err);
}

#[test]
fn a_role_gets_the_law_of_every_place() {
    for (places, expected) in [
        ("[berlin]", "advice[pay/missing"),
        ("[vienna]", "error[pay/missing-required"),
        ("[vienna, berlin]", "error[pay/missing-required"),
    ] {
        let site = site(&[NO_PAY, ("places: [berlin]", &format!("places: {places}"))]);
        let run = check(&site, support::TODAY);
        assert_eq!(said(&run), [expected], "{places}: {}", run.err);
    }
    // The minimum wage of Berlin and the minimum pay of Vienna, of one role.
    let site = site(&[
        ("places: [berlin]", "places: [vienna, berlin]"),
        ("pay: { band: E6 }", "pay: { amount: 13, currency: EUR, per: hour, agreement: A1 }"),
    ]);
    let run = check(&site, support::TODAY);
    assert_eq!(said(&run), ["warning[pay/overpay-unsaid", "error[pay/invalid"], "{}", run.err);
}

#[test]
fn the_day_decides_what_is_in_force() {
    let site = site(&[("pay: { band: E6 }", "pay: { amount: 14, currency: EUR, per: hour, agreement: A1 }")]);
    let run = check(&site, "2026-12-31");
    assert!(said(&run).is_empty(), "{}", run.err);
    let run = check(&site, "2027-01-01").forbidden().says("14.60 EUR");
    assert_eq!(said(&run), ["error[pay/invalid"]);
    // The first day of work counts, not the day of the ad.
    site.replace(PATH, "start: immediately", "start: 2027-01-04");
    let run = check(&site, support::TODAY).says("2027-01-04");
    assert_eq!(said(&run), ["error[pay/invalid"]);
    site.run(&["check", "--today", support::TODAY, "--lang", "de"]).says("14,60 EUR");
}

#[test]
fn the_directive_is_no_law_before_its_day_and_only_a_recommendation_after() {
    let site = site(&[NO_PAY, ("posted: 2026-11-02", "posted: 2026-05-02")]);
    let before = check(&site, "2026-06-06");
    assert_eq!(said(&before), ["advice[pay/missing"]);
    assert!(!before.err.contains("recommended"), "{}", before.err);
    let after = check(&site, "2026-06-07").says("recommended");
    assert_eq!(said(&after), ["advice[pay/missing"]);
    // The state may be held to a directive that it has not made a law. And it has to say more than others.
    site.write("content/company.yaml", site.read("content/company.yaml") + "sector: public\n");
    let public = check(&site, "2026-06-07").says("severely disabled");
    assert_eq!(said(&public), ["warning[pay/missing", "warning[law/clause-missing"], "{}", public.err);
    site.replace(PATH, "time: [full-time, part-time]", "time: full-time");
    check(&site, "2026-06-07").says("can be done part time");
}

#[test]
fn a_site_weighs_a_rule_by_country_and_day() {
    let site = site(&[NO_PAY]);
    let pack = |entry: &str| site.write(PACK, format!("rules:\n  ours: {{ rule: pay/missing, {entry} }}\n"));
    for (entry, expected) in [
        ("severity: error, country: DE", Some("error[pay/missing")),
        ("severity: warning", Some("warning[pay/missing")),
        ("severity: off, country: EU", None),
        ("severity: error, country: AT", Some("advice[pay/missing")),
        ("severity: error, country: [AT, DE], valid-from: 2027-01-01", Some("advice[pay/missing")),
        ("severity: error, valid-to: 2026-11-21", Some("advice[pay/missing")),
        ("severity: error, sector: public", Some("advice[pay/missing")),
    ] {
        pack(entry);
        let run = check(&site, support::TODAY);
        assert_eq!(said(&run), Vec::from_iter(expected), "{entry}: {}", run.err);
    }
    // The settings of the site have the last word.
    pack("severity: error");
    site.write("vakanz.yaml", site.read("vakanz.yaml") + "check: { rules: { pay/missing: off } }\n");
    assert!(said(&check(&site, support::TODAY)).is_empty());
}

#[test]
fn what_every_role_lacks_is_said_once() {
    let site = site(&[]);
    let other = site.read(PATH).replace("Sachbearbeitung Kreditoren", "Sachbearbeitung Debitoren");
    let other =
        other.replace("Accounts Payable Clerk", "Accounts Receivable Clerk").replace("KR-2026-03", "DE-2026-04");
    site.write("content/roles/other.yaml", other);
    site.write("content/clauses/notes.yaml", "steps: { de: Ohne Stufen., en: Without steps. }\n");
    site.write(PACK, "rules:\n  steps: { rule: law/clause-missing, severity: warning, requires: notes/steps }\n");
    let run = check(&site, support::TODAY).done();
    assert_eq!(said(&run), ["warning[law/clause-missing"], "{}", run.err);
    assert!(run.err.contains("content/company.yaml:1:1"), "{}", run.err);
    // Where only some lack it, each is named.
    site.replace(PATH, "notes:\n", "notes:\n  - use: notes/steps\n");
    let run = check(&site, support::TODAY).done().says("content/roles/other.yaml");
    assert_eq!(said(&run), ["warning[law/clause-missing"], "{}", run.err);
    assert!(!run.err.contains("content/company.yaml"), "{}", run.err);
    site.write("content/company.yaml", site.read("content/company.yaml") + "notes: [{ use: notes/steps }]\n");
    let run = check(&site, support::TODAY).done();
    assert!(said(&run).is_empty(), "{}", run.err);
}

#[test]
fn an_embargo_holds_whatever_posted_says() {
    let site = site(&[
        ("places: [berlin]", "places: [zurich]"),
        ("pay: { band: E6 }", "pay: { min: 70000, max: 80000, currency: CHF, per: year, agreement: Z3 }"),
        ("closes: until-filled", "closes: 2026-12-15\nnotified: 2026-11-12"),
    ]);
    let page = "public/de/stellen/sachbearbeitung-kreditoren/index.html";
    let run = check(&site, support::TODAY).forbidden().says("2026-11-19").says("posted: 2026-11-20");
    assert_eq!(said(&run), ["error[law/posted-in-embargo"]);
    // Five working days after Thursday, 12 November, are over on the 19th.
    site.replace(PATH, "posted: 2026-11-02", "posted: 2026-11-20");
    site.build_with(&["--today", "2026-11-19"]).done().says("20 November 2026 (goes online: clerk)");
    assert!(!site.exists(page));
    site.build_with(&["--today", "2026-11-20"]).done();
    assert!(site.exists(page));
    // The writer knows of a holiday. Even where the finding is switched off, the page stays away.
    site.replace(PATH, "notified:", "embargo-until: 2026-11-20\nnotified:");
    site.build_with(&["--today", "2026-11-20"]).forbidden();
    site.write("vakanz.yaml", site.read("vakanz.yaml") + "check: { rules: { law/posted-in-embargo: off } }\n");
    site.build_with(&["--today", "2026-11-20"]).done().says("21 November 2026 (goes online: clerk)");
    assert!(!site.exists(page));
}

#[test]
fn house_words_are_found_where_they_stand() {
    let words = "Sie sorgen dafür, dass 400 Lieferanten pünktlich bezahlt werden und";
    let site = site(&[(
        words,
        "Sie halten mit\n    **Kreditoren** Kontakt; in der Kreditorenpflege und im Team\n    sorgen Sie dafür, dass",
    )]);
    site.write(
        PACK,
        "words:\n  vendors:\n    language: de\n    avoid: [im team sorgen, kreditoren*, kontakte]\n    write: Lieferanten\n    because: So reden wir.\n",
    );
    let run = check(&site, support::TODAY).done().says("“im Team sorgen” should").says("“Lieferanten”");
    let run = run.says("“Kreditoren” should").says("“Kreditorenpflege” should").says("So reden wir.");
    assert!(run.err.contains("content/packs/house.yaml:2:3"), "{}", run.err);
    // In the title, too, and in the experience.
    assert_eq!(said(&run), ["advice[house/word"; 5], "{}", run.err);
}

#[test]
fn a_pack_with_mistakes_is_answered() {
    let site = site(&[]);
    for (pack, expected) in [
        ("rules: { a: { rule: pay/mising, severity: off } }\n", &["reference/unknown"][..]),
        ("rules: { a: { rule: field/missing, severity: off } }\n", &["reference/unknown"]),
        ("rules: { a: { rule: pay/missing } }\n", &["field/missing"]),
        ("rules: { a: { rule: pay/missing, severity: heavy, country: UK } }\n", &["field/choice", "value/code"]),
        ("rules: { a: { rule: pay/missing, severity: off, requires: privacy } }\n", &["pack/field-of-another-rule"]),
        (
            "rules: { a: { rule: law/clause-missing, severity: advice, requires: [notes/steps, privat] } }\n",
            &["reference/unknown", "field/choice"],
        ),
        (
            "rules: { a: { rule: pay/missing, severity: off, valid-from: 2027-01-01, valid-to: 2026-01-01 } }\n",
            &["date/ends-before-start"],
        ),
        ("words: { a: { language: fr, avoid: x } }\n", &["field/choice"]),
        ("words: { a: { language: de, vermeiden: x } }\n", &["field/unknown"]),
    ] {
        site.write(PACK, pack);
        let run = check(&site, support::TODAY).forbidden();
        let mut faults = run.rules();
        faults.retain(|id| rules::find(id).is_none_or(|rule| !rule.is_on_content()));
        assert_eq!(faults, expected, "{pack}: {}", run.err);
        site.run(&["check", "--today", support::TODAY, "--lang", "de"]).forbidden();
    }
    site.remove(PACK).write("content/packs/house.yml", "rules: {}\n");
    check(&site, support::TODAY).done().says("house.yaml");
}

const DOCUMENT: &str = include_str!("../docs/packs.md");

#[test]
fn the_document_lists_what_is_built_in() {
    let rows = DOCUMENT.lines().skip_while(|line| !line.starts_with("| where |")).skip(2);
    let rows = rows.take_while(|line| line.starts_with("| "));
    let cells = rows.map(|row| row.split('|').skip(1).take(4).map(|cell| cell.trim().replace('`', "")).collect());
    let mut documented: Vec<Vec<String>> = cells.collect();
    let mut built_in: Vec<Vec<String>> = packs::built_in()
        .iter()
        .map(|provision| {
            let scope = &provision.scope;
            let since = scope.from.map(|from| from.to_string()).unwrap_or_default();
            let weight = provision.severity.map_or("off", Severity::name).to_owned();
            vec![scope.area.clone().unwrap_or_default(), provision.rule.to_owned(), weight, since]
        })
        .collect();
    documented.sort();
    built_in.sort();
    assert_eq!(documented, built_in);
}

#[test]
fn the_examples_of_the_document_are_accepted() {
    let mut blocks = 0;
    for block in DOCUMENT.split("\n```yaml ").skip(1) {
        let (kind, rest) = block.split_once('\n').expect("a kind");
        let (text, _) = rest.split_once("\n```").expect("an end");
        let site = site(&[]);
        site.write("content/clauses/notes.yaml", "equal-opportunity: { de: Alle., en: Everyone. }\n");
        site.write(
            "content/company.yaml",
            site.read("content/company.yaml") + "notes: [{ use: notes/equal-opportunity }]\n",
        );
        match kind {
            "pack" => drop(site.write(PACK, text)),
            "role-part" => {
                site.replace(PATH, "places: [berlin]\n", "").replace(PATH, "posted: 2026-11-02\n", "");
                site.write(PATH, site.read(PATH) + text + "\n");
            }
            other => panic!("“{other}” is no kind of example"),
        }
        let run = check(&site, support::TODAY).done();
        assert!(said(&run).is_empty(), "{text}\n{}", run.err);
        blocks += 1;
    }
    assert_eq!(blocks, 6);
}
