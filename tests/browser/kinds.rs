//! One of each kind of page that the example site has, in each theme and language.
//!
//! In: nothing. Out: [`KINDS`], and [`pages`], all of them.

use std::fmt;

use super::support::THEMES;

/// A kind of page, and where one of it is. A page in all languages at once has one address only.
pub struct Kind {
    /// Good for files, too.
    pub name: &'static str,
    pub de: &'static str,
    pub en: Option<&'static str>,
}

impl Kind {
    const fn new(name: &'static str, de: &'static str, en: &'static str) -> Kind {
        Kind { name, de, en: Some(en) }
    }
}

/// One page in one theme.
#[derive(Clone, Copy)]
pub struct Page {
    pub theme: &'static str,
    pub kind: &'static str,
    /// Its language, or the first of them.
    pub lang: &'static str,
    pub path: &'static str,
}

impl fmt::Display for Page {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} ({}, {})", self.kind, self.theme, self.lang)
    }
}

/// Theme by theme, kind by kind, German first.
pub fn pages() -> impl Iterator<Item = Page> {
    THEMES.iter().flat_map(|theme| {
        KINDS.iter().flat_map(move |kind| {
            let page = move |lang, path| Page { theme, kind: kind.name, lang, path };
            [Some(page("de", kind.de)), kind.en.map(|path| page("en", path))].into_iter().flatten()
        })
    })
}

/// A former address is not among them: nobody stays there long enough to look at it.
pub const KINDS: [Kind; 13] = [
    Kind { name: "start", de: "/", en: None },
    Kind::new("list", "/de/", "/en/"),
    Kind::new("list-chosen", "/de/?place=berlin&q=verwaltung", "/en/?place=berlin&q=office"),
    Kind::new("list-empty", "/de/?place=zuerich&department=finanzen", "/en/?place=zuerich&department=finanzen"),
    Kind::new("posting", "/de/stellen/backoffice-management/", "/en/jobs/back-office-manager/"),
    Kind::new("posting-long", "/de/stellen/sachbearbeitung-kreditorenbuchhaltung/", "/en/jobs/accounts-payable-clerk/"),
    Kind::new(
        "posting-swiss",
        "/de/stellen/empfang-und-bueromanagement-zuerich/",
        "/en/jobs/reception-and-office-coordinator-zurich/",
    ),
    Kind::new("closed", "/de/stellen/sachbearbeitung-debitorenbuchhaltung/", "/en/jobs/accounts-receivable-clerk/"),
    Kind::new("page", "/de/so-stellen-wir-ein/", "/en/how-we-hire/"),
    Kind::new("imprint", "/de/impressum/", "/en/legal-notice/"),
    Kind::new("department", "/de/bereiche/finanzen/", "/en/departments/finance/"),
    Kind::new("place", "/de/orte/wien/", "/en/places/vienna/"),
    Kind { name: "missing", de: "/no/such/page/", en: None },
];
