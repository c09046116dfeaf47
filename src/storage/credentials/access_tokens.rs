//! Encrypted access tokens of credentials, and the lease for renewing one, which one node has at a time.

use futures_util::{FutureExt, TryFutureExt};
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use crate::provet::tokens::{
    AccessToken, StoreFuture, StoredToken, TokenOwner, TokenSet, TokenStore, TokenStoreError,
};
use crate::storage::codec::{ColumnRef, row_struct, timestamp_millis};
use crate::storage::{Database, StorageError, Vault};

const COLUMN_TOKEN: ColumnRef = ColumnRef("access_token", "sealed_token");

impl TokenStore for Database {
    fn load<'a>(&'a self, owner: TokenOwner<'a>) -> StoreFuture<'a, Option<StoredToken>> {
        async move {
            let loaded = match owner {
                TokenOwner::VirtualUser(credential) => self.load_access_token(credential).await,
                TokenOwner::User(session_id) => self.load_user_token(session_id).await,
            };
            loaded.map_err(into_store_error)
        }
        .boxed()
    }

    fn begin_renewal<'a>(
        &'a self,
        owner: TokenOwner<'a>,
        lease_owner: &'a str,
        now: Timestamp,
        until: Timestamp,
    ) -> StoreFuture<'a, bool> {
        async move {
            let acquired = match owner {
                TokenOwner::VirtualUser(id) => {
                    self.acquire_renewal_lease(id, lease_owner, now, until)
                        .await
                }
                TokenOwner::User(id) => self.acquire_user_lease(id, lease_owner, now, until).await,
            };
            acquired.map_err(into_store_error)
        }
        .boxed()
    }

    fn refresh_token<'a>(
        &'a self,
        session_id: &'a str,
        lease_owner: &'a str,
        now: Timestamp,
    ) -> StoreFuture<'a, Option<SecretString>> {
        let token = self.load_refresh_token(session_id, lease_owner, now);
        token.map_err(into_store_error).boxed()
    }

    fn save<'a>(
        &'a self,
        owner: TokenOwner<'a>,
        lease_owner: &'a str,
        tokens: &'a TokenSet,
        now: Timestamp,
    ) -> StoreFuture<'a, bool> {
        async move {
            let saved = match owner {
                TokenOwner::VirtualUser(id) => {
                    self.save_access_token(id, lease_owner, &tokens.access_token)
                        .await
                }
                TokenOwner::User(id) => self.save_user_tokens(id, lease_owner, tokens, now).await,
            };
            saved.map_err(into_store_error)
        }
        .boxed()
    }

    fn cancel_renewal<'a>(
        &'a self,
        owner: TokenOwner<'a>,
        lease_owner: &'a str,
    ) -> StoreFuture<'a, ()> {
        async move {
            let released = match owner {
                TokenOwner::VirtualUser(credential) => {
                    self.release_renewal_lease(credential, lease_owner).await
                }
                TokenOwner::User(session_id) => {
                    self.release_user_lease(session_id, lease_owner).await
                }
            };
            released.map_err(into_store_error)
        }
        .boxed()
    }

    fn expire_sign_in<'a>(
        &'a self,
        session_id: &'a str,
        lease_owner: &'a str,
        reason: &'a str,
        now: Timestamp,
    ) -> StoreFuture<'a, bool> {
        let ended = self.end_unrenewable_session(session_id, lease_owner, reason, now);
        ended.map_err(into_store_error).boxed()
    }

    fn handle_client_rejected<'a>(
        &'a self,
        session_id: &'a str,
        reason: &'a str,
        now: Timestamp,
    ) -> StoreFuture<'a, bool> {
        let ended = self.handle_refused_client(session_id, reason, now);
        ended.map_err(into_store_error).boxed()
    }

    fn handle_credential_rejected<'a>(
        &'a self,
        credential: &'a str,
        error: &'a str,
        now: Timestamp,
    ) -> StoreFuture<'a, ()> {
        async move {
            let reverified = self.reverify_credential(credential, error, now).await;
            if reverified.map_err(into_store_error)? {
                // Nobody would look for up to a minute otherwise, and the clinic stays off for as long.
                self.verification_signal().notify_one();
            }
            Ok(())
        }
        .boxed()
    }
}

