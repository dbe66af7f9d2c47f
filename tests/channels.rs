//! Feeds, job data and sheets to paste: each is read with a parser that others have made, or held to a public schema, and
//! says what the page says.
//!
//! In: the example site with all formats, and roles that are hard to write down. Out: nothing.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use support::json_schema::Validator;
use support::{Files, Site, needs};

/// Letters, signs and directions that formats trip over.
const HARD: &str = "Büro & Empfang <ß> ]]> „Größe“ 🗂️ אבג \\ * _x_ 'q'";

/// The example site with every format, and roles that no format may show or that are hard to show.
fn site() -> Site {
    let site = Site::example();
    let settings = site.read("vakanz.yaml");
    site.write("vakanz.yaml", format!("{settings}\nformats: [personio, xing, aggregator, json-resume]\n"));
    let quoted = |text: &str| format!("'{}'", text.replace('\'', "''"));
    let manager = site.read("content/roles/administration/back-office-manager.yaml");
    let role = |title: &str, from: &str, to: &str| {
        let titles = format!("title: {{ de: {0}, en: {0} }}\nslug: {{ de: {1}, en: {1} }}", quoted(title), slug(title));
        let text = manager.replace("title: { de: Backoffice-Management, en: Back Office Manager }", &titles);
        let text = text
            .replace("reference: LQ-2026-031\n", "")
            .replace("Arbeitstags.", "**A & B** ]]> `1 < 2` [Liste](page:how-we-hire).");
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    };
    let same = "posted: 2026-11-02";
    site.write("content/roles/hard.yaml", role(HARD, same, &format!("{same}\nreference: 'R & D <7> ]]>'")));
    site.write(
        "content/roles/long.yaml",
        role("Sachbearbeitung ".repeat(13).trim(), "places: [berlin]", "places: [berlin, vienna]"),
    );
    site.write("content/roles/hidden-draft.yaml", role("Verborgen A", same, &format!("{same}\ndraft: true")));
    site.write("content/roles/hidden-closed.yaml", role("Verborgen B", "closes: until-filled", "closes: 2026-11-21"));
    site.write("content/roles/hidden-later.yaml", role("Verborgen C", same, "posted: 2026-11-23"));
    site.build_with(&["--lang", "en"]).done();
    site
}

fn slug(title: &str) -> String {
    let bare = |text: &str| text.chars().filter(char::is_ascii_alphabetic).take(12).collect::<String>().to_lowercase();
    format!("{}-{}", bare(title), title.len())
}

fn text(files: &Files, path: &str) -> String {
    let bytes = files.get(path).unwrap_or_else(|| panic!("{path} is missing"));
    String::from_utf8(bytes.clone()).expect("UTF-8")
}

