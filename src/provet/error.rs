//! Errors of the REST client, by what can be done about them.

use std::time::Duration;

/// Why a request to Provet failed, by remedy.
///
/// Cheap to clone, because one failed fetch may be waited for by several sections. Carries no body, no id and no
/// secret: `resource` is a path template such as `patient/{id}/weight/`.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ProvetError {
    /// No credential of this clinic has been proven: the app must be added in Provet.
    #[error("no working credential for this clinic")]
    NotConnected,
    /// Provet refused the credential just now, and it is being checked: the answer is known within seconds.
    #[error("the clinic's credential is being checked")]
    ConnectionChecking,
    /// The user whose rights are needed is not signed in any more: they must sign in again.
    #[error("the user must sign in again")]
    SignInRequired,
    /// Provet does not accept our credential (401 after a renewal, or `invalid_client`): the app must be added again.
    #[error("Provet does not accept this clinic's credential")]
    CredentialRejected,
    /// The right was not granted to the integration (403): an administrator must grant it.
    #[error("no permission for {resource}")]
    Forbidden {
        /// The path template.
        resource: &'static str,
    },
    /// The object is not there (404).
    #[error("{resource} is not there")]
    NotFound {
        /// The path template.
        resource: &'static str,
    },
    /// Provet refused what was written (any 4xx without a meaning of its own) and may have said why. The words are Provet's: hostile text, never logged.
    #[error("Provet refused the values")]
    ValuesRejected {
        /// Field (or `non_field_errors`, or empty) and what Provet said of it.
        reasons: FieldRejections,
    },
    /// The rate limit is used up: wait.
    #[error("rate limit of {resource} used up")]
    Throttled {
        /// The path template.
        resource: &'static str,
        /// How long to wait.
        retry_after: Duration,
    },
    /// No answer: time-out, connection failure, or a 5xx that did not go away.
    #[error("no answer for {resource}")]
    Unreachable {
        /// The path template.
        resource: &'static str,
        /// True when the request may have reached Provet, so that a write may have been carried out.
        may_have_applied: bool,
    },
    /// The response is invalid: it does not parse, redirects, or is too large.
    #[error("invalid response from {resource} (status {status})")]
    InvalidResponse {
        /// The path template.
        resource: &'static str,
        /// The HTTP status that came with it.
        status: u16,
    },
    /// Provet ignored the filter: the rows are not the ones asked for, so nothing can be said about them.
    #[error("the rows of {resource} are not the ones asked for")]
    FilterIgnored {
        /// The path template.
        resource: &'static str,
    },
}

impl ProvetError {
    /// The stable code that people read and search for, such as `provet/forbidden`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotConnected => "provet/not-connected",
            Self::ConnectionChecking => "provet/checking",
            Self::SignInRequired => "provet/sign-in",
            Self::CredentialRejected => "provet/refused",
            Self::Forbidden { .. } => "provet/forbidden",
            Self::NotFound { .. } => "provet/not-found",
            Self::ValuesRejected { .. } => "provet/rejected",
            Self::Throttled { .. } => "provet/throttled",
            Self::Unreachable { .. } => "provet/unreachable",
            Self::InvalidResponse { .. } => "provet/nonsense",
            Self::FilterIgnored { .. } => "provet/unfiltered",
        }
    }

    /// True when a write was sent and Provet may have carried it out although no good answer came.
    ///
    /// The one rule for panels, jobs and buttons. The error says itself whether anything was sent: what a look before the
    /// write, or the request for a token, failed with never leaves a write open.
    pub fn may_have_been_applied(&self) -> bool {
        // An answer that makes no sense may have come after the write was carried out.
        matches!(
            self,
            Self::Unreachable {
                may_have_applied: true,
                ..
            }
        )
    }
}

/// What Provet said about refused values; `Debug` does not repeat it.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct FieldRejections(pub Vec<(String, String)>);

impl std::fmt::Debug for FieldRejections {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FieldRejections({} fields)", self.0.len())
    }
}
