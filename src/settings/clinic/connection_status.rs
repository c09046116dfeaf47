//! The connection status of a clinic, and what to do where it is not connected.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::provet::oauth::OAuthGrantType;
use crate::settings::{ClinicContext, form};
use crate::storage::{CredentialState, StoredCredential};

/// The connection status of a clinic.
#[derive(Debug, Clone, Copy)]
pub(super) enum ClinicConnectionStatus<'a> {
    /// The virtual user's credential works.
    Connected(&'a StoredCredential),
    /// The credential is being checked.
    Checking(&'a StoredCredential),
    /// Only a credential for users, which has been used.
    UsersOnly,
    /// Only a credential for users, which nobody has used yet.
    SignInRequired,
    /// Provet refused the credential.
    Refused(&'a StoredCredential),
    /// There has never been a credential.
    NoCredential,
}

impl<'a> ClinicConnectionStatus<'a> {
    /// From all credentials, newest first.
    pub(super) fn from_credentials(credentials: &'a [StoredCredential]) -> Self {
        let newest = |grant, state| {
            let mut all = credentials.iter();
            all.find(|it| it.credential.grant_type == grant && it.state == state)
        };
        let virtual_user = |state| newest(OAuthGrantType::ClientCredentials, state);
        let users = |state| newest(OAuthGrantType::AuthorizationCode, state);
        // The virtual user first: with it panels work for everybody, whoever has signed in.
        if let Some(working) = virtual_user(CredentialState::Working) {
            return Self::Connected(working);
        }
        if let Some(unverified) = virtual_user(CredentialState::Unverified) {
            return Self::Checking(unverified);
        }
        if users(CredentialState::Working).is_some() {
            return Self::UsersOnly;
        }
        if users(CredentialState::Unverified).is_some() {
            return Self::SignInRequired;
        }
        let refused = virtual_user(CredentialState::Refused);
        let refused = refused.or_else(|| users(CredentialState::Refused));
        refused.map_or(Self::NoCredential, Self::Refused)
    }

    /// The credential that a connection test uses.
    pub(super) fn testable_credential(self) -> Option<&'a StoredCredential> {
        match self {
            Self::Connected(it) | Self::Checking(it) => Some(it),
            Self::Refused(it) => {
                Some(it).filter(|it| it.credential.grant_type == OAuthGrantType::ClientCredentials)
            }
            Self::UsersOnly | Self::SignInRequired | Self::NoCredential => None,
        }
    }

    /// Whether panels can read from Provet: for everybody, or for those who sign in.
    pub(super) fn is_connected(self) -> bool {
        matches!(self, Self::Connected(_) | Self::UsersOnly)
    }

    fn css_class(self) -> &'static str {
        match self {
            Self::Connected(_) | Self::UsersOnly => "good",
            Self::Checking(_) | Self::SignInRequired | Self::NoCredential => "warning",
            Self::Refused(_) => "bad",
        }
    }

    /// The status in a few words.
    pub(super) fn status_label(self, ctx: &ClinicContext) -> String {
        let fluent = &ctx.i18n.fluent;
        match self {
            Self::Connected(_) => fl!(fluent, "settings-clinic-connected"),
            // After a failed attempt “is being tried” would be a comfort that is not true.
            Self::Checking(it) if it.attempts > 0 => fl!(fluent, "settings-clinic-no-answer"),
            Self::Checking(_) => fl!(fluent, "settings-clinic-waiting"),
            Self::UsersOnly => fl!(fluent, "settings-clinic-people"),
            Self::SignInRequired => fl!(fluent, "settings-clinic-needs-person"),
            Self::Refused(_) => fl!(fluent, "settings-clinic-refused"),
            Self::NoCredential => fl!(fluent, "settings-clinic-nothing"),
        }
    }

    fn advice_message(self, ctx: &ClinicContext) -> String {
        let fluent = &ctx.i18n.fluent;
        match self {
            Self::Connected(_) => fl!(fluent, "settings-clinic-connected-advice"),
            Self::Checking(it) if it.attempts > 0 => {
                fl!(
                    fluent,
                    "settings-clinic-no-answer-advice",
                    count = it.attempts
                )
            }
            Self::Checking(_) => fl!(fluent, "settings-clinic-waiting-advice"),
            Self::UsersOnly => fl!(fluent, "settings-clinic-people-advice"),
            Self::SignInRequired => fl!(fluent, "settings-clinic-needs-person-advice"),
            Self::Refused(it) => reason_message(ctx, it.reason.as_deref().unwrap_or_default()).1,
            Self::NoCredential => fl!(fluent, "settings-clinic-nothing-advice"),
        }
    }
}

/// The message for a credential's reason code, and advice.
pub(super) fn reason_message(ctx: &ClinicContext, code: &str) -> (String, String) {
    let fluent = &ctx.i18n.fluent;
    match code {
        // Codes of RFC 6749, section 5.2; `unauthorized` is a plain 401 without a body. [I]
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

/// Renders the status with advice.
pub(super) fn render_status(ctx: &ClinicContext, status: ClinicConnectionStatus<'_>) -> Markup {
    let fluent = &ctx.i18n.fluent;
    html! {
        p { strong class=(status.css_class()) { (status.status_label(ctx)) } }
        p { (status.advice_message(ctx)) }
        @if let ClinicConnectionStatus::Refused(it) = status {
            p .hint { (fl!(fluent, "settings-clinic-refused-at")) " " (form::local_time(ctx, it.changed_at)) }
        }
        @if let ClinicConnectionStatus::Checking(it) = status {
            @if let Some(next) = it.next_attempt_at.filter(|next| *next > ctx.now) {
                p .hint { (fl!(fluent, "settings-clinic-next-attempt")) " " (form::local_time(ctx, next)) }
            }
        }
    }
}

/// The section about the connection. While the credential is being checked it polls for changes.
pub(super) fn render_section(ctx: &ClinicContext, status: ClinicConnectionStatus<'_>) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let waiting = matches!(status, ClinicConnectionStatus::Checking(_));
    let again = ctx.clinic_path("/state");
    html! {
        // The polling ends by itself: what replaces this section once the check is over has no trigger.
        section #connection-status aria-live="polite" hx-get=[waiting.then_some(&again)] hx-trigger=[waiting.then_some("every 2s")]
            hx-swap=[waiting.then_some("outerHTML")] hx-nonce=[waiting.then_some(&ctx.nonce)] {
            h2 { (fl!(fluent, "settings-clinic-connection")) }
            (render_status(ctx, status))
            @if waiting { p { a href=(ctx.clinic_path("")) { (fl!(fluent, "settings-clinic-check-again")) } } }
            p { a href=(ctx.clinic_path("/connection")) { (fl!(fluent, "settings-clinic-test")) } }
        }
    }
}
