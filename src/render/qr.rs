//! The QR code that leads from paper to the page.
//!
//! In: an address. Out: an SVG image as safe HTML: one line through the dark squares of each row, in modules, with the quiet
//! border that readers need.

use std::fmt::Write;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// Light modules around the code (ISO/IEC 18004, 9.1).
const QUIET: i32 = 4;
/// To try all eight takes twenty times as long, and readers take any. This one has no stripes or blocks of its own.
const MASK: u8 = 2;

/// The code of an address; none if it is longer than a code can be (some 2,300 letters).
///
/// It says nothing to those who hear a page: the address has to stand beside it.
pub fn code(address: &str) -> Option<String> {
    let segments = QrSegment::make_segments(address);
    // Paper gets creased: a seventh of it may be unreadable.
    let (level, mask) = (QrCodeEcc::Medium, Some(Mask::new(MASK)));
    let code = QrCode::encode_segments_advanced(&segments, level, Version::MIN, Version::MAX, mask, true).ok()?;
    let size = code.size() + 2 * QUIET;
    let mut svg = String::with_capacity(4 << 10);
    svg.push_str("<svg aria-hidden=\"true\" shape-rendering=\"crispEdges\" ");
    // The first row's middle is at 0, so that no row needs a fraction. Writing to a string does not fail.
    let _ = write!(svg, "viewBox=\"-{QUIET} -{QUIET}.5 {size} {size}\"><path stroke=\"#000\" d=\"");
    for y in 0..code.size() {
        let mut x = 0;
        // Where the pen is in this row; none: in an earlier one.
        let mut pen = None;
        while x < code.size() {
            let start = x;
            let is_dark = code.get_module(x, y);
            while x < code.size() && code.get_module(x, y) == is_dark {
                x += 1;
            }
            if is_dark {
                match pen {
                    None => {
                        push("M", start, &mut svg);
                        push(" ", y, &mut svg);
                        push("h", x - start, &mut svg);
                    }
                    Some(pen) => {
                        push("m", start - pen, &mut svg);
                        push(" 0h", x - start, &mut svg);
                    }
                }
                pen = Some(x);
            }
        }
    }
    svg.push_str("\"/></svg>");
    Some(svg)
}

/// Appends a sign and a number below 1000: `write!` takes twice as long for the whole code.
fn push(sign: &str, number: i32, svg: &mut String) {
    svg.push_str(sign);
    for power in [100, 10, 1] {
        if number >= power || power == 1 {
            // One digit.
            svg.push(char::from(b'0' + (number / power % 10) as u8));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dark modules of a code as it was drawn.
    fn drawn(svg: &str) -> Vec<(i32, i32)> {
        let (_, path) = svg.split_once(" d=\"").expect("a path");
        let path = path.split('"').next().expect("its end");
        let (mut x, mut y) = (0, 0);
        let mut dark = Vec::new();
        for step in path.split_inclusive('h').zip(path.split('h').skip(1)) {
            let from = step.0.trim_end_matches('h');
            let from = &from[from.find(['M', 'm']).expect("the pen is set down")..];
            let (across, down) = from[1..].split_once(' ').expect("two numbers");
            let across: i32 = across.parse().expect("a number");
            match from.starts_with('M') {
                true => (x, y) = (across, down.parse().expect("a number")),
                false => x += across,
            }
            let length: i32 = step.1.split(['M', 'm']).next().expect("a length").parse().expect("a number");
            dark.extend((x..x + length).map(|x| (x, y)));
            x += length;
        }
        dark
    }

    #[test]
    fn what_is_drawn_is_the_code() {
        let address = "https://jobs.example.org/de/stellen/sachbearbeitung-kreditorenbuchhaltung/";
        let svg = code(address).expect("it fits");
        let segments = QrSegment::make_segments(address);
        let mask = Some(Mask::new(MASK));
        let code =
            QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, Version::MIN, Version::MAX, mask, true)
                .expect("it fits");
        let modules = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark: Vec<_> = modules.filter(|&(x, y)| code.get_module(x, y)).collect();
        assert_eq!(drawn(&svg), dark);
        assert!(svg.len() < 4 << 10, "{}", svg.len());
        assert!(svg.contains("aria-hidden=\"true\"") && !svg.contains("style"));
    }

    #[test]
    fn an_address_that_is_too_long_has_no_code() {
        assert!(code(&"x".repeat(2300)).is_some());
        assert_eq!(code(&"x".repeat(3000)), None);
    }
}
