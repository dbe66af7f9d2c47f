//! The form of a duty: a verb, a noun that names an activity, a sentence, or none of these.
//!
//! In: the text of a duty. Out: its [`Form`]. When in doubt it is a form: what is no activity at all must be plain to see.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::language::Tongue;
use crate::language::lexicon::signals;
use crate::language::wordset::WordSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// „Rechnungen prüfen“, "Check invoices".
    Verb,
    /// „Prüfung von Rechnungen“.
    Noun,
    /// "Checking invoices".
    Ing,
    /// „Sie prüfen Rechnungen“, "You check invoices".
    Sentence,
    /// "Checks invoices".
    Third,
}

/// `None`: it names a topic, as far as can be seen.
pub fn form(text: &str, tongue: Tongue) -> Option<Form> {
    let bare = without_brackets(text);
    // „Reisen: buchen und abrechnen“: what is done stands behind the label.
    let behind = bare.split_once(':').map(|(_, behind)| behind.trim()).filter(|behind| !behind.is_empty());
    let of = |text: &str| match tongue {
        Tongue::German => german(text),
        Tongue::English => english(text),
    };
    of(&bare).or_else(|| of(behind?))
}

/// The text without what stands in brackets.
pub fn without_brackets(text: &str) -> String {
    let mut depth = 0;
    let kept = text.chars().filter(|c| {
        depth += i32::from(*c == '(');
        let keep = depth == 0;
        depth -= i32::from(*c == ')' && depth > 0);
        keep
    });
    kept.collect()
}

/// Whether a German text ends with what is done, and not with „zu“ and what might be: „Bereitschaft, Reisen zu machen“.
pub fn ends_with_verb(text: &str) -> bool {
    let bare = without_brackets(text);
    let tokens: Vec<&str> = bare.split_whitespace().collect();
    let (Some(last), before) = (tokens.last(), tokens.iter().rev().nth(1)) else { return false };
    is_verb(last, None) && before.is_none_or(|before| *before != "zu")
}

/// A word without the signs around it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether it ends as a German infinitive does.
pub(super) fn ends_as_infinitive(word: &str) -> bool {
    ["en", "ern", "eln"].iter().any(|end| word.ends_with(end))
}

fn german(text: &str) -> Option<Form> {
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let first = bare(tokens.first()?);
    if tokens.iter().take(8).any(|token| matches!(bare(token), "Sie" | "Du" | "du")) {
        return Some(Form::Sentence);
    }
    // „Die Assistenz führt den Kalender“.
    let begins = matches!(first, "Der" | "Die" | "Das" | "Unsere" | "Unser" | "Er" | "Wir");
    if begins && tokens.iter().take(4).skip(1).any(|token| is_third(token)) {
        return Some(Form::Sentence);
    }
    // „Prüfst eingehende Rechnungen“: the reader is left out.
    let is_noun = ["angst", "enst", "frist", "gast", "last", "lust", "obst", "post", "rest", "test"];
    if first.len() > 5 && first.ends_with("st") && !is_noun.iter().any(|end| first.ends_with(end)) {
        return Some(Form::Sentence);
    }
    // What ends with a verb is one, whatever it begins with.
    if tokens.len() > 1 && tokens.last().is_some_and(|last| is_verb(last, None)) {
        return Some(Form::Verb);
    }
    for (at, token) in tokens.iter().enumerate().take(5) {
        let word = bare(token);
        let next = tokens.get(at + 1).map_or("", |next| bare(next));
        let has_object = !token.ends_with(',') && takes_object(next);
        if word.starts_with(char::is_uppercase)
            && (has_object && is_done_with(word) || names_activity(word) && !is_place(word))
        {
            return Some(Form::Noun);
        }
        let is_infinitive = word.starts_with(char::is_uppercase) && ends_as_infinitive(word);
        if at < 3
            && is_infinitive
            && !token.ends_with(',')
            && matches!(next, "von" | "der" | "des" | "und" | "sowie" | "aller" | "eines" | "einer")
        {
            let is_chain = matches!(next, "und" | "sowie");
            let rest = &tokens[at + 1..tokens.len().min(at + 5)];
            if !is_chain || rest.iter().any(|token| matches!(*token, "von" | "der" | "des")) {
                return Some(Form::Noun);
            }
        }
    }
    if tokens.iter().enumerate().any(|(at, token)| is_verb(token, tokens.get(at + 1).copied())) {
        return Some(Form::Verb);
    }
    // In the plural it is rather what is worked on: „Rechnungen prüfen“.
    let is_plural = |token: &&str| ["ungen", "ionen"].iter().any(|end| bare(token).ends_with(end));
    tokens.iter().take(2).any(|token| is_plural(token) && token.len() > 12).then_some(Form::Noun)
}

