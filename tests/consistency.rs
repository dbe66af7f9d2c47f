//! What is said in several roles, and what mends it.
//!
//! In: the small site with texts that were copied. Out: what `vakanz check` says of them, and the files after `--fix`.

mod support;

use serde_json::Value;
use support::{Site, TODAY, role};

/// The small site, with the family switched on.
fn site() -> Site {
    let site = Site::small();
    site.replace("vakanz.yaml", ", consistency: off", "");
    site
}

/// The findings of the family, by rule, path and number of roles.
fn found(site: &Site) -> Vec<(String, String, usize)> {
    let run = site.run(&["check", "--today", TODAY, "--format", "json"]);
    let report: Value = serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:#?}"));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let of_family = |finding: &&Value| text(&finding["rule"]).starts_with("consistency/");
    let findings = report["findings"].as_array().expect("findings").iter().filter(of_family);
    let roles = |finding: &Value| finding["roles"].as_array().map_or(0, Vec::len);
    findings.map(|finding| (text(&finding["rule"]), text(&finding["place"]["file"]), roles(finding))).collect()
}

fn fix(site: &Site) {
    site.run(&["check", "--today", TODAY, "--fix"]);
}

const LETTERS: &str = "{ de: Sie schreiben fehlerfreie Briefe., en: You write letters without mistakes. }";

#[test]
fn a_clause_that_is_written_out_is_used_instead() {
    let site = site();
    let more =
        format!("department: finance\nclosing: x\nbenefits: [{LETTERS}]").replace("closing: x", "closes: until-filled");
    site.write("content/roles/writer.yaml", role("Korrespondenz", "Letter Writer", &more));
    site.replace(
        "content/roles/buyer.yaml",
        "    - use: skills/spreadsheets\n",
        "    - use: skills/spreadsheets\n    # the house style\n    - de: Sie schreiben fehlerfreie Briefe.\n      \
         en: You write letters without mistakes.\n",
    );
    site.replace("content/roles/clerk/de.md", "- use: skills/letters", "- Sie schreiben fehlerfreie Briefe.");
    site.replace("content/roles/clerk/en.md", "- use: skills/letters", "- You write letters without mistakes.");
    let copied = ("consistency/clause-copied".to_owned(), "content/roles/buyer.yaml".to_owned(), 3);
    assert!(found(&site).contains(&copied), "{:?}", found(&site));
    fix(&site);
    let buyer = site.read("content/roles/buyer.yaml");
    assert!(buyer.contains("    # the house style\n    - use: skills/letters\n"), "{buyer}");
    let writer = site.read("content/roles/writer.yaml");
    assert!(writer.contains("benefits: [{ use: skills/letters }]"), "{writer}");
    for path in ["content/roles/clerk/de.md", "content/roles/clerk/en.md"] {
        assert!(site.read(path).contains("\n- use: skills/letters\n"), "{}", site.read(path));
    }
    assert!(!found(&site).iter().any(|(rule, ..)| rule == "consistency/clause-copied"), "{:?}", found(&site));
}

#[test]
fn what_is_more_than_words_is_left_to_the_writer() {
    let site = site();
    for (nth, item) in [
        "- { id: letters, share: 20, de: Sie schreiben fehlerfreie Briefe., en: You write letters without mistakes. }",
        "- de: Sie schreiben fehlerfreie Briefe. # the house style\n    en: You write letters without mistakes.",
        "- { de: Sie schreiben fehlerfreie Briefe!, en: You write letters without mistakes. }",
    ]
    .iter()
    .enumerate()
    {
        let text = role("Korrespondenz", "Letter Writer", "closes: until-filled");
        let text = text.replace("  - { de: Sie prüfen Rechnungen., en: You check invoices. }", &format!("  {item}"));
        site.write("content/roles/writer.yaml", &text);
        assert!(found(&site).iter().any(|(rule, ..)| rule == "consistency/clause-copied"), "{nth}: {:?}", found(&site));
        fix(&site);
        assert_eq!(site.read("content/roles/writer.yaml"), text, "{nth}");
    }
}

/// A role for which everything was copied from another one.
fn twin(title: &str, duties: &[&str]) -> String {
    let duties: String = duties.iter().map(|duty| format!("  - {{ de: {duty}, en: \"{duty} (en)\" }}\n")).collect();
    let text = role(title, &format!("{title} EN"), "closes: until-filled");
    text.replace("  - { de: Sie prüfen Rechnungen., en: You check invoices. }\n", &duties)
}

const DUTIES: [&str; 3] = [
    "Sie buchen täglich rund sechzig Eingangsrechnungen und klären Abweichungen mit dem Einkauf.",
    "Sie bereiten den Zahllauf am Donnerstag vor und stimmen die offenen Posten ab.",
    "Sie beantworten Rückfragen von Lieferanten am Telefon und per E-Mail noch am selben Tag.",
];

#[test]
fn roles_that_share_several_texts_are_told_so_once() {
    let site = site();
    site.write("content/roles/one.yaml", twin("Kreditoren", &DUTIES));
    site.write("content/roles/two.yaml", twin("Debitoren", &DUTIES));
    site.write("content/roles/three.yaml", twin("Mahnwesen", &["Sie bereiten den Zahllauf vor."]));
    let found: Vec<_> = found(&site).into_iter().filter(|(rule, ..)| rule == "consistency/near-duplicate").collect();
    assert_eq!(found, [("consistency/near-duplicate".to_owned(), "content/roles/one.yaml".to_owned(), 2)]);
    let german = site.run(&["check", "--today", TODAY, "--lang", "de"]);
    let words = german.err.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("2 Stellen haben 3 Texte in fast denselben Worten gemeinsam"), "{}", german.err);
}

/// However many roles there are: what stands in few of very many is no matter.
#[test]
fn a_large_site_is_not_drowned() {
    let site = site();
    for nth in 0..120 {
        let own = format!("Sie prüfen in der Filiale {nth} die Kasse und die Belege des Vortags.");
        let shared = DUTIES[usize::from(nth % 3 == 0)];
        let rare = if nth < 2 { DUTIES[2] } else { "Sie helfen." };
        site.write(
            &format!("content/roles/branch-{nth:03}.yaml"),
            twin(&format!("Filiale {nth}"), &[&own, shared, rare]),
        );
    }
    let found: Vec<_> = found(&site).into_iter().filter(|(rule, ..)| rule == "consistency/near-duplicate").collect();
    let roles: Vec<usize> = found.iter().map(|(_, _, roles)| *roles).collect();
    assert_eq!(roles, [40, 2, 80], "{found:?}");
}
