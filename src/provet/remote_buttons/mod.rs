//! Buttons as Provet stores them: custom integrations, whose field names are not public and are read from `OPTIONS`. \[I\]
//!
//! [`FieldMetadata`] is what Provet says of a field, [`FieldMapping`] assigns the fields to our [`ButtonField`]s, and
//! [`RemoteFields`] are their values: desired, actual, and what differs. Nothing here does any I/O, and a salt is only ever
//! in a body that is about to be sent.

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
