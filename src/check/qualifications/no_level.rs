//! `qualifications/no-level`: a skill, a language or a program, and not a word on how much of it.
//!
//! In: a requirement. Out: a finding at the whole of it. Only what is nothing but a name and praise is found.

use crate::check::reading::{Part, Passage};
use crate::finding::Finding;
use crate::finding::rules::{
    LAW_ORIGIN, QUALIFICATIONS_NO_LEVEL, QUALIFICATIONS_TRAIT_ONLY, QUALIFICATIONS_VAGUE_LEVEL,
};
use crate::language::wordset::WordSet;
use crate::language::{Tongue, token};

/// Programs and languages that requirements name.
static NAMES: WordSet<256> = WordSet::new(
    "\
     computer pc it edv pivot query automate access excel word outlook powerpoint office ms-office sap datev \
     lexware sage navision dynamics teams sharepoint jira confluence power bi sql python linux windows azure \
     englisch deutsch französisch italienisch spanisch polnisch türkisch english german french italian spanish \
     polish ms microsoft 365 m365 erp crm fi co niederländisch russisch tschechisch portugiesisch ukrainisch \
     arabisch dänisch schwedisch ungarisch kroatisch rumänisch fremdsprache fremdsprachen dutch russian czech \
     portuguese ukrainian arabic danish swedish hungarian turkish chinese languages lotus notes addison",
);
/// What may stand around them without saying how much.
static AROUND: WordSet<256> = WordSet::new(
    "\
     kenntnisse kenntnis in mit und oder sowie von der die den sprache software programme erfahrung umgang im zum \
     skills skill knowledge of and or with the language experience user vorteil wünschenswert erwünscht \
     idealerweise hilfreich plus ein eine ist sind wäre wären gern gesehen weitere andere zweite europäische etwas \
     some a an another second third other european is are would be bonus asset advantage desirable preferred \
     helpful ideally useful welcome additional further",
);

/// How a line begins that names a skill and nothing else.
const FRAMES: [&str; 24] = [
    "erfahrung im umgang mit",
    "experience in using",
    "experience using",
    "kenntnisse in",
    "kenntnisse im",
    "kenntnisse der",
    "kenntnisse des",
    "kenntnisse von",
    "kenntnisse über",
    "kenntnisse zu",
    "kenntnis der",
    "kenntnis des",
    "kenntnis von",
    "umgang mit",
    "know-how in",
    "wissen über",
    "wissen im",
    "knowledge of",
    "skills in",
    "skills with",
    "understanding of",
    "familiarity with",
    "command of",
    "use of",
];
/// What may stand before it.
const HAVING: [&str; 12] = [
    "sie haben ",
    "du hast ",
    "sie verfügen über ",
    "du verfügst über ",
    "you have a ",
    "you have ",
    "you possess ",
    "wir erwarten ",
    "idealerweise ",
    "im idealfall ",
    "ideally ",
    "some ",
];
/// What may stand behind it: how much it is wanted, not how much of it.
const OPTIONAL: [&str; 14] = [
    " von vorteil",
    " sind von vorteil",
    " ist von vorteil",
    " wünschenswert",
    " sind wünschenswert",
    " sind ein plus",
    " erwünscht",
    " is a plus",
    " is an advantage",
    " would be an advantage",
    " would be an asset",
    " desirable",
    " preferred",
    " an advantage",
];
/// Skills that are traits.
static SOFT: WordSet<64> = WordSet::new(
    "\
     analytical communication interpersonal leadership listening management negotiation organisational \
     organizational people planning presentation problem-solving social soft team teamwork telephone time writing",
);
/// What says how much, or what for.
static MEASURES: WordSet<128> = WordSet::new(
    "\
     um für bei beim damit sodass etwa wie aus durch nach auf wenn sicher sicherer grundlagen jahr jahre jahren \
     niveau to for so such like including by from at when if that who level basic basics year years gained people",
);
/// A line of more words says something.
const WORDS: usize = 8;

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    if passage.item.part != Part::Skill {
        return;
    }
    let Some(line) = passage.item.lines.first() else { return };
    let text = &*line.text;
    if text.contains(['(', ':', '–']) || text.split_whitespace().count() > WORDS || !is_bare(text, passage.tongue) {
        return;
    }
    // Praise without a scale is another rule's.
    let hits = passage.item.hits(passage.cx, passage.lang, passage.tongue);
    let is_said = hits.iter().any(|(_, hit)| SAID.contains(&hit.rule));
    if !is_said && !passage.item.is_foreign(passage.tongue) {
        findings.push(passage.finding(&QUALIFICATIONS_NO_LEVEL, line, 0..text.len()));
    }
}

/// Nothing but names of skills, or a frame and what stands in it.
fn is_bare(text: &str, tongue: Tongue) -> bool {
    let small = text.to_lowercase();
    let small = small.trim_end_matches('.');
    let small = OPTIONAL.iter().find_map(|wish| small.strip_suffix(wish)).unwrap_or(small);
    let small = HAVING.iter().find_map(|having| small.strip_prefix(having)).unwrap_or(small);
    let words = || token::words(small).map(|word| word.text);
    if FRAMES.iter().any(|frame| small.strip_prefix(frame).is_some_and(|rest| rest.starts_with(' '))) {
        return !small.contains([',', ';']) && !words().any(|word| MEASURES.contains(word) || has_digit(word));
    }
    // „Steuerrechtliche Kenntnisse“: of what, but not how much.
    if let (Tongue::German, Some((subject, "kenntnisse"))) = (tongue, small.split_once(' ')) {
        let is_praise =
            matches!(subject, "gründliche" | "ausführliche" | "ordentliche" | "praktische" | "theoretische");
        return ["liche", "tische", "nische", "gische"].iter().any(|end| subject.ends_with(end)) && !is_praise;
    }
    // "Accounting skills"; "people skills" are a trait.
    if tongue == Tongue::English && small.ends_with(" skills") && words().count() <= 3 {
        return !words().any(|word| SOFT.contains(word));
    }
    let (mut named, mut other) = (0, 0);
    for word in words() {
        let is_name = NAMES.contains(word)
            || tongue == Tongue::German
                && word.strip_suffix("kenntnisse").is_some_and(|name| !name.is_empty() && is_subject(name));
        named += usize::from(is_name);
        other += usize::from(!is_name && !AROUND.contains(word));
    }
    named > 0 && other == 0
}

fn has_digit(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}

/// Rules that say of a level already what there is to say.
const SAID: [&str; 3] = [QUALIFICATIONS_VAGUE_LEVEL.id, QUALIFICATIONS_TRAIT_ONLY.id, LAW_ORIGIN.id];

/// What „…kenntnisse“ are of: a program, a language, a field.
fn is_subject(name: &str) -> bool {
    let name = name.trim_end_matches('-').trim_end_matches("sprach");
    !matches!(name, "vor" | "grund" | "fach" | "orts" | "er")
}
