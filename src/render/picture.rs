//! How large a picture is, so that a page keeps its place free until it has come.
//!
//! In: the bytes of a file. Out: width and height, in pixels of the picture or in units of its drawing.

/// `None` if the file is no picture whose size is known.
pub fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    if let Ok(size) = imagesize::blob_size(bytes) {
        return Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?));
    }
    drawing(std::str::from_utf8(bytes).ok()?)
}

/// Of an SVG: what it says of itself, else the room that it draws in.
fn drawing(text: &str) -> Option<(u32, u32)> {
    let root = &text[text.find("<svg")?..];
    let root = &root[..root.find('>')?];
    let attribute = |name: &str| {
        let (_, rest) = root.split_once(&format!(" {name}="))?;
        let quote = rest.chars().next().filter(|quote| ['"', '\''].contains(quote))?;
        rest[1..].split(quote).next()
    };
    let pixels = |value: &str| value.trim().trim_end_matches("px").parse::<f64>().ok();
    let named = attribute("width").and_then(pixels).zip(attribute("height").and_then(pixels));
    let (width, height) = named.or_else(|| {
        let room: Vec<f64> = attribute("viewBox")?.split([' ', ',']).filter_map(pixels).collect();
        (room.len() == 4).then(|| (room[2], room[3]))
    })?;
    let whole = |length: f64| (0.5..1e6).contains(&length).then(|| length.round() as u32);
    whole(width).zip(whole(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_say_how_large_they_are() {
        for (text, expected) in [
            ("<?xml version='1.0'?>\n<svg xmlns='x' viewBox='0 0 9 9' width=\"204\" height=\"56px\">", Some((204, 56))),
            ("<svg viewBox=\"0 0 20.4 10\" stroke-width=\"3\"/>", Some((20, 10))),
            ("<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,48,24\">", Some((48, 24))),
            ("<svg xmlns='x'>", None),
            ("<svg width='0' height='7'>", None),
            ("no picture", None),
        ] {
            assert_eq!(size(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn pictures_of_pixels_say_so_too() {
        let gif = b"GIF89a\x2c\x01\x96\x00\x80\x00\x00";
        assert_eq!(size(gif), Some((300, 150)));
        assert_eq!(size(b"\xff\xfe\x00"), None);
    }
}
