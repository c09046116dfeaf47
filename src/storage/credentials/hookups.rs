//! Stores a hookup message: what Provet sends when a clinic adds the app, or turns it on or off for a department.
//!
//! The request that brings a message is not authenticated, so nothing in it may replace anything that was verified, and
//! the same message may arrive again, late, or at two nodes at once.

use jiff::Timestamp;
use secrecy::ExposeSecret;
use sqlx::AnyConnection;

use crate::provet::ProvetId;
use crate::provet::hookup::{Hookup, HookupDepartments};
use crate::storage::codec::{ColumnRef, generate_id, row_struct, timestamp_millis};
use crate::storage::credentials::{COLUMN_SECRET, CredentialState};
use crate::storage::{Database, StorageError, tenants, tenants::departments};

/// Messages about departments that are held for a credential until it works; the oldest fall out.
const MAX_PENDING_MESSAGES: usize = 64;

/// Credentials of one clinic that were refused and never worked, kept so that people can see why.
const MAX_REFUSED_CREDENTIALS: i64 = 16;

/// What became of a hookup message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HookupOutcome {
    /// It brought a credential that is to be proven.
    New {
        /// Our id.
        credential_id: String,
    },
    /// It brought one that was out of use, and as nothing else works it is to be proven again.
    Reactivated {
        /// Our id.
        credential_id: String,
    },
    /// It brought one that we have, which stays in its state.
    Duplicate {
        /// Our id.
        credential_id: String,
        /// That state.
        state: CredentialState,
    },
    /// It says that the clinic is reached elsewhere than where it was proven to be. Nothing was stored.
    HostMismatch,
}

impl Database {
    /// Stores a hookup message, in one transaction: when this returns, it survives whatever comes.
    pub async fn accept_hookup(
        &self,
        hookup: &Hookup,
        now: Timestamp,
    ) -> Result<HookupOutcome, StorageError> {
        let id = hookup.tenant.provet_id;
        let mut tx = self.begin_transaction().await?;
        // Inserted before the lock: the lock needs a row, and two nodes may receive the first message at once.
        tenants::insert_tenant(&mut tx, &hookup.tenant, now).await?;
        tenants::lock_tenant(&mut tx, id).await?;
        let proven = tenants::find_verified_base_url(&mut tx, id).await?;
        if proven
            .as_deref()
            .is_some_and(|base| base != hookup.tenant.base_url().as_str())
        {
            // Dropped without a commit. Otherwise anybody could move a clinic to a server of their own.
            return Ok(HookupOutcome::HostMismatch);
        }
        let known = find_known_credential(&mut tx, hookup).await?;
        let (accepted, is_change) = if let Some(known) = known {
            self.accept_duplicate(&mut tx, hookup, known, now).await?
        } else {
            let new = self.accept_new_credential(&mut tx, hookup, proven.is_none(), now);
            (new.await?, true)
        };
        if is_change {
            tenants::announce_change(&mut tx, id).await?;
        } else {
            // What a message says of a credential that waits shows in the list, and changes no launch.
            tenants::list::reindex_tenant(&mut tx, id).await?;
        }
        tx.commit().await?;
        Ok(accepted)
    }

    async fn accept_new_credential(
        &self,
        tx: &mut AnyConnection,
        hookup: &Hookup,
        nothing_proven: bool,
        now: Timestamp,
    ) -> Result<HookupOutcome, StorageError> {
        let credential_id = self.insert_credential(tx, hookup, now).await?;
        save_pending_departments(tx, &credential_id, &hookup.departments).await?;
        // The request is not authenticated, so false messages must not fill the disk.
        delete_refused_credentials(tx, hookup.tenant.provet_id).await?;
        // Until a credential is proven, the newest message says where the clinic is; after that no message does.
        if nothing_proven {
            tenants::set_base_url(
                tx,
                hookup.tenant.provet_id,
                hookup.tenant.base_url().as_str(),
            )
            .await?;
        }
        Ok(HookupOutcome::New { credential_id })
    }

