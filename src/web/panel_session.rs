//! The encrypted session token of an open panel. It authenticates the requests of the panel, and is the only source of their
//! object ids.
//!
//! It is no cookie: all clinics of a region share one origin, and browsers partition or block third-party cookies. The token
//! is part of the page, and is sent in a header, or in a hidden field of a plain form.

use std::sync::Arc;

use axum::http::HeaderMap;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::AppState;
use super::errors::WebError;
use crate::access_policy::{AccessDecision, AccessDenied, ActAs, RequestProof};
use crate::panels::{FormFields, LaunchOrigin, PanelSession};
use crate::provet::launch::{Launch, ProofLevel};
use crate::provet::{ProvetId, ProvetPage, UserId};
use crate::storage::{AuditActor, CachedTenant, StorageError, UserSession, Vault, VaultError};

/// The header that carries the token.
const TOKEN_HEADER: &str = "x-cageside-session";
/// The form field that carries it.
pub(super) const TOKEN_FIELD: &str = crate::views::form::FIELD_SESSION;
/// The additional data of the encryption: a ciphertext of another column or kind cannot be used as a token.
const TOKEN_AAD: &str = "session";

/// The content of a token: a tuple, to keep it short, because every form contains it.
#[derive(Serialize, Deserialize)]
struct SessionTokenPayload(
    ProvetId,
    ProvetPage,
    Vec<i64>,
    ProofLevel,
    Option<i64>,
    Option<i64>,
    Option<String>,
    String,
    i64,
    LaunchOriginPayload,
);

/// The button, the salt and the time of the launch.
#[derive(Serialize, Deserialize)]
struct LaunchOriginPayload(String, String, i64);

/// An authenticated panel session, with the present state of its clinic.
pub(super) struct ActivePanelSession {
    pub(super) claims: Arc<PanelSession>,
    /// The token itself, for the pages rendered in response.
    pub(super) token: String,
    pub(super) clinic: Arc<CachedTenant>,
    /// The user who is signed in, if any.
    pub(super) user_session: Option<UserSession>,
}

impl ActivePanelSession {
    /// With whose rights the session reads and writes, or what is still missing.
    pub(super) fn access(&self) -> AccessDecision {
        self.clinic.resolve_access(RequestProof {
            launch_proof: self.claims.proof,
            signed_in: self.user_session.is_some(),
        })
    }
}

impl ActivePanelSession {
    /// The user for the audit: proved by a sign-in, or else as far as the launch says.
    pub(super) fn actor(&self) -> AuditActor {
        let user = self
            .user_session
            .as_ref()
            .and_then(|user_session| user_session.user_id);
        let user_session = user.map(|user| AuditActor::Verified(user.number().to_string()));
        user_session.unwrap_or_else(|| self.claims.actor())
    }

    /// The error for what the session lacks.
    pub(super) fn access_error(&self, lack: AccessDenied) -> WebError {
        match lack {
            AccessDenied::SignInRequired | AccessDenied::NotConnected => {
                WebError::SignInRequired(self.token.clone().into(), self.claims.page)
            }
            AccessDenied::SignInUnavailable => WebError::SignInUnavailable,
            AccessDenied::PayloadHashRequired => WebError::PayloadHashRequired,
        }
    }

    /// The user session whose rights are read with; none where the virtual user of the clinic reads.
    pub(super) fn reader_identity(&self) -> Option<String> {
        let user_session = self
            .user_session
            .as_ref()
            .map(|user_session| user_session.id.clone());
        user_session.filter(|_| self.access().read == Ok(ActAs::User))
    }
}

/// Whether the user who signed in may be the one who pressed the button, as far as both are known.
///
/// A launch may merely claim the user: a false claim can keep somebody out, but lets nobody in.
pub(super) fn is_same_user(claimed: Option<i64>, user: Option<UserId>) -> bool {
    let both = claimed.zip(user);
    both.is_none_or(|(claimed, user)| claimed == user.number())
}

/// The user session of a panel, if it is still valid.
pub(super) async fn load_user_session(
    app: &AppState,
    panel_session: &PanelSession,
) -> Result<Option<UserSession>, StorageError> {
    let Some(id) = &panel_session.user_session_id else {
        return Ok(None);
    };
    let now = app.clock.now();
    let found = app.db.find_user_session(id).await?;
    Ok(found.filter(|it| {
        // A token of this clinic must not bring in the user session of another one.
        let own = it.provet_id == panel_session.provet_id;
        own && it.is_active(now) && is_same_user(panel_session.claimed_user_id, it.user_id)
    }))
}

/// The panel session of a verified launch.
pub(super) fn new_panel_session(
    launch: Launch,
    origin: LaunchOrigin,
    expires_at: Timestamp,
) -> PanelSession {
    PanelSession {
        origin,
        provet_id: launch.provet_id,
        page: launch.page,
        object_ids: launch.objects,
        proof: launch.proof_level,
        claimed_user_id: launch.claimed_user,
        department_id: launch.department,
        user_session_id: None,
        panel_id: super::random_hex::generate::<16>(),
        expires_at,
    }
}

