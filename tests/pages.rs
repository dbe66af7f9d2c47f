//! Every page of the example site, read as a browser and a search engine read it.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use support::{Files, Site, TODAY, role};

const BASE: &str = "https://jobs.example.org";
const FOLDER: &str = "/karriere/";

/// The example site, built once for all tests of this file.
fn example() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| {
        let site = Site::example();
        site.build().clean();
        site.output()
    })
}

/// A page, by its path in the output.
struct Page {
    path: String,
    html: Html,
}

/// All pages but those that only lead to another.
fn pages() -> Vec<Page> {
    every_page().into_iter().filter(|page| !page.is_moved()).collect()
}

fn every_page() -> Vec<Page> {
    let html = example().iter().filter(|(path, _)| path.ends_with(".html"));
    html.map(|(path, bytes)| page(path, std::str::from_utf8(bytes).expect("UTF-8"))).collect()
}

fn page(path: &str, text: &str) -> Page {
    Page { path: path.to_owned(), html: Html::parse_document(text) }
}

impl Page {
    fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&Selector::parse(selector).expect("a selector")).collect()
    }

    fn one(&self, selector: &str) -> ElementRef<'_> {
        let all = self.all(selector);
        assert_eq!(all.len(), 1, "{}: {selector}", self.path);
        all[0]
    }

    fn text(&self, selector: &str) -> String {
        words(&self.one(selector))
    }

    fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.all(selector).iter().filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }

    /// The address at which a server shows the page, below the host.
    fn address(&self) -> String {
        format!("{FOLDER}{}", self.path.strip_suffix("index.html").unwrap_or(&self.path))
    }

    fn is_indexed(&self) -> bool {
        self.all("meta[name=robots]").is_empty()
    }

    fn alternates(&self) -> BTreeMap<String, String> {
        let links = self.all("link[rel=alternate][hreflang]");
        let pairs =
            links.iter().map(|link| (link.attr("hreflang").unwrap_or_default(), link.attr("href").unwrap_or_default()));
        pairs.map(|(lang, url)| (lang.to_owned(), url.to_owned())).collect()
    }

    fn json_ld(&self) -> Vec<Value> {
        let scripts = self.all("script[type='application/ld+json']");
        scripts.iter().map(|script| serde_json::from_str(&script.text().collect::<String>()).expect("JSON")).collect()
    }

    fn is_moved(&self) -> bool {
        !self.all("meta[http-equiv=refresh]").is_empty()
    }

    fn is_posting(&self) -> bool {
        !self.all("article.posting").is_empty()
    }
}

