//! What templates can rely on: the variables of each, with their types, described by the very structures that fill them.
//!
//! In: the structures of `view`. Out: [`EVERY`] and [`PAGES`]. Templates are held to them before a page is made, samples
//! are made after them, and `docs/themes.md` lists them.

use super::view::{ClosedView, ContentView, LanguageView, ListView, MovedView, PageView, PostingView, SiteView};

/// The type of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    Truth,
    List(&'static Kind),
    /// It may be missing; an `{% if %}` asks whether it is there.
    Optional(&'static Kind),
    View(&'static View),
    /// Texts by the names of the theme's strings.
    Strings,
    /// Addresses by the names of the theme's static files.
    Statics,
}

/// A structure of `view`.
#[derive(Debug)]
pub struct View {
    pub name: &'static str,
    pub fields: &'static [Field],
}

/// By name: the fields follow from it.
impl PartialEq for View {
    fn eq(&self, other: &View) -> bool {
        self.name == other.name
    }
}

impl Eq for View {}

/// A variable, or a part of one.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    pub kind: Kind,
}

/// A template that makes pages, with the variable that no other has.
#[derive(Debug)]
pub struct Page {
    pub template: &'static str,
    pub own: Field,
}

/// The variables of every page.
pub const EVERY: [Field; 6] = [
    Field { name: "lang", kind: Kind::Text },
    Field { name: "locale", kind: Kind::Text },
    Field { name: "t", kind: Kind::Strings },
    Field { name: "static", kind: Kind::Statics },
    Field { name: "site", kind: SiteView::KIND },
    Field { name: "page", kind: PageView::KIND },
];

/// The templates that pages are made from.
pub const PAGES: [Page; 7] = [
    page("posting.html", "posting", PostingView::KIND),
    page("closed.html", "closed", ClosedView::KIND),
    page("list.html", "list", ListView::KIND),
    page("page.html", "content", ContentView::KIND),
    page("redirect.html", "moved", MovedView::KIND),
    page("root.html", "languages", <Vec<LanguageView>>::KIND),
    page("404.html", "languages", <Vec<LanguageView>>::KIND),
];

const fn page(template: &'static str, name: &'static str, kind: Kind) -> Page {
    Page { template, own: Field { name, kind } }
}

/// Whether a template gets a variable of this name and type for its own.
pub fn agrees(template: &str, name: &str, kind: Kind) -> bool {
    PAGES.iter().any(|page| page.template == template && page.own.name == name && page.own.kind == kind)
}

/// What templates can see.
pub trait Described {
    const KIND: Kind;
}

macro_rules! described {
    ($($type:ty => $kind:expr),* $(,)?) => {
        $(impl Described for $type {
            const KIND: Kind = $kind;
        })*
    };
}

described! { String => Kind::Text, &str => Kind::Text, bool => Kind::Truth, u32 => Kind::Number, usize => Kind::Number }

impl<T: Described> Described for Vec<T> {
    const KIND: Kind = Kind::List(&T::KIND);
}

impl<T: Described> Described for Option<T> {
    const KIND: Kind = Kind::Optional(&T::KIND);
}

/// Describes structures by their definitions.
macro_rules! views {
    ($($(#[$meta:meta])* pub struct $name:ident $(<$life:lifetime>)? {
        $($(#[$note:meta])* pub $field:ident: $type:ty,)*
    })*) => {
        $($(#[$meta])* pub struct $name $(<$life>)? {
            $($(#[$note])* pub $field: $type,)*
        }

        impl $(<$life>)? $crate::render::contract::Described for $name $(<$life>)? {
            const KIND: $crate::render::contract::Kind =
                $crate::render::contract::Kind::View(&$crate::render::contract::View {
                    name: stringify!($name),
                    fields: &[$($crate::render::contract::Field {
                        name: stringify!($field),
                        kind: <$type as $crate::render::contract::Described>::KIND,
                    }),*],
                });
        })*
    };
}

pub(super) use views;

impl Field {
    /// Whether its text is finished: HTML, or JSON. `view` says which names that are.
    pub fn is_finished(&self) -> bool {
        self.name.ends_with("html") || ["items", "json_ld"].contains(&self.name)
    }
}

impl Kind {
    /// The same without asking whether it is there.
    pub fn present(self) -> Kind {
        match self {
            Kind::Optional(kind) => kind.present(),
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_structure_describes_itself() {
        let Kind::View(posting) = PAGES[0].own.kind else { panic!() };
        let kind = |name: &str| posting.fields.iter().find(|field| field.name == name).unwrap().kind;
        assert_eq!(kind("title"), Kind::Text);
        assert_eq!(kind("department"), Kind::Optional(&Kind::Text));
        assert!(matches!(kind("facts"), Kind::List(Kind::View(View { name: "Fact", .. }))));
        assert_eq!(kind("contact").present(), crate::render::view::ContactView::KIND);
    }

    #[test]
    fn a_page_has_one_variable_of_its_own() {
        assert!(agrees("posting.html", "posting", PostingView::KIND));
        assert!(
            !agrees("posting.html", "posting", ListView::KIND) && !agrees("list.html", "posting", PostingView::KIND)
        );
        assert!(PAGES.iter().all(|page| EVERY.iter().all(|field| field.name != page.own.name)));
    }
}
