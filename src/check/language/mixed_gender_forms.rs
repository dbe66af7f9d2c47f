//! `language/mixed-gender-forms`: „Kolleg*innen“ and „Kolleg:innen“ in one German posting.
//!
//! In: a role. Out: a finding at the first form of each text that differs from those that the site has chosen, or else from
//! most in the posting. One sign is changed for another by a fix.

use std::ops::Range;

use crate::check::Checking;
use crate::check::reading::{Item, Reading};
use crate::finding::rules::LANGUAGE_MIXED_GENDER_FORMS;
use crate::finding::{Finding, Severity, Span};
use crate::language::Tongue;
use crate::language::lexicon::{Masked, masks};
use crate::language::token::overlap;
use crate::model::GenderStyle;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let cx = reading.cx;
    for posting in reading.postings.iter().filter(|posting| posting.tongue == Some(Tongue::German)) {
        let forms: Vec<Form> = posting.items.iter().flat_map(|item| forms(cx, item)).collect();
        let chosen = cx.site.settings.language(posting.lang).gender_style;
        let Some(style) = chosen.or_else(|| most(&forms)) else { continue };
        let own = forms.iter().find(|form| form.style == style && form.item.clause.is_none());
        for text in forms.chunk_by(|one, other| std::ptr::eq(one.item, other.item) && one.style == other.style) {
            let [first, ..] = text else { continue };
            if first.style == style {
                continue;
            }
            let mut finding = reading
                .finding(&LANGUAGE_MIXED_GENDER_FORMS, first.item, first.line, first.range.clone())
                .arg("style", first.style.name())
                .arg("wanted", style.name());
            // To name women and men beside a sign for everyone is common.
            if chosen.is_none() && [style, first.style].contains(&GenderStyle::Pair) {
                finding = finding.weighing(Severity::Advice);
            }
            if let Some(wanted) = style.sign() {
                for (at, _) in text.iter().filter_map(|form| form.sign(cx)) {
                    finding = finding.fix(at, wanted);
                }
            }
            if let (Some(own), None) = (own, first.item.clause) {
                finding = finding.also(own.place(cx), "other");
            }
            findings.push(finding);
        }
    }
}

/// A form for every gender, and where it stands.
struct Form<'p, 'a> {
    item: &'p Item<'a>,
    style: GenderStyle,
    line: usize,
    range: Range<usize>,
}

impl Form<'_, '_> {
    fn place(&self, cx: &Checking) -> Span {
        self.at(cx, self.range.clone())
    }

    fn at(&self, cx: &Checking, range: Range<usize>) -> Span {
        cx.sources.words(self.item.words, self.item.lines[self.line].in_words(range))
    }

    /// The sign and its place.
    fn sign(&self, cx: &Checking) -> Option<(Span, char)> {
        let sign = self.style.sign()?;
        let at = self.range.start + self.item.lines[self.line].text[self.range.clone()].rfind(sign)?;
        Some((self.at(cx, at..at + sign.len_utf8()), sign))
    }
}

/// The style of most forms; of two the one that comes first.
fn most(forms: &[Form]) -> Option<GenderStyle> {
    let count = |style| forms.iter().filter(|form| form.style == style).count();
    // The last of equals is taken, so the first one has to come last.
    forms.iter().map(|form| form.style).rev().max_by_key(|style| count(*style))
}

/// The forms of a text, in its order, those of a style together.
fn forms<'p, 'a>(cx: &Checking, item: &'p Item<'a>) -> Vec<Form<'p, 'a>> {
    let mut forms = Vec::new();
    for (line, text) in item.lines.iter().map(|line| &*line.text).enumerate().filter(|(_, text)| may_have(text)) {
        let masked = masks(Tongue::German, text, &cx.glossary);
        let styled = masked.iter().filter_map(|one| Some((style(one, &text[one.range.clone()])?, one.range.clone())));
        forms.extend(styled.map(|(style, range)| Form { item, style, line, range }));
    }
    // „Kund*innen und Lieferanten“ is no pair.
    let signs: Vec<(usize, Range<usize>)> = forms
        .iter()
        .filter(|form| form.style != GenderStyle::Pair)
        .map(|form| (form.line, form.range.clone()))
        .collect();
    let has_sign = |form: &Form| signs.iter().any(|(line, range)| *line == form.line && overlap(range, &form.range));
    forms.retain(|form| form.style != GenderStyle::Pair || !has_sign(form));
    forms.sort_by_key(|form| (form.style, form.line, form.range.start));
    forms
}

fn style(masked: &Masked, text: &str) -> Option<GenderStyle> {
    // „Kaufmann/-frau“ is the name of a training.
    match masked.mask.style.filter(|_| masked.mask.id != "mann-frau")? {
        "paren" => Some(GenderStyle::Bracket),
        "binnen-i" => Some(GenderStyle::Capital),
        "pair" => Some(GenderStyle::Pair),
        _ => text.chars().find_map(|c| match c {
            '*' => Some(GenderStyle::Star),
            ':' => Some(GenderStyle::Colon),
            '_' => Some(GenderStyle::Underscore),
            '·' | '•' => Some(GenderStyle::Dot),
            '/' => Some(GenderStyle::Slash),
            _ => None,
        }),
    }
}

/// Whether it is worth looking: most texts have nothing of the kind.
fn may_have(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_letter = |byte: u8| byte.is_ascii_alphabetic() || byte >= 0x80;
    let signs = bytes.windows(3).any(|three| {
        let sign = matches!(three[1], b'*' | b':' | b'_' | b'/' | b'(');
        let inner = three[0].is_ascii_lowercase() && &three[1..] == b"In";
        inner || sign && is_letter(three[0]) && (is_letter(three[2]) || matches!(three[2], b'-' | b'*'))
    });
    signs
        || text.contains(['·', '•'])
        || ["innen ", "in und ", "in oder ", "in bzw", "in / ", "in sowie "].iter().any(|part| text.contains(part))
}
