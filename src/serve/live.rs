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
    /// The site on disk, of which this is told. It may be newer than what is shown, and broken.
    pub disk: Arc<Preview>,
    pub told: Arc<Told>,
    /// What was met while pages were made.
    met: Vec<Finding>,
    pub report: Report,
}

impl Now {
    /// A site as it is on disk and as it is shown, before its texts have been read.
    pub fn new([disk, shown]: &[Arc<Preview>; 2], messages: &Messages) -> Now {
        Now::with(shown, disk, disk.told().into(), Vec::new(), messages)
    }

    /// Everything that is known to be wrong.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.told.findings.iter().chain(&self.met)
    }

    fn with(
        preview: &Arc<Preview>,
        disk: &Arc<Preview>,
        told: Arc<Told>,
        met: Vec<Finding>,
        messages: &Messages,
    ) -> Now {
        let report = Report::new(&told, &met, &preview.version, messages);
        Now { preview: Arc::clone(preview), disk: Arc::clone(disk), told, met, report }
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
        self.turn(|_| Some(now));
    }

    /// Tells the tabs what is wrong with a version of the site, unless it is past. Gives back whether it was news.
    pub fn learn(&self, version: &str, told: Arc<Told>, messages: &Messages) -> bool {
        self.turn(|now| {
            let met = now.met.iter().filter(|fault| !told.findings.contains(fault)).cloned().collect();
            (now.disk.version == version).then(|| Now::with(&now.preview, &now.disk, told, met, messages))
        })
    }

    /// Tells the tabs of a fault that was met while a page was made, unless that is past or the fault is known. Gives
    /// back whether it was news.
    pub fn add(&self, fault: Finding, at: &Arc<Preview>, messages: &Messages) -> bool {
        self.turn(|now| {
            let fault = now.told.adopted(fault, at.snapshot());
            let is_news = Arc::ptr_eq(&now.preview, at)
                && ![&now.told.findings, &now.met].iter().any(|known| known.contains(&fault));
            let met = now.met.iter().cloned().chain([fault]).collect();
            is_news.then(|| Now::with(&now.preview, &now.disk, Arc::clone(&now.told), met, messages))
        })
    }

    /// Puts another moment in the place of the present one, if there is a next.
    fn turn(&self, next: impl FnOnce(&Now) -> Option<Now>) -> bool {
        let mut present = self.now.write().unwrap_or_else(PoisonError::into_inner);
        let Some(now) = next(&present).map(Arc::new) else { return false };
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

/// The findings first: a page that reloads asks for them again anyway. While the texts are still being read, only what
/// is broken is told: what else was found before goes on standing there for this moment.
fn send(tab: &mut impl Write, now: &Now) -> io::Result<()> {
    if now.told.is_whole || now.report.is_faulty {
        write!(tab, "event: findings\ndata: {}\n\n", now.report.json)?;
    }
    write!(tab, "event: version\ndata: {}\n\n", now.preview.version)?;
    tab.flush()
}
