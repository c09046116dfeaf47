//! The queue of jobs that background requests create. A job stays until it is done, or has failed where people can see
//! it.
//!
//! A worker claims a job with a short lease before it executes it and renews the lease while it works. When a process
//! dies, its lease expires and another node claims the job.

pub(super) mod change_events;
pub(super) mod claims;
pub(super) mod job_admin;

use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::provet::{ProvetId, ProvetPage};
use crate::storage::audit::AuditActor;
use crate::storage::codec::{
    ColumnRef, generate_id, parse_readable, row_struct, text_enum, timestamp_millis,
};
use crate::storage::{Database, StorageError};

/// The most rows of one answer.
pub(in crate::storage) const MAX_JOBS_PER_QUERY: i64 = 1_000;

/// A query for whole jobs. The columns are named because a running server must not stumble over a new one.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, idempotency_key, provet_id, button_id, kind, page, objects, actor_kind, actor, state, attempts, manual_retries,
                next_attempt_at, previous_value, reason, created_at, finished_at FROM job ",
            $rest
        )
    };
}

pub(in crate::storage) use select;

text_enum! {
    /// Where a job stands.
    pub enum JobState {
        /// It waits for its next attempt.
        Queued = "queued",
        /// Somebody is at it.
        Running = "running",
        /// It was carried out.
        Done = "done",
        /// It was given up, and a person must look at it.
        Failed = "failed",
        /// A person decided that it need not be done.
        Discarded = "discarded",
    }
}

/// A request of a background button, to be carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJobs {
    /// Its digest: the same when the same request comes again.
    pub idempotency_key: String,
    /// The clinic.
    pub provet_id: ProvetId,
    /// The button.
    pub button_id: String,
    /// The kind of work, for lists.
    pub kind: String,
    /// The page the button is on.
    pub page: ProvetPage,
    /// The objects of each job, in order.
    pub object_groups: Vec<Vec<i64>>,
    /// Who pressed it, as far as is known.
    pub actor: AuditActor,
}

/// A job as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Our id.
    pub id: String,
    /// The digest of the request that it is a part of.
    pub idempotency_key: String,
    /// The clinic.
    pub provet_id: ProvetId,
    /// The button.
    pub button_id: String,
    /// The kind of work.
    pub kind: String,
    /// The page the button is on.
    pub page: ProvetPage,
    /// What it was pressed on.
    pub objects: Vec<i64>,
    /// Who pressed it, as far as is known.
    pub actor: AuditActor,
    /// Where it stands.
    pub state: JobState,
    /// How many attempts were begun since it was asked for, or asked for anew.
    pub attempts: i64,
    /// How often a person has asked for it anew.
    pub manual_retries: i64,
    /// When the next attempt is due.
    pub next_attempt_at: Timestamp,
    /// What the record said before the first write.
    pub previous_value: Option<String>,
    /// Why the last attempt came to nothing: a stable code.
    pub reason: Option<String>,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When it was done, given up or discarded.
    pub finished_at: Option<Timestamp>,
}

impl Database {
    /// Keeps a request to be carried out, unless the same one is kept already. `true` when it was new.
    pub async fn enqueue_jobs(
        &self,
        request: &NewJobs,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let mut tx = self.begin_transaction().await?;
        // One transaction: Provet is answered only when all jobs of the request are stored.
        let mut added = 0;
        for (ordinal, objects) in (0_i64..).zip(&request.object_groups) {
            added += insert_job(&mut tx, request, ordinal, objects, now).await?;
        }
        tx.commit().await?;
        Ok(added > 0)
    }

    /// The jobs of one request, in order.
    pub async fn list_request_jobs(&self, request: &str) -> Result<Vec<Job>, StorageError> {
        let select = select!("WHERE idempotency_key = $1 ORDER BY ordinal");
        let rows = sqlx::query_as::<_, JobRow>(select).bind(request);
        let rows = rows.fetch_all(&self.pool).await?;
        Ok(parse_readable(rows, "job", Job::try_from))
    }

    /// When the next attempt will be due: the time to look again, at the latest.
    pub async fn next_job_due_at(&self) -> Result<Option<Timestamp>, StorageError> {
        // A job that is being worked on is due again when its lease ends, in case the process dies.
        let next = "SELECT MIN(CASE WHEN lease_until > next_attempt_at THEN lease_until ELSE next_attempt_at END)
            FROM job WHERE state IN ('queued', 'running')";
        let next = sqlx::query_scalar(next).fetch_one(&self.pool).await?;
        ColumnRef("job", "next_attempt_at").parse_optional_timestamp(next)
    }

