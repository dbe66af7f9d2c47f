//! How long a writer waits between a save and the page, as a browser sees it.
//!
//! ```text
//! cargo bench --bench serve                          100, 1,000 and 10,000 roles
//! cargo bench --bench serve -- 5000                  any other numbers
//! cargo bench --bench serve -- 1000 --edits 200      more edits than 50
//! cargo bench --bench serve -- 1000 --endure 5000    so many saves in a row instead, and the memory meanwhile
//! cargo bench --bench serve -- --in /dev/shm/bench   on another disk
//! ```
//!
//! "page" is the time from the file to the page with the new words; "own" is the part of it in which the server worked:
//! the rest is the window in which it waits for a burst to end, and the asking. "findings" is the time until all texts
//! have been read, and "CPU" what the server has needed by then, without anybody asking for pages.

#![forbid(unsafe_code)]

#[path = "../build/generate.rs"]
mod generate;
mod server;
#[path = "../build/words.rs"]
mod words;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use server::{Server, WORKER};
use vakanz::render::theme;

const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// What a writer does between two saves.
const PAUSE: Duration = Duration::from_millis(30);
const TABS: usize = 100;
/// How long a server that has nothing to do is watched.
const IDLE: Duration = Duration::from_secs(10);

const EDITED: &str = "content/roles/0000/role-000001.yaml";
const PAGE: &str = "/karriere/de/stellen/edited/";
const NEW: &str = "content/roles/0000/new.yaml";
const NEW_PAGE: &str = "/karriere/de/stellen/new/";
const CLAUSES: &str = "content/clauses/benefits.yaml";
const PLACES: &str = "content/places.yaml";
const TEMPLATE: &str = "templates/base.html";

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1).peekable();
    if arguments.next_if(|first| first == WORKER).is_some() {
        return server::work(Path::new(&arguments.next().unwrap_or_default()));
    }
    let mut folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("serve");
    let (mut sizes, mut edits, mut endure) = (Vec::new(), 50, None);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| io::Error::other(format!("{argument} needs a value")));
        match argument.as_str() {
            // What `cargo bench` gives to every benchmark.
            "--bench" => {}
            "--in" => folder = value()?.into(),
            "--edits" => edits = number(&value()?)?,
            "--endure" => endure = Some(number(&value()?)?),
            size => sizes.push(number(size)?),
        }
    }
    if sizes.is_empty() {
        sizes = SIZES.to_vec();
    }
    for roles in sizes {
        let root = folder.join(format!("roles-{roles}"));
        remove(&root)?;
        generate::site(&root, roles)?;
        let series = Series::new(root.clone(), roles)?;
        match endure {
            Some(saves) => series.endure(saves)?,
            None => series.run(edits)?,
        }
        remove(&root)?;
    }
    Ok(())
}

fn number(text: &str) -> io::Result<usize> {
    text.parse().map_err(|_| io::Error::other(format!("{text} is no number")))
}

fn remove(folder: &Path) -> io::Result<()> {
    if folder.exists() { fs::remove_dir_all(folder) } else { Ok(()) }
}

/// A way to change the site.
struct Edit {
    name: &'static str,
    /// What has to be done first; gives back whether there was anything to do.
    before: fn(&Series, usize) -> io::Result<bool>,
    /// Makes the change with this number.
    make: fn(&Series, usize) -> io::Result<()>,
    page: &'static str,
    /// What the page says after it.
    words: fn(usize) -> String,
}

const EDITS: [Edit; 6] = [
    Edit { name: "role edited", before: nothing, make: Series::edit, page: PAGE, words: stand },
    Edit {
        name: "clause edited",
        before: nothing,
        make: Series::clause,
        page: PAGE,
        words: |n| format!("Fassung {n} "),
    },
    Edit { name: "place edited", before: nothing, make: Series::place, page: PAGE, words: |n| format!("Weg {n}-") },
    Edit {
        name: "template edited",
        before: nothing,
        make: Series::template,
        page: PAGE,
        words: |n| format!("n=\"{n}\""),
    },
    Edit { name: "role created", before: Series::delete, make: Series::create, page: NEW_PAGE, words: stand },
    Edit {
        name: "role deleted",
        before: created,
        make: |series, n| series.delete(n).map(drop),
        page: NEW_PAGE,
        words: |_| "<h1>404".into(),
    },
];

fn stand(edition: usize) -> String {
    format!("Stand {edition}.")
}

fn nothing(_: &Series, _: usize) -> io::Result<bool> {
    Ok(false)
}

fn created(series: &Series, edition: usize) -> io::Result<bool> {
    series.create(edition).map(|()| true)
}

/// The measurements of one site.
struct Series {
    root: PathBuf,
    roles: usize,
    /// The files that are edited, as they were.
    role: String,
    clauses: String,
    places: String,
    template: &'static str,
}

impl Series {
    fn new(root: PathBuf, roles: usize) -> io::Result<Series> {
        let read = |path: &str| fs::read_to_string(root.join(path));
        let (role, clauses, places) = (format!("slug: edited\n{}", read(EDITED)?), read(CLAUSES)?, read(PLACES)?);
        let template = theme::BUILT_IN.iter().find(|(path, _)| path.ends_with(TEMPLATE)).map_or("", |(_, text)| *text);
        let mut series = Series { root, roles, role, clauses, places, template };
        // A clause that the edited role is certain to show.
        series.clauses.push_str("edited:\n  de: Alte Fassung\n  en: Old edition\n");
        let benefits = "\nbenefits:\n";
        series.role = match series.role.contains(benefits) {
            true => series.role.replace(benefits, "\nbenefits:\n  - use: benefits/edited\n"),
            false => format!("{}{benefits}  - use: benefits/edited\n", series.role),
        };
        series.clause(0)?;
        series.edit(0)?;
        series.template(0)?;
        Ok(series)
    }

