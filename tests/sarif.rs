//! What `vakanz check --format sarif` writes is SARIF: it is held to the schema of the standard.
//!
//! In: the schema, every mistake of `tests/broken/`, and findings with everything that a finding can have. Out: nothing if
//! they agree.

mod support;

use std::sync::Arc;

use rayon::prelude::*;
use serde_json::{Value, json};
use support::json_schema::Validator;
use support::{Site, project};
use vakanz::finding::{FileId, Finding, Span, rules};
use vakanz::language::Tongue;
use vakanz::render::theme;
use vakanz::report::{Account, Messages, sarif};
use vakanz::review::review;
use vakanz::snapshot::{File, Snapshot};

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);

fn schema() -> Value {
    serde_json::from_str(include_str!("sarif-2.1.0.schema.json")).expect("the schema is JSON")
}

/// Wherever a word stands in the schema: the validator panics at one that it does not know.
#[test]
fn the_validator_knows_the_schema() {
    fn visit(validator: &Validator, schema: &Value) -> usize {
        let Some(fields) = schema.as_object() else { return 0 };
        let of_word = |(word, inner): (&String, &Value)| {
            validator.is_valid(&json!({ word: inner }), &Value::Null);
            let inside: Vec<&Value> = match word.as_str() {
                "properties" | "definitions" => inner.as_object().expect("schemas by name").values().collect(),
                "anyOf" | "oneOf" => inner.as_array().expect("schemas").iter().collect(),
                "items" | "additionalProperties" => vec![inner],
                _ => Vec::new(),
            };
            1 + inside.into_iter().map(|inner| visit(validator, inner)).sum::<usize>()
        };
        fields.iter().map(of_word).sum()
    }
    assert!(visit(&Validator { root: schema() }, &schema()) > 1_000);
}

