//! What is internal reaches no output: marks in every field, name and remark that is not for the public, and a search
//! through all that was built.

mod support;

use support::{Site, pdf};

/// Stands wherever nothing may be published.
const MARK: &str = "zugeknoepft";

/// The years of internal dates, and the figures of a pay that is not named in the posting.
const NUMBERS: [&str; 4] = ["2019", "2031", "38171", "45173"];

/// What `vakanz.yaml` asks for besides the pages, all of it; `server` writes other files for each.
const SERVERS: [&str; 4] = ["netlify", "cloudflare", "nginx", "apache"];

const FORMATS: [&str; 5] = ["personio", "xing", "aggregator", "json-resume", "pdf"];

/// The settings that ask for nothing more than the pages that there are without them.
const QUIET: [&str; 7] = ["base-url", "time-zone", "languages", "theme", "accent", "closed", "check"];

const ROLE: &str = "content/roles/zugeknoepft-team/buyer.yaml";

/// Every internal field of a role. What it says of the job is public, and its id is: feeds and job data name it.
const FACTS: &str = "\
# zugeknoepft remark
title: { de: Einkauf Zugelassen, en: Buyer } # zugeknoepft remark
department: zugeknoepft-finance
places: [zugeknoepft-berlin]
employment: { time: full-time, contract: permanent }
pay: { band: zugeknoepft-L3, disclosure: before-interview }
posted: 2026-11-02
closes: until-filled
notified: 2019-03-04
embargo-until: 2019-03-05
reviewed: 2019-03-06
contact: zugeknoepft-hiring
allow:
  - { rule: style/shouting, words: ZUGEKNOEPFT, reason: Zugeknoepft ist so gemeint., until: 2031-05-07 }
summary:
  # zugeknoepft remark
  de: Sie bestellen, was das Büro braucht.
  en: You order what the office needs.
duties:
  - { de: Sie holen Angebote ein., en: You ask for quotations. }
qualifications:
  skills:
    - use: zugeknoepft/zugeknoepft-lists
";

/// The fields of [`FACTS`] and [`PAY`] that hold a mark.
const MARKED: [&str; 5] = ["notified", "embargo-until", "reviewed", "allow", "evaluated"];

const PAY: &str = "bands:
  zugeknoepft-L3: { min: 38171, max: 45173, currency: EUR, per: year, evaluated: 2019-03-08 } # zugeknoepft
  W4: { min: 2850, currency: EUR, per: month, payments: 14 }
  zugeknoepft-unused: { min: 38171, currency: EUR, per: year, agreement: zugeknoepft }
";

const PACK: &str = "# zugeknoepft
rules:
  zugeknoepft-rule:
    rule: pay/missing
    severity: advice
    country: DE
    valid-from: 2019-01-01
    valid-to: 2031-12-31
    legal-basis: { de: Zugeknoepft-Gesetz, en: Zugeknoepft Act }
    source: https://zugeknoepft.example.org/
words:
  zugeknoepft-word: { language: de, avoid: [Zugeknoepft*], write: [Zugeknoepft], because: Zugeknoepft. }
";

const GLOSSARY: &str = "# zugeknoepft
terms:
  - { de: Zugeknoepft, en: zugeknoepft, not: { de: [Zugeknoepft-Amt] }, note: { de: Zugeknoepft., en: Zugeknoepft. } }
names: [Zugeknoepft Suite]
";

const PAGE: &str =
    "---\n# zugeknoepft\nslug: anbieter # zugeknoepft\n---\n\n# Impressum\n\n<!-- zugeknoepft -->\n\nNordlicht.\n";

