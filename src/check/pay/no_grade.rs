//! `pay/no-grade`: a job without a place in the pay system, or a place that nobody has evaluated.
//!
//! In: a role with figures of its own, or the pay bands in use. Out: a finding at the figures, or at the band.

use super::bands;
use crate::check::Checking;
use crate::check::reading::Reading;
use crate::finding::Finding;
use crate::finding::rules::PAY_NO_GRADE;
use crate::model::Contract;

pub fn of_role(reading: &Reading, findings: &mut Vec<Finding>) {
    let employed = matches!(reading.role.employment.contract, Contract::Permanent | Contract::FixedTerm { .. });
    let own = reading.role.pay.as_ref().filter(|pay| pay.band.is_none() && pay.pay.agreement.is_none());
    if own.is_some() && employed {
        findings.push(Finding::new(&PAY_NO_GRADE, reading.key(&["pay"])).arg("kind", "figures"));
    }
}

pub fn of_bands(cx: &Checking, findings: &mut Vec<Finding>) {
    for (key, band, roles) in bands::in_use(cx) {
        if band.evaluated.is_none() {
            let finding = bands::finding(&PAY_NO_GRADE, cx.site.bands.at(key), &roles);
            findings.push(finding.arg("kind", "band").arg("band", cx.site.bands.name(key)));
        }
    }
}
