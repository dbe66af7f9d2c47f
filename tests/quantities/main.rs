//! The numbers of German and English lines: that two lines which say the same never differ, and that others do.
//!
//! In: pairs of lines, written by hand, and the texts of the example site. Out: nothing; every pair is compared.

#[path = "../support/mod.rs"]
mod support;

use std::fs;

use proptest::prelude::*;
use support::project;
use vakanz::language::quantity::{Difference, Kind, Quantity, compare, quantities};
use vakanz::language::{Tongue, lines};
use vakanz::load;
use vakanz::model::{Lang, Phrase, Role, Site, Text};
use vakanz::render::theme;
use vakanz::snapshot::Snapshot;

/// The lines of a table, each cut at its bars.
fn table(name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(project().join("tests/quantities").join(name)).expect("the table");
    let rows = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|line| line.split(" | ").map(str::to_owned).collect()).collect()
}

/// The words of a difference in both texts: `38,5 Stunden ~ 40 hours`.
fn words(difference: &Difference, de: &str, en: &str) -> String {
    let side = |quantity: &Option<Quantity>, text: &str| match quantity {
        Some(quantity) => text[quantity.range.clone()].to_owned(),
        None => "-".to_owned(),
    };
    format!("{} ~ {}", side(&difference.de, de), side(&difference.en, en))
}

#[test]
fn lines_that_say_the_same_do_not_differ() {
    let table = table("same.txt");
    assert!(table.len() >= 150);
    for row in table {
        let [de, en] = row.as_slice() else { panic!("{row:?}") };
        let differences: Vec<_> = compare(de, en).iter().map(|difference| words(difference, de, en)).collect();
        assert!(differences.is_empty(), "{de}\n{en}\n{differences:#?}");
    }
}

/// A text with another last digit in one of its numbers.
fn with_another(text: &str, quantity: &Quantity) -> Option<String> {
    let at = quantity.range.start + text[quantity.range.clone()].rfind(|c: char| c.is_ascii_digit())?;
    let digit = if text[at..].starts_with(['8', '9']) { "7" } else { "9" };
    Some(format!("{}{digit}{}", &text[..at], &text[at + 1..]))
}

/// That nothing differs must not be so because nothing is seen.
#[test]
fn a_number_in_digits_that_is_changed_is_found() {
    let mut changed = 0;
    for row in table("same.txt") {
        let [de, en] = row.as_slice() else { panic!("{row:?}") };
        let counted = quantities(en, Tongue::English).into_iter().filter(|quantity| quantity.kind != Kind::Code);
        for wrong in counted.filter_map(|quantity| with_another(en, &quantity)) {
            assert!(!compare(de, &wrong).is_empty(), "{de}\n{wrong}");
            changed += 1;
        }
    }
    assert!(changed > 150, "{changed}");
}

#[test]
fn one_number_that_differs_is_one_difference() {
    let table = table("different.txt");
    assert!(table.len() >= 60);
    for row in table {
        let [de, en, expected] = row.as_slice() else { panic!("{row:?}") };
        let differences: Vec<_> = compare(de, en).iter().map(|difference| words(difference, de, en)).collect();
        assert_eq!(differences, [expected.as_str()], "{de}\n{en}");
    }
}

/// Every text of a role that is its own.
fn texts(role: &Role) -> Vec<&Text> {
    let needs = &role.qualifications;
    let mut texts: Vec<&Text> = vec![&role.title, &role.summary];
    texts.extend(role.team.iter());
    texts.extend(needs.education.iter().filter_map(|education| education.subject.as_ref()));
    texts.extend(needs.experience.iter().filter_map(|experience| experience.field.as_ref()));
    texts.extend(role.pay.iter().flat_map(|pay| pay.note.iter().chain(&pay.pay.agreement)));
    texts.extend(role.prose.iter().flat_map(|section| section.heading.iter().chain([&section.body])));
    texts.extend(role.phrases().filter_map(|phrase| match phrase {
        Phrase::Own(text) => Some(text),
        Phrase::Clause(..) => None,
    }));
    texts
}

