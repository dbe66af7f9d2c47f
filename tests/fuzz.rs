//! Whatever a file holds: no panic, no hang, and every finding points into its file.
//!
//! In: random bytes, and good files that somebody has damaged. Out: nothing; each is loaded, checked, reported in both
//! languages and, if nothing forbids it, rendered.

mod support;

use std::path::Path;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use jiff::civil::date;
use proptest::prelude::*;
use support::project;
use vakanz::finding::{self, Severity};
use vakanz::language::Tongue;
use vakanz::render::{Renderer, Shown, theme};
use vakanz::report::{Messages, terminal};
use vakanz::snapshot::Snapshot;
use vakanz::{check, load};

/// No file takes this long, even on a slow machine.
const LIMIT: Duration = Duration::from_secs(10);

/// The small site with a file of the given bytes.
fn site(path: &str, bytes: &[u8]) -> Snapshot {
    let site = support::Site::small();
    site.write(path, bytes);
    Snapshot::take(site.path(), theme::BUILT_IN)
}

/// Everything that a build does before it publishes.
fn examine(snapshot: Snapshot) {
    let snapshot = Arc::new(snapshot);
    let start = Instant::now();
    let (site, mut findings) = load::load(&snapshot);
    findings.extend(check::check(&site, &snapshot, date(2026, 11, 22)));
    finding::sort(&mut findings);
    for finding in &findings {
        for at in finding.at.iter().chain(finding.also.iter().map(|(at, _)| at)) {
            let text = snapshot.file(at.file).shown();
            let range = at.range();
            assert!(text.get(range.clone()).is_some(), "{}: {range:?} of {} bytes", finding.rule, text.len());
        }
    }
    for tongue in [Tongue::German, Tongue::English] {
        static MESSAGES: [LazyLock<Messages>; 2] =
            [LazyLock::new(|| Messages::new(Tongue::German)), LazyLock::new(|| Messages::new(Tongue::English))];
        let messages = &*MESSAGES[usize::from(tongue == Tongue::English)];
        for finding in &findings {
            let message = messages.message(finding);
            let help = messages.help(finding).unwrap_or_default();
            assert!(!help.is_empty() && message != finding.rule.id, "{}", finding.rule);
            assert!(!message.contains("{$") && !help.contains("{$"), "{message} {help}");
            for (_, label) in &finding.also {
                assert!(messages.label(finding, label).is_some(), "{}: {label}", finding.rule);
            }
        }
        let text = terminal::print(&findings, &snapshot, messages);
        let steers = |c: char| c.is_ascii_control() && c != '\u{1b}' && c != '\n';
        assert!(!text.contains(steers), "a control character is printed");
    }
    if findings.iter().all(|finding| finding.severity < Severity::Error)
        && let Ok(theme) = theme::load(&snapshot, &site.settings)
    {
        let renderer =
            Renderer::new(&Arc::new(site), &snapshot, &Arc::new(theme), date(2026, 11, 22), Shown { drafts: true });
        for route in renderer.routes() {
            let page = renderer.render(route).unwrap_or_else(|finding| panic!("{}: {:?}", route.path, finding.args));
            assert!(!route.path.ends_with(".html") || page.trim_ascii_end().ends_with(b"</html>"), "{}", route.path);
        }
    }
    assert!(start.elapsed() < LIMIT, "it takes too long");
}

/// Files that are good, to be damaged.
fn good() -> Vec<(String, String)> {
    let mut good = Vec::new();
    for (path, bytes) in support::files(&project().join("tests/site")) {
        good.push((path, String::from_utf8(bytes).expect("UTF-8")));
    }
    let role = |path: &str| {
        let text = std::fs::read_to_string(project().join("content/roles").join(path)).expect("a role");
        (format!("content/roles/{}", path.rsplit('/').next().unwrap_or_default()), text)
    };
    good.push(role("administration/back-office-manager.yaml"));
    good.push(role("it/business-systems-analyst.yaml"));
    good
}

