//! Tells from its words which section a heading opens, in German and in English.
//!
//! In: a heading as written. Out: a [`Reading`]: the section, the language, or the best guess.
//! Stems are looked up, not whole headings: the longest phrase wins, typos are mended before giving up.

use std::cmp::Ordering;
use std::sync::LazyLock;

use crate::language::Tongue;
use crate::model::Need;

/// What a part of a role is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    Summary,
    Team,
    Duties,
    Skills(Need),
    Licences(Need),
    Personal(Need),
    Benefits,
    Process,
    Notes,
    /// The employer.
    About,
    /// A heading that vakanz cannot place.
    Other,
}

impl Section {
    /// The name under which messages know the section.
    pub fn key(self) -> &'static str {
        match self {
            Section::Summary => "summary",
            Section::Team => "team",
            Section::Duties => "duties",
            Section::Skills(Need::Must) => "skills",
            Section::Skills(Need::Nice) => "skills-nice",
            Section::Licences(_) => "licences",
            Section::Personal(_) => "personal",
            Section::Benefits => "benefits",
            Section::Process => "process",
            Section::Notes => "notes",
            Section::About => "about",
            Section::Other => "other",
        }
    }

    /// The same requirements, but welcome instead of needed; every other section stays what it is.
    #[must_use]
    pub fn made_nice(self) -> Section {
        match self {
            Section::Skills(_) => Section::Skills(Need::Nice),
            Section::Licences(_) => Section::Licences(Need::Nice),
            Section::Personal(_) => Section::Personal(Need::Nice),
            other => other,
        }
    }

    /// Whether the section holds requirements that are welcome, not needed.
    pub fn is_nice(self) -> bool {
        matches!(self, Section::Skills(Need::Nice) | Section::Licences(Need::Nice) | Section::Personal(Need::Nice))
    }

    /// Whether the section is a list by nature, so that prose alone will not do.
    pub fn needs_list(self) -> bool {
        matches!(
            self,
            Section::Duties | Section::Skills(_) | Section::Licences(_) | Section::Personal(_) | Section::Benefits
        )
    }
}

/// What a heading says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    Known(Section),
    /// "Was dich erwartet", "What to expect": duties or benefits, only the rest of the text can tell.
    Expectation,
    /// Not clear enough; perhaps this section.
    Unknown(Option<Section>),
}

/// A heading, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub meaning: Meaning,
    /// The language of its words; `None` if they are at home in both ("Benefits", "Team").
    pub tongue: Option<Tongue>,
    /// Whether every word was understood, so that the line is a heading and not a sentence with a known word in it.
    pub whole: bool,
}

/// Reads a heading; a misspelt one is read as what it was meant to be.
pub fn read(heading: &str) -> Reading {
    let folded = fold(heading);
    let mut words: Vec<&str> = folded.split_ascii_whitespace().collect();
    if words.len() > MOST_WORDS {
        return Reading { meaning: Meaning::Unknown(None), tongue: None, whole: false };
    }
    let first = Evidence::gather(&words, false);
    let reading = first.reading(&words);
    if !matches!(reading.meaning, Meaning::Unknown(_)) {
        return if first.is_denied(&words) {
            Reading { meaning: Meaning::Unknown(first.section()), ..reading }
        } else {
            reading
        };
    }
    if mend(&mut words, first.covered) {
        let mended = Evidence::gather(&words, false).reading(&words);
        if !matches!(mended.meaning, Meaning::Unknown(None)) {
            return mended;
        }
    }
    // "Teamgeist" does not name the team, but it is worth a question.
    let guess = first.section().or_else(|| Evidence::gather(&words, true).section());
    Reading { meaning: Meaning::Unknown(guess), ..reading }
}

/// Words that turn a heading into its opposite, folded.
const DENIALS: [&str; 12] =
    ["nicht", "kein", "keine", "keinen", "keinerlei", "ohne", "no", "not", "dont", "don", "without", "never"];

/// More words than this are not a heading. They also have to fit the bits of [`Evidence::covered`].
const MOST_WORDS: usize = 32;

/// What a phrase stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Topic {
    Is(Section),
    /// Turns requirements into welcome ones; alone it means welcome skills.
    Nice,
    Expectation,
}

