//! Reads the prose of a role: one Markdown file, divided into the sections that its headings name.
//!
//! In: the text of the file and its language. Out: [`Prose`] with byte ranges, and findings.
//! No text is ever dropped: what cannot be placed is kept where it stands, and reported.

use std::borrow::Cow;
use std::ops::Range;

use super::blocks::{self, Block, Kind};
pub use super::heading::Section;
use super::heading::{Meaning, Reading, read};
use crate::finding::{FileId, Finding, Span, rules};
use crate::language::Tongue;

/// The prose of a role in one language.
#[derive(Debug, Default)]
pub struct Prose {
    /// The first heading of the first level.
    pub title: Option<Piece>,
    /// In the order of the file. Two headings of the same section make two parts.
    pub parts: Vec<Part>,
}

/// A heading and what stands below it.
#[derive(Debug)]
pub struct Part {
    pub section: Section,
    /// As written; empty for the text before any heading, which is [`Section::Summary`].
    pub heading: Piece,
    /// The paragraphs outside lists.
    pub lead: Vec<Piece>,
    /// The items of all lists, nested ones behind the item they stand in.
    pub items: Vec<Piece>,
}

/// A text of one line, inline Markdown as in the file, and the bytes of the file it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub range: Range<u32>,
}

impl Piece {
    /// The piece without the marks around `text`, a slice of its text. Only ASCII may stand around it.
    fn narrowed(&self, text: &str) -> Piece {
        let before = self.text.find(text).unwrap_or(0);
        let after = self.text.len() - before - text.len();
        // From both ends, because blanks in between were collapsed.
        Piece { text: text.to_owned(), range: self.range.start + before as u32..self.range.end - after as u32 }
    }

    /// The lines of a paragraph or an item as one.
    fn joined(lines: Vec<Piece>) -> Option<Piece> {
        lines.into_iter().reduce(|mut joined, line| {
            joined.text.push(' ');
            joined.text.push_str(&line.text);
            joined.range.end = line.range.end;
            joined
        })
    }
}

/// Reads the prose of a role.
pub fn parse(file: FileId, text: &str, lang: &str, findings: &mut Vec<Finding>) -> Prose {
    let blocks = blocks::read(file, &dashed(text), findings);
    let mut outline = Outline {
        file,
        lang: Tongue::parse(lang),
        findings,
        titled: false,
        title: None,
        drafts: Vec::new(),
        path: Vec::new(),
        level: None,
    };
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        let before_list = blocks.peek().is_some_and(|next| next.kind == Kind::Item);
        outline.block(block, before_list);
    }
    outline.finish()
}

/// The text with a dash for every bullet that was pasted from a word processor; every place stays where it is.
fn dashed(text: &str) -> Cow<'_, str> {
    const BULLETS: [char; 6] = ['•', '‣', '▪', '●', '◦', '–'];
    let is_bullet = |line: &str| line.trim_start_matches([' ', '\t']).starts_with(BULLETS);
    if !text.lines().any(is_bullet) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        let rest = &line[indent..];
        match rest.chars().next().filter(|c| BULLETS.contains(c)) {
            Some(bullet) if rest[bullet.len_utf8()..].starts_with([' ', '\t', '\u{a0}']) => {
                out.push_str(&line[..indent]);
                out.push('-');
                let words = rest.trim_start_matches([bullet, ' ', '\t', '\u{a0}']);
                out.extend(std::iter::repeat_n(' ', rest.len() - words.len() - 1));
                out.push_str(words);
            }
            _ => out.push_str(line),
        }
    }
    Cow::Owned(out)
}

/// Splits the `---` block at the very start off a free page: the range of its YAML, and where the body begins.
pub fn front_matter(text: &str) -> (Option<Range<usize>>, usize) {
    let is_fence = |line: &str| line.trim_end() == "---";
    let base = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = text[base..].split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| is_fence(line)) else { return (None, 0) };
    let start = base + first.len();
    let mut at = start;
    for line in lines {
        if is_fence(line) {
            return (Some(start..at), at + line.len());
        }
        at += line.len();
    }
    (None, 0)
}

/// A part that is being filled.
struct Draft {
    part: Part,
    /// Its heading may mean duties or benefits; decided when all headings are known.
    undecided: bool,
    /// Has sub-headings with parts of their own.
    divided: bool,
}