/// What people, editors and accidents do to a text.
#[derive(Clone, Debug)]
enum Damage {
    DeleteLine(usize),
    DoubleLine(usize),
    SwapLines(usize, usize),
    Indent(usize, usize),
    Insert(usize, &'static str),
    DeleteChars(usize, usize),
    CutOff(usize),
    Splice(usize, usize),
}

const PIECES: [&str; 48] = [
    ":",
    ": ",
    "- ",
    "-",
    "#",
    " #",
    "\"",
    "'",
    "„",
    "“",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "!!x ",
    "|",
    ">",
    "%",
    "@",
    "`",
    ",",
    "\t",
    "\r",
    "\r\n",
    "\n",
    "\n\n",
    "\n---\n",
    "\u{feff}",
    "\u{a0}",
    "\0",
    "\u{1b}[2J",
    "\u{202e}",
    "ß",
    "👩‍💻",
    "e\u{301}",
    "<b>",
    "</script>",
    "[x](javascript:y)",
    "**",
    "## ",
    "1. März",
    "-1",
    "99999999999999999999",
    "no",
    "~",
    "? ",
];

fn damage() -> impl Strategy<Value = Damage> {
    let at = 0usize..4000;
    prop_oneof![
        1 => at.clone().prop_map(Damage::DeleteLine),
        1 => at.clone().prop_map(Damage::DoubleLine),
        1 => (at.clone(), at.clone()).prop_map(|(a, b)| Damage::SwapLines(a, b)),
        1 => (at.clone(), 0usize..6).prop_map(|(a, b)| Damage::Indent(a, b)),
        4 => (at.clone(), prop::sample::select(&PIECES[..])).prop_map(|(a, piece)| Damage::Insert(a, piece)),
        2 => (at.clone(), 1usize..12).prop_map(|(a, b)| Damage::DeleteChars(a, b)),
        1 => at.clone().prop_map(Damage::CutOff),
        1 => (at.clone(), at).prop_map(|(a, b)| Damage::Splice(a, b)),
    ]
}

fn damaged(text: &str, damages: &[Damage], other: &str) -> String {
    let mut text = text.to_owned();
    for damage in damages {
        let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
        let mut chars: Vec<char> = text.chars().collect();
        let (line, place) = (|at: usize| at % lines.len().max(1), |at: usize| at % (chars.len() + 1));
        text = match damage {
            Damage::DeleteLine(at) => {
                let at = line(*at);
                lines.remove(at);
                lines.join("\n")
            }
            Damage::DoubleLine(at) => {
                let at = line(*at);
                lines.insert(at, lines[at].clone());
                lines.join("\n")
            }
            Damage::SwapLines(a, b) => {
                let (a, b) = (line(*a), line(*b));
                lines.swap(a, b);
                lines.join("\n")
            }
            Damage::Indent(at, spaces) => {
                let at = line(*at);
                lines[at] = format!("{}{}", " ".repeat(*spaces), lines[at].trim_start());
                lines.join("\n")
            }
            Damage::Insert(at, piece) => {
                let at = place(*at);
                chars.splice(at..at, piece.chars());
                chars.into_iter().collect()
            }
            Damage::DeleteChars(at, count) => {
                let at = place(*at);
                chars.drain(at..(at + count).min(chars.len()));
                chars.into_iter().collect()
            }
            Damage::CutOff(at) => chars[..place(*at)].iter().collect(),
            Damage::Splice(at, from) => {
                let at = place(*at);
                let start = from % (other.chars().count() + 1);
                chars.splice(at..at, other.chars().skip(start).take(60));
                chars.into_iter().collect()
            }
        };
    }
    text
}

fn config(cases: u32) -> ProptestConfig {
    let default = ProptestConfig::default();
    // More of them, where somebody has the time: `PROPTEST_CASES=20000 cargo test --release --test fuzz`.
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { default.cases } else { cases };
    ProptestConfig { cases, failure_persistence: None, max_shrink_time: 20_000, ..default }
}

proptest! {
    #![proptest_config(config(250))]

    #[test]
    fn damaged_files_are_examined(which in 0usize..1000, other in 0usize..1000, damages in prop::collection::vec(damage(), 1..6)) {
        let good = good();
        let (path, text) = &good[which % good.len()];
        let text = damaged(text, &damages, &good[other % good.len()].1);
        examine(site(path, text.as_bytes()));
    }
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn any_bytes_are_examined(bytes in prop::collection::vec(any::<u8>(), 0..200), which in 0usize..4) {
        let path = ["vakanz.yaml", "content/roles/x.yaml", "content/roles/clerk/de.md", "content/pages/imprint.de.md"][which];
        examine(site(path, &bytes));
    }

    #[test]
    fn any_text_is_examined(text in "([a-zäöü:#\\-\\[\\]{}\"'&*!|>%@, \t\n]|de: |en: |title: |- |## ){0,120}", which in 0usize..4) {
        let path = ["content/company.yaml", "content/roles/x.yaml", "content/roles/clerk/de.md", "content/pages/imprint.de.md"][which];
        examine(site(path, text.as_bytes()));
    }
}

#[test]
fn the_good_files_are_good() {
    examine(Snapshot::take(&project().join("tests/site"), theme::BUILT_IN));
    examine(Snapshot::take(Path::new(env!("CARGO_MANIFEST_DIR")), theme::BUILT_IN));
}
