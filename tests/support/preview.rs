//! The example site in a folder of its own, being served, and what a browser is given.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::ops::Deref;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::{Site, TODAY};

/// Only a preview that is broken takes so long.
pub const DEADLINE: Duration = Duration::from_secs(30);
pub const ROLE: &str = "content/roles/administration/back-office-manager.yaml";
pub const PAGE: &str = "/karriere/en/jobs/back-office-manager/";

/// The folder, and the process that serves it until the test ends.
pub struct Preview {
    site: Site,
    pub child: Child,
    pub port: u16,
}

impl Deref for Preview {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.site
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Preview {
    pub fn start() -> Preview {
        Preview::with(&[], |_| {})
    }

    /// With the policy that a web server is asked to send.
    pub fn strict() -> Preview {
        Preview::with(&[], |site| _ = site.write("vakanz.yaml", site.read("vakanz.yaml") + "server: nginx\n"))
    }

    pub fn with(options: &[&str], prepare: impl FnOnce(&Site)) -> Preview {
        let site = Site::example();
        prepare(&site);
        let mut command = site.command(&["serve", "--lang", "en", "--port", "0", "--today", TODAY]);
        let mut child = command.args(options).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        let (_, rest) = line.split_once("127.0.0.1:").expect("an address");
        let port = rest.split('/').next().and_then(|port| port.parse().ok()).expect("a port");
        Preview { site, child, port }
    }

    pub fn at(&self, path: &str) -> PathBuf {
        self.path().join(path)
    }

    /// An address of the site, for a browser.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// A connection on which something has been asked.
    pub fn connect(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(DEADLINE)).expect("a time");
        stream.write_all(request.as_bytes()).expect("sent");
        stream
    }

    pub fn ask(&self, request: &str) -> Answer {
        let mut bytes = Vec::new();
        self.connect(request).read_to_end(&mut bytes).expect("an answer");
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8(bytes[..end].to_vec()).expect("UTF-8");
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        Answer { status, head, body: bytes[end + 4..].to_vec() }
    }

    pub fn get(&self, url: &str) -> Answer {
        self.ask(&format!("GET {url} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port))
    }

    /// A tab that listens: the lines of what it is told.
    pub fn tab(&self) -> impl Iterator<Item = String> + use<> {
        let stream = self.connect("GET /_vakanz/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
        BufReader::new(stream).lines().map(|line| line.expect("a line"))
    }

    /// Once the site as it is now has been read to its end.
    pub fn findings(&self) -> Value {
        let start = Instant::now();
        loop {
            let findings: Value = serde_json::from_slice(&self.get("/_vakanz/findings.json").body).expect("JSON");
            if findings["whole"] == true {
                return findings;
            }
            assert!(start.elapsed() < DEADLINE, "the site is never read to its end");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    pub fn rules(&self) -> Vec<String> {
        let findings = self.findings();
        let list = findings["findings"].as_array().expect("a list");
        list.iter().map(|finding| finding["rule"].as_str().expect("a rule").to_owned()).collect()
    }

    /// What is wrong with the pages, compared with what a build of the same folder makes.
    pub fn difference(&self) -> Option<String> {
        let out = tempfile::tempdir().expect("a folder");
        let options = ["--quiet", "--drafts", "--output", out.path().to_str().expect("UTF-8")];
        self.build_with(&options).done();
        for (path, bytes) in super::files(out.path()) {
            let url = path.strip_suffix("index.html").unwrap_or(&path);
            let answer = self.get(&format!("/karriere/{url}"));
            if url.starts_with(".vakanz") {
                assert_eq!(answer.status, 404, "what is ours alone is not served: {url}");
                continue;
            }
            if answer.status != 200 || answer.page() != bytes {
                return Some(format!("{url}: {}", answer.status));
            }
        }
        None
    }
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn has(&self, words: &str) -> bool {
        String::from_utf8_lossy(&self.body).contains(words)
    }

    /// The bytes without the one script that serving adds.
    pub fn page(&self) -> Vec<u8> {
        let find = |bytes: &[u8], words: &[u8]| bytes.windows(words.len()).position(|window| window == words);
        let Some(start) = find(&self.body, b"<script type=\"module\" src=\"/_vakanz/live.js\"") else {
            return self.body.clone();
        };
        let end = start + find(&self.body[start..], b"</script>").expect("its end") + b"</script>".len();
        [&self.body[..start], &self.body[end..]].concat()
    }
}

/// Waits until something holds, and fails if it never does.
#[track_caller]
pub fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < DEADLINE, "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}
