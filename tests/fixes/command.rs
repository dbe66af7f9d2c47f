//! The program on folders: just the bytes that must change do, whatever stands around them, and nothing is ever lost.
//!
//! In: the small site with faults in every style that a file can have them in. Out: nothing.

use std::fs;

use crate::support::{Files, Run, Site, difference, files, role};

const BUYER: &str = "content/roles/buyer.yaml";
const CLAUSES: &str = "content/clauses/skills.yaml";
const SETTINGS: &str = "vakanz.yaml";

/// The small site, on which every rule with a fix is on.
fn site() -> Site {
    let site = Site::small();
    site.replace(SETTINGS, "structure: off, ", "");
    site.replace(SETTINGS, "style: off, ", "");
    site
}

fn mend(site: &Site, args: &[&str]) -> Run {
    site.check(&[&["--fix"], args].concat())
}

fn findings(site: &Site) -> Vec<(String, String)> {
    let run = site.check(&["--format", "json"]);
    let data: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let findings = data["findings"].as_array().expect("findings");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    findings.iter().map(|finding| (text(&finding["rule"]), text(&finding["place"]["file"]))).collect()
}

/// What is wrong in a file, and what it should be: the file must become just that.
#[track_caller]
fn becomes(path: &str, before: &str, after: &str) {
    let site = site();
    site.write(path, before);
    let (found, old) = (findings(&site), files(site.path()));
    let dry = mend(&site, &["--dry-run"]);
    assert!(difference(&old, &files(site.path())).is_empty(), "it was only to be shown");
    assert!(dry.out.starts_with(&format!("--- {path}\n+++ {path}\n@@ ")), "{dry:#?}");

    let run = mend(&site, &[]);
    let new = files(site.path());
    assert_eq!(difference(&old, &new), [path], "{run:#?}");
    assert_eq!(String::from_utf8_lossy(&new[path]), after, "{run:#?}");

    let left = findings(&site);
    assert!(left.len() < found.len(), "{left:?}");
    assert!(left.iter().all(|finding| found.contains(finding)), "{left:#?} of {found:#?}");
    let count = found.len() - left.len();
    let said = if count == 1 { "1 finding mended".to_owned() } else { format!("{count} findings mended") };
    run.says(&said);
    mend(&site, &[]).says("None of this can be mended safely by itself; no file was changed.");
    assert_eq!(files(site.path()), new, "a second time nothing changes");
}

/// A role with other words for its duty, as they are typed there, below odd lines.
fn duty(typed: &str) -> String {
    let before = "title:   { de: 'Einkauf' , en: \"Buyer\" }   # Müller & Söhne!!!\ndepartment: finance\n\n\nplaces: [ berlin ]\n";
    let facts = "employment: { time: full-time, contract: permanent }\npay: { band: L3 }\nposted: 2026-11-02\ncloses: until-filled\n";
    let summary = "summary:\n  de: Sie bestellen, was das Büro braucht.\n  en: You order what the office needs.\n";
    let skills = "qualifications:\n  skills:\n    - use: skills/spreadsheets # 1,200 €\n";
    format!("{before}{facts}{summary}duties:\n{typed}\n# Ende „so\" 12/31/2026\n{skills}")
}

fn duty_of(title: &str, typed: &str) -> String {
    duty(typed).replace("'Einkauf'", &format!("'{title}'"))
}

/// The German words of duties as they are typed, before and after, with what they are in English.
#[track_caller]
fn duties_become(cases: &[(&str, &str)], english: &str) {
    let item = |german: &str| format!("  - de: {german}\n    en: {english}\n");
    let before: String = cases.iter().map(|(before, _)| item(before)).collect();
    let after: String = cases.iter().map(|(_, after)| item(after)).collect();
    becomes(BUYER, &duty(&before), &duty(&after));
}

