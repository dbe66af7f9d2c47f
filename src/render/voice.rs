//! Sentences from facts: education, experience, language levels, pay, hours, contract, place, dates.
//!
//! In: a fact of a role, the strings and formats of a language, the form of address. Out: plain text in that language.
//! Every posting says the same fact in the same words, in both languages.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};
use jiff::civil::Date;

use super::format::Formats;
use super::strings::Strings;
use crate::language::inline;
use crate::model::{
    Address, Amount, Cefr, Closes, Contract, Disclosure, Education, Employment, Experience, Figure, Lang,
    LanguageLevel, Level, Need, Pay, Per, Range, Remote, RolePay, Start, Term, Text, WorkingTime,
};

/// One language speaking in one form of address, about a job in one country.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    pub strings: &'a Strings,
    pub formats: &'a Formats,
    pub lang: Lang,
    pub address: Address,
    /// ISO 3166-1, of the first place of work; empty for a job without one.
    pub country: &'a str,
}

type Args<'a> = &'a [(&'static str, FluentValue<'a>)];

impl Voice<'_> {
    /// A message; `$address` and `$country` are always given.
    pub fn say(&self, id: &str, args: Args) -> String {
        if let Some(text) = self.strings.fixed(id, self.address) {
            return text.to_owned();
        }
        let mut all = FluentArgs::with_capacity(args.len() + 2);
        all.set("address", self.address.name());
        all.set("country", self.country);
        args.iter().for_each(|(name, value)| all.set(*name, lent(value)));
        self.strings.get(id, &all)
    }

    /// The words of a text as they are; empty if this language has none, which `check` has reported.
    pub fn words<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.lang, self.address).map_or("", |words| &words.text)
    }

    /// The words without their Markdown, for sentences that the program writes around them.
    pub fn plain(&self, text: &Text) -> String {
        let words = self.words(text);
        if inline::is_plain(words) { words.to_owned() } else { inline::plain(words) }
    }

    pub fn date(&self, date: Date) -> String {
        self.formats.date(date)
    }

    pub fn time(&self, employment: &Employment) -> String {
        let mut parts = vec![self.times(&employment.time)];
        parts.extend(employment.hours.map(|hours| self.hours(hours)));
        parts.extend(employment.workload.map(|workload| self.workload(workload)));
        parts.join(", ")
    }

    /// "Full-time or part-time"
    pub fn times(&self, times: &[WorkingTime]) -> String {
        let names: Vec<String> = times
            .iter()
            .map(|time| {
                self.say(
                    match time {
                        WorkingTime::FullTime => "time-full-time",
                        WorkingTime::PartTime => "time-part-time",
                        WorkingTime::MiniJob => "time-mini-job",
                    },
                    &[],
                )
            })
            .collect();
        capitalised(&self.formats.or(&names))
    }

    /// "30–39 hours a week"
    pub fn hours(&self, hours: Range<Amount>) -> String {
        let figure = self.range(hours);
        self.say("hours", &[("hours", figure.into()), ("n", number(hours.max))])
    }

    pub fn workload(&self, workload: Range<u32>) -> String {
        // "80–100 %": the sign belongs to both figures.
        let max = self.formats.percent(workload.max);
        let figure = if workload.min == workload.max { max } else { format!("{}–{max}", workload.min) };
        self.say("workload", &[("workload", figure.into())])
    }

    fn range(&self, range: Range<Amount>) -> String {
        if range.min == range.max {
            self.formats.number(range.min)
        } else {
            self.formats.number_range(range.min, range.max)
        }
    }

    /// Where one works from; `None` on site.
    pub fn remote(&self, remote: &Remote) -> Option<String> {
        match remote {
            Remote::OnSite => None,
            Remote::Hybrid(days) => {
                let written = self.formats.number(*days);
                Some(self.say("remote-hybrid", &[("days", written.into()), ("n", number(*days))]))
            }
            Remote::Full(countries) => {
                let names: Vec<String> =
                    countries.iter().map(|code| self.strings.attribute(&format!("country-{code}"), "in")).collect();
                Some(self.say("remote-full", &[("countries", self.formats.or(&names).into())]))
            }
        }
    }

    /// The same in a word, for lists.
    pub fn remote_short(&self, remote: &Remote) -> Option<String> {
        match remote {
            Remote::OnSite => None,
            Remote::Hybrid(_) => Some(self.say("remote-hybrid-short", &[])),
            Remote::Full(_) => Some(self.say("remote-full-short", &[])),
        }
    }

    pub fn contract(&self, contract: &Contract) -> String {
        let simple = match contract {
            Contract::FixedTerm { term, reason } => {
                let contract = match term {
                    Term::Months(months) => {
                        self.say("contract-fixed-term", &[("duration", self.duration(*months).into())])
                    }
                    Term::Until(last) => self.say("contract-fixed-until", &[("date", self.date(*last).into())]),
                };
                let Some(reason) = reason else { return contract };
                let reason = self.say(&format!("reason-{reason}"), &[]);
                return self.say("contract-with-reason", &[("contract", contract.into()), ("reason", reason.into())]);
            }
            Contract::Permanent => "contract-permanent",
            Contract::Internship => "contract-internship",
            Contract::Apprenticeship => "contract-apprenticeship",
            Contract::WorkingStudent => "contract-working-student",
            Contract::Freelance => "contract-freelance",
        };
        self.say(simple, &[])
    }

    pub fn start(&self, start: Start) -> String {
        match start {
            Start::On(date) => self.say("start-on", &[("date", self.date(date).into())]),
            Start::Immediately => self.say("start-immediately", &[]),
            Start::ByArrangement => self.say("start-by-arrangement", &[]),
        }
    }

    pub fn closes(&self, closes: Closes) -> String {
        match closes {
            Closes::On(date) => self.date(date),
            Closes::UntilFilled => self.say("closes-until-filled", &[]),
        }
    }

    /// "3 years", "18 months"
    fn duration(&self, months: u32) -> String {
        let (id, count) =
            if months.is_multiple_of(12) { ("duration-years", months / 12) } else { ("duration-months", months) };
        self.count(id, count)
    }

    /// A message about a whole number: `$n` to choose by, `$number` to show.
    pub fn count(&self, id: &str, count: u32) -> String {
        let written = self.formats.number(Amount::from_whole(i64::from(count)));
        self.say(id, &[("n", FluentValue::from(count)), ("number", written.into())])
    }

    /// "42.000–52.000 € brutto im Jahr", with the number of payments if there is one.
    pub fn pay(&self, pay: &Pay) -> String {
        let money = match pay.figure {
            Figure::One(amount) => self.formats.money(amount, &pay.currency),
            Figure::Range(min, max) => self.formats.money_range(min, max, &pay.currency),
            Figure::From(amount) => {
                let money = self.formats.money(amount, &pay.currency);
                self.say("pay-from", &[("money", money.into())])
            }
        };
        let id = match pay.per {
            Per::Hour => "pay-hour",
            Per::Day => "pay-day",
            Per::Week => "pay-week",
            Per::Month => "pay-month",
            Per::Year => "pay-year",
        };
        let pay_text = self.say(id, &[("money", money.into())]);
        match pay.payments {
            Some(payments) => {
                self.say("pay-with-payments", &[("pay", pay_text.into()), ("n", FluentValue::from(payments))])
            }
            None => pay_text,
        }
    }

    /// The pay as a fact: the figure, or when it will be named.
    pub fn pay_fact(&self, role: &RolePay) -> String {
        match role.disclosure {
            Disclosure::InAd => self.pay(&role.pay),
            Disclosure::BeforeInterview => self.say("pay-before-interview-short", &[]),
        }
    }

    /// The section on pay, a sentence a line.
    pub fn pay_lines(&self, role: &RolePay) -> Vec<String> {
        let pay = &role.pay;
        if role.disclosure == Disclosure::BeforeInterview {
            let mut lines = vec![self.say("pay-before-interview", &[])];
            lines.extend(role.note.as_ref().map(|note| self.pay_note(note)));
            return lines;
        }
        // § 9 Abs. 2 GlBG: in Austria a single figure is the minimum that the law wants to be named.
        let is_minimum = self.country == "AT" && !matches!(pay.figure, Figure::Range(..));
        let (id, shown) = match pay.figure {
            Figure::From(amount) if is_minimum => {
                ("pay-minimum", self.pay(&Pay { figure: Figure::One(amount), ..pay.clone() }))
            }
            _ if is_minimum => ("pay-minimum", self.pay(pay)),
            _ => ("pay-sentence", self.pay(pay)),
        };
        let mut lines = vec![self.say(id, &[("pay", shown.into())])];
        if pay.overpay == Some(true) {
            lines.push(self.say("pay-overpay", &[]));
        }
        if let Some(agreement) = &pay.agreement {
            lines.push(self.say("pay-agreement", &[("agreement", self.plain(agreement).into())]));
        }
        lines.extend(role.note.as_ref().map(|note| self.pay_note(note)));
        lines
    }

    /// A note as a sentence of its own.
    fn pay_note(&self, note: &Text) -> String {
        let note = capitalised(self.plain(note).trim_end());
        if note.ends_with(['.', '!', '?', '…']) { note } else { self.say("pay-note", &[("note", note.into())]) }
    }

    /// The qualifications of one need as alternatives, and what experience can stand in for them.
    pub fn education(&self, education: &[Education], need: Need) -> Vec<String> {
        let alternatives: Vec<&Education> = education.iter().filter(|one| one.need == need).collect();
        if alternatives.is_empty() {
            return Vec::new();
        }
        if alternatives.iter().any(|one| one.level == Level::None) {
            return vec![self.say("education-none", &[])];
        }
        let mut options: Vec<String> = alternatives.iter().map(|one| self.credential(one)).collect();
        options.push(self.say("education-equivalent", &[]));
        let mut sentence = self.say("education-sentence", &[("options", self.formats.or(&options).into())]);
        // Whatever stands in for one of the alternatives stands in for all of them.
        if let Some(months) = alternatives.iter().filter_map(|one| one.or_experience).min() {
            let years = months.div_ceil(12);
            let duration = self.duration(months);
            sentence.push(' ');
            let n = if months.is_multiple_of(12) { years } else { months };
            sentence.push_str(&self.say("education-instead", &[("duration", duration.into()), ("n", n.into())]));
        }
        vec![sentence]
    }

    fn credential(&self, education: &Education) -> String {
        if education.level == Level::None {
            return String::new();
        }
        let level = education.level.name();
        match &education.subject {
            Some(subject) => self.say(&format!("education-{level}"), &[("subject", self.plain(subject).into())]),
            None => self.say(&format!("education-{level}-any"), &[]),
        }
    }

    pub fn experience(&self, experience: &Experience) -> String {
        let duration = self.duration(experience.months);
        match &experience.field {
            Some(field) => {
                self.say("experience-in", &[("duration", duration.into()), ("field", self.plain(field).into())])
            }
            None => self.say("experience-any", &[("duration", duration.into())]),
        }
    }

    /// What a language is called; its code if it has no name here.
    pub fn language_name(&self, code: &str) -> String {
        let id = format!("language-{code}");
        if self.strings.has(&id) { self.strings.get(&id, &FluentArgs::new()) } else { code.to_owned() }
    }

    pub fn language(&self, level: &LanguageLevel) -> String {
        let language = self.strings.get(&format!("language-{}", level.language), &FluentArgs::new());
        let code = cefr(level.level);
        let description = self.say(&format!("cefr-{code}"), &[]);
        self.say(
            "language-sentence",
            &[("language", language.into()), ("level", code.into()), ("description", description.into())],
        )
    }
}

/// The level's name in the framework.
pub fn cefr(level: Cefr) -> &'static str {
    match level {
        Cefr::A1 => "A1",
        Cefr::A2 => "A2",
        Cefr::B1 => "B1",
        Cefr::B2 => "B2",
        Cefr::C1 => "C1",
        Cefr::C2 => "C2",
    }
}

/// The same value without a copy of its text.
fn lent<'v>(value: &'v FluentValue<'_>) -> FluentValue<'v> {
    match value {
        FluentValue::String(text) => FluentValue::String(Cow::Borrowed(text)),
        other => other.clone(),
    }
}

fn number(amount: Amount) -> FluentValue<'static> {
    // 1.5 is plural in German and English alike; Fluent decides by the number, not by its digits.
    FluentValue::from(amount.hundredths() as f64 / 100.0)
}

/// With a capital at the beginning.
pub fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}
