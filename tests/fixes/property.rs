//! Generated sites, mended in memory: what comes out is what their writers would have typed.
//!
//! In: the sound roles of `tests/rules/` and those of the example site, faults from [`FAULTS`] at any places, in any layout. Out: nothing. More cases,
//! where somebody has the time: `PROPTEST_CASES=5000 cargo test --release --test fixes`.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use serde_yaml::Value;
use vakanz::finding::{Arg, Edit, Finding};
use vakanz::language::Tongue;
use vakanz::mend::{Mended, mend};
use vakanz::review::Review;

use crate::faults::{FAULTS, Fault, How, Place};
use crate::layout::{Dice, Item, Node, Said, When, Writer};
use crate::site::{self, Audience};
use crate::support;

type Files = BTreeMap<String, String>;

/// A site to be mended. Everything in it may be any number: each is taken modulo what there is to choose from.
#[derive(Clone, Debug)]
struct Case {
    /// One of the roles of this project's example site, in the place of the sound one.
    example: Option<usize>,
    audience: usize,
    /// Whether the role has its words in Markdown.
    markdown: bool,
    dice: Dice,
    /// Each with the text that it goes into.
    faults: Vec<(usize, usize)>,
}

const ROLE: &str = "content/roles/clerk.yaml";

/// Fields whose texts are words for readers.
const TEXTS: [&str; 8] = ["title", "summary", "team", "text", "de", "en", "in", "-"];

fn tree(key: &str, value: &Value) -> Node {
    match value {
        Value::Mapping(map) => {
            let entry = |(key, value): (&Value, &Value)| {
                let key = key.as_str().expect("a name").to_owned();
                let node = tree(&key, value);
                (key, node)
            };
            Node::Map(map.iter().map(entry).collect())
        }
        Value::Sequence(items) => {
            let is_bare = matches!(key, "places" | "time" | "for");
            Node::List(items.iter().map(|item| tree(if is_bare { key } else { "-" }, item)).collect())
        }
        Value::String(text) if TEXTS.contains(&key) => Node::Text(text.trim().into()),
        other => Node::bare(serde_yaml::to_string(other).expect("YAML").trim()),
    }
}

fn sound(audience: Audience) -> Node {
    let mut role = tree("", &serde_yaml::from_str(site::sound(audience)).expect("YAML"));
    let (de, en) = ("Ihre Kolleg*innen und die Kolleg*innen im Lager helfen gern", "Your colleagues are glad to help");
    let text = |text: &str| Node::Text(text.into());
    let team = match audience {
        Audience::German => text(de),
        Audience::English => text(en),
        Audience::Both => Node::Map(vec![("de".to_owned(), text(de)), ("en".to_owned(), text(en))]),
    };
    role.set("team", team);
    role
}

fn without_for(node: &mut Node) {
    match node {
        Node::Map(entries) => {
            entries.retain(|(key, _)| key != "for");
            entries.iter_mut().for_each(|(_, node)| without_for(node));
        }
        Node::List(items) => items.iter_mut().for_each(without_for),
        Node::Text(_) | Node::Bare(_) => {}
    }
}

/// The ways to the texts of a role that are in a language and of a kind.
fn slots(node: &Node, audience: Audience, tongue: Tongue, place: Place) -> Vec<Vec<String>> {
    fn walk(node: &Node, way: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
        let children: Vec<(String, &Node)> = match node {
            Node::Map(entries) => entries.iter().map(|(key, node)| (key.clone(), node)).collect(),
            Node::List(items) => items.iter().enumerate().map(|(nth, node)| (nth.to_string(), node)).collect(),
            Node::Text(_) => {
                found.push(way.clone());
                return;
            }
            Node::Bare(_) => return,
        };
        for (key, child) in children {
            way.push(key);
            walk(child, way, found);
            way.pop();
        }
    }
    let mut found = Vec::new();
    walk(node, &mut Vec::new(), &mut found);
    found.retain(|way| {
        let is_tongue = match audience {
            Audience::Both => way.last().is_some_and(|key| key == tongue.tag()),
            Audience::German => tongue == Tongue::German,
            Audience::English => tongue == Tongue::English,
        };
        is_tongue && (way[0] == "title") == (place == Place::Title)
    });
    found
}