#[test]
fn the_validator_finds_what_is_wrong() {
    let validator = Validator { root: schema() };
    let result = |result: Value| json!({ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "x" } }, "results": [result] }] });
    let at = |region: Value| json!({ "message": { "text": "x" }, "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "a.yaml" }, "region": region } }] });
    assert_eq!(validator.faults(&result(at(json!({ "startLine": 1 })))), Vec::<String>::new());
    for (wrong, complaint) in [
        (json!({ "runs": [] }), "required"),
        (json!({ "version": "2.0.0", "runs": [] }), "enum"),
        (json!({ "version": "2.1.0", "runs": {} }), "type"),
        (json!({ "version": "2.1.0", "runs": [], "more": 1 }), "/more has no place"),
        (result(json!({ "ruleId": "x" })), "required"),
        (result(json!({ "message": {} })), "anyOf"),
        (result(json!({ "message": { "text": "x" }, "level": "advice" })), "enum"),
        (result(json!({ "message": { "text": "x" }, "partialFingerprints": { "x": 1 } })), "type"),
        (result(json!({ "message": { "text": "x" }, "fixes": [{ "artifactChanges": [] }] })), "minItems"),
        (result(at(json!({ "startLine": 0 }))), "minimum"),
        (result(at(json!({ "startLine": "1" }))), "type"),
        (
            result(
                json!({ "message": { "text": "x" }, "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "a b.yaml" } } }] }),
            ),
            "format",
        ),
    ] {
        let faults = validator.faults(&wrong);
        assert!(faults.iter().any(|fault| fault.contains(complaint)), "{complaint}: {faults:?}");
    }
}

fn written(findings: &[Finding], snapshot: &Snapshot, folder: &str, tongue: Tongue) -> Value {
    let account =
        Account { findings, snapshot, today: TODAY, paths: &[], folder, is_forbidden: true, is_mended: false };
    serde_json::from_str(&sarif::print(&account, &Messages::new(tongue))).expect("JSON")
}

#[test]
fn every_mistake_is_written_as_the_standard_has_it() {
    let validator = Validator { root: schema() };
    let results: usize = support::names("broken")
        .par_iter()
        .map(|name| {
            let site = Site::small().with_folder(&project().join("tests/broken").join(name));
            let review = review(Arc::new(Snapshot::take(site.path(), theme::BUILT_IN)), None, |_| TODAY);
            let mut count = 0;
            for tongue in Tongue::ALL {
                let log = written(&review.findings, &review.snapshot, "", tongue);
                assert_eq!(validator.faults(&log), Vec::<String>::new(), "{name}");
                count = log["runs"][0]["results"].as_array().expect("results").len();
                assert_eq!(count, review.findings.len(), "{name}");
            }
            count
        })
        .sum();
    assert!(results > 100, "{results}");
}

/// A site of one file in memory, and a finding in it that has everything.
fn full() -> (Snapshot, Finding) {
    let path = "content/roles/büro 1.yaml".to_owned();
    let text = "title: Büro\nsummary: Für 日本 und ÖSTERREICH!!!\n".to_owned();
    let mut snapshot = Snapshot::default();
    snapshot.files.push(File::new(path, text.clone(), false).into());
    let span = |words: &str| {
        let at = text.find(words).expect("it is there");
        Span::new(FileId(0), at..at + words.len())
    };
    let finding = Finding::new(&rules::STYLE_SHOUTING, span("ÖSTERREICH!!!"))
        .arg("words", "ÖSTERREICH!!!")
        .also(span("Büro"), "first")
        .fix(span("ÖSTERREICH"), "Österreich")
        .fix(span("!!!"), "!");
    let basis = Some(support::basis());
    let finding = Finding { basis, roles: ["büro".to_owned()].into(), draft: true, ..finding };
    (snapshot, finding)
}

#[test]
fn everything_about_a_finding_is_written() {
    let (snapshot, finding) = full();
    let log = written(&[finding], &snapshot, "careers/", Tongue::German);
    assert_eq!(Validator { root: schema() }.faults(&log), Vec::<String>::new());
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let result = &run["results"][0];
    let location = &result["locations"][0]["physicalLocation"];
    assert_eq!(location["artifactLocation"]["uri"], "careers/content/roles/b%C3%BCro%201.yaml");
    assert_eq!(location["artifactLocation"]["uriBaseId"], "%SRCROOT%");
    let region = json!({ "startLine": 2, "startColumn": 21, "endLine": 2, "endColumn": 34, "snippet": { "text": "ÖSTERREICH!!!" } });
    assert_eq!(location["region"], region);
    assert_eq!(result["relatedLocations"][0]["physicalLocation"]["region"]["startColumn"], 8);
    assert_eq!(result["level"], "note", "nothing in a draft forbids anything");
    assert_eq!(result["properties"], json!({ "draft": true, "roles": ["büro"], "basis": "§ 9 Abs. 2 GlBG" }));
    let text = result["message"]["text"].as_str().expect("a message");
    assert!(text.starts_with("„ÖSTERREICH!!!“ schreit.\n"), "{text}");
    assert!(text.contains("Rechtsgrundlage: § 9 Abs. 2 GlBG (AT), https://law.example.org/glbg"), "{text}");
    let replacements = &result["fixes"][0]["artifactChanges"][0]["replacements"];
    assert_eq!(replacements.as_array().map(Vec::len), Some(2));
    assert_eq!(replacements[0]["insertedContent"]["text"], "Österreich");
    assert_eq!(replacements[1]["deletedRegion"]["startColumn"], 31);
    let described = &run["tool"]["driver"]["rules"];
    assert_eq!(described.as_array().map(Vec::len), Some(1), "only what was found");
    let help = described[0]["help"]["markdown"].as_str().expect("help");
    assert!(help.contains("JETZT BEWERBEN!!!") && help.contains("**Warum.**"), "{help}");
}

fn fingerprints(site: &Site) -> Vec<String> {
    let run = site.run(&["check", "--format", "sarif", "--today", support::TODAY]);
    let log: Value = serde_json::from_str(&run.out).expect("JSON");
    let results = log["runs"][0]["results"].as_array().expect("results").clone();
    results
        .iter()
        .filter(|result| result["ruleId"] == "field/unknown")
        .map(|result| result["partialFingerprints"]["vakanz/v1"].as_str().expect("a text").to_owned())
        .collect()
}

#[test]
fn a_finding_keeps_its_fingerprint_when_its_line_moves() {
    let site = Site::small();
    site.replace("content/roles/buyer.yaml", "closes: until-filled", "closses: until-filled\nopennings: 2");
    let before = fingerprints(&site);
    assert_eq!(before.len(), 2);
    assert_ne!(before[0], before[1]);
    site.replace("content/roles/buyer.yaml", "places:", "# A remark\n\nplaces:");
    assert_eq!(fingerprints(&site), before);
    site.replace("content/roles/buyer.yaml", "closses: until-filled", "closses: 2027-01-31");
    let after = fingerprints(&site);
    assert_ne!(after[0], before[0]);
    assert_eq!(after[1], before[1]);
}
