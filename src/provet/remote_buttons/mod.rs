//! What a button is to Provet: a custom integration, whose field names are not public and are read from `OPTIONS`. \[I\]
//!
//! [`Told`] is what Provet says of a field, [`Mapping`] which of our [`Role`]s it plays, [`Keeping`] what Provet keeps under
//! them: what we want, what is found, and what differs. Nothing here does any I/O, and a salt is only ever in a body that
//! is about to be sent.

mod button_field;
mod field_mapping;
mod field_metadata;
mod remote_fields;
#[cfg(test)]
mod tests;

pub use button_field::ButtonField;
pub use field_mapping::{ButtonSecrets, DesiredButton, FieldMapping, MappingError};
pub use field_metadata::FieldMetadata;
pub use remote_fields::{FieldDifference, FieldValue, RemoteFields};