fn at<'n>(node: &'n mut Node, way: &[String]) -> Option<&'n mut Node> {
    way.iter().try_fold(node, |node, step| match node {
        Node::List(items) => items.get_mut(step.parse::<usize>().ok()?),
        node => node.get_mut(step),
    })
}

fn said<'n>(node: &'n mut Node, way: &[String]) -> Option<&'n mut Said> {
    match at(node, way)? {
        Node::Text(said) => Some(said),
        _ => None,
    }
}

/// A text without its full stop goes on: a sentence that is longer by some words.
fn behind(text: &str, words: &str) -> String {
    let end = if words.starts_with(['!', '?']) { &['.', '!', '?'][..] } else { &['.'] };
    text.trim_end_matches(end).to_owned() + words
}

fn spoil(said: &mut Said, how: How) {
    let Said { now, then } = said;
    match how {
        How::Behind(wrong, right) => (*now, *then) = (behind(now, wrong), behind(then, right)),
        How::Before(wrong, right) => (*now, *then) = (wrong.to_owned() + now, right.to_owned() + then),
        How::Whole(wrong, right) => (*now, *then) = (wrong.to_owned(), right.to_owned()),
        How::Capitals => *now = now.to_uppercase(),
    }
}

/// The example site without its roles, and those of them that are one file.
static EXAMPLE: LazyLock<(Files, Vec<Node>)> = LazyLock::new(|| {
    let root = support::project();
    let read = |path: &Path| std::fs::read_to_string(path).expect("a text");
    let mut files = Files::from([("vakanz.yaml".to_owned(), read(&root.join("vakanz.yaml")))]);
    let mut roles = Vec::new();
    for path in support::files(&root.join("content")).into_keys() {
        let text = || read(&root.join("content").join(&path));
        if !path.starts_with("roles/") {
            files.insert(format!("content/{path}"), text());
        } else if path.ends_with(".yaml") && !path.ends_with("/role.yaml") {
            let mut role = tree("", &serde_yaml::from_str(&text()).expect("YAML"));
            // Of a closed role nothing is said, and in Switzerland decimals may have a point.
            role.set("places", Node::List(vec![Node::bare("berlin")]));
            role.set("closes", Node::bare("until-filled"));
            role.set("draft", Node::bare("false"));
            roles.push(role);
        }
    }
    (files, roles)
});

impl Case {
    fn audience(&self) -> Audience {
        match self.example {
            Some(_) => Audience::Both,
            None => [Audience::German, Audience::English, Audience::Both][self.audience % 3],
        }
    }

    fn is_in_markdown(&self) -> bool {
        self.markdown && self.example.is_none()
    }

    /// Whether a fault can be one in this role: of those of the example, neither facts nor title are known.
    fn can_have(&self, fault: &Fault) -> bool {
        let is_of_facts =
            ["structure/title-extra", "language/mixed-gender-forms", "title/marker"].contains(&fault.rule);
        self.example.is_none() || !is_of_facts && !matches!(fault.how, How::Capitals)
    }

