//! Sentences in a role whose facts are known: which of them say otherwise.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check;
use crate::load;
use crate::snapshot::{File, Snapshot};

/// Full-time or part-time, 30 to 39 hours, for good, from 1 February 2027, two days at home, 38,000 to 44,000 euros,
/// until 15 December 2026.
const BOTH_TIMES: &str = "employment: { time: [full-time, part-time], hours: { min: 30, max: 39 }, contract: permanent, start: 2027-02-01 }\n\
                          remote: { days: 2 }\n";
const PART_TIME: &str =
    "employment: { time: part-time, hours: 20, contract: { fixed-term: 2 years }, start: immediately }\n";
const FULL_TIME: &str = "employment: { time: full-time, hours: 40, contract: permanent, start: 2027-07-01 }\n";
const SWISS: &str = "employment: { time: part-time, workload: { min: 60, max: 80 }, contract: permanent }\n";
const UNTIL: &str = "employment: { time: full-time, contract: { fixed-term: 2028-12-31 }, start: 2027-01-01 }\n";

/// The words that contradict a field, with the field.
fn found(lang: &str, facts: &str, sentence: &str) -> Vec<(String, String)> {
    let role = format!(
        "title: Sachbearbeitung\nplaces: [berlin]\n{facts}pay: {{ min: 38000, max: 44000, currency: EUR, per: year }}\n\
         posted: 2026-11-02\ncloses: 2026-12-15\nsummary: S.\nduties: [D]\nqualifications: {{ skills: [Q] }}\n\
         benefits: [{}]\n",
        serde_json::Value::from(sentence)
    );
    let settings = format!("base-url: https://example.org/\nlanguages: {{ {lang}: {{ address: sie }} }}\n");
    let files = BTreeMap::from([
        ("content/company.yaml", "name: Muster\napply: { email: jobs@example.org }\n"),
        ("content/places.yaml", "berlin: { name: Berlin, country: DE }\n"),
        ("content/roles/a.yaml", &role),
        ("vakanz.yaml", &settings),
    ]);
    let mut snapshot = Snapshot::default();
    let file = |(path, text): (&str, &str)| Arc::new(File::new(path.to_owned(), text.to_owned(), false));
    snapshot.files.extend(files.into_iter().map(file));
    let (site, faults) = load::load(&snapshot);
    assert!(faults.is_empty() && site.roles.len() == 1, "{faults:?}\n{role}");
    let findings = check::check(&site, &snapshot, jiff::civil::date(2026, 11, 22));
    let own = findings.into_iter().filter(|finding| finding.rule.id == "consistency/contradiction");
    let text = |finding: &crate::finding::Finding, name| {
        let (_, arg) = finding.args.iter().find(|(own, _)| *own == name).unwrap();
        match arg {
            crate::finding::Arg::Text(text) => text.clone(),
            other => format!("{other:?}"),
        }
    };
    own.map(|finding| (text(&finding, "words"), text(&finding, "field"))).collect()
}

#[track_caller]
fn contradicts(lang: &str, facts: &str, rows: &[(&str, &str, &str)]) {
    for (sentence, words, field) in rows {
        assert_eq!(found(lang, facts, sentence), [((*words).to_owned(), (*field).to_owned())], "{sentence}");
    }
}

#[track_caller]
fn agrees(lang: &str, facts: &str, sentences: &[&str]) {
    for sentence in sentences {
        assert_eq!(found(lang, facts, sentence), [], "{sentence}");
    }
}

