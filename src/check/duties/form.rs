//! The form of a duty: a verb, a noun that names an activity, a sentence, or none of these.
//!
//! In: the text of a duty. Out: its [`Form`]. When in doubt it is a form: what is no activity at all must be plain to see.

use crate::language::Tongue;
use crate::language::lexicon::signals::{self, Words};

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

fn without_brackets(text: &str) -> String {
    let mut depth = 0;
    let kept = text.chars().filter(|c| {
        depth += i32::from(*c == '(');
        let keep = depth == 0;
        depth -= i32::from(*c == ')' && depth > 0);
        keep
    });
    kept.collect()
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn german(text: &str) -> Option<Form> {
    let words = signals::words(Tongue::German);
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let first = bare(tokens.first()?);
    if tokens.iter().take(8).any(|token| matches!(bare(token), "Sie" | "Du" | "du")) {
        return Some(Form::Sentence);
    }
    // „Prüfst eingehende Rechnungen“: the reader is left out.
    if first.len() > 5 && first.ends_with("st") && !words.duty_nouns.contains(&first) && !first.ends_with("enst") {
        return Some(Form::Sentence);
    }
    // What ends with a verb is one, whatever it begins with.
    if tokens.len() > 1 && tokens.last().is_some_and(|last| is_verb(last, None)) {
        return Some(Form::Verb);
    }
    for (at, token) in tokens.iter().enumerate().take(5) {
        let word = bare(token);
        if is_capital(word) && names_activity(word, words) {
            return Some(Form::Noun);
        }
        let next = tokens.get(at + 1).map_or("", |next| bare(next));
        let is_infinitive = is_capital(word) && ["en", "ern", "eln"].iter().any(|end| word.ends_with(end));
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

/// A noun for an activity, alone or as the last part of a compound: „Stammdatenpflege“.
fn names_activity(word: &str, words: &Words) -> bool {
    let small = word.to_lowercase();
    let ends = |end: &&str| small.ends_with(&end.to_lowercase());
    words.duty_noun_endings.iter().any(ends)
        || words.duty_nouns.iter().any(ends)
        || ENDINGS.iter().any(|end| small.ends_with(end))
}

/// Last parts of compounds that the lists do not have.
const ENDINGS: [&str; 7] = ["pflege", "arbeit", "betreuung", "abgleiche", "führung", "wesen", "ing"];

/// An infinitive where a German one stands: at the end, or before what goes on behind it.
fn is_verb(token: &str, next: Option<&str>) -> bool {
    let word = bare(token);
    let is_infinitive = ["en", "ern", "eln"].iter().any(|end| word.ends_with(end)) || matches!(word, "tun" | "sein");
    let small = word.chars().count() > 3 && !is_capital(word) || matches!(word, "tun" | "sein");
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
            !is_capital(next) || next.is_empty()
        })
}

fn english(text: &str) -> Option<Form> {
    let verbs = signals::words(Tongue::English).duty_verbs;
    let small = text.to_lowercase();
    let tokens: Vec<&str> = small.split_whitespace().map(bare).filter(|token| !token.is_empty()).collect();
    let first = *tokens.first()?;
    if matches!(first, "you" | "you'll") || tokens.iter().take(6).any(|token| matches!(*token, "you" | "you'll")) {
        return Some(Form::Sentence);
    }
    let mut at = usize::from(first.ends_with("ly") || first == "to");
    while at < tokens.len().min(3) {
        let word = tokens[at];
        let next = tokens.get(at + 1).copied().unwrap_or_default();
        let found = verb(word, verbs);
        // "Report of expenses": here the word is a noun.
        let is_noun =
            matches!(next, "of" | "for") && matches!(word, "report" | "file" | "book" | "schedule" | "process");
        match found {
            Some(form) if !is_noun => return Some(form),
            _ => {}
        }
        // "Regular checking of …" is looked at one word further; no more.
        at += if at == 0 && matches!(word, "regular" | "regularly" | "independent" | "day-to-day" | "co") {
            1
        } else {
            3
        };
    }
    // A verb that the list does not have: something is done to something.
    let object = tokens.get(1).copied().unwrap_or_default();
    let takes_object =
        matches!(object, "the" | "a" | "an" | "our" | "all" | "new" | "your" | "their" | "with" | "to" | "up" | "out");
    (takes_object && !first.ends_with('s') && tokens.len() > 2 && !matches!(first, "support" | "help"))
        .then_some(Form::Verb)
}

/// The form of an English verb of the list.
fn verb(word: &str, verbs: &[&str]) -> Option<Form> {
    let known = |verb: &str| verbs.contains(&verb);
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
    if let Some(stem) = word.strip_suffix('s')
        && (known(stem)
            || stem.strip_suffix('e').is_some_and(known)
            || stem.strip_suffix("ie").is_some_and(|stem| known(&format!("{stem}y"))))
        // Nouns in the plural that look like verbs: "accounts payable", "books of account".
        && !matches!(stem, "account" | "invoice" | "order" | "book" | "report" | "process" | "record" | "file")
    {
        return Some(Form::Third);
    }
    None
}

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
        ] {
            assert_eq!(form(text, Tongue::English), wanted, "{text}");
        }
    }
}
