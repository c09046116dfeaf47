//! The words of each refusal: what happened, and what to do.

use i18n_embed_fl::fl;

use secrecy::ExposeSecret as _;

use super::errors::WebError;
use super::people::{Cause, NotSignedIn};
use crate::provet::SignInError;
use crate::provet::hint::HintError;
use crate::provet::hookup::HookupError;
use crate::provet::launch::LaunchError;
use crate::views::form::Token;
use crate::views::notice::{Notice, Offer};
use crate::views::sign_in::{Door, button_beside, retry};
use crate::views::words::Words;

/// Title, what happened, what to do.
type Said = (String, String, String);

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
pub(super) fn in_settings(error: &WebError, words: &Words) -> Notice {
    let not_understood = matches!(error, WebError::MethodNotAllowed | WebError::Unread);
    let (title, happened, advice) = if matches!(error, WebError::NoSuchPage) {
        said!(words, "web-settings-not-found")
    } else if not_understood {
        said!(words, "web-settings-not-understood")
    } else if matches!(error, WebError::Panicked | WebError::Storage(_)) {
        said!(words, "web-settings-broken")
    } else {
        return notice(error, words);
    };
    Notice {
        code: error.code(),
        title,
        happened,
        advice,
        offer: Offer::Way {
            href: "/settings",
            label: fl!(words.fluent, "web-to-settings"),
        },
    }
}

/// What a person is told.
pub(super) fn notice(error: &WebError, words: &Words) -> Notice {
    let (title, happened, advice) = said(error, words);
    Notice {
        code: error.code(),
        title,
        happened,
        advice,
        offer: offer(error, words),
    }
}

/// A reload of the Provet page makes fresh buttons, which helps against these and no others.
fn offer(error: &WebError, words: &Words) -> Offer {
    if matches!(error, WebError::SignedOut) {
        return Offer::Way {
            href: "/settings/sign-in",
            label: fl!(words.fluent, "web-sign-in"),
        };
    }
    if let Some(offer) = sign_in_offer(error, words) {
        return offer;
    }
    let stale = matches!(
        error,
        WebError::SessionEnded
            | WebError::Launch(LaunchError::Expired { .. } | LaunchError::FromTheFuture { .. })
    );
    if stale {
        Offer::ReloadProvet
    } else {
        Offer::Nothing
    }
}

fn said(error: &WebError, words: &Words) -> Said {
    match error {
        WebError::NoSuchPage | WebError::NoSuchPart => said!(words, "web-not-found"),
        WebError::MethodNotAllowed | WebError::Unread | WebError::Foreign => {
            said!(words, "web-not-understood")
        }
        WebError::ForeignForm => said!(words, "web-foreign-form"),
        WebError::SignedOut => said!(words, "web-signed-out"),
        WebError::TooLarge => said!(words, "web-too-large"),
        WebError::Panicked | WebError::Storage(_) => said!(words, "web-broken"),
        WebError::Hookup(error) => hookup(error, words),
        WebError::OtherHost => elsewhere(words),
        WebError::Webhook(HintError::Unreadable) => said!(words, "web-webhook-unreadable"),
        WebError::Webhook(HintError::Hookup) => said!(words, "web-webhook-hookup"),
        WebError::NotOpened => said!(words, "web-not-opened"),
        WebError::UnknownClinic => said!(words, "web-unknown-clinic"),
        WebError::UnknownButton => said!(words, "web-unknown-button"),
        WebError::NothingToDo => said!(words, "web-nothing-to-do"),
        WebError::StaticHeader => said!(words, "web-static-header"),
        WebError::SessionEnded => said!(words, "web-closed"),
        WebError::NeedsPerson(..) => said!(words, "sign-in-needed"),
        WebError::NoWayToSignIn => said!(words, "sign-in-no-way"),
        WebError::PayloadHash => said!(words, "sign-in-payload-hash"),
        WebError::DepartmentOff => said!(words, "sign-in-department-off"),
        WebError::PersonUnproved => line(fl!(words.fluent, "background-person-unproved")),
        WebError::PersonSignedOut => line(fl!(words.fluent, "background-signed-out")),
        WebError::SignIn(error) => sign_in(&error.cause, words),
        WebError::Launch(error) => launch(error, words),
    }
}

