//! `duties/is-requirement`: what somebody should bring along, among what is to be done.
//!
//! In: a duty. Out: a finding at the words that make it a requirement.

use std::ops::Range;

use super::form;
use crate::check::pattern::Pattern;
use crate::check::reading::{Part, Passage};
use crate::finding::Finding;
use crate::finding::rules::{DUTIES_IS_REQUIREMENT, QUALIFICATIONS_TRAIT_ONLY, QUALIFICATIONS_VAGUE_LEVEL};
use crate::language::Tongue;
use crate::language::lexicon::{self, Field, Glossary};
use crate::language::token::range_in;

pub fn check(passage: &Passage, findings: &mut Vec<Finding>) {
    if passage.item.part != Part::Duty {
        return;
    }
    let first = passage.item.requirement(passage.tongue);
    for (nth, line) in passage.item.lines.iter().enumerate() {
        let found = if nth == 0 { first.clone() } else { place(&line.text, passage.tongue) };
        if let Some(range) = found
            && !passage.item.is_foreign(passage.tongue)
        {
            findings.push(passage.finding(&DUTIES_IS_REQUIREMENT, line, range));
        }
    }
}

/// The words of a line that make it a requirement.
pub fn place(text: &str, tongue: Tongue) -> Option<Range<usize>> {
    let frames = match tongue {
        Tongue::German => &GERMAN_FRAMES,
        Tongue::English => &ENGLISH_FRAMES,
    };
    if let Some(frame) = frames.find(text) {
        let is_done = match tongue {
            Tongue::German => &GERMAN_IDIOMS,
            Tongue::English => &ENGLISH_IDIOMS,
        };
        return (!is_done.is_match(text)).then_some(frame);
    }
    match tongue {
        Tongue::German => german(text),
        Tongue::English => english(text),
    }
}

/// How a requirement speaks: „Sie haben …“, „Idealerweise kennen Sie …“, „Sie bringen … mit“, „Sie arbeiten gern …“.
static GERMAN_FRAMES: Pattern = Pattern::new(concat!(
    r"^(?i:(?:sie|du) (?:haben|hast|verfügen über|verfügst über|besitzen|besitzt|können auf|kannst auf",
    r"|beherrschen|beherrschst|mögen|magst|sollten|solltest)\b",
    r"|(?:sie|du) (?:bringen|bringst) .*(?:\bmit(?:[.,;!]| und\b|$)|erfahrung|kenntnisse)",
    r"|(?:idealerweise|im idealfall|bestenfalls) (?:haben|hast|kennen|kennst|verfügen|verfügst|bringen|bringst|sind|bist",
    r"|sprechen|sprichst|beherrschen|beherrschst|besitzen|besitzt|können|kannst)\b",
    r"|(?:sie|du) (?:müssen|musst) .*\b(?:sein|haben|können|mitbringen|beherrschen|verfügen|kennen|besitzen",
    r"|(?:deutsch|englisch|französisch) (?:sprechen|verstehen))[.]?$",
    r"|(?:sie|du) (?:arbeiten|arbeitest|telefonieren|telefonierst|reisen|reist|lernen|lernst|rechnen|rechnest|schreiben|schreibst",
    r"|organisieren|organisierst|sprechen|sprichst) (?:sehr |auch |besonders )?gerne?\b",
    r"|(?:sie|du) (?:kennen sich|kennst dich) .*\baus\b",
    r"|(?:sie|du) (?:denken|denkst|handeln|handelst) (?:und handel\w+ )?(?:\p{L}+ und )?\p{L}+(?:isch|iert|ig|lich|end)[.]?$",
    r"|(?:sie|du) (?:sprechen|sprichst) (?:\p{L}+ ){0,2}(?:deutsch|englisch|französisch|italienisch|spanisch|polnisch|türkisch)",
    r"(?: (?:und|oder) \p{L}+)?(?: (?:auf|mindestens) .*)?[.]?$",
    r"|(?:voraussetzung(?:en)?|erforderlich|wünschenswert|vorausgesetzt|gefordert|erwartet|von vorteil)\b",
    r"(?: hierfür| dafür)? (?:ist|sind|wird|werden)\b",
    r"|wir (?:erwarten|setzen .* voraus)\b)",
));
/// What begins like a requirement, but is done: „Sie haben die Termine im Blick“.
static GERMAN_IDIOMS: Pattern = Pattern::new(concat!(
    r"(?i)\bim (?:blick|auge|griff)\b|überblick|\bdie (?:aufsicht|verantwortung)\b|\bkontakt|\bein offenes ohr\b",
    r"|\bdas letzte wort\b|\bbudget\b|\b(?:schlüssel|termine|besprechungen) (?:bei|mit)\b",
));

