//! The words of each refusal: what happened, and what to do.

use i18n_embed_fl::fl;

use super::errors::WebError;
use crate::provet::hookup::HookupError;
use crate::provet::launch::LaunchError;
use crate::views::notice::{Notice, Offer};
use crate::views::words::Words;

/// Title, what happened, what to do.
type Said = (String, String, String);

/// `said!(words, "web-closed")` reads `web-closed-title`, `web-closed` and `web-closed-advice`.
macro_rules! said {
    ($words:expr, $title:literal, $happened:literal, $advice:literal) => {
        (
            fl!($words.fluent, $title),
            fl!($words.fluent, $happened),
            fl!($words.fluent, $advice),
        )
    };
}

/// What a person is told.
pub(super) fn notice(error: &WebError, words: &Words) -> Notice {
    let (title, happened, advice) = said(error, words);
    Notice {
        code: error.code(),
        title,
        happened,
        advice,
        offer: offer(error),
    }
}

/// A reload of the Provet page makes fresh buttons, which helps against these and no others.
fn offer(error: &WebError) -> Offer {
    match error {
        WebError::SessionEnded | WebError::Launch(LaunchError::Expired { .. } | LaunchError::FromTheFuture { .. }) => {
            Offer::ReloadProvet
        }
        _ => Offer::Nothing,
    }
}

fn said(error: &WebError, words: &Words) -> Said {
    match error {
        WebError::NoSuchPage | WebError::NoSuchPart => {
            said!(words, "web-not-found-title", "web-not-found", "web-not-found-advice")
        }
        WebError::MethodNotAllowed | WebError::Unread | WebError::Foreign => {
            said!(words, "web-not-understood-title", "web-not-understood", "web-not-understood-advice")
        }
        WebError::TooLarge => said!(words, "web-too-large-title", "web-too-large", "web-too-large-advice"),
        WebError::Panicked | WebError::Storage(_) => {
            said!(words, "web-broken-title", "web-broken", "web-broken-advice")
        }
        WebError::Hookup(error) => hookup(error, words),
        WebError::OtherHost => (
            fl!(words.fluent, "web-hookup-title"),
            fl!(words.fluent, "web-hookup-other-host"),
            String::new(),
        ),
        WebError::NotOpened => {
            said!(words, "web-not-opened-title", "web-not-opened", "web-not-opened-advice")
        }
        WebError::UnknownClinic => {
            said!(words, "web-unknown-clinic-title", "web-unknown-clinic", "web-unknown-clinic-advice")
        }
        WebError::UnknownButton => {
            said!(words, "web-unknown-button-title", "web-unknown-button", "web-unknown-button-advice")
        }
        WebError::SessionEnded => said!(words, "web-closed-title", "web-closed", "web-closed-advice"),
        WebError::Launch(error) => launch(error, words),
    }
}

fn launch(error: &LaunchError, words: &Words) -> Said {
    match error {
        LaunchError::Expired { .. } => {
            said!(words, "web-expired-title", "web-expired", "web-expired-advice")
        }
        LaunchError::FromTheFuture { .. } => {
            said!(words, "web-future-title", "web-future", "web-future-advice")
        }
        LaunchError::BadHash => said!(words, "web-set-up-title", "web-bad-hash", "web-bad-hash-advice"),
        LaunchError::MissingTimestamp | LaunchError::MissingVerification => {
            said!(words, "web-set-up-title", "web-no-hash", "web-no-hash-advice")
        }
        LaunchError::MissingObject { parameter } | LaunchError::BadObject { parameter } => (
            fl!(words.fluent, "web-set-up-title"),
            fl!(words.fluent, "web-no-object"),
            fl!(words.fluent, "web-no-object-advice", parameter = parameter.as_str()),
        ),
        LaunchError::UnknownPage | LaunchError::SeveralPages => {
            said!(words, "web-set-up-title", "web-no-page", "web-no-page-advice")
        }
        LaunchError::OtherTenant => {
            said!(words, "web-set-up-title", "web-other-tenant", "web-other-tenant-advice")
        }
        LaunchError::TooManyObjects { .. } => {
            said!(words, "web-too-many-title", "web-too-many", "web-too-many-advice")
        }
        LaunchError::TooLarge | LaunchError::RepeatedParameter { .. } | LaunchError::BadTimestamp => {
            said!(words, "web-set-up-title", "web-unreadable", "web-unreadable-advice")
        }
    }
}

fn hookup(error: &HookupError, words: &Words) -> Said {
    let title = fl!(words.fluent, "web-hookup-title");
    let happened = match error {
        HookupError::NotJson => fl!(words.fluent, "web-hookup-not-json"),
        HookupError::Field { name, problem } => {
            let (name, problem): (&str, &str) = (name, problem);
            fl!(words.fluent, "web-hookup-field", name = name, problem = problem)
        }
        HookupError::ForeignHost { name } => {
            let name: &str = name;
            fl!(words.fluent, "web-hookup-host", name = name)
        }
        HookupError::ForeignTokenUrl => fl!(words.fluent, "web-hookup-token-url"),
    };
    (title, happened, String::new())
}
