//! XML that every reader takes: elements, attributes and text.
//!
//! In: names and texts. Out: an XML 1.0 document in UTF-8. What XML cannot hold (control characters, XML 1.0, 2.2) is left
//! out of texts.

use crate::render::prose;

pub struct Xml {
    text: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// A document with this element around all.
    pub fn new(root: &'static str, attributes: &[(&str, &str)]) -> Xml {
        let mut xml = Xml { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() };
        xml.open(root, attributes);
        xml
    }

    pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.text.push('\n');
        self.open.push(name);
    }

    /// Ends the element that was opened last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.text.extend(["</", name, ">\n"]);
        }
    }

    /// An element with a text.
    pub fn leaf(&mut self, name: &'static str, text: &str) {
        self.leaf_with(name, &[], text);
    }

    /// The same if there is a text.
    pub fn maybe(&mut self, name: &'static str, text: Option<&str>) {
        if let Some(text) = text {
            self.leaf(name, text);
        }
    }

    pub fn leaf_with(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.tag(name, attributes);
        self.push(text);
        self.text.extend(["</", name, ">\n"]);
    }

    pub fn finish(mut self) -> Vec<u8> {
        while !self.open.is_empty() {
            self.close();
        }
        self.text.into_bytes()
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.text.extend(["<", name]);
        for (name, value) in attributes {
            self.text.extend([" ", name, "=\""]);
            self.push(value);
            self.text.push('"');
        }
        self.text.push('>');
    }

    fn push(&mut self, text: &str) {
        if text.contains(is_illegal) {
            prose::escape(&text.replace(is_illegal, ""), &mut self.text);
        } else {
            prose::escape(text, &mut self.text);
        }
    }
}

fn is_illegal(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        let mut xml = Xml::new("a", &[("b", "\"&")]);
        xml.leaf("c", "1 < 2 ]]> \u{1}\u{b}ü");
        let text = String::from_utf8(xml.finish()).unwrap();
        assert!(text.ends_with("<a b=\"&quot;&amp;\">\n<c>1 &lt; 2 ]]&gt; ü</c>\n</a>\n"), "{text}");
    }
}
