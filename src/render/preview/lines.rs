//! Text in lines: as large as there is room for, broken where readers of the language would break it.
//!
//! In: words with their [`Look`], the sizes that they may have, a width. Out: [`Fitted`]: every glyph in its place, inside
//! of the width. What is too long even in small letters ends in "…".

use std::borrow::Cow;

use hypher::{Lang, hyphenate_bounded};
use unicode_bidi::{BidiInfo, Level};

use super::face::{self, Glyph};

/// How a part of a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub face: usize,
    /// Three quarters of the size of the text.
    pub is_small: bool,
    /// Whether it stays on one line.
    pub is_whole: bool,
}

impl Look {
    /// In pixels per em.
    fn size(self, size: u16) -> u16 {
        if self.is_small { (size * 3).div_ceil(4) } else { size }
    }
}

/// The sizes that a text may have.
pub struct Steps {
    /// From large to small, each with the number of lines that there is room for.
    pub sizes: &'static [(u16, usize)],
    /// In so many of them lines end at spaces only …
    pub plain: usize,
    /// … in so many also at the hyphens that words have.
    pub whole: usize,
}

/// A text in lines.
#[derive(Debug)]
pub struct Fitted {
    /// In pixels per em.
    pub size: u16,
    pub lines: Vec<Vec<Placed>>,
}

/// A glyph in its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    pub face: usize,
    pub glyph: u16,
    pub size: u16,
    /// Of the glyph's origin, from the start of the line and from its baseline (up), in pixels.
    pub x: i32,
    pub y: i32,
}

/// Letters that no line ends within.
#[derive(Clone, Debug)]
struct Segment {
    text: String,
    look: Look,
    /// What stands before it, unless it begins a line: a space of this level of direction.
    space: Option<Level>,
    runs: Vec<Run>,
    /// In em of its own size.
    width: f32,
}

/// Letters of one face and one direction, from left to right.
#[derive(Clone, Debug)]
struct Run {
    face: usize,
    level: Level,
    glyphs: Vec<Glyph>,
    width: f32,
}

/// Sets a text as large as it can be without breaking words, else as large as it can be with broken ones, else cut short.
/// `lang` is the tag of the text's language.
pub fn fit(parts: &[(&str, Look)], steps: &Steps, width: u32, lang: &str) -> Fitted {
    let width = width as f32;
    let sizes = steps.sizes;
    let words = segments(parts, false);
    // What follows a text does not stand alone if a smaller size spares it that.
    let is_alone =
        |lines: &[Line]| lines.len() > 1 && lines.iter().any(|line| line.iter().all(|one| one.look.is_whole));
    for &step in &sizes[..steps.plain] {
        let lines = within(&words, step, width, None).map(|lines| balanced(&words, step.0, width, lines));
        if let Some(lines) = lines.filter(|lines| !is_alone(lines)) {
            return placed(step.0, &lines);
        }
    }
    let all = segments(parts, true);
    for &step in &sizes[..steps.whole] {
        if let Some(lines) = within(&all, step, width, None) {
            return placed(step.0, &balanced(&all, step.0, width, lines));
        }
    }
    let breaks = Breaks { lang: hyphenation(lang) };
    for &step in sizes {
        if let Some(lines) = within(&all, step, width, Some(&breaks)) {
            return placed(step.0, &lines);
        }
    }
    cut(&all, sizes.last().copied().unwrap_or_default(), width, &breaks)
}

/// As much of a text as there is room for, and "…". What follows it stays.
fn cut(all: &[Segment], (size, most): (u16, usize), width: f32, breaks: &Breaks) -> Fitted {
    let words = all.iter().rposition(|segment| !segment.look.is_whole).map_or(0, |last| last + 1);
    let (words, after) = all.split_at(words);
    let ended = |kept: &[Segment]| -> Vec<Segment> {
        let dots = kept.last().map(|last| Segment::new("…", last.look, None, &[]));
        kept.iter().cloned().chain(dots).chain(after.iter().cloned()).collect()
    };
    let fits =
        |kept: &[Segment]| wrap(&ended(kept), size, width, Some(breaks)).is_some_and(|lines| lines.len() <= most);
    let counts: Vec<usize> = (1..=words.len()).collect();
    let mut kept = words[..counts.partition_point(|count| fits(&words[..*count]))].to_vec();
    if let (true, Some(first)) = (kept.is_empty(), words.first()) {
        let ends: Vec<usize> = first.text.char_indices().map(|(at, _)| at).skip(1).collect();
        let part = |end: usize| first.part(&first.text[..end], None);
        let most = ends.partition_point(|end| fits(&[part(*end)]));
        kept.extend(ends.get(most.saturating_sub(1)).map(|end| part(*end)));
    }
    let short = ended(&kept);
    let mut lines = wrap(&short, size, width, Some(breaks)).unwrap_or_default();
    lines.truncate(most);
    placed(size, &lines)
}

