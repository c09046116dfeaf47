//! The texts of each error: what happened, and what to do.

use i18n_embed_fl::fl;

use secrecy::ExposeSecret as _;

use super::errors::WebError;
use super::routes;
use super::sign_in_failure::{SignInFailure, SignInFailureReason};
use crate::provet::SignInError;
use crate::provet::hookup::HookupError;
use crate::provet::launch::LaunchError;
use crate::provet::webhook::WebhookError;
use crate::views::error_page::{ErrorPage, NextStep};
use crate::views::form::PanelSessionToken;
use crate::views::i18n::I18n;
use crate::views::sign_in_form::{SignInTarget, retry_form, sign_in_form_inline};

/// Title, what happened, what to do.
type ErrorText = (String, String, String);

/// Reads a message and its attributes `title` and `advice`.
macro_rules! message {
    ($i18n:expr, $id:literal) => {
        (
            fl!($i18n.fluent, $id, "title"),
            fl!($i18n.fluent, $id),
            fl!($i18n.fluent, $id, "advice"),
        )
    };
}

/// The error page of the settings. Errors that can happen anywhere get texts that do not mention panels.
pub(super) fn build_settings_error_page(error: &WebError, i18n: &I18n) -> ErrorPage {
    let not_understood = matches!(
        error,
        WebError::MethodNotAllowed | WebError::BodyNotReceived
    );
    let (title, message_text, advice) = if matches!(error, WebError::PageNotFound) {
        message!(i18n, "web-settings-not-found")
    } else if not_understood {
        message!(i18n, "web-settings-not-understood")
    } else if matches!(error, WebError::Internal | WebError::Storage(_)) {
        message!(i18n, "web-settings-broken")
    } else {
        return build_error_page(error, i18n);
    };
    ErrorPage {
        code: error.code(),
        title,
        message: message_text,
        advice,
        next_step: NextStep::InternalLink {
            href: routes::SETTINGS,
            label: fl!(i18n.fluent, "web-to-settings"),
        },
    }
}

/// The error page of a panel.
pub(super) fn build_error_page(error: &WebError, i18n: &I18n) -> ErrorPage {
    let (title, message_text, advice) = error_text(error, i18n);
    ErrorPage {
        code: error.code(),
        title,
        message: message_text,
        advice,
        next_step: next_step(error, i18n),
    }
}

/// What the user can do next. Reloading the Provet page makes new launch URLs, which helps only against expired ones.
fn next_step(error: &WebError, i18n: &I18n) -> NextStep {
    if matches!(error, WebError::SignedOut) {
        return NextStep::InternalLink {
            href: routes::SETTINGS_SIGN_IN,
            label: fl!(i18n.fluent, "web-sign-in"),
        };
    }
    if let Some(offer) = sign_in_next_step(error, i18n) {
        return offer;
    }
    let stale = matches!(
        error,
        WebError::SessionExpired
            | WebError::PanelsEnded
            | WebError::TooManyRecords
            | WebError::Launch(LaunchError::Expired { .. } | LaunchError::FromTheFuture { .. })
    );
    if stale {
        NextStep::ReloadProvet
    } else {
        NextStep::Nothing
    }
}

