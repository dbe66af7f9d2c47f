//! How long builds and checks take; builds against a bare copy of the same files in the same run.
//!
//! ```text
//! cargo bench --bench build                          100, 1,000 and 10,000 roles
//! cargo bench --bench build -- 100000 --runs 1       any other numbers
//! cargo bench --bench build -- --in /dev/shm/bench   on another disk
//! cargo bench --bench build -- 1000 --site DIR       only write the site, to look at or to profile
//! ```
//!
//! Absolute figures move with the machine and with what else it does; the ratio to the copy moves less. Every figure is
//! the median of several runs, each in a process of its own.

#![forbid(unsafe_code)]

mod generate;
mod measure;
mod words;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use measure::{CHANNELS, Measured, STAGES, Time, WORKER, Work, measure};

const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// The role that a writer edits: an open one in one file.
const EDITED: usize = 1;

struct Options {
    sizes: Vec<usize>,
    runs: Option<usize>,
    folder: PathBuf,
    site: Option<PathBuf>,
}

fn main() -> io::Result<()> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    if arguments.first().is_some_and(|first| first == WORKER) {
        return measure::work(&arguments[1..]);
    }
    let options = options()?;
    if let Some(folder) = &options.site {
        return options.sizes.iter().take(1).try_for_each(|&roles| generate::site(folder, roles));
    }
    one_role(&options)?;
    for &roles in &options.sizes {
        let folder = options.folder.join(format!("roles-{roles}"));
        remove(&folder)?;
        let runs = options.runs.unwrap_or(if roles < 5_000 { 9 } else { 3 });
        Series { root: folder.join("site"), output: folder.join("public"), copy: folder.join("copy"), roles, runs }
            .run()?;
        remove(&folder)?;
    }
    Ok(())
}

fn options() -> io::Result<Options> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("build");
    let mut options = Options { sizes: Vec::new(), runs: None, folder, site: None };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| io::Error::other(format!("{argument} needs a value")));
        match argument.as_str() {
            // What `cargo bench` gives to every benchmark.
            "--bench" => {}
            "--runs" => options.runs = Some(value()?.parse().map_err(io::Error::other)?),
            "--in" => options.folder = value()?.into(),
            "--site" => options.site = Some(value()?.into()),
            size => options.sizes.push(size.parse().map_err(|_| io::Error::other(format!("{size} is no number")))?),
        }
    }
    if options.sizes.is_empty() {
        options.sizes = SIZES.to_vec();
    }
    Ok(options)
}

/// What a writer waits for who checks the only role of a site: every list and pattern is met for the first time.
fn one_role(options: &Options) -> io::Result<()> {
    let folder = options.folder.join("one-role");
    remove(&folder)?;
    let site = folder.join("site");
    generate::site(&site, 1)?;
    let runs = (0..15).map(|_| measure(Work::Check, &site, &folder)).collect::<io::Result<Vec<_>>>()?;
    let milliseconds = |figure: fn(&Measured) -> f64| cell(1e3 * median(&runs, figure), 9, 1);
    println!("{:28}{:>9}{:>9}{:>9}", "", "CPU ms", "wall ms", "peak MB");
    let (cpu, wall) = (milliseconds(|one| one.whole.cpu), milliseconds(|one| one.whole.wall));
    println!("{:28}{cpu}{wall}{}\n", "check of one role", cell(median(&runs, |one| one.peak), 9, 1));
    remove(&folder)
}

fn remove(folder: &Path) -> io::Result<()> {
    if folder.exists() { fs::remove_dir_all(folder) } else { Ok(()) }
}

/// The measurements of one site.
struct Series {
    root: PathBuf,
    output: PathBuf,
    copy: PathBuf,
    roles: usize,
    runs: usize,
}

