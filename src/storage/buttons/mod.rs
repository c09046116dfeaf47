//! The buttons of the clinics, each with its own salt.

pub(super) mod actions;
mod button;
pub(super) mod remote;
pub(super) mod salts;

use std::collections::HashMap;

use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::provet::launch::Salt;
use crate::provet::{ProvetId, ProvetPage};
use crate::storage::codec::{ColumnRef, generate_id, row_struct, timestamp_millis};
use crate::storage::{Database, StorageError, tenants, tenants::cache_version};

use button::ButtonAppearance;
pub use button::{
    Button, DEFAULT_BUTTON_LABEL, IntegrationAction, IntegrationMethod, NewButton, PreviousSalt,
};

/// A query for whole rows. The columns are named because a running server must not stumble over a new one.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, provet_id, page, action, parameter, prefix, sealed_salt, recipe, created_at, label, method,
                salt_version, panels_ended_at FROM button ",
            $rest
        )
    };
}

impl Database {
    /// Adds a button. [`StorageError::ParentMissing`] when there is no such clinic.
    pub async fn add_button(
        &self,
        button: NewButton,
        now: Timestamp,
    ) -> Result<Button, StorageError> {
        let mut tx = self.begin_transaction().await?;
        let button = self
            .insert_button(&mut tx, button, ButtonAppearance::DEFAULT, now)
            .await?;
        tx.commit().await?;
        Ok(button)
    }

    pub(in crate::storage) async fn insert_button(
        &self,
        tx: &mut AnyConnection,
        button: NewButton,
        appearance: ButtonAppearance<'_>,
        now: Timestamp,
    ) -> Result<Button, StorageError> {
        let id = generate_id();
        let sealed = self
            .vault
            .encrypt_value(COLUMN_SALT, &id, button.salt.expose())?;
        // The lock keeps a purge of the clinic from running between this check and the insert.
        if !tenants::lock_tenant(tx, button.provet_id).await? {
            return Err(StorageError::ParentMissing);
        }
        let insert = "INSERT INTO button
                (id, provet_id, page, action, parameter, prefix, sealed_salt, recipe, created_at, label, method, submission_key)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
        sqlx::query(insert)
            .bind(&id)
            .bind(button.provet_id.number())
            .bind(button.page.map(ProvetPage::slug))
            .bind(button.action.as_str())
            .bind(&button.parameter)
            .bind(&button.prefix)
            .bind(sealed)
            .bind(button.recipe.as_str())
            .bind(timestamp_millis(now))
            .bind(appearance.label)
            .bind(appearance.method.as_str())
            .bind(appearance.submission_key)
            .execute(&mut *tx)
            .await?;
        cache_version::bump_version(tx).await?;
        Ok(button.into_button(id, appearance, now))
    }

    /// A clinic's buttons, oldest first.
    pub async fn list_buttons(&self, tenant: ProvetId) -> Result<Vec<Button>, StorageError> {
        let select = select!("WHERE provet_id = $1 ORDER BY created_at, id");
        let rows = sqlx::query_as::<_, ButtonRow>(select).bind(tenant.number());
        let rows = rows.fetch_all(&self.pool).await?;
        let mut previous = self.load_previous_salts(tenant).await?;
        rows.into_iter()
            .map(|row| {
                let previous = previous.remove(&row.id).unwrap_or_default();
                self.decrypt_button(row, previous)
            })
            .collect()
    }

    /// One of a clinic's buttons.
    pub async fn find_button(
        &self,
        tenant: ProvetId,
        id: &str,
    ) -> Result<Option<Button>, StorageError> {
        // Of all the clinic's buttons, which are few: their previous salts come with one more query, not two.
        let buttons = self.list_buttons(tenant).await?;
        Ok(buttons.into_iter().find(|button| button.id == id))
    }

    async fn load_previous_salts(
        &self,
        tenant: ProvetId,
    ) -> Result<HashMap<String, Vec<PreviousSalt>>, StorageError> {
        let select = "SELECT s.id, s.button_id, s.sealed_salt, s.accepted_until
            FROM button_salt AS s JOIN button AS b ON b.id = s.button_id
            WHERE b.provet_id = $1 ORDER BY s.accepted_until DESC, s.id";
        let rows = sqlx::query_as::<_, PreviousSaltRow>(select).bind(tenant.number());
        let mut found: HashMap<String, Vec<PreviousSalt>> = HashMap::new();
        for row in rows.fetch_all(&self.pool).await? {
            let salt = self.decrypt_salt(COLUMN_PREVIOUS_SALT, &row.id, &row.sealed_salt)?;
            let until =
                ColumnRef("button_salt", "accepted_until").parse_timestamp(row.accepted_until)?;
            let salts = found.entry(row.button_id).or_default();
            salts.push(PreviousSalt {
                salt,
                accepted_until: until,
            });
        }
        Ok(found)
    }

