//! A server in a process of its own, so that its time and its memory are nobody else's, and the browser that asks it.
//!
//! In: the folder of a site. Out: its pages over HTTP, and what it says of its own work, line by line. Linux says the time
//! and the memory of a process in `/proc`; elsewhere they are not known.

use std::cell::Cell;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use vakanz::language::Tongue;
use vakanz::report::Messages;
use vakanz::serve::{Event, Options, serve};

use super::generate::TODAY;

/// The first argument of the process that serves.
pub const WORKER: &str = "--worker";

/// How long is waited for what should come at once.
const DEADLINE: Duration = Duration::from_secs(60);
/// Between two looks at a page.
const AGAIN: Duration = Duration::from_millis(1);

/// What the process does that [`Server::start`] starts.
pub fn work(root: &Path) -> io::Result<()> {
    let today = vakanz::model::date::parse(TODAY).map_err(|_| io::Error::other("today is no date"))?;
    let options = Options {
        root: root.to_owned(),
        port: 0,
        poll: false,
        today: Box::new(move |_| today),
        messages: Arc::new(Messages::new(Tongue::English)),
        editor: vakanz::serve::Editor::default(),
    };
    serve(options, |event| match event {
        Event::Ready { port, .. } => println!("{port}"),
        Event::Read { took, .. } => println!("{}", took.as_secs_f64()),
        Event::Fault { .. } | Event::Blind(_) => eprintln!("a page failed, or the folder cannot be watched"),
    })
    .map(|never| match never {})
}

pub struct Server {
    child: Child,
    port: u16,
    /// One line for each time that the site was read to its end: the seconds that it took to show it.
    lines: Receiver<(Instant, String)>,
    /// Counts the edits, so that no two are alike.
    number: Cell<usize>,
}

impl Server {
    /// Starts a process that serves a folder, and waits until the site can be seen.
    pub fn start(root: &Path) -> io::Result<Server> {
        let mut command = Command::new(std::env::current_exe()?);
        let mut child = command.arg(WORKER).arg(root).stdout(Stdio::piped()).spawn()?;
        let said = child.stdout.take().ok_or_else(|| io::Error::other("no pipe"))?;
        let (sender, lines) = channel();
        thread::spawn(move || {
            BufReader::new(said).lines().map_while(Result::ok).try_for_each(|line| sender.send((Instant::now(), line)))
        });
        let mut server = Server { child, port: 0, lines, number: Cell::new(1) };
        server.port = server.line()?.1.parse().map_err(io::Error::other)?;
        Ok(server)
    }

    fn line(&self) -> io::Result<(Instant, String)> {
        self.lines.recv_timeout(DEADLINE).map_err(|_| io::Error::other("the server says nothing"))
    }

    /// Waits until the site has been read to its end: when that was, and the seconds that it took to show it. Only the last
    /// line counts: a save that the system reports in two events is read twice.
    pub fn read(&self) -> io::Result<(Instant, f64)> {
        let mut last = self.line()?;
        while let Ok(next) = self.lines.recv_timeout(2 * AGAIN) {
            last = next;
        }
        Ok((last.0, last.1.parse().map_err(io::Error::other)?))
    }

    /// The number of the next edit.
    pub fn next_number(&self) -> usize {
        self.number.replace(self.number.get() + 1)
    }

    /// A browser with one connection.
    pub fn reader(&self) -> io::Result<Reader> {
        let stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(DEADLINE))?;
        Ok(Reader { stream: BufReader::new(stream) })
    }

    /// An open tab that listens, and whose user does something else.
    pub fn tab(&self) -> io::Result<thread::JoinHandle<()>> {
        let mut tab = self.reader()?.stream;
        tab.get_mut().write_all(b"GET /_vakanz/events HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
        Ok(thread::spawn(move || {
            let _ = io::copy(&mut tab, &mut io::sink());
        }))
    }

    /// The seconds that its threads have run.
    pub fn cpu(&self) -> f64 {
        // `sum_exec_runtime` of all threads, also of those that have ended, is not to be had; `stat` counts in ticks of
        // ten milliseconds and is right over many edits only. No thread ends here but those of connections.
        let Ok(threads) = fs::read_dir(format!("/proc/{}/task", self.child.id())) else { return f64::NAN };
        let nanoseconds = threads.filter_map(|thread| {
            let text = fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
            text.split_whitespace().next()?.parse::<f64>().ok()
        });
        nanoseconds.sum::<f64>() / 1e9
    }

    /// The memory that it has, and the most that it has had, in megabytes.
    pub fn memory(&self) -> [f64; 2] {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        ["VmRSS:", "VmHWM:"].map(|name| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok());
            kilobytes.map_or(f64::NAN, |kilobytes| kilobytes / 1024.0)
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A browser that asks again and again over one connection.
pub struct Reader {
    stream: BufReader<TcpStream>,
}

impl Reader {
    /// Waits until a page has these words.
    pub fn until(&mut self, url: &str, words: &str) -> io::Result<()> {
        let start = Instant::now();
        while !contains(&self.get(url)?, words) {
            if start.elapsed() > DEADLINE {
                return Err(io::Error::other(format!("{url} never says {words}")));
            }
            sleep(AGAIN);
        }
        Ok(())
    }

    fn get(&mut self, url: &str) -> io::Result<Vec<u8>> {
        let request = format!("GET {url} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        self.stream.get_mut().write_all(request.as_bytes())?;
        let mut length = 0;
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line)?;
            if line.trim().is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("Content-Length:") {
                length = value.trim().parse().map_err(io::Error::other)?;
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(body)
    }
}

fn contains(page: &[u8], words: &str) -> bool {
    page.windows(words.len()).any(|window| window == words.as_bytes())
}
