//! Makes tables of what is written as YAML, so that the program starts with them and reads none of it.

#[path = "build/rules.rs"]
mod rules;

fn main() {
    rules::generate();
}
