//! `vakanz serve`: the site in a browser on this computer, up to date with every save.
//!
//! In: the site's folder. Out: the address, and what is wrong after each save, until Ctrl-C.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::{End, say, site, usage, warn};
use crate::finding::Arg;
use crate::report::{Messages, terminal};
use crate::serve::{self, Blind, Editor, Event, Options, Told};

#[derive(clap::Args)]
pub struct ServeArgs {
    #[arg(long, value_name = "DIR", default_value = ".", hide_default_value = true)]
    root: PathBuf,
    #[arg(long, value_name = "PORT", default_value_t = 4000, hide_default_value = true)]
    port: u16,
    #[arg(long, value_name = "DAY")]
    today: Option<String>,
    #[arg(long)]
    open: bool,
    #[arg(long)]
    poll: bool,
    #[arg(long, value_name = "EDITOR")]
    editor: Option<String>,
}

pub fn run(args: ServeArgs, messages: Messages) -> End {
    let today = match site::given_day(args.today.as_deref(), &messages) {
        Ok(today) => today,
        Err(end) => return end,
    };
    if let Err(end) = site::require_site(&args.root, &messages) {
        return end;
    }
    let editor = match &args.editor {
        None => Editor::default(),
        Some(name) => match Editor::parse(name) {
            Some(editor) => editor,
            None => {
                let known = Editor::names().collect::<Vec<_>>().join(", ");
                let args = [("value", name.as_str().into()), ("known", known.into())];
                return usage::fail(&messages, "usage-editor", &args);
            }
        },
    };
    let messages = Arc::new(messages);
    let console = Console { messages: Arc::clone(&messages), port: args.port, open: args.open, last: Mutex::default() };
    let options = Options {
        root: args.root,
        port: args.port,
        poll: args.poll,
        today: Box::new(move |settings| today.unwrap_or_else(|| site::day(settings))),
        messages: Arc::clone(&messages),
        editor,
    };
    let Err(error) = serve::serve(options, move |event| console.tell(&event));
    let reason = if error.kind() == ErrorKind::PermissionDenied { "permission" } else { "other" };
    let port = Arg::Number(args.port.into());
    usage::fail(&messages, "serve-no-port", &[("port", port), ("reason", reason.into())])
}

/// What the terminal says.
struct Console {
    messages: Arc<Messages>,
    port: u16,
    open: bool,
    /// What was said of the site last; `None` before the first time.
    last: Mutex<Option<String>>,
}

impl Console {
    fn tell(&self, event: &Event) {
        match event {
            Event::Ready { address, port } => self.ready(address, *port),
            Event::Read { told, took } => self.read(told, *took),
            Event::Fault { finding, snapshot } => {
                warn(&terminal::print(std::slice::from_ref(*finding), snapshot, &self.messages));
            }
            Event::Blind(Blind::Limit) => self.line("serve-blind-limit", &[]),
            Event::Blind(Blind::Unable) => self.line("serve-blind-unable", &[]),
        }
    }

    fn line(&self, id: &str, args: &[(&'static str, Arg)]) {
        warn(&format!("{}\n", self.messages.get(id, args)));
    }

    fn ready(&self, address: &str, port: u16) {
        if self.port != 0 && port != self.port {
            let args = [("port", Arg::Number(self.port.into())), ("other", Arg::Number(port.into()))];
            self.line("serve-port-taken", &args);
        }
        say(&self.messages.get("serve-ready", &[("address", (*address).into())]));
        let desk = format!("http://127.0.0.1:{port}{}", serve::DESK);
        say(&self.messages.get("serve-desk", &[("address", desk.into())]));
        if self.open && !open(address) {
            self.line("serve-open-failed", &[]);
        }
    }

    /// Every finding once: what is as it was is not said again.
    fn read(&self, told: &Told, took: Duration) {
        let text = terminal::print(&told.findings, &told.snapshot, &self.messages);
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let before = last.replace(text.clone());
        let took = Arg::Number(took.as_millis().try_into().unwrap_or(i64::MAX));
        match before {
            Some(before) if before == text => self.line("serve-read", &[("time", took)]),
            Some(_) if text.is_empty() => self.line("serve-mended", &[("time", took)]),
            None if text.is_empty() => {}
            _ => warn(&(text + &site::counted(&told.findings, &self.messages))),
        }
    }
}

/// Opens the browser that the writer has chosen; whether that could be tried.
fn open(address: &str) -> bool {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command.args(before).arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().is_ok()
}
