//! A template as far as its variables are concerned: what it shows, asks, goes through, includes and defines.
//!
//! In: the text of a template that the engine has accepted; the engine keeps what it reads to itself. Out: a
//! [`Template`]. What the engine would not have accepted is not looked for; what this reader does not know ends it, and
//! there is no template.

use std::ops::Range;

/// What stands between the braces of a template, and around it.
#[derive(Debug, Default)]
pub struct Template<'s> {
    /// The template that this one builds on.
    pub parent: Option<&'s str>,
    pub nodes: Vec<Node<'s>>,
    pub components: Vec<Component<'s>>,
    /// Names that are given to values somewhere, each as often as that is done.
    pub assigned: Vec<&'s str>,
    /// What is asked whether it is defined, as paths: `posting.title`.
    pub doubted: Vec<String>,
}

#[derive(Debug)]
pub struct Component<'s> {
    pub name: &'s str,
    pub parameters: Vec<&'s str>,
    pub body: Vec<Node<'s>>,
}

/// A part of a template that does something.
#[derive(Debug)]
pub enum Node<'s> {
    Show(Expr<'s>),
    If {
        asks: Expr<'s>,
        then: Vec<Node<'s>>,
        otherwise: Vec<Node<'s>>,
    },
    For {
        key: Option<&'s str>,
        value: &'s str,
        over: Expr<'s>,
        body: Vec<Node<'s>>,
        otherwise: Vec<Node<'s>>,
    },
    /// A name for a value, or for what stands up to `endset`.
    Set {
        name: &'s str,
        value: Option<Expr<'s>>,
        body: Vec<Node<'s>>,
    },
    Include(&'s str),
    Block {
        name: &'s str,
        at: Range<usize>,
        body: Vec<Node<'s>>,
    },
    /// What stands up to `endfilter`, with what the filters are given.
    Filter {
        given: Vec<Expr<'s>>,
        body: Vec<Node<'s>>,
    },
}

#[derive(Debug)]
pub enum Expr<'s> {
    Name(&'s str, Range<usize>),
    /// `of.name`, or `of["name"]`.
    Part(Box<Expr<'s>>, &'s str, Range<usize>),
    /// `of[at]`
    Item(Box<Expr<'s>>, Box<Expr<'s>>),
    /// `of[from:to]`
    Slice(Box<Expr<'s>>, Vec<Expr<'s>>),
    Text,
    /// A number, a truth value, none.
    Plain,
    List(Vec<Expr<'s>>),
    /// `[item for value in over if asks]`
    Each {
        key: Option<&'s str>,
        value: &'s str,
        over: Box<Expr<'s>>,
        asks: Option<Box<Expr<'s>>>,
        item: Box<Expr<'s>>,
    },
    /// `of | name(given)`
    Filter {
        of: Box<Expr<'s>>,
        name: &'s str,
        given: Vec<Expr<'s>>,
    },
    /// `of is defined`, or `is undefined`.
    IsThere(Box<Expr<'s>>),
    /// `yes if asks else no`
    Either {
        asks: Box<Expr<'s>>,
        yes: Box<Expr<'s>>,
        no: Box<Expr<'s>>,
    },
    /// A call of a component, with what stands in it.
    Call {
        name: &'s str,
        given: Vec<(&'s str, Expr<'s>)>,
        spread: Vec<Expr<'s>>,
        body: Vec<Node<'s>>,
    },
    /// Anything made of these.
    Made(Vec<Expr<'s>>),
}

impl Expr<'_> {
    /// Names with dots between them, if it is nothing else.
    pub fn path(&self) -> Option<String> {
        match self {
            Expr::Name(name, _) => Some((*name).to_owned()),
            Expr::Part(of, name, _) => Some(format!("{}.{name}", of.path()?)),
            _ => None,
        }
    }
}

/// A word of the language between the braces.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Token<'s> {
    Name(&'s str),
    /// Without its quotes; `None` if it has escapes, which no name of ours has.
    Text(Option<&'s str>),
    Number,
    Sign(&'s str),
    /// `{{`, `{%`: what follows is an expression, or a tag.
    OpenShow,
    OpenTag,
    /// `}}`, `%}`
    Close,
}

/// Signs of more than one character, the longest first.
const SIGNS: [&str; 10] = ["...", "//", "**", "==", "!=", ">=", "<=", "</", "?.", "?["];

/// Reads a template; `None` if it is not as expected.
pub fn read(source: &str) -> Option<Template<'_>> {
    let tokens = tokens(source)?;
    let mut reader = Reader { source, tokens, at: 0, template: Template::default() };
    let nodes = reader.nodes(&[])?;
    reader.template.nodes = nodes;
    (reader.at == reader.tokens.len()).then_some(reader.template)
}

/// The words between the braces, each with its place; comments and what is `raw` are left out.
fn tokens(source: &str) -> Option<Vec<(Token<'_>, Range<usize>)>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(open) = source[at..].find('{').map(|found| at + found) {
        let rest = &source[open..];
        at = if rest.starts_with("{#") {
            open + rest.find("#}")? + 2
        } else if let Some(end) = raw(rest) {
            open + end
        } else if rest.starts_with("{{") || rest.starts_with("{%") {
            let (token, close) = if rest.starts_with("{{") { (Token::OpenShow, "}}") } else { (Token::OpenTag, "%}") };
            tokens.push((token, open..open + 2));
            words(source, open + 2, close, &mut tokens)?
        } else {
            open + 1
        };
    }
    Some(tokens)
}

/// The length of a part that is shown as it stands: `{% raw %} … {% endraw %}`.
fn raw(text: &str) -> Option<usize> {
    let tag = |text: &str, name: &str| {
        let inside = text.strip_prefix("{%")?;
        let inside = inside.strip_prefix('-').unwrap_or(inside).trim_start().strip_prefix(name)?.trim_start();
        let rest = inside.strip_prefix('-').unwrap_or(inside).strip_prefix("%}")?;
        Some(text.len() - rest.len())
    };
    let start = tag(text, "raw")?;
    text[start..].match_indices("{%").find_map(|(at, _)| Some(start + at + tag(&text[start + at..], "endraw")?))
}

/// The words up to the closing braces; where these end.
fn words<'s>(source: &'s str, start: usize, close: &str, tokens: &mut Vec<(Token<'s>, Range<usize>)>) -> Option<usize> {
    let mut at = start + usize::from(source[start..].starts_with('-'));
    loop {
        let rest = &source[at..];
        let blank = rest.len() - rest.trim_ascii_start().len();
        if blank > 0 {
            at += blank;
            continue;
        }
        if let Some(after) = rest.strip_prefix('-').unwrap_or(rest).strip_prefix(close) {
            let end = source.len() - after.len();
            tokens.push((Token::Close, at..end));
            return Some(end);
        }
        let first = rest.chars().next()?;
        let (token, length) = match first {
            '"' | '\'' | '`' => {
                let (inside, is_plain) = quoted(&rest[1..], first)?;
                (Token::Text(is_plain.then_some(inside)), inside.len() + 2)
            }
            '0'..='9' => {
                let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.');
                (Token::Number, end.unwrap_or(rest.len()))
            }
            'a'..='z' | 'A'..='Z' | '_' => {
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
                (Token::Name(&rest[..end]), end)
            }
            _ => {
                let long = SIGNS.iter().find(|sign| rest.starts_with(**sign)).map(|sign| sign.len());
                let length = long.unwrap_or(first.len_utf8());
                (Token::Sign(&rest[..length]), length)
            }
        };
        tokens.push((token, at..at + length));
        at += length;
    }
}

/// A text up to its quote, and whether it has no escapes.
fn quoted(text: &str, quote: char) -> Option<(&str, bool)> {
    let (mut is_plain, mut is_escaped) = (true, false);
    for (at, c) in text.char_indices() {
        if is_escaped {
            is_escaped = false;
        } else if c == '\\' {
            (is_plain, is_escaped) = (false, true);
        } else if c == quote {
            return Some((&text[..at], is_plain));
        }
    }
    None
}

/// The engine bounds how deep a template goes, and it has accepted this one.
struct Reader<'s> {
    source: &'s str,
    tokens: Vec<(Token<'s>, Range<usize>)>,
    at: usize,
    template: Template<'s>,
}

impl<'s> Reader<'s> {
    fn peek(&self) -> Option<Token<'s>> {
        self.tokens.get(self.at).map(|(token, _)| *token)
    }

    fn next(&mut self) -> Option<(Token<'s>, Range<usize>)> {
        let token = self.tokens.get(self.at).cloned()?;
        self.at += 1;
        Some(token)
    }

    fn take(&mut self, token: Token) -> bool {
        let is_there = self.peek() == Some(token);
        self.at += usize::from(is_there);
        is_there
    }

    fn sign(&mut self, sign: &str) -> bool {
        self.take(Token::Sign(sign))
    }

    fn word(&mut self, word: &str) -> bool {
        self.take(Token::Name(word))
    }

    fn expect(&mut self, token: Token) -> Option<()> {
        self.take(token).then_some(())
    }

    fn name(&mut self) -> Option<(&'s str, Range<usize>)> {
        match self.next()? {
            (Token::Name(name), at) => Some((name, at)),
            _ => None,
        }
    }

    fn text(&mut self) -> Option<&'s str> {
        match self.next()? {
            (Token::Text(text), _) => text,
            _ => None,
        }
    }

    /// A name with dots, as components have them.
    fn dotted(&mut self) -> Option<&'s str> {
        let (_, first) = self.name()?;
        let mut end = first.end;
        while self.sign(".") {
            end = self.name()?.1.end;
        }
        Some(&self.source[first.start..end])
    }

    /// What stands up to a tag that begins with one of these words, or up to the end. The tag's word is the next one.
    fn nodes(&mut self, ends: &[&str]) -> Option<Vec<Node<'s>>> {
        let mut nodes = Vec::new();
        while let Some((open, _)) = self.next() {
            if open == Token::OpenShow {
                nodes.push(Node::Show(self.whole()?));
                self.expect(Token::Close)?;
                continue;
            }
            let is_end = match self.peek()? {
                Token::Name(word) | Token::Sign(word) => ends.contains(&word),
                _ => false,
            };
            if is_end {
                return Some(nodes);
            }
            nodes.extend(self.tag()?);
        }
        ends.is_empty().then_some(nodes)
    }

    /// A tag, from behind its braces to the end of what belongs to it.
    fn tag(&mut self) -> Option<Option<Node<'s>>> {
        if self.sign("<") {
            let (name, mut given, spread) = self.call()?;
            self.expect(Token::Sign(">"))?;
            self.expect(Token::Close)?;
            let body = self.nodes(&["</"])?;
            self.expect(Token::Sign("</"))?;
            self.dotted()?;
            self.expect(Token::Sign(">"))?;
            self.expect(Token::Close)?;
            given.push(("body", Expr::Text));
            return Some(Some(Node::Show(Expr::Call { name, given, spread, body })));
        }
        let node = match self.name()?.0 {
            "extends" => {
                self.template.parent = Some(self.text()?);
                None
            }
            "component" => {
                self.component()?;
                None
            }
            "break" | "continue" => None,
            "include" => Some(Node::Include(self.text()?)),
            "set" | "set_global" => Some(self.set()?),
            "block" => {
                let (name, at) = self.name()?;
                self.expect(Token::Close)?;
                let body = self.nodes(&["endblock"])?;
                self.end()?;
                Some(Node::Block { name, at, body })
            }
            "if" => {
                let node = self.branches()?;
                self.expect(Token::Name("endif"))?;
                Some(node)
            }
            "for" => Some(self.each()?),
            "filter" => {
                let mut given = self.filter()?.1;
                while self.sign("|") {
                    given.extend(self.filter()?.1);
                }
                self.expect(Token::Close)?;
                let body = self.nodes(&["endfilter"])?;
                self.end()?;
                Some(Node::Filter { given, body })
            }
            _ => return None,
        };
        self.expect(Token::Close)?;
        Some(node)
    }

    /// The word that ends a tag, and the name that may follow it.
    fn end(&mut self) -> Option<()> {
        self.name()?;
        if matches!(self.peek(), Some(Token::Name(_))) {
            self.dotted()?;
        }
        Some(())
    }

    fn set(&mut self) -> Option<Node<'s>> {
        let (name, _) = self.name()?;
        self.template.assigned.push(name);
        if self.sign("=") {
            return Some(Node::Set { name, value: Some(self.whole()?), body: Vec::new() });
        }
        let mut given = Vec::new();
        while self.sign("|") {
            given.extend(self.filter()?.1);
        }
        self.expect(Token::Close)?;
        let mut body = self.nodes(&["endset"])?;
        self.end()?;
        body.extend(given.into_iter().map(Node::Show));
        Some(Node::Set { name, value: None, body })
    }

    fn branches(&mut self) -> Option<Node<'s>> {
        let asks = self.whole()?;
        self.expect(Token::Close)?;
        let then = self.nodes(&["elif", "else", "endif"])?;
        let otherwise = if self.word("elif") {
            vec![self.branches()?]
        } else if self.word("else") {
            self.expect(Token::Close)?;
            self.nodes(&["endif"])?
        } else {
            Vec::new()
        };
        Some(Node::If { asks, then, otherwise })
    }

    /// The names that a loop gives to what it goes through.
    fn names(&mut self) -> Option<(Option<&'s str>, &'s str)> {
        let (first, _) = self.name()?;
        let names = if self.sign(",") { (Some(first), self.name()?.0) } else { (None, first) };
        self.expect(Token::Name("in"))?;
        Some(names)
    }

    fn each(&mut self) -> Option<Node<'s>> {
        let (key, value) = self.names()?;
        let over = self.whole()?;
        self.expect(Token::Close)?;
        let body = self.nodes(&["else", "endfor"])?;
        let otherwise = if self.word("else") {
            self.expect(Token::Close)?;
            self.nodes(&["endfor"])?
        } else {
            Vec::new()
        };
        self.end()?;
        Some(Node::For { key, value, over, body, otherwise })
    }

    fn component(&mut self) -> Option<()> {
        let name = self.dotted()?;
        self.expect(Token::Sign("("))?;
        let mut parameters = vec!["body"];
        while !self.sign(")") {
            match self.next()? {
                (Token::Name(name), _) => {
                    parameters.push(name);
                    if self.sign(":") {
                        self.name()?;
                    }
                    if self.sign("=") {
                        self.whole()?;
                    }
                }
                (Token::Sign("..." | "@" | ","), _) => {}
                _ => return None,
            }
        }
        if self.sign("{") {
            self.map()?;
        }
        self.expect(Token::Close)?;
        let body = self.nodes(&["endcomponent"])?;
        self.end()?;
        self.template.components.push(Component { name, parameters, body });
        Some(())
    }

    /// A component's name and what it is given, from behind the `<`.
    #[allow(clippy::type_complexity, reason = "it is taken apart where it is made")]
    fn call(&mut self) -> Option<(&'s str, Vec<(&'s str, Expr<'s>)>, Vec<Expr<'s>>)> {
        let name = self.dotted()?;
        let (mut given, mut spread) = (Vec::new(), Vec::new());
        loop {
            if self.sign("{") {
                self.expect(Token::Sign("..."))?;
                spread.push(self.whole()?);
                self.expect(Token::Sign("}"))?;
                continue;
            }
            let Some(Token::Name(_)) = self.peek() else { return Some((name, given, spread)) };
            let (parameter, at) = self.name()?;
            let value = if !self.sign("=") {
                Expr::Name(parameter, at)
            } else if self.sign("{") {
                let value = self.whole()?;
                self.expect(Token::Sign("}"))?;
                value
            } else {
                matches!(self.next()?, (Token::Text(_), _)).then_some(Expr::Text)?
            };
            given.push((parameter, value));
        }
    }

    /// A filter or a test with what it is given.
    fn filter(&mut self) -> Option<(&'s str, Vec<Expr<'s>>)> {
        let (name, _) = self.name()?;
        let given = if self.peek() == Some(Token::Sign("(")) { self.given()? } else { Vec::new() };
        Some((name, given))
    }

    /// `(name=value, …)`
    fn given(&mut self) -> Option<Vec<Expr<'s>>> {
        self.expect(Token::Sign("("))?;
        let mut given = Vec::new();
        while !self.sign(")") {
            self.name()?;
            self.expect(Token::Sign("="))?;
            given.push(self.whole()?);
            self.sign(",");
        }
        Some(given)
    }

    fn whole(&mut self) -> Option<Expr<'s>> {
        self.expression(true)
    }

    /// An expression. Only the types of its parts matter, not which operator goes first. A choice with `if` is none
    /// where an `if` has another meaning.
    fn expression(&mut self, has_choice: bool) -> Option<Expr<'s>> {
        let mut parts = vec![self.operand()?];
        loop {
            match self.peek() {
                Some(Token::Sign(
                    "+" | "-" | "*" | "/" | "//" | "%" | "**" | "==" | "!=" | ">=" | "<=" | "<" | ">" | "~",
                )) => self.at += 1,
                Some(Token::Name("and" | "or" | "in")) => self.at += 1,
                Some(Token::Name("not")) => {
                    self.at += 1;
                    self.expect(Token::Name("in"))?;
                }
                Some(Token::Name("if")) if has_choice => {
                    self.at += 1;
                    let asks = Box::new(self.whole()?);
                    self.expect(Token::Name("else"))?;
                    let (yes, no) = (Box::new(made(parts)), Box::new(self.whole()?));
                    return Some(Expr::Either { asks, yes, no });
                }
                _ => return Some(made(parts)),
            }
            parts.push(self.operand()?);
        }
    }

    /// A value with what is asked of it: parts, filters, tests.
    fn operand(&mut self) -> Option<Expr<'s>> {
        if self.word("not") || self.sign("-") {
            return Some(Expr::Made(vec![self.operand()?]));
        }
        let mut value = self.value()?;
        loop {
            value = match self.peek() {
                Some(Token::Sign("." | "?.")) => {
                    self.at += 1;
                    let (name, at) = self.name()?;
                    Expr::Part(value.into(), name, at)
                }
                Some(Token::Sign("[" | "?[")) => {
                    self.at += 1;
                    self.subscript(value)?
                }
                Some(Token::Sign("|")) => {
                    self.at += 1;
                    let (name, given) = self.filter()?;
                    Expr::Filter { of: value.into(), name, given }
                }
                Some(Token::Name("is")) => {
                    self.at += 1;
                    self.word("not");
                    let (name, mut given) = self.filter()?;
                    if ["defined", "undefined"].contains(&name) {
                        self.template.doubted.extend(value.path());
                        Expr::IsThere(value.into())
                    } else {
                        given.push(value);
                        Expr::Made(given)
                    }
                }
                _ => return Some(value),
            };
        }
    }

    fn value(&mut self) -> Option<Expr<'s>> {
        let (token, at) = self.next()?;
        Some(match token {
            Token::Number => Expr::Plain,
            Token::Text(_) => Expr::Text,
            Token::Name("true" | "True" | "false" | "False" | "none" | "None" | "null") => Expr::Plain,
            Token::Name(_) if self.peek() == Some(Token::Sign("(")) => Expr::Made(self.given()?),
            Token::Name(name) => Expr::Name(name, at),
            Token::Sign("(") => {
                let inside = self.whole()?;
                self.expect(Token::Sign(")"))?;
                inside
            }
            Token::Sign("[") => self.list()?,
            Token::Sign("{") => Expr::Made(self.map()?),
            Token::Sign("<") => {
                let (name, given, spread) = self.call()?;
                self.expect(Token::Sign("/"))?;
                self.expect(Token::Sign(">"))?;
                Expr::Call { name, given, spread, body: Vec::new() }
            }
            _ => return None,
        })
    }

    /// From behind the `[` of `of[…]`.
    fn subscript(&mut self, of: Expr<'s>) -> Option<Expr<'s>> {
        if let (Some((Token::Text(Some(name)), at)), Some((Token::Sign("]"), _))) =
            (self.tokens.get(self.at).cloned(), self.tokens.get(self.at + 1))
        {
            self.at += 2;
            return Some(Expr::Part(of.into(), name, at.start + 1..at.end - 1));
        }
        let (mut bounds, mut is_slice) = (Vec::new(), false);
        while !self.sign("]") {
            if self.sign(":") {
                is_slice = true;
            } else {
                bounds.push(self.whole()?);
            }
        }
        if is_slice {
            return Some(Expr::Slice(of.into(), bounds));
        }
        Some(Expr::Item(of.into(), bounds.pop()?.into()))
    }

    /// From behind the `[` of a list.
    fn list(&mut self) -> Option<Expr<'s>> {
        let mut items = Vec::new();
        let mut has_spread = false;
        while !self.sign("]") {
            has_spread |= self.sign("...");
            items.push(self.whole()?);
            if self.word("for") {
                let (key, value) = self.names()?;
                let over = self.expression(false)?.into();
                let asks = if self.word("if") { Some(self.expression(false)?.into()) } else { None };
                self.expect(Token::Sign("]"))?;
                return Some(Expr::Each { key, value, over, asks, item: items.pop()?.into() });
            }
            self.sign(",");
        }
        Some(if has_spread { Expr::Made(items) } else { Expr::List(items) })
    }

    /// From behind the `{` of a map: its values.
    fn map(&mut self) -> Option<Vec<Expr<'s>>> {
        let mut values = Vec::new();
        while !self.sign("}") {
            if !self.sign("...") {
                self.next()?;
                self.expect(Token::Sign(":"))?;
            }
            values.push(self.whole()?);
            self.sign(",");
        }
        Some(values)
    }
}

