//! The documents of the rules, `<family>/<name>.yaml` beside the stage that reports them, as statics of `finding::rules`.
//!
//! In: the folders. Out: `rules.rs` in the build folder. A document with a fault stops the build and says which.

use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

use serde::Deserialize;

/// Where documents lie, and what the rules are about that they are of. Packs are no documents: they say where and when a
/// rule holds.
const FOLDERS: [(&str, &str); 6] = [
    ("src/check", "Content"),
    ("src/snapshot/rules", "Form"),
    ("src/load/rules", "Form"),
    ("src/check/rules", "Form"),
    ("src/render/rules", "Form"),
    ("src/publish/rules", "Form"),
];

/// What lies beside the families of a folder.
const OTHERS: [&str; 2] = ["packs", "rules"];

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
    why: Option<Both>,
    mend: Both,
    #[serde(default)]
    evidence: Vec<Evidence>,
    #[serde(default)]
    bad: Examples,
    #[serde(default)]
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

#[derive(Default, Deserialize)]
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
    println!("cargo::rerun-if-changed=build");
    let mut statics = String::new();
    let mut names = Vec::new();
    for Document { family, path, matter } in documents() {
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
             matter: Matter::{matter}, doc: &Doc {{ {} }} }};",
            body(&doc)
        )
        .expect("a string takes everything");
        names.push(name);
    }
    let all: String = names.iter().map(|name| format!("&{name}, ")).collect();
    writeln!(statics, "/// All rules, by id.\npub static ALL: &[&Rule] = &[{all}];")
        .expect("a string takes everything");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("rules.rs"), statics).expect("the build folder can be written");
}

struct Document {
    family: String,
    path: PathBuf,
    matter: &'static str,
}

/// The documents by the id of the rule.
fn documents() -> Vec<Document> {
    let mut documents = Vec::new();
    for (folder, matter) in FOLDERS {
        println!("cargo::rerun-if-changed={folder}");
        for family in fs::read_dir(folder).expect("a folder of documents").flatten() {
            let name = family.file_name().into_string().expect("a family has a plain name");
            if !family.path().is_dir() || OTHERS.contains(&name.as_str()) {
                continue;
            }
            let files = fs::read_dir(family.path()).expect("a folder").flatten().map(|file| file.path());
            let yaml = files.filter(|path| path.extension().is_some_and(|ending| ending == "yaml"));
            documents.extend(yaml.map(|path| Document { family: name.replace('_', "-"), path, matter }));
        }
    }
    let id = |document: &Document| {
        format!("{}/{}", document.family, document.path.file_stem().unwrap_or_default().display())
    };
    documents.sort_by_key(id);
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
        doc.why.as_ref().map_or("None".to_owned(), |why| format!("Some({})", both(why))),
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
