//! Pending OAuth flows: what must be known when somebody comes back from Provet's sign-in page. Each can be used once.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret, SecretString};
use sqlx::AnyConnection;

use crate::provet::ProvetId;
use crate::storage::codec::{ColumnRef, digest_secret, millis_after, row_struct, timestamp_millis};
use crate::storage::{Database, StorageError};

/// How long somebody may take on Provet's pages.
const FLOW_LIFETIME: SignedDuration = SignedDuration::from_mins(15);

/// What somebody signs in for, and where they must come back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignInPurpose {
    /// A panel that acts with the person's rights.
    Panel {
        /// The frame that asked.
        panel_id: String,
    },
    /// The settings.
    Settings {
        /// Digest of the cookie of the browser that began it.
        browser_digest: String,
    },
}

/// An attempt to sign in. `Debug` shows no secret.
#[derive(Clone)]
pub struct OAuthFlow {
    /// The clinic.
    pub provet_id: ProvetId,
    /// The clinic's credential through which the person signs in.
    pub credential_id: String,
    /// What it is for.
    pub purpose: SignInPurpose,
    /// PKCE's code verifier.
    pub code_verifier: SecretString,
    /// What the ID token must repeat.
    pub nonce: SecretString,
    /// What whoever began it wants back: not looked at here.
    pub client_state: Option<SecretString>,
}

impl fmt::Debug for OAuthFlow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OAuthFlow")
            .field("provet_id", &self.provet_id)
            .field("purpose", &self.purpose)
            .finish_non_exhaustive()
    }
}

/// Verifier, nonce, what it is for, and what is carried: how they are encrypted, as JSON.
type OAuthFlowSecrets = (String, String, String, Option<String>);

const COLUMN_SEALED: ColumnRef = ColumnRef("oauth_flow", "sealed");

impl Database {
    /// Keeps an attempt under its state, for 15 minutes.
    ///
    /// [`StorageError::ParentMissing`] when the clinic or the credential is gone.
    pub async fn create_oauth_flow(
        &self,
        state: &SecretString,
        flow: &OAuthFlow,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        // Only the digest of the state is stored: a copy of the database finishes nobody's sign-in.
        let state = digest_secret(state.expose_secret());
        let (purpose, bound_to) = match &flow.purpose {
            SignInPurpose::Panel { panel_id: frame } => ("panel", frame),
            SignInPurpose::Settings {
                browser_digest: browser,
            } => ("settings", browser),
        };
        let mut tx = self.begin_transaction().await?;
        // Here as well as in the clean-up, so that attempts that come to nothing do not pile up for an hour.
        delete_expired(&mut tx, now).await?;
        let insert = "INSERT INTO oauth_flow
                (state_digest, provet_id, credential_id, purpose, sealed, created_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        sqlx::query(insert)
            .bind(&state)
            .bind(flow.provet_id.number())
            .bind(&flow.credential_id)
            .bind(purpose)
            .bind(self.encrypt_oauth_flow(&state, flow, bound_to)?)
            .bind(timestamp_millis(now))
            .bind(millis_after(now, FLOW_LIFETIME))
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Takes the attempt with this state: whoever comes second finds nothing, and so does whoever comes too late.
    pub async fn consume_oauth_flow(
        &self,
        state: &str,
        now: Timestamp,
    ) -> Result<Option<OAuthFlow>, StorageError> {
        let state = digest_secret(state);
        // Deleted and returned in one statement, so that two callbacks with the same state cannot both succeed.
        let take = "DELETE FROM oauth_flow WHERE state_digest = $1
            RETURNING provet_id, credential_id, purpose, sealed, expires_at";
        let row = sqlx::query_as::<_, OAuthFlowRow>(take).bind(&state);
        let row = row.fetch_optional(&self.writer).await?;
        // Checked after the delete: an expired flow is used up by the attempt.
        let row = row.filter(|row| row.expires_at > timestamp_millis(now));
        row.map(|row| self.decrypt_oauth_flow(&state, row))
            .transpose()
    }

    fn encrypt_oauth_flow(
        &self,
        state: &str,
        flow: &OAuthFlow,
        bound_to: &str,
    ) -> Result<String, StorageError> {
        let secret = |secret: &SecretString| secret.expose_secret().to_owned();
        // One encrypted value, because the parts are of use together only.
        let sealed: OAuthFlowSecrets = (
            secret(&flow.code_verifier),
            secret(&flow.nonce),
            bound_to.to_owned(),
            flow.client_state.as_ref().map(secret),
        );
        let json = serde_json::to_vec(&sealed).map_err(|_| COLUMN_SEALED.malformed_error())?;
        Ok(self.vault.encrypt_value(COLUMN_SEALED, state, json)?)
    }

    fn decrypt_oauth_flow(
        &self,
        state: &str,
        row: OAuthFlowRow,
    ) -> Result<OAuthFlow, StorageError> {
        let json = self
            .vault
            .decrypt(&COLUMN_SEALED.associated_data(state), &row.sealed)?;
        let (verifier, nonce, bound_to, client_state): OAuthFlowSecrets =
            serde_json::from_slice(&json).map_err(|_| COLUMN_SEALED.malformed_error())?;
        let purpose = match row.purpose.as_str() {
            "panel" => SignInPurpose::Panel { panel_id: bound_to },
            "settings" => SignInPurpose::Settings {
                browser_digest: bound_to,
            },
            _ => return Err(ColumnRef("oauth_flow", "purpose").malformed_error()),
        };
        Ok(OAuthFlow {
            provet_id: ColumnRef("oauth_flow", "provet_id").parse_provet_id(row.provet_id)?,
            credential_id: row.credential_id,
            purpose,
            code_verifier: SecretString::from(verifier),
            nonce: SecretString::from(nonce),
            client_state: client_state.map(SecretString::from),
        })
    }
}

row_struct! {
    struct OAuthFlowRow {
        provet_id: i64,
        credential_id: String,
        purpose: String,
        sealed: String,
        expires_at: i64,
    }
}

/// Drops the attempts of people who never came back.
pub(in crate::storage) async fn delete_expired(
    tx: &mut AnyConnection,
    now: Timestamp,
) -> Result<(), StorageError> {
    let delete = "DELETE FROM oauth_flow WHERE expires_at <= $1";
    sqlx::query(delete)
        .bind(timestamp_millis(now))
        .execute(tx)
        .await?;
    Ok(())
}
