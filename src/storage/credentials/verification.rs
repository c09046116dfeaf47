//! Moves credentials from *unverified* to *working* or *refused*: which verifications are due, who runs one, and its
//! result.

use jiff::{SignedDuration, Timestamp};
use sqlx::{Any, AnyConnection, Transaction};

use crate::error_chain::ErrorChain;
use crate::provet::ProvetId;
use crate::storage::codec::{ColumnRef, millis_after, row_struct, timestamp_millis};
use crate::storage::credentials::{CredentialRow, select};
use crate::storage::{
    Database, StorageError, StoredCredential, WorkLease, credentials::hookups, tenants,
    user_sessions,
};

/// The reason of a credential that is good elsewhere than where its clinic was proven to be.
const REASON_HOST_MISMATCH: &str = "hookup/other-host";

/// The first pause before a refused credential that worked before is asked about again; each after it is twice as long.
const FIRST_RECHECK_DELAY: SignedDuration = SignedDuration::from_mins(10);

/// No pause is longer.
const MAX_RECHECK_DELAY: SignedDuration = SignedDuration::from_hours(6);

/// How often it is asked about: for about a month.
const MAX_RECHECKS: i64 = 120;

/// How long a credential that cannot be read is left alone: whoever repairs it need not wait for days.
const UNREADABLE_DELAY: SignedDuration = SignedDuration::from_hours(1);

/// What became of a credential that a token request succeeded with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerificationOutcome {
    /// It is in use from now on; one that was in use for the same grant is replaced.
    Activated,
    /// It was in use already.
    AlreadyWorking,
    /// It is good, but one that came later is in use.
    Superseded,
    /// It is good at another host than the one where the clinic was proven to be, and is refused.
    HostMismatch,
    /// It is not there any more: its clinic was purged.
    NotFound,
}

impl Database {
    /// The credentials that are due for an attempt, and whose attempt nobody is making: those of clinics that had one which
    /// worked first, then the newest messages. Those that cannot be read are left out.
    pub async fn list_unverified_credentials(
        &self,
        now: Timestamp,
    ) -> Result<Vec<StoredCredential>, StorageError> {
        let due = select!(
            "WHERE state IN ('unverified', 'refused') AND next_attempt_at <= $1
                AND (lease_until IS NULL OR lease_until <= $1)
             ORDER BY CASE WHEN EXISTS (
                SELECT 1 FROM credential AS other WHERE other.provet_id = credential.provet_id AND other.verified_at IS NOT NULL
             ) THEN 0 ELSE 1 END, received_at DESC, id LIMIT 500"
        );
        let rows = sqlx::query_as::<_, CredentialRow>(due).bind(timestamp_millis(now));
        let mut due = Vec::new();
        for row in rows.fetch_all(&self.pool).await? {
            let id = row.id.clone();
            match self.decrypt_credential(row) {
                Ok(credential) => due.push(credential),
                Err(error) => {
                    tracing::error!(credential = id, error = %ErrorChain(&error), "a credential cannot be read and is left out");
                    self.postpone_unreadable(&id, now).await?;
                }
            }
        }
        Ok(due)
    }

    /// Puts off a credential whose row makes no sense, or it would be due all the time.
    async fn postpone_unreadable(&self, id: &str, now: Timestamp) -> Result<(), StorageError> {
        let postpone = "UPDATE credential SET next_attempt_at = $2 WHERE id = $1 AND state IN ('unverified', 'refused')";
        let postpone = sqlx::query(postpone).bind(id);
        let postpone = postpone.bind(millis_after(now, UNREADABLE_DELAY));
        postpone.execute(&self.writer).await?;
        Ok(())
    }

    /// When the next attempt will be due: the time to look again, at the latest.
    pub async fn next_verification_at(&self) -> Result<Option<Timestamp>, StorageError> {
        let next = "SELECT MIN(CASE WHEN lease_until > next_attempt_at THEN lease_until ELSE next_attempt_at END)
            FROM credential WHERE state IN ('unverified', 'refused')";
        let next = sqlx::query_scalar(next).fetch_one(&self.pool).await?;
        ColumnRef("credential", "next_attempt_at").parse_optional_timestamp(next)
    }

