//! Makes Rust tables of the data that people edit as YAML, so that the program reads none of it when it starts.
//!
//! In: files of `src/`. Out: Rust files in `OUT_DIR`, each included by one module. Faulty data ends the build with the
//! file and the entry that is wrong.

mod lexicon;
mod rules;

fn main() {
    lexicon::write();
    rules::write();
}