    /// Changes what a clinic's button is called, what Provet does when it is pressed, and how its request travels: all
    /// that launches do not depend on. `false` when it has none of this id.
    pub async fn update_button(
        &self,
        tenant: ProvetId,
        id: &str,
        label: &str,
        action: IntegrationAction,
        method: IntegrationMethod,
    ) -> Result<bool, StorageError> {
        let mut tx = self.begin_transaction().await?;
        let update = "UPDATE button SET label = $3, action = $4, method = $5 WHERE provet_id = $1 AND id = $2";
        let done = sqlx::query(update)
            .bind(tenant.number())
            .bind(id)
            .bind(label)
            .bind(action.as_str())
            .bind(method.as_str())
            .execute(&mut *tx)
            .await?;
        // Last in the transaction: on PostgreSQL the row stays locked until the commit.
        cache_version::bump_version(&mut tx).await?;
        tx.commit().await?;
        Ok(done.rows_affected() == 1)
    }

    /// Removes a clinic's button. `false` when it has none of this id.
    pub async fn remove_button(&self, tenant: ProvetId, id: &str) -> Result<bool, StorageError> {
        let mut tx = self.begin_transaction().await?;
        // First what the button does: its foreign key does not cascade.
        let delete = "DELETE FROM button_action WHERE button_id IN
            (SELECT id FROM button WHERE provet_id = $1 AND id = $2)";
        let delete = sqlx::query(delete).bind(tenant.number()).bind(id);
        delete.execute(&mut *tx).await?;
        let delete = "DELETE FROM button WHERE provet_id = $1 AND id = $2";
        let delete = sqlx::query(delete).bind(tenant.number()).bind(id);
        let removed = delete.execute(&mut *tx).await?.rows_affected() == 1;
        if removed {
            cache_version::bump_version(&mut tx).await?;
            tx.commit().await?;
        }
        Ok(removed)
    }

    fn decrypt_button(
        &self,
        row: ButtonRow,
        old_salts: Vec<PreviousSalt>,
    ) -> Result<Button, StorageError> {
        let column = |name| ColumnRef("button", name);
        let page = row.page.as_deref();
        let read_page = |page| column("page").parse(page);
        Ok(Button {
            provet_id: column("provet_id").parse_provet_id(row.provet_id)?,
            page: page.map(read_page).transpose()?,
            action: column("action").parse(&row.action)?,
            parameter: row.parameter,
            prefix: row.prefix,
            salt: self.decrypt_salt(COLUMN_SALT, &row.id, &row.sealed_salt)?,
            recipe: column("recipe").parse(&row.recipe)?,
            created_at: column("created_at").parse_timestamp(row.created_at)?,
            id: row.id,
            label: row.label,
            method: column("method").parse(&row.method)?,
            salt_version: row.salt_version,
            panels_ended_at: column("panels_ended_at")
                .parse_optional_timestamp(row.panels_ended_at)?,
            previous_salts: old_salts,
        })
    }

    fn decrypt_salt(
        &self,
        column: ColumnRef,
        row: &str,
        sealed: &str,
    ) -> Result<Salt, StorageError> {
        let salt = self.vault.decrypt_value(column, row, sealed)?;
        let salt = secrecy::ExposeSecret::expose_secret(&salt);
        Salt::new(salt).map_err(|_| column.malformed_error())
    }
}

pub(in crate::storage) const COLUMN_SALT: ColumnRef = ColumnRef("button", "sealed_salt");
pub(in crate::storage) const COLUMN_PREVIOUS_SALT: ColumnRef =
    ColumnRef("button_salt", "sealed_salt");

row_struct! {
    struct ButtonRow {
        id: String,
        provet_id: i64,
        page: Option<String>,
        action: String,
        parameter: String,
        prefix: String,
        sealed_salt: String,
        recipe: String,
        created_at: i64,
        label: String,
        method: String,
        salt_version: i64,
        panels_ended_at: Option<i64>,
    }
}

row_struct! {
    struct PreviousSaltRow {
        id: String,
        button_id: String,
        sealed_salt: String,
        accepted_until: i64,
    }
}