    async fn insert_credential(
        &self,
        tx: &mut AnyConnection,
        hookup: &Hookup,
        now: Timestamp,
    ) -> Result<String, StorageError> {
        let id = generate_id();
        let secret = hookup
            .client_secret
            .as_ref()
            .map(ExposeSecret::expose_secret);
        let insert = "INSERT INTO credential
                (id, provet_id, fingerprint, base_url, grant_type, client_type, client_id, sealed_secret, algorithm,
                 redirect_uris, authorize_url, discovery_url, state, received_at, changed_at, next_attempt_at, attempts)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'unverified', $13, $13, $13, 0)";
        sqlx::query(insert)
            .bind(&id)
            .bind(hookup.tenant.provet_id.number())
            .bind(hookup.fingerprint())
            .bind(hookup.tenant.base_url().as_str())
            .bind(hookup.grant_type.as_str())
            .bind(hookup.client_type.as_str())
            .bind(&hookup.client_id)
            .bind(self.vault.encrypt_optional(COLUMN_SECRET, &id, secret)?)
            .bind(&hookup.algorithm)
            .bind(hookup.redirect_uris.join(" "))
            .bind(&hookup.authorize_url)
            .bind(&hookup.discovery_url)
            .bind(timestamp_millis(now))
            .execute(tx)
            .await?;
        Ok(id)
    }

    /// What came of it, and whether launches could notice.
    async fn accept_duplicate(
        &self,
        tx: &mut AnyConnection,
        hookup: &Hookup,
        known: KnownCredential,
        now: Timestamp,
    ) -> Result<(HookupOutcome, bool), StorageError> {
        let state: CredentialState = ColumnRef("credential", "state").parse(&known.state)?;
        let tenant = hookup.tenant.provet_id;
        let is_change = if state == CredentialState::Working {
            // Whoever sends this knows the secret that works, so what it says of departments counts at once.
            apply_departments_once(tx, &known.id, tenant, &hookup.departments, now).await?
        } else {
            save_pending_departments(tx, &known.id, &hookup.departments).await?;
            false
        };
        let credential_id = known.id;
        if reactivate_credential(tx, hookup, &credential_id, now).await? {
            return Ok((HookupOutcome::Reactivated { credential_id }, true));
        }
        let duplicate = HookupOutcome::Duplicate {
            credential_id,
            state,
        };
        Ok((duplicate, is_change))
    }
}

row_struct! {
    struct KnownCredential {
        id: String,
        state: String,
    }
}

async fn find_known_credential(
    tx: &mut AnyConnection,
    hookup: &Hookup,
) -> Result<Option<KnownCredential>, StorageError> {
    let select = "SELECT id, state FROM credential WHERE provet_id = $1 AND fingerprint = $2";
    let known = sqlx::query_as(select)
        .bind(hookup.tenant.provet_id.number())
        .bind(hookup.fingerprint());
    Ok(known.fetch_optional(tx).await?)
}

/// Takes a credential back that is out of use, if nothing else works for its grant: the clinic added the app again.
async fn reactivate_credential(
    tx: &mut AnyConnection,
    hookup: &Hookup,
    id: &str,
    now: Timestamp,
) -> Result<bool, StorageError> {
    // Never while another one works: an old message that is sent again must not put it at risk.
    let update = "UPDATE credential SET state = 'unverified', reason = NULL, received_at = $2, changed_at = $2,
            next_attempt_at = $2, attempts = 0, lease_owner = NULL, lease_until = NULL
        WHERE id = $1 AND state IN ('refused', 'replaced') AND NOT EXISTS (
            SELECT 1 FROM credential AS other
            WHERE other.provet_id = $3 AND other.grant_type = $4 AND other.state = 'working')";
    let done = sqlx::query(update)
        .bind(id)
        .bind(timestamp_millis(now))
        .bind(hookup.tenant.provet_id.number())
        .bind(hookup.grant_type.as_str())
        .execute(tx)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Drops the oldest credentials that were refused and never worked, so that false messages cannot fill the disk.
async fn delete_refused_credentials(
    tx: &mut AnyConnection,
    id: ProvetId,
) -> Result<(), StorageError> {
    // With a limit, because SQLite takes an offset only behind one.
    let never_worked = "DELETE FROM credential WHERE id IN (
        SELECT id FROM credential WHERE provet_id = $1 AND state = 'refused' AND verified_at IS NULL
        ORDER BY received_at DESC, id DESC LIMIT 1000 OFFSET $2)";
    sqlx::query(never_worked)
        .bind(id.number())
        .bind(MAX_REFUSED_CREDENTIALS)
        .execute(tx)
        .await?;
    Ok(())
}

