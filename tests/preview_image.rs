//! Preview images: every open posting has one in each of its languages, every page names one, and what they show is title,
//! place and employer.

mod support;

use std::collections::BTreeSet;

use scraper::{Html, Selector};
use support::{Files, Site};

const BASE: &str = "https://jobs.example.org/";
const ROLE: &str = "content/roles/buyer.yaml";

/// The images of a site by their paths.
fn images(files: &Files) -> impl Iterator<Item = (&str, &[u8])> {
    files.iter().filter(|(path, _)| path.ends_with(".png")).map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
}

/// The paths of the images of a role.
fn of_role(site: &Site, id: &str) -> Vec<String> {
    let start = format!("preview/{id}.");
    images(&site.output()).map(|(path, _)| path.to_owned()).filter(|path| path.starts_with(&start)).collect()
}

/// Decodes an image and holds it to what networks ask for.
fn assert_sound(path: &str, bytes: &[u8], most: usize) {
    assert!(bytes.len() < most, "{path}: {} bytes", bytes.len());
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut pixels).unwrap_or_else(|error| panic!("{path}: {error}"));
    assert_eq!((info.width, info.height, info.color_type), (1200, 630, png::ColorType::Rgb), "{path}");
    reader.finish().unwrap_or_else(|error| panic!("{path}: {error}"));
    // Nothing but bands of colour stands near the edges, and something stands between them.
    let mut colours = BTreeSet::new();
    for (y, row) in pixels.chunks_exact(1200 * 3).enumerate() {
        let row: Vec<&[u8]> = row.chunks_exact(3).collect();
        let is_even = |pixels: &[&[u8]]| pixels.iter().all(|pixel| *pixel == row[0]);
        assert!(is_even(&row[..74]) && is_even(&row[1200 - 74..]), "{path}: row {y}");
        assert!((40..610).contains(&y) || is_even(&row), "{path}: row {y}");
        colours.extend(row.iter().map(|pixel| pixel.to_vec()));
    }
    assert!((4..=16).contains(&colours.len()), "{path}: {} colours", colours.len());
}

/// What the head of a page says under a name.
fn meta(html: &Html, name: &str) -> Vec<String> {
    let selector = Selector::parse(&format!("meta[property=\"{name}\"], meta[name=\"{name}\"]")).expect("a selector");
    html.select(&selector).map(|meta| meta.attr("content").expect("content").to_owned()).collect()
}

#[test]
fn every_page_of_the_example_names_an_image_that_is_there() {
    let site = Site::example();
    site.build().clean();
    let files = site.output();
    let base = format!("{BASE}karriere/");
    let mut named = BTreeSet::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html") && *path != "404.html") {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        // A page that only leads to another is read by nobody.
        if text.contains("http-equiv=\"refresh\"") {
            continue;
        }
        let html = Html::parse_document(text);
        let one = |name: &str| match &meta(&html, name)[..] {
            [one] => one.clone(),
            other => panic!("{path}: {name}: {other:?}"),
        };
        let image = one("og:image");
        let image = image.strip_prefix(&base).unwrap_or_else(|| panic!("{path}: {image}"));
        assert!(files.contains_key(image), "{path}: {image}");
        named.insert(image.to_owned());
        assert_eq!([one("og:image:width"), one("og:image:height")], ["1200", "630"]);
        assert_eq!(one("og:image:type"), "image/png");
        assert_eq!(one("twitter:card"), "summary_large_image");
        assert_eq!(one("og:image:alt"), one("twitter:image:alt"));
        let tag = if path.starts_with("en/") { "en" } else { "de" };
        let locales = if tag == "en" { ["en_GB", "de_DE"] } else { ["de_DE", "en_GB"] };
        assert_eq!(one("og:locale"), locales[0], "{path}");
        assert_eq!(meta(&html, "og:locale:alternate"), locales[1..], "{path}");
        let is_open = text.contains("\"@type\":\"JobPosting\"");
        assert_eq!(is_open, !image.starts_with(&format!("preview/{tag}.")), "{path}: {image}");
        if is_open {
            assert!(image.contains(&format!(".{tag}.")), "{path}: {image}");
            assert_eq!(one("og:image:alt"), one("og:title"));
        }
    }
    let all: BTreeSet<String> = images(&files).map(|(path, _)| path.to_owned()).collect();
    assert_eq!(all, named, "every image is named by a page");
    images(&files).for_each(|(path, bytes)| assert_sound(path, bytes, 25_000));
    // The same on every machine.
    let again = Site::example();
    again.build().clean();
    assert_eq!(support::difference(&files, &again.output()), [""; 0]);
}