    /// Takes the right to make the attempt for as long as the lease lasts. `false` when it is not due or somebody else has it.
    ///
    /// The right ends by itself, so an attempt that dies with its process is made again.
    pub async fn claim_verification(
        &self,
        id: &str,
        lease: WorkLease<'_>,
    ) -> Result<bool, StorageError> {
        let claim = "UPDATE credential SET lease_owner = $2, lease_until = $4
            WHERE id = $1 AND state IN ('unverified', 'refused') AND next_attempt_at <= $3
                AND (lease_until IS NULL OR lease_until <= $3)";
        let done = sqlx::query(claim)
            .bind(id)
            .bind(lease.owner)
            .bind(timestamp_millis(lease.now))
            .bind(timestamp_millis(lease.until))
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Notes that the attempt found nobody to ask, for a reason that is a stable code, and when the next one is due.
    pub async fn postpone_verification(
        &self,
        id: &str,
        reason: &str,
        next_at: Timestamp,
    ) -> Result<(), StorageError> {
        let Some((mut tx, tenant)) = self.begin_credential_change(id).await? else {
            return Ok(());
        };
        let postpone =
            // A refusal stays the reason: that nobody answers now does not take it back.
            "UPDATE credential SET attempts = attempts + 1, next_attempt_at = $2,
            reason = CASE WHEN state = 'unverified' THEN $3 ELSE reason END,
            lease_owner = NULL, lease_until = NULL WHERE id = $1 AND state IN ('unverified', 'refused')";
        let postpone = sqlx::query(postpone);
        let postpone = postpone
            .bind(id)
            .bind(timestamp_millis(next_at))
            .bind(reason);
        postpone.execute(&mut *tx).await?;
        tenants::list::reindex_tenant(&mut tx, tenant).await?;
        Ok(tx.commit().await?)
    }

    /// Notes that a token request with the credential succeeded.
    pub async fn mark_credential_verified(
        &self,
        id: &str,
        now: Timestamp,
    ) -> Result<VerificationOutcome, StorageError> {
        let Some((mut tx, tenant)) = self.begin_credential_change(id).await? else {
            return Ok(VerificationOutcome::NotFound);
        };
        let Some(candidate) = load_candidate(&mut tx, id).await? else {
            return Ok(VerificationOutcome::NotFound);
        };
        let proven = evaluate_candidate(&mut tx, &candidate).await?;
        // The evaluation and its result share one transaction, under the lock of the clinic.
        match proven {
            VerificationOutcome::Activated => {
                activate_credential(&mut tx, &candidate, tenant, now).await?;
            }
            VerificationOutcome::Superseded => {
                set_credential_state(&mut tx, id, "replaced", None, now).await?;
            }
            VerificationOutcome::HostMismatch => {
                set_credential_state(&mut tx, id, "refused", Some(REASON_HOST_MISMATCH), now)
                    .await?;
            }
            VerificationOutcome::AlreadyWorking | VerificationOutcome::NotFound => {
                return Ok(proven);
            }
        }
        tenants::announce_change(&mut tx, tenant).await?;
        tx.commit().await?;
        Ok(proven)
    }

    /// Doubts a credential that worked, because Provet refused it while it was used, for a reason that is a stable
    /// code: it is to be proven anew at once. `false` when it was not in use, so that nothing changed.
    ///
    /// One refusal may be Provet's own trouble, and nobody would bring the credential back. The proof decides: it works
    /// again, or is refused like any other, and a message that brings it again has it proven once more.
    pub async fn reverify_credential(
        &self,
        id: &str,
        reason: &str,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let Some((mut tx, tenant)) = self.begin_credential_change(id).await? else {
            return Ok(false);
        };
        let candidate = load_candidate(&mut tx, id).await?;
        let in_use = candidate.is_some_and(|it| it.state == "working");
        if in_use {
            set_credential_state(&mut tx, id, "unverified", Some(reason), now).await?;
            // From the start: the attempts before it worked say nothing about how long to wait now.
            let due = "UPDATE credential SET next_attempt_at = $2, attempts = 0 WHERE id = $1";
            let due = sqlx::query(due).bind(id).bind(timestamp_millis(now));
            due.execute(&mut *tx).await?;
            tenants::announce_change(&mut tx, tenant).await?;
            tx.commit().await?;
        }
        Ok(in_use)
    }

    /// Notes that Provet refused the credential, for a reason that is a stable code. `false` when it was not in use and
    /// not to be proven, so that nothing changed.
    ///
    /// One that worked before is asked about again, after minutes and then some hours, for about a month: where the refusal
    /// was Provet's own trouble, nobody has to add the application again.
    pub async fn mark_credential_refused(
        &self,
        id: &str,
        reason: &str,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let Some((mut tx, tenant)) = self.begin_credential_change(id).await? else {
            return Ok(false);
        };
        let Some(candidate) = load_candidate(&mut tx, id).await? else {
            return Ok(false);
        };
        // A refusal that comes late must not overwrite a state that was reached meanwhile, nor its reason.
        let live = ["unverified", "working"].contains(&candidate.state.as_str());
        if live {
            set_credential_state(&mut tx, id, "refused", Some(reason), now).await?;
            tenants::announce_change(&mut tx, tenant).await?;
        }
        let attempts = if live { 0 } else { candidate.attempts };
        let was_verified = candidate.verified_at.is_some();
        if was_verified && (live || candidate.state == "refused") {
            schedule_recheck(&mut tx, id, attempts, now).await?;
        }
        tx.commit().await?;
        Ok(live)
    }
}

impl Database {
    /// Begins to change a credential, with its clinic locked. None when it is not there any more.
    async fn begin_credential_change(
        &self,
        id: &str,
    ) -> Result<Option<(Transaction<'static, Any>, ProvetId)>, StorageError> {
        let mut tx = self.begin_transaction().await?;
        let select = "SELECT provet_id FROM credential WHERE id = $1";
        let number = sqlx::query_scalar::<_, i64>(select).bind(id);
        let Some(number) = number.fetch_optional(&mut *tx).await? else {
            return Ok(None);
        };
        let tenant = ColumnRef("credential", "provet_id").parse_provet_id(number)?;
        // The clinic and not the credential: a hookup may bring another one for it at the same moment.
        tenants::lock_tenant(&mut tx, tenant).await?;
        Ok(Some((tx, tenant)))
    }

