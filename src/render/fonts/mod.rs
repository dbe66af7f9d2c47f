//! The typefaces of what is drawn rather than shown by a browser: preview images and paper.
//!
//! In: nothing. Out: font files as bytes, the same on every machine. All are under the SIL Open Font License
//! (`OFL.txt` beside them).

/// Source Sans 3 for Latin, Greek and Cyrillic: regular, bold, italic, bold italic.
pub static SANS: [&[u8]; 4] = [
    include_bytes!("SourceSans3-Regular.otf"),
    include_bytes!("SourceSans3-Bold.otf"),
    include_bytes!("SourceSans3-It.otf"),
    include_bytes!("SourceSans3-BoldIt.otf"),
];
/// For what the first ones have no glyph for: Hebrew, Arabic, emoji.
pub static OTHERS: [&[u8]; 3] = [
    include_bytes!("NotoSansHebrew-Regular.ttf"),
    include_bytes!("NotoSansArabic-Regular.ttf"),
    include_bytes!("NotoEmoji-Regular.ttf"),
];