/// "You have …", "You must be …", "Comfortable with …", "Has worked in …".
static ENGLISH_FRAMES: Pattern = Pattern::new(concat!(
    r"^(?i:you(?: will|.ll)? (?:have|hold|possess|enjoy|like|love|speak|know)\b",
    r"|you(?: will|.ll)? bring .*\b(?:experience|knowledge|background|degree|diploma|qualification|skills?|understanding|enthusiasm|passion|attitude)",
    r"|you need (?:an?|some|good|strong|to (?:be|have|speak|know|like|enjoy|bring|hold|show))\b",
    r"|you (?:must|should|have to|will need to|ought to) (?:\p{L}+ )?(?:be|have|speak|know|like|love|enjoy|bring|hold|possess|own)\b",
    r"|(?:must|should) (?:be (?:\p{L}+ )?(?:able|comfortable|confident|flexible|fluent|good|happy|organi[sz]ed|reliable|willing)",
    r"|have|speak|know|hold|own|possess|love|enjoy)\b",
    r"|(?:has (?:worked|an?|good|strong|some|excellent|proven|previous|prior|\d+|several|two|three|five)|knows|is (?:able|happy|willing|good))\b",
    r"|(?:ability|able|willing|willingness|ready|prepared) to\b|(?:very |highly |fully )?(?:proficient|fluent|familiar|comfortable",
    r"|confident|competent|skilled|experienced|adept|well[- ]versed|at (?:home|ease)|knowledgeable|happy|good|great|brilliant|excellent)",
    r" (?:in|with|at|using|on|about|when|working|talking|speaking|dealing)\b|(?:very |highly |well[- ])organi[sz]ed\b",
    r"|fluent (?:and \p{L}+ )?(?:english|german|french|spanish|italian|polish|dutch|spoken|written)\b",
    r"|(?:you are|you.re) (?:(?:a|an|very|highly|well|really|both) ){0,2}(?:able|comfortable|committed|competent|confident|enthusiastic",
    r"|experienced|familiar|flexible|fluent|friendly|good|literate|motivated|organi[sz]ed|proficient|qualified|reliable|willing",
    r"|self-\p{L}+|team player|quick learner|fast learner|people person|natural \p{L}+|all-?rounder|good \p{L}+)\b)",
));
static ENGLISH_IDIOMS: Pattern = Pattern::new(
    r"(?i)\b(?:a key role|responsib|contact with|an eye on|overview|sight of|the final say|charge of|oversight|budget|meetings|two signatures)",
);

/// A noun for what somebody is or can do, where nothing is done: „Gute Kenntnisse in Excel“, „Sorgfalt und Genauigkeit“.
fn german(text: &str) -> Option<Range<usize>> {
    if let Some(trait_of) = GERMAN_TRAITS.find(text) {
        return Some(trait_of);
    }
    if text.starts_with("Sie ") || text.starts_with("Du ") {
        return None;
    }
    let found = GERMAN_NOUNS.find(text).or_else(|| GERMAN_ASKED.find(text));
    if found.is_some() {
        // „Sprachkenntnisse der Bewerbenden prüfen“, but „Bereitschaft, Reisen zu unternehmen“.
        let is_done = form::ends_with_verb(text) || GERMAN_OBJECTS.is_match(text);
        return found.filter(|_| !is_done);
    }
    of_lists(text, Tongue::German)
}

