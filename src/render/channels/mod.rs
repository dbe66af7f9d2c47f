//! Where postings are read besides their pages: feeds, job data, sheets to paste. One file for each form.
//!
//! In: the open postings of a language, each a [`Posting`]: the very values that its page shows, so that no form can say
//! anything else. Out: bytes. What a form has no field for stands in its texts.

mod aggregator;
mod atom;
mod job_resume;
mod jobs;
mod json_feed;
mod markdown;
#[cfg(feature = "pdf")]
mod pdf;
mod personio;
mod search;
mod text;
mod xing;
mod xml;

use std::cmp::Reverse;
use std::collections::BTreeSet;

pub use self::jobs::SCHEMA;
pub use self::search::SEARCH;
use super::markup::{self, Form};
use super::view::{HtmlSection, ListSection, PostingView};
use super::voice::Voice;
use super::{Renderer, prose};
use crate::finding::Finding;
use crate::model::{Disclosure, Format, Lang, Pay, Role, State};

/// A fact that not every form has a field for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaid {
    /// All but the first.
    Places,
    Remote,
    Hours,
    Contract,
    Start,
    Pay,
    Closes,
    Openings,
    Education,
    Languages,
}

impl Unsaid {
    pub fn name(self) -> &'static str {
        match self {
            Unsaid::Places => "places",
            Unsaid::Remote => "remote",
            Unsaid::Hours => "hours",
            Unsaid::Contract => "contract",
            Unsaid::Start => "start",
            Unsaid::Pay => "pay",
            Unsaid::Closes => "closes",
            Unsaid::Openings => "openings",
            Unsaid::Education => "education",
            Unsaid::Languages => "languages",
        }
    }
}

/// A file with all open postings of a language.
pub struct Listing {
    /// Its name, in the folder of the language.
    pub file: &'static str,
    /// Only where the settings ask for it; `None`: always.
    pub format: Option<Format>,
    /// Facts that it has no field for; they stand in its texts.
    pub unsaid: &'static [Unsaid],
    make: fn(&Renderer, Lang) -> Vec<u8>,
}

/// A file beside the page of each open posting.
pub struct Sheet {
    pub file: &'static str,
    pub format: Option<Format>,
    pub unsaid: &'static [Unsaid],
    make: fn(&Renderer, &Posting) -> Result<Vec<u8>, Finding>,
}

pub static LISTINGS: [&Listing; 7] = [
    &atom::FEED,
    &json_feed::FEED,
    &jobs::LISTING,
    &search::SEARCH,
    &personio::LISTING,
    &xing::LISTING,
    &aggregator::LISTING,
];
/// What pages point programs to, with its media type.
pub static FEEDS: [(&Listing, &str); 2] =
    [(&atom::FEED, "application/atom+xml"), (&json_feed::FEED, "application/feed+json")];
pub static SHEETS: &[&Sheet] = &[
    &text::SHEET,
    &markdown::SHEET,
    &job_resume::SHEET,
    #[cfg(feature = "pdf")]
    &pdf::SHEET,
];

/// Whether this program can make PDF.
pub const HAS_PDF: bool = cfg!(feature = "pdf");

/// A posting as every form has it.
struct Posting<'r> {
    role: &'r Role,
    lang: Lang,
    voice: Voice<'r>,
    view: PostingView<'r>,
    /// The whole address of its page.
    url: String,
    parts: Vec<Part>,
}

/// A section of a posting.
struct Part {
    key: &'static str,
    /// Plain; empty for the summary.
    heading: String,
    /// Whole addresses only.
    html: String,
}

impl Renderer {
    pub(super) fn listing(&self, nth: usize, lang: Lang) -> Vec<u8> {
        (LISTINGS[nth].make)(self, lang)
    }

    pub(super) fn sheet(&self, nth: usize, at: usize, lang: Lang) -> Result<Vec<u8>, Finding> {
        (SHEETS[nth].make)(self, &self.posting_of(at, lang))
    }

    /// What the forms that the settings ask for have no field of their own for: the file, and the facts.
    pub fn unsaid(&self) -> impl Iterator<Item = (&'static str, &'static [Unsaid])> {
        let listings = LISTINGS.iter().map(|one| (one.format, one.file, one.unsaid));
        let sheets = SHEETS.iter().map(|one| (one.format, one.file, one.unsaid));
        let wanted = listings.chain(sheets).filter(|(format, ..)| self.has_format(*format));
        wanted.map(|(_, file, unsaid)| (file, unsaid)).filter(|(_, unsaid)| !unsaid.is_empty())
    }

