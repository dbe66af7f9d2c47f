//! From a site to its pages.
//!
//! In: a [`Site`], a [`Theme`], a day. Out: the [`Route`]s, and for each route its bytes. A pure function: no disk, no
//! clock, no environment; the same input gives the same bytes on any machine, on one core or many.

mod around;
mod channels;
mod colour;
pub mod contract;
mod finder;
mod fonts;
pub mod format;
mod glimpse;
mod icon;
mod list;
mod markup;
mod moved;
mod pages;
mod picture;
mod posting;
mod preview;
mod prose;
mod qr;
mod robots;
mod routes;
pub mod sample;
pub mod server;
mod sitemap;
mod social;
mod speech;
mod strings;
mod structured_data;
mod style;
pub mod theme;
mod topic;
pub mod view;
mod voice;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use serde::Serialize;
use tera::{Context, Value};

pub use self::channels::{HAS_PDF, Unsaid};
use self::contract::{Described, EVERY};
pub use self::glimpse::Glimpse;
pub use self::prose::escape;
pub use self::routes::{Route, Target};
pub use self::social::is_told_by_name;
pub use self::speech::Speech;
use self::theme::Theme;
use self::view::{Card, LegalEntry, Logo, MenuEntry, PageView, SiteView};
pub use self::voice::Voice;
use crate::finding::Finding;
use crate::model::{Address, Department, Key, Lang, Legal, Page, PageVersion, Remote, Role, Site, State, life};
use crate::snapshot::Snapshot;

/// Bytes set aside for a page; most postings need less.
const USUAL_SIZE: usize = 16 << 10;

/// Which roles are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Drafts and scheduled roles too.
    pub drafts: bool,
}

/// Makes the pages of a site as it is on one day.
///
/// It shares what it is made from, so that a server can keep it for as long as anyone asks for a page.
pub struct Renderer {
    site: Arc<Site>,
    snapshot: Arc<Snapshot>,
    theme: Arc<Theme>,
    states: Vec<State>,
    today: Date,
    shown: Shown,
    /// For each language, what is the same on every page.
    shared: Vec<Shared>,
    /// Addresses of the assets, with the hash in their name.
    assets: BTreeMap<String, String>,
    /// What templates see as `static`.
    statics: Value,
    zone: jiff::tz::TimeZone,
    /// Whether the employer has places in more than one country.
    several_countries: bool,
    /// What preview images are drawn with.
    palette: preview::Palette,
    /// The icon, where the employer has none.
    icon: Option<icon::Drawn>,
    made: Made,
}

/// What is made of all roles, when it is first asked for: a server that shows one posting needs little of it.
#[derive(Default)]
struct Made {
    /// What hides the postings that a filter leaves out, and its path.
    filter_styles: OnceLock<(String, String)>,
    /// Departments and places with a page of their own.
    topics: OnceLock<Vec<topic::Topic>>,
    /// The files that belong to no role.
    site_routes: OnceLock<Vec<Route>>,
    /// All files.
    routes: OnceLock<Vec<Route>>,
}

/// What all pages of a language share.
struct Shared {
    list_url: String,
    /// The employer's name.
    employer: String,
    /// Absolute, for structured data.
    logo: Option<String>,
    site: Value,
    /// For each department, the first of its listed roles.
    first: BTreeMap<Option<Key<Department>>, Vec<usize>>,
}

impl Renderer {
    /// Prepares everything that is the same for many pages, once.
    pub fn new(site: &Arc<Site>, snapshot: &Arc<Snapshot>, theme: &Arc<Theme>, today: Date, shown: Shown) -> Renderer {
        let states = site.roles().map(|role| life::state(role, today)).collect();
        let base = site.settings.base_path();
        let assets = site.assets.iter().map(|asset| {
            let name = hashed(&asset.path, &snapshot.file(asset.file).hash);
            (asset.path.clone(), format!("{base}assets/{}", encoded(&name)))
        });
        let statics: BTreeMap<&str, String> = theme
            .statics
            .iter()
            .map(|(name, file)| (name.as_str(), format!("{base}static/{}", encoded(&file.hashed))))
            .collect();
        let mut renderer = Renderer {
            site: Arc::clone(site),
            snapshot: Arc::clone(snapshot),
            theme: Arc::clone(theme),
            states,
            today,
            shown,
            shared: Vec::new(),
            assets: assets.collect(),
            statics: Value::from_serializable(&statics),
            several_countries: several_countries(site),
            zone: crate::model::date::zone(&site.settings.time_zone).unwrap_or(jiff::tz::TimeZone::UTC),
            palette: preview::Palette::of(&theme.scheme),
            icon: None,
            made: Made::default(),
        };
        renderer.icon = renderer.own_icon().is_none().then(|| renderer.draw_icon());
        renderer.shared = site.settings.langs().map(|lang| renderer.share(lang)).collect();
        renderer
    }

