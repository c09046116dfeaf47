//! Refusals and failures at the edge: what a person can do about each, its status and code, and its one line in the log.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use secrecy::SecretString;

use super::people::{Cause, NotSignedIn};
use super::session::Visit;
use crate::provet::hint::HintError;
use crate::provet::hookup::HookupError;
use crate::provet::launch::LaunchError;
use crate::provet::{Page, SignInError};
use crate::storage::{Lack, StorageError};

/// Why a request got no page, by what the person can do about it.
#[derive(Debug, thiserror::Error)]
pub(super) enum WebError {
    /// Nothing has this address.
    #[error("no such page")]
    NoSuchPage,
    /// The address knows other methods.
    #[error("method not allowed")]
    MethodNotAllowed,
    /// The body is larger than [`LIMIT`](super::body::LIMIT).
    #[error("body too large")]
    TooLarge,
    /// The body broke off or came too slowly.
    #[error("body not received")]
    Unread,
    /// A handler panicked.
    #[error("a handler panicked")]
    Panicked,
    /// Our own database did not do its part.
    #[error("the database failed")]
    Storage(#[from] StorageError),
    /// A hookup message that is not one.
    #[error("hookup refused")]
    Hookup(#[source] HookupError),
    /// A hookup message that says the clinic is elsewhere than it was proven to be.
    #[error("hookup for another host than the proven one")]
    OtherHost,
    /// The body of a webhook that is not one.
    #[error("webhook refused")]
    Webhook(#[source] HintError),
    /// A launch address that something else than a button asked for.
    #[error("not opened as a page")]
    NotOpened,
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
    NothingToDo,
    /// The static header of a background button is absent or another.
    #[error("the static header does not fit")]
    StaticHeader,
    /// The sealed token is absent, expired, not ours, or for something else. Never says which.
    #[error("no valid session")]
    SessionEnded,
    /// A page that is not ours asked for a part of a panel.
    #[error("not asked from a panel")]
    Foreign,
    /// A form of the settings that was not shown to this browser, or not sent from there.
    #[error("not a form of ours")]
    ForeignForm,
    /// A form of the settings from somebody who is no longer signed in.
    #[error("signed out")]
    SignedOut,
    /// The panel has no such section or action.
    #[error("no such section or action")]
    NoSuchPart,
    /// A person must sign in first; the sealed token lets them begin from where they are.
    #[error("nobody is signed in")]
    NeedsPerson(SecretString, Page),
    /// The clinic demands that people sign in, and has nothing that they could sign in through.
    #[error("people must sign in and cannot")]
    NoWayToSignIn,
    /// The clinic demands a hash over the payload.
    #[error("the hash does not cover the payload")]
    PayloadHash,
    /// The clinic's panels are not for this department.
    #[error("not switched on for this department")]
    DepartmentOff,
    /// A background request to a clinic where only people act does not prove whose it is.
    #[error("the request does not prove who pressed the button")]
    PersonUnproved,
    /// Whoever sent a background request is not signed in.
    #[error("whoever pressed the button is not signed in")]
    PersonSignedOut,
    /// An attempt to sign in that came to nothing.
    #[error("sign-in refused")]
    SignIn(#[source] NotSignedIn),
}

impl WebError {
    /// What to say where nobody may act for a frame.
    pub(super) fn lacking(lack: Lack, visit: &Visit) -> Self {
        match lack {
            Lack::SignIn | Lack::Connection => {
                Self::NeedsPerson(visit.token.clone().into(), visit.opened.page)
            }
            Lack::WayToSignIn => Self::NoWayToSignIn,
            Lack::PayloadHash => Self::PayloadHash,
        }
    }
}

impl WebError {
    /// The HTTP status.
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchPage
            | Self::UnknownClinic
            | Self::UnknownButton
            | Self::NothingToDo
            | Self::NoSuchPart => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unread | Self::Webhook(HintError::Unreadable) => StatusCode::BAD_REQUEST,
            Self::Panicked => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Storage(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Hookup(error) => hookup_status(error),
            Self::OtherHost | Self::Webhook(HintError::Hookup) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NotOpened
            | Self::Foreign
            | Self::ForeignForm
            | Self::StaticHeader
            | Self::NoWayToSignIn
            | Self::PayloadHash
            | Self::DepartmentOff
            | Self::PersonUnproved
            | Self::PersonSignedOut
            | Self::Launch(_) => StatusCode::FORBIDDEN,
            Self::SessionEnded | Self::SignedOut | Self::NeedsPerson(..) => {
                StatusCode::UNAUTHORIZED
            }
            Self::SignIn(error) => sign_in_status(&error.cause),
        }
    }

    /// The short stable code that a person sees and an operator searches for.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::NoSuchPage => "web/not-found",
            Self::MethodNotAllowed => "web/method-not-allowed",
            Self::TooLarge => "web/too-large",
            Self::Unread => "web/not-received",
            Self::Panicked => "web/broken",
            Self::Storage(_) => "web/database",
            Self::Hookup(error) => error.code(),
            Self::OtherHost => "hookup/other-host",
            Self::Webhook(error) => error.code(),
            Self::NotOpened => "launch/not-opened",
            Self::UnknownClinic => "launch/unknown-clinic",
            Self::UnknownButton => "launch/unknown-button",
            Self::Launch(error) => error.code(),
            Self::NothingToDo => "background/nothing-to-do",
            Self::StaticHeader => "background/static-header",
            Self::SessionEnded => "panel/closed",
            Self::Foreign => "panel/foreign",
            Self::ForeignForm => "settings/foreign-form",
            Self::SignedOut => "settings/signed-out",
            Self::NoSuchPart => "panel/not-found",
            Self::NeedsPerson(..) => "sign-in/needed",
            Self::NoWayToSignIn => "sign-in/no-way",
            Self::PayloadHash => "launch/payload-hash",
            Self::DepartmentOff => "launch/department-off",
            Self::PersonUnproved => "background/person-unproved",
            Self::PersonSignedOut => "background/signed-out",
            Self::SignIn(error) => error.cause.code(),
        }
    }

    /// The field of a hookup message that is at fault.
    pub(super) fn field(&self) -> Option<&'static str> {
        if let Self::Hookup(error) = self {
            return error.field();
        }
        matches!(self, Self::OtherHost).then_some("token_url")
    }
}

