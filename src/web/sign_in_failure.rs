//! Why a sign-in with Provet failed, and what another try needs.

use secrecy::SecretString;

use crate::provet::{ProvetPage, SignInError};

/// Why a sign-in failed, with the data for another try where one may help.
#[derive(Debug, thiserror::Error)]
#[error("nobody is signed in")]
pub(super) struct SignInFailure {
    #[source]
    pub(super) reason: SignInFailureReason,
    pub(super) retry: Option<Box<SignInRetry>>,
}

/// The data for another try.
#[derive(Debug)]
pub(super) struct SignInRetry {
    /// The session token of the panel.
    pub(super) session: SecretString,
    pub(super) page: ProvetPage,
    pub(super) opener_nonce: String,
    pub(super) is_same_window: bool,
}

/// The reason of a failed sign-in.
#[derive(Debug, thiserror::Error)]
pub(super) enum SignInFailureReason {
    /// Provet, the user, or the application of the clinic.
    #[error(transparent)]
    Provet(#[from] SignInError),
    /// The callback violates the protocol.
    #[error("a callback that cannot be read")]
    MalformedCallback,
    /// The flow was not started by a page of our origin.
    #[error("not begun by a page of ours")]
    CrossOriginStart,
    /// The state is unknown, already used or expired.
    #[error("no such attempt")]
    UnknownState,
    /// Another browser started the flow.
    #[error("begun in another browser")]
    BrowserMismatch,
    /// Another user pressed the button.
    #[error("another person than the one who pressed")]
    UserMismatch(RedactedName),
    /// The clinic has no working credential to sign in with.
    #[error("no credential to sign in through")]
    ClientUnavailable,
    /// The panel asks for a sign-in that nobody has completed yet.
    #[error("nobody has signed in yet")]
    NotCompleted,
}

/// The name of a user, which `Debug` does not print.
pub(super) struct RedactedName(pub(super) String);

impl std::fmt::Debug for RedactedName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RedactedName(…)")
    }
}

impl SignInFailureReason {
    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Provet(error) => error.code(),
            Self::MalformedCallback => "sign-in/malformed",
            Self::CrossOriginStart => "sign-in/shut-off",
            Self::UnknownState => "sign-in/state",
            Self::BrowserMismatch => "sign-in/other-browser",
            Self::UserMismatch(_) => "sign-in/other-person",
            Self::ClientUnavailable => "sign-in/withdrawn",
            Self::NotCompleted => "sign-in/not-yet",
        }
    }
}
