//! What is shown at this moment, and the open tabs that wait for the next.
//!
//! In: a [`Now`], again and again. Out: the same to whoever asks, always whole; and to every tab, as it comes.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use super::overlay::Report;
use super::preview::{Preview, Told};
use crate::finding::Finding;
use crate::report::Messages;

/// A tab that was closed is noticed when something is written to it.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// The site as it is shown, with what is wrong.
pub struct Now {
    pub preview: Arc<Preview>,
    pub told: Arc<Told>,
    pub report: Report,
}

impl Now {
    pub fn new(preview: Arc<Preview>, told: Arc<Told>, messages: &Messages) -> Now {
        let report = Report::new(&told, &preview.version, messages);
        Now { preview, told, report }
    }
}

pub struct Live {
    now: RwLock<Arc<Now>>,
    tabs: Mutex<Vec<Sender<Arc<Now>>>>,
}

impl Live {
    pub fn new(now: Now) -> Live {
        Live { now: RwLock::new(Arc::new(now)), tabs: Mutex::default() }
    }

    pub fn now(&self) -> Arc<Now> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Shows something else from now on. A tab is told only when it can have it.
    pub fn show(&self, now: Now) {
        self.swap(Arc::new(now), |_| true);
    }

    /// Tells the tabs of a fault that was met at one moment of the site, unless it is past or the fault is known.
    /// Gives back whether it was news.
    pub fn add(&self, fault: Finding, at: &Arc<Now>, messages: &Messages) -> bool {
        let fault = at.told.adopted(fault, at.preview.snapshot());
        if at.told.findings.contains(&fault) {
            return false;
        }
        let told = Told {
            snapshot: Arc::clone(&at.told.snapshot),
            findings: at.told.findings.iter().cloned().chain([fault]).collect(),
        };
        let now = Now::new(Arc::clone(&at.preview), Arc::new(told), messages);
        self.swap(Arc::new(now), |present| Arc::ptr_eq(present, at))
    }

    /// Puts `now` in the place of the present moment, if that is the right one.
    fn swap(&self, now: Arc<Now>, is_right: impl Fn(&Arc<Now>) -> bool) -> bool {
        let mut present = self.now.write().unwrap_or_else(PoisonError::into_inner);
        if !is_right(&present) {
            return false;
        }
        let past = std::mem::replace(&mut *present, Arc::clone(&now));
        drop(present);
        let mut tabs = self.tabs.lock().unwrap_or_else(PoisonError::into_inner);
        tabs.retain(|tab| tab.send(Arc::clone(&now)).is_ok());
        drop(tabs);
        // A large site takes a while to be forgotten; nobody has to wait for it.
        drop(past);
        true
    }

    /// What is shown, and all that will be.
    fn follow(&self) -> (Arc<Now>, Receiver<Arc<Now>>) {
        let (sender, receiver) = channel();
        // First the place in the row, then the look at the present: nothing can fall between.
        self.tabs.lock().unwrap_or_else(PoisonError::into_inner).push(sender);
        (self.now(), receiver)
    }

    /// Tells a tab everything, until it is closed.
    pub fn tell(&self, mut tab: impl Write) -> io::Result<()> {
        let (now, next) = self.follow();
        send(&mut tab, &now)?;
        loop {
            match next.recv_timeout(SIGN_OF_LIFE) {
                Ok(now) => send(&mut tab, &now)?,
                Err(RecvTimeoutError::Timeout) => {
                    tab.write_all(b":\n\n")?;
                    tab.flush()?;
                }
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
        }
    }
}

/// The findings first: a page that reloads asks for them again anyway.
fn send(tab: &mut impl Write, now: &Now) -> io::Result<()> {
    write!(tab, "event: findings\ndata: {}\n\nevent: version\ndata: {}\n\n", now.report.json, now.preview.version)?;
    tab.flush()
}
