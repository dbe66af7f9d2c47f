//! The example site in a real browser: nothing to complain about in its console, nothing wider than a narrow screen, and
//! a switch of languages that keeps the posting.
//!
//! Needs `chromium` and `chromedriver`. Without them the tests are skipped, unless `CI` is set: there they have to be.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// Longest wait for the browser; a cold start on a busy machine takes its time.
const PATIENCE: Duration = Duration::from_secs(90);

/// The site and the browser, for one test.
struct Browser {
    driver: Child,
    port: u16,
    session: String,
    _profile: tempfile::TempDir,
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.try_send("DELETE", "", &Value::Null);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn is_installed(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// A browser with a window of this width; `None` if there is none here.
fn browser(width: u32) -> Option<Browser> {
    if let Some(missing) = ["chromium", "chromedriver"].into_iter().find(|program| !is_installed(program)) {
        assert!(std::env::var_os("CI").is_none(), "{missing} is not installed");
        println!("skipped: {missing} is not installed");
        return None;
    }
    let profile = tempfile::tempdir().expect("a folder");
    let mut driver = Command::new("chromedriver")
        .arg("--port=0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("chromedriver starts");
    let mut output = BufReader::new(driver.stdout.take().expect("its output"));
    let port = port_of(&mut output);
    thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
    let mut browser = Browser { driver, port, session: String::new(), _profile: profile };
    let options = json!({
        "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--no-proxy-server",
            format!("--user-data-dir={}", browser._profile.path().display()),
        ],
        // A window of the desktop is never as narrow as a telephone.
        "mobileEmulation": { "deviceMetrics": { "width": width, "height": 800, "pixelRatio": 1.0, "touch": false } },
    });
    let capabilities = json!({
        "capabilities": { "alwaysMatch": { "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } } }
    });
    let (status, answer) = exchange(browser.port, "POST", "/session", &capabilities).expect("an answer");
    assert_eq!(status, 200, "{answer}");
    browser.session = answer["value"]["sessionId"].as_str().expect("a session").to_owned();
    Some(browser)
}

/// "ChromeDriver was started successfully on port 40123."
fn port_of(output: &mut impl BufRead) -> u16 {
    let mut line = String::new();
    loop {
        line.clear();
        assert!(output.read_line(&mut line).expect("a line") > 0, "chromedriver ended before it began");
        if let Some((_, port)) = line.trim_end().trim_end_matches('.').rsplit_once("started successfully on port ") {
            return port.parse().expect("a port");
        }
    }
}

/// One request to chromedriver.
fn exchange(port: u16, method: &str, path: &str, body: &Value) -> std::io::Result<(u16, Value)> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let body = if body.is_null() { String::new() } else { body.to_string() };
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let status = line.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    let mut length = 0;
    loop {
        line.clear();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut answer = vec![0; length];
    reader.read_exact(&mut answer)?;
    Ok((status, serde_json::from_slice(&answer).unwrap_or(Value::Null)))
}

impl Browser {
    fn try_send(&self, method: &str, path: &str, body: &Value) -> std::io::Result<(u16, Value)> {
        exchange(self.port, method, &format!("/session/{}{path}", self.session), body)
    }

    fn send(&self, method: &str, path: &str, body: &Value) -> Value {
        let (status, mut answer) = self.try_send(method, path, body).expect("an answer");
        assert_eq!(status, 200, "{method} {path}: {answer}");
        answer["value"].take()
    }

    fn open(&self, path: &str) {
        self.send("POST", "/url", &json!({ "url": format!("{}{path}", site()) }));
    }

    fn run(&self, script: &str) -> Value {
        self.send("POST", "/execute/sync", &json!({ "script": script, "args": [] }))
    }

    fn path(&self) -> String {
        self.run("return location.pathname").as_str().unwrap_or_default().to_owned()
    }

    /// What the browser has complained about since the last question.
    fn complaints(&self) -> Vec<String> {
        let entries = self.send("POST", "/se/log", &json!({ "type": "browser" }));
        let entries = entries.as_array().cloned().unwrap_or_default();
        // The browser asks for an icon that no page names.
        entries.iter().map(Value::to_string).filter(|entry| !entry.contains("favicon.ico")).collect()
    }
}

/// The address of the example site, built once and served until the tests end.
fn site() -> &'static str {
    static SITE: OnceLock<String> = OnceLock::new();
    SITE.get_or_init(|| {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("browser");
        // What an older version has left there says nothing about this one.
        let _ = std::fs::remove_dir_all(&folder);
        let built = Command::new(env!("CARGO_BIN_EXE_vakanz"))
            .args(["build", "--quiet", "--today", "2026-11-22", "--overwrite", "--root", env!("CARGO_MANIFEST_DIR")])
            .args(["--base-url", &format!("{address}/"), "--output"])
            .arg(&folder)
            .status()
            .expect("vakanz starts");
        assert!(built.success(), "the example site cannot be built");
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let folder = folder.clone();
                thread::spawn(move || serve(stream, &folder));
            }
        });
        address
    })
}

