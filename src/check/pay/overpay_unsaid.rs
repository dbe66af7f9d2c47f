//! `pay/overpay-unsaid`: the ad names a minimum, and not whether one would pay more.
//!
//! In: a role. Out: a finding at its pay. A range says it by itself.

use crate::check::reading::Reading;
use crate::finding::Finding;
use crate::finding::rules::PAY_OVERPAY_UNSAID;
use crate::model::{Contract, Disclosure, Figure};

pub fn check(reading: &Reading, findings: &mut Vec<Finding>) {
    let role = reading.role;
    let Some(of_role) = &role.pay else { return };
    let is_range = matches!(of_role.pay.figure, Figure::Range(..));
    let is_told = of_role.pay.overpay.is_some() || of_role.disclosure == Disclosure::BeforeInterview;
    if !is_range && !is_told && role.employment.contract != Contract::Freelance {
        findings.push(Finding::new(&PAY_OVERPAY_UNSAID, reading.key(&["pay"])));
    }
}
