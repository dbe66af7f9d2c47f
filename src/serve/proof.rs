//! Reads the texts of the site with all rules, beside the showing: a page never waits for it.
//!
//! In: the site as it is on disk, each time that it has changed. Out: what is wrong with it, to a callback; a site that is
//! no longer the latest is let go.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Duration;

use super::preview::{Preview, Told};
use crate::check::Memory;

/// A site to be read.
struct Job {
    number: usize,
    site: Arc<Preview>,
    /// What it took to show it.
    took: Duration,
}

/// Hands the latest site to a thread of its own.
pub struct Proof {
    jobs: Sender<Job>,
    latest: Arc<AtomicUsize>,
}

impl Proof {
    /// `tell` gets each site that has been read to its end, what is wrong with it, and what it took to show it.
    pub fn begin(tell: impl Fn(&Preview, Told, Duration) + Send + 'static) -> Proof {
        let (jobs, next) = channel::<Job>();
        let latest = Arc::new(AtomicUsize::new(0));
        let newest = Arc::clone(&latest);
        // Threads of its own, so that a page that is asked for meanwhile does not stand behind ten thousand texts; and one
        // core for that page.
        let threads = thread::available_parallelism().map_or(1, |cores| cores.get().saturating_sub(1).max(1));
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        thread::spawn(move || {
            let mut memory = Memory::default();
            while let Ok(job) = next.recv() {
                let is_wanted = || newest.load(Ordering::Relaxed) == job.number;
                if !is_wanted() {
                    continue;
                }
                let mut read = || job.site.opened.findings(&mut memory, &is_wanted);
                let read = || match &pool {
                    Ok(pool) => pool.install(read),
                    Err(_) => read(),
                };
                // A fault of ours must not cost the writer what comes after it.
                if let Ok(Some(findings)) = catch_unwind(AssertUnwindSafe(read)) {
                    let snapshot = Arc::clone(&job.site.opened.snapshot);
                    tell(&job.site, Told { snapshot, findings, is_whole: true }, job.took);
                }
            }
        });
        Proof { jobs, latest }
    }

    /// Reads this site next, and no other any more.
    pub fn read(&self, site: &Arc<Preview>, took: Duration) {
        let number = self.latest.fetch_add(1, Ordering::Relaxed) + 1;
        // The thread lives as long as the process.
        let _ = self.jobs.send(Job { number, site: Arc::clone(site), took });
    }
}