impl Draft {
    fn awaits_list_of(&self, section: Section) -> bool {
        self.part.section == section && self.part.items.is_empty()
    }
}

/// What makes a line a heading.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Hashes, a line below, or bold letters.
    Marked,
    /// A colon at the end of a plain line before a list.
    Colon,
}

/// Where a heading leads.
#[derive(Clone, Copy)]
enum Place {
    Named(Section),
    /// Duties or benefits.
    Undecided,
    /// It divides the section it stands in.
    Within(Section),
    Nowhere(Option<Section>),
}

impl Place {
    fn of(meaning: Meaning, parent: Option<Section>) -> Place {
        match (meaning, parent) {
            (Meaning::Known(section), Some(parent)) if parent.is_nice() => Place::Named(section.made_nice()),
            (Meaning::Known(section), _) => Place::Named(section),
            (Meaning::Expectation, Some(parent @ (Section::Duties | Section::Benefits)))
            | (Meaning::Unknown(_), Some(parent)) => Place::Within(parent),
            (Meaning::Expectation, _) => Place::Undecided,
            (Meaning::Unknown(guess), None) => Place::Nowhere(guess),
        }
    }

    fn section(self) -> Section {
        match self {
            Place::Named(section) | Place::Within(section) => section,
            Place::Undecided => Section::Duties,
            Place::Nowhere(_) => Section::Other,
        }
    }
}

/// Turns blocks into parts.
struct Outline<'f> {
    file: FileId,
    lang: Option<Tongue>,
    findings: &'f mut Vec<Finding>,
    titled: bool,
    title: Option<Piece>,
    drafts: Vec<Draft>,
    /// The headings that the current place stands under: level and draft.
    path: Vec<(u8, usize)>,
    /// The level of the latest heading that is one in Markdown; bold lines rank below it.
    level: Option<u8>,
}