    /// The role with its faults, and the rules that they break.
    fn role(&self) -> (Node, Vec<&'static str>) {
        let audience = self.audience();
        let mut role = match self.example {
            Some(nth) => EXAMPLE.1[nth % EXAMPLE.1.len()].clone(),
            None => sound(audience),
        };
        if self.is_in_markdown() {
            // The duties have no ids there.
            without_for(&mut role);
        }
        let tongues: &[Tongue] = match audience {
            Audience::German => &[Tongue::German],
            Audience::English => &[Tongue::English],
            Audience::Both => &[Tongue::German, Tongue::English],
        };
        let fitting: Vec<_> =
            FAULTS.iter().filter(|fault| tongues.contains(&fault.tongue) && self.can_have(fault)).collect();
        let mut broken = Vec::new();
        let mut seen: HashMap<Vec<String>, usize> = HashMap::new();
        for (slot, which) in &self.faults {
            let fault = fitting[which % fitting.len()];
            let slots = slots(&role, audience, fault.tongue, fault.place);
            let way = &slots[slot % slots.len()];
            // Two in a text meet; a title bears one, and what ends in marks is at its end.
            let count = seen.entry(way.clone()).or_default();
            let text = said(&mut role, way).expect("a text");
            // "By a day by a day" is read as a range.
            let is_full = *count > usize::from(fault.place == Place::Body)
                || text.now.ends_with(['!', '?'])
                || matches!(fault.how, How::Behind(wrong, _) if wrong.contains("2026") && text.now.contains("2026"));
            // Several exclamations are another fault, which has no fix.
            if is_full || fault.rule == "style/shouting" && broken.contains(&fault.rule) {
                continue;
            }
            *count += 1;
            spoil(text, fault.how);
            broken.push(fault.rule);
            let mut other = way.clone();
            let last = other.last_mut().expect("a field");
            *last = if last == "de" { "en" } else { "de" }.to_owned();
            if let Some(text) = said(&mut role, &other).filter(|_| !fault.other.is_empty()) {
                let addition = match fault.how {
                    How::Before(..) => How::Before(fault.other, fault.other),
                    _ => How::Behind(fault.other, fault.other),
                };
                *seen.entry(other).or_default() += 1;
                spoil(text, addition);
            }
        }
        (role, broken)
    }

    /// The files of the site, as they are or as they should be.
    fn files(&self, when: When) -> Files {
        let audience = self.audience();
        if self.example.is_some() {
            let mut files = EXAMPLE.0.clone();
            files.insert(ROLE.to_owned(), Writer::yaml(&self.dice, when, ROLE, &self.role().0));
            return files;
        }
        let mut files = site::files(audience, "");
        files.remove(ROLE);
        // Whatever forms are the most.
        let settings = files.get_mut("vakanz.yaml").expect("the settings");
        *settings = settings.replace("address: sie", "gender-style: star, address: sie");
        let (mut role, _) = self.role();
        let clauses = self.clauses(&mut role, audience);
        if let Node::Map(entries) = &clauses
            && !entries.is_empty()
        {
            let path = "content/clauses/shared.yaml";
            files.insert(path.to_owned(), Writer::yaml(&self.dice, when, path, &clauses));
        }
        let other = self.other(&clauses, audience);
        let path = "content/roles/other.yaml";
        files.insert(path.to_owned(), Writer::yaml(&self.dice, when, path, &other));
        if self.is_in_markdown() {
            self.in_markdown(role, when, &mut files);
        } else {
            files.insert(ROLE.to_owned(), Writer::yaml(&self.dice, when, ROLE, &role));
        }
        files
    }

    /// Makes some of the items clauses.
    fn clauses(&self, role: &mut Node, audience: Audience) -> Node {
        let mut clauses = Vec::new();
        for list in ["duties", "benefits", "process", "notes"] {
            let Some(Node::List(items)) = role.get_mut(list) else { continue };
            for (nth, item) in items.iter_mut().enumerate() {
                if self.dice.roll(&format!("{list} {nth} clause"), 4) != 1 {
                    continue;
                }
                let name = format!("{list}-{nth}");
                let (words, mut rest) = match std::mem::replace(item, Node::List(Vec::new())) {
                    Node::Map(entries) => {
                        let is_words = |key: &str| matches!(key, "de" | "en" | "text");
                        entries.into_iter().partition::<Vec<_>, _>(|(key, _)| is_words(key))
                    }
                    text => (vec![("text".to_owned(), text)], Vec::new()),
                };
                let tag = if audience == Audience::English { "en" } else { "de" };
                let named = |(key, node): (String, Node)| (if key == "text" { tag.to_owned() } else { key }, node);
                clauses.push((name.clone(), Node::Map(words.into_iter().map(named).collect())));
                rest.push(("use".to_owned(), Node::bare(&format!("shared/{name}"))));
                *item = Node::Map(rest);
            }
        }
        Node::Map(clauses)
    }

