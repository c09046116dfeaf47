//! Why nobody is signed in, by what a person can do about it.

use std::time::Duration;

use crate::provet::oauth::TokenError;

/// Why nobody is signed in. Repeats nothing of what Provet or a browser sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignInError {
    /// The person said no on Provet's page: they may begin again.
    #[error("the person declined")]
    Declined,
    /// Provet does not let this application sign anybody in: an administrator must look after it in Provet.
    #[error("Provet refused the application ({error})")]
    ClientRejected {
        /// OAuth2's error code, such as `invalid_client`.
        error: &'static str,
    },
    /// The code that came back is used up, too old or another application's: begin again.
    #[error("Provet does not accept the code")]
    InvalidCode,
    /// Too many requests: wait.
    #[error("too many requests")]
    Throttled {
        /// How long to wait.
        retry_after: Duration,
    },
    /// No answer from Provet: try again later.
    #[error("no answer")]
    Unreachable,
    /// An answer that makes no sense.
    #[error("invalid response (status {status})")]
    InvalidResponse {
        /// The HTTP status that came with it.
        status: u16,
    },
    /// What came back is not from the server that the person was sent to.
    #[error("another issuer")]
    IssuerMismatch,
    /// The ID token is not for this sign-in. Which check it failed is for the log only.
    #[error("the ID token does not fit")]
    InvalidIdToken(#[source] IdTokenError),
    /// Our address is not among those that Provet sends people of this application back to.
    #[error("our redirect URI is not registered")]
    RedirectUriNotRegistered,
    /// A URL of the application leads elsewhere than to the clinic.
    #[error("{name} leads elsewhere")]
    ForeignUrl {
        /// The field's name in the hookup message.
        name: &'static str,
    },
    /// The application is said to keep a secret, and has none.
    #[error("the application has no secret")]
    MissingSecret,
    /// ID tokens are signed in a way that cannot be checked with what the application has.
    #[error("ID tokens of this application cannot be checked")]
    UnsupportedAlgorithm,
    /// The application acts as the clinic's virtual user; nobody signs in through it.
    #[error("the application is not one that people sign in through")]
    NotForSignIn,
}

impl SignInError {
    /// The short stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Declined => "sign-in/declined",
            Self::ClientRejected { .. } => "sign-in/refused",
            Self::InvalidCode => "sign-in/code",
            Self::Throttled { .. } => "sign-in/throttled",
            Self::Unreachable => "sign-in/unreachable",
            Self::InvalidResponse { .. } => "sign-in/nonsense",
            Self::IssuerMismatch => "sign-in/issuer",
            Self::InvalidIdToken(_) => "sign-in/id-token",
            Self::RedirectUriNotRegistered => "sign-in/redirect-uri",
            Self::ForeignUrl { .. } => "sign-in/foreign-url",
            Self::MissingSecret => "sign-in/no-secret",
            Self::UnsupportedAlgorithm => "sign-in/algorithm",
            Self::NotForSignIn => "sign-in/not-for-people",
        }
    }

    /// What the `error` of a callback means (RFC 6749, section 4.1.2.1). Anything may be written there.
    pub fn from_callback(error: &str) -> Self {
        let error = match error {
            "access_denied" => return Self::Declined,
            "temporarily_unavailable" | "server_error" => return Self::Unreachable,
            "invalid_request" => "invalid_request",
            "unauthorized_client" => "unauthorized_client",
            "unsupported_response_type" => "unsupported_response_type",
            "invalid_scope" => "invalid_scope",
            _ => "unknown",
        };
        Self::ClientRejected { error }
    }
}

impl From<TokenError> for SignInError {
    fn from(error: TokenError) -> Self {
        match error {
            // Of a code this says that it was used, is too old or is another application's; the client itself is fine.
            TokenError::Rejected {
                error: "invalid_grant",
            } => Self::InvalidCode,
            TokenError::Rejected { error } => Self::ClientRejected { error },
            TokenError::Unreachable => Self::Unreachable,
            TokenError::Throttled { retry_after } => Self::Throttled { retry_after },
            TokenError::InvalidResponse { status } => Self::InvalidResponse { status },
            TokenError::SignInRequired => Self::NotForSignIn,
            TokenError::HostNotAllowed => Self::ForeignUrl { name: "token_url" },
        }
    }
}

/// Which check an ID token failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdTokenError {
    /// There is none, though it was asked for.
    #[error("there is no ID token")]
    Missing,
    /// It cannot be read.
    #[error("not an ID token")]
    Malformed,
    /// It is signed in another way than the hookup said, or not at all.
    #[error("another algorithm")]
    AlgorithmMismatch,
    /// It holds header fields that must be understood, which none of ours are.
    #[error("critical header fields")]
    CriticalHeader,
    /// It names no key of the clinic's server.
    #[error("no such key")]
    UnknownKey,
    /// The signature is not that key's.
    #[error("the signature does not fit")]
    InvalidSignature,
    /// Another server made it.
    #[error("another issuer")]
    IssuerMismatch,
    /// It is for another application, or not for ours alone.
    #[error("another audience")]
    AudienceMismatch,
    /// It was given to another application.
    #[error("another authorized party")]
    PartyMismatch,
    /// Its time is over.
    #[error("expired")]
    Expired,
    /// It was made in the future, or is not good yet.
    #[error("from the future")]
    NotYetValid,
    /// It belongs to another sign-in.
    #[error("another nonce")]
    NonceMismatch,
    /// It is about somebody else than the access token that came with it.
    #[error("another person than the access token's")]
    SubjectMismatch,
    /// It does not say who signed in.
    #[error("no subject")]
    MissingSubject,
}
