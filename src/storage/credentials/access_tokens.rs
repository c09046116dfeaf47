//! Encrypted access tokens of credentials, and the lease for renewing one, which one node has at a time.

use futures_util::{FutureExt, TryFutureExt};
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use crate::provet::tokens::{
    AccessToken, StoreFuture, StoredToken, TokenOwner, TokenSet, TokenStore, TokenStoreError,
};
use crate::storage::codec::{ColumnRef, row_struct, timestamp_millis};
use crate::storage::{Database, StorageError};

const COLUMN_TOKEN: ColumnRef = ColumnRef("access_token", "sealed_token");

impl TokenStore for Database {
    fn load<'a>(&'a self, owner: TokenOwner<'a>) -> StoreFuture<'a, Option<StoredToken>> {
        async move {
            let loaded = match owner {
                TokenOwner::VirtualUser(credential) => self.load_access_token(credential).await,
                TokenOwner::User(sign_in) => self.load_user_token(sign_in).await,
            };
            loaded.map_err(into_store_error)
        }
        .boxed()
    }

    fn begin_renewal<'a>(
        &'a self,
        owner: TokenOwner<'a>,
        holder: &'a str,
        now: Timestamp,
        until: Timestamp,
    ) -> StoreFuture<'a, bool> {
        async move {
            let begun = match owner {
                TokenOwner::VirtualUser(id) => {
                    self.acquire_renewal_lease(id, holder, now, until).await
                }
                TokenOwner::User(id) => self.acquire_user_lease(id, holder, now, until).await,
            };
            begun.map_err(into_store_error)
        }
        .boxed()
    }

    fn refresh_token<'a>(
        &'a self,
        sign_in: &'a str,
        holder: &'a str,
        now: Timestamp,
    ) -> StoreFuture<'a, Option<SecretString>> {
        let lent = self.load_refresh_token(sign_in, holder, now);
        lent.map_err(into_store_error).boxed()
    }

    fn save<'a>(
        &'a self,
        owner: TokenOwner<'a>,
        holder: &'a str,
        renewed: &'a TokenSet,
        now: Timestamp,
    ) -> StoreFuture<'a, bool> {
        async move {
            let saved = match owner {
                TokenOwner::VirtualUser(id) => {
                    self.save_access_token(id, holder, &renewed.access_token)
                        .await
                }
                TokenOwner::User(id) => self.save_user_tokens(id, holder, renewed, now).await,
            };
            saved.map_err(into_store_error)
        }
        .boxed()
    }

    fn cancel_renewal<'a>(&'a self, owner: TokenOwner<'a>, holder: &'a str) -> StoreFuture<'a, ()> {
        async move {
            let abandoned = match owner {
                TokenOwner::VirtualUser(credential) => {
                    self.release_renewal_lease(credential, holder).await
                }
                TokenOwner::User(sign_in) => self.release_user_lease(sign_in, holder).await,
            };
            abandoned.map_err(into_store_error)
        }
        .boxed()
    }

    fn expire_sign_in<'a>(
        &'a self,
        sign_in: &'a str,
        holder: &'a str,
        reason: &'a str,
        now: Timestamp,
    ) -> StoreFuture<'a, bool> {
        let ended = self.end_unrenewable_session(sign_in, holder, reason, now);
        ended.map_err(into_store_error).boxed()
    }

    fn handle_client_rejected<'a>(
        &'a self,
        sign_in: &'a str,
        reason: &'a str,
        now: Timestamp,
    ) -> StoreFuture<'a, bool> {
        let ended = self.handle_refused_client(sign_in, reason, now);
        ended.map_err(into_store_error).boxed()
    }

    fn handle_credential_rejected<'a>(
        &'a self,
        credential: &'a str,
        error: &'a str,
        now: Timestamp,
    ) -> StoreFuture<'a, ()> {
        let doubted = self.reverify_credential(credential, error, now);
        async move { doubted.await.map(drop).map_err(into_store_error) }.boxed()
    }
}

fn into_store_error(error: StorageError) -> TokenStoreError {
    TokenStoreError(Box::new(error))
}

row_struct! {
    struct AccessTokenRow {
        sealed_token: Option<String>,
        expires_at: Option<i64>,
        lease_until: Option<i64>,
    }
}

impl Database {
    async fn load_access_token(
        &self,
        credential: &str,
    ) -> Result<Option<StoredToken>, StorageError> {
        let select = "SELECT sealed_token, expires_at, lease_until FROM access_token WHERE credential_id = $1";
        let row = sqlx::query_as::<_, AccessTokenRow>(select).bind(credential);
        let Some(row) = row.fetch_optional(&self.pool).await? else {
            return Ok(None);
        };
        let token = match (row.sealed_token, row.expires_at) {
            (Some(sealed), Some(expires_at)) => Some(AccessToken::new(
                self.vault
                    .decrypt_text(&COLUMN_TOKEN.associated_data(credential), &sealed)?,
                ColumnRef("access_token", "expires_at").parse_timestamp(expires_at)?,
            )),
            _ => None,
        };
        let renewing_until =
            ColumnRef("access_token", "lease_until").parse_optional_timestamp(row.lease_until)?;
        Ok(Some(StoredToken {
            token,
            lease_until: renewing_until,
        }))
    }

    async fn acquire_renewal_lease(
        &self,
        credential: &str,
        holder: &str,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<bool, StorageError> {
        // An upsert, because the first renewal of a credential finds no row.
        let take = "INSERT INTO access_token (credential_id, version, lease_owner, lease_until) VALUES ($1, 0, $2, $4)
            ON CONFLICT (credential_id) DO UPDATE SET lease_owner = excluded.lease_owner, lease_until = excluded.lease_until
            WHERE access_token.lease_owner IS NULL OR access_token.lease_owner = $2 OR access_token.lease_until <= $3";
        let done = sqlx::query(take)
            .bind(credential)
            .bind(holder)
            .bind(timestamp_millis(now))
            .bind(timestamp_millis(until))
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// A holder whose right ended meanwhile leaves its token aside: whoever has the right now brings a newer one.
    async fn save_access_token(
        &self,
        credential: &str,
        holder: &str,
        token: &AccessToken,
    ) -> Result<bool, StorageError> {
        let secret = token.secret().expose_secret();
        let sealed = self
            .vault
            .encrypt(&COLUMN_TOKEN.associated_data(credential), secret.as_bytes())?;
        let save = "UPDATE access_token SET sealed_token = $3, expires_at = $4, version = version + 1, lease_owner = NULL,
            lease_until = NULL WHERE credential_id = $1 AND lease_owner = $2";
        let done = sqlx::query(save)
            .bind(credential)
            .bind(holder)
            .bind(sealed)
            .bind(timestamp_millis(token.expires_at()))
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn release_renewal_lease(
        &self,
        credential: &str,
        holder: &str,
    ) -> Result<(), StorageError> {
        let end = "UPDATE access_token SET lease_owner = NULL, lease_until = NULL WHERE credential_id = $1 AND lease_owner = $2";
        let end = sqlx::query(end).bind(credential).bind(holder);
        end.execute(&self.writer).await?;
        Ok(())
    }
}
