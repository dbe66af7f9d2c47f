//! `vakanz check --fix`: what it changes, what it leaves alone, and that a file comes out as its writer would have mended
//! it by hand.
//!
//! In: sites with faults that have a fix. Out: nothing; [`command`] runs the program on folders, [`property`]
//! mends generated sites in memory.

mod command;
mod faults;
mod layout;
mod property;
#[path = "../rules/site.rs"]
mod site;
#[path = "../support/mod.rs"]
mod support;
