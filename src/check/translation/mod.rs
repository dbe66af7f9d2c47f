//! Translation: both languages say the same.
//!
//! In: texts, roles or the site. Out: findings, each under a rule of this family that has its document beside it.

pub mod accepted;
mod count_mismatch;
mod identical;
mod length_mismatch;
mod link_mismatch;
mod locale_format;
mod modality_mismatch;
mod name_mismatch;
mod number_mismatch;
mod pair;
pub mod placeholder;
mod stale;
mod wrong_language;

use self::pair::{Pair, Side};
use self::wrong_language::is_other;
use super::reading::{Reading, shared};
use super::usage::usages;
use super::{Checking, Family};
use crate::finding::Finding;

pub static FAMILY: Family = Family {
    passages: &[wrong_language::check, locale_format::check],
    readings: &[placeholder::of_role, wrong_language::of_role, identical::of_title, pairs],
    sites: &[placeholder::of_site, shared_pairs, clause_pairs, stale::check],
};

/// What looks at a text in two languages.
const PAIRS: &[fn(&Pair, &mut Vec<Finding>)] = &[
    count_mismatch::check,
    identical::check,
    length_mismatch::check,
    link_mismatch::check,
    modality_mismatch::check,
    name_mismatch::check,
    number_mismatch::check,
];

fn pairs(reading: &Reading, findings: &mut Vec<Finding>) {
    pair::each(reading.cx, &reading.postings, false, |pair| compare(pair, findings));
}

fn shared_pairs(cx: &Checking, findings: &mut Vec<Finding>) {
    let postings: Vec<_> =
        cx.site.settings.langs().map(|lang| shared(cx, lang, cx.site.settings.language(lang).address)).collect();
    pair::each(cx, &postings, true, |pair| compare(pair, findings));
}

fn clause_pairs(cx: &Checking, findings: &mut Vec<Finding>) {
    for usage in usages(cx) {
        let before = findings.len();
        pair::each(cx, &usage.postings, true, |pair| compare(pair, findings));
        for finding in &mut findings[before..] {
            finding.roles = usage.roles.iter().map(|role| role.id.clone()).collect();
        }
    }
}

fn compare(pair: &Pair, findings: &mut Vec<Finding>) {
    let before = findings.len();
    PAIRS.iter().for_each(|rule| rule(pair, findings));
    // A text that was not translated yet has one mistake, which is found as such.
    let is_left =
        |side: &Side| side.tongue().is_some_and(|tongue| side.lines().iter().any(|line| is_other(&line.text, tongue)));
    if findings.len() > before && pair.sides.iter().any(is_left) {
        findings.truncate(before);
    }
}
