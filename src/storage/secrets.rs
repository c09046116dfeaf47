//! Secrets of the installation itself, made once and kept sealed: the unguessable parts of our URLs.

use secrecy::{ExposeSecret, SecretString};

use super::columns::{Column, new_id};
use super::{Database, SealError, StorageError};

const VALUE: Column = Column("setting", "value");

const HOOKUP: &str = "hookup-token";
const WEBHOOK: &str = "webhook-token";
/// Opens under the key that this database is under: see [`Database::follow_key`].
const KEY_CHECK: &str = "key-check";
const THROTTLE: &str = "throttle-key";

const SELECT: &str = "SELECT value FROM setting WHERE name = $1";

impl Database {
    /// The last part of the hookup URL: `preset` if the operator chose one, else one that is made once and kept.
    pub async fn hookup_token(&self, preset: Option<&str>) -> Result<SecretString, StorageError> {
        match preset {
            Some(preset) => Ok(SecretString::from(preset)),
            None => self.made_once(HOOKUP).await,
        }
    }

    /// The last part of the webhook URL, made once and kept.
    pub async fn webhook_token(&self) -> Result<SecretString, StorageError> {
        self.made_once(WEBHOOK).await
    }

    /// What the digests of throttled accounts and addresses are made with, made once and kept.
    pub(super) async fn throttle_key(&self) -> Result<SecretString, StorageError> {
        self.made_once(THROTTLE).await
    }

    /// Finds out at once whether the vault has the keys that this database was sealed with.
    pub(super) async fn check_key(&self) -> Result<(), StorageError> {
        match self.made_once(KEY_CHECK).await {
            Err(StorageError::Sealed(SealError::UnknownKey)) => return Err(StorageError::WrongKey),
            other => other.map(drop)?,
        }
        self.follow_key().await
    }

    /// Seals from here on with the key that this database is under. [`StorageError::WrongKey`] when that is not known.
    pub(super) async fn follow_key(&self) -> Result<(), StorageError> {
        let select = sqlx::query_scalar::<_, String>(SELECT).bind(KEY_CHECK);
        match select.fetch_optional(&self.pool).await? {
            Some(sealed) if !self.vault.follow(&sealed) => Err(StorageError::WrongKey),
            _ => Ok(()),
        }
    }

    /// A random text under a name: whoever asks first makes it, and everybody gets the same one.
    async fn made_once(&self, name: &'static str) -> Result<SecretString, StorageError> {
        if let Some(kept) = self.kept(name).await? {
            return Ok(kept);
        }
        let sealed = self.vault.seal(&VALUE.place(name), new_id().as_bytes())?;
        let insert =
            "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
        let insert = sqlx::query(insert).bind(name).bind(sealed);
        insert.execute(&self.writer).await?;
        self.kept(name).await?.ok_or(StorageError::Conflict)
    }

    async fn kept(&self, name: &'static str) -> Result<Option<SecretString>, StorageError> {
        let sealed = sqlx::query_scalar::<_, String>(SELECT).bind(name);
        let sealed = sealed.fetch_optional(&self.pool).await?;
        let open = |sealed: String| self.vault.open_text(&VALUE.place(name), &sealed);
        let kept = sealed.map(open).transpose()?;
        Ok(kept.filter(|kept| !kept.expose_secret().is_empty()))
    }
}

/// Seals the check value under the newest key: the word to all that this is the one to seal with.
pub(super) async fn reseal_check(database: &Database) -> Result<(), StorageError> {
    let select = sqlx::query_scalar::<_, String>(SELECT).bind(KEY_CHECK);
    let sealed = select.fetch_one(&database.writer).await?;
    let place = VALUE.place(KEY_CHECK);
    let plain = database.vault.open(&place, &sealed)?;
    let update = "UPDATE setting SET value = $3 WHERE name = $1 AND value = $2";
    let update = sqlx::query(update).bind(KEY_CHECK).bind(&sealed);
    let update = update.bind(database.vault.seal_with_newest(&place, &plain)?);
    match update.execute(&database.writer).await?.rows_affected() {
        1 => Ok(()),
        _ => Err(StorageError::Conflict),
    }
}