/// One part alone is itself.
fn made(mut parts: Vec<Expr>) -> Expr {
    match (parts.len(), parts.pop()) {
        (1, Some(part)) => part,
        (_, last) => {
            parts.extend(last);
            Expr::Made(parts)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything that the language knows is read to the end.
    #[test]
    fn every_form_is_read() {
        let forms = [
            "{# a {{ comment }} #}text { brace {-",
            "{% raw %}{{ as }} {% it stands %}{%- endraw -%}",
            "{{ a.b?.c[0]?[\"d\"]['e'][x.y][1:2][::-1] }}",
            "{{- -a + 1.5 * (b // c) ** 2 ~ `x` % 3 -}}",
            "{{ a if b and not c or d in e and f not in g else h | default(value=i.j, other=\"\\\"\") | safe }}",
            "{{ [x.y | upper for x in a.b if x.z is not defined] }}{{ [k for k, v in m] | length > 1 }}",
            "{{ [1, a, ...b,] }}{{ {\"a\": b, ...c, 1: true,} }}",
            "{{ <ui.card title=\"x\" size={a.b < 2} flag {...rest} /> }}",
            "{% <card t={t}> %}body {{ a }}{% </card> %}",
            "{% component ui.card(@t, title: string = \"x\", size = -1, list = [1], ...rest) {\"a\": 1} %}{{ title }}{{ body }}{% endcomponent ui.card %}",
            "{%- if a == b -%}1{%- elif c != d %}2{% elif e >= f %}3{% else %}4{% endif -%}",
            "{% for a in b.c %}{% if a %}{% break %}{% endif %}{% continue %}{% else %}x{% endfor %}{% for k, v in m %}{% endfor %}",
            "{% set a = b.c %}{% set_global d = [1] %}{% set e %}x{{ f }}{% endset %}{% set g | upper | trim_end(pat=h) %}i{% endset %}",
            "{% include \"a.html\" %}{% block main %}{{ super() }}{% endblock main %}{% block x %}{% endblock %}",
            "{% filter upper | replace(from=\"a\", to=b.c) %}x{% endfilter %}",
            "{{ range(start=a, end=2) }}{{ a is divisible_by(divisor=b) }}{{ none }}{{ not a is odd }}",
        ];
        for form in forms {
            assert!(read(form).is_some(), "{form}");
        }
        for text in [r#"{% extends "base.html" %}"#, r#"{%- extends 'base.html' -%}{% block a %}{% endblock a %}"#] {
            assert_eq!(read(text).unwrap().parent, Some("base.html"));
        }
    }

    #[test]
    fn what_is_no_template_is_none() {
        for text in ["{{", "{{ a", "{% if a %}", "{{ a b }}", "{% unknown %}", "{{ \"a }}", "{# a", "{{ ) }}", "{{ }}"]
        {
            assert!(read(text).is_none(), "{text}");
        }
    }

    #[test]
    fn names_stand_where_they_are() {
        let text = "ä {{ posting.titel }} {{ static[\"x.css\"] }}";
        let template = read(text).unwrap();
        let [Node::Show(Expr::Part(_, "titel", first)), Node::Show(Expr::Part(_, "x.css", second))] =
            template.nodes.as_slice()
        else {
            panic!("{template:?}")
        };
        assert_eq!((&text[first.clone()], &text[second.clone()]), ("titel", "x.css"));
    }
}
