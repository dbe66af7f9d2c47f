//! What others read in a PDF: poppler and qpdf.
//!
//! In: its bytes. Out: what they say of it. Without them such tests are skipped, unless `CI` is set: there they have to be.

use std::io::Write;
use std::process::Command;

use super::needs;

/// Whether the programs are there that look into a PDF.
pub fn can_read() -> bool {
    needs::programs(&["pdftotext", "pdfinfo", "pdffonts", "qpdf"], "poppler-utils, qpdf")
}

/// What a program says of a PDF, whose path stands for the word `FILE`.
pub fn ask(program: &str, args: &[&str], bytes: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(bytes).expect("it is written");
    let args = args.iter().map(|arg| if *arg == "FILE" { file.path().as_os_str() } else { arg.as_ref() });
    let output = Command::new(program).args(args).output().expect("it runs");
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The text as it stands in the file.
pub fn text(bytes: &[u8]) -> String {
    ask("pdftotext", &["-raw", "FILE", "-"], bytes)
}

/// The text, and everything else without compression.
pub fn everything(bytes: &[u8]) -> String {
    text(bytes) + &ask("qpdf", &["--qdf", "--object-streams=disable", "FILE", "-"], bytes)
}
