//! Decides whether a request really comes from a button in this clinic's Provet, and what the button was pressed on.
//!
//! A request is read into a [`LaunchQuery`], the query into a [`UnverifiedLaunch`] that claims everything and proves nothing, and
//! [`UnverifiedLaunch::verify`] turns that into a [`Launch`] with the key of one button. Nothing here does any I/O.

mod error;
mod freshness;
mod hash_scheme;
mod object_ids;
mod params;
mod payload;
mod query;
mod salt;
mod timestamp;
mod verify;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub use error::LaunchError;
pub use freshness::FreshnessWindow;
pub use hash_scheme::{HashScheme, ProofLevel, UnknownHashScheme};
pub use object_ids::MAX_LAUNCH_OBJECTS;
pub use params::{ButtonKey, is_reserved, is_valid_parameter, is_valid_prefix};
pub use query::LaunchQuery;
pub use salt::{Salt, SaltError};
pub use verify::{Launch, UnverifiedLaunch};
