//! What a careers site is made of: roles, their duties and requirements, and the registries they refer to.
//!
//! In: nothing; this is the vocabulary of the other modules. Out: plain data, complete and valid once loaded.
//! References are positions in the registries of the [`Site`]; texts know where in the source they came from.

pub mod amount;
pub mod code;
mod colour;
pub mod date;
pub mod life;
mod pack;
mod role;
mod site;
pub mod slug;
mod text;

pub use amount::Amount;
pub use colour::Colour;
pub use life::State;
pub use pack::*;
pub use role::*;
pub use site::*;
pub use text::*;
