//! How the findings of `vakanz check` are shown: which, to whom, and in which form.
//!
//! In: the small site with mistakes. Out: snapshots of what a writer reads in both languages, and what programs get.

mod support;

use std::sync::Arc;

use serde_json::{Value, json};
use support::{Run, Site, TODAY};
use vakanz::finding::{Edit, Finding, rules};
use vakanz::language::Tongue;
use vakanz::render::theme;
use vakanz::report::{Account, Messages, github, json as for_programs, listing};
use vakanz::review::{Review, review};
use vakanz::snapshot::Snapshot;

const BUYER: &str = "content/roles/buyer.yaml";
const CLAUSES: &str = "content/clauses/skills.yaml";

/// Mistakes of every weight: in a role, over several lines, in a clause of two roles, in a draft, in the settings.
fn faulty() -> Site {
    let site = Site::small();
    site.replace("vakanz.yaml", ", style: off", "");
    let draft = site.read(BUYER).replace("Einkauf", "Lager").replace("Buyer", "Storekeeper");
    site.write("content/roles/store.yaml", draft.replace("posted:", "draft: true\nposted:"));
    site.replace("content/roles/store.yaml", "das Büro braucht", "das LAGER WIRKLICH braucht");
    site.replace(
        BUYER,
        "summary:\n  de: Sie bestellen, was das Büro braucht.",
        "summary:\n  de: >\n    Für 日本 und Österreich: Sie bestellen GRUNDSÄTZLICH\n    alles, was das Büro braucht, und das in einer Zeile, die zu lang ist!!!\n    <b>Heute</b>.",
    );
    site.replace(BUYER, "closes: until-filled", "closes: until-filled\nopenigns: 2");
    site.replace(CLAUSES, "Listen in Excel aus.", "Listen JEDERZEIT UND ÜBERALL aus.");
    site.replace("content/roles/clerk/role.yaml", "posted:", "reviewed: 2026-31-12\nposted:");
    site
}

fn parsed(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:#?}"))
}

/// The rules that these mistakes break. The small site may break others, as they come.
const BROKEN: [&str; 5] = ["date/no-such-month", "field/unknown", "style/shouting", "text/html", "yaml/duplicate-key"];

/// The rules of the findings as JSON has them.
fn broken(run: &Run) -> Vec<String> {
    let findings = parsed(run)["findings"].as_array().expect("findings").clone();
    let rules = findings.iter().map(|finding| finding["rule"].as_str().expect("a rule").to_owned());
    rules.filter(|rule| BROKEN.contains(&rule.as_str())).collect()
}

/// The findings of these mistakes, and some more of what findings can be: with a legal basis, for many roles, of no file.
fn account(then: impl Fn(&Account)) {
    let site = faulty();
    let snapshot = Arc::new(Snapshot::take(site.path(), theme::BUILT_IN));
    let Review { snapshot, mut findings, today, .. } = review(snapshot, None, |_| jiff::civil::date(2026, 11, 22));
    findings.retain(|finding| BROKEN.contains(&finding.rule.id));
    let clause = findings.iter_mut().find(|finding| finding.roles.len() == 2).expect("the clause");
    clause.roles = ["buyer", "clerk", "store", "welder"].map(str::to_owned).into();
    clause.basis = Some(support::basis());
    let at = clause.at.expect("a place");
    clause.fix = [Edit { at, text: "jederzeit".to_owned() }].into();
    findings.push(Finding::nowhere(&rules::SITE_NO_COMPANY));
    then(&Account {
        findings: &findings,
        snapshot: &snapshot,
        today,
        paths: &[],
        folder: "",
        is_forbidden: true,
        is_mended: false,
    });
}

fn snapshot(name: &str, text: &str) {
    support::assert_snapshot("check", name, text);
}