/// A verb as it follows he, she or it: „führt“, „prüft“.
fn is_third(token: &str) -> bool {
    let is_other = matches!(token, "nicht" | "seit" | "samt" | "direkt" | "selbst" | "meist" | "gesamt" | "sofort");
    token.len() > 3 && token.starts_with(char::is_lowercase) && token.ends_with('t') && !is_other
}

/// A noun for an activity, alone or as the last part of a compound: „Stammdatenpflege“.
fn names_activity(word: &str) -> bool {
    let words = signals::words(Tongue::German);
    let small = word.to_lowercase();
    let ends = |end: &&str| small.ends_with(&end.to_lowercase());
    words.duty_noun_endings.iter().any(ends)
        || words.duty_nouns.iter().any(ends)
        || ENDINGS.iter().any(|end| small.ends_with(end))
}

/// Last parts of compounds that the lists do not have.
const ENDINGS: [&str; 8] = ["pflege", "arbeit", "betreuung", "abgleiche", "führung", "dienst", "freigabe", "ing"];

/// Whether a noun that is a place, a thing or a department as well is meant: „Empfang, Poststelle und Archiv“ names
/// what there is, „Empfang von Gästen“ what is done.
fn is_place(word: &str) -> bool {
    const PLACES: [&str; 9] =
        ["antrag", "archiv", "dialog", "einkauf", "empfang", "schriftverkehr", "termin", "umzug", "verkauf"];
    let small = word.to_lowercase();
    PLACES.iter().any(|end| small.ends_with(end))
}

/// Whether a German noun names an activity where it is said of what.
pub(super) fn is_done_with(word: &str) -> bool {
    let small = word.to_lowercase();
    names_activity(word) || WITH_OBJECT.iter().any(|end| small.ends_with(end))
}

/// Nouns that name an activity only where it is said of what: „Anlage neuer Lieferanten“, „Hilfe bei der Inventur“.
const WITH_OBJECT: [&str; 3] = ["anlage", "auskunft", "hilfe"];

/// Whether a German word leads to what something is done with: a preposition, an article, an adjective.
fn takes_object(next: &str) -> bool {
    next.starts_with(char::is_lowercase) && !matches!(next, "und" | "oder" | "sowie" | "bzw")
}

/// An infinitive where a German one stands: at the end, or before what goes on behind it.
fn is_verb(token: &str, next: Option<&str>) -> bool {
    let word = bare(token);
    let is_infinitive = ends_as_infinitive(word) || matches!(word, "tun" | "sein");
    let small = word.chars().count() > 3 && !word.starts_with(char::is_uppercase) || matches!(word, "tun" | "sein");
    let no_verb = matches!(
        word,
        "einen"
            | "allen"
            | "ihren"
            | "unseren"
            | "deren"
            | "denen"
            | "neben"
            | "gegen"
            | "zwischen"
            | "wegen"
            | "innen"
            | "außen"
            | "oben"
            | "unten"
            | "sieben"
            | "meisten"
            | "anderen"
    );
    if !(is_infinitive && small) || no_verb {
        return false;
    }
    let closes = !token.ends_with(char::is_alphanumeric);
    closes
        || next.is_none_or(|next| {
            // Behind an adjective stands its noun.
            let next = bare(next);
            !next.starts_with(char::is_uppercase) || next.is_empty()
        })
}

fn english(text: &str) -> Option<Form> {
    let tokens = Token::all(text);
    let first = tokens.first()?;
    let is_person = matches!(&*first.small, "he" | "she" | "they" | "we" | "s/he");
    if is_person || tokens.iter().take(7).any(|token| matches!(&*token.small, "you" | "you'll" | "you’ll")) {
        return Some(Form::Sentence);
    }
    let is_known = |token: &Token| VERBS.contains(&*token.small);
    // "At month end, reconcile the bank": when or with whom comes first.
    if LEADS.contains(&&*first.small) {
        let behind = tokens.iter().position(|token| token.closes).and_then(|at| tokens.get(at + 1));
        let is_done = behind.is_some_and(is_known)
            || tokens.iter().skip(1).any(|token| is_known(token) && !is_noun_too(&token.small));
        return is_done.then_some(Form::Verb);
    }
    let is_adverb = first.small.ends_with("ly") && !is_known(first);
    let at = usize::from(is_adverb || matches!(&*first.small, "to" | "regular" | "independent" | "day-to-day" | "co"));
    let word = tokens.get(at)?;
    if let Some(form) = verb(&word.small)
        && !is_noun(&tokens[at..], form)
    {
        return Some(form);
    }
    // A verb that the list does not have: in doubt it is one, unless what follows it follows nouns.
    let next = tokens.get(at + 1)?;
    let takes_object = DETERMINERS.contains(&&*next.small);
    let is_nominal = !takes_object
        && (TOPICS.contains(&word.small)
            || matches!(&*next.small, "and" | "or" | "&" | "of" | "for" | "in" | "at" | "from" | "between"));
    let ends = ["s", "tion", "sion", "ment", "ance", "ence", "ity", "ness", "ship", "ery", "ics", "able", "al"];
    if is_nominal || word.closes || is_noun_too(&word.small) || ends.iter().any(|end| word.small.ends_with(end)) {
        return None;
    }
    match word.small.ends_with("ing") {
        true => takes_object.then_some(Form::Ing),
        false => Some(Form::Verb),
    }
}

