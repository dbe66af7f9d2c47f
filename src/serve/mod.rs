//! The live preview: the site, as it is on disk at this moment, over HTTP on this computer only.
//!
//! In: a folder, a port, the day. Out: pages, made when they are asked for by the renderer that builds them; what
//! happens meanwhile goes to a callback. Nothing is ever written, and a mistake in the content ends nothing.

#![allow(clippy::disallowed_methods, reason = "a server opens a port, and a watcher looks at folders and the clock")]

mod connection;
mod desk;
mod http;
mod live;
mod overlay;
mod preview;
mod proof;
mod watch;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use jiff::civil::Date;

use self::desk::Desk;
pub use self::desk::{Editor, PATH as DESK};
use self::live::{Live, Now};
pub use self::preview::Told;
use self::proof::Proof;
pub use self::watch::Blind;
use self::watch::{Wake, Watch};
use crate::finding::Finding;
use crate::model::Settings;
use crate::render::theme;
use crate::report::Messages;
use crate::review::Memory;
use crate::snapshot::Snapshot;

/// How many ports are tried if the first is in use.
const PORTS: u16 = 20;
/// How long is waited when the system has no room for another connection.
const BREATH: Duration = Duration::from_millis(50);

/// The day to show the site on, in its time zone.
pub type Today = dyn Fn(&Settings) -> Date + Send + Sync;

pub struct Options {
    pub root: PathBuf,
    /// 0 for any.
    pub port: u16,
    /// Look at the folder now and then instead of waiting for the system's word.
    pub poll: bool,
    pub today: Box<Today>,
    pub messages: Arc<Messages>,
    /// What the desk's links open files with.
    pub editor: Editor,
}

/// What happens while the site is served.
pub enum Event<'a> {
    /// The site can be seen.
    Ready { address: &'a str, port: u16 },
    /// The folder was read: at the start, and after every change.
    Read { told: &'a Told, took: Duration },
    /// A page that was asked for could not be rendered.
    Fault { finding: &'a Finding, snapshot: &'a Snapshot },
    /// Changes are found by looking, and therefore later.
    Blind(Blind),
}

/// Serves the site until the process ends.
///
/// # Errors
/// If no port is free.
pub fn serve(options: Options, say: impl Fn(Event) + Send + Sync + 'static) -> io::Result<std::convert::Infallible> {
    let listener = listen(options.port)?;
    let port = listener.local_addr()?.port();
    let Options { root, poll, today, messages, editor, .. } = options;
    let desk = Arc::new(Desk::new(&root, editor, &messages));
    let say = Arc::new(say);

    // First the watch, then the look: what changes in between is seen.
    let (mut watch, blind) = Watch::new(&root, poll);
    let start = Instant::now();
    let mut memory = Memory::default();
    let mut snapshot = Arc::new(Snapshot::built_in(theme::BUILT_IN).again(&root, SystemTime::now()));
    let mut moment = preview::next(Arc::clone(&snapshot), None, &today, &mut memory);
    let live = Arc::new(Live::new(Now::new(&moment, &messages)));

    answer(listener, &live, &desk, &messages, &say);
    let [disk, shown] = &moment;
    let address = format!("http://127.0.0.1:{port}{}", shown.settings().base_path());
    say(Event::Ready { address: &address, port });
    if let Some(blind) = blind {
        say(Event::Blind(blind));
    }
    let proof = {
        let (live, messages, say) = (Arc::clone(&live), Arc::clone(&messages), Arc::clone(&say));
        Proof::begin(move |site, told, took| {
            let told = Arc::new(told);
            if live.learn(&site.version, Arc::clone(&told), &messages) {
                say(Event::Read { told: &told, took });
            }
        })
    };
    proof.read(disk, start.elapsed());

    loop {
        let wake = watch.wait();
        let start = Instant::now();
        let [disk, shown] = &moment;
        match wake {
            Wake::Look => {
                let again = snapshot.again(&root, SystemTime::now());
                let is_same = snapshot.is_like(&again, |_| false) && snapshot.findings == again.findings;
                snapshot = Arc::new(again);
                if is_same {
                    continue;
                }
            }
            Wake::Tick if today(disk.settings()) == disk.opened.today => continue,
            Wake::Tick => {}
        }
        // A fault of ours must not cost the writer the preview; the next save may do without it.
        let next = || preview::next(Arc::clone(&snapshot), Some(shown), &today, &mut memory);
        let Ok(next) = catch_unwind(AssertUnwindSafe(next)) else { continue };
        live.show(Now::new(&next, &messages));
        proof.read(&next[0], start.elapsed());
        moment = next;
    }
}

/// A port of this computer that nothing else can reach: the one that is asked for, or one of the next.
fn listen(port: u16) -> io::Result<TcpListener> {
    let bind = |port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    let mut last = bind(port);
    for next in (1..PORTS).filter_map(|step| port.checked_add(step)) {
        match &last {
            Err(error) if port != 0 && error.kind() == io::ErrorKind::AddrInUse => last = bind(next),
            _ => break,
        }
    }
    last
}

/// Begins to answer requests: each connection on a thread of its own, so that none waits for another.
fn answer(
    listener: TcpListener,
    live: &Arc<Live>,
    desk: &Arc<Desk>,
    messages: &Arc<Messages>,
    say: &Arc<impl Fn(Event) + Send + Sync + 'static>,
) {
    let (live, desk, messages, say) = (Arc::clone(live), Arc::clone(desk), Arc::clone(messages), Arc::clone(say));
    let attend = Arc::new(move |stream| {
        let met = |now: &Now, fault: Finding| {
            if live.add(fault.clone(), &now.preview, &messages) {
                say(Event::Fault { finding: &fault, snapshot: now.preview.snapshot() });
            }
        };
        // A browser that has gone away is no error.
        let _ = http::serve(stream, &live, &desk, &messages, met);
    });
    thread::spawn(move || {
        loop {
            let attend = Arc::clone(&attend);
            // Too many open files, or too many threads: it passes when a tab is closed.
            let begun = listener.accept().and_then(|(stream, _)| thread::Builder::new().spawn(move || attend(stream)));
            if begun.is_err() {
                thread::sleep(BREATH);
            }
        }
    });
}