fn json(files: &Files, path: &str) -> Value {
    serde_json::from_str(&text(files, path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The postings of a language as `jobs.json` has them, by address.
fn jobs(files: &Files, lang: &str) -> BTreeMap<String, Value> {
    let jobs = json(files, &format!("{lang}/jobs.json"));
    let list = jobs["jobs"].as_array().expect("a list").clone();
    list.into_iter().map(|job| (job["url"].as_str().expect("an address").to_owned(), job)).collect()
}

fn headline(job: &Value) -> String {
    let [title, marker] = ["title", "genderMarker"].map(|name| job[name].as_str().expect("a text"));
    format!("{title} {marker}").trim().to_owned()
}

/// The texts of all elements of a name, in a document that is well-formed.
fn elements(xml: &str, name: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let (mut texts, mut open): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(start) => {
                start.attributes().for_each(|attribute| drop(attribute.expect("an attribute")));
                open.push(start.name().as_ref().to_owned());
                if open.last().is_some_and(|open| open == name) {
                    texts.push(String::new());
                }
            }
            Event::End(_) => drop(open.pop()),
            Event::Text(part) if open.iter().any(|open| open == name) => {
                texts.last_mut().expect("begun").push_str(&part);
            }
            Event::GeneralRef(part) if open.iter().any(|open| open == name) => {
                let sign = match part.resolve_char_ref().expect("a reference") {
                    Some(sign) => sign.to_string(),
                    None => match &*part {
                        "lt" => "<".into(),
                        "gt" => ">".into(),
                        "amp" => "&".into(),
                        "quot" => "\"".into(),
                        other => panic!("{other} is no entity of XML"),
                    },
                };
                texts.last_mut().expect("begun").push_str(&sign);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "an element stays open");
    texts
}

#[test]
fn feeds_are_read_by_others() {
    let site = site();
    let files = site.output();
    for lang in ["de", "en"] {
        let jobs = jobs(&files, lang);
        let mut ids = Vec::new();
        for (path, kind) in
            [("feed.xml", feed_rs::model::FeedType::Atom), ("feed.json", feed_rs::model::FeedType::JSON)]
        {
            let path = format!("{lang}/{path}");
            let feed = feed_rs::parser::parse(&*files[&path]).unwrap_or_else(|error| panic!("{path}: {error}"));
            assert_eq!(feed.feed_type, kind);
            assert_eq!(feed.entries.len(), jobs.len(), "{path}");
            for entry in &feed.entries {
                let job = &jobs[&entry.links[0].href];
                assert_eq!(entry.title.as_ref().expect("a title").content, headline(job));
                let published = entry.published.expect("a date").to_rfc3339();
                // Berlin's midnight in winter.
                let (date, _) = published.split_once('T').expect("a moment");
                let eve: jiff::civil::Date = date.parse().expect("a day");
                assert_eq!(
                    eve.tomorrow().expect("a day").to_string(),
                    job["posted"].as_str().expect("a day"),
                    "{path}"
                );
                let html = entry.content.as_ref().and_then(|content| content.body.clone()).expect("a text");
                for section in job["sections"].as_array().expect("a list") {
                    assert!(html.contains(section["html"].as_str().expect("a text")), "{path}: {}", section["key"]);
                }
                assert!(!html.contains("href=\"/"), "a reader elsewhere can follow all links");
            }
            let own: BTreeSet<String> = feed.entries.iter().map(|entry| entry.id.clone()).collect();
            assert_eq!(own.len(), jobs.len(), "each id once");
            ids.push(own);
        }
        assert_eq!(ids[0], ids[1], "both feeds have the same ids");
        let atom = text(&files, &format!("{lang}/feed.xml"));
        assert_eq!(elements(&atom, "updated").len(), jobs.len() + 1);
    }
    let page = site.page("de/index.html");
    assert!(page.contains("type=\"application/atom+xml\" title=\"Offene Stellen – Lindquell"), "pages point to it");
}

#[test]
fn an_id_stays_when_title_and_address_change() {
    let site = Site::example();
    let ids = || {
        site.build().done();
        let feed = feed_rs::parser::parse(&*site.output()["en/feed.xml"]).expect("a feed");
        feed.entries.into_iter().map(|entry| entry.id).collect::<BTreeSet<_>>()
    };
    let before = ids();
    site.replace("content/roles/administration/back-office-manager.yaml", "en: Back Office Manager", "en: Office Lead");
    assert_eq!(ids(), before);
}

#[test]
fn jobs_json_is_what_its_schema_says() {
    let site = site();
    let files = site.output();
    let validator = Validator { root: json(&files, "jobs.schema.json") };
    for lang in ["de", "en"] {
        let jobs = json(&files, &format!("{lang}/jobs.json"));
        assert_eq!(validator.faults(&jobs), Vec::<String>::new());
        let all = jobs["jobs"].as_array().expect("a list");
        assert!(
            all.iter().any(|job| job["title"].as_str().is_some_and(|title| title.contains("<ß> ]]> „Größe“ 🗂️ אבג")))
        );
        // What is missing, or something else, is told.
        for name in ["id", "employment", "sections"] {
            let mut broken = jobs.clone();
            broken["jobs"][0].as_object_mut().expect("a job").remove(name);
            assert_eq!(validator.faults(&broken).len(), 1, "{name}");
        }
        let mut broken = jobs.clone();
        broken["jobs"][0]["employment"]["contract"] = "forever".into();
        assert_eq!(validator.faults(&broken).len(), 1);
        for job in all {
            let url = job["url"].as_str().expect("an address");
            let path = url.strip_prefix("https://jobs.example.org/karriere/").expect("ours");
            assert!(files.contains_key(&format!("{path}index.html")), "{url}");
        }
    }
}

#[test]
fn xml_for_job_boards_is_well_formed_and_whole() {
    let site = site();
    let files = site.output();
    for lang in ["de", "en"] {
        let jobs = jobs(&files, lang);
        let headlines: BTreeSet<String> = jobs.values().map(headline).collect();
        let shapes =
            [("personio.xml", "position", "name"), ("xing.xml", "posting", "job_title"), ("jobs.xml", "job", "title")];
        for (file, one, title) in shapes {
            let xml = text(&files, &format!("{lang}/{file}"));
            let places: usize = jobs.values().map(|job| job["places"].as_array().expect("a list").len().max(1)).sum();
            let wanted = if file == "jobs.xml" { places } else { jobs.len() };
            assert_eq!(elements(&xml, one).len(), wanted, "{file}");
            let titles: BTreeSet<String> = elements(&xml, title).into_iter().collect();
            assert!(headlines.is_subset(&titles), "{lang}/{file}");
            let all = elements(&xml, one).concat();
            for job in jobs.values() {
                for section in job["sections"].as_array().expect("a list") {
                    let html = section["html"].as_str().expect("a text");
                    assert!(all.contains(html), "{lang}/{file} lacks {} of {}", section["key"], job["id"]);
                }
            }
        }
        let numbers = elements(&text(&files, &format!("{lang}/jobs.xml")), "referencenumber");
        assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), numbers.len(), "each number once");
    }
}

#[test]
fn json_resume_is_what_its_schema_says() {
    let Some(schema) = needs::package("@jsonresume/schema/job-schema.json") else { return };
    let schema = fs::read_to_string(schema).expect("the schema");
    let validator = Validator { root: serde_json::from_str(&schema).expect("JSON") };
    let files = site().output();
    let jobs: Vec<&String> = files.keys().filter(|path| path.ends_with("/job.json")).collect();
    assert!(jobs.len() > 25);
    for path in jobs {
        assert_eq!(validator.faults(&json(&files, path)), Vec::<String>::new(), "{path}");
    }
    let mut broken = json(&files, "en/jobs/back-office-manager/job.json");
    broken["remote"] = "Sometimes".into();
    assert_eq!(validator.faults(&broken).len(), 1);
}

#[test]
fn sheets_can_be_pasted() {
    let files = site().output();
    let sheets = |name: &str| files.keys().filter(|path| path.ends_with(name)).cloned().collect::<Vec<_>>();
    for path in sheets("/posting.txt") {
        let sheet = text(&files, &path);
        for line in sheet.lines() {
            let is_one_word = !line.trim_start_matches("- ").trim().contains(' ');
            assert!(line.chars().count() <= 72 || is_one_word, "{path}: {line}");
            assert_eq!(line, line.trim_end(), "{path}");
        }
        assert!(sheet.contains("https://jobs.example.org/karriere/"), "{path}");
        let address = path.replace("posting.txt", "");
        let lang = &path[..2];
        let job = &jobs(&files, lang)[&format!("https://jobs.example.org/karriere/{address}")];
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ");
        let all = words(&sheet);
        for section in job["sections"].as_array().expect("a list") {
            assert!(all.contains(&words(section["text"].as_str().expect("a text"))), "{path} lacks {}", section["key"]);
        }
        for fact in job["facts"].as_array().expect("a list") {
            assert!(all.contains(&words(fact["value"].as_str().expect("a text"))), "{path} lacks {fact}");
        }
        // The same words as Markdown, as others read it.
        let markdown = text(&files, &path.replace(".txt", ".md"));
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(&markdown));
        let page = scraper::Html::parse_fragment(&html);
        let shown = words(&page.root_element().text().collect::<Vec<_>>().join(""));
        assert!(shown.starts_with(&words(&headline(job))), "{path}");
        let headings = |tag: &str| page.select(&scraper::Selector::parse(tag).expect("a tag")).count();
        let named =
            job["sections"].as_array().expect("a list").iter().filter(|section| section["heading"] != "").count();
        assert_eq!((headings("h1"), headings("h2") >= named), (1, true), "{path}");
    }
    assert_eq!(sheets("/posting.txt").len(), sheets("/posting.md").len());
}