/// Words that begin a topic: what the work is about, not what is done.
static TOPICS: WordSet<512> = WordSet::new(
    "\
     a absence accident all an annual application appointment archive back bank branch business calendar cash client \
     commercial company complete conference corporate creditor customer daily data debtor department diary digital \
     document duty employee entire event every executive expense external facility filing financial first fixed \
     fleet foreign front full general goods guest hardware health holiday home hr human incoming insurance internal \
     international inventory it job key kitchen large leave legal local long mailbox main master material meeting \
     member minutes mobile month-end monthly new office old one online operational other our outgoing overall \
     overtime parking patient payment payments payroll pension permanent personal personnel petty phone physical \
     postal price product production property public quality quarter-end reception responsible room safety salary \
     sales sap second secretary shift sickness small social social-media software special staff stock student \
     supplier switchboard tax technical tenant the their time time-off total training two vat vehicle vendor \
     visitor wage warehouse web website weekly whole working year-end your",
);

/// A word and whether a list or a sentence goes on behind it.
struct Token {
    small: String,
    closes: bool,
}

impl Token {
    fn all(text: &str) -> Vec<Token> {
        let tokens = text
            .split_whitespace()
            .map(|token| Token { small: bare(token).to_lowercase(), closes: token.ends_with([',', ';', ':', '.']) });
        tokens.filter(|token| !token.small.is_empty()).collect()
    }
}

/// What begins a duty that says first when it is done, or with whom.
const LEADS: [&str; 22] = [
    "after", "also", "as", "at", "before", "by", "during", "each", "every", "for", "from", "if", "in", "on", "once",
    "over", "then", "together", "twice", "when", "where", "with",
];
/// What stands before an object, and never behind a noun.
const DETERMINERS: [&str; 16] =
    ["a", "all", "an", "any", "each", "every", "her", "his", "how", "our", "out", "the", "their", "this", "up", "your"];
/// Verbs that are nouns as well: "Post and parcels", "Travel expenses".
static NOUNS_TOO: WordSet<512> = WordSet::new(
    "\
     address audit award balance bill block book budget call cash change charge claim code contact control \
     copy cover credit debit design display document draft email exchange feed file format fund grant group guard \
     host index input interview invoice issue label lead link list load log mail map mark match measure message \
     model name network note offer order outline pack package phone pilot place plan post print process program \
     programme project purchase query question quote rate record release rent repair report request research reserve \
     return review ring roll schedule search share ship sign sort source staff stamp start state stock store \
     structure study supply support survey switch tag telephone tender test total trace train transfer transport \
     travel turn type update upgrade use value view visit walk watch water work",
);

pub(super) fn is_noun_too(word: &str) -> bool {
    NOUNS_TOO.contains(word)
}

/// Whether the first of these words, a verb by its letters, is a noun by what follows it.
fn is_noun(tokens: &[Token], form: Form) -> bool {
    let [word, rest @ ..] = tokens else { return false };
    let is_both = match form {
        Form::Third => word.small.strip_suffix('s').is_some_and(is_noun_too),
        Form::Verb => is_noun_too(&word.small),
        _ => false,
    };
    let Some(next) = rest.first().filter(|_| is_both) else { return is_both };
    let joins = |token: &Token| matches!(&*token.small, "and" | "or" | "&");
    if word.closes || joins(next) {
        // "Post, sort and file", but "Post and parcels".
        let is_same = |token: Option<&Token>| token.is_some_and(|token| verb(&token.small) == Some(form));
        // What the list ends with is a verb as well, or has none: "Mail, phone and reception".
        let last = rest.iter().take(6).position(joins).map(|at| rest.get(at + 1));
        return !is_same(rest.iter().find(|token| !joins(token))) || last.is_some_and(|last| !is_same(last));
    }
    match &*word.small {
        _ if next.small == "of" => true,
        _ if form == Form::Third => PREPOSITIONS.contains(&&*next.small),
        "report" | "file" | "book" | "schedule" | "process" => next.small == "for",
        // "Travel to Vienna", but "Travel expenses".
        "travel" => !PREPOSITIONS.contains(&&*next.small) && !next.small.ends_with("ly"),
        _ => false,
    }
}