impl Series {
    fn run(&self) -> io::Result<()> {
        generate::site(&self.root, self.roles)?;
        let cold = self.repeat(|_| {
            remove(&self.output)?;
            measure(Work::Build, &self.root, &self.output)
        })?;
        let unchanged = self.repeat(|_| measure(Work::Build, &self.root, &self.output))?;
        let edited = self.repeat(|run| {
            generate::role(&self.root, EDITED, run + 1)?;
            measure(Work::Build, &self.root, &self.output)
        })?;
        let unchanged_stages = self.repeat(|_| measure(Work::Stages, &self.root, &self.output))?;
        let rules = self.repeat(|_| measure(Work::Rules, &self.root, &self.output))?;
        let bare = self.repeat(|_| {
            remove(&self.copy)?;
            measure(Work::Copy, &self.output, &self.copy)
        })?;
        let cold_stages = self.repeat(|_| {
            remove(&self.output)?;
            measure(Work::Stages, &self.root, &self.output)
        })?;

        self.say_size(&cold_stages);
        let rows = [
            ("bare copy", &bare),
            ("cold build", &cold),
            ("nothing changed", &unchanged),
            ("one role edited", &edited),
        ];
        say_builds(&rows, &bare);
        say_stages("stages of a cold build", &cold_stages);
        say_stages("… and with nothing changed", &unchanged_stages);
        let checking = median(&rules, |one| one.stages.get("check").map_or(f64::NAN, |time| time.cpu));
        println!(
            "{:28}{} s on one thread",
            "all rules, over 1,000 roles",
            cell(checking * 1e3 / self.roles as f64, 9, 3)
        );
        say_channels(&self.repeat(|_| measure(Work::Channels, &self.root, &self.output))?);
        println!();
        Ok(())
    }

    fn repeat(&self, mut once: impl FnMut(usize) -> io::Result<Measured>) -> io::Result<Vec<Measured>> {
        (0..self.runs).map(&mut once).collect()
    }

    fn say_size(&self, stages: &[Measured]) {
        let said = |name: &str| median(stages, |one| one.stages.get(name).map_or(0.0, |time| time.wall));
        let (files, bytes) = (said("files"), said("bytes"));
        println!(
            "{} roles: {files} files, {:.1} MB, {:.1} KB each; median of {} runs",
            self.roles,
            bytes / 1e6,
            bytes / files / 1e3,
            self.runs
        );
    }
}

fn say_builds(rows: &[(&str, &Vec<Measured>)], bare: &[Measured]) {
    let cpu = |one: &Measured| one.whole.cpu;
    let wall = |one: &Measured| one.whole.wall;
    println!("{:28}{:>9}{:>9}{:>11}{:>11}{:>10}", "", "CPU s", "wall s", "CPU/copy", "wall/copy", "peak MB");
    for (name, runs) in rows {
        println!(
            "{name:28}{}{}{}{}{}",
            cell(median(runs, cpu), 9, 3),
            cell(median(runs, wall), 9, 3),
            cell(median(runs, cpu) / median(bare, cpu), 11, 2),
            cell(median(runs, wall) / median(bare, wall), 11, 2),
            cell(median(runs, |one| one.peak), 10, 1),
        );
    }
}

fn say_channels(runs: &[Measured]) {
    println!("{:28}{:>9}{:>9}", "channels, on one thread", "CPU s", "MB");
    for &file in CHANNELS {
        let cpu = median(runs, |one| one.stages.get(file).map_or(f64::NAN, |time| time.cpu));
        let bytes = median(runs, |one| one.stages.get(&format!("bytes:{file}")).map_or(f64::NAN, |time| time.wall));
        println!("{file:28}{}{}", cell(cpu, 9, 3), cell(bytes / 1e6, 9, 2));
    }
}

fn say_stages(name: &str, runs: &[Measured]) {
    let row = |label: &str, of: fn(&Time) -> f64| {
        print!("  {label:26}");
        for stage in STAGES {
            print!("{}", cell(median(runs, |one| one.stages.get(stage).map_or(f64::NAN, of)), 9, 3));
        }
        println!();
    };
    print!("{name:28}");
    STAGES.iter().for_each(|stage| print!("{stage:>9}"));
    println!();
    row("CPU s", |time| time.cpu);
    row("wall s", |time| time.wall);
}

/// A figure, or what stands for it where the system does not say.
fn cell(figure: f64, width: usize, decimals: usize) -> String {
    if figure.is_nan() { format!("{:>width$}", "–") } else { format!("{figure:>width$.decimals$}") }
}

fn median(runs: &[Measured], figure: impl Fn(&Measured) -> f64) -> f64 {
    let mut figures: Vec<f64> = runs.iter().map(figure).collect();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
