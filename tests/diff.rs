//! `vakanz diff REV` from outside: a repository made for the test, edits, and what is said of them.

mod support;

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use support::{Run, Site, assert_snapshot};

/// Git with an author and a clock of its own, whatever the machine's settings are.
fn git(folder: &Path, args: &[&str]) {
    let mut command = Command::new("git");
    command.current_dir(folder).args(args);
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    for (name, value) in [
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_AUTHOR_NAME", "Mara Lindner"),
        ("GIT_AUTHOR_EMAIL", "mara.lindner@example.org"),
        ("GIT_COMMITTER_NAME", "Mara Lindner"),
        ("GIT_COMMITTER_EMAIL", "mara.lindner@example.org"),
        ("GIT_AUTHOR_DATE", "2026-11-01T12:00:00Z"),
        ("GIT_COMMITTER_DATE", "2026-11-01T12:00:00Z"),
    ] {
        command.env(name, value);
    }
    let output = command.output().expect("git starts");
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn commit(site: &Site) {
    git(site.path(), &["add", "-A"]);
    git(site.path(), &["commit", "--quiet", "--message", "The site"]);
}

/// A site whose files are all committed.
fn committed(site: Site) -> Site {
    git(site.path(), &["init", "--quiet", "--initial-branch", "main"]);
    commit(&site);
    site
}

fn diff(site: &Site, args: &[&str]) -> Run {
    site.run(&support::on_the_day("diff", &[&["main"], args].concat()))
}

/// The example site with one of each kind of change.
fn edited() -> Site {
    let site = committed(Site::example());
    let payroll = "content/roles/finance/payroll-accountant.yaml";
    for (from, to) in [
        ("de: Fachkraft Entgeltabrechnung,", "de: Fachkraft Lohn und Gehalt,"),
        ("department: finance", "department: finance\nslug: { de: fachkraft-entgeltabrechnung, en: payroll }"),
        ("remote: { days: 2 }", "remote: { days: 3 }"),
        ("contract: permanent", "contract: permanent\n  start: 2027-02-01"),
        ("closes: until-filled", "closes: 2027-01-31"),
        ("tax office on time.", "tax office by the tenth of each month."),
        ("wage tax and social insurance.", "wage tax."),
        ("von Lohnsteuer und Sozialversicherung vor.", "der Lohnsteuer vor."),
        ("years: 2", "years: 3"),
        ("level: B1, need: nice", "level: B2, need: nice"),
        ("      need: nice\n      for: [payroll, records]", "      for: [payroll, records]"),
        ("  - use: benefits/home-kit\n", "  - { de: Ausstattung für zu Hause, en: Equipment for home }\n"),
    ] {
        site.replace(payroll, from, to);
    }
    site.replace("content/pay.yaml", "L4: { min: 44000, max: 53000", "L4: { min: 45500, max: 54500");
    site.replace("content/clauses/benefits.yaml", "30 days of annual leave", "30 days of paid leave");
    site.replace("content/roles/it/it-support.yaml", "posted: 2026-11-12", "posted: 2027-01-11");
    site.remove("content/roles/service/service-dispatcher.yaml");
    let clerk = site.read("content/roles/procurement/procurement-clerk.yaml");
    site.write("content/roles/procurement/purchaser.yaml", clerk + "draft: true\n");
    site
}

#[test]
fn changes_are_told_by_role_and_field() {
    let site = edited();
    for lang in ["de", "en"] {
        for format in ["text", "markdown", "json"] {
            let run = diff(&site, &["--lang", lang, "--format", format]).clean();
            // The commit has another name wherever the example site has changed.
            let commit = run.out.lines().find(|line| line.contains("\"commit\"")).unwrap_or("\0").to_owned();
            let text = run.out.replace(&commit, "  \"commit\": …").replace('\u{a0}', " ");
            assert_snapshot("diff", &format!("{lang}-{format}"), &text);
        }
    }
}

#[test]
fn a_site_does_not_differ_from_itself() {
    for site in [Site::example(), Site::small()] {
        let site = committed(site);
        assert_eq!(diff(&site, &[]).clean().out, "Nothing that is published differs from main.\n");
        let json: Value = serde_json::from_str(&diff(&site, &["--format", "json"]).clean().out).expect("JSON");
        assert_eq!(json["entries"], Value::Array(vec![]));
    }
}

/// What was changed and changed back says the opposite.
#[test]
fn a_role_that_comes_goes_when_looked_at_from_the_other_side() {
    let site = committed(Site::small());
    let role = site.read("content/roles/buyer.yaml");
    site.remove("content/roles/buyer.yaml");
    diff(&site, &[]).clean().says("Buyer (buyer)\n  - Removed; it was online.");
    commit(&site);
    site.write("content/roles/buyer.yaml", role);
    diff(&site, &[]).clean().says("Buyer (buyer)\n  - New, and online since 2 November 2026.");
    site.run(&["diff", "main~1", "--today", "2026-11-22"]).clean().says("Nothing that is published differs");
}

#[test]
fn items_are_followed_when_they_move() {
    let site = committed(Site::small());
    let clerk = ["content/roles/clerk/de.md", "content/roles/clerk/en.md"];
    site.replace(
        clerk[0],
        "- Sie öffnen die Post.\n- Sie bestellen Papier.",
        "- Sie bestellen Papier.\n- Sie öffnen die Post.",
    );
    site.replace(clerk[1], "- You open the post.\n- You order paper.", "- You order paper.\n- You open the post.");
    let run = diff(&site, &[]).clean();
    assert!(run.out.ends_with("(clerk)\n  - Duties stand in another order.\n"), "{}", run.out);
}

/// An item keeps its past when another comes before it, when it is translated anew, and when its id stays.
#[test]
fn items_are_followed_when_they_change() {
    let duty = |id: &str, de: &str, en: &str| format!("  - {{ {id} de: {de}, en: {en} }}\n");
    let old = [
        duty("", "Sie holen Angebote ein.", "You ask for quotations."),
        duty("", "Sie prüfen Rechnungen auf Skonto.", "You check invoices."),
        duty("id: stock,", "Sie führen das Lager.", "You keep the stock."),
        duty("", "Sie packen Kisten.", "You pack boxes."),
    ];
    let new = [
        duty("", "Sie begrüßen Gäste.", "You welcome guests."),
        duty("", "Sie holen Angebote ein.", "You obtain offers from suppliers."),
        duty("", "Sie prüfen Rechnungen auf Rabatt.", "You examine bills."),
        duty("id: stock,", "Alles zwischen Rampe und Regal ist Ihre Sache.", "Whatever is on a shelf is yours."),
    ];
    let duties = |all: &[String]| format!("duties:\n{}", all.concat());
    let site = Site::small();
    let before = "duties:\n  - de: Sie holen Angebote ein.\n    en: You ask for quotations.\n";
    site.replace("content/roles/buyer.yaml", before, &duties(&old));
    let site = committed(site);
    site.replace("content/roles/buyer.yaml", &duties(&old), &duties(&new));
    let run = diff(&site, &[]).clean();
    let told: Vec<&str> = run.out.lines().filter_map(|line| line.strip_prefix("  - ")).collect();
    let expected = [
        "Duty 1 added: “You welcome guests.”",
        "Duty 2 reworded in English only; German as before.",
        "Duty 3 reworded.",
        "Duty 4 reworded.",
        "Duty removed: “You pack boxes.”",
    ];
    assert_eq!(told, expected);
}

/// Who shares a text is told once, with the text; a role that takes or leaves it says so itself.
#[test]
fn a_clause_is_told_once_and_its_use_by_the_role() {
    let site = committed(Site::small());
    site.replace("content/clauses/skills.yaml", "Sie werten Listen in Excel aus.", "Sie werten Listen aus.");
    let run = diff(&site, &[]).clean();
    assert!(run.out.contains("Clause skills/spreadsheets (used by 1 role: buyer)\n"), "{}", run.out);
    assert!(!run.out.contains("(buyer)"), "{}", run.out);
    commit(&site);
    let own = "- { de: Sie werten Listen aus., en: You analyse lists in Excel. }";
    site.replace("content/roles/buyer.yaml", "- use: skills/spreadsheets", own);
    let run = diff(&site, &[]).done();
    let told = "Skill 1 now has words of its own instead of the clause skills/spreadsheets.";
    assert!(run.out.contains(told) && !run.out.contains("reworded"), "{}", run.out);
}

/// A language that a posting gains says itself that all its texts are new.
#[test]
fn a_language_more_is_one_change() {
    let site = committed(Site::small());
    site.remove("content/roles/clerk/en.md");
    let run = diff(&site, &[]).done();
    assert!(run.out.ends_with("Languages: now German (was German and English).\n"), "{}", run.out);
}

#[test]
fn a_text_that_is_new_in_one_language_only_is_told_so() {
    let site = committed(Site::small());
    let duties = "## Your responsibilities\n";
    site.replace("content/roles/clerk/en.md", duties, &format!("{duties}\nMost days you do this:\n"));
    let text = site.read("content/roles/clerk/en.md") + "\n## Night work\n\nNone.\n";
    site.write("content/roles/clerk/en.md", text);
    let run = diff(&site, &[]).done();
    assert!(run.out.contains("Introduction to a list added in English only: “Most days you do this:”"), "{run:?}");
    assert!(run.out.contains("Section 1 added in English only: “Night work”"), "{run:?}");
}

#[test]
fn a_line_that_breaks_elsewhere_is_no_change() {
    let site = committed(Site::small());
    let folded = "  de: >\n    Sie bestellen, was\n    das Büro braucht.\n";
    site.replace("content/roles/buyer.yaml", "  de: Sie bestellen, was das Büro braucht.\n", folded);
    diff(&site, &[]).clean().says("Nothing that is published differs");
}

/// Both are looked at on the same day: a posting that has closed meanwhile has not changed.
#[test]
fn time_alone_changes_nothing() {
    let site = committed(Site::small());
    diff(&site, &["--today", "2029-01-01"]).clean().says("Nothing that is published differs");
}

#[test]
fn a_site_may_lie_in_a_folder_of_the_repository() {
    let outer = Site::empty().with_folder(&support::project().join("tests/site"));
    let site = Site::empty();
    for (path, bytes) in support::files(outer.path()) {
        site.write(&format!("[Büro] site/{path}"), bytes);
    }
    let site = committed(site.with("content/roles/other.yaml", "not ours"));
    site.replace("[Büro] site/content/roles/buyer.yaml", "posted: 2026-11-02", "posted: 2026-11-09");
    let run = site.run(&["diff", "main", "--root", "[Büro] site", "--today", "2026-11-22"]).clean();
    assert!(run.out.contains("Goes online later: on 9 November 2026 instead of 2 November 2026."), "{}", run.out);
    assert_eq!(run.out.matches("\n  - ").count(), 1, "{}", run.out);
    site.run(&["diff", "main", "--root", "content"]).failed().says("is not the folder of a site");
}

#[test]
fn what_keeps_it_from_being_compared_is_said() {
    let site = Site::small();
    diff(&site, &[]).failed().says("This folder does not lie in a Git repository");
    diff(&site, &["--lang", "de"]).failed().says("liegt in keinem Git-Repository");
    let site = committed(Site::small());
    for revision in ["nowhere", "--", "main:vakanz.yaml"] {
        let run = site.run(&["diff", "--", revision]).failed();
        run.says(&format!("The repository has no revision “{revision}”."));
    }
    diff(&site, &["--format", "xml"]).failed().says("“xml” is not a format for a comparison");
    let mut command = site.command(&["diff", "main"]);
    command.env("PATH", "");
    Run::of(command).failed().says("The program git is missing here");

    let empty = Site::empty().with("README", "");
    let empty = committed(empty).with_folder(&support::project().join("tests/site"));
    diff(&empty, &[]).failed().says("The revision “main” has no site in this folder");
}

#[test]
fn what_could_not_be_read_is_said() {
    let site = committed(Site::small());
    site.replace("content/roles/buyer.yaml", "posted: 2026-11-02", "posted: soon");
    let run = diff(&site, &[]).done();
    assert!(run.err.contains("the comparison is not complete (1 error): run `vakanz check`."), "{}", run.err);
    commit(&site);
    site.replace("content/roles/buyer.yaml", "posted: soon", "posted: 2026-11-02");
    assert!(diff(&site, &[]).done().err.contains("Some of main could not be read"));
}

/// Comments go to people: nothing in a text may call somebody, link, or hide.
#[test]
fn markdown_of_texts_is_shown_and_does_nothing() {
    let site = committed(Site::small());
    site.replace("content/roles/buyer.yaml", "en: You ask for quotations.", "en: \"You ask for @everyone <5 #1.\"");
    let run = diff(&site, &["--format", "markdown"]).clean();
    assert!(run.out.contains("- Duty 1 reworded in English only; German as before."), "{}", run.out);
    assert!(run.out.contains("You ask for ~~quotations.~~ **&#64;everyone &lt;5 \\#1.**"), "{}", run.out);
}
