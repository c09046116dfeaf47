//! Webhooks: messages that an object has changed. They carry no data and are not trusted.
//!
//! Webhooks are thin and unsigned: `<type>_id=<id>` and who sent it. \[D\] Whoever knows the address can send one, so
//! nothing in it is believed; it only says what is worth asking about again.

mod object_kind;
mod payload;

pub use object_kind::ObjectKind;
pub use payload::{WebhookError, WebhookPayload};

/// An object of a clinic's record, by its kind and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectRef {
    /// What it is.
    pub kind: ObjectKind,
    /// Its number among those of its kind; positive.
    pub id: i64,
}