    /// A second role, which uses the clauses too.
    fn other(&self, clauses: &Node, audience: Audience) -> Node {
        const OTHER: &str = "\
title: { de: Empfang, en: Receptionist }
places: [vienna]
employment: { time: full-time, hours: 38.5, contract: permanent, start: immediately }
pay: { min: 2600, max: 2900, currency: EUR, per: month, payments: 14 }
posted: 2026-11-02
closes: until-filled
reviewed: 2026-09-14
summary: { de: Sie begrüßen Gäste und verbinden Anrufe., en: You welcome guests and put calls through. }
duties:
- { de: Besucherausweise ausgeben, en: Issue visitor badges }
- { de: Die Tagespost öffnen und verteilen, en: Open and distribute the daily post }
- { de: Räume für Besprechungen vorbereiten, en: Prepare rooms for meetings }
qualifications: { skills: [{ de: Sie telefonieren gern., en: You like being on the phone. }] }
benefits: [{ de: Essenszuschuss, en: Meal allowance }]
process: [{ de: Sie hören bald von uns., en: You will hear from us soon. }]
notes: [{ de: Der Empfang ist rollstuhlgerecht., en: The reception is wheelchair accessible. }]
";
        fn only(node: Node, tag: Option<&str>) -> Node {
            match (node, tag) {
                (Node::Map(entries), Some(tag)) if entries.iter().any(|(key, _)| key == "en") => {
                    Node::Map(entries.into_iter().filter(|(key, _)| key == tag).collect())
                }
                (Node::Map(entries), _) => {
                    Node::Map(entries.into_iter().map(|(key, node)| (key, only(node, tag))).collect())
                }
                (Node::List(items), _) => Node::List(items.into_iter().map(|node| only(node, tag)).collect()),
                (leaf, _) => leaf,
            }
        }
        let tag = match audience {
            Audience::German => Some("de"),
            Audience::English => Some("en"),
            Audience::Both => None,
        };
        let mut other = only(tree("", &serde_yaml::from_str(OTHER).expect("YAML")), tag);
        let Node::Map(clauses) = clauses else { return other };
        for (name, _) in clauses {
            let list = name.split('-').next().unwrap_or_default();
            if let Some(Node::List(items)) = other.get_mut(list) {
                items.push(Node::Map(vec![("use".to_owned(), Node::bare(&format!("shared/{name}")))]));
            }
        }
        other
    }

    /// Takes the words out of the role into a file for each language.
    fn in_markdown(&self, role: Node, when: When, files: &mut Files) {
        let langs: &[(&str, Tongue)] = match self.audience() {
            Audience::German => &[("de", Tongue::German)],
            Audience::English => &[("en", Tongue::English)],
            Audience::Both => &[("de", Tongue::German), ("en", Tongue::English)],
        };
        let words = |node: &Node, tag: &str| -> Option<Said> {
            match node {
                Node::Text(said) => Some(said.clone()),
                node => match node.get(tag).or_else(|| node.get("text"))? {
                    Node::Text(said) => Some(said.clone()),
                    _ => None,
                },
            }
        };
        for (tag, tongue) in langs {
            let heads = match tongue {
                Tongue::German => {
                    ["Ihr Team", "Ihre Aufgaben", "Ihr Profil", "Wir bieten", "So geht es weiter", "Hinweise"]
                }
                Tongue::English => ["Your team", "Your duties", "Your profile", "We offer", "How to apply", "Notes"],
            };
            let field = |name: &str| words(role.get(name).expect("a field"), tag).expect("words");
            let list = |node: Option<&Node>| -> Vec<Item> {
                let Some(Node::List(items)) = node else { return Vec::new() };
                let item = |node: &Node| match (node.get("use"), words(node, tag)) {
                    (Some(Node::Bare(name)), _) => Item::Clause(name.now.clone()),
                    (_, words) => Item::Point(words.expect("words")),
                };
                items.iter().map(item).collect()
            };
            let skills = role.get("qualifications").and_then(|node| node.get("skills"));
            let parts = vec![
                ("", vec![Item::Title(field("title")), Item::Paragraph(field("summary"))]),
                (heads[0], vec![Item::Paragraph(field("team"))]),
                (heads[1], list(role.get("duties"))),
                (heads[2], list(skills)),
                (heads[3], list(role.get("benefits"))),
                (heads[4], list(role.get("process"))),
                (heads[5], list(role.get("notes"))),
            ];
            let path = format!("content/roles/clerk/{tag}.md");
            let text = Writer::markdown(&self.dice, when, &path, &parts);
            files.insert(path, text);
        }
        let Node::Map(mut entries) = role else { return };
        entries.retain(|(key, _)| {
            !["title", "summary", "team", "duties", "benefits", "process", "notes"].contains(&key.as_str())
        });
        for (key, node) in &mut entries {
            if let (true, Node::Map(entries)) = (key == "qualifications", node) {
                entries.retain(|(key, _)| key != "skills");
            }
        }
        let path = "content/roles/clerk/role.yaml";
        files.insert(path.to_owned(), Writer::yaml(&self.dice, when, path, &Node::Map(entries)));
    }
}