#[test]
fn every_style_of_yaml_is_kept() {
    let cases = [
        ("Für Größe 1,250 € prüfen.", "Für Größe 1.250 € prüfen."),
        ("Für Größe 1,250 € prüfen.   # äöü 1,250 €!!!", "Für Größe 1.250 € prüfen.   # äöü 1,250 €!!!"),
        ("'Für Größe 1,250 € prüfen: „gut'' so“.'  ", "'Für Größe 1.250 € prüfen: „gut'' so“.'  "),
        (
            "\"F\\u00fcr Größe 1,250\\u0020€ \\\n      prüfen\\x2e\"",
            "\"F\\u00fcr Größe 1.250\\u0020€ \\\n      prüfen\\x2e\"",
        ),
        ("Für Größe\n      1,250 €\n\n      prüfen.", "Für Größe\n      1.250 €\n\n      prüfen."),
        (
            ">  # gefaltet\n     Für  Größe \n     1,250 €\n     prüfen.\n",
            ">  # gefaltet\n     Für  Größe \n     1.250 €\n     prüfen.\n",
        ),
        (">2-\n      Für Größe 1,250 €\n      prüfen.", ">2-\n      Für Größe 1.250 €\n      prüfen."),
        ("|+\n      Für Größe\n      1,250 € prüfen.\n\n\n", "|+\n      Für Größe\n      1.250 € prüfen.\n\n\n"),
        (
            "|\n      Für Größe:\n\n      - 1,250 € prüfen!\n      - **1,250 €** zahlen\n",
            "|\n      Für Größe:\n\n      - 1.250 € prüfen!\n      - **1.250 €** zahlen\n",
        ),
    ];
    duties_become(&cases, "You check €1,250 for size.");
}

/// A day is a word of a sentence in either form.
#[test]
fn no_sentence_becomes_too_long_by_a_day() {
    let summed = |day: &str| {
        let english = "You order what the office needs, ask for quotations, compare them, keep the lists, talk to the \
                       suppliers, and have all of it in place by";
        let german = "Sie bestellen, was das Büro braucht, und haben alles beisammen bis";
        duty("  - {de: Post öffnen, en: Open the post}")
            .replace("Sie bestellen, was das Büro braucht.", &format!("{german} 31.12.2026."))
            .replace("You order what the office needs.", &format!("{english} {day}."))
    };
    becomes(BUYER, &summed("31.12.2026"), &summed("31 December 2026"));
}

#[test]
fn flow_is_kept_and_never_broken() {
    let flow = |first: &str, second: &str, third: &str| {
        let german = [first, second, third].map(|text| format!("  - {{de: {text},\n     en: \"It is 1,250!\" }} # so"));
        duty(&german.join("\n"))
    };
    // A comma would end a text there: in quotes it does not.
    let before = flow("\"Sie prüfen 1,250 €!!!\"", "'Es sind 12.5 Prozent'", "Post öffnen???");
    becomes(BUYER, &before, &flow("\"Sie prüfen 1.250 €!\"", "'Es sind 12,5 Prozent'", "Post öffnen?"));
    let site = site();
    let text = duty("  - { de: 12.5 Prozent prüfen, en: 12.5 per cent is checked }");
    site.write(BUYER, &text);
    assert!(findings(&site).iter().any(|(rule, _)| rule == "translation/locale-format"));
    mend(&site, &[]).says("None of this can be mended safely");
    assert_eq!(site.read(BUYER), text);
}

#[test]
fn quotation_marks_are_typed_as_their_text_is() {
    let cases = [
        ("Das \"Kleingedruckte\" prüfen", "Das „Kleingedruckte“ prüfen"),
        ("\"Das \\\"Kleingedruckte\\\" prüfen\"", "\"Das „Kleingedruckte“ prüfen\""),
        ("'Das \"Kleingedruckte\" prüfen'", "'Das „Kleingedruckte“ prüfen'"),
        (
            ">\n      Das \"Kleingedruckte\n      im Vertrag\" prüfen\n",
            ">\n      Das „Kleingedruckte\n      im Vertrag“ prüfen\n",
        ),
    ];
    duties_become(&cases, "'Don''t miss the “small print”.'");
    let english =
        |typed: &str| duty(&format!("  - de: Das „Kleingedruckte“ prüfen.\n    en: 'Don''t miss the {typed}.'"));
    becomes(BUYER, &english("„small print“"), &english("“small print”"));
}

