//! The typesetter: [Typst](https://typst.app), with our template and our typefaces.
//!
//! In: what the template sees, as data. Out: PDF, or what kept it from being made. It reaches no file, no network and no
//! clock: all it can ask for is the template and the data.

use std::panic;
use std::sync::LazyLock;
use std::sync::mpsc::{self, Sender};
use std::thread;

use serde::Serialize;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, comemo};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::render::fonts;

/// For how many more documents the typesetter remembers what it has worked out.
const MEMORY: usize = 4;

/// What is the same for all documents.
struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    data: FileId,
    standards: PdfStandards,
}

static PRESS: LazyLock<Press> = LazyLock::new(|| {
    let files = fonts::SANS.into_iter().chain(fonts::OTHERS);
    let fonts: Vec<Font> = files.filter_map(|bytes| Font::new(Bytes::new(bytes), 0)).collect();
    Press {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        template: Source::new(file("posting.typ"), include_str!("posting.typ").to_owned()),
        data: file("posting.json"),
        #[expect(clippy::expect_used, reason = "a standard goes together with itself")]
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).expect("one standard"),
    }
});

#[expect(clippy::expect_used, reason = "both names are written here, and are names of files")]
fn file(name: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).expect("a name")).intern()
}

/// The code points that the typefaces have a glyph for.
pub fn letters() -> impl Iterator<Item = usize> {
    PRESS.fonts.iter().flat_map(|font| font.info().coverage.iter()).map(|point| point as usize)
}

/// All that the typesetter can reach.
struct Reach {
    press: &'static Press,
    data: Bytes,
}

impl World for Reach {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.press.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() { Ok(self.press.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Makes a document. `ident` is what tells it from all others.
pub fn print(data: &impl Serialize, ident: &str) -> Result<Vec<u8>, String> {
    let data = serde_json::to_vec(data).map_err(|error| error.to_string())?;
    let (answer, made) = mpsc::channel();
    let job = Job { data, ident: ident.to_owned(), answer };
    let is_taken = SETTER.with(|setter| setter.as_ref().is_some_and(|setter| setter.send(job).is_ok()));
    let gone = || "the typesetter did not start".to_owned();
    if is_taken { made.recv().map_err(|_| gone())? } else { Err(gone()) }
}

struct Job {
    data: Vec<u8>,
    ident: String,
    answer: Sender<Result<Vec<u8>, String>>,
}

/// Twice what the main thread of a program has: layout goes as deep as a text is nested.
const STACK: usize = 16 << 20;

thread_local! {
    /// Each thread that makes files has a typesetter beside it, and waits for it. Typst divides its own work by rayon: on a
    /// thread of a build it would begin with the next document while it waits for a part of this one, and so on, until the
    /// stack is full.
    static SETTER: Option<Sender<Job>> = setter();
}

fn setter() -> Option<Sender<Job>> {
    let (sender, jobs) = mpsc::channel::<Job>();
    let work = move || {
        // As long as this lives, rayon works on this thread alone.
        let Ok(_alone) = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build() else { return };
        for Job { data, ident, answer } in jobs {
            let made = panic::catch_unwind(|| set(data, &ident));
            // Whoever asked may be gone.
            let _ = answer.send(made.unwrap_or_else(|_| Err("the typesetter broke down".to_owned())));
        }
    };
    thread::Builder::new().stack_size(STACK).spawn(work).ok().map(|_| sender)
}

fn set(data: Vec<u8>, ident: &str) -> Result<Vec<u8>, String> {
    let reach = Reach { press: &PRESS, data: Bytes::new(data) };
    let options = PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some("vakanz".to_owned())),
        standards: PRESS.standards.clone(),
        ..PdfOptions::default()
    };
    let document = typst::compile(&reach).output;
    let made = document.and_then(|document| typst_pdf::pdf(&document, &options));
    // What it remembers of one posting is of little use for the next, and would grow with each.
    comemo::evict(MEMORY);
    made.map_err(|errors| errors.iter().map(said).collect::<Vec<_>>().join("; "))
}

fn said(error: &SourceDiagnostic) -> String {
    error.message.to_string()
}
