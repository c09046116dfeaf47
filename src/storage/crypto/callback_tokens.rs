//! Replaces the unguessable last parts of the URLs that Provet calls. The former ones are accepted for as long as was said.

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use crate::storage::codec::{generate_id, timestamp_millis};
use crate::storage::crypto::installation_secrets::{
    COLUMN_VALUE, SETTING_HOOKUP_TOKEN, SETTING_WEBHOOK_KEY, SETTING_WEBHOOK_TOKEN,
};
use crate::storage::{Database, StorageError};

/// A URL that Provet calls and that has an unguessable last part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallbackUrl {
    /// Where hookup messages go.
    Hookup,
    /// Where webhooks go: the one that all clinics share, and those of clinics that were made from it.
    SharedWebhook,
    /// Where the webhooks of one clinic go; the secret is what these URLs are made with.
    TenantWebhook,
}

impl CallbackUrl {
    fn current_setting(self) -> &'static str {
        match self {
            Self::Hookup => SETTING_HOOKUP_TOKEN,
            Self::SharedWebhook => SETTING_WEBHOOK_TOKEN,
            Self::TenantWebhook => SETTING_WEBHOOK_KEY,
        }
    }

    fn former_setting(self) -> &'static str {
        match self {
            Self::Hookup => "hookup-token-former",
            Self::SharedWebhook => "webhook-token-former",
            Self::TenantWebhook => "webhook-key-former",
        }
    }
}

/// The last parts of a URL that are accepted. `Debug` shows neither.
#[derive(Debug, Clone)]
pub struct CallbackTokens {
    /// The one that is shown.
    pub current: SecretString,
    /// The one before it, while it is still accepted.
    pub former: Option<SecretString>,
}

impl CallbackTokens {
    /// All that are accepted, the current one first.
    pub fn iter(&self) -> impl Iterator<Item = &SecretString> {
        std::iter::once(&self.current).chain(&self.former)
    }
}

impl Database {
    /// What is accepted now.
    pub async fn load_callback_tokens(
        &self,
        url: CallbackUrl,
        now: Timestamp,
    ) -> Result<CallbackTokens, StorageError> {
        let current = self.get_or_create_secret(url.current_setting()).await?;
        let former = self.load_secret(url.former_setting()).await?;
        let former = former.as_ref().and_then(|stored| {
            // The end of its time, in milliseconds, and the token.
            let (until, token) = stored.expose_secret().split_once('/')?;
            let is_open = until.parse::<i64>().ok()? > timestamp_millis(now);
            is_open.then(|| SecretString::from(token))
        });
        Ok(CallbackTokens { current, former })
    }

    /// Makes another token. The one before it is accepted until then, and any before that one no longer.
    pub async fn rotate_callback_token(
        &self,
        url: CallbackUrl,
        former_until: Timestamp,
    ) -> Result<SecretString, StorageError> {
        let (current, former) = (url.current_setting(), url.former_setting());
        let replaced = self.get_or_create_secret(current).await?;
        let until = timestamp_millis(former_until);
        let kept = format!("{until}/{}", replaced.expose_secret());
        let new = generate_id();
        let upsert = "INSERT INTO installation_secret (name, value) VALUES ($1, $2)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        let mut tx = self.begin_transaction().await?;
        for (name, value) in [(former, &kept), (current, &new)] {
            let sealed = self.vault.encrypt_value(COLUMN_VALUE, name, value)?;
            let upsert = sqlx::query(upsert).bind(name).bind(sealed);
            upsert.execute(&mut *tx).await?;
        }
        // Both or neither: a token that is replaced and not kept would shut Provet out.
        tx.commit().await?;
        Ok(SecretString::from(new))
    }
}
