//! Sessions of the settings pages. They expire when idle, and after twelve hours in any case.
//!
//! The cookie holds a random token. Only its digest is stored, so a copy of the database signs nobody in.

use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret, SecretString};

use crate::provet::ProvetId;
use crate::storage::codec::{
    ColumnRef, digest_secret, duration_millis, generate_id, generate_token, millis_after,
    millis_before, row_struct, text_enum, timestamp_millis,
};
use crate::storage::{AuditActor, Database, StorageError};

/// A session that was not used for so long has ended.
pub const SESSION_IDLE_TIMEOUT: SignedDuration = SignedDuration::from_hours(2);

/// A session ends after so long, used or not.
pub(in crate::storage) const MAX_SESSION_DURATION: SignedDuration = SignedDuration::from_hours(12);

/// Uses of a session within this time are noted as one.
const TOUCH_INTERVAL: SignedDuration = SignedDuration::from_mins(1);

/// The longest name of a browser that is kept.
const MAX_USER_AGENT_LENGTH: usize = 120;

const COLUMN_NAME: ColumnRef = ColumnRef("settings_session", "sealed_name");

text_enum! {
    /// How somebody signed in.
    pub enum SignInMethod {
        /// With an e-mail address and a password.
        Password = "password",
        /// With a link that works once.
        Link = "link",
        /// With Provet.
        Provet = "provet",
    }
}

/// Who signs in. `Debug` does not tell who it is.
#[derive(Clone)]
pub enum SessionUser {
    /// Somebody with an account of ours.
    Account {
        /// Our id.
        id: String,
        /// How they signed in: not [`SignInMethod::Provet`].
        method: SignInMethod,
    },
    /// Somebody whom Provet vouches for, at one clinic.
    Provet {
        /// The clinic.
        provet_id: ProvetId,
        /// Who it is there, as Provet calls them.
        subject: Option<String>,
        /// What they are called.
        name: Option<String>,
    },
}

impl std::fmt::Debug for SessionUser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Account { .. } => "SessionUser::Account",
            Self::Provet { .. } => "SessionUser::Provet",
        })
    }
}

/// What somebody may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccessScope {
    /// Everything.
    Operator,
    /// These clinics, in order of their ids.
    Administrator(Vec<ProvetId>),
}

impl AccessScope {
    /// Whether a clinic is among what somebody may see.
    pub fn includes(&self, clinic: ProvetId) -> bool {
        match self {
            Self::Operator => true,
            Self::Administrator(clinics) => clinics.contains(&clinic),
        }
    }
}

