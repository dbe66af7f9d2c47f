//! The employer's colour: it recolours the theme's style sheet, can always be read, and leaves a site alone that names none.

mod support;

use support::Site;

/// The small site in a colour.
fn in_colour(accent: &str) -> Site {
    let site = Site::small();
    site.write("vakanz.yaml", format!("{}accent: {accent}\n", site.read("vakanz.yaml")));
    site
}

/// The style sheet of a built site that all pages name, with its path.
fn style(site: &Site) -> (String, String) {
    let output = site.output();
    let mut styles = output.iter().filter(|(path, _)| path.starts_with("static/style."));
    let (path, bytes) = styles.next().expect("a style sheet");
    assert_eq!(styles.next(), None);
    for page in ["de/index.html", "en/index.html", "index.html", "404.html", "de/stellen/einkauf/index.html"] {
        assert!(site.page(page).contains(&format!("<link rel=\"stylesheet\" href=\"/{path}\">")), "{page}");
    }
    (path.clone(), String::from_utf8(bytes.clone()).expect("UTF-8"))
}

#[test]
fn a_site_without_a_colour_has_the_theme_as_it_is() {
    let site = Site::small();
    site.build().clean();
    let (_, text) = style(&site);
    assert!(text.contains("--accent:#0a5b45") && !text.contains("@media screen{:root{"), "{text}");
}

#[test]
fn a_colour_is_added_to_the_style_sheet() {
    let site = in_colour("\"#7a1f5c\"");
    site.build().clean();
    let (path, text) = style(&site);
    let (_, added) = text.split_once("@media screen{:root{--accent:#7a1f5c;--accent-strong:#").expect("the colour");
    assert!(added.contains("--on-accent:#ffffff;--ground:#7a1f5c;--on-ground:#ffffff;--wash:#"), "{added}");
    assert!(added.contains("}}@media screen and (prefers-color-scheme:dark){:root{--accent:"), "{added}");
    assert!(!added.contains("--measure"), "the theme's own lines stand before it");
    // The name tells the bytes: a browser that has kept another colour asks again.
    let hash = blake3::hash(text.as_bytes()).to_hex();
    assert_eq!(path, format!("static/style.{}.css", &hash[..10]));
    site.build().clean().says(" 0 new, 0 changed, 0 removed ");
    site.replace("vakanz.yaml", "#7a1f5c", "#003366").build().clean();
    assert_ne!(style(&site).0, path);
}

#[test]
fn a_colour_that_is_too_light_is_shown_darker_and_said_to_be() {
    let site = in_colour("\"#ffcc00\"");
    let run = site.build_with(&["--lang", "en"]).done();
    assert_eq!(run.rules(), ["theme/accent-too-light"]);
    let line = site.read("vakanz.yaml").lines().count();
    let run = run.says(&format!("vakanz.yaml:{line}:9")).says("“#ffcc00”");
    let (_, text) = style(&site);
    let shown = text.split("screen{:root{--accent:").nth(1).and_then(|rest| rest.split(';').next()).expect("a colour");
    assert_ne!(shown, "#ffcc00");
    let run = run.says(&format!("accent: \"{shown}\""));
    assert!(run.err.contains("advice"), "{}", run.err);
    // Large parts, where black can be read on it, show it as it is.
    assert!(text.contains("--ground:#ffcc00;--on-ground:#000000;"), "{text}");
    // What is proposed can be read.
    in_colour(&format!("\"{shown}\"")).build().clean();
}

#[test]
fn what_is_no_colour_is_found() {
    for (accent, word) in [("green", "“green” is not a colour"), ("\"#12345\"", "“#12345” is not a colour")] {
        in_colour(accent).build_with(&["--lang", "en"]).forbidden().says(word).says("`\"#0a5b45\"`");
    }
    // Without quotes YAML takes it for a remark.
    in_colour("#0a5b45").build_with(&["--lang", "en"]).forbidden().says("accent");
}

#[test]
fn a_theme_with_a_style_of_its_own_keeps_it() {
    let site = in_colour("\"#7a1f5c\"");
    site.write("themes/acme/static/style.css", "body { color: red }\n").write("themes/acme/static/more.css", "p {}\n");
    site.replace("vakanz.yaml", "accent:", "theme: acme\naccent:").build().done();
    let output = site.output();
    let text = |start: &str| {
        let (_, bytes) = output.iter().find(|(path, _)| path.starts_with(start)).expect("the file");
        String::from_utf8(bytes.clone()).expect("UTF-8")
    };
    assert!(text("static/style.").starts_with("body{color:red}@media screen{"));
    assert_eq!(text("static/more."), "p{}");
}
