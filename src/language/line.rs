//! A line of text as a reader meets it: without Markdown, in one spelling.
//!
//! In: words, as they were written. Out: [`Line`]s, one for each paragraph or item of a list, with the way back from
//! every place to the place in the words.

use std::borrow::Cow;
use std::ops::Range;

use icu_normalizer::ComposingNormalizerBorrowed;
use pulldown_cmark::{Event, Tag, TagEnd};

use super::inline;
use super::token::range_in;

/// Letters are composed (NFC), soft hyphens are gone, hyphens are `-`, runs of blanks are one.
#[derive(Clone, Debug, Default)]
pub struct Line<'t> {
    pub text: Cow<'t, str>,
    pub marks: Vec<Mark>,
    /// Where text and words begin to differ by another number: offsets in the text and in the words.
    anchors: Vec<(u32, u32)>,
}

/// What the Markdown said of a part of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub kind: MarkKind,
    pub range: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum MarkKind {
    /// With where it leads.
    Link(String),
    Strong,
    Code,
}

impl Line<'_> {
    /// The range of the words that a range of the text was made from.
    pub fn in_words(&self, range: Range<usize>) -> Range<usize> {
        let start = self.back(range.start);
        if range.is_empty() {
            return start..start;
        }
        let last = self.text.floor_char_boundary(range.end - 1);
        start..self.back(last) + (range.end - last)
    }

    fn back(&self, at: usize) -> usize {
        let (text, words) = match self.anchors.partition_point(|anchor| anchor.0 as usize <= at) {
            0 => (0, 0),
            after => self.anchors[after - 1],
        };
        words as usize + (at - text as usize)
    }
}

/// The lines of a text: one for each paragraph and item of a list.
pub fn lines<'t>(words: &'t str) -> Vec<Line<'t>> {
    if !words.contains("\n\n") && !words.starts_with("- ") {
        return vec![line(words, 0)];
    }
    let mut lines = Vec::new();
    let mut push = |part: &'t str| lines.push(line(part, range_in(words, part).start));
    for block in inline::blocks(words) {
        match block {
            inline::Block::Paragraph(text) => push(text),
            inline::Block::List(items) => items.into_iter().for_each(&mut push),
        }
    }
    lines
}

/// One line, which begins at `base` in the words.
fn line(words: &str, base: usize) -> Line<'_> {
    if inline::is_plain(words) && is_tidy(words) {
        return Line { text: words.into(), marks: Vec::new(), anchors: vec![(0, base as u32)] };
    }
    let mut writer = Writer { text: String::with_capacity(words.len()), anchors: Vec::new(), base };
    let mut marks = Vec::new();
    let mut open: Vec<(usize, Option<MarkKind>)> = Vec::new();
    inline::walk(words, |event, range| match event {
        Event::Text(text) | Event::InlineHtml(text) => writer.push(&text, range),
        Event::Code(code) => {
            let start = writer.text.len();
            let inner = words[range.clone()].find(&*code).unwrap_or(0);
            writer.push(&code, range.start + inner..range.end);
            marks.push(Mark { kind: MarkKind::Code, range: start..writer.text.len() });
        }
        Event::SoftBreak | Event::HardBreak => writer.push(" ", range),
        Event::Start(tag) => {
            let kind = match tag {
                Tag::Link { dest_url, .. } => Some(MarkKind::Link(dest_url.into_string())),
                Tag::Strong => Some(MarkKind::Strong),
                _ => None,
            };
            open.push((writer.text.len(), kind));
        }
        Event::End(TagEnd::Paragraph) => {}
        Event::End(_) => {
            if let Some((start, Some(kind))) = open.pop() {
                marks.push(Mark { kind, range: start..writer.text.len() });
            }
        }
        _ => {}
    });
    marks.sort_by_key(|mark| mark.range.start);
    Line { text: writer.text.into(), marks, anchors: writer.anchors }
}

/// Whether there is nothing to make one spelling of: no soft or other hyphens, no runs of blanks, no loose accents.
fn is_tidy(words: &str) -> bool {
    let bytes = words.as_bytes();
    !bytes.windows(2).any(|pair| match pair {
        [b' ', b' '] | [0xc2, 0xad] => true,
        [0xcc, _] => true,
        [0xcd, second] => *second < 0xb0,
        _ => false,
    }) && !words.contains(['\u{2010}', '\u{2011}', '\t'])
}

struct Writer {
    text: String,
    anchors: Vec<(u32, u32)>,
    base: usize,
}

