//! Who is signed in to the settings: sessions that end when idle, and at last whatever happens.
//!
//! The cookie holds a random token; here is only its digest, so that a copy of the database signs nobody in.

use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest as _, Sha256};

use super::columns::{Column, millis, new_id, words};
use super::{Database, StorageError};
use crate::provet::ProvetId;

/// A session that was not used for so long has ended.
pub(super) const IDLE: SignedDuration = SignedDuration::from_hours(2);

/// A session ends after so long, used or not.
pub(super) const LONGEST: SignedDuration = SignedDuration::from_hours(12);

/// Uses of a session within this time are noted as one.
const TOUCH: SignedDuration = SignedDuration::from_mins(1);

/// The longest name of a browser that is kept.
const LONGEST_AGENT: usize = 120;

const NAME: Column = Column("settings_session", "sealed_name");

words! {
    /// How somebody signed in.
    pub enum SessionWay {
        /// With an e-mail address and a password.
        Password = "password",
        /// With a link that works once.
        Link = "link",
        /// With Provet.
        Provet = "provet",
    }
}

/// Who signs in.
#[derive(Debug, Clone)]
pub enum Person {
    /// Somebody with an account of ours.
    Account {
        /// Our id of it.
        id: String,
        /// How they signed in: not [`SessionWay::Provet`].
        way: SessionWay,
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

/// What somebody may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Everything.
    Operator,
    /// These clinics, in order of their ids.
    Administrator(Vec<ProvetId>),
}

/// Whose sessions.
#[derive(Debug, Clone, Copy)]
pub enum Owner<'a> {
    /// Those of an account, by our name of it.
    Account(&'a str),
    /// Those of somebody whom Provet vouches for at one clinic, as Provet calls them.
    Provet(ProvetId, &'a str),
}

/// Somebody who is signed in.
#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    /// Our name of the session; it lets nobody in.
    pub id: String,
    /// How they signed in.
    pub way: SessionWay,
    /// Their account, unless Provet vouches for them.
    pub account: Option<String>,
    /// Who it is at their clinic, where Provet said.
    pub subject: Option<String>,
    /// What to call them; an e-mail address for those with an account, empty where nobody knows.
    pub name: String,
    /// What they may see.
    pub standing: Standing,
    /// The browser, as it names itself.
    pub agent: String,
    /// When they signed in.
    pub created_at: Timestamp,
    /// When it was last used, to a minute.
    pub seen_at: Timestamp,
    /// When it ends at the latest.
    pub expires_at: Timestamp,
}

impl std::fmt::Debug for Session {
    /// Without who it is.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

impl Session {
    /// Whose session it is; none where Provet did not say who it vouches for.
    pub fn owner(&self) -> Option<Owner<'_>> {
        match (&self.account, &self.standing, &self.subject) {
            (Some(account), _, _) => Some(Owner::Account(account)),
            (None, Standing::Administrator(clinics), Some(subject)) => match clinics.as_slice() {
                [clinic] => Some(Owner::Provet(*clinic, subject)),
                _ => None,
            },
            (None, _, _) => None,
        }
    }
}

/// A query for whole sessions, and what their accounts say.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT s.id, s.way, s.account_id, s.provet_id, s.subject, s.sealed_name, s.agent, s.created_at, s.seen_at,
                s.expires_at, a.email, a.role
            FROM settings_session AS s LEFT JOIN account AS a ON a.id = s.account_id
            WHERE s.expires_at > $1 AND s.seen_at > $2 AND (s.account_id IS NULL OR a.state = 'enabled') AND ",
            $rest
        )
    };
}