/// The token of a panel session.
pub(super) fn encrypt_token(
    vault: &Vault,
    panel_session: &PanelSession,
) -> Result<String, VaultError> {
    let sealed = SessionTokenPayload(
        panel_session.provet_id,
        panel_session.page,
        panel_session.object_ids.clone(),
        panel_session.proof,
        panel_session.claimed_user_id,
        panel_session.department_id,
        panel_session.user_session_id.clone(),
        panel_session.panel_id.clone(),
        panel_session.expires_at.as_millisecond(),
        LaunchOriginPayload(
            panel_session.origin.button_id.clone(),
            panel_session.origin.salt_id.clone(),
            panel_session.origin.opened_at.as_millisecond(),
        ),
    );
    // Only numbers and strings, so that this cannot fail; if it did, there must be no token.
    let plain = serde_json::to_vec(&sealed).map_err(|_| VaultError::TooLong)?;
    vault.encrypt(TOKEN_AAD, &plain)
}

/// The session in a token, if the token is ours. Does not check the expiry.
fn decrypt_token(vault: &Vault, token: &str) -> Option<PanelSession> {
    let plain = vault.decrypt(TOKEN_AAD, token).ok()?;
    let SessionTokenPayload(
        provet_id,
        page,
        objects,
        proof,
        claimed_user,
        department,
        user_session,
        frame,
        expires_at,
        LaunchOriginPayload(button_id, salt_id, opened_at),
    ) = serde_json::from_slice(&plain).ok()?;
    Some(PanelSession {
        provet_id,
        page,
        object_ids: objects,
        proof,
        claimed_user_id: claimed_user,
        department_id: department,
        user_session_id: user_session,
        panel_id: frame,
        origin: LaunchOrigin {
            button_id,
            salt_id,
            opened_at: Timestamp::from_millisecond(opened_at).ok()?,
        },
        expires_at: Timestamp::from_millisecond(expires_at).ok()?,
    })
}

/// The token of a request: from the header, else from the form.
fn token_from_request<'a>(headers: &'a HeaderMap, form: &'a FormFields) -> &'a str {
    let header = headers
        .get(TOKEN_HEADER)
        .and_then(|value| value.to_str().ok());
    header.unwrap_or_else(|| form.value(TOKEN_FIELD))
}

/// Authenticates a request: its token must be ours, valid, of this page, and what opened the panel must still be good.
///
/// Every failure gives the same error, which does not reveal what was wrong.
pub(super) async fn authenticate(
    app: &AppState,
    page: ProvetPage,
    headers: &HeaderMap,
    form: &FormFields,
) -> Result<ActivePanelSession, WebError> {
    let session = session_from_token(app, token_from_request(headers, form)).await?;
    if session.claims.page != page {
        return Err(WebError::SessionExpired);
    }
    Ok(session)
}

/// The session of a token of any page.
pub(super) async fn session_from_token(
    app: &AppState,
    token: &str,
) -> Result<ActivePanelSession, WebError> {
    let panel_session = decrypt_token(app.db.vault(), token).ok_or(WebError::SessionExpired)?;
    let now = app.clock.now();
    if now >= panel_session.expires_at {
        return Err(WebError::SessionExpired);
    }
    let clinic = app
        .tenant_cache
        .find_tenant(panel_session.provet_id)
        .await?;
    // Since the token was issued its button or its salt may have gone, the panels been ended, or the clinic disabled.
    let clinic =
        clinic.filter(|clinic| super::button_lookup::is_still_open(clinic, &panel_session, now));
    Ok(ActivePanelSession {
        clinic: clinic.ok_or(WebError::SessionExpired)?,
        user_session: load_user_session(app, &panel_session).await?,
        token: token.to_owned(),
        claims: Arc::new(panel_session),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn vault() -> Vault {
        Vault::generate()
    }

    fn opened() -> PanelSession {
        PanelSession {
            provet_id: ProvetId::new(54321).unwrap(),
            page: ProvetPage::Reminder,
            object_ids: vec![7, 8, i64::MAX],
            proof: ProofLevel::Plain,
            claimed_user_id: Some(3),
            department_id: Some(2),
            user_session_id: Some("a".repeat(32)),
            panel_id: "f".repeat(32),
            origin: LaunchOrigin {
                button_id: "b".repeat(32),
                salt_id: "5".repeat(16),
                opened_at: Timestamp::from_millisecond(1_799_999_000_123).unwrap(),
            },
            expires_at: Timestamp::from_millisecond(1_800_000_000_123).unwrap(),
        }
    }

    #[test]
    fn a_token_says_what_was_opened() {
        let vault = vault();
        let token = encrypt_token(&vault, &opened()).unwrap();
        assert_eq!(decrypt_token(&vault, &token), Some(opened()));
    }

    #[test]
    fn another_key_or_another_place_opens_nothing() {
        let vault = vault();
        let token = encrypt_token(&vault, &opened()).unwrap();
        assert_eq!(decrypt_token(&Vault::generate(), &token), None);
        let elsewhere = vault.encrypt("credential.secret", b"{}").unwrap();
        assert_eq!(decrypt_token(&vault, &elsewhere), None);
    }

    proptest! {
        #[test]
        fn no_single_change_to_a_token_passes(at in any::<prop::sample::Index>(), to in "[0-9a-f]") {
            let vault = vault();
            let mut token = encrypt_token(&vault, &opened()).unwrap();
            let at = at.index(token.len());
            prop_assume!(token.get(at..=at) != Some(to.as_str()));
            token.replace_range(at..=at, &to);
            prop_assert_eq!(decrypt_token(&vault, &token), None);
        }

        #[test]
        fn no_text_breaks_the_reading_of_a_token(text in ".{0,200}") {
            prop_assert_eq!(decrypt_token(&vault(), &text), None);
        }
    }
}
