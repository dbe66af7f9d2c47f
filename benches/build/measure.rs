//! Does one piece of work in a process of its own, so that its time and its memory are nobody else's.
//!
//! In: the work and its folders, as arguments of this program. Out: a line with the seconds of each stage, wall and CPU,
//! and the peak of memory. Linux says them in `/proc`; elsewhere only the wall time is known.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

use jiff::civil::Date;
use rayon::prelude::*;
use vakanz::finding::{Finding, Severity};
use vakanz::model::{Format, Site};
use vakanz::publish::Plan;
use vakanz::render::{self, Renderer, Shown, theme};
use vakanz::snapshot::Snapshot;

use super::generate::TODAY;

/// The first argument of the process that works.
pub const WORKER: &str = "--worker";

/// The stages of a build in their order.
pub const STAGES: [&str; 7] = ["snapshot", "load", "check", "theme", "prepare", "render", "publish"];

/// The forms of postings besides their pages.
pub const CHANNELS: &[&str] = &[
    "posting.txt",
    "posting.md",
    "feed.xml",
    "feed.json",
    "jobs.json",
    "search.json",
    "personio.xml",
    "xing.xml",
    "jobs.xml",
    "job.json",
    IMAGE,
    #[cfg(feature = "pdf")]
    "posting.pdf",
];

/// The preview images: files of any name in their folder.
const IMAGE: &str = "preview/*.png";

#[derive(Clone, Copy, Debug)]
pub enum Work {
    /// The command `vakanz build`.
    Build,
    /// The same, stage by stage. Rendering and publishing are one in a build; here everything is rendered into nothing
    /// first, and what the two together need beyond that is publishing.
    Stages,
    /// The command `vakanz check`.
    Check,
    /// What it does up to its findings, stage by stage and on one thread: two threads that share a core slow each other,
    /// and their CPU time is not the work's alone.
    Rules,
    /// Every form of every posting but its page, one form after the other and on one thread: what it takes, and its bytes.
    Channels,
    /// Every file read and written elsewhere: no program that publishes so many bytes can do less.
    Copy,
}

const WORKS: [(&str, Work); 6] = [
    ("build", Work::Build),
    ("stages", Work::Stages),
    ("check", Work::Check),
    ("rules", Work::Rules),
    ("channels", Work::Channels),
    ("copy", Work::Copy),
];

/// Seconds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Time {
    pub wall: f64,
    /// Of all threads; not a number where the system does not say.
    pub cpu: f64,
}

#[derive(Clone, Debug)]
pub struct Measured {
    pub whole: Time,
    pub stages: HashMap<String, Time>,
    /// Megabytes.
    pub peak: f64,
}

/// Starts a process that does this work from one folder to the other, and waits for it.
pub fn measure(work: Work, from: &Path, to: &Path) -> io::Result<Measured> {
    let name = WORKS.iter().find(|(_, known)| std::mem::discriminant(known) == std::mem::discriminant(&work));
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(WORKER).arg(name.map_or("", |(name, _)| *name)).arg(from).arg(to);
    if let Work::Rules | Work::Channels = work {
        command.env("RAYON_NUM_THREADS", "1");
    }
    let start = Instant::now();
    let output = command.output()?;
    let wall = start.elapsed().as_secs_f64();
    let text = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() {
        return Err(io::Error::other(format!("{work:?} failed\n{text}{}", String::from_utf8_lossy(&output.stderr))));
    }
    let mut stages: HashMap<String, Time> = HashMap::new();
    let mut peak = f64::NAN;
    for line in text.lines() {
        match line.split_whitespace().collect::<Vec<_>>()[..] {
            ["peak", megabytes] => peak = number(megabytes),
            [stage, wall, cpu] => _ = stages.insert(stage.to_owned(), Time { wall: number(wall), cpu: number(cpu) }),
            _ => {}
        }
    }
    let cpu = stages.remove("whole").map_or(f64::NAN, |whole| whole.cpu);
    Ok(Measured { whole: Time { wall, cpu }, stages, peak })
}

fn number(text: &str) -> f64 {
    text.parse().unwrap_or(f64::NAN)
}

/// What the process does that [`measure`] starts.
pub fn work(arguments: &[OsString]) -> io::Result<()> {
    let [name, from, to] = arguments else { return Err(io::Error::other("what to do, from where, to where")) };
    let (from, to) = (PathBuf::from(from), PathBuf::from(to));
    match WORKS.iter().find(|(known, _)| *known == name).map(|(_, work)| work) {
        Some(Work::Build) => build(&from, &to)?,
        Some(Work::Stages) => stages(&from, &to)?,
        Some(Work::Check) => check(&from)?,
        Some(Work::Rules) => _ = checked(&from, &mut Clock::start())?,
        Some(Work::Channels) => channels(&from)?,
        Some(Work::Copy) => copy(&from, &to)?,
        None => return Err(io::Error::other("unknown work")),
    }
    println!("whole 0 {}", cpu());
    println!("peak {}", peak());
    Ok(())
}

fn build(root: &Path, output: &Path) -> io::Result<()> {
    let words = ["vakanz", "build", "--quiet", "--today", TODAY, "--root"].map(OsString::from);
    let arguments = words.into_iter().chain([root.into(), "--output".into(), output.into()]);
    let end = vakanz::cli::run(arguments);
    if end == std::process::ExitCode::SUCCESS { Ok(()) } else { Err(io::Error::other("the build has findings")) }
}

