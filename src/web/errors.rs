//! The errors of the HTTP surface: status, stable code, and the one log line of each.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use secrecy::SecretString;

use super::sign_in_failure::{SignInFailure, SignInFailureReason};
use crate::provet::hookup::HookupError;
use crate::provet::launch::LaunchError;
use crate::provet::webhook::WebhookError;
use crate::provet::{ProvetPage, SignInError};
use crate::storage::StorageError;
use crate::telemetry::ErrorChain;

/// Why a request failed, by what the user can do about it.
#[derive(Debug, thiserror::Error)]
pub(super) enum WebError {
    /// No route has this path.
    #[error("no such page")]
    PageNotFound,
    /// The route has other methods.
    #[error("method not allowed")]
    MethodNotAllowed,
    /// The request names no host, or several.
    #[error("no host or several are named")]
    InvalidHost,
    /// The body is larger than [`MAX_BODY_BYTES`](super::body::MAX_BODY_BYTES).
    #[error("body too large")]
    BodyTooLarge,
    /// The body was incomplete or too slow.
    #[error("body not received")]
    BodyNotReceived,
    /// A handler panicked.
    #[error("a handler panicked")]
    Internal,
    /// Our own database failed.
    #[error("the database failed")]
    Storage(#[from] StorageError),
    /// An invalid hookup message.
    #[error("hookup refused")]
    Hookup(#[source] HookupError),
    /// A hookup message with another host than the verified one of the clinic.
    #[error("hookup for another host than the proven one")]
    HostMismatch,
    /// Too many hookup messages, or too many clinics that never worked.
    #[error("too many hookup messages")]
    TooManyHookups,
    /// An invalid webhook.
    #[error("webhook refused")]
    Webhook(#[source] WebhookError),
    /// A launch URL that was not opened by a navigation.
    #[error("not opened as a page")]
    NotNavigation,
    /// No clinic has this id.
    #[error("unknown clinic")]
    UnknownClinic,
    /// The clinic has no button for this page.
    #[error("unknown button")]
    UnknownButton,
    /// The launch cannot be verified.
    #[error("launch refused")]
    Launch(#[from] LaunchError),
    /// The panels were ended after the page in Provet was loaded.
    #[error("the panels were ended")]
    PanelsEnded,
    /// One plain hash was used for more records than the clinic allows.
    #[error("one hash for too many records")]
    TooManyRecords,
    /// The panel would open in a frame of an origin that is not the clinic's, where the browser leaves it blank.
    #[error("framed by another origin than the clinic's")]
    OtherPageOrigin,
    /// A background request or a webhook from a network that is not listed.
    #[error("sent from a network that is not listed")]
    SenderNotAllowed,
    /// A background request that a browser sent, and not Provet's own workers.
    #[error("sent by a browser")]
    SentByBrowser,
    /// A background button without an action, or with one that is not possible on its page.
    #[error("the button has nothing to do")]
    NoActionConfigured,
    /// The static header of a background button is missing or wrong.
    #[error("the static header does not fit")]
    StaticHeaderMismatch,
    /// The session token is missing, expired, forged, or of another page. The error never says which.
    #[error("no valid session")]
    SessionExpired,
    /// A page of another origin sent the request.
    #[error("not asked from a panel")]
    CrossOrigin,
    /// A form of the settings without the CSRF token of this browser, or from another origin.
    #[error("not a form of ours")]
    CsrfMismatch,
    /// A form of the settings after the session ended.
    #[error("signed out")]
    SignedOut,
    /// The panel has no such section or action.
    #[error("no such section or action")]
    UnknownSection,
    /// The user must sign in first; the session token lets them begin from this page.
    #[error("nobody is signed in")]
    SignInRequired(SecretString, ProvetPage),
    /// The clinic requires a sign-in, but has no credential to sign in with.
    #[error("people must sign in and cannot")]
    SignInUnavailable,
    /// The clinic requires a hash that covers the payload.
    #[error("the hash does not cover the payload")]
    PayloadHashRequired,
    /// The clinic has disabled the panels for this department.
    #[error("not switched on for this department")]
    DepartmentDisabled,
    /// A background request does not prove who pressed the button, and the clinic requires users to act themselves.
    #[error("the request does not prove who pressed the button")]
    UserNotVerified,
    /// The user who pressed a background button is not signed in.
    #[error("whoever pressed the button is not signed in")]
    UserSignedOut,
    /// A sign-in failed.
    #[error("sign-in refused")]
    SignIn(#[source] SignInFailure),
}

impl WebError {
    /// The HTTP status.
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::PageNotFound
            | Self::UnknownClinic
            | Self::UnknownButton
            | Self::NoActionConfigured
            | Self::UnknownSection => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::InvalidHost | Self::BodyNotReceived | Self::Webhook(WebhookError::Unreadable) => {
                StatusCode::BAD_REQUEST
            }
            Self::TooManyHookups => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Storage(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Hookup(error) => hookup_status(error),
            Self::HostMismatch | Self::Webhook(WebhookError::HookupMessage) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::NotNavigation
            | Self::CrossOrigin
            | Self::CsrfMismatch
            | Self::StaticHeaderMismatch
            | Self::SignInUnavailable
            | Self::PayloadHashRequired
            | Self::DepartmentDisabled
            | Self::UserNotVerified
            | Self::UserSignedOut
            | Self::PanelsEnded
            | Self::TooManyRecords
            | Self::OtherPageOrigin
            | Self::SenderNotAllowed
            | Self::SentByBrowser
            | Self::Launch(_) => StatusCode::FORBIDDEN,
            Self::SessionExpired | Self::SignedOut | Self::SignInRequired(..) => {
                StatusCode::UNAUTHORIZED
            }
            Self::SignIn(error) => sign_in_status(&error.reason),
        }
    }

    /// The short stable code that users see and operators search for.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::PageNotFound => "web/not-found",
            Self::MethodNotAllowed => "web/method-not-allowed",
            Self::InvalidHost => "web/host",
            Self::BodyTooLarge => "web/too-large",
            Self::BodyNotReceived => "web/not-received",
            Self::Internal => "web/broken",
            Self::Storage(_) => "web/database",
            Self::Hookup(error) => error.code(),
            Self::HostMismatch => "hookup/other-host",
            Self::TooManyHookups => "hookup/too-many",
            Self::Webhook(error) => error.code(),
            Self::NotNavigation => "launch/not-opened",
            Self::UnknownClinic => "launch/unknown-clinic",
            Self::UnknownButton => "launch/unknown-button",
            Self::Launch(error) => error.code(),
            Self::PanelsEnded => "launch/ended",
            Self::TooManyRecords => "launch/many-records",
            Self::OtherPageOrigin => "launch/other-origin",
            Self::SenderNotAllowed => "background/sender",
            Self::SentByBrowser => "background/browser",
            Self::NoActionConfigured => "background/nothing-to-do",
            Self::StaticHeaderMismatch => "background/static-header",
            Self::SessionExpired => "panel/closed",
            Self::CrossOrigin => "panel/foreign",
            Self::CsrfMismatch => "settings/foreign-form",
            Self::SignedOut => "settings/signed-out",
            Self::UnknownSection => "panel/not-found",
            Self::SignInRequired(..) => "sign-in/needed",
            Self::SignInUnavailable => "sign-in/no-way",
            Self::PayloadHashRequired => "launch/payload-hash",
            Self::DepartmentDisabled => "launch/department-off",
            Self::UserNotVerified => "background/person-unproved",
            Self::UserSignedOut => "background/signed-out",
            Self::SignIn(error) => error.reason.code(),
        }
    }

    /// The field of a hookup message that is at fault.
    pub(super) fn invalid_field(&self) -> Option<&'static str> {
        if let Self::Hookup(error) = self {
            return error.field();
        }
        matches!(self, Self::HostMismatch).then_some("token_url")
    }
}

impl From<SignInFailureReason> for WebError {
    fn from(cause: SignInFailureReason) -> Self {
        Self::SignIn(SignInFailure {
            reason: cause,
            retry: None,
        })
    }
}

/// 400 for an invalid message, 422 for a valid one of another host.
fn hookup_status(error: &HookupError) -> StatusCode {
    match error {
        HookupError::NotJson | HookupError::InvalidField { .. } => StatusCode::BAD_REQUEST,
        HookupError::HostNotAllowed { .. } | HookupError::TokenUrlMismatch => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }
}

/// 502 for failures of Provet, 409 where the sign-in is not completed yet, 403 for everything else.
fn sign_in_status(cause: &SignInFailureReason) -> StatusCode {
    match cause {
        SignInFailureReason::Provet(
            SignInError::Unreachable
            | SignInError::InvalidResponse { .. }
            | SignInError::Throttled { .. },
        ) => StatusCode::BAD_GATEWAY,
        SignInFailureReason::NotCompleted => StatusCode::CONFLICT,
        SignInFailureReason::MalformedCallback => StatusCode::BAD_REQUEST,
        SignInFailureReason::Provet(_)
        | SignInFailureReason::UnknownState
        | SignInFailureReason::CrossOriginStart
        | SignInFailureReason::BrowserMismatch
        | SignInFailureReason::UserMismatch(_)
        | SignInFailureReason::ClientUnavailable => StatusCode::FORBIDDEN,
    }
}

/// Marks a response whose body [`render_error`](super::error_page::render_error) fills in: only it knows the format.
#[derive(Clone)]
pub(super) struct PendingError(pub(super) Arc<WebError>);

impl IntoResponse for WebError {
    /// Logs the error with all its causes: the only place that does. The body is left empty.
    fn into_response(self) -> Response {
        let status = self.status();
        let code = self.code();
        if status.is_server_error() {
            tracing::error!(code, error = %ErrorChain(&self), "request failed");
        } else {
            tracing::info!(code, error = %ErrorChain(&self), "request refused");
        }
        let mut response = status.into_response();
        response
            .extensions_mut()
            .insert(PendingError(Arc::new(self)));
        response
    }
}
