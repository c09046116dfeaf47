//! People on their way to Provet's sign-in page: what must be known again when they come back, once and only soon.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret, SecretString};
use sqlx::AnyConnection;

use super::columns::{Column, digest, millis};
use super::{Database, StorageError};
use crate::provet::ProvetId;

/// How long somebody may take on Provet's pages.
const LIFETIME: SignedDuration = SignedDuration::from_mins(15);

/// What somebody signs in for, and where they must come back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// A panel that acts with the person's rights.
    Panel {
        /// The frame that asked.
        frame: String,
    },
    /// The settings.
    Settings {
        /// Digest of the cookie of the browser that began it.
        browser: String,
    },
}

/// An attempt to sign in. `Debug` shows no secret.
#[derive(Clone)]
pub struct Attempt {
    /// The clinic.
    pub provet_id: ProvetId,
    /// The clinic's credential through which the person signs in.
    pub credential_id: String,
    /// What it is for.
    pub purpose: Purpose,
    /// PKCE's code verifier.
    pub verifier: SecretString,
    /// What the ID token must repeat.
    pub nonce: SecretString,
    /// What whoever began it wants back: not looked at here.
    pub carried: Option<SecretString>,
}

impl fmt::Debug for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attempt")
            .field("provet_id", &self.provet_id)
            .field("purpose", &self.purpose)
            .finish_non_exhaustive()
    }
}

/// Verifier, nonce, what it is for, and what is carried: how they are sealed, as JSON.
type Sealed = (String, String, String, Option<String>);

const SEALED: Column = Column("sign_in_attempt", "sealed");

impl Database {
    /// Keeps an attempt under its state, for 15 minutes.
    ///
    /// [`StorageError::Missing`] when the clinic or the credential is gone.
    pub async fn begin_attempt(
        &self,
        state: &SecretString,
        attempt: &Attempt,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let state = digest(state.expose_secret());
        let (purpose, of) = match &attempt.purpose {
            Purpose::Panel { frame } => ("panel", frame),
            Purpose::Settings { browser } => ("settings", browser),
        };
        let mut tx = self.begin().await?;
        forget_expired(&mut tx, now).await?;
        let insert = "INSERT INTO sign_in_attempt
                (state_digest, provet_id, credential_id, purpose, sealed, created_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        sqlx::query(insert)
            .bind(&state)
            .bind(attempt.provet_id.number())
            .bind(&attempt.credential_id)
            .bind(purpose)
            .bind(self.seal_attempt(&state, attempt, of)?)
            .bind(millis(now))
            .bind(millis(now.checked_add(LIFETIME).unwrap_or(now)))
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Takes the attempt with this state: whoever comes second finds nothing, and so does whoever comes too late.
    pub async fn take_attempt(
        &self,
        state: &str,
        now: Timestamp,
    ) -> Result<Option<Attempt>, StorageError> {
        let state = digest(state);
        let take = "DELETE FROM sign_in_attempt WHERE state_digest = $1
            RETURNING provet_id, credential_id, purpose, sealed, expires_at";
        let row = sqlx::query_as::<_, Row>(take).bind(&state);
        let row = row.fetch_optional(&self.writer).await?;
        let row = row.filter(|row| row.expires_at > millis(now));
        row.map(|row| self.open_attempt(&state, row)).transpose()
    }

    fn seal_attempt(
        &self,
        state: &str,
        attempt: &Attempt,
        of: &str,
    ) -> Result<String, StorageError> {
        let secret = |secret: &SecretString| secret.expose_secret().to_owned();
        let sealed: Sealed = (
            secret(&attempt.verifier),
            secret(&attempt.nonce),
            of.to_owned(),
            attempt.carried.as_ref().map(secret),
        );
        let json = serde_json::to_vec(&sealed).map_err(|_| SEALED.malformed())?;
        Ok(self.vault.seal(&SEALED.place(state), &json)?)
    }

    fn open_attempt(&self, state: &str, row: Row) -> Result<Attempt, StorageError> {
        let json = self.vault.open(&SEALED.place(state), &row.sealed)?;
        let (verifier, nonce, of, carried): Sealed =
            serde_json::from_slice(&json).map_err(|_| SEALED.malformed())?;
        let purpose = match row.purpose.as_str() {
            "panel" => Purpose::Panel { frame: of },
            "settings" => Purpose::Settings { browser: of },
            _ => return Err(Column("sign_in_attempt", "purpose").malformed()),
        };
        Ok(Attempt {
            provet_id: Column("sign_in_attempt", "provet_id").provet_id(row.provet_id)?,
            credential_id: row.credential_id,
            purpose,
            verifier: SecretString::from(verifier),
            nonce: SecretString::from(nonce),
            carried: carried.map(SecretString::from),
        })
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    provet_id: i64,
    credential_id: String,
    purpose: String,
    sealed: String,
    expires_at: i64,
}

/// Drops the attempts of people who never came back.
pub(super) async fn forget_expired(
    tx: &mut AnyConnection,
    now: Timestamp,
) -> Result<(), StorageError> {
    let delete = "DELETE FROM sign_in_attempt WHERE expires_at <= $1";
    sqlx::query(delete).bind(millis(now)).execute(tx).await?;
    Ok(())
}