fn hyphenation(tag: &str) -> Option<Lang> {
    // By name: other parts of the program may bring the patterns of more languages, and images must not depend on that.
    match tag.split('-').next()? {
        "de" => Some(Lang::German),
        "en" => Some(Lang::English),
        _ => None,
    }
}

/// Parts of a text, with a space between them, in letters that stay together: its words, or what stands between their
/// hyphens.
fn segments(parts: &[(&str, Look)], at_hyphens: bool) -> Vec<Segment> {
    let mut text = String::new();
    let mut ends = Vec::new();
    for (words, look) in parts {
        let words = cleaned(words);
        if words.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        if look.is_whole {
            text.extend(words.chars().map(|c| if is_gap(c) { '\u{a0}' } else { c }));
        } else {
            text.push_str(&words);
        }
        ends.push((start..text.len(), *look));
    }
    // Pages of all languages that vakanz has strings for run from left to right, whatever a title is written in.
    let bidi = BidiInfo::new(&text, Some(Level::ltr()));
    let levels = if bidi.has_rtl() { bidi.levels.as_slice() } else { &[] };
    let mut segments = Vec::new();
    for (range, look) in ends {
        let mut at = range.start;
        for word in text[range].split(is_gap) {
            let mut space = (at > 0).then(|| levels.get(at - 1).copied().unwrap_or(Level::ltr()));
            for piece in if at_hyphens { pieces(word) } else { vec![word] } {
                let levels = levels.get(at..at + piece.len()).unwrap_or_default();
                segments.push(Segment::new(piece, look, space.take(), levels));
                at += piece.len();
            }
            // The space after it.
            at += 1;
        }
    }
    segments
}

/// More characters are in no image, however thin they are.
const MOST: usize = 800;

