//! The OAuth credentials that clinics gave us, and the state of each.

pub(super) mod access_tokens;
pub(super) mod hookups;
mod unproven;
pub(super) mod verification;

use std::sync::Arc;

use jiff::Timestamp;
use url::Url;

use crate::provet::oauth::Credential;
use crate::provet::oauth::{ClientType, OAuthGrantType};
use crate::provet::oidc::{ClientRegistration, SignInClient, SignInError};
use crate::provet::{AllowedHosts, ProvetId};
use crate::storage::codec::{ColumnRef, row_struct, text_enum};
use crate::storage::{Database, StorageError, tenants};

/// A query for whole credentials. The columns are named because a running server must not stumble over a new one.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, provet_id, base_url, grant_type, client_type, client_id, sealed_secret, algorithm, redirect_uris,
                authorize_url, discovery_url, state, reason, received_at, verified_at, changed_at, attempts,
                next_attempt_at FROM credential ",
            $rest
        )
    };
}
pub(in crate::storage) use select;

text_enum! {
    /// How far a credential can be relied on.
    pub enum CredentialState {
        /// A message brought it, and nothing has shown yet that it is the clinic's.
        Unverified = "unverified",
        /// A token request with it succeeded, and it is the one in use for its grant.
        Working = "working",
        /// Provet refused it.
        Refused = "refused",
        /// It worked, or would have, but a newer one is in use.
        Replaced = "replaced",
    }
}

/// A credential as it is stored, opened.
#[derive(Debug, Clone)]
pub struct StoredCredential {
    /// What a token is asked with; says which tenant, where, and which grant.
    pub credential: Arc<Credential>,
    /// Whether the client can keep a secret.
    pub client_type: ClientType,
    /// How its ID tokens are signed.
    pub algorithm: Option<String>,
    /// Where Provet sends people back to.
    pub redirect_uris: Vec<String>,
    /// Where people sign in.
    pub authorize_url: String,
    /// Where OpenID Connect is described.
    pub discovery_url: Option<String>,
    /// How far it can be relied on.
    pub state: CredentialState,
    /// Why it is in that state: a stable code.
    pub reason: Option<String>,
    /// When a message last brought it to be proven.
    pub received_at: Timestamp,
    /// When it was last proven.
    pub verified_at: Option<Timestamp>,
    /// When its state last changed.
    pub changed_at: Timestamp,
    /// How many attempts to prove it found nobody to ask.
    pub attempts: i64,
    /// When the next attempt is due.
    pub next_attempt_at: Option<Timestamp>,
}

impl StoredCredential {
    /// What people sign in with, who are sent back to `ours`.
    ///
    /// # Errors
    /// Why nobody can sign in through this credential.
    pub fn build_sign_in_client(
        &self,
        ours: &Url,
        hosts: &AllowedHosts,
    ) -> Result<SignInClient, SignInError> {
        let registered = ClientRegistration {
            credential: &self.credential,
            client_type: self.client_type,
            algorithm: self.algorithm.as_deref(),
            redirect_uris: &self.redirect_uris,
            authorize_url: &self.authorize_url,
            discovery_url: self.discovery_url.as_deref(),
        };
        SignInClient::from_registration(registered, ours, hosts)
    }
}

impl Database {
    /// One credential.
    pub async fn find_credential(
        &self,
        id: &str,
    ) -> Result<Option<StoredCredential>, StorageError> {
        let select = select!("WHERE id = $1");
        let row = sqlx::query_as::<_, CredentialRow>(select).bind(id);
        let row = row.fetch_optional(&self.pool).await?;
        row.map(|row| self.decrypt_credential(row)).transpose()
    }