/// Whose sessions.
#[derive(Debug, Clone, Copy)]
pub enum SessionOwner<'a> {
    /// Those of an account, by our name of it.
    Account(&'a str),
    /// Those of somebody whom Provet vouches for at one clinic, as Provet calls them.
    Provet(ProvetId, &'a str),
}

impl<'a> SessionOwner<'a> {
    /// Account, clinic and subject, as rows have them. Those that are missing are NULL and equal to nothing.
    fn to_columns(self) -> (Option<&'a str>, Option<i64>, Option<&'a str>) {
        match self {
            Self::Account(account) => (Some(account), None, None),
            Self::Provet(clinic, subject) => (None, Some(clinic.number()), Some(subject)),
        }
    }
}

/// Somebody who is signed in.
#[derive(Clone, PartialEq, Eq)]
pub struct SettingsSession {
    /// Our id; it lets nobody in.
    pub id: String,
    /// How they signed in.
    pub method: SignInMethod,
    /// Their account, unless Provet vouches for them.
    pub account_id: Option<String>,
    /// Who it is at their clinic, where Provet said.
    pub subject: Option<String>,
    /// What to call them; an e-mail address for those with an account, empty where nobody knows.
    pub display_name: String,
    /// What they may see.
    pub scope: AccessScope,
    /// Whether their account has a second factor.
    pub has_second_factor: bool,
    /// The browser, as it names itself.
    pub user_agent: String,
    /// When they signed in.
    pub created_at: Timestamp,
    /// When it was last used, to a minute.
    pub last_used_at: Timestamp,
    /// When it ends at the latest.
    pub expires_at: Timestamp,
}

impl std::fmt::Debug for SettingsSession {
    /// Without who it is.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SettingsSession")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

impl SettingsSession {
    /// Who it is, as the audit names them.
    pub fn audit_actor(&self) -> AuditActor {
        let subject = self.subject.as_deref().unwrap_or_default();
        match (self.display_name.as_str(), subject) {
            ("", "") => AuditActor::Unknown,
            ("", subject) => AuditActor::SignedIn(subject.to_owned()),
            (name, _) => AuditActor::SignedIn(name.to_owned()),
        }
    }

    /// Whose session it is; none where Provet did not say who it vouches for.
    pub fn owner(&self) -> Option<SessionOwner<'_>> {
        match (&self.account_id, &self.scope, &self.subject) {
            (Some(account), _, _) => Some(SessionOwner::Account(account)),
            (None, AccessScope::Administrator(clinics), Some(subject)) => {
                // Provet vouches for somebody at exactly one clinic.
                match clinics.as_slice() {
                    [clinic] => Some(SessionOwner::Provet(*clinic, subject)),
                    _ => None,
                }
            }
            (None, _, _) => None,
        }
    }
}

/// A query for whole sessions, and what their accounts say.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT s.id, s.method, s.account_id, s.provet_id, s.subject, s.sealed_name, s.user_agent, s.created_at, s.last_used_at,
                s.expires_at, a.email, a.role,
                CAST(CASE WHEN a.sealed_totp IS NULL THEN 0 ELSE 1 END AS BIGINT) AS has_second_factor
            FROM settings_session AS s LEFT JOIN account AS a ON a.id = s.account_id
            WHERE s.expires_at > $1 AND s.last_used_at > $2 AND (s.account_id IS NULL OR a.state = 'enabled') AND ",
            $rest
        )
    };
}

