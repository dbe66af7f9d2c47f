//! `vakanz check --accept-translation`: remembers that the languages of a text say the same.
//!
//! In: a site with its findings, and what of it is accepted. Out: files in `content/translations/`, and how many texts
//! they speak of. What has faults, or says nothing in a second language, is refused.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use super::site::Checked;
use super::{End, file, say, usage, warn};
use crate::check::translation::accepted::{Whole, wholes, written};
use crate::finding::{FileId, Finding, Severity};
use crate::load::{self, schema};
use crate::model::Site;
use crate::report::Messages;
use crate::review::Review;
use crate::snapshot::TRANSLATIONS;

#[derive(clap::Args)]
pub struct AcceptArgs {
    #[arg(long, value_name = "ROLE")]
    accept_translation: Vec<String>,
}

impl AcceptArgs {
    pub fn is_wanted(&self) -> bool {
        !self.accept_translation.is_empty()
    }
}

pub fn run(args: &AcceptArgs, root: &Path, checked: &Checked, messages: &Messages, quiet: bool) -> End {
    let site = &checked.review.site;
    let known: Vec<Whole> = wholes(site).collect();
    let mut wanted: BTreeSet<usize> = BTreeSet::new();
    for word in &args.accept_translation {
        if word == "all" {
            wanted.extend((0..known.len()).filter(|at| known[*at].count() > 0));
            continue;
        }
        let name = named(root, word);
        match known.iter().position(|whole| whole.name == name) {
            Some(at) if known[at].count() == 0 => {
                warn(&(messages.get("accept-one-language", &[("value", word.as_str().into())]) + "\n"));
                return End::Forbidden;
            }
            Some(at) => drop(wanted.insert(at)),
            None => {
                let names = known.iter().map(|whole| shown(&whole.name)).chain(["all"]);
                let nearest = schema::nearest(word, names).unwrap_or_default();
                let args = [("value", word.as_str().into()), ("nearest", nearest.into())];
                return usage::fail(messages, "usage-accept", &args);
            }
        }
    }

    let (mut texts, mut files, mut refused) = (0, 0, Vec::new());
    let mut faults: Vec<Finding> = Vec::new();
    for whole in wanted.into_iter().map(|at| &known[at]) {
        let found: Vec<&Finding> = faults_of(checked, whole).collect();
        if !found.is_empty() {
            refused.push(shown(&whole.name).to_owned());
            faults.extend(found.into_iter().cloned());
            continue;
        }
        match accept(checked, whole, root) {
            Ok(false) => {}
            Ok(true) => files += 1,
            Err((path, error)) => return file::failed(messages, &root.join(path), &error),
        }
        texts += whole.count();
    }
    if !faults.is_empty() {
        checked.report(&faults, messages, quiet);
        warn(&(messages.get("accept-refused", &[("names", refused.into())]) + "\n"));
    }
    if !quiet && (texts > 0 || faults.is_empty()) {
        say(&messages.get("accept-done", &[("texts", texts.into()), ("files", files.into())]));
    }
    if faults.is_empty() { End::Done } else { End::Forbidden }
}

/// What a name stands for, as accepted translations call it: a role by its id, anything by the path of its file.
fn named(root: &Path, word: &str) -> String {
    let path = Path::new(word);
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<&str> = path.iter().filter_map(|part| part.to_str()).filter(|part| *part != ".").collect();
    let stem = |rest: &[&str], ending: &str| {
        let rest = rest.join("/");
        rest.strip_suffix(ending).unwrap_or(&rest).to_owned()
    };
    let parts = match parts.as_slice() {
        ["content", rest @ ..] => rest,
        all => all,
    };
    match parts {
        ["translations", rest @ ..] => stem(rest, ".txt"),
        ["company" | "company.yaml"] => "company".to_owned(),
        ["clauses", _, ..] => stem(parts, ".yaml"),
        ["roles", .., last] => {
            format!("roles/{}", load::role_of(&format!("content/{}", parts.join("/"))).map_or(*last, |(role, _)| role))
        }
        _ => format!("roles/{word}"),
    }
}

/// As the writer calls it.
fn shown(name: &str) -> &str {
    name.strip_prefix("roles/").unwrap_or(name)
}

/// What keeps texts from being accepted: faults, since something could not be read, and what their languages contradict
/// each other in.
fn faults_of<'a>(checked: &'a Checked, whole: &Whole) -> impl Iterator<Item = &'a Finding> {
    let own = whole.texts.iter().flat_map(|text| text.all()).map(|words| words.at.file);
    let files: BTreeSet<FileId> = own.chain(role_file(&checked.review.site, whole)).collect();
    let contradicts = |finding: &Finding| finding.severity == Severity::Error && finding.rule.family() == "translation";
    checked.review.findings.iter().filter(move |finding| {
        let is_own = finding.at.is_some_and(|at| files.contains(&at.file));
        is_own && (finding.is_fault() || contradicts(finding))
    })
}

fn role_file(site: &Site, whole: &Whole) -> Option<FileId> {
    let id = whole.name.strip_prefix("roles/")?;
    site.role(id).map(|role| role.file)
}

/// Writes the file of accepted translations; gives whether there was anything new to write.
fn accept(checked: &Checked, whole: &Whole, root: &Path) -> Result<bool, (String, io::Error)> {
    let pairs = whole.pairs();
    let Review { site, snapshot, .. } = &checked.review;
    let before = site.translations.get(&whole.name);
    if before.is_some_and(|accepted| accepted.pairs == pairs) {
        return Ok(false);
    }
    let path = format!("{TRANSLATIONS}{}.txt", whole.name);
    let old = before.and_then(|accepted| snapshot.file(accepted.file).text());
    let new = written(&pairs, old.unwrap_or_default(), &site.settings);
    let disk = root.join(&path);
    let done = match old {
        Some(old) => file::replace(&disk, old, &new),
        None => file::write(&disk, &new),
    };
    done.map(|()| true).map_err(|error| (path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_named_by_its_id_or_a_path() {
        for (word, name) in [
            ("office-clerk", "roles/office-clerk"),
            ("content/roles/a/office-clerk.yaml", "roles/office-clerk"),
            ("./content/roles/a/office-clerk/", "roles/office-clerk"),
            ("content/roles/office-clerk/role.yaml", "roles/office-clerk"),
            ("site/content/roles/office-clerk/de.md", "roles/office-clerk"),
            ("clauses/benefits", "clauses/benefits"),
            ("content/clauses/benefits.yaml", "clauses/benefits"),
            ("content/clauses/it/tools.yaml", "clauses/it/tools"),
            ("company", "company"),
            ("content/company.yaml", "company"),
            ("content/translations/roles/office-clerk.txt", "roles/office-clerk"),
        ] {
            assert_eq!(named(Path::new("site"), word), name, "{word}");
        }
    }
}