    fn write(&self, path: &str, text: &str) -> io::Result<()> {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&self.root))?;
        fs::write(path, text)
    }

    fn edition(&self, edition: usize) -> String {
        self.role.replacen("summary:\n  de: >\n    ", &format!("summary:\n  de: >\n    Stand {edition}. "), 1)
    }

    fn edit(&self, edition: usize) -> io::Result<()> {
        self.write(EDITED, &self.edition(edition))
    }

    fn clause(&self, edition: usize) -> io::Result<()> {
        self.write(CLAUSES, &self.clauses.replace("Alte Fassung", &format!("Fassung {edition} der Zusage")))
    }

    fn place(&self, edition: usize) -> io::Result<()> {
        self.write(PLACES, &self.places.replace("Musterweg ", &format!("Weg {edition}-")))
    }

    fn template(&self, edition: usize) -> io::Result<()> {
        let text = self.template.replace("<body", &format!("<body data-n=\"{edition}\""));
        self.write(&format!("themes/default/{TEMPLATE}"), &text)
    }

    fn create(&self, edition: usize) -> io::Result<()> {
        let text = self.edition(edition).replace("slug: edited", "slug: new").replace("LQ-2027-000001", "LQ-2027-NEW");
        self.write(NEW, &text)
    }

    fn delete(&self, _: usize) -> io::Result<bool> {
        let path = self.root.join(NEW);
        if path.exists() { fs::remove_file(path).map(|()| true) } else { Ok(false) }
    }

    fn run(&self, edits: usize) -> io::Result<()> {
        let start = Instant::now();
        let server = Server::start(&self.root)?;
        let ready = start.elapsed().as_secs_f64();
        server.read()?;
        let read = start.elapsed().as_secs_f64();
        let [settled, peak] = server.memory();
        println!(
            "{} roles: seen after {ready:.2} s, read after {read:.2} s; {settled:.0} MB, at most {peak:.0}",
            self.roles
        );
        let columns = ["edits", "page", "95 %", "own", "95 %", "findings", "CPU"];
        println!("{:24}{}", "milliseconds", columns.map(|name| format!("{name:>10}")).concat());
        for edit in &EDITS {
            // The first is what writers do all day.
            let count = if edit.name == EDITS[0].name { edits } else { edits.div_ceil(10) };
            self.measure(&server, edit, edit.name, count)?;
        }
        let tabs = (0..TABS).map(|_| server.tab()).collect::<io::Result<Vec<_>>>()?;
        self.measure(&server, &EDITS[0], &format!("… with {TABS} open tabs"), edits)?;
        // The thread of the reader's connection ends, and with it what it has run.
        sleep(PAUSE);
        let before = server.cpu();
        sleep(IDLE);
        let idle = (server.cpu() - before) / IDLE.as_secs_f64();
        drop(tabs);
        let [settled, peak] = server.memory();
        println!("idle with them: {:.2} % of a core; in the end {settled:.0} MB, at most {peak:.0}\n", 100.0 * idle);
        Ok(())
    }

    /// Saves the role again and again, and says now and then how much memory the server has.
    fn endure(&self, saves: usize) -> io::Result<()> {
        let server = Server::start(&self.root)?;
        server.read()?;
        println!("{} roles, {saves} saves: memory after so many, and the most so far", self.roles);
        let mut reader = server.reader()?;
        for save in 1..=saves {
            self.edit(save)?;
            reader.until(PAGE, &format!("Stand {save}."))?;
            if save == 50 || save % (saves / 10).max(1) == 0 {
                server.read()?;
                let [now, peak] = server.memory();
                println!("{save:>10}{now:>9.1} MB{peak:>9.1} MB");
            }
        }
        Ok(())
    }

    /// Makes a change again and again. Every second time nobody looks at the page, for what the server needs by itself.
    fn measure(&self, server: &Server, edit: &Edit, name: &str, count: usize) -> io::Result<()> {
        let mut reader = server.reader()?;
        let [mut page, mut own, mut findings, mut cpu]: [Vec<f64>; 4] = Default::default();
        for nth in 0..2 * count {
            let edition = server.next_number();
            if (edit.before)(self, edition)? {
                server.read()?;
            }
            sleep(PAUSE);
            let (start, before) = (Instant::now(), server.cpu());
            (edit.make)(self, edition)?;
            if nth % 2 == 0 {
                reader.until(edit.page, &(edit.words)(edition))?;
                page.push(start.elapsed().as_secs_f64());
                own.push(server.read()?.1);
            } else {
                let (end, took) = server.read()?;
                own.push(took);
                findings.push((end - start).as_secs_f64());
                cpu.push(server.cpu() - before);
            }
        }
        let figures = [part(&mut page, 0.5), part(&mut page, 0.95), part(&mut own, 0.5), part(&mut own, 0.95)];
        let figures = figures.into_iter().chain([part(&mut findings, 0.5), part(&mut cpu, 0.5)]);
        println!("{name:24}{count:>10}{}", figures.map(|figure| format!("{:>10.1}", 1e3 * figure)).collect::<String>());
        Ok(())
    }
}

/// The figure that this part of all figures does not exceed.
fn part(figures: &mut [f64], part: f64) -> f64 {
    figures.sort_by(f64::total_cmp);
    let at = (figures.len() as f64 * part) as usize;
    figures.get(at.min(figures.len() - 1)).copied().unwrap_or(f64::NAN)
}