    fn share(&self, lang: Lang) -> Shared {
        let voice = self.voice(lang, self.site.settings.language(lang).address, "");
        let company = &self.site.company;
        let logo = company.logo.as_deref().and_then(|path| self.assets.get(path)).cloned();
        let list_url = self.url(&self.list_path(lang));
        let legal = [("imprint", &company.imprint, "imprint-label"), ("privacy", &company.privacy, "privacy-label")];
        let view = SiteView {
            name: voice.words(&company.name).to_owned(),
            home_url: self.site.settings.base_path().to_owned(),
            list_url: list_url.clone(),
            logo: logo.clone().map(|url| self.logo(url)),
            icon_url: self
                .icon
                .as_ref()
                .map_or_else(|| self.own_icon().cloned().unwrap_or_default(), |icon| self.url(&icon.path)),
            company_url: company.url.clone(),
            menu: self.menu(lang),
            legal: legal
                .into_iter()
                .filter_map(|(key, legal, label)| {
                    Some(LegalEntry { key, title: voice.say(label, &[]), url: self.legal_url(legal, lang)? })
                })
                .collect(),
        };
        let absolute = |url: String| self.site.settings.base_url.join(&url).map(String::from).ok();
        Shared {
            list_url,
            employer: voice.plain(&company.name),
            logo: logo.and_then(absolute),
            site: Value::from_serializable(&view),
            first: self.first(lang),
        }
    }

    fn logo(&self, url: String) -> Logo {
        let size = self.site.company.logo.as_deref().and_then(|path| self.size_of(path));
        Logo { url, width: size.map(|size| size.0), height: size.map(|size| size.1) }
    }

    /// The size of an asset that is a picture.
    fn size_of(&self, path: &str) -> Option<(u32, u32)> {
        let asset = self.site.assets.iter().find(|asset| asset.path == path)?;
        picture::size(self.snapshot.file(asset.file).bytes()?)
    }

    /// For each department, the first of its listed roles.
    fn first(&self, lang: Lang) -> BTreeMap<Option<Key<Department>>, Vec<usize>> {
        let mut first: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for at in self.listed(lang) {
            let some = first.entry(self.site.roles[at].department).or_default();
            if some.len() < pages::OTHERS {
                some.push(at);
            }
        }
        first
    }

    /// The roles that stand in the list of a language.
    fn listed(&self, lang: Lang) -> impl Iterator<Item = usize> {
        (0..self.site.roles.len()).filter(move |&at| self.is_listed(at, lang))
    }

    fn menu(&self, lang: Lang) -> Vec<MenuEntry> {
        let mut entries: Vec<(u32, MenuEntry)> = self
            .site
            .pages
            .iter()
            .filter_map(|page| page.version(lang))
            .filter_map(|version| {
                let entry =
                    MenuEntry { title: version.title.clone(), url: self.url(&self.page_path(version)), current: false };
                Some((version.menu?, entry))
            })
            .collect();
        entries.sort_by_key(|(place, _)| *place);
        entries.into_iter().map(|(_, entry)| entry).collect()
    }

    fn voice<'a>(&'a self, lang: Lang, address: Address, country: &'a str) -> Voice<'a> {
        let (strings, formats) = &self.theme.languages[lang.index()];
        Voice { strings, formats, lang, address, country }
    }

    /// The voice of a role's posting.
    fn voice_of<'a>(&'a self, role: &'a Role, lang: Lang) -> Voice<'a> {
        let mut countries = role.places.iter().map(|&place| self.site.places.get(place).country.as_str());
        let country = match (countries.clone().find(|country| *country == "AT"), countries.next(), &role.remote) {
            // Austrian law asks for its words wherever one of the places is Austrian (§ 9 Abs. 2 GlBG).
            (Some(austria), ..) => austria,
            (None, Some(first), _) => first,
            (None, None, Remote::Full(countries)) if countries.len() == 1 => countries[0].as_str(),
            _ => "",
        };
        let address = self.site.settings.address(role, lang);
        self.voice(lang, address, country)
    }