/// Answers one request from the folder.
fn serve(mut stream: TcpStream, folder: &Path) {
    let mut reader = BufReader::new(stream.try_clone().expect("a second handle"));
    let mut request = String::new();
    let _ = reader.read_line(&mut request);
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
        line.clear();
    }
    let path = request.split(' ').nth(1).unwrap_or("/").trim_start_matches('/').to_owned();
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path };
    let kind = match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let (status, body) = match std::fs::read(folder.join(&path)) {
        Ok(body) if !path.contains("..") => ("200 OK", body),
        _ => ("404 Not Found", std::fs::read(folder.join("404.html")).unwrap_or_default()),
    };
    let kind = if status.starts_with("404") { "text/html; charset=utf-8" } else { kind };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

const PAGES: [&str; 8] = [
    "/",
    "/de/",
    "/en/",
    "/de/stellen/sachbearbeitung-kreditorenbuchhaltung/",
    "/en/jobs/accounts-payable-clerk/",
    "/de/stellen/backoffice-management/",
    "/en/jobs/back-office-manager/",
    "/en/how-we-hire/",
];

/// What is wider than the window, by its tag and class.
const WIDER: &str = "
    const wide = [...document.querySelectorAll('body *')].filter(element => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && (box.right > innerWidth + 0.5 || box.left < -0.5)
            && getComputedStyle(element).position !== 'absolute';
    });
    const over = document.documentElement.scrollWidth - innerWidth;
    return { width: innerWidth, over, wide: over > 0 ? wide.map(e => e.tagName + '.' + e.className) : [] };";

#[test]
fn no_page_is_wider_than_a_narrow_screen() {
    let Some(browser) = browser(320) else { return };
    for path in PAGES {
        browser.open(path);
        let found = browser.run(WIDER);
        assert_eq!(found["width"], 320, "{path}: the page chose another width, {found}");
        assert!(found["over"].as_i64().is_some_and(|over| over <= 0), "{path}: {found}");
        assert_eq!(browser.complaints(), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn the_switch_of_languages_keeps_the_posting() {
    let Some(browser) = browser(1280) else { return };
    let (german, english) = ("/de/stellen/backoffice-management/", "/en/jobs/back-office-manager/");
    browser.open(german);
    for (from, to, lang) in [(german, english, "en"), (english, german, "de")] {
        assert_eq!(browser.path(), from);
        browser.run(&format!("document.querySelector('.languages a[hreflang=\"{lang}\"]').click()"));
        let start = Instant::now();
        while browser.path() != to && start.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(50));
        }
        assert_eq!(browser.path(), to);
        assert_eq!(browser.run("return document.documentElement.lang"), lang);
        assert_eq!(browser.run("return document.querySelectorAll('h1').length"), 1);
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn every_page_brings_all_it_needs() {
    let Some(browser) = browser(1280) else { return };
    for path in PAGES {
        browser.open(path);
        let foreign = browser.run(
            "return performance.getEntriesByType('resource').map(e => e.name).filter(n => new URL(n).host !== location.host)",
        );
        assert_eq!(foreign, json!([]), "{path} loads from another host");
        let styled =
            browser.run("return document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 10");
        assert_eq!(styled, true, "{path} has no style");
        let broken =
            browser.run("return [...document.images].filter(i => !i.complete || !i.naturalWidth).map(i => i.src)");
        assert_eq!(broken, json!([]), "{path} lacks pictures");
        assert_eq!(browser.complaints(), Vec::<String>::new(), "{path}");
    }
    // The browser is heard when it complains.
    browser.open("/no/such/page/");
    assert!(!browser.complaints().is_empty());
}