fn into_store_error(error: StorageError) -> TokenStoreError {
    TokenStoreError(Box::new(error))
}

row_struct! {
    /// An access token as it is stored: of a credential, or of somebody who signed in.
    pub(in crate::storage) struct StoredTokenRow {
        sealed_token: Option<String>,
        expires_at: Option<i64>,
        lease_until: Option<i64>,
    }
}

impl StoredTokenRow {
    /// Decrypts the token that stands in this column of the row of `owner`.
    pub(in crate::storage) fn decrypt(
        self,
        vault: &Vault,
        column: ColumnRef,
        owner: &str,
    ) -> Result<StoredToken, StorageError> {
        let column_of = |name| ColumnRef(column.0, name);
        // A token without its end is no token: nobody could tell when to renew it.
        let token = match (self.sealed_token, self.expires_at) {
            (Some(sealed), Some(expires_at)) => Some(AccessToken::new(
                vault.decrypt_value(column, owner, sealed)?,
                column_of("expires_at").parse_timestamp(expires_at)?,
            )),
            _ => None,
        };
        let lease_until = column_of("lease_until").parse_optional_timestamp(self.lease_until)?;
        Ok(StoredToken { token, lease_until })
    }
}

impl Database {
    async fn load_access_token(
        &self,
        credential: &str,
    ) -> Result<Option<StoredToken>, StorageError> {
        let select = "SELECT sealed_token, expires_at, lease_until FROM access_token WHERE credential_id = $1";
        let row = sqlx::query_as::<_, StoredTokenRow>(select).bind(credential);
        let row = row.fetch_optional(&self.pool).await?;
        row.map(|row| row.decrypt(&self.vault, COLUMN_TOKEN, credential))
            .transpose()
    }

    async fn acquire_renewal_lease(
        &self,
        credential: &str,
        lease_owner: &str,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<bool, StorageError> {
        // An upsert, because the first renewal of a credential finds no row.
        let acquire = "INSERT INTO access_token (credential_id, version, lease_owner, lease_until) VALUES ($1, 0, $2, $4)
            ON CONFLICT (credential_id) DO UPDATE SET lease_owner = excluded.lease_owner, lease_until = excluded.lease_until
            WHERE access_token.lease_owner IS NULL OR access_token.lease_owner = $2 OR access_token.lease_until <= $3";
        let updated = sqlx::query(acquire)
            .bind(credential)
            .bind(lease_owner)
            .bind(timestamp_millis(now))
            .bind(timestamp_millis(until))
            .execute(&self.writer)
            .await?;
        Ok(updated.rows_affected() == 1)
    }

    /// A holder whose right ended meanwhile leaves its token aside: whoever has the right now brings a newer one.
    async fn save_access_token(
        &self,
        credential: &str,
        lease_owner: &str,
        token: &AccessToken,
    ) -> Result<bool, StorageError> {
        let secret = token.secret().expose_secret();
        let sealed = self.vault.encrypt_value(COLUMN_TOKEN, credential, secret)?;
        // Only the lease owner saves: an answer that comes late must not replace a newer token.
        let save = "UPDATE access_token SET sealed_token = $3, expires_at = $4, version = version + 1, lease_owner = NULL,
            lease_until = NULL WHERE credential_id = $1 AND lease_owner = $2";
        let updated = sqlx::query(save)
            .bind(credential)
            .bind(lease_owner)
            .bind(sealed)
            .bind(timestamp_millis(token.expires_at()))
            .execute(&self.writer)
            .await?;
        Ok(updated.rows_affected() == 1)
    }

    async fn release_renewal_lease(
        &self,
        credential: &str,
        lease_owner: &str,
    ) -> Result<(), StorageError> {
        // Guarded by the owner: the lease may have ended, and be somebody else's by now.
        let end = "UPDATE access_token SET lease_owner = NULL, lease_until = NULL WHERE credential_id = $1 AND lease_owner = $2";
        let end = sqlx::query(end).bind(credential).bind(lease_owner);
        end.execute(&self.writer).await?;
        Ok(())
    }
}