fn texts(review: &Review) -> Files {
    let own = review.snapshot.files.iter().filter(|file| !file.built_in);
    own.map(|file| (file.path.clone(), file.text().unwrap_or_default().to_owned())).collect()
}

/// What is the same of a finding before and after its words are mended: not its place in the file, nor signs and formats.
fn known(finding: &Finding, review: &Review) -> String {
    let path = finding.at.map_or("", |at| review.snapshot.file(at.file).path.as_str());
    let letters = |text: &String| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let words = finding.args.iter().filter_map(|(_, arg)| match arg {
        Arg::Text(text) => Some(letters(text)),
        Arg::Choice(texts) => Some(texts.iter().map(letters).collect::<Vec<String>>().join(" ")),
        Arg::Number(_) => None,
    });
    format!("{path} {} {:?}", finding.rule, words.collect::<Vec<String>>())
}

/// The site without the places of its words; what stands between these is not what they say.
fn model(review: &Review) -> String {
    let whole = format!("{:?}", review.site);
    let mut parts = whole.split("Span {");
    let mut model = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        model.push_str(part.split_once('}').map_or(part, |(_, rest)| rest));
    }
    squeezed(&model.replace("\\n", " "))
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is wrong with the edits of the findings, if anything.
fn edits_are_sound(review: &Review) -> Result<(), String> {
    for finding in &review.findings {
        let mut edits: Vec<&Edit> = finding.fix.iter().collect();
        edits.sort_by_key(|edit| edit.at);
        for edit in &edits {
            let file = review.snapshot.file(edit.at.file);
            let text = file.text().filter(|_| !file.built_in).unwrap_or_default();
            match text.get(edit.at.range()) {
                None => return Err(format!("{}: {edit:?} is no place in {}", finding.rule, file.path)),
                Some(old) if old == edit.text => return Err(format!("{} changes nothing: {edit:?}", finding.rule)),
                Some(_) => {}
            }
        }
        let apart = |pair: &[&Edit]| pair[0].at.file != pair[1].at.file || pair[0].at.end <= pair[1].at.start;
        if !edits.windows(2).all(apart) {
            return Err(format!("{} changes words twice: {edits:?}", finding.rule));
        }
    }
    Ok(())
}