impl Writer {
    /// Appends text that was written in `range`; an escape or entity makes both differ in length.
    fn push(&mut self, text: &str, range: Range<usize>) {
        self.anchor(range.start);
        // `&amp;` stands for one letter: what follows in the same event does not, since each entity is its own.
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let marks = text[at + c.len_utf8()..].chars().take_while(|c| is_accent(*c)).count();
            if marks > 0 {
                let end = text[at..].char_indices().nth(marks + 1).map_or(text.len(), |(more, _)| at + more);
                self.anchor(range.start + at);
                self.text.push_str(&ComposingNormalizerBorrowed::new_nfc().normalize(&text[at..end]));
                chars.nth(marks - 1);
                self.anchor(range.start + end);
                continue;
            }
            match c {
                '\u{ad}' => self.anchor(range.start + at + c.len_utf8()),
                '\u{2010}' | '\u{2011}' => {
                    self.text.push('-');
                    self.anchor(range.start + at + c.len_utf8());
                }
                ' ' | '\t' | '\n' | '\r' if self.text.is_empty() || self.text.ends_with(' ') => {
                    self.anchor(range.start + at + 1);
                }
                '\t' | '\n' | '\r' => self.text.push(' '),
                c => self.text.push(c),
            }
        }
    }

    fn anchor(&mut self, words: usize) {
        let anchor = (self.text.len() as u32, (self.base + words) as u32);
        match self.anchors.last_mut() {
            Some(last) if last.0 == anchor.0 => *last = anchor,
            Some(last) if anchor.0.wrapping_sub(last.0) == anchor.1.wrapping_sub(last.1) => {}
            _ => self.anchors.push(anchor),
        }
    }
}

fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words that a part of the text leads back to.
    #[track_caller]
    fn back(words: &str, wanted: &str) -> String {
        for line in lines(words) {
            if let Some(at) = line.text.find(wanted) {
                return words[line.in_words(at..at + wanted.len())].to_owned();
            }
        }
        panic!("{wanted:?} is not in {words:?}: {:?}", lines(words));
    }

    #[test]
    fn markdown_is_gone_and_places_stay() {
        assert_eq!(lines("**Sehr** gut in `Excel`")[0].text, "Sehr gut in Excel");
        assert_eq!(back("**Sehr** gut in `Excel`", "gut in"), "gut in");
        assert_eq!(back("**Sehr** gut in `Excel`", "Excel"), "Excel");
        assert_eq!(back("Mehr [auf der Seite](https://example.org/) dort", "auf der Seite"), "auf der Seite");
        assert_eq!(back("Kolleg\\*innen und Gäste", "Kolleg*innen"), "Kolleg\\*innen");
        assert_eq!(back("Rat & Tat &amp; mehr", "mehr"), "mehr");
        assert_eq!(lines("Rat &amp; Tat")[0].text, "Rat & Tat");
    }

    #[test]
    fn one_spelling() {
        assert_eq!(lines("Muster\u{ad}bau  gut\u{2011}so")[0].text, "Musterbau gut-so");
        assert_eq!(back("Muster\u{ad}bau  gut\u{2011}so", "Musterbau gut"), "Muster\u{ad}bau  gut");
        assert_eq!(lines("fu\u{308}r alle")[0].text, "für alle");
        assert_eq!(back("fu\u{308}r alle", "alle"), "alle");
        assert_eq!(back("fu\u{308}r alle", "für"), "fu\u{308}r");
    }

    #[test]
    fn paragraphs_and_items_are_lines() {
        let words = "Erst **dies**.\n\n- eins\n- zwei\n\nDann\ndas.";
        let texts: Vec<String> = lines(words).iter().map(|line| line.text.to_string()).collect();
        assert_eq!(texts, ["Erst dies.", "eins", "zwei", "Dann das."]);
        assert_eq!(back(words, "zwei"), "zwei");
        assert_eq!(back(words, "das"), "das");
    }

    #[test]
    fn marks_know_their_text() {
        let line = &lines("Bitte [hier](https://example.org/) **klicken**")[0];
        let shown: Vec<&str> = line.marks.iter().map(|mark| &line.text[mark.range.clone()]).collect();
        assert_eq!(shown, ["hier", "klicken"]);
    }

    proptest::proptest! {
        #[test]
        fn places_are_inside_the_words(words in "([a-zäöü*_`\\[\\]()&;<>\\\\ \n\u{ad}\u{308}\u{2011}-]){0,40}") {
            for line in lines(&words) {
                for (at, c) in line.text.char_indices() {
                    let range = line.in_words(at..at + c.len_utf8());
                    proptest::prop_assert!(range.start <= words.len(), "{words:?} {range:?}");
                }
            }
        }
    }
}
