//! Sessions of people who signed in with Provet: one row per person, clinic and browser, with the tokens we use for
//! them.
//!
//! A session ends with the credential that it was made through, after 30 days without use, or after 90 days.

pub(super) mod end;
pub(super) mod handovers;
pub(super) mod oauth_flows;
pub(super) mod remembered_devices;
pub(super) mod tokens;

use std::fmt;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use secrecy::ExposeSecret;
use sqlx::AnyConnection;

use crate::provet::oauth::Credential;
use crate::provet::oidc::SignInOutcome;
use crate::provet::{ProvetId, UserId};
use crate::storage::audit::AuditCursor;
use crate::storage::codec::{ColumnRef, generate_id, millis_before, row_struct, timestamp_millis};
use crate::storage::{Database, StorageError};

/// A sign-in ends when no token was had with it for so long: its refresh token has ended then. \[D\]
pub const USER_SESSION_IDLE_TIMEOUT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// A sign-in ends after so long, however often it is used: people sign in again four times a year.
const MAX_USER_SESSION_DURATION: SignedDuration = SignedDuration::from_hours(90 * 24);

/// Somebody who signed in, as it is stored, opened. `Debug` does not say who.
#[derive(Clone)]
pub struct UserSession {
    /// Our id.
    pub id: String,
    /// The clinic.
    pub provet_id: ProvetId,
    /// What asks Provet with this person's rights: the clinic's credential under the sign-in's id.
    pub credential: Arc<Credential>,
    /// The clinic's credential that the person signed in through.
    pub credential_id: String,
    /// Who it is, as the ID token said.
    pub subject: Option<String>,
    /// Who it is, as the REST API counts.
    pub user_id: Option<UserId>,
    /// What the person is called.
    pub display_name: Option<String>,
    /// When the person signed in.
    pub created_at: Timestamp,
    /// When tokens were last had.
    pub used_at: Timestamp,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// Why it ended: a stable code.
    pub end_reason: Option<String>,
}

impl UserSession {
    /// Whether it may still be used.
    pub fn is_active(&self, now: Timestamp) -> bool {
        self.ended_at.is_none()
            && now.duration_since(self.used_at) < USER_SESSION_IDLE_TIMEOUT
            && now.duration_since(self.created_at) < MAX_USER_SESSION_DURATION
    }

    /// Where a list goes on after this one.
    pub fn cursor(&self) -> AuditCursor {
        AuditCursor {
            started_at: self.created_at,
            key: self.id.clone(),
        }
    }
}

impl fmt::Debug for UserSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UserSession")
            .field("id", &self.id)
            .field("provet_id", &self.provet_id)
            .field("end_reason", &self.end_reason)
            .finish_non_exhaustive()
    }
}

/// A query for whole sign-ins, each with the credential it was made through.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, provet_id, credential_id, subject, user_id, sealed_name, created_at, used_at, ended_at, end_reason
             FROM user_session ",
            $rest
        )
    };
}

