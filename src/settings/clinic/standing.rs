//! Whether a clinic is connected, and what to do where it is not.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::provet::hookup::Grant;
use crate::settings::{Desk, form};
use crate::storage::{CredentialState, StoredCredential};

/// How a clinic stands with Provet.
#[derive(Debug, Clone, Copy)]
pub(super) enum Standing<'a> {
    /// The virtual user's credential works.
    Connected(&'a StoredCredential),
    /// It is being proven.
    Waiting(&'a StoredCredential),
    /// There is only what people sign in with, and somebody has.
    PeopleOnly,
    /// There is only what people sign in with, and nobody has yet.
    NeedsPerson,
    /// Provet refused what there was.
    Refused(&'a StoredCredential),
    /// Nothing was ever received.
    Nothing,
}

impl<'a> Standing<'a> {
    /// Of all credentials, newest first.
    pub(super) fn of(credentials: &'a [StoredCredential]) -> Self {
        let newest = |grant, state| {
            let mut all = credentials.iter();
            all.find(|it| it.credential.grant == grant && it.state == state)
        };
        let virtual_user = |state| newest(Grant::ClientCredentials, state);
        let people = |state| newest(Grant::AuthorizationCode, state);
        if let Some(working) = virtual_user(CredentialState::Working) {
            return Self::Connected(working);
        }
        if let Some(unverified) = virtual_user(CredentialState::Unverified) {
            return Self::Waiting(unverified);
        }
        if people(CredentialState::Working).is_some() {
            return Self::PeopleOnly;
        }
        if people(CredentialState::Unverified).is_some() {
            return Self::NeedsPerson;
        }
        let refused = virtual_user(CredentialState::Refused);
        let refused = refused.or_else(|| people(CredentialState::Refused));
        refused.map_or(Self::Nothing, Self::Refused)
    }

    /// The credential that a test of the connection would try.
    pub(super) fn to_try(self) -> Option<&'a StoredCredential> {
        match self {
            Self::Connected(it) | Self::Waiting(it) => Some(it),
            Self::Refused(it) => {
                Some(it).filter(|it| it.credential.grant == Grant::ClientCredentials)
            }
            Self::PeopleOnly | Self::NeedsPerson | Self::Nothing => None,
        }
    }

    fn look(self) -> &'static str {
        match self {
            Self::Connected(_) | Self::PeopleOnly => "good",
            Self::Waiting(_) | Self::NeedsPerson | Self::Nothing => "unsure",
            Self::Refused(_) => "bad",
        }
    }

    fn word(self, desk: &Desk) -> String {
        let fluent = &desk.words.fluent;
        match self {
            Self::Connected(_) => fl!(fluent, "settings-one-connected"),
            Self::Waiting(it) if it.attempts > 0 => fl!(fluent, "settings-one-no-answer"),
            Self::Waiting(_) => fl!(fluent, "settings-one-waiting"),
            Self::PeopleOnly => fl!(fluent, "settings-one-people"),
            Self::NeedsPerson => fl!(fluent, "settings-one-needs-person"),
            Self::Refused(_) => fl!(fluent, "settings-one-refused"),
            Self::Nothing => fl!(fluent, "settings-one-nothing"),
        }
    }

    fn advice(self, desk: &Desk) -> String {
        let fluent = &desk.words.fluent;
        match self {
            Self::Connected(_) => fl!(fluent, "settings-one-connected-advice"),
            Self::Waiting(it) if it.attempts > 0 => {
                fl!(fluent, "settings-one-no-answer-advice", count = it.attempts)
            }
            Self::Waiting(_) => fl!(fluent, "settings-one-waiting-advice"),
            Self::PeopleOnly => fl!(fluent, "settings-one-people-advice"),
            Self::NeedsPerson => fl!(fluent, "settings-one-needs-person-advice"),
            Self::Refused(it) => reason(desk, it.reason.as_deref().unwrap_or_default()).1,
            Self::Nothing => fl!(fluent, "settings-one-nothing-advice"),
        }
    }
}

/// What a reason of a credential means, and what to do about it.
pub(super) fn reason(desk: &Desk, code: &str) -> (String, String) {
    let fluent = &desk.words.fluent;
    match code {
        "invalid_client" | "unauthorized" => (
            fl!(fluent, "settings-reason-client"),
            fl!(fluent, "settings-reason-client-advice"),
        ),
        "unauthorized_client" | "unsupported_grant_type" => (
            fl!(fluent, "settings-reason-grant"),
            fl!(fluent, "settings-reason-grant-advice"),
        ),
        "invalid_scope" => (
            fl!(fluent, "settings-reason-scope"),
            fl!(fluent, "settings-reason-scope-advice"),
        ),
        "hookup/other-host" => (
            fl!(fluent, "settings-reason-other-host"),
            fl!(fluent, "settings-reason-other-host-advice"),
        ),
        "hookup/foreign-host" => (
            fl!(fluent, "settings-reason-foreign-host"),
            fl!(fluent, "settings-reason-foreign-host-advice"),
        ),
        _ => (
            fl!(fluent, "settings-reason-else"),
            fl!(fluent, "settings-reason-client-advice"),
        ),
    }
}

/// How it stands, and what to do about it.
pub(super) fn told(desk: &Desk, standing: Standing<'_>) -> Markup {
    let fluent = &desk.words.fluent;
    html! {
        p { strong class=(standing.look()) { (standing.word(desk)) } }
        p { (standing.advice(desk)) }
        @if let Standing::Refused(it) = standing {
            p .hint { (fl!(fluent, "settings-one-refused-at")) " " (form::instant(desk, it.changed_at)) }
        }
        @if let Standing::Waiting(it) = standing {
            @if let Some(next) = it.next_attempt_at.filter(|next| *next > desk.now) {
                p .hint { (fl!(fluent, "settings-one-next-attempt")) " " (form::instant(desk, next)) }
            }
        }
    }
}

/// The section about the connection. While it is being proven it asks for itself again.
pub(super) fn card(desk: &Desk, standing: Standing<'_>) -> Markup {
    let fluent = &desk.words.fluent;
    let waiting = matches!(standing, Standing::Waiting(_));
    let again = desk.at("/state");
    html! {
        section #standing aria-live="polite" hx-get=[waiting.then_some(&again)] hx-trigger=[waiting.then_some("every 2s")]
            hx-swap=[waiting.then_some("outerHTML")] hx-nonce=[waiting.then_some(&desk.nonce)] {
            h2 { (fl!(fluent, "settings-one-connection")) }
            (told(desk, standing))
            @if waiting { p { a href=(desk.at("")) { (fl!(fluent, "settings-one-look-again")) } } }
            p { a href=(desk.at("/connection")) { (fl!(fluent, "settings-one-test")) } }
        }
    }
}
