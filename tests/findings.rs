//! Every mistake that writers make, with what vakanz answers in German and English.
//!
//! In: a folder of `tests/broken/` for each mistake, laid over the small site of `tests/site/`, and mistakes that cannot
//! be kept in a file. Out: a snapshot each of what the terminal says, for reading: is it one finding, is the mark in the
//! right place, would a writer know what to do?

mod support;

use std::fs;

use rayon::prelude::*;
use support::{Run, Site, project};

/// A mistake in a file of its own; every run must find it too, whatever else is wrong.
const OTHER: (&str, &str) = ("content/roles/zz-other.yaml", "closses: 2026-12-01\n");

struct Answer {
    name: String,
    text: String,
    fault: Option<String>,
}

/// What vakanz says to a site, in both languages, and what is wrong with that.
fn ask(name: &str, site: &Site) -> Answer {
    let [english, german] = ["en", "de"].map(|lang| site.build_with(&["--lang", lang]));
    let mut fault = [&english, &german].into_iter().find_map(|run| fault(name, run));
    if english.rules() != german.rules() {
        fault = Some(format!("{name}: not the same findings in both languages"));
    }
    let text = format!("{}\n{}", english.err.trim_end(), german.err.trim_end());
    // Nothing else of the site suffers.
    site.write(OTHER.0, OTHER.1);
    let both = site.build();
    let cut_off = both.err.contains("more findings are not shown");
    if !cut_off && !both.err.contains("zz-other.yaml:1:1") {
        fault = Some(format!("{name}: the other role was not looked at\n{}", both.err));
    }
    if let Some(rule) = english.rules().into_iter().find(|rule| !both.rules().contains(rule)) {
        fault = Some(format!("{name}: {rule} is gone as soon as there is another finding"));
    }
    Answer { name: name.to_owned(), text, fault }
}

/// What no answer may do.
fn fault(name: &str, run: &Run) -> Option<String> {
    let forbids = run.err.contains("error[") || run.err.contains("Fehler[");
    let expected = i32::from(forbids);
    let places = run.err.lines().filter_map(|line| line.trim_start().strip_prefix("╭▸ ")).collect::<Vec<_>>();
    let unplaced = places.iter().find(|place| place.split(':').rev().take(2).any(|part| part.parse::<u32>().is_err()));
    // A finding about no file of the site has no place: only what is missing as a whole.
    let placeless = ["theme/", "site/", "publish/"];
    let without = run.rules().iter().filter(|rule| !placeless.iter().any(|family| rule.starts_with(family))).count();
    let mut sorted: Vec<(&str, u32)> = places
        .iter()
        .filter_map(|place| place.rsplitn(3, ':').collect::<Vec<_>>().try_into().ok())
        .map(|[_, line, path]: [&str; 3]| (path, line.parse().unwrap_or_default()))
        .collect();
    let printed = sorted.clone();
    sorted.sort();
    let complaint = if run.rules().is_empty() {
        "nothing was found"
    } else if run.code != Some(expected) {
        "the exit code is wrong"
    } else if unplaced.is_some() || places.len() < without {
        "a finding has no place"
    } else if printed != sorted {
        "the findings are not sorted"
    } else if run.err.contains("{$") || run.err.contains("{ $") {
        "a message has a hole"
    } else if run.err.chars().any(|c| c.is_control() && c != '\n') {
        "a control character reaches the terminal"
    } else {
        return None;
    };
    Some(format!("{name}: {complaint}\n{}\n{}", run.out, run.err))
}