#[test]
fn working_time() {
    let (time, hours) = ("employment.time", "employment.hours");
    contradicts(
        "de",
        PART_TIME,
        &[
            ("Die Stelle ist in Vollzeit zu besetzen.", "Vollzeit", time),
            ("Vollzeitstelle mit Zeitkonto", "Vollzeitstelle", time),
            ("38,5 Stunden pro Woche, verteilt auf fünf Tage", "38,5 Stunden", hours),
        ],
    );
    contradicts(
        "de",
        FULL_TIME,
        &[
            ("Teilzeit ist möglich.", "Teilzeit", time),
            ("Die Stelle eignet sich für Teilzeit.", "Teilzeit", time),
            ("35-Stunden-Woche mit Gleitzeit", "35-Stunden", hours),
            ("Die Wochenarbeitszeit beträgt 38 Stunden.", "38 Stunden", hours),
        ],
    );
    contradicts(
        "de",
        BOTH_TIMES,
        &[
            ("Teilzeit ist leider nicht möglich.", "Teilzeit", time),
            ("40 Wochenstunden", "40 Wochenstunden", hours),
            ("20 bis 25 Stunden in der Woche", "20 bis 25 Stunden", hours),
        ],
    );
    contradicts(
        "en",
        PART_TIME,
        &[("This is a full-time position.", "full-time", time), ("You work 35 hours a week.", "35 hours", hours)],
    );
    contradicts(
        "en",
        FULL_TIME,
        &[("Part-time work is possible.", "Part-time", time), ("A 35-hour week", "35-hour", hours)],
    );
    agrees(
        "de",
        BOTH_TIMES,
        &[
            "In Vollzeit oder Teilzeit ab 30 Stunden pro Woche",
            "35 Stunden in der Woche nach Wahl",
            "Bis zu 39 Stunden in der Woche",
            "Zwei Stunden in der Woche für Fortbildung",
            "Gehalt bezogen auf 40 Wochenstunden in Vollzeit",
        ],
    );
    agrees(
        "de",
        FULL_TIME,
        &[
            "Ein Drittel von uns arbeitet in Teilzeit, auch Führungskräfte.",
            "Teilzeit während der Elternzeit",
            "Rückkehr aus Altersteilzeit",
        ],
    );
    agrees(
        "de",
        PART_TIME,
        &["Eine spätere Aufstockung auf Vollzeit ist möglich.", "anteilig bei Vollzeit mit 40 Wochenstunden"],
    );
    agrees("en", PART_TIME, &["Pay is pro rata for a full-time job of 40 hours a week."]);
    contradicts("de", SWISS, &[("Das Pensum beträgt 80–100 %.", "80–100 %", "employment.workload")]);
    contradicts("en", SWISS, &[("The workload is 50–80 %.", "50–80 %", "employment.workload")]);
    agrees("de", SWISS, &["Das Pensum beträgt 60–80 %.", "Pensum 70 %"]);
}

#[test]
fn days_at_home() {
    contradicts(
        "de",
        BOTH_TIMES,
        &[
            ("Drei Tage Homeoffice in der Woche", "Drei Tage", "remote"),
            ("30 Tage Urlaub, dazu 2,5 Tage Home-Office in der Woche", "2,5 Tage", "remote"),
            ("Homeoffice ist nicht möglich.", "Homeoffice", "remote"),
            ("Sie arbeiten zu 100 % remote.", "remote", "remote"),
        ],
    );
    contradicts(
        "de",
        FULL_TIME,
        &[
            ("Homeoffice ist an zwei Tagen möglich.", "zwei Tagen", "remote"),
            ("Mobiles Arbeiten nach Absprache", "Mobiles Arbeiten", "remote"),
        ],
    );
    contradicts("en", BOTH_TIMES, &[("Three days a week from home", "Three days", "remote")]);
    contradicts("en", FULL_TIME, &[("Remote work is possible.", "Remote", "remote")]);
    agrees(
        "de",
        BOTH_TIMES,
        &[
            "Zwei Tage Homeoffice in der Woche nach der Einarbeitung",
            "Bis zu 2 Tage mobiles Arbeiten",
            "30 Tage Urlaub, Homeoffice möglich",
            "Bis zu 40 Tage im Jahr Homeoffice im EU-Ausland",
        ],
    );
    agrees(
        "de",
        FULL_TIME,
        &[
            "Kein Homeoffice: Die Post muss geöffnet werden.",
            "Bildschirm und Tastatur für das Homeoffice, falls es einmal möglich ist",
            "Wir arbeiten vor Ort.",
        ],
    );
}