/// A row of the table: topic, language (`None` = both) and its phrases.
///
/// Phrases are divided by commas. Their words occur in this order, others may stand between. `stem*` goes on at will,
/// `*stem*` also stands inside compounds ("Hauptaufgaben"). Words are folded: see [`fold`].
type Row = (Topic, Option<Tongue>, &'static str);

const DE: Option<Tongue> = Some(Tongue::German);
const EN: Option<Tongue> = Some(Tongue::English);
const BOTH: Option<Tongue> = None;

const SUMMARY: Topic = Topic::Is(Section::Summary);
const TEAM: Topic = Topic::Is(Section::Team);
const DUTIES: Topic = Topic::Is(Section::Duties);
const SKILLS: Topic = Topic::Is(Section::Skills(Need::Must));
const LICENCES: Topic = Topic::Is(Section::Licences(Need::Must));
const PERSONAL: Topic = Topic::Is(Section::Personal(Need::Must));
const BENEFITS: Topic = Topic::Is(Section::Benefits);
const PROCESS: Topic = Topic::Is(Section::Process);
const NOTES: Topic = Topic::Is(Section::Notes);
const ABOUT: Topic = Topic::Is(Section::About);

/// The phrase with the most letters wins; of equals, the one that comes first here.
#[rustfmt::skip]
const TABLE: &[Row] = &[
    (DUTIES, DE, "*aufgab*, *taetigkeit*, verantwort*, einsatzgebiet*, einsatzbereich*, arbeitsgebiet*, \
        arbeitsbereich*, zustaendig*, was du mach*, was du tu*, was sie mach*, was sie tun, was ihr mach*, \
        das mach* du, das mach* sie, das tust du, das tun sie, was zu tun ist, zu tun, zu tun gibt, was ansteht, \
        schwerpunkt*, ins spiel, *arbeitsalltag*, arbeitstag, dein* alltag, ihr* alltag, dein* tag, ihr* tag, \
        dein* beitrag, ihr* beitrag, woran du arbeit*, woran sie arbeit*, daran arbeit* du, daran arbeit* sie, \
        dein* rolle, ihr* rolle, was beweg*, das beweg*, herausforderung*, dein* mission, ihr* mission, \
        wirkungs*, spielfeld, dein* job, ihr* job, dein* funktion, ihr* funktion"),
    (DUTIES, EN, "duties, duty, responsibilit*, responsible, task*, accountabilit*, what you* do*, \
        what you* be doing, you* day, your role, your job, your work, your mission, your impact, impact you*, \
        make * impact, you* work on, you* working on, you* contribut*, in this role you*, day to day, \
        day in the life, the work, scope, job content, challenge*, deliverable*, what you* own"),
    (SKILLS, DE, "profil*, *profil*, *anforder*, qualifik*, *qualifik*, qualifiz*, voraussetz*, *kenntnis*, \
        erfahrung*, *erfahrung*, berufserfahrung*, *ausbildung*, studium, *kompetenz*, *faehigkeit*, \
        fertigkeit*, dein* koennen, ihr* koennen, mitbring*, bring* mit, das bist du, du bist, wer du bist, \
        wer sie sind, wen wir suchen, wir suchen, suchen wir, wir uns wuensch*, wir wuensch*, wuensch* wir, \
        ueberzeug* sie, ueberzeug* du, so ueberzeug*, damit punkt*, passt du, passen sie, du passt, sie passen, \
        zeichnet dich aus, zeichnet sie aus, dich auszeichn*, sie auszeichn*, macht dich aus, macht sie aus, \
        dich ausmacht, sie ausmacht, begeister*, wer bist du, wer sind sie, unverzichtbar*, wir erwart*, \
        erwarten wir, erwartungen, von dir erwart*, von ihnen erwart*, brauchst du, du brauchst, brauchen sie, \
        sie brauchen, was wir brauchen, notwendig*, erforderlich*, zwingend*, muss, musskriteri*, kriteri*, \
        fachlich*, hintergrund, ruestzeug, handwerkszeug, werdegang, was du koennen, was sie koennen"),
    (SKILLS, EN, "profile, your profile, qualification*, qualified, require*, experience*, you* bring*, \
        bring to, you* need*, looking for, who you are, about you, essential*, you have, knowledge, abilit*, \
        competenc*, background, education*, minimum, ideal candidate, successful candidate, right for you, \
        you* a match, good fit, great fit, criteria, we expect*, our expectations, prerequisite*, credential*, \
        person specification, what makes you, what it takes, sets you apart, your languages, you should have, \
        you* succeed, you* thrive"),
    (SKILLS, BOTH, "skill*, *skills, musthave*, must have*, must haves, expertise, hard skills, knowhow, \
        know how"),
    (LICENCES, DE, "fuehrerschein*, lizenz*, zertifik*, nachweis*, berechtigung*"),
    (LICENCES, EN, "licen*, certific*, permit*"),
    (PERSONAL, DE, "persoenlich*, *staerke*, ihr* staerke*, dein* staerke*, sozialkompetenz*, \
        soziale kompetenz*, charakter*, menschlich*, so bist du, wie du bist, wie sie sind, tickst du, \
        ticken sie, eigenschaft*, dein* arbeitsweise, ihr* arbeitsweise, zwischenmenschlich*"),
    (PERSONAL, EN, "personal, personal qualit*, personal skill*, personal strength*, personal attribute*, \
        personal trait*, personal competenc*, personality, strength*, interpersonal*, character*, attributes, \
        qualities, attitude, how you work, social skill*, people skill*"),
    (PERSONAL, BOTH, "soft skill*, softskill*, mindset"),
    (Topic::Nice, DE, "von vorteil, *vorteilhaft, pluspunkt*, bonuspunkt*, extrapunkt*, idealerweise, idealfall, \
        bestenfalls, *wuenschenswert*, wuenschen wir uns ausserdem, kein muss, waere* toll, waere* schoen, \
        waere* super, waere* gut, waere* plus, schoen waere, toll waere, gern gesehen, gerne gesehen, \
        tuepfelchen, kuer, rundet * ab, runden * ab, abrund*, punktest du zusaetzlich, nicht zwingend, \
        nicht erforderlich, nicht notwendig, kannkriteri*, willkommen"),
    (Topic::Nice, EN, "desirable*, desired, prefer*, advantageous, an advantage, of advantage, ideally, \
        good to have*, great to have*, also great, be great, even better, not required, not essential, \
        not a must, an asset, stand out, beneficial, icing on the cake, extra credit, extra points, \
        brownie points"),
    (Topic::Nice, BOTH, "plus, pluses, bonus, bonus point*, nicetohave*, nice to have*, optional*, on top"),
    (BENEFITS, DE, "wir biet*, biet* wir, biet*, geboten, *angebot*, *vorteil*, sich freuen, dich freu*, \
        sie sich freuen, freu* dich, freu* sie sich, freu*, gehalt*, *verguet*, entgelt*, lohn, *entlohnung*, \
        bezahlung, verdienst*, *leistung*, warum, warum wir, darum wir, warum zu uns, warum du bei uns, \
        warum sie bei uns, bei uns arbeit*, gute gruende, gruende fuer, profitier*, spricht fuer uns, \
        was dafuer spricht, bekommst du, bekommen sie, du bekommst, das bekommst, sie bekommen, erhalten sie, \
        erhaeltst du, sie erhalten, wir fuer dich, wir fuer sie, fuer dich drin, von uns erwart*, \
        arbeitsmodell*, arbeitszeit*, so arbeit* sie, so arbeit* du, urlaub*, rahmenbedingung*, konditionen, \
        *entwicklungsmoegl*, persoenlich* entwickl*, perspektive*, dein* chance*, ihr* chance*, \
        unser versprechen, wir versprechen, dein plus, ihr plus, mehrwert, zusatzleistung*, sozialleistung*"),
    (BENEFITS, EN, "we offer*, offer, our offer*, package, compensation, salary, remuneration, pay, reward*, \
        you* get, you get, in it for you, why, why join, why us, why work, why you* love, you* love, reasons to, \
        look* forward, working conditions, how we work, working here, we provide, advantage*, your advantage*, \
        our promise, development opportunit*, growth, you* enjoy, what* for you, from us expect, expect from us, \
        perks, perk"),
    (BENEFITS, BOTH, "benefit*, *benefits, perk, perks, goodie*, extras"),
    (TEAM, DE, "kolleg*, *abteilung*, dein* bereich, ihr* bereich, mit wem, *arbeitsumfeld*, dein* umfeld, \
        ihr* umfeld, wer wir im team sind, ueber * team"),
    (TEAM, EN, "about * team, colleague*, department*, work with, working with, meet the team, the people"),
    (TEAM, BOTH, "team, teams"),
    (PROCESS, DE, "*bewerb*, bewirb*, so geht*, wie geht*, geht* weiter, naechste* schritt*, schritte, \
        *prozess*, ablauf*, auswahlverfahren, kontakt*, ansprechp*, persoenlich* ansprechp*, interessiert, \
        interesse, neugierig, klingt * gut, klingt gut, bist du dran, sind sie dran, noch frage*, hab* frage*, \
        fragen, freu* uns auf, freu* wir uns, lernen wir uns kennen, so lernen wir, weg zu uns, mach* mit, \
        werde* teil, *vorstellungsgespraech*, einstieg"),
    (PROCESS, EN, "how to apply, apply*, application*, process*, hiring, how we hire, next step*, happens next, \
        whats next, interview*, contact*, get in touch, interested, sound* good, sound* like you, question*, \
        join us, join our, how to join, recruit*, selection, deadline, ready to"),
    (NOTES, DE, "*hinweis*, gut zu wissen, wissenswert*, anmerkung*, sonstige*, datenschutz*, chancengleich*, \
        gleichstellung*, gleichbehandlung*, vielfalt, *schwerbehinder*, inklusion*, barrierefrei*, wichtig*, \
        zusatzinformation*, weitere info*, beachten, informationen, rechtliche*, kleingedruckt*, standort*, \
        arbeitsort*, einsatzort*, dienstort*"),
    (NOTES, EN, "note, notes, please note, good to know, equal opportunit*, equal employment, inclusion, \
        inclusive, privacy, data protection, legal, disclaimer*, accommodation*, accessib*, location*, \
        place of work, important"),
    (NOTES, BOTH, "information, diversity, eeo, faq"),
    (ABOUT, DE, "ueber uns, uber uns, wer wir sind, wer sind wir, wir ueber uns, wir sind, das sind wir, \
        unternehmen*, unser unternehmen*, firmenprofil*, firma, *arbeitgeber*, einrichtung*, unser* kultur, \
        unternehmenskultur, unser* werte, wofuer wir steh*, unser* geschichte, unser* mission, unser* vision, \
        uns ausmacht, macht uns aus, lern* uns kennen, was wir tun, was wir mach*, uns auszeichn*, \
        zeichnet uns aus, ueber"),
    (ABOUT, EN, "about us, who we are, company, about the company, our company, organisation, organization, \
        our mission, our story, our value*, our culture, our vision, life at, what we do, employer, about our, \
        about"),
    (SUMMARY, DE, "einen blick, die stelle, ueber die stelle, zur stelle, die position, ihr* position, \
        dein* position, zur position, die rolle, ueber die rolle, der job, ueber den job, ihr* neu* job, \
        dein* neu* job, neu* stelle, neu* job, neu* rolle, neu* position, worum es geht, worum geht*, \
        darum geht*, sinn der stelle, warum * stelle, zusammenfass*, *ueberblick*, kurzbeschreibung, \
        stellenbeschreibung*, jobbeschreibung*, einleitung, einfuehrung, kurz gesagt, in kuerze, kurzprofil, \
        eckdaten, rahmendaten, fakten, steckbrief, ausgangslage, ziel der stelle, stelle"),
    (SUMMARY, EN, "the role, about * role, role summary, the position, about * position, the job, about * job, \
        job description, role description, summary, overview, at a glance, in short, nutshell, introduction, \
        purpose, why this job, opportunity, about * opportunity, key facts, position"),
    (SUMMARY, BOTH, "intro, facts, tldr"),
    (Topic::Expectation, DE, "erwart*"),
    (Topic::Expectation, EN, "expect*, await*"),
];

/// Words that headings are made with and that say nothing about the section. Sorted.
#[rustfmt::skip]
const GERMAN_FILLERS: &[&str] = &[
    "alles", "als", "arbeiten", "auch", "auf", "aus", "ausserdem", "bei", "bist", "da", "dabei", "dafuer", "damit",
    "dann", "darauf", "darueber", "das", "dein", "deine", "deinem", "deinen", "deiner", "dem", "den", "der", "des",
    "dich", "die", "diese", "dieser", "dir", "du", "ein", "eine", "einem", "einen", "einer", "einzelnen", "es",
    "etwas", "euch", "eure", "folgende", "folgendes", "fuer", "gehoeren", "gehoert", "haben", "hast", "hier",
    "hinaus", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres", "im", "ins", "ist", "jetzt", "kann", "kannst",
    "koennen", "mit", "moechten", "nach", "neben", "neue", "neuen", "neuer", "noch", "oder", "sein", "sich", "sie",
    "sind", "so", "sollten", "solltest", "sowie", "ueber", "um", "umfassen", "umfasst", "und", "uns", "unser",
    "unsere", "unserem", "unseren", "unserer", "vom", "von", "warum", "was", "wer", "wie", "wir", "wird", "zaehlen",
    "zu", "zum", "zur",
];
#[rustfmt::skip]
const ENGLISH_FILLERS: &[&str] = &[
    "about", "and", "are", "as", "at", "be", "by", "can", "could", "do", "for", "from", "have", "how", "include",
    "included", "includes", "it", "its", "key", "like", "main", "many", "more", "need", "of", "on", "or", "our",
    "should", "some", "that", "the", "these", "this", "to", "us", "we", "well", "what", "whats", "which", "who",
    "why", "will", "with", "working", "would", "you", "youll", "your", "youre", "yours", "youve",
];
/// In both languages, or in neither. Sorted.
const FILLERS: &[&str] = &["am", "amp", "an", "in", "innen", "job", "neu", "top"];

/// Whole words that typos are mended towards; shorter ones are left alone. Folded.
#[rustfmt::skip]
const SPELLING: &[&str] = &[
    "anforderungen", "anforderungsprofil", "angebot", "ansprechperson", "application", "aufgaben", "aufgabengebiet",
    "ausbildung", "benefits", "bewerbung", "bewerbungsprozess", "bieten", "bringen", "bringst", "contact",
    "desirable", "duties", "erfahrung", "erwartet", "essential", "expect", "experience", "faehigkeiten", "hinweise",
    "idealerweise", "information", "kenntnisse", "kompetenzen", "kontakt", "mitbringen", "mitbringst", "persoenliche",
    "personal", "preferred", "process", "profil", "profile", "qualifications", "qualifikation", "qualifikationen",
    "requirements", "responsibilities", "skills", "staerken", "strengths", "summary", "taetigkeiten", "unternehmen",
    "verantwortung", "verguetung", "voraussetzungen", "vorteil", "vorteile", "wuenschenswert", "zusammenfassung",
];

/// A word of a phrase.
struct Stem {
    text: &'static str,
    /// Whether the word may go on behind the stem.
    open: bool,
}

impl Stem {
    fn new(word: &'static str) -> Stem {
        Stem { text: word.trim_matches('*'), open: word.ends_with('*') }
    }

    fn fits(&self, word: &str, loose: bool) -> bool {
        word.strip_prefix(self.text).is_some_and(|rest| rest.is_empty() || self.open || loose)
    }
}

/// A phrase of the table.
struct Phrase {
    stems: Vec<Stem>,
    topic: Topic,
    tongue: Option<Tongue>,
    /// How much it says: its letters.
    letters: usize,
    rank: usize,
}

impl Phrase {
    fn new(phrase: &'static str, topic: Topic, tongue: Option<Tongue>, rank: usize) -> Phrase {
        let stems: Vec<Stem> = phrase.split_ascii_whitespace().filter(|word| *word != "*").map(Stem::new).collect();
        let letters = stems.iter().map(|stem| stem.text.len()).sum();
        Phrase { stems, topic, tongue, letters, rank }
    }

    /// The words it stands on, as bits, if it begins at word `start`.
    fn covers(&self, words: &[&str], start: usize, loose: bool) -> Option<u32> {
        let (first, rest) = self.stems.split_first()?;
        if !first.fits(words[start], loose) {
            return None;
        }
        let mut last = start;
        let mut covered = 1 << start;
        for stem in rest {
            last += 1 + words[last + 1..].iter().position(|word| stem.fits(word, loose))?;
            covered |= 1 << last;
        }
        Some(covered)
    }

    fn section(&self) -> Section {
        match self.topic {
            Topic::Is(section) => section,
            Topic::Nice => Section::Skills(Need::Nice),
            Topic::Expectation => Section::Duties,
        }
    }

    fn says_more_than(&self, other: Option<&Phrase>) -> bool {
        other.is_none_or(|other| (self.letters, other.rank) > (other.letters, self.rank))
    }
}

/// The table, ready to be looked up by the first letter of a word.
struct Index {
    by_letter: [Vec<Phrase>; 26],
    /// Phrases of one stem that also stands inside compounds.
    infix: Vec<Phrase>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index { by_letter: Default::default(), infix: Vec::new() };
    let phrases =
        TABLE.iter().flat_map(|&(topic, tongue, list)| list.split(',').map(move |p| (p.trim(), topic, tongue)));
    for (rank, (phrase, topic, tongue)) in phrases.enumerate() {
        if phrase.starts_with('*') {
            index.infix.push(Phrase::new(phrase, topic, tongue, rank));
        }
        if let Some(bucket) = phrase.trim_start_matches('*').bytes().next().and_then(letter) {
            index.by_letter[bucket].push(Phrase::new(phrase, topic, tongue, rank));
        }
    }
    index
});

