//! The words of each refusal: what happened, and what to do.

use i18n_embed_fl::fl;

use secrecy::ExposeSecret as _;

use super::errors::WebError;
use super::oauth::{SignInFailure, SignInFailureReason};
use crate::provet::SignInError;
use crate::provet::hookup::HookupError;
use crate::provet::launch::LaunchError;
use crate::provet::webhook::WebhookError;
use crate::views::error_page::{ErrorPage, NextStep};
use crate::views::form::PanelSessionToken;
use crate::views::i18n::I18n;
use crate::views::sign_in::{SignInTarget, retry_form, sign_in_form_inline};

/// Title, what happened, what to do.
type ErrorText = (String, String, String);

/// Reads a message and its attributes `title` and `advice`.
macro_rules! said {
    ($words:expr, $id:literal) => {
        (
            fl!($words.fluent, $id, "title"),
            fl!($words.fluent, $id),
            fl!($words.fluent, $id, "advice"),
        )
    };
}

/// What somebody in the settings is told: nothing of panels, where nothing but the page is wrong.
pub(super) fn build_settings_error_page(error: &WebError, words: &I18n) -> ErrorPage {
    let not_understood = matches!(
        error,
        WebError::MethodNotAllowed | WebError::BodyNotReceived
    );
    let (title, happened, advice) = if matches!(error, WebError::PageNotFound) {
        said!(words, "web-settings-not-found")
    } else if not_understood {
        said!(words, "web-settings-not-understood")
    } else if matches!(error, WebError::Internal | WebError::Storage(_)) {
        said!(words, "web-settings-broken")
    } else {
        return build_error_page(error, words);
    };
    ErrorPage {
        code: error.code(),
        title,
        message: happened,
        advice,
        next_step: NextStep::InternalLink {
            href: "/settings",
            label: fl!(words.fluent, "web-to-settings"),
        },
    }
}

/// What a person is told.
pub(super) fn build_error_page(error: &WebError, words: &I18n) -> ErrorPage {
    let (title, happened, advice) = error_text(error, words);
    ErrorPage {
        code: error.code(),
        title,
        message: happened,
        advice,
        next_step: next_step(error, words),
    }
}

/// A reload of the Provet page makes fresh buttons, which helps against these and no others.
fn next_step(error: &WebError, words: &I18n) -> NextStep {
    if matches!(error, WebError::SignedOut) {
        return NextStep::InternalLink {
            href: "/settings/sign-in",
            label: fl!(words.fluent, "web-sign-in"),
        };
    }
    if let Some(offer) = sign_in_next_step(error, words) {
        return offer;
    }
    let stale = matches!(
        error,
        WebError::SessionExpired
            | WebError::Launch(LaunchError::Expired { .. } | LaunchError::FromTheFuture { .. })
    );
    if stale {
        NextStep::ReloadProvet
    } else {
        NextStep::Nothing
    }
}

fn error_text(error: &WebError, words: &I18n) -> ErrorText {
    match error {
        WebError::PageNotFound | WebError::UnknownSection => said!(words, "web-not-found"),
        WebError::MethodNotAllowed | WebError::BodyNotReceived | WebError::CrossOrigin => {
            said!(words, "web-not-understood")
        }
        WebError::CsrfMismatch => said!(words, "web-foreign-form"),
        WebError::SignedOut => said!(words, "web-signed-out"),
        WebError::BodyTooLarge => said!(words, "web-too-large"),
        WebError::Internal | WebError::Storage(_) => said!(words, "web-broken"),
        WebError::Hookup(error) => hookup_text(error, words),
        WebError::HostMismatch => host_mismatch_text(words),
        WebError::Webhook(WebhookError::Unreadable) => said!(words, "web-webhook-unreadable"),
        WebError::Webhook(WebhookError::HookupMessage) => said!(words, "web-webhook-hookup"),
        WebError::NotNavigation => said!(words, "web-not-opened"),
        WebError::UnknownClinic => said!(words, "web-unknown-clinic"),
        WebError::UnknownButton => said!(words, "web-unknown-button"),
        WebError::NoActionConfigured => said!(words, "web-nothing-to-do"),
        WebError::StaticHeaderMismatch => said!(words, "web-static-header"),
        WebError::SessionExpired => said!(words, "web-closed"),
        WebError::SignInRequired(..) => said!(words, "sign-in-needed"),
        WebError::SignInUnavailable => said!(words, "sign-in-no-way"),
        WebError::PayloadHashRequired => said!(words, "sign-in-payload-hash"),
        WebError::DepartmentDisabled => said!(words, "sign-in-department-off"),
        WebError::UserNotVerified => {
            single_sentence(fl!(words.fluent, "background-person-unproved"))
        }
        WebError::UserSignedOut => single_sentence(fl!(words.fluent, "background-signed-out")),
        WebError::SignIn(error) => sign_in_text(&error.reason, words),
        WebError::Launch(error) => launch_text(error, words),
    }
}

/// What is told in Provet's log alone, in one sentence.
fn single_sentence(happened: String) -> ErrorText {
    (String::new(), happened, String::new())
}

