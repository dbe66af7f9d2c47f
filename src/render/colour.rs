//! The employer's colour, made into the colours of pages and images: light and dark, and always legible.
//!
//! In: the colour that `vakanz.yaml` names. Out: a [`Scheme`] whose text has a contrast of at least [`LEGIBLE`] (WCAG
//! 2.2), and whether the colour had to change for it. The hue stays; what moves is the lightness (OKLCH, CSS Color 4).

use crate::model::Colour;

/// Text of any size on its ground: WCAG 2.2, success criterion 1.4.3.
pub const LEGIBLE: f64 = 4.5;

/// What a change has to come to before people call it another colour, as a distance in OKLab.
const NOTICED: f64 = 0.05;

const WHITE: Colour = Colour::new(255, 255, 255);
const BLACK: Colour = Colour::new(0, 0, 0);

/// The colours of a theme on a light and on a dark screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheme {
    pub light: Tokens,
    pub dark: Tokens,
}

/// The tokens of a theme's `style.css` that decide whether its texts can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    pub paper: Colour,
    pub wash: Colour,
    pub ink: Colour,
    pub accent: Colour,
    pub accent_strong: Colour,
    pub on_accent: Colour,
    /// What whole parts of a page, and images, are coloured with.
    pub ground: Colour,
    pub on_ground: Colour,
}

/// What the style sheet of the theme `default` says.
pub const DEFAULT: Scheme = Scheme {
    light: Tokens {
        paper: Colour::new(0xff, 0xff, 0xff),
        wash: Colour::new(0xef, 0xf3, 0xef),
        ink: Colour::new(0x14, 0x20, 0x1b),
        accent: Colour::new(0x0a, 0x5b, 0x45),
        accent_strong: Colour::new(0x06, 0x40, 0x2f),
        on_accent: Colour::new(0xff, 0xff, 0xff),
        ground: Colour::new(0x0a, 0x5b, 0x45),
        on_ground: Colour::new(0xff, 0xff, 0xff),
    },
    dark: Tokens {
        paper: Colour::new(0x11, 0x17, 0x14),
        wash: Colour::new(0x1a, 0x23, 0x20),
        ink: Colour::new(0xe9, 0xee, 0xeb),
        accent: Colour::new(0x7f, 0xd4, 0xb0),
        accent_strong: Colour::new(0xa9, 0xe6, 0xcb),
        on_accent: Colour::new(0x0b, 0x1a, 0x14),
        ground: Colour::new(0x0a, 0x5b, 0x45),
        on_ground: Colour::new(0xff, 0xff, 0xff),
    },
};

/// What the style sheet of the theme `poster` says.
pub const POSTER: Scheme = Scheme {
    light: Tokens {
        paper: Colour::new(0xff, 0xff, 0xff),
        wash: Colour::new(0xf3, 0xf1, 0xed),
        ink: Colour::new(0x18, 0x17, 0x1c),
        accent: Colour::new(0x2a, 0x3c, 0xb8),
        accent_strong: Colour::new(0x1b, 0x28, 0x85),
        on_accent: Colour::new(0xff, 0xff, 0xff),
        ground: Colour::new(0x2a, 0x3c, 0xb8),
        on_ground: Colour::new(0xff, 0xff, 0xff),
    },
    dark: Tokens {
        paper: Colour::new(0x13, 0x13, 0x18),
        wash: Colour::new(0x1f, 0x1f, 0x27),
        ink: Colour::new(0xee, 0xed, 0xf2),
        accent: Colour::new(0xa9, 0xb6, 0xff),
        accent_strong: Colour::new(0xc9, 0xd1, 0xff),
        on_accent: Colour::new(0x10, 0x12, 0x2e),
        ground: Colour::new(0x2d, 0x33, 0x70),
        on_ground: Colour::new(0xee, 0xed, 0xf2),
    },
};

impl Scheme {
    /// The same with the employer's colour; what is tinted takes its hue.
    pub fn with(self, accent: Colour) -> Scheme {
        let named = Oklch::of(accent);
        Scheme { light: light(self.light.tinted(named), named), dark: dark(self.dark.tinted(named), named) }
    }

    /// Whether people would say that pages show another colour than the one that was named.
    pub fn is_far_from(&self, accent: Colour) -> bool {
        distance(accent, self.light.accent) > NOTICED
    }

    /// What pages add to the theme's style sheet. Not for paper, where the theme says what is printed.
    pub fn style(&self) -> String {
        let tokens = |tokens: &Tokens| {
            let Tokens { wash, accent, accent_strong, on_accent, ground, on_ground, .. } = tokens;
            format!(
                ":root {{ --accent: {accent}; --accent-strong: {accent_strong}; --on-accent: {on_accent}; \
                 --ground: {ground}; --on-ground: {on_ground}; --wash: {wash}; }}"
            )
        };
        format!(
            "@media screen {{ {} }}\n@media screen and (prefers-color-scheme: dark) {{ {} }}\n",
            tokens(&self.light),
            tokens(&self.dark)
        )
    }
}

