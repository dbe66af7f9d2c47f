//! `content/glossary.yaml`: what the site calls things.
//!
//! In: its tree. Out: a [`Glossary`]; an entry with a fault is left out and reported.

use super::decode::Decoder;
use super::schema;
use super::yaml::{Node, Value};
use crate::model::{Glossary, GlossaryTerm, Lang, Words};

pub fn decode(decoder: &mut Decoder, node: &Node) -> Glossary {
    let Some(fields) = decoder.record(node, &schema::GLOSSARY) else { return Glossary::default() };
    let terms = fields.get("terms").map(|node| decoder.list(node)).unwrap_or_default();
    let names = fields.get("names").map(|node| decoder.list(node)).unwrap_or_default();
    Glossary {
        terms: terms.iter().filter_map(|node| term(decoder, node)).collect(),
        names: names.iter().filter_map(|node| decoder.words(node)).collect(),
    }
}

fn term(decoder: &mut Decoder, node: &Node) -> Option<GlossaryTerm> {
    let before = decoder.findings.len();
    let fields = decoder.record(node, &schema::TERM)?;
    let name = decoder.text_among(&fields);
    let not = fields.get("not").map(|node| not(decoder, node)).unwrap_or_default();
    let note = fields.get("note").and_then(|node| decoder.text(node));
    if name.is_none() && decoder.findings.len() == before {
        decoder.missing(&fields, "text");
    }
    Some(GlossaryTerm { name: name?, not, note })
}

/// A list for each language, or one for all of them.
fn not(decoder: &mut Decoder, node: &Node) -> Vec<(Option<Lang>, Words)> {
    let Value::Map(entries) = &node.value else {
        let nodes = decoder.one_or_more(node);
        return nodes.iter().filter_map(|node| Some((None, decoder.words(node)?))).collect();
    };
    let mut not = Vec::new();
    for entry in entries {
        let Some(lang) = decoder.language(entry) else { continue };
        for node in decoder.one_or_more(&entry.value) {
            not.extend(decoder.words(node).map(|words| (Some(lang), words)));
        }
    }
    not
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::FileId;
    use crate::load::{settings, yaml};
    use crate::model::Address;

    fn read(source: &str) -> (Glossary, Vec<&'static str>) {
        let languages = settings::default().languages;
        let node = yaml::parse(FileId(0), source, &mut Vec::new()).unwrap();
        let mut decoder = Decoder::new(FileId(0), &languages).of(Some(&node));
        let glossary = decode(&mut decoder, &node);
        (glossary, decoder.findings.iter().map(|finding| finding.rule.id).collect())
    }

    #[test]
    fn names_of_each_language_and_of_all() {
        let (glossary, findings) = read(
            "terms:\n- { de: Personalabteilung, en: people department, not: { de: HR-Abteilung, en: [HR, staff office] } }\n\
             - { text: LODAS, not: [Lodas], note: So schreibt es der Hersteller. }\nnames: [d.velop, Team Nordwind]\n",
        );
        assert!(findings.is_empty(), "{findings:?}");
        let shown = |term: &GlossaryTerm| -> (String, Vec<(Option<Lang>, String)>) {
            let name = term.name.get(Lang(1), Address::Sie).unwrap().text.to_string();
            (name, term.not.iter().map(|(lang, words)| (*lang, words.text.to_string())).collect())
        };
        let (german, english) = (Some(Lang(0)), Some(Lang(1)));
        let not = [(german, "HR-Abteilung"), (english, "HR"), (english, "staff office")];
        let not = not.map(|(lang, text)| (lang, text.to_owned())).to_vec();
        assert_eq!(shown(&glossary.terms[0]), ("people department".to_owned(), not));
        assert_eq!(shown(&glossary.terms[1]), ("LODAS".to_owned(), vec![(None, "Lodas".to_owned())]));
        let names: Vec<&str> = glossary.names.iter().map(|words| &*words.text).collect();
        assert_eq!(names, ["d.velop", "Team Nordwind"]);
    }

    #[test]
    fn faults_are_met_each_at_its_place() {
        for (source, rule) in [
            ("terms: { de: A }", "field/shape"),
            ("begriffe: []", "field/unknown"),
            ("terms:\n- { not: [A] }", "field/missing"),
            ("terms:\n- { de: A, not: { fr: B } }", "text/unknown-language"),
            ("terms:\n- { de: A, nott: [B] }", "field/unknown"),
            ("names: DATEV", "field/shape"),
        ] {
            assert_eq!(read(source).1, [rule], "{source}");
        }
        let (glossary, _) = read("terms:\n- { not: [A] }\n- { de: B }\nnames: [C, '']");
        assert_eq!((glossary.terms.len(), glossary.names.len()), (1, 1));
    }
}