fn sign_in_text(cause: &SignInFailureReason, words: &I18n) -> ErrorText {
    match cause {
        SignInFailureReason::MalformedCallback => said!(words, "sign-in-malformed"),
        SignInFailureReason::CrossOriginStart => said!(words, "sign-in-shut-off"),
        SignInFailureReason::UnknownState => said!(words, "sign-in-state"),
        SignInFailureReason::BrowserMismatch => said!(words, "sign-in-other-browser"),
        SignInFailureReason::UserMismatch(name) => user_mismatch_text(&name.0, words),
        SignInFailureReason::ClientUnavailable => said!(words, "sign-in-withdrawn"),
        SignInFailureReason::NotCompleted => single_sentence(fl!(words.fluent, "sign-in-not-yet")),
        SignInFailureReason::Provet(error) => provet_sign_in_text(*error, words),
    }
}

fn provet_sign_in_text(error: SignInError, words: &I18n) -> ErrorText {
    match error {
        SignInError::Declined => said!(words, "sign-in-declined"),
        SignInError::ClientRejected { .. } => said!(words, "sign-in-refused"),
        SignInError::InvalidCode => said!(words, "sign-in-code"),
        SignInError::Throttled { .. } => said!(words, "sign-in-throttled"),
        SignInError::Unreachable => said!(words, "sign-in-unreachable"),
        SignInError::InvalidResponse { .. }
        | SignInError::IssuerMismatch
        | SignInError::InvalidIdToken(_) => {
            said!(words, "sign-in-nonsense")
        }
        SignInError::RedirectUriNotRegistered
        | SignInError::ForeignUrl { .. }
        | SignInError::MissingSecret
        | SignInError::UnsupportedAlgorithm
        | SignInError::NotForSignIn => said!(words, "sign-in-application"),
    }
}

fn user_mismatch_text(name: &str, words: &I18n) -> ErrorText {
    (
        fl!(words.fluent, "sign-in-other-person", "title"),
        fl!(words.fluent, "sign-in-other-person", name = name),
        fl!(words.fluent, "sign-in-other-person", "advice"),
    )
}

/// What to press to sign in, or to try it once more.
fn sign_in_next_step(error: &WebError, words: &I18n) -> Option<NextStep> {
    if let WebError::SignInRequired(session, page) = error {
        let door = SignInTarget {
            session: PanelSessionToken(session.expose_secret()),
            page: *page,
            is_same_tab: false,
        };
        return Some(NextStep::Form(sign_in_form_inline(&door, words)));
    }
    let WebError::SignIn(SignInFailure {
        reason: cause,
        retry: Some(again),
    }) = error
    else {
        return None;
    };
    let door = SignInTarget {
        session: PanelSessionToken(again.session.expose_secret()),
        page: again.page,
        is_same_tab: again.is_same_window,
    };
    let other = matches!(cause, SignInFailureReason::UserMismatch(_));
    Some(NextStep::Form(retry_form(
        &door,
        &again.opener_nonce,
        other,
        words,
    )))
}

fn launch_text(error: &LaunchError, words: &I18n) -> ErrorText {
    match error {
        LaunchError::Expired { .. } => said!(words, "web-expired"),
        LaunchError::FromTheFuture { .. } => said!(words, "web-future"),
        LaunchError::BadHash => said!(words, "web-bad-hash"),
        LaunchError::MissingTimestamp | LaunchError::MissingVerification => {
            said!(words, "web-no-hash")
        }
        LaunchError::MissingObject { parameter } | LaunchError::BadObject { parameter } => {
            missing_object_text(parameter, words)
        }
        LaunchError::UnknownPage | LaunchError::SeveralPages => said!(words, "web-no-page"),
        LaunchError::OtherTenant => said!(words, "web-other-tenant"),
        LaunchError::TooManyObjects { .. } => said!(words, "web-too-many"),
        LaunchError::TooLarge
        | LaunchError::RepeatedParameter { .. }
        | LaunchError::BadTimestamp => said!(words, "web-unreadable"),
    }
}

/// Names the parameter, which is a setting of the button and nothing that was sent.
fn missing_object_text(parameter: &str, words: &I18n) -> ErrorText {
    (
        fl!(words.fluent, "web-no-object", "title"),
        fl!(words.fluent, "web-no-object"),
        fl!(
            words.fluent,
            "web-no-object",
            "advice",
            parameter = parameter
        ),
    )
}

fn hookup_text(error: &HookupError, words: &I18n) -> ErrorText {
    let title = fl!(words.fluent, "web-hookup-title");
    let happened = match error {
        HookupError::NotJson => fl!(words.fluent, "web-hookup-not-json"),
        HookupError::InvalidField { name, problem } => {
            let (name, problem): (&str, &str) = (name, problem);
            fl!(
                words.fluent,
                "web-hookup-field",
                name = name,
                problem = problem
            )
        }
        HookupError::HostNotAllowed { name } => {
            let name: &str = name;
            fl!(words.fluent, "web-hookup-host", name = name)
        }
        HookupError::TokenUrlMismatch => fl!(words.fluent, "web-hookup-token-url"),
    };
    (title, happened, String::new())
}

fn host_mismatch_text(words: &I18n) -> ErrorText {
    let title = fl!(words.fluent, "web-hookup-title");
    let happened = fl!(words.fluent, "web-hookup-other-host");
    (title, happened, String::new())
}