    /// The whole address of a file of the site, made by this build or an earlier one. The `index.html` of a folder is
    /// found under the folder's.
    pub fn address_of(&self, path: &str) -> String {
        let shown = match path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => path,
        };
        self.absolute(&encoded(shown))
    }

    /// Whether a path is that of a posting, made by this build or an earlier one.
    pub fn is_posting(&self, path: &str) -> bool {
        self.site.settings.languages.iter().any(|language| {
            let below = path.strip_prefix(&language.tag).and_then(|rest| rest.strip_prefix('/'));
            let slug = below.and_then(|rest| rest.strip_prefix(&language.jobs)).and_then(|rest| rest.strip_prefix('/'));
            slug.is_some_and(|slug| slug.ends_with("/index.html"))
        })
    }

    /// The bytes of a route, or what is wrong with its template.
    pub fn render(&self, route: &Route) -> Result<Cow<'_, [u8]>, Finding> {
        let bytes = match route.target {
            Target::Root => self.root()?,
            Target::NotFound => self.not_found()?,
            Target::List(lang) => self.list_page(lang)?,
            Target::Topic(nth) => self.topic_page(nth)?,
            Target::Posting(at, lang) => self.posting_page(at, lang)?,
            Target::Closed(at, lang) => self.closed_page(at, lang)?,
            Target::Page(at, lang) => self.free_page(at, lang)?,
            Target::MovedPosting(at, lang) => self.moved_posting(at, lang)?,
            Target::MovedPage(at, lang) => self.moved_page(at, lang)?,
            Target::Server(file) => self.server_file(file).into_bytes(),
            Target::Sitemap => self.sitemap().into_bytes(),
            Target::SitemapPart(part) => self.sitemap_part(part).into_bytes(),
            Target::Robots => self.robots().into_bytes(),
            Target::Listing(nth, lang) => self.listing(nth, lang),
            Target::Sheet(nth, at, lang) => self.sheet(nth, at, lang)?,
            Target::JobsSchema => return Ok(Cow::Borrowed(channels::SCHEMA.as_bytes())),
            Target::FilterStyles => return Ok(Cow::Borrowed(self.filter_styles().1.as_bytes())),
            Target::Icon => {
                return Ok(Cow::Borrowed(self.icon.as_ref().map(|icon| icon.svg.as_bytes()).unwrap_or_default()));
            }
            Target::Style(nth) => {
                let made = self.theme.statics.values().nth(nth).and_then(|file| file.made.as_deref());
                return Ok(Cow::Borrowed(made.unwrap_or_default().as_bytes()));
            }
            Target::Preview(at, lang) => self.draw_posting(at, lang),
            Target::SitePreview(lang) => self.draw_list(lang),
            Target::File(id) => return Ok(Cow::Borrowed(self.snapshot.file(id).bytes().unwrap_or_default())),
        };
        Ok(Cow::Owned(bytes))
    }

    /// Renders a template with what every page gets, and `name` for the page's own.
    fn page<V: Serialize + Described>(
        &self,
        template: &str,
        lang: Lang,
        address: Address,
        page: &PageView,
        name: &'static str,
        view: &V,
    ) -> Result<Vec<u8>, Finding> {
        debug_assert!(contract::agrees(template, name, V::KIND), "{template}: {name}");
        let language = self.site.settings.language(lang);
        let mut context = Context::new();
        let labels = self.theme.languages[lang.index()].0.labels(address).clone();
        let site = self.shared[lang.index()].site.clone();
        let (tag, locale) = (language.tag.as_str().into(), language.locale.as_str().into());
        let values = [tag, locale, labels, self.statics.clone(), site, Value::from_serializable(page)];
        for (field, value) in EVERY.iter().zip(values) {
            context.insert_value(field.name, value);
        }
        context.insert(name, view);
        let mut bytes = Vec::with_capacity(USUAL_SIZE);
        let rendered = self.theme.tera.render_to(template, &context, &mut bytes);
        rendered.map(|()| bytes).map_err(|error| self.theme.fault(&self.snapshot, &error))
    }

    /// The address of a path below the site's root.
    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.site.settings.base_path())
    }

    /// The same with scheme and host.
    fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.site.settings.base_url)
    }

    fn list_path(&self, lang: Lang) -> String {
        format!("{}/", self.site.settings.language(lang).tag)
    }

    fn posting_path(&self, role: &Role, lang: Lang) -> String {
        self.posting_folder(lang, role.slug_in(lang))
    }

    fn posting_folder(&self, lang: Lang, slug: &str) -> String {
        let language = self.site.settings.language(lang);
        format!("{}/{}/{slug}/", language.tag, language.jobs)
    }

    fn page_path(&self, version: &PageVersion) -> String {
        self.page_folder(version.lang, &version.slug)
    }

    fn page_folder(&self, lang: Lang, slug: &str) -> String {
        format!("{}/{slug}/", self.site.settings.language(lang).tag)
    }

    fn legal_url(&self, legal: &Option<Legal>, lang: Lang) -> Option<String> {
        match legal.as_ref()? {
            Legal::Url(text) => text.get(lang, Address::Neutral).map(|words| words.text.to_string()),
            Legal::Page(id, _) => {
                let version = self.page_named(id)?.version(lang)?;
                Some(self.url(&self.page_path(version)))
            }
        }
    }

    fn page_named(&self, id: &str) -> Option<&Page> {
        self.site.pages.iter().find(|page| page.id == id)
    }

    /// Whether a role stands in the list of a language.
    fn is_listed(&self, at: usize, lang: Lang) -> bool {
        self.is_shown(at) && self.site.roles[at].langs.contains(&lang)
    }

    /// Whether a role is open, or wanted although it is not open yet.
    fn is_shown(&self, at: usize) -> bool {
        match self.states[at] {
            State::Open => true,
            State::Draft | State::Scheduled => self.shown.drafts,
            State::Closed => false,
        }
    }

    fn card(&self, at: usize, lang: Lang) -> Card {
        let role = &self.site.roles[at];
        let voice = self.voice_of(role, lang);
        let state = self.states[at];
        Card {
            title: self.title(role, &voice),
            marker: self.site.settings.language(lang).gender_marker.clone(),
            url: self.url(&self.posting_path(role, lang)),
            place: (!role.places.is_empty()).then(|| self.place_names(role, &voice)),
            department: role.department.map(|key| voice.words(&self.site.departments.get(key).name).to_owned()),
            filters: self.filters_of(role),
            facts: self.card_facts(role, &voice),
            state: state.name(),
            state_note: self.state_note(role, &voice, state),
        }
    }

    /// The offset from UTC at the end of a day in the site's time zone, as `+01:00`.
    fn offset(&self, date: Date) -> String {
        let end = self.zone.to_ambiguous_timestamp(date.at(23, 59, 59, 0)).compatible();
        let seconds = end.map_or(0, |end| self.zone.to_offset(end).seconds());
        let sign = if seconds < 0 { '-' } else { '+' };
        format!("{sign}{:02}:{:02}", seconds.abs() / 3600, seconds.abs() / 60 % 60)
    }

    fn links(&self, lang: Lang) -> SiteLinks<'_> {
        SiteLinks { renderer: self, lang }
    }
}