/// All, added, removed: how [`HookupDepartments`] are held as JSON.
type PendingDepartmentsJson = (Option<Vec<i64>>, Option<i64>, Option<i64>);

/// Keeps what a message said of departments until its credential works.
async fn save_pending_departments(
    tx: &mut AnyConnection,
    credential: &str,
    message: &HookupDepartments,
) -> Result<(), StorageError> {
    let mut held = load_pending_departments(tx, credential).await?;
    let mut lists = held
        .iter()
        .rev()
        .filter(|it| departments::complete_list(it).is_some());
    let repeated = departments::complete_list(message).is_some() && lists.next() == Some(message);
    if repeated || *message == HookupDepartments::default() {
        return Ok(());
    }
    // A message that repeats an earlier one counts as the newest.
    held.retain(|former| former != message);
    held.push(message.clone());
    // The oldest are dropped: later messages describe the present state better.
    let surplus = held.len().saturating_sub(MAX_PENDING_MESSAGES);
    held.drain(..surplus);
    let json: Vec<PendingDepartmentsJson> = held
        .into_iter()
        .map(|it| (it.all, it.added, it.removed))
        .collect();
    let json =
        serde_json::to_string(&json).map_err(|_| COLUMN_PENDING_DEPARTMENTS.malformed_error())?;
    let update = "UPDATE credential SET pending_departments = $2 WHERE id = $1";
    sqlx::query(update)
        .bind(credential)
        .bind(json)
        .execute(tx)
        .await?;
    Ok(())
}

/// What is held for a credential, oldest first.
async fn load_pending_departments(
    tx: &mut AnyConnection,
    credential: &str,
) -> Result<Vec<HookupDepartments>, StorageError> {
    let select = "SELECT pending_departments FROM credential WHERE id = $1";
    let json = sqlx::query_scalar::<_, Option<String>>(select).bind(credential);
    let Some(json) = json.fetch_one(tx).await? else {
        return Ok(Vec::new());
    };
    let held: Vec<PendingDepartmentsJson> =
        serde_json::from_str(&json).map_err(|_| COLUMN_PENDING_DEPARTMENTS.malformed_error())?;
    let read = |(all, added, removed)| HookupDepartments {
        all,
        added,
        removed,
    };
    Ok(held.into_iter().map(read).collect())
}

/// Applies what is held for a credential that works now.
pub(in crate::storage) async fn apply_pending_departments(
    tx: &mut AnyConnection,
    credential: &str,
    id: ProvetId,
    now: Timestamp,
) -> Result<(), StorageError> {
    // Oldest first, so that what was said last holds.
    for message in load_pending_departments(tx, credential).await? {
        apply_departments_once(tx, credential, id, &message, now).await?;
    }
    let update = "UPDATE credential SET pending_departments = NULL WHERE id = $1";
    sqlx::query(update).bind(credential).execute(tx).await?;
    Ok(())
}

/// Applies what a message said of departments. `true` when that changed anything.
///
/// A full list that came before with the same credential is a repeat and changes nothing, since departments that were
/// added or removed after it are not in it.
async fn apply_departments_once(
    tx: &mut AnyConnection,
    credential: &str,
    id: ProvetId,
    message: &HookupDepartments,
    now: Timestamp,
) -> Result<bool, StorageError> {
    if let Some(list) = departments::complete_list(message) {
        let list = serde_json::to_string(list).map_err(|_| COLUMN_LAST_LIST.malformed_error())?;
        // Compared in the statement: a list that is repeated changes no row.
        let update = "UPDATE credential SET last_department_list = $2 WHERE id = $1 AND (last_department_list IS NULL OR last_department_list <> $2)";
        let done = sqlx::query(update)
            .bind(credential)
            .bind(list)
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
    }
    departments::apply_message(tx, id, message, now).await
}

const COLUMN_PENDING_DEPARTMENTS: ColumnRef = ColumnRef("credential", "pending_departments");
const COLUMN_LAST_LIST: ColumnRef = ColumnRef("credential", "last_department_list");
