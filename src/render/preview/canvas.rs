//! An image of few colours.
//!
//! In: areas and glyphs. Out: for each pixel the number of its colour. Letters are drawn in a [`Ramp`]: the numbers of the
//! colours between the ground and the ink.

use super::glyph::Bitmap;

pub struct Canvas {
    pub width: usize,
    pub pixels: Vec<u8>,
}

/// Colours that lead from a ground to an ink; all have greater numbers than the ground.
#[derive(Clone, Copy)]
pub struct Ramp {
    /// The number of the faintest.
    pub first: u8,
    pub steps: u8,
}

/// In pixels, from the upper left corner.
pub struct Area {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

impl Canvas {
    pub fn new(width: usize, height: usize, colour: u8) -> Canvas {
        Canvas { width, pixels: vec![colour; width * height] }
    }

    pub fn fill(&mut self, area: &Area, colour: u8) {
        let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(|pixels| pixels as usize);
        let rows = self.pixels.chunks_exact_mut(self.width).skip(y).take(height);
        rows.for_each(|row| row[x..x + width].fill(colour));
    }

    /// Draws a glyph with its origin at a point; what lies outside of the image is left out.
    pub fn draw(&mut self, bitmap: &Bitmap, x: i32, y: i32, ramp: Ramp) {
        let (left, top) = (x + bitmap.left, y + bitmap.top);
        for (nth, covered) in bitmap.coverage.chunks_exact(bitmap.width).enumerate() {
            let Ok(row) = usize::try_from(top + nth as i32) else { continue };
            let Some(row) = self.pixels.chunks_exact_mut(self.width).nth(row) else { continue };
            // What lies to the left of the image.
            let hidden = usize::try_from(-left).unwrap_or(0);
            let start = usize::try_from(left).unwrap_or(0);
            let shown = covered.iter().skip(hidden).zip(row.iter_mut().skip(start));
            for (covered, pixel) in shown {
                let step = (u16::from(*covered) * u16::from(ramp.steps) + 127) / 255;
                if step > 0 {
                    *pixel = (*pixel).max(ramp.first + step as u8 - 1);
                }
            }
        }
    }
}