/// Without what cannot be seen, on one line, with single spaces.
fn cleaned(text: &str) -> String {
    let is_unseen = |c: char| {
        matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
            || ('\u{fe00}'..='\u{fe0f}').contains(&c)
    };
    let shown = text.chars().filter(|c| !is_unseen(*c)).map(|c| if c.is_control() { ' ' } else { c });
    let shown: String = shown.take(MOST).collect();
    shown.split(is_gap).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Where a line may end. Not at spaces that hold words together.
fn is_gap(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// A word at its own hyphens and slashes, if there are enough letters on either side.
fn pieces(word: &str) -> Vec<&str> {
    const LETTERS: usize = 4;
    let is_joint = |c: char| matches!(c, '-' | '/' | '–' | '\u{2010}');
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, c) in word.char_indices().filter(|(_, c)| is_joint(*c)) {
        let end = at + c.len_utf8();
        let letters = |text: &str| text.chars().take_while(|c| c.is_alphabetic()).count();
        let before = word[start..at].chars().rev().take_while(|c| c.is_alphabetic()).count();
        if before >= LETTERS && letters(&word[end..]) >= LETTERS {
            pieces.push(&word[start..end]);
            start = end;
        }
    }
    pieces.push(&word[start..]);
    pieces
}

impl Segment {
    /// `levels` are those of its bytes; none for a text from left to right.
    fn new(text: &str, look: Look, space: Option<Level>, levels: &[Level]) -> Segment {
        let level_at = |at: usize| levels.get(at).copied().unwrap_or(Level::ltr());
        let mut runs = Vec::new();
        let mut start = 0;
        let mut before: Option<(usize, Level)> = None;
        let mut close = |range: std::ops::Range<usize>, (face, level): (usize, Level)| {
            let glyphs = face::shape(face, &text[range], level.is_rtl());
            let width = glyphs.iter().map(|glyph| glyph.advance).sum();
            runs.push(Run { face, level, glyphs, width });
        };
        for (at, c) in text.char_indices() {
            // Joiners belong to what they join.
            let joined = before.filter(|_| matches!(c, '\u{200c}' | '\u{200d}')).map(|(face, _)| face);
            let here = (joined.unwrap_or_else(|| face::with(c, look.face)), level_at(at));
            if let Some(last) = before.filter(|last| *last != here) {
                close(start..at, last);
                start = at;
            }
            before = Some(here);
        }
        if let Some(last) = before {
            close(start..text.len(), last);
        }
        let width = runs.iter().map(|run| run.width).sum();
        Segment { text: text.to_owned(), look, space, runs, width }
    }

    fn pixels(&self, size: u16) -> f32 {
        self.width * f32::from(self.look.size(size))
    }

    fn space_pixels(&self, size: u16) -> f32 {
        self.space.map_or(0.0, |_| face::space(self.look.face) * f32::from(self.look.size(size)))
    }

    fn level(&self) -> Level {
        self.runs.first().map_or(Level::ltr(), |run| run.level)
    }

    /// A part of it.
    fn part(&self, text: &str, space: Option<Level>) -> Segment {
        Segment::new(text, self.look, space, &vec![self.level(); text.len()])
    }
}

/// Where words are broken that are wider than a line.
struct Breaks {
    lang: Option<Lang>,
}

impl Breaks {
    /// The longest beginning of a word that there is room for, and the rest.
    fn split(&self, word: &Segment, size: u16, room: f32, is_first: bool) -> Option<(Segment, Segment)> {
        let text = word.text.as_str();
        let fits = |head: &Segment| head.pixels(size) <= room;
        if let Some(lang) = self.lang.filter(|_| word.level().is_ltr()) {
            let ends = hyphenate_bounded(text, lang, 4, 4).scan(0, |at, syllable| {
                *at += syllable.len();
                Some(*at)
            });
            let ends: Vec<usize> = ends.filter(|end| *end < text.len()).collect();
            for end in ends.into_iter().rev() {
                let hyphen = if text[..end].ends_with(|c: char| c.is_alphanumeric()) { "-" } else { "" };
                let head = word.part(&format!("{}{hyphen}", &text[..end]), word.space);
                if fits(&head) {
                    return Some((head, word.part(&text[end..], None)));
                }
            }
        }
        if !is_first {
            return None;
        }
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(1).collect();
        let most = ends.partition_point(|end| fits(&word.part(&text[..*end], None)));
        let end = *ends.get(most.saturating_sub(1))?;
        Some((word.part(&text[..end], word.space), word.part(&text[end..], None)))
    }
}

type Line<'s> = Vec<Cow<'s, Segment>>;

/// The lines of a text; `None` if a word is wider than a line and may not be broken.
fn wrap<'s>(segments: &'s [Segment], size: u16, width: f32, breaks: Option<&Breaks>) -> Option<Vec<Line<'s>>> {
    let mut lines: Vec<Line> = Vec::new();
    let mut line: Line = Vec::new();
    let mut taken = 0.0;
    for segment in segments {
        let mut rest = Cow::Borrowed(segment);
        loop {
            let gap = if line.is_empty() { 0.0 } else { rest.space_pixels(size) };
            let wide = rest.pixels(size);
            if taken + gap + wide <= width {
                taken += gap + wide;
                line.push(rest);
                break;
            }
            if wide > width {
                let (head, tail) = match breaks?.split(&rest, size, width - taken - gap, line.is_empty()) {
                    Some(parts) => parts,
                    None if line.is_empty() => {
                        line.push(rest);
                        break;
                    }
                    None => {
                        lines.push(std::mem::take(&mut line));
                        taken = 0.0;
                        continue;
                    }
                };
                line.push(Cow::Owned(head));
                rest = Cow::Owned(tail);
            }
            lines.push(std::mem::take(&mut line));
            taken = 0.0;
        }
    }
    lines.extend(Some(line).filter(|line| !line.is_empty()));
    Some(lines)
}