#[test]
fn contracts() {
    let contract = "employment.contract";
    contradicts(
        "de",
        PART_TIME,
        &[
            ("Ein unbefristeter Arbeitsvertrag", "unbefristeter", contract),
            ("Die Stelle ist auf 12 Monate befristet.", "12 Monate", contract),
        ],
    );
    contradicts("de", FULL_TIME, &[("Die Stelle ist zunächst auf zwei Jahre befristet.", "befristet", contract)]);
    contradicts("en", PART_TIME, &[("You get a permanent contract.", "permanent", contract)]);
    contradicts(
        "en",
        FULL_TIME,
        &[
            ("The position is limited to two years.", "limited", contract),
            ("A fixed-term contract of two years", "fixed-term", contract),
        ],
    );
    contradicts("de", UNTIL, &[("Die Stelle ist bis zum 30. Juni 2028 befristet.", "30. Juni 2028", contract)]);
    agrees("de", UNTIL, &["Die Stelle ist bis zum 31. Dezember 2028 befristet."]);
    agrees(
        "de",
        PART_TIME,
        &[
            "Wird eine unbefristete Stelle frei, sprechen wir Sie zuerst an.",
            "Eine unbefristete Übernahme ist das Ziel.",
            "Die Stelle ist auf zwei Jahre befristet.",
            "Befristet auf 24 Monate",
        ],
    );
    agrees("de", FULL_TIME, &["Ein unbefristeter Vertrag", "Der Vertrag ist nicht befristet."]);
    agrees("en", PART_TIME, &["Our permanent exhibition is free for staff.", "It may become a permanent position."]);
}

#[test]
fn days() {
    contradicts(
        "de",
        BOTH_TIMES,
        &[
            ("Bewerben Sie sich bis zum 31. Dezember 2026.", "31. Dezember 2026", "closes"),
            ("Bewerbungsfrist: 1.12.2026", "1.12.2026", "closes"),
            ("Eintrittstermin ist der 1. März 2027.", "1. März 2027", "employment.start"),
            ("Die Stelle ist ab sofort zu besetzen.", "ab sofort", "employment.start"),
        ],
    );
    contradicts(
        "en",
        BOTH_TIMES,
        &[
            ("Please apply by 31 December 2026.", "31 December 2026", "closes"),
            ("The start date is 1 March 2027.", "1 March 2027", "employment.start"),
        ],
    );
    agrees(
        "de",
        BOTH_TIMES,
        &[
            "Bewerben Sie sich bis zum 15. Dezember 2026.",
            "Wir melden uns bis 15. Januar 2027 bei allen, die sich bewerben.",
            "Eintrittstermin ist der 1. Februar 2027.",
            "Bewerben Sie sich ab sofort.",
            "30 Urlaubstage, dazu frei am 24. und 31. Dezember",
        ],
    );
    agrees("de", PART_TIME, &["Ab sofort gibt es ein Jobticket."]);
}

#[test]
fn earnings() {
    contradicts(
        "de",
        BOTH_TIMES,
        &[
            ("Ihr Jahresgehalt beträgt 52.000 €.", "52.000 €", "pay"),
            ("Wir zahlen 2.500 € brutto im Monat.", "2.500 €", "pay"),
        ],
    );
    contradicts("en", BOTH_TIMES, &[("A gross annual salary of €36,000", "€36,000", "pay")]);
    agrees(
        "de",
        BOTH_TIMES,
        &[
            "Ihr Jahresgehalt liegt zwischen 38.000 € und 44.000 €.",
            "Ein Bruttogehalt von 3.500 € im Monat",
            "Zum Gehalt kommt ein Bonus von 2.000 € im Jahr.",
            "Zuschuss von 49 € im Monat zum Deutschlandticket",
            "1.500 € im Jahr für Weiterbildung",
            "Gehalt 19 € in der Stunde",
            "Fahrradleasing über das Gehalt, ab 18 Euro im Monat",
        ],
    );
}
