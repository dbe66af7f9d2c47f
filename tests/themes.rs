//! Themes as their authors meet them: begun with `vakanz theme new`, changed piece by piece, held to what they can rely on.

mod support;

use scraper::{Html, Selector};
use support::Site;

const BUYER: &str = "de/stellen/einkauf/index.html";

/// The small site with a theme of its own switched on.
fn site() -> Site {
    let site = Site::small();
    let settings = site.read("vakanz.yaml") + "theme: haus\n";
    site.with("vakanz.yaml", &settings)
}

#[test]
fn a_new_theme_is_whole_and_changes_nothing_but_the_link_to_its_look() {
    let site = Site::small();
    site.build().clean();
    let before = site.output();
    let run = site.run(&["theme", "new", "haus"]).done();
    assert!(run.out.contains("theme: haus") && run.out.contains("themes/haus/templates/base.html"), "{}", run.out);
    assert!(site.build().clean().out.contains("0 new, 0 changed"), "it is not switched on yet");

    let settings = site.read("vakanz.yaml") + "theme: haus\n";
    site.write("vakanz.yaml", settings);
    site.run(&["theme", "check"]).done().says("haus");
    site.check(&[]).clean();
    site.build().clean();
    let after = site.output();
    for (path, bytes) in after.iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        let links = text.lines().filter(|line| line.contains("/static/look.")).count();
        assert_eq!(links, usize::from(!text.contains("http-equiv=\"refresh\"")), "{path}");
        let kept: Vec<&str> = text.lines().filter(|line| !line.contains("/static/look.")).collect();
        let old = String::from_utf8_lossy(&before[path]);
        assert_eq!(kept, old.lines().collect::<Vec<_>>(), "{path}");
    }
}

/// What the look offers to change is what the style sheet of vakanz really uses.
#[test]
fn the_look_of_a_new_theme_names_the_tokens_of_the_style_sheet() {
    let site = Site::small();
    site.run(&["theme", "new", "haus"]).done();
    let look = site.read("themes/haus/static/look.css");
    let style = std::fs::read_to_string(support::project().join("themes/default/static/style.css")).expect("a style");
    let tokens: Vec<&str> =
        look.lines().filter_map(|line| line.trim().strip_prefix("/* --")?.split(':').next()).collect();
    assert!(tokens.contains(&"accent") && tokens.len() > 8, "{look}");
    tokens.iter().for_each(|token| assert!(style.contains(&format!("var(--{token})")), "{token}"));
    assert_eq!(look.matches('{').count(), look.matches('}').count(), "{look}");
}

#[test]
fn a_theme_speaks_the_languages_of_the_site_and_its_author() {
    let site = Site::small();
    let settings = site.read("vakanz.yaml") + "  fr: { locale: fr-FR, jobs: postes }\n";
    site.write("vakanz.yaml", settings).run(&["theme", "new", "haus", "--lang", "de"]).done().says("Schalten Sie es");
    assert!(site.read("themes/haus/templates/base.html").starts_with("{# Der Rahmen"));
    assert!(site.read("themes/haus/strings/de.ftl").lines().all(|line| line.is_empty() || line.starts_with('#')));
    let french = site.read("themes/haus/strings/fr.ftl");
    assert!(french.contains("\nall-positions ="), "a language that vakanz does not speak begins with every text");
}

#[test]
fn files_of_vakanz_are_copied_to_be_changed() {
    let site = site();
    site.run(&["theme", "new", "haus", "--from", "contact.html", "templates/base.html"]).done();
    let original = |name: &str| std::fs::read_to_string(support::project().join("themes/default/templates").join(name));
    for name in ["contact.html", "base.html"] {
        assert_eq!(site.read(&format!("themes/haus/templates/{name}")), original(name).expect("a template"));
    }
    // One more, later; what is there stays.
    site.replace("themes/haus/templates/contact.html", "<address>", "<address class=\"ours\">");
    site.run(&["theme", "new", "haus", "--from", "brand.html"]).done();
    let run = site.run(&["theme", "new", "haus", "--from", "apply.html", "contact.html"]).failed();
    assert!(run.err.contains("contact.html") && !site.exists("themes/haus/templates/apply.html"), "{}", run.err);
    site.build().done();
    assert!(site.page(BUYER).contains("<address class=\"ours\">"));
}

