//! People sign in with Provet: out to its page, back with a code, and into the frame that asked.
//!
//! Three proofs tie these together. The sealed token says which frame asks; a cookie of the window that goes to Provet says
//! that it is the one that comes back; the state, once only, says for what. Whoever lacks one of them gets a sentence.

mod attempt;
mod callback;
mod cookie;
mod join;
mod start;

use secrecy::SecretString;

pub(super) use callback::callback;
pub(super) use cookie::{handle, keep_handle};
pub(super) use join::{sign_in, sign_out};
pub(super) use start::start;

use crate::provet::{Page, SignInError};

/// Why nobody is signed in, as far as it is ours to say; with what is needed to try again where that helps.
#[derive(Debug, thiserror::Error)]
#[error("nobody is signed in")]
pub(super) struct NotSignedIn {
    #[source]
    pub(super) cause: Cause,
    pub(super) retry: Option<Box<Retry>>,
}

/// What is needed to try again.
#[derive(Debug)]
pub(super) struct Retry {
    /// The sealed token of the frame.
    pub(super) session: SecretString,
    pub(super) page: Page,
    pub(super) echo: String,
    pub(super) here: bool,
}

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub(super) enum Cause {
    /// Provet, the person or the clinic's application.
    #[error(transparent)]
    Provet(#[from] SignInError),
    /// What came back is not what the protocol says.
    #[error("a callback that cannot be read")]
    Malformed,
    /// It was not begun by a page of ours, or by one that has no origin.
    #[error("not begun by a page of ours")]
    ShutOff,
    /// The state is unknown, used up or too old.
    #[error("no such attempt")]
    State,
    /// Another browser began it.
    #[error("begun in another browser")]
    OtherBrowser,
    /// Somebody else pressed the button.
    #[error("another person than the one who pressed")]
    OtherPerson(Name),
    /// The clinic's credential does not work any more, or there is none.
    #[error("no credential to sign in through")]
    Withdrawn,
    /// The frame asks for a sign-in that nobody has made.
    #[error("nobody has signed in yet")]
    NotYet,
}

/// What a person is called; `Debug` does not say it.
pub(super) struct Name(pub(super) String);

impl std::fmt::Debug for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Name(…)")
    }
}

impl Cause {
    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Provet(error) => error.code(),
            Self::Malformed => "sign-in/malformed",
            Self::ShutOff => "sign-in/shut-off",
            Self::State => "sign-in/state",
            Self::OtherBrowser => "sign-in/other-browser",
            Self::OtherPerson(_) => "sign-in/other-person",
            Self::Withdrawn => "sign-in/withdrawn",
            Self::NotYet => "sign-in/not-yet",
        }
    }
}

impl From<Cause> for super::errors::WebError {
    fn from(cause: Cause) -> Self {
        Self::SignIn(NotSignedIn { cause, retry: None })
    }
}
