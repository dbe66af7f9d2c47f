#![forbid(unsafe_code)]
pub mod finding;
