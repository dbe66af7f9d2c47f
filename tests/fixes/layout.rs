//! The same site in any layout: each text in one of the styles that YAML has, with remarks, blank lines, other line ends.
//!
//! In: a tree of fields and texts, and [`Dice`]. Out: the file as somebody may have typed it. A text is known as it is and
//! as it should be when it is mended, and stands in the same layout both times.

/// A number for each question, the same whenever it is asked again; all zeros are the plainest layout.
#[derive(Clone)]
pub struct Dice(pub Vec<u8>);

/// On one line, as it is typed where a case is to be kept.
impl std::fmt::Debug for Dice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Dice(vec!{:?})", self.0)
    }
}

impl Dice {
    /// From 0 to below `sides`.
    pub fn roll(&self, question: &str, sides: usize) -> usize {
        // FNV-1a: questions should fall on different bytes, no more.
        let hash = question
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        let byte = self.0.get((hash >> 7) as usize % self.0.len().max(1)).copied().unwrap_or(0);
        // The question matters too, or questions that share a byte would always be answered alike.
        if byte == 0 { 0 } else { (usize::from(byte) + (hash >> 40) as usize) % sides }
    }
}

/// What is typed now, and what should stand there in the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub now: String,
    pub then: String,
}

impl From<&str> for Said {
    fn from(text: &str) -> Said {
        Said { now: text.to_owned(), then: text.to_owned() }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum When {
    Now,
    Then,
}

impl Said {
    pub fn at(&self, when: When) -> &str {
        match when {
            When::Now => &self.now,
            When::Then => &self.then,
        }
    }
}

#[derive(Clone, Debug)]
pub enum Node {
    Map(Vec<(String, Node)>),
    List(Vec<Node>),
    /// Words for readers.
    Text(Said),
    /// A date, a number, the name of something: typed as it is.
    Bare(Said),
}

impl Node {
    pub fn bare(text: &str) -> Node {
        Node::Bare(text.into())
    }

    pub fn get(&self, key: &str) -> Option<&Node> {
        match self {
            Node::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, node)| node),
            _ => None,
        }
    }

    pub fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        match self {
            Node::Map(entries) => entries.iter_mut().find(|(name, _)| name == key).map(|(_, node)| node),
            _ => None,
        }
    }

    pub fn set(&mut self, key: &str, node: Node) {
        let Node::Map(entries) = self else { panic!("{key}: no map") };
        match entries.iter_mut().find(|(name, _)| name == key) {
            Some((_, old)) => *old = node,
            None => entries.push((key.to_owned(), node)),
        }
    }

    fn is_leaf(&self) -> bool {
        matches!(self, Node::Text(_) | Node::Bare(_))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Single,
    Double,
    Folded,
    Literal,
}

/// Writes files of a site.
pub struct Writer<'a> {
    dice: &'a Dice,
    when: When,
    out: String,
}

/// What people put beside texts. Nothing in it may change, though it looks as if it should.
const REMARKS: [&str; 4] =
    ["# Büro!!!", "# „Größe“ \"1,200 €\" {x: ", "#", "# it's 3:00 pm, 12/31/2026 - Kolleg:innen"];

impl<'a> Writer<'a> {
    /// A YAML file.
    pub fn yaml(dice: &'a Dice, when: When, path: &str, root: &Node) -> String {
        let mut writer = Writer { dice, when, out: String::new() };
        if dice.roll(&format!("{path} head"), 3) == 1 {
            writer.out.push_str("# Überschrift – „so“\n\n");
        }
        writer.block(path, root, 0);
        finished(dice, when, path, writer.out)
    }

    fn roll(&self, path: &str, what: &str, sides: usize) -> usize {
        self.dice.roll(&format!("{path} {what}"), sides)
    }

    fn pad(&mut self, indent: usize) {
        self.out.extend(std::iter::repeat_n(' ', indent));
    }

    /// Lines between two entries.
    fn between(&mut self, path: &str, indent: usize) {
        match self.roll(path, "between", 12) {
            1 => self.out.push('\n'),
            2 => self.out.push_str("   \n"),
            3 | 4 => {
                self.pad(indent);
                let remark = REMARKS[self.roll(path, "remark", REMARKS.len())];
                self.out.push_str(remark);
                self.out.push('\n');
            }
            _ => {}
        }
    }

    fn end_line(&mut self, path: &str) {
        match self.roll(path, "end", 8) {
            1 => self.out.push_str("  "),
            2 => {
                self.out.push_str("  ");
                let remark = REMARKS[self.roll(path, "beside", REMARKS.len())];
                self.out.push_str(remark);
            }
            _ => {}
        }
        self.out.push('\n');
    }

