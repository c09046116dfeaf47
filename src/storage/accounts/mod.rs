//! Accounts of the settings: operators, who see everything, and administrators of clinics.

pub(super) mod links;
pub(super) mod login_credentials;
pub(super) mod login_throttle;
pub(super) mod settings_sessions;

use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::provet::ProvetId;
use crate::storage::codec::{ColumnRef, generate_id, row_struct, text_enum, timestamp_millis};
use crate::storage::{AccessScope, Database, StorageError};

/// The longest e-mail address, in bytes (RFC 3696, erratum 1690).
const MAX_EMAIL_LENGTH: usize = 254;

/// How many accounts are read at once.
pub const ACCOUNTS_PER_PAGE: usize = 20;

/// The same, for the database.
const ACCOUNTS_LIMIT: i64 = 20;

text_enum! {
    /// What an account may see.
    pub enum AccountRole {
        /// Everything.
        Operator = "operator",
        /// Its clinics.
        Administrator = "administrator",
    }
}

text_enum! {
    /// Whether an account lets anybody in.
    pub enum AccountState {
        /// It does.
        Enabled = "enabled",
        /// It does not, and its sessions have ended.
        Disabled = "disabled",
    }
}

/// An e-mail address in lower case: the name of an account.
#[derive(Clone, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address as RFC 5322 writes one (addr-spec, section 3.4.1), letters of any language included (RFC 6532), but
    /// without quotes and comments, which nobody has. Whether mail arrives there is not asked.
    pub fn parse(text: &str) -> Option<Self> {
        // In lower case, so that a capital letter makes no second account of the same person.
        let email = text.trim().to_lowercase();
        let (local, domain) = email.split_once('@')?;
        let is_atom = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
        let in_host = |c: char| c.is_alphanumeric() || c == '-';
        let dotted = |text: &str, fits: &dyn Fn(char) -> bool| {
            let mut parts = text.split('.');
            parts.all(|part| !part.is_empty() && part.chars().all(fits))
        };
        let whole = dotted(local, &is_atom) && dotted(domain, &in_host);
        (whole && email.len() <= MAX_EMAIL_LENGTH).then_some(Self(email))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for EmailAddress {
    /// Not whose it is.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("EmailAddress")
    }
}

/// An account.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    /// Our id.
    pub id: String,
    /// The address that it signs in with.
    pub email: String,
    /// What it may see.
    pub scope: AccessScope,
    /// Whether it lets anybody in.
    pub state: AccountState,
    /// Whether its person has chosen a password yet.
    pub has_password: bool,
    /// Whether signing in asks for a code too.
    pub has_second_factor: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// When its person last signed in.
    pub last_sign_in_at: Option<Timestamp>,
}

impl std::fmt::Debug for Account {
    /// Without whose it is.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Account")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

impl Account {
    /// Whether it sees everything.
    pub fn is_operator(&self) -> bool {
        self.scope == AccessScope::Operator
    }
}

/// What came of switching an account off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisableOutcome {
    /// It is off, and its sessions and links have ended.
    Disabled,
    /// Nobody else could sign in and see everything.
    LastOperator,
    /// There is none.
    NotFound,
}

/// A query for whole accounts, without what opens them.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT a.id, a.email, a.role, a.state, a.created_at, a.signed_in_at,
                CAST(CASE WHEN a.password IS NULL THEN 0 ELSE 1 END AS BIGINT) AS has_password,
                CAST(CASE WHEN a.sealed_totp IS NULL THEN 0 ELSE 1 END AS BIGINT) AS has_second_factor
            FROM account AS a ",
            $rest
        )
    };
}

