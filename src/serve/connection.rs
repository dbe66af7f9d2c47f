//! A connection of a browser: what is asked on it, and the answers as they go out.
//!
//! In: a stream of bytes. Out: one [`Request`] after the other, as far as it matters (RFC 9112). A body is never read: no
//! request that we answer has one.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

/// How long the lines of a request may be, and how many: several times what a browser sends.
const HEAD_LIMIT: usize = 32 << 10;
const HEADERS: usize = 100;
/// A connection on which nothing is asked for so long is closed; the browser opens another when it needs one.
const PATIENCE: Duration = Duration::from_secs(60);
/// How much of what we do not want is read, and for how long, before the connection is closed.
const LINGER: (usize, Duration) = (256 << 10, Duration::from_secs(1));

/// A request as far as it matters.
#[derive(Debug, PartialEq, Eq)]
pub struct Request {
    pub method: String,
    /// With the query.
    pub url: String,
    pub host: Option<String>,
    pub origin: Option<String>,
    /// Whether nothing more can be asked on this connection.
    pub is_last: bool,
}

/// The status of the answer to what is no request.
#[derive(Debug, PartialEq, Eq)]
pub struct Refused(pub u16);

pub struct Connection {
    stream: TcpStream,
    /// What has come and has not been looked at: browsers may ask before they are answered.
    come: Vec<u8>,
}

impl Connection {
    pub fn new(stream: TcpStream) -> io::Result<Connection> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        Ok(Connection { stream, come: Vec::new() })
    }

    /// Waits for what is asked next; `None` if that is nothing any more.
    pub fn next(&mut self) -> Option<Result<Request, Refused>> {
        let mut more = [0; 4096];
        loop {
            match parse(&self.come) {
                Ok(None) => {}
                Ok(Some((request, length))) => {
                    self.come.drain(..length);
                    return Some(Ok(request));
                }
                Err(refused) => return Some(Err(refused)),
            }
            if self.come.len() > HEAD_LIMIT {
                return Some(Err(Refused(431)));
            }
            match self.stream.read(&mut more) {
                Ok(0) => return None,
                Ok(count) => self.come.extend_from_slice(&more[..count]),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(_) => return None,
            }
        }
    }

    /// Ends the connection so that the last answer arrives: if we closed it with anything unread, the system would tell the
    /// other end to forget what has come (RFC 9112, 9.6).
    pub fn end(mut self) -> io::Result<()> {
        self.stream.shutdown(Shutdown::Write)?;
        let (most, time) = LINGER;
        self.stream.set_read_timeout(Some(time))?;
        io::copy(&mut (&mut self.stream).take(most as u64), &mut io::sink()).map(drop)
    }
}

impl Write for Connection {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

/// The first request in what has come, and how long its lines are; `None` if not all of it has come.
fn parse(come: &[u8]) -> Result<Option<(Request, usize)>, Refused> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    let length = match parsed.parse(come) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => return Err(Refused(431)),
        Err(_) => return Err(Refused(400)),
    };
    let bad = || Refused(400);
    let (method, url) = parsed.method.zip(parsed.path).ok_or_else(bad)?;
    // Of two hosts one would be looked at and the other be meant.
    let only = |name: &str| {
        let mut values = parsed.headers.iter().filter(|header| header.name.eq_ignore_ascii_case(name));
        let value = values.next().map(|header| str::from_utf8(header.value));
        let value = value.transpose().map_err(|_| bad())?;
        if values.next().is_some() { Err(bad()) } else { Ok(value) }
    };
    let says = |name: &str, word: &str| {
        let values = parsed.headers.iter().filter(|header| header.name.eq_ignore_ascii_case(name));
        values
            .flat_map(|header| header.value.split(|byte| *byte == b','))
            .any(|value| value.trim_ascii().eq_ignore_ascii_case(word.as_bytes()))
    };
    let has_body = only("Transfer-Encoding")?.is_some() || only("Content-Length")?.is_some_and(|length| length != "0");
    let request = Request {
        method: method.to_owned(),
        url: url.to_owned(),
        host: only("Host")?.map(str::to_owned),
        origin: only("Origin")?.map(str::to_owned),
        is_last: has_body || parsed.version == Some(0) || says("Connection", "close"),
    };
    Ok(Some((request, length)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Result<Option<(Request, usize)>, Refused> {
        parse(text.as_bytes())
    }

    #[test]
    fn a_request_is_read_when_it_is_whole() {
        let text = "GET /en/?q=1 HTTP/1.1\r\nhost: localhost:4000\r\nORIGIN: http://localhost:4000\r\n\r\n";
        for end in 0..text.len() {
            assert_eq!(one(&text[..end]), Ok(None), "{end}");
        }
        let (request, length) = one(&format!("{text}GET /next")).unwrap().unwrap();
        assert_eq!(length, text.len(), "what follows is another request");
        assert_eq!((&*request.method, &*request.url), ("GET", "/en/?q=1"));
        assert_eq!(request.host.as_deref(), Some("localhost:4000"));
        assert_eq!(request.origin.as_deref(), Some("http://localhost:4000"));
        assert!(!request.is_last);
    }

    #[test]
    fn the_last_request_is_known() {
        for (line, headers) in [
            ("GET / HTTP/1.0", ""),
            ("GET / HTTP/1.1", "Connection: Close\r\n"),
            ("GET / HTTP/1.1", "Connection: foo, close\r\n"),
            ("POST / HTTP/1.1", "Content-Length: 3\r\n"),
            ("POST / HTTP/1.1", "Transfer-Encoding: chunked\r\n"),
        ] {
            let (request, _) = one(&format!("{line}\r\nHost: a\r\n{headers}\r\n")).unwrap().unwrap();
            assert!(request.is_last, "{line} {headers}");
        }
    }

    #[test]
    fn what_is_no_request_is_refused() {
        for text in [
            "\u{16}\u{3}\u{1}\0\u{a5}",
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
            "GET / HTTP/2.0\r\n\r\n",
            "GET /\r\n\r\n",
        ] {
            assert_eq!(one(text), Err(Refused(400)), "{text}");
        }
        let many = "A: b\r\n".repeat(HEADERS + 1);
        assert_eq!(one(&format!("GET / HTTP/1.1\r\n{many}\r\n")), Err(Refused(431)));
    }
}