impl Database {
    /// Signs somebody in; what is returned is for the cookie, and nowhere else.
    pub async fn start_session(
        &self,
        person: &Person,
        agent: &str,
        now: Timestamp,
    ) -> Result<SecretString, StorageError> {
        let token = hex::encode(rand::random::<[u8; 32]>());
        let id = new_id();
        let (way, account, provet_id, subject, name) = match person {
            Person::Account { id, way } => (*way, Some(id), None, None, None),
            Person::Provet {
                provet_id,
                subject,
                name,
            } => (
                SessionWay::Provet,
                None,
                Some(provet_id.number()),
                subject.as_ref(),
                name.as_ref(),
            ),
        };
        let seal = |name: &String| self.vault.seal(&NAME.place(&id), name.as_bytes());
        let insert = "INSERT INTO settings_session (digest, id, way, account_id, provet_id, subject, sealed_name, agent,
                created_at, seen_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)";
        sqlx::query(insert)
            .bind(digest(&token))
            .bind(&id)
            .bind(way.word())
            .bind(account)
            .bind(provet_id)
            .bind(subject)
            .bind(name.map(seal).transpose()?)
            .bind(agent.chars().take(LONGEST_AGENT).collect::<String>())
            .bind(millis(now))
            .bind(millis(now.checked_add(LONGEST).unwrap_or(now)))
            .execute(&self.writer)
            .await?;
        if let Some(account) = account {
            let update = "UPDATE account SET signed_in_at = $2 WHERE id = $1";
            let update = sqlx::query(update).bind(account).bind(millis(now));
            update.execute(&self.writer).await?;
        }
        Ok(SecretString::from(token))
    }

    /// The session that a cookie's token opens, if it has not ended. Its use is noted.
    pub async fn session(
        &self,
        token: &SecretString,
        now: Timestamp,
    ) -> Result<Option<Session>, StorageError> {
        let digest = digest(token.expose_secret());
        let row = sqlx::query_as::<_, Row>(select!("s.digest = $3"))
            .bind(millis(now))
            .bind(millis(idle_since(now)))
            .bind(&digest)
            .fetch_optional(&self.pool)
            .await?;
        let Some(row) = row else { return Ok(None) };
        if now.as_millisecond().saturating_sub(row.seen_at) >= touch_millis() {
            self.touch_session(&digest, now).await?;
        }
        self.opened_session(row).await.map(Some)
    }

    async fn touch_session(&self, digest: &str, now: Timestamp) -> Result<(), StorageError> {
        let touch = "UPDATE settings_session SET seen_at = $2 WHERE digest = $1 AND seen_at < $2";
        let touch = sqlx::query(touch).bind(digest).bind(millis(now));
        touch.execute(&self.writer).await?;
        Ok(())
    }

    async fn opened_session(&self, row: Row) -> Result<Session, StorageError> {
        let column = |name| Column("settings_session", name);
        let sealed = row.sealed_name.as_deref();
        let open = |sealed: &str| self.vault.open_text(&NAME.place(&row.id), sealed);
        let name = sealed.map(open).transpose()?;
        let name = name.map(|name| name.expose_secret().to_owned());
        Ok(Session {
            way: column("way").parse(&row.way)?,
            standing: self.standing(&row).await?,
            name: name.or(row.email).unwrap_or_default(),
            account: row.account_id,
            subject: row.subject,
            agent: row.agent,
            created_at: column("created_at").instant(row.created_at)?,
            seen_at: column("seen_at").instant(row.seen_at)?,
            expires_at: column("expires_at").instant(row.expires_at)?,
            id: row.id,
        })
    }

    async fn standing(&self, row: &Row) -> Result<Standing, StorageError> {
        let column = Column("settings_session", "provet_id");
        match (row.role.as_deref(), row.provet_id, &row.account_id) {
            (Some("operator"), None, Some(_)) => Ok(Standing::Operator),
            (None, Some(clinic), None) => {
                Ok(Standing::Administrator(vec![column.provet_id(clinic)?]))
            }
            (Some("administrator"), None, Some(account)) => {
                let select =
                    "SELECT provet_id FROM account_clinic WHERE account_id = $1 ORDER BY provet_id";
                let numbers = sqlx::query_scalar::<_, i64>(select).bind(account);
                let numbers = numbers.fetch_all(&self.pool).await?;
                let clinics = numbers.into_iter().map(|number| column.provet_id(number));
                Ok(Standing::Administrator(clinics.collect::<Result<_, _>>()?))
            }
            _ => Err(Column("settings_session", "account_id").malformed()),
        }
    }

    /// The sessions of somebody that have not ended, newest first.
    pub async fn sessions_of(
        &self,
        owner: Owner<'_>,
        now: Timestamp,
    ) -> Result<Vec<Session>, StorageError> {
        let rows = match owner {
            Owner::Account(account) => sqlx::query_as::<_, Row>(select!(
                "s.account_id = $3 ORDER BY s.created_at DESC, s.id LIMIT 100"
            ))
            .bind(millis(now))
            .bind(millis(idle_since(now)))
            .bind(account.to_owned()),
            Owner::Provet(clinic, subject) => sqlx::query_as::<_, Row>(select!(
                "s.provet_id = $3 AND s.subject = $4 ORDER BY s.created_at DESC, s.id LIMIT 100"
            ))
            .bind(millis(now))
            .bind(millis(idle_since(now)))
            .bind(clinic.number())
            .bind(subject.to_owned()),
        };
        let mut sessions = Vec::new();
        for row in rows.fetch_all(&self.pool).await? {
            sessions.push(self.opened_session(row).await?);
        }
        Ok(sessions)
    }

    /// Ends a session of somebody by its name. `false` when they have none of this name.
    pub async fn end_session_of(&self, owner: Owner<'_>, id: &str) -> Result<bool, StorageError> {
        let delete = match owner {
            Owner::Account(account) => {
                sqlx::query("DELETE FROM settings_session WHERE id = $1 AND account_id = $2")
                    .bind(id.to_owned())
                    .bind(account.to_owned())
            }
            Owner::Provet(clinic, subject) => sqlx::query(
                "DELETE FROM settings_session WHERE id = $1 AND provet_id = $2 AND subject = $3",
            )
            .bind(id.to_owned())
            .bind(clinic.number())
            .bind(subject.to_owned()),
        };
        Ok(delete.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Ends every session of somebody but one; all of them when that one is empty. How many there were.
    pub async fn end_sessions_of(&self, owner: Owner<'_>, but: &str) -> Result<u64, StorageError> {
        let delete = match owner {
            Owner::Account(account) => {
                sqlx::query("DELETE FROM settings_session WHERE id <> $1 AND account_id = $2")
                    .bind(but.to_owned())
                    .bind(account.to_owned())
            }
            Owner::Provet(clinic, subject) => sqlx::query(
                "DELETE FROM settings_session WHERE id <> $1 AND provet_id = $2 AND subject = $3",
            )
            .bind(but.to_owned())
            .bind(clinic.number())
            .bind(subject.to_owned()),
        };
        Ok(delete.execute(&self.writer).await?.rows_affected())
    }

    /// Ends a session by its name. `false` when there is none.
    pub async fn end_session(&self, id: &str) -> Result<bool, StorageError> {
        let delete = sqlx::query("DELETE FROM settings_session WHERE id = $1").bind(id);
        Ok(delete.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Ends the session that a cookie's token opens, if there is one.
    pub async fn end_session_in(&self, token: &SecretString) -> Result<(), StorageError> {
        let delete = "DELETE FROM settings_session WHERE digest = $1";
        let delete = sqlx::query(delete).bind(digest(token.expose_secret()));
        delete.execute(&self.writer).await?;
        Ok(())
    }

    /// Forgets the sessions that have ended by themselves.
    pub async fn tidy_sessions(&self, now: Timestamp) -> Result<(), StorageError> {
        let delete = "DELETE FROM settings_session WHERE expires_at <= $1 OR seen_at <= $2";
        let delete = sqlx::query(delete)
            .bind(millis(now))
            .bind(millis(idle_since(now)));
        delete.execute(&self.writer).await?;
        Ok(())
    }
}

/// What was last used then has ended.
fn idle_since(now: Timestamp) -> Timestamp {
    now.checked_sub(IDLE).unwrap_or(now)
}

fn touch_millis() -> i64 {
    super::columns::duration_millis(TOUCH)
}

/// What stands in the database for a token of 256 random bits: it need not be slow.
pub(super) fn digest(token: &str) -> String {
    hex::encode(Sha256::digest(token))
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    way: String,
    account_id: Option<String>,
    provet_id: Option<i64>,
    subject: Option<String>,
    sealed_name: Option<String>,
    agent: String,
    created_at: i64,
    seen_at: i64,
    expires_at: i64,
    email: Option<String>,
    role: Option<String>,
}
