//! What a background button does when it is pressed, with the secrets that it needs.

use jiff::Timestamp;
use secrecy::{ExposeSecret as _, SecretString};
use sqlx::AnyConnection;

use crate::storage::buttons::NewButton;
use crate::storage::buttons::button::ButtonAppearance;
use crate::storage::codec::{ColumnRef, row_struct};
use crate::storage::{Button, Database, StorageError};

/// What a background button does. What kinds of work there are, and how their settings read, is not known here.
#[derive(Debug, Clone)]
pub struct StoredButtonAction {
    /// The kind of work, such as `move-status`.
    pub kind: String,
    /// All that was chosen, as JSON; nothing secret.
    pub settings: String,
    /// What an event that is handed on is signed with.
    pub signing_secret: Option<SecretString>,
    /// The static header that a request must carry.
    pub static_header: Option<StaticHeader>,
}

/// A header that Provet sends with every request of a button.
#[derive(Debug, Clone)]
pub struct StaticHeader {
    /// Its name.
    pub name: String,
    /// Its value: a secret.
    pub value: SecretString,
}

impl Database {
    /// Adds a background button together with what it does. [`StorageError::ParentMissing`] when there is no such
    /// clinic.
    pub async fn add_background_button(
        &self,
        button: NewButton,
        action: &StoredButtonAction,
        now: Timestamp,
    ) -> Result<Button, StorageError> {
        let mut tx = self.begin_transaction().await?;
        let button = self
            .insert_button(&mut tx, button, ButtonAppearance::DEFAULT, now)
            .await?;
        self.insert_button_action(&mut tx, &button.id, action)
            .await?;
        tx.commit().await?;
        Ok(button)
    }

    pub(in crate::storage) async fn insert_button_action(
        &self,
        tx: &mut AnyConnection,
        button: &str,
        action: &StoredButtonAction,
    ) -> Result<(), StorageError> {
        let secret = action
            .signing_secret
            .as_ref()
            .map(SecretString::expose_secret);
        let secret = self.vault.encrypt_optional(COLUMN_SECRET, button, secret)?;
        let header = action.static_header.as_ref();
        let value = header.map(|header| header.value.expose_secret());
        let value = self.vault.encrypt_optional(COLUMN_HEADER, button, value)?;
        let insert = "INSERT INTO button_action (button_id, kind, settings, sealed_secret, header_name, sealed_header)
            VALUES ($1, $2, $3, $4, $5, $6)";
        sqlx::query(insert)
            .bind(button)
            .bind(&action.kind)
            .bind(&action.settings)
            .bind(secret)
            .bind(header.map(|it| it.name.as_str()))
            .bind(value)
            .execute(tx)
            .await?;
        Ok(())
    }

    /// What a button does; none for a button that opens something, and for one that is gone.
    pub async fn find_button_action(
        &self,
        button: &str,
    ) -> Result<Option<StoredButtonAction>, StorageError> {
        let select = "SELECT kind, settings, sealed_secret, header_name, sealed_header
            FROM button_action WHERE button_id = $1";
        let row = sqlx::query_as::<_, ButtonActionRow>(select).bind(button);
        let Some(row) = row.fetch_optional(&self.pool).await? else {
            return Ok(None);
        };
        let header = row.sealed_header;
        let value = self.vault.decrypt_optional(COLUMN_HEADER, button, header)?;
        let secret = row.sealed_secret;
        Ok(Some(StoredButtonAction {
            kind: row.kind,
            settings: row.settings,
            signing_secret: self.vault.decrypt_optional(COLUMN_SECRET, button, secret)?,
            static_header: row
                .header_name
                .zip(value)
                .map(|(name, value)| StaticHeader { name, value }),
        }))
    }
}

const COLUMN_SECRET: ColumnRef = ColumnRef("button_action", "sealed_secret");
const COLUMN_HEADER: ColumnRef = ColumnRef("button_action", "sealed_header");

row_struct! {
    struct ButtonActionRow {
        kind: String,
        settings: String,
        sealed_secret: Option<String>,
        header_name: Option<String>,
        sealed_header: Option<String>,
    }
}
