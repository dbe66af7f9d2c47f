//! The faces that letters are drawn in, each opened once.
//!
//! In: the font files of [`fonts`]. Out: for a character the first face that has it, and for words their glyphs.

use std::sync::{LazyLock, OnceLock};

use rustybuzz::{Direction, Face, ShapePlan, UnicodeBuffer, script};

use crate::render::fonts;

pub const REGULAR: usize = 0;
pub const BOLD: usize = 1;
/// How many there are: the two of Latin script, and those for what these have no glyph for.
pub const FACES: usize = 5;

#[allow(clippy::expect_used, reason = "a test opens every font of the program")]
static OPENED: LazyLock<[Face<'static>; FACES]> = LazyLock::new(|| {
    let [regular, bold, ..] = fonts::SANS;
    let [hebrew, arabic, emoji] = fonts::OTHERS;
    [regular, bold, hebrew, arabic, emoji].map(|font| Face::from_slice(font, 0).expect("a font"))
});

/// A glyph of a word: where it stands and how far it moves on, as parts of an em.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    pub id: u16,
    pub advance: f32,
    pub x: f32,
    pub y: f32,
}

pub fn face(of: usize) -> &'static Face<'static> {
    &OPENED[of]
}

/// The first face that has a character, beginning with the one that is wanted. A character that none has is a box in
/// the one that is wanted.
pub fn with(c: char, wanted: usize) -> usize {
    let has = |of: &usize| OPENED[*of].glyph_index(c).is_some();
    std::iter::once(wanted).chain(BOLD + 1..FACES).find(has).unwrap_or(wanted)
}

/// How wide a space is, in em.
pub fn space(of: usize) -> f32 {
    let face = &OPENED[of];
    let units = face.glyph_index(' ').and_then(|space| face.glyph_hor_advance(space)).unwrap_or_default();
    f32::from(units) / face.units_per_em().max(1) as f32
}

/// The glyphs of a text of one face and one direction, from left to right.
pub fn shape(of: usize, text: &str, is_rtl: bool) -> Vec<Glyph> {
    let face = &OPENED[of];
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(if is_rtl { Direction::RightToLeft } else { Direction::LeftToRight });
    // Almost everything is Latin; what its features are is worked out once.
    let is_plain = !is_rtl && of <= BOLD && (buffer.script() == script::LATIN || text.is_ascii());
    let shaped = if is_plain {
        buffer.set_script(script::LATIN);
        static PLANS: [OnceLock<ShapePlan>; 2] = [OnceLock::new(), OnceLock::new()];
        let plan =
            PLANS[of].get_or_init(|| ShapePlan::new(face, Direction::LeftToRight, Some(script::LATIN), None, &[]));
        rustybuzz::shape_with_plan(face, plan, buffer)
    } else {
        rustybuzz::shape(face, &[], buffer)
    };
    let em = face.units_per_em().max(1) as f32;
    let part = |units: i32| units as f32 / em;
    let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    let glyph = |(info, at): (&rustybuzz::GlyphInfo, &rustybuzz::GlyphPosition)| Glyph {
        // Fonts have at most 65,535 glyphs.
        id: info.glyph_id as u16,
        advance: part(at.x_advance),
        x: part(at.x_offset),
        y: part(at.y_offset),
    };
    glyphs.map(glyph).collect()
}