#[test]
fn findings_are_shown_by_file_with_a_summary() {
    account(|account| {
        let texts = Tongue::ALL.map(|tongue| {
            let messages = Messages::new(tongue);
            let text = listing::print(account, &messages) + &listing::summary(account, &messages);
            anstream::adapter::strip_str(&text).to_string()
        });
        for line in texts.iter().flat_map(|text| text.lines()) {
            // Characters of East Asia are two columns wide.
            let width: usize = line.chars().map(|c| if ('\u{3000}'..'\u{a000}').contains(&c) { 2 } else { 1 }).sum();
            assert!(width <= 80, "wider than 80: {line}");
        }
        snapshot("terminal", &texts.join("\n"));
    });
}

#[test]
fn the_terminal_shows_the_same_in_both_languages() {
    let site = faulty();
    let [english, german] = ["en", "de"].map(|lang| site.check(&["--lang", lang]).forbidden());
    assert_eq!(english.rules(), german.rules());
    assert_eq!((english.out.as_str(), german.out.as_str()), ("", ""));
    german.says("── content/roles/buyer.yaml ── ").says("Hinweis im Entwurf[style/shouting]: ");
    let quiet = site.check(&["--quiet"]).forbidden();
    assert_eq!(quiet.rules(), english.rules());
    assert!(english.err.starts_with(&quiet.err) && english.err.len() > quiet.err.len());
}

#[test]
fn only_what_was_asked_for_is_shown_and_judged() {
    let site = faulty();
    let all = broken(&site.check(&["--format", "json"]).forbidden());
    let buyer = site.check(&["--format", "json", BUYER]).forbidden();
    assert!(broken(&buyer).len() < all.len());
    assert_eq!(parsed(&buyer)["paths"], json!([BUYER]));
    // The role is a draft, and the clause only advises.
    let store = site.check(&["--format", "json", "store"]).done();
    assert_eq!(broken(&store), ["style/shouting", "style/shouting"]);
    assert_eq!(parsed(&store)["forbidden"], false);
    // What one of them shows, a list of them shows too.
    let both = site.check(&["--format", "json", "store", BUYER]).forbidden();
    assert!(broken(&both).len() > broken(&buyer).len());
    // A clause is shown with the file that it stands in, whoever uses it.
    let clauses = site.check(&["--format", "json", "content/clauses"]).done();
    assert_eq!(broken(&clauses), ["style/shouting"]);
    site.check(&["--deny", "advice", "content/clauses"]).forbidden();
    site.check(&["content/places.yaml"]).done().says("Nothing is wrong with this file.").says("In other files: ");
}

#[test]
fn a_role_is_named_by_its_id_its_file_or_its_folder() {
    let site = faulty();
    let ask = |path: &str| site.check(&["--format", "json", path]).forbidden().out;
    let by_id = ask("clerk");
    for path in ["content/roles/clerk", "./content/roles/clerk/", "content//roles/clerk/"] {
        assert_eq!(ask(path), by_id, "{path}");
    }
    let whole = site.path().join("content/roles/clerk");
    assert_eq!(ask(whole.to_str().expect("UTF-8")), by_id);
    let paths = parsed(&site.check(&["--format", "json", "clerk"]))["paths"].clone();
    let folder = "content/roles/clerk";
    assert_eq!(paths, json!([format!("{folder}/de.md"), format!("{folder}/en.md"), format!("{folder}/role.yaml")]));
    assert_eq!(ask("."), site.check(&["--format", "json"]).out);
}

#[test]
fn a_path_may_begin_where_the_command_is_given() {
    let site = faulty();
    let expected = site.check(&["--format", "json", "clerk"]).out;
    let mut command =
        site.command(&["check", "--today", TODAY, "--format", "json", "--root", "../..", "clerk/role.yaml"]);
    command.current_dir(site.path().join("content/roles"));
    assert_eq!(broken(&Run::of(command)), ["date/no-such-month"]);
    let name = site.path().file_name().and_then(|name| name.to_str()).expect("UTF-8");
    let above = |path: &str| {
        let mut command = site.command(&["check", "--today", TODAY, "--format", "json", "--root", name, path]);
        command.current_dir(site.path().parent().expect("a folder"));
        Run::of(command).forbidden().out
    };
    assert_eq!(above("content/roles/clerk"), expected);
    assert_eq!(above(&format!("{name}/content/roles/clerk")), expected);
}

