//! Refusals and failures at the edge: what a person can do about each, its status and code, and its one line in the log.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use secrecy::SecretString;

use super::oauth::{SignInFailure, SignInFailureReason};
use super::panel_session::ActivePanelSession;
use crate::provet::hookup::HookupError;
use crate::provet::launch::LaunchError;
use crate::provet::webhook::WebhookError;
use crate::provet::{ProvetPage, SignInError};
use crate::storage::{AccessDenied, StorageError};

/// Why a request got no page, by what the person can do about it.
#[derive(Debug, thiserror::Error)]
pub(super) enum WebError {
    /// Nothing has this address.
    #[error("no such page")]
    PageNotFound,
    /// The address knows other methods.
    #[error("method not allowed")]
    MethodNotAllowed,
    /// The body is larger than [`LIMIT`](super::body::LIMIT).
    #[error("body too large")]
    BodyTooLarge,
    /// The body broke off or came too slowly.
    #[error("body not received")]
    BodyNotReceived,
    /// A handler panicked.
    #[error("a handler panicked")]
    Internal,
    /// Our own database did not do its part.
    #[error("the database failed")]
    Storage(#[from] StorageError),
    /// A hookup message that is not one.
    #[error("hookup refused")]
    Hookup(#[source] HookupError),
    /// A hookup message that says the clinic is elsewhere than it was proven to be.
    #[error("hookup for another host than the proven one")]
    HostMismatch,
    /// The body of a webhook that is not one.
    #[error("webhook refused")]
    Webhook(#[source] WebhookError),
    /// A launch address that something else than a button asked for.
    #[error("not opened as a page")]
    NotNavigation,
    /// No clinic has this id.
    #[error("unknown clinic")]
    UnknownClinic,
    /// The clinic has no button for this page.
    #[error("unknown button")]
    UnknownButton,
    /// The launch does not hold.
    #[error("launch refused")]
    Launch(#[from] LaunchError),
    /// A background button that was never told what to do, or something that makes no sense on its page.
    #[error("the button has nothing to do")]
    NoActionConfigured,
    /// The static header of a background button is absent or another.
    #[error("the static header does not fit")]
    StaticHeaderMismatch,
    /// The sealed token is absent, expired, not ours, or for something else. Never says which.
    #[error("no valid session")]
    SessionExpired,
    /// A page that is not ours asked for a part of a panel.
    #[error("not asked from a panel")]
    CrossOrigin,
    /// A form of the settings that was not shown to this browser, or not sent from there.
    #[error("not a form of ours")]
    CsrfMismatch,
    /// A form of the settings from somebody who is no longer signed in.
    #[error("signed out")]
    SignedOut,
    /// The panel has no such section or action.
    #[error("no such section or action")]
    UnknownSection,
    /// A person must sign in first; the sealed token lets them begin from where they are.
    #[error("nobody is signed in")]
    SignInRequired(SecretString, ProvetPage),
    /// The clinic demands that people sign in, and has nothing that they could sign in through.
    #[error("people must sign in and cannot")]
    SignInUnavailable,
    /// The clinic demands a hash over the payload.
    #[error("the hash does not cover the payload")]
    PayloadHashRequired,
    /// The clinic's panels are not for this department.
    #[error("not switched on for this department")]
    DepartmentDisabled,
    /// A background request to a clinic where only people act does not prove whose it is.
    #[error("the request does not prove who pressed the button")]
    UserNotVerified,
    /// Whoever sent a background request is not signed in.
    #[error("whoever pressed the button is not signed in")]
    UserSignedOut,
    /// An attempt to sign in that came to nothing.
    #[error("sign-in refused")]
    SignIn(#[source] SignInFailure),
}

impl WebError {
    /// What to say where nobody may act for a frame.
    pub(super) fn from_access_denied(lack: AccessDenied, visit: &ActivePanelSession) -> Self {
        match lack {
            AccessDenied::SignInRequired | AccessDenied::NotConnected => {
                Self::SignInRequired(visit.token.clone().into(), visit.claims.page)
            }
            AccessDenied::SignInUnavailable => Self::SignInUnavailable,
            AccessDenied::PayloadHashRequired => Self::PayloadHashRequired,
        }
    }
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
            Self::BodyNotReceived | Self::Webhook(WebhookError::Unreadable) => {
                StatusCode::BAD_REQUEST
            }
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
            | Self::Launch(_) => StatusCode::FORBIDDEN,
            Self::SessionExpired | Self::SignedOut | Self::SignInRequired(..) => {
                StatusCode::UNAUTHORIZED
            }
            Self::SignIn(error) => sign_in_status(&error.reason),
        }
    }

    /// The short stable code that a person sees and an operator searches for.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::PageNotFound => "web/not-found",
            Self::MethodNotAllowed => "web/method-not-allowed",
            Self::BodyTooLarge => "web/too-large",
            Self::BodyNotReceived => "web/not-received",
            Self::Internal => "web/broken",
            Self::Storage(_) => "web/database",
            Self::Hookup(error) => error.code(),
            Self::HostMismatch => "hookup/other-host",
            Self::Webhook(error) => error.code(),
            Self::NotNavigation => "launch/not-opened",
            Self::UnknownClinic => "launch/unknown-clinic",
            Self::UnknownButton => "launch/unknown-button",
            Self::Launch(error) => error.code(),
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

/// 400 for what is not the message, 422 for a message that speaks of another place.
fn hookup_status(error: &HookupError) -> StatusCode {
    match error {
        HookupError::NotJson | HookupError::InvalidField { .. } => StatusCode::BAD_REQUEST,
        HookupError::HostNotAllowed { .. } | HookupError::TokenUrlMismatch => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }
}

/// 502 where Provet did not do its part, 409 where there is nothing yet to take, 403 for everything else.
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

/// Left in an answer for [`dress`](super::dress::dress), which knows who asked.
#[derive(Clone)]
pub(super) struct PendingError(pub(super) Arc<WebError>);

impl IntoResponse for WebError {
    /// The one place where a failure is logged, with every cause. The body is left empty.
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

/// An error and its causes in one line.
pub(super) struct ErrorChain<'a>(pub(super) &'a dyn Error);

impl fmt::Display for ErrorChain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut cause = self.0.source();
        while let Some(error) = cause {
            write!(f, ": {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}