fn check(root: &Path) -> io::Result<()> {
    let words = ["vakanz", "check", "--quiet", "--today", TODAY, "--root"].map(OsString::from);
    let end = vakanz::cli::run(words.into_iter().chain([root.into()]));
    if end == std::process::ExitCode::SUCCESS { Ok(()) } else { Err(io::Error::other("the site has errors")) }
}

/// The site with what was found in it, and when.
fn checked(root: &Path, clock: &mut Clock) -> io::Result<(Site, Snapshot, Vec<Finding>, Date)> {
    let today = vakanz::model::date::parse(TODAY).map_err(|_| io::Error::other("today is no date"))?;
    let snapshot = Snapshot::take(root, theme::BUILT_IN);
    clock.stage("snapshot");
    let (site, mut findings) = vakanz::load::load(&snapshot);
    clock.stage("load");
    findings.append(&mut vakanz::check::check(&site, &snapshot, today));
    clock.stage("check");
    Ok((site, snapshot, findings, today))
}

fn stages(root: &Path, output: &Path) -> io::Result<()> {
    let mut clock = Clock::start();
    let (site, snapshot, findings, today) = checked(root, &mut clock)?;
    let theme = theme::load(&snapshot, &site.settings).map_err(|_| io::Error::other("the theme is broken"))?;
    let missing = theme.missing_names(&site);
    clock.stage("theme");
    let errors: Vec<_> =
        findings.iter().chain(&missing).filter(|finding| finding.severity == Severity::Error).collect();
    if !errors.is_empty() {
        return Err(io::Error::other(format!("the generated site has errors: {errors:?}")));
    }
    let (site, snapshot, theme) = (Arc::new(site), Arc::new(snapshot), Arc::new(theme));
    let renderer = Renderer::new(&site, &snapshot, &theme, today, Shown { drafts: false });
    let routes = renderer.routes();
    clock.stage("prepare");
    let bytes: usize = routes.par_iter().map(|route| renderer.render(route).map_or(0, |bytes| bytes.len())).sum();
    let render = clock.stage("render");
    let paths: Vec<String> = routes.iter().map(|route| route.path.clone()).collect();
    let plan = Plan {
        folder: output,
        paths: &paths,
        overwrite: false,
        enclosing: &[],
        sources: &[],
        is_told_by_name: render::is_told_by_name,
        made_from: None,
    };
    let page = |at: usize| renderer.render(&routes[at]).map_err(|finding| vec![finding]);
    vakanz::publish::publish(&plan, page, &|_| {}).map_err(|findings| io::Error::other(format!("{findings:?}")))?;
    let both = clock.lap();
    println!("publish {} {}", both.wall - render.wall, both.cpu - render.cpu);
    println!("bytes {bytes} 0");
    println!("files {} 0", paths.len());
    Ok(())
}

fn channels(root: &Path) -> io::Result<()> {
    let today = vakanz::model::date::parse(TODAY).map_err(|_| io::Error::other("today is no date"))?;
    let snapshot = Snapshot::take(root, theme::BUILT_IN);
    let (mut site, _) = vakanz::load::load(&snapshot);
    site.settings.formats = Format::ALL.to_vec();
    let theme = theme::load(&snapshot, &site.settings).map_err(|_| io::Error::other("the theme is broken"))?;
    let renderer = Renderer::new(&site.into(), &snapshot.into(), &theme.into(), today, Shown { drafts: false });
    for &file in CHANNELS {
        let mut clock = Clock::start();
        let is_of = |path: &str| match file {
            IMAGE => render::is_told_by_name(path),
            _ => path.ends_with(&format!("/{file}")),
        };
        let routes = renderer.routes().iter().filter(|route| is_of(&route.path));
        let bytes: usize = routes.map(|route| renderer.render(route).map_or(0, |bytes| bytes.len())).sum();
        clock.stage(file);
        println!("bytes:{file} {bytes} 0");
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let (mut folders, mut files) = (vec![PathBuf::new()], Vec::new());
    let mut at = 0;
    while let Some(folder) = folders.get(at).cloned() {
        fs::create_dir_all(to.join(&folder))?;
        for entry in fs::read_dir(from.join(&folder))? {
            let entry = entry?;
            let known = if entry.file_type()?.is_dir() { &mut folders } else { &mut files };
            known.push(folder.join(entry.file_name()));
        }
        at += 1;
    }
    files.par_iter().try_for_each(|file| fs::write(to.join(file), fs::read(from.join(file))?))
}

struct Clock {
    start: Instant,
    cpu: f64,
}

impl Clock {
    fn start() -> Clock {
        Clock { start: Instant::now(), cpu: cpu() }
    }

    /// Says the time since the last stage.
    fn stage(&mut self, name: &str) -> Time {
        let lap = self.lap();
        println!("{name} {} {}", lap.wall, lap.cpu);
        lap
    }

    fn lap(&mut self) -> Time {
        let now = Clock::start();
        let lap = Time { wall: (now.start - self.start).as_secs_f64(), cpu: now.cpu - self.cpu };
        *self = now;
        lap
    }
}

/// The seconds that the threads of this process have run. They all live as long as it does.
fn cpu() -> f64 {
    let Ok(threads) = fs::read_dir("/proc/self/task") else { return f64::NAN };
    let nanoseconds = threads.map(|thread| -> Option<f64> {
        let text = fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
        text.split_whitespace().next()?.parse().ok()
    });
    nanoseconds.sum::<Option<f64>>().map_or(f64::NAN, |sum| sum / 1e9)
}

/// The most memory that this process has had, in megabytes.
fn peak() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok()).map_or(f64::NAN, |kb| kb / 1024.0)
}