/// The lines of a text, if there is room for so many.
fn within<'s>(
    segments: &'s [Segment],
    (size, most): (u16, usize),
    width: f32,
    breaks: Option<&Breaks>,
) -> Option<Vec<Line<'s>>> {
    let all: f32 = segments.iter().map(|segment| segment.pixels(size)).sum();
    // Most of what is too long is seen to be without setting it.
    let may_fit = all <= width * most as f32;
    let lines = may_fit.then(|| wrap(segments, size, width, breaks)).flatten();
    lines.filter(|lines| lines.len() <= most)
}

/// As many lines, as equal in width as they can be.
fn balanced<'s>(segments: &'s [Segment], size: u16, width: f32, lines: Vec<Line<'s>>) -> Vec<Line<'s>> {
    let mut best = lines;
    let (mut low, mut high) = (width / 2.0, width);
    for _ in 0..6 {
        let middle = f32::midpoint(low, high);
        match wrap(segments, size, middle, None).filter(|lines| lines.len() == best.len()) {
            Some(lines) => {
                best = lines;
                high = middle;
            }
            None => low = middle,
        }
    }
    best
}

fn placed(size: u16, lines: &[Line]) -> Fitted {
    Fitted { size, lines: lines.iter().map(|line| place(line, size)).collect() }
}

/// What stands side by side in a line.
enum Item<'s> {
    Space(f32),
    Run(&'s Run, u16),
}

/// The glyphs of a line from left to right.
fn place(line: &Line, size: u16) -> Vec<Placed> {
    let mut items = Vec::new();
    let mut levels = Vec::new();
    for (nth, segment) in line.iter().enumerate() {
        if let Some(level) = segment.space.filter(|_| nth > 0) {
            items.push(Item::Space(segment.space_pixels(size)));
            levels.push(level);
        }
        let own = segment.look.size(size);
        // The runs of a segment stand in the order in which they are read.
        items.extend(segment.runs.iter().map(|run| Item::Run(run, own)));
        levels.extend(segment.runs.iter().map(|run| run.level));
    }
    let mut x = 0.0;
    let mut glyphs = Vec::new();
    for at in BidiInfo::reorder_visual(&levels) {
        match &items[at] {
            Item::Space(wide) => x += wide,
            Item::Run(run, size) => {
                let em = f32::from(*size);
                for glyph in &run.glyphs {
                    let at = [x + glyph.x * em, glyph.y * em].map(|pixels| pixels.round() as i32);
                    glyphs.push(Placed { face: run.face, glyph: glyph.id, size: *size, x: at[0], y: at[1] });
                    x += glyph.advance * em;
                }
            }
        }
    }
    glyphs
}

#[cfg(test)]
mod tests {
    use super::super::face::{BOLD, REGULAR};
    use super::*;

    const PLAIN: Look = Look { face: BOLD, is_small: false, is_whole: false };
    const MARKER: Look = Look { face: REGULAR, is_small: true, is_whole: true };

    /// The lines of a text in words.
    fn lines(text: &str, size: u16, width: f32, lang: Option<&str>) -> Option<Vec<String>> {
        let all = segments(&[(text, PLAIN), ("(m/w/d)", MARKER)], true);
        let breaks = lang.map(|lang| Breaks { lang: hyphenation(lang) });
        let lines = wrap(&all, size, width, breaks.as_ref())?;
        for line in &lines {
            let wide = place(line, size).iter().map(|glyph| glyph.x).max().unwrap_or(0);
            assert!(wide as f32 <= width, "{wide}");
        }
        let text = |line: &Line| {
            let words = line.iter().enumerate().map(|(nth, one)| {
                let space = if nth > 0 && one.space.is_some() { " " } else { "" };
                format!("{space}{}", one.text)
            });
            words.collect::<String>()
        };
        Some(lines.iter().map(text).collect())
    }

    #[test]
    fn lines_end_at_spaces_and_at_hyphens_between_words() {
        let text = "Lohn- und Gehaltsabrechnung, Backoffice-Management";
        let expected = ["Lohn- und", "Gehaltsabrechnung,", "Backoffice-", "Management (m/w/d)"];
        assert_eq!(lines(text, 64, 600.0, None).expect("it fits"), expected);
        for (word, expected) in [
            ("Backoffice-Manager", vec!["Backoffice-", "Manager"]),
            ("Kaufmann/Kauffrau", vec!["Kaufmann/", "Kauffrau"]),
            ("IT-Support", vec!["IT-Support"]),
            ("Mitarbeiter/-in", vec!["Mitarbeiter/-in"]),
            ("(m/w/d)", vec!["(m/w/d)"]),
            ("-", vec!["-"]),
        ] {
            assert_eq!(pieces(word), expected);
        }
        // Spaces that hold words together, and what cannot be seen.
        assert_eq!(cleaned("  Ein\u{ad}kauf\t§\u{a0}5 \u{200b}\n x\u{202e} "), "Einkauf §\u{a0}5 x");
    }