#[test]
fn wrong_use_is_answered_and_writes_nothing() {
    let site = Site::small();
    for (args, words) in [
        (&["theme", "new", "Schönes Haus"][..], "Schönes Haus"),
        (&["theme", "new", "../haus"], "../haus"),
        (&["theme", "new", "haus", "--from", "contct.html"], "contact.html"),
        (&["theme", "new", "haus", "--from", "x"], "brand.html"),
        (&["theme", "check", "haus"], "vakanz theme new haus"),
        (&["theme", "check", "defalt"], "default"),
        (&["theme", "check", "--deny", "all"], "--deny warning"),
        (&["theme", "new"], "NAME"),
        (&["theme", "chek"], "check"),
    ] {
        let run = site.run(args).failed().says(words);
        assert!(run.out.is_empty(), "{run:?}");
    }
    assert!(!site.exists("themes"));
    site.run(&["theme", "new", "haus"]).done();
    site.run(&["theme", "new", "haus", "--lang", "de"]).failed().says("--from");
    Site::empty().run(&["theme", "check"]).failed();
    Site::empty().run(&["theme", "new", "haus"]).failed();
}

#[test]
fn typefaces_and_images_of_a_style_sheet_are_found_under_their_published_names() {
    let site = Site::small();
    let settings = site.read("vakanz.yaml") + "theme: haus\n";
    site.write("vakanz.yaml", settings);
    site.write("themes/haus/templates/base.html", BASE_WITH_LOOK);
    site.write(
        "themes/haus/static/css/look.css",
        "@import \"more.css\";\n@font-face { src: url(../fonts/a.woff2?v=1) }\n",
    );
    site.write("themes/haus/static/css/more.css", "a { background: url('mark.svg#x'), url(data:x), url(/y.png) }\n");
    site.write("themes/haus/static/css/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
    site.write("themes/haus/static/fonts/a.woff2", "letters");
    site.run(&["theme", "check", "--deny", "advice"]).done();
    site.build().clean();
    let output = site.output();
    let file = |start: &str| {
        let (path, bytes) = output.iter().find(|(path, _)| path.starts_with(start)).expect("the file");
        (path.rsplit('/').next().expect("a name").to_owned(), String::from_utf8_lossy(bytes).into_owned())
    };
    let (more, more_text) = file("static/css/more.");
    let (face, mark) = (file("static/fonts/a.").0, file("static/css/mark.").0);
    let (look, look_text) = file("static/css/look.");
    assert_eq!(look_text, format!("@import \"{more}\";@font-face{{src:url(../fonts/{face}?v=1)}}"));
    assert_eq!(more_text, format!("a{{background:url('{mark}#x'),url(data:x),url(/y.png)}}"));

    // Another image is another name, all the way up.
    site.replace("themes/haus/static/css/mark.svg", "/>", "></svg>").build().clean();
    let after = site.output();
    assert!(!after.contains_key(&format!("static/css/{look}")) && !after.contains_key(&format!("static/css/{more}")));

    site.replace("themes/haus/static/css/look.css", "../fonts/a", "fonts/a");
    let run = site.build_with(&["--lang", "en"]).forbidden().says("themes/haus/static/css/look.css:2:23");
    assert_eq!(run.rules(), ["theme/static-missing"]);

    // As an address says it, too.
    site.write("themes/haus/static/fonts/schön fett.woff2", "letters");
    site.replace("themes/haus/static/css/look.css", "fonts/a", "../fonts/sch%C3%B6n%20fett").build().done();
    let output = site.output();
    let (_, look) = output.iter().find(|(path, _)| path.starts_with("static/css/look.")).expect("the file");
    assert!(String::from_utf8_lossy(look).contains("url(../fonts/sch%C3%B6n%20fett."));
}

const BASE_WITH_LOOK: &str = "{% extends \"default/base.html\" %}{% block look %}\
    <link rel=\"stylesheet\" href=\"{{ static[\"css/look.css\"] }}\">{% endblock look %}";

#[test]
fn a_name_that_nobody_has_is_found_where_it_is_called() {
    let site = poster();
    for (text, rule, place, word) in [
        ("{% extends \"poster/base.html\" %}", "theme/template-parent", "base.html:1:13", "default/base.html"),
        (
            "{% extends \"default/base.html\" %}\n{% block look %}{% include \"brnd.html\" %}{% endblock %}",
            "theme/template-name",
            "base.html:2:29",
            "brand.html",
        ),
        (
            "{% extends \"default/base.html\" %}\n{% block look %}ä{{ lang | uper }}{% endblock %}",
            "theme/template-name",
            "base.html:2:28",
            "uper",
        ),
    ] {
        site.write("themes/poster/templates/base.html", text);
        let run = site.build_with(&["--lang", "en"]).forbidden().says(place).says(word);
        assert_eq!(run.rules(), [rule], "{text}");
    }
    std::fs::remove_file(site.path().join("themes/poster/templates/base.html")).expect("the file");
    // A component that is gone is missed by a template of ours, but it is the site's file that lacks it.
    site.write("themes/poster/templates/parts.html", "{% component other(t) %}{% endcomponent other %}");
    let run = site.build().forbidden().says("themes/poster/templates/parts.html:1:1");
    assert!(run.rules().iter().all(|rule| *rule == "theme/template-name"), "{:?}", run.rules());
    // What cannot be read is no theme.
    std::fs::write(site.path().join("themes/poster/templates/parts.html"), b"B\xfcro").expect("the file");
    assert_eq!(site.run(&["theme", "check"]).forbidden().rules(), ["file/not-utf8"]);
}

/// The small site in the second look.
fn poster() -> Site {
    let site = Site::small();
    let settings = site.read("vakanz.yaml") + "theme: poster\n";
    site.with("vakanz.yaml", &settings)
}

/// How often something stands on the page of a posting.
fn count(site: &Site, selector: &str) -> usize {
    let page = Html::parse_document(&site.page(BUYER));
    page.select(&Selector::parse(selector).expect("a selector")).count()
}

#[test]
fn the_second_look_is_another_one_with_the_same_words() {
    let plain = Site::small();
    plain.build().clean();
    let site = poster();
    site.run(&["theme", "check", "--deny", "advice"]).done().says("poster");
    site.build().clean();
    let words = |site: &Site, path: &str| {
        let page = Html::parse_document(&site.page(path));
        let main = page.select(&Selector::parse("main").expect("a selector")).next().expect("a main part");
        let text = main.text().collect::<Vec<_>>().join(" ");
        let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    for path in [BUYER, "en/jobs/buyer/index.html", "index.html", "404.html"] {
        assert_eq!(words(&plain, path), words(&site, path), "{path}");
    }
    assert_eq!(count(&site, ".glance .facts"), 1);
    assert_eq!(count(&plain, ".glance"), 0);
    let image = |site: &Site| site.output().into_keys().find(|path| path.starts_with("preview/buyer.de."));
    assert_ne!(image(&plain), image(&site), "images have the colours of their theme");
}

#[test]
fn the_second_look_can_be_changed_piece_by_piece() {
    let site = poster();
    site.run(&["theme", "new", "poster"]).done();
    let look = site.read("themes/poster/static/look.css");
    assert!(look.contains("--accent: #2a3cb8;") && !look.contains("#0a5b45"), "{look}");
    site.run(&["theme", "new", "poster", "--from", "list.html", "list.js"]).done();
    assert!(site.read("themes/poster/templates/list.html").contains("board"));
    site.write(
        "themes/poster/templates/posting.html",
        "{% extends \"poster/posting.html\" %}{% block lead %}<p class=\"motto\">Nur Mut</p>{{ super() }}{% endblock %}",
    );
    site.build().clean();
    assert_eq!(count(&site, ".motto + .glance"), 1);

    // A mistake in what builds on it is found in its place, and so is one in the name.
    site.replace("themes/poster/templates/posting.html", "block lead", "block laed");
    let run = site.build().forbidden();
    assert_eq!(run.rules(), ["theme/template-block"]);
    assert!(run.err.contains("themes/poster/templates/posting.html:1:"), "{}", run.err);
}

#[test]
fn one_partial_one_string_and_one_file_are_enough() {
    let site = site();
    site.write(
        "themes/haus/templates/brand.html",
        "{{ t.house_motto }} <img src=\"{{ static[\"mark.svg\"] }}\" alt=\"\">",
    );
    site.write("themes/haus/static/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    site.write(
        "themes/haus/strings/de.ftl",
        "house-motto = { $address ->\n    [sie] Bauen Sie mit\n   *[du] Bau mit\n}\n",
    );
    site.write("themes/haus/strings/en.ftl", "house-motto = Build with us\n");
    site.run(&["theme", "check"]).done();
    site.build().clean();
    let page = site.page(BUYER);
    assert!(page.contains("Bauen Sie mit <img src=\"/static/mark."), "{page}");
    assert!(page.contains("<dl class=\"facts\">"), "everything else is there");
    assert!(site.page("en/index.html").contains("Build with us"));
    assert_eq!(site.output().keys().filter(|path| path.starts_with("static/mark.")).count(), 1);
}

/// What is wrong with a theme, in both languages, however it is asked.
fn said(site: &Site) -> String {
    let english = site.run(&["theme", "check"]).forbidden();
    let german = site.run(&["theme", "check", "--lang", "de"]).forbidden();
    assert_eq!(english.rules(), german.rules());
    format!("{}\n{}", english.err.trim_end(), german.err.trim_end())
}

fn broken_names() -> Site {
    let site = site();
    let posting = "{% extends \"base.html\" %}
{% block main %}
<h1>{{ posting.titel }}</h1>
{% if posting.salary %}<p>{{ posting.salary }}</p>{% endif %}
{% for fact in posting.facts %}<p>{{ fact.name }}: {{ posting.facts.value }}</p>{% endfor %}
<p>{{ posting.department.name }}, {{ title }}, {{ t.aply_label }}, {{ t.house_motto }}</p>
<img src=\"{{ static[\"mark.png\"] }}\" alt=\"\">
{{ <sign /> }}
{% endblock main %}
{% block footr %}{% endblock footr %}
";
    site.write("themes/haus/templates/posting.html", posting);
    site.write("themes/haus/templates/sign.html", "{% component sign() %}{{ site.name }}{% endcomponent sign %}");
    site.write("themes/haus/templates/postings.html", "<h1>{{ posting.title }}</h1>");
    site.write("themes/haus/static/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    site.write("themes/haus/strings/de.ftl", "house-motto = Wir bauen\naply-lable = Bewerben\n");
    site
}

#[test]
fn broken_names_are_answered() {
    let site = broken_names();
    support::assert_snapshot("themes", "names", &said(&site));
    let rules = site.run(&["theme", "check"]).rules().into_iter().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(site.build().forbidden().rules(), rules, "a build finds the same");
    assert_eq!(site.check(&[]).forbidden().rules(), rules, "and so does a check");
}

#[test]
fn a_base_without_its_blocks_is_answered() {
    let site = site();
    site.write("themes/haus/templates/base.html", "<!doctype html><title>{{ page.title }}</title>");
    support::assert_snapshot("themes", "blocks", &said(&site));
    site.build().forbidden();
}

/// The postings of the site have a contact and an offer; not every posting does.
#[test]
fn what_only_shows_when_something_is_missing_is_found_by_the_check_of_the_theme() {
    let site = site();
    site.write("themes/haus/templates/contact.html", "<p>{{ posting.contact.phone | trim }}</p>");
    let brand = "{% if site.logo %}<a href=\"{{ site.home_url }}\">{{ page.description | upper }}</a>{% endif %}";
    site.write("themes/haus/templates/brand.html", brand);
    support::assert_snapshot("themes", "values", &said(&site));
}

#[test]
fn advice_forbids_nothing_unless_it_is_denied() {
    let site = site();
    site.write("themes/haus/templates/postings.html", "<h1>{{ posting.title }}</h1>");
    assert_eq!(site.run(&["theme", "check"]).done().rules(), ["theme/file-unused"]);
    site.run(&["theme", "check", "--deny", "advice"]).forbidden();
    assert_eq!(site.build().done().rules(), ["theme/file-unused"]);
    // Another theme than that of the site.
    site.run(&["theme", "check", "default"]).clean();
}
