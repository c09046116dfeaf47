//! Errors of button operations in Provet, with messages that say what to do.

use i18n_embed_fl::fl;

use super::labels::field_label;
use crate::error_chain::ErrorChain;
use crate::provet::ProvetError;
use crate::provet::remote_buttons::MappingError;
use crate::settings::{ClinicContext, SettingsError};
use crate::storage::StorageError;

/// The longest list of rejected fields that is stored.
const MAX_REJECTED_FIELDS_LENGTH: usize = 200;

/// Why an operation failed.
#[derive(Debug, thiserror::Error)]
pub(super) enum RemoteButtonError {
    /// Provet answered with an error, or not at all.
    #[error(transparent)]
    Provet(#[from] ProvetError),
    /// Provet's fields do not match the known ones.
    #[error("the fields of Provet do not match")]
    FieldMismatch(MappingError),
    /// Another request holds the lease, or the button has changed.
    #[error("another request holds the lease")]
    Busy,
    /// Our side failed.
    #[error(transparent)]
    Internal(#[from] SettingsError),
}

impl From<StorageError> for RemoteButtonError {
    fn from(error: StorageError) -> Self {
        Self::Internal(error.into())
    }
}

impl From<MappingError> for RemoteButtonError {
    fn from(mapping_error: MappingError) -> Self {
        Self::FieldMismatch(mapping_error)
    }
}

impl RemoteButtonError {
    /// The message for the user. An internal failure is logged; a missing object becomes a 404.
    pub(super) fn user_message(&self, ctx: &ClinicContext) -> Result<String, SettingsError> {
        let fluent = &ctx.i18n.fluent;
        Ok(match self {
            Self::Provet(error) => code_message(ctx, &error_code(error)),
            Self::FieldMismatch(mapping_error) => mapping_message(ctx, mapping_error),
            Self::Busy => fl!(fluent, "settings-buttons-busy"),
            Self::Internal(SettingsError::NotFound) => return Err(SettingsError::NotFound),
            Self::Internal(error) => {
                tracing::warn!(error = %ErrorChain(error), "a button was not changed");
                fl!(fluent, "settings-buttons-ours")
            }
        })
    }
}

/// The stored code of a failure: that of the error without its prefix, with the names of the fields that Provet rejected.
pub(super) fn error_code(error: &ProvetError) -> String {
    match error {
        ProvetError::SignInRequired => "not-connected".to_owned(),
        ProvetError::Unreachable {
            may_have_applied: true,
            ..
        } => "lost".to_owned(),
        ProvetError::FilterIgnored { .. } => "nonsense".to_owned(),
        ProvetError::ValuesRejected { reasons } => {
            // Names of fields are Provet's text: only what a name can consist of is stored and shown.
            let fields: Vec<&str> = reasons.0.iter().map(|(field, _)| field.as_str()).collect();
            let is_plain = |c: &char| c.is_ascii_alphanumeric() || "_-.,".contains(*c);
            let fields = fields.join(",");
            let fields = fields.chars().filter(is_plain);
            let fields: String = fields.take(MAX_REJECTED_FIELDS_LENGTH).collect();
            format!("rejected:{fields}")
        }
        ProvetError::ConnectionChecking => "unreachable".to_owned(),
        ProvetError::NotConnected
        | ProvetError::CredentialRejected
        | ProvetError::Forbidden { .. }
        | ProvetError::NotFound { .. }
        | ProvetError::Throttled { .. }
        | ProvetError::Unreachable { .. }
        | ProvetError::InvalidResponse { .. } => {
            error.code().trim_start_matches("provet/").to_owned()
        }
    }
}

/// The message for a stored code.
pub(super) fn code_message(ctx: &ClinicContext, code: &str) -> String {
    let fluent = &ctx.i18n.fluent;
    if let Some(("rejected", fields)) = code.split_once(':') {
        return fl!(fluent, "settings-buttons-rejected", fields = fields);
    }
    match code {
        "not-connected" => fl!(fluent, "settings-buttons-not-connected"),
        "refused" => fl!(fluent, "settings-buttons-credential-refused"),
        "forbidden" => fl!(fluent, "settings-buttons-forbidden"),
        "not-found" => fl!(fluent, "settings-buttons-not-found"),
        "throttled" => fl!(fluent, "settings-buttons-throttled"),
        "lost" => fl!(fluent, "settings-buttons-lost"),
        "several" => fl!(fluent, "settings-buttons-several"),
        "unreachable" => fl!(fluent, "settings-buttons-unreachable"),
        _ => fl!(fluent, "settings-buttons-nonsense"),
    }
}

fn mapping_message(ctx: &ClinicContext, mapping_error: &MappingError) -> String {
    let fluent = &ctx.i18n.fluent;
    let mut message = Vec::new();
    if !mapping_error.unknown_required.is_empty() {
        let fields = mapping_error.unknown_required.join(", ");
        message.push(fl!(fluent, "settings-buttons-strangers", fields = fields));
    }
    if !mapping_error.unmatched.is_empty() {
        let parts = mapping_error
            .unmatched
            .iter()
            .map(|role| field_label(ctx, *role));
        let parts = parts.collect::<Vec<_>>().join(", ");
        message.push(fl!(fluent, "settings-buttons-no-field", parts = parts));
    }
    if !mapping_error.invalid.is_empty() {
        let fields = mapping_error
            .invalid
            .iter()
            .map(|(_, field)| field.as_str());
        let fields = fields.collect::<Vec<_>>().join(", ");
        message.push(fl!(fluent, "settings-buttons-unfit", fields = fields));
    }
    message.push(fl!(fluent, "settings-buttons-by-hand-instead"));
    message.join(" ")
}
