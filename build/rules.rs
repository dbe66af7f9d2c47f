//! The documents of the rules, `src/check/<family>/<name>.yaml`, as statics of `finding::rules`.
//!
//! In: the folder. Out: `rules.rs` in the build folder. A document with a fault stops the build and says which.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde::Deserialize;

/// As it is written; what each part is for stands at `finding::Doc`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Doc {
    severity: String,
    since: String,
    /// Only where a pack of rules says so; the severity is then that of the pack.
    #[serde(default)]
    by_country: bool,
    /// Only where `vakanz.yaml` switches it on.
    #[serde(default)]
    off: bool,
    /// The one language whose texts it looks at.
    only: Option<String>,
    message: Both,
    help: Both,
    #[serde(default)]
    labels: serde_yaml::Mapping,
    what: Both,
    why: Both,
    mend: Both,
    evidence: Vec<Evidence>,
    bad: Examples,
    good: Examples,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Both {
    de: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Evidence {
    kind: String,
    de: String,
    en: String,
    #[serde(default)]
    sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Examples {
    #[serde(default)]
    de: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
    /// For what concerns both languages at once.
    #[serde(default)]
    both: Vec<String>,
}

pub fn write() {
    let folder = Path::new("src/check");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed=build");
    let mut statics = String::new();
    let mut names = Vec::new();
    for (family, path) in documents(folder) {
        let shown = path.display();
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{shown}: {error}"));
        let doc: Doc = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{shown}: {error}"));
        let name = format!("{family}_{stem}").replace('-', "_").to_uppercase();
        let severity = match doc.severity.as_str() {
            "error" => "Error",
            "warning" => "Warning",
            "advice" => "Advice",
            other => panic!("{shown}: “{other}” is no severity"),
        };
        writeln!(
            statics,
            "/// `{family}/{stem}`\npub static {name}: Rule = Rule {{ id: \"{family}/{stem}\", severity: Severity::{severity}, \
             doc: Some(&Doc {{ {} }}) }};",
            body(&doc)
        )
        .expect("a string takes everything");
        names.push(name);
    }
    let all: String = names.iter().map(|name| format!("&{name}, ")).collect();
    writeln!(statics, "/// The rules that have a document, by id.\npub static DOCUMENTED: &[&Rule] = &[{all}];")
        .expect("a string takes everything");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("rules.rs"), statics).expect("the build folder can be written");
}

/// The documents by family and name.
fn documents(folder: &Path) -> Vec<(String, PathBuf)> {
    let mut documents = Vec::new();
    for family in fs::read_dir(folder).expect("the folder of the checks").flatten() {
        // Packs are no documents: they say where and when a rule holds.
        if !family.path().is_dir() || family.file_name() == "packs" {
            continue;
        }
        let name = family.file_name().into_string().expect("a family has a plain name").replace('_', "-");
        let files = fs::read_dir(family.path()).expect("a folder").flatten().map(|file| file.path());
        let yaml = files.filter(|path| path.extension().is_some_and(|ending| ending == "yaml"));
        documents.extend(yaml.map(|path| (name.clone(), path)));
    }
    documents.sort_by_key(|(family, path)| format!("{family}/{}", path.file_stem().unwrap_or_default().display()));
    documents
}

fn body(doc: &Doc) -> String {
    let labels = doc.labels.iter().map(|(name, text)| {
        let name = name.as_str().expect("a label has a name");
        let part =
            |lang: &str| text.get(lang).and_then(|text| text.as_str()).expect("a label has two languages").trim();
        format!("({name:?}, Both {{ de: {:?}, en: {:?} }}), ", part("de"), part("en"))
    });
    let labels: String = labels.collect();
    let evidence: String = doc
        .evidence
        .iter()
        .map(|one| {
            let kind = match one.kind.as_str() {
                "law" => "Law",
                "study" => "Study",
                "practice" => "Practice",
                "technical" => "Technical",
                other => panic!("“{other}” is no kind of evidence"),
            };
            let (de, en) = (one.de.trim(), one.en.trim());
            format!(
                "Evidence {{ kind: Kind::{kind}, says: Both {{ de: {de:?}, en: {en:?} }}, sources: &{:?} }}, ",
                one.sources
            )
        })
        .collect();
    format!(
        "since: {:?}, by_country: {}, off: {}, only: {:?}, message: {}, help: {}, labels: &[{labels}], what: {}, why: {}, mend: {}, \
         evidence: &[{evidence}], bad: {}, good: {}",
        doc.since,
        doc.by_country,
        doc.off,
        doc.only,
        both(&doc.message),
        both(&doc.help),
        both(&doc.what),
        both(&doc.why),
        both(&doc.mend),
        examples(&doc.bad),
        examples(&doc.good),
    )
}

fn both(both: &Both) -> String {
    format!("Both {{ de: {:?}, en: {:?} }}", both.de.trim(), both.en.trim())
}

fn examples(examples: &Examples) -> String {
    format!("Examples {{ de: &{:?}, en: &{:?}, both: &{:?} }}", examples.de, examples.en, examples.both)
}
