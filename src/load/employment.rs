//! How one works: time, hours, contract, start, and where from.
//!
//! In: the trees of `employment` and `remote`. Out: [`Employment`], [`Remote`].

use super::decode::Decoder;
use super::schema;
use super::yaml::{Node, Value};
use crate::finding::{Finding, rules};
use crate::model::{Amount, Contract, Employment, Range, Remote, Start, Term, WorkingTime, code, date};

const TIMES: [(&str, WorkingTime); 3] =
    [("full-time", WorkingTime::FullTime), ("part-time", WorkingTime::PartTime), ("mini-job", WorkingTime::MiniJob)];

const CONTRACTS: [(&str, Contract); 5] = [
    ("permanent", Contract::Permanent),
    ("internship", Contract::Internship),
    ("apprenticeship", Contract::Apprenticeship),
    ("working-student", Contract::WorkingStudent),
    ("freelance", Contract::Freelance),
];

/// Why a contract ends: a word here, a sentence in the strings of the theme.
const REASONS: [(&str, &str); 5] = [
    ("parental-leave-cover", "parental-leave-cover"),
    ("sick-leave-cover", "sick-leave-cover"),
    ("project", "project"),
    ("temporary-need", "temporary-need"),
    ("trial", "trial"),
];

pub fn remote(decoder: &mut Decoder, node: &Node) -> Option<Remote> {
    if let Value::Scalar(_) = node.value {
        return decoder.choice(node, &[("on-site", ())]).map(|()| Remote::OnSite);
    }
    let fields = decoder.record(node, &schema::REMOTE)?;
    match (fields.get("days"), fields.get("countries")) {
        (Some(days), None) => {
            let amount = decoder.amount(days)?;
            if amount > Amount::from_whole(5) || amount <= Amount::from_whole(0) {
                let finding = Finding::new(&rules::NUMBER_OUT_OF_RANGE, decoder.span(days));
                decoder.report(finding.arg("value", amount.to_string()).arg("min", 0usize).arg("max", 5usize));
                return None;
            }
            Some(Remote::Hybrid(amount))
        }
        (None, Some(countries)) => {
            let nodes = decoder.one_or_more(countries);
            let read: Vec<_> =
                nodes.iter().filter_map(|node| decoder.code(node, "country", code::is_country)).collect();
            (!read.is_empty()).then_some(Remote::Full(read))
        }
        (Some(days), Some(_)) => {
            let finding = Finding::new(&rules::REMOTE_BOTH, decoder.span(days));
            decoder.report(finding);
            None
        }
        (None, None) => {
            decoder.missing(&fields, "days");
            None
        }
    }
}

pub fn employment(decoder: &mut Decoder, node: &Node) -> Option<Employment> {
    let fields = decoder.record(node, &schema::EMPLOYMENT)?;
    let mut time = Vec::new();
    if let Some(node) = decoder.required(&fields, "time") {
        for node in decoder.one_or_more(node) {
            time.extend(decoder.choice(node, &TIMES));
        }
        time.sort();
        time.dedup();
    }
    let hours = fields.get("hours").and_then(|node| range(decoder, node, hours_a_week));
    let workload = fields.get("workload").and_then(|node| range(decoder, node, |d, n| d.count(n, 1, 100)));
    let contract = decoder.required(&fields, "contract").and_then(|node| contract(decoder, node));
    let start = fields.get("start").and_then(|node| start(decoder, node)).unwrap_or(Start::ByArrangement);
    (!time.is_empty()).then_some(())?;
    Some(Employment { time, hours, workload, contract: contract?, start })
}

fn hours_a_week(decoder: &mut Decoder, node: &Node) -> Option<Amount> {
    let hours = decoder.amount(node)?;
    let good = hours > Amount::from_whole(0) && hours <= Amount::from_whole(60);
    if !good {
        let finding = Finding::new(&rules::NUMBER_OUT_OF_RANGE, decoder.span(node)).arg("value", hours.to_string());
        decoder.report(finding.arg("min", 1usize).arg("max", 60usize));
    }
    good.then_some(hours)
}

/// One figure, or `{ min, max }`.
fn range<T: Copy + Ord + ToString>(
    decoder: &mut Decoder,
    node: &Node,
    mut figure: impl FnMut(&mut Decoder, &Node) -> Option<T>,
) -> Option<Range<T>> {
    if !matches!(node.value, Value::Map(_)) {
        return figure(decoder, node).map(|one| Range { min: one, max: one });
    }
    let fields = decoder.record(node, &schema::RANGE)?;
    let min = decoder.required(&fields, "min").and_then(|node| figure(decoder, node));
    let max = decoder.required(&fields, "max").and_then(|node| figure(decoder, node));
    let range = Range { min: min?, max: max? };
    if range.min > range.max {
        let finding = Finding::new(&rules::NUMBER_RANGE, decoder.span(node)).arg("min", range.min.to_string());
        decoder.report(finding.arg("max", range.max.to_string()));
        return None;
    }
    Some(range)
}

fn contract(decoder: &mut Decoder, node: &Node) -> Option<Contract> {
    if let Value::Map(_) = node.value {
        let fields = decoder.record(node, &schema::CONTRACT)?;
        let term = decoder.required(&fields, "fixed-term").and_then(|node| term(decoder, node));
        let reason = fields.get("reason").and_then(|node| decoder.choice(node, &REASONS));
        return Some(Contract::FixedTerm { term: term?, reason });
    }
    let position = CONTRACTS.each_ref().map(|(name, _)| *name);
    let numbered: Vec<(&'static str, usize)> = position.into_iter().zip(0..).collect();
    decoder.choice(node, &numbered).map(|at| CONTRACTS[at].1.clone())
}

/// `2 years`, `18 months` or the last day.
fn term(decoder: &mut Decoder, node: &Node) -> Option<Term> {
    let word = decoder.plain(node)?;
    let parsed = word.split_once(' ').and_then(|(number, unit)| {
        let number: u32 = number.parse().ok().filter(|number| (1..=120).contains(number))?;
        match unit.trim() {
            "month" | "months" => Some(number),
            "year" | "years" => Some(number * 12),
            _ => None,
        }
    });
    if let Some(months) = parsed {
        return Some(Term::Months(months));
    }
    if date::looks_like_a_date(&word) {
        return decoder.date(node).map(Term::Until);
    }
    let finding = Finding::new(&rules::VALUE_TERM, decoder.span(node)).arg("value", word);
    decoder.report(finding);
    None
}

fn start(decoder: &mut Decoder, node: &Node) -> Option<Start> {
    decoder.word_or_date(
        node,
        &[("immediately", Start::Immediately), ("by-arrangement", Start::ByArrangement)],
        Start::On,
    )
}
