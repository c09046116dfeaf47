//! The sealed token of an opened frame: what lets a panel's requests in, and the only source of their ids.
//!
//! No cookie: all clinics of a region share one origin, and browsers partition or block third-party cookies.
//! The token stands in the page and travels in a header, or in a hidden field where a plain form posts.

use std::sync::Arc;

use axum::http::HeaderMap;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::AppState;
use super::errors::WebError;
use crate::panels::{FormFields, PanelSession};
use crate::provet::launch::{Launch, ProofLevel};
use crate::provet::{ProvetId, ProvetPage, UserId};
use crate::storage::{
    AccessDecision, ActAs, AuditActor, CachedTenant, RequestProof, StorageError, UserSession,
    Vault, VaultError,
};

/// The header that carries the token.
const TOKEN_HEADER: &str = "x-cageside-session";
/// The form field that carries it.
pub(super) const TOKEN_FIELD: &str = crate::views::form::FIELD_SESSION;
/// What a token is sealed for; a value sealed for another place does not open as one.
const TOKEN_AAD: &str = "session";

/// What is sealed, as short as it can be: it stands in every form.
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
);

/// A frame that may ask: what it was opened on, and the clinic as it is now.
pub(super) struct ActivePanelSession {
    pub(super) claims: Arc<PanelSession>,
    /// The token itself, for the pages made in answer.
    pub(super) token: String,
    pub(super) clinic: Arc<CachedTenant>,
    /// Who is signed in in this frame.
    pub(super) user_session: Option<UserSession>,
}

impl ActivePanelSession {
    /// Who acts for this frame, or what is still missing.
    pub(super) fn access(&self) -> AccessDecision {
        self.clinic.resolve_access(RequestProof {
            launch_proof: self.claims.proof,
            signed_in: self.user_session.is_some(),
        })
    }
}

impl ActivePanelSession {
    /// Who is in front of this frame: the person who signed in, else as far as the launch says.
    pub(super) fn actor(&self) -> AuditActor {
        let user = self.user_session.as_ref().and_then(|person| person.user_id);
        let person = user.map(|user| AuditActor::Verified(user.number().to_string()));
        person.unwrap_or_else(|| self.claims.actor())
    }

    /// The sign-in whose rights this frame is read with; none where it is the clinic's virtual user that reads.
    pub(super) fn reader_identity(&self) -> Option<String> {
        let person = self.user_session.as_ref().map(|person| person.id.clone());
        person.filter(|_| self.access().read == Ok(ActAs::User))
    }
}

/// Whether a sign-in is not another person's than the one who pressed the button, as far as both are known.
///
/// The launch may only claim who pressed: a false claim keeps somebody out, and lets nobody in.
pub(super) fn is_same_user(claimed: Option<i64>, user: Option<UserId>) -> bool {
    let both = claimed.zip(user);
    both.is_none_or(|(claimed, user)| claimed == user.number())
}

/// Who is signed in in a frame, as long as they are.
pub(super) async fn load_user_session(
    app: &AppState,
    opened: &PanelSession,
) -> Result<Option<UserSession>, StorageError> {
    let Some(id) = &opened.user_session_id else {
        return Ok(None);
    };
    let now = app.clock.now();
    let found = app.db.find_user_session(id).await?;
    Ok(found.filter(|it| {
        let own = it.provet_id == opened.provet_id;
        own && it.is_active(now) && is_same_user(opened.claimed_user_id, it.user_id)
    }))
}

/// What a verified launch opens.
pub(super) fn new_panel_session(launch: Launch, expires_at: Timestamp) -> PanelSession {
    PanelSession {
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

/// The token for a frame.
pub(super) fn encrypt_token(vault: &Vault, opened: &PanelSession) -> Result<String, VaultError> {
    let sealed = SessionTokenPayload(
        opened.provet_id,
        opened.page,
        opened.object_ids.clone(),
        opened.proof,
        opened.claimed_user_id,
        opened.department_id,
        opened.user_session_id.clone(),
        opened.panel_id.clone(),
        opened.expires_at.as_millisecond(),
    );
    // Numbers, words and hex digits: there is nothing in it that JSON could not hold.
    let plain = serde_json::to_vec(&sealed).unwrap_or_default();
    vault.encrypt(TOKEN_AAD, &plain)
}

/// What a token says, if it is one of ours. Its expiry is not looked at.
fn decrypt_token(vault: &Vault, token: &str) -> Option<PanelSession> {
    let plain = vault.decrypt(TOKEN_AAD, token).ok()?;
    let SessionTokenPayload(
        provet_id,
        page,
        objects,
        proof,
        claimed_user,
        department,
        person,
        frame,
        expires_at,
    ) = serde_json::from_slice(&plain).ok()?;
    Some(PanelSession {
        provet_id,
        page,
        object_ids: objects,
        proof,
        claimed_user_id: claimed_user,
        department_id: department,
        user_session_id: person,
        panel_id: frame,
        expires_at: Timestamp::from_millisecond(expires_at).ok()?,
    })
}

/// The token that a request brought: in the header, else in the form.
fn token_from_request<'a>(headers: &'a HeaderMap, form: &'a FormFields) -> &'a str {
    let header = headers
        .get(TOKEN_HEADER)
        .and_then(|value| value.to_str().ok());
    header.unwrap_or_else(|| form.value(TOKEN_FIELD))
}

/// Lets a request in, if its token is ours, unexpired, for this page, and the clinic still has a button for it.
///
/// Whatever is wrong, the answer is the same: it says what to do and not what was wrong.
pub(super) async fn authenticate(
    app: &AppState,
    page: ProvetPage,
    headers: &HeaderMap,
    form: &FormFields,
) -> Result<ActivePanelSession, WebError> {
    let visit = session_from_token(app, token_from_request(headers, form)).await?;
    if visit.claims.page != page {
        return Err(WebError::SessionExpired);
    }
    Ok(visit)
}

/// The frame that a token names, on whichever page it was opened.
pub(super) async fn session_from_token(
    app: &AppState,
    token: &str,
) -> Result<ActivePanelSession, WebError> {
    let opened = decrypt_token(app.db.vault(), token).ok_or(WebError::SessionExpired)?;
    if app.clock.now() >= opened.expires_at {
        return Err(WebError::SessionExpired);
    }
    let clinic = app.tenant_cache.find_tenant(opened.provet_id).await?;
    let clinic = clinic.filter(|clinic| super::button_lookup::serves_page(clinic, opened.page));
    Ok(ActivePanelSession {
        clinic: clinic.ok_or(WebError::SessionExpired)?,
        user_session: load_user_session(app, &opened).await?,
        token: token.to_owned(),
        claims: Arc::new(opened),
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