/// „Sie sind sorgfältig“, „Sie sind ein Organisationstalent“.
static GERMAN_TRAITS: Pattern = Pattern::new(concat!(
    r"^(?i:(?:sie sind|du bist) (?:(?:absolut|gut|sehr|stets|immer|bereits) )?(?:ausgebildet|belastbar|bereit|engagiert|erfahren|fit",
    r"|flexibel|freundlich|gelernte|geübt|kommunikativ|kontaktfreudig|mobil|motiviert|organisiert|pünktlich|qualifiziert|sattelfest",
    r"|sicher|sorgfältig|teamfähig|versiert|vertraut|volljährig|zuverlässig)",
    r"|(?:sie sind|du bist) eine? (?:\p{L}+ )?(?:\p{L}*talent|team-?player|\p{L}*mensch|\p{L}*typ|\p{L}*natur|\p{L}*profi",
    r"|all-?rounder|macher|(?:\p{L}+e )persönlichkeit|organisationswunder)(?:in|:in|\*in)?\b)",
));
/// The noun with which a requirement begins, behind adjectives.
static GERMAN_NOUNS: Pattern = Pattern::new(concat!(
    r"^(?:Eine? )?(?:(?:(?i:sehr|ein hohes maß an|hohes maß an|viel|etwas|erste|idealerweise|mindestens|und|sowie) )*\p{L}+(?:e|er|es|en),? (?:(?:und|oder|sowie) )?){0,3}?",
    r"(?:(?i:viel|etwas|idealerweise|hohes maß an|ein hohes maß an) )?",
    r"(?:\p{Lu}[\p{L}-]*(?i:kenntnisse|erfahrung|talent|geschick|einfühlungsvermögen|durchsetzungsvermögen|urteilsvermögen|stärke|bereitschaft|fähigkeit",
    r"|affinität|verständnis|gespür|gefühl|mentalität|kompetenz|arbeitsweise|denkweise|umgangsformen|kundenorientierung",
    r"|serviceorientierung|initiative|geist|freude|know-how)",
    r"|Kenntnisse|Erfahrung(?:en)?|Ausbildung|Berufsausbildung|Studium|Führerschein|Bereitschaft|Fähigkeit|Affinität|Verständnis|Freude|Spaß",
    r"|Lust|Interesse|Begeisterung|Leidenschaft|Gespür|Teamgeist|Auftreten|Umgangsformen|Rechtschreibung|Deutsch|Englisch|Französisch",
    r"|Belastbarkeit|Zuverlässigkeit|Pünktlichkeit|Freundlichkeit|Genauigkeit|Gewissenhaftigkeit|Selbstständigkeit|Flexibilität",
    r"|Kreativität|Loyalität|Diskretion|Verschwiegenheit|Empathie|Geduld|Humor|Neugier|Sorgfalt|Engagement|Motivation|Ausdauer|Disziplin)",
    r"(?:$|[ ,.;:)-])",
));
/// „Mindestens zwei Jahre im Einkauf“.
static GERMAN_ASKED: Pattern = Pattern::new(concat!(
    r"^(?i:(?:(?:mindestens|wenigstens|etwa|circa|ca\.|rund|minimum|idealerweise) )?(?:\d+|ein|zwei|drei|vier|fünf|mehrere|einige)(?: bis \w+)? jahre?\b",
    r"|mindestens\b.*(?:erfahrung|praxis|ausbildung)|mehrjährige\b.*(?:erfahrung|praxis|tätigkeit))",
));
/// Whose it is, or who gets it: „Ausbildung von zwei Personen“, „Motivation der Teams“, „Führerschein der Fahrenden“.
static GERMAN_OBJECTS: Pattern = Pattern::new(concat!(
    r"\b(?:Ausbildung (?:von|der|des|unserer|neuer)|Motivation (?:von|der|des|unserer)",
    r"|(?:Rufbereitschaft|Einverständnis|Dienstbereitschaft|Bereitschaftsdienst|Personalstärke|Sonderausbildung)\b",
    r"|Begeisterung (?:der|von)|Interesse (?:der|von|wecken))",
));

fn english(text: &str) -> Option<Range<usize>> {
    if let Some(found) = ENGLISH_NOUNS.find(text).or_else(|| ENGLISH_ASKED.find(text)) {
        return Some(found);
    }
    let last = text.trim_end_matches('.').rsplit(' ').next()?;
    let is_skill = matches!(last, "skills" | "knowledge" | "licence" | "license" | "degree");
    if is_skill && text.split(' ').count() < 6 && form::form(text, Tongue::English).is_none() {
        return Some(range_in(text, last));
    }
    of_lists(text, Tongue::English)
}

/// The noun with which a requirement begins, behind what praises it: "A keen eye for detail", "Strong organisational skills".
static ENGLISH_NOUNS: Pattern = Pattern::new(concat!(
    r"^(?i:(?:(?:an? |(?:very|highly|really|truly|ideally,?) |(?:excellent|strong|good|great|outstanding|exceptional|keen|positive",
    r"|friendly|professional|confident|valid|full|clean|previous|prior|relevant|proven|solid|sound|basic|advanced|first-class|some|several",
    r"|genuine|natural|flexible|calm|pleasant|polished|can-do|proactive|hands-on|independent|demonstrable|recent|sharp|working|high|initial",
    r"|completed|commercial|practical|in-depth|first|real|clear|warm|structured|quick|fast|self-motivated|motivated|reliable|committed",
    r"|enthusiastic|willing|creative|interpersonal|driving|driver.s|analytical|numerical|vocational|recognised)(?:,? and|,)? ){1,5}",
    r"(?:[\p{L}-]+ ){0,2}?)?)(?i:(?:communication |organi[sz]ational |people |interpersonal |computer |language )?skills?|command|attitude|manner|mindset",
    r"|personality|eye|flair|passion|interest|enthusiasm|aptitude|appetite|desire|willingness|ability|knack|feel|head|work ethic",
    r"|sense of humou?r|experience|knowledge|degree|diploma|qualifications?|licen[cs]e|background|track record|proficiency|understanding|grasp",
    r"|fluency|attention to detail|accuracy|integrity|discretion|flexibility|reliability|familiarity|enthusiasm",
    r"|team player|all-?rounder|communicator|organi[sz]er|learner|self-starter|thinker|listener|multi-?tasker|education)",
    r"(?:$|[.,;:(]| (?i:in|of|with|for|to|and|or|on|at|about|is|required|essential|preferred|desirable|towards?|when|under|using|gained|within|as|working)\b)",
));
/// "Two years in an office".
static ENGLISH_ASKED: Pattern = Pattern::new(
    r"^(?i:(?:at least|a minimum of|minimum|about|around|ideally|some) )?(?i:\d+\+?|one|two|three|four|five|several|many)(?: (?i:to|or) \w+|-\w+)? (?i:years?)[’']? (?i:of|in|as|at|or more|or longer|working|(?:\p{L}+ )?experience)\b",
);