#[test]
fn line_ends_and_marks_of_other_systems_are_kept() {
    let typed = |number: &str| {
        duty(&format!("  - de: >\n      Für Größe\n      {number} € prüfen.\n    en: You check €1,250 for size.\n"))
    };
    for form in [|text: String| text.replace('\n', "\r\n"), |text: String| format!("\u{feff}{text}")] {
        let site = site();
        site.replace(SETTINGS, "duties: off", "duties: off, yaml/line-ends: off, yaml/byte-order-mark: off");
        site.write(BUYER, form(typed("1,250")));
        mend(&site, &[]).says("1 finding mended, in 1 file.");
        assert_eq!(site.read(BUYER), form(typed("1.250")));
    }
}

#[test]
fn line_ends_and_marks_of_other_systems_are_mended_where_they_are_looked_at() {
    let text =
        duty("  - de: |\n      Post öffnen\n      und verteilen\n    en: \"Open the post\n      and distribute it\"");
    becomes(BUYER, &format!("\u{feff}{}", text.replace('\n', "\r\n")), &text);
    becomes(BUYER, &text.replacen('\n', "\r", 1), &text);
}

#[test]
fn a_marker_that_the_site_adds_is_taken_from_the_title() {
    let titled = |german: &str, english: &str| {
        duty_of(german, "  - {de: Post öffnen, en: Open the post}").replace("Buyer", english)
    };
    // The English pages have none: there it stays to be looked at.
    becomes(BUYER, &titled("Einkäufer*in (m/w/d)", "Buyer (m/f/d)"), &titled("Einkäufer*in", "Buyer (m/f/d)"));
}

#[test]
fn what_a_fault_hides_does_not_keep_it_from_being_mended() {
    let site = site();
    site.replace(SETTINGS, ", consistency: off", "");
    site.write(CLAUSES, site.read(CLAUSES) + "unused: { de: Sie kochen gern., en: You like cooking. }\n");
    site.replace(BUYER, "de: Einkauf", "de: Einkauf (m/w/d)");
    mend(&site, &[]).says("1 finding mended").says("consistency/unused-clause");
}

#[test]
fn markdown_is_kept() {
    let german = |gap: &str, title: &str, summary: &str, item: &str| {
        format!(
            "# {title}\n\n{summary}\n\n##{gap}Ihre Aufgaben\n\n*   Sie öffnen\n    die **Post**.  \n*   {item}\n\n## Ihr Profil\n\n- use: skills/letters\n\n## Wir bieten\n\n- Gleitzeit `1,250 €!!!`\n"
        )
    };
    becomes(
        "content/roles/clerk/de.md",
        &german(
            "",
            "★ Büro&shy;kraft!!!",
            "Sie  halten\ndas *Büro* [am\nLaufen](https://www.example.org/1,250)!!!",
            "Sie bestellen\n    für 1,250\n    € \"gutes\n    Papier\".",
        ),
        &german(
            " ",
            "Büro&shy;kraft",
            "Sie  halten\ndas *Büro* [am\nLaufen](https://www.example.org/1,250)!",
            "Sie bestellen\n    für 1.250\n    € „gutes\n    Papier“.",
        ),
    );
}

#[test]
fn titles_are_mended_in_place() {
    let titled =
        |title: &str| duty("  - {de: Post öffnen, en: Open the post}").replace("de: 'Einkauf' , en: \"Buyer\"", title);
    for (before, after) in [
        (
            "de: '+++ Einkauf für „Söhne'' Büro“ +++' , en: \"Buyer\"",
            "de: 'Einkauf für „Söhne'' Büro“' , en: \"Buyer\"",
        ),
        ("de: \"Eink\\u00e4ufe (Berlin)\" , en: \"Buyer – Berlin\"", "de: \"Eink\\u00e4ufe\" , en: \"Buyer\""),
        ("de: EINKAUF FÜR KÜCHEN, en: Buyer ★ # \"so\"\n   ", "de: Einkauf für Küchen, en: Buyer # \"so\"\n   "),
    ] {
        becomes(BUYER, &titled(before), &titled(after));
    }
}