impl Tokens {
    fn tinted(self, named: Oklch) -> Tokens {
        let wash = Oklch::of(self.wash);
        Tokens { wash: Oklch { chroma: wash.chroma.min(named.chroma), hue: named.hue, ..wash }.colour(), ..self }
    }
}

fn light(theme: Tokens, named: Oklch) -> Tokens {
    let on_accent = theme.paper;
    let grounds = [theme.paper, theme.wash, on_accent];
    let accent = named.until(-STEP, &grounds);
    let lightness = Oklch::of(accent).lightness;
    // Next to black there is no room below.
    let stronger = if lightness > 0.3 { lightness - 0.1 } else { lightness + 0.12 };
    let accent_strong = named.at(stronger).until(-STEP, &grounds);
    // Whole parts show the colour as it is: either white or black can be read on any.
    let ground = named.colour();
    let on_ground = if contrast(WHITE, ground) >= LEGIBLE { WHITE } else { BLACK };
    Tokens { accent, accent_strong, on_accent, ground, on_ground, ..theme }
}

fn dark(theme: Tokens, named: Oklch) -> Tokens {
    // A colour that shines by itself stays; another is as light as the theme's own, and no more colourful than a tint.
    let tint = Oklch { lightness: 0.8, chroma: named.chroma.min(0.12), hue: named.hue };
    let shining = if named.lightness >= 0.75 { named } else { tint };
    let on_accent = Oklch { lightness: 0.2, chroma: named.chroma.min(0.025), hue: named.hue }.colour();
    let grounds = [theme.paper, theme.wash, on_accent];
    let accent = shining.until(STEP, &grounds);
    let strong = Oklch { chroma: shining.chroma * 0.75, ..shining.at((shining.lightness + 0.08).min(1.0)) };
    // Large and bright would dazzle.
    let ground = named.at(named.lightness.min(0.35)).colour();
    let on_ground = if contrast(theme.ink, ground) >= LEGIBLE { theme.ink } else { WHITE };
    Tokens { accent, accent_strong: strong.until(STEP, &grounds), on_accent, ground, on_ground, ..theme }
}

/// How far two colours are from each other in lightness (WCAG 2.2, "contrast ratio"): from 1 to 21.
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A colour between two, by the share of the second in 255ths: as browsers blend the edges of letters.
pub fn mixed(ground: Colour, ink: Colour, share: u8) -> Colour {
    let mix = |ground: u8, ink: u8| {
        let share = u32::from(share);
        ((u32::from(ground) * (255 - share) + u32::from(ink) * share + 127) / 255) as u8
    };
    Colour::new(mix(ground.red, ink.red), mix(ground.green, ink.green), mix(ground.blue, ink.blue))
}

