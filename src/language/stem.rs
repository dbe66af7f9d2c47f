//! What two texts have in common, whatever the form of their words.
//!
//! In: a text and its language. Out: the stems of its content words; and of two sets of stems, how alike they are.
//!
//! A stem is Snowball's, with the endings away that part a noun from its verb, because a duty may be written either way:
//! „Rechnungen prüfen und buchen“ and „Prüfung und Buchung von Rechnungen“ have the same stems. Stems are for comparing,
//! not for reading: „Prüfung“ is `pruf`, "analysis" is `analys`. A verb that is parted from its prefix loses it: „Sie
//! rechnen Reisen ab“ has `rechn`, not `abrechn`.

use std::borrow::Cow;
use std::cmp::Ordering;

use rust_stemmers::{Algorithm, Stemmer};

use super::token::{Word, compounds};
use super::wordset::WordSet;
use super::{Tongue, fold};

/// The words that carry the meaning: all but stop words and letters that stand for words. Compounds are whole, numbers are
/// words.
pub fn content(text: &str, tongue: Tongue) -> impl Iterator<Item = Word<'_>> {
    compounds(text).filter(move |word| !is_abbreviated(text, word) && !is_stop_word(word.text, tongue))
}

/// The letters of „z. B.“; but not those of „Gruppe C“.
fn is_abbreviated(text: &str, word: &Word<'_>) -> bool {
    match word.text.as_bytes() {
        [b'a'..=b'z'] => true,
        [b'A'..=b'Z'] => text[word.range().end..].starts_with('.'),
        _ => false,
    }
}

