//! Pages of a clinic's jobs, and a person's decisions about one job: retry or discard.

use jiff::Timestamp;

use crate::provet::ProvetId;
use crate::storage::codec::{parse_readable, timestamp_millis};
use crate::storage::queue::{JobRow, MAX_JOBS_PER_QUERY, select};
use crate::storage::tenants::list::InvalidCursor;
use crate::storage::{Database, Job, JobState, StorageError};

/// Where in a list of jobs a page ended. Its text form stands in addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobCursor {
    created_at_millis: i64,
    job_id: String,
}

impl Job {
    /// Where a page ends that ends with this job.
    pub fn cursor(&self) -> JobCursor {
        JobCursor {
            created_at_millis: timestamp_millis(self.created_at),
            job_id: self.id.clone(),
        }
    }
}

impl std::fmt::Display for JobCursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.created_at_millis, self.job_id)
    }
}

impl std::str::FromStr for JobCursor {
    type Err = InvalidCursor;

    fn from_str(text: &str) -> Result<Self, InvalidCursor> {
        let (at, id) = text.split_once('.').ok_or(InvalidCursor)?;
        // The cursor stands in an address, which anybody may edit.
        let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let at = at.parse().ok().filter(|_| plain).ok_or(InvalidCursor)?;
        Ok(Self {
            created_at_millis: at,
            job_id: id.to_owned(),
        })
    }
}

impl Database {
    /// Jobs of one clinic, newest first, after the one where a former page ended; at most `limit`.
    pub async fn list_jobs_page(
        &self,
        tenant: ProvetId,
        state: Option<JobState>,
        after: Option<&JobCursor>,
        limit: i64,
    ) -> Result<Vec<Job>, StorageError> {
        let any = select!(
            "WHERE provet_id = $1 AND (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT $4"
        );
        // A text of its own, because "in this state or in any" would keep both databases from their indexes.
        let one = select!(
            "WHERE provet_id = $1 AND state = $5 AND (created_at, id) < ($2, $3)
             ORDER BY created_at DESC, id DESC LIMIT $4"
        );
        let (at, id) = after.map_or((i64::MAX, ""), |mark| {
            (mark.created_at_millis, mark.job_id.as_str())
        });
        let rows = sqlx::query_as::<_, JobRow>(if state.is_some() { one } else { any })
            .bind(tenant.number())
            .bind(at)
            .bind(id)
            .bind(limit.clamp(0, MAX_JOBS_PER_QUERY));
        let rows = match state {
            Some(state) => rows.bind(state.as_str()),
            None => rows,
        };
        let rows = rows.fetch_all(&self.pool).await?;
        Ok(parse_readable(rows, "job", Job::try_from))
    }

    /// Asks anew for a job that failed or was discarded: of one clinic or of any. `false` when there is none such.
    pub async fn retry_job(
        &self,
        tenant: Option<ProvetId>,
        id: &str,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let retry = "UPDATE job SET state = 'queued', attempts = 0, manual_retries = manual_retries + 1, previous_value = NULL, next_attempt_at = $2,
                finished_at = NULL, reason = NULL
            WHERE id = $1 AND state IN ('failed', 'discarded') AND ($3 IS NULL OR provet_id = $3)";
        let retry = sqlx::query(retry).bind(id).bind(timestamp_millis(now));
        let retry = retry.bind(tenant.map(ProvetId::number));
        Ok(retry.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Gives up a job that waits or has failed, on a person's word: of one clinic or of any. `false` when there is none
    /// such.
    pub async fn discard_job(
        &self,
        tenant: Option<ProvetId>,
        id: &str,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        // Not while it runs: the worker would write its outcome over the decision.
        let discard = "UPDATE job SET state = 'discarded', finished_at = $2
            WHERE id = $1 AND state IN ('queued', 'failed') AND ($3 IS NULL OR provet_id = $3)";
        let discard = sqlx::query(discard).bind(id).bind(timestamp_millis(now));
        let discard = discard.bind(tenant.map(ProvetId::number));
        Ok(discard.execute(&self.writer).await?.rows_affected() == 1)
    }
}
