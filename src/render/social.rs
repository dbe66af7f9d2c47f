//! What networks and messengers show beside a link to a page: its image, in the page's language.
//!
//! In: a posting, or a language. Out: a [`SocialView`] for the head of its pages, and the image itself. A page that is no
//! open posting has the image of its language.

use super::Renderer;
use super::preview::{self, Preview};
use super::view::{ImageView, SocialView};
use crate::model::{Lang, Role};

/// The folder of the images.
pub const FOLDER: &str = "preview/";

/// Whether the name of a file of the site tells its bytes.
pub fn is_told_by_name(path: &str) -> bool {
    path.starts_with(FOLDER)
}

impl Renderer {
    /// The head of a page: `versions` are the languages it exists in.
    pub(super) fn social(&self, lang: Lang, versions: impl Iterator<Item = Lang>) -> SocialView {
        let locale = |lang| self.site.settings.language(lang).locale.replace('-', "_");
        SocialView {
            locale: locale(lang),
            other_locales: versions.filter(|other| *other != lang).map(locale).collect(),
            image: self.image(&self.list_preview_path(lang), self.listing_title(lang)),
        }
    }

    /// The image of an open posting; `title` is that of its page, which says what the image shows.
    pub(super) fn posting_image(&self, role: &Role, lang: Lang, title: &str) -> ImageView {
        self.image(&self.posting_preview_path(role, lang), title.to_owned())
    }

    fn image(&self, path: &str, alt: String) -> ImageView {
        ImageView { url: self.absolute(path), width: preview::WIDTH, height: preview::HEIGHT, alt }
    }

    pub(super) fn posting_preview_path(&self, role: &Role, lang: Lang) -> String {
        let tag = &self.site.settings.language(lang).tag;
        self.preview_path(&format!("{}.{tag}", role.id), &self.preview_of(role, lang))
    }

    pub(super) fn list_preview_path(&self, lang: Lang) -> String {
        self.preview_path(&self.site.settings.language(lang).tag, &self.list_preview(lang))
    }

    fn preview_path(&self, name: &str, preview: &Preview) -> String {
        super::hashed(&format!("{FOLDER}{name}.png"), &preview.hash(&self.palette))
    }

    pub(super) fn draw_posting(&self, at: usize, lang: Lang) -> Vec<u8> {
        self.preview_of(&self.site.roles[at], lang).draw(&self.palette)
    }

    pub(super) fn draw_list(&self, lang: Lang) -> Vec<u8> {
        self.list_preview(lang).draw(&self.palette)
    }

    fn preview_of(&self, role: &Role, lang: Lang) -> Preview {
        let voice = self.voice_of(role, lang);
        let language = self.site.settings.language(lang);
        let place = (!role.places.is_empty()).then(|| self.place_names(role, &voice));
        Preview {
            title: self.title(role, &voice),
            marker: language.gender_marker.clone(),
            place: place.or_else(|| voice.remote_short(&role.remote)),
            employer: self.shared[lang.index()].employer.clone(),
            lang: language.tag.clone(),
        }
    }

    /// The image of everything that is no open posting.
    fn list_preview(&self, lang: Lang) -> Preview {
        let language = self.site.settings.language(lang);
        let voice = self.voice(lang, language.address, "");
        Preview {
            title: voice.say("list-heading", &[]),
            marker: String::new(),
            place: None,
            employer: self.shared[lang.index()].employer.clone(),
            lang: language.tag.clone(),
        }
    }
}
