//! The image that others show beside a link to the site: a posting's title, place and employer in the site's colours.
//!
//! In: a [`Preview`], which is all that an image can say, and the colours. Out: a PNG of [`WIDTH`] × [`HEIGHT`] pixels.
//! Drawn from the fonts of the program alone, so it is the same on every machine.

mod canvas;
mod face;
mod glyph;
mod lines;
mod png;

use self::canvas::{Area, Canvas, Ramp};
use self::face::{BOLD, REGULAR};
use self::lines::{Fitted, Look, Steps};
use super::colour::{Scheme, Tokens, mixed};
use crate::model::Colour;

/// What networks ask for; others scale it.
pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// No text stands nearer to an edge.
const MARGIN: u32 = 80;
const TEXT: u32 = WIDTH - 2 * MARGIN;
/// Where the sheet begins that the place stands on, as on the pages.
const SHEET_TOP: u32 = 500;
/// What is left of it if there is no place.
const SHEET_EDGE: u32 = HEIGHT - 28;

const TITLE: Steps =
    Steps { sizes: &[(96, 2), (84, 3), (74, 3), (64, 4), (56, 5), (48, 5), (42, 6)], plain: 3, whole: 5 };
const EMPLOYER: Steps = Steps { sizes: &[(40, 1), (34, 1), (28, 1)], plain: 3, whole: 3 };
const PLACE: Steps = Steps { sizes: &[(44, 1), (36, 1), (30, 1), (26, 2)], plain: 4, whole: 4 };

/// Raised whenever the same words would be drawn otherwise: the names of images tell their content.
const EDITION: u8 = 1;

/// What an image says. Nothing else of a posting is ever drawn.
#[derive(Clone, Debug)]
pub struct Preview {
    pub title: String,
    /// What follows the title; may be empty.
    pub marker: String,
    pub place: Option<String>,
    pub employer: String,
    /// The tag of the language.
    pub lang: String,
}

/// The colours of an image by their numbers.
const GROUND: u8 = 0;
const ON_GROUND: Ramp = Ramp { first: 1, steps: 7 };
const RULE: u8 = 8;
const SHEET: u8 = 9;
const ON_SHEET: Ramp = Ramp { first: 10, steps: 6 };

/// The colours of all images of a site, and what they add to the hash of each.
pub struct Palette {
    colours: Vec<Colour>,
    hasher: blake3::Hasher,
}

impl Palette {
    pub fn of(scheme: &Scheme) -> Palette {
        let colours = colours(scheme);
        let mut hasher = blake3::Hasher::new();
        hasher.update(&[EDITION]);
        colours.iter().for_each(|colour| _ = hasher.update(&colour.channels()));
        Palette { colours, hasher }
    }
}

fn colours(scheme: &Scheme) -> Vec<Colour> {
    let Tokens { wash, ink, ground, on_ground, .. } = scheme.light;
    let ramp = |ground: Colour, ink: Colour, ramp: Ramp| {
        (1..=u16::from(ramp.steps)).map(move |step| mixed(ground, ink, (step * 255 / u16::from(ramp.steps)) as u8))
    };
    let mut colours = vec![ground];
    colours.extend(ramp(ground, on_ground, ON_GROUND));
    colours.extend([mixed(ground, on_ground, 90), wash]);
    colours.extend(ramp(wash, ink, ON_SHEET));
    colours
}

impl Preview {
    /// Everything that the image is drawn from.
    pub fn hash(&self, palette: &Palette) -> blake3::Hash {
        let mut hasher = palette.hasher.clone();
        let Preview { title, marker, place, employer, lang } = self;
        for words in [title, marker, place.as_ref().unwrap_or(&String::new()), employer, lang] {
            hasher.update(&(words.len() as u64).to_le_bytes()).update(words.as_bytes());
        }
        hasher.update(&[u8::from(place.is_some())]).finalize()
    }

    /// The bytes of the file.
    pub fn draw(&self, palette: &Palette) -> Vec<u8> {
        let canvas = drawn(self);
        png::png(WIDTH as usize, &canvas.pixels, &palette.colours)
    }
}

/// Draws an image.
fn drawn(preview: &Preview) -> Canvas {
    let bold = Look { face: BOLD, is_small: false, is_whole: false };
    let marker = Look { face: REGULAR, is_small: true, is_whole: true };
    let mut canvas = Canvas::new(WIDTH as usize, HEIGHT as usize, GROUND);

    let employer = lines::fit(&[(&preview.employer, bold)], &EMPLOYER, TEXT, &preview.lang);
    set(&mut canvas, &employer, MARGIN, 94, ON_GROUND);
    canvas.fill(&Area { x: MARGIN, y: 122, width: TEXT, height: 2 }, RULE);

    let sheet = if preview.place.is_some() { SHEET_TOP } else { SHEET_EDGE };
    let title = lines::fit(&[(&preview.title, bold), (&preview.marker, marker)], &TITLE, TEXT, &preview.lang);
    // The title stands on the sheet.
    let further = title.lines.len().saturating_sub(1) as u32 * leading(title.size);
    set(&mut canvas, &title, MARGIN, sheet - 54 - further, ON_GROUND);

    canvas.fill(&Area { x: 0, y: sheet, width: WIDTH, height: HEIGHT - sheet }, SHEET);
    if let Some(place) = &preview.place {
        const MARK: u32 = 26;
        canvas.fill(&Area { x: MARGIN, y: 553, width: MARK, height: MARK }, GROUND);
        let indent = MARK + 22;
        let place = lines::fit(&[(place, bold)], &PLACE, TEXT - indent, &preview.lang);
        let above = place.lines.len().saturating_sub(1) as u32 * leading(place.size) / 2;
        let baseline = 566 + u32::from(place.size) * 33 / 100;
        set(&mut canvas, &place, MARGIN + indent, baseline - above, ON_SHEET);
    }
    canvas
}

