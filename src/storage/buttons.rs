//! The buttons of the clinics, each with a salt of its own.

use jiff::Timestamp;
use sqlx::AnyConnection;

use super::columns::{Column, millis, new_id, words};
use super::{Database, StorageError, revision, tenants};
use crate::provet::launch::{ButtonKey, Recipe, Salt};
use crate::provet::{Page, ProvetId};

words! {
    /// What Provet does when the button is pressed: the `action` of a custom integration. \[D\]
    pub enum Action {
        /// Opens beside the page.
        SidePanel = "side-panel",
        /// Opens in a new tab.
        Window = "window",
        /// Opens in a window of its own.
        Popup = "popup",
        /// Sends a request and shows nothing but whether it was answered well.
        Background = "background",
    }
}

/// A button to add.
#[derive(Debug, Clone)]
pub struct NewButton {
    /// Whose it is.
    pub provet_id: ProvetId,
    /// The page it is on; `None` when one URL serves several pages and the parameter's name tells the page.
    pub page: Option<Page>,
    /// What Provet does when it is pressed.
    pub action: Action,
    /// The name of the parameter that carries the object's id.
    pub parameter: String,
    /// What stands before the id in the parameter's value; mostly nothing.
    pub prefix: String,
    /// What the hash is made with.
    pub salt: Salt,
    /// How the hash is made.
    pub recipe: Recipe,
}

/// A button as it is stored.
#[derive(Debug, Clone)]
pub struct Button {
    /// Our id of it.
    pub id: String,
    /// Whose it is.
    pub provet_id: ProvetId,
    /// The page it is on; `None` when one URL serves several pages and the parameter's name tells the page.
    pub page: Option<Page>,
    /// What Provet does when it is pressed.
    pub action: Action,
    /// The name of the parameter that carries the object's id.
    pub parameter: String,
    /// What stands before the id in the parameter's value; mostly nothing.
    pub prefix: String,
    /// What the hash is made with.
    pub salt: Salt,
    /// How the hash is made.
    pub recipe: Recipe,
    /// When it was added.
    pub created_at: Timestamp,
}

impl Database {
    /// Adds a button. [`StorageError::Missing`] when there is no such clinic.
    pub async fn add_button(
        &self,
        button: NewButton,
        now: Timestamp,
    ) -> Result<Button, StorageError> {
        let mut tx = self.begin().await?;
        let button = self.insert_button(&mut tx, button, now).await?;
        tx.commit().await?;
        Ok(button)
    }

    pub(super) async fn insert_button(
        &self,
        tx: &mut AnyConnection,
        button: NewButton,
        now: Timestamp,
    ) -> Result<Button, StorageError> {
        let id = new_id();
        let sealed = self
            .vault
            .seal(&SALT.place(&id), button.salt.expose().as_bytes())?;
        if !tenants::lock(tx, button.provet_id).await? {
            return Err(StorageError::Missing);
        }
        let insert = "INSERT INTO button
                (id, provet_id, page, action, parameter, prefix, sealed_salt, recipe, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        sqlx::query(insert)
            .bind(&id)
            .bind(button.provet_id.number())
            .bind(button.page.map(Page::path))
            .bind(button.action.word())
            .bind(&button.parameter)
            .bind(&button.prefix)
            .bind(sealed)
            .bind(button.recipe.name())
            .bind(millis(now))
            .execute(&mut *tx)
            .await?;
        revision::bump(tx).await?;
        Ok(button.stored(id, now))
    }

    /// A clinic's buttons, oldest first.
    pub async fn buttons(&self, tenant: ProvetId) -> Result<Vec<Button>, StorageError> {
        let select =
            "SELECT id, provet_id, page, action, parameter, prefix, sealed_salt, recipe, created_at
            FROM button WHERE provet_id = $1 ORDER BY created_at, id";
        let rows = sqlx::query_as::<_, Row>(select).bind(tenant.number());
        let rows = rows.fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| self.opened_button(row))
            .collect()
    }

    /// Removes a clinic's button. `false` when it has none of this id.
    pub async fn remove_button(&self, tenant: ProvetId, id: &str) -> Result<bool, StorageError> {
        let mut tx = self.begin().await?;
        let delete = "DELETE FROM button_work WHERE button_id IN
            (SELECT id FROM button WHERE provet_id = $1 AND id = $2)";
        let delete = sqlx::query(delete).bind(tenant.number()).bind(id);
        delete.execute(&mut *tx).await?;
        let delete = "DELETE FROM button WHERE provet_id = $1 AND id = $2";
        let delete = sqlx::query(delete).bind(tenant.number()).bind(id);
        let removed = delete.execute(&mut *tx).await?.rows_affected() == 1;
        if removed {
            revision::bump(&mut tx).await?;
            tx.commit().await?;
        }
        Ok(removed)
    }

    fn opened_button(&self, row: Row) -> Result<Button, StorageError> {
        let salt = self
            .vault
            .open_text(&SALT.place(&row.id), &row.sealed_salt)?;
        let page = row.page.as_deref();
        let read_page = |page| Column("button", "page").parse(page);
        Ok(Button {
            provet_id: Column("button", "provet_id").provet_id(row.provet_id)?,
            page: page.map(read_page).transpose()?,
            action: Column("button", "action").parse(&row.action)?,
            parameter: row.parameter,
            prefix: row.prefix,
            salt: Salt::new(secrecy::ExposeSecret::expose_secret(&salt))
                .map_err(|_| SALT.malformed())?,
            recipe: Column("button", "recipe").parse(&row.recipe)?,
            created_at: Column("button", "created_at").instant(row.created_at)?,
            id: row.id,
        })
    }
}

impl Button {
    /// What its launches are verified with; `None` for one that tells its page in no way.
    pub fn key(&self) -> Option<ButtonKey<'_>> {
        Some(ButtonKey {
            provet_id: self.provet_id,
            page: self.told_page()?,
            parameter: &self.parameter,
            prefix: &self.prefix,
            salt: &self.salt,
            recipe: self.recipe,
        })
    }

    /// The page it is on: where its URL does not say, its parameter does.
    pub fn told_page(&self) -> Option<Page> {
        self.page.or_else(|| Page::from_parameter(&self.parameter))
    }
}

impl NewButton {
    fn stored(self, id: String, now: Timestamp) -> Button {
        Button {
            id,
            provet_id: self.provet_id,
            page: self.page,
            action: self.action,
            parameter: self.parameter,
            prefix: self.prefix,
            salt: self.salt,
            recipe: self.recipe,
            created_at: now,
        }
    }
}

const SALT: Column = Column("button", "sealed_salt");

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    provet_id: i64,
    page: Option<String>,
    action: String,
    parameter: String,
    prefix: String,
    sealed_salt: String,
    recipe: String,
    created_at: i64,
}
