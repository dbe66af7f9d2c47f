//! Remembers which files of the output folder are ours.
//!
//! In: the text of the manifest in the folder, or the paths and hashes of a build. Out: whether a file is ours and as
//! we left it; the text to keep. While files are put in place, the manifest lists what was and what will be, so a
//! path can have several hashes, and a build that is cut off leaves nothing that the next one does not recognise.

use super::paths;
use std::fmt;

/// The name of the manifest in the output folder.
pub const NAME: &str = ".vakanz-manifest";

const HEADER: &str = "vakanz-manifest 2";
/// Stands for the origin while files are put in place, and where it is not known.
const NO_ORIGIN: &str = "-";

type Hash = [u8; 32];

/// Paths and the hashes of their bytes, sorted, each pair once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest<'a> {
    /// What the files were made from: everything that went into them, as one hash.
    pub made_from: Option<blake3::Hash>,
    lines: Vec<(&'a str, Hash)>,
}

impl<'a> Manifest<'a> {
    pub fn new(lines: impl IntoIterator<Item = (&'a str, blake3::Hash)>) -> Manifest<'a> {
        Manifest::sorted(lines.into_iter().map(|(path, hash)| (path, hash.into())).collect())
    }

    /// The same, made from this.
    pub fn of(self, made_from: Option<blake3::Hash>) -> Manifest<'a> {
        Manifest { made_from, ..self }
    }

    fn sorted(mut lines: Vec<(&'a str, Hash)>) -> Manifest<'a> {
        lines.sort_unstable();
        lines.dedup();
        Manifest { made_from: None, lines }
    }

    /// Reads the text of a manifest.
    ///
    /// # Errors
    /// The number of the first line that is not as we write it; a path that is not safe is such a line too, because
    /// what a manifest lists may be removed.
    pub fn parse(text: &'a str) -> Result<Manifest<'a>, usize> {
        let (head, body) = text.split_once('\n').ok_or(1usize)?;
        let origin = head.strip_prefix(HEADER).and_then(|rest| rest.strip_prefix(' ')).ok_or(1usize)?;
        let made_from = match origin {
            NO_ORIGIN => None,
            hash => Some(blake3::Hash::from_hex(hash).map_err(|_| 1usize)?),
        };
        let lines = body.split_inclusive('\n').enumerate().map(|(i, line)| parse_line(line).ok_or(i + 2));
        lines.collect::<Result<_, _>>().map(|lines| Manifest { made_from, ..Manifest::sorted(lines) })
    }

    /// The paths, each once.
    pub fn paths(&self) -> impl Iterator<Item = &'a str> {
        self.lines.chunk_by(|a, b| a.0 == b.0).map(|lines| lines[0].0)
    }

    /// Whether a file at this path is ours, whatever it holds now.
    pub fn lists(&self, path: &str) -> bool {
        self.lines.binary_search_by_key(&path, |line| line.0).is_ok()
    }

    /// Whether a file at this path with these bytes is ours and as we left it.
    pub fn holds(&self, path: &str, hash: blake3::Hash) -> bool {
        self.lines.binary_search(&(path, hash.into())).is_ok()
    }

    /// What either of the two lists.
    pub fn and(&self, other: &Manifest<'a>) -> Manifest<'a> {
        Manifest::sorted([&self.lines[..], &other.lines[..]].concat())
    }
}

/// The final line break is asked for, so that a line that was cut off is noticed.
fn parse_line(line: &str) -> Option<(&str, Hash)> {
    let (hash, path) = line.strip_suffix('\n')?.split_once("  ")?;
    let hash = blake3::Hash::from_hex(hash).ok()?;
    paths::is_safe(path).then_some((path, hash.into()))
}

impl fmt::Display for Manifest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.made_from {
            Some(hash) => writeln!(f, "{HEADER} {}", hash.to_hex())?,
            None => writeln!(f, "{HEADER} {NO_ORIGIN}")?,
        }
        self.lines.iter().try_for_each(|(path, hash)| writeln!(f, "{}  {path}", blake3::Hash::from(*hash).to_hex()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_read_as_it_was_written() {
        let lines = [("b/ä.html", blake3::hash(b"1")), ("a", blake3::hash(b"2")), ("a", blake3::hash(b"3"))];
        let manifest = Manifest::new(lines);
        assert_eq!(Manifest::parse(&manifest.to_string()), Ok(manifest.clone()));
        assert_eq!(manifest.paths().collect::<Vec<_>>(), ["a", "b/ä.html"]);
        assert!(manifest.lists("a") && manifest.holds("a", blake3::hash(b"3")));
        assert!(!manifest.lists("b") && !manifest.holds("a", blake3::hash(b"1")));
        assert_eq!(manifest.and(&Manifest::new(lines)), manifest);
        let dated = Manifest { made_from: Some(blake3::hash(b"site")), ..manifest };
        assert_eq!(Manifest::parse(&dated.to_string()), Ok(dated.clone()));
    }

    #[test]
    fn says_which_line_is_damaged() {
        let hash = blake3::hash(b"").to_hex();
        let damaged = [
            (String::new(), 1),
            ("vakanz-manifest 1\n".to_owned(), 1),
            ("vakanz-manifest 2 -".to_owned(), 1),
            ("vakanz-manifest 2 x\n".to_owned(), 1),
            (format!("vakanz-manifest 2 -\n{hash}  a\nb\n"), 3),
            (format!("vakanz-manifest 2 -\n{hash}  a"), 2),
            (format!("vakanz-manifest 2 -\n{hash}  ../a\n"), 2),
            (format!("vakanz-manifest 2 -\n{hash}  /a\n"), 2),
            (format!("vakanz-manifest 2 -\n\n{hash}  a\n"), 2),
        ];
        for (text, line) in damaged {
            assert_eq!(Manifest::parse(&text), Err(line), "{text:?}");
        }
    }
}