/// WCAG 2.2, "relative luminance".
fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = linear(colour);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The channels as amounts of light, from 0 to 1 (IEC 61966-2-1).
fn linear(colour: Colour) -> [f64; 3] {
    colour.channels().map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn channel(light: f64) -> u8 {
    let value = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    (value * 255.0).round() as u8
}

/// How much the lightness moves at a time.
const STEP: f64 = 0.004;

/// A colour by lightness, colourfulness and hue (radians).
#[derive(Clone, Copy)]
struct Oklch {
    lightness: f64,
    chroma: f64,
    hue: f64,
}

/// Lightness, and how far to red and to yellow. The matrices are those of CSS Color 4, section 10.
fn oklab(colour: Colour) -> [f64; 3] {
    let [r, g, b] = linear(colour);
    let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
    let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
    let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
    [
        0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
        1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
        0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
    ]
}

fn distance(one: Colour, other: Colour) -> f64 {
    let (one, other) = (oklab(one), oklab(other));
    one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
}

impl Oklch {
    fn of(colour: Colour) -> Oklch {
        let [lightness, a, b] = oklab(colour);
        Oklch { lightness, chroma: a.hypot(b), hue: b.atan2(a) }
    }

    fn at(self, lightness: f64) -> Oklch {
        Oklch { lightness, ..self }
    }

    /// As amounts of light; what no screen can show is below 0 or above 1.
    fn light(self) -> [f64; 3] {
        let (a, b) = (self.chroma * self.hue.cos(), self.chroma * self.hue.sin());
        let l = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ]
    }

    /// What a screen shows: as colourful as it can at this lightness.
    fn colour(self) -> Colour {
        let shows = |chroma: f64| Oklch { chroma, ..self }.light().iter().all(|light| (-1e-4..=1.0001).contains(light));
        let mut chroma = self.chroma;
        if !shows(chroma) {
            let (mut low, mut high) = (0.0, chroma);
            for _ in 0..16 {
                chroma = f64::midpoint(low, high);
                if shows(chroma) { low = chroma } else { high = chroma }
            }
            chroma = low;
        }
        let [red, green, blue] = Oklch { chroma, ..self }.light().map(|light| channel(light.clamp(0.0, 1.0)));
        Colour::new(red, green, blue)
    }

    /// The first colour on the way to black (or white, with a step above 0) that can be read on all these grounds.
    fn until(self, step: f64, grounds: &[Colour]) -> Colour {
        let mut lightness = self.lightness;
        loop {
            let colour = self.at(lightness.clamp(0.0, 1.0)).colour();
            let is_legible = grounds.iter().all(|ground| contrast(colour, *ground) >= LEGIBLE);
            if is_legible || !(0.0..=1.0).contains(&lightness) {
                return colour;
            }
            lightness += step;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const THEMES: [(&str, Scheme); 2] = [
        (include_str!("../../themes/default/static/style.css"), DEFAULT),
        (include_str!("../../themes/poster/static/style.css"), POSTER),
    ];

    #[test]
    fn a_scheme_is_what_its_style_sheet_says() {
        for (style, Scheme { light, dark }) in THEMES {
            let grounds = [("--ground", light.ground, dark.ground), ("--on-ground", light.on_ground, dark.on_ground)];
            let grounds = grounds.into_iter().filter(|_| style.contains("--ground: "));
            for (token, in_light, in_dark) in [
                ("--paper", light.paper, dark.paper),
                ("--wash", light.wash, dark.wash),
                ("--ink", light.ink, dark.ink),
                ("--accent", light.accent, dark.accent),
                ("--accent-strong", light.accent_strong, dark.accent_strong),
                ("--on-accent", light.on_accent, dark.on_accent),
            ]
            .into_iter()
            .chain(grounds)
            {
                let named = format!(" {token}: ");
                let values = style.split(&named).skip(1).filter_map(|rest| Colour::parse(rest.split(';').next()?));
                let values: Vec<Colour> = values.take(2).collect();
                assert_eq!(values, [in_light, in_dark], "{token}");
            }
        }
    }

    fn assert_legible(scheme: &Scheme) {
        for tokens in [&scheme.light, &scheme.dark] {
            for accent in [tokens.accent, tokens.accent_strong] {
                for on in [tokens.paper, tokens.wash, tokens.on_accent] {
                    assert!(contrast(accent, on) >= LEGIBLE, "{accent} on {on}: {}", contrast(accent, on));
                }
            }
            assert!(contrast(tokens.ground, tokens.on_ground) >= LEGIBLE, "{} {}", tokens.ground, tokens.on_ground);
            assert!(contrast(tokens.ink, tokens.wash) >= LEGIBLE, "{} {}", tokens.ink, tokens.wash);
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((contrast(WHITE, BLACK) - 21.0).abs() < 1e-9);
        // The lightest grey that WCAG's own examples allow on white.
        assert!((contrast(WHITE, Colour::new(0x76, 0x76, 0x76)) - 4.54).abs() < 0.01);
        assert!(contrast(WHITE, Colour::new(0x77, 0x77, 0x77)) < LEGIBLE);
        assert_legible(&DEFAULT);
        assert_legible(&POSTER);
    }

    #[test]
    fn colours_that_can_be_read_stay() {
        for named in ["#0a5b45", "#003366", "#7a1f5c", "#b00020", "#000", "#333"] {
            let named = Colour::parse(named).expect("a colour");
            let scheme = DEFAULT.with(named);
            assert!(distance(scheme.light.accent, named) < 0.005, "{named}: {}", scheme.light.accent);
            assert!(!scheme.is_far_from(named));
            assert_ne!(scheme.light.accent, scheme.light.accent_strong);
        }
        for named in ["#ffcc00", "#ff6600", "#fff", "#00bcd4", "#8bc34a"] {
            let named = Colour::parse(named).expect("a colour");
            assert!(DEFAULT.with(named).is_far_from(named), "{named}");
        }
    }

    proptest! {
        #[test]
        fn every_accent_can_be_read(red: u8, green: u8, blue: u8) {
            let named = Colour::new(red, green, blue);
            assert_legible(&POSTER.with(named));
            let scheme = DEFAULT.with(named);
            assert_legible(&scheme);
            // The hue stays, as far as a grey has one.
            let (old, new) = (Oklch::of(named), Oklch::of(scheme.light.accent));
            if old.chroma.min(new.chroma) > 0.04 {
                let turn = (old.hue - new.hue).rem_euclid(std::f64::consts::TAU);
                prop_assert!(turn.min(std::f64::consts::TAU - turn) < 0.2, "{named}: {}", scheme.light.accent);
            }
        }

        #[test]
        fn blending_stays_between(ground: [u8; 3], ink: [u8; 3], share: u8) {
            let [ground, ink] = [ground, ink].map(|[red, green, blue]| Colour::new(red, green, blue));
            for ((mixed, ground), ink) in mixed(ground, ink, share).channels().iter().zip(ground.channels()).zip(ink.channels()) {
                prop_assert!((ground.min(ink)..=ground.max(ink)).contains(mixed));
            }
            prop_assert_eq!(mixed(ground, ink, 0), ground);
            prop_assert_eq!(mixed(ground, ink, 255), ink);
        }
    }
}