#[test]
fn what_is_no_part_of_the_site_is_wrong_use() {
    let site = faulty();
    for (path, nearest) in [
        ("content/roles/byer.yaml", BUYER),
        ("buyer.yml", BUYER),
        ("roles/buyer.yaml", BUYER),
        ("clrk", "clerk"),
        ("content/clauses/skill.yaml", CLAUSES),
    ] {
        let run = site.check(&[path, "clerk"]).failed();
        assert!(run.err.contains(&format!("did you mean “{nearest}”?")), "{path}: {}", run.err);
        assert_eq!(run.out, "");
    }
    site.check(&["../nowhere/at-all.txt"]).failed().says("A role is named by its id");
    site.check(&["--format", "yaml"]).failed().says("`--format terminal`");
    site.check(&["--format", "json", "--fix", "--dry-run"]).failed().says("use one of the two");
}

#[test]
fn without_a_site_that_is_all_there_is_to_say() {
    let run = Site::empty().check(&["content/roles/buyer.yaml"]).failed();
    assert_eq!(run.rules(), ["site/no-settings"]);
}

/// A place of the JSON is where the words stand in the file.
fn says_what_stands_there(site: &Site, place: &Value) {
    let number = |name: &str| place[name].as_u64().expect("a number") as usize;
    let text = site.read(place["file"].as_str().expect("a path"));
    let words = &text[number("offset")..number("offset") + number("length")];
    let point = |line: usize, column: usize| -> usize {
        let start = text.split_inclusive('\n').take(line - 1).map(str::len).sum::<usize>();
        start + text[start..].chars().take(column - 1).map(char::len_utf8).sum::<usize>()
    };
    let range = point(number("line"), number("column"))..point(number("endLine"), number("endColumn"));
    assert_eq!(&text[range], words, "{place}");
    let line = text.lines().nth(number("line") - 1).unwrap_or_default();
    assert_eq!(place["excerpt"], line);
}

#[test]
fn json_says_where_everything_stands() {
    let site = faulty();
    let run = site.check(&["--format", "json", "--lang", "de"]).forbidden();
    assert_eq!(run.err, "");
    let data = parsed(&run);
    assert_eq!(data["version"], 1);
    assert_eq!((&data["lang"], &data["today"], &data["forbidden"]), (&"de".into(), &TODAY.into(), &true.into()));
    let findings = data["findings"].as_array().expect("findings");
    let count = |severity: &str, draft: bool| {
        findings.iter().filter(|one| one["severity"] == severity && one["draft"] == draft).count()
    };
    for severity in ["error", "warning", "advice"] {
        assert_eq!(data["counts"][severity], count(severity, false));
        assert_eq!(data["drafts"][severity], count(severity, true));
    }
    assert!(count("error", false) > 0 && count("advice", false) > 0 && count("advice", true) > 0);
    findings.iter().for_each(|finding| says_what_stands_there(&site, &finding["place"]));
    let is_clause = |one: &&Value| one["rule"] == "style/shouting" && one["place"]["file"] == CLAUSES;
    let clause = findings.iter().find(is_clause).expect("the clause");
    assert_eq!(clause["roles"], json!(["buyer", "store"]));
    assert_eq!(clause["message"], "„JEDERZEIT“ schreit.");
}

#[test]
fn json_has_the_legal_basis_and_what_would_mend_it() {
    account(|account| {
        let text = for_programs::findings(account, &Messages::new(Tongue::German));
        let data: Value = serde_json::from_str(&text).expect("JSON");
        let findings = data["findings"].as_array().expect("findings");
        let clause = findings.iter().find(|one| one["place"]["file"] == CLAUSES).expect("the clause");
        assert_eq!(clause["roles"].as_array().map(Vec::len), Some(4), "all of them");
        let basis = json!({ "text": "§ 9 Abs. 2 GlBG", "country": "AT", "source": "https://law.example.org/glbg" });
        assert_eq!(clause["basis"], basis);
        assert_eq!(clause["fix"], json!([{ "place": clause["place"], "text": "jederzeit" }]));
        assert_eq!(
            findings.last().map(|one| (&one["place"], &one["rule"])),
            Some((&Value::Null, &json!("site/no-company")))
        );
    });
}

