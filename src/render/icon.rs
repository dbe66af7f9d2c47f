//! The sign of the site in a browser's tabs.
//!
//! In: the employer's icon or logo, its name and colours. Out: the address of a picture, which is drawn where there is none:
//! the first letter of the name on the accent.

use super::Renderer;
use super::prose::escape;
use crate::model::Lang;

/// A picture of our own.
pub(super) struct Drawn {
    /// Its path in the site.
    pub path: String,
    pub svg: String,
}

impl Renderer {
    /// The employer's icon, or a logo that is about as high as it is wide.
    pub(super) fn own_icon(&self) -> Option<&String> {
        let company = &self.site.company;
        let is_square = |path: &&String| {
            let size = self.size_of(path);
            size.is_some_and(|(width, height)| width.abs_diff(height) * 4 <= width.max(height))
        };
        let path = company.icon.as_ref().or(company.logo.as_ref().filter(is_square))?;
        self.assets.get(path.as_str())
    }

    pub(super) fn draw_icon(&self) -> Drawn {
        let voice = self.voice(Lang(0), self.site.settings.language(Lang(0)).address, "");
        let name = voice.plain(&self.site.company.name);
        let mut letter = String::new();
        let first = name.chars().find(|c| c.is_alphanumeric()).map(|c| c.to_uppercase().to_string());
        escape(&first.unwrap_or_default(), &mut letter);
        let colours = &self.theme.scheme.light;
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"4\" \
             fill=\"{}\"/><text x=\"16\" y=\"24\" text-anchor=\"middle\" font-family=\"Georgia, serif\" font-size=\"23\" \
             font-weight=\"600\" fill=\"{}\">{letter}</text></svg>",
            colours.accent, colours.on_accent
        );
        let path = format!("static/{}", super::hashed("icon.svg", &blake3::hash(svg.as_bytes())));
        Drawn { path, svg }
    }
}