impl Database {
    /// Adds an account, enabled and without a password; returns its id.
    ///
    /// [`StorageError::AlreadyExists`] when the address has one, [`StorageError::ParentMissing`] when there is no such
    /// clinic.
    pub async fn add_account(
        &self,
        email: &EmailAddress,
        standing: &AccessScope,
        now: Timestamp,
    ) -> Result<String, StorageError> {
        let mut tx = self.begin_transaction().await?;
        let id = insert_account(&mut tx, email, standing, now).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// An account by our name of it.
    pub async fn find_account(&self, id: &str) -> Result<Option<Account>, StorageError> {
        let rows = sqlx::query_as::<_, AccountRow>(select!("WHERE a.id = $1")).bind(id);
        let accounts = self
            .load_with_clinics(rows.fetch_all(&self.pool).await?)
            .await?;
        Ok(accounts.into_iter().next())
    }

    /// The account of an address.
    pub async fn find_account_by_email(
        &self,
        email: &EmailAddress,
    ) -> Result<Option<Account>, StorageError> {
        let rows =
            sqlx::query_as::<_, AccountRow>(select!("WHERE a.email = $1")).bind(email.as_str());
        let accounts = self
            .load_with_clinics(rows.fetch_all(&self.pool).await?)
            .await?;
        Ok(accounts.into_iter().next())
    }

    /// Accounts in the order of their addresses, from behind `after` on, at most [`ACCOUNTS_PER_PAGE`].
    pub async fn list_accounts(&self, after: &str) -> Result<Vec<Account>, StorageError> {
        let select = select!("WHERE a.email > $1 ORDER BY a.email LIMIT $2");
        let rows = sqlx::query_as::<_, AccountRow>(select)
            .bind(after)
            .bind(ACCOUNTS_LIMIT);
        self.load_with_clinics(rows.fetch_all(&self.pool).await?)
            .await
    }

    /// The administrators of a clinic, in the order of their addresses, from behind `after` on, at most
    /// [`ACCOUNTS_PER_PAGE`].
    pub async fn list_clinic_accounts(
        &self,
        clinic: ProvetId,
        after: &str,
    ) -> Result<Vec<Account>, StorageError> {
        let select = select!(
            "JOIN account_clinic AS c ON c.account_id = a.id
            WHERE c.provet_id = $1 AND a.email > $2 ORDER BY a.email LIMIT $3"
        );
        let rows = sqlx::query_as::<_, AccountRow>(select).bind(clinic.number());
        let rows = rows
            .bind(after)
            .bind(ACCOUNTS_LIMIT)
            .fetch_all(&self.pool)
            .await?;
        self.load_with_clinics(rows).await
    }

    /// All operators, in the order of their addresses.
    pub async fn list_operators(&self) -> Result<Vec<Account>, StorageError> {
        let rows =
            sqlx::query_as::<_, AccountRow>(select!("WHERE a.role = 'operator' ORDER BY a.email"));
        self.load_with_clinics(rows.fetch_all(&self.pool).await?)
            .await
    }

    /// Lets an administrator see one more clinic. `false` when there is no such administrator.
    ///
    /// [`StorageError::ParentMissing`] when there is no such clinic.
    pub async fn grant_clinic_access(
        &self,
        id: &str,
        clinic: ProvetId,
    ) -> Result<bool, StorageError> {
        // Only administrators have a list of clinics: the role in the statement keeps operators out of it.
        let insert = "INSERT INTO account_clinic (account_id, provet_id)
            SELECT id, $2 FROM account WHERE id = $1 AND role = 'administrator'
            ON CONFLICT (account_id, provet_id) DO UPDATE SET provet_id = excluded.provet_id";
        let insert = sqlx::query(insert).bind(id).bind(clinic.number());
        Ok(insert.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// No longer lets an administrator see a clinic. `false` when they did not.
    pub async fn revoke_clinic_access(
        &self,
        id: &str,
        clinic: ProvetId,
    ) -> Result<bool, StorageError> {
        let delete = "DELETE FROM account_clinic WHERE account_id = $1 AND provet_id = $2";
        let delete = sqlx::query(delete).bind(id).bind(clinic.number());
        Ok(delete.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Lets an account in again. `false` when there is none that is off.
    pub async fn enable_account(&self, id: &str) -> Result<bool, StorageError> {
        let update = "UPDATE account SET state = 'enabled', version = version + 1
            WHERE id = $1 AND state = 'disabled'";
        let update = sqlx::query(update).bind(id);
        Ok(update.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Switches an account off and ends its sessions and links, unless nobody would be left who sees everything.
    pub async fn disable_account(&self, id: &str) -> Result<DisableOutcome, StorageError> {
        let mut tx = self.begin_transaction().await?;
        // Two operators who switch each other off at the same moment do so in turn.
        lock_operators(&mut tx).await?;
        let update = "UPDATE account SET state = 'disabled', version = version + 1 WHERE id = $1";
        let update = sqlx::query(update).bind(id).execute(&mut *tx).await?;
        if update.rows_affected() == 0 {
            return Ok(DisableOutcome::NotFound);
        }
        let role = sqlx::query_scalar::<_, String>("SELECT role FROM account WHERE id = $1");
        let role = role.bind(id).fetch_one(&mut *tx).await?;
        // Checked after the update, which the dropped transaction takes back. An administrator leaves no operator less.
        if role == "operator" && !has_active_operator(&mut tx).await? {
            return Ok(DisableOutcome::LastOperator);
        }
        // Sessions and unused links would otherwise outlive the account that they sign in to.
        for delete in [
            "DELETE FROM settings_session WHERE account_id = $1",
            "DELETE FROM login_challenge WHERE account_id = $1",
            "DELETE FROM account_link WHERE account_id = $1 AND used_at IS NULL",
        ] {
            sqlx::query(delete).bind(id).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(DisableOutcome::Disabled)
    }

    /// The accounts, each with the clinics that it may see.
    async fn load_with_clinics(&self, rows: Vec<AccountRow>) -> Result<Vec<Account>, StorageError> {
        let mut accounts = Vec::with_capacity(rows.len());
        for row in rows {
            accounts.push(Account::try_from(row)?);
        }
        for some in accounts.chunks_mut(ACCOUNTS_PER_PAGE) {
            self.load_clinics_into(some).await?;
        }
        Ok(accounts)
    }

    /// Reads the clinics of at most [`ACCOUNTS_PER_PAGE`] accounts.
    async fn load_clinics_into(&self, accounts: &mut [Account]) -> Result<(), StorageError> {
        let select = "SELECT account_id, provet_id FROM account_clinic WHERE account_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
                $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
            ORDER BY provet_id";
        let mut select = sqlx::query_as::<_, (String, i64)>(select);
        // The statement has a fixed number of placeholders, so that it is planned once; ids that are empty match no
        // row.
        for place in 0..ACCOUNTS_PER_PAGE {
            let id = accounts.get(place).map(|account| account.id.clone());
            select = select.bind(id.unwrap_or_default());
        }
        for (id, number) in select.fetch_all(&self.pool).await? {
            let clinic = ColumnRef("account_clinic", "provet_id").parse_provet_id(number)?;
            let account = accounts.iter_mut().find(|account| account.id == id);
            if let Some(AccessScope::Administrator(clinics)) = account.map(|it| &mut it.scope) {
                clinics.push(clinic);
            }
        }
        Ok(())
    }
}

/// Makes whoever else counts operators wait until the transaction ends.
///
/// On SQLite they wait already; PostgreSQL locks the row that is written, even when nothing in it changes. One row that
/// is always there, so that nobody waits in a circle.
pub(in crate::storage) async fn lock_operators(
    conn: &mut AnyConnection,
) -> Result<(), StorageError> {
    let touch = "UPDATE installation_secret SET value = value WHERE name = 'key-check'";
    sqlx::query(touch).execute(&mut *conn).await?;
    Ok(())
}

/// Whether somebody could sign in and see everything.
async fn has_active_operator(conn: &mut AnyConnection) -> Result<bool, StorageError> {
    // Whoever never set a password cannot sign in, and does not count.
    let select = "SELECT id FROM account
        WHERE role = 'operator' AND state = 'enabled' AND password IS NOT NULL LIMIT 1";
    let found = sqlx::query_scalar::<_, String>(select);
    Ok(found.fetch_optional(&mut *conn).await?.is_some())
}

/// Adds an account within something larger.
pub(in crate::storage) async fn insert_account(
    conn: &mut AnyConnection,
    email: &EmailAddress,
    standing: &AccessScope,
    now: Timestamp,
) -> Result<String, StorageError> {
    let id = generate_id();
    let (role, clinics) = match standing {
        AccessScope::Operator => (AccountRole::Operator, &[][..]),
        AccessScope::Administrator(clinics) => (AccountRole::Administrator, clinics.as_slice()),
    };
    let insert = "INSERT INTO account (id, email, role, state, created_at, version)
        VALUES ($1, $2, $3, 'enabled', $4, 1)";
    let insert = sqlx::query(insert).bind(&id).bind(email.as_str());
    let insert = insert.bind(role.as_str()).bind(timestamp_millis(now));
    insert.execute(&mut *conn).await?;
    for clinic in clinics {
        let allow = "INSERT INTO account_clinic (account_id, provet_id) VALUES ($1, $2)
            ON CONFLICT (account_id, provet_id) DO NOTHING";
        let allow = sqlx::query(allow).bind(&id).bind(clinic.number());
        allow.execute(&mut *conn).await?;
    }
    Ok(id)
}

row_struct! {
    struct AccountRow {
        id: String,
        email: String,
        role: String,
        state: String,
        created_at: i64,
        signed_in_at: Option<i64>,
        has_password: i64,
        has_second_factor: i64,
    }
}

impl TryFrom<AccountRow> for Account {
    type Error = StorageError;

    /// Without its clinics yet.
    fn try_from(row: AccountRow) -> Result<Self, StorageError> {
        let column = |name| ColumnRef("account", name);
        let standing = match column("role").parse(&row.role)? {
            AccountRole::Operator => AccessScope::Operator,
            AccountRole::Administrator => AccessScope::Administrator(Vec::new()),
        };
        Ok(Self {
            scope: standing,
            state: column("state").parse(&row.state)?,
            has_password: row.has_password == 1,
            has_second_factor: row.has_second_factor == 1,
            created_at: column("created_at").parse_timestamp(row.created_at)?,
            last_sign_in_at: column("signed_in_at").parse_optional_timestamp(row.signed_in_at)?,
            id: row.id,
            email: row.email,
        })
    }
}
