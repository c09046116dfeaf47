//! Takes in a hookup message: what Provet sends when a clinic adds the app, or turns it on or off for a department.
//!
//! The call that brings a message is not authenticated, so nothing in it may take the place of anything that was proven,
//! and the same message may come again, late, or to two nodes at once.

use jiff::Timestamp;
use secrecy::ExposeSecret;
use sqlx::AnyConnection;

use super::columns::{Column, millis, new_id};
use super::credentials::{CredentialState, SECRET};
use super::{Database, StorageError, departments, listing, revision, tenants};
use crate::provet::ProvetId;
use crate::provet::hookup::{Departments, Hookup};

/// Messages about departments that are held for a credential until it works; the oldest fall out.
const MOST_HELD: usize = 64;

/// Credentials of one clinic that were refused and never worked, kept so that people can see why.
const MOST_REFUSED: i64 = 16;

/// What became of a hookup message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// It brought a credential that is to be proven.
    New {
        /// Our id of it.
        credential_id: String,
    },
    /// It brought one that was out of use, and as nothing else works it is to be proven again.
    Renewed {
        /// Our id of it.
        credential_id: String,
    },
    /// It brought one that we have, which stays in its state.
    Repeated {
        /// Our id of it.
        credential_id: String,
        /// That state.
        state: CredentialState,
    },
    /// It says that the clinic is reached elsewhere than where it was proven to be. Nothing was stored.
    OtherHost,
}

impl Database {
    /// Stores a hookup message, in one transaction: when this returns, it survives whatever comes.
    pub async fn accept_hookup(
        &self,
        hookup: &Hookup,
        now: Timestamp,
    ) -> Result<Accepted, StorageError> {
        let id = hookup.tenant.provet_id;
        let mut tx = self.begin().await?;
        tenants::add(&mut tx, &hookup.tenant, now).await?;
        tenants::lock(&mut tx, id).await?;
        let proven = tenants::proven_base(&mut tx, id).await?;
        if proven
            .as_deref()
            .is_some_and(|base| base != hookup.tenant.base().as_str())
        {
            // Dropped without a commit. Otherwise anybody could move a clinic to a server of their own.
            return Ok(Accepted::OtherHost);
        }
        let accepted = match known(&mut tx, hookup).await? {
            Some(known) => self.repeated(&mut tx, hookup, known, now).await?,
            None => {
                self.first_seen(&mut tx, hookup, proven.is_none(), now)
                    .await?
            }
        };
        listing::renew(&mut tx, id).await?;
        tx.commit().await?;
        Ok(accepted)
    }

    async fn first_seen(
        &self,
        tx: &mut AnyConnection,
        hookup: &Hookup,
        nothing_proven: bool,
        now: Timestamp,
    ) -> Result<Accepted, StorageError> {
        let credential_id = self.insert(tx, hookup, now).await?;
        hold(tx, &credential_id, &hookup.departments).await?;
        forget_refused(tx, hookup.tenant.provet_id).await?;
        if nothing_proven {
            tenants::set_base(tx, hookup.tenant.provet_id, hookup.tenant.base().as_str()).await?;
        }
        revision::bump(tx).await?;
        Ok(Accepted::New { credential_id })
    }

    async fn insert(
        &self,
        tx: &mut AnyConnection,
        hookup: &Hookup,
        now: Timestamp,
    ) -> Result<String, StorageError> {
        let id = new_id();
        let seal = |secret: &str| self.vault.seal(&SECRET.place(&id), secret.as_bytes());
        let secret = hookup
            .client_secret
            .as_ref()
            .map(ExposeSecret::expose_secret);
        let insert = "INSERT INTO credential
                (id, provet_id, fingerprint, base, grant_type, client_type, client_id, sealed_secret, algorithm,
                 redirect_uris, authorize_url, discovery_url, state, received_at, changed_at, next_attempt_at, attempts)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'unverified', $13, $13, $13, 0)";
        sqlx::query(insert)
            .bind(&id)
            .bind(hookup.tenant.provet_id.number())
            .bind(hookup.fingerprint())
            .bind(hookup.tenant.base().as_str())
            .bind(hookup.grant.name())
            .bind(hookup.client_type.name())
            .bind(&hookup.client_id)
            .bind(secret.map(seal).transpose()?)
            .bind(&hookup.algorithm)
            .bind(hookup.redirect_uris.join(" "))
            .bind(&hookup.authorize_url)
            .bind(&hookup.discovery_url)
            .bind(millis(now))
            .execute(tx)
            .await?;
        Ok(id)
    }

    async fn repeated(
        &self,
        tx: &mut AnyConnection,
        hookup: &Hookup,
        known: Known,
        now: Timestamp,
    ) -> Result<Accepted, StorageError> {
        let state: CredentialState = Column("credential", "state").parse(&known.state)?;
        if state == CredentialState::Working {
            // Whoever sends this knows the secret that works, so what it says of departments counts at once.
            if apply_departments(
                tx,
                &known.id,
                hookup.tenant.provet_id,
                &hookup.departments,
                now,
            )
            .await?
            {
                revision::bump(tx).await?;
            }
        } else {
            hold(tx, &known.id, &hookup.departments).await?;
        }
        if make_due_again(tx, hookup, &known.id, now).await? {
            revision::bump(tx).await?;
            return Ok(Accepted::Renewed {
                credential_id: known.id,
            });
        }
        Ok(Accepted::Repeated {
            credential_id: known.id,
            state,
        })
    }
}

