//! Makes a site of any size, always the same one.
//!
//! In: an empty folder and a number of roles. Out: a site in that folder, in both languages and both forms of a role,
//! with pages of about 10 KB. It stands on a fixed day, [`TODAY`].

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::words::{
    AREAS, ASPECTS, BENEFITS, CITIES, DEPARTMENTS, DUTIES, FIELDS, FUNCTIONS, PARTNERS, Pair, SKILLS, SUBJECTS,
    Sentence, THINGS,
};

/// The day on which the site is built.
pub const TODAY: &str = "2027-06-01";

/// How many roles lie in one folder.
const FOLDER: usize = 200;

const BANDS: [(&str, &str); 4] = [
    ("DE", "min: 38000, max: 45500, currency: EUR, per: year"),
    ("DE", "amount: 17.40, currency: EUR, per: hour"),
    ("AT", "min: 2450, currency: EUR, per: month, payments: 14, overpay: true"),
    ("CH", "min: 74000, max: 87000, currency: CHF, per: year"),
];

/// Writes the site.
pub fn site(root: &Path, roles: usize) -> io::Result<()> {
    write(root, "vakanz.yaml", SETTINGS)?;
    write(root, "content/company.yaml", COMPANY)?;
    write(root, "content/places.yaml", &places())?;
    write(root, "content/departments.yaml", &named(&DEPARTMENTS))?;
    write(root, "content/people.yaml", &people())?;
    write(root, "content/pay.yaml", &bands())?;
    write(root, "content/clauses/benefits.yaml", &clauses(&BENEFITS))?;
    write(root, "content/clauses/office.yaml", &shared_duties())?;
    write(root, "content/assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"/>\n")?;
    for (id, de, en) in [("imprint", "Impressum", "Imprint"), ("privacy", "Datenschutz", "Privacy")] {
        write(root, &format!("content/pages/{id}.de.md"), &format!("# {de}\n\nAlle Angaben sind erfunden.\n"))?;
        write(root, &format!("content/pages/{id}.en.md"), &format!("# {en}\n\nAll details are invented.\n"))?;
    }
    (0..roles).try_for_each(|number| role(root, number, 0))
}

/// Writes the role with this number once more; another `edition` is the same role after a writer has edited it.
pub fn role(root: &Path, number: usize, edition: usize) -> io::Result<()> {
    let role = Role::new(number, edition);
    let folder = folder(number);
    if number % 4 != 3 {
        return write(root, &format!("{folder}.yaml"), &role.side_by_side());
    }
    write(root, &format!("{folder}/role.yaml"), &role.facts())?;
    write(root, &format!("{folder}/de.md"), &role.markdown(true))?;
    write(root, &format!("{folder}/en.md"), &role.markdown(false))
}

fn folder(number: usize) -> String {
    format!("content/roles/{:04}/role-{number:06}", number / FOLDER)
}

fn write(root: &Path, path: &str, text: &str) -> io::Result<()> {
    let path: PathBuf = root.join(path);
    fs::create_dir_all(path.parent().unwrap_or(root))?;
    fs::write(path, text)
}

const SETTINGS: &str = "\
base-url: https://jobs.example.org/karriere/
time-zone: Europe/Berlin
languages:
  de: { locale: de-DE, jobs: stellen, gender-marker: \"(m/w/d)\", address: sie }
  en: { locale: en-GB, jobs: jobs, gender-marker: \"(m/f/d)\" }
theme: default
closed: page
";

const COMPANY: &str = "\
name: Lindquell Bürosysteme GmbH
url: https://www.example.org/
logo: logo.svg
about:
  de: Lindquell liefert und wartet Drucker und Dokumentensysteme für rund 2.300 Büros.
  en: Lindquell supplies and maintains printers and document systems for around 2,300 offices.
apply: { email: bewerbung@example.org }
contact: hr-0
benefits:
  - use: benefits/leave-30
  - use: benefits/flexitime
process:
  - de: Lebenslauf und Zeugnisse kommen per E-Mail, bitte ohne Foto.
    en: Please send your CV and certificates by e-mail, without a photo.
  - de: Das Gespräch dauert 60 Minuten, per Video oder vor Ort.
    en: The interview takes 60 minutes, by video or on site.
notes:
  - de: Wir freuen uns über Bewerbungen aller Menschen.
    en: We welcome applications from everyone.
legal: { imprint: imprint, privacy: privacy }
";

fn named(entries: &[(&str, Pair)]) -> String {
    entries.iter().fold(String::new(), |mut text, (key, (de, en))| {
        let _ = writeln!(text, "{key}: {{ name: {{ de: {de}, en: {en} }} }}");
        text
    })
}

fn clauses(entries: &[(&str, Pair)]) -> String {
    entries.iter().fold(String::new(), |mut text, (key, (de, en))| {
        let _ = writeln!(text, "{key}:\n  de: {de}\n  en: {en}");
        text
    })
}

fn places() -> String {
    CITIES.iter().enumerate().fold(String::new(), |mut text, (at, (key, (de, en), postcode, region, country))| {
        let name = format!("name: {{ de: {de}, en: {en} }}, street: Musterweg {}", at + 1);
        let _ = writeln!(text, "{key}: {{ {name}, postcode: \"{postcode}\", region: {region}, country: {country} }}");
        text
    })
}

fn people() -> String {
    (0..10).fold(String::new(), |mut text, at| {
        let role = "role: { de: Personalgewinnung, en: Recruitment }";
        let _ = writeln!(
            text,
            "hr-{at}: {{ name: Mara Muster {at}, {role}, email: hr-{at}@example.org, phone: +49 30 5550 12{at} }}"
        );
        text
    })
}

fn bands() -> String {
    let mut text = String::from("bands:\n");
    for level in 0..4 {
        for (at, (country, pay)) in BANDS.iter().enumerate() {
            let agreement = format!("agreement: {{ de: Haustarif {level}, en: company agreement {level} }}");
            let _ = writeln!(text, "  {country}{at}-{level}: {{ {pay}, {agreement}, evaluated: 2026-02-16 }}");
        }
    }
    text
}

/// Duties that many roles share.
fn shared_duties() -> String {
    let mut random = Random(7);
    (0..20).fold(String::new(), |mut text, at| {
        let [sie, du, en] = random.sentence(&DUTIES[at % DUTIES.len()]);
        let _ = writeln!(
            text,
            "duty-{at}:\n  de:\n    sie: {}\n    du: {}\n  en: {}",
            quoted(&sie),
            quoted(&du),
            quoted(&en)
        );
        text
    })
}

/// In double quotes, because a sentence may hold a colon or begin with a star.
fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// A role before it is written down.
struct Role {
    number: usize,
    title: [String; 2],
    /// Where the title alone would not be unique.
    slug: Option<String>,
    summary: [String; 2],
    duties: Vec<Item>,
    skills: Vec<Item>,
    nice: Vec<Item>,
    benefits: Vec<&'static str>,
    du: bool,
    /// The facts, as YAML.
    head: String,
    /// Education, experience and languages, as YAML.
    asked: String,
}

/// A sentence in both languages, or a clause.
enum Item {
    Own([String; 2]),
    Clause(String),
}

impl Role {
    fn new(number: usize, edition: usize) -> Role {
        let mut random = Random(number as u64 + 1);
        let (function, area) = (FUNCTIONS[number % FUNCTIONS.len()], AREAS[number / FUNCTIONS.len() % AREAS.len()]);
        let du = number.is_multiple_of(3);
        let round = number / (FUNCTIONS.len() * AREAS.len());
        let mut skills = random.skills(du);
        let mut role = Role {
            number,
            title: [format!("{} {}", function.0, area.0), format!("{} {}", area.1, function.1)],
            slug: (round > 0).then(|| format!("role-{number}")),
            summary: summary(&mut random, du),
            duties: random.duties(du),
            nice: skills.split_off(random.between(1, 3)),
            skills,
            benefits: (2..BENEFITS.len()).filter(|_| random.below(2) == 0).map(|at| BENEFITS[at].0).collect(),
            du,
            head: String::new(),
            asked: asked(&mut random),
        };
        role.head = head(&mut random, &role);
        if edition > 0 {
            let _ = write!(role.summary[0], " Stand {edition}.");
            let _ = write!(role.summary[1], " Edition {edition}.");
        }
        role
    }

    /// One file with the languages side by side.
    fn side_by_side(&self) -> String {
        let [de, en] = &self.title;
        let mut text = format!("title: {{ de: {de}, en: {en} }}\n{}\n", self.head);
        let [de, en] = &self.summary;
        let _ = writeln!(text, "summary:\n  de: >\n    {de}\n  en: >\n    {en}\n\nduties:");
        let mut left = 100;
        for (at, item) in self.duties.iter().enumerate() {
            let share = if at + 1 < self.duties.len() { 10 + at % 2 * 5 } else { left };
            left -= share;
            let _ = write!(text, "  - id: d{at}\n    share: {share}\n    ");
            text.push_str(&item.yaml("    "));
        }
        let _ = writeln!(text, "\nqualifications:\n{}  skills:", self.asked);
        for item in &self.skills {
            let _ = writeln!(text, "    - {}      for: [d0, d1]", item.yaml("      "));
        }
        for item in &self.nice {
            let _ = writeln!(text, "    - {}      need: nice", item.yaml("      "));
        }
        if !self.benefits.is_empty() {
            text.push_str("\nbenefits:\n");
            self.benefits.iter().for_each(|key| _ = writeln!(text, "  - use: benefits/{key}"));
        }
        text
    }

    /// The facts of a role whose prose is Markdown.
    fn facts(&self) -> String {
        format!("{}qualifications:\n{}", self.head, self.asked)
    }

    /// The prose in one language.
    fn markdown(&self, german: bool) -> String {
        let at = usize::from(!german);
        let headings = match (german, self.du) {
            (true, false) => ["Ihre Aufgaben", "Das bringen Sie mit", "Von Vorteil", "Wir bieten"],
            (true, true) => ["Deine Aufgaben", "Das bringst du mit", "Von Vorteil", "Wir bieten"],
            (false, _) => ["What you will do", "Requirements", "Nice to have", "Benefits"],
        };
        let mut text = format!("# {}\n\n{}\n", self.title[at], self.summary[at]);
        let benefits = self.benefits.iter().map(|key| Item::Clause(format!("benefits/{key}"))).collect();
        for (heading, items) in headings.iter().zip([&self.duties, &self.skills, &self.nice, &benefits]) {
            if items.is_empty() {
                continue;
            }
            let _ = write!(text, "\n## {heading}\n\n");
            for item in items {
                let _ = match item {
                    Item::Own(words) => writeln!(text, "- {}", words[at]),
                    Item::Clause(key) => writeln!(text, "- use: {key}"),
                };
            }
        }
        text
    }
}

impl Item {
    fn yaml(&self, indent: &str) -> String {
        match self {
            Item::Own([de, en]) => format!("de: {}\n{indent}en: {}\n", quoted(de), quoted(en)),
            Item::Clause(key) => format!("use: {key}\n"),
        }
    }
}

fn summary(random: &mut Random, du: bool) -> [String; 2] {
    let (thing, partner, number) = (random.of(&THINGS), random.of(&PARTNERS), random.between(200, 900));
    let (you, that) = if du { ("Du sorgst", "dir") } else { ("Sie sorgen", "Ihnen") };
    [
        format!(
            "{you} dafür, dass {number} {} im Monat ihren Weg finden und {} zufrieden sind. *Zu zweit* geht es leichter: \
             Das Team zeigt {that} alles, was neu ist.",
            thing.0, partner.0
        ),
        format!(
            "You make sure that {number} {} a month find their way and that {} are content. *Together* it is easier: \
             the team shows you everything that is new.",
            thing.1, partner.1
        ),
    ]
}

fn head(random: &mut Random, role: &Role) -> String {
    let number = role.number;
    let (place, _, _, _, country) = CITIES[random.below(CITIES.len())];
    let mut head = String::new();
    role.slug.iter().for_each(|slug| _ = writeln!(head, "slug: {slug}"));
    let _ = writeln!(head, "department: {}\nplaces: [{place}]", DEPARTMENTS[random.below(DEPARTMENTS.len())].0);
    match random.below(10) {
        0 => head.push_str("remote: { countries: [DE, AT] }\n"),
        1..5 => _ = writeln!(head, "remote: {{ days: {} }}", random.between(1, 3)),
        _ => {}
    }
    let contract = ["permanent", "permanent", "permanent", "{ fixed-term: 2 years, reason: parental-leave-cover }"];
    let times = [("[full-time, part-time]", "38.5"), ("[part-time]", "30")];
    let time = times[random.below(2)];
    let _ = writeln!(
        head,
        "employment:\n  time: {}\n  hours: {{ min: {}, max: {} }}\n  contract: {}\n  start: {}",
        time.0,
        random.between(20, 28),
        time.1,
        contract[random.below(4)],
        ["immediately", "by-arrangement", "2028-02-01"][random.below(3)]
    );
    let bands: Vec<String> =
        (0..).zip(BANDS).filter(|(_, (of, _))| *of == country).map(|(at, _)| format!("{country}{at}")).collect();
    let _ = writeln!(head, "pay: {{ band: {}-{} }}", bands[random.below(bands.len())], random.below(4));
    // Of a hundred roles five are closed, two scheduled and one is a draft.
    let (posted, closes) = match number % 100 {
        10 | 30 | 50 | 70 | 90 => ("2027-01-11", "2027-04-30"),
        20 | 60 => ("2027-07-01", "until-filled"),
        _ => (
            ["2027-05-03", "2027-05-10", "2027-05-24"][random.below(3)],
            ["until-filled", "2027-12-31"][random.below(2)],
        ),
    };
    let _ = writeln!(
        head,
        "posted: {posted}\ncloses: {closes}\nreference: LQ-2027-{number:06}\ncontact: hr-{}",
        number % 10
    );
    let _ = writeln!(head, "address: {}", if role.du { "du" } else { "sie" });
    if country == "CH" {
        head.push_str("notified: not-required\n");
    }
    if number % 100 == 40 {
        head.push_str("draft: true\n");
    }
    head
}

fn asked(random: &mut Random) -> String {
    let level = ["vocational", "vocational", "bachelor", "school"][random.below(4)];
    let (subject, field) = (random.of(&SUBJECTS), random.of(&FIELDS));
    let mut text =
        format!("  education:\n    - level: {level}\n      in: {{ de: {}, en: {} }}\n", subject.0, subject.1);
    let _ = writeln!(text, "      or-experience: {}", random.between(2, 5));
    let _ = writeln!(
        text,
        "  experience:\n    - years: {}\n      in: {{ de: {}, en: {} }}",
        random.between(1, 3),
        field.0,
        field.1
    );
    text.push_str("  languages:\n    - { language: de, level: C1 }\n    - { language: en, level: B1, need: nice }\n");
    text
}

/// SplitMix64: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    fn between(&mut self, min: usize, max: usize) -> usize {
        min + self.below(max - min + 1)
    }

    fn of(&mut self, pairs: &[Pair]) -> Pair {
        pairs[self.below(pairs.len())]
    }

    /// A sentence in three forms: formal German, informal German, English.
    fn sentence(&mut self, sentence: &Sentence) -> [String; 3] {
        let (thing, aspect, partner) = (self.of(&THINGS), self.of(&ASPECTS), self.of(&PARTNERS));
        let number = self.between(6, 90).to_string();
        let fill = |text: &str, words: [&str; 3]| {
            let text = text.replace("{n}", &number).replace("{thing}", words[0]);
            text.replace("{aspect}", words[1]).replace("{partner}", words[2])
        };
        let german = [thing.0, aspect.0, partner.0];
        [fill(sentence.sie, german), fill(sentence.du, german), fill(sentence.en, [thing.1, aspect.1, partner.1])]
    }

    fn own(&mut self, sentence: &Sentence, du: bool) -> Item {
        let [sie, informal, en] = self.sentence(sentence);
        Item::Own([if du { informal } else { sie }, en])
    }

    /// Five to eight duties of one role: each says something else, and about a quarter are clauses.
    fn duties(&mut self, du: bool) -> Vec<Item> {
        let first = self.below(DUTIES.len());
        let duty = |at: usize| (first + at) % DUTIES.len();
        (0..self.between(5, 8))
            .map(|at| match self.below(4) {
                0 => Item::Clause(format!("office/duty-{}", duty(at))),
                _ => self.own(&DUTIES[duty(at)], du),
            })
            .collect()
    }

    /// Three to five skills of one role.
    fn skills(&mut self, du: bool) -> Vec<Item> {
        let first = self.below(SKILLS.len());
        (0..self.between(3, 5)).map(|at| self.own(&SKILLS[(first + at) % SKILLS.len()], du)).collect()
    }
}
