//! Secrets of the installation, created once and stored encrypted: the unguessable parts of our URLs.

use secrecy::{ExposeSecret, SecretString};

use crate::storage::codec::{ColumnRef, generate_id};
use crate::storage::{Database, StorageError, VaultError};

pub(super) const COLUMN_VALUE: ColumnRef = ColumnRef("installation_secret", "value");

pub(super) const SETTING_HOOKUP_TOKEN: &str = "hookup-token";
pub(super) const SETTING_WEBHOOK_TOKEN: &str = "webhook-token";
pub(super) const SETTING_WEBHOOK_KEY: &str = "webhook-key";
/// Opens under the key that this database is under: see [`Database::sync_active_key`].
const SETTING_KEY_CHECK: &str = "key-check";
const SETTING_THROTTLE_KEY: &str = "throttle-key";

const SELECT_SETTING: &str = "SELECT value FROM installation_secret WHERE name = $1";

impl Database {
    /// The last part of the hookup URL: `preset` if the operator chose one, else one that is made once and kept.
    pub async fn load_hookup_token(
        &self,
        preset: Option<&str>,
    ) -> Result<SecretString, StorageError> {
        match preset {
            Some(preset) => Ok(SecretString::from(preset)),
            None => self.get_or_create_secret(SETTING_HOOKUP_TOKEN).await,
        }
    }

    /// The last part of the webhook URL that all clinics may share, made once and kept.
    pub async fn load_webhook_token(&self) -> Result<SecretString, StorageError> {
        self.get_or_create_secret(SETTING_WEBHOOK_TOKEN).await
    }

    /// What the tokens of the clinics' webhook URLs are made with, made once and kept.
    pub(in crate::storage) async fn load_webhook_key(&self) -> Result<SecretString, StorageError> {
        self.get_or_create_secret(SETTING_WEBHOOK_KEY).await
    }

    /// What the digests of throttled accounts and addresses are made with, made once and kept.
    pub(in crate::storage) async fn load_throttle_key(&self) -> Result<SecretString, StorageError> {
        self.get_or_create_secret(SETTING_THROTTLE_KEY).await
    }

    /// Finds out at once whether the vault has the keys that this database was encrypted with.
    pub(in crate::storage) async fn verify_vault_key(&self) -> Result<(), StorageError> {
        match self.get_or_create_secret(SETTING_KEY_CHECK).await {
            Err(StorageError::Vault(VaultError::UnknownKey)) => return Err(StorageError::WrongKey),
            other => other.map(drop)?,
        }
        self.sync_active_key().await
    }

    /// Encrypts from here on with the key that this database is under. [`StorageError::WrongKey`] when that is not
    /// known.
    pub(in crate::storage) async fn sync_active_key(&self) -> Result<(), StorageError> {
        let select = sqlx::query_scalar::<_, String>(SELECT_SETTING).bind(SETTING_KEY_CHECK);
        match select.fetch_optional(&self.pool).await? {
            Some(sealed) if !self.vault.activate_key_of(&sealed) => Err(StorageError::WrongKey),
            _ => Ok(()),
        }
    }

    /// A random text under a name: whoever asks first makes it, and everybody gets the same one.
    pub(super) async fn get_or_create_secret(
        &self,
        name: &'static str,
    ) -> Result<SecretString, StorageError> {
        if let Some(stored) = self.load_secret(name).await? {
            return Ok(stored);
        }
        let sealed = self
            .vault
            .encrypt_value(COLUMN_VALUE, name, generate_id())?;
        let insert = "INSERT INTO installation_secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
        let insert = sqlx::query(insert).bind(name).bind(sealed);
        insert.execute(&self.writer).await?;
        // Read again: another node may have inserted its value first, and both must use the same one.
        self.load_secret(name).await?.ok_or(StorageError::Conflict)
    }

    pub(super) async fn load_secret(
        &self,
        name: &'static str,
    ) -> Result<Option<SecretString>, StorageError> {
        let sealed = sqlx::query_scalar::<_, String>(SELECT_SETTING).bind(name);
        let sealed = sealed.fetch_optional(&self.pool).await?;
        let secret = self.vault.decrypt_optional(COLUMN_VALUE, name, sealed)?;
        Ok(secret.filter(|secret| !secret.expose_secret().is_empty()))
    }
}

/// Encrypts the check value under the newest key: the word to all that this is the one to encrypt with.
pub(in crate::storage) async fn re_encrypt_key_check(
    database: &Database,
) -> Result<(), StorageError> {
    let select = sqlx::query_scalar::<_, String>(SELECT_SETTING).bind(SETTING_KEY_CHECK);
    let sealed = select.fetch_one(&database.writer).await?;
    let place = COLUMN_VALUE.associated_data(SETTING_KEY_CHECK);
    let plain = database.vault.decrypt(&place, &sealed)?;
    // The former value is in the condition: of two processes that activate a key at once, one must give way.
    let update = "UPDATE installation_secret SET value = $3 WHERE name = $1 AND value = $2";
    let update = sqlx::query(update).bind(SETTING_KEY_CHECK).bind(&sealed);
    let update = update.bind(database.vault.encrypt_with_newest_key(&place, &plain)?);
    match update.execute(&database.writer).await?.rows_affected() {
        1 => Ok(()),
        _ => Err(StorageError::Conflict),
    }
}
