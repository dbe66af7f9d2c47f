//! What templates see: the variables of every page, as plain data.
//!
//! In: nothing. Out: structures that the page modules fill and Tera reads. A field that ends in `html` is safe HTML,
//! every other one is text that the template escapes. `contract` makes of them what templates can rely on, and
//! `docs/themes.md` describes them for authors of themes.

use serde::Serialize;
use tera::Value;

use super::contract::{Described, Kind, views};

/// A card that is ready for the template: those of a list are written on many threads.
impl Described for Value {
    const KIND: Kind = Card::KIND;
}

// Not indented, as if nothing stood around them.
views! {

/// The site in one language: the same on every page, built once.
#[derive(Serialize)]
pub struct SiteView {
    pub name: String,
    /// The root of the site.
    pub home_url: String,
    /// The list of open positions.
    pub list_url: String,
    pub logo: Option<Logo>,
    pub icon_url: String,
    pub company_url: Option<String>,
    pub menu: Vec<MenuEntry>,
    pub legal: Vec<LegalEntry>,
}

#[derive(Serialize)]
pub struct Logo {
    pub url: String,
    pub width: Option<u32>,
    pub height: Option<u32>,
}

#[derive(Serialize)]
pub struct MenuEntry {
    pub title: String,
    pub url: String,
    pub current: bool,
}

#[derive(Serialize)]
pub struct LegalEntry {
    pub key: &'static str,
    pub title: String,
    pub url: String,
}

/// The page itself, for the head and the switch of languages.
#[derive(Default, Serialize)]
pub struct PageView {
    pub kind: &'static str,
    pub title: String,
    pub description: Option<String>,
    pub canonical: Option<String>,
    pub noindex: bool,
    pub alternates: Vec<Alternate>,
    pub languages: Vec<LanguageLink>,
    pub feeds: Vec<FeedLink>,
    pub social: Option<SocialView>,
    pub json_ld: Option<String>,
}

/// What networks and messengers show beside a link to the page.
#[derive(Serialize)]
pub struct SocialView {
    /// With an underscore: `de_DE`.
    pub locale: String,
    pub other_locales: Vec<String>,
    pub image: ImageView,
}

#[derive(Serialize)]
pub struct ImageView {
    /// Absolute.
    pub url: String,
    pub width: u32,
    pub height: u32,
    pub alt: String,
}

/// Where programs learn of new postings.
#[derive(Serialize)]
pub struct FeedLink {
    pub kind: &'static str,
    pub title: String,
    pub url: String,
}

#[derive(Serialize)]
pub struct Alternate {
    pub hreflang: String,
    pub url: String,
}

#[derive(Serialize)]
pub struct LanguageLink {
    pub lang: String,
    pub name: String,
    pub url: String,
    pub current: bool,
}

/// A posting.
#[derive(Serialize)]
pub struct PostingView<'a> {
    pub id: &'a str,
    pub title: String,
    pub marker: &'a str,
    pub state: &'static str,
    pub state_note: Option<String>,
    pub department: Option<&'a str>,
    pub department_url: Option<String>,
    pub list_url: &'a str,
    pub facts: Vec<Fact>,
    pub summary_html: String,
    pub duties: Duties<'a>,
    pub qualifications: QualificationsView,
    pub team: Option<HtmlSection>,
    pub offer: Option<ListSection>,
    pub pay: Option<LineSection>,
    pub process: Option<ListSection>,
    pub extra: Vec<HtmlSection>,
    pub about: Option<HtmlSection>,
    pub contact: Option<ContactView<'a>>,
    pub apply: Option<ApplyView>,
    pub notes: Option<ListSection>,
    pub privacy: Option<LabelledLink>,
    pub qr_html: Option<String>,
    pub pdf: Option<LabelledLink>,
}

#[derive(Serialize)]
pub struct Fact {
    pub key: &'static str,
    pub label: String,
    pub value: String,
    /// ISO 8601, for dates.
    pub datetime: Option<String>,
}

