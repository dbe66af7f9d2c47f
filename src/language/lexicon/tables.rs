//! The tables that the build makes of the lists.
//!
//! In: `*.yaml` beside this file, read by `build/lexicon`. Out: statics, ready to be looked at.

use super::mask::Mask;
use super::pattern::ListPattern;
use super::signals::{Signals, Words};
use super::{Coding, Entry, Field, Form, Gender};
use crate::finding::Severity;

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));