#[derive(sqlx::FromRow)]
struct Known {
    id: String,
    state: String,
}

async fn known(tx: &mut AnyConnection, hookup: &Hookup) -> Result<Option<Known>, StorageError> {
    let select = "SELECT id, state FROM credential WHERE provet_id = $1 AND fingerprint = $2";
    let known = sqlx::query_as(select)
        .bind(hookup.tenant.provet_id.number())
        .bind(hookup.fingerprint());
    Ok(known.fetch_optional(tx).await?)
}

/// Takes a credential back that is out of use, if nothing else works for its grant: the clinic added the app again.
async fn make_due_again(
    tx: &mut AnyConnection,
    hookup: &Hookup,
    id: &str,
    now: Timestamp,
) -> Result<bool, StorageError> {
    let update = "UPDATE credential SET state = 'unverified', reason = NULL, received_at = $2, changed_at = $2,
            next_attempt_at = $2, attempts = 0, claimed_by = NULL, claimed_until = NULL
        WHERE id = $1 AND state IN ('refused', 'replaced') AND NOT EXISTS (
            SELECT 1 FROM credential AS other
            WHERE other.provet_id = $3 AND other.grant_type = $4 AND other.state = 'working')";
    let done = sqlx::query(update)
        .bind(id)
        .bind(millis(now))
        .bind(hookup.tenant.provet_id.number())
        .bind(hookup.grant.name())
        .execute(tx)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Drops the oldest credentials that were refused and never worked, so that false messages cannot fill the disk.
async fn forget_refused(tx: &mut AnyConnection, id: ProvetId) -> Result<(), StorageError> {
    let never_worked = "DELETE FROM credential WHERE id IN (
        SELECT id FROM credential WHERE provet_id = $1 AND state = 'refused' AND proved_at IS NULL
        ORDER BY received_at DESC, id DESC LIMIT 1000 OFFSET $2)";
    sqlx::query(never_worked)
        .bind(id.number())
        .bind(MOST_REFUSED)
        .execute(tx)
        .await?;
    Ok(())
}

/// All, added, removed: how [`Departments`] are held as JSON.
type Held = (Option<Vec<i64>>, Option<i64>, Option<i64>);

/// Keeps what a message said of departments until its credential works.
async fn hold(
    tx: &mut AnyConnection,
    credential: &str,
    said: &Departments,
) -> Result<(), StorageError> {
    let mut held = held(tx, credential).await?;
    let mut lists = held
        .iter()
        .rev()
        .filter(|it| departments::full_list(it).is_some());
    let repeated = departments::full_list(said).is_some() && lists.next() == Some(said);
    if repeated || *said == Departments::default() {
        return Ok(());
    }
    held.retain(|former| former != said);
    held.push(said.clone());
    let surplus = held.len().saturating_sub(MOST_HELD);
    held.drain(..surplus);
    let json: Vec<Held> = held
        .into_iter()
        .map(|it| (it.all, it.added, it.removed))
        .collect();
    let json = serde_json::to_string(&json).map_err(|_| HELD.malformed())?;
    let update = "UPDATE credential SET held_departments = $2 WHERE id = $1";
    sqlx::query(update)
        .bind(credential)
        .bind(json)
        .execute(tx)
        .await?;
    Ok(())
}

/// What is held for a credential, oldest first.
async fn held(tx: &mut AnyConnection, credential: &str) -> Result<Vec<Departments>, StorageError> {
    let select = "SELECT held_departments FROM credential WHERE id = $1";
    let json = sqlx::query_scalar::<_, Option<String>>(select).bind(credential);
    let Some(json) = json.fetch_one(tx).await? else {
        return Ok(Vec::new());
    };
    let held: Vec<Held> = serde_json::from_str(&json).map_err(|_| HELD.malformed())?;
    let read = |(all, added, removed)| Departments {
        all,
        added,
        removed,
    };
    Ok(held.into_iter().map(read).collect())
}

/// Applies what is held for a credential that works now.
pub(super) async fn release(
    tx: &mut AnyConnection,
    credential: &str,
    id: ProvetId,
    now: Timestamp,
) -> Result<(), StorageError> {
    for said in held(tx, credential).await? {
        apply_departments(tx, credential, id, &said, now).await?;
    }
    let update = "UPDATE credential SET held_departments = NULL WHERE id = $1";
    sqlx::query(update).bind(credential).execute(tx).await?;
    Ok(())
}

/// Applies what a message said of departments. `true` when that changed anything.
///
/// A full list that came before with the same credential is a repeat and changes nothing, since departments that were
/// added or removed after it are not in it.
async fn apply_departments(
    tx: &mut AnyConnection,
    credential: &str,
    id: ProvetId,
    said: &Departments,
    now: Timestamp,
) -> Result<bool, StorageError> {
    if let Some(list) = departments::full_list(said) {
        let list = serde_json::to_string(list).map_err(|_| LIST.malformed())?;
        let update = "UPDATE credential SET last_list = $2 WHERE id = $1 AND (last_list IS NULL OR last_list <> $2)";
        let done = sqlx::query(update)
            .bind(credential)
            .bind(list)
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
    }
    departments::apply(tx, id, said, now).await
}

const HELD: Column = Column("credential", "held_departments");
const LIST: Column = Column("credential", "last_list");