#[derive(Serialize)]
pub struct Duties<'a> {
    pub heading: String,
    pub lead_html: Option<String>,
    pub items: Vec<DutyView<'a>>,
}

#[derive(Serialize)]
pub struct DutyView<'a> {
    pub id: Option<&'a str>,
    pub html: String,
    pub share: Option<String>,
}

#[derive(Serialize)]
pub struct QualificationsView {
    pub heading: String,
    pub lead_html: Option<String>,
    pub essential: Option<NeedView>,
    pub desirable: Option<NeedView>,
}

#[derive(Serialize)]
pub struct NeedView {
    pub heading: String,
    pub groups: Vec<Group>,
}

/// Requirements of one kind, each as HTML.
#[derive(Serialize)]
pub struct Group {
    pub key: &'static str,
    pub heading: String,
    pub items: Vec<String>,
}

#[derive(Serialize)]
pub struct HtmlSection {
    pub heading: String,
    pub html: String,
}

#[derive(Serialize)]
pub struct ListSection {
    pub heading: String,
    pub lead_html: Option<String>,
    pub items: Vec<String>,
}

#[derive(Serialize)]
pub struct LineSection {
    pub heading: String,
    pub lines: Vec<String>,
}

#[derive(Serialize)]
pub struct ContactView<'a> {
    pub heading: String,
    pub text: String,
    pub name: &'a str,
    pub role: Option<&'a str>,
    pub email: Option<&'a str>,
    pub phone: Option<&'a str>,
    pub phone_href: Option<String>,
}

#[derive(Serialize)]
pub struct ApplyView {
    pub heading: String,
    pub label: String,
    pub href: String,
    pub email: Option<String>,
    pub lines: Vec<String>,
}

#[derive(Serialize)]
pub struct LabelledLink {
    pub label: String,
    pub url: String,
}

/// A posting in a list: never its body, so that a list stays small.
#[derive(Serialize)]
pub struct Card {
    pub title: String,
    pub marker: String,
    pub url: String,
    pub place: Option<String>,
    pub department: Option<String>,
    pub facts: Vec<String>,
    pub filters: String,
    pub state: &'static str,
    pub state_note: Option<String>,
}

#[derive(Serialize)]
pub struct ListView {
    pub heading: String,
    pub list_url: Option<String>,
    pub intro_html: Option<String>,
    pub count_text: String,
    pub finder: Option<FinderView>,
    pub groups: Vec<DepartmentGroup>,
    pub topics: Vec<LabelledLink>,
    pub empty_text: Option<String>,
}

/// What finds a posting in a long list.
#[derive(Serialize)]
pub struct FinderView {
    pub stylesheet: String,
    pub index: String,
    pub filters: Vec<Filter>,
}

#[derive(Serialize)]
pub struct Filter {
    pub key: &'static str,
    pub label: String,
    pub options: Vec<FilterOption>,
}

#[derive(Serialize)]
pub struct FilterOption {
    pub value: String,
    pub label: String,
}

#[derive(Serialize)]
pub struct DepartmentGroup {
    pub key: String,
    pub name: String,
    pub places: Vec<PlaceGroup>,
}

#[derive(Serialize)]
pub struct PlaceGroup {
    pub name: String,
    pub cards: Vec<Value>,
}

#[derive(Serialize)]
pub struct ClosedView {
    pub title: String,
    pub marker: String,
    pub heading: String,
    pub text: String,
    pub list_url: String,
    pub list_label: String,
    pub others_heading: String,
    pub others: Vec<Card>,
}

/// A page that has moved.
#[derive(Serialize)]
pub struct MovedView {
    pub title: String,
    pub url: String,
}

#[derive(Serialize)]
pub struct ContentView {
    pub title: String,
    pub html: String,
}

/// A language on the root page and on the 404 page.
#[derive(Serialize)]
pub struct LanguageView {
    pub lang: String,
    pub name: String,
    pub url: String,
    pub heading: String,
    pub text: String,
    pub link_label: String,
}

}