fn letter(byte: u8) -> Option<usize> {
    byte.is_ascii_lowercase().then(|| usize::from(byte - b'a'))
}

/// What the table says about the words of one heading.
#[derive(Default)]
struct Evidence {
    topic: Option<&'static Phrase>,
    nice: Option<&'static Phrase>,
    /// The words that some phrase understood, as bits.
    covered: u32,
}

impl Evidence {
    /// `loose` takes every word of the table for a stem.
    fn gather(words: &[&str], loose: bool) -> Evidence {
        let index = &*INDEX;
        let mut evidence = Evidence::default();
        for (at, word) in words.iter().enumerate() {
            let bucket = word.bytes().next().and_then(letter);
            for phrase in bucket.map_or(&[][..], |bucket| &index.by_letter[bucket]) {
                if let Some(covered) = phrase.covers(words, at, loose) {
                    evidence.add(phrase, covered);
                }
            }
            // Compounds are long, and one whose beginning says something is understood.
            if word.len() >= 8 && evidence.covered >> at & 1 == 0 {
                for phrase in index.infix.iter().filter(|phrase| word.contains(phrase.stems[0].text)) {
                    evidence.add(phrase, 1 << at);
                }
            }
        }
        evidence
    }

    fn add(&mut self, phrase: &'static Phrase, covered: u32) {
        self.covered |= covered;
        let best = if phrase.topic == Topic::Nice { &mut self.nice } else { &mut self.topic };
        if phrase.says_more_than(*best) {
            *best = Some(phrase);
        }
    }

