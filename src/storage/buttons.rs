//! The buttons of the clinics, each with its own salt.

use std::collections::HashMap;

use jiff::Timestamp;
use sqlx::AnyConnection;
use url::Url;

use super::codec::{ColumnRef, generate_id, text_enum, timestamp_millis};
use super::{Database, StorageError, cache_version, tenants};
use crate::provet::launch::{ButtonKey, HashScheme, Salt};
use crate::provet::{ProvetId, ProvetPage};

/// A query for whole rows. The columns are named because a running server must not stumble over a new one.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, provet_id, page, action, parameter, prefix, sealed_salt, recipe, created_at, label, method,
                salt_version FROM button ",
            $rest
        )
    };
}

text_enum! {
    /// What Provet does when the button is pressed: the `action` of a custom integration. \[D\]
    pub enum IntegrationAction {
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

text_enum! {
    /// How the request of a button travels: the `method` of a custom integration. \[D\]
    pub enum IntegrationMethod {
        /// With its parameters in the address.
        Get = "get",
        /// As a form, so that nothing of it stands in histories and logs.
        Post = "post",
    }
}

/// What a button is called in Provet where nobody chose a name.
pub const DEFAULT_BUTTON_LABEL: &str = "Cageside";

/// A button to add.
#[derive(Debug, Clone)]
pub struct NewButton {
    /// The clinic it belongs to.
    pub provet_id: ProvetId,
    /// The page it is on; `None` when one URL serves several pages and the parameter's name tells the page.
    pub page: Option<ProvetPage>,
    /// What Provet does when it is pressed.
    pub action: IntegrationAction,
    /// The name of the parameter that carries the object's id.
    pub parameter: String,
    /// What stands before the id in the parameter's value; mostly nothing.
    pub prefix: String,
    /// What the hash is made with.
    pub salt: Salt,
    /// How the hash is made.
    pub recipe: HashScheme,
}

/// A button as it is stored.
#[derive(Debug, Clone)]
pub struct Button {
    /// Our id.
    pub id: String,
    /// The clinic it belongs to.
    pub provet_id: ProvetId,
    /// The page it is on; `None` when one URL serves several pages and the parameter's name tells the page.
    pub page: Option<ProvetPage>,
    /// What Provet does when it is pressed.
    pub action: IntegrationAction,
    /// The name of the parameter that carries the object's id.
    pub parameter: String,
    /// What stands before the id in the parameter's value; mostly nothing.
    pub prefix: String,
    /// What the hash is made with.
    pub salt: Salt,
    /// How the hash is made.
    pub recipe: HashScheme,
    /// When it was added.
    pub created_at: Timestamp,
    /// What it is called in Provet.
    pub label: String,
    /// How its request travels.
    pub method: IntegrationMethod,
    /// Which of its salts `salt` is: the first is 1.
    pub salt_version: i64,
    /// The salts it had before, the newest first; some may not be accepted any more.
    pub previous_salts: Vec<PreviousSalt>,
}

/// A salt that a button had before.
#[derive(Debug, Clone)]
pub struct PreviousSalt {
    /// The salt.
    pub salt: Salt,
    /// Until when launches that were signed with it are accepted.
    pub accepted_until: Timestamp,
}

impl IntegrationAction {
    /// Provet's number for it. \[D\]
    pub fn provet_number(self) -> i64 {
        match self {
            Self::Background => 0,
            Self::Window => 1,
            Self::SidePanel => 2,
            Self::Popup => 3,
        }
    }
}

impl IntegrationMethod {
    /// Provet's number for it. \[D\]
    pub fn provet_number(self) -> i64 {
        match self {
            Self::Get => 0,
            Self::Post => 1,
        }
    }
}

impl NewButton {
    /// What Provet calls, below an address of ours that ends in `/`.
    pub fn url(&self, public_url: &Url) -> String {
        build_url(public_url, self.action, self.provet_id, self.page)
    }

    /// The parameter as it is typed into Provet: `id`, or `id=client_` where there is a prefix. \[D\]
    pub fn parameter_setting(&self) -> String {
        format_parameter_setting(&self.parameter, &self.prefix)
    }

    /// Whether "include payload in verification hash" must be on in Provet.
    pub fn covers_payload(&self) -> bool {
        recipe_covers_payload(self.recipe)
    }

    /// The page it is on: where its URL does not say, its parameter does.
    pub fn effective_page(&self) -> Option<ProvetPage> {
        self.page
            .or_else(|| ProvetPage::from_parameter(&self.parameter))
    }
}

fn format_parameter_setting(parameter: &str, prefix: &str) -> String {
    if prefix.is_empty() {
        parameter.to_owned()
    } else {
        format!("{parameter}={prefix}")
    }
}

/// Whether a hash covers the payload at all, whatever that proves.
fn recipe_covers_payload(recipe: HashScheme) -> bool {
    !matches!(
        recipe,
        HashScheme::TimestampSalt | HashScheme::SaltTimestamp
    )
}

/// What Provet calls when a button is pressed.
fn build_url(
    public_url: &Url,
    action: IntegrationAction,
    tenant: ProvetId,
    page: Option<ProvetPage>,
) -> String {
    let door = match action {
        IntegrationAction::Background => "background",
        IntegrationAction::SidePanel | IntegrationAction::Window | IntegrationAction::Popup => {
            "launch"
        }
    };
    match page {
        Some(page) => format!("{public_url}{door}/{tenant}/{page}"),
        None => format!("{public_url}{door}/{tenant}"),
    }
}

impl Button {
    /// What Provet calls, below an address of ours that ends in `/`.
    pub fn url(&self, public_url: &Url) -> String {
        build_url(public_url, self.action, self.provet_id, self.page)
    }

    /// The parameter as it is typed into Provet: `id`, or `id=client_` where there is a prefix. \[D\]
    pub fn parameter_setting(&self) -> String {
        format_parameter_setting(&self.parameter, &self.prefix)
    }

    /// Whether "include payload in verification hash" must be on in Provet.
    pub fn covers_payload(&self) -> bool {
        recipe_covers_payload(self.recipe)
    }

    /// The salts that a launch may have been signed with now, the likeliest first.
    pub fn accepted_salts(&self, now: Timestamp) -> impl Iterator<Item = &Salt> {
        // Expired salts stay in the table until the clean-up, so the time is checked here as well.
        let old = self.previous_salts.iter();
        let old = old.filter(move |old| now < old.accepted_until);
        std::iter::once(&self.salt).chain(old.map(|old| &old.salt))
    }

    /// Until when an older salt is accepted beside the present one; none when only the present one is.
    pub fn previous_salt_until(&self, now: Timestamp) -> Option<Timestamp> {
        let ends = self.previous_salts.iter().map(|old| old.accepted_until);
        ends.filter(|until| now < *until).max()
    }
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

    pub(super) async fn insert_button(
        &self,
        tx: &mut AnyConnection,
        button: NewButton,
        dress: ButtonAppearance<'_>,
        now: Timestamp,
    ) -> Result<Button, StorageError> {
        let id = generate_id();
        let sealed = self.vault.encrypt(
            &COLUMN_SALT.associated_data(&id),
            button.salt.expose().as_bytes(),
        )?;
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
            .bind(dress.label)
            .bind(dress.method.as_str())
            .bind(dress.submission_key)
            .execute(&mut *tx)
            .await?;
        cache_version::bump_version(tx).await?;
        Ok(button.into_button(id, dress, now))
    }

    /// A clinic's buttons, oldest first.
    pub async fn list_buttons(&self, tenant: ProvetId) -> Result<Vec<Button>, StorageError> {
        let select = select!("WHERE provet_id = $1 ORDER BY created_at, id");
        let rows = sqlx::query_as::<_, ButtonRow>(select).bind(tenant.number());
        let rows = rows.fetch_all(&self.pool).await?;
        let mut old = self.load_previous_salts(tenant).await?;
        rows.into_iter()
            .map(|row| {
                let old = old.remove(&row.id).unwrap_or_default();
                self.decrypt_button(row, old)
            })
            .collect()
    }

    /// One of a clinic's buttons.
    pub async fn find_button(
        &self,
        tenant: ProvetId,
        id: &str,
    ) -> Result<Option<Button>, StorageError> {
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
            let of = found.entry(row.button_id).or_default();
            of.push(PreviousSalt {
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
            previous_salts: old_salts,
        })
    }

    fn decrypt_salt(
        &self,
        column: ColumnRef,
        row: &str,
        sealed: &str,
    ) -> Result<Salt, StorageError> {
        let salt = self
            .vault
            .decrypt_text(&column.associated_data(row), sealed)?;
        let salt = secrecy::ExposeSecret::expose_secret(&salt);
        Salt::new(salt).map_err(|_| column.malformed_error())
    }
}

impl Button {
    /// What its launches are verified with; `None` for one that tells its page in no way.
    pub fn launch_key(&self) -> Option<ButtonKey<'_>> {
        Some(ButtonKey {
            provet_id: self.provet_id,
            page: self.effective_page()?,
            parameter: &self.parameter,
            prefix: &self.prefix,
            salt: &self.salt,
            hash_scheme: self.recipe,
        })
    }

    /// The same with each of the salts that its launches may have been signed with now, the likeliest first.
    pub fn accepted_launch_keys(&self, now: Timestamp) -> impl Iterator<Item = ButtonKey<'_>> {
        let key = self.launch_key();
        self.accepted_salts(now)
            .filter_map(move |salt| Some(ButtonKey { salt, ..key? }))
    }

    /// The page it is on: where its URL does not say, its parameter does.
    pub fn effective_page(&self) -> Option<ProvetPage> {
        self.page
            .or_else(|| ProvetPage::from_parameter(&self.parameter))
    }

    /// Whether its URL is that of this page, or the one without a page. What opens panels never serves background
    /// requests.
    pub fn is_behind_url(&self, page: Option<ProvetPage>, is_background: bool) -> bool {
        self.page == page && (self.action == IntegrationAction::Background) == is_background
    }
}

impl NewButton {
    fn into_button(self, id: String, dress: ButtonAppearance<'_>, now: Timestamp) -> Button {
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
            label: dress.label.to_owned(),
            method: dress.method,
            salt_version: 1,
            previous_salts: Vec::new(),
        }
    }
}

/// What a new button looks like in Provet, and the form that asked for it.
#[derive(Clone, Copy)]
pub(super) struct ButtonAppearance<'a> {
    pub(super) label: &'a str,
    pub(super) method: IntegrationMethod,
    pub(super) submission_key: Option<&'a str>,
}

impl ButtonAppearance<'static> {
    /// Of a button that no form asked for.
    pub(super) const DEFAULT: Self = Self {
        label: DEFAULT_BUTTON_LABEL,
        method: IntegrationMethod::Post,
        submission_key: None,
    };
}

pub(super) const COLUMN_SALT: ColumnRef = ColumnRef("button", "sealed_salt");
pub(super) const COLUMN_PREVIOUS_SALT: ColumnRef = ColumnRef("button_salt", "sealed_salt");

#[derive(sqlx::FromRow)]
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
}

#[derive(sqlx::FromRow)]
struct PreviousSaltRow {
    id: String,
    button_id: String,
    sealed_salt: String,
    accepted_until: i64,
}
