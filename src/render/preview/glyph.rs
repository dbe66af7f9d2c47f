//! Letters as a screen shows them: how much of each pixel a glyph covers.
//!
//! In: a glyph of a face, and how large. Out: its [`Bitmap`]. Each is drawn once for as long as the program runs; looking
//! one up takes no lock.

use std::sync::OnceLock;

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use ttf_parser::{GlyphId, OutlineBuilder};

use super::face::{self, FACES};

/// How large letters can be, in pixels per em: the sizes of titles, of what follows them, and of everything else.
pub const SIZES: [u16; 17] = [96, 84, 74, 64, 56, 48, 42, 72, 63, 36, 32, 44, 40, 34, 30, 28, 26];

/// The coverage of a glyph, from 0 to 255.
#[derive(Debug, Default)]
pub struct Bitmap {
    /// From the origin of the glyph on the baseline to the upper left corner, in pixels; down is positive.
    pub left: i32,
    pub top: i32,
    pub width: usize,
    /// Row by row.
    pub coverage: Vec<u8>,
}

type Slots = Box<[OnceLock<Bitmap>]>;

static DRAWN: [[OnceLock<Slots>; SIZES.len()]; FACES] = [const { [const { OnceLock::new() }; SIZES.len()] }; FACES];

/// A glyph of a face at one of the [`SIZES`]; `None` if there is nothing to see.
pub fn bitmap(of: usize, glyph: u16, size: u16) -> Option<&'static Bitmap> {
    let at = SIZES.iter().position(|one| *one == size)?;
    let face = face::face(of);
    let slots = DRAWN[of][at].get_or_init(|| (0..face.number_of_glyphs()).map(|_| OnceLock::new()).collect());
    let bitmap = slots.get(usize::from(glyph))?.get_or_init(|| draw(of, glyph, f32::from(size)));
    (bitmap.width > 0).then_some(bitmap)
}

fn draw(of: usize, glyph: u16, size: f32) -> Bitmap {
    let face = face::face(of);
    let scale = size / face.units_per_em().max(1) as f32;
    let mut outline = Outline { scale, ..Outline::default() };
    if face.outline_glyph(GlyphId(glyph), &mut outline).is_none() || outline.curves.is_empty() {
        return Bitmap::default();
    }
    let points = || outline.curves.iter().flat_map(|curve| curve.iter());
    let end = |of: fn(&Point) -> f32, pick: fn(f32, f32) -> f32, from: f32| points().map(of).fold(from, pick);
    let left = end(|point| point.x, f32::min, f32::MAX).floor() as i32;
    let top = end(|point| point.y, f32::min, f32::MAX).floor() as i32;
    let right = end(|point| point.x, f32::max, f32::MIN).ceil() as i32 + 1;
    let bottom = end(|point| point.y, f32::max, f32::MIN).ceil() as i32 + 1;
    let (width, height) = ((right - left).max(1) as usize, (bottom - top).max(1) as usize);
    let mut rasterizer = Rasterizer::new(width, height);
    for [a, b, c, d] in &outline.curves {
        let [a, b, c, d] = [a, b, c, d].map(|at| point(at.x - left as f32, at.y - top as f32));
        rasterizer.draw_cubic(a, b, c, d);
    }
    let mut coverage = vec![0; width * height];
    rasterizer.for_each_pixel(|at, share| coverage[at] = (share.clamp(0.0, 1.0) * 255.0).round() as u8);
    Bitmap { left, top, width, coverage }
}

/// The outline of a glyph as cubic curves in pixels, down positive.
#[derive(Default)]
struct Outline {
    scale: f32,
    start: Point,
    at: Point,
    curves: Vec<[Point; 4]>,
}

impl Outline {
    fn point(&self, x: f32, y: f32) -> Point {
        point(x * self.scale, -y * self.scale)
    }

    fn line(&mut self, to: Point) {
        let third = |share: f32| point(self.at.x + (to.x - self.at.x) * share, self.at.y + (to.y - self.at.y) * share);
        let (one, two) = (third(1.0 / 3.0), third(2.0 / 3.0));
        self.cubic(one, two, to);
    }

    fn cubic(&mut self, one: Point, two: Point, to: Point) {
        self.curves.push([self.at, one, two, to]);
        self.at = to;
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = self.point(x, y);
        self.start = self.at;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.line(self.point(x, y));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (control, to) = (self.point(x1, y1), self.point(x, y));
        let toward =
            |from: Point| point(from.x + (control.x - from.x) * 2.0 / 3.0, from.y + (control.y - from.y) * 2.0 / 3.0);
        self.cubic(toward(self.at), toward(to), to);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.cubic(self.point(x1, y1), self.point(x2, y2), self.point(x, y));
    }

    fn close(&mut self) {
        self.line(self.start);
    }
}
