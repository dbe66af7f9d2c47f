//! What one earns.
//!
//! In: a role, a sentence. Out: what the sentence says otherwise.

use super::{Claim, Sentence};
use crate::language::quantity::{Kind, Number};
use crate::model::{Figure, Pay, Per, Role};

const PAY: &str = "gehalt|vergütung|entgelt|lohn|verdien|brutto|salary|pay |paid|earn|remuneration|wage|gross";
/// Money besides the pay, and pay for other hours.
const ASIDE: &str = "bonus|prämie|leasing|rad |bike|zuschuss|zulage|gutschein|provision|urlaubsgeld|weihnachtsgeld|ticket|\
                     essen|budget|kind|beitrag|beiträge|rente|vorsorge|vermögenswirksam|steuer|zuschlag|spesen|anteilig|teilzeit|allowance|subsidy|voucher|\
                     commission|contribution|pension|fund|supplement|expenses|pro rata|part-time|towards|tax|invoice|rechnung|umsatz";

pub fn claim(role: &Role, sentence: &Sentence) -> Option<Claim> {
    let pay = &role.pay.as_ref()?.pay;
    if !sentence.says(PAY) || sentence.says(ASIDE) {
        return None;
    }
    let said = sentence
        .quantities()
        .iter()
        .find(|one| matches!(one.kind, Kind::Money(currency) if currency == pay.currency))?;
    let per = period(sentence)?;
    let ends = said.number()?;
    let (least, most) = in_period(pay, per)?;
    // What is rounded to whole euros is the same.
    let one = Number::ONE.thousandths();
    let is_below = ends.lower.thousandths() < least.thousandths() - one;
    let is_above = most.is_some_and(|most| ends.upper.thousandths() > most.thousandths() + one);
    (is_below || is_above).then(|| Claim { range: said.range.clone(), field: &["pay"], value: Some(shown(pay)) })
}

/// The figures, which may be those of a band.
fn shown(pay: &Pay) -> String {
    let currency = &pay.currency;
    match pay.figure {
        Figure::One(amount) => format!("{amount} {currency}"),
        Figure::Range(least, most) => format!("{least}–{most} {currency}"),
        Figure::From(least) => format!("≥ {least} {currency}"),
    }
}

fn period(sentence: &Sentence) -> Option<Per> {
    let periods =
        [("jahr|jähr|p. a.|year|annum|annual", Per::Year), ("monat|month", Per::Month), ("stunde|hour", Per::Hour)];
    let mut said = periods.into_iter().filter(|(words, _)| sentence.says(words)).map(|(_, per)| per);
    let first = said.next()?;
    // „14-mal im Jahr 2.850 € im Monat“ takes a reader to tell.
    said.next().is_none().then_some(first)
}

/// The pay from least to most in a period, if it can be had from the field's without more knowledge.
fn in_period(pay: &Pay, per: Per) -> Option<(Number, Option<Number>)> {
    let (least, most) = match pay.figure {
        Figure::One(amount) => (amount, Some(amount)),
        Figure::Range(least, most) => (least, Some(most)),
        Figure::From(least) => (least, None),
    };
    let months = i64::from(pay.payments.unwrap_or(12));
    let in_period = |amount: Number| match (pay.per, per) {
        (from, to) if from == to => Some(amount),
        (Per::Month, Per::Year) => amount.times(months),
        (Per::Year, Per::Month) => Some(Number::from_thousandths(amount.thousandths() / 12)),
        _ => None,
    };
    let most = match most {
        Some(most) => Some(in_period(most.into())?),
        None => None,
    };
    Some((in_period(least.into())?, most))
}