    #[test]
    fn long_words_are_broken_between_syllables() {
        let word = "Grundstücksverkehrsgenehmigungszuständigkeit";
        assert_eq!(lines(word, 96, 1040.0, None), None);
        let german = lines(word, 96, 1040.0, Some("de-CH")).expect("broken");
        assert_eq!(german, ["Grundstücksverkehrsge-", "nehmigungszuständig-", "keit (m/w/d)"]);
        let english = lines("Counterrevolutionarily", 96, 800.0, Some("en")).expect("broken");
        assert_eq!(english, ["Counterrevolu-", "tionarily (m/w/d)"]);
        // A language that has no patterns here, and a word that has no syllables.
        for (word, lang) in [(word, "nl"), (&"W".repeat(99), "de")] {
            let broken = lines(word, 96, 1040.0, Some(lang)).expect("broken");
            assert_eq!(broken.concat().replace(" (m/w/d)", "").replace("(m/w/d)", ""), *word);
        }
    }

    #[test]
    fn what_is_too_long_is_cut_and_keeps_what_follows() {
        let steps = Steps { sizes: &[(96, 1), (42, 2)], plain: 2, whole: 2 };
        for text in ["viele Wörter ".repeat(40), "W".repeat(400), "W".repeat(9000)] {
            let fitted = fit(&[(&text, PLAIN), ("(m/w/d)", MARKER)], &steps, 1040, "de");
            assert_eq!((fitted.size, fitted.lines.len()), (42, 2));
            let dots = face::shape(BOLD, "…", false)[0].id;
            let marker: Vec<u16> = face::shape(REGULAR, "(m/w/d)", false).iter().map(|glyph| glyph.id).collect();
            let last: Vec<u16> = fitted.lines[1].iter().map(|placed| placed.glyph).collect();
            assert!(last.ends_with(&[vec![dots], marker].concat()), "{last:?}");
        }
    }

    #[test]
    fn what_follows_a_title_is_not_left_alone() {
        let steps = Steps { sizes: &[(96, 2), (74, 3)], plain: 2, whole: 2 };
        // One word: a smaller size takes both.
        let fitted = fit(&[("Backoffice-Leitung", PLAIN), ("(m/w/d)", MARKER)], &steps, 1040, "de");
        assert_eq!((fitted.size, fitted.lines.len()), (74, 1));
        // Several: the last one comes along.
        let fitted = fit(&[("Accounts Payable Clerk", PLAIN), ("(m/f/d)", MARKER)], &steps, 1040, "en");
        assert_eq!((fitted.size, fitted.lines.len()), (96, 2));
        assert_eq!(fitted.lines[1].len(), "Clerk(m/f/d)".len());
    }

    #[test]
    fn scripts_run_in_their_own_direction() {
        let glyphs = |text: &str| {
            let steps = Steps { sizes: &[(42, 1)], plain: 1, whole: 1 };
            let mut line = fit(&[(text, PLAIN)], &steps, 1040, "de").lines.remove(0);
            line.sort_by_key(|placed| placed.x);
            line.iter().map(|placed| (placed.face, placed.glyph)).collect::<Vec<_>>()
        };
        let (one, two, both) = (glyphs("אב"), glyphs("גד"), glyphs("אב גד"));
        // The first word stands to the right of the second, and its first letter to the right of its second.
        assert_eq!(both, [two, one].concat());
        assert_eq!(glyphs("אב")[1], glyphs("א")[0]);
        assert_eq!(glyphs("ab אב")[..2], glyphs("ab")[..]);
        // Arabic letters join: in a word they look otherwise than alone.
        assert_ne!(glyphs("بب")[0], glyphs("ب")[0]);
        // A character that no face has is a box, each of them.
        assert_eq!(glyphs("日本"), [(BOLD, 0), (BOLD, 0)]);
    }
}