impl Database {
    /// Signs somebody in; what is returned is for the cookie, and nowhere else.
    pub async fn create_settings_session(
        &self,
        user: &SessionUser,
        user_agent: &str,
        now: Timestamp,
    ) -> Result<SecretString, StorageError> {
        let token = generate_token();
        let id = generate_id();
        let (method, account, provet_id, subject, name) = match user {
            SessionUser::Account { id, method } => (*method, Some(id), None, None, None),
            SessionUser::Provet {
                provet_id,
                subject,
                name,
            } => (
                SignInMethod::Provet,
                None,
                Some(provet_id.number()),
                subject.as_ref(),
                name.as_ref(),
            ),
        };
        let insert = "INSERT INTO settings_session (token_digest, id, method, account_id, provet_id, subject, sealed_name, user_agent,
                created_at, last_used_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)";
        let mut tx = self.begin_transaction().await?;
        sqlx::query(insert)
            .bind(digest_secret(token.expose_secret()))
            .bind(&id)
            .bind(method.as_str())
            .bind(account)
            .bind(provet_id)
            .bind(subject)
            .bind(self.vault.encrypt_optional(COLUMN_NAME, &id, name)?)
            // This header may hold anything, at any length.
            .bind(
                user_agent
                    .chars()
                    .take(MAX_USER_AGENT_LENGTH)
                    .collect::<String>(),
            )
            .bind(timestamp_millis(now))
            .bind(millis_after(now, MAX_SESSION_DURATION))
            .execute(&mut *tx)
            .await?;
        if let Some(account) = account {
            let update = "UPDATE account SET signed_in_at = $2 WHERE id = $1";
            let update = sqlx::query(update)
                .bind(account)
                .bind(timestamp_millis(now));
            update.execute(&mut *tx).await?;
        }
        // Both or neither: a session whose token nobody gets would stand in the list of sessions.
        tx.commit().await?;
        Ok(token)
    }

    /// The session that a cookie's token opens, if it has not ended. Its use is noted.
    pub async fn find_settings_session(
        &self,
        token: &SecretString,
        now: Timestamp,
    ) -> Result<Option<SettingsSession>, StorageError> {
        let digest = digest_secret(token.expose_secret());
        let row = sqlx::query_as::<_, SettingsSessionRow>(select!("s.token_digest = $3"))
            .bind(timestamp_millis(now))
            .bind(millis_before(now, SESSION_IDLE_TIMEOUT))
            .bind(&digest)
            .fetch_optional(&self.pool)
            .await?;
        let Some(row) = row else { return Ok(None) };
        // One write a minute at most: every page of the settings reads its session.
        if now.as_millisecond().saturating_sub(row.last_used_at) >= duration_millis(TOUCH_INTERVAL)
        {
            self.touch_settings_session(&digest, now).await?;
        }
        self.decrypt_session(row).await.map(Some)
    }

    async fn touch_settings_session(
        &self,
        digest: &str,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let touch = "UPDATE settings_session SET last_used_at = $2 WHERE token_digest = $1 AND last_used_at < $2";
        let touch = sqlx::query(touch).bind(digest).bind(timestamp_millis(now));
        touch.execute(&self.writer).await?;
        Ok(())
    }

    async fn decrypt_session(
        &self,
        row: SettingsSessionRow,
    ) -> Result<SettingsSession, StorageError> {
        let column = |name| ColumnRef("settings_session", name);
        let sealed = row.sealed_name.as_ref();
        let name = self.vault.decrypt_optional(COLUMN_NAME, &row.id, sealed)?;
        let name = name.map(|name| name.expose_secret().to_owned());
        Ok(SettingsSession {
            method: column("method").parse(&row.method)?,
            scope: self.load_access_scope(&row).await?,
            display_name: name.or(row.email).unwrap_or_default(),
            account_id: row.account_id,
            has_second_factor: row.has_second_factor != 0,
            subject: row.subject,
            user_agent: row.user_agent,
            created_at: column("created_at").parse_timestamp(row.created_at)?,
            last_used_at: column("last_used_at").parse_timestamp(row.last_used_at)?,
            expires_at: column("expires_at").parse_timestamp(row.expires_at)?,
            id: row.id,
        })
    }

    async fn load_access_scope(
        &self,
        row: &SettingsSessionRow,
    ) -> Result<AccessScope, StorageError> {
        let column = ColumnRef("settings_session", "provet_id");
        match (row.role.as_deref(), row.provet_id, &row.account_id) {
            (Some("operator"), None, Some(_)) => Ok(AccessScope::Operator),
            (None, Some(clinic), None) => Ok(AccessScope::Administrator(vec![
                column.parse_provet_id(clinic)?,
            ])),
            (Some("administrator"), None, Some(account)) => {
                let select =
                    "SELECT provet_id FROM account_clinic WHERE account_id = $1 ORDER BY provet_id";
                let numbers = sqlx::query_scalar::<_, i64>(select).bind(account);
                let numbers = numbers.fetch_all(&self.pool).await?;
                let clinics = numbers
                    .into_iter()
                    .map(|number| column.parse_provet_id(number));
                Ok(AccessScope::Administrator(
                    clinics.collect::<Result<_, _>>()?,
                ))
            }
            // Neither one account nor one clinic: such a row must not grant any access.
            _ => Err(ColumnRef("settings_session", "account_id").malformed_error()),
        }
    }

    /// The sessions of somebody that have not ended, newest first.
    pub async fn list_sessions(
        &self,
        owner: SessionOwner<'_>,
        now: Timestamp,
    ) -> Result<Vec<SettingsSession>, StorageError> {
        let (account, clinic, subject) = owner.to_columns();
        let select = select!(
            "(s.account_id = $3 OR (s.provet_id = $4 AND s.subject = $5))
             ORDER BY s.created_at DESC, s.id LIMIT 100"
        );
        let rows = sqlx::query_as::<_, SettingsSessionRow>(select)
            .bind(timestamp_millis(now))
            .bind(millis_before(now, SESSION_IDLE_TIMEOUT))
            .bind(account)
            .bind(clinic)
            .bind(subject);
        let mut sessions = Vec::new();
        for row in rows.fetch_all(&self.pool).await? {
            sessions.push(self.decrypt_session(row).await?);
        }
        Ok(sessions)
    }

    /// Gives a session another token, for the cookie; the former one opens nothing from here on. `None` when it has ended.
    pub async fn renew_session_token(
        &self,
        id: &str,
    ) -> Result<Option<SecretString>, StorageError> {
        let token = generate_token();
        let update = "UPDATE settings_session SET token_digest = $2 WHERE id = $1";
        let update = sqlx::query(update).bind(id);
        let update = update.bind(digest_secret(token.expose_secret()));
        let renewed = update.execute(&self.writer).await?.rows_affected() == 1;
        Ok(renewed.then_some(token))
    }

    /// The sessions of all whom Provet vouches for, of every clinic, newest first: a hundred at most.
    pub async fn list_provet_sessions(
        &self,
        now: Timestamp,
    ) -> Result<Vec<SettingsSession>, StorageError> {
        let select = select!("s.provet_id IS NOT NULL ORDER BY s.created_at DESC, s.id LIMIT 100");
        let rows = sqlx::query_as::<_, SettingsSessionRow>(select)
            .bind(timestamp_millis(now))
            .bind(millis_before(now, SESSION_IDLE_TIMEOUT));
        let mut sessions = Vec::new();
        for row in rows.fetch_all(&self.pool).await? {
            sessions.push(self.decrypt_session(row).await?);
        }
        Ok(sessions)
    }

    /// Ends every session of the settings but one. How many there were.
    pub async fn end_all_sessions(&self, kept_id: &str) -> Result<u64, StorageError> {
        let delete = sqlx::query("DELETE FROM settings_session WHERE id <> $1").bind(kept_id);
        Ok(delete.execute(&self.writer).await?.rows_affected())
    }

    /// Ends a session of somebody by its name. `false` when they have none of this name.
    pub async fn end_owned_session(
        &self,
        owner: SessionOwner<'_>,
        id: &str,
    ) -> Result<bool, StorageError> {
        let delete = "DELETE FROM settings_session
            WHERE id = $1 AND (account_id = $2 OR (provet_id = $3 AND subject = $4))";
        let (account, clinic, subject) = owner.to_columns();
        let delete = sqlx::query(delete).bind(id).bind(account);
        let delete = delete.bind(clinic).bind(subject);
        Ok(delete.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Ends every session of somebody but one; all of them when that one is empty. How many there were.
    pub async fn end_other_sessions(
        &self,
        owner: SessionOwner<'_>,
        kept_id: &str,
    ) -> Result<u64, StorageError> {
        let delete = "DELETE FROM settings_session
            WHERE id <> $1 AND (account_id = $2 OR (provet_id = $3 AND subject = $4))";
        let (account, clinic, subject) = owner.to_columns();
        let delete = sqlx::query(delete).bind(kept_id).bind(account);
        let delete = delete.bind(clinic).bind(subject);
        Ok(delete.execute(&self.writer).await?.rows_affected())
    }

    /// Ends a session by its name. `false` when there is none.
    pub async fn end_session(&self, id: &str) -> Result<bool, StorageError> {
        let delete = sqlx::query("DELETE FROM settings_session WHERE id = $1").bind(id);
        Ok(delete.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Ends the session that a cookie's token opens, if there is one.
    pub async fn end_session_by_token(&self, token: &SecretString) -> Result<(), StorageError> {
        let delete = "DELETE FROM settings_session WHERE token_digest = $1";
        let delete = sqlx::query(delete).bind(digest_secret(token.expose_secret()));
        delete.execute(&self.writer).await?;
        Ok(())
    }

    /// Forgets the sessions that have ended by themselves.
    pub async fn delete_expired_sessions(&self, now: Timestamp) -> Result<(), StorageError> {
        let delete = "DELETE FROM settings_session WHERE expires_at <= $1 OR last_used_at <= $2";
        let delete = sqlx::query(delete)
            .bind(timestamp_millis(now))
            .bind(millis_before(now, SESSION_IDLE_TIMEOUT));
        delete.execute(&self.writer).await?;
        Ok(())
    }
}

row_struct! {
    struct SettingsSessionRow {
        id: String,
        method: String,
        account_id: Option<String>,
        provet_id: Option<i64>,
        subject: Option<String>,
        sealed_name: Option<String>,
        user_agent: String,
        created_at: i64,
        last_used_at: i64,
        expires_at: i64,
        email: Option<String>,
        role: Option<String>,
        has_second_factor: i64,
    }
}
