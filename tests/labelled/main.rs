//! How well the checks read: 1,941 lines of adverts, labelled by hand, against what the rules find in them.
//!
//! `cargo test --test labelled -- --nocapture` prints precision and recall by family. Of the lines beside this file every
//! other one is for development: each that was read otherwise than its label says is printed. The others are held out;
//! rules are not fitted to them. Those in `tests/unseen` were written by somebody who had seen neither rules nor lists;
//! of these too every other line is for development by now. What the sets are and are not stands at the head of their
//! files.

#[path = "../rules/site.rs"]
mod site;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;
use site::Audience;
use vakanz::finding::rules;

/// What is aimed at, has been reached over all lines, and is not to be lost.
const PRECISION: f64 = 0.97;
const RECALL: f64 = 0.90;
const PRECISION_OF_FAMILY: f64 = 0.85;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    field: String,
    text: String,
    expect: Vec<String>,
    country: Option<String>,
    lang: Option<String>,
}

/// The lines of all files of a folder, each with the language of its slot.
fn lines(folder: &str) -> Vec<(Audience, Line)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> = fs::read_dir(folder).expect("the set").map(|entry| entry.expect("a file").path()).collect();
    paths.sort();
    let mut lines = Vec::new();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "yaml")) {
        let text = fs::read_to_string(path).expect("UTF-8");
        let read: Vec<Line> = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        lines.extend(read.into_iter().map(|line| {
            let tag = line.lang.as_deref().unwrap_or(&name[..2]);
            (if tag == "de" { Audience::German } else { Audience::English }, line)
        }));
    }
    lines
}

/// The line in its field of an otherwise sound role.
fn role(line: &Line) -> String {
    let text = serde_json::Value::from(line.text.as_str());
    let place = match line.country.as_deref() {
        Some("AT") => "vienna",
        Some("CH") => "zurich",
        _ => "berlin",
    };
    let field = match line.field.as_str() {
        "title" => format!("title: {text}"),
        "intro" => format!("team: {text}"),
        "duty" => format!("duties:\n  - text: {text}"),
        "requirement" => format!("qualifications:\n  skills:\n    - text: {text}"),
        "offer" => format!("benefits: [{text}]"),
        "apply" => format!("process: [{text}]"),
        other => panic!("{other} is no field"),
    };
    format!("places: [{place}]\n{field}\n")
}

/// Right, wrong, missed.
#[derive(Clone, Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    fn precision(&self) -> f64 {
        ratio(self.right, self.right + self.wrong)
    }

    fn recall(&self) -> f64 {
        ratio(self.right, self.right + self.missed)
    }

    fn add(&mut self, other: &Score) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }

    fn print(&self, name: &str) {
        let Score { right, wrong, missed } = self;
        println!("{name:<16} {right:>6} {wrong:>6} {missed:>7} {:>10.3} {:>7.3}", self.precision(), self.recall());
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// What the rules say of the lines of a folder: scores of every other line, and of those between. Says where the first
/// half was read otherwise than labelled, if asked to.
fn read(folder: &str, says: bool) -> [Scores; 2] {
    let lines = lines(folder);
    let labelled: BTreeSet<&str> = lines.iter().flat_map(|(_, line)| &line.expect).map(String::as_str).collect();
    labelled.iter().for_each(|id| assert!(rules::find(id).is_some(), "there is no rule {id}"));
    let mut halves = [Scores::new(), Scores::new()];
    for audience in [Audience::German, Audience::English] {
        let of_audience: Vec<&Line> = lines.iter().filter(|(own, _)| *own == audience).map(|(_, line)| line).collect();
        for (nth, (line, found)) in of_audience.iter().zip(found(audience, &of_audience)).enumerate() {
            let expected: BTreeSet<&str> = line.expect.iter().map(String::as_str).collect();
            let found: BTreeSet<&str> = found.iter().copied().filter(|id| labelled.contains(id)).collect();
            for id in expected.union(&found) {
                let score = halves[nth % 2].entry(id.split('/').next().unwrap_or_default().to_owned()).or_default();
                let what = match (expected.contains(id), found.contains(id)) {
                    (true, true) => {
                        score.right += 1;
                        continue;
                    }
                    (true, false) => {
                        score.missed += 1;
                        "missed"
                    }
                    _ => {
                        score.wrong += 1;
                        "wrong "
                    }
                };
                if says && nth % 2 == 0 {
                    println!("{what} {id}: [{}] {}", line.field, line.text);
                }
            }
        }
    }
    halves
}

fn sum(mut scores: Scores, more: &Scores) -> Scores {
    more.iter().for_each(|(family, score)| scores.entry(family.clone()).or_default().add(score));
    scores
}

#[test]
fn the_rules_read_as_the_labels_do() {
    let [development, held_out] = read("tests/labelled", true);
    let [strange, unseen] = read("tests/unseen", true);
    print("for development", &sum(development.clone(), &strange));
    print("held out", &held_out);
    print("unseen", &unseen);
    let both = sum(sum(sum(development, &strange), &held_out), &unseen);
    let all = print("all lines", &both);
    for (family, score) in &both {
        assert!(score.precision() >= PRECISION_OF_FAMILY, "{family} is wrong too often");
    }
    assert!(all.precision() >= PRECISION && all.recall() >= RECALL, "the rules read worse than they did");
}

type Scores = BTreeMap<String, Score>;

/// Prints the scores by family and gives their sum.
fn print(title: &str, scores: &Scores) -> Score {
    println!("\n{title:<16} {:>6} {:>6} {:>7} {:>10} {:>7}", "right", "wrong", "missed", "precision", "recall");
    let mut all = Score::default();
    for (family, score) in scores {
        score.print(family);
        all.add(score);
    }
    all.print("all");
    all
}

const UNMARKED: &str = "\
## vakanz.yaml
base-url: https://jobs.example.org/
time-zone: Europe/Berlin
languages:
  de: { locale: de-DE, jobs: stellen, address: sie }
";

/// The rules that find something in each line.
fn found(audience: Audience, lines: &[&Line]) -> Vec<BTreeSet<&'static str>> {
    let roles: String = lines
        .iter()
        .enumerate()
        .map(|(nth, line)| format!("## content/roles/line-{nth:04}.yaml\n{}", role(line)))
        .collect();
    // A title is labelled as it stands: the site adds no marker to it.
    let settings = match audience {
        Audience::English => "",
        _ => UNMARKED,
    };
    let review = site::example(audience, &(roles + settings));
    let mut found = vec![BTreeSet::new(); lines.len()];
    for finding in &review.findings {
        let Some(at) = finding.at else { continue };
        let path = &review.snapshot.file(at.file).path;
        let Some(nth) = path.strip_prefix("content/roles/line-").and_then(|rest| rest.get(..4)?.parse::<usize>().ok())
        else {
            continue;
        };
        let text = review.snapshot.file(at.file).text().unwrap_or_default();
        let written = serde_json::Value::from(lines[nth].text.as_str()).to_string();
        let start = text.find(&written).expect("the line stands in its role");
        if at.range().start < start + written.len() && start < at.range().end.max(at.range().start + 1) {
            found[nth].insert(finding.rule.id);
        }
    }
    found
}