    /// Every credential a clinic ever gave us, newest first.
    pub async fn list_credentials(
        &self,
        tenant: ProvetId,
    ) -> Result<Vec<StoredCredential>, StorageError> {
        let select = select!("WHERE provet_id = $1 ORDER BY received_at DESC, id");
        let rows = sqlx::query_as::<_, CredentialRow>(select).bind(tenant.number());
        let rows = rows.fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| self.decrypt_credential(row))
            .collect()
    }

    /// The credential in use for a grant.
    pub async fn find_working_credential(
        &self,
        tenant: ProvetId,
        grant: OAuthGrantType,
    ) -> Result<Option<StoredCredential>, StorageError> {
        let select = select!("WHERE provet_id = $1 AND grant_type = $2 AND state = 'working'");
        let row = sqlx::query_as::<_, CredentialRow>(select);
        let row = row.bind(tenant.number()).bind(grant.as_str());
        let row = row.fetch_optional(&self.pool).await?;
        row.map(|row| self.decrypt_credential(row)).transpose()
    }

    /// Whether a clinic's virtual user worked and is being checked again, because Provet refused it a moment ago.
    pub(in crate::storage) async fn is_credential_checking(
        &self,
        tenant: ProvetId,
    ) -> Result<bool, StorageError> {
        let select = "SELECT id FROM credential WHERE provet_id = $1 AND grant_type = $2
            AND state = 'unverified' AND verified_at IS NOT NULL LIMIT 1";
        let row = sqlx::query_scalar::<_, String>(select)
            .bind(tenant.number())
            .bind(OAuthGrantType::ClientCredentials.as_str());
        Ok(row.fetch_optional(&self.pool).await?.is_some())
    }

    /// The credential that people sign in through: the one in use, else the newest that nothing speaks against yet,
    /// because only somebody who signs in can prove it.
    pub async fn find_sign_in_credential(
        &self,
        tenant: ProvetId,
    ) -> Result<Option<StoredCredential>, StorageError> {
        let select = select!(
            "WHERE provet_id = $1 AND grant_type = $2 AND state IN ('working', 'unverified')
             ORDER BY CASE WHEN state = 'working' THEN 0 ELSE 1 END, received_at DESC, id LIMIT 1"
        );
        let row = sqlx::query_as::<_, CredentialRow>(select)
            .bind(tenant.number())
            .bind(OAuthGrantType::AuthorizationCode.as_str())
            .fetch_optional(&self.pool)
            .await?;
        row.map(|row| self.decrypt_credential(row)).transpose()
    }

    pub(in crate::storage) fn decrypt_credential(
        &self,
        row: CredentialRow,
    ) -> Result<StoredCredential, StorageError> {
        // Decrypted for each read; the tenant cache keeps launches from paying for it.
        let sealed = row.sealed_secret.as_ref();
        let client_secret = self
            .vault
            .decrypt_optional(COLUMN_SECRET, &row.id, sealed)?;
        let client_type = ColumnRef("credential", "client_type").parse(&row.client_type)?;
        let grant = ColumnRef("credential", "grant_type").parse(&row.grant_type)?;
        // People's browsers know a public client, so nothing it is told is a secret: it names itself and no more.
        let nameless =
            client_type == ClientType::Public && grant == OAuthGrantType::AuthorizationCode;
        let provet_id = ColumnRef("credential", "provet_id").parse_provet_id(row.provet_id)?;
        Ok(StoredCredential {
            credential: Arc::new(Credential {
                tenant: tenants::tenant_from_base_url(
                    ColumnRef("credential", "base_url"),
                    provet_id,
                    &row.base_url,
                )?,
                id: row.id,
                client_id: row.client_id,
                client_secret: client_secret.filter(|_| !nameless),
                grant_type: grant,
                acts_for_user: false,
            }),
            client_type,
            algorithm: row.algorithm,
            redirect_uris: row
                .redirect_uris
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
            authorize_url: row.authorize_url,
            discovery_url: row.discovery_url,
            state: ColumnRef("credential", "state").parse(&row.state)?,
            reason: row.reason,
            received_at: ColumnRef("credential", "received_at").parse_timestamp(row.received_at)?,
            verified_at: ColumnRef("credential", "verified_at")
                .parse_optional_timestamp(row.verified_at)?,
            changed_at: ColumnRef("credential", "changed_at").parse_timestamp(row.changed_at)?,
            attempts: row.attempts,
            next_attempt_at: ColumnRef("credential", "next_attempt_at")
                .parse_optional_timestamp(row.next_attempt_at)?,
        })
    }
}

/// Where client secrets are encrypted.
pub(in crate::storage) const COLUMN_SECRET: ColumnRef = ColumnRef("credential", "sealed_secret");

row_struct! {
    pub(in crate::storage) struct CredentialRow {
        id: String,
        provet_id: i64,
        base_url: String,
        grant_type: String,
        client_type: String,
        client_id: String,
        sealed_secret: Option<String>,
        algorithm: Option<String>,
        redirect_uris: String,
        authorize_url: String,
        discovery_url: Option<String>,
        state: String,
        reason: Option<String>,
        received_at: i64,
        verified_at: Option<i64>,
        changed_at: i64,
        attempts: i64,
        next_attempt_at: Option<i64>,
    }
}