/// 400 for what is not the message, 422 for a message that speaks of another place.
fn hookup_status(error: &HookupError) -> StatusCode {
    match error {
        HookupError::NotJson | HookupError::Field { .. } => StatusCode::BAD_REQUEST,
        HookupError::ForeignHost { .. } | HookupError::ForeignTokenUrl => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }
}

/// 502 where Provet did not do its part, 409 where there is nothing yet to take, 403 for everything else.
fn sign_in_status(cause: &Cause) -> StatusCode {
    match cause {
        Cause::Provet(
            SignInError::Unreachable | SignInError::Nonsense { .. } | SignInError::Throttled { .. },
        ) => StatusCode::BAD_GATEWAY,
        Cause::NotYet => StatusCode::CONFLICT,
        Cause::Malformed => StatusCode::BAD_REQUEST,
        Cause::Provet(_)
        | Cause::State
        | Cause::ShutOff
        | Cause::OtherBrowser
        | Cause::OtherPerson(_)
        | Cause::Withdrawn => StatusCode::FORBIDDEN,
    }
}

/// Left in an answer for [`dress`](super::dress::dress), which knows who asked.
#[derive(Clone)]
pub(super) struct Undressed(pub(super) Arc<WebError>);

impl IntoResponse for WebError {
    /// The one place where a failure is logged, with every cause. The body is left empty.
    fn into_response(self) -> Response {
        let status = self.status();
        let code = self.code();
        if status.is_server_error() {
            tracing::error!(code, error = %Chain(&self), "request failed");
        } else {
            tracing::info!(code, error = %Chain(&self), "request refused");
        }
        let mut response = status.into_response();
        response.extensions_mut().insert(Undressed(Arc::new(self)));
        response
    }
}

/// An error and its causes in one line.
pub(super) struct Chain<'a>(pub(super) &'a dyn Error);

impl fmt::Display for Chain<'_> {
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
