//! Packs of rules: those that are built in, and `content/packs/*.yaml` of a site in the same format.
//!
//! In: their trees. Out: [`Provision`]s and [`HouseWord`]s; an entry with a fault is left out and reported.

use std::sync::{Arc, LazyLock};

use jiff::civil::Date;

use super::decode::{Clauses, Decoder, Fields, Known};
use super::yaml::{self, Entry, Node};
use super::{pay, registries, schema};
use crate::finding::{Basis, FileId, Finding, Rule, Severity, Span, rules};
use crate::model::{HouseWord, PayPolicy, Provision, Registry, Scope, Statement, Value, Wage, code};

/// What one or more packs hold.
#[derive(Debug, Default)]
pub struct Pack {
    pub provisions: Vec<Provision>,
    pub words: Vec<HouseWord>,
}

/// The packs that are built in: name and text. They stand with the rules that they weigh.
static BUILT_IN: [(&str, &str); 4] = [
    ("eu", include_str!("../check/packs/eu.yaml")),
    ("de", include_str!("../check/packs/de.yaml")),
    ("at", include_str!("../check/packs/at.yaml")),
    ("ch", include_str!("../check/packs/ch.yaml")),
];

/// The provisions of the packs that are built in.
pub fn built_in() -> &'static [Provision] {
    static READ: LazyLock<Vec<Provision>> = LazyLock::new(|| {
        // A test holds that there is nothing to find.
        let texts = BUILT_IN.iter().map(|(_, text)| text);
        texts.flat_map(|text| read(text, &mut Vec::new()).provisions).collect()
    });
    &READ
}

/// Reads a pack that no site has.
fn read(text: &str, findings: &mut Vec<Finding>) -> Pack {
    let mut pack = Pack::default();
    if let Some(node) = yaml::parse(FileId(0), text, findings) {
        let mut decoder = Decoder::new(FileId(0), &[]).of(Some(&node));
        let no_clauses = Known { registry: Registry::default(), complete: true };
        decode(&mut decoder, &node, &no_clauses, &mut pack);
        findings.append(&mut decoder.findings);
    }
    pack
}

/// Reads a pack and adds what it holds.
pub fn decode(decoder: &mut Decoder, node: &Node, clauses: &Clauses, pack: &mut Pack) {
    let Some(fields) = decoder.record(node, &schema::PACK) else { return };
    for entry in fields.get("rules").and_then(|node| decoder.entries(node)).unwrap_or_default() {
        provisions(decoder, &entry.value, clauses, &mut pack.provisions);
    }
    for entry in fields.get("words").and_then(|node| decoder.entries(node)).unwrap_or_default() {
        house_words(decoder, entry, &mut pack.words);
    }
}

/// An entry of `rules`: a provision for each country and each statement that it requires.
fn provisions(decoder: &mut Decoder, node: &Node, clauses: &Clauses, provisions: &mut Vec<Provision>) {
    let before = decoder.findings.len();
    let Some(fields) = decoder.record(node, &schema::PROVISION) else { return };
    let rule = decoder.required(&fields, "rule").and_then(|node| {
        let id = decoder.plain(node)?;
        let at = decoder.span(node);
        decoder.rule(&id, at, Rule::is_on_content)
    });
    let severity = decoder.required(&fields, "severity").and_then(|node| decoder.level(node));
    let scopes = scopes(decoder, &fields);
    let basis = fields.get("legal-basis").and_then(|node| both(decoder, node));
    let source = fields.get("source").and_then(|node| decoder.plain(node));
    let values = values(decoder, &fields, rule, clauses);
    // Half an entry would weigh what the other half does not mean.
    let (Some(rule), Some(severity), true) = (rule, severity, decoder.findings.len() == before) else { return };
    for scope in scopes {
        let basis = basis.as_ref().map(|(de, en)| {
            let country = scope.area.clone().unwrap_or_default();
            Arc::new(Basis { de: de.clone(), en: en.clone(), country, source: source.clone() })
        });
        let provision =
            |value| Provision { rule: rule.id, severity, scope: scope.clone(), basis: basis.clone(), value };
        if values.is_empty() {
            provisions.push(provision(None));
        } else {
            provisions.extend(values.iter().map(|value| provision(Some(value.clone()))));
        }
    }
}

/// A scope for each country of the entry.
fn scopes(decoder: &mut Decoder, fields: &Fields) -> Vec<Scope> {
    let nodes = fields.get("country").map(|node| decoder.one_or_more(node)).unwrap_or_default();
    let areas: Vec<String> = nodes.iter().filter_map(|node| decoder.code(node, "country", code::is_area)).collect();
    let sector = fields.get("sector").and_then(|node| decoder.choice(node, &registries::SECTORS));
    let from = fields.get("valid-from").and_then(|node| decoder.date(node));
    let to = fields.get("valid-to").and_then(|node| date_after(decoder, node, from));
    let scope = |area| Scope { area, sector, from, to };
    match fields.get("country") {
        Some(_) => areas.into_iter().map(|area| scope(Some(area))).collect(),
        None => vec![scope(None)],
    }
}

fn date_after(decoder: &mut Decoder, node: &Node, from: Option<Date>) -> Option<Date> {
    let to = decoder.date(node)?;
    if let Some(from) = from.filter(|from| *from > to) {
        let finding = Finding::new(&rules::DATE_ENDS_BEFORE_START, decoder.span(node));
        decoder.report(finding.arg("from", from.to_string()).arg("to", to.to_string()));
    }
    Some(to)
}

