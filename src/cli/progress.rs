//! Progress of long work, on a terminal only.
//!
//! In: how much is done of how much. Out: one line on standard error, rewritten, and removed at the end.

use std::io::{IsTerminal, Write, stderr};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use crate::report::Messages;

/// Work that is done sooner needs no line.
const QUIET_MS: u64 = 400;
const EVERY_MS: u64 = 80;

pub struct Progress<'a> {
    start: Instant,
    /// Milliseconds after the start at which the line is written next.
    next: AtomicU64,
    total: usize,
    visible: bool,
    messages: &'a Messages,
}

impl<'a> Progress<'a> {
    pub fn new(total: usize, quiet: bool, messages: &'a Messages) -> Progress<'a> {
        let visible = !quiet && stderr().is_terminal();
        Progress { start: Instant::now(), next: AtomicU64::new(QUIET_MS), total, visible, messages }
    }

    /// Says how much is done; may be called from any thread, and often.
    pub fn tell(&self, done: usize) {
        if !self.visible {
            return;
        }
        let now = self.start.elapsed().as_millis() as u64;
        let next = self.next.load(Ordering::Relaxed);
        if now >= next && self.next.compare_exchange(next, now + EVERY_MS, Ordering::Relaxed, Ordering::Relaxed).is_ok()
        {
            let line = self.messages.get("build-progress", &[("done", done.into()), ("total", self.total.into())]);
            let _ = write!(stderr(), "\r{line}");
            let _ = stderr().flush();
        }
    }

    /// Removes the line.
    pub fn end(&self) {
        if self.visible && self.next.load(Ordering::Relaxed) > QUIET_MS {
            let _ = write!(stderr(), "\r\u{1b}[2K");
        }
    }
}