/// What is told in Provet's log alone, in one sentence.
fn line(happened: String) -> Said {
    (String::new(), happened, String::new())
}

fn sign_in(cause: &Cause, words: &Words) -> Said {
    match cause {
        Cause::Malformed => said!(words, "sign-in-malformed"),
        Cause::ShutOff => said!(words, "sign-in-shut-off"),
        Cause::State => said!(words, "sign-in-state"),
        Cause::OtherBrowser => said!(words, "sign-in-other-browser"),
        Cause::OtherPerson(name) => other_person(&name.0, words),
        Cause::Withdrawn => said!(words, "sign-in-withdrawn"),
        Cause::NotYet => line(fl!(words.fluent, "sign-in-not-yet")),
        Cause::Provet(error) => by_provet(*error, words),
    }
}

fn by_provet(error: SignInError, words: &Words) -> Said {
    match error {
        SignInError::Declined => said!(words, "sign-in-declined"),
        SignInError::Refused { .. } => said!(words, "sign-in-refused"),
        SignInError::Code => said!(words, "sign-in-code"),
        SignInError::Throttled { .. } => said!(words, "sign-in-throttled"),
        SignInError::Unreachable => said!(words, "sign-in-unreachable"),
        SignInError::Nonsense { .. } | SignInError::Issuer | SignInError::IdToken(_) => {
            said!(words, "sign-in-nonsense")
        }
        SignInError::RedirectUri
        | SignInError::ForeignUrl { .. }
        | SignInError::NoSecret
        | SignInError::Algorithm
        | SignInError::NotForPeople => said!(words, "sign-in-application"),
    }
}

fn other_person(name: &str, words: &Words) -> Said {
    (
        fl!(words.fluent, "sign-in-other-person", "title"),
        fl!(words.fluent, "sign-in-other-person", name = name),
        fl!(words.fluent, "sign-in-other-person", "advice"),
    )
}

/// What to press to sign in, or to try it once more.
fn sign_in_offer(error: &WebError, words: &Words) -> Option<Offer> {
    if let WebError::NeedsPerson(session, page) = error {
        let door = Door {
            session: Token(session.expose_secret()),
            page: *page,
            here: false,
        };
        return Some(Offer::Form(button_beside(&door, words)));
    }
    let WebError::SignIn(NotSignedIn {
        cause,
        retry: Some(again),
    }) = error
    else {
        return None;
    };
    let door = Door {
        session: Token(again.session.expose_secret()),
        page: again.page,
        here: again.here,
    };
    let other = matches!(cause, Cause::OtherPerson(_));
    Some(Offer::Form(retry(&door, &again.echo, other, words)))
}

fn launch(error: &LaunchError, words: &Words) -> Said {
    match error {
        LaunchError::Expired { .. } => said!(words, "web-expired"),
        LaunchError::FromTheFuture { .. } => said!(words, "web-future"),
        LaunchError::BadHash => said!(words, "web-bad-hash"),
        LaunchError::MissingTimestamp | LaunchError::MissingVerification => {
            said!(words, "web-no-hash")
        }
        LaunchError::MissingObject { parameter } | LaunchError::BadObject { parameter } => {
            no_object(parameter, words)
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
fn no_object(parameter: &str, words: &Words) -> Said {
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

fn hookup(error: &HookupError, words: &Words) -> Said {
    let title = fl!(words.fluent, "web-hookup-title");
    let happened = match error {
        HookupError::NotJson => fl!(words.fluent, "web-hookup-not-json"),
        HookupError::Field { name, problem } => {
            let (name, problem): (&str, &str) = (name, problem);
            fl!(
                words.fluent,
                "web-hookup-field",
                name = name,
                problem = problem
            )
        }
        HookupError::ForeignHost { name } => {
            let name: &str = name;
            fl!(words.fluent, "web-hookup-host", name = name)
        }
        HookupError::ForeignTokenUrl => fl!(words.fluent, "web-hookup-token-url"),
    };
    (title, happened, String::new())
}

fn elsewhere(words: &Words) -> Said {
    let title = fl!(words.fluent, "web-hookup-title");
    let happened = fl!(words.fluent, "web-hookup-other-host");
    (title, happened, String::new())
}