#[test]
fn a_clause_is_mended_once_for_all_roles_that_use_it() {
    let site = site();
    site.write("content/roles/clark.yaml", role("Lager", "Storekeeper", "closes: until-filled"));
    let clauses = site.read(CLAUSES);
    let typed = |sign: &str| {
        clauses.replace("Listen in Excel aus.", &format!("Listen in Excel aus{sign}")).replace('\n', "\n\n")
    };
    site.write(CLAUSES, typed("!!!"));
    // Who asks for a role wants the role's own files changed, not what others use too.
    mend(&site, &["buyer"]).says("no file was changed");
    assert_eq!(site.read(CLAUSES), typed("!!!"));
    mend(&site, &[]).says("1 finding mended, in 1 file.");
    assert_eq!(site.read(CLAUSES), typed("!"));
}

#[test]
fn only_the_files_that_were_asked_for_are_mended() {
    let site = site();
    let loud = |path: &str| site.replace(path, "Sie ", "Sie “alle” ").read(path);
    let (buyer, clerk, clauses) = (loud(BUYER), loud("content/roles/clerk/de.md"), loud(CLAUSES));
    let paths = [BUYER, CLAUSES, "content/roles/clerk/de.md"];
    let calm = |text: &str| text.replace("“alle”", "„alle“");
    mend(&site, &["clerk"]);
    assert_eq!(paths.map(|path| site.read(path)), [buyer.clone(), clauses.clone(), calm(&clerk)]);
    mend(&site, &["content/clauses"]);
    assert_eq!(paths.map(|path| site.read(path)), [buyer.clone(), calm(&clauses), calm(&clerk)]);
    mend(&site, &["--dry-run", BUYER]).says("+  de: Sie „alle“ bestellen").says("2 findings would be mended");
    mend(&site, &["./content/roles/buyer.yaml"]);
    assert_eq!(paths.map(|path| site.read(path)), [calm(&buyer), calm(&clauses), calm(&clerk)]);
}

/// 0: done; 1: findings are left that forbid publishing; 2: it could not work.
#[test]
fn it_ends_as_a_check_of_what_is_left_does() {
    let site = site();
    site.replace(BUYER, "das Büro braucht.", "das Büro braucht!!!");
    site.check(&[BUYER]).says("vakanz can mend 1 finding by itself: `vakanz check --fix`");
    let dry = mend(&site, &["--dry-run", "--deny", "advice", BUYER]).forbidden();
    assert!(!dry.err.contains("by itself"), "{dry:#?}");
    mend(&site, &["--dry-run"]).done();
    mend(&site, &["--deny", "advice", "--format", "json", "--quiet"]);
    let clean = mend(&site, &[BUYER]).done();
    assert!(!clean.rules().contains(&"style/shouting"), "{clean:#?}");
    site.replace(BUYER, "das Büro braucht!", "das Büro braucht!!!");
    site.write("content/roles/zz.yaml", "closses: 2026-12-01\n");
    mend(&site, &[]).forbidden().says("1 finding mended");
    site.check(&["--dry-run"]).failed();
    mend(&Site::empty(), &[]).failed();
}