impl Outline<'_> {
    fn block(&mut self, block: Block, before_list: bool) {
        match block.kind {
            Kind::Heading { level, underlined } => self.markdown_heading(level, underlined, block.lines),
            Kind::Paragraph => self.paragraph(block.lines, before_list),
            Kind::Item => {
                if let Some(item) = Piece::joined(block.lines) {
                    self.current(&item).part.items.push(item);
                }
            }
        }
    }

    fn markdown_heading(&mut self, level: u8, underlined: bool, lines: Vec<Piece>) {
        let several = lines.len() > 1;
        let Some(heading) = Piece::joined(lines) else { return };
        if level == 1 && !self.titled {
            self.titled = true;
            self.title = Some(heading);
            return;
        }
        let reading = read(&heading.text);
        // Dashes right below a paragraph were meant as a rule.
        let sentence = several || heading.text.ends_with(['.', '!', ';']);
        if underlined && sentence && !reading.whole {
            return self.lead(vec![heading]);
        }
        let level = level.max(2);
        self.level = Some(level);
        self.heading(level, Form::Marked, heading, reading);
    }

    /// A paragraph, whose lines may be headings in disguise.
    fn paragraph(&mut self, lines: Vec<Piece>, before_list: bool) {
        let count = lines.len();
        let mut lead = Vec::new();
        for (n, line) in lines.into_iter().enumerate() {
            let last = n + 1 == count;
            if let Some((level, heading)) = self.unspaced(&line) {
                self.lead(std::mem::take(&mut lead));
                self.markdown_heading(level, false, vec![heading]);
            } else if last && let Some((form, heading, reading)) = self.disguised(&line, count == 1, before_list) {
                self.lead(std::mem::take(&mut lead));
                let level = self.level.map_or(2, |level| level + 1);
                self.heading(level, form, heading, reading);
            } else {
                lead.push(line);
            }
        }
        self.lead(lead);
    }

    /// `##Heading` without the space, which Markdown takes for text.
    fn unspaced(&mut self, line: &Piece) -> Option<(u8, Piece)> {
        let words = line.text.trim_start_matches('#');
        let hashes = line.text.len() - words.len();
        let is_heading = match hashes {
            // One hash may be a hashtag.
            1 if self.drafts.is_empty() && !self.titled => true,
            1 => matches!(read(words), Reading { meaning: Meaning::Known(_), whole: true, .. }),
            2..=6 => true,
            _ => false,
        };
        let words = words.trim_end_matches('#').trim_ascii();
        if !is_heading || !words.contains(char::is_alphanumeric) {
            return None;
        }
        let fixed = format!("{} {words}", &line.text[..hashes]);
        let gap = Span::new(self.file, line.range.start as usize + hashes..line.range.start as usize + hashes);
        self.find(&rules::MARKDOWN_HEADING_WITHOUT_SPACE, line, |finding| finding.arg("fixed", fixed).fix(gap, " "));
        Some((hashes as u8, line.narrowed(words)))
    }

    /// A line of text that serves as a heading: a bold one, or before a list one that ends in a colon.
    fn disguised(&self, line: &Piece, alone: bool, before_list: bool) -> Option<(Form, Piece, Reading)> {
        if let Some(words) = bold(&line.text) {
            let reading = read(words);
            let clear = matches!(reading.meaning, Meaning::Known(_)) && reading.whole;
            return (before_list || alone && clear).then(|| (Form::Marked, line.narrowed(words), reading));
        }
        if !before_list || !line.text.ends_with(':') {
            return None;
        }
        let reading = read(&line.text);
        let clear = reading.whole && !matches!(reading.meaning, Meaning::Unknown(_));
        clear.then(|| (Form::Colon, line.clone(), reading))
    }

    fn heading(&mut self, level: u8, form: Form, heading: Piece, reading: Reading) {
        while self.path.last().is_some_and(|(above, _)| *above >= level) {
            self.path.pop();
        }
        let parent = self.path.last().map(|(_, draft)| *draft);
        let place = Place::of(reading.meaning, parent.map(|draft| self.drafts[draft].part.section));
        self.note_language(&heading, reading);
        if let Place::Nowhere(guess) = place {
            self.note_unknown(&heading, guess);
        }
        // Neither of these begins a part: what leads into the list of its section, and what divides a part still open.
        let leads_in = form == Form::Colon && self.drafts.last().is_some_and(|d| d.awaits_list_of(place.section()));
        let divides = matches!(place, Place::Within(_)) && parent.is_some_and(|draft| draft + 1 == self.drafts.len());
        if leads_in || divides {
            return self.lead(vec![heading]);
        }
        if let Some(parent) = parent {
            self.drafts[parent].divided = true;
        }
        self.path.push((level, self.drafts.len()));
        self.open(place.section(), matches!(place, Place::Undecided), heading);
    }

    fn open(&mut self, section: Section, undecided: bool, heading: Piece) {
        let part = Part { section, heading, lead: Vec::new(), items: Vec::new() };
        self.drafts.push(Draft { part, undecided, divided: false });
    }

    fn lead(&mut self, lines: Vec<Piece>) {
        if let Some(paragraph) = Piece::joined(lines) {
            self.current(&paragraph).part.lead.push(paragraph);
        }
    }

    /// The part to which `piece` goes; text before any heading opens the summary.
    fn current(&mut self, piece: &Piece) -> &mut Draft {
        if self.drafts.is_empty() {
            let nothing = Piece { text: String::new(), range: piece.range.start..piece.range.start };
            self.open(Section::Summary, false, nothing);
        }
        let last = self.drafts.len() - 1;
        &mut self.drafts[last]
    }

    fn finish(mut self) -> Prose {
        self.decide();
        self.note_missing();
        Prose { title: self.title, parts: self.drafts.into_iter().map(|draft| draft.part).collect() }
    }

    /// Settles headings that mean duties or benefits by what the rest of the file already has.
    fn decide(&mut self) {
        while let Some(index) = self.drafts.iter().position(|draft| draft.undecided) {
            let sibling = |section| self.drafts.iter().find(|d| !d.undecided && d.part.section == section);
            let (section, because, other) = match (sibling(Section::Duties), sibling(Section::Benefits)) {
                (Some(duties), _) => (Section::Benefits, "duties", Some(duties)),
                (None, Some(benefits)) => (Section::Duties, "benefits", Some(benefits)),
                (None, None) => (Section::Duties, "nothing", None),
            };
            let other = other.map(|draft| self.span(&draft.part.heading));
            let draft = &mut self.drafts[index];
            draft.part.section = section;
            draft.undecided = false;
            let heading = draft.part.heading.clone();
            self.find(&rules::MARKDOWN_AMBIGUOUS_HEADING, &heading, |finding| {
                let finding = finding.arg("section", section.key()).arg("because", because);
                other.into_iter().fold(finding, |finding, at| finding.also(at, because))
            });
        }
    }

    /// Reports sections without text, and lists written as prose.
    fn note_missing(&mut self) {
        let drafts = std::mem::take(&mut self.drafts);
        for draft in &drafts {
            let Draft { part, divided, .. } = draft;
            let listed = || drafts.iter().any(|d| d.part.section == part.section && !d.part.items.is_empty());
            if *divided || !part.items.is_empty() {
                continue;
            }
            if part.lead.is_empty() {
                self.find(&rules::MARKDOWN_EMPTY_SECTION, &part.heading, |finding| finding);
            } else if part.section.needs_list() && !listed() {
                self.find(&rules::MARKDOWN_NO_LIST, &part.heading, |finding| {
                    finding.arg("section", part.section.key())
                });
            }
        }
        self.drafts = drafts;
    }

    fn note_unknown(&mut self, heading: &Piece, guess: Option<Section>) {
        let guess = guess.map_or("none", Section::key);
        self.find(&rules::MARKDOWN_UNKNOWN_HEADING, heading, |finding| finding.arg("guess", guess));
    }

    fn note_language(&mut self, heading: &Piece, reading: Reading) {
        let (Some(lang), Some(found)) = (self.lang, reading.tongue) else { return };
        if lang != found && !matches!(reading.meaning, Meaning::Unknown(_)) {
            self.find(&rules::MARKDOWN_HEADING_LANGUAGE, heading, |finding| {
                finding.arg("lang", lang.tag()).arg("found", found.tag())
            });
        }
    }

    fn find(&mut self, rule: &'static crate::finding::Rule, at: &Piece, more: impl FnOnce(Finding) -> Finding) {
        let finding = Finding::new(rule, self.span(at)).arg("heading", at.text.as_str());
        self.findings.push(more(finding));
    }

    fn span(&self, piece: &Piece) -> Span {
        Span { file: self.file, start: piece.range.start, end: piece.range.end }
    }
}

