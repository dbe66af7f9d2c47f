//! How long the word lists take: when a program has just started, and when it goes on.
//!
//! ```text
//! cargo bench --bench lexicon
//! ```
//!
//! The lines are those of one role in both languages, with the odd word that the lists know. What is compiled when it is
//! first wanted makes the first role slow; every later one costs what the last line says.

#![forbid(unsafe_code)]

mod lines;

use std::time::{Duration, Instant};

use vakanz::language::Tongue;
use vakanz::language::lexicon::{self, Field, Glossary, masks, signals};

const ROLES: usize = 1_000;

fn main() {
    let own = Glossary::new(["Musterwerk Cloud"]);
    println!("{} lines in German, {} in English", lines::GERMAN.len(), lines::ENGLISH.len());

    let (automata, _) = timed(|| {
        let hits = Tongue::ALL.map(|tongue| lexicon::hits(tongue, Field::Link, "", &own).len());
        hits.into_iter().sum()
    });
    println!("before the first line   {automata:>9.1?}");
    let (cold, hits) = timed(|| role(&own));
    println!("first role              {cold:>9.1?}   {hits} hits");
    let (cold_masks, found) = timed(|| each(|tongue, _, line| masks(tongue, line, &own).len()));
    println!("first role, masks       {cold_masks:>9.1?}   {found} masks");
    let (cold_signals, found) = timed(|| each(signals_of));
    println!("first role, signals     {cold_signals:>9.1?}   {found} signals");

    let lines = lines::GERMAN.len() + lines::ENGLISH.len();
    let per_line = |time: Duration| time / u32::try_from(lines).unwrap_or(u32::MAX);
    for (name, work) in [
        ("a later role", &(|| role(&own)) as &dyn Fn() -> usize),
        ("a later role, masks", &|| each(|tongue, _, line| masks(tongue, line, &own).len())),
        ("a later role, signals", &|| each(signals_of)),
    ] {
        let median = median(work);
        println!("{name:<23} {median:>9.1?}   {:.2?} a line", per_line(median));
    }
    let (many, _) = timed(|| (0..ROLES).map(|_| role(&own)).sum());
    println!("{ROLES} roles              {many:>9.1?}");
}

fn role(own: &Glossary) -> usize {
    each(|tongue, field, line| lexicon::hits(tongue, field, line, own).len())
}

fn each(work: impl Fn(Tongue, Field, &str) -> usize) -> usize {
    let german = lines::GERMAN.iter().map(|(field, line)| work(Tongue::German, *field, line));
    let english = lines::ENGLISH.iter().map(|(field, line)| work(Tongue::English, *field, line));
    german.sum::<usize>() + english.sum::<usize>()
}

fn signals_of(tongue: Tongue, field: Field, line: &str) -> usize {
    use signals::Signal::{Education, Equivalence, Experience, Interpersonal, Must, Nice};
    if field != Field::Requirement {
        return 0;
    }
    let all = [Education, Experience, Equivalence, Interpersonal, Must, Nice];
    all.into_iter().filter(|&signal| signals::has(tongue, signal, line).is_some()).count()
}

fn timed(work: impl FnOnce() -> usize) -> (Duration, usize) {
    let start = Instant::now();
    let result = work();
    (start.elapsed(), result)
}

fn median(work: &dyn Fn() -> usize) -> Duration {
    let mut times: Vec<Duration> = (0..201).map(|_| timed(work).0).collect();
    times.sort();
    times[times.len() / 2]
}
