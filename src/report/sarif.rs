//! Findings as SARIF 2.1.0, the format of code scanning.
//!
//! In: an account of findings. Out: one SARIF log with one run. Only the rules that found something are described in it.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::messages::Messages;
use super::place::{Place, Places};
use super::{Account, outward, page};
use crate::finding::{Edit, FileId, Finding, Rule, Severity, Span};

/// Stands for the folder of the repository; the name that code scanning knows.
const BASE: &str = "%SRCROOT%";

/// What identifies a finding from one run to the next. Whoever computes it in another way gives it another number.
const FINGERPRINT: &str = "vakanz/v1";

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    invocations: [Invocation; 1],
    results: Vec<SarifResult<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    information_uri: Option<&'static str>,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    short_description: Text,
    full_description: Text,
    help: Formatted,
    default_configuration: Configuration,
    #[serde(skip_serializing_if = "Option::is_none")]
    help_uri: Option<String>,
    properties: Tags,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
struct Formatted {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Tags {
    tags: [&'static str; 1],
}

/// A run that ends at all has looked at everything.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult<'a> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: Vec<Location<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location<'a>>,
    partial_fingerprints: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix<'a>>,
    properties: Properties<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: Physical<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical<'a> {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region<'a> {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<Content<'a>>,
}

#[derive(Serialize)]
struct Content<'a> {
    text: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix<'a> {
    description: Text,
    artifact_changes: Vec<Change<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change<'a> {
    artifact_location: Artifact,
    replacements: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Region<'a>,
    inserted_content: Content<'a>,
}

#[derive(Serialize)]
struct Properties<'a> {
    draft: bool,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    roles: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<&'a str>,
}

/// The whole log, as one line.
pub fn print(account: &Account, messages: &Messages) -> String {
    let mut writer = Writer {
        folder: account.folder,
        places: Places::new(account.snapshot),
        messages,
        rules: Vec::new(),
        indexes: HashMap::new(),
        seen: HashMap::new(),
    };
    let results = account.findings.iter().map(|finding| writer.result(finding)).collect();
    let rules = writer.rules.iter().map(|rule| descriptor(rule, messages)).collect();
    let driver = Driver {
        name: env!("CARGO_PKG_NAME"),
        semantic_version: env!("CARGO_PKG_VERSION"),
        information_uri: Some(env!("CARGO_PKG_REPOSITORY")).filter(|uri| !uri.is_empty()),
        rules,
    };
    let run = Run {
        tool: Tool { driver },
        language: messages.tongue.tag(),
        column_kind: "unicodeCodePoints",
        invocations: [Invocation { execution_successful: true }],
        results,
    };
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    // Strings, numbers and lists of them only, so this cannot fail.
    serde_json::to_string(&Log { schema, version: "2.1.0", runs: [run] }).unwrap_or_default()
}

fn descriptor(rule: &'static Rule, messages: &Messages) -> Descriptor {
    let what = messages.pick(&rule.doc.what);
    let why = rule.doc.why.as_ref().map(|why| format!(" {}", messages.pick(why))).unwrap_or_default();
    let mend = messages.pick(&rule.doc.mend);
    let level = match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    };
    Descriptor {
        id: rule.id,
        help: Formatted { text: format!("{what}{why} {mend}"), markdown: page::body(rule, messages) },
        full_description: Text { text: format!("{what}{why}") },
        short_description: Text { text: what.to_owned() },
        default_configuration: Configuration { level },
        help_uri: help_uri(env!("CARGO_PKG_REPOSITORY"), rule),
        properties: Tags { tags: [rule.family()] },
    }
}

/// The page of a rule. SARIF wants a whole address, so there is none until the manifest says where the repository is.
fn help_uri(repository: &str, rule: &Rule) -> Option<String> {
    let repository = repository.trim_end_matches('/');
    (!repository.is_empty())
        .then(|| format!("{repository}/blob/v{}/docs/rules/{}.md", env!("CARGO_PKG_VERSION"), rule.id))
}

struct Writer<'a> {
    folder: &'a str,
    places: Places<'a>,
    messages: &'a Messages,
    /// Those that found something, in the order in which they are met.
    rules: Vec<&'static Rule>,
    indexes: HashMap<&'static str, usize>,
    /// How often a fingerprint was met.
    seen: HashMap<String, usize>,
}