/// The words of a line that is bold from end to end, a colon behind it aside.
fn bold(line: &str) -> Option<&str> {
    let line = line.strip_suffix(':').unwrap_or(line).trim_ascii_end();
    let within = |mark: &str| line.strip_prefix(mark)?.strip_suffix(mark).filter(|words| !words.contains(mark));
    within("**").or_else(|| within("__")).map(str::trim_ascii).filter(|words| words.contains(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Arg;
    use crate::model::Need;

    fn parsed(text: &str, lang: &str) -> (Prose, Vec<Finding>) {
        let mut findings = Vec::new();
        let prose = parse(FileId(7), text, lang, &mut findings);
        (prose, findings)
    }

    /// The outline as text, a line each: `section heading`, `~ lead`, `- item`; findings as `! rule`.
    fn outline(text: &str, lang: &str) -> String {
        let (prose, findings) = parsed(text, lang);
        let mut lines = Vec::new();
        lines.extend(prose.title.map(|title| format!("# {}", title.text)));
        for part in prose.parts {
            lines.push(format!("{} {}", part.section.key(), part.heading.text).trim_end().to_owned());
            lines.extend(part.lead.iter().map(|piece| format!("~ {}", piece.text)));
            lines.extend(part.items.iter().map(|piece| format!("- {}", piece.text)));
        }
        lines.extend(findings.iter().map(|finding| format!("! {}", finding.rule)));
        lines.join("\n")
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(outline(text, "de"), expected.join("\n"));
    }

    const EXAMPLE: &str = "# Sachbearbeitung Einkauf\n\nSie bestellen, was 140 Kolleginnen\n\
        und Kollegen zum Arbeiten brauchen.\n\n\
        ## Ihre Aufgaben\n\n- Sie holen *Angebote* ein und\n  vergleichen sie.\n- use: office/supplies\n\n\
        ## Das bringen Sie mit\n\n- Sie rechnen sicher mit Rabatten.\n\n## Von Vorteil\n\n\
            - Sie haben schon mit SAP MM bestellt.\n";
    const OUTLINE: &[&str] = &[
        "# Sachbearbeitung Einkauf",
        "summary",
        "~ Sie bestellen, was 140 Kolleginnen und Kollegen zum Arbeiten brauchen.",
        "duties Ihre Aufgaben",
        "- Sie holen *Angebote* ein und vergleichen sie.",
        "- use: office/supplies",
        "skills Das bringen Sie mit",
        "- Sie rechnen sicher mit Rabatten.",
        "skills-nice Von Vorteil",
        "- Sie haben schon mit SAP MM bestellt.",
    ];

    #[test]
    fn the_example_of_the_reference() {
        check(EXAMPLE, OUTLINE);
    }

    #[test]
    fn windows_line_ends_and_a_byte_order_mark_change_nothing() {
        check(&format!("\u{feff}{}", EXAMPLE.replace('\n', "\r\n")), OUTLINE);
    }

    #[test]
    fn ranges_are_exact() {
        let text = "\u{feff}# Büro für\tÄmter\r\n\r\n##Ihre Überaufgaben \r\n\r\n\
            * Größe  prüfen,\r\n  *öfter*\r\n\r\n**Ihr  Änderungsprofil:**\r\n\r\n1. ä\\*\r\n";
        let (prose, _) = parsed(text, "de");
        let slice = |piece: &Piece| &text[piece.range.start as usize..piece.range.end as usize];
        assert_eq!(prose.title.as_ref().map(slice), Some("Büro für\tÄmter"));
        assert_eq!(slice(&prose.parts[0].heading), "Ihre Überaufgaben");
        assert_eq!(slice(&prose.parts[0].items[0]), "Größe  prüfen,\r\n  *öfter*");
        assert_eq!(prose.parts[0].items[0].text, "Größe prüfen, *öfter*");
        assert_eq!(slice(&prose.parts[1].heading), "Ihr  Änderungsprofil:");
        assert_eq!(slice(&prose.parts[1].items[0]), "ä\\*");
    }

    #[test]
    fn findings_point_at_the_heading() {
        let text = "# Büro\n\n## Höhenflüge\n\n- ü\n";
        let (_, findings) = parsed(text, "de");
        assert_eq!(findings.len(), 1);
        let at = findings[0].at.unwrap();
        assert_eq!((at.file, &text[at.range()]), (FileId(7), "Höhenflüge"));
        assert_eq!(findings[0].args, [("heading", Arg::from("Höhenflüge")), ("guess", Arg::from("none"))]);
    }

    #[test]
    fn headings_come_in_many_shapes() {
        check(
            "Titel\n=====\n\nIhre Aufgaben\n-------------\n- a\n\n**Ihr Profil**\n- b\n\nWir sind klein.\n\
                **Wir bieten:**\n- c\n\nVon Vorteil:\n- d\n",
            &[
                "# Titel",
                "duties Ihre Aufgaben",
                "- a",
                "skills Ihr Profil",
                "~ Wir sind klein.",
                "- b",
                "benefits Wir bieten:",
                "- c",
                "skills-nice Von Vorteil:",
                "- d",
            ],
        );
    }

    #[test]
    fn a_missing_space_is_mended() {
        check(
            "#Titel\n##Ihre Aufgaben\n- a\n",
            &[
                "# Titel",
                "duties Ihre Aufgaben",
                "- a",
                "! markdown/heading-without-space",
                "! markdown/heading-without-space",
            ],
        );
        check("# Titel\n\n#nordlicht sucht Sie.\n", &["# Titel", "summary", "~ #nordlicht sucht Sie."]);
        let (_, findings) = parsed("# Titel\n\nText\n##Ihre Aufgaben##\n- a", "de");
        assert_eq!(findings[0].args[1], ("fixed", Arg::from("## Ihre Aufgaben")));
    }

    #[test]
    fn the_second_title_is_a_section() {
        check("# Titel\n# Ihre Aufgaben\n- a\n", &["# Titel", "duties Ihre Aufgaben", "- a"]);
    }

    #[test]
    fn a_rule_right_below_text_makes_no_heading() {
        check(
            "# T\n\nSie holen Angebote ein.\n---\n\n## Ihre Aufgaben\n- a",
            &["# T", "summary", "~ Sie holen Angebote ein.", "duties Ihre Aufgaben", "- a"],
        );
    }

    #[test]
    fn sub_headings_inherit() {
        check(
            "## Ihr Profil\n### Fachlich\n- a\n### Persönliche Stärken\n- b\n### Am Rande\n- c\n## Von Vorteil\n\
                ### Persönlich\n- d\n### Kür und Kuchen\n- e",
            &[
                "skills Ihr Profil",
                "skills Fachlich",
                "- a",
                "personal Persönliche Stärken",
                "- b",
                "skills Am Rande",
                "- c",
                "skills-nice Von Vorteil",
                "personal Persönlich",
                "- d",
                "skills-nice Kür und Kuchen",
                "- e",
            ],
        );
        let (prose, _) = parsed("## Von Vorteil\n### Persönlich\n- d", "de");
        assert_eq!(prose.parts[1].section, Section::Personal(Need::Nice));
        check(
            "## Ihre Aufgaben\n### Montags\n- a\n### Dienstags\n- b",
            &["duties Ihre Aufgaben", "~ Montags", "~ Dienstags", "- a", "- b"],
        );
    }

    #[test]
    fn what_leads_into_a_list_is_no_heading() {
        check(
            "## Ihre Aufgaben\n\nIm Einkauf übernehmen Sie folgende Aufgaben:\n- a\n\n## Wir bieten\n\n\
                Wir bieten Ihnen:\n- b",
            &[
                "duties Ihre Aufgaben",
                "~ Im Einkauf übernehmen Sie folgende Aufgaben:",
                "- a",
                "benefits Wir bieten",
                "~ Wir bieten Ihnen:",
                "- b",
            ],
        );
        check(
            "## Ihr Profil\n- a\n\nIdealerweise bringen Sie außerdem mit:\n- b",
            &["skills Ihr Profil", "- a", "skills-nice Idealerweise bringen Sie außerdem mit:", "- b"],
        );
    }

    #[test]
    fn unknown_headings_keep_their_text() {
        check(
            "## Obst und Kicker\nText\n- a\n### Dazu\n- b",
            &["other Obst und Kicker", "~ Text", "~ Dazu", "- a", "- b", "! markdown/unknown-heading"],
        );
    }

    fn assumed(text: &str) -> (Section, Vec<(&'static str, Arg)>, usize) {
        let (prose, findings) = parsed(text, "de");
        let part = prose.parts.iter().find(|part| part.heading.text.contains("erwart")).unwrap();
        let finding = findings.iter().find(|f| f.rule.id == "markdown/ambiguous-heading").unwrap();
        (part.section, finding.args[1..].to_vec(), finding.also.len())
    }

    #[test]
    fn ambiguous_headings_are_settled_by_their_siblings() {
        let because = |section: &str, because: &str| vec![("section", section.into()), ("because", because.into())];
        assert_eq!(
            assumed("## Das erwartet Sie bei uns\n- a\n## Ihre Aufgaben\n- b"),
            (Section::Benefits, because("benefits", "duties"), 1)
        );
        assert_eq!(
            assumed("## Was dich erwartet\n- a\n## Wir bieten\n- b"),
            (Section::Duties, because("duties", "benefits"), 1)
        );
        assert_eq!(assumed("## Was dich erwartet\n- a"), (Section::Duties, because("duties", "nothing"), 0));
        // Two of them: the first is duties, which settles the second.
        let (prose, _) = parsed("## Das erwartet dich\n- a\n## Das kannst du erwarten\n- b", "de");
        assert_eq!(prose.parts.iter().map(|p| p.section).collect::<Vec<_>>(), [Section::Duties, Section::Benefits]);
    }

    #[test]
    fn an_expectation_inside_a_section_is_clear() {
        check("## Wir bieten\n\nDas erwartet Sie:\n- a", &["benefits Wir bieten", "~ Das erwartet Sie:", "- a"]);
    }

    #[test]
    fn headings_of_the_other_language_are_placed() {
        check(
            "## What we offer\n- a\n## Benefits\n- b",
            &["benefits What we offer", "- a", "benefits Benefits", "- b", "! markdown/heading-language"],
        );
        assert_eq!(outline("## Ihr Profil\n- a", "en"), "skills Ihr Profil\n- a\n! markdown/heading-language");
        assert_eq!(outline("## Ihr Profil\n- a", "fr"), "skills Ihr Profil\n- a");
    }

    #[test]
    fn lists_are_expected() {
        check(
            "## Ihre Aufgaben\nSie tun viel.\n\n## Ihr Team\nWir sind zwei.",
            &["duties Ihre Aufgaben", "~ Sie tun viel.", "team Ihr Team", "~ Wir sind zwei.", "! markdown/no-list"],
        );
        check(
            "## Ihr Profil\nDas zählt:\n### Unverzichtbar\n- a\n### Von Vorteil\n- b",
            &["skills Ihr Profil", "~ Das zählt:", "skills Unverzichtbar", "- a", "skills-nice Von Vorteil", "- b"],
        );
        check(
            "## Ihre Aufgaben\n## Ihr Profil\n- a",
            &["duties Ihre Aufgaben", "skills Ihr Profil", "- a", "! markdown/empty-section"],
        );
    }

    #[test]
    fn lists_are_flattened() {
        check(
            "## Ihre Aufgaben\n- a\n  - b\n    1. c\n\n  noch a\n- d\n\n  noch d\n  > und d\n- e\n  - f\n",
            &[
                "duties Ihre Aufgaben",
                "- a",
                "- b",
                "- c",
                "- noch a",
                "- d noch d und d",
                "- e",
                "- f",
                "! markdown/nested-list",
            ],
        );
    }

    #[test]
    fn what_a_role_cannot_hold_is_kept_as_text() {
        check(
            "<div>\n<b>Hallo</b>\n</div>\n\nEin<br>zwei<br>drei ![Unser *Haus*](haus.jpg \"x\") Ende.\n\n\
                | a | b |\n|---|---|\n| c | d | e |\n\n> Zitat\n> weiter\n\n```yaml\nx: 1\ny: *\n\
                ```\n\n    eingerückt\n\n<!-- Notiz -->\n",
            &[
                "summary",
                "~ <div> <b>Hallo</b> </div>",
                "~ Ein<br>zwei<br>drei Unser *Haus* Ende.",
                "~ | a | b |",
                "~ | c | d | e |",
                "~ Zitat weiter",
                "~ x: 1",
                "~ y: *",
                "~ eingerückt",
                "~ <!-- Notiz -->",
                "! markdown/html",
                "! markdown/html",
                "! markdown/image",
                "! markdown/table",
                "! markdown/html",
            ],
        );
    }

    #[test]
    fn links_by_reference_are_written_out() {
        check(
            "Mehr [auf der *Seite*][s], [hier] und [da](https://b.example).\n\n- [Hinweis]: bitte\n- a\n\n\
                [s]: https://a.example (Die Seite)\n[hier]: <x y>\n",
            &[
                "summary",
                "~ Mehr [auf der *Seite*](https://a.example \"Die Seite\"), [hier](<x y>) und [da](https://b.example).",
                "- [Hinweis]: bitte",
                "- a",
            ],
        );
    }

    #[test]
    fn escapes_entities_and_breaks_survive() {
        check(
            "\\# Nr. 1 &amp; co\u{a0}KG  \n\\*zwei\\\ndrei\n\n- `a\n  b`\n- \\- c\n",
            &["summary", "~ \\# Nr. 1 &amp; co\u{a0}KG \\*zwei drei", "- `a b`", "- \\- c"],
        );
    }

    #[test]
    fn front_matter_is_split_off() {
        assert_eq!(front_matter("---\nslug: a\n---\n# T\n"), (Some(4..12), 16));
        assert_eq!(front_matter("\u{feff}---\r\nslug: a\r\n--- \r\nT"), (Some(8..17), 23));
        assert_eq!(front_matter("---\n---"), (Some(4..4), 7));
        for none in ["", "# T\n", "---\nslug: a\n", "\n---\n---\n", "----\na\n----\n"] {
            assert_eq!(front_matter(none), (None, 0), "{none:?}");
        }
    }

    fn text_of(prose: &Prose) -> String {
        let pieces =
            prose.parts.iter().flat_map(|part| std::iter::once(&part.heading).chain(&part.lead).chain(&part.items));
        prose.title.iter().chain(pieces).map(|piece| piece.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    mod properties {
        use super::*;
        use proptest::prelude::*;

        /// Lines as people and converters write them; `@` becomes a word of its own each time.
        const LINES: &[&str] = &[
            "# @",
            "## @ @",
            "##@",
            "### Ihr Profil @",
            "## Ihre Aufgaben",
            "**Wir bieten** @",
            "**@ @**",
            "**@:**",
            "@ @:",
            "@",
            "- @ @",
            "  - @",
            "    - @",
            "- ",
            "* @",
            "1. @",
            "2) @",
            "> @",
            "> - @",
            "> ## @",
            "- > @",
            "    @",
            "\t@",
            "",
            "",
            "",
            "---",
            "===",
            "***",
            "<div>",
            "</div> @",
            "@ <br> @",
            "<!-- @",
            "-->",
            "```",
            "~~~ ",
            "``` @ @",
            "| @ | @ |",
            "|---|---|",
            "|--",
            "@ ![@](u)",
            "![",
            "[@](@)",
            "[@][ref]",
            "[@]",
            "[ref]: @",
            "[@]: @",
            "- [@]: @",
            "`@",
            "@` @",
            "*@",
            "@* @_",
            "\\@",
            "@\\",
            "@  ",
            "&amp; @",
            "\u{feff}@",
            "ä\u{a0}@ö",
            "- [ ] @",
            "- # @",
            "[^1]: @",
            "@ | @",
            "[@",
            "@](@",
            "**Ihr Team**",
            "Was dich erwartet:",
            "**",
            "#",
            "## ",
        ];

        fn document() -> impl Strategy<Value = String> {
            let ends = prop_oneof![6 => Just("\n"), 1 => Just("\r\n")];
            let line = (0..LINES.len(), ends);
            prop::collection::vec(line, 0..24).prop_map(|lines| {
                let mut count = 0;
                let mut text = String::new();
                for (line, end) in lines {
                    for (n, part) in LINES[line].split('@').enumerate() {
                        if n > 0 {
                            count += 1;
                            text.push_str(&format!("w{count}x"));
                        }
                        text.push_str(part);
                    }
                    text.push_str(end);
                }
                text
            })
        }

        proptest! {
            #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

            #[test]
            fn no_word_is_lost(text in document()) {
                let (prose, _) = parsed(&text, "de");
                let kept = text_of(&prose);
                let words = text.split(|c: char| !c.is_ascii_alphanumeric());
                for word in words.filter(|word| word.starts_with('w') && word.ends_with('x')) {
                    prop_assert!(kept.contains(word), "{word} is lost:\n{text}\n---\n{kept}");
                }
            }

            #[test]
            fn nothing_panics_and_ranges_fit(text in "[-#*_>+:|`~<>\\[\\]()!&;\\\\ \t\r\n\
                0-9aäB🚀\u{a0}\u{feff}=.]{0,80}") {
                let (prose, findings) = parsed(&text, "en");
                for part in &prose.parts {
                    for piece in std::iter::once(&part.heading).chain(&part.lead).chain(&part.items) {
                        prop_assert!(text.get(piece.range.start as usize..piece.range.end as usize).is_some());
                        prop_assert!(!piece.text.contains(['\n', '\r', '\t']) && !piece.text.contains("  "));
                    }
                }
                for at in findings.iter().filter_map(|finding| finding.at) {
                    prop_assert!(text.get(at.range()).is_some());
                }
                let (_, body) = front_matter(&text);
                prop_assert!(text.get(body..).is_some());
            }
        }
    }

    #[test]
    fn bullets_pasted_from_elsewhere_are_a_list() {
        let (prose, findings) = parsed("## Ihre Aufgaben\n\n• Ärger klären\n–\u{a0}Rechnungen prüfen\n", "de");
        let items: Vec<&str> = prose.parts[0].items.iter().map(|item| item.text.as_str()).collect();
        assert_eq!((items, findings.len()), (vec!["Ärger klären", "Rechnungen prüfen"], 0));
    }

    /// Every rule speaks both languages, whatever its arguments are.
    #[test]
    fn every_finding_has_words() {
        use crate::language::Tongue;
        use crate::report::Messages;
        let samples = "##Obst\n- a\n  - b <b>\n\n| a |\n|---|\n\n![x](y)\n\n## Was dich erwartet\n\n## Benefits\n\
            Text\n\n## Your duties\n- b\n\n## Teamgeist\n- c";
        let (_, findings) = parsed(samples, "de");
        for rule in rules::all().filter(|rule| rule.id.starts_with("markdown/")) {
            let finding =
                findings.iter().find(|finding| finding.rule == rule).unwrap_or_else(|| panic!("no sample: {rule}"));
            for messages in Tongue::ALL.map(Messages::new) {
                let labels = finding.also.iter().map(|(_, label)| messages.label(finding, label));
                let said = labels.chain([Some(messages.message(finding)), messages.help(finding)]);
                said.for_each(|said| {
                    assert!(said.as_ref().is_some_and(|said| !said.contains("{$")), "{rule}: {said:?}")
                });
            }
        }
    }
}