fn error_text(error: &WebError, i18n: &I18n) -> ErrorText {
    match error {
        WebError::PageNotFound | WebError::UnknownSection => message!(i18n, "web-not-found"),
        WebError::MethodNotAllowed
        | WebError::InvalidHost
        | WebError::BodyNotReceived
        | WebError::CrossOrigin => {
            message!(i18n, "web-not-understood")
        }
        WebError::CsrfMismatch => message!(i18n, "web-foreign-form"),
        WebError::SignedOut => message!(i18n, "web-signed-out"),
        WebError::BodyTooLarge => message!(i18n, "web-too-large"),
        WebError::Internal | WebError::Storage(_) => message!(i18n, "web-broken"),
        WebError::Hookup(error) => hookup_text(error, i18n),
        WebError::HostMismatch => host_mismatch_text(i18n),
        WebError::TooManyHookups => message!(i18n, "web-hookup-many"),
        WebError::Webhook(WebhookError::Unreadable) => message!(i18n, "web-webhook-unreadable"),
        WebError::Webhook(WebhookError::HookupMessage) => message!(i18n, "web-webhook-hookup"),
        WebError::NotNavigation => message!(i18n, "web-not-opened"),
        WebError::UnknownClinic => message!(i18n, "web-unknown-clinic"),
        WebError::UnknownButton => message!(i18n, "web-unknown-button"),
        WebError::PanelsEnded => message!(i18n, "web-ended"),
        WebError::TooManyRecords => message!(i18n, "web-many-records"),
        WebError::OtherPageOrigin => message!(i18n, "web-other-origin"),
        WebError::SenderNotAllowed => message!(i18n, "web-sender"),
        WebError::SentByBrowser => message!(i18n, "web-browser"),
        WebError::NoActionConfigured => message!(i18n, "web-nothing-to-do"),
        WebError::StaticHeaderMismatch => message!(i18n, "web-static-header"),
        WebError::SessionExpired => message!(i18n, "web-closed"),
        WebError::SignInRequired(..) => message!(i18n, "sign-in-needed"),
        WebError::SignInUnavailable => message!(i18n, "sign-in-no-way"),
        WebError::PayloadHashRequired => message!(i18n, "sign-in-payload-hash"),
        WebError::DepartmentDisabled => message!(i18n, "sign-in-department-off"),
        WebError::UserNotVerified => {
            single_sentence(fl!(i18n.fluent, "background-person-unproved"))
        }
        WebError::UserSignedOut => single_sentence(fl!(i18n.fluent, "background-signed-out")),
        WebError::SignIn(error) => sign_in_text(&error.reason, i18n),
        WebError::Launch(error) => launch_text(error, i18n),
    }
}

/// A text for the log of Provet alone, in one sentence.
fn single_sentence(message_text: String) -> ErrorText {
    (String::new(), message_text, String::new())
}

fn sign_in_text(cause: &SignInFailureReason, i18n: &I18n) -> ErrorText {
    match cause {
        SignInFailureReason::MalformedCallback => message!(i18n, "sign-in-malformed"),
        SignInFailureReason::CrossOriginStart => message!(i18n, "sign-in-shut-off"),
        SignInFailureReason::UnknownState => message!(i18n, "sign-in-state"),
        SignInFailureReason::BrowserMismatch => message!(i18n, "sign-in-other-browser"),
        SignInFailureReason::UserMismatch(name) => user_mismatch_text(&name.0, i18n),
        SignInFailureReason::ClientUnavailable => message!(i18n, "sign-in-withdrawn"),
        SignInFailureReason::NotCompleted => single_sentence(fl!(i18n.fluent, "sign-in-not-yet")),
        SignInFailureReason::Provet(error) => provet_sign_in_text(*error, i18n),
    }
}

fn provet_sign_in_text(error: SignInError, i18n: &I18n) -> ErrorText {
    match error {
        SignInError::Declined => message!(i18n, "sign-in-declined"),
        SignInError::ClientRejected { .. } => message!(i18n, "sign-in-refused"),
        SignInError::InvalidCode => message!(i18n, "sign-in-code"),
        SignInError::Throttled { .. } => message!(i18n, "sign-in-throttled"),
        SignInError::Unreachable => message!(i18n, "sign-in-unreachable"),
        SignInError::InvalidResponse { .. }
        | SignInError::IssuerMismatch
        | SignInError::InvalidIdToken(_) => {
            message!(i18n, "sign-in-nonsense")
        }
        SignInError::RedirectUriNotRegistered
        | SignInError::ForeignUrl { .. }
        | SignInError::MissingSecret
        | SignInError::UnsupportedAlgorithm
        | SignInError::NotForSignIn => message!(i18n, "sign-in-application"),
    }
}

