//! The HTML of our own texts as a tree.
//!
//! In: such HTML. Out: what the typesetter sees of it: text, and elements with what is in them.

use serde::Serialize;

use super::ink::Ink;
use crate::render::markup::{Piece, pieces};

/// A piece of text, or an element.
#[derive(Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Node {
    Text(String),
    Element {
        kind: Kind,
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<String>,
        body: Vec<Node>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Paragraph,
    List,
    Item,
    Strong,
    Emphasis,
    Code,
    Link,
}

impl Kind {
    fn of(tag: &str) -> Option<Kind> {
        Some(match tag {
            "p" => Kind::Paragraph,
            "ul" => Kind::List,
            "li" => Kind::Item,
            "strong" => Kind::Strong,
            "em" => Kind::Emphasis,
            "code" => Kind::Code,
            "a" => Kind::Link,
            _ => return None,
        })
    }
}

impl Node {
    pub fn paragraph(body: Vec<Node>) -> Node {
        Node::Element { kind: Kind::Paragraph, url: None, body }
    }

    pub fn link(url: String, body: Vec<Node>) -> Node {
        Node::Element { kind: Kind::Link, url: Some(url), body }
    }
}

/// The tree of a section. An element that is none of ours is left out; what is in it stays.
pub fn of(html: &str, ink: &mut Ink) -> Vec<Node> {
    let mut nodes = Vec::new();
    // The elements that are open, each with what stood before it.
    let mut open: Vec<(Kind, Option<String>, Vec<Node>)> = Vec::new();
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) => nodes.push(Node::Text(ink.letters(&text))),
            Piece::Link(url) => open.push((Kind::Link, Some(url.into_owned()), std::mem::take(&mut nodes))),
            Piece::Open(tag) => {
                open.extend(Kind::of(tag).map(|kind| (kind, None, std::mem::take(&mut nodes))));
            }
            Piece::Close(tag) => {
                if Kind::of(tag).is_some()
                    && let Some((kind, url, before)) = open.pop()
                {
                    let body = std::mem::replace(&mut nodes, before);
                    nodes.push(Node::Element { kind, url, body });
                }
            }
        }
    }
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_hold_what_is_in_them() {
        let html = "<p>Wir <strong>zahlen <em>gut</em></strong> &amp; <a href=\"https://example.org/?a&amp;b\">mehr</a></p>\
                    <ul><li>Eins</li><li>Zwei</li></ul>";
        let text = |text: &str| Node::Text(text.to_owned());
        let element = |kind, body| Node::Element { kind, url: None, body };
        let strong = vec![text("zahlen "), element(Kind::Emphasis, vec![text("gut")])];
        let paragraph = vec![
            text("Wir "),
            element(Kind::Strong, strong),
            text(" & "),
            Node::link("https://example.org/?a&b".to_owned(), vec![text("mehr")]),
        ];
        let items = ["Eins", "Zwei"].map(|item| element(Kind::Item, vec![text(item)]));
        let tree = vec![element(Kind::Paragraph, paragraph), element(Kind::List, items.into())];
        assert_eq!(of(html, &mut Ink::default()), tree);
    }
}