#[test]
fn the_index_of_the_search_is_small_and_whole() {
    let site = site();
    let files = site.output();
    for (lang, word) in [("de", "gehaltsbuchhaltung"), ("en", "payroll")] {
        let path = format!("{lang}/search.json");
        let index = json(&files, &path);
        let jobs = index["jobs"].as_array().expect("jobs");
        assert_eq!(jobs.len(), self::jobs(&files, lang).len(), "{lang}");
        assert!(files[&path].len() <= jobs.len() * 1000, "{lang}: {} bytes", files[&path].len());
        // Each word leads to postings that there are, and the title of each posting is among its words.
        let mut titles = vec![0; jobs.len()];
        for (part, count) in [("title", true), ("text", false)] {
            for entry in index[part].as_array().expect("entries") {
                let mut at = 0;
                for step in entry[0].as_array().expect("steps") {
                    at += step.as_u64().expect("a step") as usize;
                    assert!(at < jobs.len(), "{entry}");
                    titles[at] += usize::from(count);
                }
            }
        }
        assert!(titles.iter().all(|words| *words > 0), "{titles:?}");
        let text = index["text"].to_string();
        assert!(text.contains(word), "{lang}: {word}");
    }
}

#[test]
fn what_is_not_open_is_in_no_form() {
    let site = site();
    let files = site.output();
    assert!(files.keys().any(|path| path.contains("verborgenb-")), "the closed posting keeps its page");
    for (path, bytes) in files.iter().filter(|(path, _)| !path.contains("verborgenb-")) {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Verborgen") && !text.contains("hidden-"), "{path}");
    }
}

#[test]
fn only_what_is_asked_for_is_made() {
    let site = Site::example();
    let said = site.build_with(&["--lang", "de"]).done();
    let files = site.output();
    for file in ["de/feed.xml", "en/feed.json", "de/jobs.json", "jobs.schema.json"] {
        assert!(files.contains_key(file), "{file}");
    }
    for end in ["personio.xml", "xing.xml", "/jobs.xml", "job.json"] {
        assert!(!files.keys().any(|path| path.ends_with(end)), "{end}");
    }
    assert!(!said.out.contains("kein Feld"));
    let settings = site.read("vakanz.yaml");
    site.write("vakanz.yaml", format!("{settings}\nformats: xing\n"));
    let said = site.build_with(&["--lang", "de"]).done();
    assert_eq!(said.out.matches("In `xing.xml` gibt es dafür kein Feld").count(), 1, "{}", said.out);
    site.write("vakanz.yaml", format!("{settings}\nformats: [monster]\n"));
    site.build().forbidden().says("monster");
}
