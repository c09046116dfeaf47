//! What administrators read about an error of Provet. Panels say it otherwise, to people who cannot mend a connection: see
//! `views/provet_error.rs`.

use i18n_embed_fl::fl;

use crate::provet::ProvetError;
use crate::views::i18n::I18n;

/// What an administrator reads about an error of Provet: what happened, and what to do about it.
pub(super) fn provet_error_message(i18n: &I18n, error: &ProvetError) -> (String, String) {
    let fluent = &i18n.fluent;
    match error {
        ProvetError::NotConnected
        | ProvetError::CredentialRejected
        | ProvetError::SignInRequired => (
            fl!(fluent, "settings-provet-error-refused"),
            fl!(fluent, "settings-provet-error-refused-advice"),
        ),
        ProvetError::ConnectionChecking => (
            fl!(fluent, "section-checking"),
            fl!(fluent, "settings-provet-error-checking-advice"),
        ),
        ProvetError::Forbidden { .. } => (
            fl!(fluent, "settings-provet-error-forbidden"),
            fl!(fluent, "settings-provet-error-forbidden-advice"),
        ),
        ProvetError::NotFound { .. } => (
            fl!(fluent, "settings-provet-error-not-found"),
            fl!(fluent, "settings-provet-error-not-found-advice"),
        ),
        ProvetError::Throttled { retry_after, .. } => (
            fl!(fluent, "settings-provet-error-throttled"),
            fl!(
                fluent,
                "settings-provet-error-throttled-advice",
                // Rounded up: whoever comes a moment too early is told to wait again.
                seconds = retry_after.as_secs().saturating_add(1)
            ),
        ),
        ProvetError::Unreachable { .. } => (
            fl!(fluent, "settings-provet-error-unreachable"),
            fl!(fluent, "settings-provet-error-unreachable-advice"),
        ),
        ProvetError::InvalidResponse { .. }
        | ProvetError::ValuesRejected { .. }
        | ProvetError::FilterIgnored { .. } => (
            fl!(fluent, "settings-provet-error-nonsense"),
            fl!(fluent, "settings-provet-error-nonsense-advice"),
        ),
    }
}
