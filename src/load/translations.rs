//! `content/translations/`: which wordings have been found to say the same.
//!
//! In: the text of a file. Out: its pairs. A line that holds none is reported and skipped; one about a language that the
//! site no longer has says nothing any more.

use crate::finding::{FileId, Finding, Span, rules};
use crate::language::token::range_in;
use crate::model::{Accepted, Print, Settings};

/// What begins a line that is for people.
pub const REMARK: char = '#';

pub fn decode(file: FileId, text: &str, settings: &Settings, findings: &mut Vec<Finding>) -> Accepted {
    let mut accepted = Accepted { file, pairs: Default::default() };
    for line in text.lines() {
        let words = line.trim();
        if words.is_empty() || words.starts_with(REMARK) {
            continue;
        }
        match pair(words) {
            Some(pair) => {
                let prints = pair.map(|(tag, hash)| settings.lang(tag).map(|lang| Print { lang, hash }));
                if let [Some(one), Some(other)] = prints {
                    accepted.pairs.insert([one.min(other), one.max(other)]);
                }
            }
            None => {
                let at = Span::new(file, range_in(text, words));
                findings.push(Finding::new(&rules::FILE_TRANSLATION_LINE, at));
            }
        }
    }
    accepted
}

/// `de:5f0c… en:91ab…`: two languages, each with a hash of sixteen digits.
fn pair(words: &str) -> Option<[(&str, u64); 2]> {
    let (one, other) = words.split_once(' ')?;
    Some([print(one)?, print(other)?])
}

fn print(word: &str) -> Option<(&str, u64)> {
    let (tag, hash) = word.split_once(':')?;
    let whole = !tag.is_empty() && hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    Some((tag, u64::from_str_radix(hash, 16).ok().filter(|_| whole)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::settings;

    fn read(text: &str) -> (usize, Vec<Span>) {
        let mut findings = Vec::new();
        let accepted = decode(FileId(0), text, &settings::default(), &mut findings);
        (accepted.pairs.len(), findings.iter().filter_map(|finding| finding.at).collect())
    }

    #[test]
    fn order_blanks_and_repetition_do_not_matter() {
        let line = "de:00000000000000aa en:00000000000000bb";
        let turned = "en:00000000000000bb de:00000000000000aa";
        assert_eq!(read(&format!("# a remark\n\n{line}\r\n  {turned}  \n{line}")), (1, vec![]));
    }

    #[test]
    fn what_is_no_pair_is_found_at_its_line() {
        let good = "de:00000000000000aa en:00000000000000bb\n";
        let short = "de:aa en:00000000000000bb";
        for line in ["<<<<<<< HEAD", "=======", short, "de:00000000000000aa", "de:+0000000000000aa en:00000000000000bb"]
        {
            let (pairs, findings) = read(&format!("{good} {line}\n{good}"));
            assert_eq!(pairs, 1, "{line}");
            assert_eq!(findings, [Span::new(FileId(0), good.len() + 1..good.len() + 1 + line.len())], "{line}");
        }
    }

    #[test]
    fn a_language_that_is_gone_says_nothing() {
        assert_eq!(read("de:00000000000000aa fr:00000000000000bb"), (0, vec![]));
    }
}
