//! Decides whether a request really comes from a button in this clinic's Provet, and what the button was pressed on.
//!
//! A request is read into a [`Query`], the query into a [`SignedLaunch`] that claims everything and proves nothing, and
//! [`SignedLaunch::verify`] turns that into a [`Launch`] with the key of one button. Nothing here does any I/O.

mod error;
mod key;
mod object;
mod payload;
mod query;
mod recipe;
mod salt;
mod signed;
mod timestamp;
mod window;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;

pub use error::LaunchError;
pub use key::{ButtonKey, is_parameter, is_prefix, is_reserved};
pub use object::MOST_OBJECTS;
pub use query::Query;
pub use recipe::{NoSuchRecipe, Proof, Recipe};
pub use salt::{Salt, SaltError};
pub use signed::{Launch, SignedLaunch};
pub use window::Window;