    fn block(&mut self, path: &str, node: &Node, indent: usize) {
        match node {
            Node::Map(entries) => {
                for (nth, (key, value)) in entries.iter().enumerate() {
                    let path = format!("{path}/{key}");
                    if nth > 0 {
                        self.between(&path, indent);
                        self.pad(indent);
                    } else if self.out.is_empty() || self.out.ends_with('\n') {
                        self.pad(indent);
                    }
                    self.out.push_str(key);
                    self.out.push(':');
                    self.value(&path, value, indent);
                }
            }
            Node::List(items) => {
                for (nth, item) in items.iter().enumerate() {
                    let path = format!("{path}/{nth}");
                    if nth > 0 {
                        self.between(&path, indent);
                    }
                    self.pad(indent);
                    self.out.push('-');
                    match item {
                        Node::Map(_) if !self.is_flow(&path, item) => {
                            self.out.push(' ');
                            self.block(&path, item, indent + 2);
                        }
                        _ => self.value(&path, item, indent),
                    }
                }
            }
            leaf => self.value(path, leaf, indent),
        }
    }

    fn is_flow(&self, path: &str, node: &Node) -> bool {
        let is_small = match node {
            Node::Map(entries) => entries.iter().all(|(_, node)| node.is_leaf()),
            Node::List(items) => items.iter().all(Node::is_leaf),
            _ => false,
        };
        let is_bare = match node {
            Node::List(items) => items.iter().all(|item| matches!(item, Node::Bare(_))),
            _ => false,
        };
        is_small && (is_bare || self.roll(path, "flow", 4) == 1)
    }

    /// What follows a colon or a dash, with the blank between.
    fn value(&mut self, path: &str, node: &Node, indent: usize) {
        match node {
            Node::Text(said) => self.text(path, said, indent),
            Node::Bare(said) => {
                self.out.push(' ');
                self.out.push_str(said.at(self.when));
                self.end_line(path);
            }
            _ if self.is_flow(path, node) => {
                self.out.push(' ');
                self.flow(path, node, indent);
                self.end_line(path);
            }
            _ => {
                self.end_line(path);
                let is_list = matches!(node, Node::List(_));
                // A list may stand below its key without being indented.
                let deeper = if is_list && self.roll(path, "deeper", 3) == 1 { 0 } else { 2 };
                self.block(path, node, indent + deeper);
            }
        }
    }

    fn flow(&mut self, path: &str, node: &Node, indent: usize) {
        let (open, close) = if matches!(node, Node::Map(_)) { ('{', '}') } else { ('[', ']') };
        let items: Vec<(Option<&str>, &Node)> = match node {
            Node::Map(entries) => entries.iter().map(|(key, node)| (Some(key.as_str()), node)).collect(),
            Node::List(items) => items.iter().map(|node| (None, node)).collect(),
            _ => Vec::new(),
        };
        self.out.push(open);
        let gap = if self.roll(path, "gap", 2) == 1 { " " } else { "" };
        self.out.push_str(gap);
        for (nth, (key, item)) in items.into_iter().enumerate() {
            let path = format!("{path}/{}", key.map_or_else(|| nth.to_string(), str::to_owned));
            if nth > 0 {
                self.out.push(',');
                if self.roll(&path, "break", 3) == 1 {
                    self.out.push('\n');
                    self.pad(indent + 4);
                } else {
                    self.out.push(' ');
                }
            }
            if let Some(key) = key {
                self.out.push_str(key);
                self.out.push_str(": ");
            }
            match item {
                Node::Text(said) => {
                    let styles = [Style::Plain, Style::Single, Style::Double];
                    let styles: Vec<Style> = styles.into_iter().filter(|style| can(*style, said, true)).collect();
                    let style = styles[self.roll(&path, "style", styles.len())];
                    let text = self.broken(&path, said, style, indent + 4);
                    self.out.push_str(&text);
                }
                Node::Bare(said) => self.out.push_str(said.at(self.when)),
                _ => panic!("{path}: too deep for one line"),
            }
        }
        self.out.push_str(gap);
        self.out.push(close);
    }

    fn text(&mut self, path: &str, said: &Said, indent: usize) {
        let styles = [Style::Plain, Style::Single, Style::Double, Style::Folded, Style::Literal];
        let styles: Vec<Style> = styles.into_iter().filter(|style| can(*style, said, false)).collect();
        let style = styles[self.roll(path, "style", styles.len())];
        let deeper = indent + 2 + self.roll(path, "indent", 3);
        let text = self.broken(path, said, style, deeper);
        let sign = match style {
            Style::Folded => '>',
            Style::Literal => '|',
            _ => {
                self.out.push(' ');
                self.out.push_str(&text);
                self.end_line(path);
                return;
            }
        };
        self.out.push(' ');
        self.out.push(sign);
        self.out.push_str(["", "-", "+"][self.roll(path, "chomp", 3)]);
        self.end_line(path);
        self.pad(deeper);
        self.out.push_str(&text);
        if self.roll(path, "blanks", 4) == 1 {
            self.out.push_str("  ");
        }
        self.out.push('\n');
    }