fn user_mismatch_text(name: &str, i18n: &I18n) -> ErrorText {
    (
        fl!(i18n.fluent, "sign-in-other-person", "title"),
        fl!(i18n.fluent, "sign-in-other-person", name = name),
        fl!(i18n.fluent, "sign-in-other-person", "advice"),
    )
}

/// The form to sign in, or to try again.
fn sign_in_next_step(error: &WebError, i18n: &I18n) -> Option<NextStep> {
    if let WebError::SignInRequired(session, page) = error {
        let target = SignInTarget {
            session: PanelSessionToken(session.expose_secret()),
            page: *page,
            is_same_tab: false,
        };
        return Some(NextStep::Form(sign_in_form_inline(&target, i18n)));
    }
    let WebError::SignIn(SignInFailure {
        reason: cause,
        retry: Some(again),
    }) = error
    else {
        return None;
    };
    let target = SignInTarget {
        session: PanelSessionToken(again.session.expose_secret()),
        page: again.page,
        is_same_tab: again.is_same_window,
    };
    let other = matches!(cause, SignInFailureReason::UserMismatch(_));
    Some(NextStep::Form(retry_form(
        &target,
        &again.opener_nonce,
        other,
        i18n,
    )))
}

fn launch_text(error: &LaunchError, i18n: &I18n) -> ErrorText {
    match error {
        LaunchError::Expired { .. } => message!(i18n, "web-expired"),
        LaunchError::FromTheFuture { .. } => message!(i18n, "web-future"),
        LaunchError::BadHash => message!(i18n, "web-bad-hash"),
        LaunchError::MissingTimestamp | LaunchError::MissingVerification => {
            message!(i18n, "web-no-hash")
        }
        LaunchError::MissingObject { parameter } | LaunchError::BadObject { parameter } => {
            missing_object_text(parameter, i18n)
        }
        LaunchError::UnknownPage | LaunchError::SeveralPages => message!(i18n, "web-no-page"),
        LaunchError::OtherTenant => message!(i18n, "web-other-tenant"),
        LaunchError::TooManyObjects { .. } => message!(i18n, "web-too-many"),
        LaunchError::TooLarge
        | LaunchError::RepeatedParameter { .. }
        | LaunchError::BadTimestamp => message!(i18n, "web-unreadable"),
    }
}

/// Names the parameter as the button is configured, never as the request sent it.
fn missing_object_text(parameter: &str, i18n: &I18n) -> ErrorText {
    (
        fl!(i18n.fluent, "web-no-object", "title"),
        fl!(i18n.fluent, "web-no-object"),
        fl!(
            i18n.fluent,
            "web-no-object",
            "advice",
            parameter = parameter
        ),
    )
}

fn hookup_text(error: &HookupError, i18n: &I18n) -> ErrorText {
    let title = fl!(i18n.fluent, "web-hookup-title");
    let message_text = match error {
        HookupError::NotJson => fl!(i18n.fluent, "web-hookup-not-json"),
        HookupError::InvalidField { name, problem } => {
            let (name, problem): (&str, &str) = (name, problem);
            fl!(
                i18n.fluent,
                "web-hookup-field",
                name = name,
                problem = problem
            )
        }
        HookupError::HostNotAllowed { name } => {
            let name: &str = name;
            fl!(i18n.fluent, "web-hookup-host", name = name)
        }
        HookupError::TokenUrlMismatch => fl!(i18n.fluent, "web-hookup-token-url"),
    };
    (title, message_text, String::new())
}

fn host_mismatch_text(i18n: &I18n) -> ErrorText {
    let title = fl!(i18n.fluent, "web-hookup-title");
    let message_text = fl!(i18n.fluent, "web-hookup-other-host");
    (title, message_text, String::new())
}
