//! The document of a rule: everything that is said of it, in one place.
//!
//! In: `<family>/<name>.yaml` in `src/check/`, and in the folder `rules` of each stage for what is about form; made into
//! statics when the program is built. Out: [`Doc`]. From it come the messages, `vakanz explain`, `docs/rules/` and the tests
//! of the examples.

/// A text in the languages that vakanz speaks.
#[derive(Debug)]
pub struct Both {
    pub de: &'static str,
    pub en: &'static str,
}

#[derive(Debug)]
pub struct Doc {
    /// The version it came with.
    pub since: &'static str,
    /// Whether it holds only where a pack of rules says so.
    pub by_country: bool,
    /// Whether it holds only where `vakanz.yaml` switches it on.
    pub off: bool,
    /// The one language whose texts it looks at, if it is not every one.
    pub only: Option<&'static str>,
    /// What is wrong, as a pattern of Fluent, with the arguments of the finding.
    pub message: Both,
    /// What to do, likewise.
    pub help: Both,
    /// What a second place of a finding is, by name.
    pub labels: &'static [(&'static str, Both)],
    pub what: Both,
    /// What it does to those who read or apply, where [`Doc::what`] does not say it already.
    pub why: Option<Both>,
    /// How to mend it, without the words of one finding.
    pub mend: Both,
    /// What it rests on. A rule on form needs nothing beyond itself.
    pub evidence: &'static [Evidence],
    /// Each is found …
    pub bad: Examples,
    /// … and of these, none.
    pub good: Examples,
}

/// What a rule rests on.
#[derive(Debug)]
pub struct Evidence {
    pub kind: Kind,
    pub says: Both,
    /// Keys of `docs/sources.md`.
    pub sources: &'static [&'static str],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A statute, a directive or a judgment.
    Law,
    /// Published research.
    Study,
    /// Guidance or convention, not tested.
    Practice,
    /// The specification of a format.
    Technical,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Kind::Law => "law",
            Kind::Study => "study",
            Kind::Practice => "practice",
            Kind::Technical => "technical",
        }
    }
}

/// Parts of roles as writers type them: fields that take the place of those of a sound role. A line `## path` begins
/// another file of the site; `## content/roles/clerk/de.md` gives the sound role itself in Markdown.
#[derive(Debug)]
pub struct Examples {
    /// On a site in German alone …
    pub de: &'static [&'static str],
    /// … in English alone …
    pub en: &'static [&'static str],
    /// … and in both.
    pub both: &'static [&'static str],
}

/// An example in its parts: the fields, and each other file by its path.
pub fn parts(example: &str) -> (&str, Vec<(&str, &str)>) {
    let mut lines = Vec::new();
    let mut at = 0;
    for line in example.split_inclusive('\n') {
        lines.extend(path(line).map(|path| (at, at + line.len(), path)));
        at += line.len();
    }
    let ends = lines.iter().skip(1).map(|(start, ..)| *start).chain([example.len()]);
    let files = lines.iter().zip(ends).map(|((_, start, path), end)| (*path, &example[*start..end])).collect();
    (&example[..lines.first().map_or(example.len(), |(start, ..)| *start)], files)
}

/// The path of a line `## path`. A heading of Markdown begins in the same way.
fn path(line: &str) -> Option<&str> {
    let starts = ["content/", "themes/", "vakanz.yaml"];
    line.strip_prefix("## ").map(str::trim_end).filter(|path| starts.iter().any(|start| path.starts_with(start)))
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn an_example_has_fields_and_files() {
        assert_eq!(parts("a: b\n"), ("a: b\n", vec![]));
        let (fields, files) = parts("a: b\n## content/pay.yaml\n## content/roles/x/de.md\n# X\n\n## Benefits\n- y");
        assert_eq!(fields, "a: b\n");
        assert_eq!(files, [("content/pay.yaml", ""), ("content/roles/x/de.md", "# X\n\n## Benefits\n- y")]);
    }
}