    /// The text as it is typed in a style, over one line or several.
    fn broken(&self, path: &str, said: &Said, style: Style, indent: usize) -> String {
        let every = self.roll(path, "lines", 6);
        let mut typed = String::new();
        for (nth, word) in said.at(self.when).split(' ').enumerate() {
            let may_begin = |c: char| match style {
                Style::Plain => c.is_alphanumeric(),
                _ => c.is_alphanumeric() || matches!(c, '„' | '“' | '”' | '€' | '('),
            };
            // In Markdown "24." would begin a list.
            let is_number = word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with('.');
            let is_break = every > 1 && nth % (every + 1) == every && word.starts_with(may_begin) && !is_number;
            if nth > 0 && is_break {
                let blank = ["", "", " "][self.roll(path, &format!("blank {nth}"), 3)];
                typed.push_str(blank);
                typed.push('\n');
                typed.extend(std::iter::repeat_n(' ', indent));
            } else if nth > 0 {
                typed.push(' ');
            }
            typed.push_str(&self.encoded(path, word, style));
        }
        match style {
            Style::Single => format!("'{typed}'"),
            Style::Double => format!("\"{typed}\""),
            _ => typed,
        }
    }

    fn encoded(&self, path: &str, word: &str, style: Style) -> String {
        match style {
            Style::Single => word.replace('\'', "''"),
            Style::Double => {
                let codes = self.roll(path, "codes", 3) == 1;
                let mut typed = String::new();
                for c in word.chars() {
                    match c {
                        '"' | '\\' => typed.extend(['\\', c]),
                        'ä' | 'ö' | 'ü' | 'Ä' | 'Ö' | 'Ü' if codes => {
                            typed.push_str(&format!("\\u{:04x}", c as u32))
                        }
                        c => typed.push(c),
                    }
                }
                typed
            }
            _ => word.to_owned(),
        }
    }

    /// A Markdown file of a role: title, summary, and sections with their items; an item may be a clause.
    pub fn markdown(dice: &'a Dice, when: When, path: &str, parts: &[(&str, Vec<Item>)]) -> String {
        let mut writer = Writer { dice, when, out: String::new() };
        for (nth, (heading, items)) in parts.iter().enumerate() {
            let path = format!("{path}/{nth}");
            if nth > 0 && !heading.is_empty() {
                let sign = if when == When::Now && writer.roll(&path, "gap", 4) == 1 { "##" } else { "## " };
                let end = ["", " ", " ##"][writer.roll(&path, "heading", 3)];
                writer.out.push_str(&format!("{sign}{heading}{end}\n\n"));
            }
            let sign = ["-", "*", "+", "-  "][writer.roll(&path, "sign", 4)];
            for (at, item) in items.iter().enumerate() {
                let path = format!("{path}/{at}");
                match item {
                    Item::Title(said) => writer.out.push_str(&format!("# {}", said.at(when))),
                    Item::Paragraph(said) => {
                        let text = writer.broken(&path, said, Style::Plain, 0);
                        writer.out.push_str(&text);
                    }
                    Item::Point(said) => {
                        let text = writer.broken(&path, said, Style::Plain, 2);
                        writer.out.push_str(&format!("{sign} {text}"));
                    }
                    Item::Clause(name) => writer.out.push_str(&format!("{sign} use: {name}")),
                }
                writer.out.push('\n');
                // A loose list has blank lines between its items.
                let is_list = matches!(item, Item::Point(_) | Item::Clause(_));
                let is_last = at + 1 == items.len();
                if is_last || !is_list || writer.dice.roll(&format!("{path} loose"), 6) == 1 {
                    writer.out.push('\n');
                }
            }
        }
        finished(dice, when, path, writer.out)
    }
}

/// What stands in a Markdown file.
pub enum Item {
    Title(Said),
    Paragraph(Said),
    Point(Said),
    Clause(String),
}

/// With the line ends of another system, and its mark in front. In YAML both are mended.
fn finished(dice: &Dice, when: When, path: &str, text: String) -> String {
    let is_kept = when == When::Now || path.ends_with(".md");
    match dice.roll(&format!("{path} ends"), 6) {
        1 if is_kept => text.replace('\n', "\r\n"),
        2 if is_kept && path.ends_with(".yaml") => format!("\u{feff}{text}"),
        3 if is_kept && path.ends_with(".yaml") => format!("\u{feff}{}", text.replace('\n', "\r\n")),
        _ => text,
    }
}

/// Whether a text may be typed in a style, before and after it is mended.
fn can(style: Style, said: &Said, flow: bool) -> bool {
    let is_plain = |text: &str| {
        let first = text.chars().next().is_some_and(|c| c.is_alphanumeric() || matches!(c, '€' | '('));
        let inside = !text.contains(": ") && !text.contains(" #") && !text.ends_with(':');
        first && inside && !(flow && text.contains([',', '[', ']', '{', '}']))
    };
    match style {
        Style::Plain => is_plain(&said.now) && is_plain(&said.then),
        Style::Folded | Style::Literal => !flow,
        Style::Single | Style::Double => true,
    }
}
