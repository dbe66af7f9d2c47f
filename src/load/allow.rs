//! What a role lets stand although a rule finds it.
//!
//! In: the tree of a role's `allow`. Out: [`Allow`] entries; the reason stays in the file, for its readers.

use super::decode::Decoder;
use super::schema;
use super::yaml::Node;
use crate::finding::Rule;
use crate::model::Allow;

pub fn list(decoder: &mut Decoder, node: &Node) -> Vec<Allow> {
    let items = decoder.list(node);
    items.iter().filter_map(|item| allow(decoder, item)).collect()
}

fn allow(decoder: &mut Decoder, node: &Node) -> Option<Allow> {
    let fields = decoder.record(node, &schema::ALLOW)?;
    let rule = decoder.required(&fields, "rule").and_then(|node| rule(decoder, node));
    let reason = decoder.required(&fields, "reason").and_then(|node| decoder.plain(node));
    let words = fields.get("words").and_then(|node| decoder.plain(node));
    let until = fields.get("until").and_then(|node| decoder.date(node));
    reason?;
    Some(Allow { rule: rule?, words, until, at: decoder.span(node) })
}

/// The id of a rule on what is said. What keeps a file from being read cannot be let stand.
fn rule(decoder: &mut Decoder, node: &Node) -> Option<String> {
    let id = decoder.plain(node)?;
    let at = decoder.span(node);
    decoder.rule(&id, at, Rule::is_on_content).map(|rule| rule.id.to_owned())
}