/// Every text in German and in English, in all forms of address.
fn aligned(site: &Site, snapshot: &Snapshot) -> Vec<(String, String)> {
    let company = &site.company;
    let mut texts: Vec<&Text> = site.roles().flat_map(texts).collect();
    texts.extend(company.about.iter());
    texts.extend([&company.benefits, &company.process, &company.notes].into_iter().flatten().filter_map(|phrase| {
        match phrase {
            Phrase::Own(text) => Some(text),
            Phrase::Clause(..) => None,
        }
    }));
    texts.extend(site.clauses.iter().map(|(_, clause)| &clause.text));
    texts.extend(site.bands.iter().filter_map(|(_, band)| band.pay.agreement.as_ref()));
    let plain = |words: &str| lines(words).iter().map(|line| line.text.clone()).collect::<Vec<_>>().join("\n");
    let (german, english) = (lang(site, "de"), lang(site, "en"));
    let mut aligned = Vec::new();
    for text in texts {
        let (Some(de), Some(en)) = (text.wording(german), text.wording(english)) else { continue };
        let pairs = de.all().flat_map(|de| en.all().map(move |en| (plain(&de.text), plain(&en.text))));
        aligned.extend(pairs);
    }
    for page in &site.pages {
        let body = |lang| {
            let version = page.version(lang)?;
            Some(plain(&snapshot.file(version.file).text()?[version.body.clone()]))
        };
        aligned.extend(body(german).zip(body(english)));
    }
    aligned
}

fn lang(site: &Site, tag: &str) -> Lang {
    site.settings.lang(tag).expect("a language of the example")
}

#[test]
fn the_sites_of_this_project_state_the_same_numbers_in_both_languages() {
    for (folder, least) in [("", 150), ("src/cli/starter", 5)] {
        let snapshot = Snapshot::take(&project().join(folder), theme::BUILT_IN);
        let (site, _) = load::load(&snapshot);
        let aligned = aligned(&site, &snapshot);
        let numbers: usize = aligned.iter().map(|(de, _)| quantities(de, Tongue::German).len()).sum();
        assert!(numbers >= least, "{folder}: {} texts, {numbers} numbers", aligned.len());
        for (de, en) in aligned {
            let differences: Vec<_> = compare(&de, &en).iter().map(|difference| words(difference, &de, &en)).collect();
            assert!(differences.is_empty(), "{de}\n{en}\n{differences:#?}");
        }
    }
}

/// What numbers are made of, in a row without sense.
fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop::sample::select(vec![
        "0",
        "1",
        "2",
        "12",
        "38",
        "500",
        "2027",
        "10115",
        "31",
        "02",
        "999999999999",
        ".",
        ",",
        ":",
        "/",
        "-",
        "–",
        " ",
        " ",
        " ",
        "'",
        "’",
        "+",
        "(",
        ")",
        "%",
        "€",
        "$",
        "§",
        "½",
        "\u{a0}",
        "ein",
        "eine",
        "zwei",
        "acht",
        "Drittel",
        "halbe",
        "Stunden",
        "Tage",
        "Urlaubstage",
        "jährig",
        "Jahr",
        "Uhr",
        "bis",
        "und",
        "oder",
        "zwischen",
        "Februar",
        "Mai",
        "Montag",
        "Mo",
        "Fr",
        "Quartal",
        "Herbst",
        "Mio",
        "k",
        "T",
        "one",
        "two",
        "twenty",
        "hundred",
        "and",
        "a",
        "half",
        "dozen",
        "third",
        "of",
        "an",
        "hour",
        "days",
        "working",
        "to",
        "am",
        "pm",
        "a.m.",
        "noon",
        "May",
        "1st",
        "th",
        "B2",
        "C1",
        "Office",
        "Tel",
        "www.",
        "@",
        "://",
        "ß",
        "ü",
        "e\u{301}",
        "\u{ad}",
        "漢",
        "🙂",
        "\n",
    ]);
    prop::collection::vec(scrap, 0..24).prop_map(|scraps| scraps.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn quantities_stand_in_order_in_any_text(text in prop_oneof![scraps(), "\\PC{0,60}", "[0-9., :/–-]{0,30}"]) {
        for tongue in Tongue::ALL {
            let mut end = 0;
            for quantity in quantities(&text, tongue) {
                prop_assert!(quantity.range.start >= end && !quantity.range.is_empty(), "{quantity:?}");
                prop_assert!(text.get(quantity.range.clone()).is_some(), "{quantity:?}");
                end = quantity.range.end;
            }
        }
    }

    #[test]
    fn any_two_texts_can_be_compared(de in scraps(), en in scraps()) {
        for difference in compare(&de, &en) {
            prop_assert!(difference.de.is_some() || difference.en.is_some());
        }
    }
}