/// What the lists know as a trait or a level among the requirements, where nothing is done.
fn of_lists(text: &str, tongue: Tongue) -> Option<Range<usize>> {
    if form::form(text, tongue).is_some() {
        return None;
    }
    let hits = lexicon::hits(tongue, Field::Requirement, text, Glossary::plain());
    let is_quality = |rule: &str| [QUALIFICATIONS_TRAIT_ONLY.id, QUALIFICATIONS_VAGUE_LEVEL.id].contains(&rule);
    hits.into_iter().find(|hit| is_quality(hit.rule)).map(|hit| hit.range)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, tongue: Tongue) -> Option<&str> {
        place(text, tongue).map(|range| &text[range])
    }

    #[test]
    fn what_somebody_is_has_or_can_do_is_a_requirement() {
        for text in [
            "Organisationstalent und Freude am Telefonieren",
            "Sorgfalt und Genauigkeit",
            "Strukturierte und sorgfältige Arbeitsweise",
            "Ein hohes Maß an Eigeninitiative",
            "Sicherer Umgang mit MS Office",
            "Fließend Englisch in Wort und Schrift",
            "Bereitschaft, gelegentlich zu reisen",
            "Mindestens zwei Jahre im Einkauf",
            "Sie bringen eine kaufmännische Ausbildung mit",
            "Sie arbeiten gern mit Zahlen",
            "Sie sollten Excel sicher beherrschen",
            "Idealerweise kennen Sie DATEV",
            "Voraussetzung ist eine abgeschlossene Ausbildung",
        ] {
            assert!(words(text, Tongue::German).is_some(), "{text}");
        }
        for text in [
            "Attention to detail",
            "A keen eye for detail",
            "Strong organisational skills",
            "Team player with a positive attitude",
            "Comfortable working with numbers",
            "Two years in an office",
            "You must speak German",
            "Valid driving licence",
            "Has worked in payroll before",
            "An interest in finance",
            "Self-motivated and organised",
        ] {
            assert!(words(text, Tongue::English).is_some(), "{text}");
        }
    }

    #[test]
    fn what_is_done_is_none() {
        for text in [
            "Sie bringen die Post um 15 Uhr zur Filiale",
            "Sie bringen Pakete mit dem Wagen zur Post",
            "Sie haben die Fristen im Blick",
            "Sie haben das letzte Wort bei Bestellungen bis 500 Euro",
            "Sie erfassen Kenntnisse und Schulungen im Personalsystem",
            "Sprachkenntnisse der Bewerbenden prüfen",
            "Ausbildung von zwei Personen im Büromanagement",
            "Führerscheine der Fahrenden zweimal im Jahr prüfen",
            "Freundliche Begrüßung der Gäste am Empfang",
            "Sorgfältige Prüfung der Reisekosten",
            "Sie sind die Vertretung der Teamleitung",
            "Kreditoren, Debitoren, Anlagen",
        ] {
            assert_eq!(words(text, Tongue::German), None, "{text}");
        }
        for text in [
            "Review qualifications of applicants",
            "Check driving licences twice a year",
            "You have the final say on orders up to 500 euros",
            "You will bring papers to the notary and fetch them again",
            "You must check every invoice twice",
            "Two years' accounts: prepare them for the auditors",
            "You have a budget of 2,000 euros a year",
            "Has overall responsibility for the archive",
            "Train new colleagues in Excel",
            "Accounts payable",
        ] {
            assert_eq!(words(text, Tongue::English), None, "{text}");
        }
    }
}
