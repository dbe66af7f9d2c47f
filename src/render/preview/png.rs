//! Images of at most 16 colours as PNG files (W3C, Portable Network Graphics, third edition).
//!
//! In: the colours, and for each pixel its colour. Out: the bytes of the file; nothing in it but the image.

use crate::model::Colour;

/// Pixels are numbers of colours, row by row; `width` is even.
pub fn png(width: usize, pixels: &[u8], colours: &[Colour]) -> Vec<u8> {
    let height = pixels.len() / width;
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = Vec::with_capacity(13);
    header.extend((width as u32).to_be_bytes());
    header.extend((height as u32).to_be_bytes());
    // Four bits for each pixel, of a palette; deflate, no further filters, not interlaced.
    header.extend([4, 3, 0, 0, 0]);
    chunk(b"IHDR", &header, &mut file);
    let palette: Vec<u8> = colours.iter().flat_map(|colour| colour.channels()).collect();
    chunk(b"PLTE", &palette, &mut file);
    chunk(b"IDAT", &fdeflate::compress_to_vec(&rows(width, pixels)), &mut file);
    chunk(b"IEND", &[], &mut file);
    file
}

/// The rows, two pixels to a byte, each as the difference to the one above: letters and bands become runs of zeros.
fn rows(width: usize, pixels: &[u8]) -> Vec<u8> {
    const UP: u8 = 2;
    let length = width / 2;
    let mut rows = Vec::with_capacity(pixels.len() / width * (length + 1));
    let mut above = vec![0; length];
    let mut packed = vec![0; length];
    for row in pixels.chunks_exact(width) {
        packed.iter_mut().zip(row.chunks_exact(2)).for_each(|(byte, pair)| *byte = pair[0] << 4 | pair[1]);
        rows.push(UP);
        rows.extend(packed.iter().zip(&above).map(|(byte, above)| byte.wrapping_sub(*above)));
        std::mem::swap(&mut above, &mut packed);
    }
    rows
}

fn chunk(kind: &[u8; 4], data: &[u8], file: &mut Vec<u8>) {
    file.extend((data.len() as u32).to_be_bytes());
    let start = file.len();
    file.extend(kind);
    file.extend(data);
    let sum = crc(&file[start..]);
    file.extend(sum.to_be_bytes());
}

/// The checksum of a chunk (ISO 3309, annex D of the standard).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| TABLE[usize::from(sum as u8 ^ byte)] ^ (sum >> 8))
}

static TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut at = 0;
    while at < 256 {
        let mut sum = at as u32;
        let mut bit = 0;
        while bit < 8 {
            sum = if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
            bit += 1;
        }
        table[at] = sum;
        at += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(super::crc(b"123456789"), 0xcbf4_3926);
        assert_eq!(super::crc(b"IEND"), 0xae42_6082);
    }
}
