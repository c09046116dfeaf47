//! What keeps secrets: the vault that encrypts columns, the keys of the servers, and the change of a key.

pub(super) mod callback_tokens;
pub(super) mod column_values;
pub(super) mod installation_secrets;
pub(super) mod key_rotation;
pub(super) mod nodes;
pub(super) mod vault;
pub(super) mod webhook_tokens;
