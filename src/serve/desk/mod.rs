//! The desk: the writer's own page beside the site. All roles at a glance, each side by side in its languages with what is
//! wrong beside the words, and how others will see it.
//!
//! In: a path below `/_desk/` and what is shown at this moment. Out: a page, a style or a script. Text stays text: the
//! templates escape everything, and the page may load nothing but its own ([`POLICY`]).

mod editor;
mod note;
mod roles;
mod side;
mod speaker;

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera};

pub use self::editor::Editor;
use self::note::Teller;
use self::roles::Wish;
use self::speaker::Speaker;
use super::live::Now;
use crate::language::Tongue;
use crate::report::Messages;

/// Where the desk's addresses begin. No page of a site can: its first part is a language, or a known file.
pub const PATH: &str = "/_desk/";

/// What a page of the desk may do: load its own files, show the site's pages, and nothing else.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; \
                          frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

pub const HTML: &str = "text/html; charset=utf-8";

const TEMPLATES: [(&str, &str); 4] = [
    ("base.html", include_str!("base.html")),
    ("notes.html", include_str!("notes.html")),
    ("roles.html", include_str!("roles.html")),
    ("side.html", include_str!("side.html")),
];
const FILES: [(&str, &str, &str); 3] = [
    ("desk.svg", "image/svg+xml", include_str!("desk.svg")),
    ("desk.css", "text/css; charset=utf-8", include_str!("desk.css")),
    ("desk.js", "text/javascript; charset=utf-8", include_str!("desk.js")),
];

/// Every word of the pages that needs no argument. Templates see `desk-filter` as `t.filter`, `-` as `_`.
const LABELS: [&str; 41] = [
    "desk-name",
    "desk-skip",
    "desk-site",
    "desk-language",
    "desk-roles",
    "desk-roles-caption",
    "desk-filter",
    "desk-words",
    "desk-apply",
    "desk-reset",
    "desk-nothing",
    "desk-pages",
    "desk-previous",
    "desk-next",
    "desk-dates",
    "desk-no-dates",
    "desk-others",
    "desk-reading",
    "desk-back",
    "desk-open-file",
    "desk-whole",
    "desk-compare",
    "desk-missing",
    "desk-facts",
    "desk-preview",
    "desk-preview-page",
    "desk-preview-width",
    "desk-preview-phone",
    "desk-preview-tablet",
    "desk-preview-desktop",
    "desk-preview-colours",
    "desk-preview-system",
    "desk-preview-light",
    "desk-preview-dark",
    "desk-preview-open",
    "desk-search-result",
    "desk-data",
    "desk-no-data",
    "desk-sound",
    "desk-updated",
    "desk-editor",
];

pub struct Desk {
    tera: Tera,
    /// The first speaks to whoever asks for no other.
    speakers: Vec<Speaker>,
    /// The whole path of the site's folder.
    root: String,
    editor: Editor,
}

/// A file of the desk.
pub struct Answer {
    pub kind: &'static str,
    pub body: Vec<u8>,
}

/// What every page of the desk gets.
#[derive(Serialize)]
struct Frame {
    lang: &'static str,
    t: std::collections::BTreeMap<String, String>,
    /// The languages of the desk, with the address of this very page in each.
    tongues: Vec<TongueLink>,
    site_url: String,
    /// Of what is shown, for the script.
    version: String,
    /// Whether all texts have been read.
    is_whole: bool,
    /// The query that keeps the language.
    keep: String,
}

#[derive(Serialize)]
struct TongueLink {
    tag: &'static str,
    name: &'static str,
    url: String,
    is_current: bool,
}

impl Desk {
    pub fn new(root: &Path, editor: Editor, messages: &Arc<Messages>) -> Desk {
        let mut tera = Tera::default();
        // The templates are part of the program, and a test renders them.
        let _ = tera.add_raw_templates(TEMPLATES);
        let others = Tongue::ALL.into_iter().filter(|tongue| *tongue != messages.tongue);
        let others = others.map(|tongue| Speaker::new(Arc::new(Messages::new(tongue))));
        let speakers = std::iter::once(Speaker::new(Arc::clone(messages))).chain(others).collect();
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        Desk { tera, speakers, root: root.to_string_lossy().into_owned(), editor }
    }