impl<'a> Writer<'a> {
    fn result(&mut self, finding: &'a Finding) -> SarifResult<'a> {
        let place = finding.at.map(|at| self.places.place(at));
        let fingerprint = self.fingerprint(finding, place.as_ref());
        let rules = &mut self.rules;
        let rule_index = *self.indexes.entry(finding.rule.id).or_insert_with(|| {
            rules.push(finding.rule);
            rules.len() - 1
        });
        let related = finding.also.iter().enumerate().map(|(nth, (span, label))| Location {
            id: Some(nth + 1),
            physical_location: self.physical(*span),
            message: self.messages.label(finding, label).map(|text| Text { text }),
        });
        SarifResult {
            rule_id: finding.rule.id,
            rule_index,
            level: outward(finding, ["error", "warning", "note"]),
            message: Text { text: self.message(finding) },
            locations: (finding.at.iter())
                .map(|at| Location { id: None, physical_location: self.physical(*at), message: None })
                .collect(),
            related_locations: related.collect(),
            partial_fingerprints: BTreeMap::from([(FINGERPRINT, fingerprint)]),
            fixes: self.fix(finding).into_iter().collect(),
            properties: Properties {
                draft: finding.draft,
                roles: &finding.roles,
                basis: finding.basis.as_deref().map(|basis| self.messages.basis(basis)),
            },
        }
    }

    /// What is wrong and how to mend it. The first sentence stands alone where there is little room.
    fn message(&self, finding: &Finding) -> String {
        let said = self.messages.message(finding);
        let notes = self.messages.notes(finding).into_iter().map(|(what, text)| format!("{what}: {text}"));
        let more = self.messages.help(finding).into_iter().chain(notes).chain(self.messages.said_draft(finding));
        let said = more.fold(said, |said, more| said + "\n" + &more);
        // A link in the way of Markdown would be taken for one of SARIF's own.
        said.replace("](", "\\](")
    }

    /// The same for a finding whose line has moved: the rule, the file, the line's text and the words in it, and a
    /// number where all of these are the same.
    fn fingerprint(&mut self, finding: &Finding, place: Option<&Place>) -> String {
        let mut hasher = blake3::Hasher::new();
        let (path, line, words) = place.map_or(("", "", ""), |place| (place.path, place.line.trim(), place.words));
        for part in [finding.rule.id, path, line, words] {
            hasher.update(part.as_bytes()).update(&[0]);
        }
        let hash = hasher.finalize().to_hex()[..16].to_owned();
        let nth = self.seen.entry(hash.clone()).and_modify(|count| *count += 1).or_insert(1);
        format!("{hash}:{nth}")
    }

    fn physical(&self, at: Span) -> Physical<'a> {
        let place = self.places.place(at);
        let region = place.is_text.then(|| region(&place, true));
        Physical { artifact_location: self.artifact(place.path), region }
    }

    fn artifact(&self, path: &str) -> Artifact {
        Artifact { uri: encoded(&format!("{}{path}", self.folder)), uri_base_id: BASE }
    }

    /// What mends it, file by file.
    fn fix(&self, finding: &'a Finding) -> Option<Fix<'a>> {
        let mut files: Vec<FileId> = finding.fix.iter().map(|edit| edit.at.file).collect();
        files.sort_unstable();
        files.dedup();
        let changes: Vec<Change> = files
            .into_iter()
            .map(|file| {
                let edits: Vec<&Edit> = finding.fix.iter().filter(|edit| edit.at.file == file).collect();
                let path = self.places.place(Span::top(file)).path;
                let replacement = |edit: &&'a Edit| Replacement {
                    deleted_region: region(&self.places.place(edit.at), false),
                    inserted_content: Content { text: &edit.text },
                };
                Change { artifact_location: self.artifact(path), replacements: edits.iter().map(replacement).collect() }
            })
            .collect();
        let text = self.messages.help(finding).unwrap_or_else(|| self.messages.message(finding));
        (!changes.is_empty()).then_some(Fix { description: Text { text }, artifact_changes: changes })
    }
}

fn region<'a>(place: &Place<'a>, with_words: bool) -> Region<'a> {
    Region {
        start_line: place.start.line,
        start_column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
        snippet: with_words.then_some(Content { text: place.words }),
    }
}

/// A path as a relative address: what is not a plain letter, digit or mark is written as its bytes.
fn encoded(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::rules;

    #[test]
    fn paths_become_addresses() {
        assert_eq!(encoded("content/roles/büro 1.yaml"), "content/roles/b%C3%BCro%201.yaml");
        assert_eq!(encoded("content/a:b%.md"), "content/a%3Ab%25.md");
    }

    #[test]
    fn the_page_of_a_rule_has_an_address_as_soon_as_the_repository_has_one() {
        assert_eq!(help_uri("", &rules::DATE_FORM), None);
        let version = env!("CARGO_PKG_VERSION");
        let page = |rule| help_uri("https://git.example.org/vakanz/", rule);
        let address = format!("https://git.example.org/vakanz/blob/v{version}/docs/rules/date/form.md");
        assert_eq!(page(&rules::DATE_FORM), Some(address));
    }
}
