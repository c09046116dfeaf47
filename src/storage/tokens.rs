//! Access tokens, sealed, and the right to renew one, which only one node has at a time.

use futures_util::{FutureExt, TryFutureExt};
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use super::columns::{Column, millis};
use super::{Database, StorageError};
use crate::provet::tokens::{
    AccessToken, Owner, Renewed, Stored, StoredToken, TokenStore, TokenStoreError,
};

const TOKEN: Column = Column("access_token", "sealed_token");

impl TokenStore for Database {
    fn load<'a>(&'a self, owner: Owner<'a>) -> Stored<'a, Option<StoredToken>> {
        async move {
            let loaded = match owner {
                Owner::Clinic(credential) => self.load_token(credential).await,
                Owner::Person(sign_in) => self.load_persons_token(sign_in).await,
            };
            loaded.map_err(told)
        }
        .boxed()
    }

    fn begin_renewal<'a>(
        &'a self,
        owner: Owner<'a>,
        holder: &'a str,
        now: Timestamp,
        until: Timestamp,
    ) -> Stored<'a, bool> {
        async move {
            let begun = match owner {
                Owner::Clinic(id) => self.take_renewal(id, holder, now, until).await,
                Owner::Person(id) => self.take_persons_renewal(id, holder, now, until).await,
            };
            begun.map_err(told)
        }
        .boxed()
    }

    fn refresh_token<'a>(
        &'a self,
        sign_in: &'a str,
        holder: &'a str,
        now: Timestamp,
    ) -> Stored<'a, Option<SecretString>> {
        let lent = self.lend_refresh_token(sign_in, holder, now);
        lent.map_err(told).boxed()
    }

    fn save<'a>(
        &'a self,
        owner: Owner<'a>,
        holder: &'a str,
        renewed: &'a Renewed,
        now: Timestamp,
    ) -> Stored<'a, bool> {
        async move {
            let saved = match owner {
                Owner::Clinic(id) => self.save_token(id, holder, &renewed.token).await,
                Owner::Person(id) => self.save_persons_tokens(id, holder, renewed, now).await,
            };
            saved.map_err(told)
        }
        .boxed()
    }

    fn abandon<'a>(&'a self, owner: Owner<'a>, holder: &'a str) -> Stored<'a, ()> {
        async move {
            let abandoned = match owner {
                Owner::Clinic(credential) => self.end_renewal(credential, holder).await,
                Owner::Person(sign_in) => self.end_persons_renewal(sign_in, holder).await,
            };
            abandoned.map_err(told)
        }
        .boxed()
    }

    fn end<'a>(
        &'a self,
        sign_in: &'a str,
        holder: &'a str,
        reason: &'a str,
        now: Timestamp,
    ) -> Stored<'a, bool> {
        let ended = self.end_unrenewable(sign_in, holder, reason, now);
        ended.map_err(told).boxed()
    }

    fn client_refused<'a>(
        &'a self,
        sign_in: &'a str,
        reason: &'a str,
        now: Timestamp,
    ) -> Stored<'a, bool> {
        let ended = self.refuse_client(sign_in, reason, now);
        ended.map_err(told).boxed()
    }

    fn refused<'a>(
        &'a self,
        credential: &'a str,
        error: &'a str,
        now: Timestamp,
    ) -> Stored<'a, ()> {
        let doubted = self.doubt_credential(credential, error, now);
        async move { doubted.await.map(drop).map_err(told) }.boxed()
    }
}

fn told(error: StorageError) -> TokenStoreError {
    TokenStoreError(Box::new(error))
}

#[derive(sqlx::FromRow)]
struct Row {
    sealed_token: Option<String>,
    expires_at: Option<i64>,
    held_until: Option<i64>,
}

impl Database {
    async fn load_token(&self, credential: &str) -> Result<Option<StoredToken>, StorageError> {
        let select = "SELECT sealed_token, expires_at, held_until FROM access_token WHERE credential_id = $1";
        let row = sqlx::query_as::<_, Row>(select).bind(credential);
        let Some(row) = row.fetch_optional(&self.pool).await? else {
            return Ok(None);
        };
        let token = match (row.sealed_token, row.expires_at) {
            (Some(sealed), Some(expires_at)) => Some(AccessToken::new(
                self.vault.open_text(&TOKEN.place(credential), &sealed)?,
                Column("access_token", "expires_at").instant(expires_at)?,
            )),
            _ => None,
        };
        let renewing_until = Column("access_token", "held_until").instant_if(row.held_until)?;
        Ok(Some(StoredToken {
            token,
            renewing_until,
        }))
    }

    async fn take_renewal(
        &self,
        credential: &str,
        holder: &str,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<bool, StorageError> {
        let take = "INSERT INTO access_token (credential_id, version, holder, held_until) VALUES ($1, 0, $2, $4)
            ON CONFLICT (credential_id) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
            WHERE access_token.holder IS NULL OR access_token.holder = $2 OR access_token.held_until <= $3";
        let done = sqlx::query(take)
            .bind(credential)
            .bind(holder)
            .bind(millis(now))
            .bind(millis(until))
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// A holder whose right ended meanwhile leaves its token aside: whoever has the right now brings a newer one.
    async fn save_token(
        &self,
        credential: &str,
        holder: &str,
        token: &AccessToken,
    ) -> Result<bool, StorageError> {
        let secret = token.secret().expose_secret();
        let sealed = self
            .vault
            .seal(&TOKEN.place(credential), secret.as_bytes())?;
        let save = "UPDATE access_token SET sealed_token = $3, expires_at = $4, version = version + 1, holder = NULL,
            held_until = NULL WHERE credential_id = $1 AND holder = $2";
        let done = sqlx::query(save)
            .bind(credential)
            .bind(holder)
            .bind(sealed)
            .bind(millis(token.expires_at()))
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn end_renewal(&self, credential: &str, holder: &str) -> Result<(), StorageError> {
        let end = "UPDATE access_token SET holder = NULL, held_until = NULL WHERE credential_id = $1 AND holder = $2";
        let end = sqlx::query(end).bind(credential).bind(holder);
        end.execute(&self.writer).await?;
        Ok(())
    }
}