fn words(element: &ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The file that a server gives for an address on the site.
fn file_of(address: &str) -> String {
    let path = address.strip_prefix(FOLDER).unwrap_or_else(|| panic!("{address} is outside the base path"));
    let path = path.split(['#', '?']).next().unwrap_or_default();
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

// Each page by itself.

#[test]
fn every_page_has_what_a_page_needs() {
    assert_eq!(pages().len(), 54);
    let mut titles = BTreeMap::new();
    for page in pages() {
        let path = page.path.clone();
        let lang = page.one("html").attr("lang").expect("a language").to_owned();
        if let Some((folder @ ("de" | "en"), _)) = path.split_once('/') {
            assert_eq!(lang, folder, "{path}");
        }
        assert!(!page.text("h1").is_empty(), "{path}");
        assert!(!page.text("title").is_empty(), "{path}");
        assert!(!page.one("meta[name=viewport]").attr("content").unwrap_or_default().contains("user-scalable"));
        page.one("main#main");
        let skip = page.all("body > *")[0];
        assert_eq!(
            (skip.value().name(), skip.attr("href")),
            ("a", Some("#main")),
            "{path}: the first thing is the skip link"
        );
        if let Some(other) = titles.insert((lang, page.text("title")), path.clone()) {
            panic!("{path} and {other} have one title");
        }
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    for page in pages() {
        let mut before = 0;
        for heading in page.all("h1, h2, h3, h4, h5, h6") {
            let level: u32 = heading.value().name()[1..].parse().expect("a level");
            assert!(level <= before + 1, "{}: {:?} after h{before}", page.path, words(&heading));
            assert!(!words(&heading).is_empty(), "{}: an empty heading", page.path);
            before = level;
        }
    }
}

#[test]
fn ids_are_unique_and_fragments_lead_somewhere() {
    for page in pages() {
        let ids = page.attributes("[id]", "id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{}: {ids:?}", page.path);
        for href in page.attributes("a[href^='#']", "href") {
            assert!(ids.contains(&href[1..].to_owned()), "{}: {href}", page.path);
        }
    }
}

#[test]
fn departments_and_places_with_several_positions_have_a_page() {
    let all = pages();
    let page = |path: &str| all.iter().find(|page| page.path == path).unwrap_or_else(|| panic!("{path} is missing"));
    let heading = |path: &str| words(&page(path).all("h1")[0]);
    assert_eq!(heading("de/bereiche/finanzen/index.html"), "Offene Stellen im Bereich Finanzen");
    assert_eq!(heading("en/places/vienna/index.html"), "Open positions in Vienna");
    // As many as it says, all of that place, and the way back.
    let vienna = page("de/orte/wien/index.html");
    assert_eq!(words(&vienna.all(".count")[0]), format!("{} offene Stellen", vienna.all(".cards > li").len()));
    for card in vienna.attributes(".cards > li > a", "href") {
        let posting = page(&file_of(&card));
        assert!(words(&posting.all(".fact-place dd")[0]).contains("Wien"), "{card}");
    }
    assert_eq!(vienna.attributes(".back", "href"), [format!("{FOLDER}de/")]);
    let sitemap = String::from_utf8_lossy(&example()["sitemap.xml"]).into_owned();
    assert!(sitemap.contains("/de/orte/wien/</loc>") && sitemap.contains("/en/places/vienna/\"/>"));
    // One position alone needs no page, and the list leads to all that there are.
    assert!(!example().contains_key("de/bereiche/einkauf/index.html"));
    let links = page("de/index.html").attributes(".topics a", "href");
    let made = all.iter().filter(|page| page.path.starts_with("de/bereiche/") || page.path.starts_with("de/orte/"));
    assert_eq!(links.len(), made.count());
}

#[test]
fn nothing_is_loaded_from_another_host() {
    for page in every_page() {
        let mut loaded = page.attributes("[src]", "src");
        for set in page.attributes("[srcset]", "srcset") {
            loaded.extend(set.split(',').filter_map(|one| one.split_whitespace().next()).map(str::to_owned));
        }
        loaded.extend(page.attributes("link:not([rel=canonical]):not([rel=alternate])", "href"));
        loaded.extend(page.attributes("image, use", "href"));
        loaded.extend(page.attributes("[data-index]", "data-index"));
        for name in ["style", "poster", "background", "ping", "data"] {
            assert!(page.all(&format!("[{name}]")).is_empty(), "{}: {name}", page.path);
        }
        for url in loaded {
            assert!(example().contains_key(&file_of(&url)), "{}: {url}", page.path);
        }
        let of_its_own = "script:not([type='application/ld+json']):not([src])";
        for tag in ["iframe", "object", "embed", "base", "style", "form[action]", of_its_own] {
            assert!(page.all(tag).is_empty(), "{}: {tag}", page.path);
        }
        let handlers = page.all("*").into_iter().flat_map(|element| element.value().attrs());
        for (name, value) in handlers {
            assert!(!name.starts_with("on") && !value.starts_with("javascript:"), "{}: {name}={value}", page.path);
        }
    }
    for (path, bytes) in example().iter().filter(|(path, _)| path.ends_with(".css") || path.ends_with(".js")) {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("url(") && !text.contains("@import") && !text.contains("://"), "{path}");
    }
    // A picture may load others.
    for (path, bytes) in example().iter().filter(|(path, _)| path.ends_with(".svg")) {
        let text = String::from_utf8_lossy(bytes).replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assert!(!["url(", "href", "@import", "<script", "//"].iter().any(|word| text.contains(word)), "{path}");
    }
}

#[test]
fn every_link_leads_to_a_page_that_is_there() {
    for page in pages() {
        for href in page.attributes("a", "href") {
            if href.starts_with('/') {
                assert!(example().contains_key(&file_of(&href)), "{}: {href}", page.path);
            } else {
                let known = ["#", "https://", "mailto:", "tel:"].iter().any(|start| href.starts_with(start));
                assert!(known, "{}: {href}", page.path);
            }
        }
    }
}

#[test]
fn every_page_can_be_reached_from_the_root() {
    let pages: BTreeMap<String, Page> = pages().into_iter().map(|page| (page.path.clone(), page)).collect();
    let mut todo = vec!["index.html".to_owned()];
    let mut seen = BTreeSet::new();
    while let Some(path) = todo.pop() {
        let Some(page) = pages.get(&path).filter(|_| seen.insert(path.clone())) else { continue };
        todo.extend(page.attributes("a[href^='/']", "href").iter().map(|href| file_of(href)));
    }
    for page in pages.values().filter(|page| page.is_indexed()) {
        assert!(seen.contains(&page.path), "{} is linked from nowhere", page.path);
    }
}

#[test]
fn pictures_have_an_alt_text() {
    for page in pages() {
        assert!(page.all("img:not([alt])").is_empty(), "{}", page.path);
    }
}

// The pages with each other.

#[test]
fn a_canonical_address_is_the_pages_own() {
    for page in pages() {
        let canonical = page.attributes("link[rel=canonical]", "href");
        if page.is_indexed() {
            assert_eq!(canonical, [format!("{BASE}{}", page.address())]);
        } else {
            assert!(canonical.is_empty() || canonical == [format!("{BASE}{}", page.address())], "{}", page.path);
        }
    }
}

#[test]
fn alternates_are_mutual_and_include_the_page_itself() {
    let pages = pages();
    let sets: BTreeMap<String, BTreeMap<String, String>> =
        pages.iter().map(|page| (format!("{BASE}{}", page.address()), page.alternates())).collect();
    for page in pages.iter().filter(|page| !page.alternates().is_empty()) {
        let own = format!("{BASE}{}", page.address());
        let set = page.alternates();
        let lang = page.one("html").attr("lang").expect("a language");
        let (key, default) = match page.path.as_str() {
            // The root offers the languages: it is where everyone else is sent.
            "index.html" => ("x-default", &own),
            "de/index.html" | "en/index.html" => (lang, &format!("{BASE}{FOLDER}")),
            _ => (lang, &set["de"]),
        };
        assert_eq!(set.get(key), Some(&own), "{}", page.path);
        assert_eq!(set.get("x-default"), Some(default), "{}", page.path);
        for url in set.values() {
            assert_eq!(sets.get(url), Some(&set), "{} and {url} disagree", page.path);
        }
    }
    let postings = pages.iter().filter(|page| page.is_posting());
    assert!(postings.clone().count() == 26 && postings.clone().all(|page| page.alternates().len() == 3));
}

#[test]
fn the_language_switch_leads_to_the_same_page() {
    for page in pages().iter().filter(|page| !page.alternates().is_empty()) {
        for link in page.all("nav.languages a") {
            let lang = link.attr("lang").expect("a language");
            let url = format!("{BASE}{}", link.attr("href").expect("a link"));
            assert_eq!(page.alternates().get(lang), Some(&url), "{}", page.path);
        }
    }
}

#[test]
fn the_sitemap_lists_exactly_the_pages_for_search_engines() {
    let text = std::str::from_utf8(&example()["sitemap.xml"]).expect("UTF-8");
    let mut listed = BTreeMap::new();
    for entry in text.split("<url>").skip(1) {
        let between = |open: &str, close: &str| Some(entry.split_once(open)?.1.split_once(close)?.0.to_owned());
        let links = entry.split("<xhtml:link ").skip(1).map(|link| {
            let value = |name: &str| {
                link.split_once(&format!("{name}=\"")).expect(name).1.split('"').next().expect(name).to_owned()
            };
            (value("hreflang"), value("href"))
        });
        let links: BTreeMap<String, String> = links.collect();
        let modified = between("<lastmod>", "</lastmod>");
        listed.insert(between("<loc>", "</loc>").expect("an address"), (links, modified));
    }
    let indexed: BTreeMap<String, Page> =
        pages().into_iter().filter(Page::is_indexed).map(|page| (format!("{BASE}{}", page.address()), page)).collect();
    assert_eq!(listed.keys().collect::<Vec<_>>(), indexed.keys().collect::<Vec<_>>());
    for (url, (links, modified)) in listed {
        assert_eq!(links, indexed[&url].alternates(), "{url}");
        if indexed[&url].is_posting() {
            let posted = indexed[&url].one(".fact-posted time").attr("datetime").map(str::to_owned);
            assert_eq!(modified, posted, "{url}");
        }
        assert!(modified.is_none_or(|day| day.as_str() <= TODAY), "{url}");
    }
}

#[test]
fn robots_may_read_everything_and_find_the_sitemap() {
    let text = std::str::from_utf8(&example()["robots.txt"]).expect("UTF-8");
    assert!(text.contains("Sitemap: https://jobs.example.org/karriere/sitemap.xml"));
    assert!(!text.contains("Disallow: /"));
}

#[test]
fn what_is_not_for_search_engines_says_so() {
    let hidden: Vec<String> = pages().into_iter().filter(|page| !page.is_indexed()).map(|page| page.path).collect();
    assert_eq!(
        hidden,
        [
            "404.html",
            "de/stellen/sachbearbeitung-debitorenbuchhaltung/index.html",
            "en/jobs/accounts-receivable-clerk/index.html"
        ]
    );
}

#[test]
fn the_list_shows_every_open_posting_once() {
    for lang in ["de", "en"] {
        let list = page("list", std::str::from_utf8(&example()[&format!("{lang}/index.html")]).expect("UTF-8"));
        let mut listed: Vec<String> = list.attributes("ul.cards a", "href").iter().map(|href| file_of(href)).collect();
        listed.sort();
        let open = pages().into_iter().filter(|page| page.is_posting() && page.path.starts_with(lang));
        assert_eq!(listed, open.map(|page| page.path).collect::<Vec<_>>());
    }
}

#[test]
fn no_german_page_holds_an_english_label() {
    for page in pages().iter().filter(|page| page.path.starts_with("de/")) {
        let text = format!(" {} ", words(&page.one("body")));
        for word in [" Apply ", " Salary", " Department ", " per year", " Closing date", " hours "] {
            assert!(!text.contains(word), "{}: {word}", page.path);
        }
    }
    for page in pages().iter().filter(|page| page.path.starts_with("en/")) {
        let text = format!(" {} ", words(&page.one("body")));
        for word in [" Bewerbung ", " Vergütung", " Bereich ", " Stunden ", "Jetzt bewerben"] {
            assert!(!text.contains(word), "{}: {word}", page.path);
        }
    }
}

#[test]
fn no_page_shows_a_hole_or_a_template() {
    for (path, bytes) in example().iter().filter(|(path, _)| path.ends_with(".html") || path.ends_with(".xml")) {
        let text = String::from_utf8_lossy(bytes);
        for hole in [
            "{{",
            "{%",
            "{$",
            "{ $",
            "None",
            "undefined",
            "NaN",
            "[object",
            "&amp;amp;",
            "&amp;lt;",
            "<p></p>",
            "<li></li>",
        ] {
            assert!(!text.contains(hole), "{path}: {hole}");
        }
    }
}

// Structured data.

#[test]
fn an_open_posting_has_one_job_posting_and_no_other_page_has_any() {
    for page in pages() {
        let data = page.json_ld();
        assert_eq!(data.len(), usize::from(page.is_posting()), "{}", page.path);
        assert!(data.iter().all(|data| data["@type"] == "JobPosting" && data["@context"] == "https://schema.org"));
        assert!(page.all("[itemscope], [typeof]").is_empty());
    }
}

fn text_of(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

/// The numbers in a text, whatever the locale puts between thousands and before decimals.
fn numbers(text: &str) -> Vec<f64> {
    let chars: Vec<char> = text.chars().collect();
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if !chars[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let mut number = String::new();
        while at < chars.len() {
            let digits = chars[at + 1..].iter().take_while(|c| c.is_ascii_digit()).count();
            match chars[at] {
                digit if digit.is_ascii_digit() => number.push(digit),
                '.' | ',' | '’' | '\u{a0}' | '\u{202f}' if digits == 3 => {}
                '.' | ',' if digits > 0 => number.push('.'),
                _ => break,
            }
            at += 1;
        }
        numbers.push(number.parse().expect("a number"));
    }
    numbers
}

#[test]
fn structured_data_says_what_the_page_says() {
    for page in pages().iter().filter(|page| page.is_posting()) {
        let path = &page.path;
        let data = &page.json_ld()[0];
        let marker = page.all("h1 .marker").first().map(words).unwrap_or_default();
        let title = page.text("h1");
        assert_eq!(text_of(&data["title"]), title.strip_suffix(&marker).unwrap_or(&title).trim(), "{path}");
        assert_eq!(text_of(&data["url"]), format!("{BASE}{}", page.address()));
        assert_eq!(text_of(&data["datePosted"]), page.one(".fact-posted time").attr("datetime").expect("a day"));
        assert_eq!(text_of(&data["hiringOrganization"]["name"]), page.text("a.brand"), "{path}");
        assert_eq!(text_of(&data["identifier"]["value"]), page.text(".fact-reference dd"), "{path}");
        assert_eq!(text_of(&data["employmentUnit"]["name"]), page.text(".fact-department dd"), "{path}");

        // Until when: only if somebody has written it, and as late as the page says.
        match page.all(".fact-closes time").first().and_then(|time| time.attr("datetime")) {
            Some(day) => assert!(text_of(&data["validThrough"]).starts_with(&format!("{day}T23:59:59+0")), "{path}"),
            None => assert!(data["validThrough"].is_null(), "{path}"),
        }

        // Where.
        let places = data["jobLocation"].as_array().cloned().unwrap_or_default();
        let remote = !data["jobLocationType"].is_null();
        assert_eq!(remote, path.contains("business-"), "{path}: one role is fully remote");
        if remote {
            assert_eq!(data["jobLocationType"], "TELECOMMUTE");
            let countries = data["applicantLocationRequirements"].as_array().expect("countries");
            assert_eq!(
                countries.iter().map(|country| text_of(&country["name"])).collect::<Vec<_>>(),
                ["DE", "AT", "CH"]
            );
            assert!(page.all(".fact-remote").len() + page.all(".fact-place").len() > 0);
        } else {
            assert!(data["applicantLocationRequirements"].is_null());
            assert!(!places.is_empty(), "{path}");
        }
        for place in &places {
            let city = text_of(&place["address"]["addressLocality"]);
            assert!(page.text(".fact-place dd").contains(city), "{path}: {city}");
            assert_eq!(place["address"]["addressCountry"].as_str().map(str::len), Some(2));
        }

        // How much. What is not named before an interview is named nowhere.
        let pay = page.all(".fact-pay dd").first().map(words).unwrap_or_default();
        let shown = numbers(&pay);
        if data["baseSalary"].is_null() {
            assert!(shown.iter().all(|number| *number < 100.0), "{path}: {pay}");
        } else {
            let value = &data["baseSalary"]["value"];
            let figures = ["value", "minValue", "maxValue"].iter().filter_map(|name| value[*name].as_f64());
            let figures: Vec<f64> = figures.collect();
            assert!(
                !figures.is_empty() && figures.iter().all(|figure| shown.contains(figure)),
                "{path}: {pay} {value}"
            );
            let sign = match text_of(&data["baseSalary"]["currency"]) {
                "EUR" => "€",
                other => other,
            };
            assert!(pay.contains(sign), "{path}: {pay}");
            let period = match (text_of(&value["unitText"]), path.starts_with("de")) {
                ("YEAR", true) => "Jahr",
                ("YEAR", false) => "year",
                ("MONTH", true) => "Monat",
                ("MONTH", false) => "month",
                ("HOUR", true) => "Stunde",
                ("HOUR", false) => "hour",
                (other, _) => panic!("{path}: {other}"),
            };
            assert!(pay.contains(period), "{path}: {pay}");
        }

        // How long, and on what terms.
        let time = page.text(".fact-time dd");
        if let Some(hours) = data["workHours"].as_str() {
            assert!(time.contains(hours), "{path}: {time}, {hours}");
        }
        let types: Vec<&str> = data["employmentType"].as_array().expect("a list").iter().map(text_of).collect();
        let known = ["FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"];
        assert!(!types.is_empty() && types.iter().all(|kind| known.contains(kind)), "{path}: {types:?}");
        let kind = time.split(',').next().unwrap_or_default().to_lowercase();
        let speaks = |german: &str, english: &str| kind.contains(german) || kind.contains(english);
        assert_eq!(types.contains(&"FULL_TIME"), speaks("vollzeit", "full-time"), "{path}: {time}");
        assert_eq!(
            types.contains(&"PART_TIME"),
            speaks("teilzeit", "part-time") || speaks("minijob", "mini-job"),
            "{path}: {time}"
        );
        let contract = page.text(".fact-contract dd").to_lowercase();
        let ends = contract.starts_with("befristet") || contract.starts_with("fixed-term");
        assert_eq!(types.contains(&"TEMPORARY"), ends, "{path}: {contract}");

        // What is asked for: the sentences are on the page, the codes follow from them.
        let asked = page.text(".essential");
        if let Some(months) = data["experienceRequirements"]["monthsOfExperience"].as_u64() {
            let years = months as f64 / 12.0;
            assert!(numbers(&asked).contains(&years), "{path}: {months} months");
        }
        if data["experienceInPlaceOfEducation"] == true {
            assert!(
                asked.contains("Statt") || asked.contains("its place") || asked.contains("instead"),
                "{path}: {asked}"
            );
            assert!(!data["educationRequirements"].is_null() && !data["experienceRequirements"].is_null());
        }
        for credential in data["educationRequirements"].as_array().into_iter().flatten() {
            let word = match text_of(&credential["credentialCategory"]) {
                "bachelor degree" => "achelor",
                "postgraduate degree" => "aster",
                "professional certificate" | "high school" => "",
                other => panic!("{path}: {other} is not one of Google's values"),
            };
            assert!(asked.contains(word), "{path}: {word}");
        }

        // It is long enough to be one, and says its language by the page it stands on, as schema.org has it.
        assert!(text_of(&data["description"]).chars().count() >= 150 && data["inLanguage"].is_null(), "{path}");

        // The description is the page's own text.
        let description = Html::parse_fragment(text_of(&data["description"]));
        let on_page = words(&page.one("article.posting"));
        for element in description.select(&Selector::parse("li, p").expect("a selector")) {
            assert!(on_page.contains(&words(&element)), "{path}: {:?}", words(&element));
        }
        let applies = page.attributes("section.apply a", "href");
        assert_eq!(data["directApply"] == true, applies.iter().any(|href| href.starts_with("mailto:")), "{path}");
    }
}

#[test]
fn numbers_are_read_in_every_locale() {
    assert_eq!(numbers("52.000–63.000 € im Jahr"), [52000.0, 63000.0]);
    assert_eq!(numbers("€2,850 a month, paid 14 times"), [2850.0, 14.0]);
    assert_eq!(numbers("15,20 € und CHF 66’000, 38,5"), [15.2, 66000.0, 38.5]);
}

// Text from a spec is text.

/// A site whose every name and text holds what could be taken for markup.
fn awkward() -> Site {
    let name = "R&D <3 \\\"X\\\" 'Y' a<b";
    let quoted = format!("\"{name}\"");
    let text =
        role("Archiv", "Archive", "closes: until-filled\nreference: 'A&B<\"1\">'\ncontact: odd\ndepartment: odd\n")
            .replace("de: Archiv, en: Archive", &format!("de: {quoted}, en: {quoted}"))
            .replace("[berlin]", "[odd]")
            .replace("Sie prüfen Rechnungen.", &quoted)
            .replace("You check invoices.", &quoted)
            .replace("Sie halten den Betrieb am Laufen.", &quoted)
            .replace("You keep things running.", &quoted);
    let site = Site::small().with("content/roles/odd.yaml", &text);
    let more = |path: &str, lines: String| site.write(path, site.read(path) + &lines);
    more(
        "content/places.yaml",
        format!("odd: {{ name: {quoted}, street: {quoted}, postcode: {quoted}, country: DE }}\n"),
    );
    more("content/departments.yaml", format!("odd: {{ name: {quoted} }}\n"));
    more(
        "content/people.yaml",
        format!("odd: {{ name: {quoted}, role: {quoted}, phone: {quoted}, email: odd@example.org }}\n"),
    );
    site.replace("content/company.yaml", "Nordlicht GmbH", &quoted);
    site.replace("vakanz.yaml", "\"(m/w/d)\"", &quoted);
    site
}

#[test]
fn what_looks_like_markup_is_shown_as_it_was_written() {
    let site = awkward();
    site.build().done();
    for (path, bytes) in site.output().iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        // In the script of structured data it is no markup.
        let (before, rest) = text.split_once("<script type=\"application/ld+json\">").unwrap_or((&text, ""));
        let after = rest.split_once("</script>").map_or("", |(_, after)| after);
        assert!([before, after].iter().all(|text| !text.contains("a<b") && !text.contains("<3")), "{path}");
    }
    let path = site.output().into_keys().find(|path| path.contains("stellen/r-")).expect("the role's page");
    let page = page(&path, &site.page(&path));
    let shown = "R&D <3 \"X\" 'Y' a<b";
    assert_eq!(page.text("h1 .marker"), shown);
    for selector in ["h1", "title", "a.brand", "#duties .body", ".lead .body", ".fact-place dd", ".fact-department dd"]
    {
        assert!(page.text(selector).contains(shown), "{selector}: {}", page.text(selector));
    }
    let data = &page.json_ld()[0];
    assert_eq!(data["title"], shown);
    assert_eq!(data["identifier"]["value"], "A&B<\"1\">");
    assert_eq!(data["jobLocation"][0]["address"]["streetAddress"], shown);
    assert!(text_of(&data["description"]).contains("R&amp;D &lt;3"), "the description is HTML");
    for script in page.all("script") {
        assert!(!script.text().any(|text| text.contains("</") || text.contains("<!")), "nothing can end the script");
    }
}

#[test]
fn what_is_markup_is_found_and_not_published() {
    let attacks = [
        "<script>alert(1)</script>",
        "x </script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[Preise](javascript:alert(1))",
        "[Preise](JaVaScRiPt:alert(1))",
        "[Preise](data:text/html,x)",
        "[Preise](vbscript:x)",
    ];
    for attack in attacks {
        for field in ["Sie halten den Betrieb am Laufen.", "Sie prüfen Rechnungen."] {
            let text = role("Archiv", "Archive", "closes: until-filled\n").replace(field, &format!("'{attack}'"));
            let run = Site::small().with("content/roles/archive.yaml", &text).build().forbidden();
            assert!(run.rules().iter().all(|rule| rule.starts_with("text/")), "{attack}: {}", run.err);
        }
        let site = Site::small();
        site.replace("content/roles/clerk/de.md", "Gleitzeit", attack);
        site.build().forbidden();
        site.replace("content/roles/clerk/de.md", attack, "Gleitzeit").build().clean();
        site.replace("content/pages/imprint.de.md", "Nordlicht GmbH", attack).build().forbidden();
    }
}

/// Names and titles are plain: markup in them is not found, so it must be escaped.
#[test]
fn markup_in_names_is_never_live() {
    let attack = "</title></script><script>alert(1)</script>";
    let site = Site::small();
    site.replace("content/places.yaml", "name: Berlin", &format!("name: \"{attack}\", street: \"{attack}\""));
    site.replace("content/people.yaml", "name: Mara Lindner", &format!("name: \"{attack}\", phone: \"{attack}\""));
    site.replace("content/departments.yaml", "de: Finanzen", &format!("de: \"{attack}\""));
    site.replace("vakanz.yaml", "\"(m/w/d)\"", &format!("\"{attack}\""));
    site.replace("content/roles/buyer.yaml", "posted:", &format!("reference: \"{attack}\"\nposted:"));
    if site.build().code == Some(0) {
        for (path, bytes) in site.output().iter().filter(|(path, _)| path.ends_with(".html")) {
            let page = page(path, &String::from_utf8_lossy(bytes));
            assert!(page.all("script:not([type='application/ld+json'])").is_empty(), "{path}");
            assert!(page.json_ld().len() <= 1);
        }
    }
}

#[test]
fn no_field_takes_an_address_that_runs_code() {
    let address = "javascript://example.org/%0aalert(1)";
    for (path, from, to) in [
        ("content/company.yaml", "imprint: imprint", format!("imprint: \"{address}\"")),
        ("content/company.yaml", "imprint: imprint", format!("privacy: {{ de: \"{address}\", en: \"{address}\" }}")),
        ("content/company.yaml", "name:", format!("url: \"{address}\"\nname:")),
        ("content/company.yaml", "{ email: jobs@example.org }", format!("{{ url: \"{address}\" }}")),
        ("content/roles/buyer.yaml", "posted:", format!("apply: {{ url: \"{address}\" }}\nposted:")),
    ] {
        let site = Site::small();
        let run = site.replace(path, from, &to).build().forbidden();
        assert!(run.rules().contains(&"value/url"), "{to}: {}", run.err);
    }
}

#[test]
fn no_name_leads_out_of_the_folder() {
    for slug in ["../../evil", "/etc/passwd", "a/b", "..", "C:\\x", ".htaccess", "a%2fb"] {
        let text = role("Archiv", "Archive", &format!("closes: until-filled\nslug: '{slug}'\n"));
        let run = Site::small().with("content/roles/archive.yaml", &text).build().forbidden();
        assert_eq!(run.rules(), ["value/code"], "{slug}: {}", run.err);
    }
    for theme in ["../ours", "/", "a/b", ".."] {
        let site = Site::small();
        let settings = site.read("vakanz.yaml") + &format!("theme: {theme}\n");
        site.write("vakanz.yaml", settings).build().forbidden();
    }
}