/// A text for writers in the languages that vakanz speaks, or one for both.
fn both(decoder: &mut Decoder, node: &Node) -> Option<(String, String)> {
    if let yaml::Value::Scalar(_) = node.value {
        return decoder.plain(node).map(|text| (text.clone(), text));
    }
    let fields = decoder.record(node, &schema::LEGAL_BASIS)?;
    let de = decoder.required(&fields, "de").and_then(|node| decoder.plain(node));
    let en = decoder.required(&fields, "en").and_then(|node| decoder.plain(node));
    Some((de?, en?))
}

const POLICIES: [(&str, PayPolicy); 2] =
    [("recommended", PayPolicy::Recommended), ("before-interview", PayPolicy::BeforeInterview)];

/// The fields that only one rule knows what to do with.
static OF_ONE_RULE: [(&str, &Rule); 4] = [
    ("disclosure", &rules::PAY_MISSING),
    ("minimum-wage", &rules::PAY_INVALID),
    ("requires", &rules::LAW_CLAUSE_MISSING),
    ("working-days", &rules::LAW_POSTED_IN_EMBARGO),
];

fn values(decoder: &mut Decoder, fields: &Fields, rule: Option<&'static Rule>, clauses: &Clauses) -> Vec<Value> {
    for (field, owner) in OF_ONE_RULE {
        if let Some(range) = fields.key_range(field)
            && rule.is_some_and(|rule| rule != owner)
        {
            let at = Span { file: decoder.file, start: range.start, end: range.end };
            let finding = Finding::new(&rules::PACK_FIELD_OF_ANOTHER_RULE, at);
            decoder.report(finding.arg("field", field).arg("rule", owner.id));
        }
    }
    let mut values = Vec::new();
    values.extend(fields.get("disclosure").and_then(|node| decoder.choice(node, &POLICIES)).map(Value::Disclosure));
    values.extend(fields.get("minimum-wage").and_then(|node| wage(decoder, node)).map(Value::MinimumWage));
    for node in fields.get("requires").map(|node| decoder.one_or_more(node)).unwrap_or_default() {
        values.extend(statement(decoder, node, clauses).map(Value::Requires));
    }
    values.extend(fields.get("working-days").and_then(|node| decoder.count(node, 1, 60)).map(Value::WorkingDays));
    values
}

fn wage(decoder: &mut Decoder, node: &Node) -> Option<Wage> {
    let fields = decoder.record(node, &schema::WAGE)?;
    let amount = decoder.required(&fields, "amount").and_then(|node| decoder.amount(node));
    let currency =
        decoder.required(&fields, "currency").and_then(|node| decoder.code(node, "currency", code::is_currency));
    let per = decoder.required(&fields, "per").and_then(|node| decoder.choice(node, &pay::periods()));
    Some(Wage { amount: amount?, currency: currency?, per: per? })
}

/// What vakanz knows how to look for, or a clause of the site.
fn statement(decoder: &mut Decoder, node: &Node, clauses: &Clauses) -> Option<Statement> {
    const KNOWN: [(&str, Statement); 4] = [
        ("privacy", Statement::Privacy),
        ("imprint", Statement::Imprint),
        ("severely-disabled", Statement::SeverelyDisabled),
        ("part-time", Statement::PartTime),
    ];
    if decoder.plain(node)?.contains('/') {
        return decoder.reference(node, clauses, "clause").map(Statement::Clause);
    }
    decoder.choice(node, &KNOWN)
}

/// An entry of `words`: a house word for each country that it names.
fn house_words(decoder: &mut Decoder, entry: &Entry, words: &mut Vec<HouseWord>) {
    let before = decoder.findings.len();
    let Some(fields) = decoder.record(&entry.value, &schema::HOUSE_WORD) else { return };
    let language =
        decoder.required(&fields, "language").and_then(|node| decoder.choice(node, &[("de", "de"), ("en", "en")]));
    let list = |decoder: &mut Decoder, node| -> Vec<String> {
        decoder.one_or_more(node).iter().filter_map(|node| decoder.plain(node)).collect()
    };
    let avoid = decoder.required(&fields, "avoid").map(|node| list(decoder, node)).unwrap_or_default();
    let write = fields.get("write").map(|node| list(decoder, node)).unwrap_or_default();
    let because = fields.get("because").and_then(|node| decoder.plain(node));
    let severity = fields.get("severity").map(|node| decoder.level(node)).unwrap_or(Some(Some(Severity::Advice)));
    let scopes = scopes(decoder, &fields);
    let (Some(language), Some(Some(severity)), true) = (language, severity, decoder.findings.len() == before) else {
        return;
    };
    let at = decoder.key_span(entry);
    words.extend(scopes.into_iter().map(|scope| HouseWord {
        at,
        language,
        avoid: avoid.clone(),
        write: write.clone(),
        because: because.clone(),
        severity,
        scope,
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_nothing_to_find_in_what_is_built_in() {
        for (name, text) in BUILT_IN {
            let mut findings = Vec::new();
            let pack = read(text, &mut findings);
            assert!(findings.is_empty(), "{name}: {findings:#?}");
            assert!(!pack.provisions.is_empty(), "{name}");
            // What an employer likes to say is for the employer.
            assert!(pack.words.is_empty(), "{name}");
        }
    }

    #[test]
    fn an_entry_with_a_fault_weighs_nothing() {
        let text = "rules:\n  a: { rule: pay/missing, severity: off, country: [DE, EU] }\n  b: { rule: pay/missing, severity: off, country: UK }\n";
        let mut findings = Vec::new();
        let pack = read(text, &mut findings);
        let areas: Vec<&str> = pack.provisions.iter().filter_map(|one| one.scope.area.as_deref()).collect();
        assert_eq!((areas, findings.len()), (vec!["DE", "EU"], 1));
    }
}
