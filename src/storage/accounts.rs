//! Who has an account of ours: operators, who see everything, and administrators of clinics.

use jiff::Timestamp;
use sqlx::{Any, Transaction};

use super::columns::{millis, new_id, words};
use super::{Database, Standing, StorageError};

/// The longest e-mail address, in bytes (RFC 3696, erratum 1690).
const LONGEST_EMAIL: usize = 254;

words! {
    /// What an account may see.
    pub enum Role {
        /// Everything.
        Operator = "operator",
        /// Its clinics.
        Administrator = "administrator",
    }
}

words! {
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
pub struct Email(String);

impl Email {
    /// Reads an address: something, an `@`, something, no blanks. Whether mail arrives there is not asked.
    pub fn parse(text: &str) -> Option<Self> {
        let email = text.trim().to_lowercase();
        let (local, domain) = email.split_once('@')?;
        let plain = !email.chars().any(|c| c.is_whitespace() || c.is_control());
        let whole = !local.is_empty() && !domain.is_empty() && !domain.contains('@');
        (plain && whole && email.len() <= LONGEST_EMAIL).then_some(Self(email))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Email {
    /// Not whose it is.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Email")
    }
}

/// An account.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    /// Our name of it.
    pub id: String,
    /// Whose it is.
    pub email: String,
    /// What it may see.
    pub standing: Standing,
    /// Whether it lets anybody in.
    pub state: AccountState,
    /// Whether its person has chosen a password yet.
    pub has_password: bool,
    /// Whether signing in asks for a code too.
    pub has_second_factor: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// When its person last signed in.
    pub signed_in_at: Option<Timestamp>,
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
        self.standing == Standing::Operator
    }
}

/// What may be done to an account that is switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disabling {
    /// It is off, and its sessions and links have ended.
    Done,
    /// Nobody else could sign in and see everything.
    LastOperator,
    /// There is none.
    Unknown,
}

impl Database {
    /// Adds an account, enabled and without a password; returns its id.
    ///
    /// [`StorageError::AlreadyExists`] when the address has one, [`StorageError::Missing`] when there is no such clinic.
    pub async fn add_account(
        &self,
        email: &Email,
        standing: &Standing,
        now: Timestamp,
    ) -> Result<String, StorageError> {
        let mut tx = self.begin().await?;
        let id = insert(&mut tx, email, standing, now).await?;
        tx.commit().await?;
        Ok(id)
    }
}

/// Adds an account within something larger.
pub(super) async fn insert(
    tx: &mut Transaction<'static, Any>,
    email: &Email,
    standing: &Standing,
    now: Timestamp,
) -> Result<String, StorageError> {
    let id = new_id();
    let (role, clinics) = match standing {
        Standing::Operator => (Role::Operator, &[][..]),
        Standing::Administrator(clinics) => (Role::Administrator, clinics.as_slice()),
    };
    let insert = "INSERT INTO account (id, email, role, state, created_at, version)
        VALUES ($1, $2, $3, 'enabled', $4, 1)";
    let insert = sqlx::query(insert).bind(&id).bind(email.as_str());
    let insert = insert.bind(role.word()).bind(millis(now));
    insert.execute(&mut **tx).await?;
    for clinic in clinics {
        let allow = "INSERT INTO account_clinic (account_id, provet_id) VALUES ($1, $2)
            ON CONFLICT (account_id, provet_id) DO NOTHING";
        let allow = sqlx::query(allow).bind(&id).bind(clinic.number());
        allow.execute(&mut **tx).await?;
    }
    Ok(id)
}