    fn section(&self) -> Option<Section> {
        let Some(nice) = self.nice else {
            return self.topic.map(Phrase::section);
        };
        let named = self.topic.map_or(Section::Other, Phrase::section);
        // "Von Vorteil" holds "Vorteil" but is about requirements; "Benefits und Bonus" is not.
        let outweighed = nice.says_more_than(self.topic) && !named.made_nice().is_nice();
        Some(if outweighed { Section::Skills(Need::Nice) } else { named.made_nice() })
    }

    /// Whether the heading says the opposite of its phrase: "Was du nicht brauchst". In "kein Muss" the word is part of it.
    fn is_denied(&self, words: &[&str]) -> bool {
        let is_open = |at: usize| self.covered >> at & 1 == 0;
        words.iter().enumerate().any(|(at, word)| is_open(at) && DENIALS.contains(word))
    }

    fn reading(&self, words: &[&str]) -> Reading {
        let strange =
            words.iter().enumerate().filter(|(at, word)| self.covered >> at & 1 == 0 && has_content(word)).count();
        let Some(phrase) = self.topic.or(self.nice) else {
            return Reading { meaning: Meaning::Unknown(None), tongue: None, whole: false };
        };
        // A long stem may stand among strange words ("Ihre Aufgaben im Einkauf der Zentrale"), a short one hardly.
        let bearable = if phrase.letters >= 6 { 4 } else { 2 };
        let meaning = match self.section() {
            section if strange > bearable => Meaning::Unknown(section),
            _ if phrase.topic == Topic::Expectation && self.nice.is_none() => Meaning::Expectation,
            Some(section) => Meaning::Known(section),
            None => Meaning::Unknown(None),
        };
        Reading { meaning, tongue: self.tongue(words, phrase), whole: strange == 0 }
    }

