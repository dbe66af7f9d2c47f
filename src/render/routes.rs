//! The files of the finished site, each with what it shows.
//!
//! In: roles, pages, assets and the theme. Out: all [`Route`]s, for a build; or the one at a path, for a server, found
//! without making those of other roles.

use rayon::prelude::*;

use super::{Renderer, channels, hashed, index_of, server, sitemap};
use crate::finding::FileId;
use crate::model::{ClosedPolicy, Lang, Role, State, Text};

/// A file of the finished site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Relative to the site's root, with `/`.
    pub path: String,
    pub target: Target,
}

/// What a route shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Root,
    NotFound,
    List(Lang),
    /// What is open in a department or a place, by its position among them.
    Topic(usize),
    /// A role, by its position, in a language.
    Posting(usize, Lang),
    Closed(usize, Lang),
    /// A free page, by its position, in a language.
    Page(usize, Lang),
    /// An address that a posting had before.
    MovedPosting(usize, Lang),
    /// An address that a free page had before.
    MovedPage(usize, Lang),
    Sitemap,
    /// One of the sitemaps of a site that is too large for one.
    SitemapPart(usize),
    Robots,
    /// All open postings of a language in a form of [`channels::LISTINGS`].
    Listing(usize, Lang),
    /// An open posting, by its position, in a form of [`channels::SHEETS`].
    Sheet(usize, usize, Lang),
    /// What `jobs.json` looks like.
    JobsSchema,
    /// The style sheet of the list's filters.
    FilterStyles,
    /// What the web server reads.
    Server(server::File),
    /// An icon that was drawn for the site.
    Icon,
    /// A style sheet, by its position among the theme's static files.
    Style(usize),
    /// The image of an open posting, by its position, in a language.
    Preview(usize, Lang),
    /// The image of all other pages of a language.
    SitePreview(Lang),
    /// A file that is copied.
    File(FileId),
}

impl Renderer {
    /// Every file of the site, sorted by path.
    pub fn routes(&self) -> &[Route] {
        self.made.routes.get_or_init(|| {
            // On all cores; none of their jobs may ask for this list, or it would wait for itself.
            let mut routes: Vec<Route> =
                (0..self.site.roles.len()).into_par_iter().flat_map_iter(|at| self.routes_of(at)).collect();
            routes.extend_from_slice(self.site_routes());
            routes.par_sort_by(|a, b| a.path.cmp(&b.path));
            routes
        })
    }

    /// The file of the site at a path: where two claim it, the first as [`Renderer::routes`] has them.
    pub fn route(&self, path: &str) -> Option<Route> {
        let roles = (0..self.site.roles.len()).filter(|&at| is_named(&self.site.roles[at], path));
        let of_role = roles.flat_map(|at| self.routes_of(at)).find(|route| route.path == path);
        of_role.or_else(|| self.site_routes().iter().find(|route| route.path == path).cloned())
    }

    /// The files of a role. The path of each names it: see [`is_named`].
    fn routes_of(&self, at: usize) -> Vec<Route> {
        let role = &self.site.roles[at];
        let mut routes = Vec::new();
        let mut add = |path: String, target| routes.push(Route { path, target });
        let is_open = self.states[at] == State::Open;
        for &lang in &role.langs {
            let folder = self.posting_path(role, lang);
            let page = match self.states[at] {
                State::Closed if self.site.settings.closed == ClosedPolicy::Remove => None,
                State::Closed => Some(Target::Closed(at, lang)),
                State::Draft | State::Scheduled if !self.shown.drafts => None,
                State::Draft | State::Scheduled | State::Open => Some(Target::Posting(at, lang)),
            };
            if let Some(page) = page {
                add(index_of(&folder), page);
                for alias in role.aliases_in(lang) {
                    add(index_of(&self.posting_folder(lang, &alias.text)), Target::MovedPosting(at, lang));
                }
            }
            if is_open {
                add(self.posting_preview_path(role, lang), Target::Preview(at, lang));
                for (nth, sheet) in channels::SHEETS.iter().enumerate().filter(|(_, one)| self.has_format(one.format)) {
                    add(format!("{folder}{}", sheet.file), Target::Sheet(nth, at, lang));
                }
            }
        }
        routes
    }

    /// The files that belong to no role.
    pub(super) fn site_routes(&self) -> &[Route] {
        self.made.site_routes.get_or_init(|| self.all_site_routes())
    }

    fn all_site_routes(&self) -> Vec<Route> {
        let mut routes = Vec::new();
        let mut add = |path: String, target| routes.push(Route { path, target });
        add("index.html".into(), Target::Root);
        add("404.html".into(), Target::NotFound);
        add("sitemap.xml".into(), Target::Sitemap);
        add("robots.txt".into(), Target::Robots);
        add("jobs.schema.json".into(), Target::JobsSchema);
        add(self.filter_styles().0.clone(), Target::FilterStyles);
        if let Some(icon) = &self.icon {
            add(icon.path.clone(), Target::Icon);
        }
        for lang in self.site.settings.langs() {
            add(index_of(&self.list_path(lang)), Target::List(lang));
            add(self.list_preview_path(lang), Target::SitePreview(lang));
            for (nth, listing) in channels::LISTINGS.iter().enumerate().filter(|(_, one)| self.has_format(one.format)) {
                add(format!("{}{}", self.list_path(lang), listing.file), Target::Listing(nth, lang));
            }
        }
        for (nth, topic) in self.topics().iter().enumerate() {
            add(index_of(&topic.path), Target::Topic(nth));
        }
        for (at, page) in self.site.pages.iter().enumerate() {
            for version in &page.versions {
                add(index_of(&self.page_path(version)), Target::Page(at, version.lang));
                for alias in &version.aliases {
                    let folder = self.page_folder(version.lang, &alias.text);
                    add(index_of(&folder), Target::MovedPage(at, version.lang));
                }
            }
        }
        for file in server::files(self.site.settings.server) {
            add(file.path().into(), Target::Server(*file));
        }
        for asset in &self.site.assets {
            let name = hashed(&asset.path, &self.snapshot.file(asset.file).hash);
            add(format!("assets/{name}"), Target::File(asset.file));
        }
        for (nth, file) in self.theme.statics.values().enumerate() {
            let target = if file.made.is_some() { Target::Style(nth) } else { Target::File(file.file) };
            add(format!("static/{}", file.hashed), target);
        }
        for part in 0..self.sitemap_parts(&routes) {
            routes.push(Route { path: sitemap::part_path(part), target: Target::SitemapPart(part) });
        }
        routes
    }
}

/// Whether a path can be that of a file of a role: it ends in a folder that is one of the role's slugs, of today or
/// before, or the file begins with its id.
fn is_named(role: &Role, path: &str) -> bool {
    let (folder, file) = path.rsplit_once('/').unwrap_or_default();
    let folder = folder.rsplit('/').next().unwrap_or_default();
    let id = file.split('.').next().unwrap_or_default();
    let mut aliases = role.aliases.iter().flat_map(Text::all);
    role.id == id || role.slugs.iter().any(|slug| slug == folder) || aliases.any(|alias| *alias.text == *folder)
}
