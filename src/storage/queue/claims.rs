//! Claims on jobs: one worker has a job at a time, for as long as its claim lasts.

use std::ops::Deref;

use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::error_chain::ErrorChain;
use crate::storage::codec::{generate_id, timestamp_millis};
use crate::storage::queue::{JobRow, select};
use crate::storage::{Database, Job, JobState, StorageError, WorkLease};

/// The reason of a job whose own row cannot be read. `background::JobFailureReason` has its words.
const REASON_UNREADABLE: &str = "job/database";

/// A job that may be carried out for as long as its claim lasts. Each claim has an id of its own, so that a claim that has
/// lapsed has no say any more, even where the same process claims the job again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimedJob {
    /// The job as it was when it was claimed.
    pub job: Job,
    lease_id: String,
}

impl Deref for ClaimedJob {
    type Target = Job;

    fn deref(&self) -> &Job {
        &self.job
    }
}

impl Database {
    /// Claims up to `most` jobs that are due, longest waiting first; also those whose holder has died.
    ///
    /// One whose row cannot be read is given up, and logged: it would hold up the others each time.
    pub async fn claim_jobs(
        &self,
        lease: WorkLease<'_>,
        most: i64,
    ) -> Result<Vec<ClaimedJob>, StorageError> {
        let due = "SELECT id FROM job
            WHERE state IN ('queued', 'running') AND next_attempt_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
            ORDER BY next_attempt_at, id LIMIT $2";
        let due = sqlx::query_scalar::<_, String>(due)
            .bind(timestamp_millis(lease.now))
            .bind(most.max(0));
        let due = due.fetch_all(&self.pool).await?;
        // Workers poll all the time; without due jobs the writer is left alone.
        if due.is_empty() {
            return Ok(Vec::new());
        }
        let mut claimed = Vec::new();
        let mut tx = self.begin_transaction().await?;
        // The list was read without a lock; each claim checks its own conditions again.
        for id in due {
            claimed.extend(claim_job(&mut tx, &id, lease).await?);
        }
        tx.commit().await?;
        Ok(claimed)
    }

    /// Extends a claim. `false` when it has ended and somebody else may be at the job.
    pub async fn renew_job_lease(
        &self,
        claimed: &ClaimedJob,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<bool, StorageError> {
        // An expired lease is not renewed: another worker may have claimed the job.
        let keep = "UPDATE job SET lease_until = $4
            WHERE id = $1 AND state = 'running' AND lease_owner = $2 AND lease_until > $3";
        let keep = sqlx::query(keep)
            .bind(&claimed.id)
            .bind(&claimed.lease_id)
            .bind(timestamp_millis(now))
            .bind(timestamp_millis(until));
        Ok(keep.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Notes what the record said before the first write. `false` when the job is somebody else's by now.
    pub async fn save_previous_value(
        &self,
        claimed: &ClaimedJob,
        previous_value: &str,
    ) -> Result<bool, StorageError> {
        let note = "UPDATE job SET previous_value = $3 WHERE id = $1 AND state = 'running' AND lease_owner = $2";
        let note = sqlx::query(note)
            .bind(&claimed.id)
            .bind(&claimed.lease_id)
            .bind(previous_value);
        Ok(note.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Ends a job: done, or given up for a reason. `false` when it is somebody else's by now.
    pub async fn finish_job(
        &self,
        claimed: &ClaimedJob,
        reason: Option<&str>,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let state = match reason {
            None => JobState::Done,
            Some(_) => JobState::Failed,
        };
        // Guarded by the owner: a worker that lost its lease must not overwrite what the next one found out.
        let finish = "UPDATE job SET state = $3, reason = $4, finished_at = $5, lease_owner = NULL, lease_until = NULL
            WHERE id = $1 AND state = 'running' AND lease_owner = $2";
        let finish = sqlx::query(finish)
            .bind(&claimed.id)
            .bind(&claimed.lease_id)
            .bind(state.as_str())
            .bind(reason)
            .bind(timestamp_millis(now));
        Ok(finish.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Puts a job back for a later attempt. An attempt that was not `counted` never came to anything of its own fault.
    pub async fn postpone_job(
        &self,
        claimed: &ClaimedJob,
        reason: &str,
        next_at: Timestamp,
        counted: bool,
    ) -> Result<bool, StorageError> {
        let postpone =
            "UPDATE job SET state = 'queued', reason = $3, next_attempt_at = $4, attempts = $5,
                lease_owner = NULL, lease_until = NULL
            WHERE id = $1 AND state = 'running' AND lease_owner = $2";
        // The claim has counted this attempt already.
        let attempts = claimed.attempts.saturating_sub(i64::from(!counted));
        let postpone = sqlx::query(postpone)
            .bind(&claimed.id)
            .bind(&claimed.lease_id)
            .bind(reason)
            .bind(timestamp_millis(next_at))
            .bind(attempts);
        Ok(postpone.execute(&self.writer).await?.rows_affected() == 1)
    }
}

/// Claims one job, unless somebody else was faster.
async fn claim_job(
    tx: &mut AnyConnection,
    id: &str,
    lease: WorkLease<'_>,
) -> Result<Option<ClaimedJob>, StorageError> {
    // The process in it is for people who look; what counts is that no other claim has the same.
    let lease_id = format!("{}-{}", lease.owner, generate_id());
    let claim =
        // Counted when it is claimed, not when it ends: a job that kills its process must not be tried for ever.
        "UPDATE job SET state = 'running', attempts = attempts + 1, lease_owner = $2, lease_until = $4
        WHERE id = $1 AND state IN ('queued', 'running') AND next_attempt_at <= $3
            AND (lease_until IS NULL OR lease_until <= $3)";
    let claim = sqlx::query(claim)
        .bind(id)
        .bind(&lease_id)
        .bind(timestamp_millis(lease.now))
        .bind(timestamp_millis(lease.until));
    if claim.execute(&mut *tx).await?.rows_affected() != 1 {
        return Ok(None);
    }
    let row = sqlx::query_as::<_, JobRow>(select!("WHERE id = $1")).bind(id);
    let Some(row) = row.fetch_optional(&mut *tx).await? else {
        return Ok(None);
    };
    match Job::try_from(row) {
        Ok(job) => Ok(Some(ClaimedJob { job, lease_id })),
        Err(error) => {
            tracing::error!(job = id, error = %ErrorChain(&error), "a job that cannot be read is given up");
            abandon_unreadable(tx, id, lease).await?;
            Ok(None)
        }
    }
}

/// Gives up a job whose row makes no sense.
async fn abandon_unreadable(
    tx: &mut AnyConnection,
    id: &str,
    lease: WorkLease<'_>,
) -> Result<(), StorageError> {
    let abandon = "UPDATE job SET state = 'failed', reason = $2, finished_at = $3, lease_owner = NULL, lease_until = NULL
        WHERE id = $1";
    let abandon = sqlx::query(abandon).bind(id).bind(REASON_UNREADABLE);
    let abandon = abandon.bind(timestamp_millis(lease.now));
    abandon.execute(tx).await?;
    Ok(())
}
