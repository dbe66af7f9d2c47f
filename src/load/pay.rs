//! Pay: a band's, or a role's own.
//!
//! In: the tree of a pay band or of a role's `pay`. Out: [`Pay`], [`RolePay`].

use super::decode::{Decoder, Fields, Known};
use super::schema;
use super::yaml::Node;
use crate::finding::{Finding, Span, rules};
use crate::model::{Band, Disclosure, Figure, Pay, Per, RolePay, code};

/// The periods that pay can be for.
pub fn periods() -> [(&'static str, Per); 5] {
    Per::ALL.map(|per| (per.name(), per))
}

const DISCLOSURES: [(&str, Disclosure); 2] =
    [("in-ad", Disclosure::InAd), ("before-interview", Disclosure::BeforeInterview)];

/// A role's pay: a band, of which it may change a little, or figures of its own.
pub fn of_role(decoder: &mut Decoder, node: &Node, bands: &Known<Band>) -> Option<RolePay> {
    let fields = decoder.record(node, &schema::PAY)?;
    let disclosure = fields.get("disclosure").and_then(|node| decoder.choice(node, &DISCLOSURES)).unwrap_or_default();
    let note = fields.get("note").and_then(|node| decoder.text(node));
    let Some(band) = fields.get("band") else {
        return figures(decoder, &fields).map(|pay| RolePay { pay, band: None, disclosure, note });
    };
    let figures = ["amount", "min", "max", "currency", "per"];
    if let Some((name, range)) = figures.into_iter().find_map(|name| Some((name, fields.key_range(name)?))) {
        let at = Span { file: decoder.file, start: range.start, end: range.end };
        decoder.report(Finding::new(&rules::PAY_BAND_AND_FIGURES, at).arg("field", name));
    }
    let key = decoder.reference(band, bands, "band");
    let of_band = key.map(|key| &bands.registry.get(key).pay);
    let payments = payments(decoder, &fields, of_band.map(|pay| pay.per));
    let agreement = fields.get("agreement").and_then(|node| decoder.text(node));
    let overpay = fields.get("overpay").and_then(|node| decoder.yes_or_no(node));
    let (key, of_band) = (key?, of_band?);
    let pay = Pay {
        payments: payments.or(of_band.payments),
        agreement: agreement.or_else(|| of_band.agreement.clone()),
        overpay: overpay.or(of_band.overpay),
        figure: of_band.figure,
        currency: of_band.currency.clone(),
        per: of_band.per,
    };
    Some(RolePay { pay, band: Some(key), disclosure, note })
}

/// The fields that a band and a role's own pay have in common.
pub fn figures(decoder: &mut Decoder, fields: &Fields) -> Option<Pay> {
    let figure = figure(decoder, fields);
    let currency =
        decoder.required(fields, "currency").and_then(|node| decoder.code(node, "currency", code::is_currency));
    let per = decoder.required(fields, "per").and_then(|node| decoder.choice(node, &periods()));
    let payments = payments(decoder, fields, per);
    let agreement = fields.get("agreement").and_then(|node| decoder.text(node));
    let overpay = fields.get("overpay").and_then(|node| decoder.yes_or_no(node));
    Some(Pay { figure: figure?, currency: currency?, per: per?, payments, agreement, overpay })
}

fn figure(decoder: &mut Decoder, fields: &Fields) -> Option<Figure> {
    let mut amount = |name| fields.get(name).map(|node| (node, decoder.amount(node)));
    let (one, min, max) = (amount("amount"), amount("min"), amount("max"));
    match (one, min, max) {
        (Some((_, one)), None, None) => one.map(Figure::One),
        (None, Some((_, min)), None) => min.map(Figure::From),
        (None, Some((_, min)), Some((node, max))) => {
            let (min, max) = (min?, max?);
            if min > max {
                let finding = Finding::new(&rules::NUMBER_RANGE, decoder.span(node));
                decoder.report(finding.arg("min", min.to_string()).arg("max", max.to_string()));
                return None;
            }
            Some(if min == max { Figure::One(min) } else { Figure::Range(min, max) })
        }
        (None, None, _) => {
            decoder.missing(fields, "min");
            None
        }
        (Some((node, _)), _, _) => {
            let finding = Finding::new(&rules::PAY_TWO_FIGURES, decoder.span(node));
            decoder.report(finding);
            None
        }
    }
}

/// How often a monthly amount is paid in a year; for any other period the number means nothing.
fn payments(decoder: &mut Decoder, fields: &Fields, per: Option<Per>) -> Option<u32> {
    let node = fields.get("payments")?;
    if per.is_some_and(|per| per != Per::Month) {
        let finding = Finding::new(&rules::PAY_PAYMENTS, decoder.span(node));
        decoder.report(finding);
    }
    decoder.count(node, 12, 16)
}