#[test]
fn json_labels_the_other_places() {
    let site = Site::small();
    site.replace(BUYER, "places: [berlin]", "places: [berlin]\nplaces: [berlin]");
    let data = parsed(&site.check(&["--format", "json"]).forbidden());
    let findings = data["findings"].as_array().expect("findings");
    let finding = findings.iter().find(|one| one["rule"] == "yaml/duplicate-key").expect("the finding");
    let also = &finding["also"][0];
    assert_eq!(also["label"], "it stands here already");
    assert_eq!(also["place"]["line"], 3);
}

/// The documented example has exactly the fields that there are.
#[test]
fn the_fields_of_json_are_documented() {
    let formats = include_str!("../docs/formats.md");
    let site = faulty();
    let documented = |heading: &str| -> Vec<&str> {
        let (_, rest) = formats.split_once(&format!("\n### {heading}\n")).unwrap_or_else(|| panic!("no {heading}"));
        let rows = rest.split("\n#").next().unwrap_or_default().lines().filter_map(|line| line.strip_prefix("| `"));
        rows.filter_map(|row| row.split('`').next()).collect()
    };
    let names = |value: &Value| -> Vec<String> { value.as_object().expect("an object").keys().cloned().collect() };
    let sorted = |mut names: Vec<&'static str>| {
        names.sort_unstable();
        names
    };
    let data = parsed(&site.check(&["--format", "json"]));
    assert_eq!(names(&data), sorted(documented("`vakanz check --format json`")));
    assert_eq!(names(&data["findings"][0]), sorted(documented("A finding")));
    assert_eq!(names(&data["findings"][0]["place"]), sorted(documented("A place")));
    let data = parsed(&site.run(&["rules", "--format", "json"]).done());
    assert_eq!(names(&data), sorted(documented("`vakanz rules --format json`")));
    assert_eq!(names(&data["rules"][0]), sorted(documented("A rule")));
}

#[test]
fn programs_get_everything_and_nothing_else() {
    let site = Site::small();
    let many: String = (0..250).map(|at| format!("k{at}: x\n")).collect();
    site.write(BUYER, site.read(BUYER) + &many);
    let run = site.check(&["--format", "json"]).forbidden();
    assert_eq!((broken(&run).len(), run.err.as_str()), (250, ""));
    let run = site.check(&["--format", "sarif"]).forbidden();
    let results = parsed(&run)["runs"][0]["results"].as_array().expect("results").clone();
    assert_eq!(results.iter().filter(|result| result["ruleId"] == "field/unknown").count(), 250);
    assert_eq!(run.err, "");
    let run = site.check(&["--format", "github"]).forbidden();
    assert!(run.out.lines().all(|line| line.starts_with("::")));
    assert_eq!((run.out.matches("title=field/unknown::").count(), run.err.as_str()), (250, ""));
    let run = site.check(&[]).forbidden();
    assert_eq!(run.rules().len(), 100);
    run.says("more findings are not shown.");
}

#[test]
fn no_finding_is_a_whole_document_too() {
    let ask = |format: &str| Site::small().check(&["--format", format, "content/places.yaml"]).clean().out;
    let data: Value = serde_json::from_str(&ask("json")).expect("JSON");
    assert_eq!(data["findings"], json!([]));
    let log: Value = serde_json::from_str(&ask("sarif")).expect("JSON");
    assert_eq!(log["runs"][0]["results"], json!([]));
    assert_eq!(ask("github"), "");
}