#[test]
fn what_makes_something_else_worse_is_left_and_the_rest_is_mended() {
    let site = site();
    // Two pages would have one address.
    for (path, german, english) in
        [("a", "Empfang", "Receptionist"), ("b", "Empfang (Berlin)", "Receptionist, Berlin!")]
    {
        site.write(
            &format!("content/roles/{path}.yaml"),
            role(german, &format!("\"{english}\""), "closes: until-filled"),
        );
    }
    for nth in 0..9 {
        let text = role(&format!("Lager {nth}"), &format!("Store {nth}"), "closes: until-filled");
        site.write(&format!("content/roles/store-{nth}.yaml"), text.replace("am Laufen.", "am Laufen!!!"));
    }
    let old = files(site.path());
    mend(&site, &[]);
    let changed = difference(&old, &files(site.path()));
    let stores: Vec<String> = (0..9).map(|nth| format!("content/roles/store-{nth}.yaml")).collect();
    assert!(
        stores.iter().all(|path| changed.contains(path) && site.read(path).contains("am Laufen!\n")),
        "{changed:?}"
    );
    assert!(site.read("content/roles/b.yaml").contains("Empfang (Berlin)"));
    let rest = files(site.path());
    mend(&site, &[]).says("no file was changed");
    assert_eq!(files(site.path()), rest);
}

#[test]
fn accepted_translations_stay_accepted() {
    let site = site();
    site.replace(BUYER, "das Büro braucht.", "das Büro braucht!!!");
    site.check(&["--accept-translation", "buyer"]).done();
    mend(&site, &[BUYER]).says("1 finding mended, in 2 files.");
    assert!(!findings(&site).iter().any(|(rule, _)| rule == "translation/stale"));
}

#[test]
fn a_file_that_may_not_be_written_stays_and_so_do_the_others() {
    let site = site();
    site.replace(BUYER, "das Büro braucht.", "das Büro braucht!!!");
    site.replace(CLAUSES, "Listen in Excel aus.", "Listen in Excel aus!!!");
    let path = site.path().join(BUYER);
    let mut permissions = fs::metadata(&path).expect("the file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions.clone()).expect("its permissions");
    let old: Files = files(site.path());
    mend(&site, &[]).failed().says("You are not allowed to write “").says("buyer.yaml”.");
    assert!(difference(&old, &files(site.path())).is_empty());
    mend(&site, &["--lang", "de"]).failed().says("„");
    mend(&site, &[CLAUSES]).says("1 finding mended, in 1 file.");
}

#[test]
fn what_may_mean_something_else_is_left() {
    let site = site();
    site.replace(SETTINGS, "law: off, ", "");
    let typed = |title: &str, more: &str, german: &str| {
        let duty = format!("  - {{ de: \"{german}\", en: \"It is 1,250 or 1.25\" }}");
        let text = duty_of(title, &duty);
        text.replace("time: full-time", "time: [full-time, part-time]") + more
    };
    for (rule, title, more, german) in [
        ("structure/title-extra", "Einkauf in Vollzeit", "", "Post öffnen"),
        ("structure/title-extra", "Einkauf (remote)", "remote: { days: 2 }\n", "Post öffnen"),
        ("structure/title-shouting", "LEITUNG STRASSENBAU", "", "Post öffnen"),
        ("structure/title-shouting", "LEITUNG MSSQLX", "", "Post öffnen"),
        ("translation/locale-format", "Einkauf", "", "Sie lagern 1,250 t ein"),
        ("translation/locale-format", "Einkauf", "", "Sie tippen `\\\"so\\\" 1,250 €` ein"),
        ("law/posted-in-embargo", "Einkauf", "embargo-until: 2026-11-20\n", "Post öffnen"),
    ] {
        let text = typed(title, more, german);
        site.write(BUYER, &text);
        assert!(findings(&site).contains(&(rule.to_owned(), BUYER.to_owned())), "{rule}: {:#?}", findings(&site));
        mend(&site, &[]).says("None of this can be mended safely");
        assert_eq!(site.read(BUYER), text);
    }
}

#[test]
fn where_nothing_is_wrong_nothing_is_said_of_mending() {
    let site = Site::empty();
    site.run(&["init"]).clean();
    let run = site.run(&["check", "--fix"]).done().says("Nothing is wrong");
    assert!(!run.err.contains("mended"), "{}", run.err);
    // What is wrong elsewhere was not asked about.
    site.replace("content/roles/office-clerk/role.yaml", "department:", "abteilung:");
    let run = site.run(&["check", "--fix", "accounts-payable"]).done().says("Nothing is wrong with this file");
    assert!(!run.err.contains("mended"), "{}", run.err);
}
