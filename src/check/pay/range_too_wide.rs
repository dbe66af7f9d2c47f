//! `pay/range-too-wide`: a range that fits two jobs.
//!
//! In: a role with figures of its own, or the pay bands in use. Out: a finding at the upper end.

use super::bands;
use crate::check::Checking;
use crate::check::reading::Reading;
use crate::finding::rules::PAY_RANGE_TOO_WIDE;
use crate::finding::{Finding, Severity};
use crate::model::{Figure, Pay};

/// In per cent of the lower end. A practice, not a finding of research.
const WIDE: i64 = 35;
const TOO_WIDE: i64 = 50;

pub fn of_role(reading: &Reading, findings: &mut Vec<Finding>) {
    let own = reading.role.pay.as_ref().filter(|pay| pay.band.is_none());
    if let Some((percent, severity)) = own.and_then(|own| width(&own.pay)) {
        let finding = Finding::new(&PAY_RANGE_TOO_WIDE, reading.value(&["pay", "max"])).weighing(severity);
        findings.push(finding.arg("percent", percent));
    }
}

pub fn of_bands(cx: &Checking, findings: &mut Vec<Finding>) {
    for (key, band, roles) in bands::in_use(cx) {
        if let Some((percent, severity)) = width(&band.pay) {
            let finding = bands::finding(&PAY_RANGE_TOO_WIDE, bands::place(cx, key, "max"), &roles);
            findings.push(finding.weighing(severity).arg("percent", percent));
        }
    }
}

/// How wide a range is in per cent of its lower end, and how much that weighs. Within an agreement the steps of one group
/// may lie far apart, so there it weighs less.
fn width(pay: &Pay) -> Option<(usize, Severity)> {
    let Figure::Range(min, max) = pay.figure else { return None };
    let percent = (max.hundredths() - min.hundredths()).saturating_mul(100).checked_div(min.hundredths())?;
    let severity = match (percent > TOO_WIDE, percent > WIDE, pay.agreement.is_some()) {
        (true, _, false) => Severity::Warning,
        (true, _, true) | (_, true, false) => Severity::Advice,
        _ => return None,
    };
    Some((usize::try_from(percent).ok()?, severity))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{FileId, Span};
    use crate::model::{Amount, Per, Text, Words};

    #[test]
    fn an_agreement_makes_room() {
        let at = Span::top(FileId(0));
        let agreement = Text::Same(Words { text: "E9".into(), at });
        for (max, alone, agreed) in [
            (42_000, None, None),
            (54_000, None, None),
            (54_400, Some((36, Severity::Advice)), None),
            (60_000, Some((50, Severity::Advice)), None),
            (60_400, Some((51, Severity::Warning)), Some((51, Severity::Advice))),
        ] {
            let figure = Figure::Range(Amount::from_whole(40_000), Amount::from_whole(max));
            let pay =
                Pay { figure, currency: "EUR".into(), per: Per::Year, payments: None, agreement: None, overpay: None };
            assert_eq!(width(&pay), alone, "{max}");
            assert_eq!(width(&Pay { agreement: Some(agreement.clone()), ..pay }), agreed, "{max}");
        }
    }
}
