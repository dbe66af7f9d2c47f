//! The default theme names every country and every language, in German and in English.

use std::collections::BTreeSet;

use fluent_bundle::{FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;
use vakanz::model::code::{COUNTRIES, LANGUAGES};

const GERMAN: &str = include_str!("../themes/default/strings/de-names.ftl");
const ENGLISH: &str = include_str!("../themes/default/strings/en-names.ftl");

fn bundle(source: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![LanguageIdentifier::default()]);
    let resource = FluentResource::try_new(source.to_owned()).expect("the file is Fluent");
    bundle.add_resource(resource).expect("no name stands twice");
    bundle
}

fn text(bundle: &FluentBundle<FluentResource>, id: &str, attribute: Option<&str>) -> String {
    let message = bundle.get_message(id).unwrap_or_else(|| panic!("{id} is missing"));
    let pattern = match attribute {
        Some(name) => message.get_attribute(name).unwrap_or_else(|| panic!("{id}.{name} is missing")).value(),
        None => message.value().unwrap_or_else(|| panic!("{id} is empty")),
    };
    bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned()
}

#[test]
fn every_country_and_language_has_a_name_of_its_own() {
    for source in [GERMAN, ENGLISH] {
        let bundle = bundle(source);
        let countries: BTreeSet<_> =
            COUNTRIES.iter().map(|code| text(&bundle, &format!("country-{code}"), None)).collect();
        let languages: BTreeSet<_> =
            LANGUAGES.iter().map(|code| text(&bundle, &format!("language-{code}"), None)).collect();
        assert_eq!((countries.len(), languages.len()), (COUNTRIES.len(), LANGUAGES.len()));
    }
}

#[test]
fn every_country_has_a_form_behind_in() {
    for source in [GERMAN, ENGLISH] {
        let bundle = bundle(source);
        for code in COUNTRIES {
            text(&bundle, &format!("country-{code}"), Some("in"));
        }
    }
    let german = bundle(GERMAN);
    for (code, form) in [
        ("DE", "Deutschland"),
        ("CH", "der Schweiz"),
        ("NL", "den Niederlanden"),
        ("TR", "der Türkei"),
        ("GB", "dem Vereinigten Königreich"),
        ("US", "den USA"),
    ] {
        assert_eq!(text(&german, &format!("country-{code}"), Some("in")), form);
    }
}

/// A German plural or an adjective in the dative must differ from its nominative.
#[test]
fn german_articles_are_in_the_dative() {
    let german = bundle(GERMAN);
    for code in COUNTRIES {
        let form = text(&german, &format!("country-{code}"), Some("in"));
        let article = form.split(' ').next().unwrap_or_default();
        assert!(!["die", "das", "des"].contains(&article), "{form}");
        if article == "den" && form != "den USA" {
            assert!(form.ends_with('n') || form.ends_with('s'), "{form}");
        }
    }
}