fn several_countries(site: &Site) -> bool {
    let mut countries = site.places.iter().map(|(_, place)| place.country.as_str());
    countries.next().is_some_and(|first| countries.any(|other| other != first))
}

/// Resolves links of texts in one language.
struct SiteLinks<'r> {
    renderer: &'r Renderer,
    lang: Lang,
}

impl prose::Links for SiteLinks<'_> {
    fn resolve(&self, target: &str) -> Option<String> {
        let renderer = self.renderer;
        if let Some(id) = target.strip_prefix("page:") {
            let version = renderer.page_named(id)?.version(self.lang)?;
            return Some(renderer.url(&renderer.page_path(version)));
        }
        if let Some(path) = target.strip_prefix("asset:") {
            return renderer.assets.get(path).cloned();
        }
        crate::load::is_safe_link(target).then(|| target.to_owned())
    }

    fn size(&self, target: &str) -> Option<(u32, u32)> {
        self.renderer.size_of(target.strip_prefix("asset:")?)
    }
}

/// The file that a server gives for a folder.
fn index_of(folder: &str) -> String {
    format!("{folder}index.html")
}

/// A path as it stands in an address: everything but unreserved characters and `/` is percent-encoded (RFC 3986).
fn encoded(path: &str) -> String {
    path.split('/').map(percent_encoded).collect::<Vec<_>>().join("/")
}

/// Everything but the unreserved characters of RFC 3986.
pub fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() + 8);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// A file's name with the beginning of its hash: `style.1f0c2a3b4d.css`.
pub fn hashed(path: &str, hash: &blake3::Hash) -> String {
    let hex = hash.to_hex();
    let short = &hex[..10];
    match path.rsplit_once('.').filter(|(_, extension)| !extension.contains('/')) {
        Some((stem, extension)) => format!("{stem}.{short}.{extension}"),
        None => format!("{path}.{short}"),
    }
}