    /// The answer to a path below [`PATH`]; `None` if there is nothing.
    pub fn answer(&self, path: &str, query: &str, now: &Now) -> Option<Answer> {
        if let Some((_, kind, text)) = FILES.iter().find(|(name, ..)| *name == path) {
            return Some(Answer { kind, body: text.as_bytes().to_vec() });
        }
        let asked = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "lang").map(|(_, tag)| tag);
        let speaker = asked.and_then(|tag| self.speakers.iter().find(|speaker| speaker.tag() == tag));
        let speaker = speaker.unwrap_or(&self.speakers[0]);
        let teller = Teller { root: &self.root, editor: &self.editor, speaker };
        let mut context = Context::new();
        let template = if path.is_empty() {
            context.insert("page", &roles::overview(now, &Wish::of(query), teller));
            "roles.html"
        } else {
            let id = path.strip_suffix('/')?;
            context.insert("page", &side::sides(now, id, teller)?);
            "side.html"
        };
        context.insert("frame", &self.frame(path, query, now, speaker));
        // A fault of a template would be ours; a test renders each.
        let body = self.tera.render(template, &context).ok()?.into_bytes();
        Some(Answer { kind: HTML, body })
    }

    fn frame(&self, path: &str, query: &str, now: &Now, speaker: &Speaker) -> Frame {
        let label = |id: &&str| (id.trim_start_matches("desk-").replace('-', "_"), speaker.get(id, &[]));
        let others = || url::form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "lang");
        let link = |other: &Speaker| {
            let mut query = url::form_urlencoded::Serializer::new(String::new());
            query.extend_pairs(others()).append_pair("lang", other.tag());
            TongueLink {
                tag: other.tag(),
                name: match other.messages.tongue {
                    Tongue::German => "Deutsch",
                    Tongue::English => "English",
                },
                url: format!("{PATH}{path}?{}", query.finish()),
                is_current: other.tag() == speaker.tag(),
            }
        };
        let is_first = speaker.tag() == self.speakers[0].tag();
        Frame {
            lang: speaker.tag(),
            t: LABELS.iter().map(label).collect(),
            tongues: self.speakers.iter().map(link).collect(),
            site_url: now.preview.settings().base_path().to_owned(),
            version: now.preview.version.clone(),
            is_whole: now.told.is_whole,
            keep: if is_first { String::new() } else { format!("?lang={}", speaker.tag()) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;
    use crate::render::theme;
    use crate::review::Memory;
    use crate::serve::live::Live;
    use crate::serve::preview::{self, Preview, Told};
    use crate::snapshot::Snapshot;

    const ROLE: &str = "content/roles/administration/back-office-manager.yaml";
    const SIDES: &str = "back-office-manager/";

    /// The example site as somebody has left it, read to its end, in the desk's language.
    struct Scene {
        memory: Memory,
        shown: [Arc<Preview>; 2],
        live: Live,
        desk: Desk,
        messages: Arc<Messages>,
    }

    impl Scene {
        fn new() -> Scene {
            let root = Path::new(env!("CARGO_MANIFEST_DIR"));
            let messages = Arc::new(Messages::new(Tongue::English));
            let desk = Desk::new(root, Editor::default(), &messages);
            let mut memory = Memory::default();
            let snapshot = Snapshot::take(root, theme::BUILT_IN).into();
            let shown = preview::next(snapshot, None, &|_| jiff::civil::date(2026, 11, 22), &mut memory);
            let live = Live::new(Now::new(&shown, &messages));
            let scene = Scene { memory, shown, live, desk, messages };
            scene.read();
            scene
        }

        /// With other words in a role.
        fn with(from: &str, to: &str) -> Scene {
            let mut scene = Scene::new();
            scene.change(from, to);
            scene
        }

        fn change(&mut self, from: &str, to: &str) {
            let snapshot = self.shown[0].snapshot();
            let id = snapshot.find(ROLE).expect("it is there");
            let text = snapshot.file(id).text().expect("UTF-8");
            assert!(text.contains(from), "the role holds {from}");
            self.show(snapshot.with_texts([(id, text.replace(from, to))]));
            self.read();
        }

        fn show(&mut self, snapshot: Snapshot) {
            let today = |_: &crate::model::Settings| jiff::civil::date(2026, 11, 22);
            self.shown = preview::next(snapshot.into(), Some(&self.shown[1]), &today, &mut self.memory);
            self.live.show(Now::new(&self.shown, &self.messages));
        }

        fn read(&self) {
            let disk = &self.shown[0];
            let findings = disk.opened.findings(&mut check::Memory::default(), &|| true).expect("wanted");
            let told = Told { snapshot: Arc::clone(&disk.opened.snapshot), findings, is_whole: true };
            assert!(self.live.learn(&disk.version, told.into(), &self.messages));
        }

        fn page(&self, path: &str, query: &str) -> String {
            let answer = self.desk.answer(path, query, &self.live.now()).expect("a page");
            assert_eq!(answer.kind, HTML);
            String::from_utf8(answer.body).expect("UTF-8")
        }
    }

    /// The titles in the list, in their order.
    fn titles(page: &str) -> Vec<&str> {
        let rows = page.split("<th scope=\"row\">").skip(1);
        rows.filter_map(|row| row.split('>').nth(1)?.strip_suffix("</a")).collect()
    }

    #[test]
    fn every_word_is_said_in_both_languages() {
        let scene = Scene::new();
        for path in ["", SIDES, "accounts-receivable/"] {
            for (query, word) in [("lang=de", "Schreibtisch"), ("lang=en", "Desk")] {
                let page = scene.page(path, query);
                assert!(page.contains(&format!("{word}</a></p>")), "{path} {query}");
                let unsaid = page.match_indices("desk-").map(|(at, _)| &page[at..(at + 20).min(page.len())]);
                assert_eq!(unsaid.collect::<Vec<_>>(), [""; 0], "{path} {query}");
            }
        }
    }

    #[test]
    fn the_list_is_chosen_from_and_ordered() {
        let scene = Scene::new();
        let all = scene.page("", "");
        assert_eq!(titles(&all).len(), scene.shown[0].opened.site.roles.len());
        let mut sorted = titles(&all);
        sorted.sort_by_key(|title| title.to_lowercase());
        assert_eq!(titles(&all), sorted, "by title");
        let down = scene.page("", "sort=-title");
        assert!(titles(&down).iter().eq(sorted.iter().rev()), "and back");
        assert!(down.contains("aria-sort=\"descending\""));
        let drafts = scene.page("", "state=draft");
        assert!(!titles(&drafts).is_empty() && !drafts.contains("class=\"state open\""));
        assert_eq!(titles(&scene.page("", "q=BACK+off")), ["Back Office Manager"]);
        assert!(titles(&scene.page("", "finding=error")).is_empty());
        let vienna = scene.page("", "place=vienna&department=finance");
        assert!(!titles(&vienna).is_empty() && titles(&vienna).len() < sorted.len());
        assert!(vienna.contains("place=vienna&amp;sort=state"), "an order keeps the choice");
    }

    #[test]
    fn a_finding_stands_beside_its_words() {
        let scene = Scene::with("a team of six people", "a team of seven people");
        let page = scene.page(SIDES, "");
        assert!(page.contains("a team of <mark class=\"error\">seven</mark> people"), "the words are marked");
        let after = &page[page.find("<mark").expect("marked")..];
        let cell = &after[..after.find("<div class=\"cell").expect("another cell")];
        assert!(cell.contains("translation/number-mismatch") && cell.contains("back-office-manager.yaml:31:24\">"));
        let list = scene.page("", "finding=error");
        assert_eq!(titles(&list), ["Back Office Manager"]);
        assert!(list.contains("<li class=\"error\">1 error</li>"));
    }

    #[test]
    fn of_words_that_stand_there_twice_the_right_ones_are_marked() {
        let scene = Scene::with("a team of six people", "a team of six people, no METODO but TODO");
        let page = scene.page(SIDES, "");
        assert!(page.contains("no METODO but <mark class=\"error\">TODO</mark>,"), "{page}");
    }

    #[test]
    fn findings_outside_the_roles_are_listed() {
        let mut scene = Scene::new();
        let id = scene.shown[0].snapshot().find("content/places.yaml").expect("it is there");
        let text = scene.shown[0].snapshot().file(id).text().expect("UTF-8").replace("country: DE", "country: Germany");
        scene.show(scene.shown[0].snapshot().with_texts([(id, text)]));
        let page = scene.page("", "");
        let others = &page[page.find("id=\"others\"").expect("a heading")..];
        assert!(others.contains("content/places.yaml:") && others.contains("“Germany”"), "{others}");
    }

    #[test]
    fn a_long_list_has_pages() {
        let mut scene = Scene::new();
        let snapshot = scene.shown[0].snapshot();
        let role = snapshot.file(snapshot.find(ROLE).expect("it is there")).text().expect("UTF-8");
        let copy = |nth| {
            let text = role.replacen("title:", &format!("slug: copy-{nth:03}\ntitle:"), 1);
            Arc::new(crate::snapshot::File::new(format!("content/roles/copies/copy-{nth:03}.yaml"), text, false))
        };
        let mut files: Vec<_> = snapshot.files.iter().cloned().chain((0..390).map(copy)).collect();
        files.sort_by_key(|file| (!file.built_in, file.path.clone()));
        scene.show(Snapshot { files, findings: Vec::new() });
        let page = |query: &str| scene.page("", query);
        assert_eq!(["", "page=2", "page=3"].map(|query| titles(&page(query)).len()), [200, 200, 6]);
        assert!(page("page=2&sort=state&q=a").contains("sort=state&amp;page=1&amp;lang=en\" rel=\"prev\""));
        for query in ["page=0", "page=", "page=-1", "page=x"] {
            assert!(page(query).contains("Page 1 of 3"), "{query}");
        }
        let last = page("page=99");
        assert!(last.contains("Page 3 of 3") && !last.contains("rel=\"next\""));
        assert!(page("page=2").contains("406 of 406 roles") && !page("q=accounts").contains("class=\"pages\""));
    }

    #[test]
    fn what_is_missing_is_a_gap() {
        let scene = Scene::with("    en: You hold two meetings", "    # en: You hold two meetings");
        let page = scene.page(SIDES, "");
        assert_eq!(page.matches("class=\"gap\"").count(), 1);
        assert!(page.contains("text/language-missing"));
    }

    #[test]
    fn a_role_that_cannot_be_read_is_shown_as_it_was() {
        let mut scene = Scene::new();
        scene.change("summary:\n", "summary: [\n");
        let page = scene.page(SIDES, "");
        assert!(page.contains("two of whom work part-time"), "its words stay");
        assert!(page.contains("yaml/"), "and what is wrong is said");
        assert_eq!(titles(&scene.page("", "q=back")), ["Back Office Manager"]);
    }

    #[test]
    fn text_stays_text() {
        let hostile = "<script>alert(1)</script>";
        let scene = Scene::with("en: Back Office Manager", &format!("en: '{hostile}'"));
        for page in
            [scene.page("", ""), scene.page(SIDES, ""), scene.page("", "q=%22%3E%3Cscript%3Ealert(1)&sort=%22%3E")]
        {
            assert!(!page.contains("<script>") && !page.contains("\"><script"), "{page}");
        }
        assert!(scene.page(SIDES, "").contains("&lt;script&gt;alert(1)"));
    }

    #[test]
    fn there_is_nothing_else() {
        let scene = Scene::new();
        let now = scene.live.now();
        for path in ["nobody/", "back-office-manager", "../vakanz.yaml", "desk.css/", "content/company.yaml"] {
            assert!(scene.desk.answer(path, "", &now).is_none(), "{path}");
        }
        for (file, kind, _) in FILES {
            assert_eq!(scene.desk.answer(file, "", &now).map(|answer| answer.kind), Some(kind));
        }
    }
}
