//! Arguments → command → exit code; nothing else.

#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    vakanz::cli::run(std::env::args_os())
}