    /// Whether a form is wanted.
    pub(super) fn has_format(&self, format: Option<Format>) -> bool {
        format.is_none_or(|format| self.site.settings.formats.contains(&format))
    }

    /// The address of a posting as PDF, if it is made.
    pub(super) fn pdf_url(&self, role: &Role, lang: Lang, state: State) -> Option<String> {
        let is_made = HAS_PDF && state == State::Open && self.has_format(Some(Format::Pdf));
        is_made.then(|| self.url(&format!("{}posting.pdf", self.posting_path(role, lang))))
    }

    /// The letters that no typeface has: in `posting.pdf` a box stands for each. None if there is no PDF.
    pub fn without_glyph(&self) -> BTreeSet<char> {
        #[cfg(feature = "pdf")]
        if self.has_format(Some(Format::Pdf)) {
            let langs: Vec<Lang> = self.site.settings.langs().collect();
            let letters =
                |lang| self.openings(lang).flat_map(|posting| pdf::missing(self, &posting)).collect::<Vec<_>>();
            return langs.into_iter().flat_map(letters).collect();
        }
        BTreeSet::new()
    }

    /// The address of a listing.
    pub(super) fn listing_url(&self, listing: &Listing, lang: Lang) -> String {
        self.absolute(&format!("{}{}", self.list_path(lang), listing.file))
    }

    /// The open postings of a language, the newest first.
    fn openings(&self, lang: Lang) -> impl Iterator<Item = Posting<'_>> {
        let is_open = |at: &usize| self.states[*at] == State::Open && self.site.roles[*at].langs.contains(&lang);
        let mut open: Vec<usize> = (0..self.site.roles.len()).filter(is_open).collect();
        open.sort_by_key(|at| Reverse(self.site.roles[*at].opens()));
        open.into_iter().map(move |at| self.posting_of(at, lang))
    }

    fn posting_of(&self, at: usize, lang: Lang) -> Posting<'_> {
        let role = &*self.site.roles[at];
        let voice = self.voice_of(role, lang);
        let view = self.posting(role, &voice, self.states[at]);
        let origin = self.site.settings.base_url.origin().ascii_serialization();
        let mut parts = parts(&view, Some(&voice));
        parts.iter_mut().for_each(|part| part.html = markup::absolute(&part.html, &origin));
        Posting { role, lang, voice, view, url: self.absolute(&self.posting_path(role, lang)), parts }
    }

    /// The employer's name.
    fn employer(&self, lang: Lang) -> String {
        self.shared[lang.index()].employer.clone()
    }

    /// "Offene Stellen bei …"
    pub(super) fn listing_title(&self, lang: Lang) -> String {
        let voice = self.voice(lang, self.site.settings.language(lang).address, "");
        format!("{} – {}", voice.say("list-heading", &[]), voice.plain(&self.site.company.name))
    }

    /// The first moment of a day, where the site is at home (RFC 3339).
    fn morning(&self, day: jiff::civil::Date) -> String {
        self.beginning(day, "%Y-%m-%dT%H:%M:%S%:z")
    }

    /// The same as e-mails write it (RFC 5322, 3.3).
    fn mail_date(&self, day: jiff::civil::Date) -> String {
        self.beginning(day, "%a, %d %b %Y %H:%M:%S %z")
    }

    fn beginning(&self, day: jiff::civil::Date, form: &str) -> String {
        // Only days that no posting has lie outside of what has a moment.
        day.to_zoned(self.zone.clone()).map_or_else(|_| day.to_string(), |start| start.strftime(form).to_string())
    }
}

