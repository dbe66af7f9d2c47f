//! The fields of every kind of record, by name: what may stand where.
//!
//! In: nothing. Out: a [`Record`] for each kind. `docs/reference.md` and `vakanz new role` are tested against these.

use std::cmp::Reverse;

/// The fields that one kind of record has.
#[derive(Debug)]
pub struct Record {
    /// As the reference calls it.
    pub name: &'static str,
    pub fields: &'static [&'static str],
    /// Whether the languages of the site may stand beside the fields.
    pub languages: bool,
}

const fn record(name: &'static str, fields: &'static [&'static str]) -> Record {
    Record { name, fields, languages: false }
}

const fn phrase(name: &'static str, fields: &'static [&'static str]) -> Record {
    Record { name, fields, languages: true }
}

pub static SETTINGS: Record = record(
    "settings",
    &["base-url", "time-zone", "languages", "theme", "accent", "closed", "formats", "server", "check"],
);
pub static LANGUAGE: Record = record("language", &["locale", "jobs", "gender-marker", "gender-style", "address"]);
pub static CHECK: Record = record("check", &["deny", "rules"]);
pub static COMPANY: Record = record(
    "company",
    &["name", "sector", "url", "logo", "icon", "about", "apply", "contact", "benefits", "process", "notes", "legal"],
);
pub static LEGAL: Record = record("legal", &["imprint", "privacy"]);
pub static APPLY: Record = record("apply", &["email", "url"]);
pub static PLACE: Record = record("place", &["name", "street", "postcode", "city", "region", "country"]);
pub static DEPARTMENT: Record = record("department", &["name"]);
pub static PERSON: Record = record("person", &["name", "role", "email", "phone"]);
pub static PAY_SYSTEM: Record = record("pay-system", &["bands"]);
pub static GLOSSARY: Record = record("glossary", &["terms", "names"]);
pub static TERM: Record = phrase("term", &["text", "not", "note"]);
pub static BAND: Record =
    record("band", &["min", "max", "amount", "currency", "per", "payments", "agreement", "overpay", "evaluated"]);
pub static ROLE: Record = record(
    "role",
    &[
        "title",
        "slug",
        "aliases",
        "department",
        "places",
        "remote",
        "employment",
        "pay",
        "posted",
        "closes",
        "notified",
        "embargo-until",
        "reference",
        "contact",
        "openings",
        "address",
        "summary",
        "team",
        "duties",
        "qualifications",
        "benefits",
        "process",
        "apply",
        "notes",
        "draft",
        "reviewed",
        "allow",
    ],
);
pub static REMOTE: Record = record("remote", &["days", "countries"]);
pub static EMPLOYMENT: Record = record("employment", &["time", "hours", "workload", "contract", "start"]);
pub static RANGE: Record = record("range", &["min", "max"]);
pub static CONTRACT: Record = record("contract", &["fixed-term", "reason"]);
pub static PAY: Record = record(
    "pay",
    &["band", "min", "max", "amount", "currency", "per", "payments", "agreement", "overpay", "disclosure", "note"],
);
pub static ITEM: Record = phrase("item", &["text", "use"]);
pub static DUTY: Record = phrase("duty", &["text", "use", "id", "share"]);
pub static QUALIFICATIONS: Record =
    record("qualifications", &["education", "experience", "languages", "skills", "licences", "personal"]);
pub static EDUCATION: Record = record("education", &["level", "in", "or-experience", "need"]);
pub static EXPERIENCE: Record = record("experience", &["years", "in", "need"]);
pub static LANGUAGE_LEVEL: Record = record("language-level", &["language", "level", "need"]);
pub static REQUIREMENT: Record = phrase("requirement", &["text", "use", "for", "need"]);
pub static ALLOW: Record = record("allow", &["rule", "words", "reason", "until"]);
pub static PACK: Record = record("pack", &["rules", "words"]);
pub static PROVISION: Record = record(
    "provision",
    &[
        "rule",
        "severity",
        "country",
        "sector",
        "valid-from",
        "valid-to",
        "legal-basis",
        "source",
        "disclosure",
        "minimum-wage",
        "requires",
        "working-days",
    ],
);
pub static LEGAL_BASIS: Record = record("legal-basis", &["de", "en"]);
pub static WAGE: Record = record("minimum-wage", &["amount", "currency", "per"]);
pub static HOUSE_WORD: Record = record(
    "house-word",
    &["language", "avoid", "write", "because", "severity", "country", "sector", "valid-from", "valid-to"],
);
pub static FRONT_MATTER: Record = record("page", &["slug", "aliases", "description", "menu"]);

/// Every record.
pub static ALL: &[&Record] = &[
    &SETTINGS,
    &LANGUAGE,
    &CHECK,
    &COMPANY,
    &LEGAL,
    &APPLY,
    &PLACE,
    &DEPARTMENT,
    &PERSON,
    &PAY_SYSTEM,
    &BAND,
    &GLOSSARY,
    &TERM,
    &ROLE,
    &REMOTE,
    &EMPLOYMENT,
    &RANGE,
    &CONTRACT,
    &PAY,
    &ITEM,
    &DUTY,
    &QUALIFICATIONS,
    &EDUCATION,
    &EXPERIENCE,
    &LANGUAGE_LEVEL,
    &REQUIREMENT,
    &ALLOW,
    &PACK,
    &PROVISION,
    &LEGAL_BASIS,
    &WAGE,
    &HOUSE_WORD,
    &FRONT_MATTER,
];

/// Whether a record has both fields.
pub fn are_beside(one: &str, other: &str) -> bool {
    ALL.iter().any(|record| [one, other].iter().all(|field| record.fields.contains(field)))
}

/// German names and other likely words for fields, for which no measure of distance finds the right one.
static SYNONYMS: &[(&str, &str)] = &[
    ("titel", "title"),
    ("stellenbezeichnung", "title"),
    ("name", "title"),
    ("abteilung", "department"),
    ("standort", "places"),
    ("standorte", "places"),
    ("ort", "places"),
    ("orte", "places"),
    ("location", "places"),
    ("locations", "places"),
    ("homeoffice", "remote"),
    ("arbeitszeit", "time"),
    ("stunden", "hours"),
    ("pensum", "workload"),
    ("vertrag", "contract"),
    ("beginn", "start"),
    ("eintritt", "start"),
    ("startdatum", "start"),
    ("gehalt", "pay"),
    ("salary", "pay"),
    ("verguetung", "pay"),
    ("vergütung", "pay"),
    ("lohn", "pay"),
    ("veroeffentlicht", "posted"),
    ("veröffentlicht", "posted"),
    ("date", "posted"),
    ("datum", "posted"),
    ("deadline", "closes"),
    ("bewerbungsfrist", "closes"),
    ("ende", "closes"),
    ("gemeldet", "notified"),
    ("gemeldet-am", "notified"),
    ("sperrfrist", "embargo-until"),
    ("sperrfrist-bis", "embargo-until"),
    ("embargo", "embargo-until"),
    ("kennziffer", "reference"),
    ("referenz", "reference"),
    ("ansprechpartner", "contact"),
    ("ansprechperson", "contact"),
    ("kontakt", "contact"),
    ("anzahl", "openings"),
    ("anrede", "address"),
    ("zusammenfassung", "summary"),
    ("einleitung", "summary"),
    ("intro", "summary"),
    ("description", "summary"),
    ("aufgaben", "duties"),
    ("tasks", "duties"),
    ("responsibilities", "duties"),
    ("anforderungen", "qualifications"),
    ("profil", "qualifications"),
    ("requirements", "qualifications"),
    ("ausbildung", "education"),
    ("erfahrung", "experience"),
    ("berufserfahrung", "experience"),
    ("sprachen", "languages"),
    ("kenntnisse", "skills"),
    ("faehigkeiten", "skills"),
    ("fähigkeiten", "skills"),
    ("fuehrerschein", "licences"),
    ("führerschein", "licences"),
    ("licenses", "licences"),
    ("licence", "licences"),
    ("benefit", "benefits"),
    ("leistungen", "benefits"),
    ("wir-bieten", "benefits"),
    ("offer", "benefits"),
    ("bewerbung", "apply"),
    ("hinweise", "notes"),
    ("entwurf", "draft"),
    ("geprueft", "reviewed"),
    ("geprüft", "reviewed"),
    ("waehrung", "currency"),
    ("währung", "currency"),
    ("strasse", "street"),
    ("straße", "street"),
    ("plz", "postcode"),
    ("zip", "postcode"),
    ("stadt", "city"),
    ("land", "country"),
    ("telefon", "phone"),
    ("tel", "phone"),
    ("mail", "email"),
    ("e-mail", "email"),
    ("stufe", "level"),
    ("jahre", "years"),
    ("sprache", "language"),
    ("anteil", "share"),
    ("clause", "use"),
    ("baustein", "use"),
    ("ersatz", "or-experience"),
    ("baseurl", "base-url"),
    ("url", "base-url"),
    ("firma", "name"),
    ("sektor", "sector"),
    ("regel", "rule"),
    ("gewicht", "severity"),
    ("gueltig-ab", "valid-from"),
    ("gültig-ab", "valid-from"),
    ("gueltig-bis", "valid-to"),
    ("gültig-bis", "valid-to"),
    ("rechtsgrundlage", "legal-basis"),
    ("quelle", "source"),
    ("mindestlohn", "minimum-wage"),
    ("arbeitstage", "working-days"),
    ("verlangt", "requires"),
    ("vermeiden", "avoid"),
    ("statt", "avoid"),
    ("besser", "write"),
    ("stattdessen", "write"),
    ("weil", "because"),
    ("grund", "because"),
];

impl Record {
    /// The field that was probably meant.
    pub fn nearest(&self, key: &str) -> Option<&'static str> {
        let key = key.to_lowercase().replace(['_', ' '], "-");
        let by_meaning = SYNONYMS.iter().filter(|(word, _)| *word == key).map(|(_, field)| *field);
        by_meaning.chain(nearest(&key, self.fields.iter().copied())).find(|field| self.fields.contains(field))
    }
}

/// German words and slips of the tongue for the values of a choice.
static VALUES: &[(&str, &str)] = &[
    ("unbefristet", "permanent"),
    ("dauerhaft", "permanent"),
    ("praktikum", "internship"),
    ("ausbildung", "apprenticeship"),
    ("ausbildung", "vocational"),
    ("lehre", "apprenticeship"),
    ("lehre", "vocational"),
    ("berufsausbildung", "vocational"),
    ("werkstudent", "working-student"),
    ("werkstudentin", "working-student"),
    ("werkstudium", "working-student"),
    ("freiberuflich", "freelance"),
    ("freelancer", "freelance"),
    ("vollzeit", "full-time"),
    ("teilzeit", "part-time"),
    ("minijob", "mini-job"),
    ("stunde", "hour"),
    ("tag", "day"),
    ("woche", "week"),
    ("monat", "month"),
    ("jahr", "year"),
    ("annum", "year"),
    ("keine", "none"),
    ("schule", "school"),
    ("abitur", "school"),
    ("studium", "bachelor"),
    ("promotion", "doctorate"),
    ("phd", "doctorate"),
    ("muss", "must"),
    ("required", "must"),
    ("optional", "nice"),
    ("kann", "nice"),
    ("sofort", "immediately"),
    ("ab sofort", "immediately"),
    ("asap", "immediately"),
    ("nach vereinbarung", "by-arrangement"),
    ("nach absprache", "by-arrangement"),
    ("bis besetzt", "until-filled"),
    ("open", "until-filled"),
    ("offen", "until-filled"),
    ("vor ort", "on-site"),
    ("office", "on-site"),
    ("büro", "on-site"),
    ("elternzeit", "parental-leave-cover"),
    ("elternzeitvertretung", "parental-leave-cover"),
    ("krankheitsvertretung", "sick-leave-cover"),
    ("projekt", "project"),
    ("grundkenntnisse", "A2"),
    ("gut", "B2"),
    ("sehr gut", "C1"),
    ("fließend", "C1"),
    ("fluent", "C1"),
    ("verhandlungssicher", "C1"),
    ("muttersprache", "C2"),
    ("native", "C2"),
    ("hinweis", "advice"),
    ("warnung", "warning"),
    ("fehler", "error"),
    ("aus", "off"),
    ("privat", "private"),
    ("öffentlich", "public"),
    ("oeffentlich", "public"),
    ("nicht nötig", "not-required"),
    ("nein", "not-required"),
    ("no", "not-required"),
    ("none", "not-required"),
    ("empfohlen", "recommended"),
    ("schwerbehinderte", "severely-disabled"),
    ("teilzeit", "part-time"),
    ("impressum", "imprint"),
    ("datenschutz", "privacy"),
];

/// The value of a choice that was probably meant.
pub fn meant<'a>(word: &str, names: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let by_meaning = VALUES.iter().filter(|(value, _)| *value == lower).map(|(_, name)| *name);
    by_meaning.into_iter().find_map(|meant| names.clone().find(|name| *name == meant)).or_else(|| nearest(word, names))
}

/// The name closest to what was written, if it is close enough to be a slip; of two as close the one that begins alike.
pub fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = if word.chars().count() <= 4 { 1 } else { 2 };
    let word = word.to_lowercase();
    let scored = names.into_iter().map(|name| {
        let lower = name.to_lowercase();
        let alike = word.chars().zip(lower.chars()).take_while(|(one, other)| one == other).count();
        (strsim::osa_distance(&word, &lower), Reverse(alike), name)
    });
    scored.min().filter(|(distance, ..)| *distance <= allowed).map(|(.., name)| name)
}

/// All names, the likeliest first: what an unknown reference could have meant.
pub fn by_likeness<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut scored: Vec<_> = names.into_iter().map(|name| (strsim::osa_distance(word, name), name)).collect();
    scored.sort_unstable();
    scored.into_iter().map(|(_, name)| name.to_owned()).collect()
}