#[test]
fn hard_titles_have_sound_images() {
    let site = Site::small();
    let line = site.read(ROLE).lines().find(|line| line.starts_with("title:")).expect("a title").to_owned();
    let long = "Sachbearbeiterin oder Sachbearbeiter ".repeat(6);
    let titles = [
        "Ö",
        "Sozialversicherungsfachangestellte/r",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzbeauftragte",
        "Einkauf & Lager <Süd> ]]> \\\"Ä\\\"",
        "🚀 Growth Lead 👩‍💻 ✨",
        "מנהל משרד Back Office (Teilzeit 50 %)",
        "مدير المكتب الخلفي",
        "軟體工程師",
        &long[..200],
        &"W".repeat(300),
        &"iIlLjJ ".repeat(40),
    ];
    for title in titles {
        let text =
            site.read(ROLE).replace(&line, &format!("title: {{ de: \"{title}\", en: \"{title}\" }}\nslug: einkauf"));
        let here = Site::small();
        here.write(ROLE, text).build().done();
        let images = of_role(&here, "buyer");
        assert_eq!(images.len(), 2, "{title}");
        let files = here.output();
        images.iter().for_each(|path| assert_sound(path, &files[path.as_str()], 100_000));
    }
}

#[test]
fn only_open_postings_have_images() {
    let site = Site::small();
    let text = site.read(ROLE);
    let posted = text.lines().find(|line| line.starts_with("posted:")).expect("a day").to_owned();
    let closes = text.lines().find(|line| line.starts_with("closes:")).expect("a day").to_owned();
    for (id, lines) in [
        ("draft", format!("{posted}\n{closes}\ndraft: true")),
        ("scheduled", "posted: 2026-12-24\ncloses: until-filled".to_owned()),
        ("closed", "posted: 2026-10-02\ncloses: 2026-11-20".to_owned()),
    ] {
        let other = text.replace(&format!("{posted}\n"), "").replace(&closes, &lines);
        site.write(&format!("content/roles/{id}.yaml"), format!("{other}\nslug: {{ de: {id}, en: {id} }}\n"));
    }
    site.build_with(&["--drafts"]).done();
    assert!(site.exists("public/de/stellen/draft/index.html") && site.exists("public/de/stellen/closed/index.html"));
    for id in ["draft", "scheduled", "closed"] {
        assert_eq!(of_role(&site, id), [""; 0]);
        let html = Html::parse_document(&site.page(&format!("de/stellen/{id}/index.html")));
        let image = meta(&html, "og:image").concat();
        assert!(image.starts_with(&format!("{BASE}preview/de.")), "{image}");
    }
    assert_eq!(of_role(&site, "buyer").len(), 2);
}

/// An image is drawn from nothing else: whatever else a role says, it stays as it is, name and all.
#[test]
fn an_image_says_title_place_and_employer() {
    let site = Site::small();
    site.build().done();
    let before = of_role(&site, "buyer");
    let text = site.read(ROLE);
    site.write(ROLE, format!("{text}\nreference: B-7\nopenings: 3\nnotified: 2026-10-01\nreviewed: 2026-10-02\n"));
    site.replace("content/company.yaml", "name:", "url: https://nordlicht.example.org/\nname:");
    site.build().done();
    assert_eq!(of_role(&site, "buyer"), before);
    // What it says is in its name, and only the images of what has changed are new.
    let line = text.lines().find(|line| line.starts_with("title:")).expect("a title");
    let other = "title: { de: Beschaffung, en: Sourcing }";
    site.replace(ROLE, line, other).build().done();
    let after = of_role(&site, "buyer");
    assert!(after.iter().all(|path| !before.contains(path)), "{after:?}");
    let all: Vec<String> = images(&site.output()).map(|(path, _)| path.to_owned()).collect();
    site.write("vakanz.yaml", format!("{}accent: \"#003366\"\n", site.read("vakanz.yaml"))).build().done();
    assert!(images(&site.output()).all(|(path, _)| !all.contains(&path.to_owned())));
}

#[test]
fn an_image_is_left_as_it_is_and_made_again_when_it_is_gone() {
    let site = Site::small();
    site.build().clean();
    let files = site.output();
    let path = of_role(&site, "buyer").remove(0);
    site.remove(&format!("public/{path}"));
    site.build().clean().says(" 1 new, 0 changed, 0 removed ");
    assert_eq!(support::difference(&files, &site.output()), [""; 0]);
    site.write(&format!("public/{path}"), "mine").build_with(&["--lang", "en"]).forbidden();
    site.build_with(&["--overwrite"]).done();
    assert_eq!(support::difference(&files, &site.output()), [""; 0]);
}