    /// The language of the words: the phrase counts twice, a filler outside phrases once.
    fn tongue(&self, words: &[&str], phrase: &Phrase) -> Option<Tongue> {
        let weigh = |tongue, fillers: &[&str]| {
            let outside = words.iter().enumerate().filter(|(at, _)| self.covered >> at & 1 == 0);
            let count = outside.filter(|(_, word)| fillers.binary_search(word).is_ok()).count();
            count + if phrase.tongue == Some(tongue) { 2 } else { 0 }
        };
        match weigh(Tongue::German, GERMAN_FILLERS).cmp(&weigh(Tongue::English, ENGLISH_FILLERS)) {
            Ordering::Greater => Some(Tongue::German),
            Ordering::Less => Some(Tongue::English),
            Ordering::Equal => None,
        }
    }
}

/// Whether a word means something: not a filler, a number, or the letter of a numbering.
fn has_content(word: &str) -> bool {
    word.len() > 1
        && !word.bytes().all(|b| b.is_ascii_digit() || b == b'i' || b == b'v')
        && ![GERMAN_FILLERS, ENGLISH_FILLERS, FILLERS].iter().any(|list| list.binary_search(&word).is_ok())
}

/// Replaces long words that were not understood by the nearest known one; says whether there was any.
fn mend(words: &mut [&str], covered: u32) -> bool {
    let mut any = false;
    for (at, word) in words.iter_mut().enumerate() {
        if covered >> at & 1 == 0
            && let Some(known) = nearest(word)
        {
            *word = known;
            any = true;
        }
    }
    any
}