    /// Takes a working credential that Provet refused out of use, if a newer one for the same grant waits to be proven:
    /// the clinic has added the application again. `false` when none does, and nothing changed.
    ///
    /// Without this nobody could prove the newer one where people sign in, because they would be sent to the one in
    /// use.
    pub async fn yield_to_newer_credential(
        &self,
        id: &str,
        reason: &str,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let Some((mut tx, tenant)) = self.begin_credential_change(id).await? else {
            return Ok(false);
        };
        // Received later, because an older one that waits may be what the clinic has replaced.
        let waiting = "SELECT newer.id FROM credential AS old JOIN credential AS newer
                ON newer.provet_id = old.provet_id AND newer.grant_type = old.grant_type
            WHERE old.id = $1 AND old.state = 'working' AND newer.state = 'unverified'
                AND newer.received_at > old.received_at LIMIT 1";
        let waiting = sqlx::query_scalar::<_, String>(waiting).bind(id);
        if waiting.fetch_optional(&mut *tx).await?.is_none() {
            return Ok(false);
        }
        set_credential_state(&mut tx, id, "refused", Some(reason), now).await?;
        tenants::announce_change(&mut tx, tenant).await?;
        tx.commit().await?;
        Ok(true)
    }
}

row_struct! {
    struct VerificationCandidate {
        id: String,
        provet_id: i64,
        base_url: String,
        grant_type: String,
        state: String,
        received_at: i64,
        verified_at: Option<i64>,
        attempts: i64,
    }
}

async fn load_candidate(
    tx: &mut AnyConnection,
    id: &str,
) -> Result<Option<VerificationCandidate>, StorageError> {
    let select = "SELECT id, provet_id, base_url, grant_type, state, received_at, verified_at, attempts FROM credential
        WHERE id = $1";
    let candidate = sqlx::query_as(select).bind(id);
    Ok(candidate.fetch_optional(tx).await?)
}

/// When a refused credential that worked before is asked about again: after 10, 20, 40 … minutes, then every 6 hours.
async fn schedule_recheck(
    tx: &mut AnyConnection,
    id: &str,
    attempts: i64,
    now: Timestamp,
) -> Result<(), StorageError> {
    let doublings = u32::try_from(attempts.clamp(0, 20)).unwrap_or(0);
    let pause = FIRST_RECHECK_DELAY.saturating_mul(2_i32.saturating_pow(doublings));
    let next = now
        .checked_add(pause.min(MAX_RECHECK_DELAY))
        .ok()
        .filter(|_| attempts < MAX_RECHECKS);
    let update =
        "UPDATE credential SET next_attempt_at = $2, attempts = $3, lease_owner = NULL, lease_until = NULL
        WHERE id = $1";
    let update = sqlx::query(update)
        .bind(id)
        .bind(next.map(timestamp_millis))
        .bind(attempts.saturating_add(1));
    update.execute(tx).await?;
    Ok(())
}

/// Decides what a proof is worth, with the clinic locked.
async fn evaluate_candidate(
    tx: &mut AnyConnection,
    it: &VerificationCandidate,
) -> Result<VerificationOutcome, StorageError> {
    if it.state == "working" {
        return Ok(VerificationOutcome::AlreadyWorking);
    }
    // Two messages for two hosts may both have been waiting; the first to be proven says where the clinic is.
    let proven = "SELECT base_url FROM credential WHERE provet_id = $1 AND verified_at IS NOT NULL AND base_url <> $2 LIMIT 1";
    let elsewhere = sqlx::query_scalar::<_, String>(proven);
    let elsewhere = elsewhere.bind(it.provet_id).bind(&it.base_url);
    if elsewhere.fetch_optional(&mut *tx).await?.is_some() {
        return Ok(VerificationOutcome::HostMismatch);
    }
    // Proofs may end in another order than their messages came in.
    let newer = "SELECT id FROM credential
        WHERE provet_id = $1 AND grant_type = $2 AND state = 'working' AND received_at > $3";
    let newer = sqlx::query_scalar::<_, String>(newer)
        .bind(it.provet_id)
        .bind(&it.grant_type)
        .bind(it.received_at);
    match newer.fetch_optional(tx).await? {
        Some(_) => Ok(VerificationOutcome::Superseded),
        None => Ok(VerificationOutcome::Activated),
    }
}

/// Puts a credential in the place of the one in use, and the clinic where it was proven to be.
async fn activate_credential(
    tx: &mut AnyConnection,
    it: &VerificationCandidate,
    tenant: ProvetId,
    now: Timestamp,
) -> Result<(), StorageError> {
    let in_use =
        "SELECT id FROM credential WHERE provet_id = $1 AND grant_type = $2 AND state = 'working'";
    let in_use = sqlx::query_scalar::<_, String>(in_use);
    let in_use = in_use.bind(it.provet_id).bind(&it.grant_type);
    // Replaced first: a unique index lets only one credential of a grant work.
    if let Some(former) = in_use.fetch_optional(&mut *tx).await? {
        set_credential_state(tx, &former, "replaced", None, now).await?;
    }
    let update = "UPDATE credential SET verified_at = $2 WHERE id = $1";
    let update = sqlx::query(update).bind(&it.id).bind(timestamp_millis(now));
    update.execute(&mut *tx).await?;
    tenants::set_base_url(tx, tenant, &it.base_url).await?;
    // Only now: the sender of those messages knew a secret that works.
    hookups::apply_pending_departments(tx, &it.id, tenant, now).await?;
    set_credential_state(tx, &it.id, "working", None, now).await
}

/// Moves a credential into a state that waits for no attempt; unless it works, tokens had with it are dropped and
/// nobody is signed in through it any more. [`tenants::announce_change`] must follow.
async fn set_credential_state(
    tx: &mut AnyConnection,
    id: &str,
    state: &'static str,
    reason: Option<&str>,
    now: Timestamp,
) -> Result<(), StorageError> {
    let update =
        "UPDATE credential SET state = $2, reason = $3, changed_at = $4, next_attempt_at = NULL,
        lease_owner = NULL, lease_until = NULL WHERE id = $1";
    sqlx::query(update)
        .bind(id)
        .bind(state)
        .bind(reason)
        .bind(timestamp_millis(now))
        .execute(&mut *tx)
        .await?;
    if state != "working" {
        // A token of a replaced credential would otherwise be used until it expires.
        let drop_tokens = "DELETE FROM access_token WHERE credential_id = $1";
        sqlx::query(drop_tokens).bind(id).execute(&mut *tx).await?;
        user_sessions::end::end_all_of_credential(tx, id, now).await?;
    }
    Ok(())
}
