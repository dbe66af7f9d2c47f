//! Packs of rules from outside: where the work is done and which day it is decide what is said.

mod support;

use std::collections::BTreeSet;

use support::{Run, Site, role};
use vakanz::finding::Severity;
use vakanz::load::packs;

const PATH: &str = "content/roles/archive.yaml";
const PACK: &str = "content/packs/house.yaml";

/// The small site with a role that differs by some lines.
fn with_role(changes: &[(&str, &str)]) -> Site {
    let site = Site::small();
    site.write(PATH, role("Archiv", "Archive", "closes: until-filled\n"));
    for (from, to) in changes {
        site.replace(PATH, from, to);
    }
    site
}

/// What is said of the role, by rule and weight.
fn said(run: &Run) -> BTreeSet<&str> {
    let findings: Vec<&str> = run.err.split("\n\n").filter(|finding| finding.contains(PATH)).collect();
    findings.iter().filter_map(|finding| finding.lines().next()?.split_once("]: ").map(|(head, _)| head)).collect()
}

fn check(site: &Site, today: &str) -> Run {
    site.run(&["check", "--today", today])
}

#[test]
fn a_role_gets_the_law_of_every_place() {
    let no_pay = ("pay: { band: L3 }\n", "");
    for (places, expected) in [
        ("[berlin]", "advice[pay/missing"),
        ("[vienna]", "error[pay/missing-required"),
        ("[vienna, berlin]", "error[pay/missing-required"),
    ] {
        let site = with_role(&[no_pay, ("places: [berlin]", &format!("places: {places}"))]);
        let run = check(&site, support::TODAY);
        assert_eq!(said(&run), BTreeSet::from([expected]), "{places}: {}", run.err);
    }
    // Both minimum wage and minimum pay, of one role.
    let site = with_role(&[
        ("places: [berlin]", "places: [vienna, berlin]"),
        ("pay: { band: L3 }", "pay: { amount: 13, currency: EUR, per: hour, agreement: A1 }"),
    ]);
    let run = check(&site, support::TODAY);
    assert_eq!(said(&run), BTreeSet::from(["error[pay/invalid", "warning[pay/overpay-unsaid"]), "{}", run.err);
}

#[test]
fn the_day_decides_what_is_in_force() {
    let site = with_role(&[("pay: { band: L3 }", "pay: { amount: 14, currency: EUR, per: hour, agreement: A1 }")]);
    assert!(said(&check(&site, "2026-12-31")).is_empty());
    let run = check(&site, "2027-01-01").forbidden().says("14.60 EUR");
    assert_eq!(said(&run), BTreeSet::from(["error[pay/invalid"]));
    // The first day of work counts, not the day of the ad.
    site.replace(PATH, "contract: permanent }", "contract: permanent, start: 2027-01-04 }");
    assert_eq!(said(&check(&site, "2026-11-22")), BTreeSet::from(["error[pay/invalid"]));
    check(&site, "2026-11-22").says("2027-01-04");
    site.run(&["check", "--today", "2026-11-22", "--lang", "de"]).says("14,60 EUR");
}

#[test]
fn the_directive_is_no_law_before_its_day_and_only_a_recommendation_after() {
    let site = with_role(&[("pay: { band: L3 }\n", ""), ("posted: 2026-11-02", "posted: 2026-05-02")]);
    let before = check(&site, "2026-06-06");
    assert!(before.err.contains("pay/missing") && !before.err.contains("recommended"), "{}", before.err);
    let after = check(&site, "2026-06-07").says("recommended");
    assert_eq!(said(&after), BTreeSet::from(["advice[pay/missing"]));
    // The state may be held to a directive that it has not made a law.
    site.write("content/company.yaml", site.read("content/company.yaml") + "sector: public\n");
    let public = check(&site, "2026-06-07");
    assert!(said(&public).contains("warning[pay/missing"), "{}", public.err);
    // And it has to say more than others: for each job whether it can be done part time.
    assert!(said(&public).contains("warning[law/clause-missing"), "{}", public.err);
    public.says("severely disabled people is missing").says("can be done part time");
}

#[test]
fn a_site_weighs_a_rule_by_country_and_day() {
    let site = with_role(&[("pay: { band: L3 }\n", "")]);
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
        assert_eq!(said(&run), expected.into_iter().collect(), "{entry}: {}", run.err);
    }
    // The settings of the site have the last word.
    pack("severity: error");
    site.write("vakanz.yaml", site.read("vakanz.yaml") + "check: { rules: { pay/missing: off } }\n");
    assert!(said(&check(&site, support::TODAY)).is_empty());
}