impl Database {
    /// Keeps that a person signed in through a credential, which must be the working one by now. Returns the sign-in's
    /// id.
    ///
    /// [`StorageError::ParentMissing`] when the credential does not work any more.
    pub async fn create_user_session(
        &self,
        credential_id: &str,
        signed_in: &SignInOutcome,
        now: Timestamp,
    ) -> Result<String, StorageError> {
        let id = generate_id();
        let vault = &self.vault;
        let name = signed_in.name.as_ref();
        let refresh = signed_in
            .refresh_token
            .as_ref()
            .map(ExposeSecret::expose_secret);
        let access = signed_in.access_token.secret().expose_secret();
        // The credential is locked against the change that would end its sign-ins.
        let mut tx = self.begin_transaction().await?;
        if !lock_working_credential(&mut tx, credential_id).await? {
            return Err(StorageError::ParentMissing);
        }
        let insert = "INSERT INTO user_session (id, provet_id, credential_id, subject, user_id, sealed_name, sealed_refresh,
                sealed_token, expires_at, version, created_at, used_at)
            SELECT $1, provet_id, id, $3, $4, $5, $6, $7, $8, 1, $9, $9 FROM credential WHERE id = $2";
        sqlx::query(insert)
            .bind(&id)
            .bind(credential_id)
            .bind(&signed_in.subject)
            .bind(signed_in.user_id.map(UserId::number))
            .bind(vault.encrypt_optional(COLUMN_NAME, &id, name)?)
            .bind(vault.encrypt_optional(COLUMN_REFRESH_TOKEN, &id, refresh)?)
            .bind(vault.encrypt_value(COLUMN_ACCESS_TOKEN, &id, access)?)
            .bind(timestamp_millis(signed_in.access_token.expires_at()))
            .bind(timestamp_millis(now))
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(id)
    }

    /// One sign-in, live or ended.
    pub async fn find_user_session(&self, id: &str) -> Result<Option<UserSession>, StorageError> {
        let row = sqlx::query_as::<_, UserSessionRow>(select!("WHERE id = $1")).bind(id);
        let row = row.fetch_optional(&self.pool).await?;
        self.decrypt_user_session(row).await
    }

    /// Those who are signed in at a clinic, newest first, from where the last page ended.
    pub async fn list_user_sessions(
        &self,
        tenant: ProvetId,
        after: Option<&AuditCursor>,
        most: i64,
        now: Timestamp,
    ) -> Result<Vec<UserSession>, StorageError> {
        let select = select!(
            "WHERE provet_id = $1 AND ended_at IS NULL AND used_at > $2 AND created_at > $6
                AND (created_at < $3 OR (created_at = $3 AND id < $4))
             ORDER BY created_at DESC, id DESC LIMIT $5"
        );
        let rows = sqlx::query_as::<_, UserSessionRow>(select)
            .bind(tenant.number())
            .bind(idle_cutoff_millis(now))
            .bind(after.map_or(i64::MAX, |after| timestamp_millis(after.started_at)))
            .bind(after.map_or("", |after| after.key.as_str()))
            .bind(most)
            .bind(age_cutoff_millis(now))
            .fetch_all(&self.pool)
            .await?;
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            found.extend(self.decrypt_user_session(Some(row)).await?);
        }
        Ok(found)
    }

    /// How many browsers remember a sign-in.
    pub async fn count_remembered_devices(&self, session_id: &str) -> Result<i64, StorageError> {
        let count = "SELECT COUNT(*) FROM remembered_device WHERE user_session_id = $1";
        let count = sqlx::query_scalar(count).bind(session_id);
        Ok(count.fetch_one(&self.pool).await?)
    }

    /// The sign-in of a user that was used last, if the user is signed in: for what is done while nobody is present.
    pub async fn find_latest_user_session(
        &self,
        tenant: ProvetId,
        user: UserId,
        now: Timestamp,
    ) -> Result<Option<UserSession>, StorageError> {
        let select = select!(
            "WHERE provet_id = $1 AND user_id = $2 AND ended_at IS NULL AND used_at > $3 AND created_at > $4
             ORDER BY used_at DESC, id LIMIT 1"
        );
        let row = sqlx::query_as::<_, UserSessionRow>(select)
            .bind(tenant.number())
            .bind(user.number())
            .bind(idle_cutoff_millis(now))
            .bind(age_cutoff_millis(now))
            .fetch_optional(&self.pool)
            .await?;
        self.decrypt_user_session(row).await
    }

    pub(in crate::storage) async fn decrypt_user_session(
        &self,
        row: Option<UserSessionRow>,
    ) -> Result<Option<UserSession>, StorageError> {
        let Some(row) = row else {
            return Ok(None);
        };
        // Gone when the clinic was purged between the two questions.
        let Some(credential) = self.find_credential(&row.credential_id).await? else {
            return Ok(None);
        };
        let name = row.sealed_name.as_ref();
        let name = self.vault.decrypt_optional(COLUMN_NAME, &row.id, name)?;
        let user = row.user_id.map(|number| {
            UserId::new(number)
                .ok_or_else(|| ColumnRef("user_session", "user_id").malformed_error())
        });
        Ok(Some(UserSession {
            provet_id: ColumnRef("user_session", "provet_id").parse_provet_id(row.provet_id)?,
            credential: Arc::new(credential.credential.for_user(&row.id)),
            id: row.id,
            credential_id: row.credential_id,
            subject: row.subject,
            user_id: user.transpose()?,
            display_name: name.map(|name| name.expose_secret().to_owned()),
            created_at: ColumnRef("user_session", "created_at").parse_timestamp(row.created_at)?,
            used_at: ColumnRef("user_session", "used_at").parse_timestamp(row.used_at)?,
            ended_at: ColumnRef("user_session", "ended_at")
                .parse_optional_timestamp(row.ended_at)?,
            end_reason: row.end_reason,
        }))
    }
}

/// Where access tokens are encrypted.
pub(in crate::storage) const COLUMN_ACCESS_TOKEN: ColumnRef =
    ColumnRef("user_session", "sealed_token");
/// Where refresh tokens are encrypted.
pub(in crate::storage) const COLUMN_REFRESH_TOKEN: ColumnRef =
    ColumnRef("user_session", "sealed_refresh");
/// Where names are encrypted.
const COLUMN_NAME: ColumnRef = ColumnRef("user_session", "sealed_name");

row_struct! {
    pub(in crate::storage) struct UserSessionRow {
        id: String,
        provet_id: i64,
        credential_id: String,
        subject: Option<String>,
        user_id: Option<i64>,
        sealed_name: Option<String>,
        created_at: i64,
        used_at: i64,
        ended_at: Option<i64>,
        end_reason: Option<String>,
    }
}

/// What was last used no later than this is idle.
pub(in crate::storage) fn idle_cutoff_millis(now: Timestamp) -> i64 {
    millis_before(now, USER_SESSION_IDLE_TIMEOUT)
}

/// What began no later than this is too old.
pub(in crate::storage) fn age_cutoff_millis(now: Timestamp) -> i64 {
    millis_before(now, MAX_USER_SESSION_DURATION)
}

/// Makes whoever would take the credential out of use wait. `false` when it is out of use already.
async fn lock_working_credential(
    tx: &mut AnyConnection,
    credential: &str,
) -> Result<bool, StorageError> {
    // An update that changes nothing locks the row on both databases; SQLite knows no SELECT FOR UPDATE.
    let touch = "UPDATE credential SET state = state WHERE id = $1 AND state = 'working'";
    let locked = sqlx::query(touch).bind(credential).execute(tx).await?;
    Ok(locked.rows_affected() == 1)
}