fn compare(folder: &str, answers: Vec<Answer>) {
    answers.iter().for_each(|answer| support::assert_snapshot(folder, &answer.name, &answer.text));
    let faults: Vec<String> = answers.into_iter().filter_map(|answer| answer.fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn every_broken_spec_is_answered() {
    let names = support::names("broken");
    let folder = |name: &String| project().join("tests/broken").join(name);
    let answers = names.par_iter().map(|name| ask(name, &Site::small().with_folder(&folder(name)))).collect();
    compare("broken", answers);
}

/// The small site with one file more, of any bytes.
fn with_role(bytes: impl AsRef<[u8]>) -> Site {
    let site = Site::small();
    site.write("content/roles/archive.yaml", bytes);
    site
}

fn good() -> String {
    let text = fs::read_to_string(project().join("tests/site/content/roles/buyer.yaml")).expect("a role");
    text.replace("de: Einkauf, en: Buyer", "de: Archiv, en: Archive")
}

#[test]
fn files_that_cannot_be_kept_in_a_repository_are_answered() {
    let crlf = good().replace('\n', "\r\n").replace("closes:", "closses:");
    let bomb: String = (1..30).map(|at| format!(", &a{at} [*a{0}, *a{0}, *a{0}]", at - 1)).collect();
    let nested = |open: &str, close: &str| format!("title: {}x{}\n", open.repeat(10_000), close.repeat(10_000));
    let deep: String = (0..10_000).map(|at| format!("{}a:\n", " ".repeat(at))).take(1_300).collect();
    let mut latin = good().into_bytes();
    let at = latin.windows(5).position(|bytes| bytes == b"Archi").expect("a title");
    latin[at] = 0xe4;
    let mut utf16 = vec![0xff, 0xfe];
    utf16.extend(good().encode_utf16().flat_map(u16::to_le_bytes));
    let mut answers = vec![
        ask("byte-order-mark", &with_role(format!("\u{feff}{}", good()))),
        ask("line-ends-of-windows", &with_role(crlf)),
        ask("line-ends-of-old-macs", &with_role(good().replace('\n', "\r"))),
        ask("not-utf8", &with_role(latin)),
        ask("utf-16", &with_role(utf16)),
        ask("null-bytes", &with_role(good().replace("Archiv", "Ar\0chiv"))),
        ask("escape-sequences", &with_role(good().replace("Archiv", "\u{1b}[31mArchiv\u{1b}]0;x\u{7}"))),
        ask("hard-spaces", &with_role(good().replace("  de: Sie best", "\u{a0}\u{a0}de: Sie best"))),
        ask("empty", &with_role("")),
        ask("only-spaces", &with_role("\n  \n\n")),
        ask("alias-bomb", &with_role(format!("{}bomb: [&a0 [x, x]{bomb}]\n", good()))),
        ask("deep-brackets", &with_role(nested("[", "]"))),
        ask("deep-braces", &with_role(nested("{a: ", "}"))),
        ask("deep-brackets-unclosed", &with_role(nested("[", ""))),
        ask("deep-indentation", &with_role(deep)),
        ask("deep-dashes", &with_role(format!("title: x\nduties:\n{}x\n", "- ".repeat(10_000)))),
        ask(
            "one-long-line",
            &with_role(good().replace("de: Archiv,", &format!("de: \"{}\",", "lang <b> ".repeat(10_000)))),
        ),
    ];
    let site = with_role("");
    let file = fs::File::create(site.path().join("content/roles/archive.yaml")).expect("the file");
    file.set_len(50 << 20).expect("50 MB");
    answers.push(ask("fifty-megabytes", &site));
    compare("files", answers);
}

#[test]
fn of_many_findings_the_first_are_shown_and_the_rest_counted() {
    let run = with_role(format!("{}{}", good(), (0..250).map(|at| format!("k{at}: x\n")).collect::<String>())).build();
    assert_eq!(run.forbidden().says("150 more findings are not shown.").says("250 errors").rules().len(), 100);
}

#[test]
fn markdown_may_be_nested_as_deep_as_it_likes() {
    for mark in ["> ", "- ", "*", "[", "**a ", "1. "] {
        let site = Site::small();
        site.replace("content/roles/clerk/de.md", "- Gleitzeit", &format!("- {}Gleitzeit", mark.repeat(10_000)));
        assert!(matches!(site.build().code, Some(0 | 1)), "{mark}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let site = Site::small();
    let roles = site.path().join("content/roles");
    symlink(&roles, roles.join("loop")).expect("a link");
    symlink("buyer.yaml", roles.join("copy.yaml")).expect("a link");
    symlink("/nowhere", roles.join("nowhere.yaml")).expect("a link");
    compare("files", vec![ask("links", &site)]);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_found() {
    use std::os::unix::fs::PermissionsExt;
    let site = with_role(good());
    let path = site.path().join("content/roles/archive.yaml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("it is ours");
    if fs::File::open(&path).is_ok() {
        eprintln!("skipped: whoever runs this test may read every file");
        return;
    }
    compare("files", vec![ask("unreadable", &site)]);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let site = Site::small();
    let path = site.path().join("content/roles/pipe.yaml");
    let made = std::process::Command::new("mkfifo").arg(&path).status();
    if !made.is_ok_and(|status| status.success()) {
        eprintln!("skipped: there is no mkfifo");
        return;
    }
    compare("files", vec![ask("pipe", &site)]);
}

#[test]
fn a_markdown_role_without_a_title_in_one_language_is_found() {
    let site = Site::small();
    site.replace("content/roles/clerk/de.md", "# Bürokraft\n", "").build().forbidden();
}

/// Each heading passes for the other's translation, but the items below the known one have none.
#[test]
fn no_item_is_lost_where_both_languages_have_an_unknown_heading() {
    let site = Site::small();
    site.replace("content/roles/clerk/de.md", "## Wir bieten", "## Quatschmibu\n\nUnsinn.\n\n## Wir bieten");
    site.replace("content/roles/clerk/en.md", "## What we offer", "## Zweemibu");
    assert!(site.build().forbidden().rules().contains(&"role/item-count"));
}

#[test]
fn a_marker_in_a_title_is_wrong_only_where_the_site_adds_one() {
    let site = Site::small();
    site.replace("content/roles/buyer.yaml", "de: Einkauf, en: Buyer", "de: Einkauf (m/w/d), en: Buyer (all genders)");
    let run =
        site.build().forbidden().says("error[title/marker]: The title has a gender marker of its own; the site adds");
    // The small site adds one in German.
    assert_eq!(run.rules(), ["title/marker", "title/marker"]);
    run.says("advice[title/marker]: The title has a gender marker; the site can add it by itself.");
    site.replace("vakanz.yaml", "gender-marker: \"(m/w/d)\", ", "").build().done();
}

#[test]
fn no_control_character_reaches_the_terminal() {
    let run = with_role(good().replace("Archiv", "\u{9b}31mArchiv")).build().forbidden();
    assert!(!run.err.contains(|c: char| c.is_control() && c != '\n'), "{:?}", run.err);
}

#[test]
fn a_start_before_the_first_day_is_found_in_every_role() {
    let site = Site::small();
    site.replace("content/roles/buyer.yaml", "contract: permanent }", "contract: permanent, start: 2026-10-01 }");
    assert_eq!(site.build().done().rules(), ["dates/order"]);
}

#[test]
fn a_site_without_its_files_is_answered() {
    let answers =
        ["content/company.yaml", "content/places.yaml", "content/clauses", "content/people.yaml", "content/pay.yaml"]
            .map(|path| {
                let site = Site::small();
                site.remove(path);
                ask(&path.replace(['/', '.'], "-").replace("content-", "without-"), &site)
            });
    compare("files", answers.into());
    let site = Site::small();
    site.remove("content").build().forbidden();
}