#[test]
fn what_every_role_lacks_is_said_once() {
    let site = with_role(&[]);
    site.write("content/clauses/notes.yaml", "steps: { de: Ohne Stufen., en: Without steps. }\n");
    site.write(PACK, "rules:\n  steps: { rule: law/clause-missing, severity: warning, requires: notes/steps }\n");
    let run = check(&site, support::TODAY).done();
    assert_eq!(run.rules(), ["law/clause-missing"], "{}", run.err);
    assert!(run.err.contains("content/company.yaml"), "{}", run.err);
    // One role is not enough; the others are named, each at its place.
    site.replace(PATH, "summary:", "notes: [{ use: notes/steps }]\nsummary:");
    let run = check(&site, support::TODAY).done();
    assert_eq!(run.rules(), ["law/clause-missing"; 2], "{}", run.err);
    assert!(!run.err.contains("content/company.yaml") && !run.err.contains(PATH), "{}", run.err);
    site.write("content/company.yaml", site.read("content/company.yaml") + "notes: [{ use: notes/steps }]\n");
    check(&site, support::TODAY).clean();
}

#[test]
fn an_embargo_holds_whatever_posted_says() {
    let site = with_role(&[
        ("places: [berlin]", "places: [zurich]"),
        ("closes: until-filled", "closes: 2026-12-15\nnotified: 2026-11-12"),
    ]);
    site.write("content/places.yaml", site.read("content/places.yaml") + "zurich: { name: Zürich, country: CH }\n");
    site.replace(PATH, "pay: { band: L3 }", "pay: { min: 70000, max: 80000, currency: CHF, per: year, agreement: Z3 }");
    let run = check(&site, support::TODAY).forbidden().says("2026-11-19").says("posted: 2026-11-20");
    assert_eq!(said(&run), BTreeSet::from(["error[law/posted-in-embargo"]));
    // Five working days after Thursday, 12 November, are over on the 19th.
    site.replace(PATH, "posted: 2026-11-02", "posted: 2026-11-20");
    site.build_with(&["--today", "2026-11-19"]).clean().says("20 November 2026 (goes online: archive)");
    assert!(!site.exists("public/de/stellen/archiv/index.html"));
    site.build_with(&["--today", "2026-11-20"]).clean();
    assert!(site.exists("public/de/stellen/archiv/index.html"));
    // The writer knows of a holiday. Even where the finding is switched off, the page stays away.
    site.replace(PATH, "notified:", "embargo-until: 2026-11-20\nnotified:");
    site.build_with(&["--today", "2026-11-20"]).forbidden();
    site.write("vakanz.yaml", site.read("vakanz.yaml") + "check: { rules: { law/posted-in-embargo: off } }\n");
    site.build_with(&["--today", "2026-11-20"]).clean().says("21 November 2026 (goes online: archive)");
    assert!(!site.exists("public/de/stellen/archiv/index.html"));
}

#[test]
fn house_words_are_found_where_they_stand() {
    let site = with_role(&[]);
    site.write(
        PACK,
        "words:\n  order:\n    language: de\n    avoid: [am laufen, betrieb*]\n    write: in Gang\n    because: So reden wir.\n",
    );
    site.replace(
        PATH,
        "Sie halten den Betrieb am Laufen.",
        "Sie halten\n    **Betriebe** am Laufen; das Betriebsklima\n    ist gut.",
    );
    let run = check(&site, support::TODAY).done();
    // Once in the other role of the site.
    assert_eq!(run.rules(), ["house/word"; 4], "{}", run.err);
    let run = run.says("“Betriebe” should").says("“Betriebsklima” should").says("“in Gang”").says("So reden wir.");
    assert!(run.err.contains("content/packs/house.yaml:2:3"), "{}", run.err);
}

#[test]
fn a_pack_with_mistakes_is_answered() {
    let site = with_role(&[]);
    for (pack, rules) in [
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
        assert_eq!(run.rules(), rules, "{pack}: {}", run.err);
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
        let site = with_role(&[]);
        site.write("content/clauses/notes.yaml", "equal-opportunity: { de: Alle., en: Everyone. }\n");
        site.write("content/places.yaml", site.read("content/places.yaml") + "zurich: { name: Zürich, country: CH }\n");
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
        assert!(run.rules().is_empty(), "{text}\n{}", run.err);
        blocks += 1;
    }
    assert_eq!(blocks, 6);
}
