//! What a button is to Provet: a custom integration, whose field names are not public and are read from `OPTIONS`. \[I\]
//!
//! [`Told`] is what Provet says of a field, [`Mapping`] which of our [`Role`]s it plays, [`Keeping`] what Provet keeps under
//! them: what we want, what is found, and what differs. Nothing here does any I/O, and a salt is only ever in a body that
//! is about to be sent.

mod keeping;
mod mapping;
mod role;
#[cfg(test)]
mod tests;
mod told;

pub use keeping::{Difference, Keeping, Kept};
pub use mapping::{Mapping, Misfit, Secrets, Wanted};
pub use role::Role;
pub use told::Told;
