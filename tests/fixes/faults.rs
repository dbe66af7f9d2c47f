//! What goes wrong in a sound text so that it has a fix: one line for each way.
//!
//! In: nothing. Out: [`FAULTS`], each with the rule that finds it, and with what a writer would type instead.

use vakanz::language::Tongue;

/// The kind of text that a fault can be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Title,
    /// Any text but the title.
    Body,
}

/// How the words of a fault come into a sound text.
#[derive(Clone, Copy, Debug)]
pub enum How {
    /// Behind its last word: what is wrong, and what is right.
    Behind(&'static str, &'static str),
    /// Before its first word.
    Before(&'static str, &'static str),
    /// In place of it.
    Whole(&'static str, &'static str),
    /// In capitals.
    Capitals,
}

#[derive(Debug)]
pub struct Fault {
    pub rule: &'static str,
    pub place: Place,
    pub tongue: Tongue,
    pub how: How,
    /// What the other language says then, so that both say the same.
    pub other: &'static str,
}

use self::How::{Before, Behind, Capitals, Whole};
use Place::{Body, Title};
use Tongue::{English, German};

const fn fault(rule: &'static str, place: Place, tongue: Tongue, how: How, other: &'static str) -> Fault {
    Fault { rule, place, tongue, how, other }
}

const FORMAT: &str = "translation/locale-format";
const MARKS: &str = "style/shouting";
const FORMS: &str = "language/mixed-gender-forms";
const LOUD: &str = "structure/title-shouting";
const EXTRA: &str = "structure/title-extra";

pub const FAULTS: &[Fault] = &[
    fault(FORMAT, Body, German, Behind(" mit 1,250 Fällen", " mit 1.250 Fällen"), " with 1,250 cases"),
    fault(FORMAT, Body, German, Behind(" (12.5 Prozent)", " (12,5 Prozent)"), " (12.5 per cent)"),
    fault(FORMAT, Body, German, Behind(" bis 12/31/2026", " bis 31.12.2026"), " by 31 December 2026"),
    fault(FORMAT, Body, German, Behind(" ab 3:00 pm", " ab 15 Uhr"), " from 3 pm"),
    fault(
        FORMAT,
        Body,
        German,
        Behind(", im Haus \"Größe zeigen\" genannt", ", im Haus „Größe zeigen“ genannt"),
        ", called \"Greatness\" in the house",
    ),
    fault(FORMAT, Body, German, Behind(" (“Übergabe”)", " („Übergabe“)"), " (“handover”)"),
    fault(FORMAT, Body, English, Behind(" with 1.250 €", " with €1,250"), " mit 1.250 €"),
    fault(FORMAT, Body, English, Behind(" (12,5 per cent)", " (12.5 per cent)"), " (12,5 Prozent)"),
    fault(FORMAT, Body, English, Behind(" by 31.12.2026", " by 31 December 2026"), " bis 31.12.2026"),
    fault(FORMAT, Body, English, Behind(" („handover“)", " (“handover”)"), " („Übergabe“)"),
    fault(MARKS, Body, German, Behind("!!!", "!"), "!"),
    fault(MARKS, Body, English, Behind("!!!", "!"), "!"),
    fault(MARKS, Body, German, Behind(" – schon gewusst???", " – schon gewusst?"), " – did you know?"),
    fault(MARKS, Body, English, Before("Really?? Yes!! ", "Really?? Yes! "), "Wirklich?? Ja! "),
    fault(FORMS, Body, German, Behind(" mit Mitarbeiter:innen", " mit Mitarbeiter*innen"), " with employees"),
    fault(
        FORMS,
        Body,
        German,
        Behind(" und Kund_innen sowie Lieferant_innen", " und Kund*innen sowie Lieferant*innen"),
        " and customers and suppliers",
    ),
    fault(LOUD, Title, German, Capitals, ""),
    fault(LOUD, Title, English, Capitals, ""),
    fault(LOUD, Title, German, Behind("!!!", ""), ""),
    fault(LOUD, Title, English, Behind(" ★", ""), ""),
    fault(LOUD, Title, German, Whole("+++ Büroleitung +++", "Büroleitung"), ""),
    fault(LOUD, Title, German, Whole("Büroleitung der „Kita Fuchs“ !!!", "Büroleitung der „Kita Fuchs“"), ""),
    fault(LOUD, Title, English, Whole("*** OFFICE CLERK ***", "Office Clerk"), ""),
    fault(LOUD, Title, English, Whole("Clerk for Children's Books!", "Clerk for Children's Books"), ""),
    fault(LOUD, Title, English, Whole("Clerk: Books \"A to Z\" !!", "Clerk: Books \"A to Z\""), ""),
    fault("title/marker", Title, German, Behind(" (m/w/d)", ""), ""),
    fault("title/marker", Title, German, Whole("Leitung [w|m|x] der Büros", "Leitung der Büros"), ""),
    fault(EXTRA, Title, German, Behind(" (Berlin)", ""), ""),
    fault(EXTRA, Title, English, Behind(" – Berlin", ""), ""),
    fault(EXTRA, Title, German, Behind(", unbefristet", ""), ""),
    fault(EXTRA, Title, German, Behind(" – Berlin – unbefristet", ""), ""),
    fault(EXTRA, Title, English, Behind(", KR-2026-03", ""), ""),
    fault(EXTRA, Title, English, Behind(" at Musterbau", ""), ""),
    fault(EXTRA, Title, English, Whole("Clerk for Children's (Berlin)", "Clerk for Children's"), ""),
];
