//! Pay bands as the rules meet them: each once, with the roles that it pays.
//!
//! In: the site. Out: the bands that a role uses which still says something, and the place of a band's field.

use crate::check::Checking;
use crate::finding::{Finding, Rule, Span};
use crate::model::{Band, Key, Role};

/// The bands in use, each with its roles.
pub fn in_use<'a>(cx: &Checking<'a>) -> Vec<(Key<Band>, &'a Band, Vec<&'a Role>)> {
    let mut bands: Vec<_> = cx.site.bands.iter().map(|(key, band)| (key, band, Vec::new())).collect();
    for role in cx.current_roles() {
        let band = role.pay.as_ref().and_then(|pay| pay.band);
        // The registry gives out its keys in their order.
        let at = band.and_then(|key| bands.binary_search_by(|(other, ..)| other.cmp(&key)).ok());
        at.into_iter().for_each(|at| bands[at].2.push(role));
    }
    bands.retain(|(_, _, roles)| !roles.is_empty());
    bands
}

/// Where a field of a band stands; the band's name if it has no such field.
pub fn place(cx: &Checking, key: Key<Band>, field: &str) -> Span {
    let bands = &cx.site.bands;
    cx.sources.value(bands.at(key).file, &["bands", bands.name(key), field])
}

/// A finding about a band, which concerns all its roles.
pub fn finding(rule: &'static Rule, at: Span, roles: &[&Role]) -> Finding {
    let roles = roles.iter().map(|role| role.id.clone()).collect();
    Finding { roles, ..Finding::new(rule, at) }
}