/// What does not hold, if anything.
fn mends(case: &Case) -> Result<(), String> {
    let (_, broken) = case.role();
    let (before, wanted) = (case.files(When::Now), case.files(When::Then));
    let review = site::reviewed(&before);
    let faults = review.findings.iter().filter(|finding| finding.is_fault() && finding.fix.is_empty());
    let faults: Vec<String> = faults.map(|finding| known(finding, &review)).collect();
    ensure(faults.is_empty(), || format!("the site cannot be read: {faults:#?}"))?;
    for rule in &broken {
        let is_found = review.findings.iter().any(|finding| finding.rule.id == *rule && !finding.fix.is_empty());
        ensure(is_found, || format!("no fix for {rule}"))?;
    }
    edits_are_sound(&review)?;
    let known_before: Vec<String> = review.findings.iter().map(|finding| known(finding, &review)).collect();
    let Mended { review: after, files, count } = mend(review, None, |_| true);
    edits_are_sound(&after)?;

    let left = after.findings.iter().filter(|finding| !finding.fix.is_empty());
    let left: Vec<String> = left.map(|finding| format!("{} {:?}", known(finding, &after), finding.fix)).collect();
    ensure(left.is_empty(), || format!("not mended: {left:#?}"))?;
    let texts = texts(&after);
    let changed: Vec<&String> = texts.keys().filter(|path| before[*path] != texts[*path]).collect();
    let told: Vec<&String> = files.iter().map(|file| &after.snapshot.file(*file).path).collect();
    ensure(changed == told, || format!("{changed:?} are changed, {told:?} are told"))?;
    ensure((count > 0) == (before != wanted), || format!("{count} are mended of {broken:?}"))?;
    for (path, text) in &texts {
        // Where the wrong words were on two lines, the right ones may be on one.
        let is_right = *text == wanted[path] || squeezed(text) == squeezed(&wanted[path]);
        ensure(is_right, || {
            let mut lines = text.lines().zip(wanted[path].lines()).zip(before[path].lines());
            let differ = lines.find(|((is, should), _)| is != should);
            format!("{path}: ((is, should), was) = {differ:?}")
        })?;
    }
    let (is, should) = (model(&after), model(&site::reviewed(&wanted)));
    ensure(is == should, || format!("the site is\n{is}\nand not\n{should}"))?;
    for finding in after.findings.iter().map(|finding| known(finding, &after)) {
        ensure(known_before.contains(&finding), || format!("new: {finding}\nbefore: {known_before:#?}"))?;
    }
    let again = mend(after, None, |_| true);
    ensure((again.files.len(), again.count) == (0, 0), || "a second time changes something".to_owned())
}

fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise()) }
}

fn explained(case: &Case) -> Result<(), String> {
    mends(case).map_err(|fault| {
        let files = case.files(When::Now);
        let own = files.iter().filter(|(path, _)| path.contains("/roles/clerk") || path.contains("/shared"));
        own.fold(fault, |said, (path, text)| format!("{said}\n== {path}\n{text}"))
    })
}

fn case() -> impl Strategy<Value = Case> {
    let faults = prop::collection::vec((0usize..60, 0usize..60), 0..7);
    let dice = prop::collection::vec(any::<u8>(), 61).prop_map(Dice);
    let example = prop::option::weighted(0.2, 0usize..20);
    (example, 0usize..3, any::<bool>(), dice, faults).prop_map(|(example, audience, markdown, dice, faults)| Case {
        example,
        audience,
        markdown,
        dice,
        faults,
    })
}

fn config(cases: u32) -> ProptestConfig {
    let default = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { default.cases } else { cases };
    ProptestConfig { cases, failure_persistence: None, max_shrink_time: 20_000, ..default }
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn a_site_is_mended_as_its_writer_would(case in case()) {
        explained(&case).map_err(TestCaseError::fail)?;
    }
}

/// Each fault by itself, in the plainest layout and both forms of a role.
#[test]
fn every_fault_is_mended() {
    let mut wrong = Vec::new();
    for (which, fault) in FAULTS.iter().enumerate() {
        let audience = usize::from(fault.tongue == Tongue::English);
        let nth = FAULTS[..which].iter().filter(|other| other.tongue == fault.tongue).count();
        for markdown in [false, true] {
            let case = Case { example: None, audience, markdown, dice: Dice(vec![0]), faults: vec![(which, nth)] };
            wrong.extend(mends(&case).err().map(|error| format!("{fault:?} {markdown}: {error}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
