//! The unguessable parts of the webhook URLs: one of each clinic, and the older ones that the whole installation shared.

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;

use super::installation_secrets::COLUMN_VALUE;
use crate::provet::ProvetId;
use crate::storage::codec::{ColumnRef, row_struct, timestamp_millis};
use crate::storage::{Database, StorageError};

/// What the tokens of the webhook URLs are made of. No token of a clinic tells anything about that of another.
pub struct WebhookSecrets {
    /// The token of the URL that all clinics shared before each had its own.
    pub shared_token: SecretString,
    /// What the clinics' tokens are made with; in no URL.
    tenant_key: SecretString,
}

impl WebhookSecrets {
    /// The token of a clinic's own URL.
    pub fn tenant_token(&self, tenant: ProvetId) -> Option<SecretString> {
        derive_webhook_token(&self.tenant_key, tenant)
    }

    /// The token that a clinic's URL had while it was made with the shared one. Whoever knows that one can make it.
    pub fn former_tenant_token(&self, tenant: ProvetId) -> Option<SecretString> {
        derive_webhook_token(&self.shared_token, tenant)
    }
}

/// The token of a clinic's webhook URL, made with a secret of the installation.
pub fn derive_webhook_token(key: &SecretString, tenant: ProvetId) -> Option<SecretString> {
    let key = key.expose_secret().as_bytes();
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    mac.update(format!("webhook of {tenant}").as_bytes());
    let mac = hex::encode(mac.finalize().into_bytes());
    Some(SecretString::from(format!("{tenant}-{mac}")))
}

/// The webhooks of a clinic that came to a URL that is not its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedWebhookUse {
    /// The clinic that they name.
    pub provet_id: ProvetId,
    /// How many came.
    pub received: i64,
    /// When the last one came.
    pub last_at: Timestamp,
}

impl Database {
    /// What the tokens of the webhook URLs are made of, made once and kept.
    pub async fn load_webhook_secrets(&self) -> Result<WebhookSecrets, StorageError> {
        Ok(WebhookSecrets {
            shared_token: self.load_webhook_token().await?,
            tenant_key: self.load_webhook_key().await?,
        })
    }

    /// The last part of a clinic's own webhook URL: its number, and what only this installation makes of it.
    pub async fn load_tenant_webhook_token(
        &self,
        tenant: ProvetId,
    ) -> Result<SecretString, StorageError> {
        let token = self.load_webhook_secrets().await?.tenant_token(tenant);
        token.ok_or_else(|| COLUMN_VALUE.malformed_error())
    }

    /// Counts a webhook that names a clinic and came to a shared URL. Nothing happens where there is no such clinic.
    pub async fn count_shared_webhook(
        &self,
        tenant: ProvetId,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let update = "UPDATE tenant SET shared_webhooks = shared_webhooks + 1, shared_webhook_at = $2 WHERE provet_id = $1";
        let update = sqlx::query(update).bind(tenant.number());
        let update = update.bind(timestamp_millis(now));
        update.execute(&self.writer).await?;
        Ok(())
    }

    /// The clinics whose webhooks came to a shared URL, in order of their ids; only that one, where one is named.
    pub async fn list_shared_webhook_use(
        &self,
        tenant: Option<ProvetId>,
    ) -> Result<Vec<SharedWebhookUse>, StorageError> {
        // A range, so that one clinic is found by its key among thousands.
        let select = "SELECT provet_id, shared_webhooks, shared_webhook_at FROM tenant
            WHERE shared_webhook_at IS NOT NULL AND provet_id BETWEEN $1 AND $2 ORDER BY provet_id";
        let (first, last) = tenant.map_or((0, i64::MAX), |id| (id.number(), id.number()));
        let rows = sqlx::query_as::<_, SharedWebhookRow>(select);
        let rows = rows.bind(first).bind(last);
        let rows = rows.fetch_all(&self.pool).await?;
        let uses = rows.into_iter().map(SharedWebhookUse::try_from);
        uses.collect()
    }
}

row_struct! {
    struct SharedWebhookRow {
        provet_id: i64,
        shared_webhooks: i64,
        shared_webhook_at: i64,
    }
}

impl TryFrom<SharedWebhookRow> for SharedWebhookUse {
    type Error = StorageError;

    fn try_from(row: SharedWebhookRow) -> Result<Self, StorageError> {
        Ok(Self {
            provet_id: ColumnRef("tenant", "provet_id").parse_provet_id(row.provet_id)?,
            received: row.shared_webhooks,
            last_at: ColumnRef("tenant", "shared_webhook_at")
                .parse_timestamp(row.shared_webhook_at)?,
        })
    }
}
