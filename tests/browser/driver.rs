//! The browser, by WebDriver.
//!
//! In: the width of a window. Out: a [`Browser`] that opens pages, runs scripts, types keys and says what it complains about.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::support::needs;

/// Longest wait for the browser; a cold start on a busy machine takes its time.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// Keys as WebDriver names them.
pub const TAB: &str = "\u{e004}";
pub const ENTER: &str = "\u{e007}";

/// The site and the browser, for one test.
pub struct Browser {
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

/// A browser with a window of this width; `None` if there is none here.
pub fn browser(width: u32) -> Option<Browser> {
    if !needs::programs(&["chromium", "chromedriver"], "chromium, chromium-driver") {
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

/// The bytes that base64 stands for (RFC 4648, 4).
pub fn decoded(base64: &str) -> Vec<u8> {
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        other => panic!("{other} is no letter of base64"),
    };
    let mut bytes = Vec::with_capacity(base64.len() * 3 / 4);
    for letters in base64.trim_end_matches('=').as_bytes().chunks(4) {
        let bits = letters.iter().fold(0_u32, |bits, &letter| bits << 6 | u32::from(value(letter)));
        let bits = bits << (6 * (4 - letters.len()));
        bytes.extend_from_slice(&bits.to_be_bytes()[1..letters.len()]);
    }
    bytes
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

    /// A command of the browser's own protocol.
    pub fn command(&self, name: &str, parameters: &Value) -> Value {
        self.send("POST", "/goog/cdp/execute", &json!({ "cmd": name, "params": parameters }))
    }

    pub fn go(&self, url: &str) {
        self.send("POST", "/url", &json!({ "url": url }));
    }

    /// Waits until a script gives true, and fails if it never does.
    #[track_caller]
    pub fn until(&self, what: &str, script: &str) {
        let start = Instant::now();
        while self.run(script) != true {
            assert!(start.elapsed() < PATIENCE, "{what}: {script}");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Types keys as a keyboard does; special ones are those of WebDriver.
    pub fn press(&self, keys: &str) {
        let actions: Vec<Value> = keys
            .chars()
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key.to_string() })))
            .collect();
        let source = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.send("POST", "/actions", &json!({ "actions": [source] }));
    }

    pub fn run(&self, script: &str) -> Value {
        self.send("POST", "/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Runs a script that calls its last argument when it is done, with what it has to say.
    pub fn run_until_done(&self, script: &str) -> Value {
        self.send("POST", "/execute/async", &json!({ "script": script, "args": [] }))
    }

    /// As for a reader who likes all pages light, or dark.
    pub fn dress(&self, colours: &str) {
        self.prefer(&[("prefers-color-scheme", colours)]);
    }

    /// As for a reader who prefers what these features of media queries say, and nothing else.
    pub fn prefer(&self, features: &[(&str, &str)]) {
        let features = features.iter().map(|(name, value)| json!({ "name": name, "value": value }));
        let params = json!({ "features": features.collect::<Vec<_>>() });
        self.command("Emulation.setEmulatedMedia", &params);
    }

    /// Another size of the window, as of a telephone: nothing is laid out wider than that.
    pub fn resize(&self, width: u32, height: u32) {
        let params = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
        self.command("Emulation.setDeviceMetricsOverride", &params);
    }

    /// As for a reader who has set the size of text, in percent of what browsers come with. Style sheets follow at once,
    /// media queries included.
    pub fn enlarge(&self, percent: u32) {
        let sizes = json!({ "standard": 16 * percent / 100, "fixed": 13 * percent / 100 });
        self.command("Page.setFontSizes", &json!({ "fontSizes": sizes }));
    }

    /// As for a reader whose browser runs no scripts of pages; those of a test still run.
    pub fn without_scripts(&self) {
        let params = json!({ "value": true });
        self.send(
            "POST",
            "/goog/cdp/execute",
            &json!({ "cmd": "Emulation.setScriptExecutionDisabled", "params": params }),
        );
    }

    /// What is seen of a part of the page, in CSS pixels from its top left corner, as PNG.
    pub fn picture(&self, [x, y, width, height]: [f64; 4]) -> Vec<u8> {
        let clip = json!({ "x": x, "y": y, "width": width, "height": height, "scale": 1 });
        let params = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        decoded(self.command("Page.captureScreenshot", &params)["data"].as_str().expect("a picture"))
    }

    pub fn path(&self) -> String {
        self.run("return location.pathname").as_str().unwrap_or_default().to_owned()
    }

    /// What the browser has complained about since the last question.
    pub fn complaints(&self) -> Vec<String> {
        let entries = self.send("POST", "/se/log", &json!({ "type": "browser" }));
        let entries = entries.as_array().cloned().unwrap_or_default();
        entries.iter().map(Value::to_string).collect()
    }
}