#[test]
fn github_shows_findings_at_their_lines() {
    account(|account| snapshot("github", &github::print(account, &Messages::new(Tongue::English))));
    let site = faulty();
    // Paths begin at the folder of the repository.
    let name = site.path().file_name().and_then(|name| name.to_str()).expect("UTF-8");
    let mut command = site.command(&["check", "--today", TODAY, "--format", "github", "--root", name]);
    command.current_dir(site.path().parent().expect("a folder"));
    assert!(Run::of(command).out.contains(&format!("file={name}/{BUYER},")));
    let mut command = site.command(&["check", "--today", TODAY, "--format", "github"]);
    command.env("GITHUB_WORKSPACE", site.path().parent().expect("a folder"));
    assert!(Run::of(command).out.contains(&format!("file={name}/{BUYER},")));
}

#[test]
fn rules_are_listed_and_explained() {
    let site = Site::empty();
    let data = parsed(&site.run(&["rules", "--format", "json", "--lang", "de"]).clean());
    let listed = data["rules"].as_array().expect("rules");
    let off: Vec<&Value> = listed.iter().filter(|rule| rule["off"] == true).map(|rule| &rule["id"]).collect();
    assert_eq!(off, ["inclusion/binary-form"]);
    let text = site.run(&["rules", "--lang", "de"]).clean().out;
    for rule in listed {
        let (id, what) = (rule["id"].as_str().expect("an id"), rule["what"].as_str().expect("a sentence"));
        assert!(text.contains(&format!("  {id} (")), "{id}");
        assert!(what.ends_with('.'), "{id}: {what}");
        let explained = site.run(&["explain", id, "--lang", "de"]).clean().out;
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat(&explained).contains(&flat(what)), "{id}: {explained}");
        assert!(!explained.contains("{$"), "{explained}");
    }
    for lang in ["en", "de"] {
        snapshot(&format!("explain-{lang}"), &site.run(&["explain", "date/form", "--lang", lang]).clean().out);
    }
    let family = site.run(&["explain", "style"]).clean().out;
    let of_family =
        listed.iter().filter(|rule| rule["family"] == "style").map(|rule| rule["id"].as_str().expect("an id"));
    assert_eq!(family.matches("\n  style/").count(), of_family.clone().count());
    of_family.for_each(|id| assert!(family.contains(id), "{id}"));
    site.run(&["rules", "--format", "sarif"]).failed().says("`--format terminal`");
}

#[test]
fn the_example_in_the_readers_language_comes_first() {
    let site = Site::empty();
    let at = |lang: &str, words: &str| {
        let text = site.run(&["explain", "style/shouting", "--lang", lang]).clean().out;
        text.find(words).unwrap_or_else(|| panic!("{words}: {text}"))
    };
    assert!(at("en", "APPLY NOW") < at("en", "JETZT BEWERBEN"));
    assert!(at("de", "JETZT BEWERBEN") < at("de", "APPLY NOW"));
}

/// What it is, why, examples, how to mend it, what that rests on.
#[test]
fn a_document_is_shown_part_by_part() {
    for (lang, headings) in [
        ("en", ["Why", "What it finds", "Better", "How to mend it", "What it rests on"]),
        ("de", ["Warum", "Was sie findet", "Besser", "So geht es", "Worauf sie sich stützt"]),
    ] {
        let text = Site::empty().run(&["explain", "style/shouting", "--lang", lang]).clean().out;
        let shown: Vec<&str> = text.lines().filter(|line| headings.contains(line)).collect();
        assert_eq!(shown, headings);
        assert!(text.contains(if lang == "en" { "  Practice: " } else { "  Praxis: " }), "{text}");
        assert!(text.contains("(WCAG)") || text.contains("Web Content Accessibility Guidelines"), "{text}");
    }
}

#[test]
fn an_unknown_rule_is_answered_with_the_nearest() {
    let site = Site::empty();
    for (name, nearest) in [
        ("style/shoutin", "style/shouting"),
        ("shouting", "style/shouting"),
        ("stile", "style"),
        ("dutys", "duties"),
        ("dutty", "duty"),
    ] {
        site.run(&["explain", name]).failed().says(&format!("did you mean “{nearest}”?"));
    }
    site.run(&["explain", "zebra"]).failed().says("`vakanz rules` lists them all");
    site.run(&["explain"]).failed();
}
