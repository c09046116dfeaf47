//! People sign in with Provet: out to its page, back with a code, and into the frame that asked.
//!
//! Three proofs tie these together. The sealed token says which frame asks; a cookie of the window that goes to Provet says
//! that it is the one that comes back; the state, once only, says for what. Whoever lacks one of them gets a sentence.

mod callback;
mod cookie;
mod flow_state;
mod panel_sign_in;
mod start;

use secrecy::SecretString;

pub(super) use callback::get_callback;
pub(super) use cookie::{read_device_cookie, set_device_cookie};
pub(super) use panel_sign_in::{post_sign_in, post_sign_out};
pub(super) use start::post_start;

use crate::provet::{ProvetPage, SignInError};

/// Why nobody is signed in, as far as it is ours to say; with what is needed to try again where that helps.
#[derive(Debug, thiserror::Error)]
#[error("nobody is signed in")]
pub(super) struct SignInFailure {
    #[source]
    pub(super) reason: SignInFailureReason,
    pub(super) retry: Option<Box<SignInRetry>>,
}

/// What is needed to try again.
#[derive(Debug)]
pub(super) struct SignInRetry {
    /// The sealed token of the frame.
    pub(super) session: SecretString,
    pub(super) page: ProvetPage,
    pub(super) opener_nonce: String,
    pub(super) is_same_window: bool,
}

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub(super) enum SignInFailureReason {
    /// Provet, the person or the clinic's application.
    #[error(transparent)]
    Provet(#[from] SignInError),
    /// What came back is not what the protocol says.
    #[error("a callback that cannot be read")]
    MalformedCallback,
    /// It was not begun by a page of ours, or by one that has no origin.
    #[error("not begun by a page of ours")]
    CrossOriginStart,
    /// The state is unknown, used up or too old.
    #[error("no such attempt")]
    UnknownState,
    /// Another browser began it.
    #[error("begun in another browser")]
    BrowserMismatch,
    /// Somebody else pressed the button.
    #[error("another person than the one who pressed")]
    UserMismatch(RedactedName),
    /// The clinic's credential does not work any more, or there is none.
    #[error("no credential to sign in through")]
    ClientUnavailable,
    /// The frame asks for a sign-in that nobody has made.
    #[error("nobody has signed in yet")]
    NotCompleted,
}

/// What a person is called; `Debug` does not say it.
pub(super) struct RedactedName(pub(super) String);

impl std::fmt::Debug for RedactedName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Name(…)")
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

impl From<SignInFailureReason> for super::errors::WebError {
    fn from(cause: SignInFailureReason) -> Self {
        Self::SignIn(SignInFailure {
            reason: cause,
            retry: None,
        })
    }
}