/// A site with a mark in everything that is internal.
fn site() -> Site {
    let site = Site::small();
    site.remove("content/roles/buyer.yaml").remove("content/pages/imprint.de.md").remove("content/pages/imprint.en.md");
    site.write(ROLE, FACTS).write("content/pay.yaml", PAY);
    site.write("content/packs/zugeknoepft.yaml", PACK).write("content/glossary.yaml", GLOSSARY);
    for (lang, text) in [("de", PAGE.to_owned()), ("en", PAGE.replace("Impressum", "Imprint"))] {
        site.write(&format!("content/pages/zugeknoepft.{lang}.md"), text);
    }
    let lists = "# zugeknoepft\nzugeknoepft-lists: { de: Sie werten Listen aus., en: You analyse lists. }\n";
    let unused = "zugeknoepft-unused: { de: Zugeknoepft., en: Zugeknoepft. }\n";
    site.write("content/clauses/zugeknoepft.yaml", format!("{lists}{unused}"));
    let add = |path: &str, text: &str| _ = site.write(path, format!("{}{text}", site.read(path)));
    add("vakanz.yaml", "# zugeknoepft\n");
    add("content/company.yaml", "# zugeknoepft\n");
    site.replace("content/company.yaml", "imprint: imprint", "imprint: zugeknoepft");
    add("content/departments.yaml", "zugeknoepft-finance: { name: { de: Finanzen, en: Finance } } # zugeknoepft\n");
    add(
        "content/places.yaml",
        "zugeknoepft-berlin: { name: Berlin, country: DE }\nunused: { name: Zugeknoepft, country: CH }\n",
    );
    add(
        "content/people.yaml",
        "zugeknoepft-hiring: { name: Mara Lindner }\nunused: { name: Zugeknoepft, email: zugeknoepft@example.org }\n",
    );
    // Roles that are not public, or no longer, as the site says.
    add("vakanz.yaml", "closed: remove\n");
    let named = |line: &str| {
        let public = FACTS.replace("Einkauf Zugelassen", "Zugeknoepft").replace("en: Buyer", "en: Zugeknoepft");
        format!("{public}\n{line}\n").replacen("posted: 2026-11-02\ncloses: until-filled\n", "", 1)
    };
    for (id, line) in [
        ("draft", "slug: zugeknoepft-a\nposted: 2026-11-02\ncloses: until-filled\ndraft: true"),
        ("scheduled", "slug: zugeknoepft-b\naliases: [zugeknoepft-c]\nposted: 2026-12-24\ncloses: until-filled"),
        ("closed", "slug: zugeknoepft-d\naliases: [zugeknoepft-e]\nposted: 2026-10-02\ncloses: 2026-11-20"),
    ] {
        site.write(&format!("content/roles/{id}.yaml"), named(line));
    }
    // Remarks beside prose, and what belongs to nothing that is published.
    site.replace("content/roles/clerk/role.yaml", "places:", "# zugeknoepft\nreviewed: 2019-03-09\nplaces:");
    site.write("content/translations/roles/clerk.txt", "# zugeknoepft\n");
    site.write("content/assets/.zugeknoepft", "zugeknoepft").write("zugeknoepft.txt", "zugeknoepft");
    site.write("themes/default/templates/404.html", "{# zugeknoepft #}{% extends \"default/404.html\" %}");
    site.write("themes/default/strings/de.ftl", "# zugeknoepft\nlist-heading = Offene Stellen\n");
    site
}

/// A text as it is, and without what formats hide letters behind: `%7A`, `&#122;`, `&#x7A;`, `\u007a`.
fn spellings(text: &str) -> [String; 2] {
    let mut plain: Vec<u8> = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (c, length) = hidden(rest).unwrap_or((first, first.len_utf8()));
        plain.extend(c.encode_utf8(&mut [0; 4]).bytes());
        rest = &rest[length..];
    }
    [text.to_lowercase(), String::from_utf8_lossy(&plain).to_lowercase()]
}

/// The letter that a text begins with in disguise, and how long the disguise is.
fn hidden(text: &str) -> Option<(char, usize)> {
    let forms = [("%", 16, Some(2)), ("\\u", 16, Some(4)), ("&#x", 16, None), ("&#", 10, None)];
    forms.into_iter().find_map(|(sign, base, length)| {
        let rest = text.strip_prefix(sign)?;
        let length = length.or_else(|| rest.find(';'))?;
        let c = char::from_u32(u32::from_str_radix(rest.get(..length)?, base).ok()?)?;
        Some((c, sign.len() + length + usize::from(sign.starts_with('&'))))
    })
}

/// The numbers of a text: digits, whatever a language puts between thousands, that are no part of a word or a hash.
fn has_number(text: &str, number: &str) -> bool {
    let digits: Vec<char> = text.chars().filter(|c| !matches!(c, '\u{a0}' | '\u{202f}' | '’' | '.' | ',')).collect();
    let text: String = digits.into_iter().collect();
    let is_free = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric());
    text.match_indices(number)
        .any(|(at, _)| is_free(text[..at].chars().next_back()) && is_free(text[at + number.len()..].chars().next()))
}

/// Whether there are PDF files, and programs to look into them.
fn can_read_pdf() -> bool {
    vakanz::render::HAS_PDF && pdf::can_read()
}