/// From one baseline to the next.
fn leading(size: u16) -> u32 {
    u32::from(size) * 28 / 25
}

/// Draws lines, the first with its baseline at `y`.
fn set(canvas: &mut Canvas, text: &Fitted, x: u32, y: u32, ramp: Ramp) {
    for (line, y) in text.lines.iter().zip((y..).step_by(leading(text.size) as usize)) {
        for placed in line {
            if let Some(bitmap) = glyph::bitmap(placed.face, placed.glyph, placed.size) {
                canvas.draw(bitmap, x as i32 + placed.x, y as i32 - placed.y, ramp);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::colour::DEFAULT;
    use super::*;

    fn preview(title: &str, place: Option<&str>, employer: &str) -> Preview {
        Preview {
            title: title.into(),
            marker: "(m/w/d)".into(),
            place: place.map(Into::into),
            employer: employer.into(),
            lang: "de".into(),
        }
    }

    /// Letters stay off the edges: there each row is of one colour.
    fn assert_framed(canvas: &Canvas) {
        let edge = MARGIN as usize - 6;
        for (y, row) in canvas.pixels.chunks_exact(canvas.width).enumerate() {
            let is_even = |pixels: &[u8]| pixels.iter().all(|pixel| *pixel == row[0]);
            assert!(is_even(&row[..edge]) && is_even(&row[row.len() - edge..]), "row {y}");
            assert!((40..HEIGHT as usize - 20).contains(&y) || is_even(row), "row {y}");
        }
    }

    /// If this fails because images are to look otherwise: raise [`EDITION`], and write down the new figure.
    #[test]
    fn an_edition_looks_as_it_did() {
        let image = drawn(&preview("Sachbearbeitung Einkauf & Lager", Some("Zürich"), "Nordlicht GmbH"));
        assert_framed(&image);
        let hash = blake3::hash(&image.pixels).to_hex();
        assert_eq!((EDITION, &hash[..10]), (1, "88ac10e086"));
    }

    #[test]
    fn colours_have_the_numbers_that_are_drawn() {
        let colours = colours(&DEFAULT);
        assert_eq!(colours.len(), 16);
        let of = |number: u8| colours[usize::from(number)];
        assert_eq!(of(GROUND), DEFAULT.light.ground);
        assert_eq!(of(ON_GROUND.first + ON_GROUND.steps - 1), DEFAULT.light.on_ground);
        assert_eq!(of(SHEET), DEFAULT.light.wash);
        assert_eq!(of(ON_SHEET.first + ON_SHEET.steps - 1), DEFAULT.light.ink);
    }

    #[test]
    fn names_tell_what_is_drawn() {
        let one = preview("Einkauf", Some("Wien"), "Nordlicht");
        let palette = Palette::of(&DEFAULT);
        let hash = one.hash(&palette);
        assert_eq!(hash, one.clone().hash(&palette));
        for other in [
            Preview { title: "Einkäufe".into(), ..one.clone() },
            Preview { marker: String::new(), ..one.clone() },
            Preview { place: None, ..one.clone() },
            Preview { place: Some(String::new()), ..one.clone() },
            Preview { employer: "Südlicht".into(), ..one.clone() },
            Preview { lang: "en".into(), ..one.clone() },
            Preview { title: "EinkaufW".into(), place: Some("ien".into()), ..one.clone() },
        ] {
            assert_ne!(hash, other.hash(&palette), "{other:?}");
        }
        assert_ne!(hash, one.hash(&Palette::of(&DEFAULT.with(Colour::new(0, 0x33, 0x66)))));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
        #[test]
        fn whatever_it_says_stays_inside(title in "\\PC{0,240}", place in proptest::option::of("\\PC{0,120}"), employer in "\\PC{0,120}") {
            assert_framed(&drawn(&preview(&title, place.as_deref(), &employer)));
        }

        #[test]
        fn words_of_any_length_stay_inside(words in proptest::collection::vec("[A-ZÄÖÜa-zäöüß/-]{1,60}", 1..20)) {
            let text = words.join(" ");
            assert_framed(&drawn(&preview(&text, Some(&text), &text)));
        }
    }
}