/// The stems of the content words, in order and each once.
pub fn stems(text: &str, tongue: Tongue) -> Vec<String> {
    let mut stems: Vec<String> = content(text, tongue).map(|word| stem(word.text, tongue)).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// The stem of a word: `kolleg` for `Kolleg:innen`, `email` for `E-Mail`.
pub fn stem(word: &str, tongue: Tongue) -> String {
    let bare = bare(word);
    match tongue {
        Tongue::German => german(&bare),
        Tongue::English => english(&bare),
    }
}

/// How alike two sets of stems are: the share of their stems that both have (Jaccard), from 0 to 1.
pub fn likeness(one: &[String], other: &[String]) -> f64 {
    let shared = shared(one, other);
    share(shared, one.len() + other.len() - shared)
}

/// How much of the smaller set the larger one holds, from 0 to 1.
pub fn containment(one: &[String], other: &[String]) -> f64 {
    share(shared(one, other), one.len().min(other.len()))
}

/// How many stems both sets have; both as [`stems`] gives them.
fn shared(one: &[String], other: &[String]) -> usize {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    let mut shared = 0;
    while let (Some(left), Some(right)) = (one.peek(), other.peek()) {
        match left.cmp(right) {
            Ordering::Less => _ = one.next(),
            Ordering::Greater => _ = other.next(),
            Ordering::Equal => {
                shared += 1;
                one.next();
                other.next();
            }
        }
    }
    shared
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Small letters without marks and hyphens, without a gender sign and what follows it.
fn bare(word: &str) -> String {
    let word = match word.split_once(['*', ':', '_', '·']) {
        Some((before, after)) if after.starts_with("in") => before,
        _ => word,
    };
    let mut bare = fold::bare(word);
    bare.retain(|c| !matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{ad}'));
    bare
}

/// Takes an ending off if at least so many bytes remain.
fn strip(stem: &mut String, ending: &str, least: usize) -> bool {
    let strips = stem.strip_suffix(ending).is_some_and(|rest| rest.len() >= least);
    if strips {
        stem.truncate(stem.len() - ending.len());
    }
    strips
}

/// Puts one ending in the place of another if something stands before it.
fn swap(stem: &mut String, pairs: &[(&str, &str)]) {
    for (ending, instead) in pairs {
        if strip(stem, ending, 0) {
            stem.push_str(instead);
            return;
        }
    }
}

fn ends_in_consonant(stem: &str) -> bool {
    stem.ends_with(|c: char| c.is_ascii_alphabetic() && !"aeiouy".contains(c))
}

fn german(word: &str) -> String {
    let mut stem = Stemmer::create(Algorithm::German).stem(word).into_owned();
    // Buchung, buchen; Koordination, koordinieren, Koordinierung. Of -ieren Snowball leaves the i.
    strip(&mut stem, "ung", 3);
    _ = strip(&mut stem, "ation", 4) || strip(&mut stem, "ier", 4) || strip(&mut stem, "i", 4);
    // Ermittlung, ermitteln; Steuerung, steuern.
    if strip(&mut stem, "eln", 3) || strip(&mut stem, "el", 3) {
        stem.push('l');
    }
    _ = strip(&mut stem, "ern", 3) || strip(&mut stem, "er", 3);
    // Er bearbeitet, sie prüft.
    if stem.ends_with("et") {
        strip(&mut stem, "et", 4);
    } else if stem.strip_suffix('t').is_some_and(ends_in_consonant) {
        strip(&mut stem, "t", 4);
    }
    swap(&mut stem, &GERMAN_VOWELS);
    stem
}

/// Nouns that part from their verbs by a vowel: Übernahme, übernehmen; Eingabe, eingeben; Ablage, ablegen. Not so
/// Aufgabe and aufgeben.
const GERMAN_VOWELS: [(&str, &str); 8] = [
    ("nahm", "nehm"),
    ("bgab", "bgeb"),
    ("kgab", "kgeb"),
    ("ngab", "ngeb"),
    ("rgab", "rgeb"),
    ("sgab", "sgeb"),
    ("ablag", "ableg"),
    ("versand", "versend"),
];

fn english(word: &str) -> String {
    let mut stem = Stemmer::create(Algorithm::English).stem(&british(word)).into_owned();
    // Payment, pay; settlement, settle. Delivery, analysis and verify keep an i.
    _ = strip(&mut stem, "ement", 3) || strip(&mut stem, "ment", 3);
    strip(&mut stem, "i", 4);
    swap(&mut stem, &ENGLISH_KIN);
    stem
}

/// Nouns whose verbs Snowball does not reach, and words that are spelled in two ways.
const ENGLISH_KIN: [(&str, &str); 12] = [
    ("mainten", "maintain"),
    ("respons", "respond"),
    ("submiss", "submit"),
    ("provis", "provid"),
    ("deliver", "deliv"),
    ("enquir", "inquir"),
    ("centr", "center"),
    ("programm", "program"),
    ("licenc", "licens"),
    ("labour", "labor"),
    ("colour", "color"),
    ("behaviour", "behavior"),
];

/// Spelled the British way, which Snowball keeps together: it cuts `organization` to `organ`.
fn british(word: &str) -> Cow<'_, str> {
    let Some((before, ending)) = word.rsplit_once('z') else { return word.into() };
    let verb = ["e", "ed", "er", "ers", "es", "ing", "ation", "ations"].contains(&ending);
    if verb && before.ends_with(['i', 'y']) { format!("{before}s{ending}").into() } else { word.into() }
}

/// Whether a word says nothing of its own.
pub fn is_stop_word(word: &str, tongue: Tongue) -> bool {
    match tongue {
        Tongue::German => GERMAN_STOP_WORDS.contains(word),
        Tongue::English => ENGLISH_STOP_WORDS.contains(word),
    }
}

static GERMAN_STOP_WORDS: WordSet<1024> = WordSet::new(
    "\
     ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus bei \
     beim bin bis bist bzw ca da dabei dadurch dafür dagegen daher damit danach daneben dann daran darauf daraus \
     darf darin darum darunter darüber das dass davon dazu dein deine deinem deinen deiner deines dem den denen denn \
     der deren des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen ein eine \
     einem einen einer eines einige einigen einiger einmal er es etc etwa etwas euch euer eure eurem euren eurer \
     evtl falls für gegen gegenüber gern gerne ggf haben hat hatte hatten hier hierbei hin hinter ich ihm ihn ihnen \
     ihr ihre ihrem ihren ihrer ihres im immer in inkl innerhalb ins ist ja je jede jedem jeden jeder jedes jedoch \
     jene jetzt kann kannst kein keine keinem keinen keiner können könnte man manche mehr mein meine mich mir mit \
     muss musst möchte möchten müssen nach neben nicht nichts noch nun nur ob oder ohne per pro schon sehr sein \
     seine seinem seinen seiner seines seit selbst sich sie sind so sobald sofern sogar solche sollen sollte sollten \
     somit sonst soweit sowie sowohl statt trotz um und uns unser unsere unserem unseren unserer unseres unter usw \
     viel viele vielen vom von vor wann war waren warum was weder wegen weil weiter weitere weiterem weiteren \
     weiterer weiteres welche welchem welchen welcher welches wenn wer werden weshalb wie wieder will wir wird wirst \
     wo wobei wodurch wofür wohl wollen womit worden wurde wurden während wäre wären würde würden zu zum zur zwar \
     zwischen über überhaupt übrigens",
);

static ENGLISH_STOP_WORDS: WordSet<512> = WordSet::new(
    "\
     a about above across after again against all almost along also although always am among an and another any are \
     around as at away be because been before behind being below between both but by can cannot could did do does \
     doing done down during each either else etc even ever every few for from further had has have having he hence \
     her here hers herself him himself his how however i if in incl inside into is it its itself just least less \
     like many may me might more most much must my myself near neither no nor not now of off often on once one only \
     onto or other others otherwise our ours ourselves out outside over own per rather same shall she should since \
     so some such than that the their theirs them themselves then there therefore these they this those though \
     through throughout thus till to together too toward towards under until unto up upon us very via was we well \
     were what whatever when whenever where whereas whether which while who whole whom whose why will with within \
     without would yet you your yours yourself yourselves",
);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn kin(tongue: Tongue, groups: &str) {
        for group in groups.split(',') {
            let stems: Vec<(&str, String)> = group.split_whitespace().map(|word| (word, stem(word, tongue))).collect();
            assert!(stems.iter().all(|(_, other)| *other == stems[0].1), "{stems:?}");
        }
    }

    #[track_caller]
    fn strangers(tongue: Tongue, words: &str) {
        let mut stems: Vec<(String, &str)> = words.split_whitespace().map(|word| (stem(word, tongue), word)).collect();
        stems.sort();
        for pair in stems.windows(2) {
            assert_ne!(pair[0].0, pair[1].0, "{pair:?}");
        }
    }

    fn alike(tongue: Tongue, one: &str, other: &str) -> f64 {
        likeness(&stems(one, tongue), &stems(other, tongue))
    }

    #[test]
    fn german_nouns_and_their_verbs_are_kin() {
        kin(
            Tongue::German,
            "prüfen Prüfung Prüfungen prüft prüfe PRÜFUNG, buchen Buchung Buchungen bucht, Rechnung Rechnungen,
             abrechnen Abrechnung Abrechnungen, bearbeiten Bearbeitung bearbeitet, vorbereiten Vorbereitung,
             ermitteln Ermittlung, abwickeln Abwicklung, verhandeln Verhandlung Verhandlungen, sammeln Sammlung,
             regeln Regelung, steuern Steuerung, versichern Versicherung, liefern Lieferung, ändern Änderung Änderungen,
             organisieren Organisation, koordinieren Koordination Koordinierung, kontieren Kontierung,
             aktualisieren Aktualisierung, analysieren Analyse, kontrollieren Kontrolle, recherchieren Recherche,
             dokumentieren Dokumentation, ablegen Ablage, eingeben Eingabe, weitergeben Weitergabe,
             übernehmen Übernahme, annehmen Annahme, versenden Versand, mahnen Mahnung Mahnungen, planen Planung,
             pflegen Pflege, erstellen Erstellung Erstellen, verwalten Verwaltung, führen Führung, beantworten
             Beantwortung, Vertrag Verträge Vertrags, Bericht Berichte, monatlich monatliche monatlichen,
             Kolleg:innen Kolleg*in Kolleg_innen, E-Mail Email, Backoffice Back-Office",
        );
        strangers(
            Tongue::German,
            "Aufgabe aufgeben Ausgabe Eingabe Abgabe Buchung Prüfung Rechnung Recht Reise Reisekosten Bericht Post
             Termin Terminplanung Planung Kunde Kunst Lohn Gehalt Vertrag Vertrieb Verkauf Einkauf Sprache Besprechung
             Mahnung Mahnwesen Eingangsrechnungen Ausgangsrechnungen Stammdaten Statistik Leitung Lieferung Ablage Anlage",
        );
    }

    #[test]
    fn english_nouns_and_their_verbs_are_kin() {
        kin(
            Tongue::English,
            "book booking bookings books Booked, invoice invoices invoicing, prepare preparation preparing, pay payment
             payments, settle settlement, manage management, reconcile reconciliation reconciling, deliver delivery
             deliveries, maintain maintenance, verify verification verified, approve approval, schedule scheduling,
             organise organize organisation organization organizing organised, analyse analyze analysis analyzing,
             summarise summarize, travel travelling traveling, labour labor, centre center, programme program,
             enquiry inquiry enquiries, respond response, submit submission, recruit recruitment, coordinate coordination,
             e-mail email emails, back-office backoffice",
        );
        strangers(
            Tongue::English,
            "book post invoice order report record review file office travel training train-station customer
             supplier payroll payment contract contact meeting minutes expenses experience visitor visa department
             depot organise organ size advice",
        );
    }

    #[test]
    fn the_same_duty_in_another_form_is_alike() {
        let de = |one, other| alike(Tongue::German, one, other);
        assert_eq!(de("Rechnungen prüfen und buchen", "Buchung und Prüfung von Rechnungen"), 1.0);
        assert!(de("Eingangsrechnungen prüfen", "Ausgangsrechnungen schreiben") < 0.1);
        assert!(de("Reisen buchen und abrechnen", "Reisekosten prüfen") < 0.1);
        let en = |one, other| alike(Tongue::English, one, other);
        assert_eq!(en("Book travel", "Booking of travel"), 1.0);
        assert_eq!(en("Prepare and check the monthly invoices", "Monthly invoices: preparation and checks"), 1.0);
        assert!(en("Check incoming invoices", "Write outgoing letters") < 0.1);
    }

    #[test]
    fn containment_asks_for_the_smaller_set() {
        let small = stems("Book travel", Tongue::English);
        let large = stems("Book travel for the board and settle its expenses", Tongue::English);
        assert_eq!(small, ["book", "travel"]);
        assert_eq!(large, ["board", "book", "expens", "settl", "travel"]);
        assert_eq!((containment(&small, &large), containment(&large, &small)), (1.0, 1.0));
        assert_eq!(likeness(&small, &large), 0.4);
        assert_eq!((likeness(&[], &[]), containment(&small, &[])), (0.0, 0.0));
    }

    #[test]
    fn content_is_what_is_left_without_stop_words() {
        let content = |text, tongue| content(text, tongue).map(|word| word.text).collect::<Vec<_>>();
        assert_eq!(
            content("Für uns prüfen Sie z. B. 20 Belege und die Lohn- und Gehaltsabrechnung.", Tongue::German),
            ["prüfen", "20", "Belege", "Lohn", "Gehaltsabrechnung"]
        );
        assert_eq!(content("Gruppe C, Stufe 5.", Tongue::German), ["Gruppe", "C", "Stufe", "5"]);
        assert_eq!(
            content("You will check about 5 up-to-date lists of the team.", Tongue::English),
            ["check", "5", "up-to-date", "lists", "team"]
        );
    }

    proptest! {
        #[test]
        fn likeness_is_a_share(one in "[a-d ]{0,20}", other in "[a-d ]{0,20}") {
            let (one, other) = (stems(&one, Tongue::German), stems(&other, Tongue::German));
            let (likeness, containment) = (likeness(&one, &other), containment(&one, &other));
            prop_assert!((0.0..=1.0).contains(&likeness) && likeness <= containment && containment <= 1.0);
            prop_assert_eq!(likeness == 1.0, one == other && !one.is_empty());
        }

        /// No word of any script breaks a stem.
        #[test]
        fn every_word_has_a_stem(word in "\\w{1,20}|[a-zäöüß]{1,12}(ung|ation|ier|eln|ern|et|ment|ization)") {
            for tongue in Tongue::ALL {
                prop_assert!(!stem(&word, tongue).is_empty() || word.chars().all(|c| !c.is_ascii_alphanumeric()));
            }
        }
    }
}