/// The known word at most two edits away. The first letter must be right: people rarely miss it, and it is fast.
fn nearest(word: &str) -> Option<&'static str> {
    let near =
        |known: &&&str| known.len().abs_diff(word.len()) <= 2 && known.as_bytes().first() == word.as_bytes().first();
    if word.len() < 6 || !has_content(word) {
        return None;
    }
    let candidates = SPELLING.iter().filter(near).map(|known| (strsim::osa_distance(word, known), *known));
    candidates.filter(|(distance, _)| *distance <= 2).min().map(|(_, known)| known)
}

/// Lower case, umlauts spelt out, apostrophes gone, and blanks for everything else that is not a letter or a digit.
fn fold(heading: &str) -> String {
    let mut folded = String::with_capacity(heading.len() + 8);
    for c in heading.chars() {
        match c {
            'ä' | 'Ä' => folded.push_str("ae"),
            'ö' | 'Ö' => folded.push_str("oe"),
            'ü' | 'Ü' => folded.push_str("ue"),
            'ß' | 'ẞ' => folded.push_str("ss"),
            // A combining diaeresis, as file names and texts from macOS have it.
            '\u{308}' => folded.push('e'),
            'é' | 'è' | 'É' => folded.push('e'),
            // Apostrophes, a soft hyphen, other combining marks, an emoji's joiner and variation.
            '\u{300}'..='\u{36f}' | '\'' | '’' | '‘' | '`' | '´' | '\u{ad}' | '\u{200d}' | '\u{fe0f}' => {}
            c if c.is_alphanumeric() => folded.extend(c.to_lowercase()),
            _ => folded.push(' '),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::Meaning::{Expectation, Known, Unknown};
    use super::*;

    const SUMMARY: Meaning = Known(Section::Summary);
    const TEAM: Meaning = Known(Section::Team);
    const DUTIES: Meaning = Known(Section::Duties);
    const SKILLS: Meaning = Known(Section::Skills(Need::Must));
    const NICE: Meaning = Known(Section::Skills(Need::Nice));
    const LICENCES: Meaning = Known(Section::Licences(Need::Must));
    const PERSONAL: Meaning = Known(Section::Personal(Need::Must));
    const BENEFITS: Meaning = Known(Section::Benefits);
    const PROCESS: Meaning = Known(Section::Process);
    const NOTES: Meaning = Known(Section::Notes);
    const ABOUT: Meaning = Known(Section::About);

    #[rustfmt::skip]
    const HEADINGS: &[(Meaning, &str, &[&str])] = &[
        (SUMMARY, "de", &[
            "Die Stelle auf einen Blick", "Ihre neue Stelle", "Dein neuer Job", "Worum es geht",
            "Der Sinn der Stelle", "Die Stelle", "Über die Position", "Kurzprofil", "Eckdaten", "Zusammenfassung",
            "Darum geht’s", "Über den Job", "Auf einen Blick:",
        ]),
        (SUMMARY, "en", &[
            "About the role", "The role", "The role at a glance", "Job description", "Purpose", "Why this job exists",
            "Overview", "About this opportunity", "In a nutshell", "About the job", "Position summary",
        ]),
        (TEAM, "de", &[
            "Ihr Team", "Das Team", "Über das Team", "Dein Team bei uns", "Unser Team in der Lohnbuchhaltung", "Ihre Kolleg:innen",
            "Ihre Abteilung",
        ]),
        (TEAM, "en", &[
            "The team", "About the team", "Meet the team", "Your colleagues", "Who you'll work with", "Our team",
        ]),
        (DUTIES, "de", &[
            "Ihre Aufgaben", "Deine Aufgaben", "Aufgaben", "DEINE AUFGABEN", "1. Ihre Aufgaben", "🚀 Deine Aufgaben:",
            "**Ihre Aufgaben**", "Hauptaufgaben", "Aufgabengebiet", "Ihr Aufgabenbereich", "Tätigkeiten",
            "Taetigkeitsschwerpunkte", "Was Sie tun", "Was du machst", "Was du bei uns machen wirst", "Das machst du",
            "Ihr Verantwortungsbereich", "Deine Rolle", "Dein Job", "Ihr Arbeitsalltag", "Was Sie bei uns bewegen",
            "Deine Herausforderungen", "Zu Ihren Aufgaben gehören:", "Ihre Aufgabe als Sachbearbeiter:in (m/w/d)",
            "Ihre Aufgaben im Einkauf der Zentrale Berlin", "Ihre Aufgbaen", "Augaben", "Tatigkeiten",
            "Was ist zu tun?", "Schwerpunkte der Tätigkeit", "Hier kommst du ins Spiel", "Ta\u{308}tigkeiten",
            "a) Ihre Aufgaben",
        ]),
        (DUTIES, "en", &[
            "Your tasks", "Duties", "Responsibilities", "Key responsibilities", "What you will do", "What you'll do",
            "What you’ll be doing", "Main duties", "Your role", "Your day-to-day", "A day in the life", "Your impact",
            "How you will make an impact", "In this role you will", "What you'll work on",
            "Duties & Responsibilities", "Your responsibilities include:", "Responsiblities",
        ]),
        (SKILLS, "de", &[
            "Ihr Profil", "Dein Profil", "Anforderungen", "Anforderungsprofil", "Das bringen Sie mit",
            "Das bringst du mit", "Was Sie mitbringen", "Was du mitbringst", "Qualifikation", "Ihre Qualifikationen",
            "Voraussetzungen", "Fachkenntnisse", "Ihre Kenntnisse", "Berufserfahrung", "Ausbildung und Studium",
            "Sprachkenntnisse", "Das zeichnet Sie aus", "Was dich auszeichnet", "Wen wir suchen", "Wir suchen",
            "Damit überzeugen Sie uns", "So überzeugst du uns", "Das wünschen wir uns", "Unverzichtbar",
            "Was wir erwarten", "Wir erwarten", "Das brauchst du", "Du passt zu uns, wenn", "Fachliche Anforderungen",
            "Ihr Porfil", "Anforderngen", "Wer du bist", "Deine Skills", "Must-haves", "Das macht Sie aus",
            "Damit begeisterst du uns", "Wer bist du?", "Was Sie bei uns einbringen und mitbringen",
        ]),
        (SKILLS, "en", &[
            "Your profile", "Requirements", "What you bring", "What you'll bring", "About you",
            "Skills and experience", "Essential", "Must have", "Must-haves", "What we're looking for",
            "What we are looking for", "Who you are", "Qualifications", "Minimum qualifications", "You have",
            "What you need", "What we expect", "Person specification", "Technical skills", "Education and training",
            "Requirments",
        ]),
        (NICE, "de", &[
            "Von Vorteil", "Das wäre ein Plus", "Idealerweise", "Idealerweise bringen Sie mit", "Wünschenswert",
            "Wünschenswerte Qualifikationen", "Nice to have", "Nice-to-haves", "Pluspunkte", "Bonuspunkte",
            "Kein Muss, aber schön", "Gern gesehen", "Das wäre toll", "Von Vorteil sind:", "Wunschenswert",
        ]),
        (NICE, "en", &[
            "Nice to have", "Nice-to-have skills", "Desirable", "Desirable skills", "Preferred qualifications",
            "Bonus points", "Bonus", "A plus", "Ideally, you also have", "Would be a plus", "Good to have",
            "Optional",
        ]),
        (LICENCES, "de", &["Führerschein", "Zertifikate", "Nachweise"]),
        (LICENCES, "en", &["Licences", "Certificates and licences"]),
        (PERSONAL, "de", &[
            "Persönliche Stärken", "Ihre Stärken", "Persönliche Kompetenzen", "Persönliche Anforderungen",
            "Soft Skills", "So bist du", "Ihre Persönlichkeit",
        ]),
        (PERSONAL, "en", &[
            "Personal skills", "Your strengths", "Soft skills", "Personal qualities", "Interpersonal skills",
        ]),
        (BENEFITS, "de", &[
            "Wir bieten", "Wir bieten Ihnen", "Unser Angebot", "Das bieten wir", "Was wir dir bieten",
            "Ihre Vorteile", "Deine Vorteile bei uns", "Benefits", "Deine Benefits", "Darauf können Sie sich freuen",
            "Worauf du dich freuen kannst", "Freuen Sie sich auf", "Vergütung", "Gehalt", "Unsere Leistungen",
            "Warum wir?", "Warum Nordlicht?", "Gute Gründe für uns", "Das bekommst du", "Arbeitsmodell",
            "Rahmenbedingungen", "Ihre Perspektiven", "Davon profitieren Sie", "Benefts",
            "Das bieten wir Ihnen in unserem Team",
        ]),
        (BENEFITS, "en", &[
            "What we offer", "Benefits", "Our offer", "Perks", "Perks & benefits", "What's in it for you",
            "Why join us", "Compensation and benefits", "Pay", "What you'll get", "Your advantages", "We offer:",
            "Why Nordlicht?", "Working here", "Why you'll love working here", "How we work",
        ]),
        (PROCESS, "de", &[
            "So geht es weiter", "So geht’s weiter", "Bewerbung", "Bewerbungsprozess", "So bewerben Sie sich",
            "Ihre Bewerbung", "Kontakt", "Jetzt bewerben!", "Ihre Ansprechperson", "Ihr persönlicher Ansprechpartner",
            "Die nächsten Schritte", "Interesse geweckt?", "Haben wir Ihr Interesse geweckt?", "Noch Fragen?",
            "Bewirb dich jetzt", "Jetzt sind Sie dran", "Wir freuen uns auf Ihre Bewerbung",
            "Was dich im Bewerbungsprozess erwartet", "Ablauf",
        ]),
        (PROCESS, "en", &[
            "How to apply", "Apply now", "Application process", "Contact", "Next steps", "What happens next",
            "Interested?", "Our hiring process", "Sound like you?", "Questions?",
        ]),
        (NOTES, "de", &[
            "Hinweise", "Hinweis zum Datenschutz", "Gut zu wissen", "Weitere Informationen", "Chancengleichheit",
            "Standort",
        ]),
        (NOTES, "en", &[
            "Notes", "Equal opportunity", "Equal opportunities", "Good to know", "Additional information",
            "Diversity and inclusion",
        ]),
        (ABOUT, "de", &[
            "Über uns", "Wer wir sind", "Wer sind wir?", "Das sind wir", "Ihr Arbeitgeber", "Unternehmensprofil",
            "Das Unternehmen", "Über Nordlicht", "Lernen Sie uns kennen",
        ]),
        (ABOUT, "en", &[
            "About us", "Who we are", "About the company", "Our mission", "About Nordlicht", "What we do",
        ]),
        (Expectation, "de", &[
            "Was dich erwartet", "Das erwartet dich", "Das erwartet Sie bei uns", "Das erwartet Sie",
            "Was du erwarten kannst", "Was Sie erwratet",
        ]),
        (Expectation, "en", &["What to expect", "What you can expect", "What awaits you"]),
    ];

    #[test]
    fn headings_of_real_postings_are_placed() {
        let mut wrong = Vec::new();
        for (meaning, _, headings) in HEADINGS {
            for heading in *headings {
                let reading = read(heading);
                if reading.meaning != *meaning {
                    wrong.push(format!("{heading}: {:?}, not {meaning:?}", reading.meaning));
                }
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    #[test]
    fn headings_are_never_taken_for_the_other_language() {
        let wrong: Vec<_> = HEADINGS
            .iter()
            .flat_map(|(_, lang, headings)| headings.iter().map(move |heading| (lang, heading)))
            .filter(|(lang, heading)| read(heading).tongue.is_some_and(|tongue| tongue.tag() != **lang))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn strange_headings_are_not_placed_but_guessed() {
        for (heading, guess) in [
            ("Teamgeist und Currywurst", Some(Section::Team)),
            ("Obst, Kaffee, Kicker", None),
            ("Nordlicht", None),
            ("", None),
            ("1.", None),
            (
                "Ein Job in einem der größten Häuser Norddeutschlands mit Geschichte, Zukunft und Team",
                Some(Section::Team),
            ),
        ] {
            assert_eq!(read(heading).meaning, Unknown(guess), "{heading}");
        }
    }

    #[test]
    fn a_sentence_is_not_wholly_understood() {
        assert!(read("Ihre Aufgaben").whole);
        assert!(!read("Im Einkauf übernehmen Sie folgende Aufgaben:").whole);
        assert!(!read("Sie unterstützen das Team bei:").whole);
    }

    #[test]
    fn a_heading_in_both_languages_has_no_tongue() {
        for heading in ["Benefits", "Team", "Soft Skills", "Must-haves", "Must have", "Nice to have"] {
            assert_eq!(read(heading).tongue, None, "{heading}");
        }
        assert_eq!(read("Unser Team").tongue, Some(Tongue::German));
        assert_eq!(read("Your Profil").tongue, Some(Tongue::German));
    }

    #[test]
    fn the_lists_are_sorted_and_folded() {
        for list in [GERMAN_FILLERS, ENGLISH_FILLERS, FILLERS, SPELLING] {
            assert!(list.is_sorted(), "{list:?}");
        }
        for (_, _, phrases) in TABLE {
            for word in phrases.split([',', ' ']).map(str::trim).filter(|word| !word.is_empty()) {
                assert!(word.trim_matches('*').bytes().all(|b| b.is_ascii_lowercase()), "{word}");
            }
        }
    }

    /// A word of the spelling list that no phrase knows would mend nothing.
    #[test]
    fn a_denied_heading_is_not_read_as_its_opposite() {
        for heading in [
            "Was du nicht brauchst",
            "Diese Kenntnisse brauchst du nicht",
            "Kein Führerschein nötig",
            "Was wir nicht bieten",
            "Nicht deine Aufgaben",
            "Skills you do not need",
            "What we don't expect",
            "No experience required",
        ] {
            assert!(matches!(read(heading).meaning, Meaning::Unknown(_)), "{heading}");
        }
        for heading in ["Kein Muss, aber schön", "Nice to have, not required"] {
            assert!(matches!(read(heading).meaning, Meaning::Known(section) if section.is_nice()), "{heading}");
        }
    }

    #[test]
    fn what_typos_are_mended_towards_is_known() {
        for word in SPELLING {
            let known = read(word).meaning != Unknown(None);
            assert!(known || matches!(*word, "bringen" | "bringst" | "bieten"), "{word}");
        }
    }
}