impl Posting<'_> {
    /// The summary on one line.
    fn summary(&self) -> String {
        let text = markup::written(&self.view.summary_html, Form::Plain { width: usize::MAX });
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// With the gender marker: as the page is headed.
    fn headline(&self) -> String {
        match self.view.marker {
            "" => self.view.title.clone(),
            marker => format!("{} {marker}", self.view.title),
        }
    }

    /// The section of a key.
    fn part(&self, key: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.key == key)
    }

    /// What may be said of the pay in figures.
    fn pay(&self) -> Option<&Pay> {
        self.role.pay.as_ref().filter(|pay| pay.disclosure == Disclosure::InAd).map(|role| &role.pay)
    }

    /// The facts as a list.
    fn facts_html(&self) -> String {
        let mut html = String::from("<ul>");
        for fact in &self.view.facts {
            html.push_str("<li><strong>");
            prose::escape(&fact.label, &mut html);
            html.push_str(":</strong> ");
            prose::escape(&fact.value, &mut html);
            html.push_str("</li>");
        }
        html.push_str("</ul>");
        html
    }

    /// The whole posting, with headings of this tag.
    fn html(&self, heading: &str) -> String {
        let mut html = String::new();
        for (nth, part) in self.parts.iter().enumerate() {
            push_headed(part, heading, &mut html);
            if nth == 0 {
                html.push_str(&self.facts_html());
            }
        }
        html
    }
}

fn push_headed(part: &Part, tag: &str, html: &mut String) {
    if !part.heading.is_empty() {
        html.extend(["<", tag, ">"]);
        prose::escape(&part.heading, html);
        html.extend(["</", tag, ">"]);
    }
    html.push_str(&part.html);
}

/// What the page shows and has no field in structured data, as the paragraphs and lists that search engines display.
pub(super) fn description(view: &PostingView) -> String {
    let mut html = String::new();
    for part in parts(view, None).iter().filter(|part| !["pay", "about", "notes"].contains(&part.key)) {
        push_headed(part, "p", &mut html);
    }
    html
}

/// The sections of a posting in the order of its page; with the shares of the duties if there is a voice to say them.
fn parts(view: &PostingView, voice: Option<&Voice>) -> Vec<Part> {
    let mut parts = vec![Part { key: "summary", heading: String::new(), html: view.summary_html.clone() }];
    let mut part = |key, heading: &str, lead: Option<&str>, items: &mut dyn Iterator<Item = String>| {
        let mut html = lead.unwrap_or_default().to_owned();
        let mut items = items.peekable();
        if items.peek().is_some() {
            html.push_str("<ul>");
            items.for_each(|item| html.extend(["<li>", &item, "</li>"]));
            html.push_str("</ul>");
        }
        parts.push(Part { key, heading: heading.to_owned(), html });
    };
    let duties = &view.duties;
    let mut items = duties.items.iter().map(|duty| match (voice, &duty.share) {
        (Some(voice), Some(share)) => {
            format!("{} ({})", duty.html, voice.say("share", &[("share", share.as_str().into())]))
        }
        _ => duty.html.clone(),
    });
    part("duties", &duties.heading, duties.lead_html.as_deref(), &mut items);
    let all = &view.qualifications;
    if let Some(lead) = &all.lead_html {
        part("qualifications", &all.heading, Some(lead), &mut std::iter::empty());
    }
    for (key, need) in [("essential", &all.essential), ("desirable", &all.desirable)] {
        let Some(need) = need else { continue };
        part(key, &need.heading, None, &mut need.groups.iter().flat_map(|group| &group.items).cloned());
    }
    if let Some(HtmlSection { heading, html }) = &view.team {
        part("team", heading, Some(html), &mut std::iter::empty());
    }
    let mut list = |key, section: &Option<ListSection>| {
        if let Some(ListSection { heading, lead_html, items }) = section {
            part(key, heading, lead_html.as_deref(), &mut items.iter().cloned());
        }
    };
    list("offer", &view.offer);
    list("process", &view.process);
    if let Some(pay) = &view.pay {
        let mut html = String::new();
        pay.lines.iter().for_each(|line| {
            html.push_str("<p>");
            prose::escape(line, &mut html);
            html.push_str("</p>");
        });
        part("pay", &pay.heading, Some(&html), &mut std::iter::empty());
    }
    let mut section = |key, section: &HtmlSection| {
        part(key, &section.heading, Some(&section.html), &mut std::iter::empty());
    };
    view.extra.iter().for_each(|own| section("own", own));
    view.about.iter().for_each(|about| section("about", about));
    if let Some(notes) = &view.notes {
        part("notes", &notes.heading, notes.lead_html.as_deref(), &mut notes.items.iter().cloned());
    }
    parts
}