    /// Jobs, newest first: of one clinic or of all, in one state or in any.
    pub async fn list_jobs(
        &self,
        tenant: Option<ProvetId>,
        state: Option<JobState>,
        limit: i64,
    ) -> Result<Vec<Job>, StorageError> {
        let select = select!(
            "WHERE ($1 IS NULL OR provet_id = $1) AND ($2 IS NULL OR state = $2)
             ORDER BY created_at DESC, id DESC LIMIT $3"
        );
        let rows = sqlx::query_as::<_, JobRow>(select)
            .bind(tenant.map(ProvetId::number))
            .bind(state.map(JobState::as_str))
            .bind(limit.clamp(0, MAX_JOBS_PER_QUERY))
            .fetch_all(&self.pool)
            .await?;
        Ok(parse_readable(rows, "job", Job::try_from))
    }

    /// Forgets jobs that were done or discarded before an instant. Those that failed stay until somebody decides.
    pub async fn delete_finished_jobs(&self, before: Timestamp) -> Result<u64, StorageError> {
        // Failed jobs stay: they are the only trace of what was not done.
        let forget = "DELETE FROM job WHERE id IN (
            SELECT id FROM job WHERE finished_at < $1 AND state IN ('done', 'discarded') LIMIT 500)";
        let mut deleted = 0;
        loop {
            // A transaction for each portion: on SQLite everybody else who writes waits for it.
            let forget = sqlx::query(forget).bind(timestamp_millis(before));
            let rows = forget.execute(&self.writer).await?.rows_affected();
            deleted += rows;
            if rows == 0 {
                return Ok(deleted);
            }
        }
    }
}

/// Adds one job unless it is there; says how many were added.
async fn insert_job(
    tx: &mut AnyConnection,
    request: &NewJobs,
    ordinal: i64,
    objects: &[i64],
    now: Timestamp,
) -> Result<u64, StorageError> {
    let (actor_kind, actor) = request.actor.to_columns();
    // The same request may come again: its key and the ordinal keep each job from being made twice.
    let insert = "INSERT INTO job (id, idempotency_key, ordinal, provet_id, button_id, kind, page, objects, actor_kind, actor,
            state, attempts, manual_retries, next_attempt_at, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'queued', 0, 0, $11, $11)
        ON CONFLICT (idempotency_key, ordinal) DO NOTHING";
    let objects: Vec<String> = objects.iter().map(i64::to_string).collect();
    let inserted = sqlx::query(insert)
        .bind(generate_id())
        .bind(&request.idempotency_key)
        .bind(ordinal)
        .bind(request.provet_id.number())
        .bind(&request.button_id)
        .bind(&request.kind)
        .bind(request.page.slug())
        .bind(objects.join(","))
        .bind(actor_kind)
        .bind(actor)
        .bind(timestamp_millis(now))
        .execute(tx)
        .await?;
    Ok(inserted.rows_affected())
}

row_struct! {
    pub(in crate::storage) struct JobRow {
        id: String,
        idempotency_key: String,
        provet_id: i64,
        button_id: String,
        kind: String,
        page: String,
        objects: String,
        actor_kind: String,
        actor: Option<String>,
        state: String,
        attempts: i64,
        manual_retries: i64,
        next_attempt_at: i64,
        previous_value: Option<String>,
        reason: Option<String>,
        created_at: i64,
        finished_at: Option<i64>,
    }
}

impl TryFrom<JobRow> for Job {
    type Error = StorageError;

    fn try_from(row: JobRow) -> Result<Self, StorageError> {
        let objects = row.objects.split(',').filter(|id| !id.is_empty());
        let object = |id: &str| ColumnRef("job", "objects").parse(id);
        Ok(Self {
            id: row.id,
            idempotency_key: row.idempotency_key,
            provet_id: ColumnRef("job", "provet_id").parse_provet_id(row.provet_id)?,
            button_id: row.button_id,
            kind: row.kind,
            page: ColumnRef("job", "page").parse(&row.page)?,
            objects: objects.map(object).collect::<Result<_, _>>()?,
            actor: AuditActor::from_columns(&row.actor_kind, row.actor)?,
            state: ColumnRef("job", "state").parse(&row.state)?,
            attempts: row.attempts,
            manual_retries: row.manual_retries,
            next_attempt_at: ColumnRef("job", "next_attempt_at")
                .parse_timestamp(row.next_attempt_at)?,
            previous_value: row.previous_value,
            reason: row.reason,
            created_at: ColumnRef("job", "created_at").parse_timestamp(row.created_at)?,
            finished_at: ColumnRef("job", "finished_at")
                .parse_optional_timestamp(row.finished_at)?,
        })
    }
}
