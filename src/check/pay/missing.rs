//! `pay/missing` and `pay/missing-required`: nobody learns from the ad what the job pays.
//!
//! In: a role. Out: a finding at its title, or at what keeps the pay from the ad. Which of the two it is, is for the law
//! where the work is done: it may ask for the pay in the ad, before the interview, or not at all.

use crate::check::reading::Reading;
use crate::finding::rules::{PAY_MISSING, PAY_MISSING_REQUIRED};
use crate::finding::{Finding, Span};
use crate::model::{Contract, Disclosure, PayPolicy};

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let (role, packs) = (reading.role, &reading.cx.packs);
    // These laws are about employees.
    let employed = role.employment.contract != Contract::Freelance;
    let required = employed && packs.holds(&PAY_MISSING_REQUIRED, &reading.countries);
    let withheld = role.pay.as_ref().is_some_and(|pay| pay.disclosure == Disclosure::BeforeInterview);
    if required && withheld {
        let at = reading.value(&["pay", "disclosure"]);
        findings.push(Finding::new(&PAY_MISSING_REQUIRED, at).arg("kind", "withheld"));
    }
    // What could not be read has been reported, and is not missing.
    let is_written = || reading.key(&["pay"]) != Span::top(role.file);
    if role.pay.is_some() || is_written() {
        return;
    }
    findings.push(if required {
        Finding::new(&PAY_MISSING_REQUIRED, reading.role.at()).arg("kind", "missing")
    } else {
        let policy = match packs.pay_policy(&PAY_MISSING, &reading.countries).filter(|_| employed) {
            Some(PayPolicy::BeforeInterview) => "before-interview",
            Some(PayPolicy::Recommended) => "recommended",
            None => "none",
        };
        Finding::new(&PAY_MISSING, reading.role.at()).arg("policy", policy)
    });
}