/// Every place in a text that says what it must not, with what stands around it.
fn leaks(path: &str, text: &str) -> Vec<String> {
    let mut leaks = Vec::new();
    for text in spellings(text) {
        leaks.extend(text.match_indices(MARK).map(|(at, _)| {
            let around: String = text[..at].chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
            format!("{path}: {around}{}", text[at..].chars().take(60).collect::<String>())
        }));
        leaks.extend(
            NUMBERS.iter().filter(|number| has_number(&text, number)).map(|number| format!("{path}: {number}")),
        );
    }
    leaks
}

/// Everything that a build has written: names, and bytes as text.
fn written(site: &Site) -> Vec<(String, String)> {
    let files = site.output().into_iter();
    files
        .map(|(path, bytes)| {
            let text = match path.ends_with(".pdf") {
                true => pdf::everything(&bytes),
                false => String::from_utf8_lossy(&bytes).into_owned(),
            };
            (path, text)
        })
        .collect()
}

#[test]
fn nothing_internal_is_in_any_output() {
    let site = site();
    let settings = site.read("vakanz.yaml");
    // Without its cargo feature a program has no PDF to leak into.
    let formats: Vec<&str> = FORMATS.into_iter().filter(|format| *format != "pdf" || can_read_pdf()).collect();
    for server in SERVERS {
        site.write("vakanz.yaml", format!("{settings}formats: [{}]\nserver: {server}\n", formats.join(", ")));
        site.build().done();
        let folder = site.path().to_str().expect("UTF-8").to_lowercase();
        let mut found = Vec::new();
        for (path, text) in written(&site) {
            found.extend(leaks(&path, &path));
            found.extend(leaks(&path, &text));
            // Where it was made is nobody's business either.
            found.extend(
                spellings(&text).iter().any(|text| text.contains(&folder)).then(|| format!("{path}: {folder}")),
            );
        }
        assert!(found.is_empty(), "{server}:\n{}", found.join("\n"));
        // What is public is there, so the search has had something to search.
        let page = site.page("de/stellen/einkauf-zugelassen/index.html");
        assert!(page.contains("Sie werten Listen aus.") && page.contains("Mara Lindner"), "{page}");
    }
}

#[test]
fn the_search_finds_what_leaks() {
    for text in [
        "Zugeknoepft",
        "a-zugeknoepft-b",
        "%7Augeknoepft",
        "&#122;ugeknoepft",
        "&#x5A;ugeknoepft",
        r"\u007augeknoepft",
        "38.171",
        "38,171",
        "38\u{a0}171 €",
        "am 6. März 2019",
        "<time datetime=\"2031-05-07\">",
    ] {
        assert!(!leaks("", text).is_empty(), "{text}");
    }
    for text in ["Zugelassen", "138171", "static/style.a2019bc.css", "12019"] {
        assert_eq!(leaks("", text), [""; 0], "{text}");
    }
    // A field that is public is found in every format that shows postings.
    let site = site();
    site.replace(ROLE, "Einkauf Zugelassen", "Einkauf Zugeknoepft").build().done();
    let mut paths: Vec<String> = written(&site).iter().flat_map(|(path, text)| leaks(path, text)).collect();
    paths.retain(|leak| !leak.starts_with(".vakanz"));
    for path in ["de/index.html", "de/stellen/einkauf-zugeknoepft/index.html", "sitemap.xml"] {
        assert!(paths.iter().any(|leak| leak.starts_with(path)), "{path}: {paths:?}");
    }
}

/// Whatever the reference calls internal has a mark here, and whatever a site can ask for is asked for.
#[test]
fn everything_internal_is_marked() {
    let reference = include_str!("../docs/reference.md");
    let rows = reference.lines().filter(|line| line.starts_with('|') && line.contains("Internal: never published."));
    let fields: Vec<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
    let mut sorted = [fields.clone(), MARKED.to_vec()];
    sorted.iter_mut().for_each(|fields| fields.sort_unstable());
    assert_eq!(sorted[0], sorted[1]);
    for field in fields {
        assert!(FACTS.contains(&format!("{field}:")) || PAY.contains(&format!("{field}:")), "{field}");
    }
    for setting in vakanz::load::schema::SETTINGS.fields {
        assert!(
            QUIET.contains(setting) || ["formats", "server"].contains(setting),
            "ask for `{setting}` in this test too"
        );
    }
    let servers = vakanz::model::WebServer::ALL.map(vakanz::model::WebServer::name);
    assert_eq!(SERVERS, servers);
    assert_eq!(FORMATS, vakanz::model::Format::ALL.map(vakanz::model::Format::name));
}