const PREPOSITIONS: [&str; 16] = [
    "about", "around", "at", "between", "by", "for", "from", "in", "on", "once", "per", "to", "twice", "up", "with",
    "within",
];

/// The form of an English verb of the list.
pub(super) fn verb(word: &str) -> Option<Form> {
    let known = |verb: &str| VERBS.contains(verb);
    let word = word.split('-').next_back().unwrap_or(word);
    if known(word) {
        return Some(Form::Verb);
    }
    if let Some(stem) = word.strip_suffix("ing") {
        let doubled = stem.len() > 2 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
        if known(stem) || known(&format!("{stem}e")) || doubled && known(&stem[..stem.len() - 1]) {
            return Some(Form::Ing);
        }
    }
    let stem = word.strip_suffix('s')?;
    let is_third = known(stem)
        || stem.strip_suffix('e').is_some_and(known)
        || stem.strip_suffix("ie").is_some_and(|stem| known(&format!("{stem}y")));
    is_third.then_some(Form::Third)
}

static VERBS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| signals::words(Tongue::English).duty_verbs.iter().copied().collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_forms() {
        for (text, wanted) in [
            ("Rechnungen prüfen (SAP)", Some(Form::Verb)),
            ("Daten pflegen und auswerten, auch in Englisch", Some(Form::Verb)),
            ("Reisen buchen für das Team", Some(Form::Verb)),
            ("Reisen: buchen und abrechnen", Some(Form::Verb)),
            ("Prüfung von Reisekosten", Some(Form::Noun)),
            ("Selbstständige Bearbeitung des Posteingangs", Some(Form::Noun)),
            ("Erstellen von Angeboten", Some(Form::Noun)),
            ("Erstellen und Prüfen von Angeboten", Some(Form::Noun)),
            ("Stammdatenpflege im ERP", Some(Form::Noun)),
            ("Sie beraten die Fachbereiche", Some(Form::Sentence)),
            ("Prüfst eingehende Rechnungen", Some(Form::Sentence)),
            ("Kreditoren, Debitoren, Anlagen", None),
            ("Rechnungen an Lieferanten", None),
            ("Kreditorenbuchhaltung und Kasse", Some(Form::Noun)),
            ("Das gesamte Mahnwesen für drei Filialen", None),
            ("Die Assistenz führt den Kalender", Some(Form::Sentence)),
            ("Empfang von Gästen", Some(Form::Noun)),
            ("Empfang, Poststelle und Besprechungsräume", None),
            ("Einkauf von Toner und Papier", Some(Form::Noun)),
            ("Anlage neuer Lieferanten im ERP", Some(Form::Noun)),
            ("Anlagen und Geräte", None),
            ("Hilfe bei der Inventur", Some(Form::Noun)),
            ("Tagespost", None),
            ("Ansprechperson für Gruppen", None),
            ("Termine und Archiv", None),
        ] {
            assert_eq!(form(text, Tongue::German), wanted, "{text}");
        }
    }

    #[test]
    fn english_forms() {
        for (text, wanted) in [
            ("Check and code supplier invoices", Some(Form::Verb)),
            ("Regularly reconcile the bank accounts", Some(Form::Verb)),
            ("Process payroll for 120 people", Some(Form::Verb)),
            ("Preparing monthly reports", Some(Form::Ing)),
            ("Prepares monthly reports", Some(Form::Third)),
            ("You will advise guests", Some(Form::Sentence)),
            ("Onboard the new starters", Some(Form::Verb)),
            ("Accounts payable", None),
            ("Payroll and benefits", None),
            ("Report of expenses", None),
            ("Apply for residence permits for new staff", Some(Form::Verb)),
            ("Quickly answer complaints", Some(Form::Verb)),
            ("Look after the payroll system", Some(Form::Verb)),
            ("At month end, reconcile the bank accounts", Some(Form::Verb)),
            ("Post, sort and file incoming letters", Some(Form::Verb)),
            ("Post and parcels", None),
            ("Mail, phone and reception", None),
            ("Travel to the branch in Vienna twice a month", Some(Form::Verb)),
            ("Travel expenses and per diems", None),
            ("Contracts with suppliers", None),
            ("Books hotels and flights", Some(Form::Third)),
            ("Chairing the weekly meeting", Some(Form::Ing)),
            ("Payroll with DATEV for 120 people", None),
            ("Master data in SAP", None),
            ("The whole fleet of 40 vehicles", None),
            ("Redact names before files are handed over", Some(Form::Verb)),
            ("Correspond with insurers", Some(Form::Verb)),
            ("Every Monday, print the visitor list", Some(Form::Verb)),
        ] {
            assert_eq!(form(text, Tongue::English), wanted, "{text}");
        }
    }
}
