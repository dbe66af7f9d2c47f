//! `inclusion/gender-coded-balance`: words of assertion that nothing sets off.
//!
//! In: a role. Out: a finding at the first such word of each posting that leans to one side.

use std::collections::BTreeSet;

use crate::check::reading::Reading;
use crate::finding::Finding;
use crate::finding::rules::INCLUSION_GENDER_CODED_BALANCE;
use crate::language::lexicon::{Coding, Field};

/// Fewer words say nothing.
const WORDS: usize = 4;
/// How far a posting may lean: the surplus as a share of all.
const SURPLUS: f64 = 0.5;

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    for posting in &reading.postings {
        let Some(tongue) = posting.tongue else { continue };
        let (mut agentic, mut communal) = (BTreeSet::new(), BTreeSet::new());
        let mut first = None;
        let fields = [Field::Intro, Field::Requirement];
        for item in posting.items.iter().filter(|item| fields.contains(&item.part.field())) {
            for (line, hit) in item.hits(reading.cx, posting.lang, tongue) {
                match hit.entry.coding {
                    Some(Coding::Agentic | Coding::Masculine) => {
                        agentic.insert(hit.entry.id);
                        first.get_or_insert((item, *line, hit.range.clone()));
                    }
                    Some(Coding::Communal | Coding::Feminine) => {
                        communal.insert(hit.entry.id);
                    }
                    None => {}
                }
            }
        }
        let (agentic, communal) = (agentic.len(), communal.len());
        let all = agentic + communal;
        let leans = all >= WORDS && agentic > communal && (agentic - communal) as f64 / all as f64 >= SURPLUS;
        if let (true, Some((item, line, range))) = (leans, first) {
            let finding = reading.finding(&INCLUSION_GENDER_CODED_BALANCE, item, line, range);
            findings.push(finding.arg("agentic", agentic).arg("communal", communal));
        }
    }
}
